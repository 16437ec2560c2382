//! Drafts: entries that could not be read. Nothing typed is lost: a draft stays beside the plan by row and column,
//! survives scrolling, folding, other pages and reload, and goes when it is mended, given up or cleared.

use crate::browser::journal;
use crate::plan::record::record;
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

impl Drafts {
    /// The drafts stored with a plan.
    pub(super) async fn load(key: &str) -> Drafts {
        let stored = journal::read_drafts(key).await.ok().flatten();
        stored.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default()
    }

    /// Stores the drafts with their plan.
    pub(super) fn save(&self, key: String) {
        let text = (!self.list.is_empty()).then(|| serde_json::to_string(self).unwrap_or_default());
        spawn_local(async move {
            // The entry is still on screen; a failure shows when the plan itself cannot be saved either.
            let _ = journal::write_drafts(&key, text.as_deref()).await;
        });
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

    /// Keeps a draft, or takes it away; tells whether that changed anything.
    pub fn set(&mut self, page: &str, row: &str, column: &str, text: Option<&str>) -> bool {
        let before = self.get(page, row, column).map(str::to_owned);
        if before.as_deref() == text {
            return false;
        }
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
        true
    }
}

impl Draft {
    fn is_at(&self, page: &str, row: &str, column: &str) -> bool {
        self.page == page && self.row == row && self.column == column
    }
}
