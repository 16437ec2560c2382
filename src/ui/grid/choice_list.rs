//! The list of a choice cell: below the cell, narrowed by what is typed. The focus stays in the cell's editor; the list
//! is told of by `aria-activedescendant`.

use super::table::Table;
use crate::browser::dom;
use crate::grid::{Command, Grid, Mode, Way};
use crate::language::search::{fold, holds};
use leptos::ev;
use leptos::prelude::*;

/// The state of the list: what it offers now, and which of it is marked.
#[derive(Clone, Copy)]
pub(super) struct Choices {
    offered: Memo<Vec<String>>,
    marked: RwSignal<usize>,
}

impl Choices {
    pub(super) fn of(table: Table) -> Choices {
        let all = Memo::new(move |_| {
            let cell = table.grid.with(|grid| grid.active().filter(|_| is_choosing(grid)));
            untrack(|| cell.map_or_else(Vec::new, |cell| table.choices_of(cell)))
        });
        let typed = Memo::new(move |_| {
            table.grid.with(|grid| match grid.mode() {
                Mode::Choosing { typed } => fold(typed),
                _ => String::new(),
            })
        });
        let offered = Memo::new(move |_| {
            typed.with(|typed| all.with(|all| all.iter().filter(|one| holds(one, typed)).cloned().collect::<Vec<_>>()))
        });
        let marked = RwSignal::new(0);
        Effect::new(move |_| {
            // The list begins at what stands in the cell, and anew with each letter.
            let now = untrack(|| table.grid.with(Grid::active)).map(|cell| untrack(|| table.full_text(cell)));
            let at = offered.with(|offered| offered.iter().position(|one| Some(one) == now.as_ref()));
            marked.set(at.unwrap_or_default());
        });
        Choices { offered, marked }
    }

    /// Takes a key of the open list; tells whether it was one.
    pub(super) fn take_key(self, table: Table, event: &ev::KeyboardEvent) -> bool {
        if !table.grid.with_untracked(is_choosing) || event.is_composing() {
            return false;
        }
        let last = self.offered.with_untracked(|offered| offered.len().saturating_sub(1));
        let marked = self.marked.get_untracked();
        // Names of keys, as the browser tells them.
        let to = match event.key().as_str() {
            "ArrowDown" => marked.saturating_add(1).min(last),
            "ArrowUp" if !event.alt_key() => marked.saturating_sub(1),
            "Home" => 0,
            "End" => last,
            "Enter" | "Tab" => {
                event.prevent_default();
                self.choose(table, marked);
                let way = if event.shift_key() { Way::Back } else { Way::Forward };
                if event.key() == "Tab" {
                    table.handle(Command::Tab(way));
                }
                return true;
            }
            _ => return false,
        };
        event.prevent_default();
        self.marked.set(to);
        true
    }

    fn choose(self, table: Table, at: usize) {
        match self.offered.with_untracked(|offered| offered.get(at).cloned()) {
            Some(text) => table.handle(Command::Choose(text)),
            None => table.handle(Command::Cancel),
        }
    }
}

#[component]
pub(super) fn ChoiceList(table: Table, choices: Choices) -> impl IntoView {
    let is_open = Memo::new(move |_| table.grid.with(is_choosing));
    let option = move |(at, text): (usize, String)| {
        let is_marked = move || choices.marked.get() == at;
        view! {
            <li
                id=option_id(at)
                role="option"
                aria-selected=move || if is_marked() { "true" } else { "false" }
                on:pointerdown=move |event| {
                    event.prevent_default();
                    choices.choose(table, at);
                }
            >
                {text}
            </li>
        }
    };
    let place = move || {
        // It goes with its cell when the grid is scrolled.
        table.window.track();
        let editor = table.editor.get()?;
        let frame = table.frame.get()?;
        let (cell, frame) = (dom::measure(&editor), dom::measure(&frame));
        let (left, top) = (cell.left - frame.left, cell.top - frame.top + cell.height);
        Some(format!("left:{left}px;top:{top}px;min-width:{}px", cell.width))
    };
    view! {
        <Show when=move || is_open.get()>
            <ul id=LIST class="choice-list" role="listbox" style=place aria-label=move || table.active_title()>
                {move || choices.offered.get().into_iter().enumerate().map(option).collect::<Vec<_>>()}
            </ul>
        </Show>
    }
}

/// The id of the list, for the editor that controls it.
pub(super) const LIST: &str = "grid-choices";

/// The id of the marked option while the list is open.
pub(super) fn marked_option(table: Table, choices: Choices) -> Option<String> {
    let is_any = choices.offered.with(|offered| !offered.is_empty());
    (table.grid.with(is_choosing) && is_any).then(|| option_id(choices.marked.get()))
}

fn option_id(at: usize) -> String {
    format!("{LIST}-{at}")
}

pub(super) fn is_choosing(grid: &Grid) -> bool {
    matches!(grid.mode(), Mode::Choosing { .. })
}
