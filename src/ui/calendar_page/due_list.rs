//! Everything that is due as a list by month or by unit, each with the way to where it is written.

use crate::language::calendar::BUDDHIST_ERA;
use crate::language::dates::{DateLength, DateStyle, date_for_reading};
use crate::language::months::Month;
use crate::language::words::{budget, calendar as words, plan as plan_words, steps};
use crate::plan::date::Day;
use crate::state::{DueRow, Route, app};
use crate::ui::choices::Choice;
use crate::ui::say::say;
use leptos::prelude::*;

/// The list.
#[component]
pub(super) fn DueList(due: Memo<Vec<DueRow>>) -> impl IntoView {
    let by_unit = RwSignal::new(false);
    let choices = vec![(false, words::BY_MONTH), (true, budget::UNIT)];
    let groups = move || {
        let due = due.get();
        if by_unit.get() { of_units(due) } else { of_months(due) }
    };
    let is_empty = move || due.with(Vec::is_empty);
    view! {
        <div class="sections">
            <div class="grid-bar">
                <Choice label=steps::GROUPING choices=choices chosen=by_unit.into() choose=move |chosen| by_unit.set(chosen)/>
            </div>
            <Show when=is_empty>
                <p class="quiet">{say(words::NOTHING_DUE)}</p>
            </Show>
            {move || groups().into_iter().map(group_view).collect::<Vec<_>>()}
        </div>
    }
}

/// Groups by the month of the first day, which the list is in the order of.
fn of_months(due: Vec<DueRow>) -> Vec<(String, Vec<DueRow>)> {
    let month = |row: &DueRow| (row.day.year(), row.day.month());
    let groups = due.chunk_by(|a, b| month(a) == month(b));
    groups.filter_map(|group| Some((month_title(group.first()?.day), group.to_vec()))).collect()
}

/// Groups by unit; what several units do stands with each of them.
fn of_units(due: Vec<DueRow>) -> Vec<(String, Vec<DueRow>)> {
    let none = steps::NO_UNIT.of(app().language.get());
    let mut groups: Vec<(String, Vec<DueRow>)> = Vec::new();
    let mut put = |name: &str, row: &DueRow| match groups.iter_mut().find(|(known, _)| known == name) {
        Some((_, rows)) => rows.push(row.clone()),
        None => groups.push((name.to_owned(), vec![row.clone()])),
    };
    for row in &due {
        match row.units.is_empty() {
            true => put(none, row),
            false => row.units.iter().for_each(|(_, name)| put(name, row)),
        }
    }
    groups
}

/// A month with its year of the plan's era.
pub(super) fn month_title(day: Day) -> String {
    let reading = app().workspace.reading().get();
    let name = Month::new(day.month()).map(|month| month.name(reading.language)).unwrap_or_default();
    format!("{name} {}", reading.digits.show(&day.year().saturating_add(BUDDHIST_ERA).to_string()))
}

fn group_view((title, rows): (String, Vec<DueRow>)) -> impl IntoView {
    let reading = app().workspace.reading().get();
    let date =
        move |day: Day| date_for_reading(day, DateStyle::new(reading.language, reading.digits, DateLength::Short));
    let line = move |row: DueRow| {
        let days = match row.until {
            Some(until) => format!("{} – {}", date(row.day), date(until)),
            None => date(row.day),
        };
        let units: Vec<&str> = row.units.iter().map(|(_, name)| name.as_str()).collect();
        let (units, kind, of) = (units.join(", "), row.kind, row.of.clone());
        view! {
            <tr>
                <th scope="row">{days}</th>
                <td class="is-prose"><DueLink row=row/></td>
                <td>{kind}</td>
                <td class="is-prose">{of}</td>
                <td>{units}</td>
            </tr>
        }
    };
    let heads = [plan_words::DATE, words::WHAT, words::KIND, words::OF, plan_words::RESPONSIBLE];
    let name = title.clone();
    view! {
        <section class="section">
            <div class="section-head"><h2>{title}</h2></div>
            <div class="table-scroll" tabindex="0" role="group" aria-label=name>
                <table class="table">
                    <thead>
                        <tr>{heads.map(|head| view! { <th scope="col">{say(head)}</th> })}</tr>
                    </thead>
                    <tbody>{rows.into_iter().map(line).collect::<Vec<_>>()}</tbody>
                </table>
            </div>
        </section>
    }
}

/// What is due, as the way to where it is written.
#[component]
pub(super) fn DueLink(row: DueRow) -> impl IntoView {
    let workspace = app().workspace;
    let key = workspace.key();
    let page = row.page;
    let what = match row.what.is_empty() {
        true => budget::UNTITLED.of(app().language.get()).to_owned(),
        false => row.what.clone(),
    };
    view! {
        <a href=move || Route::Plan { key: key.get(), page }.to_hash() on:click=move |_| workspace.turn_to(&row)>
            {what}
        </a>
    }
}
