//! Drafts: entries that could not be read. Nothing typed is lost: a draft stays beside the plan by row and column,
//! survives scrolling, folding, other pages and reload, and goes when it is mended, given up or cleared.

use crate::browser::journal;
use crate::plan::Plan;
use crate::plan::record::record;
use crate::sheet::RowKey;
use wasm_bindgen_futures::spawn_local;

record! {
    /// An entry that could not be read.
    pub struct Draft {
        /// The grid's page.
        pub page: String,
        /// The row's key.
        pub row: String,
        /// The column's id.
        pub column: String,
        /// What was typed.
        pub text: String,
    }
}

record! {
    /// The drafts of a plan.
    pub struct Drafts {
        /// In the order they were made.
        pub list: Vec<Draft>,
    }
}

/// What became of the draft of one cell with a step.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DraftChange {
    page: String,
    row: String,
    column: String,
    before: Option<String>,
    after: Option<String>,
}

impl DraftChange {
    /// The same the other way round: as undo takes it.
    pub(super) fn reversed(&self) -> DraftChange {
        DraftChange { before: self.after.clone(), after: self.before.clone(), ..self.clone() }
    }
}

impl Drafts {
    /// The drafts stored with a plan.
    pub(super) async fn load(key: &str) -> Drafts {
        let stored = journal::read_drafts(key).await.ok().flatten();
        stored.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default()
    }

    /// Stores the drafts with their plan.
    pub(super) fn save(&self, key: String) {
        // A plan that is stored nowhere keeps its drafts as long as it is open.
        if key.is_empty() {
            return;
        }
        let text = (!self.list.is_empty()).then(|| serde_json::to_string(self).unwrap_or_default());
        spawn_local(async move {
            // The entry is still on screen; a failure shows when the plan itself cannot be saved either.
            let _ = journal::write_drafts(&key, text.as_deref()).await;
        });
    }

    /// Those whose row the plan has.
    pub(super) fn of_rows_in(&self, plan: &Plan) -> impl Iterator<Item = (&Draft, RowKey)> {
        let rows = self.list.iter().filter_map(|draft| Some((draft, RowKey::parse(&draft.row)?)));
        rows.filter(|(_, row)| row.is_in(plan))
    }

    /// There are none.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// What was typed into a cell and could not be read.
    pub fn get(&self, page: &str, row: &str, column: &str) -> Option<&str> {
        let found = self.list.iter().find(|draft| draft.is_at(page, row, column));
        found.map(|draft| draft.text.as_str())
    }

    /// Makes a change of a step again, as far as its cell still has the draft it had then; tells whether it did.
    pub(super) fn repeat(&mut self, change: &DraftChange) -> bool {
        let DraftChange { page, row, column, before, after } = change;
        let is_there = self.get(page, row, column) == before.as_deref();
        is_there && self.set(page, row, column, after.as_deref()).is_some()
    }

    /// Keeps a draft, or takes it away; tells what that changed.
    pub fn set(&mut self, page: &str, row: &str, column: &str, text: Option<&str>) -> Option<DraftChange> {
        let before = self.get(page, row, column).map(str::to_owned);
        if before.as_deref() == text {
            return None;
        }
        let change = DraftChange {
            page: page.to_owned(),
            row: row.to_owned(),
            column: column.to_owned(),
            before,
            after: text.map(str::to_owned),
        };
        self.list.retain(|draft| !draft.is_at(page, row, column));
        if let Some(text) = text {
            self.list.push(Draft {
                page: page.to_owned(),
                row: row.to_owned(),
                column: column.to_owned(),
                text: text.to_owned(),
                ..Draft::default()
            });
        }
        Some(change)
    }
}

impl Draft {
    fn is_at(&self, page: &str, row: &str, column: &str) -> bool {
        self.page == page && self.row == row && self.column == column
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_goes_back_and_comes_again_unless_its_cell_has_another_draft() {
        let mut drafts = Drafts::default();
        let text = |drafts: &Drafts| drafts.get("p", "r", "c").map(str::to_owned);
        let left = drafts.set("p", "r", "c", Some("a")).unwrap();
        let mended = drafts.set("p", "r", "c", None).unwrap();
        assert!(drafts.repeat(&mended.reversed()));
        assert_eq!(text(&drafts).as_deref(), Some("a"));
        assert!(drafts.repeat(&left.reversed()));
        assert_eq!(text(&drafts), None);
        drafts.set("p", "r", "c", Some("b"));
        assert!(!drafts.repeat(&left));
        assert_eq!(text(&drafts).as_deref(), Some("b"));
        assert_eq!(drafts.set("p", "r", "c", Some("b")), None);
    }
}
