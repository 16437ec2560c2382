//! Self-contained copies: the plan that the page carries comes in, and a page with the open plan in it goes out.
//!
//! The browser's storage and a file can each be ahead of the other. What is newer is told and never hidden, and whatever
//! is chosen, the other version is kept.

use super::exporting::file_name;
use super::importing::{LINKED, copy_of};
use super::{Busy, Library, LibraryEntry, file_failure};
use crate::browser::save_picker::{self, Picked, PickedFile};
use crate::browser::{address, clock, edition, file, id};
use crate::format::carried::{self, Carried};
use crate::format::json;
use crate::language::words::{edition as words, library};
use crate::plan::Plan;
use crate::state::days::reading_day;
use crate::state::{NoticeKind, Page, Route};
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen_futures::spawn_local;

const HTML: &str = "text/html";

/// The page carries another version of a plan than the browser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CarriedQuestion {
    /// The file's version.
    pub plan: Arc<Plan>,
    /// When the file was saved (ISO, UTC).
    pub saved: String,
    /// The plan as it is here.
    pub here: LibraryEntry,
    /// The file is ahead of the browser.
    pub is_file_newer: bool,
    /// By how many edits one is ahead of the other.
    pub edits: u64,
    page: Page,
}

/// What is known of copies while the page is open.
#[derive(Default)]
pub(super) struct Copies {
    /// The stamps of the copies that were opened or written here: what they hold is known.
    stamps: Vec<String>,
    /// The id of the plan that the page carries.
    carried: Option<String>,
    /// The file that was chosen for the plan of a key.
    picked: Option<(String, PickedFile)>,
}

impl Library {
    /// The file and the browser hold different versions: which is to be opened?
    pub fn carried_question(self) -> Signal<Option<CarriedQuestion>> {
        self.carried.into()
    }

    /// Takes the plan that the page carries into the library and opens it on a page. One for reading is only shown.
    pub(in crate::state) fn open_carried(self, page: Page) {
        let Some(text) = edition::carried() else { return };
        self.work(Busy::Opening, move || async move {
            let language = self.language.get_untracked();
            match carried::read(&text) {
                Ok((about, _)) if about.read_only => show(LINKED.to_owned(), page),
                Ok((about, plan)) => self.take_in(about, plan, page).await,
                Err(error) => self.notices.fail(error.message(language)),
            }
        });
    }

    async fn take_in(self, about: Carried, plan: Plan, page: Page) {
        self.copies.update_value(|copies| {
            copies.stamps.push(about.stamp);
            copies.carried = Some(plan.id.to_string());
        });
        let Some(here) = self.known(&plan) else {
            // Where nothing can be kept, the plan is shown all the same.
            let key = self.add(plan).await;
            return show(key.unwrap_or_else(|| LINKED.to_owned()), page);
        };
        let stored = match self.stored(&here.key).await {
            Ok(stored) => stored,
            Err(reason) => {
                self.notices.fail(reason);
                return self.add_and_open(copy_of(&plan)).await;
            }
        };
        if json::write(&stored) == json::write(&plan) {
            return show(here.key, page);
        }
        let is_file_newer = plan.revision > stored.revision;
        let edits = plan.revision.abs_diff(stored.revision);
        let (plan, saved) = (Arc::new(plan), about.saved);
        self.carried.set(Some(CarriedQuestion { plan, saved, here, is_file_newer, edits, page }));
    }

    /// Opens what the browser holds; the file stays as it is.
    pub fn open_version_here(self) {
        if let Some(question) = self.carried.get_untracked() {
            self.carried.set(None);
            show(question.here.key, question.page);
        }
    }

    /// Opens the file's version: over an older one, which goes to the trash, and beside a newer one.
    pub fn open_version_of_file(self) {
        let Some(question) = self.carried.get_untracked() else { return };
        self.carried.set(None);
        let CarriedQuestion { plan, here, is_file_newer, page, .. } = question;
        self.work(Busy::Opening, move || async move {
            let plan = if is_file_newer { plan.as_ref().clone() } else { copy_of(&plan) };
            if let Some(key) = self.add(plan).await {
                if is_file_newer {
                    self.set_trash(&here.key, true);
                }
                show(key, page);
            }
        });
    }

    /// Opens neither for now.
    pub fn open_no_version(self) {
        self.carried.set(None);
    }

    /// Shows the plan of the page, if there is one, without storing it.
    pub(super) fn show_carried(self) {
        let Some(text) = edition::carried() else { return };
        let language = self.language.get_untracked();
        match carried::read(&text) {
            Ok((about, plan)) if about.read_only => {
                self.workspace.show_held(plan.clone(), Some(words::READ_ONLY_CARRIED));
                let said = words::is_for_reading(&reading_day(&about.saved, language), language);
                self.notices.offer(said, words::MAKE_MY_OWN, move || {
                    let plan = copy_of(&plan);
                    self.work(Busy::Opening, move || async move {
                        if let Some(key) = self.add(plan).await {
                            show(key, Page::Overview);
                        }
                    });
                });
            }
            Ok((_, plan)) => self.workspace.show_held(plan, Some(words::READ_ONLY_NOT_KEPT)),
            Err(error) => self.workspace.fail(error.message(language)),
        }
    }

    /// The name of the file that copies of the open plan were saved into before, if there is one.
    pub fn picked_file(self) -> Option<String> {
        self.picked().map(|file| file.name())
    }

    fn picked(self) -> Option<PickedFile> {
        let key = self.workspace.key().get_untracked();
        self.copies.with_value(|copies| copies.picked.clone().filter(|(of, _)| *of == key).map(|(_, file)| file))
    }

    /// Saves the page with the open plan in it: into the file that was chosen before, or into another.
    pub fn save_copy(self, read_only: bool, is_same_file: bool) {
        spawn_local(async move {
            let known = self.picked().filter(|_| is_same_file);
            let name = self.copy_name();
            // Asked before the page is made: browsers open the dialog only right after a press.
            let (target, is_known) = match known {
                Some(file) => (Picked::File(file), true),
                None => (save_picker::pick(&name, HTML, ".html").await, false),
            };
            self.busy.set(Some(Busy::Copying));
            self.write_copy(name, target, is_known, read_only).await;
            self.busy.set(None);
        });
    }

    async fn write_copy(self, name: String, target: Picked, is_known: bool, read_only: bool) {
        let language = self.language.get_untracked();
        let (key, plan) = (self.workspace.key().get_untracked(), self.workspace.plan().get_untracked());
        let about = Carried { stamp: id::short_id(), saved: clock::now(), read_only, ..Carried::default() };
        let page = edition::one_file().await.ok();
        let Some(copy) = page.and_then(|page| carried::into_page(&page, &carried::write(&about, &plan))) else {
            return self.notices.fail(words::NO_EDITION.of(language));
        };
        let opened = self.opened_file(&plan);
        let (said, outcome) = match target {
            Picked::Nothing => return,
            Picked::Unsupported => {
                let opened = opened.as_deref();
                (words::downloaded(&name, opened, language), file::save_text(&name, HTML, &copy))
            }
            Picked::File(file) => {
                if self.would_hide(&file, &plan, is_known).await {
                    return self.notices.fail(words::file_is_newer(&file.name(), language));
                }
                let written = file.write(&copy).await;
                let name = file.name();
                let opened = opened.filter(|opened| *opened != name);
                self.copies.update_value(|copies| copies.picked = Some((key.clone(), file)));
                (words::saved_into(&name, opened.as_deref(), language), written)
            }
        };
        match outcome {
            Ok(()) => {
                self.copies.update_value(|copies| copies.stamps.push(about.stamp));
                self.change(&key, |entry| entry.exported = Some(about.saved));
                let drafts = self.workspace.drafts.with_untracked(|drafts| drafts.list.len());
                self.notices.say(NoticeKind::Done, words::without_drafts(&said, drafts, language));
            }
            Err(error) => self.notices.fail(library::file_error(&file_failure(&error), language)),
        }
    }

    /// Whether writing the file would hide work that is not here. In a file that is written again it is work of
    /// someone else since; in one that was just chosen, and so may be replaced, only what is ahead of the open plan.
    async fn would_hide(self, file: &PickedFile, plan: &Plan, is_known: bool) -> bool {
        let Ok(text) = (match file.now().await {
            Ok(now) => now.text(json::MOST_BYTES).await,
            Err(error) => Err(error),
        }) else {
            return false;
        };
        let Some((about, there)) = carried::in_page(&text).and_then(|text| carried::read(text).ok()) else {
            return false;
        };
        let is_foreign = self.copies.with_value(|copies| !copies.stamps.contains(&about.stamp));
        there.id == plan.id && is_foreign && (is_known || there.revision > plan.revision)
    }

    /// The file that the page was opened from, if it carries this plan.
    fn opened_file(self, plan: &Plan) -> Option<String> {
        let is_carried = self.copies.with_value(|copies| copies.carried.as_deref() == Some(plan.id.as_str()));
        edition::file_name().filter(|_| is_carried)
    }

    /// The name under which a copy is offered: that of the file it came from, or the plan's title.
    fn copy_name(self) -> String {
        let plan = self.workspace.plan().get_untracked();
        self.opened_file(&plan).unwrap_or_else(|| file_name(&plan.frame.title, "html"))
    }
}

/// Whether the plan of the page is to be opened: the address leads to no plan that is here, and not to the library.
pub(in crate::state) fn is_to_open(asked: &Route, hash: &str, is_known: impl Fn(&str) -> bool) -> bool {
    match asked {
        Route::Library => hash.is_empty(),
        Route::Plan { key, .. } | Route::Indicator { key, .. } | Route::Part { key, .. } => !is_known(key),
    }
}

fn show(key: String, page: Page) {
    address::replace_hash(&Route::Plan { key, page }.to_hash());
}
