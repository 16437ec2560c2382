//! What stands in a cell, as the bars and lists around the cells ask for it.

use super::table::Table;
use crate::grid::Cell;
use crate::sheet::{self, Access, RowKey};
use leptos::prelude::*;

impl Table {
    /// What stands in a cell in full: a draft, the exact entry, or a computed value with all its decimals.
    pub(super) fn full_text(self, cell: Cell) -> String {
        let Some((key, place)) = self.stands_at(cell) else { return String::new() };
        if let Some(draft) = self.workspace.draft(self.kind, &key, self.column_id(cell.col)) {
            return draft;
        }
        self.workspace.with_sheet(self.kind, |sheet| match cell_of(sheet, &key, place) {
            Some(cell) if cell.reason().is_none() => sheet.text_for_editing(&key, place),
            Some(cell) => cell.value.bare(sheet.reading()),
            None => String::new(),
        })
    }

    /// Whether a cell can be typed into, here and now.
    pub(super) fn takes_entries(self, cell: Cell) -> bool {
        let Some((key, place)) = self.stands_at(cell) else { return false };
        let access = self.workspace.with_sheet(self.kind, |sheet| Some(cell_of(sheet, &key, place)?.access));
        access == Some(Access::Entry) && self.workspace.read_only().get().is_none()
    }

    /// What a choice cell takes.
    pub(super) fn choices_of(self, cell: Cell) -> Vec<String> {
        let Some((key, place)) = self.stands_at(cell) else { return Vec::new() };
        self.workspace.with_sheet(self.kind, |sheet| sheet.choices(&key, place))
    }

    /// The row and the sheet's column of a cell of the view.
    fn stands_at(self, cell: Cell) -> Option<(RowKey, usize)> {
        let key = self.rows.with(|rows| rows.get(cell.row).map(|row| row.key.clone()))?;
        Some((key, self.columns.with(|columns| columns.place(cell.col))?))
    }
}

fn cell_of(sheet: &dyn sheet::Sheet, key: &RowKey, place: usize) -> Option<sheet::Cell> {
    sheet.cells(key)?.into_iter().nth(place)
}
