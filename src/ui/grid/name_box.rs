//! The name of the selected cells as formulas say it, and the way to a cell of another name.

use super::shown::letters;
use super::table::Table;
use crate::browser::dom;
use crate::grid::{Cell, Panel, Rect, Selection, Span};
use crate::language::words::grid as words;
use crate::sheet::CellAt;
use crate::ui::say::say;
use leptos::ev;
use leptos::html;
use leptos::prelude::*;

#[component]
pub(super) fn NameBox(table: Table) -> impl IntoView {
    let field = NodeRef::<html::Input>::new();
    let name = Memo::new(move |_| name_of_selection(table).unwrap_or_default());
    let show_name = move || {
        if let Some(field) = field.get_untracked() {
            field.set_value(&name.get_untracked());
        }
    };
    Effect::new(move |_| {
        name.track();
        show_name();
    });
    Effect::new(move |_| {
        if table.panel.get() == Some(Panel::GoTo) {
            table.panel.set(None);
            if let Some(field) = field.get_untracked() {
                dom::focus(&field);
                dom::select_input(&field);
            }
        }
    });
    let key_down = move |event: ev::KeyboardEvent| match event.key().as_str() {
        "Enter" if !event.is_composing() => {
            event.prevent_default();
            let Some(field) = field.get_untracked() else { return };
            if go(table, &field.value()) {
                table.focus();
            } else {
                table.message.set(words::no_such_cell(&field.value(), table.language.get_untracked()));
                dom::select_input(&field);
            }
        }
        "Escape" => {
            event.prevent_default();
            show_name();
            table.focus();
        }
        _ => {}
    };
    view! {
        <input
            type="text"
            class="name-box"
            node_ref=field
            autocomplete="off"
            spellcheck="false"
            aria-label=say(words::NAME_BOX)
            on:focus=move |_| {
                if let Some(field) = field.get_untracked() {
                    dom::select_input(&field);
                }
            }
            on:blur=move |_| show_name()
            on:keydown=key_down
        />
    }
}

fn name_of_selection(table: Table) -> Option<String> {
    name_of(table, table.grid.with(|grid| grid.selected())?)
}

/// The name of cells of the view: `F12`, or `F12:H14` for several.
pub(super) fn name_of(table: Table, rect: Rect) -> Option<String> {
    let name = |cell: Cell| {
        let place = table.columns.with(|columns| columns.place(cell.col))?;
        let number = table.numbers.with(|numbers| numbers.number(cell.row))?;
        Some(format!("{}{number}", letters(place)))
    };
    let first = name(Cell { row: rect.top, col: rect.left })?;
    if rect.is_single() {
        return Some(first);
    }
    Some(format!("{first}:{}", name(Cell { row: rect.bottom, col: rect.right })?))
}

/// Selects the cells of a name; `false` when there are none. A number alone is a row.
fn go(table: Table, text: &str) -> bool {
    let text = text.trim();
    let number = !text.is_empty() && text.chars().all(|c| c.is_ascii_digit());
    let active = table.grid.with_untracked(|grid| grid.active());
    let place = active.and_then(|cell| table.place_of(cell.col)).unwrap_or_default();
    let name = if number { format!("{}{text}", letters(place)) } else { text.to_owned() };
    let range = untrack(|| table.workspace.with_sheet(table.kind, |sheet| sheet.range_named(&name)));
    let Some((from, to)) = range else { return false };
    let Some((anchor, head)) = shown_at(table, &from).zip(shown_at(table, &to)) else { return false };
    let outcomes =
        table.ask(|grid, around| grid.restore(Selection { anchor, head, active: anchor, span: Span::Cells }, around));
    table.settle(outcomes);
    table.reveal(anchor);
    true
}

/// Where in the view a cell of the sheet stands; `None` while its row is filtered or its column hidden.
fn shown_at(table: Table, (row, place): &CellAt) -> Option<Cell> {
    let row = table.rows.with_untracked(|rows| rows.iter().position(|known| known.key == *row))?;
    let col = table.columns.with_untracked(|columns| columns.position(*place));
    (table.place_of(col) == Some(*place)).then_some(Cell { row, col })
}
