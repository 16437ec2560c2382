//! Rows that come, go and move: what is done to selected rows of any sheet, and the buttons that add headings,
//! activities, budget lines and steps beside the active row of the page on the screen.

use super::history::Focus;
use super::notices::NoticeKind;
use super::route::{Page, Route};
use super::sheets::{Entered, SheetKind};
use super::workspace::Workspace;
use crate::browser::{address, id};
use crate::edit::numbering::{self, Numbering};
use crate::edit::{Edit, Linked};
use crate::language::words::{Text, budget as words, outline, rows as row_words, steps};
use crate::plan::activity::{Activity, Keeping, Line, Step};
use crate::plan::id::Id;
use crate::plan::indicator::Indicator;
use crate::plan::outline::Node;
use crate::sheet::arrange::all_rows;
use crate::sheet::{DropAt, NAME_PLACE, RowAct, RowKey, RowsEdit};
use leptos::prelude::*;
use std::sync::Arc;

impl Workspace {
    /// Adds an activity below the active one, or as the last of the active heading.
    pub fn add_activity(self) {
        let plan = self.plan().get_untracked();
        let (node, at) = match self.active_row() {
            Some(RowKey::Node(node)) => (Some(Id::from(node)), plan.activities.len()),
            Some(RowKey::Activity(id) | RowKey::Line(id, _) | RowKey::Step(id, _)) => {
                let node = plan.activities.get(&id).and_then(|activity| activity.node.clone());
                (node, plan.activities.position(&id).map_or(plan.activities.len(), |at| at.saturating_add(1)))
            }
            _ => (None, plan.activities.len()),
        };
        let id: Id<Activity> = Id::new(&id::short_id());
        let activity = Arc::new(Activity { id: id.clone(), node, ..Activity::default() });
        self.add_row(Edit::AddActivity { at, activity }, RowKey::Activity(id.shared()));
    }

    /// Adds a heading beside the active one, or below it.
    pub fn add_heading(self, is_below: bool) {
        let plan = self.plan().get_untracked();
        let active = match self.active_row() {
            Some(RowKey::Node(node)) => Some(Id::from(node)),
            Some(RowKey::Activity(id) | RowKey::Line(id, _) | RowKey::Step(id, _)) => {
                plan.activities.get(&id).and_then(|activity| activity.node.clone())
            }
            _ => None,
        };
        let active: Option<&Arc<Node>> = active.as_ref().and_then(|id: &Id<Node>| plan.outline.get(id.as_str()));
        let parent = match is_below {
            true => active.map(|node| node.id.clone()),
            false => active.and_then(|node| node.parent.clone()),
        };
        let after = active.filter(|_| !is_below).and_then(|node| plan.outline.position(node.id.as_str()));
        let at = after.map_or(plan.outline.len(), |at| at.saturating_add(1));
        let id: Id<Node> = Id::new(&id::short_id());
        let node = Arc::new(Node { id: id.clone(), parent, ..Node::default() });
        self.add_row(Edit::AddNode { at, node }, RowKey::Node(id.shared()));
    }

    /// Adds a budget line to the active activity, kept as its other lines are. Tells why it cannot.
    pub fn add_line(self) -> Result<(), Text> {
        let plan = self.plan().get_untracked();
        let Some(RowKey::Activity(of) | RowKey::Line(of, _)) = self.active_row() else {
            return Err(words::CHOOSE_ACTIVITY);
        };
        let activity = plan.activities.get(&of).ok_or(words::CHOOSE_ACTIVITY)?;
        let keeping = activity.lines.last().map_or(Keeping::Months, |line| line.keeping);
        let id: Id<Line> = Id::new(&id::short_id());
        let line = Arc::new(Line { id: id.clone(), keeping, ..Line::default() });
        // With one line an activity is edited in its own row; from the second on, lines have rows.
        let row = match activity.lines.is_empty() {
            true => RowKey::Activity(of),
            false => RowKey::Line(of, id.shared()),
        };
        self.add_row(Edit::AddLine { activity: activity.id.clone(), line }, row);
        Ok(())
    }

    /// Enters a block into new rows behind the last one of a sheet, all one step. An entry is its new row, its column and
    /// its text.
    ///
    /// # Errors
    /// Why the sheet takes no more rows.
    pub fn enter_in_new_rows(
        self,
        kind: SheetKind,
        count: usize,
        entries: Vec<(usize, usize, String)>,
    ) -> Result<Entered, Text> {
        let new = untrack(|| self.with_sheet(kind, |sheet| sheet.rows_behind(count, &mut id::short_id)))?;
        let RowsEdit { edit, rows, .. } = new;
        let entry = |(row, column, text): (usize, usize, String)| Some((rows.get(row)?.clone(), column, text));
        let entered = self.enter_after(kind, vec![edit], entries.into_iter().filter_map(entry).collect());
        self.go_to_name(kind, &rows);
        Ok(entered)
    }

    /// Does something to the selected rows of a sheet, for a button outside of its grid. Tells why it cannot.
    ///
    /// # Errors
    /// The reason.
    pub fn change_selected(self, kind: SheetKind, act: RowAct) -> Result<(), Text> {
        let rows = self.selected_rows(kind);
        let active = rows.first().ok_or(row_words::CHOOSE_ROW)?;
        let done = self.change_rows(kind, act, &rows, active)?;
        if matches!(act, RowAct::InsertAbove | RowAct::InsertBelow) {
            self.go_to_name(kind, &done.rows);
        }
        Ok(())
    }

    /// Goes to the name of the first of new rows.
    fn go_to_name(self, kind: SheetKind, rows: &[RowKey]) {
        let name = untrack(|| self.with_sheet(kind, |sheet| sheet.columns().get(NAME_PLACE).map(|column| column.id)));
        if let Some((first, name)) = rows.first().zip(name) {
            let cell = Some((first.to_string(), name.to_owned()));
            self.focus().set(Some(Focus { hash: address::hash(), cell, takes_keyboard: true }));
        }
    }

    /// Does something to whole rows: one step. Tells why it cannot.
    ///
    /// # Errors
    /// The reason.
    pub fn change_rows(self, kind: SheetKind, act: RowAct, rows: &[RowKey], active: &RowKey) -> Result<RowsEdit, Text> {
        if let Some(reason) = self.read_only().get_untracked() {
            return Err(reason);
        }
        let arranged = untrack(|| self.arranged(kind));
        if act.moves() && !arranged.is_plain() {
            return Err(row_words::SORTED);
        }
        let done = untrack(|| {
            self.with_sheet(kind, |sheet| {
                if act == RowAct::Delete && arranged.hides_below(&all_rows(sheet), rows) {
                    return Err(row_words::HIDDEN_BELOW);
                }
                sheet.rows_edit(act, rows, active, &mut id::short_id)
            })
        })?;
        self.apply_to_rows(kind, &done)?;
        let language = untrack(|| self.reading().get().language);
        match act {
            RowAct::Delete => {
                let said = row_words::deleted(done.count, done.below, language);
                self.notices.offer(said, words::PUT_BACK, move || self.undo());
            }
            RowAct::Duplicate => self.notices.say(NoticeKind::Done, row_words::duplicated(done.count, language)),
            _ => {}
        }
        Ok(done)
    }

    /// What it would mean to drop rows of a sheet beside a row of it, or into that.
    ///
    /// # Errors
    /// Why they cannot go there.
    pub fn dropped(self, kind: SheetKind, rows: &[RowKey], onto: &RowKey, side: DropAt) -> Result<RowsEdit, Text> {
        if let Some(reason) = self.read_only().get_untracked() {
            return Err(reason);
        }
        if !untrack(|| self.arranged(kind)).is_plain() {
            return Err(row_words::SORTED);
        }
        untrack(|| self.with_sheet(kind, |sheet| sheet.dropped(rows, onto, side)))
    }

    /// Applies what was done to rows: one step. A folded heading shows the rows that moved into it.
    ///
    /// # Errors
    /// The plan did not take it, and has said why.
    pub fn apply_to_rows(self, kind: SheetKind, done: &RowsEdit) -> Result<(), Text> {
        if !self.apply_at(&done.edit, self.active_cell(kind.page())) {
            return Err(row_words::NOT_DONE);
        }
        if let Some(row) = done.rows.first() {
            self.open_to(kind, row);
        }
        Ok(())
    }

    /// The page on the screen.
    pub(super) fn grid_page(self) -> Page {
        Route::parse(&address::hash()).page().unwrap_or(Page::Budget)
    }

    /// Adds a step behind the active one, or as the last of the active activity. Tells why it cannot.
    pub fn add_step(self) -> Result<(), Text> {
        let plan = self.plan().get_untracked();
        let (of, behind) = match self.active_row() {
            Some(RowKey::Activity(of) | RowKey::Line(of, _)) => (of, None),
            Some(RowKey::Step(of, step)) => (of, Some(step)),
            _ => return Err(steps::CHOOSE_ACTIVITY),
        };
        let activity = plan.activities.get(&of).ok_or(steps::CHOOSE_ACTIVITY)?;
        let place = |id: &Arc<str>| activity.steps.iter().position(|step| *step.id.as_str() == **id);
        let at = behind.as_ref().and_then(place).map_or(activity.steps.len(), |at| at.saturating_add(1));
        let id: Id<Step> = Id::new(&id::short_id());
        let step = Arc::new(Step { id: id.clone(), ..Step::default() });
        self.set_folded(SheetKind::Steps, &RowKey::Activity(of.clone()), false);
        self.add_row(Edit::AddStep { activity: activity.id.clone(), at, step }, RowKey::Step(of, id.shared()));
        Ok(())
    }

    /// Adds an indicator behind the active one, belonging to what it belongs to, or to the active heading or activity.
    pub fn add_indicator(self) {
        let plan = self.plan().get_untracked();
        let mut indicator = Indicator { id: Id::new(&id::short_id()), ..Indicator::default() };
        let mut at = plan.indicators.len();
        match self.active_row() {
            Some(RowKey::Node(node)) => indicator.node = Some(Id::from(node)),
            Some(RowKey::Activity(activity)) => indicator.activity = Some(Id::from(activity)),
            Some(RowKey::Indicator(id)) => {
                if let Some(active) = plan.indicators.get(&id) {
                    indicator.node.clone_from(&active.node);
                    indicator.activity.clone_from(&active.activity);
                    indicator.parent.clone_from(&active.parent);
                    at = plan.indicators.position(&id).map_or(at, |at| at.saturating_add(1));
                }
            }
            _ => {}
        }
        let row = RowKey::Indicator(indicator.id.shared());
        let cell = Some((row.to_string(), "indicator".to_owned()));
        self.go_to_new(&Edit::AddIndicator { at, indicator: Arc::new(indicator) }, cell);
    }

    /// Numbers the headings below the active one, or all. Tells why there is nothing to do.
    pub fn number_outline(self, numbering: Numbering) -> Result<(), Text> {
        let plan = self.plan().get_untracked();
        let below = match self.active_row() {
            Some(RowKey::Node(node))
                if plan.outline.iter().any(|it| it.parent.as_ref().is_some_and(|id| id.as_str() == &*node)) =>
            {
                Some(Id::from(node))
            }
            _ => None,
        };
        let edit = numbering::number_outline(&plan, below.as_ref(), numbering).ok_or(outline::NUMBERED_ALREADY)?;
        self.apply_at(&edit, self.active_cell(self.grid_page()));
        Ok(())
    }

    /// The active heading or activity, which can be linked to plans above.
    pub fn active_linked(self) -> Option<Linked> {
        Some(match self.active_row()? {
            RowKey::Node(id) => Linked::Node(Id::from(id)),
            RowKey::Activity(id) | RowKey::Line(id, _) | RowKey::Step(id, _) => Linked::Activity(Id::from(id)),
            _ => return None,
        })
    }

    pub(super) fn active_row(self) -> Option<RowKey> {
        RowKey::parse(&self.active_cell(self.grid_page())?.0)
    }

    /// Adds a row and goes to its name.
    pub(super) fn add_row(self, edit: Edit, row: RowKey) {
        self.go_to_new(&edit, Some((row.to_string(), "name".to_owned())));
    }

    pub(super) fn go_to_new(self, edit: &Edit, cell: Option<(String, String)>) {
        if self.apply_at(edit, cell.clone()) {
            self.focus().set(Some(Focus { hash: address::hash(), cell, takes_keyboard: true }));
        }
    }
}
