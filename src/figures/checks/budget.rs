//! The money of one activity: held against its allocation, its lines' keeping, the plan's years, and itself.

use super::amounts::{Amounts, Years};
use super::formulas;
use super::places::At;
use super::{Area, Finding, What};
use crate::plan::Plan;
use crate::plan::activity::{Activity, Entry, Keeping, Line, Measure};
use crate::plan::frame::Mark;
use crate::plan::money::Sum;
use crate::plan::period::{ByPeriod, Period, Year};
use std::ops::RangeInclusive;

/// So many times more or less than its neighbours: a slip between baht and million baht is about ten times as much.
const SCALE: u128 = 100_000;

/// The plan's years; nothing where they cannot be told.
pub(super) fn years_of(plan: &Plan, found: &mut Vec<Finding>) -> Option<RangeInclusive<Year>> {
    let first = plan.frame.first_year;
    let last = plan.frame.last_year.unwrap_or(first);
    if last < first {
        found.push(At::plan(Area::Overview, "last_year").problem(What::YearsReversed { first, last }));
    }
    (first > 0 && first <= last).then_some(first..=last)
}

/// Tells an amount in a year that is none of the plan's.
pub(super) fn within_years(year: Year, years: Option<&RangeInclusive<Year>>, at: At<'_>, found: &mut Vec<Finding>) {
    if years.is_some_and(|years| !years.contains(&year)) {
        found.push(at.problem(What::OutsideYears { year }));
    }
}

pub(super) fn check(
    activity: &Activity,
    amounts: &Years,
    years: Option<&RangeInclusive<Year>>,
    found: &mut Vec<Finding>,
) {
    let at = At::of(Area::Budget, activity.id.as_str(), "allocated");
    for (field, stored) in [("proposed", &activity.proposed), ("allocated", &activity.allocated)] {
        for (year, entry) in stored.iter() {
            within_years(*year, years, at.field(field), found);
            formulas::check(entry, *year, at.field(field), found);
        }
    }
    for transfer in &activity.transfers {
        within_years(transfer.year, years, at.field("transfers"), found);
    }
    for line in &activity.lines {
        check_line(line, at.within(line.id.as_str()), years, found);
    }
    let unfunded = activity.has(Mark::Unfunded);
    for (year, amounts) in amounts {
        check_allocation(*year, amounts, unfunded, at, found);
        if let (Some(proposed), Some(allocated)) = (amounts.proposed.get(), amounts.allocated.get())
            && is_off(proposed, allocated)
        {
            found.push(at.remark(What::OutOfScale { amount: allocated, beside: proposed }));
        }
    }
}

fn check_allocation(year: Year, amounts: &Amounts, unfunded: bool, at: At<'_>, found: &mut Vec<Finding>) {
    let over = |measure, amount, allocated| What::OverAllocation { year, measure, amount, allocated };
    if let Some((planned, allocated)) = amounts.planned.get().zip(amounts.allocated.get()) {
        if planned > allocated {
            found.push(at.field("planned").problem(over(Measure::Planned, planned, allocated)));
        } else if planned < allocated {
            found.push(at.field("planned").remark(What::BelowAllocation { year, planned, allocated }));
        }
    }
    // What is marked as unfunded has nothing to spend.
    let allocated = amounts.allocated.get().or((unfunded && !amounts.allocated.is_given()).then_some(Sum::ZERO));
    if let Some((disbursed, allocated)) = amounts.disbursed.get().zip(allocated)
        && disbursed > allocated
    {
        found.push(at.field("disbursed").problem(over(Measure::Disbursed, disbursed, allocated)));
    }
}

fn check_line(line: &Line, at: At<'_>, years: Option<&RangeInclusive<Year>>, found: &mut Vec<Finding>) {
    for measure in Measure::ALL.iter().copied() {
        let amounts = line.amounts(measure);
        if amounts.is_empty() {
            continue;
        }
        let at = at.field(measure.word());
        // One word a year, however many amounts there are.
        let (mut told_year, mut told_keeping) = (None, None);
        for slot in amounts.iter() {
            formulas::check_slot(slot, at, found);
            if told_year != Some(slot.year) {
                told_year = Some(slot.year);
                within_years(slot.year, years, at, found);
            }
            if !fits(slot.period, line.keeping) && told_keeping != Some(slot.year) {
                told_keeping = Some(slot.year);
                let (year, period, keeping) = (slot.year, slot.period, line.keeping);
                found.push(at.problem(What::OtherKeeping { measure, year, period, keeping }));
            }
        }
        check_scale(amounts, at, found);
    }
}

fn fits(period: Period, keeping: Keeping) -> bool {
    period.is_month() == (keeping == Keeping::Months)
}

/// An amount is held against the middle one of its line, if there are at least three.
fn check_scale(amounts: &ByPeriod<Entry>, at: At<'_>, found: &mut Vec<Finding>) {
    let sizes = || {
        amounts
            .iter()
            .filter_map(|slot| slot.value.amount().ok())
            .map(|amount| amount.satang().unsigned_abs())
            .filter(|size| *size > 0)
    };
    let (Some(least), Some(most)) = (sizes().min(), sizes().max()) else { return };
    if u128::from(most) < u128::from(least).saturating_mul(SCALE) {
        return;
    }
    let mut sorted: Vec<u64> = sizes().collect();
    sorted.sort_unstable();
    if sorted.len() < 3 {
        return;
    }
    let Some(middle) = sorted.get(sorted.len() / 2) else { return };
    let beside = Sum::from_satang(i128::from(*middle));
    for slot in amounts.iter() {
        let Ok(amount) = slot.value.amount().map(Sum::from) else { continue };
        if is_off(amount, beside) {
            found.push(at.remark(What::OutOfScale { amount, beside }));
        }
    }
}

fn is_off(a: Sum, b: Sum) -> bool {
    let (a, b) = (a.satang().unsigned_abs(), b.satang().unsigned_abs());
    let (less, more) = (a.min(b), a.max(b));
    less > 0 && more >= less.saturating_mul(SCALE)
}
