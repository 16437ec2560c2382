//! The bar above the cells: what stands in the active cell, exactly, and a long line to edit it in.
//!
//! It is a second view of the same edit: what is typed here is what the cell's own editor holds, and every way out is a
//! command to the grid.

use super::events;
use super::pointing;
use super::table::Table;
use crate::browser::dom;
use crate::grid::{Cell, Command, Grid, ModeName};
use crate::language::words::grid as words;
use crate::ui::say::say;
use leptos::ev;
use leptos::html;
use leptos::prelude::*;

#[component]
pub(super) fn FormulaBar(table: Table) -> impl IntoView {
    let field = table.bar_field;
    let text = Memo::new(move |_| text_of(table));
    let is_closed = Memo::new(move |_| active(table).is_none_or(|cell| !table.takes_entries(cell)));
    // An effect and not a property of the view: the field must not be set to what it holds already, or the caret jumps.
    Effect::new(move |_| {
        let (Some(field), text) = (field.get(), text.get()) else { return };
        if field.value() != text {
            field.set_value(&text);
        }
    });
    let begin = move |_| {
        let is_ready = table.grid.with_untracked(|grid| grid.mode().text().is_none());
        if is_ready && !is_closed.get_untracked() {
            table.handle(Command::Edit);
        }
    };
    view! {
        <textarea
            node_ref=field
            class="formula-bar"
            rows="1"
            autocomplete="off"
            spellcheck="false"
            aria-label=say(words::FORMULA_BAR)
            readonly=move || is_closed.get()
            on:focus=begin
            on:input=move |_| {
                pointing::end(table);
                if let Some(field) = field.get_untracked() {
                    typed(table, &field.value());
                }
            }
            on:keydown=move |event| key_down(table, field, &event)
            on:focusout=move |event| left(table, &event)
        ></textarea>
    }
}

fn active(table: Table) -> Option<Cell> {
    table.grid.with(Grid::active)
}

/// What is being typed, else what stands in the active cell in full.
fn text_of(table: Table) -> String {
    let typed = table.grid.with(|grid| grid.mode().text().map(str::to_owned));
    typed.or_else(|| Some(table.full_text(active(table)?))).unwrap_or_default()
}

fn typed(table: Table, text: &str) {
    if let Some(editor) = table.editor.get_untracked() {
        editor.set_value(text);
    }
    table.handle(Command::Input(text.to_owned()));
}

fn key_down(table: Table, field: NodeRef<html::Textarea>, event: &ev::KeyboardEvent) {
    let command = match events::command_of(event, ModeName::Amend) {
        Some(Command::Newline) => {
            event.prevent_default();
            if let Some(field) = field.get_untracked() {
                dom::insert_at_caret(&field, "\n");
                typed(table, &field.value());
            }
            return;
        }
        Some(Command::Fix) => {
            event.prevent_default();
            return pointing::fix(table);
        }
        Some(command @ (Command::Enter(_) | Command::Tab(_) | Command::Cancel | Command::CommitToAll)) => command,
        _ => return,
    };
    event.prevent_default();
    // The focus first, so that leaving this field is no second way of taking the entry.
    table.focus();
    table.handle(command);
}

/// What was typed is taken when the focus goes anywhere but to the cells.
fn left(table: Table, event: &ev::FocusEvent) {
    if table.grid.is_disposed() {
        return;
    }
    if table.root.get_untracked().is_none_or(|root| dom::leaves(event, &root)) {
        table.handle(Command::Commit);
    }
}
