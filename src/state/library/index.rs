//! The list of plans as it stands in local storage: an entry a plan, and what an entry says of its plan.
//!
//! A text that cannot be read is given back as it is, so that it can be set aside before another takes its place.

use crate::browser::{clock, local};
use crate::format::json;
use crate::plan::Plan;
use crate::plan::period::Year;
use crate::plan::record::record;

/// Where the list stands in local storage.
pub(super) const KEY: &str = "phaen.library";

record! {
    /// A plan on this device.
    pub struct LibraryEntry {
        /// The local key, part of addresses.
        pub key: String,
        /// The file's id.
        pub id: String,
        /// Its title.
        pub title: String,
        /// The organisation's name.
        pub organisation: Option<String>,
        /// The first fiscal year.
        pub first_year: Year,
        /// The last fiscal year.
        pub last_year: Option<Year>,
        /// When it was last changed here (ISO, UTC).
        pub changed: String,
        /// When it last left as a file (ISO, UTC).
        pub exported: Option<String>,
        /// Deleted; it can be put back.
        pub in_trash: bool,
    }
}

record! {
    struct Index {
        pub format: String,
        pub version: u64,
        pub plans: Vec<LibraryEntry>,
    }
}

/// What stands in local storage.
pub(super) enum Stored {
    /// Nothing that could be asked for.
    Missing,
    /// A list.
    Plans(Vec<LibraryEntry>),
    /// A text that is no list.
    Unreadable(String),
}

impl Stored {
    /// The plans; none if there is no list.
    pub(super) fn plans(self) -> Vec<LibraryEntry> {
        match self {
            Stored::Plans(plans) => plans,
            Stored::Missing | Stored::Unreadable(_) => Vec::new(),
        }
    }
}

/// Reads the list.
pub(super) fn read() -> Stored {
    let Ok(Some(text)) = local::read(KEY) else { return Stored::Missing };
    match json::read_value::<Index>(&text) {
        Ok(index) => Stored::Plans(index.plans),
        Err(_) => Stored::Unreadable(text),
    }
}

/// Writes the list over what stands there.
pub(super) fn write(plans: Vec<LibraryEntry>) -> Result<(), local::StorageError> {
    let index = Index { format: KEY.to_owned(), version: 1, plans, ..Index::default() };
    local::write(KEY, &json::write_compact(&index))
}

/// What the list says of a plan that was changed just now.
pub(super) fn entry_of(key: &str, plan: &Plan) -> LibraryEntry {
    let organisation = plan.organisation.planner().and_then(|unit| unit.name.clone().or(unit.abbreviation.clone()));
    LibraryEntry {
        key: key.to_owned(),
        id: plan.id.to_string(),
        title: plan.frame.title.clone(),
        organisation,
        first_year: plan.frame.first_year,
        last_year: plan.frame.last_year,
        changed: clock::now(),
        ..LibraryEntry::default()
    }
}
