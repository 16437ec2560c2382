//! The connection to the database, its transactions and its keys.
//!
//! There is one connection for the page, opened at first use and again after the browser closed it. What is stored
//! under which key is decided by the files that use this.

use std::cell::RefCell;

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{IdbDatabase, IdbFactory, IdbKeyRange, IdbObjectStore, IdbRequest, IdbTransaction};

use super::JournalError;
use crate::browser::bindings::DurableDatabase;
use crate::browser::later::{Later, later};
use crate::browser::{Listener, failure_name, failure_text, window};

const NAME: &str = "phaen";
const VERSION: u32 = 1;
const DURABILITY: &str = "strict";

/// Keyed by plan and revision.
pub(super) const RECORDS: &str = "records";
/// Keyed by plan.
pub(super) const SNAPSHOTS: &str = "snapshots";
/// Keyed by plan and name.
pub(super) const PIECES: &str = "pieces";
/// Keyed by plan.
pub(super) const DRAFTS: &str = "drafts";
/// Keyed by a number that the database counts up.
pub(super) const ASIDE: &str = "aside";

/// What a transaction may do.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Access {
    Read,
    Write,
}

/// A running transaction. Dropped before [`finish`](Self::finish), it is undone.
pub(super) struct Transaction {
    running: IdbTransaction,
    outcome: Option<Later<Result<(), JournalError>>>,
    _listeners: [Listener; 2],
}

/// Begins a transaction over `stores`.
pub(super) async fn begin(stores: &[&str], access: Access) -> Result<Transaction, JournalError> {
    let database = connection().await?;
    match start(&database, stores, access) {
        Ok(transaction) => Ok(transaction),
        // The browser closed the connection (it cleared the site's data, or its own process was lost): once more.
        Err(failure) if failure_name(&failure) == "InvalidStateError" => {
            CONNECTION.with_borrow_mut(|connection| *connection = None);
            let database = connection().await?;
            start(&database, stores, access).map_err(|failure| error(&failure))
        }
        Err(failure) => Err(error(&failure)),
    }
}

impl Transaction {
    /// One of the stores that the transaction covers.
    pub(super) fn store(&self, name: &str) -> Result<IdbObjectStore, JournalError> {
        self.running.object_store(name).map_err(|failure| error(&failure))
    }

    /// Writes `value` under `key` in the store `name`, over what is there.
    pub(super) fn put(&self, name: &str, key: &JsValue, value: &JsValue) -> Result<IdbRequest, JournalError> {
        self.store(name)?.put_with_key(value, key).map_err(|failure| error(&failure))
    }

    /// Deletes what is under `key`, which may also be a range.
    pub(super) fn delete(&self, name: &str, key: &JsValue) -> Result<(), JournalError> {
        self.store(name)?.delete(key).map(drop).map_err(|failure| error(&failure))
    }

    /// Waits until all that was asked for is on the disk.
    pub(super) async fn finish(mut self) -> Result<(), JournalError> {
        // Saves a round trip where it is known; elsewhere the transaction ends by itself.
        let _ = self.running.commit();
        match self.outcome.take() {
            Some(outcome) => outcome.await,
            None => Ok(()),
        }
    }
}

impl Drop for Transaction {
    fn drop(&mut self) {
        if self.outcome.is_some() {
            // Refused when it has already ended, which is what a finished read has done.
            let _ = self.running.abort();
        }
    }
}

/// Waits for the answer to a request. Its failure also undoes its transaction.
pub(super) async fn answer(request: Result<IdbRequest, JsValue>) -> Result<JsValue, JournalError> {
    let request = request.map_err(|failure| error(&failure))?;
    let (succeed, answered) = later();
    let fail = succeed.clone();
    let _success = Listener::new(&request, "success", move |_| succeed.give(()));
    let _failure = Listener::new(&request, "error", move |_| fail.give(()));
    answered.await;
    match request.error() {
        Ok(Some(failure)) => Err(error(&failure)),
        _ => request.result().map_err(|failure| error(&failure)),
    }
}

/// The same for a request whose answer is a list.
pub(super) async fn list(request: Result<IdbRequest, JsValue>) -> Result<Array, JournalError> {
    answer(request).await?.dyn_into().map_err(|_| unreadable())
}

/// The key of one thing of `plan`.
pub(super) fn key(plan: &str, part: &JsValue) -> JsValue {
    Array::of2(&plan.into(), part).into()
}

/// All keys of `plan`: an array is above every text and number that a second part can be.
pub(super) fn all_of(plan: &str) -> Result<JsValue, JournalError> {
    range(&Array::of1(&plan.into()).into(), &key(plan, &Array::new()))
}

/// The keys of `plan` above `revision`.
pub(super) fn above(plan: &str, revision: u64) -> Result<JsValue, JournalError> {
    range(&key(plan, &number(revision)), &key(plan, &Array::new()))
}

/// The keys of `plan` up to and including `revision`.
pub(super) fn up_to(plan: &str, revision: u64) -> Result<JsValue, JournalError> {
    range(&Array::of1(&plan.into()).into(), &key(plan, &JsValue::from_f64(revision as f64 + 0.5)))
}

/// The keys strictly between two.
fn range(lower: &JsValue, upper: &JsValue) -> Result<JsValue, JournalError> {
    let range = IdbKeyRange::bound_with_lower_open_and_upper_open(lower, upper, true, true);
    range.map(JsValue::from).map_err(|failure| error(&failure))
}

/// A revision as the database keeps it: a number, exact up to 2^53.
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

/// A failure of the browser as an error of the journal.
pub(super) fn error(failure: &JsValue) -> JournalError {
    match failure_name(failure).as_str() {
        "QuotaExceededError" => JournalError::Full,
        "VersionError" => JournalError::Newer,
        "SecurityError" | "NotAllowedError" => JournalError::Unavailable,
        _ => JournalError::Other(failure_text(failure)),
    }
}
