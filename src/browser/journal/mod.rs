//! The journal: what was committed, on the disk, in an IndexedDB database named `phaen`.
//!
//! A record is one edit of one plan, kept under the plan's key and its revision. A snapshot is the whole plan at one
//! revision, in named pieces so that only changed ones are written again. Drafts are one text a plan. Texts that could
//! not be read are set aside and stay until they are discarded by name. What the texts mean belongs to `format`, and
//! when they are written to `state`.
//!
//! Promises: a write resolves with `Ok` only when its transaction has completed, and what it wrote then survives the
//! tab or the browser being killed. Every function is one transaction, all of it or nothing, also when its future is
//! dropped. The records of a plan have no gaps: one that would leave a gap is refused. A database that is missing or
//! refuses is a [`JournalError`].

mod aside;
mod database;
mod keys;
mod queue;
mod records;
mod snapshot;

use std::future::Future;

pub use aside::{Aside, asides, discard_aside, read_drafts, set_aside, set_records_aside, write_drafts};
pub use records::{drop_records, records_after};
pub use snapshot::{Piece, Snapshot, Stored, read_all, read_snapshot, write_snapshot};

use database::{Access, begin};
use keys::{DRAFTS, PIECES, RECORDS, SNAPSHOTS, all_of};

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
    /// The revision does not follow the last one stored: something was not written, or another tab writes too.
    OutOfOrder {
        /// The last revision of the plan that is stored.
        last: u64,
    },
    /// Anything else, in the browser's words.
    Other(String),
}

/// Writes the record of one edit.
///
/// The record is queued by the call itself, whether or not the future is awaited, so records keep the order of the
/// calls. Those that queue up while the disk is busy share the next transaction.
pub fn append(plan: &str, revision: u64, text: String) -> impl Future<Output = Result<(), JournalError>> + use<> {
    queue::append(plan.to_owned(), revision, text)
}

/// The keys of all plans with a snapshot or records, sorted.
///
/// A plan may be here and not in local storage: the browser was killed before local storage reached the disk.
pub async fn plans() -> Result<Vec<String>, JournalError> {
    let transaction = begin(&[RECORDS, SNAPSHOTS], Access::Read).await?;
    let mut plans = Vec::new();
    for key in transaction.keys(SNAPSHOTS, None).await? {
        plans.push(keys::text(&key)?);
    }
    for key in transaction.keys(RECORDS, None).await? {
        plans.push(keys::text(&keys::part(&key, 0))?);
    }
    plans.sort_unstable();
    plans.dedup();
    Ok(plans)
}

/// Removes the records, snapshot and drafts of `plan`. Texts set aside stay: they may be all that is left of it.
pub async fn forget(plan: &str) -> Result<(), JournalError> {
    let transaction = begin(&[RECORDS, SNAPSHOTS, PIECES, DRAFTS], Access::Write).await?;
    transaction.delete(RECORDS, &all_of(plan)?)?;
    transaction.delete(PIECES, &all_of(plan)?)?;
    transaction.delete(SNAPSHOTS, &plan.into())?;
    transaction.delete(DRAFTS, &plan.into())?;
    transaction.finish().await
}
