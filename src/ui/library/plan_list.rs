//! The user's plans.

use super::fiscal_year;
use super::next_year_dialog::NextYearDialog;
use super::rename_dialog::RenameDialog;
use crate::language::Language;
use crate::language::words::{library as words, shell};
use crate::plan::period::Year;
use crate::state::{LibraryEntry, Page, Route, app, reading_day};
use crate::ui::say::say;
use leptos::prelude::*;

#[component]
pub(super) fn PlanList() -> impl IntoView {
    let entries = app().library.entries();
    let plans = Memo::new(move |_| {
        let mut plans: Vec<LibraryEntry> = entries.get().into_iter().filter(|entry| !entry.in_trash).collect();
        plans.sort_by(|a, b| b.changed.cmp(&a.changed));
        plans
    });
    let renamed = RwSignal::new(None::<LibraryEntry>);
    let rolled = RwSignal::new(None::<LibraryEntry>);
    view! {
        <section>
            <h2 id="your-plans">{say(words::YOUR_PLANS)}</h2>
            <Show when=move || plans.with(Vec::is_empty)>
                <p class="plans-empty">{say(words::NONE_YET)}</p>
            </Show>
            <Show when=move || !plans.with(Vec::is_empty)>
                <ul class="plans" aria-labelledby="your-plans">
                    <For each=move || plans.get() key=shown_of let(entry)>
                        <li>
                            <PlanItem entry=entry.clone() />
                            <PlanActions entry renamed rolled />
                        </li>
                    </For>
                </ul>
            </Show>
        </section>
        {move || renamed.get().map(|entry| view! { <RenameDialog entry on_close=move || renamed.set(None) /> })}
        {move || rolled.get().map(|entry| view! { <NextYearDialog entry on_close=move || rolled.set(None) /> })}
    }
}

#[component]
fn PlanItem(entry: LibraryEntry) -> impl IntoView {
    let language = app().language;
    let LibraryEntry { key, title, organisation, first_year, last_year, changed, exported, .. } = entry;
    let is_never = exported.is_none();
    let address = Route::Plan { key, page: Page::Overview }.to_hash();
    let years = move || years(first_year, last_year, language.get());
    let changed = move || words::changed(&reading_day(&changed, language.get()), language.get());
    let exported = move || match &exported {
        Some(when) => words::last_exported(&reading_day(when, language.get()), language.get()),
        None => words::NEVER_EXPORTED.of(language.get()).to_owned(),
    };
    let title = move || if title.is_empty() { shell::UNTITLED.of(language.get()).to_owned() } else { title.clone() };
    view! {
        <div>
            <a class="plan-title" href=address>
                {title}
            </a>
            <p class="plan-facts">
                {organisation.map(|name| view! { <span>{name}</span> })} <span>{years}</span> <span>{changed}</span>
                <span class:is-never=is_never>{exported}</span>
            </p>
        </div>
    }
}

#[component]
fn PlanActions(
    entry: LibraryEntry,
    renamed: RwSignal<Option<LibraryEntry>>,
    rolled: RwSignal<Option<LibraryEntry>>,
) -> impl IntoView {
    let library = app().library;
    let title = entry.title.clone();
    let (copied, deleted, template) = (entry.key.clone(), entry.key.clone(), entry.key.clone());
    let next = entry.clone();
    let about = move || view! { <span class="hidden-text">": " {title.clone()}</span> };
    view! {
        <div class="plan-actions">
            <button type="button" class="button" on:click=move |_| library.duplicate(copied.clone())>
                {say(words::DUPLICATE)}
                {about.clone()}
            </button>
            <button type="button" class="button" on:click=move |_| rolled.set(Some(next.clone()))>
                {say(words::NEXT_YEAR)}
                {about.clone()}
            </button>
            <button type="button" class="button" on:click=move |_| library.fill_in(template.clone(), fiscal_year())>
                {say(words::AS_TEMPLATE)}
                {about.clone()}
            </button>
            <button type="button" class="button" on:click=move |_| renamed.set(Some(entry.clone()))>
                {say(words::RENAME)}
                {about.clone()}
            </button>
            <button type="button" class="button button-danger" on:click=move |_| library.delete(deleted.clone())>
                {say(words::DELETE)}
                {about}
            </button>
        </div>
    }
}

/// What is shown of an entry: when it changes, so does its item.
fn shown_of(entry: &LibraryEntry) -> (String, String, String, Option<String>) {
    (entry.key.clone(), entry.title.clone(), entry.changed.clone(), entry.exported.clone())
}

/// The fiscal year or years of a plan.
pub(super) fn years(first: Year, last: Option<Year>, language: Language) -> String {
    match last.filter(|last| *last != first) {
        Some(last) => words::fiscal_years(&format!("{first}–{last}"), language),
        None => words::fiscal_years(&first.to_string(), language),
    }
}
