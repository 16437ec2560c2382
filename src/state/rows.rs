//! Rows of the outline's tables that come and go: headings, activities, budget lines and steps, placed by the active
//! row of the page on the screen.

use super::history::Focus;
use super::route::{Page, Route};
use super::sheets::{Entered, SheetKind};
use super::workspace::Workspace;
use crate::browser::{address, id};
use crate::edit::Edit;
use crate::edit::numbering::{self, Numbering};
use crate::language::words::{Text, budget as words, outline, steps};
use crate::plan::activity::{Activity, Keeping, Line, Step};
use crate::plan::id::Id;
use crate::plan::indicator::Indicator;
use crate::plan::outline::Node;
use crate::sheet::RowKey;
use crate::sheet::tree::Tree;
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

    /// Enters a block into new rows at the end of the budget: siblings of its last row, or activities of a last heading
    /// without any. All one step. An entry is its new row, its column and its text.
    pub fn enter_in_new_rows(self, count: usize, entries: Vec<(usize, usize, String)>) -> Entered {
        let plan = self.plan().get_untracked();
        let last = Tree::of(&plan).rows(&|_| false).pop().map(|row| row.key);
        let mut made: Vec<(Edit, RowKey)> = Vec::with_capacity(count);
        for added in 0..count {
            let new = id::short_id();
            made.push(match &last {
                Some(RowKey::Line(of, sibling)) => {
                    let lines = plan.activities.get(of).map_or(&[][..], |activity| &activity.lines);
                    let sibling = lines.iter().find(|line| *line.id.as_str() == **sibling);
                    let keeping = sibling.map_or(Keeping::Months, |line| line.keeping);
                    let line = Arc::new(Line { id: Id::new(&new), keeping, ..Line::default() });
                    let key = RowKey::Line(of.clone(), line.id.shared());
                    (Edit::AddLine { activity: Id::from(of.clone()), line }, key)
                }
                other => {
                    let (node, at) = match other {
                        Some(RowKey::Node(node)) => (Some(Id::from(node.clone())), plan.activities.len()),
                        Some(RowKey::Activity(id)) => {
                            let node = plan.activities.get(id).and_then(|activity| activity.node.clone());
                            (
                                node,
                                plan.activities.position(id).map_or(plan.activities.len(), |at| at.saturating_add(1)),
                            )
                        }
                        _ => (None, plan.activities.len()),
                    };
                    let activity = Arc::new(Activity { id: Id::new(&new), node, ..Activity::default() });
                    let key = RowKey::Activity(activity.id.shared());
                    (Edit::AddActivity { at: at.saturating_add(added), activity }, key)
                }
            });
        }
        let (edits, keys): (Vec<Edit>, Vec<RowKey>) = made.into_iter().unzip();
        let entry = |(row, column, text): (usize, usize, String)| Some((keys.get(row)?.clone(), column, text));
        let entered = self.enter_after(SheetKind::Budget, edits, entries.into_iter().filter_map(entry).collect());
        if let Some(first) = keys.first() {
            let cell = Some((first.to_string(), "name".to_owned()));
            self.focus().set(Some(Focus { hash: address::hash(), cell, is_new: true }));
        }
        entered
    }

    /// Takes the active row out. Tells why it cannot; tells its name otherwise, for the offer to undo.
    pub fn remove_row(self) -> Result<String, Text> {
        let plan = self.plan().get_untracked();
        let (edit, name) = match self.active_row().ok_or(words::CHOOSE_ROW)? {
            RowKey::Node(id) => {
                let node = plan.outline.get(&id).ok_or(words::CHOOSE_ROW)?;
                (Edit::RemoveNode { node: node.id.clone() }, node.title.clone())
            }
            RowKey::Activity(id) => {
                let activity = plan.activities.get(&id).ok_or(words::CHOOSE_ROW)?;
                (Edit::RemoveActivity { activity: activity.id.clone() }, activity.title.clone())
            }
            RowKey::Line(activity, line) => {
                let edit = Edit::RemoveLine { activity: Id::from(activity), line: Id::from(line) };
                (edit, None)
            }
            RowKey::Step(activity, step) => {
                (Edit::RemoveStep { activity: Id::from(activity), step: Id::from(step) }, None)
            }
            RowKey::Group(_) | RowKey::Indicator(_) | RowKey::Part(_) | RowKey::Total => return Err(words::CHOOSE_ROW),
        };
        match self.apply_at(&edit, self.active_cell(self.grid_page())) {
            true => Ok(name.unwrap_or_default()),
            false => Err(words::NOT_REMOVED),
        }
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
        self.set_folded(&RowKey::Activity(of.clone()), false);
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

    /// Moves the active step so many places down; up, below zero. Tells why it cannot.
    pub fn move_step(self, by: isize) -> Result<(), Text> {
        let plan = self.plan().get_untracked();
        let Some(RowKey::Step(of, id)) = self.active_row() else { return Err(steps::CHOOSE_STEP) };
        let activity = plan.activities.get(&of).ok_or(steps::CHOOSE_STEP)?;
        let at = activity.steps.iter().position(|step| *step.id.as_str() == *id).ok_or(steps::CHOOSE_STEP)?;
        let Some(to) = at.checked_add_signed(by).filter(|to| *to < activity.steps.len()) else { return Ok(()) };
        let edit = Edit::MoveStep { activity: activity.id.clone(), step: Id::from(id), to };
        self.apply_at(&edit, self.active_cell(self.grid_page()));
        Ok(())
    }

    pub(super) fn active_row(self) -> Option<RowKey> {
        RowKey::parse(&self.active_cell(self.grid_page())?.0)
    }

    /// Adds a row and goes to its name.
    pub(super) fn add_row(self, edit: Edit, row: RowKey) {
        self.go_to_new(&edit, Some((row.to_string(), "name".to_owned())));
    }

    fn go_to_new(self, edit: &Edit, cell: Option<(String, String)>) {
        if self.apply_at(edit, cell.clone()) {
            self.focus().set(Some(Focus { hash: address::hash(), cell, is_new: true }));
        }
    }
}
