//! The journal: what was committed, on the disk, in an IndexedDB database named `phaen`.
//!
//! A record is one edit of one plan, kept under the plan's key and its revision. A snapshot is the whole plan at one
//! revision, in named pieces so that only changed ones are written again. Drafts are one text a plan. Texts that could
//! not be read are set aside and stay until they are discarded by name. What the texts mean belongs to `format`, and
//! when they are written to `state`.
//!
//! Promises. A future here resolves with `Ok` only when its transaction has completed, on the disk (see
//! [`database::DURABILITY`](self)). Every function is one transaction: all of it or nothing, also when its future is
//! dropped. The records of a plan have no gaps: a record that would leave one is refused. A database that is missing
//! or refuses is a [`JournalError`].

mod aside;
mod database;
mod queue;
mod snapshot;

use std::future::Future;

use wasm_bindgen::JsValue;

pub use aside::{Aside, asides, discard_aside, read_drafts, set_aside, set_records_aside, write_drafts};
pub use snapshot::{Piece, Snapshot, Stored, read_all, read_snapshot, write_snapshot};

use database::{Access, PIECES, RECORDS, SNAPSHOTS, Transaction, all_of, answer, begin, first_part};

/// Why the journal did not do as asked. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum JournalError {
    /// The browser gives this page no database: a private window, a foreign frame, or it is switched off.
    Unavailable,
    /// The disk, or the site's share of it, is full.
    Full,
    /// The database was made by a newer version of this page.
    Newer,
    /// Another tab keeps an older version of the database open.
    HeldOpen,
    /// The revision does not follow the last one stored, which is given: something was not written, or another tab
    /// writes too.
    OutOfOrder { last: u64 },
    /// Anything else, in the browser's words.
    Other(String),
}

/// Writes the record of one edit; resolves when it is on the disk.
///
/// The record is queued by the call itself, whether or not the future is awaited, so records keep the order of the
/// calls. Those that queue up while the disk is busy share the next transaction.
pub fn append(
    plan: &str,
    revision: u64,
    text: String,
) -> impl Future<Output = Result<(), JournalError>> + use<> {
    queue::append(plan.to_owned(), revision, text)
}

/// The records of `plan` with a revision above `revision`, in order.
pub async fn records_after(plan: &str, revision: u64) -> Result<Vec<(u64, String)>, JournalError> {
    let transaction = begin(&[RECORDS], Access::Read).await?;
    records_in(&transaction, plan, revision).await
}

/// Drops the records of `plan` up to and including `revision`, for a plan whose snapshot lives elsewhere.
///
/// Local storage reaches the disk seconds after its write. So drop only what a snapshot covers that was *read* from
/// local storage when the plan was opened, never what one covers that was just written.
pub async fn drop_records(plan: &str, revision: u64) -> Result<(), JournalError> {
    let transaction = begin(&[RECORDS], Access::Write).await?;
    transaction.delete_range(RECORDS, &database::up_to(plan, revision)?)?;
    transaction.finish().await
}

/// Removes the records, snapshot and drafts of `plan`. Texts set aside stay: they may be all that is left of it.
pub async fn forget(plan: &str) -> Result<(), JournalError> {
    let transaction = begin(&[RECORDS, SNAPSHOTS, PIECES, database::DRAFTS], Access::Write).await?;
    transaction.delete_range(RECORDS, &all_of(plan)?)?;
    transaction.delete_range(PIECES, &all_of(plan)?)?;
    transaction.delete_key(SNAPSHOTS, &plan.into())?;
    transaction.delete_key(database::DRAFTS, &plan.into())?;
    transaction.finish().await
}

/// The keys of all plans with a snapshot or records, sorted.
///
/// A plan may be here and not in local storage: the browser was killed before local storage reached the disk.
pub async fn plans() -> Result<Vec<String>, JournalError> {
    let transaction = begin(&[RECORDS, SNAPSHOTS], Access::Read).await?;
    let mut plans = Vec::new();
    for key in answer(transaction.store(SNAPSHOTS)?.get_all_keys()).await?.unchecked_into::<Array>() {
        plans.extend(key.as_string());
    }
    for key in answer(transaction.store(RECORDS)?.get_all_keys()).await?.unchecked_into::<Array>() {
        plans.extend(first_part(&key));
    }
    plans.sort_unstable();
    plans.dedup();
    Ok(plans)
}

/// The same as [`records_after`] within a transaction that covers the records.
async fn records_in(
    transaction: &Transaction,
    plan: &str,
    revision: u64,
) -> Result<Vec<(u64, String)>, JournalError> {
    let store = transaction.store(RECORDS)?;
    let range = database::above(plan, revision)?;
    let keys = store.get_all_keys_with_key(&range);
    let texts = store.get_all_with_key(&range);
    let (keys, texts) = (database::list(keys).await?, database::list(texts).await?);
    let mut records = Vec::new();
    for (key, text) in keys.iter().zip(texts.iter()) {
        records.push((database::revision_of(&key)?, database::text_of(&text)?));
    }
    Ok(records)
}

/// A revision as the database keeps it: a number, exact up to 2^53.
fn number(revision: u64) -> JsValue {
    JsValue::from_f64(revision as f64)
}
