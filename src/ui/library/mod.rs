//! The library: the user's plans on this device, samples, new plans and imports.

mod import_question;
mod plan_list;
mod rename_dialog;
mod sample_list;
mod trash;

use crate::browser::{clock, file};
use crate::language::calendar::FiscalCalendar;
use crate::language::words::{library as words, shell};
use crate::plan::date::Day;
use crate::plan::period::Year;
use crate::state::app;
use crate::ui::say::say;
use crate::ui::switches::Switches;
use import_question::ImportDialog;
use leptos::html;
use leptos::prelude::*;
use plan_list::PlanList;
use sample_list::SampleList;
use trash::Trash;

#[component]
pub(super) fn LibraryPage() -> impl IntoView {
    let library = app().library;
    let is_dragged_over = RwSignal::new(false);
    let is_busy = library.is_busy();
    view! {
        <header class="header">
            <span class="brand">{say(shell::PRODUCT)}</span>
            <span class="header-space"></span>
            <Switches />
        </header>
        <main
            class="library"
            class:library-drop=move || is_dragged_over.get()
            aria-busy=move || is_busy.get().to_string()
            on:dragover=move |event| {
                event.prevent_default();
                is_dragged_over.set(true);
            }
            on:dragleave=move |_| is_dragged_over.set(false)
            on:drop=move |event| {
                is_dragged_over.set(false);
                library.import(file::from_drop(&event));
            }
        >
            <LibraryHead />
            <PlanList />
            <SampleList />
            <Trash />
        </main>
        <ImportDialog />
    }
}

/// What one can start with, and what browser storage is.
#[component]
fn LibraryHead() -> impl IntoView {
    let app = app();
    let library = app.library;
    let input = NodeRef::<html::Input>::new();
    let choose = move |_| {
        if let Some(input) = input.get() {
            input.click();
        }
    };
    let create = move |_| {
        let title = words::UNTITLED_PLAN.of(app.language.get_untracked());
        library.create(title.to_owned(), fiscal_year());
    };
    view! {
        <div>
            <div class="library-head">
                <h1>{say(words::PLANS)}</h1>
                <button type="button" class="button button-main" on:click=create>
                    {say(words::NEW_PLAN)}
                </button>
                <button type="button" class="button" on:click=choose>
                    {say(words::IMPORT)}
                </button>
                <input
                    type="file"
                    accept=".json"
                    multiple
                    class="hidden-text"
                    tabindex="-1"
                    aria-label=say(words::FILE)
                    node_ref=input
                    on:change=move |event| library.import(file::from_input(&event))
                />
            </div>
            <p class="quiet cache-note">{say(words::CACHE)}</p>
        </div>
    }
}

/// The fiscal year that today lies in.
fn fiscal_year() -> Year {
    let today = clock::today();
    let year = u16::try_from(today.year).unwrap_or_default();
    Day::new(year, today.month, today.day).map_or(year, |day| FiscalCalendar::default().year_of(day))
}
