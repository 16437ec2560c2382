//! The library: the user's plans on this device, samples, new plans and imports.

mod carried_question;
mod import_question;
mod next_year_dialog;
mod plan_list;
mod rename_dialog;
mod sample_list;
mod set_aside;
mod trash;

use crate::browser::{clock, edition, file};
use crate::language::calendar::FiscalCalendar;
use crate::language::words::{edition as edition_words, library as words, shell, storage};
use crate::plan::period::Year;
use crate::state::{app, calendar_day};
use crate::ui::say::say;
use crate::ui::switches::Switches;
use carried_question::CarriedDialog;
use import_question::ImportDialog;
use leptos::html;
use leptos::prelude::*;
use plan_list::PlanList;
use sample_list::SampleList;
use set_aside::SetAsideList;
use trash::Trash;

#[component]
pub(super) fn LibraryPage() -> impl IntoView {
    let library = app().library;
    let is_dragged_over = RwSignal::new(false);
    let busy = library.busy();
    library.look_at_storage();
    view! {
        <header class="header">
            <span class="brand">{say(shell::PRODUCT)}</span>
            <span class="header-space"></span>
            <Switches />
        </header>
        <main
            class="library"
            class:library-drop=move || is_dragged_over.get()
            aria-busy=move || busy.with(Option::is_some).to_string()
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
            <SetAsideList />
            <SampleList />
            <Trash />
            <SpaceUsed />
        </main>
        // Outside of what is busy: screen readers hold back what changes there.
        <div class="library-busy" role="status">
            {move || busy.get().map(|text| view! { <span>{text}</span> })}
        </div>
        <ImportDialog />
        <CarriedDialog />
    }
}

/// What one can start with, and what browser storage is.
#[component]
fn LibraryHead() -> impl IntoView {
    let app = app();
    let library = app.library;
    let kept = if edition::is_from_disk() { edition_words::CACHE_ON_DISK } else { words::CACHE };
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
                    accept=".json,.html"
                    multiple
                    class="hidden-text"
                    tabindex="-1"
                    aria-label=say(words::FILE)
                    node_ref=input
                    on:change=move |event| library.import(file::from_input(&event))
                />
            </div>
            <p class="quiet cache-note">{say(kept)}</p>
        </div>
    }
}

/// How much of the browser's storage is used, last on the page: it is said late and moves nothing.
#[component]
fn SpaceUsed() -> impl IntoView {
    let app = app();
    let space = app.library.space();
    let said = move || space.get().map(|space| storage::space(space.used, space.granted, app.language.get()));
    view! { <p class="quiet space-used">{said}</p> }
}

/// The fiscal year that today lies in.
pub(super) fn fiscal_year() -> Year {
    let today = clock::today();
    let year = u16::try_from(today.year).unwrap_or_default();
    calendar_day(today).map_or(year, |day| FiscalCalendar::default().year_of(day))
}
