//! Pointing at cells while a formula is typed: a press writes the cell's name where an operand is due, a drag a range.

use super::autoscroll::{self, At, Follow};
use super::name_box::name_of;
use super::table::Table;
use crate::browser::dom::{self, TextArea};
use crate::grid::{Cell, Command, Rect};
use crate::state::SheetKind;
use leptos::ev;
use leptos::html;
use leptos::prelude::*;
use std::rc::Rc;

/// After these an operand is due.
const BEFORE_OPERANDS: [char; 15] = ['=', '+', '-', '*', '/', '^', '&', '(', ',', ';', ':', '<', '>', '×', '÷'];

/// Takes a press on a cell as pointing at it; tells whether it was.
pub(super) fn begin(table: Table, event: &ev::PointerEvent, cell: Cell) -> bool {
    let Some(field) = field(table) else { return false };
    let before = dom::text_before_caret(&field);
    let pointed = table.pointed.get_value();
    let again = if !pointed.is_empty() && before.ends_with(&pointed) { pointed.as_str() } else { "" };
    if again.is_empty() && !before.trim_end().ends_with(BEFORE_OPERANDS) {
        return false;
    }
    write(table, &field, again, Rect::spanning(cell, cell));
    let follow = Follow {
        moved: Rc::new(move |at: At| {
            if let Some(field) = self::field(table) {
                write(table, &field, &table.pointed.get_value(), Rect::spanning(cell, at.cell));
            }
        }),
        ended: Rc::new(|_, _| {}),
        scrolls: (true, true),
    };
    autoscroll::begin(table, event, cell, follow);
    true
}

/// The field in which a formula is being typed.
fn field(table: Table) -> Option<TextArea> {
    let is_formula = table.grid.with_untracked(|grid| grid.mode().text().is_some_and(|text| text.starts_with('=')));
    if table.kind != SheetKind::Budget || !is_formula {
        return None;
    }
    let fields: [NodeRef<html::Textarea>; 2] = [table.bar_field, table.editor];
    fields.into_iter().filter_map(|field| field.get_untracked()).find(|field| dom::has_focus_within(field))
}

/// Puts the name of cells in the place of what was written before.
fn write(table: Table, field: &TextArea, before: &str, rect: Rect) {
    let Some(name) = name_of(table, rect) else { return };
    dom::replace_before_caret(field, before, &name);
    table.pointed.set_value(name);
    let text = field.value();
    if let Some(editor) = table.editor.get_untracked().filter(|editor| editor.value() != text) {
        editor.set_value(&text);
    }
    table.handle(Command::Input(text));
}
