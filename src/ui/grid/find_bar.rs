//! The bar above a grid in which a text is looked for and replaced.

use super::table::Table;
use super::{events, finding};
use crate::browser::dom;
use crate::grid::{Command, ModeName, Panel, Way};
use crate::language::words::arrange as words;
use crate::ui::say::say;
use leptos::ev;
use leptos::html;
use leptos::prelude::*;

#[component]
pub(super) fn FindBar(table: Table) -> impl IntoView {
    finding::follow(table);
    let is_open = Memo::new(move |_| matches!(table.panel.get(), Some(Panel::Find | Panel::Replace)));
    move || is_open.get().then(|| view! { <Bar table=table/> })
}

#[component]
fn Bar(table: Table) -> impl IntoView {
    let finding = table.finding;
    let language = table.language;
    let field = NodeRef::<html::Input>::new();
    let is_replacing = Memo::new(move |_| table.panel.get() == Some(Panel::Replace));
    // Asked for again, it takes the keyboard again.
    Effect::new(move |_| {
        table.panel.track();
        if let Some(field) = field.get() {
            dom::focus(&field);
            dom::select_input(&field);
        }
    });
    let name = move || {
        let name = if is_replacing.get() { words::FIND_AND_REPLACE } else { words::FIND };
        name.of(language.get())
    };
    let replace = move || {
        view! {
            <label class="field">
                <span>{say(words::REPLACE_WITH)}</span>
                <input
                    type="text"
                    autocomplete="off"
                    prop:value=move || finding.with.get()
                    on:input=move |event| finding.with.set(event_target_value(&event))
                />
            </label>
            <button type="button" class="button" on:click=move |_| finding::replace(table)>{say(words::REPLACE)}</button>
            <button type="button" class="button" on:click=move |_| finding::replace_all(table)>
                {say(words::REPLACE_ALL)}
            </button>
        }
    };
    view! {
        <div class="find-bar" role="search" aria-label=name on:keydown=move |event| key_down(table, &event)>
            <label class="field">
                <span>{say(words::FIND)}</span>
                <input
                    type="search"
                    autocomplete="off"
                    node_ref=field
                    prop:value=move || finding.text.get()
                    on:input=move |event| finding.text.set(event_target_value(&event))
                />
            </label>
            <button type="button" class="button" on:click=move |_| finding::go(table, Way::Back)>
                {say(words::PREVIOUS)}
            </button>
            <button type="button" class="button" on:click=move |_| finding::go(table, Way::Forward)>
                {say(words::NEXT)}
            </button>
            <span class="find-status" aria-live="polite">{move || finding::status(table)}</span>
            <Switch name=words::MATCH_CASE is_on=finding.matches_case/>
            <Switch name=words::WHOLE_CELL is_on=finding.whole_cell/>
            {move || is_replacing.get().then(replace)}
            <button type="button" class="button" on:click=move |_| close(table)>{say(words::CLOSE)}</button>
        </div>
    }
}

#[component]
fn Switch(name: crate::language::words::Text, is_on: RwSignal<bool>) -> impl IntoView {
    view! {
        <label class="find-option">
            <input
                type="checkbox"
                prop:checked=move || is_on.get()
                on:change=move |event| is_on.set(event_target_checked(&event))
            />
            <span>{say(name)}</span>
        </label>
    }
}

fn key_down(table: Table, event: &ev::KeyboardEvent) {
    if event.is_composing() {
        return;
    }
    let way = if event.shift_key() { Way::Back } else { Way::Forward };
    match event.key().as_str() {
        "Escape" => close(table),
        "Enter" if dom::is_on_button(event) => return,
        "Enter" => finding::go(table, way),
        // The grid's own keys for finding mean the same here.
        _ => match events::command_of(event, ModeName::Ready) {
            Some(Command::Show(panel @ (Panel::Find | Panel::Replace))) => table.panel.set(Some(panel)),
            Some(Command::FindNext(way)) => finding::go(table, way),
            _ => return,
        },
    }
    event.prevent_default();
}

/// Closes the bar; the focus returns to the grid.
fn close(table: Table) {
    table.panel.set(None);
    table.take_focus();
}
