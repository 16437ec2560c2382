//! Edits of budget lines.

use super::apply::change_activity;
use super::{AmountCell, EditError};
use crate::plan::Plan;
use crate::plan::activity::{Activity, Entry, Keeping, Line, Measure};
use crate::plan::id::Id;
use crate::plan::money::Money;
use crate::plan::period::{ByPeriod, Period, Slot, Year};
use std::sync::Arc;

pub(super) fn set_amount(plan: &mut Plan, cell: &AmountCell, entry: Option<Entry>) -> Result<(), EditError> {
    change_line(plan, &cell.activity, &cell.line, |line| {
        if cell.period.is_month() != (line.keeping == Keeping::Months) {
            return Err(EditError::OtherKeeping { keeping: line.keeping });
        }
        line.amounts_mut(cell.measure).set(cell.year, cell.period, entry);
        Ok(())
    })
}

pub(super) fn add_line(plan: &mut Plan, activity: &Id<Activity>, line: &Arc<Line>) -> Result<(), EditError> {
    change_activity(plan, activity, |activity| {
        if activity.lines.iter().any(|known| known.id == line.id) {
            return Err(EditError::Taken { id: line.id.to_string() });
        }
        activity.lines.push(line.clone());
        Ok(())
    })
}

pub(super) fn remove_line(plan: &mut Plan, activity: &Id<Activity>, line: &Id<Line>) -> Result<(), EditError> {
    change_activity(plan, activity, |activity| {
        let before = activity.lines.len();
        activity.lines.retain(|known| known.id != *line);
        match activity.lines.len() == before {
            true => Err(EditError::Missing { id: line.to_string() }),
            false => Ok(()),
        }
    })
}

pub(super) fn change_line(
    plan: &mut Plan,
    activity: &Id<Activity>,
    line: &Id<Line>,
    change: impl FnOnce(&mut Line) -> Result<(), EditError>,
) -> Result<(), EditError> {
    change_activity(plan, activity, |activity| {
        let found = activity.lines.iter_mut().find(|known| known.id == *line);
        change(Arc::make_mut(found.ok_or_else(|| EditError::Missing { id: line.to_string() })?))
    })
}

pub(super) fn keep(
    plan: &mut Plan,
    activity: &Id<Activity>,
    line: &Id<Line>,
    keeping: Keeping,
) -> Result<(), EditError> {
    change_line(plan, activity, line, |line| {
        if line.keeping == keeping {
            return Ok(());
        }
        for measure in Measure::ALL {
            let amounts = line.amounts_mut(*measure);
            *amounts = match keeping {
                Keeping::Months => spread(amounts)?,
                Keeping::Quarters => gather(amounts)?,
            };
        }
        line.keeping = keeping;
        Ok(())
    })
}

/// Quarters over their months: evenly to the satang, the remainder to the quarter's last month.
fn spread(quarters: &ByPeriod<Entry>) -> Result<ByPeriod<Entry>, EditError> {
    let mut months = ByPeriod::default();
    for Slot { year, period, value } in quarters.iter() {
        let whole = satang(value)?;
        // A month among the quarters, which only a file can hold, stays as it is.
        let share = if period.is_month() { whole } else { whole.saturating_div(3) };
        let last = whole.saturating_sub(share.saturating_mul(2));
        for (month, satang) in period.its_months().iter().zip([share, share, last]) {
            add(&mut months, *year, *month, satang)?;
        }
    }
    Ok(months)
}

/// Months into quarters. A quarter without any month given stays blank.
fn gather(months: &ByPeriod<Entry>) -> Result<ByPeriod<Entry>, EditError> {
    let mut quarters = ByPeriod::default();
    for Slot { year, period, value } in months.iter() {
        add(&mut quarters, *year, period.quarter(), satang(value)?)?;
    }
    Ok(quarters)
}

/// What is spread or summed is an amount from then on: the formula it came from is given up.
fn satang(entry: &Entry) -> Result<i64, EditError> {
    entry.amount().map(Money::satang).map_err(|_| EditError::InError)
}

fn add(amounts: &mut ByPeriod<Entry>, year: Year, period: Period, satang: i64) -> Result<(), EditError> {
    let before = amounts.get(year, period).map_or(Ok(0), self::satang)?;
    let sum = Money::from_satang(before.saturating_add(satang)).map_err(|_| EditError::TooLarge)?;
    amounts.set(year, period, Some(sum.into()));
    Ok(())
}
