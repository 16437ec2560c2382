//! How an indicator went as a small line; the figures stand beside it, or are told to those who hear the page.

use crate::language::words::form as words;
use crate::sheet::form::{Holds, Trend};
use crate::ui::say::say;
use leptos::prelude::*;
use rust_decimal::Decimal;

const WIDTH: u32 = 120;
const HEIGHT: u32 = 32;
/// Room for the dots.
const MARGIN: u32 = 4;

pub(super) fn trend_view(holds: Signal<Option<Holds>>, is_told: bool) -> AnyView {
    let trend = Memo::new(move |_| match holds.get() {
        Some(Holds::Trend(trend)) => trend,
        _ => Trend::default(),
    });
    let picture = move || {
        let dots = dots(&trend.get());
        if dots.is_empty() {
            return view! { <span class="quiet">{is_told.then(|| say(words::NO_RESULTS))}</span> }.into_any();
        }
        let line = dots.iter().map(|(x, y)| format!("{x},{y}")).collect::<Vec<_>>().join(" ");
        let last = dots.last().map(|(x, y)| view! { <circle cx=x.to_string() cy=y.to_string() r="3"/> });
        view! {
            <svg class="trend" viewBox=format!("0 0 {WIDTH} {HEIGHT}") width=WIDTH height=HEIGHT aria-hidden="true">
                <polyline points=line/>
                {last}
            </svg>
        }
        .into_any()
    };
    let figures = move || {
        let points = trend.get().points;
        points.into_iter().map(|(when, figure, _)| view! { <li>{when} ": " <b>{figure}</b></li> }).collect::<Vec<_>>()
    };
    let class = if is_told { "trend-figures" } else { "hidden-text" };
    view! { {picture} <ul class=class>{figures}</ul> }.into_any()
}

/// Where the results lie in the picture, from left to right.
fn dots(trend: &Trend) -> Vec<(Decimal, Decimal)> {
    let results = || trend.points.iter().map(|(_, _, result)| *result);
    let (least, greatest) = (results().min().unwrap_or_default(), results().max().unwrap_or_default());
    let span = greatest.saturating_sub(least);
    let room = |size: u32| Decimal::from(size.saturating_sub(MARGIN.saturating_mul(2)));
    let margin = Decimal::from(MARGIN);
    let last = Decimal::from(trend.points.len().saturating_sub(1).max(1));
    let part = |of: Decimal, whole: Decimal, room: Decimal| {
        let share = of.checked_div(whole).unwrap_or_default();
        share.saturating_mul(room).round_dp(1)
    };
    let dot = |(at, result): (usize, Decimal)| {
        let x = margin.saturating_add(part(Decimal::from(at), last, room(WIDTH)));
        let up = if span.is_zero() {
            room(HEIGHT).checked_div(Decimal::TWO).unwrap_or_default()
        } else {
            part(result.saturating_sub(least), span, room(HEIGHT))
        };
        (x, Decimal::from(HEIGHT).saturating_sub(margin).saturating_sub(up))
    };
    results().enumerate().map(dot).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(results: &[i64], expected: &[(&str, &str)]) {
        let point = |result: &i64| (String::new(), String::new(), Decimal::from(*result));
        let found = dots(&Trend { points: results.iter().map(point).collect() });
        let expected: Vec<(Decimal, Decimal)> =
            expected.iter().map(|(x, y)| (x.parse().unwrap(), y.parse().unwrap())).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn results_lie_between_the_least_and_the_greatest() {
        check(&[], &[]);
        check(&[5], &[("4", "16")]);
        check(&[7, 7], &[("4", "16"), ("116", "16")]);
        check(&[50, 75, 100], &[("4", "28"), ("60", "16"), ("116", "4")]);
        check(&[100, 50], &[("4", "4"), ("116", "28")]);
    }
}
