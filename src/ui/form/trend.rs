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
    let results: Vec<Decimal> = trend.points.iter().map(|(_, _, result)| *result).collect();
    let room = |size: u32| Decimal::from(size.saturating_sub(MARGIN.saturating_mul(2)));
    let place =
        |share: Decimal, size| Decimal::from(MARGIN).saturating_add(share.saturating_mul(room(size)).round_dp(1));
    let dot = |(x, y): (Decimal, Decimal)| (place(x, WIDTH), place(Decimal::ONE.saturating_sub(y), HEIGHT));
    shares(&results).into_iter().map(dot).collect()
}

/// How far to the right and how far up results lie: between 0 and 1, in the order of time; results alike in the middle.
pub(in crate::ui) fn shares(results: &[Decimal]) -> Vec<(Decimal, Decimal)> {
    let (least, greatest) = (results.iter().min().copied(), results.iter().max().copied());
    let least = least.unwrap_or_default();
    let span = greatest.unwrap_or_default().saturating_sub(least);
    let last = Decimal::from(results.len().saturating_sub(1).max(1));
    let share = |(at, result): (usize, &Decimal)| {
        let up = result.saturating_sub(least).checked_div(span).unwrap_or(Decimal::new(5, 1));
        (Decimal::from(at).checked_div(last).unwrap_or_default(), up)
    };
    results.iter().enumerate().map(share).collect()
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
