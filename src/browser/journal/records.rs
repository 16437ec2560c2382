//! The records of edits: reading them, and dropping those that a snapshot covers. `queue` writes them.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{IdbCursor, IdbCursorDirection};

use super::JournalError;
use super::database::{Access, Transaction, answer, begin, error};
use super::keys::{self, RECORDS};
use super::snapshot;
use crate::browser::both;

/// The records of `plan` with a revision above `revision`, in order.
pub async fn records_after(plan: &str, revision: u64) -> Result<Vec<(u64, String)>, JournalError> {
    let transaction = begin(&[RECORDS], Access::Read).await?;
    read(&transaction, &keys::after(plan, revision)?).await
}

/// Drops the records of `plan` up to and including `revision`, for a plan whose snapshot lives elsewhere.
///
/// Local storage reaches the disk seconds after its write. So drop only what a snapshot covers that was *read* from
/// local storage when the plan was opened, never what one covers that was just written.
pub async fn drop_records(plan: &str, revision: u64) -> Result<(), JournalError> {
    let transaction = begin(&[RECORDS], Access::Write).await?;
    transaction.delete(RECORDS, &keys::through(plan, revision)?)?;
    transaction.finish().await
}

/// The records within `range` and their revisions, within a transaction that covers the records.
pub(super) async fn read(transaction: &Transaction, range: &JsValue) -> Result<Vec<(u64, String)>, JournalError> {
    let (keys, texts) = both(transaction.keys(RECORDS, Some(range)), transaction.values(RECORDS, Some(range))).await;
    let (keys, texts) = (keys?, texts?);
    let mut records = Vec::new();
    for (key, text) in keys.iter().zip(texts.iter()) {
        records.push((keys::revision(&keys::part(&key, 1))?, keys::text(&text)?));
    }
    Ok(records)
}

/// The last revision of `plan` that is stored, as a record or as a snapshot, within a transaction that covers both.
pub(super) async fn last_revision(transaction: &Transaction, plan: &str) -> Result<Option<u64>, JournalError> {
    let store = transaction.store(RECORDS)?;
    let backwards = IdbCursorDirection::Prev;
    let cursor = store.open_key_cursor_with_range_and_direction(&keys::all_of(plan)?, backwards);
    match answer(cursor).await?.dyn_ref::<IdbCursor>() {
        Some(cursor) => {
            let key = cursor.key().map_err(|failure| error(&failure))?;
            keys::revision(&keys::part(&key, 1)).map(Some)
        }
        None => snapshot::revision(transaction, plan).await,
    }
}
