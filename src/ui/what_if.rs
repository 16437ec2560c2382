//! The panel beside the indicators in which results are tried out: totals, what lifts them, scenarios. It never touches
//! the plan; what is tried is gone with the panel unless it is saved as a scenario or adopted.

mod lifts;
mod row;
mod scenarios;

use crate::language::numbers::{NumberStyle, number_for_reading};
use crate::language::words::{Text, budget, what_if as words};
use crate::plan::id::Id;
use crate::plan::indicator::Indicator;
use crate::plan::number::Number;
use crate::plan::scenario::TriedResult;
use crate::state::{NoticeKind, Trial, TrialTotal, app};
use crate::ui::say::say;
use leptos::prelude::*;
use lifts::Lifts;
use row::ResultRow;
use rust_decimal::Decimal;
use scenarios::Scenarios;
use std::sync::Arc;

/// The decimals of scores and totals.
const PLACES: u32 = 4;

/// What is tried, as the panel keeps it.
#[derive(Clone, Copy)]
struct Tried(RwSignal<Vec<TriedResult>>);

impl Tried {
    /// Tries a result of an indicator, or no longer.
    fn set(self, indicator: &Id<Indicator>, result: Option<Number>) {
        self.0.update(|results| {
            results.retain(|known| known.indicator != *indicator);
            if result.is_some() {
                results.push(TriedResult { indicator: indicator.clone(), result, ..TriedResult::default() });
            }
        });
    }
}

/// A figure as it is read here; a dash where there is none.
fn shown(value: Option<Decimal>) -> String {
    let digits = app().workspace.reading().get().digits;
    value.map_or_else(|| "–".to_owned(), |value| number_for_reading(value, NumberStyle::up_to(PLACES, digits)))
}

/// The panel.
#[component]
pub(super) fn WhatIf(#[prop(into)] on_close: Callback<()>) -> impl IntoView {
    let app = app();
    let workspace = app.workspace;
    let tried = Tried(RwSignal::new(Vec::new()));
    let trial: Memo<Arc<Trial>> = Memo::new(move |_| Arc::new(tried.0.with(|results| workspace.trial(results))));
    let count = Memo::new(move |_| trial.with(|trial| trial.rows.len()));
    let is_blank = move || tried.0.with(Vec::is_empty);
    let adopt = move |_| {
        let language = app.language.get_untracked();
        if tried.0.with_untracked(|results| workspace.adopt(results)) {
            tried.0.set(Vec::new());
            app.notices.offer(words::ADOPTED.of(language), budget::PUT_BACK, move || workspace.undo());
        } else if workspace.read_only().get_untracked().is_none() {
            app.notices.say(NoticeKind::Info, words::NOTHING_TO_ADOPT.of(language));
        }
    };
    let is_closed = move || is_blank() || workspace.read_only().get().is_some();
    view! {
        <aside
            class="what-if"
            aria-label=say(words::TITLE)
            on:keydown=move |event| {
                if event.key() == "Escape" {
                    on_close.run(());
                }
            }
        >
            <h2>{say(words::TITLE)}</h2>
            <p class="quiet">{say(words::NOT_IN_PLAN)}</p>
            <dl class="what-if-totals" aria-live="polite">
                <Total name=words::IN_PLAN total=Signal::derive(move || trial.with(|trial| trial.now.clone()))/>
                <Total name=words::TRIED total=Signal::derive(move || trial.with(|trial| trial.then.clone()))/>
            </dl>
            <div class="what-if-actions">
                <button type="button" class="button" disabled=is_closed on:click=adopt>{say(words::ADOPT)}</button>
                <button type="button" class="button" disabled=is_blank on:click=move |_| tried.0.set(Vec::new())>
                    {say(words::CLEAR)}
                </button>
            </div>
            <h3>{say(words::RESULTS)}</h3>
            <ul class="what-if-list" aria-label=say(words::RESULTS)>
                <For each=move || 0..count.get() key=|at| *at let:at>
                    <ResultRow trial=trial at=at tried=tried/>
                </For>
            </ul>
            <Lifts tried=tried/>
            <Scenarios tried=tried/>
        </aside>
    }
}

/// A total with its band.
#[component]
fn Total(name: Text, total: Signal<TrialTotal>) -> impl IntoView {
    let language = app().language;
    let band = move || {
        let band = total.get().band.and_then(|band| band.band);
        band.unwrap_or_else(|| words::NO_BAND.of(language.get()).to_owned())
    };
    view! {
        <div>
            <dt>{say(name)}</dt>
            <dd><b>{move || shown(total.get().total)}</b> " " {band}</dd>
        </div>
    }
}
