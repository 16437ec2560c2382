//! The schedule over time: planned against actual as a curve with its figures, and what is late, each with the way to
//! its row.

use crate::figures::schedule::Point;
use crate::language::months::Month;
use crate::language::words::{budget, steps as words};
use crate::state::{LateStep, SheetKind, app};
use crate::ui::choices::Chooser;
use crate::ui::say::say;
use leptos::prelude::*;
use rust_decimal::Decimal;

/// How many late steps are listed.
const LISTED: usize = 100;
/// The ground of the curve: its lines are in percent.
const WIDTH: usize = 240;
const HEIGHT: usize = 100;

/// Curve and late steps, beside each other.
#[component]
pub(super) fn ProgressPanel() -> impl IntoView {
    view! {
        <section class="schedule-panel" aria-label=say(words::PROGRESS_PANEL)>
            <Curve/>
            <LateSteps/>
        </section>
    }
}

#[component]
fn Curve() -> impl IntoView {
    let app = app();
    let workspace = app.workspace;
    let of = RwSignal::new(None::<String>);
    let points = Memo::new(move |_| workspace.curve(of.get().as_deref()));
    let shown = move |value: Option<Decimal>| workspace.percent(value).unwrap_or_default();
    let month = move |point: &Point, is_long: bool| {
        let language = app.language.get();
        let start = workspace.plan().with(|plan| plan.frame.start_month).and_then(Month::new).unwrap_or(Month::OCTOBER);
        let month = start.later(point.at.months.saturating_sub(1));
        if is_long { month.name(language) } else { month.short_name(language) }
    };
    let said = move || {
        points.with(|points| {
            let last = points.iter().rev().find(|point| point.actual.is_some())?;
            Some(words::as_of(month(last, true), &shown(last.planned), &shown(last.actual), app.language.get()))
        })
    };
    let line = move |value: fn(&Point) -> Option<Decimal>| {
        points.with(|points| {
            let wide = points.len().max(1);
            let place = |(at, point): (usize, &Point)| {
                let percent = value(point)?.round().clamp(0.into(), 100.into());
                Some(format!("{},{}", (at + 1) * WIDTH / wide, Decimal::from(HEIGHT) - percent))
            };
            let places: Vec<String> = points.iter().enumerate().filter_map(place).collect();
            match places.is_empty() {
                true => String::new(),
                false => format!("0,{HEIGHT} {}", places.join(" ")),
            }
        })
    };
    let row = move |title, value: fn(&Point) -> Option<Decimal>| {
        let cells = move || {
            points
                .get()
                .iter()
                .map(|point| view! { <td class="is-figure">{shown(value(point))}</td> })
                .collect::<Vec<_>>()
        };
        view! { <tr><th scope="row">{say(title)}</th> {cells}</tr> }
    };
    let heads = move || {
        points
            .get()
            .iter()
            .map(|point| view! { <th scope="col" class="is-figure">{month(point, false)}</th> })
            .collect::<Vec<_>>()
    };
    let grid = format!("M0 0H{WIDTH}M0 25H{WIDTH}M0 50H{WIDTH}M0 75H{WIDTH}M0 {HEIGHT}H{WIDTH}");
    view! {
        <div class="schedule-curve">
            <div class="schedule-head">
                <h2>{say(words::CURVE)}</h2>
                <Chooser
                    label=words::OF
                    choices=Signal::derive(move || workspace.scheduled())
                    chosen=Signal::derive(move || Some(of.get().unwrap_or_default()))
                    choose=move |id: String| of.set((!id.is_empty()).then_some(id))
                />
            </div>
            <Show
                when=move || points.with(|points| !points.is_empty())
                fallback=move || view! { <p class="quiet">{say(words::NO_CURVE)}</p> }
            >
                <p>{said}</p>
                <svg viewBox=format!("-2 -4 {} {}", WIDTH + 4, HEIGHT + 8) preserveAspectRatio="none" aria-hidden="true">
                    <path class="curve-grid" d=grid.clone()/>
                    <polyline class="curve-planned" points=move || line(|point| point.planned)/>
                    <polyline class="curve-actual" points=move || line(|point| point.actual)/>
                </svg>
                <div class="table-scroll" tabindex="0" role="group" aria-label=say(words::CURVE)>
                    <table class="table">
                        <thead>
                            <tr><th scope="col">{say(words::MONTH)}</th> {heads}</tr>
                        </thead>
                        <tbody>
                            {row(words::PLAN, |point| point.planned)}
                            {row(words::ACTUAL, |point| point.actual)}
                        </tbody>
                    </table>
                </div>
            </Show>
        </div>
    }
}

#[component]
fn LateSteps() -> impl IntoView {
    let app = app();
    let workspace = app.workspace;
    let late = Memo::new(move |_| workspace.late_steps());
    let count = move |count: usize| workspace.reading().get().digits.show(&count.to_string()).into_owned();
    let counts = move || {
        late.with(|late| {
            let overdue = late.iter().filter(|step| step.months_over > 0).count();
            words::late_counts(&count(late.len()), &count(overdue), app.language.get())
        })
    };
    let item = move |step: LateStep| {
        let LateStep { row, step, activity, planned, done, months_over } = step;
        let shown = |value| workspace.percent(Some(value)).unwrap_or_default();
        let months = (months_over > 0).then(|| count(usize::try_from(months_over).unwrap_or_default()));
        let how = words::how_late(&shown(done), &shown(planned), months.as_deref(), app.language.get());
        let untitled = budget::UNTITLED.of(app.language.get());
        let named = |name: String| if name.is_empty() { untitled.to_owned() } else { name };
        let go = move |_| workspace.go_to(SheetKind::Steps, &row, "done");
        view! {
            <li class:is-overdue=months_over != 0>
                <button type="button" class="link" on:click=go>{named(step)}</button>
                <span class="section-label">{named(activity)}</span>
                <span>{how}</span>
            </li>
        }
    };
    let list = move || late.get().into_iter().take(LISTED).map(item).collect::<Vec<_>>();
    view! {
        <div class="schedule-late">
            <h2>{say(words::LATE)}</h2>
            <Show
                when=move || late.with(|late| !late.is_empty())
                fallback=move || view! { <p class="quiet">{say(words::NOTHING_LATE)}</p> }
            >
                <p>{counts}</p>
                <ol aria-label=say(words::LATE)>{list}</ol>
            </Show>
        </div>
    }
}
