//! Pointing at cells while a formula is typed: a press or a cursor key writes a cell's name where an operand is due, a
//! drag or Shift a range. The cells pointed at are outlined.

use super::autoscroll::{self, At, Follow};
use super::edges::Edges;
use super::name_box::name_of;
use super::surroundings::OfSheet;
use super::table::Table;
use crate::browser::dom::{self, TextArea};
use crate::formula;
use crate::grid::{Cell, Command, Extent, ModeName, Rect};
use crate::state::SheetKind;
use leptos::ev;
use leptos::html;
use leptos::prelude::*;
use std::rc::Rc;

/// After these an operand is due.
const BEFORE_OPERANDS: [char; 15] = ['=', '+', '-', '*', '/', '^', '&', '(', ',', ';', ':', '<', '>', '×', '÷'];

/// Cells that are pointed at, and the name that stands for them before the caret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Pointed {
    name: String,
    anchor: Cell,
    head: Cell,
}

/// The outline of the cells that are pointed at.
#[component]
pub(super) fn PointedCells(table: Table) -> impl IntoView {
    let is_typing = Memo::new(move |_| table.grid.with(|grid| grid.mode().text().is_some()));
    move || {
        let pointed = table.pointed.get().filter(|_| is_typing.get())?;
        let rect = Rect::spanning(pointed.anchor, pointed.head);
        let is_at_foot = table.total_row().is_some_and(|total| rect.bottom >= total);
        let outline =
            || view! { <div class="pointed-outline" style=Edges::style_over(table, rect) aria-hidden="true"></div> };
        (!is_at_foot).then(outline)
    }
}

/// Takes a press on a cell as pointing at it; tells whether it was.
pub(super) fn begin(table: Table, event: &ev::PointerEvent, cell: Cell) -> bool {
    let Some(field) = field(table) else { return false };
    if standing(table, &field).is_none() && !is_operand_due(&field) {
        return false;
    }
    write(table, &field, cell, cell);
    let follow = Follow {
        moved: Rc::new(move |at: At| {
            if let Some(field) = self::field(table) {
                write(table, &field, cell, at.cell);
            }
        }),
        ended: Rc::new(|_, _| {}),
        scrolls: (true, true),
    };
    autoscroll::begin(table, event, cell, follow);
    true
}

/// Takes a cursor key as pointing, as long as the text is no more than typed (F2 gives the cursor keys to the text);
/// tells whether it was.
pub(super) fn step(table: Table, command: &Command) -> bool {
    let (motion, extends) = match command {
        Command::Go(motion) => (*motion, false),
        Command::Extend(motion) => (*motion, true),
        _ => return false,
    };
    let grid = table.grid.with_untracked(|grid| (grid.mode().name() == ModeName::Replace).then(|| grid.active()));
    let Some((active, field)) = grid.flatten().zip(field(table)) else { return false };
    let (anchor, head) = match standing(table, &field) {
        Some(Pointed { anchor, head, .. }) => (anchor, head),
        None if is_operand_due(&field) => (active, active),
        None => return false,
    };
    let extent = Extent { rows: untrack(|| table.body_rows()), cols: table.columns.with_untracked(|c| c.len()) };
    let around = OfSheet { table };
    let (anchor, head) = match extends {
        true => (anchor, motion.landing(head, motion.target(motion.origin(anchor, head), extent, &around))),
        false => {
            let cell = motion.target(head, extent, &around);
            (cell, cell)
        }
    };
    write(table, &field, anchor, head);
    table.reveal(head);
    true
}

/// What is typed is typed by hand again.
pub(super) fn end(table: Table) {
    if table.pointed.with_untracked(Option::is_some) {
        table.pointed.set(None);
    }
}

/// Moves the `$` of the reference at the caret on.
pub(super) fn fix(table: Table) {
    let Some(field) = field(table) else { return };
    let (text, caret) = (field.value(), dom::text_before_caret(&field).len());
    let Some((range, name)) = formula::refixed(&text, caret) else { return };
    end(table);
    let before = text.get(..range.start).unwrap_or_default();
    let after = text.get(range.end..).unwrap_or_default();
    field.set_value(&format!("{before}{name}{after}"));
    dom::put_caret_behind(&field, &format!("{before}{name}"));
    take(table, &field);
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

/// The cells whose name was written last, while it still stands before the caret.
fn standing(table: Table, field: &TextArea) -> Option<Pointed> {
    let pointed = table.pointed.get_untracked()?;
    dom::text_before_caret(field).ends_with(&pointed.name).then_some(pointed)
}

fn is_operand_due(field: &TextArea) -> bool {
    dom::text_before_caret(field).trim_end().ends_with(BEFORE_OPERANDS)
}

/// Puts the name of cells in the place of that of the cells pointed at before.
fn write(table: Table, field: &TextArea, anchor: Cell, head: Cell) {
    let Some(name) = name_of(table, Rect::spanning(anchor, head)) else { return };
    let before = standing(table, field).map(|pointed| pointed.name).unwrap_or_default();
    dom::replace_before_caret(field, &before, &name);
    table.pointed.set(Some(Pointed { name, anchor, head }));
    take(table, field);
}

/// The editor and the grid's behaviour take what stands in the field.
fn take(table: Table, field: &TextArea) {
    let text = field.value();
    if let Some(editor) = table.editor.get_untracked().filter(|editor| editor.value() != text) {
        editor.set_value(&text);
    }
    table.handle(Command::Input(text));
}
