//! Budget totals: what the lines below a node add up to, by month, quarter and year.
//!
//! A month over any quarter-kept line is not known; quarters and the year are exact. Blank is not zero: a sum of nothing
//! is blank. Sums are exact satang; rounding is for reading.

mod tally;

use crate::plan::Plan;
use crate::plan::activity::{Activity, Category, Keeping, Line, Measure};
use crate::plan::id::Id;
use crate::plan::list::Change;
use crate::plan::money::Sum;
use crate::plan::outline::Node;
use crate::plan::period::{Period, Year};
use std::collections::{HashMap, HashSet};
use tally::Sign;

pub use tally::{InError, Tally};

/// What a row of the budget adds up to, in one fiscal year and for one measure.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    months: [Tally; 12],
    quarters: [Tally; 4],
    activities: u32,
    quarter_kept: u32,
    total: Tally,
    planned: Tally,
    proposed: Tally,
    allocated: Tally,
    released: Tally,
    carried_over: Tally,
}

impl Totals {
    /// Of one budget line.
    pub fn of_line(line: &Line, measure: Measure, year: Year) -> Totals {
        let mut totals = Totals::default();
        totals.add_line(line, measure, year);
        totals
    }

    /// Of one activity: its lines, and its own amounts.
    pub fn of_activity(activity: &Activity, measure: Measure, year: Year) -> Totals {
        Totals::of_activity_in(activity, measure, year, None)
    }

    /// Of one activity, counting only the lines of one expenditure category, if one is given.
    pub fn of_activity_in(activity: &Activity, measure: Measure, year: Year, category: Option<Category>) -> Totals {
        let mut totals = Totals { activities: 1, ..Totals::default() };
        for line in &activity.lines {
            if category.is_some_and(|category| line.category != category) {
                continue;
            }
            totals.add_line(line, measure, year);
        }
        if let Some(proposed) = activity.proposed.get(year) {
            totals.proposed.count(proposed);
        }
        if let Some(allocated) = activity.allocated.get(year) {
            totals.allocated.count(allocated);
        }
        // Money moved in is granted money, also where no allocation is given.
        for transfer in activity.transfers.iter().filter(|transfer| transfer.year == year) {
            if let Some(amount) = transfer.amount {
                totals.allocated.add(amount);
            }
        }
        for release in activity.releases.iter().filter(|release| release.year == year) {
            if let Some(amount) = release.amount {
                totals.released.add(amount);
            }
        }
        totals
    }

    /// A month or quarter. A month over any quarter-kept line is [`PeriodTotal::Unknown`].
    pub fn period(&self, period: Period) -> PeriodTotal {
        let of = |tally: Option<&Tally>| match tally.map_or(Ok(None), |tally| tally.get()) {
            Ok(sum) => PeriodTotal::Known(sum),
            Err(errors) => PeriodTotal::InError(errors),
        };
        match period.is_month() {
            true => match of(self.months.get(period as usize)) {
                PeriodTotal::Known(_) if self.quarter_kept > 0 => PeriodTotal::Unknown,
                total => total,
            },
            false => of(self.quarters.get((period as usize).saturating_sub(12))),
        }
    }

    /// The year's total of the chosen measure.
    ///
    /// # Errors
    /// Formulas below are in error.
    pub fn total(&self) -> Result<Option<Sum>, InError> {
        self.total.get()
    }

    /// The year's planned total, whichever measure is shown.
    ///
    /// # Errors
    /// Formulas below are in error.
    pub fn planned(&self) -> Result<Option<Sum>, InError> {
        self.planned.get()
    }

    /// Proposed amounts.
    ///
    /// # Errors
    /// Formulas below are in error.
    pub fn proposed(&self) -> Result<Option<Sum>, InError> {
        self.proposed.get()
    }

    /// Allocated amounts after transfers.
    ///
    /// # Errors
    /// Formulas below are in error.
    pub fn allocated(&self) -> Result<Option<Sum>, InError> {
        self.allocated.get()
    }

    /// What is released of the allocations.
    ///
    /// # Errors
    /// Never, so far: releases take no formulas.
    pub fn released(&self) -> Result<Option<Sum>, InError> {
        self.released.get()
    }

    /// What is carried over from the year before.
    ///
    /// # Errors
    /// Never, so far: it takes no formulas.
    pub fn carried_over(&self) -> Result<Option<Sum>, InError> {
        self.carried_over.get()
    }

    /// What is given up to the end of a month, cumulative from the first of the year; `None` in the middle of a quarter
    /// of money that is kept by quarter.
    #[must_use]
    pub fn up_to(&self, months: u8) -> Option<Result<Option<Sum>, InError>> {
        let quarters = usize::from(months).checked_div(3)?;
        let rest = usize::from(months).checked_rem(3)?;
        let first_month = quarters.saturating_mul(3);
        let months = Period::months().iter().skip(first_month).take(rest);
        let (mut sum, mut in_error) = (None, 0u32);
        for period in Period::quarters().iter().take(quarters).chain(months) {
            match self.period(*period) {
                PeriodTotal::Known(None) => {}
                PeriodTotal::Known(Some(known)) => sum = Some(sum.unwrap_or(Sum::ZERO).plus(known)),
                PeriodTotal::Unknown => return None,
                PeriodTotal::InError(InError(errors)) => in_error = in_error.saturating_add(errors),
            }
        }
        Some(if in_error > 0 { Err(InError(in_error)) } else { Ok(sum) })
    }

    fn add_line(&mut self, line: &Line, measure: Measure, year: Year) {
        if let Some(carried) = line.carried_over.get(year) {
            self.carried_over.add(*carried);
        }
        if line.keeping == Keeping::Quarters {
            self.quarter_kept = self.quarter_kept.saturating_add(1);
        }
        for slot in line.amounts(measure).of_year(year) {
            if let Some(month) = self.months.get_mut(slot.period as usize) {
                month.count(&slot.value);
            }
            if let Some(quarter) = self.quarters.get_mut((slot.period.quarter() as usize).saturating_sub(12)) {
                quarter.count(&slot.value);
            }
            self.total.count(&slot.value);
        }
        if measure == Measure::Planned {
            self.planned = self.total;
        } else {
            line.planned.of_year(year).for_each(|slot| self.planned.count(&slot.value));
        }
    }

    fn join(&mut self, other: &Totals, sign: Sign) {
        self.months.iter_mut().zip(&other.months).for_each(|(a, b)| a.join(b, sign));
        self.quarters.iter_mut().zip(&other.quarters).for_each(|(a, b)| a.join(b, sign));
        let count = match sign {
            Sign::Plus => u32::saturating_add,
            Sign::Minus => u32::saturating_sub,
        };
        self.activities = count(self.activities, other.activities);
        self.quarter_kept = count(self.quarter_kept, other.quarter_kept);
        self.total.join(&other.total, sign);
        self.planned.join(&other.planned, sign);
        self.proposed.join(&other.proposed, sign);
        self.allocated.join(&other.allocated, sign);
        self.released.join(&other.released, sign);
        self.carried_over.join(&other.carried_over, sign);
    }
}

/// The total of a month or quarter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PeriodTotal {
    /// The sum; `None` when nothing is given.
    Known(Option<Sum>),
    /// Some amounts below are kept by quarter, so the month is not known.
    Unknown,
    /// Formulas below have no value, so there is no sum.
    InError(InError),
}

/// The totals of every node and of the plan, for one measure and fiscal year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanTotals {
    measure: Measure,
    year: Year,
    /// By the node that activities hang on, whether or not there is such a node.
    own: ByNode,
    /// By node, with all nodes below it.
    nodes: ByNode,
    all: Totals,
}

/// Totals by node; none where there is no activity.
type ByNode = HashMap<Id<Node>, Totals>;

impl PlanTotals {
    /// From nothing.
    pub fn of(plan: &Plan, measure: Measure, year: Year) -> PlanTotals {
        let (own, nodes, all) = (HashMap::new(), HashMap::new(), Totals::default());
        let mut totals = PlanTotals { measure, year, own, nodes, all };
        for activity in plan.activities.iter() {
            totals.count(activity, Sign::Plus);
        }
        totals.add_up(plan);
        totals
    }

    /// The measure these totals are of.
    pub fn measure(&self) -> Measure {
        self.measure
    }

    /// The fiscal year these totals are of.
    pub fn year(&self) -> Year {
        self.year
    }

    /// Brings the totals of `old` up to `new`, at the cost of what changed and the depth of the outline.
    pub fn follow(&mut self, old: &Plan, new: &Plan) {
        let moved = |change: &Change<Node>| match change {
            Change::Changed { old, new } => old.parent != new.parent,
            _ => true,
        };
        let outline_moved = new.outline.changes(&old.outline).iter().any(moved);
        for change in new.activities.changes(&old.activities) {
            let (before, after) = match change {
                Change::Changed { old, new } => (Some(old), Some(new)),
                Change::Removed { old } => (Some(old), None),
                Change::Inserted { new, .. } => (None, Some(new)),
            };
            for (activity, sign) in [(before, Sign::Minus), (after, Sign::Plus)] {
                let Some(activity) = activity else { continue };
                let of_activity = self.count(activity, sign);
                if !outline_moved {
                    for node in chain(new, activity.node.as_ref()) {
                        join_at(&mut self.nodes, &node.id, &of_activity, sign);
                    }
                }
            }
        }
        if outline_moved {
            self.add_up(new);
        }
    }

    /// The totals of a node; `None` when no activity is below it.
    pub fn node(&self, id: &Id<Node>) -> Option<&Totals> {
        self.nodes.get(id)
    }

    /// The totals of the whole plan.
    pub fn all(&self) -> &Totals {
        &self.all
    }

    /// Counts an activity, or takes it out, everywhere but in the nodes above it.
    fn count(&mut self, activity: &Activity, sign: Sign) -> Totals {
        let of_activity = Totals::of_activity(activity, self.measure, self.year);
        self.all.join(&of_activity, sign);
        if let Some(node) = &activity.node {
            join_at(&mut self.own, node, &of_activity, sign);
        }
        of_activity
    }

    /// Adds the nodes up anew: large plans have few nodes and many activities.
    fn add_up(&mut self, plan: &Plan) {
        self.nodes.clear();
        for node in plan.outline.iter() {
            if let Some(own) = self.own.get(&node.id) {
                self.nodes.insert(node.id.clone(), own.clone());
            }
        }
        for (node, parent) in from_the_roots(plan).into_iter().rev() {
            if let Some(parent) = parent
                && let Some(below) = self.nodes.get(&node.id).cloned()
            {
                join_at(&mut self.nodes, parent, &below, Sign::Plus);
            }
        }
    }
}

fn join_at(totals: &mut ByNode, node: &Id<Node>, other: &Totals, sign: Sign) {
    match totals.get_mut(node) {
        Some(known) => {
            known.join(other, sign);
            if known.activities == 0 {
                totals.remove(node);
            }
        }
        None => drop(totals.insert(node.clone(), other.clone())),
    }
}

/// A node and those above it, up to a root. Where parents run in a circle, which only a hostile file has, the node
/// stands alone.
fn chain<'a>(plan: &'a Plan, from: Option<&Id<Node>>) -> Vec<&'a Node> {
    let node = |id: Option<&Id<Node>>| plan.outline.get(id?.as_str()).map(AsRef::as_ref);
    let mut chain = Vec::new();
    let mut at: Option<&Node> = node(from);
    while let Some(known) = at {
        if chain.len() == plan.outline.len() {
            chain.truncate(1);
            break;
        }
        chain.push(known);
        at = node(known.parent.as_ref());
    }
    chain
}

/// A node and the one it hangs on.
type Hanging<'a> = (&'a Node, Option<&'a Id<Node>>);

/// The nodes that hang on a root, parents before children.
fn from_the_roots(plan: &Plan) -> Vec<Hanging<'_>> {
    let ids: HashSet<&str> = plan.outline.iter().map(|node| node.id.as_str()).collect();
    let mut below: HashMap<&str, Vec<Hanging>> = HashMap::new();
    let mut nodes: Vec<Hanging> = Vec::with_capacity(ids.len());
    for node in plan.outline.iter() {
        match node.parent.as_ref().filter(|parent| ids.contains(parent.as_str())) {
            Some(parent) => below.entry(parent.as_str()).or_default().push((node, Some(parent))),
            None => nodes.push((node, None)),
        }
    }
    let mut next = 0usize;
    while let Some((node, _)) = nodes.get(next) {
        nodes.extend(below.remove(node.id.as_str()).unwrap_or_default());
        next = next.saturating_add(1);
    }
    nodes
}

#[cfg(test)]
mod tests;
