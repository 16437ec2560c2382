//! Scenarios: what is tried, kept in the plan's file by name, beside the plan as it is.

use super::{Tried, shown};
use crate::language::words::what_if as words;
use crate::state::{ScenarioRow, app};
use crate::ui::say::say;
use leptos::html;
use leptos::prelude::*;

/// The list of scenarios, and the form that adds one.
#[component]
pub(super) fn Scenarios(tried: Tried) -> impl IntoView {
    let app = app();
    let workspace = app.workspace;
    let scenarios = Memo::new(move |_| workspace.scenarios());
    let field = NodeRef::<html::Input>::new();
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let Some(field) = field.get_untracked() else { return };
        let name = field.value().trim().to_owned();
        if name.is_empty() {
            app.notices.fail(words::NAME_NEEDED.of(app.language.get_untracked()));
        } else if tried.0.with_untracked(|results| workspace.keep_scenario(&name, results)).is_some() {
            field.set_value("");
        }
    };
    let row = move |ScenarioRow { id, name, then, differing }: ScenarioRow| {
        let language = app.language.get();
        let band = then.band.and_then(|band| band.band).unwrap_or_default();
        let digits = workspace.reading().get().digits;
        let count = digits.show(&differing.to_string()).into_owned();
        let said = format!("{} {band} · {}", shown(then.total), words::differing(differing, &count, language));
        let (try_it, delete) = (words::TRY_IT.of(language), words::DELETE.of(language));
        let gone = id.clone();
        view! {
            <li>
                <span class="what-if-title">{name.clone()}</span>
                <span>{said}</span>
                <span class="what-if-entry">
                    <button
                        type="button"
                        class="button"
                        aria-label=format!("{try_it} {name}")
                        on:click=move |_| tried.0.set(workspace.try_scenario(&id))
                    >
                        {try_it}
                    </button>
                    <button
                        type="button"
                        class="button"
                        aria-label=format!("{delete} {name}")
                        on:click=move |_| workspace.delete_scenario(&gone)
                    >
                        {delete}
                    </button>
                </span>
            </li>
        }
    };
    let is_empty = move || scenarios.with(Vec::is_empty);
    view! {
        <h3>{say(words::SCENARIOS)}</h3>
        <Show when=is_empty>
            <p class="quiet">{say(words::NO_SCENARIOS)}</p>
        </Show>
        <ul class="what-if-list" aria-label=say(words::SCENARIOS)>
            {move || scenarios.get().into_iter().map(row).collect::<Vec<_>>()}
        </ul>
        <form class="what-if-entry" on:submit=save>
            <input type="text" autocomplete="off" aria-label=say(words::NAME) placeholder=say(words::NAME) node_ref=field/>
            <button class="button" disabled=move || workspace.read_only().get().is_some()>{say(words::SAVE)}</button>
        </form>
    }
}
