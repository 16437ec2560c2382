//! Money of a part of the plan up to a round: what disbursement indicators read (domain notes, section 4).
//!
//! Figures are cumulative from the start of the fiscal year. Only allocated money counts, after transfers. An allocation
//! is kept for a whole activity: of one whose lines are of several expenditure categories, what is planned on the lines
//! of a category stands for the allocation of that category.

use super::score::{RoundTime, Spending};
use super::totals::{InError, PlanTotals, Totals};
use super::units::Units;
use crate::plan::Plan;
use crate::plan::activity::{Activity, Line, Measure};
use crate::plan::indicator::Cover;
use crate::plan::money::Sum;
use std::sync::Arc;

/// The money that a cover spans; `None` where a month in the middle of a quarter is asked of money kept by quarter.
pub fn spending(
    plan: &Plan,
    disbursed: &PlanTotals,
    committed: &PlanTotals,
    cover: &Cover,
    at: RoundTime,
) -> Option<Spending> {
    let with = |allocated: Result<Option<Sum>, InError>, disbursed: &Totals, committed: &Totals| {
        let mut spending = Spending::default();
        match allocated {
            Ok(allocated) => spending.allocated = allocated.unwrap_or_default(),
            Err(InError(errors)) => spending.in_error = errors,
        }
        for (totals, sum) in [(disbursed, &mut spending.disbursed), (committed, &mut spending.committed)] {
            match totals.up_to(at.months)? {
                Ok(known) => *sum = known.unwrap_or_default(),
                // What is committed matters only where it counts.
                Err(_) if std::ptr::eq(totals, committed) && !cover.with_committed => {}
                Err(InError(errors)) => spending.in_error = spending.in_error.saturating_add(errors),
            }
        }
        Some(spending)
    };
    let of = |disbursed: &Totals, committed: &Totals| with(disbursed.allocated(), disbursed, committed);
    let one = |activity: &Activity| {
        let totals = |measure| Totals::of_activity_in(activity, measure, at.year, cover.category);
        let disbursed = totals(Measure::Disbursed);
        let is_covered = |line: &Arc<Line>| cover.category.is_none_or(|category| line.category == category);
        let allocated = match activity.lines.iter().filter(|line| is_covered(line)).count() {
            0 if cover.category.is_some() => Ok(None),
            covered if covered == activity.lines.len() => disbursed.allocated(),
            _ => disbursed.planned(),
        };
        with(allocated, &disbursed, &totals(Measure::Committed))
    };
    if let Some(id) = &cover.activity {
        return one(plan.activities.get(id.as_str())?);
    }
    let units = Units::of(plan, cover);
    if units.is_all() && cover.category.is_none() {
        return match &cover.node {
            Some(node) => of(disbursed.node(node)?, committed.node(node)?),
            None => of(disbursed.all(), committed.all()),
        };
    }
    let mut sum = Spending::default();
    for activity in plan.activities.iter() {
        let is_covered =
            units.have(activity) && cover.node.as_ref().is_none_or(|node| is_below(plan, activity, node.as_str()));
        if is_covered {
            let money = one(activity)?;
            sum.allocated = sum.allocated.plus(money.allocated);
            sum.disbursed = sum.disbursed.plus(money.disbursed);
            sum.committed = sum.committed.plus(money.committed);
            sum.in_error = sum.in_error.saturating_add(money.in_error);
        }
    }
    Some(sum)
}

fn is_below(plan: &Plan, activity: &Activity, node: &str) -> bool {
    let mut at = activity.node.clone();
    // Bounded, since a hostile file may hold a cycle of parents.
    for _ in 0..=plan.outline.len() {
        match at {
            Some(id) if id.as_str() == node => return true,
            Some(id) => at = plan.outline.get(id.as_str()).and_then(|node| node.parent.clone()),
            None => return false,
        }
    }
    false
}

#[cfg(test)]
#[allow(clippy::arithmetic_side_effects, reason = "a failing test may panic")]
mod tests;
