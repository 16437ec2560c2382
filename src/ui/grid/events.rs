//! What the person does to a grid, as commands to its behaviour.

use super::outcomes;
use super::table::Table;
use crate::browser::{clipboard, dom};
use crate::format::{table_html, tsv};
use crate::grid::keymap::Keystroke;
use crate::grid::paste;
use crate::grid::{Cell, Command, Outcome, Rect, Selection, Span};
use crate::language::words::grid as words;
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

pub(super) fn copy(table: Table, event: &ev::ClipboardEvent) {
    if is_typing(table) {
        return;
    }
    let Some(rect) = table.grid.with_untracked(|grid| grid.selected()) else { return };
    put_on_clipboard(table, event, rect);
}

pub(super) fn cut(table: Table, event: &ev::ClipboardEvent) {
    if is_typing(table) {
        return;
    }
    let Some(rect) = table.grid.with_untracked(|grid| grid.selected()) else { return };
    if put_on_clipboard(table, event, rect) {
        table.handle(Command::Clear);
    }
}

pub(super) fn paste(table: Table, event: &ev::ClipboardEvent) {
    if is_typing(table) {
        return;
    }
    let block = match clipboard::text(event) {
        Some(text) => Some(tsv::read(&text)),
        None => clipboard::html(event).and_then(|html| table_html::read(&html)),
    };
    let (Some(block), Some(selected)) = (block, table.grid.with_untracked(|grid| grid.selected())) else { return };
    event.prevent_default();
    let extent = table.grid.with_untracked(|grid| grid.extent());
    let Some(landing) = paste::land(paste::size(&block), selected, extent) else { return };
    let value = |at: Cell| block.get(at.row).and_then(|row| row.get(at.col)).cloned().unwrap_or_default();
    outcomes::enter(table, landing.pairs().map(|(from, to)| (to, value(from))));
    if landing.rows_over > 0 || landing.cols_over > 0 {
        let language = table.language.get_untracked();
        table.message.update(|message| {
            message.push_str(" · ");
            message.push_str(words::PASTE_OUTSIDE.of(language));
        });
    }
    let Rect { top, left, bottom, right } = landing.rect;
    let anchor = Cell { row: top, col: left };
    let pasted = Selection { anchor, head: Cell { row: bottom, col: right }, active: anchor, span: Span::Cells };
    let outcomes = table.ask(|grid, around| grid.restore(pasted, around));
    table.settle(outcomes);
}

fn is_typing(table: Table) -> bool {
    table.grid.with_untracked(|grid| grid.mode().text().is_some())
}

/// Copies cells: exact and bare as text, as shown in HTML. Tells whether the clipboard took them.
fn put_on_clipboard(table: Table, event: &ev::ClipboardEvent, rect: Rect) -> bool {
    let keys: Vec<_> = (rect.top..=rect.bottom).filter_map(|row| table.key_of(row)).collect();
    let (bare, shown) = untrack(|| {
        table.workspace.with_sheet(table.kind, |sheet| {
            let reading = sheet.reading();
            let mut bare = Vec::with_capacity(keys.len());
            let mut shown = Vec::with_capacity(keys.len());
            for key in &keys {
                let cells = sheet.cells(key).unwrap_or_default();
                let chosen = cells.get(rect.left..=rect.right.min(cells.len().saturating_sub(1))).unwrap_or_default();
                bare.push(chosen.iter().map(|cell| cell.value.bare(reading)).collect::<Vec<_>>());
                shown.push(chosen.iter().map(|cell| cell.value.shown(reading)).collect::<Vec<_>>());
            }
            (bare, shown)
        })
    });
    let is_set = clipboard::set(event, &tsv::write(&bare), Some(&table_html::write(&shown)));
    if is_set {
        let columns = bare.first().map_or(0, Vec::len);
        table.message.set(words::copied(bare.len(), columns, table.language.get_untracked()));
    }
    is_set
}
