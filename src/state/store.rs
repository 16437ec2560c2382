//! Plans in the browser's storage: the last whole snapshot, and the records of the edits after it.
//!
//! A snapshot stands in the journal's database in pieces. A plan that is small enough also stands, compressed, in local
//! storage, which some browsers keep longer; what is there alone may be lost when the browser is killed, so the records
//! are the promise and local storage is a second copy. On opening, the newest readable snapshot is taken, and the
//! records after it without a gap; the rest is set aside, never overwritten.

use crate::browser::journal::{self, JournalError, Piece, Stored};
use crate::browser::{base64, both, compression, local};
use crate::edit::delta::Delta;
use crate::format::json::{self, ReadError};
use crate::format::pieces;
use crate::language::Language;
use crate::language::words::saving as words;
use crate::plan::Plan;
use crate::plan::record::record;
use std::sync::Arc;

/// The most characters of local storage that one plan may take: about a twelfth of what a site has.
const LOCAL_SHARE: usize = 400_000;
/// A plan with more activities is not even tried for local storage.
const LOCAL_ACTIVITIES: usize = 1_500;
/// The most bytes a stored plan may grow to when it is decompressed.
const MOST_INFLATED: usize = json::MOST_BYTES as usize;

record! {
    /// A plan in local storage.
    struct LocalPlan {
        /// `phaen.stored`.
        pub format: String,
        /// 1.
        pub version: u64,
        /// The plan's revision.
        pub revision: u64,
        /// The plan file, deflated, in base64. Blank: the plan stands in the journal only.
        pub deflated: Option<String>,
    }
}

/// A plan that was opened.
pub(super) struct Loaded {
    /// The plan.
    pub plan: Arc<Plan>,
    /// The plan as the journal's snapshot has it, if there is one: the next snapshot writes what differs from it.
    pub snapshot: Option<Arc<Plan>>,
    /// How many records were set aside because they do not follow.
    pub set_aside: usize,
}

/// Why a plan cannot be opened.
pub(super) enum LoadError {
    /// There is no plan of this key.
    Missing,
    /// The stored text cannot be read. It was set aside and can be downloaded.
    Unreadable(ReadError),
    /// The database does not answer.
    Journal(JournalError),
}

/// What is stored of a plan, not yet looked at.
pub(super) struct Texts {
    local: Result<Option<Plan>, ReadError>,
    journal: Result<Stored, JournalError>,
}

/// Reads what is stored of a plan.
pub(super) async fn read(key: &str) -> Texts {
    let (local, journal) = both(load_local(key), journal::read_all(key)).await;
    Texts { local, journal }
}

/// Opens a plan from what is stored. Only one who may write sets aside what cannot be read.
pub(super) async fn load(key: &str, texts: Texts, may_write: bool) -> Result<Loaded, LoadError> {
    let local = texts.local;
    let (stored, failed) = match texts.journal {
        Ok(stored) => (stored, None),
        Err(error) => (Stored { snapshot: None, records: Vec::new() }, Some(error)),
    };
    let mut unreadable = None;
    let snapshot = match stored.snapshot {
        None => None,
        Some(snapshot) => {
            let texts = snapshot.pieces.into_iter().filter_map(|(name, piece)| match piece {
                Piece::Text(text) => Some((name, text)),
                Piece::Bytes(_) => None,
            });
            match pieces::join(texts) {
                Ok(plan) => Some(Arc::new(plan)),
                Err(error) => {
                    unreadable = Some(error);
                    None
                }
            }
        }
    };
    let local = match local {
        Ok(local) => local.map(Arc::new),
        Err(error) => {
            unreadable = unreadable.or(Some(error));
            None
        }
    };
    // The next snapshot is written over what cannot be read, even where another copy can.
    if unreadable.is_some() && may_write {
        set_pieces_aside(key).await;
    }
    let newest = match (&snapshot, &local) {
        (Some(snapshot), Some(local)) if local.revision > snapshot.revision => Some(local),
        (Some(snapshot), _) => Some(snapshot),
        (None, local) => local.as_ref(),
    };
    let Some(newest) = newest.cloned() else {
        return Err(match (unreadable, failed) {
            (Some(error), _) => LoadError::Unreadable(error),
            (None, Some(error)) => LoadError::Journal(error),
            (None, None) => LoadError::Missing,
        });
    };
    let (plan, follows) = replay(newest, &stored.records);
    let set_aside = match follows || !may_write {
        true => 0,
        false => journal::set_records_aside(key, plan.revision).await.unwrap_or(0),
    };
    Ok(Loaded { plan, snapshot, set_aside })
}

/// Applies the records that follow the plan without a gap; tells whether all did.
fn replay(plan: Arc<Plan>, records: &[(u64, String)]) -> (Arc<Plan>, bool) {
    let mut plan = plan;
    for (revision, text) in records {
        if *revision <= plan.revision {
            continue;
        }
        let next = (*revision == plan.revision.saturating_add(1))
            .then(|| json::read_value::<Delta>(text).ok())
            .flatten()
            .and_then(|delta| delta.applied_to(&plan));
        match next {
            Some(next) => plan = Arc::new(next),
            None => return (plan, false),
        }
    }
    (plan, true)
}

/// Writes a snapshot: to the journal what differs from the snapshot before, and to local storage a small plan whole.
///
/// Without a journal (a private window, a foreign frame) local storage alone must hold the plan.
pub(super) async fn save(key: &str, plan: &Plan, before: Option<&Plan>) -> Result<(), SaveError> {
    let pieces = pieces::cut(plan, before);
    let changed = pieces.changed.into_iter().map(|(name, text)| (name, Piece::Text(text))).collect();
    let journal = journal::write_snapshot(key, plan.revision, changed, pieces.removed).await;
    let local = save_local(key, plan).await;
    match (journal, local) {
        (Ok(()), _) | (Err(JournalError::Unavailable), Ok(true)) => Ok(()),
        (Err(JournalError::Unavailable), Ok(false)) => Err(SaveError::Full),
        (Err(JournalError::Unavailable), Err(error)) => Err(error),
        (Err(error), _) => Err(error.into()),
    }
}

/// Why something could not be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveError {
    /// The browser's storage is full.
    Full,
    /// The browser gives this page no storage.
    Blocked,
    /// Another tab wrote in between.
    Overtaken,
    /// Anything else, in the browser's words.
    Other(String),
}

impl SaveError {
    /// The reason, as advice.
    pub fn message(&self, language: Language) -> String {
        match self {
            SaveError::Full => words::STORAGE_FULL.of(language).to_owned(),
            SaveError::Blocked => words::STORAGE_BLOCKED.of(language).to_owned(),
            SaveError::Overtaken => words::OVERTAKEN.of(language).to_owned(),
            SaveError::Other(reason) => words::not_saved(reason, language),
        }
    }
}

impl From<JournalError> for SaveError {
    fn from(error: JournalError) -> Self {
        match error {
            JournalError::Full => SaveError::Full,
            JournalError::Unavailable => SaveError::Blocked,
            JournalError::OutOfOrder { .. } => SaveError::Overtaken,
            JournalError::Newer | JournalError::HeldOpen => SaveError::Other(format!("{error:?}")),
            JournalError::Other(text) => SaveError::Other(text),
        }
    }
}

impl From<local::StorageError> for SaveError {
    fn from(error: local::StorageError) -> Self {
        match error {
            local::StorageError::Full => SaveError::Full,
            local::StorageError::Blocked => SaveError::Blocked,
            local::StorageError::Other(text) => SaveError::Other(text),
        }
    }
}

/// Removes all that is stored of a plan. What was set aside stays.
pub(super) async fn forget(key: &str) {
    let _ = local::remove(&local_key(key));
    let _ = journal::forget(key).await;
}

fn local_key(key: &str) -> String {
    format!("phaen.plan.{key}")
}

async fn load_local(key: &str) -> Result<Option<Plan>, ReadError> {
    let Some(text) = local::read(&local_key(key)).ok().flatten() else { return Ok(None) };
    let stored: LocalPlan = json::read_value(&text)?;
    let Some(packed) = stored.deflated else { return Ok(None) };
    let broken = || ReadError::Broken { at: "/deflated".to_owned(), problem: "expected compressed text".to_owned() };
    let bytes = base64::decode(&packed).ok_or_else(broken)?;
    let bytes = compression::inflate(&bytes, MOST_INFLATED).await.map_err(|_| broken())?;
    let text = String::from_utf8(bytes).map_err(|_| broken())?;
    json::read(&text).map(Some)
}

/// Tells whether the whole plan stands in local storage now.
async fn save_local(key: &str, plan: &Plan) -> Result<bool, SaveError> {
    let mut stored =
        LocalPlan { format: "phaen.stored".to_owned(), version: 1, revision: plan.revision, ..LocalPlan::default() };
    if plan.activities.len() <= LOCAL_ACTIVITIES
        && let Ok(bytes) = compression::deflate(json::write(plan).as_bytes()).await
    {
        stored.deflated = Some(base64::encode(&bytes)).filter(|packed| packed.len() <= LOCAL_SHARE);
    }
    local::write(&local_key(key), &json::write_compact(&stored))?;
    Ok(stored.deflated.is_some())
}

async fn set_pieces_aside(key: &str) {
    if let Ok(Some(text)) = local::read(&local_key(key)) {
        let _ = journal::set_aside(key, "local", &text).await;
    }
    if let Ok(Some(snapshot)) = journal::read_snapshot(key).await {
        for (name, piece) in snapshot.pieces {
            if let Piece::Text(text) = piece {
                let _ = journal::set_aside(key, &name, &text).await;
            }
        }
    }
}
