//! What a pointer does to a grid, as commands to its behaviour. A mouse or a pen selects by pressing and dragging. A
//! finger scrolls by dragging, so it selects by a tap, edits by two, asks for the menu by resting, and drags the two
//! handles at the corners of the selection.

use super::autoscroll::{self, At, End, Follow};
use super::dragging;
use super::drawing;
use super::menu::{self, Asked};
use super::outcomes;
use super::pointing;
use super::resizing;
use super::table::Table;
use crate::browser::clock::{self, Planned};
use crate::browser::dom::{self, GridPart, GridPlace};
use crate::grid::{Cell, Command, Outcome, Rect, Selection, Span};
use leptos::ev;
use leptos::prelude::*;
use std::rc::Rc;

/// How long a finger rests before it asks for the menu, and the longest time between two taps that edit, in milliseconds.
const REST: u32 = 500;
const TWO_TAPS: f64 = 400.0;
/// How far a finger may slip while it taps or rests.
const SLIP: f64 = 10.0;

/// A finger that is down, or was a moment ago.
pub(super) struct Finger {
    pointer: i32,
    x: f64,
    y: f64,
    place: GridPlace,
    /// The menu, if it rests.
    _rest: Option<Planned>,
}

/// A tap: where and when.
#[derive(Clone, Copy, PartialEq)]
pub(super) struct Tap {
    cell: Cell,
    time: f64,
}

pub(super) fn down(table: Table, event: &ev::PointerEvent) {
    let is_touch = event.pointer_type() == "touch";
    if table.is_touched.get_untracked() != is_touch {
        table.is_touched.set(is_touch);
    }
    let Some(place) = dom::grid_place(event) else { return };
    let cell = cell_of(table, &place);
    if is_editing_at(table, cell) {
        // The press places the caret in the text.
        return;
    }
    let is_handle = matches!(place.part, GridPart::StartHandle | GridPart::EndHandle);
    if is_touch && !is_handle && place.part != GridPart::Grip {
        // No mouse events follow, which would take the focus away. Scrolling is not affected.
        event.prevent_default();
        return rest(table, event, place);
    }
    if event.button() != 0 {
        return;
    }
    // The browser would focus what is under the pointer, which is about to become the active cell.
    event.prevent_default();
    match place.part {
        GridPart::Grip => return resizing::begin(table, event, &place),
        GridPart::StartHandle | GridPart::EndHandle => {
            let part = place.part;
            // A finger that rests on a handle wants the menu, too.
            rest(table, event, place);
            return drag_handle(table, event, part);
        }
        _ => {}
    }
    if let Some(cell) = cell.filter(|_| place.part == GridPart::Cell)
        && pointing::begin(table, event, cell)
    {
        return;
    }
    if let Some(cell) = cell.filter(|_| place.part == GridPart::Number && !event.shift_key())
        && dragging::begin(table, event, cell.row)
    {
        return;
    }
    press(table, &place, event.shift_key());
    if let Some(cell) = cell.filter(|_| place.part == GridPart::Cell && !event.shift_key())
        && drawing::begin(table, event, cell)
    {
        return;
    }
    let (from, moved): (Cell, fn(Table, Cell) -> Command) = match (place.part, cell) {
        (GridPart::Cell, Some(cell)) => (cell, |_, cell| Command::ExtendTo(cell)),
        (GridPart::Number, Some(cell)) => (cell, |_, cell| Command::ExtendToRow(cell.row)),
        (GridPart::Cell | GridPart::Letter | GridPart::HiddenMark, None) => {
            (Cell { row: 0, col: column_of(table, &place) }, |_, cell| Command::ExtendToColumn(cell.col))
        }
        _ => return,
    };
    let before = table.grid.with_untracked(|grid| grid.selection());
    let follow = Follow {
        moved: Rc::new(move |at: At| extend(table, moved(table, at.cell))),
        ended: Rc::new(move |_, how| give_back(table, how, before)),
        scrolls: match place.part {
            GridPart::Number => (false, true),
            GridPart::Cell if cell.is_some() => (true, true),
            _ => (true, false),
        },
    };
    autoscroll::begin(table, event, from, follow);
}

pub(super) fn moved(table: Table, event: &ev::PointerEvent) {
    table.finger.update_value(|finger| {
        let (x, y) = point(event);
        let is_slip = |finger: &Finger| (x - finger.x).abs().max((y - finger.y).abs()) > SLIP;
        // A finger that moves scrolls.
        finger.take_if(|finger| finger.pointer == event.pointer_id() && is_slip(finger));
    });
    autoscroll::moved(table, event);
}

pub(super) fn up(table: Table, event: &ev::PointerEvent) {
    autoscroll::end(table, End::Dropped);
    let mut finger = None;
    table.finger.update_value(|known| finger = known.take_if(|finger| finger.pointer == event.pointer_id()));
    let Some(Finger { place, x, y, .. }) = finger else { return };
    match place.part {
        // A handle covers its neighbours: a tap on it is meant for the cell under it.
        GridPart::StartHandle | GridPart::EndHandle => tap(table, &place_under(table, x, y), event.time_stamp()),
        _ => tap(table, &place, event.time_stamp()),
    }
}

pub(super) fn cancelled(table: Table) {
    table.finger.set_value(None);
    autoscroll::end(table, End::Cancelled);
}

pub(super) fn double_click(table: Table, event: &ev::MouseEvent) {
    let Some(place) = dom::grid_place(event) else { return };
    match place.part {
        GridPart::Grip => resizing::fit_at(table, &place),
        GridPart::HiddenMark => resizing::show_beside(table, &place),
        GridPart::Cell => {
            if let Some(cell) = cell_of(table, &place).filter(|_| !super::events::is_typing(table)) {
                table.handle(Command::EditAt(cell));
            }
        }
        _ => {}
    }
}

/// The menu was asked for with the other button, or by a finger that rests.
pub(super) fn context_menu(table: Table, event: &ev::MouseEvent) {
    let Some(place) = dom::grid_place(event) else { return };
    if is_editing_at(table, cell_of(table, &place)) {
        // The browser's own menu is the one for texts.
        return;
    }
    event.prevent_default();
    let at = (f64::from(event.client_x()), f64::from(event.client_y()));
    ask_menu(table, &place, at);
}

fn ask_menu(table: Table, place: &GridPlace, at: (f64, f64)) {
    table.finger.set_value(None);
    autoscroll::end(table, End::Cancelled);
    if !menu::is_open(table) {
        select_for_menu(table, place);
        menu::open(table, Asked::At(at.0, at.1));
    }
}

/// Inside the selection it stays, so that the menu is for all of it; elsewhere the place is selected first.
fn select_for_menu(table: Table, place: &GridPlace) {
    let Some((rect, span)) =
        table.grid.with_untracked(|grid| grid.selected().map(|rect| (rect, grid.selection().span)))
    else {
        return;
    };
    let is_inside = match (place.part, cell_of(table, place)) {
        (GridPart::Cell, Some(cell)) => rect.contains(cell),
        (GridPart::Number, Some(cell)) => span == Span::Rows && (rect.top..=rect.bottom).contains(&cell.row),
        (GridPart::Corner, _) => span == Span::All,
        (_, None) => span == Span::Columns && (rect.left..=rect.right).contains(&column_of(table, place)),
        _ => false,
    };
    if !is_inside {
        press(table, place, false);
    }
}

/// Selects what was pressed, and takes the focus.
fn press(table: Table, place: &GridPlace, is_shift: bool) {
    if place.part == GridPart::Fold {
        return cell_of(table, place).into_iter().for_each(|cell| fold(table, cell.row));
    }
    table.has_focus.set_value(true);
    match (place.part, cell_of(table, place)) {
        (GridPart::Number, Some(Cell { row, .. })) => {
            table.handle(if is_shift { Command::ExtendToRow(row) } else { Command::SelectRow(row) });
        }
        (GridPart::Cell, Some(cell)) => {
            table.handle(if is_shift { Command::ExtendTo(cell) } else { Command::Select(cell) });
        }
        (GridPart::Corner, _) => table.handle(Command::SelectAll),
        (GridPart::Cell | GridPart::Letter | GridPart::HiddenMark, None) => {
            let col = column_of(table, place);
            table.handle(if is_shift { Command::ExtendToColumn(col) } else { Command::SelectColumn(col) });
        }
        _ => return,
    }
    if let Some(editor) = table.editor.get_untracked() {
        dom::focus(&editor);
    }
}

fn fold(table: Table, row: usize) {
    let open = table.rows.with_untracked(|rows| rows.get(row).and_then(|row| row.open));
    if let Some(is_open) = open {
        outcomes::carry_out(table, vec![if is_open { Outcome::Close(row) } else { Outcome::Open(row) }]);
    }
}

/// Extends the selection. The drag scrolls by itself, so nothing is revealed.
pub(super) fn extend(table: Table, command: Command) {
    let mut outcomes = table.ask(|grid, around| grid.handle(command, around));
    outcomes.retain(|outcome| !matches!(outcome, Outcome::Reveal(_)));
    outcomes::carry_out(table, outcomes);
}

/// A drag that is given up leaves the selection as it was.
pub(super) fn give_back(table: Table, how: End, before: Selection) {
    if how == End::Cancelled {
        table.ask(|grid, around| grid.restore(before, around));
    }
}

/// A finger is down: a tap if it leaves soon, the menu if it stays, nothing if it moves.
fn rest(table: Table, event: &ev::PointerEvent, place: GridPlace) {
    let (x, y) = point(event);
    let resting = place.clone();
    let ask = move || {
        if !table.grid.is_disposed() {
            ask_menu(table, &resting, (x, y));
        }
    };
    let _rest = clock::after(REST, ask);
    table.finger.set_value(Some(Finger { pointer: event.pointer_id(), x, y, place, _rest }));
}

fn tap(table: Table, place: &GridPlace, time: f64) {
    let cell = cell_of(table, place).filter(|_| place.part == GridPart::Cell);
    let is_second =
        table.tap.get_value().zip(cell).is_some_and(|(tap, cell)| tap.cell == cell && time - tap.time <= TWO_TAPS);
    table.tap.set_value(cell.map(|cell| Tap { cell, time }));
    match cell {
        Some(cell) if is_second => {
            table.tap.set_value(None);
            table.handle(Command::EditAt(cell));
            if let Some(editor) = table.editor.get_untracked().filter(|_| super::events::is_typing(table)) {
                dom::show_keyboard(&editor);
            }
        }
        _ => press(table, place, false),
    }
}

/// Drags one corner of the selection; the other stays.
fn drag_handle(table: Table, event: &ev::PointerEvent, part: GridPart) {
    let Some(Rect { top, left, bottom, right }) = table.grid.with_untracked(|grid| grid.selected()) else { return };
    let (start, end) = (Cell { row: top, col: left }, Cell { row: bottom, col: right });
    let (stays, moves) = if part == GridPart::StartHandle { (end, start) } else { (start, end) };
    let before = table.grid.with_untracked(|grid| grid.selection());
    let follow = Follow {
        moved: Rc::new(move |at: At| {
            let dragged = Selection { anchor: stays, head: at.cell, active: stays, span: Span::Cells };
            table.ask(|grid, around| grid.restore(dragged, around));
        }),
        ended: Rc::new(move |_, how| give_back(table, how, before)),
        scrolls: (true, true),
    };
    autoscroll::begin(table, event, moves, follow);
}

fn is_editing_at(table: Table, cell: Option<Cell>) -> bool {
    let active = table.grid.with_untracked(|grid| grid.active().filter(|_| grid.mode().text().is_some()));
    active.is_some() && active == cell
}

/// The cell of a place; `None` in the heading.
fn cell_of(table: Table, place: &GridPlace) -> Option<Cell> {
    // Row 1 is the heading.
    let row = place.row?.checked_sub(2)?;
    Some(Cell { row, col: column_of(table, place) })
}

/// The cell at a point of the screen.
fn place_under(table: Table, x: f64, y: f64) -> GridPlace {
    let from = table.grid.with_untracked(|grid| grid.active()).unwrap_or_default();
    let cell = autoscroll::cell_at(table, (x, y), from);
    let column = table.place_of(cell.col).map(|place| place.saturating_add(1));
    GridPlace { row: cell.row.checked_add(2), column, part: GridPart::Cell }
}

/// The position of the column of a place.
pub(super) fn column_of(table: Table, place: &GridPlace) -> usize {
    let active = || table.grid.with_untracked(|grid| grid.active().map_or(0, |cell| cell.col));
    let position = |column: usize| table.columns.with_untracked(|columns| columns.position(column.saturating_sub(1)));
    place.column.map_or_else(active, position)
}

fn point(event: &ev::PointerEvent) -> (f64, f64) {
    (f64::from(event.client_x()), f64::from(event.client_y()))
}
