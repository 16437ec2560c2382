//! The calendar of the plan: its entries as a table to edit, everything that is due by month on a page of a wall calendar
//! or as a list, and the calendars of the document as it prints them.

mod due_list;
mod month;

use crate::language::words::{budget, calendar as words, grid};
use crate::state::{Choosable, DueRow, SheetKind, Workspace, app};
use crate::ui::choices::{Choice, Chooser, YearSwitch};
use crate::ui::document::Says;
use crate::ui::document::view::Document;
use crate::ui::grid::Grid;
use crate::ui::say::say;
use crate::ui::sheet_view::{Act, RowButtons};
use due_list::DueList;
use leptos::prelude::*;
use month::MonthView;

/// What is shown of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shown {
    Entries,
    Month,
    List,
    Document,
}

/// The calendar page.
#[component]
pub(super) fn CalendarPage(says: Says) -> impl IntoView {
    const ADD: Act = |workspace: Workspace| {
        workspace.add_calendar_entry();
        Ok(())
    };
    let workspace = app().workspace;
    let shown = RwSignal::new(Shown::Entries);
    let unit = RwSignal::new(None::<String>);
    let all = Memo::new(move |_| match shown.get() {
        Shown::Month | Shown::List => workspace.due_rows(),
        Shown::Entries | Shown::Document => Vec::new(),
    });
    let due = Memo::new(move |_| {
        let is_meant = |row: &&DueRow| {
            unit.with(|unit| unit.as_ref().is_none_or(|unit| row.units.iter().any(|(id, _)| id == unit)))
        };
        all.with(|all| all.iter().filter(is_meant).cloned().collect::<Vec<_>>())
    });
    let choices = vec![
        (Shown::Entries, words::ENTRIES),
        (Shown::Month, words::MONTH_VIEW),
        (Shown::List, words::LIST_VIEW),
        (Shown::Document, grid::AS_DOCUMENT),
    ];
    let view = move || match shown.get() {
        Shown::Entries => view! { <Entries/> }.into_any(),
        Shown::Month => view! { <MonthView due=due/> }.into_any(),
        Shown::List => view! { <DueList due=due/> }.into_any(),
        Shown::Document => view! { <Document says/> }.into_any(),
    };
    view! {
        <div class="grid-bar">
            <Choice label=grid::VIEW choices=choices chosen=shown.into() choose=move |chosen| shown.set(chosen)/>
            <Show when=move || shown.get() == Shown::Entries>
                <YearSwitch/>
                <RowButtons kind=SheetKind::Calendar acts=vec![(words::ADD_ENTRY, ADD)]/>
            </Show>
            <Show when=move || matches!(shown.get(), Shown::Month | Shown::List)>
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
