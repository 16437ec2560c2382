//! The user's plans on this device: a list in local storage, and what can be done with whole plans.
//!
//! Browser storage is a cache: the list remembers when a plan last left as a file. Deleting moves to the trash.

use super::notices::{NoticeKind, Notices};
use super::samples::{self, Sample};
use super::store::{self, LoadError, SaveError};
use super::workspace::{Phase, Workspace};
use super::{Page, Route};
use crate::browser::address::{self, SiteAddress};
use crate::browser::lock::{self, Attempt};
use crate::browser::{clock, fetch, file, id, journal, local};
use crate::edit::{self, Edit, TextField};
use crate::format::json;
use crate::language::Language;
use crate::language::words::library as words;
use crate::plan::Plan;
use crate::plan::id::Id;
use crate::plan::organisation::{Organisation, Unit};
use crate::plan::period::Year;
use crate::plan::record::record;
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen_futures::spawn_local;

const KEY: &str = "phaen.library";
/// The key of a plan that is shown from an address and stored nowhere.
pub(super) const LINKED: &str = "linked";

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

/// A file was chosen whose plan is here already.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportQuestion {
    /// The file's plan.
    pub plan: Arc<Plan>,
    /// The plan that is here.
    pub here: LibraryEntry,
}

/// The user's plans.
#[derive(Clone, Copy)]
pub struct Library {
    entries: RwSignal<Vec<LibraryEntry>>,
    samples: RwSignal<Vec<Sample>>,
    question: RwSignal<Option<ImportQuestion>>,
    is_busy: RwSignal<bool>,
    language: RwSignal<Language>,
    notices: Notices,
    workspace: Workspace,
}

impl Library {
    pub(super) fn new(language: RwSignal<Language>, notices: Notices, workspace: Workspace) -> Library {
        let library = Library {
            entries: RwSignal::new(read_index()),
            samples: RwSignal::new(Vec::new()),
            question: RwSignal::new(None),
            is_busy: RwSignal::new(false),
            language,
            notices,
            workspace,
        };
        library.follow_title();
        spawn_local(async move { library.find_lost().await });
        library
    }

    /// All plans, the newest first, those in the trash included.
    pub fn entries(self) -> Signal<Vec<LibraryEntry>> {
        self.entries.into()
    }

    /// The samples. They are fetched when first asked for.
    pub fn samples(self) -> Signal<Vec<Sample>> {
        if self.samples.with_untracked(Vec::is_empty) {
            spawn_local(async move { self.samples.set(samples::list().await) });
        }
        self.samples.into()
    }

    /// A plan is being read or written.
    pub fn is_busy(self) -> Signal<bool> {
        self.is_busy.into()
    }

    /// A chosen file's plan is here already: keep both, or replace?
    pub fn question(self) -> Signal<Option<ImportQuestion>> {
        self.question.into()
    }

    /// Makes an empty plan of one fiscal year and opens it.
    pub fn create(self, title: String, year: Year) {
        let planner = Unit { id: Id::new("unit"), ..Unit::default() };
        let mut plan = Plan {
            id: Id::new(&id::short_id()),
            organisation: Arc::new(Organisation { units: vec![Arc::new(planner)], ..Organisation::default() }),
            ..Plan::default()
        };
        let frame = Arc::make_mut(&mut plan.frame);
        (frame.title, frame.first_year) = (title, year);
        self.add_and_open(plan, None, Page::Overview);
    }

    /// Opens a copy of a sample as a plan of one's own.
    pub fn open_sample(self, sample: Sample) {
        self.is_busy.set(true);
        spawn_local(async move {
            match samples::read(&sample.file).await {
                Ok(plan) => self.add_and_open(copy_of(&plan), None, Page::Overview),
                Err(error) => {
                    self.is_busy.set(false);
                    self.notices.fail(error.message(self.language.get_untracked()));
                }
            }
        });
    }

    /// Reads chosen files and adds their plans. What cannot be read changes nothing.
    pub fn import(self, files: Vec<file::ChosenFile>) {
        spawn_local(async move {
            for file in files {
                self.import_one(file).await;
            }
        });
    }

    async fn import_one(self, file: file::ChosenFile) {
        let language = self.language.get_untracked();
        self.is_busy.set(true);
        // Two frames, so that the page shows it is busy before a large file is read.
        clock::next_frame().await;
        let read = match file.text(json::MOST_BYTES).await {
            Ok(text) => json::read(&text).map_err(|error| error.message(language)),
            Err(error) => Err(words::file_error(&error_parts(&error), language)),
        };
        self.is_busy.set(false);
        let plan = match read {
            Ok(plan) => plan,
            Err(reason) => return self.notices.fail(words::not_imported(&file.name(), &reason, language)),
        };
        let here = self.entries.with_untracked(|entries| {
            entries.iter().find(|entry| entry.id == plan.id.as_str() && !entry.in_trash).cloned()
        });
        match here {
            Some(here) => self.question.set(Some(ImportQuestion { plan: Arc::new(plan), here })),
            None => self.add_and_open(plan, None, Page::Overview),
        }
    }

    /// Adds the file's plan as a copy beside the one that is here.
    pub fn keep_both(self) {
        if let Some(question) = self.question.try_update(Option::take).flatten() {
            self.add_and_open(copy_of(&question.plan), None, Page::Overview);
        }
    }

    /// Puts the plan that is here into the trash and adds the file's plan.
    pub fn replace(self) {
        if let Some(question) = self.question.try_update(Option::take).flatten() {
            self.set_trash(&question.here.key, true);
            self.add_and_open(question.plan.as_ref().clone(), None, Page::Overview);
        }
    }

    /// Leaves everything as it is.
    pub fn cancel_import(self) {
        self.question.set(None);
    }

    /// Adds a copy of a plan.
    pub fn duplicate(self, key: String) {
        self.is_busy.set(true);
        spawn_local(async move {
            match self.stored(&key).await {
                Ok(plan) => {
                    let mut copy = copy_of(&plan);
                    let language = self.language.get_untracked();
                    let frame = Arc::make_mut(&mut copy.frame);
                    frame.title = words::copy_of(&frame.title, language);
                    self.add(copy, None).await;
                }
                Err(reason) => self.notices.fail(reason),
            }
            self.is_busy.set(false);
        });
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
        self.entries.update(|entries| entries.retain(|entry| entry.key != key));
        self.write_index();
        spawn_local(async move { store::forget(&key).await });
    }

    /// Saves the open plan as a file.
    pub fn export(self) {
        let language = self.language.get_untracked();
        let plan = self.workspace.plan().get_untracked();
        let name = file_name(&plan.frame.title);
        match file::save_text(&name, "application/json", &json::write(&plan)) {
            Ok(()) => {
                let key = self.workspace.key().get_untracked();
                let now = clock::now();
                self.change(&key, |entry| entry.exported = Some(now));
                let drafts = self.workspace.drafts.with_untracked(|drafts| drafts.list.len());
                self.notices.say(NoticeKind::Done, words::exported(&name, drafts, language));
            }
            Err(error) => self.notices.fail(words::file_error(&error_parts(&error), language)),
        }
    }

    /// Shows the plan of `?plan=`, an address of the same site, without storing it.
    pub(super) fn open_linked(self) {
        let Some(asked) = address::query("plan") else { return };
        if Route::parse(&address::hash()).plan_key() != Some(LINKED) {
            address::replace_hash(&Route::Plan { key: LINKED.to_owned(), page: Page::Overview }.to_hash());
        }
        let language = self.language.get_untracked();
        let Some(site) = SiteAddress::new(&asked) else {
            return self.workspace.fail(words::OTHER_SITE.of(language).to_owned());
        };
        spawn_local(async move {
            match fetch::text(&site, json::MOST_BYTES as usize).await {
                Ok(text) => match json::read(&text) {
                    Ok(plan) => self.workspace.show_linked(plan),
                    Err(error) => self.workspace.fail(error.message(language)),
                },
                Err(_) => self.workspace.fail(words::not_fetched(&asked, language)),
            }
        });
    }

    fn add_and_open(self, plan: Plan, key: Option<String>, page: Page) {
        self.is_busy.set(true);
        spawn_local(async move {
            if let Some(key) = self.add(plan, key).await {
                address::set_hash(&Route::Plan { key, page }.to_hash());
            }
            self.is_busy.set(false);
        });
    }

    /// Stores a new plan whole, then lists it.
    async fn add(self, plan: Plan, key: Option<String>) -> Option<String> {
        let key = key.unwrap_or_else(id::short_id);
        if let Err(error) = store::save(&key, &plan, None).await {
            self.notices.fail(error.message(self.language.get_untracked()));
            return None;
        }
        self.entries.update(|entries| entries.insert(0, entry_of(&key, &plan)));
        self.write_index();
        Some(key)
    }

    async fn stored(self, key: &str) -> Result<Arc<Plan>, String> {
        let is_open = self.workspace.phase().get_untracked() == Phase::Open;
        if is_open && self.workspace.key().get_untracked() == key {
            return Ok(self.workspace.plan().get_untracked());
        }
        let loaded = store::load(key, store::read(key).await, false).await;
        loaded.map(|loaded| loaded.plan).map_err(|error| load_error(&error, self.language.get_untracked()))
    }

    fn set_trash(self, key: &str, in_trash: bool) -> String {
        let mut title = String::new();
        self.change(key, |entry| {
            entry.in_trash = in_trash;
            title.clone_from(&entry.title);
        });
        title
    }

    fn change(self, key: &str, change: impl FnOnce(&mut LibraryEntry)) {
        self.entries.update(|entries| {
            if let Some(entry) = entries.iter_mut().find(|entry| entry.key == key) {
                change(entry);
            }
        });
        self.write_index();
    }

    /// Notes what the list says of a plan.
    fn note(self, key: &str, plan: &Plan) {
        let now = entry_of(key, plan);
        self.change(key, |entry| *entry = LibraryEntry { exported: entry.exported.take(), ..now });
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
                let plan = self.workspace.plan().get_untracked();
                self.note(&key, &plan);
            }
            match phase {
                Phase::Open => (key, revision),
                _ => (String::new(), 0),
            }
        });
    }

    fn write_index(self) {
        let plans = self.entries.get_untracked();
        let index = Index { format: "phaen.library".to_owned(), version: 1, plans, ..Index::default() };
        if let Err(error) = local::write(KEY, &json::write_compact(&index)) {
            self.notices.fail(SaveError::from(error).message(self.language.get_untracked()));
        }
    }

    /// Lists plans that the journal has and the list has not: the browser was killed before the list reached the disk.
    async fn find_lost(self) {
        // Opening a plan goes first.
        clock::sleep(3_000).await;
        clock::idle().await;
        let known = |key: &String| self.entries.with_untracked(|entries| entries.iter().any(|entry| entry.key == *key));
        let stored = journal::plans().await.unwrap_or_default();
        for key in stored.into_iter().filter(|key| !known(key)) {
            if let Ok(loaded) = store::load(&key, store::read(&key).await, false).await {
                self.entries.update(|entries| entries.push(entry_of(&key, &loaded.plan)));
                self.write_index();
            }
        }
    }
}

fn read_index() -> Vec<LibraryEntry> {
    let text = local::read(KEY).ok().flatten();
    text.and_then(|text| json::read_value::<Index>(&text).ok()).map(|index| index.plans).unwrap_or_default()
}

fn entry_of(key: &str, plan: &Plan) -> LibraryEntry {
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

/// A copy is another file: it gets an id of its own and remembers where it comes from.
fn copy_of(plan: &Plan) -> Plan {
    Plan { id: Id::new(&id::short_id()), from: Some(plan.id.clone()), revision: 0, ..plan.clone() }
}

fn load_error(error: &LoadError, language: Language) -> String {
    match error {
        LoadError::Missing => words::MISSING.of(language).to_owned(),
        LoadError::Unreadable(error) => error.message(language),
        LoadError::Journal(error) => SaveError::from(error.clone()).message(language),
    }
}

fn error_parts(error: &file::FileError) -> words::FileFailure {
    match error {
        file::FileError::TooLarge { size, limit } => words::FileFailure::TooLarge { size: *size, limit: *limit },
        file::FileError::NotText => words::FileFailure::NotText,
        file::FileError::Failed(reason) => words::FileFailure::Other(reason.clone()),
    }
}

/// A file name that every system takes.
fn file_name(title: &str) -> String {
    let safe: String =
        title.chars().map(|c| if c.is_control() || r#"/\:*?"<>|"#.contains(c) { '-' } else { c }).take(80).collect();
    let name = safe.trim().trim_matches('.');
    format!("{}.json", if name.is_empty() { "phaen" } else { name })
}
