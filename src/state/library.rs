//! The user's plans on this device: a list in local storage, and what can be done with whole plans.
//!
//! Browser storage is a cache: the list remembers when a plan last left as a file. Deleting moves to the trash. Every
//! change is made to the list as it is stored at that moment, because another tab may have changed it.

mod carrying;
mod exporting;
mod importing;
mod index;
mod keeping;

use super::notices::Notices;
use super::samples::{self, Sample};
use super::store::{self, LoadError, SaveError};
use super::workspace::{Phase, Workspace};
use crate::browser::lock::{self, Attempt};
use crate::browser::space::Space;
use crate::browser::{clock, file, journal, local};
use crate::edit::{self, Edit, TextField};
use crate::language::Language;
use crate::language::words::{library as words, storage};
use crate::plan::Plan;
use carrying::Copies;
use index::{Stored, entry_of};
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

pub use carrying::CarriedQuestion;
pub(super) use carrying::is_to_open;
pub(super) use exporting::file_name;
pub use importing::ImportQuestion;
pub(super) use importing::{EMBEDDED, LINKED, is_held};
pub use index::LibraryEntry;
pub use keeping::SetAside;

/// What the library is doing, when that takes time.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Busy {
    /// Reading a file of this name.
    Reading(String),
    /// Making a plan that is to be opened.
    Opening,
    /// Copying a plan.
    Copying,
}

/// The user's plans.
#[derive(Clone, Copy)]
pub struct Library {
    entries: RwSignal<Vec<LibraryEntry>>,
    samples: RwSignal<Vec<Sample>>,
    questions: RwSignal<Vec<ImportQuestion>>,
    carried: RwSignal<Option<CarriedQuestion>>,
    copies: StoredValue<Copies, LocalStorage>,
    asides: RwSignal<Vec<SetAside>>,
    space: RwSignal<Option<Space>>,
    busy: RwSignal<Option<Busy>>,
    /// The list could not be written: what is stored is older than what is shown.
    is_unwritten: StoredValue<bool>,
    language: RwSignal<Language>,
    notices: Notices,
    workspace: Workspace,
}

impl Library {
    pub(super) fn new(language: RwSignal<Language>, notices: Notices, workspace: Workspace) -> Library {
        let library = Library {
            entries: RwSignal::new(index::read().plans()),
            samples: RwSignal::new(Vec::new()),
            questions: RwSignal::new(Vec::new()),
            carried: RwSignal::new(None),
            copies: StoredValue::new_local(Copies::default()),
            asides: RwSignal::new(Vec::new()),
            space: RwSignal::new(None),
            busy: RwSignal::new(None),
            is_unwritten: StoredValue::new(false),
            language,
            notices,
            workspace,
        };
        library.follow_title();
        library.follow_other_tabs();
        spawn_local(async move { library.find_lost().await });
        library
    }

    /// All plans, the newest first, those in the trash included.
    pub fn entries(self) -> Signal<Vec<LibraryEntry>> {
        self.entries.into()
    }

    /// The plan as it is here, if it is; what is in the trash does not count.
    fn known(self, plan: &Plan) -> Option<LibraryEntry> {
        let is_it = |entry: &&LibraryEntry| entry.id == plan.id.as_str() && !entry.in_trash;
        self.entries.with_untracked(|entries| entries.iter().find(is_it).cloned())
    }

    /// The samples. They are read when first asked for.
    pub fn samples(self) -> Signal<Vec<Sample>> {
        if self.samples.with_untracked(Vec::is_empty) {
            spawn_local(async move { self.samples.set(samples::list().await) });
        }
        self.samples.into()
    }

    /// What is being done, in words, while a plan is read or written.
    pub fn busy(self) -> Signal<Option<String>> {
        Signal::derive(move || {
            let language = self.language.get();
            self.busy.get().map(|busy| match busy {
                Busy::Reading(file) => words::reading(&file, language),
                Busy::Opening => words::OPENING.of(language).to_owned(),
                Busy::Copying => words::COPYING.of(language).to_owned(),
            })
        })
    }

    /// Gives a plan another title.
    pub fn rename(self, key: String, title: String) {
        spawn_local(async move {
            let language = self.language.get_untracked();
            let lock = match lock::try_lock(&format!("phaen.plan.{key}")).await {
                Attempt::Taken => return self.notices.fail(words::OPEN_ELSEWHERE.of(language)),
                Attempt::Held(lock) => Some(lock),
                Attempt::Unsupported => None,
            };
            let renamed = match store::load(&key, store::read(&key).await, true).await {
                Ok(loaded) => {
                    let edit = Edit::SetText { field: TextField::PlanTitle, text: Some(title) };
                    match edit::apply(&loaded.plan, &edit) {
                        Ok(plan) => store::save(&key, &plan, loaded.snapshot.as_deref())
                            .await
                            .map(|()| plan)
                            .map_err(|error| error.message(language)),
                        Err(error) => Err(error.message().of(language).to_owned()),
                    }
                }
                Err(error) => Err(load_error(&error, language)),
            };
            drop(lock);
            match renamed {
                Ok(plan) => self.note(&key, &plan),
                Err(reason) => self.notices.fail(reason),
            }
            // Reading to write may have set something aside.
            self.look_at_storage();
        });
    }

    /// Moves a plan to the trash, from where it can be put back.
    pub fn delete(self, key: String) {
        let title = self.set_trash(&key, true);
        let language = self.language.get_untracked();
        self.notices.offer(words::deleted(&title, language), words::UNDO_DELETE, move || {
            self.restore(key.clone());
        });
    }

    /// Takes a plan out of the trash.
    pub fn restore(self, key: String) {
        self.set_trash(&key, false);
    }

    /// Removes a plan in the trash for good.
    pub fn purge(self, key: String) {
        self.change_list(|entries| entries.retain(|entry| entry.key != key));
        spawn_local(async move {
            store::forget(&key).await;
            // That may have made the room that the list lacked.
            if self.is_unwritten.get_value() {
                self.change_list(|_| ());
            }
            self.look_at_space();
        });
    }

    fn set_trash(self, key: &str, in_trash: bool) -> String {
        let mut title = String::new();
        self.change(key, |entry| {
            entry.in_trash = in_trash;
            title.clone_from(&entry.title);
        });
        title
    }

    /// Changes the entry of a plan, if there is one.
    fn change(self, key: &str, change: impl FnOnce(&mut LibraryEntry)) {
        if self.entries.with_untracked(|entries| entries.iter().all(|entry| entry.key != key)) {
            return;
        }
        self.change_list(|entries| {
            if let Some(entry) = entries.iter_mut().find(|entry| entry.key == key) {
                change(entry);
            }
        });
    }

    /// Notes what the list says of a plan.
    fn note(self, key: &str, plan: &Plan) {
        let now = entry_of(key, plan);
        self.change(key, |entry| {
            *entry = LibraryEntry { exported: entry.exported.take(), in_trash: entry.in_trash, ..now };
        });
    }

    /// Keeps the list's title and time of change with the open plan.
    fn follow_title(self) {
        Effect::new(move |before: Option<(String, u64)>| {
            let (phase, key) = (self.workspace.phase().get(), self.workspace.key().get());
            let revision = self.workspace.plan().with(|plan| plan.revision);
            if let Some((known, known_revision)) = before
                && phase == Phase::Open
                && known == key
                && known_revision != revision
            {
                let (key, plan) = (key.clone(), self.workspace.plan().get_untracked());
                spawn_local(async move {
                    // The edit is painted first.
                    clock::sleep(30).await;
                    self.note(&key, &plan);
                });
            }
            match phase {
                Phase::Open => (key, revision),
                _ => (String::new(), 0),
            }
        });
    }

    /// Shows the list as another tab has left it.
    fn follow_other_tabs(self) {
        let listener = local::on_change_elsewhere(move |key| {
            let is_list = key.is_none_or(|key| key == index::KEY);
            if is_list && !self.is_unwritten.get_value() {
                self.entries.set(index::read().plans());
            }
        });
        // Kept for the life of the page.
        StoredValue::new_local(listener);
    }

    /// Changes the list as it is stored now, and writes it. What stands there unreadable is set aside first.
    fn change_list(self, change: impl FnOnce(&mut Vec<LibraryEntry>)) {
        let stored = index::read();
        let mut entries = match &stored {
            Stored::Plans(plans) if !self.is_unwritten.get_value() => plans.clone(),
            _ => self.entries.get_untracked(),
        };
        change(&mut entries);
        self.entries.set(entries.clone());
        let Stored::Unreadable(text) = stored else { return self.write_list(entries) };
        spawn_local(async move {
            match journal::set_aside("", index::KEY, &text).await {
                Ok(()) => self.write_list(self.entries.get_untracked()),
                Err(error) => self.say_unwritten(error.into()),
            }
            self.look_at_storage();
        });
    }

    fn write_list(self, entries: Vec<LibraryEntry>) {
        match index::write(entries) {
            Ok(()) => self.is_unwritten.set_value(false),
            Err(error) => self.say_unwritten(error.into()),
        }
    }

    /// The plans themselves are saved; only what the list says of them is not.
    fn say_unwritten(self, error: SaveError) {
        self.is_unwritten.set_value(true);
        let language = self.language.get_untracked();
        self.notices.fail(match error {
            SaveError::Full => storage::LIST_FULL.of(language).to_owned(),
            SaveError::Blocked => storage::LIST_BLOCKED.of(language).to_owned(),
            SaveError::Overtaken => storage::list_not_written("", language),
            SaveError::Other(reason) => storage::list_not_written(&reason, language),
        });
    }
}

fn load_error(error: &LoadError, language: Language) -> String {
    match error {
        LoadError::Missing => words::MISSING.of(language).to_owned(),
        LoadError::Unreadable(error) => error.message(language),
        LoadError::Journal(error) => SaveError::from(error.clone()).message(language),
    }
}

fn file_failure(error: &file::FileError) -> words::FileFailure {
    match error {
        file::FileError::TooLarge { size, limit } => words::FileFailure::TooLarge { size: *size, limit: *limit },
        file::FileError::NotText => words::FileFailure::NotText,
        file::FileError::Failed(reason) => words::FileFailure::Other(reason.clone()),
    }
}
