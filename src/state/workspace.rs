//! The open plan: what it is, how it changes, how it is taken back, and whether it is saved.
//!
//! This is the only place that writes the plan's signal. Every change goes through [`Workspace::apply`]; undo and redo
//! put back shared snapshots. Signals live at the root and outlive every view. How a plan is opened and closed says
//! `opening`; `structure` tells an edit that moved rows from one that did not.

mod opening;
mod structure;

use super::drafts::{DraftChange, Drafts};
use super::history::{Focus, History, Step};
use super::look::Look;
use super::notices::Notices;
use super::route::Page;
use super::saving::{SaveStatus, Saving};
use super::sheets::SheetKind;
use super::view::{ActiveCell, View};
use crate::edit::{self, Edit, EditError};
use crate::figures::Figures;
use crate::formula::Formulas;
use crate::language::Language;
use crate::language::words::Text;
use crate::plan::Plan;
use crate::plan::rules::RuleTable;
use crate::sheet::arrange::Arranged;
use crate::sheet::targets::{Reach, Years};
use crate::sheet::{Reading, RowKey};
use leptos::prelude::*;
use opening::Holding;
use std::cell::RefCell;
use std::sync::Arc;
use structure::is_moved;

/// How far a plan is opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Phase {
    /// No plan is asked for.
    Closed,
    /// It is being read.
    Opening,
    /// It is here.
    Open,
    /// There is no plan of this key on this device.
    Missing,
    /// It cannot be opened, for this reason.
    Failed(String),
}

/// Tells which rows are selected, from top to bottom.
pub type SelectedRows = Arc<dyn Fn() -> Vec<RowKey> + Send + Sync>;

/// The years of the targets, with the plan and the years asked for that they follow from.
type TargetYears = (Arc<Plan>, Reach, Arc<Years>);

/// The open plan.
#[derive(Clone, Copy)]
pub struct Workspace {
    key: RwSignal<String>,
    plan: RwSignal<Arc<Plan>>,
    phase: RwSignal<Phase>,
    structure: RwSignal<u32>,
    status: RwSignal<SaveStatus>,
    read_only: RwSignal<Option<Text>>,
    depth: RwSignal<(usize, usize)>,
    focus: RwSignal<Option<Focus>>,
    /// How the page that is shown is looked at.
    pub(super) look: RwSignal<Option<(Page, Look)>>,
    language: RwSignal<Language>,
    pub(super) notices: Notices,
    pub(super) drafts: RwSignal<Drafts>,
    pub(super) view: RwSignal<View>,
    /// What sorting and filtering came to when they were last asked for.
    pub(super) arranged: RwSignal<Vec<(SheetKind, Arc<Arranged>)>>,
    /// Tells the selected rows of the grid that is on screen.
    selection: StoredValue<Option<(SheetKind, SelectedRows)>>,
    /// The active cells: apart from the view, so that moving the cursor wakes nobody.
    cells: StoredValue<Vec<ActiveCell>>,
    /// The page that a plan was opened on with an active cell remembered: its grid takes the focus back.
    returned_to: StoredValue<Option<Page>>,
    history: StoredValue<History<Arc<Plan>>>,
    pub(super) figures: StoredValue<Figures>,
    pub(super) target_years: StoredValue<Option<TargetYears>>,
    /// Rule tables that stand beside the page, once they were looked for.
    pub(super) tables_beside: RwSignal<Vec<RuleTable>>,
    /// The formulas of the plan; they are followed while a sheet is looked at, too.
    pub(super) formulas: StoredValue<RefCell<Formulas>, LocalStorage>,
    saving: StoredValue<Saving, LocalStorage>,
    lock: StoredValue<Holding, LocalStorage>,
}

impl Workspace {
    pub(super) fn new(language: RwSignal<Language>, notices: Notices) -> Workspace {
        Workspace {
            key: RwSignal::new(String::new()),
            plan: RwSignal::new(Arc::default()),
            phase: RwSignal::new(Phase::Closed),
            structure: RwSignal::new(0),
            status: RwSignal::new(SaveStatus::Saved),
            read_only: RwSignal::new(None),
            depth: RwSignal::new((0, 0)),
            focus: RwSignal::new(None),
            look: RwSignal::new(None),
            language,
            notices,
            drafts: RwSignal::new(Drafts::default()),
            view: RwSignal::new(View::default()),
            arranged: RwSignal::new(Vec::new()),
            selection: StoredValue::new(None),
            cells: StoredValue::new(Vec::new()),
            returned_to: StoredValue::new(None),
            history: StoredValue::new(History::default()),
            figures: StoredValue::new(Figures::default()),
            target_years: StoredValue::new(None),
            tables_beside: RwSignal::new(Vec::new()),
            formulas: StoredValue::new_local(RefCell::default()),
            saving: StoredValue::new_local(Saving::default()),
            lock: StoredValue::new_local(Holding::default()),
        }
    }

    /// The local key of the open plan.
    pub fn key(self) -> Signal<String> {
        self.key.into()
    }

    /// The open plan; an empty one while none is open.
    pub fn plan(self) -> Signal<Arc<Plan>> {
        self.plan.into()
    }

    /// How far the plan is opened.
    pub fn phase(self) -> Signal<Phase> {
        self.phase.into()
    }

    /// Changes whenever parts came, went or moved, and not when only their content changed.
    pub fn structure(self) -> Signal<u32> {
        self.structure.into()
    }

    /// Whether what was done is saved.
    pub fn status(self) -> Signal<SaveStatus> {
        self.status.into()
    }

    /// Why the plan cannot be changed here, if it cannot.
    pub fn read_only(self) -> Signal<Option<Text>> {
        self.read_only.into()
    }

    /// There is a step to take back.
    pub fn can_undo(self) -> Signal<bool> {
        let depth = self.depth;
        Signal::derive(move || depth.get().0 > 0)
    }

    /// There is a step to do again.
    pub fn can_redo(self) -> Signal<bool> {
        let depth = self.depth;
        Signal::derive(move || depth.get().1 > 0)
    }

    /// Where undo or redo wants the user to be; the grid of that page takes it.
    pub fn focus(self) -> RwSignal<Option<Focus>> {
        self.focus
    }

    /// How the plan is looked at on this device.
    pub fn view(self) -> RwSignal<View> {
        self.view
    }

    /// The active cell of a page's grid: the row's key and the column's id.
    pub fn active_cell(self, page: Page) -> Option<(String, String)> {
        self.cells.with_value(|cells| {
            let cell = cells.iter().find(|cell| cell.page == page.word())?;
            Some((cell.row.clone(), cell.column.clone()))
        })
    }

    /// Whether a plan was just opened on this page, where it was left; true once.
    pub fn has_returned_to(self, page: Page) -> bool {
        let returned = self.returned_to.get_value() == Some(page);
        self.returned_to.set_value(None);
        returned
    }

    /// Notes the active cell of a page's grid.
    pub fn set_active_cell(self, page: Page, row: String, column: &str) {
        self.cells.update_value(|cells| {
            cells.retain(|cell| cell.page != page.word());
            cells.push(ActiveCell {
                page: page.word().to_owned(),
                row,
                column: column.to_owned(),
                ..ActiveCell::default()
            });
        });
    }

    /// Takes the grid on screen as the one to ask for selected rows.
    pub fn offer_selection(self, kind: SheetKind, rows: SelectedRows) {
        self.selection.set_value(Some((kind, rows)));
    }

    /// The selected rows of a grid; those of the active cell while it is not on screen.
    pub fn selected_rows(self, kind: SheetKind) -> Vec<RowKey> {
        let grid = self.selection.with_value(|grid| grid.as_ref().filter(|(of, _)| *of == kind).cloned());
        let rows = grid.map(|(_, rows)| rows()).unwrap_or_default();
        let active = || self.active_cell(kind.page()).and_then(|(row, _)| RowKey::parse(&row));
        if rows.is_empty() { active().into_iter().collect() } else { rows }
    }

    /// How figures of the plan are written.
    pub fn reading(self) -> Signal<Reading> {
        Signal::derive(move || self.reading_of(&self.plan.read()))
    }

    pub(super) fn reading_of(self, plan: &Plan) -> Reading {
        Reading { language: self.language.get(), digits: plan.frame.digits, unit: plan.frame.money_unit }
    }

    /// Applies an edit, all or nothing; tells whether it was applied.
    pub fn apply(self, edit: &Edit) -> bool {
        self.apply_at(edit, None)
    }

    /// The same, remembering the row and column it was made in.
    pub fn apply_at(self, edit: &Edit, cell: Option<(String, String)>) -> bool {
        self.apply_with(edit, cell, Vec::new())
    }

    /// The same for an entry that also changed drafts: they go back with it.
    pub(super) fn apply_with(self, edit: &Edit, cell: Option<(String, String)>, drafts: Vec<DraftChange>) -> bool {
        let language = self.language.get_untracked();
        if let Some(reason) = self.read_only.get_untracked() {
            self.notices.fail(reason.of(language));
            return false;
        }
        let before = self.plan.get_untracked();
        match self.applied(&before, edit) {
            Ok(after) => {
                self.record(before.clone(), cell, drafts, false);
                self.advance(&before, Arc::new(after));
                true
            }
            Err(error) => {
                self.notices.fail(error.message().of(language));
                false
            }
        }
    }

    /// Remembers an entry that changed nothing but drafts as a step.
    pub(super) fn record_drafts(self, cell: Option<(String, String)>, drafts: Vec<DraftChange>) {
        if !drafts.is_empty() {
            self.record(self.plan.get_untracked(), cell, drafts, true);
            self.depth.set(self.history.with_value(History::depth));
        }
    }

    fn record(self, before: Arc<Plan>, cell: Option<(String, String)>, drafts: Vec<DraftChange>, is_of_drafts: bool) {
        let focus = Focus { hash: crate::browser::address::hash(), cell, takes_keyboard: false };
        self.history.update_value(|history| history.record(before, Step { focus, drafts, is_of_drafts }));
    }

    /// A plan after an edit. The formulas of the open plan are known and need not be looked for.
    pub(super) fn applied(self, plan: &Plan, edit: &Edit) -> Result<Plan, EditError> {
        self.formulas.with_value(|formulas| edit::apply_with(plan, edit, &mut formulas.borrow_mut()))
    }

    /// Takes the last step back and goes to where it was made.
    pub fn undo(self) {
        while self.step(History::undo, DraftChange::reversed) == Some(false) {}
    }

    /// Does the step again that was taken back last.
    pub fn redo(self) {
        while self.step(History::redo, DraftChange::clone) == Some(false) {}
    }

    /// Goes one step back or forth; `None` when there is none. `false` when that changed nothing: a draft that was left
    /// by it has been given up since.
    fn step(
        self,
        step: impl FnOnce(&mut History<Arc<Plan>>, Arc<Plan>) -> Option<(Arc<Plan>, Step)>,
        change: impl Fn(&DraftChange) -> DraftChange,
    ) -> Option<bool> {
        if self.read_only.get_untracked().is_some() {
            return None;
        }
        let present = self.plan.get_untracked();
        let mut found = None;
        self.history.update_value(|history| found = step(history, present.clone()));
        let (plan, Step { focus, drafts, is_of_drafts }) = found?;
        let are_changed = self.repeat_drafts(drafts.iter().map(change));
        if is_of_drafts {
            self.depth.set(self.history.with_value(History::depth));
            if !are_changed {
                return Some(false);
            }
        }
        if focus.hash != crate::browser::address::hash() {
            crate::browser::address::set_hash(&focus.hash);
        }
        if !is_of_drafts {
            // The file's revision counts edits, also those that take others back.
            let plan = Plan { revision: present.revision.saturating_add(1), ..plan.as_ref().clone() };
            self.advance(&present, Arc::new(plan));
        }
        self.focus.set(Some(focus));
        Some(true)
    }

    /// Makes changes of drafts again; tells whether any could be made.
    fn repeat_drafts(self, changes: impl Iterator<Item = DraftChange>) -> bool {
        let mut drafts = self.drafts.get_untracked();
        // Each of them is made, so the count is asked for and not whether there is any.
        let are_changed = changes.filter(|change| drafts.repeat(change)).count() > 0;
        if are_changed {
            drafts.save(self.key.get_untracked());
            self.drafts.set(drafts);
        }
        are_changed
    }

    fn advance(self, before: &Arc<Plan>, after: Arc<Plan>) {
        let moved = is_moved(before, &after);
        let depth = self.history.with_value(History::depth);
        let year = self.view.with_untracked(|view| view.year);
        batch(|| {
            self.plan.set(after.clone());
            // A year that the plan has no more is not looked at.
            if !Arc::ptr_eq(&before.frame, &after.frame) && after.frame.years().all(|known| known != year) {
                self.view.update(|view| view.year = after.frame.first_year);
            }
            if moved {
                self.structure.update(|count| *count = count.wrapping_add(1));
            }
            self.depth.set(depth);
            let is_kept_here = self.saving.with_value(Saving::is_on);
            self.status.set(if is_kept_here { SaveStatus::Saving } else { SaveStatus::Changed });
        });
        self.saving.with_value(|saving| saving.record(before, &after, self.status));
    }
}
