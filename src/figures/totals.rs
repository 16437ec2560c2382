//! Budget totals: what the lines below a node add up to, by month, quarter and year.
//!
//! A month over any quarter-kept line is not known; quarters and the year are exact. Blank is not zero: a sum of nothing
//! is blank. Sums are exact satang; rounding is for reading.

use crate::plan::Plan;
use crate::plan::activity::{Activity, Keeping, Line, Measure};
use crate::plan::id::Id;
use crate::plan::list::Change;
use crate::plan::money::{Money, Sum};
use crate::plan::outline::Node;
use crate::plan::period::{Period, Year};
use std::collections::HashMap;

/// A sum, and of how many amounts: a sum of none is blank.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    sum: Sum,
    given: u32,
}

impl Tally {
    /// The sum, or `None` when nothing is given.
    pub fn get(self) -> Option<Sum> {
        (self.given > 0).then_some(self.sum)
    }

    fn add(&mut self, amount: Money) {
        self.sum += amount;
        self.given = self.given.saturating_add(1);
    }

    fn join(&mut self, other: &Tally, sign: Sign) {
        (self.sum, self.given) = match sign {
            Sign::Plus => (self.sum + other.sum, self.given.saturating_add(other.given)),
            Sign::Minus => (self.sum - other.sum, self.given.saturating_sub(other.given)),
        };
    }
}

#[derive(Clone, Copy)]
enum Sign {
    Plus,
    Minus,
}

/// What a row of the budget adds up to, in one fiscal year and for one measure.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    months: [Tally; 12],
    quarters: [Tally; 4],
    quarter_kept: u32,
    total: Tally,
    planned: Tally,
    proposed: Tally,
    allocated: Tally,
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
        let mut totals = Totals::default();
        for line in &activity.lines {
            totals.add_line(line, measure, year);
        }
        if let Some(proposed) = activity.proposed.get(year) {
            totals.proposed.add(*proposed);
        }
        if let Some(allocated) = activity.allocated.get(year) {
            totals.allocated.add(*allocated);
        }
        // A transfer moves granted money; it does not turn an activity without an allocation into one with nil.
        for transfer in activity.transfers.iter().filter(|transfer| transfer.year == year) {
            if let Some(amount) = transfer.amount {
                totals.allocated.add(amount);
            }
        }
        totals
    }

    /// A month or quarter. A month over any quarter-kept line is [`PeriodTotal::Unknown`].
    pub fn period(&self, period: Period) -> PeriodTotal {
        let of = |tally: Option<&Tally>| PeriodTotal::Known(tally.and_then(|tally| tally.get()));
        match period.is_month() {
            true if self.quarter_kept > 0 => PeriodTotal::Unknown,
            true => of(self.months.get(period as usize)),
            false => of(self.quarters.get((period as usize).saturating_sub(12))),
        }
    }

    /// The year's total of the chosen measure.
    pub fn total(&self) -> Option<Sum> {
        self.total.get()
    }

    /// The year's planned total, whichever measure is shown.
    pub fn planned(&self) -> Option<Sum> {
        self.planned.get()
    }

    /// Proposed amounts.
    pub fn proposed(&self) -> Option<Sum> {
        self.proposed.get()
    }

    /// Allocated amounts after transfers.
    pub fn allocated(&self) -> Option<Sum> {
        self.allocated.get()
    }

    fn add_line(&mut self, line: &Line, measure: Measure, year: Year) {
        if line.keeping == Keeping::Quarters {
            self.quarter_kept = self.quarter_kept.saturating_add(1);
        }
        for slot in line.amounts(measure).of_year(year) {
            let amount = slot.value.amount;
            if let Some(month) = self.months.get_mut(slot.period as usize) {
                month.add(amount);
            }
            if let Some(quarter) = self.quarters.get_mut((slot.period.quarter() as usize).saturating_sub(12)) {
                quarter.add(amount);
            }
            self.total.add(amount);
        }
        if measure == Measure::Planned {
            self.planned = self.total;
        } else {
            line.planned.of_year(year).for_each(|slot| self.planned.add(slot.value.amount));
        }
    }

    fn join(&mut self, other: &Totals, sign: Sign) {
        self.months.iter_mut().zip(&other.months).for_each(|(a, b)| a.join(b, sign));
        self.quarters.iter_mut().zip(&other.quarters).for_each(|(a, b)| a.join(b, sign));
        self.quarter_kept = match sign {
            Sign::Plus => self.quarter_kept.saturating_add(other.quarter_kept),
            Sign::Minus => self.quarter_kept.saturating_sub(other.quarter_kept),
        };
        self.total.join(&other.total, sign);
        self.planned.join(&other.planned, sign);
        self.proposed.join(&other.proposed, sign);
        self.allocated.join(&other.allocated, sign);
    }
}

/// The total of a month or quarter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PeriodTotal {
    /// The sum; `None` when nothing is given.
    Known(Option<Sum>),
    /// Some amounts below are kept by quarter, so the month is not known.
    Unknown,
}

/// The totals of every node and of the plan, for one measure and fiscal year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanTotals {
    measure: Measure,
    year: Year,
    nodes: HashMap<Id<Node>, Totals>,
    all: Totals,
}

impl PlanTotals {
    /// From nothing.
    pub fn of(plan: &Plan, measure: Measure, year: Year) -> PlanTotals {
        let mut totals = PlanTotals { measure, year, nodes: HashMap::new(), all: Totals::default() };
        // First by node, then each node once into those above it: large plans have few nodes and many activities.
        let mut own: HashMap<Option<Id<Node>>, Totals> = HashMap::new();
        for activity in plan.activities.iter() {
            let of_activity = Totals::of_activity(activity, measure, year);
            own.entry(activity.node.clone()).or_default().join(&of_activity, Sign::Plus);
        }
        for (node, own) in own {
            totals.join_above(plan, node, &own, Sign::Plus);
        }
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
        let outline = new.outline.changes(&old.outline);
        let moved = |change: &Change<Node>| match change {
            Change::Changed { old, new } => old.parent != new.parent,
            _ => true,
        };
        if outline.iter().any(moved) {
            *self = PlanTotals::of(new, self.measure, self.year);
            return;
        }
        for change in new.activities.changes(&old.activities) {
            let (before, after) = match change {
                Change::Changed { old, new } => (Some(old), Some(new)),
                Change::Removed { old } => (Some(old), None),
                Change::Inserted { new, .. } => (None, Some(new)),
            };
            for (activity, sign) in [(before, Sign::Minus), (after, Sign::Plus)] {
                if let Some(activity) = activity {
                    let of_activity = Totals::of_activity(activity, self.measure, self.year);
                    self.join_above(new, activity.node.clone(), &of_activity, sign);
                }
            }
        }
    }

    /// The totals of a node; `None` when nothing is below it.
    pub fn node(&self, id: &Id<Node>) -> Option<&Totals> {
        self.nodes.get(id)
    }

    /// The totals of the whole plan.
    pub fn all(&self) -> &Totals {
        &self.all
    }

    fn join_above(&mut self, plan: &Plan, from: Option<Id<Node>>, totals: &Totals, sign: Sign) {
        self.all.join(totals, sign);
        let mut at = from;
        // A cycle of parents, from a hostile file, is a finding elsewhere; here it must only end.
        let mut left = plan.outline.len();
        while let Some(id) = at {
            let Some(node) = plan.outline.get(id.as_str()) else { break };
            if left == 0 {
                break;
            }
            left = left.saturating_sub(1);
            at = node.parent.clone();
            let sums = self.nodes.entry(id).or_default();
            sums.join(totals, sign);
        }
    }
}
