//! What follows when the table behind a grid changes: the selection stays on its rows and columns, and undo leads back
//! to where it was.

use super::outcomes;
use super::shown::ShownColumns;
use super::table::Table;
use crate::grid::{Cell, Extent, Grid, Selection};
use crate::sheet::following::Following;
use crate::sheet::{Row, RowKey};
use crate::state::Route;
use leptos::prelude::*;
use leptos::task::{spawn_local, tick};
use std::sync::Arc;

impl Table {
    /// Keeps the selection on its rows when rows come, go or move; at first, puts it where it was left.
    pub(super) fn follow_rows(self) {
        Effect::new(move |before: Option<(Arc<Vec<Row>>, Arc<ShownColumns>)>| {
            let (rows, columns) = (self.rows.get(), self.columns.get());
            let extent = Extent { rows: rows.len(), cols: columns.len() };
            match before {
                None => {
                    self.ask(|grid, _| grid.resize(extent));
                    if self.workspace.has_returned_to(self.kind.page()) {
                        self.has_focus.set_value(true);
                    }
                    if let Some((row, column)) = self.workspace.active_cell(self.kind.page()) {
                        self.select(&row, &column);
                    }
                }
                Some((before, columns_before)) => {
                    let following = Following::of(&before, &rows);
                    // What is being typed goes nowhere but into its own row.
                    let is_typing = self.grid.with_untracked(|grid| grid.mode().text().is_some());
                    let row_now = |row| if is_typing { following.same(row) } else { following.nearest(row) };
                    let said = self.message.get_untracked();
                    let column_now = |column: usize| columns.position(columns_before.place(column).unwrap_or(column));
                    let outcomes = self.ask(|grid, _| {
                        grid.rearrange_columns(extent.cols, column_now);
                        grid.rearrange(extent, row_now)
                    });
                    outcomes::carry_out(self, outcomes);
                    if Arc::ptr_eq(&before, &rows) {
                        // What was said about the columns still holds where the active cell is now.
                        self.message.set(said);
                    }
                }
            }
            (rows, columns)
        });
    }

    /// Goes where undo and redo were made.
    pub(super) fn follow_undo(self) {
        let focus = self.workspace.focus();
        Effect::new(move |_| {
            let here = focus.with(|focus| {
                let focus =
                    focus.as_ref().filter(|focus| Route::parse(&focus.hash).page() == Some(self.kind.page()))?;
                Some((focus.cell.clone(), focus.takes_keyboard))
            });
            let Some((cell, takes_keyboard)) = here else { return };
            focus.set(None);
            if takes_keyboard {
                self.has_focus.set_value(true);
            }
            let Some((row, column)) = cell else { return };
            spawn_local(async move {
                // First the grid takes over rows that came or went with the same change.
                tick().await;
                if !self.grid.is_disposed() {
                    self.select(&row, &column);
                    // It may have been the active cell all along.
                    if takes_keyboard {
                        self.focus();
                    }
                }
            });
        });
    }

    /// Selects a cell by row key and column id, as far as it is there.
    pub(super) fn select(self, row: &str, column: &str) {
        if let Some(row) = RowKey::parse(row) {
            self.select_cell(&row, column);
        }
    }

    /// Selects a cell by row and column id, as far as it is there.
    pub(super) fn select_cell(self, row: &RowKey, column: &str) {
        let row = self.place_of_row(row);
        let col = self.columns.with_untracked(|columns| columns.iter().position(|known| known.id == column));
        if let Some((row, col)) = row.zip(col) {
            let cell = Cell { row, col };
            let outcomes = self.ask(|grid, around| grid.restore(Selection::of(cell), around));
            outcomes::carry_out(self, outcomes);
            self.reveal(cell);
        }
    }

    /// Notes the active cell for the next visit.
    pub(super) fn follow_active(self) {
        let active = Memo::new(move |_| self.grid.with(Grid::active));
        Effect::new(move |_| {
            self.rows.track();
            let Some(cell) = active.get() else { return };
            if let Some(key) = self.key_of(cell.row) {
                self.workspace.set_active_cell(self.kind.page(), key.to_string(), self.column_id(cell.col));
            }
        });
    }
}
