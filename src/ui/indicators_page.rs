//! The indicators of the plan: the round to score, the totals so far, the grid, and beside it what would be if.

use crate::browser::dom;
use crate::language::numbers::{NumberStyle, number_for_reading};
use crate::language::words::{form, indicators as words, scoring, targets, what_if};
use crate::sheet::RowAct;
use crate::state::{NoticeKind, Route, SheetKind, View, app};
use crate::ui::choices::{Choice, Chooser};
use crate::ui::grid::Grid;
use crate::ui::say::say;
use crate::ui::sheet_view::{Act, ExportButton, RowButtons};
use crate::ui::what_if::WhatIf;
use leptos::html;
use leptos::prelude::*;

/// An indicator behind the active one; the first one of a plan.
const ADD: Act = |workspace| match workspace.plan().with_untracked(|plan| plan.indicators.is_empty()) {
    true => {
        workspace.add_indicator();
        Ok(())
    }
    false => workspace.change_selected(SheetKind::Indicators, RowAct::InsertBelow),
};

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
    let app = app();
    // That of the active row.
    let open_sheet = move |_| match workspace.active_indicator() {
        Some(id) => app.go(Route::Indicator { key: workspace.key().get_untracked(), id }),
        None => app.notices.say(NoticeKind::Info, form::CHOOSE_INDICATOR.of(app.language.get_untracked())),
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
            <button type="button" class="button" on:click=open_sheet>
                {say(form::OPEN_SHEET)}
            </button>
            <RowButtons kind=SheetKind::Indicators acts=vec![(targets::ADD_INDICATOR, ADD)]/>
            <ExportButton kind=SheetKind::Indicators/>
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
    view! {
        <Choice
            label=words::ROUND
            choices=choices.to_vec()
            chosen=Signal::derive(move || view.with(|view| view.round))
            choose=move |round| view.update(|view: &mut View| view.round = round)
        />
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
