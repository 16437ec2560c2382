//! The drafts of the sheets: where they are kept, and which rows they count into.

use super::drafts::{DraftChange, Drafts};
use super::form_drafts::FORMS;
use super::route::Route;
use super::sheets::SheetKind;
use super::workspace::Workspace;
use crate::browser::address;
use crate::sheet::RowKey;
use leptos::prelude::*;
use std::collections::HashSet;

impl Workspace {
    /// Gives up the draft of a cell.
    pub fn give_up_draft(self, kind: SheetKind, row: &RowKey, column: &'static str) {
        self.keep_drafts(kind, vec![(row.to_string(), column, None)]);
    }

    /// What was typed into a cell and could not be read.
    pub fn draft(self, kind: SheetKind, row: &RowKey, column: &str) -> Option<String> {
        self.drafts.with(|drafts| match drafts.is_empty() {
            true => None,
            false => drafts.get(&self.draft_place(kind), &row.to_string(), column).map(str::to_owned),
        })
    }

    /// Where drafts of a sheet are kept: the same cell of another measure or round is another one.
    pub fn draft_place(self, kind: SheetKind) -> String {
        let page = kind.page().word();
        self.view.with(|view| match kind {
            SheetKind::Budget if view.all_years => format!("{page}.{}.all", view.measure.word()),
            SheetKind::Budget => format!("{page}.{}.{}", view.measure.word(), view.year),
            SheetKind::Outline => format!("{page}.{}", view.year),
            SheetKind::Targets => page.to_owned(),
            SheetKind::Steps if view.all_years => format!("{page}.all.{}", view.month.unwrap_or_default()),
            SheetKind::Steps => format!("{page}.{}.{}", view.year, view.month.unwrap_or_default()),
            SheetKind::Indicators => {
                format!("{page}.{}.{}", view.round.unwrap_or_default(), view.agreement.as_deref().unwrap_or_default())
            }
            SheetKind::Assessment => format!("{page}.{}", view.assessment.as_deref().unwrap_or_default()),
            SheetKind::Rules => page.to_owned(),
            SheetKind::Calendar => format!("{page}.{}", view.year),
            SheetKind::Activity(list) => {
                let route = Route::parse(&address::hash());
                format!("{page}.{}.{list:?}.{}", view.year, route.part().unwrap_or_default())
            }
        })
    }

    /// The rows that a draft counts into: its own, the headings above it, and the total.
    pub fn rows_over_drafts(self, kind: SheetKind) -> HashSet<RowKey> {
        let mut over = HashSet::new();
        let place = self.draft_place(kind);
        if self.drafts.with(Drafts::is_empty) {
            return over;
        }
        let plan = self.plan().get();
        let rows: Vec<RowKey> = self.drafts.with(|drafts| {
            let of_rows = drafts.of_rows_in(&plan);
            // What stands on the sheet of an indicator counts into its row.
            let is_here = |page: &str| page == place || page == FORMS && kind == SheetKind::Indicators;
            of_rows.filter(|(draft, _)| is_here(&draft.page)).map(|(_, row)| row).collect()
        });
        for row in rows {
            let mut node = match &row {
                RowKey::Activity(id) | RowKey::Line(id, _) | RowKey::Step(id, _) => {
                    over.insert(RowKey::Activity(id.clone()));
                    plan.activities.get(id).and_then(|activity| activity.node.clone())
                }
                _ => None,
            };
            while let Some(id) = node {
                // Ends in a circle of headings, too: each is added once.
                if !over.insert(RowKey::Node(id.shared())) {
                    break;
                }
                node = plan.outline.get(id.as_str()).and_then(|node| node.parent.clone());
            }
            over.extend([row, RowKey::Total]);
        }
        over
    }

    /// Keeps drafts and takes mended ones away; gives what that changed.
    pub(super) fn keep_drafts(
        self,
        kind: SheetKind,
        drafts: Vec<(String, &'static str, Option<String>)>,
    ) -> Vec<DraftChange> {
        let page = untrack(|| self.draft_place(kind));
        self.keep_drafts_in(&page, drafts)
    }

    /// The same for the drafts of any place: row, column, text.
    pub(super) fn keep_drafts_in(
        self,
        page: &str,
        drafts: Vec<(String, impl AsRef<str>, Option<String>)>,
    ) -> Vec<DraftChange> {
        let differs = self.drafts.with_untracked(|known| {
            drafts.iter().any(|(row, column, text)| known.get(page, row, column.as_ref()) != text.as_deref())
        });
        if !differs {
            return Vec::new();
        }
        let mut changes = Vec::new();
        self.drafts.update(|known| {
            let each = drafts.into_iter();
            changes
                .extend(each.filter_map(|(row, column, text)| known.set(page, &row, column.as_ref(), text.as_deref())));
        });
        self.drafts.with_untracked(|drafts| drafts.save(self.key().get_untracked()));
        changes
    }
}
