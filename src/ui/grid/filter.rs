//! The panel of a column: its sort, a text that its cells must hold, and the values that are shown.

use super::table::Table;
use crate::browser::dom;
use crate::grid::Panel;
use crate::language::search;
use crate::language::words::arrange as words;
use crate::sheet::arrange::{self, Filter, value_key};
use crate::ui::say::say;
use leptos::ev;
use leptos::html;
use leptos::prelude::*;
use std::collections::HashSet;
use std::sync::Arc;

/// The most values that are listed; searching narrows them.
const MOST_VALUES: usize = 200;
/// The width of the panel, to keep it inside the grid.
const WIDTH: usize = 320;

#[component]
pub(super) fn FilterPanel(table: Table) -> impl IntoView {
    let is_open = Memo::new(move |_| table.panel.get() == Some(Panel::Filter));
    move || is_open.get().then(|| view! { <OfColumn table=table/> })
}

/// A value of the column.
struct Listed {
    key: String,
    shown: String,
    folded: String,
    count: usize,
}

#[derive(Clone, Copy)]
struct Choice {
    table: Table,
    /// The column's id.
    column: &'static str,
    text: RwSignal<String>,
    /// Keys of the values that are not shown.
    left_out: RwSignal<HashSet<String>>,
    wanted: RwSignal<String>,
    values: StoredValue<Arc<Vec<Listed>>>,
}

#[component]
fn OfColumn(table: Table) -> impl IntoView {
    let position = table.grid.with_untracked(|grid| grid.active()).map_or(0, |cell| cell.col);
    let column = table.column_id(position);
    let title = table.columns.with_untracked(|columns| columns.get(position).map(|column| column.title.clone()));
    let title = title.unwrap_or_default();
    let choice = Choice::of(table, column);
    let panel = NodeRef::<html::Div>::new();
    let field = NodeRef::<html::Input>::new();
    field.on_load(|field| dom::focus(&field));
    let on_key = move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" {
            event.prevent_default();
            close(table);
        }
    };
    // Without giving the focus back: it has gone elsewhere.
    let on_leave = move |event: ev::FocusEvent| {
        if panel.get_untracked().is_some_and(|panel| dom::leaves(&event, &panel)) {
            table.panel.try_update(|panel| *panel = panel.filter(|open| *open != Panel::Filter));
        }
    };
    let apply = move |event: ev::SubmitEvent| {
        event.prevent_default();
        choice.apply();
    };
    view! {
        <div
            class="grid-panel"
            role="dialog"
            aria-label=move || words::panel(&title, table.language.get())
            style=format!("left:{}px", left_of(table, position))
            node_ref=panel
            on:keydown=on_key
            on:focusout=on_leave
        >
            <SortButtons choice=choice/>
            <form on:submit=apply>
                <label class="field">
                    <span>{say(words::CONTAINS)}</span>
                    <input
                        type="text"
                        autocomplete="off"
                        node_ref=field
                        prop:value=move || choice.text.get()
                        on:input=move |event| choice.text.set(event_target_value(&event))
                    />
                </label>
                <Values choice=choice/>
                <div class="grid-panel-end">
                    <button type="submit" class="button button-main">{say(words::APPLY)}</button>
                    <button type="button" class="button" on:click=move |_| choice.clear()>{say(words::CLEAR)}</button>
                </div>
            </form>
        </div>
    }
}

#[component]
fn SortButtons(choice: Choice) -> impl IntoView {
    let Choice { table, column, .. } = choice;
    let button = move |name, by: Option<bool>| {
        let is_on = move || {
            table.arrangement.with(|arrangement| match (by, &arrangement.sort) {
                (None, sort) => sort.is_none(),
                (Some(descending), sort) => sort.as_deref() == Some(column) && arrangement.descending == descending,
            })
        };
        let sort = move |_| {
            table.sort(by.map(|descending| (column, descending)));
            close(table);
        };
        view! {
            <button type="button" aria-pressed=move || if is_on() { "true" } else { "false" } on:click=sort>
                {say(name)}
            </button>
        }
    };
    view! {
        <div class="segmented" role="group" aria-label=say(words::SORT)>
            {button(words::ASCENDING, Some(false))} {button(words::DESCENDING, Some(true))}
            {button(words::UNSORTED, None)}
        </div>
    }
}

/// The values of the column with a box each.
#[component]
fn Values(choice: Choice) -> impl IntoView {
    let language = choice.table.language;
    let set_all = move |is_shown: bool| {
        let keys = choice.fitting().0;
        choice.left_out.update(|left_out| match is_shown {
            true => left_out.retain(|key| !keys.contains(key)),
            false => left_out.extend(keys),
        });
    };
    let boxes = move || {
        let (keys, _) = choice.fitting();
        let keys: HashSet<&String> = keys.iter().collect();
        let values = choice.values.get_value();
        let fitting = values.iter().filter(|value| keys.contains(&value.key));
        fitting.take(MOST_VALUES).map(|value| choice.check_box(value)).collect::<Vec<_>>()
    };
    let more = move || {
        let more = choice.fitting().1.saturating_sub(MOST_VALUES);
        (more > 0).then(|| view! { <p class="quiet">{words::more_values(more, language.get())}</p> })
    };
    view! {
        <fieldset>
            <legend>{say(words::VALUES)}</legend>
            <input
                type="search"
                autocomplete="off"
                aria-label=say(words::SEARCH_VALUES)
                placeholder=say(words::SEARCH_VALUES)
                on:input=move |event| choice.wanted.set(event_target_value(&event))
            />
            <div class="grid-panel-end">
                <button type="button" class="button button-plain" on:click=move |_| set_all(true)>
                    {say(words::EVERY_VALUE)}
                </button>
                <button type="button" class="button button-plain" on:click=move |_| set_all(false)>
                    {say(words::NO_VALUE)}
                </button>
            </div>
            <div class="grid-values">{boxes} {more}</div>
        </fieldset>
    }
}

impl Choice {
    /// What the filter of a column says now.
    fn of(table: Table, column: &'static str) -> Choice {
        let values: Vec<Listed> = untrack(|| {
            table.workspace.with_sheet(table.kind, |sheet| {
                let reading = sheet.reading();
                let place = sheet.columns().iter().position(|known| known.id == column).unwrap_or_default();
                let listed = arrange::values(sheet, place).into_iter().map(|(value, count)| {
                    let shown = value.shown(reading);
                    Listed { key: value_key(&value), folded: search::fold(&shown), shown, count }
                });
                listed.collect()
            })
        });
        let filter = table.arrangement.with_untracked(|arrangement| arrangement.filter(column).cloned());
        let filter = filter.unwrap_or_default();
        let left_out = filter.values.map(|shown| {
            let shown: HashSet<String> = shown.into_iter().collect();
            values.iter().map(|value| value.key.clone()).filter(|key| !shown.contains(key)).collect()
        });
        Choice {
            table,
            column,
            text: RwSignal::new(filter.text),
            left_out: RwSignal::new(left_out.unwrap_or_default()),
            wanted: RwSignal::new(String::new()),
            values: StoredValue::new(Arc::new(values)),
        }
    }

    /// The values that fit what was typed to search them, and how many these are.
    fn fitting(self) -> (HashSet<String>, usize) {
        let wanted = search::fold(&self.wanted.get());
        let values = self.values.get_value();
        let fitting = values.iter().filter(|value| value.folded.contains(&wanted) || value.key.contains(&wanted));
        let keys: HashSet<String> = fitting.map(|value| value.key.clone()).collect();
        let count = keys.len();
        (keys, count)
    }

    fn check_box(self, value: &Listed) -> impl IntoView + use<> {
        let (key, language) = (value.key.clone(), self.table.language);
        let (shown, count) = (value.shown.clone(), value.count);
        let is_shown = {
            let key = key.clone();
            move || self.left_out.with(|left_out| !left_out.contains(&key))
        };
        let change = move |event| {
            self.left_out.update(|left_out| match event_target_checked(&event) {
                true => drop(left_out.remove(&key)),
                false => drop(left_out.insert(key.clone())),
            });
        };
        let name = move || match shown.is_empty() {
            true => words::BLANK.of(language.get()).to_owned(),
            false => shown.clone(),
        };
        view! {
            <label>
                <input type="checkbox" prop:checked=is_shown on:change=change/>
                <span>{name}</span>
                <small aria-hidden="true">{count}</small>
            </label>
        }
    }

    fn apply(self) {
        let left_out = self.left_out.get_untracked();
        let keys = || self.values.get_value().iter().map(|value| value.key.clone()).collect::<Vec<_>>();
        let values = (!left_out.is_empty())
            .then(|| keys().into_iter().filter(|key| !left_out.contains(key)).collect::<Vec<_>>());
        let filter =
            Filter { column: self.column.to_owned(), text: self.text.get_untracked(), values, ..Filter::default() };
        self.set(Some(filter));
    }

    fn clear(self) {
        self.set(None);
    }

    fn set(self, filter: Option<Filter>) {
        let Choice { table, column, .. } = self;
        table.workspace.arrange(table.kind, table.arrangement.get_untracked().with_filter(column, filter));
        close(table);
    }
}

impl Table {
    /// How a column sorts the rows, as its heading says it.
    pub(super) fn sort_of(self, column: &str) -> Option<&'static str> {
        self.arrangement.with(|arrangement| match arrangement.sort.as_deref() {
            Some(sorted) if sorted == column => Some(if arrangement.descending { "descending" } else { "ascending" }),
            _ => None,
        })
    }

    /// The mark of a column that filters the rows.
    pub(super) fn marks_of_heading(self, column: &str) -> &'static str {
        let is_filtered = self.arrangement.with(|arrangement| arrangement.filter(column).is_some());
        if is_filtered { " is-filtered" } else { "" }
    }

    /// Sorts by a column, or by none.
    pub(super) fn sort(self, by: Option<(&str, bool)>) {
        self.workspace.arrange(self.kind, self.arrangement.get_untracked().sorted(by));
    }
}

/// Closes the panel; the focus returns to the grid.
fn close(table: Table) {
    table.panel.set(None);
    table.take_focus();
}

/// Where the panel stands: below the heading of its column, inside the grid.
fn left_of(table: Table, position: usize) -> usize {
    let (window, frozen) = (table.window.get_untracked(), table.run.get_untracked().frozen);
    let left: usize = table
        .columns
        .with_untracked(|columns| columns.iter().take(position).map(|column| usize::from(column.width)).sum());
    let seen = if position < frozen { left } else { left.saturating_sub(window.left) };
    seen.min(window.width.saturating_sub(WIDTH))
}
