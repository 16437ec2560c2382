//! Calculating what depends on a change, each formula after those it reads, and nothing else.
//!
//! Formulas that follow from themselves get an error, and with them all that depend on them. The values are a function
//! of the plan alone: calculating after each edit gives what calculating everything gives.

use super::cell::Cell;
use super::corners;
use super::effect::{self, Effect};
use super::evaluate::evaluate;
use super::formulas::{Formulas, News};
use super::reading::Reading;
use super::value::amount;
use crate::plan::Plan;
use crate::plan::entry::{Entry, Fault, Formula};
use crate::plan::money::Money;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// Why values are calculated anew.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Occasion {
    Edit,
    /// A value that the file gives otherwise is noted.
    Import,
}

impl Formulas {
    /// Calculates what depends on the difference between the plan that was followed and this one, whose formulas were
    /// right but for that; tells how many formulas that were.
    pub fn recalculate(&mut self, plan: &mut Plan) -> usize {
        let mut news = self.follow(plan);
        if self.is_empty() {
            return 0;
        }
        if let Some(Some(before)) = &news.moved {
            let now = self.ordered(plan);
            if corners::move_inward(self, plan, before, &now) {
                let rewritten = self.follow(plan);
                news.effects.extend(rewritten.effects);
                news.fresh.extend(rewritten.fresh);
                // A part that was taken anew has its formulas at other places.
                news.fresh.retain(|at| self.known.get(*at).is_some_and(Option::is_some));
            }
        }
        let stale = self.stale(&news);
        self.calculate(plan, stale, Occasion::Edit)
    }

    /// Follows a plan whose values are right as they stand: one that was opened, or taken back.
    pub fn keep_up(&mut self, plan: &Plan) {
        self.follow(plan);
    }

    /// The formulas whose values may be others now, before what follows from them.
    fn stale(&self, news: &News) -> HashSet<usize> {
        let mut stale = news.fresh.clone();
        for effect in &news.effects {
            self.readers_of(effect, &mut |at| stale.extend([at]));
        }
        if news.moved.is_some() {
            let known = self.known.iter().enumerate();
            let of_rows = known.filter(|(_, known)| known.as_ref().is_some_and(|known| known.has_spans));
            stale.extend(of_rows.map(|(at, _)| at));
            news.parts.iter().for_each(|part| self.readers_of_part(part, &mut |at| stale.extend([at])));
        }
        stale
    }

    fn calculate(&mut self, plan: &mut Plan, stale: HashSet<usize>, occasion: Occasion) -> usize {
        let mut count = 0usize;
        let graph = Graph::of(self, &stale);
        let mut changed = vec![false; graph.formulas.len()];
        for circle in graph.in_order() {
            let is_circle = circle.len() > 1 || circle.iter().any(|at| graph.reads(*at, *at));
            for at in circle {
                let Some(formula) = graph.formulas.get(at).copied() else { continue };
                let follows = || graph.read_by_from(at).any(|from| changed.get(from) == Some(&true));
                if !is_circle && !stale.contains(&formula) && !follows() {
                    continue;
                }
                count = count.saturating_add(1);
                let value = if is_circle { Err(Fault::Circle) } else { self.value(plan, formula) };
                if let Some(changed) = changed.get_mut(at) {
                    *changed = self.put(plan, formula, value, occasion);
                }
            }
        }
        self.outline = plan.outline.clone();
        self.activities = plan.activities.clone();
        count
    }

    fn value(&self, plan: &Plan, at: usize) -> Result<Money, Fault> {
        let known = self.known.get(at).and_then(Option::as_ref).ok_or(Fault::NoSuchCell)?;
        let Some(order) = self.order.as_deref() else { return Err(Fault::NoSuchCell) };
        let Cell { measure, year, .. } = known.cell;
        let reading = Reading { plan, order, activities: &self.rows, measure, year, unit: known.unit };
        amount(&evaluate(&known.expression, &reading), known.unit)
    }

    /// Writes a value; tells whether it is another one.
    fn put(&mut self, plan: &mut Plan, at: usize, value: Result<Money, Fault>, occasion: Occasion) -> bool {
        let Some(cell) = self.known.get(at).and_then(Option::as_ref).map(|known| known.cell.clone()) else {
            return false;
        };
        let Some(before) = cell.entry(plan) else { return false };
        let is_same = match (before.amount(), value) {
            (Ok(before), Ok(value)) => before.same_amount(value),
            (before, value) => before == value,
        };
        if is_same {
            return false;
        }
        let Some(formula) = before.formula() else { return false };
        let stated = match occasion {
            Occasion::Import => before.amount().ok(),
            Occasion::Edit => None,
        };
        let formula = Formula { stated, ..formula.clone() };
        self.write(plan, &cell, Entry::calculated(formula, value));
        true
    }

    /// Puts an entry into a cell of the plan and keeps its rows.
    pub(super) fn write(&mut self, plan: &mut Plan, cell: &Cell, entry: Entry) {
        let super::place::Row::Activity(id) = cell.part() else {
            cell.put(plan, entry);
            return;
        };
        // While another one holds the activity, each value would copy it.
        self.let_go(&id);
        cell.put(plan, entry);
        if let Some(activity) = plan.activities.get(id.as_str()) {
            let activity: Arc<_> = activity.clone();
            self.keep_activity(&activity);
        }
    }
}

/// Calculates every formula of a plan that comes from a file. A value that the file gives otherwise is noted.
pub fn calculate_all(plan: &mut Plan) {
    all(plan, Occasion::Import);
}

/// Calculates every formula of a plan that was made from another one.
pub fn calculate_anew(plan: &mut Plan) {
    all(plan, Occasion::Edit);
}

fn all(plan: &mut Plan, occasion: Occasion) {
    let mut formulas = Formulas::default();
    let fresh = formulas.follow(plan).fresh;
    if !formulas.is_empty() {
        formulas.calculate(plan, fresh, occasion);
    }
}

/// Which stale formulas read which, by their places in the list.
struct Graph {
    formulas: Vec<usize>,
    readers: Vec<Vec<usize>>,
    read: Vec<Vec<usize>>,
}

impl Graph {
    /// The formulas to calculate and all that follow from them.
    fn of(all: &Formulas, stale: &HashSet<usize>) -> Graph {
        let mut formulas: Vec<usize> = stale.iter().copied().collect();
        formulas.sort_unstable();
        let mut places: HashMap<usize, usize> =
            formulas.iter().enumerate().map(|(at, formula)| (*formula, at)).collect();
        let mut readers: Vec<Vec<usize>> = Vec::new();
        let mut effects: Vec<Effect> = Vec::new();
        while let Some(formula) = formulas.get(readers.len()).copied() {
            effects.clear();
            if let Some(known) = all.known.get(formula).and_then(Option::as_ref) {
                effect::of_cell(&known.cell, &mut effects);
            }
            let mut here: Vec<usize> = Vec::new();
            for effect in &effects {
                all.readers_of(effect, &mut |reader| {
                    let place = *places.entry(reader).or_insert_with(|| {
                        formulas.push(reader);
                        formulas.len().saturating_sub(1)
                    });
                    here.push(place);
                });
            }
            here.sort_unstable();
            here.dedup();
            readers.push(here);
        }
        let mut read = vec![Vec::new(); formulas.len()];
        for (from, readers) in readers.iter().enumerate() {
            for to in readers {
                if let Some(read) = read.get_mut(*to) {
                    read.push(from);
                }
            }
        }
        Graph { formulas, readers, read }
    }

    fn reads(&self, reader: usize, from: usize) -> bool {
        self.readers.get(from).is_some_and(|readers| readers.binary_search(&reader).is_ok())
    }

    fn read_by_from(&self, reader: usize) -> impl Iterator<Item = usize> {
        self.read.get(reader).into_iter().flatten().copied()
    }

    /// Circles of formulas, and single ones, each after those it reads: Tarjan's components without recursion, because
    /// a chain may be as long as the plan.
    fn in_order(&self) -> Vec<Vec<usize>> {
        const NEW: usize = usize::MAX;
        let count = self.formulas.len();
        let (mut number, mut low) = (vec![NEW; count], vec![NEW; count]);
        let (mut stack, mut is_open) = (Vec::new(), vec![false; count]);
        let (mut found, mut next) = (Vec::new(), 0usize);
        for root in 0..count {
            // A formula, and how many of its readers were visited.
            let mut path: Vec<(usize, usize)> =
                if number.get(root) == Some(&NEW) { vec![(root, 0)] } else { Vec::new() };
            while let Some((at, visited)) = path.pop() {
                if visited == 0 {
                    set(&mut number, at, next);
                    set(&mut low, at, next);
                    next = next.saturating_add(1);
                    stack.push(at);
                    set(&mut is_open, at, true);
                }
                let reader = self.readers.get(at).and_then(|readers| readers.get(visited)).copied();
                if let Some(reader) = reader {
                    path.push((at, visited.saturating_add(1)));
                    if get(&number, reader) == NEW {
                        path.push((reader, 0));
                    } else if is_open.get(reader) == Some(&true) {
                        let least = get(&low, at).min(get(&number, reader));
                        set(&mut low, at, least);
                    }
                    continue;
                }
                if let Some((above, _)) = path.last() {
                    let least = get(&low, *above).min(get(&low, at));
                    set(&mut low, *above, least);
                }
                if get(&low, at) == get(&number, at) {
                    let start = stack.iter().rposition(|open| *open == at).unwrap_or(stack.len());
                    let circle = stack.split_off(start);
                    circle.iter().for_each(|at| set(&mut is_open, *at, false));
                    found.push(circle);
                }
            }
        }
        found.reverse();
        found
    }
}

fn get(of: &[usize], at: usize) -> usize {
    of.get(at).copied().unwrap_or_default()
}

fn set<T>(of: &mut [T], at: usize, value: T) {
    if let Some(place) = of.get_mut(at) {
        *place = value;
    }
}
