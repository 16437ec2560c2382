//! The samples that come with the page. A link opens a copy.

use super::fiscal_year;
use super::plan_list::years;
use crate::language::words::library as words;
use crate::state::{Route, Sample, app};
use crate::ui::say::say;
use leptos::prelude::*;

#[component]
pub(super) fn SampleList() -> impl IntoView {
    let samples = app().library.samples();
    view! {
        <section>
            <div>
                <h2 id="samples">{say(words::SAMPLES)}</h2>
                <p class="quiet">{say(words::SAMPLES_INTRO)}</p>
            </div>
            <ul class="samples" aria-labelledby="samples">
                <For each=move || samples.get() key=|sample| sample.file.clone() let(sample)>
                    <li>
                        <SampleLink sample=sample.clone() />
                        <TemplateButton sample />
                    </li>
                </For>
            </ul>
        </section>
    }
}

#[component]
fn SampleLink(sample: Sample) -> impl IntoView {
    let app = app();
    let Sample { title, organisation, first_year, last_year, kind, .. } = sample.clone();
    let years = move || years(first_year, last_year, app.language.get());
    let open = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        app.library.open_sample(sample.clone());
    };
    view! {
        <a href=Route::Library.to_hash() on:click=open>
            <span class="sample-title">{title}</span>
            <span>{organisation}</span>
            <span class="quiet">{say(words::kind(kind))} " · " {years}</span>
        </a>
    }
}

/// A new plan with the headings of the sample and nothing of what it says.
#[component]
fn TemplateButton(sample: Sample) -> impl IntoView {
    let library = app().library;
    let title = sample.title.clone();
    view! {
        <button
            type="button"
            class="button"
            on:click=move |_| library.fill_in_sample(sample.clone(), fiscal_year())
        >
            {say(words::AS_TEMPLATE)}
            <span class="hidden-text">": " {title}</span>
        </button>
    }
}
