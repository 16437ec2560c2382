//! Drawing with the pointer: a drag within one row that means something to the sheet, such as the months of a step. What
//! it means is for the sheet; until the pointer is let go the cells it covers are selected.

use super::autoscroll::{self, At, End, Follow};
use super::pointer::{extend, give_back};
use super::table::Table;
use crate::grid::{Cell, Command};
use leptos::ev;
use leptos::prelude::*;
use std::rc::Rc;

/// Begins to draw from a cell; tells whether a drag from there draws.
pub(super) fn begin(table: Table, event: &ev::PointerEvent, from: Cell) -> bool {
    let Some((row, place)) = table.key_of(from.row).zip(table.place_of(from.col)) else { return false };
    let draws = || untrack(|| table.workspace.with_sheet(table.kind, |sheet| sheet.draws(&row, place)));
    if table.is_read_only() || !draws() {
        return false;
    }
    let before = table.grid.with_untracked(|grid| grid.selection());
    let ended = move |at: At, how: End| match how {
        End::Dropped => {
            let Some(to) = table.place_of(at.cell.col) else { return };
            let edit = untrack(|| table.workspace.with_sheet(table.kind, |sheet| sheet.drawn(&row, place, to)));
            if let Some(edit) = edit {
                let cell = Some((row.to_string(), table.column_id(from.col).to_owned()));
                table.workspace.apply_at(&edit, cell);
            }
        }
        End::Still => {}
        End::Cancelled => give_back(table, how, before),
    };
    let follow = Follow {
        moved: Rc::new(move |at: At| extend(table, Command::ExtendTo(Cell { row: from.row, ..at.cell }))),
        ended: Rc::new(ended),
        scrolls: (true, false),
    };
    autoscroll::begin(table, event, from, follow);
    true
}
