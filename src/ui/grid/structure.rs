//! What is done to whole rows, by key, menu or button: the selected rows go to the plan, and the grid goes where they
//! went.

use super::shown::NAME_PLACE;
use super::table::Table;
use crate::grid::{RowAct as Act, Selection, Span};
use crate::language::words::rows as words;
use crate::sheet::{RowAct, RowKey, RowsEdit};
use leptos::prelude::*;
use leptos::task::{spawn_local, tick};
use std::sync::Arc;

/// Does something to the rows from `top` to `bottom`.
pub(super) fn act(table: Table, act: Act, top: usize, bottom: usize) {
    let act = match act {
        Act::InsertAbove => RowAct::InsertAbove,
        Act::InsertBelow => RowAct::InsertBelow,
        Act::Delete => RowAct::Delete,
        Act::Duplicate => RowAct::Duplicate,
        Act::MoveUp => RowAct::MoveUp,
        Act::MoveDown => RowAct::MoveDown,
        Act::Indent => RowAct::Indent,
        Act::Outdent => RowAct::Outdent,
        Act::OpenAll => return table.workspace.fold_to_level(table.kind, u16::MAX),
        Act::CloseAll => return table.workspace.fold_to_level(table.kind, 1),
    };
    let rows: Vec<RowKey> = (top..=bottom).filter_map(|row| table.key_of(row)).collect();
    let active = table.grid.with_untracked(|grid| grid.active()).and_then(|cell| table.key_of(cell.row));
    let Some(active) = active else { return };
    match table.workspace.change_rows(table.kind, act, &rows, &active) {
        Ok(done) => follow(table, act, done),
        Err(reason) => table.message.set(reason.of(table.language.get_untracked()).to_owned()),
    }
}

/// Goes to the rows that something was done to, and says what.
fn follow(table: Table, act: RowAct, done: RowsEdit) {
    let language = table.language.get_untracked();
    let said = match act {
        RowAct::InsertAbove | RowAct::InsertBelow => words::inserted(done.count, language),
        // A notice says it, and what can be done about it.
        RowAct::Delete | RowAct::Duplicate => String::new(),
        _ => words::moved(done.count, language),
    };
    spawn_local(async move {
        // First the grid takes over the rows that came, went or moved.
        tick().await;
        if table.grid.is_disposed() {
            return;
        }
        match (act, done.rows.first(), done.rows.last()) {
            (RowAct::InsertAbove | RowAct::InsertBelow, Some(first), _) => table.select_name(first),
            (RowAct::Duplicate, Some(first), Some(last)) => table.select_rows(first, last, Span::Cells),
            // Rows that are known by their place do not take the selection along.
            (_, Some(first), Some(last)) if !table.has_selected(first, last) => {
                table.select_rows(first, last, Span::Cells);
            }
            _ => table.reveal_active(),
        }
        table.message.set(said);
    });
}

/// Goes to rows that were dragged, which stay selected as whole rows.
pub(super) fn follow_dragged(table: Table, done: RowsEdit) {
    let said = words::moved(done.count, table.language.get_untracked());
    spawn_local(async move {
        tick().await;
        if table.grid.is_disposed() {
            return;
        }
        if let Some((first, last)) = done.rows.first().zip(done.rows.last()) {
            table.select_rows(first, last, Span::Rows);
        }
        table.focus();
        table.message.set(said);
    });
}

impl Table {
    /// The place of a row in the view.
    pub(super) fn place_of_row(self, key: &RowKey) -> Option<usize> {
        self.rows.with_untracked(|rows| rows.iter().position(|row| row.key == *key))
    }

    /// Lets those outside of the grid ask which rows are selected.
    pub(super) fn offer_selection(self) {
        let selected = move || {
            let selected = self.grid.try_with_untracked(|grid| grid.selected()).flatten();
            let rows = selected.and_then(|rect| {
                self.rows.try_with_untracked(|rows| {
                    rows.get(rect.top..=rect.bottom)
                        .map(|rows| rows.iter().map(|row| row.key.clone()).collect::<Vec<RowKey>>())
                })
            });
            rows.flatten().unwrap_or_default()
        };
        self.workspace.offer_selection(self.kind, Arc::new(selected));
    }

    fn has_selected(self, first: &RowKey, last: &RowKey) -> bool {
        let rows = self.grid.with_untracked(|grid| grid.selected()).map(|rect| (rect.top, rect.bottom));
        rows == self.place_of_row(first).zip(self.place_of_row(last))
    }

    fn select_name(self, row: &RowKey) {
        let name = self.columns.with_untracked(|columns| columns.position(NAME_PLACE));
        self.select_cell(row, self.column_id(name));
    }

    /// Selects rows; one alone in this way.
    fn select_rows(self, first: &RowKey, last: &RowKey, alone: Span) {
        let places = self.place_of_row(first).zip(self.place_of_row(last));
        let active = self.grid.with_untracked(|grid| grid.active());
        let Some(((first, last), active)) = places.zip(active) else { return };
        let at = |row| crate::grid::Cell { row, ..active };
        let span = if first == last { alone } else { Span::Rows };
        let selection = Selection { anchor: at(first), head: at(last), active: at(first), span };
        let outcomes = self.ask(|grid, around| grid.restore(selection, around));
        self.settle(outcomes);
        self.reveal_active();
    }

    fn reveal_active(self) {
        if let Some(active) = self.grid.with_untracked(|grid| grid.active()) {
            self.reveal(active);
        }
    }
}
