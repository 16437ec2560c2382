//! Scenarios: what is tried, kept in the plan's file by name, beside the plan as it is.

use super::{Tried, shown};
use crate::language::words::what_if as words;
use crate::plan::id::Id;
use crate::plan::scenario::Scenario;
use crate::state::{Comparison, ScenarioRow, TrialTotal, app};
use crate::ui::say::say;
use leptos::html;
use leptos::prelude::*;
use rust_decimal::Decimal;

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
    let compared = RwSignal::new(Vec::<Id<Scenario>>::new());
    let turn = move |id: &Id<Scenario>| {
        compared.update(|ids| match ids.iter().position(|known| known == id) {
            Some(at) => drop(ids.remove(at)),
            None => ids.push(id.clone()),
        });
    };
    let rename = move |id: &Id<Scenario>, name: &str| match name.trim() {
        "" => app.notices.fail(words::NAME_NEEDED.of(app.language.get_untracked())),
        name => workspace.rename_scenario(id, name),
    };
    let row = move |ScenarioRow { id, name, then, differing }: ScenarioRow| {
        let language = app.language.get();
        let band = then.band.and_then(|band| band.band).unwrap_or_default();
        let digits = workspace.reading().get().digits;
        let count = digits.show(&differing.to_string()).into_owned();
        let said = format!("{} {band} · {}", shown(then.total), words::differing(differing, &count, language));
        let (try_it, delete) = (words::TRY_IT.of(language), words::DELETE.of(language));
        let (gone, compared_id, renamed_id, marked) = (id.clone(), id.clone(), id.clone(), id.clone());
        let is_compared = move || compared.with(|ids| ids.contains(&marked));
        view! {
            <li>
                <span class="what-if-entry">
                    <input
                        type="checkbox"
                        aria-label=words::compare_with(&name, language)
                        prop:checked=is_compared
                        on:change=move |_| turn(&compared_id)
                    />
                    <input
                        type="text"
                        autocomplete="off"
                        aria-label=words::name_of(&name, language)
                        value=name.clone()
                        readonly=move || workspace.read_only().get().is_some()
                        on:change:target=move |event| rename(&renamed_id, &event.target().value())
                    />
                </span>
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
        <Compared compared=compared/>
        <form class="what-if-entry" on:submit=save>
            <input type="text" autocomplete="off" aria-label=say(words::NAME) placeholder=say(words::NAME) node_ref=field/>
            <button class="button" disabled=move || workspace.read_only().get().is_some()>{say(words::SAVE)}</button>
        </form>
    }
}

/// The scenarios that are marked, beside one another and beside the plan.
#[component]
fn Compared(compared: RwSignal<Vec<Id<Scenario>>>) -> impl IntoView {
    let app = app();
    let comparison = Memo::new(move |_| compared.with(|ids| app.workspace.compare(ids)));
    let table = move || {
        let Comparison { names, totals, rows } = comparison.get();
        let language = app.language.get();
        let names = std::iter::once(words::IN_PLAN.of(language).to_owned()).chain(names);
        let heads = names.map(|name| view! { <th scope="col" class="is-figure">{name}</th> }).collect::<Vec<_>>();
        let cells = |figures: Vec<Option<Decimal>>| {
            let first = figures.first().copied().flatten();
            let cell = |figure: Option<Decimal>| {
                view! { <td class="is-figure" class:is-other=figure != first>{shown(figure)}</td> }
            };
            figures.into_iter().map(cell).collect::<Vec<_>>()
        };
        let band = |total: &TrialTotal| total.band.as_ref().and_then(|band| band.band.clone()).unwrap_or_default();
        let bands = totals.iter().map(|total| view! { <td class="is-figure">{band(total)}</td> }).collect::<Vec<_>>();
        let sums = cells(totals.iter().map(|total| total.total).collect());
        let rows = rows.into_iter().map(|(title, scores)| {
            view! { <tr><th scope="row">{title}</th>{cells(scores)}</tr> }
        });
        let rows = rows.collect::<Vec<_>>();
        view! {
            <div class="table-scroll" tabindex="0" role="group" aria-label=words::COMPARISON.of(language)>
                <table class="table" aria-label=words::COMPARISON.of(language)>
                    <thead><tr><td></td>{heads}</tr></thead>
                    <tbody>
                        {rows}
                        <tr><th scope="row"><b>{words::TOTAL.of(language)}</b></th>{sums}</tr>
                        <tr><th scope="row">{words::BAND.of(language)}</th>{bands}</tr>
                    </tbody>
                </table>
            </div>
        }
    };
    view! { <Show when=move || !compared.with(Vec::is_empty)>{table}</Show> }
}
