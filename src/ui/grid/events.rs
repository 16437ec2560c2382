//! What the keyboard and the focus do to a grid, as commands to its behaviour.

use super::autoscroll::{self, End};
use super::outcomes;
use super::pointing;
use super::table::Table;
use crate::browser::dom;
use crate::grid::keymap::{self, Keystroke};
use crate::grid::{Command, ModeName, Outcome};
use leptos::ev;
use leptos::prelude::*;

pub(super) fn key_down(table: Table, event: &ev::KeyboardEvent) {
    let (key, code) = (event.key(), event.code());
    let stroke = stroke(event, &key, &code, dom::is_in_text_area(event));
    if stroke.key == "Escape" && autoscroll::is_dragging(table) {
        event.prevent_default();
        return autoscroll::end(table, End::Cancelled);
    }
    if stroke.key == "Escape" && !is_typing(table) {
        table.cut.set(None);
        outcomes::give_up_draft(table);
    }
    let mode = table.grid.with_untracked(|grid| grid.mode().name());
    if keymap::command(&stroke, mode).is_some_and(|command| pointing::step(table, &command)) {
        return event.prevent_default();
    }
    let Some(outcomes) = table.ask(|grid, around| grid.press(&stroke, around)) else { return };
    if !outcomes.iter().any(|outcome| matches!(outcome, Outcome::Leave(_))) {
        event.prevent_default();
    }
    outcomes::carry_out(table, outcomes);
}

/// What a key means in a mode of the grid, for the bars beside it.
pub(super) fn command_of(event: &ev::KeyboardEvent, mode: ModeName) -> Option<Command> {
    let (key, code) = (event.key(), event.code());
    keymap::command(&stroke(event, &key, &code, true), mode)
}

fn stroke<'a>(event: &ev::KeyboardEvent, key: &'a str, code: &'a str, is_in_cell: bool) -> Keystroke<'a> {
    Keystroke {
        key,
        code,
        ctrl: event.ctrl_key(),
        meta: event.meta_key(),
        shift: event.shift_key(),
        alt: event.alt_key(),
        is_composing: event.is_composing(),
        is_in_cell,
    }
}

pub(super) fn input(table: Table, _event: &ev::Event) {
    pointing::end(table);
    if let Some(editor) = table.editor.get_untracked() {
        table.handle(Command::Input(editor.value()));
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
        // The bar above the cells goes on with the same entry.
        if table.bar.get_untracked().is_some_and(|bar| !dom::leaves(event, &bar)) {
            return;
        }
        table.handle(Command::Commit);
    }
}

pub(super) fn is_typing(table: Table) -> bool {
    table.grid.with_untracked(|grid| grid.mode().text().is_some())
}
