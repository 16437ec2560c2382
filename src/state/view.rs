//! How a plan is looked at on this device: chosen measure and year, folded rows, the active cell of each grid, its
//! columns. It is remembered per plan and never travels with the file.

use super::route::Page;
use crate::browser::local;
use crate::plan::Plan;
use crate::plan::activity::{Keeping, Measure};
use crate::plan::period::{Period, Year};
use crate::plan::record::record;
use crate::sheet::arrange::Arrangement;

record! {
    /// The view of one plan.
    pub struct View {
        /// The fiscal year of the budget.
        pub year: Year,
        /// The measure of the budget.
        pub measure: Measure,
        /// The budget's months are folded away.
        pub without_months: bool,
        /// The budget shows planned, committed and disbursed side by side, up to a month.
        pub side_by_side: bool,
        /// The months of the assessment round on the indicators page; blank: the last round.
        pub round: Option<u8>,
        /// The id of the agreement on the indicators page; blank: the plan's first.
        pub agreement: Option<String>,
        /// The id of the assessment on the assessment page; blank: the plan's first.
        pub assessment: Option<String>,
        /// The month of the year at whose end progress is read; blank: this month, or the last of another year.
        pub month: Option<u8>,
        /// More years before the plan among the targets.
        pub years_before: Option<u8>,
        /// Years behind the plan among the targets.
        pub years_after: Option<u8>,
        /// Years of a roadmap among the targets.
        pub roadmap_years: Option<u8>,
        /// All years of a plan of several are shown together.
        pub all_years: bool,
        /// Only the year of the budget is shown of the targets.
        pub one_year: bool,
        /// The schedule is grouped by units, not by the outline.
        pub by_unit: bool,
        /// Folded rows: the sheet's page, `/`, the row's key.
        pub folded: Vec<String>,
        /// The active cells.
        pub cells: Vec<ActiveCell>,
        /// How the columns of each grid are shown.
        pub columns: Vec<ColumnView>,
        /// How rows are sorted and filtered.
        pub arrangements: Vec<PageArrangement>,
    }
}

record! {
    /// How the columns of a grid are shown.
    pub struct ColumnView {
        /// The grid's page.
        pub page: String,
        /// Columns of another width than at first.
        pub widths: Vec<ColumnWidth>,
        /// Ids of columns that are not shown.
        pub hidden: Vec<String>,
        /// The id of the last column that stays when one scrolls to the side; `none`: no column stays; blank: as at first.
        pub frozen: Option<String>,
    }
}

record! {
    /// The width of a column.
    pub struct ColumnWidth {
        /// The column's id.
        pub column: String,
        /// In CSS pixels.
        pub width: Option<u16>,
    }
}

record! {
    /// How the rows of a grid are sorted and filtered.
    pub struct PageArrangement {
        /// The grid's page.
        pub page: String,
        /// What is asked for.
        pub arrangement: Arrangement,
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

    /// How the columns of a grid are shown. Months that are folded away are hidden.
    pub fn columns_of(&self, page: Page) -> ColumnView {
        let kept = self.columns.iter().find(|columns| columns.page == page.word());
        let mut columns = kept.cloned().unwrap_or_default();
        if page == Page::Budget && self.without_months {
            Period::months().iter().for_each(|month| columns.set_hidden(month.word(), true));
        }
        if page == Page::Budget && self.side_by_side {
            let periods = Period::ALL.iter().map(|period| period.word());
            periods
                .chain(["total", "ceiling", "left", "category", "code", "keeping"])
                .for_each(|id| columns.set_hidden(id, true));
        }
        columns
    }

    /// Shows columns again.
    pub fn show_columns(&mut self, page: Page, ids: &[&str]) {
        self.without_months &=
            page != Page::Budget || !Period::months().iter().any(|month| ids.contains(&month.word()));
        self.side_by_side &= page != Page::Budget || !Period::ALL.iter().any(|period| ids.contains(&period.word()));
        self.change_columns(page, |columns| ids.iter().for_each(|id| columns.set_hidden(id, false)));
    }

    /// Shows all columns.
    pub fn show_all_columns(&mut self, page: Page) {
        self.without_months &= page != Page::Budget;
        self.side_by_side &= page != Page::Budget;
        self.change_columns(page, |columns| columns.hidden.clear());
    }

    /// Changes how the columns of a grid are shown.
    pub fn change_columns(&mut self, page: Page, change: impl FnOnce(&mut ColumnView)) {
        let known = self.columns.iter().position(|columns| columns.page == page.word());
        let mut columns = known.map(|at| self.columns.swap_remove(at)).unwrap_or_default();
        columns.page = page.word().to_owned();
        change(&mut columns);
        self.columns.push(columns);
    }

    /// Remembers the view. A failure is not worth a word: the next time the view is as new.
    pub(super) fn remember(&self, key: &str) {
        if !key.is_empty() {
            let _ = local::write(&storage_key(key), &serde_json::to_string(self).unwrap_or_default());
        }
    }
}

impl ColumnView {
    /// No column stays when one scrolls to the side.
    pub const NONE_FROZEN: &str = "none";

    /// The width that a column was given.
    pub fn width_of(&self, column: &str) -> Option<u16> {
        self.widths.iter().find(|known| known.column == column)?.width
    }

    /// Gives a column a width.
    pub fn set_width(&mut self, column: &str, width: u16) {
        self.widths.retain(|known| known.column != column);
        self.widths.push(ColumnWidth { column: column.to_owned(), width: Some(width), ..ColumnWidth::default() });
    }

    /// Hides a column or shows it again.
    pub fn set_hidden(&mut self, column: &str, is_hidden: bool) {
        self.hidden.retain(|known| known != column);
        if is_hidden {
            self.hidden.push(column.to_owned());
        }
    }
}

fn storage_key(key: &str) -> String {
    format!("phaen.view.{key}")
}
