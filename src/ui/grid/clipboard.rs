//! Copy, cut and paste: the browser's own events, so that no permission is asked.

use super::events::is_typing;
use super::outcomes;
use super::table::Table;
use crate::browser::clipboard;
use crate::format::{table_html, tsv};
use crate::grid::paste;
use crate::grid::{Cell, Command, Rect, Selection, Span};
use crate::language::words::grid as words;
use leptos::ev;
use leptos::prelude::*;

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

/// Copies cells: exact and bare as text, as shown in HTML. Tells whether the clipboard took them.
fn put_on_clipboard(table: Table, event: &ev::ClipboardEvent, rect: Rect) -> bool {
    let keys: Vec<_> = (rect.top..=rect.bottom).filter_map(|row| table.key_of(row)).collect();
    // Hidden columns stay behind, as folded rows do.
    let places: Vec<_> = (rect.left..=rect.right).filter_map(|column| table.place_of(column)).collect();
    let (bare, shown) = untrack(|| {
        table.workspace.with_sheet(table.kind, |sheet| {
            let reading = sheet.reading();
            let mut bare = Vec::with_capacity(keys.len());
            let mut shown = Vec::with_capacity(keys.len());
            for key in &keys {
                let cells = sheet.cells(key).unwrap_or_default();
                let chosen = || places.iter().filter_map(|place| cells.get(*place));
                bare.push(chosen().map(|cell| cell.value.bare(reading)).collect::<Vec<_>>());
                shown.push(chosen().map(|cell| cell.value.shown(reading)).collect::<Vec<_>>());
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
