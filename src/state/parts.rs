//! The pages of one part: which part a row leads to, its neighbours, and blocks that are pasted into its tables.

use super::route::{Page, Route};
use super::sheets::SheetKind;
use super::workspace::Workspace;
use crate::browser::{address, id};
use crate::edit::{self, Edit};
use crate::format::tsv;
use crate::plan::Plan;
use crate::plan::activity::Activity;
use crate::sheet::tree::Tree;
use crate::sheet::{RowAct, RowKey};
use leptos::prelude::*;
use std::sync::Arc;

impl Workspace {
    /// The activity whose page the address names.
    pub(super) fn activity_here(self, plan: &Plan) -> Option<Arc<Activity>> {
        let route = Route::parse(&address::hash());
        plan.activities.get(route.part().filter(|_| route.page() == Some(Page::Activity))?).cloned()
    }

    /// The address of the page of what a row stands for; of a heading, that of the first activity below it.
    pub fn page_of_row(self, row: &RowKey) -> Option<Route> {
        let id = match row {
            RowKey::Activity(id) | RowKey::Line(id, _) | RowKey::Step(id, _) => id.clone(),
            RowKey::Node(_) => {
                let plan = self.plan().get_untracked();
                let rows = Tree::of(&plan).rows(&|_| false);
                let at = rows.iter().position(|known| known.key == *row)?;
                let level = rows.get(at)?.level;
                let below = rows.iter().skip(at.saturating_add(1)).take_while(|known| known.level > level);
                below.filter_map(|known| activity_of(&known.key)).next()?
            }
            RowKey::Indicator(id) => {
                return Some(Route::Indicator { key: self.key().get_untracked(), id: id.to_string() });
            }
            _ => return None,
        };
        Some(self.page_of_activity(&id))
    }

    /// The address of the page of an activity.
    pub fn page_of_activity(self, id: &str) -> Route {
        Route::Part { key: self.key().get_untracked(), page: Page::Activity, id: id.to_owned() }
    }

    /// The activities before and after one, in the order of the outline.
    pub fn beside_activity(self, id: &str) -> (Option<Arc<str>>, Option<Arc<str>>) {
        let plan = self.plan().get();
        let ids: Vec<Arc<str>> = activities(&plan);
        let Some(at) = ids.iter().position(|known| **known == *id) else { return (None, None) };
        let beside = |at: Option<usize>| at.and_then(|at| ids.get(at).cloned());
        (beside(at.checked_sub(1)), beside(at.checked_add(1)))
    }

    /// Enters a pasted block into a table of a form, from a cell on; rows that are missing are added where rows may
    /// come. All one step.
    pub fn paste_into_form(self, kind: SheetKind, row: &RowKey, column: &str, text: &str, grows: bool) {
        let lines = tsv::read(text.trim_end_matches(['\r', '\n']));
        let lines: Vec<Vec<String>> =
            lines.into_iter().filter(|line| line.iter().any(|cell| !cell.trim().is_empty())).collect();
        let mut draft = self.plan().get_untracked();
        let mut edits: Vec<Edit> = Vec::new();
        let mut rows = vec![row.clone()];
        for _ in lines.iter().skip(1) {
            let Some(last) = rows.last() else { return };
            let next = untrack(|| {
                self.with_sheet_of(kind, &draft, |sheet| {
                    if !grows {
                        let all = sheet.rows(&|_| false);
                        let at = all.iter().position(|known| known.key == *last)?;
                        return all.get(at.saturating_add(1)).map(|row| (None, row.key.clone()));
                    }
                    let done = sheet
                        .rows_edit(RowAct::InsertBelow, std::slice::from_ref(last), last, &mut id::short_id)
                        .ok()?;
                    let row = done.rows.into_iter().next()?;
                    Some((Some(done.edit), row))
                })
            });
            let Some((edit, row)) = next else { break };
            if let Some(edit) = edit {
                let mut after = draft.as_ref().clone();
                if edit::rehearse(&mut after, &edit).is_err() {
                    break;
                }
                draft = Arc::new(after);
                edits.push(edit);
            }
            rows.push(row);
        }
        let columns = untrack(|| self.with_sheet(kind, |sheet| sheet.columns()));
        let Some(first) = columns.iter().position(|known| known.id == column) else { return };
        let entries = rows.into_iter().zip(lines).flat_map(|(row, line)| {
            line.into_iter().enumerate().map(move |(at, text)| (row.clone(), first.saturating_add(at), text))
        });
        let entries = entries.filter(|(_, at, _)| *at < columns.len()).collect();
        self.enter_after(kind, edits, entries);
    }
}

/// The activities of a plan in the order of its outline.
fn activities(plan: &Plan) -> Vec<Arc<str>> {
    Tree::of(plan).rows(&|_| false).iter().filter_map(|row| activity_of(&row.key)).collect()
}

fn activity_of(row: &RowKey) -> Option<Arc<str>> {
    match row {
        RowKey::Activity(id) => Some(id.clone()),
        _ => None,
    }
}
