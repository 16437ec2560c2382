//! The queue of records on their way to the disk.
//!
//! One transaction runs at a time; what arrives meanwhile shares the next one. So a person who types faster than the
//! disk turns waits for two transactions at most, and the order of the calls is the order of the records.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::future::Future;

use wasm_bindgen_futures::spawn_local;

use super::JournalError;
use super::database::{Access, begin};
use super::keys::{self, RECORDS, SNAPSHOTS};
use super::records::last_revision;
use crate::browser::later::{Giver, later};
use crate::browser::window;

thread_local! {
    static QUEUE: RefCell<Queue> = const { RefCell::new(Queue { waiting: Vec::new(), is_running: false }) };
}

struct Queue {
    waiting: Vec<Record>,
    is_running: bool,
}

struct Record {
    plan: String,
    revision: u64,
    text: String,
    outcome: Giver<Result<(), JournalError>>,
}

/// Queues a record at once; the future says what became of it.
pub(super) fn append(
    plan: String,
    revision: u64,
    text: String,
) -> impl Future<Output = Result<(), JournalError>> + use<> {
    let (outcome, written) = later();
    if window().is_none() {
        outcome.give(Err(JournalError::Unavailable));
        return written;
    }
    let must_start = QUEUE.with_borrow_mut(|queue| {
        queue.waiting.push(Record { plan, revision, text, outcome });
        !std::mem::replace(&mut queue.is_running, true)
    });
    if must_start {
        spawn_local(run());
    }
    written
}

/// Writes until nothing waits.
async fn run() {
    loop {
        let records = QUEUE.with_borrow_mut(|queue| std::mem::take(&mut queue.waiting));
        if records.is_empty() {
            QUEUE.with_borrow_mut(|queue| queue.is_running = false);
            return;
        }
        let refusals = write(&records).await;
        for (index, record) in records.iter().enumerate() {
            record.outcome.give(match &refusals {
                Ok(refusals) => refusals.get(&index).cloned().map_or(Ok(()), Err),
                Err(failure) => Err(failure.clone()),
            });
        }
    }
}

/// Writes `records` in one transaction; answers with those refused, by their place.
async fn write(records: &[Record]) -> Result<BTreeMap<usize, JournalError>, JournalError> {
    let transaction = begin(&[RECORDS, SNAPSHOTS], Access::Write).await?;
    let mut last_revisions = BTreeMap::new();
    let mut refusals = BTreeMap::new();
    for (index, record) in records.iter().enumerate() {
        let plan = record.plan.as_str();
        let last = match last_revisions.get(plan) {
            Some(&last) => last,
            None => last_revision(&transaction, plan).await?,
        };
        let follows = last.is_none_or(|last| record.revision.checked_sub(1) == Some(last));
        if let (Some(last), false) = (last, follows) {
            refusals.insert(index, JournalError::OutOfOrder { last });
            continue;
        }
        transaction.put(RECORDS, &keys::record(plan, record.revision), &record.text.as_str().into())?;
        last_revisions.insert(plan, Some(record.revision));
    }
    transaction.finish().await?;
    Ok(refusals)
}
