//! The indicators of the plan: the round to score, the totals so far, the grid, and beside it what would be if.

use crate::browser::dom;
use crate::language::numbers::{NumberStyle, number_for_reading};
use crate::language::words::{budget, indicators as words, scoring, what_if};
use crate::state::{SheetKind, View, app};
use crate::ui::choices::Chooser;
use crate::ui::grid::Grid;
use crate::ui::say::say;
use crate::ui::what_if::WhatIf;
use leptos::html;
use leptos::prelude::*;

/// The indicators page.
#[component]
pub(super) fn IndicatorsPage() -> impl IntoView {
    let workspace = app().workspace;
    let is_open = RwSignal::new(false);
    let opener = NodeRef::<html::Button>::new();
    let close = move || {
        is_open.set(false);
        if let Some(opener) = opener.get_untracked() {
            dom::focus(&opener);
        }
    };
    view! {
        <div class="grid-bar">
            <Chooser
                label=scoring::WHICH_AGREEMENT
                choices=Signal::derive(move || workspace.agreements())
                chosen=Signal::derive(move || workspace.shown_agreement())
                choose=move |id| workspace.view().update(|view: &mut View| view.agreement = Some(id))
            />
            <RoundSwitch/>
            <button type="button" class="button" on:click=move |_| app().workspace.export_csv(SheetKind::Indicators)>
                {say(budget::EXPORT_CSV)}
            </button>
            <button
                type="button"
                class="button"
                aria-expanded=move || if is_open.get() { "true" } else { "false" }
                node_ref=opener
                on:click=move |_| is_open.update(|open| *open = !*open)
            >
                {say(what_if::TITLE)}
            </button>
            <Totals/>
        </div>
        <div class="sheet-and-panel">
            <div class="sheet-column">
                <Grid kind=SheetKind::Indicators label=words::GRID/>
            </div>
            <Show when=move || is_open.get()>
                <WhatIf on_close=close/>
            </Show>
        </div>
    }
}

#[component]
fn RoundSwitch() -> impl IntoView {
    let view = app().workspace.view();
    let choices = [
        (None, words::LAST_ROUND),
        (Some(6), words::SIX_MONTHS),
        (Some(9), words::NINE_MONTHS),
        (Some(12), words::TWELVE_MONTHS),
    ];
    let buttons = choices.map(|(round, name)| {
        let pressed = move || if view.with(|view| view.round) == round { "true" } else { "false" };
        view! {
            <button type="button" aria-pressed=pressed on:click=move |_| view.update(|view: &mut View| view.round = round)>
                {say(name)}
            </button>
        }
    });
    view! {
        <div class="segmented" role="group" aria-label=say(words::ROUND)>{buttons.into_iter().collect::<Vec<_>>()}</div>
    }
}

/// To date and assessed only, side by side and labelled.
#[component]
fn Totals() -> impl IntoView {
    let app = app();
    let totals = Memo::new(move |_| app.workspace.score_totals());
    let band = Memo::new(move |_| app.workspace.total_band());
    let band_name = move || {
        let language = app.language.get();
        band.get().and_then(|known| {
            let from = scoring::from_table(&known.table, known.certainty.of(language), language);
            known
                .band
                .map(|name| view! { <span title=from>{scoring::PRESENT_BAND.of(language)} " " <b>{name}</b></span> })
        })
    };
    let figures = move || {
        let (language, digits) = (app.language.get(), app.workspace.reading().get().digits);
        let number = |value| number_for_reading(value, NumberStyle::up_to(4, digits));
        totals.get().filter(|totals| totals.to_date.is_some()).map(|totals| {
            let figure = |name: crate::language::words::Text, value: Option<_>| {
                view! { <span>{name.of(language)} " " <b>{value.map(number)}</b></span> }
            };
            view! {
                {figure(words::TO_DATE, totals.to_date)}
                {figure(words::ASSESSED_ONLY, totals.assessed_only)}
                {figure(words::WEIGHT_ASSESSED, Some(totals.assessed_weight))}
            }
        })
    };
    view! { <p class="grid-totals">{figures} {band_name}</p> }
}
