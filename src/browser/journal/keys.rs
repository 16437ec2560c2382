//! The stores of the database, their keys, and Rust values as they are stored.
//!
//! A key of one plan is a list that begins with the plan's key, so that everything of a plan is one range. Changing
//! anything here changes what is on people's disks: raise the version in `database` and migrate.

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::IdbKeyRange;

use super::JournalError;
use super::database::error;

/// The text of each edit, by plan and revision.
pub(super) const RECORDS: &str = "records";
/// The revision of each snapshot, by plan.
pub(super) const SNAPSHOTS: &str = "snapshots";
/// Text or bytes, by plan and name.
pub(super) const PIECES: &str = "pieces";
/// One text a plan, by plan.
pub(super) const DRAFTS: &str = "drafts";
/// Lists of plan, name and text, by a number that the database counts up.
pub(super) const ASIDE: &str = "aside";

/// The key of the record of `revision`.
pub(super) fn record(plan: &str, revision: u64) -> JsValue {
    pair(plan, &number(revision))
}

/// The key of the piece `name`.
pub(super) fn piece(plan: &str, name: &str) -> JsValue {
    pair(plan, &name.into())
}

/// The range of all keys of `plan`.
pub(super) fn all_of(plan: &str) -> Result<JsValue, JournalError> {
    range(&Array::of1(&plan.into()), &end(plan))
}

/// The range of the records of `plan` after `revision`.
pub(super) fn after(plan: &str, revision: u64) -> Result<JsValue, JournalError> {
    range(&record(plan, revision), &end(plan))
}

/// The range of the records of `plan` up to and including `revision`.
pub(super) fn through(plan: &str, revision: u64) -> Result<JsValue, JournalError> {
    range(&Array::of1(&plan.into()), &record(plan, revision))
}

/// A revision as it is stored: a number, exact up to 2^53.
pub(super) fn number(revision: u64) -> JsValue {
    JsValue::from_f64(revision as f64)
}

/// The revision that a stored number is.
pub(super) fn revision(stored: &JsValue) -> Result<u64, JournalError> {
    stored.as_f64().map(|number| number as u64).ok_or_else(unreadable)
}

/// A stored text.
pub(super) fn text(stored: &JsValue) -> Result<String, JournalError> {
    stored.as_string().ok_or_else(unreadable)
}

/// One part of a key or of a stored list.
pub(super) fn part(stored: &JsValue, index: u32) -> JsValue {
    stored.dyn_ref::<Array>().map_or(JsValue::UNDEFINED, |parts| parts.get(index))
}

/// For what this page did not write.
pub(super) fn unreadable() -> JournalError {
    JournalError::Other("the database holds something else than was written to it".to_owned())
}

fn pair(plan: &str, second: &JsValue) -> JsValue {
    Array::of2(&plan.into(), second).into()
}

/// The end of all keys of `plan`: a list is above every number and text.
fn end(plan: &str) -> JsValue {
    pair(plan, &Array::new())
}

/// The keys above `lower`, up to and including `upper`.
fn range(lower: &JsValue, upper: &JsValue) -> Result<JsValue, JournalError> {
    let range = IdbKeyRange::bound_with_lower_open(lower, upper, true);
    range.map(JsValue::from).map_err(|failure| error(&failure))
}
