//! Saving: a record of every edit at once, a snapshot of the plan when there is time.
//!
//! The status reads `Saved` only when the journal's transaction has completed; `Saving` shows from the frame that
//! paints the edit. A failed write is said at once and tried again with the next edit's snapshot.

use super::store::{self, SaveError};
use crate::browser::clock::{self, Planned};
use crate::browser::journal::{self, JournalError};
use crate::edit::delta::Delta;
use crate::format::json;
use crate::language::words::Text;
use crate::plan::Plan;
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;
use wasm_bindgen_futures::spawn_local;

/// How long after an edit a snapshot is written, in milliseconds: long enough not to disturb typing.
const SNAPSHOT_DELAY: u32 = 4_000;

/// How long after an edit its record is written, in milliseconds: one frame, so that the edit is painted first.
const RECORD_DELAY: u32 = 20;

/// Whether what was done is saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveStatus {
    /// Everything is in the browser's storage.
    Saved,
    /// Something is on its way.
    Saving,
    /// The last change could not be written.
    Failed(SaveError),
    /// The page around has not kept the last change yet.
    Changed,
    /// The plan cannot be changed here.
    ReadOnly(Text),
}

/// The saving of the open plan.
#[derive(Clone, Default)]
pub(super) struct Saving(Option<Rc<Running>>);

struct Running {
    key: String,
    /// The plan that the journal's snapshot holds.
    snapshot: RefCell<Option<Arc<Plan>>>,
    /// The newest revision of which a record or snapshot is on its way.
    newest: Cell<u64>,
    /// The newest revision of which a snapshot of this tab is written or on its way.
    gathered: Cell<u64>,
    /// Another tab has written revisions of its own: nothing of this one fits behind them any more.
    is_overtaken: Cell<bool>,
    /// A snapshot is being written.
    is_writing: Cell<bool>,
    /// A record failed, so only a whole snapshot can save what came since.
    needs_snapshot: Cell<bool>,
    planned: RefCell<Option<Planned>>,
}

impl Saving {
    /// The saving of a plan that was just opened. Replayed records are soon gathered into a snapshot.
    pub(super) fn of(key: String, snapshot: Option<Arc<Plan>>, plan: &Arc<Plan>, is_read_only: bool) -> Saving {
        if is_read_only {
            return Saving(None);
        }
        let is_behind = snapshot.as_ref().is_none_or(|snapshot| snapshot.revision < plan.revision);
        let running = Rc::new(Running {
            key,
            snapshot: RefCell::new(snapshot),
            newest: Cell::new(plan.revision),
            gathered: Cell::new(0),
            is_overtaken: Cell::new(false),
            is_writing: Cell::new(false),
            needs_snapshot: Cell::new(false),
            planned: RefCell::new(None),
        });
        if is_behind {
            running.clone().plan_snapshot(plan.clone(), None);
        }
        Saving(Some(running))
    }

    /// Changes are written down in this browser.
    pub(super) fn is_on(&self) -> bool {
        self.0.is_some()
    }

    /// Writes the record of an edit and plans the next snapshot.
    pub(super) fn record(&self, before: &Arc<Plan>, after: &Arc<Plan>, status: RwSignal<SaveStatus>) {
        let Some(running) = self.0.clone() else { return };
        running.newest.set(after.revision);
        if running.is_overtaken.get() {
            return running.say(status, after.revision, SaveStatus::Failed(SaveError::Overtaken));
        }
        running.clone().plan_snapshot(after.clone(), Some(status));
        let (before, after) = (before.clone(), after.clone());
        spawn_local(async move {
            // The edit is painted first; timers of one length keep the order of records.
            clock::sleep(RECORD_DELAY).await;
            let text = json::write_compact(&Delta::between(&before, &after));
            match journal::append(&running.key, after.revision, text).await {
                Ok(()) if running.needs_snapshot.get() => {}
                Ok(()) => running.say(status, after.revision, SaveStatus::Saved),
                // A snapshot of this or a later revision was faster.
                Err(JournalError::OutOfOrder { last }) if last >= after.revision => {
                    if running.gathered.get() >= after.revision {
                        return running.say(status, after.revision, SaveStatus::Saved);
                    }
                    running.is_overtaken.set(true);
                    running.say(status, running.newest.get(), SaveStatus::Failed(SaveError::Overtaken));
                }
                // Without the journal the snapshot in local storage is all there is: it must not wait.
                Err(error) => {
                    running.needs_snapshot.set(true);
                    running.say(status, after.revision, SaveStatus::Failed(error.into()));
                    running.write_snapshot(after, Some(status)).await;
                }
            }
        });
    }

    /// Writes a snapshot without waiting for an idle moment: the page is about to go.
    pub(super) fn snapshot_now(&self, plan: &Arc<Plan>) {
        if let Some(running) = self.0.clone()
            && running.planned.borrow().is_some()
        {
            let plan = plan.clone();
            spawn_local(async move { running.write_snapshot(plan, None).await });
        }
    }
}

impl Running {
    fn plan_snapshot(self: Rc<Self>, plan: Arc<Plan>, status: Option<RwSignal<SaveStatus>>) {
        let running = self.clone();
        let planned = clock::after(SNAPSHOT_DELAY, move || {
            spawn_local(async move {
                clock::idle().await;
                running.write_snapshot(plan, status).await;
            });
        });
        *self.planned.borrow_mut() = planned;
    }

    async fn write_snapshot(&self, plan: Arc<Plan>, status: Option<RwSignal<SaveStatus>>) {
        if self.is_overtaken.get() || self.is_writing.replace(true) {
            return;
        }
        self.gathered.set(plan.revision.max(self.gathered.get()));
        let before = self.snapshot.borrow().clone();
        let written = store::save(&self.key, &plan, before.as_deref()).await;
        self.is_writing.set(false);
        let said = match written {
            Ok(()) => {
                if self.newest.get() == plan.revision {
                    self.needs_snapshot.set(false);
                    *self.planned.borrow_mut() = None;
                }
                *self.snapshot.borrow_mut() = Some(plan.clone());
                SaveStatus::Saved
            }
            Err(error) => SaveStatus::Failed(error),
        };
        if let Some(status) = status {
            self.say(status, plan.revision, said);
        }
    }

    /// Says what became of a revision, unless a newer one is on its way.
    fn say(&self, status: RwSignal<SaveStatus>, revision: u64, said: SaveStatus) {
        if self.newest.get() == revision && status.try_get_untracked().is_some_and(|known| known != said) {
            status.set(said);
        }
    }
}
