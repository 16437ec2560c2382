//! Indicators of the next year: results become baselines, rounds start anew.

use super::time::Turn;
use crate::plan::indicator::{Indicator, IndicatorKind, Value, Values};
use crate::plan::round::{Round, RoundStep};

pub(super) fn next(indicator: &Indicator, turn: Turn) -> Indicator {
    let is_new = indicator.kind == IndicatorKind::New;
    Indicator {
        kind: if is_new { IndicatorKind::Continuing } else { indicator.kind },
        kind_text: indicator.kind_text.clone().filter(|_| !is_new),
        baseline: baseline(indicator, turn),
        targets: indicator.targets.as_deref().and_then(|targets| still_to_come(targets, turn)).map(Box::new),
        measured: indicator.measured.as_deref().map(|span| Box::new(turn.span(span))),
        rounds: indicator.rounds.iter().map(|known| round(known, turn)).collect(),
        results: indicator.results.iter().filter(|slot| !turn.is_over(slot.year)).cloned().collect(),
        // It was waived in the year that is over.
        waiver: None,
        ..indicator.clone()
    }
}

/// The values of years before, with the result of each year that is over. What is stated already is not overwritten.
fn baseline(indicator: &Indicator, turn: Turn) -> Option<Box<Values>> {
    let mut values = indicator.baseline.as_deref().cloned().unwrap_or_default();
    let mut results: Vec<&Round> =
        indicator.rounds.iter().filter(|round| round.result.is_some() && turn.is_over(round.year)).collect();
    results.sort_by_key(|round| (round.year, round.months));
    for (at, round) in results.iter().enumerate() {
        let is_last = results.get(at.saturating_add(1)).is_none_or(|next| next.year != round.year);
        let place = values.values.iter().position(|known| known.year >= round.year).unwrap_or(values.values.len());
        let is_known = values.values.get(place).is_some_and(|known| known.year == round.year);
        if is_last && !is_known {
            let unit = indicator.unit.clone().filter(|unit| values.unit.as_ref() != Some(unit));
            values.values.insert(place, Value { year: round.year, value: round.result, unit, ..Value::default() });
        }
    }
    (values != Values::default()).then(|| Box::new(values))
}

/// Targets of years to come. The new last year, without one, takes over the last target as a first draft.
fn still_to_come(targets: &Values, turn: Turn) -> Option<Values> {
    let covers = |value: &Value| value.to_year.unwrap_or(value.year) >= turn.first;
    let mut values: Vec<Value> = targets.values.iter().filter(|value| covers(value)).cloned().collect();
    for value in &mut values {
        // A span that has begun begins with the plan.
        value.year = value.year.max(turn.first);
        value.to_year = value.to_year.filter(|last| *last > value.year);
    }
    if !values.iter().any(|value| value.to_year.unwrap_or(value.year) >= turn.last)
        && let Some(last) = targets.values.iter().max_by_key(|value| value.year)
    {
        let text = last.text.as_deref().map(|text| turn.text(text));
        values.push(Value { year: turn.last, to_year: None, text, ..last.clone() });
    }
    let targets = Values { values, ..targets.clone() };
    (targets != Values::default()).then_some(targets)
}

/// A round that is over comes again a year later, with what is due and without what was reached.
fn round(round: &Round, turn: Turn) -> Round {
    if !turn.is_over(round.year) {
        return round.clone();
    }
    Round {
        year: round.year.saturating_add(1),
        steps: round.steps.iter().map(|step| RoundStep { done: false, missed: false, ..step.clone() }).collect(),
        result: None,
        assessed: None,
        numerator: None,
        denominator: None,
        deduction: None,
        deduction_reason: None,
        exempt: false,
        exempt_reason: None,
        adjustment: None,
        adjustment_reason: None,
        achieved: None,
        evidence: Vec::new(),
        problems: None,
        suggestions: None,
        ..round.clone()
    }
}
