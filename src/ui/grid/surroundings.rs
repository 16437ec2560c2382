//! The sheet behind a grid, as the grid's behaviour asks about it.

use super::shown::NAME_PLACE;
use super::table::Table;
use super::window::ROW_HEIGHT;
use crate::grid::motion;
use crate::grid::{Branch, Cell, CellKind, Direction, Extent, Surroundings};
use crate::sheet::{self, Access, Row, RowKey, Value};
use crate::state::Given;
use leptos::prelude::*;

pub(super) struct OfSheet {
    pub table: Table,
}

impl OfSheet {
    fn cell(&self, cell: Cell) -> Option<sheet::Cell> {
        let table = self.table;
        let (key, place) = table.key_of(cell.row).zip(table.place_of(cell.col))?;
        untrack(|| table.workspace.with_sheet(table.kind, |sheet| sheet.cell(&key, place)))
    }

    /// What filling takes from a cell: what it holds, a formula as such, or the figure where nothing can be entered.
    pub(super) fn copy_of(&self, cell: Cell) -> Option<Given> {
        let table = self.table;
        let found = self.cell(cell)?;
        let at = table.key_of(cell.row).zip(table.place_of(cell.col))?;
        Some(match found.access {
            Access::Entry | Access::Choice => Given::CopyOf(at),
            Access::Computed(..) | Access::Closed(_) => {
                Given::Text(found.value.bare(table.workspace.reading().get_untracked()))
            }
        })
    }

    /// The same as a text.
    pub(super) fn copied(&self, cell: Cell) -> String {
        match self.copy_of(cell) {
            Some(Given::Text(text)) => text,
            Some(_) => self.table.exact_text(cell).unwrap_or_default(),
            None => String::new(),
        }
    }

    fn draft(&self, cell: Cell) -> Option<String> {
        let key: RowKey = self.table.key_of(cell.row)?;
        untrack(|| self.table.workspace.draft(self.table.kind, &key, self.table.column_id(cell.col)))
    }
}

impl Surroundings for OfSheet {
    fn kind(&self, cell: Cell) -> CellKind {
        match self.cell(cell).map(|cell| cell.access) {
            Some(Access::Entry) if !self.table.is_read_only() => CellKind::Entry,
            Some(Access::Choice) if !self.table.is_read_only() => CellKind::Choice,
            _ => CellKind::ReadOnly,
        }
    }

    fn is_filled(&self, cell: Cell) -> bool {
        self.cell(cell).is_some_and(|cell| cell.value != Value::Blank)
    }

    fn edge(&self, from: Cell, direction: Direction, extent: Extent) -> Cell {
        let table = self.table;
        untrack(|| {
            let (rows, columns) = (table.rows.get(), table.columns.get());
            table.workspace.with_sheet(table.kind, |sheet| {
                let is_filled = |cell: &Cell| {
                    let at = rows.get(cell.row).zip(columns.place(cell.col));
                    at.is_some_and(|(row, place)| sheet.is_filled(&row.key, place))
                };
                motion::edge(from, direction, extent, &is_filled)
            })
        })
    }

    fn text(&self, cell: Cell) -> String {
        let table = self.table;
        self.draft(cell).or_else(|| table.exact_text(cell)).unwrap_or_default()
    }

    fn is_draft(&self, cell: Cell) -> bool {
        self.draft(cell).is_some()
    }

    fn takes_words(&self, cell: Cell) -> bool {
        let is_figure = self.table.columns.with_untracked(|columns| columns.get(cell.col).is_some_and(|c| c.is_figure));
        !is_figure && self.kind(cell) != CellKind::ReadOnly
    }

    fn page_rows(&self) -> usize {
        let height = self.table.window.with_untracked(|window| window.height);
        (height / ROW_HEIGHT).saturating_sub(3).max(1)
    }

    fn branch(&self, row: usize) -> Branch {
        match self.table.rows.with_untracked(|rows| rows.get(row).and_then(|row: &Row| row.open)) {
            None => Branch::Leaf,
            Some(true) => Branch::Open,
            Some(false) => Branch::Closed,
        }
    }

    fn is_branch_column(&self, col: usize) -> bool {
        self.table.place_of(col).is_some_and(|place| place <= NAME_PLACE)
    }
}
