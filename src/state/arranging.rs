//! How the rows of a sheet are looked at on this device: sorted, filtered, folded by level. No data changes here.
//!
//! What is asked for is kept in the view of the plan. What it came to when it was applied is kept in memory: a row
//! stays where it is until it is asked for again, also while other pages are open.

use super::sheets::SheetKind;
use super::view::PageArrangement;
use super::workspace::Workspace;
use crate::sheet::arrange::{Arranged, Arrangement, all_rows};
use crate::sheet::{Row, RowKey};
use leptos::prelude::*;
use std::collections::HashSet;
use std::sync::Arc;

impl Workspace {
    /// How the rows of a sheet are to be arranged.
    pub fn arrangement(self, kind: SheetKind) -> Arrangement {
        self.view.with(|view| {
            let kept = view.arrangements.iter().find(|kept| kept.page == kind.page().word());
            kept.map(|kept| kept.arrangement.clone()).unwrap_or_default()
        })
    }

    /// What the arrangement came to when it was applied.
    pub fn arranged(self, kind: SheetKind) -> Arc<Arranged> {
        self.arranged.with(|arranged| {
            let known = arranged.iter().find(|(of, _)| *of == kind);
            known.map(|(_, arranged)| arranged.clone()).unwrap_or_default()
        })
    }

    /// Arranges the rows of a sheet.
    pub fn arrange(self, kind: SheetKind, arrangement: Arrangement) {
        let page = kind.page().word();
        self.view.update(|view| {
            view.arrangements.retain(|kept| kept.page != page);
            if !arrangement.is_plain() {
                view.arrangements.push(PageArrangement {
                    page: page.to_owned(),
                    arrangement,
                    ..PageArrangement::default()
                });
            }
        });
        self.arrange_again(kind);
    }

    /// Applies the arrangement of a sheet to what its cells hold now.
    pub fn arrange_again(self, kind: SheetKind) {
        let now = untrack(|| {
            let arrangement = self.arrangement(kind);
            Arc::new(self.with_sheet(kind, |sheet| arrangement.apply(sheet)))
        });
        self.arranged.update(|arranged| {
            arranged.retain(|(of, _)| *of != kind);
            arranged.push((kind, now));
        });
    }

    /// Applies the arrangement with which a plan was left, unless that was done since the plan was opened.
    pub fn arrange_once(self, kind: SheetKind) {
        let is_known = self.arranged.with_untracked(|arranged| arranged.iter().any(|(of, _)| *of == kind));
        if !is_known && !untrack(|| self.arrangement(kind)).is_plain() {
            self.arrange_again(kind);
        }
    }

    /// How many rows of a sheet the filter leaves, and how many there are.
    pub fn rows_shown(self, kind: SheetKind) -> (usize, usize) {
        let arranged = self.arranged(kind);
        let rows = untrack(|| self.with_sheet(kind, |sheet| all_rows(sheet)));
        (rows.iter().filter(|row| !arranged.hides(&row.key)).count(), rows.len())
    }

    /// The rows of a sheet that are folded; each sheet has its own.
    pub fn folded(self, kind: SheetKind) -> HashSet<RowKey> {
        let page = format!("{}/", kind.page().word());
        self.view.with(|view| {
            let keys = view.folded.iter().filter_map(|known| known.strip_prefix(&page));
            keys.filter_map(RowKey::parse).collect()
        })
    }

    /// Folds a row of a sheet or shows its children.
    pub fn set_folded(self, kind: SheetKind, row: &RowKey, is_folded: bool) {
        let row = folded_key(kind, row);
        self.view.update(|view| {
            view.folded.retain(|known| *known != row);
            if is_folded {
                view.folded.push(row);
            }
        });
    }

    /// Folds the rows of this level and opens those above.
    pub fn fold_to_level(self, kind: SheetKind, level: u16) {
        let rows = untrack(|| self.with_sheet(kind, |sheet| all_rows(sheet)));
        let branches = rows.into_iter().filter(|row| row.open.is_some());
        let (open, folded): (Vec<Row>, Vec<Row>) = branches.partition(|row| row.level < level);
        let key = |row: Row| folded_key(kind, &row.key);
        let folded: Vec<String> = folded.into_iter().map(key).collect();
        let concerned: HashSet<String> = open.into_iter().map(key).chain(folded.iter().cloned()).collect();
        self.view.update(|view| {
            view.folded.retain(|known| !concerned.contains(known));
            view.folded.extend(folded);
        });
    }

    /// Opens the rows above a row, so that it is shown.
    pub fn open_to(self, kind: SheetKind, row: &RowKey) {
        let above: HashSet<String> = untrack(|| {
            let rows = self.with_sheet(kind, |sheet| all_rows(sheet));
            let place = rows.iter().position(|known| known.key == *row).unwrap_or_default();
            let mut level = rows.get(place).map_or(0, |row| row.level);
            let before = rows.get(..place).unwrap_or_default().iter().rev();
            let above = before.filter(|above| {
                let is_above = above.level < level;
                level = level.min(above.level);
                is_above
            });
            above.map(|above| folded_key(kind, &above.key)).collect()
        });
        let is_folded = self.view.with_untracked(|view| view.folded.iter().any(|known| above.contains(known)));
        if is_folded {
            self.view.update(|view| view.folded.retain(|known| !above.contains(known)));
        }
    }
}

/// How a folded row is remembered.
fn folded_key(kind: SheetKind, row: &RowKey) -> String {
    format!("{}/{row}", kind.page().word())
}
