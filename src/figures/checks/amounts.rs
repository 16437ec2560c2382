//! The money of an activity, or of all below a node, by fiscal year. Blank is not zero.

use crate::plan::activity::Activity;
use crate::plan::money::Sum;
use crate::plan::period::Year;
use std::collections::BTreeMap;

/// The money of one year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Amounts {
    pub(super) planned: Option<Sum>,
    pub(super) disbursed: Option<Sum>,
    pub(super) proposed: Option<Sum>,
    /// After transfers.
    pub(super) allocated: Option<Sum>,
}

/// Money by year.
pub(super) type Years = BTreeMap<Year, Amounts>;

/// The money of an activity.
pub(super) fn of_activity(activity: &Activity) -> Years {
    let mut years = Years::new();
    for line in &activity.lines {
        for slot in line.planned.iter() {
            add(&mut years.entry(slot.year).or_default().planned, slot.value.amount.into());
        }
        for slot in line.disbursed.iter() {
            add(&mut years.entry(slot.year).or_default().disbursed, slot.value.amount.into());
        }
    }
    for (year, amount) in activity.proposed.iter() {
        add(&mut years.entry(*year).or_default().proposed, (*amount).into());
    }
    for (year, amount) in activity.allocated.iter() {
        add(&mut years.entry(*year).or_default().allocated, (*amount).into());
    }
    for transfer in &activity.transfers {
        if let Some(amount) = transfer.amount {
            add(&mut years.entry(transfer.year).or_default().allocated, amount.into());
        }
    }
    years
}

/// Adds money to money; which of the two is taken apart depends on their size, so that a long chain of nodes costs no
/// more than its amounts.
pub(super) fn join(into: &mut Years, mut other: Years) {
    if other.len() > into.len() {
        std::mem::swap(into, &mut other);
    }
    for (year, amounts) in other {
        let known = into.entry(year).or_default();
        let pairs = [
            (&mut known.planned, amounts.planned),
            (&mut known.disbursed, amounts.disbursed),
            (&mut known.proposed, amounts.proposed),
            (&mut known.allocated, amounts.allocated),
        ];
        for (into, amount) in pairs {
            if let Some(amount) = amount {
                add(into, amount);
            }
        }
    }
}

fn add(into: &mut Option<Sum>, amount: Sum) {
    *into = Some(into.unwrap_or_default().plus(amount));
}
