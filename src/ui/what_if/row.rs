//! One indicator of the panel: its result as tried, typed or by a slider, and the score that follows.

use super::{Tried, shown};
use crate::language::entry::read_number;
use crate::language::words::what_if as words;
use crate::plan::number::Number;
use crate::state::{Trial, TrialRow, app};
use crate::ui::say::say;
use leptos::prelude::*;
use std::sync::Arc;

/// The row at a place of the trial.
#[component]
pub(super) fn ResultRow(trial: Memo<Arc<Trial>>, at: usize, tried: Tried) -> impl IntoView {
    let app = app();
    let language = app.language;
    let row: Memo<Option<TrialRow>> = Memo::new(move |_| trial.with(|trial| trial.rows.get(at).cloned()));
    let error = RwSignal::new(None::<String>);
    let title = move || row.with(|row| row.as_ref().map(|row| row.title.clone()).unwrap_or_default());
    let note = move || {
        row.with(|row| {
            let row = row.as_ref()?;
            let unit = row.unit.as_deref().unwrap_or_default();
            let present = words::present(&shown(row.result), language.get());
            Some(format!("{} {unit}", present).trim_end().to_owned())
        })
    };
    let scores = move || {
        row.with(|row| {
            let (now, then) = row.as_ref()?.scores;
            Some(words::scores(&shown(now), &shown(then), language.get()))
        })
    };
    let text = move || {
        let digits = app.workspace.reading().get().digits;
        row.with(|row| {
            let tried = row.as_ref().and_then(|row| row.tried);
            tried.map(|number| digits.show(&number.to_string()).into_owned()).unwrap_or_default()
        })
    };
    let enter = move |text: String| {
        let Some(indicator) = row.with_untracked(|row| row.as_ref().map(|row| row.indicator.clone())) else { return };
        match read_number(&text) {
            Ok(number) => {
                error.set(None);
                tried.set(&indicator, number);
            }
            Err(reason) => error.set(Some(reason.message(language.get_untracked()))),
        }
    };
    let slide = move |text: String| {
        let Some(indicator) = row.with_untracked(|row| row.as_ref().map(|row| row.indicator.clone())) else { return };
        error.set(None);
        if let Ok(number) = Number::parse(&text) {
            tried.set(&indicator, Some(number));
        }
    };
    let is_composite = move || row.with(|row| row.as_ref().is_some_and(|row| row.is_composite));
    let range = Memo::new(move |_| row.with(|row| row.as_ref().and_then(|row| row.range)));
    let place = move || {
        row.with(|row| {
            let row = row.as_ref()?;
            Some(row.tried.map(Number::decimal).or(row.result)?.to_string())
        })
    };
    let slider = move || {
        let (least, greatest, step) = range.get()?;
        Some(view! {
            <input
                type="range"
                min=least.to_string()
                max=greatest.to_string()
                step=step.to_string()
                prop:value=move || place().unwrap_or_else(|| least.to_string())
                aria-label=move || words::slider(&title(), language.get())
                on:input:target=move |event| slide(event.target().value())
            />
        })
    };
    let levels = Memo::new(move |_| row.with(|row| row.as_ref().map(|row| row.levels.clone()).unwrap_or_default()));
    // A milestone is picked by its words.
    let picker = move || {
        let levels = levels.get();
        if levels.is_empty() {
            return None;
        }
        let option = |(number, name): (Number, String)| {
            let is_chosen =
                move || row.with(|row| row.as_ref().and_then(|row| row.tried).is_some_and(|tried| tried == number));
            view! { <option value=number.to_string() prop:selected=is_chosen>{name}</option> }
        };
        Some(view! {
            <select aria-label=title on:change=move |event| enter(event_target_value(&event))>
                <option value="" prop:selected=move || row.with(|row| row.as_ref().is_none_or(|row| row.tried.is_none()))>
                    "–"
                </option>
                {levels.into_iter().map(option).collect::<Vec<_>>()}
            </select>
        })
    };
    view! {
        <li>
            <span class="what-if-title">{title}</span>
            <Show when=move || !is_composite() fallback=move || view! { <p class="quiet">{say(words::OF_PARTS)}</p> }>
                <span class="what-if-entry">
                    {picker}
                    <input
                        type="text"
                        hidden=move || !levels.with(Vec::is_empty)
                        inputmode="decimal"
                        autocomplete="off"
                        aria-label=title
                        aria-invalid=move || error.with(Option::is_some).then_some("true")
                        prop:value=text
                        on:change:target=move |event| enter(event.target().value())
                    />
                    {slider}
                </span>
            </Show>
            <Show when=move || error.with(Option::is_some)>
                <p class="what-if-error" role="alert">{move || error.get()}</p>
            </Show>
            <span class="quiet">{note} " · " {scores}</span>
        </li>
    }
}
