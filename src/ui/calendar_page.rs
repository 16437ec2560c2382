//! The calendar of the plan: its entries as a table to edit, everything that is due by month on a page of a wall calendar
//! or as a list, and the calendars of the document as it prints them.

mod due_list;
mod month;

use crate::language::words::{budget, calendar as words, grid};
use crate::state::{Choosable, DueRow, Look, Page, SheetKind, Workspace, app};
use crate::ui::choices::{Chooser, YearSwitch};
use crate::ui::document::Says;
use crate::ui::document::view::Document;
use crate::ui::grid::Grid;
use crate::ui::say::say;
use crate::ui::sheet_view::{Act, Looks, RowButtons};
use due_list::DueList;
use leptos::prelude::*;
use month::MonthView;

/// The calendar page.
#[component]
pub(super) fn CalendarPage(says: Says) -> impl IntoView {
    const ADD: Act = |workspace: Workspace| {
        workspace.add_calendar_entry();
        Ok(())
    };
    let workspace = app().workspace;
    let shown = workspace.look(Page::Calendar);
    let unit = RwSignal::new(None::<String>);
    let all = Memo::new(move |_| match shown.get() {
        Look::Month | Look::List => workspace.due_rows(),
        _ => Vec::new(),
    });
    let due = Memo::new(move |_| {
        let is_meant = |row: &&DueRow| {
            unit.with(|unit| unit.as_ref().is_none_or(|unit| row.units.iter().any(|(id, _)| id == unit)))
        };
        all.with(|all| all.iter().filter(is_meant).cloned().collect::<Vec<_>>())
    });
    let choices = vec![
        (Look::Usual, words::ENTRIES),
        (Look::Month, words::MONTH_VIEW),
        (Look::List, words::LIST_VIEW),
        (Look::Document, grid::AS_DOCUMENT),
    ];
    let view = move || match shown.get() {
        Look::Month => view! { <MonthView due=due/> }.into_any(),
        Look::List => view! { <DueList due=due/> }.into_any(),
        Look::Document => view! { <Document says/> }.into_any(),
        _ => view! { <Entries/> }.into_any(),
    };
    view! {
        <div class="grid-bar">
            <Looks page=Page::Calendar choices=choices/>
            <Show when=move || shown.get() == Look::Usual>
                <YearSwitch/>
                <RowButtons kind=SheetKind::Calendar acts=vec![(words::ADD_ENTRY, ADD)]/>
            </Show>
            <Show when=move || matches!(shown.get(), Look::Month | Look::List)>
                <Chooser
                    label=budget::UNIT
                    choices=Signal::derive(move || units(&all.read()))
                    chosen=Signal::derive(move || Some(unit.get().unwrap_or_default()))
                    choose=move |id: String| unit.set((!id.is_empty()).then_some(id))
                />
            </Show>
            <button type="button" class="button" on:click=move |_| app().workspace.export_calendar()>
                {say(words::EXPORT)}
            </button>
        </div>
        {view}
    }
}

/// The entries as a table.
#[component]
fn Entries() -> impl IntoView {
    let is_empty = move || app().workspace.plan().with(|plan| plan.calendar.is_empty());
    view! {
        <Show when=is_empty>
            <p class="quiet">{say(words::EMPTY)}</p>
        </Show>
        <Grid kind=SheetKind::Calendar label=words::GRID/>
    }
}

/// The units that have something due, behind all of them together.
fn units(due: &[DueRow]) -> Vec<Choosable> {
    let language = app().language.get();
    let all = Choosable { id: String::new(), title: words::ALL_UNITS.of(language).to_owned() };
    let mut found: Vec<Choosable> = Vec::new();
    for (id, name) in due.iter().flat_map(|row| &row.units) {
        if !found.iter().any(|known| known.id == *id) {
            found.push(Choosable { id: id.clone(), title: name.clone() });
        }
    }
    std::iter::once(all).chain(found).collect()
}
