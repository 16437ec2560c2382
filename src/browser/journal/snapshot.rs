//! Snapshots: a plan as a whole at one revision, in named pieces.
//!
//! A piece is whatever `state` cuts a plan into; only pieces that changed since the last snapshot are written. A
//! snapshot and the dropping of the records it covers are one transaction, so a plan is always whole on the disk.

use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};

use super::JournalError;
use super::database::{Access, Transaction, answer, begin};
use super::keys::{self, PIECES, RECORDS, SNAPSHOTS, all_of, unreadable};
use super::records;
use crate::browser::both;

/// How many bytes are handed over before the page may paint again.
const SLICE: usize = 512 * 1024;

/// What a piece holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    Text(String),
    Bytes(Vec<u8>),
}

/// A plan as it was last written whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snapshot {
    pub revision: u64,
    /// Sorted by name.
    pub pieces: Vec<(String, Piece)>,
}

/// All that is stored of a plan, seen at one moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stored {
    pub snapshot: Option<Snapshot>,
    /// Those after the snapshot, in order; without a snapshot, all.
    pub records: Vec<(u64, String)>,
}

/// Brings the snapshot of `plan` to `revision`: writes the `changed` pieces, removes the `removed` ones, and drops the
/// records up to that revision. Between slices the page may paint; appends wait until it is done.
pub async fn write_snapshot(
    plan: &str,
    revision: u64,
    changed: Vec<(String, Piece)>,
    removed: Vec<String>,
) -> Result<(), JournalError> {
    let transaction = begin(&[RECORDS, SNAPSHOTS, PIECES], Access::Write).await?;
    if let Some(last) = self::revision(&transaction, plan).await?.filter(|&last| last > revision) {
        return Err(JournalError::OutOfOrder { last });
    }
    for name in removed {
        transaction.delete(PIECES, &keys::piece(plan, &name))?;
    }
    let mut handed_over = 0;
    for (name, piece) in changed {
        handed_over += piece.len();
        let request = transaction.put(PIECES, &keys::piece(plan, &name), &piece.stored())?;
        if handed_over >= SLICE {
            answer(Ok(request)).await?;
            handed_over = 0;
        }
    }
    let _ = transaction.put(SNAPSHOTS, &plan.into(), &keys::number(revision))?;
    transaction.delete(RECORDS, &keys::through(plan, revision)?)?;
    transaction.finish().await
}

/// The snapshot of `plan`; `None` if there is none.
pub async fn read_snapshot(plan: &str) -> Result<Option<Snapshot>, JournalError> {
    let transaction = begin(&[SNAPSHOTS, PIECES], Access::Read).await?;
    read(&transaction, plan).await
}

/// The snapshot of `plan` and the records after it, in one transaction.
///
/// A second tab opens a plan with this: between two transactions the writing tab could write a snapshot, and the
/// records would seem to have a gap.
pub async fn read_all(plan: &str) -> Result<Stored, JournalError> {
    let transaction = begin(&[RECORDS, SNAPSHOTS, PIECES], Access::Read).await?;
    let range = all_of(plan)?;
    let (snapshot, records) = both(read(&transaction, plan), records::read(&transaction, &range)).await;
    let (snapshot, mut records) = (snapshot?, records?);
    if let Some(snapshot) = &snapshot {
        records.retain(|(revision, _)| *revision > snapshot.revision);
    }
    Ok(Stored { snapshot, records })
}

async fn read(transaction: &Transaction, plan: &str) -> Result<Option<Snapshot>, JournalError> {
    let range = all_of(plan)?;
    let pieces = both(transaction.keys(PIECES, Some(&range)), transaction.values(PIECES, Some(&range)));
    let (revision, (names, contents)) = both(revision(transaction, plan), pieces).await;
    let (Some(revision), names, contents) = (revision?, names?, contents?) else { return Ok(None) };
    let mut pieces = Vec::new();
    for (name, content) in names.iter().zip(contents.iter()) {
        pieces.push((keys::text(&keys::part(&name, 1))?, Piece::read(&content)?));
    }
    Ok(Some(Snapshot { revision, pieces }))
}

/// The revision of the snapshot of `plan`, within a transaction that covers the snapshots.
pub(super) async fn revision(transaction: &Transaction, plan: &str) -> Result<Option<u64>, JournalError> {
    let stored = transaction.get(SNAPSHOTS, &plan.into()).await?;
    if stored.is_undefined() { Ok(None) } else { keys::revision(&stored).map(Some) }
}

impl Piece {
    fn len(&self) -> usize {
        match self {
            Self::Text(text) => text.len(),
            Self::Bytes(bytes) => bytes.len(),
        }
    }

    fn stored(&self) -> JsValue {
        match self {
            Self::Text(text) => text.as_str().into(),
            Self::Bytes(bytes) => Uint8Array::from(bytes.as_slice()).into(),
        }
    }

    fn read(stored: &JsValue) -> Result<Self, JournalError> {
        match stored.dyn_ref::<Uint8Array>() {
            Some(bytes) => Ok(Self::Bytes(bytes.to_vec())),
            None => stored.as_string().map(Self::Text).ok_or_else(unreadable),
        }
    }
}
