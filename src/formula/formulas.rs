//! The formulas of one plan as it changes, by what they read. Asked for a newer plan, they follow it by the identity of
//! its parts, so this costs what changed and not the size of the plan.

use super::cell::{self, Cell};
use super::effect::{self, Columns, Effect, Span};
use super::order::Order;
use super::parse::{Expression, parse};
use super::place::{Column, Row};
use crate::plan::Plan;
use crate::plan::activity::Activity;
use crate::plan::entry::Entry;
use crate::plan::frame::MoneyUnit;
use crate::plan::id::Id;
use crate::plan::list::{Change, List};
use crate::plan::outline::Node;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// The formulas of a plan.
#[derive(Default)]
pub struct Formulas {
    pub(super) outline: List<Node>,
    pub(super) activities: List<Activity>,
    pub(super) known: Vec<Option<Known>>,
    free: Vec<usize>,
    /// By the part they stand in.
    of_part: HashMap<Row, Vec<usize>>,
    /// By a row that they read by itself.
    readers: HashMap<Row, Vec<(usize, Columns)>>,
    /// The rows they read together, each with its formula.
    spans: Vec<(usize, Span)>,
    pub(super) order: Option<Arc<Order>>,
    /// The activity of each row of the order; empty while there is no formula.
    pub(super) rows: Vec<Option<Arc<Activity>>>,
}

/// A formula that can be read.
pub(super) struct Known {
    pub(super) cell: Cell,
    pub(super) expression: Arc<Expression>,
    pub(super) unit: MoneyUnit,
    points: Vec<Row>,
    pub(super) has_spans: bool,
}

/// What is otherwise than before.
#[derive(Default)]
pub(super) struct News {
    pub(super) effects: Vec<Effect>,
    /// Formulas that came or were given anew.
    pub(super) fresh: HashSet<usize>,
    /// Rows came, went or moved; the order before.
    pub(super) moved: Option<Option<Arc<Order>>>,
    /// Parts whose rows are not the same ones.
    pub(super) parts: Vec<Row>,
}

impl Formulas {
    /// The order of a plan's rows, kept as long as no row comes, goes or moves.
    pub fn order(&mut self, plan: &Plan) -> Arc<Order> {
        self.follow(plan);
        self.ordered(plan)
    }

    /// There is no formula to calculate.
    pub(super) fn is_empty(&self) -> bool {
        self.known.len() == self.free.len()
    }

    pub(super) fn ordered(&mut self, plan: &Plan) -> Arc<Order> {
        self.order.get_or_insert_with(|| Arc::new(Order::of(plan))).clone()
    }

    /// Brings the formulas up to a plan; tells what is otherwise. Values are taken as they stand.
    pub(super) fn follow(&mut self, plan: &Plan) -> News {
        let mut news = News::default();
        if self.outline.is_same(&plan.outline) && self.activities.is_same(&plan.activities) {
            return news;
        }
        let (outline, activities) = (self.outline.clone(), self.activities.clone());
        let mut is_moved = false;
        for change in plan.activities.changes(&activities) {
            is_moved |= self.follow_activity(&change, &mut news);
        }
        for change in plan.outline.changes(&outline) {
            is_moved |= self.follow_node(&change, &mut news);
        }
        (self.outline, self.activities) = (plan.outline.clone(), plan.activities.clone());
        if is_moved {
            news.moved = Some(self.order.take());
        }
        if self.is_empty() {
            (self.rows, self.spans) = (Vec::new(), Vec::new());
            return news;
        }
        if is_moved || self.rows.is_empty() {
            self.arrange(plan);
        } else {
            let fresh: Vec<usize> = news.fresh.iter().copied().collect();
            fresh.into_iter().for_each(|at| self.span(at));
        }
        news
    }

    /// Tells whether rows came, went or moved.
    fn follow_activity(&mut self, change: &Change<'_, Activity>, news: &mut News) -> bool {
        match change {
            Change::Changed { old, new } if has_same_rows(old, new) => {
                effect::between(old, new, &mut news.effects);
                self.retake(&Row::Activity(new.id.clone()), news, |take| cell::of_activity(new, take));
                self.keep_activity(new);
                false
            }
            Change::Changed { new, .. } | Change::Inserted { new, .. } => {
                let part = Row::Activity(new.id.clone());
                self.retake(&part, news, |take| cell::of_activity(new, take));
                news.parts.push(part);
                true
            }
            Change::Removed { old } => {
                let part = Row::Activity(old.id.clone());
                self.leave(&part, news);
                news.parts.push(part);
                true
            }
        }
    }

    fn follow_node(&mut self, change: &Change<'_, Node>, news: &mut News) -> bool {
        let (part, node) = match change {
            Change::Changed { new, .. } | Change::Inserted { new, .. } => (Row::Node(new.id.clone()), Some(new)),
            Change::Removed { old } => (Row::Node(old.id.clone()), None),
        };
        match node {
            Some(node) => self.retake(&part, news, |take| cell::of_node(node, take)),
            None => self.leave(&part, news),
        }
        match change {
            Change::Changed { old, new } => {
                if old.ceiling != new.ceiling {
                    let columns = Columns::MAX;
                    news.effects.push(Effect { row: part, columns, measure: None, year: None });
                }
                old.parent != new.parent
            }
            _ => {
                news.parts.push(part);
                true
            }
        }
    }

    /// Takes the formulas of a part anew.
    fn retake<'a>(&mut self, part: &Row, news: &mut News, walk: impl FnOnce(cell::Take<'a, '_>)) {
        self.leave(part, news);
        let mut found: Vec<(Cell, &Entry)> = Vec::new();
        walk(&mut |cell, entry| {
            if entry.formula().is_some() {
                found.push((cell(), entry));
            }
        });
        for (cell, entry) in found {
            self.enter(cell, entry, news);
        }
    }

    fn leave(&mut self, part: &Row, news: &mut News) {
        let here = self.of_part.remove(part).unwrap_or_default();
        if here.is_empty() {
            return;
        }
        for at in &here {
            news.fresh.remove(at);
            let Some(known) = self.known.get_mut(*at).and_then(Option::take) else { continue };
            for row in known.points {
                if let Some(readers) = self.readers.get_mut(&row) {
                    readers.retain(|(reader, _)| reader != at);
                    if readers.is_empty() {
                        self.readers.remove(&row);
                    }
                }
            }
            self.free.push(*at);
        }
        self.spans.retain(|(at, _)| !here.contains(at));
    }

    fn enter(&mut self, cell: Cell, entry: &Entry, news: &mut News) {
        let Some(formula) = entry.formula() else { return };
        // What cannot be read keeps the value it came with; that is a finding.
        let Ok(expression) = parse(&formula.text) else { return };
        let at = self.free.pop().unwrap_or(self.known.len());
        let points = effect::points(&expression);
        for (row, columns) in &points {
            self.readers.entry(row.clone()).or_default().push((at, *columns));
        }
        self.of_part.entry(cell.part()).or_default().push(at);
        let points = points.into_iter().map(|(row, _)| row).collect();
        let known = Known { cell, expression: Arc::new(expression), unit: formula.unit, points, has_spans: false };
        match self.known.get_mut(at) {
            Some(place) => *place = Some(known),
            None => self.known.push(Some(known)),
        }
        news.fresh.insert(at);
    }

    /// Lays everything out along a new order.
    fn arrange(&mut self, plan: &Plan) {
        let order = self.ordered(plan);
        self.rows = vec![None; order.len()];
        for activity in plan.activities.iter() {
            self.keep_activity(activity);
        }
        self.spans.clear();
        (0..self.known.len()).for_each(|at| self.span(at));
    }

    /// Notes the present state of an activity in its rows.
    pub(super) fn keep_activity(&mut self, activity: &Arc<Activity>) {
        let Some(order) = self.order.as_ref().filter(|_| !self.rows.is_empty()) else { return };
        let Some(from) = order.place(&Row::Activity(activity.id.clone())) else { return };
        let end = if activity.lines.len() > 1 { from.saturating_add(activity.lines.len()) } else { from };
        if let Some(rows) = self.rows.get_mut(from..=end) {
            rows.fill(Some(activity.clone()));
        }
    }

    /// Lets an activity go that is about to change.
    pub(super) fn let_go(&mut self, id: &Id<Activity>) {
        let Some(from) = self.order.as_ref().and_then(|order| order.place(&Row::Activity(id.clone()))) else { return };
        let is_same = |row: &&mut Option<Arc<Activity>>| row.as_ref().is_some_and(|activity| activity.id == *id);
        self.rows.iter_mut().skip(from).take_while(is_same).for_each(|row| *row = None);
    }

    fn span(&mut self, at: usize) {
        let Some(order) = self.order.clone() else { return };
        let Some(known) = self.known.get_mut(at).and_then(Option::as_mut) else { return };
        let spans = effect::spans(&known.expression, &order);
        let (_, ranges) = known.expression.references();
        known.has_spans = !spans.is_empty() || !ranges.is_empty();
        self.spans.extend(spans.into_iter().map(|span| (at, span)));
    }

    /// The formulas that read what changed.
    pub(super) fn readers_of(&self, effect: &Effect, take: &mut dyn FnMut(usize)) {
        let mut is_read = |at: usize| {
            let Some(known) = self.known.get(at).and_then(Option::as_ref) else { return };
            let same_measure = effect.measure.is_none_or(|measure| measure == known.cell.measure);
            if same_measure && effect.year.is_none_or(|year| year == known.cell.year) {
                take(at);
            }
        };
        let mut of_row = |row: &Row| {
            let readers = self.readers.get(row).into_iter().flatten();
            readers.filter(|(_, columns)| columns & effect.columns != 0).for_each(|(at, _)| is_read(*at));
        };
        of_row(&effect.row);
        if let Row::Line(activity, _) = &effect.row {
            of_row(&Row::Activity(activity.clone()));
        }
        let Some(order) = self.order.as_ref().filter(|_| !self.spans.is_empty()) else { return };
        let Some(place) = order.place(&effect.row) else { return };
        for (at, span) in &self.spans {
            if span.reads(effect, place, order) && !self.is_limited_otherwise(*at, span, effect) {
                is_read(*at);
            }
        }
    }

    /// What is left of a heading with a ceiling does not follow from what is allocated below.
    fn is_limited_otherwise(&self, at: usize, span: &Span, effect: &Effect) -> bool {
        let Some(node) = span.left_of.as_ref().filter(|_| effect.columns & effect::set(Column::Allocated) != 0) else {
            return false;
        };
        let year = self.known.get(at).and_then(Option::as_ref).map(|known| known.cell.year);
        let node = self.outline.get(node.as_str());
        node.zip(year).is_some_and(|(node, year)| node.ceiling.get(year).is_some())
    }

    /// The formulas that name a row of a part, or a row within it.
    pub(super) fn readers_of_part(&self, part: &Row, take: &mut dyn FnMut(usize)) {
        let is_of_part = |row: &Row| match (row, part) {
            (Row::Line(activity, _), Row::Activity(part)) => activity == part,
            _ => row == part,
        };
        for (at, known) in self.known.iter().enumerate() {
            if known.as_ref().is_some_and(|known| known.points.iter().any(is_of_part)) {
                take(at);
            }
        }
    }
}

/// Whether an activity stands where it stood, with the same lines below it.
fn has_same_rows(old: &Activity, new: &Activity) -> bool {
    old.node == new.node
        && old.lines.len() == new.lines.len()
        && old.lines.iter().zip(&new.lines).all(|(old, new)| old.id == new.id)
}
