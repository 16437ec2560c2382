//! How a plan is looked at on this device: chosen measure and year, folded rows, the active cell of each grid. It is
//! remembered per plan and never travels with the file.

use crate::browser::local;
use crate::plan::Plan;
use crate::plan::activity::{Keeping, Measure};
use crate::plan::period::Year;
use crate::plan::record::record;

record! {
    /// The view of one plan.
    pub struct View {
        /// The fiscal year of the budget.
        pub year: Year,
        /// The measure of the budget.
        pub measure: Measure,
        /// The budget's months are folded away.
        pub without_months: bool,
        /// The months of the assessment round on the indicators page; blank: the last round.
        pub round: Option<u8>,
        /// Keys of folded rows.
        pub folded: Vec<String>,
        /// The active cells.
        pub cells: Vec<ActiveCell>,
    }
}

record! {
    /// The active cell of a grid.
    pub struct ActiveCell {
        /// The grid's page.
        pub page: String,
        /// The row's key.
        pub row: String,
        /// The column's id.
        pub column: String,
    }
}

impl View {
    /// The view of a plan that was never looked at here.
    pub(super) fn of(plan: &Plan) -> View {
        let mut lines = plan.activities.iter().flat_map(|activity| &activity.lines).peekable();
        let by_quarters = lines.peek().is_some() && lines.all(|line| line.keeping == Keeping::Quarters);
        View { year: plan.frame.first_year, without_months: by_quarters, ..View::default() }
    }

    /// The view as it was left.
    pub(super) fn remembered(key: &str, plan: &Plan) -> View {
        let stored = local::read(&storage_key(key)).ok().flatten();
        let view: Option<View> = stored.and_then(|text| serde_json::from_str(&text).ok());
        view.filter(|view| plan.frame.years().any(|year| year == view.year)).unwrap_or_else(|| View::of(plan))
    }

    /// Remembers the view. A failure is not worth a word: the next time the view is as new.
    pub(super) fn remember(&self, key: &str) {
        if !key.is_empty() {
            let _ = local::write(&storage_key(key), &serde_json::to_string(self).unwrap_or_default());
        }
    }
}

fn storage_key(key: &str) -> String {
    format!("phaen.view.{key}")
}
