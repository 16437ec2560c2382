//! What is shown of a sheet, chosen above its grid.

use crate::language::months::Month;
use crate::language::words::{Text, budget as words, steps};
use crate::plan::activity::Measure;
use crate::state::{Choosable, View, app};
use crate::ui::say::say;
use leptos::prelude::*;

/// A row of buttons of which one is pressed.
#[component]
pub(super) fn Choice<T: Copy + PartialEq + Send + Sync + 'static>(
    label: Text,
    choices: Vec<(T, Text)>,
    chosen: Signal<T>,
    choose: impl Fn(T) + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let buttons = choices.into_iter().map(move |(value, name)| {
        let pressed = move || if chosen.get() == value { "true" } else { "false" };
        view! {
            <button type="button" aria-pressed=pressed on:click=move |_| choose(value)>
                {say(name)}
            </button>
        }
    });
    view! {
        <div class="segmented" role="group" aria-label=say(label)>{buttons.collect::<Vec<_>>()}</div>
    }
}

/// The fiscal year, in a plan of several.
#[component]
pub(super) fn YearSwitch(
    /// All years can be shown together.
    #[prop(optional)]
    with_all: bool,
    /// All years are shown together at first, as among the targets.
    #[prop(optional)]
    all_at_first: bool,
) -> impl IntoView {
    let with_all = with_all || all_at_first;
    let has_all = move |view: &View| with_all && if all_at_first { !view.one_year } else { view.all_years };
    let workspace = app().workspace;
    let years = Memo::new(move |_| workspace.plan().with(|plan| plan.frame.years().collect::<Vec<_>>()));
    let view = workspace.view();
    let options = move || {
        let reading = workspace.reading().get();
        let option = move |year: Option<u16>| {
            let text = match year {
                Some(year) => reading.digits.show(&year.to_string()).into_owned(),
                None => words::ALL_YEARS.of(reading.language).to_owned(),
            };
            let chosen = move || view.with(|view| (!has_all(view)).then_some(view.year));
            let value = year.map(|year| year.to_string()).unwrap_or_default();
            view! { <option value=value selected=move || chosen() == year>{text}</option> }
        };
        let all = with_all.then_some(None);
        years.get().into_iter().map(Some).chain(all).map(option).collect::<Vec<_>>()
    };
    let choose = move |event| {
        let year = event_target_value(&event).parse();
        view.update(|view: &mut View| {
            match all_at_first {
                true => view.one_year = year.is_ok(),
                false => view.all_years = with_all && year.is_err(),
            }
            view.year = year.unwrap_or(view.year);
        });
    };
    view! {
        <Show when=move || years.with(|years| years.len() > 1)>
            <label>
                {say(words::YEAR)} " " <select on:change=choose>{options}</select>
            </label>
        </Show>
    }
}

/// What is measured of the budget.
#[component]
pub(super) fn MeasureSwitch() -> impl IntoView {
    let view = app().workspace.view();
    let choices = [
        (Measure::Planned, words::PLANNED),
        (Measure::Committed, words::COMMITTED),
        (Measure::Disbursed, words::DISBURSED),
    ];
    view! {
        <Choice
            label=words::MEASURE
            choices=choices.to_vec()
            chosen=Signal::derive(move || view.with(|view| view.measure))
            choose=move |measure| view.update(|view: &mut View| view.measure = measure)
        />
    }
}

/// The month at whose end progress is read and entered.
#[component]
pub(super) fn MonthSwitch() -> impl IntoView {
    let app = app();
    let view = app.workspace.view();
    let month = app.workspace.progress_month();
    let start = Memo::new(move |_| app.workspace.plan().with(|plan| plan.frame.start_month));
    let options = move || {
        let start = start.get().and_then(Month::new).unwrap_or(Month::OCTOBER);
        let language = app.language.get();
        let option = move |index: u8| {
            let name = start.later(index.saturating_sub(1)).name(language);
            view! { <option value=index.to_string() selected=move || month.get() == index>{name}</option> }
        };
        (1..=12).map(option).collect::<Vec<_>>()
    };
    let choose = move |event| {
        if let Ok(index) = event_target_value(&event).parse() {
            view.update(|view: &mut View| view.month = Some(index));
        }
    };
    view! {
        <label>
            {say(steps::AS_OF)} " " <select on:change=choose>{options}</select>
        </label>
    }
}

/// A list of parts of the plan of which one is shown; nothing where there is no choice.
#[component]
pub(super) fn Chooser(
    label: Text,
    #[prop(into)] choices: Signal<Vec<Choosable>>,
    #[prop(into)] chosen: Signal<Option<String>>,
    choose: impl Fn(String) + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let choices = Memo::new(move |_| choices.get());
    let options = move || {
        let option = |Choosable { id, title }: Choosable| {
            let is_chosen = id.clone();
            let selected = move || chosen.with(|chosen| chosen.as_deref() == Some(&*is_chosen));
            view! { <option value=id selected=selected>{title}</option> }
        };
        choices.get().into_iter().map(option).collect::<Vec<_>>()
    };
    view! {
        <Show when=move || choices.with(|choices| choices.len() > 1)>
            <label>
                {say(label)} " "
                <select class="chooser" on:change=move |event| choose(event_target_value(&event))>{options}</select>
            </label>
        </Show>
    }
}
