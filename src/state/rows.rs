//! Rows of the budget that come and go: headings, activities and budget lines, placed by the active row.

use super::history::Focus;
use super::route::Page;
use super::sheets::{Entered, SheetKind};
use super::workspace::Workspace;
use crate::browser::{address, id};
use crate::edit::Edit;
use crate::language::words::{Text, budget as words};
use crate::plan::activity::{Activity, Keeping, Line};
use crate::plan::id::Id;
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
            Some(RowKey::Activity(id) | RowKey::Line(id, _)) => {
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
            Some(RowKey::Activity(id) | RowKey::Line(id, _)) => {
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
            RowKey::Group(_) | RowKey::Indicator(_) | RowKey::Total => return Err(words::CHOOSE_ROW),
        };
        match self.apply_at(&edit, self.active_cell(Page::Budget)) {
            true => Ok(name.unwrap_or_default()),
            false => Err(words::NOT_REMOVED),
        }
    }

    fn active_row(self) -> Option<RowKey> {
        RowKey::parse(&self.active_cell(Page::Budget)?.0)
    }

    /// Adds a row and goes to its name.
    fn add_row(self, edit: Edit, row: RowKey) {
        let cell = Some((row.to_string(), "name".to_owned()));
        if self.apply_at(&edit, cell.clone()) {
            self.focus().set(Some(Focus { hash: address::hash(), cell, is_new: true }));
        }
    }
}
