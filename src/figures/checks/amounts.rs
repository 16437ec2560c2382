//! The money of an activity, or of all below a node, by fiscal year. Blank is not zero.

use crate::plan::activity::{Activity, Entry};
use crate::plan::money::Sum;
use crate::plan::period::Year;
use std::collections::BTreeMap;

/// The money of one year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Amounts {
    pub(super) planned: Added,
    pub(super) disbursed: Added,
    pub(super) proposed: Added,
    /// After transfers.
    pub(super) allocated: Added,
}

/// Amounts added up. Where one of them is in error there is no sum to compare: the formula has a finding of its own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Added {
    sum: Option<Sum>,
    is_in_error: bool,
}

impl Added {
    /// The sum, where there is one.
    pub(super) fn get(self) -> Option<Sum> {
        self.sum.filter(|_| !self.is_in_error)
    }

    /// Whether it is, or may be, other than nothing.
    pub(super) fn is_given(self) -> bool {
        self.is_in_error || self.sum.is_some_and(|sum| !sum.is_zero())
    }

    fn add(&mut self, amount: Sum) {
        self.sum = Some(self.sum.unwrap_or_default().plus(amount));
    }

    pub(super) fn count(&mut self, entry: &Entry) {
        match entry.amount() {
            Ok(amount) => self.add(amount.into()),
            Err(_) => self.is_in_error = true,
        }
    }
}

/// Money by year.
pub(super) type Years = BTreeMap<Year, Amounts>;

/// The money of an activity.
pub(super) fn of_activity(activity: &Activity) -> Years {
    let mut years = Years::new();
    for line in &activity.lines {
        for slot in line.planned.iter() {
            years.entry(slot.year).or_default().planned.count(&slot.value);
        }
        for slot in line.disbursed.iter() {
            years.entry(slot.year).or_default().disbursed.count(&slot.value);
        }
    }
    for (year, amount) in activity.proposed.iter() {
        years.entry(*year).or_default().proposed.count(amount);
    }
    for (year, amount) in activity.allocated.iter() {
        years.entry(*year).or_default().allocated.count(amount);
    }
    for transfer in &activity.transfers {
        if let Some(amount) = transfer.amount {
            years.entry(transfer.year).or_default().allocated.add(amount.into());
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
            into.is_in_error |= amount.is_in_error;
            if let Some(amount) = amount.sum {
                into.add(amount);
            }
        }
    }
}
