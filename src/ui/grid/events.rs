//! What the person does to a grid, as commands to its behaviour.

use super::outcomes;
use super::table::Table;
use crate::browser::dom;
use crate::grid::keymap::Keystroke;
use crate::grid::{Cell, Command, Outcome};
use leptos::ev;
use leptos::prelude::*;

pub(super) fn key_down(table: Table, event: &ev::KeyboardEvent) {
    let (key, code) = (event.key(), event.code());
    let stroke = Keystroke {
        key: &key,
        code: &code,
        ctrl: event.ctrl_key(),
        meta: event.meta_key(),
        shift: event.shift_key(),
        alt: event.alt_key(),
        is_composing: event.is_composing(),
        is_in_cell: dom::is_in_text_area(event),
    };
    if stroke.key == "Escape" && !is_typing(table) {
        table.cut.set(None);
        outcomes::give_up_draft(table);
    }
    let Some(outcomes) = table.ask(|grid, around| grid.press(&stroke, around)) else { return };
    if !outcomes.iter().any(|outcome| matches!(outcome, Outcome::Leave(_))) {
        event.prevent_default();
    }
    outcomes::carry_out(table, outcomes);
}

pub(super) fn input(table: Table, _event: &ev::Event) {
    if let Some(editor) = table.editor.get_untracked() {
        table.handle(Command::Input(editor.value()));
    }
}

pub(super) fn pointer_down(table: Table, event: &ev::PointerEvent) {
    if event.button() != 0 {
        return;
    }
    let Some(place) = dom::grid_place(event) else { return };
    let col = place.column.saturating_sub(1);
    // Row 1 is the heading.
    let Some(row) = place.row.checked_sub(2) else {
        let command = if event.shift_key() { Command::ExtendToColumn(col) } else { Command::SelectColumn(col) };
        table.has_focus.set_value(true);
        table.handle(command);
        return event.prevent_default();
    };
    if place.is_fold {
        event.prevent_default();
        let open = table.rows.with_untracked(|rows| rows.get(row).and_then(|row| row.open));
        if let Some(is_open) = open {
            outcomes::carry_out(table, vec![if is_open { Outcome::Close(row) } else { Outcome::Open(row) }]);
        }
        return;
    }
    let cell = Cell { row, col };
    let is_active = table.grid.with_untracked(|grid| grid.active() == Some(cell));
    let is_editing = table.grid.with_untracked(|grid| grid.mode().text().is_some());
    if is_active && is_editing {
        // The click places the caret in the text.
        return;
    }
    // The browser would focus what is under the pointer, which is about to become the active cell.
    event.prevent_default();
    table.has_focus.set_value(true);
    table.handle(if event.shift_key() { Command::ExtendTo(cell) } else { Command::Select(cell) });
    table.drag.set_value(Some(cell));
    if let Some(editor) = table.editor.get_untracked() {
        dom::focus(&editor);
    }
}

pub(super) fn pointer_move(table: Table, event: &ev::PointerEvent) {
    if table.drag.get_value().is_none() || event.buttons() & 1 == 0 {
        return;
    }
    let Some(place) = dom::grid_place_at(event.client_x(), event.client_y()) else { return };
    let Some(row) = place.row.checked_sub(2) else { return };
    let cell = Cell { row, col: place.column.saturating_sub(1) };
    if table.drag.get_value() != Some(cell) {
        table.drag.set_value(Some(cell));
        table.handle(Command::ExtendTo(cell));
    }
}

pub(super) fn double_click(table: Table, event: &ev::MouseEvent) {
    let Some(place) = dom::grid_place(event).filter(|place| !place.is_fold) else { return };
    if let Some(row) = place.row.checked_sub(2) {
        let is_editing = table.grid.with_untracked(|grid| grid.mode().text().is_some());
        if !is_editing {
            table.handle(Command::EditAt(Cell { row, col: place.column.saturating_sub(1) }));
        }
    }
}

/// What was typed is taken when the focus goes elsewhere. A text area that vanished because its cell is no longer the
/// active one has left nothing behind.
pub(super) fn focus_out(table: Table, event: &ev::FocusEvent) {
    // The browser says so too when it takes the field away with the whole page.
    if table.grid.is_disposed() {
        return;
    }
    let Some(root) = table.root.get_untracked() else { return };
    if dom::leaves(event, &root) {
        table.has_focus.set_value(false);
        table.handle(Command::Commit);
    }
}

pub(super) fn is_typing(table: Table) -> bool {
    table.grid.with_untracked(|grid| grid.mode().text().is_some())
}
