//! Distributing amounts over the months or quarters of budget rows: what it would give, and entering it as one step.

use super::sheets::{BlockEntry, Entered, SheetKind};
use super::view::View;
use super::workspace::Workspace;
use crate::language::numbers::money_for_editing;
use crate::language::words::Text;
use crate::plan::period::Period;
use crate::sheet::budget::distribution::{Choice, Spread};
use crate::sheet::{RowKey, Sheet};
use leptos::prelude::*;

/// A row that is asked about: its name, and what it would be given or why nothing.
pub type Proposal = (String, Result<Spread, Text>);

impl Workspace {
    /// What rows of the budget would be given. In a memo, the budget is followed.
    pub fn proposals(self, rows: &[RowKey], choice: &Choice) -> Vec<Proposal> {
        let plan = self.plan().get();
        self.with_budget(&plan, |budget| {
            rows.iter().map(|row| (budget.row_name(row), budget.spread(row, choice))).collect()
        })
    }

    /// The headings of months or quarters, as the budget's columns have them.
    pub fn period_titles(self, periods: &[Period]) -> Vec<String> {
        let plan = self.plan().get();
        self.with_budget(&plan, |budget| periods.iter().map(|period| budget.period_title(*period)).collect())
    }

    /// Gives the rows their parts, as one step. Rows that can be given nothing are passed over.
    pub fn distribute(self, rows: &[RowKey], choice: &Choice) -> Entered {
        let plan = self.plan().get_untracked();
        let spreads: Vec<(RowKey, Spread)> = untrack(|| {
            self.with_budget(&plan, |budget| {
                rows.iter().filter_map(|row| Some((row.clone(), budget.spread(row, choice).ok()?))).collect()
            })
        });
        // What is entered into months is to be seen.
        let has_months = spreads.iter().any(|(_, spread)| spread.periods.iter().any(|period| period.is_month()));
        if has_months && self.view().with_untracked(|view| view.without_months) {
            self.view().update(|view: &mut View| view.without_months = false);
        }
        let (columns, reading) = untrack(|| self.with_budget(&plan, |budget| (budget.columns(), budget.reading())));
        let place = |id: &str| columns.iter().position(|column| column.id == id);
        let mut entries: Vec<BlockEntry> = Vec::new();
        for (row, spread) in spreads {
            for (period, amount) in spread.periods.iter().zip(spread.after) {
                let Some(column) = place(period.word()) else { continue };
                let text = amount.map(|amount| money_for_editing(amount, reading.unit, reading.digits));
                entries.push((row.clone(), column, text.unwrap_or_default()));
            }
        }
        self.enter_block(SheetKind::Budget, entries)
    }
}
