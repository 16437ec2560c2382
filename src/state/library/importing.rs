//! How plans come: new ones, copies of samples, files, and plans shown from an address.
//!
//! What takes time opens a plan only while the person is still in the library; after that it is a notice.

use super::{Busy, Library, entry_of, file_failure, load_error};
use crate::browser::address::{self, SiteAddress};
use crate::browser::{clock, fetch, file, id, space};
use crate::edit::rollover::{self, CarriedSteps, Carry, Rollover};
use crate::format::{carried, json};
use crate::language::words::{library as words, saving};
use crate::plan::Plan;
use crate::plan::id::Id;
use crate::plan::organisation::{Organisation, Unit};
use crate::plan::period::Year;
use crate::state::samples::{self, Sample};
use crate::state::workspace::Phase;
use crate::state::{LibraryEntry, Page, Route, store};
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen_futures::spawn_local;

/// The key of a plan that is shown from an address and stored nowhere.
pub(in crate::state) const LINKED: &str = "linked";

/// The key of a plan that the page around handed over, and keeps.
pub(in crate::state) const EMBEDDED: &str = "embedded";

/// Whether the plan of a key is only shown here and stored nowhere.
pub(in crate::state) fn is_held(key: &str) -> bool {
    matches!(key, LINKED | EMBEDDED)
}

/// A file was chosen whose plan is here already.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportQuestion {
    /// The file's plan.
    pub plan: Arc<Plan>,
    /// The plan that is here.
    pub here: LibraryEntry,
}

impl Library {
    /// A chosen file's plan is here already: keep both, or replace? Of several the first to be asked.
    pub fn question(self) -> Signal<Option<ImportQuestion>> {
        Signal::derive(move || self.questions.with(|questions| questions.first().cloned()))
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
        self.work(Busy::Opening, move || self.add_and_open(plan));
    }

    /// Opens a copy of a sample as a plan of one's own.
    pub fn open_sample(self, sample: Sample) {
        self.work(Busy::Opening, move || async move {
            match samples::read(&sample.file).await {
                Ok(plan) => self.add_and_open(copy_of(&plan)).await,
                Err(error) => self.notices.fail(error.message(self.language.get_untracked())),
            }
        });
    }

    /// Reads chosen files and adds their plans; one alone is opened. What cannot be read changes nothing.
    pub fn import(self, files: Vec<file::ChosenFile>) {
        let is_alone = files.len() == 1;
        spawn_local(async move {
            for file in files {
                self.busy.set(Some(Busy::Reading(file.name())));
                // Reading keeps the page from painting, so it first shows what it does.
                clock::painted().await;
                self.import_one(file, is_alone).await;
            }
            self.busy.set(None);
        });
    }

    async fn import_one(self, file: file::ChosenFile, is_alone: bool) {
        let language = self.language.get_untracked();
        let read = match file.text(json::MOST_BYTES).await {
            Ok(text) => carried::read_file(&text).map_err(|error| error.message(language)),
            Err(error) => Err(words::file_error(&file_failure(&error), language)),
        };
        let plan = match read {
            Ok(plan) => plan,
            Err(reason) => return self.notices.fail(words::not_imported(&file.name(), &reason, language)),
        };
        match self.known(&plan) {
            Some(here) => self.ask(ImportQuestion { plan: Arc::new(plan), here }),
            None if is_alone => self.add_and_open(plan).await,
            None => {
                let title = plan.frame.title.clone();
                if let Some(key) = self.add(plan).await {
                    self.offer(key, &title);
                }
            }
        }
    }

    /// The question stands in the library; elsewhere a notice leads there.
    fn ask(self, question: ImportQuestion) {
        let title = question.plan.frame.title.clone();
        self.questions.update(|questions| questions.push(question));
        if !is_in_library() {
            let language = self.language.get_untracked();
            self.notices.offer(words::asks_about(&title, language), words::DECIDE, || {
                address::set_hash(&Route::Library.to_hash());
            });
        }
    }

    /// Adds the file's plan as a copy beside the one that is here.
    pub fn keep_both(self) {
        if let Some(question) = self.answered() {
            self.work(Busy::Opening, move || async move { self.add_and_open(copy_of(&question.plan)).await });
        }
    }

    /// Adds the file's plan and puts the one that is here into the trash.
    pub fn replace(self) {
        let Some(ImportQuestion { plan, here }) = self.answered() else { return };
        self.work(Busy::Opening, move || async move {
            if let Some(key) = self.add(plan.as_ref().clone()).await {
                self.set_trash(&here.key, true);
                self.open(key, &plan.frame.title);
            }
        });
    }

    /// Leaves everything as it is.
    pub fn cancel_import(self) {
        self.answered();
    }

    fn answered(self) -> Option<ImportQuestion> {
        let take = |questions: &mut Vec<ImportQuestion>| (!questions.is_empty()).then(|| questions.remove(0));
        self.questions.try_update(take).flatten()
    }

    /// Adds a copy of a plan.
    pub fn duplicate(self, key: String) {
        self.work(Busy::Copying, move || async move {
            match self.stored(&key).await {
                Ok(plan) => {
                    let mut copy = copy_of(&plan);
                    let frame = Arc::make_mut(&mut copy.frame);
                    frame.title = words::copy_of(&frame.title, self.language.get_untracked());
                    self.add(copy).await;
                }
                Err(reason) => self.notices.fail(reason),
            }
        });
    }

    /// Adds the plan of the next year, made from one that is here, and opens it.
    pub fn roll_over(self, key: String, money: Carry, steps: CarriedSteps) {
        self.work(Busy::Opening, move || async move {
            match self.stored(&key).await {
                Ok(plan) => {
                    let how = Rollover { id: Id::new(&id::short_id()), money, steps };
                    self.add_and_open(rollover::roll_over(&plan, &how)).await;
                }
                Err(reason) => self.notices.fail(reason),
            }
        });
    }

    /// Adds a plan with the headings of one that is here, to be filled in, and opens it.
    pub fn fill_in(self, key: String, year: Year) {
        self.work(Busy::Opening, move || async move {
            match self.stored(&key).await {
                Ok(plan) => self.add_and_open(self.skeleton_of(&plan, year)).await,
                Err(reason) => self.notices.fail(reason),
            }
        });
    }

    /// The same with the headings of a sample.
    pub fn fill_in_sample(self, sample: Sample, year: Year) {
        self.work(Busy::Opening, move || async move {
            match samples::read(&sample.file).await {
                Ok(plan) => self.add_and_open(self.skeleton_of(&plan, year)).await,
                Err(error) => self.notices.fail(error.message(self.language.get_untracked())),
            }
        });
    }

    fn skeleton_of(self, plan: &Plan, year: Year) -> Plan {
        let title = words::UNTITLED_PLAN.of(self.language.get_untracked());
        rollover::skeleton(plan, Id::new(&id::short_id()), year, title)
    }

    /// Shows the plan of `?plan=`, an address of the same site, or else that of the page, without storing it.
    pub(in crate::state) fn open_linked(self) {
        let Some(asked) = address::query("plan") else {
            self.show_carried();
            return;
        };
        let language = self.language.get_untracked();
        let Some(site) = SiteAddress::new(&asked) else {
            return self.workspace.fail(words::OTHER_SITE.of(language).to_owned());
        };
        spawn_local(async move {
            match fetch::text(&site, json::MOST_BYTES as usize).await {
                Ok(text) => match json::read(&text) {
                    Ok(plan) => self.workspace.show_held(plan, Some(saving::READ_ONLY_LINKED)),
                    Err(error) => self.workspace.fail(error.message(language)),
                },
                Err(_) => self.workspace.fail(words::not_fetched(&asked, language)),
            }
        });
    }

    pub(super) async fn add_and_open(self, plan: Plan) {
        let title = plan.frame.title.clone();
        if let Some(key) = self.add(plan).await {
            self.open(key, &title);
        }
    }

    /// Opens a plan that was added, unless the person has gone elsewhere meanwhile.
    fn open(self, key: String, title: &str) {
        if is_in_library() {
            go_to(key);
        } else {
            self.offer(key, title);
        }
    }

    fn offer(self, key: String, title: &str) {
        let language = self.language.get_untracked();
        self.notices.offer(words::added(title, language), words::OPEN, move || go_to(key.clone()));
    }

    /// Stores a new plan whole, then lists it.
    pub(super) async fn add(self, plan: Plan) -> Option<String> {
        let key = id::short_id();
        if let Err(error) = store::save(&key, &plan, None).await {
            self.notices.fail(error.message(self.language.get_untracked()));
            return None;
        }
        let is_first = self.entries.with_untracked(Vec::is_empty);
        let entry = entry_of(&key, &plan);
        self.change_list(|entries| {
            entries.retain(|known| known.key != entry.key);
            entries.insert(0, entry);
        });
        self.look_at_space();
        if is_first {
            // Only now is there something to keep.
            spawn_local(async {
                space::ask_to_keep().await;
            });
        }
        Some(key)
    }

    pub(super) async fn stored(self, key: &str) -> Result<Arc<Plan>, String> {
        let is_open = self.workspace.phase().get_untracked() == Phase::Open;
        if is_open && self.workspace.key().get_untracked() == key {
            return Ok(self.workspace.plan().get_untracked());
        }
        let loaded = store::load(key, store::read(key).await, false).await;
        loaded.map(|loaded| loaded.plan).map_err(|error| load_error(&error, self.language.get_untracked()))
    }

    /// Says what is being done until it is done.
    pub(super) fn work<F: Future<Output = ()> + 'static>(self, busy: Busy, work: impl FnOnce() -> F + 'static) {
        self.busy.set(Some(busy));
        spawn_local(async move {
            work().await;
            self.busy.set(None);
        });
    }
}

fn is_in_library() -> bool {
    Route::parse(&address::hash()) == Route::Library
}

fn go_to(key: String) {
    address::set_hash(&Route::Plan { key, page: Page::Overview }.to_hash());
}

/// A copy is another file: it gets an id of its own and remembers where it comes from.
pub(super) fn copy_of(plan: &Plan) -> Plan {
    Plan { id: Id::new(&id::short_id()), from: Some(plan.id.clone()), revision: 0, ..plan.clone() }
}
