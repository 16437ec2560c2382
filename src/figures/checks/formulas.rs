//! Formulas without a value, formulas that cannot be read, and values that a file gave otherwise.

use super::places::At;
use super::{Finding, What};
use crate::formula;
use crate::plan::entry::Entry;
use crate::plan::period::{Slot, Year};
use std::borrow::Cow;

pub(super) fn check(entry: &Entry, year: Year, at: At<'_>, found: &mut Vec<Finding>) {
    let Some(formula) = entry.formula() else { return };
    if formula::parse(&formula.text).is_err() {
        found.push(at.problem(What::FormulaUnreadable { year, text: formula.text.clone() }));
    }
    match (entry.amount(), formula.stated) {
        (Err(fault), _) => found.push(at.problem(What::FormulaInError { year, fault })),
        (Ok(value), Some(stated)) => {
            found.push(at.remark(What::FormulaDiffers { year, stated: stated.into(), value: value.into() }));
        }
        (Ok(_), None) => {}
    }
}

/// The same of a month or quarter: the place is the measure and the period, as in `planned/m1`.
pub(super) fn check_slot(slot: &Slot<Entry>, at: At<'_>, found: &mut Vec<Finding>) {
    let before = found.len();
    check(&slot.value, slot.year, at, found);
    for finding in found.iter_mut().skip(before) {
        finding.place.field = Cow::Owned(format!("{}/{}", finding.place.field, slot.period.word()));
    }
}
