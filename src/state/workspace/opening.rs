//! Opening and closing a plan: one tab writes, what was left is found again, and nothing of one plan stays for the next.

use super::{Phase, Workspace};
use crate::browser::both;
use crate::browser::lock::{self, Attempt, Lock, Waiting};
use crate::figures::Figures;
use crate::language::words::{Text, saving as words};
use crate::plan::Plan;
use crate::state::drafts::Drafts;
use crate::state::history::History;
use crate::state::route::Route;
use crate::state::saving::{SaveStatus, Saving};
use crate::state::store::{self, LoadError, SaveError};
use crate::state::view::View;
use leptos::prelude::*;
use std::cell::RefCell;
use std::sync::Arc;
use wasm_bindgen_futures::spawn_local;

/// The lock of the open plan, or the place in the queue for it.
#[derive(Default)]
pub(super) struct Holding {
    lock: Option<Lock>,
    waiting: Option<Waiting>,
}

impl Workspace {
    /// Opens the plan of a key in place of the one that was open.
    pub fn open(self, key: String) {
        self.close();
        self.key.set(key.clone());
        self.phase.set(Phase::Opening);
        spawn_local(async move {
            let (may_write, stored) = both(self.take_lock(&key), store::read(&key)).await;
            let loaded = store::load(&key, stored, may_write).await;
            if self.key.get_untracked() != key {
                return;
            }
            self.show(key, loaded, may_write).await;
        });
    }

    async fn take_lock(self, key: &str) -> bool {
        match lock::try_lock(&lock_name(key)).await {
            Attempt::Held(lock) => {
                self.lock.update_value(|holding| holding.lock = Some(lock));
                true
            }
            Attempt::Unsupported => true,
            Attempt::Taken => {
                let again = key.to_owned();
                // The other tab may have changed the plan: what is shown here is read anew.
                let waiting = lock::when_free(&lock_name(key), move |lock| {
                    drop(lock);
                    if self.key.get_untracked() == again {
                        self.open(again);
                    }
                });
                self.lock.update_value(|holding| holding.waiting = waiting);
                false
            }
        }
    }

    async fn show(self, key: String, loaded: Result<store::Loaded, LoadError>, may_write: bool) {
        let language = self.language.get_untracked();
        let loaded = match loaded {
            Ok(loaded) => loaded,
            Err(LoadError::Missing) => return self.phase.set(Phase::Missing),
            Err(LoadError::Unreadable(error)) => {
                return self.phase.set(Phase::Failed(error.message(language)));
            }
            Err(LoadError::Journal(error)) => {
                return self.phase.set(Phase::Failed(SaveError::from(error).message(language)));
            }
        };
        if loaded.set_aside > 0 {
            self.notices.fail(words::set_aside(loaded.set_aside, language));
        }
        let asked_read_only = crate::browser::address::query("readonly").is_some_and(|asked| asked == "1");
        let reason = match (asked_read_only, may_write) {
            (true, _) => Some(words::READ_ONLY_BY_ADDRESS),
            (false, false) => Some(words::READ_ONLY_OTHER_TAB),
            (false, true) => None,
        };
        self.saving.set_value(Saving::of(key.clone(), loaded.snapshot, &loaded.plan, reason.is_some()));
        // Now, so that the first edit need not look for them.
        self.formulas.with_value(|formulas| formulas.borrow_mut().keep_up(&loaded.plan));
        let view = View::remembered(&key, &loaded.plan);
        let page = Route::parse(&crate::browser::address::hash()).page();
        self.returned_to.set_value(page.filter(|page| view.cells.iter().any(|cell| cell.page == page.word())));
        self.cells.set_value(view.cells.clone());
        batch(|| {
            self.view.set(view);
            self.arranged.set(Vec::new());
            self.plan.set(loaded.plan);
            self.structure.update(|count| *count = count.wrapping_add(1));
            self.read_only.set(reason);
            self.status.set(reason.map_or(SaveStatus::Saved, SaveStatus::ReadOnly));
            self.phase.set(Phase::Open);
        });
        let drafts = Drafts::load(&key).await;
        if self.key.get_untracked() == key && !drafts.is_empty() {
            self.drafts.set(drafts);
        }
    }

    /// Shows a plan that is stored nowhere: one from an address, or from the page around. It may be one that cannot be
    /// changed, for a reason.
    pub(in crate::state) fn show_held(self, plan: Plan, reason: Option<Text>) {
        self.close();
        self.formulas.with_value(|formulas| formulas.borrow_mut().keep_up(&plan));
        batch(|| {
            self.view.set(View::of(&plan));
            self.arranged.set(Vec::new());
            self.plan.set(Arc::new(plan));
            self.structure.update(|count| *count = count.wrapping_add(1));
            self.phase.set(Phase::Open);
        });
        self.keep_from_changing(reason);
    }

    /// Says why the plan cannot be changed, if it cannot.
    pub(in crate::state) fn keep_from_changing(self, reason: Option<Text>) {
        batch(|| {
            self.read_only.set(reason);
            self.status.set(reason.map_or(SaveStatus::Saved, SaveStatus::ReadOnly));
        });
    }

    /// Says whether the plan is saved, where that is not for the browser's storage to say.
    pub(in crate::state) fn say_saved(self, status: SaveStatus) {
        if self.read_only.with_untracked(Option::is_none) {
            self.status.set(status);
        }
    }

    /// Fails to open, for a reason.
    pub(in crate::state) fn fail(self, reason: String) {
        self.close();
        self.phase.set(Phase::Failed(reason));
    }

    /// Closes the plan; what is not in a snapshot yet is in the journal.
    pub fn close(self) {
        if self.phase.get_untracked() == Phase::Closed {
            return;
        }
        self.keep();
        self.lock.set_value(Holding::default());
        self.saving.set_value(Saving::default());
        self.history.set_value(History::default());
        self.figures.set_value(Figures::default());
        self.target_years.set_value(None);
        self.formulas.set_value(RefCell::default());
        batch(|| {
            self.key.set(String::new());
            self.phase.set(Phase::Closed);
            self.plan.set(Arc::default());
            self.depth.set((0, 0));
            self.read_only.set(None);
            self.drafts.set(Drafts::default());
            self.focus.set(None);
            self.status.set(SaveStatus::Saved);
        });
    }

    /// Writes down what is only in memory: the view, and a snapshot. Called when the page is hidden or left.
    pub fn keep(self) {
        if self.phase.get_untracked() != Phase::Open {
            return;
        }
        let view = View { cells: self.cells.get_value(), ..self.view.get_untracked() };
        view.remember(&self.key.get_untracked());
        let plan = self.plan.get_untracked();
        self.saving.with_value(|saving| saving.snapshot_now(&plan));
    }
}

fn lock_name(key: &str) -> String {
    format!("phaen.plan.{key}")
}
