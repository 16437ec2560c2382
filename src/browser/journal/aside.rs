//! What stands beside the plans: drafts of entries that could not be read, and texts that were set aside.
//!
//! A text set aside is one that made no sense when a plan was opened. It is kept as it was, offered as a download, and
//! removed only when a person says so.

use js_sys::Array;

use super::JournalError;
use super::database::{Access, Transaction, begin, error};
use super::keys::{self, ASIDE, DRAFTS, RECORDS};
use super::records;

/// A text that was set aside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aside {
    /// What [`discard_aside`] takes.
    pub id: u64,
    /// The plan it belonged to.
    pub plan: String,
    /// What it was, as the one who set it aside named it.
    pub name: String,
    pub text: String,
}

/// The drafts of `plan`, as they were written.
pub async fn read_drafts(plan: &str) -> Result<Option<String>, JournalError> {
    let transaction = begin(&[DRAFTS], Access::Read).await?;
    Ok(transaction.get(DRAFTS, &plan.into()).await?.as_string())
}

/// Writes the drafts of `plan` over the earlier ones; `None` removes them.
pub async fn write_drafts(plan: &str, drafts: Option<&str>) -> Result<(), JournalError> {
    let transaction = begin(&[DRAFTS], Access::Write).await?;
    match drafts {
        Some(drafts) => drop(transaction.put(DRAFTS, &plan.into(), &drafts.into())?),
        None => transaction.delete(DRAFTS, &plan.into())?,
    }
    transaction.finish().await
}

/// Sets a text of `plan` aside under a `name` for people.
pub async fn set_aside(plan: &str, name: &str, text: &str) -> Result<(), JournalError> {
    let transaction = begin(&[ASIDE], Access::Write).await?;
    add(&transaction, plan, name, text)?;
    transaction.finish().await
}

/// Moves the records of `plan` after `revision` aside, each named by its revision, and says how many there were.
///
/// One transaction, so that a record is never in neither place: for records after a gap, or ones that do not apply.
pub async fn set_records_aside(plan: &str, revision: u64) -> Result<usize, JournalError> {
    let transaction = begin(&[RECORDS, ASIDE], Access::Write).await?;
    let range = keys::after(plan, revision)?;
    let records = records::read(&transaction, &range).await?;
    for (number, text) in &records {
        add(&transaction, plan, &number.to_string(), text)?;
    }
    transaction.delete(RECORDS, &range)?;
    transaction.finish().await?;
    Ok(records.len())
}

/// All texts set aside, oldest first.
pub async fn asides() -> Result<Vec<Aside>, JournalError> {
    let transaction = begin(&[ASIDE], Access::Read).await?;
    let ids = transaction.keys(ASIDE, None).await?;
    let values = transaction.values(ASIDE, None).await?;
    let mut asides = Vec::new();
    for (id, value) in ids.iter().zip(values.iter()) {
        let text = |index| keys::text(&keys::part(&value, index));
        asides.push(Aside { id: keys::revision(&id)?, plan: text(0)?, name: text(1)?, text: text(2)? });
    }
    Ok(asides)
}

/// Removes a text that was set aside, for good.
pub async fn discard_aside(id: u64) -> Result<(), JournalError> {
    let transaction = begin(&[ASIDE], Access::Write).await?;
    transaction.delete(ASIDE, &keys::number(id))?;
    transaction.finish().await
}

fn add(transaction: &Transaction, plan: &str, name: &str, text: &str) -> Result<(), JournalError> {
    let value = Array::of3(&plan.into(), &name.into(), &text.into());
    transaction.store(ASIDE)?.add(&value).map(drop).map_err(|failure| error(&failure))
}
