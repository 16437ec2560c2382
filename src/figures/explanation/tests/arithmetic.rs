//! The arithmetic of every explanation evaluates to the score: in both languages, in both digits, for every kind.

use super::*;
use crate::language::digits::to_arabic;
use crate::plan::indicator::{Gathering, Penalty};
use crate::plan::period::Period;
use crate::plan::round::{Round, RoundStep};
use std::iter::Peekable;
use std::str::Chars;

/// What a line calculates: each value with what the line says it is, and what it is counted as.
fn equations(line: &str) -> Vec<(Decimal, Decimal, Decimal)> {
    let line = to_arabic(line).replace('×', "x").replace(" คิดเป็น ", ", counted as ");
    line.split("; ").filter_map(equation).collect()
}

fn equation(sentence: &str) -> Option<(Decimal, Decimal, Decimal)> {
    let (left, right) = sentence.split_once(" = ")?;
    let formula = left.rsplit(": ").next()?;
    let formula = formula.trim_start_matches(|c: char| !(c.is_ascii_digit() || c == '(' || c == '-'));
    let right = right.split(" (").next()?;
    let (said, counted) = right.split_once(", counted as ").unwrap_or((right, right));
    let formula: String = formula.split_whitespace().collect();
    let mut signs = formula.chars().peekable();
    let value = sum(&mut signs)?;
    signs.next().is_none().then_some(())?;
    Some((value, said.parse().ok()?, counted.parse().ok()?))
}

fn sum(signs: &mut Peekable<Chars<'_>>) -> Option<Decimal> {
    let mut value = product(signs)?;
    loop {
        match signs.next_if(|sign| matches!(sign, '+' | '-')) {
            Some('+') => value += product(signs)?,
            Some(_) => value -= product(signs)?,
            None => return Some(value),
        }
    }
}

fn product(signs: &mut Peekable<Chars<'_>>) -> Option<Decimal> {
    let mut value = factor(signs)?;
    loop {
        match signs.next_if(|sign| matches!(sign, 'x' | '/')) {
            Some('x') => value *= factor(signs)?,
            Some(_) => value /= factor(signs)?,
            None => return Some(value),
        }
    }
}

fn factor(signs: &mut Peekable<Chars<'_>>) -> Option<Decimal> {
    if signs.next_if_eq(&'(').is_some() {
        let value = sum(signs)?;
        return signs.next_if_eq(&')').map(|_| value);
    }
    if signs.next_if_eq(&'-').is_some() {
        return factor(signs).map(|value| -value);
    }
    let mut number = String::new();
    while let Some(sign) = signs.next_if(|sign| sign.is_ascii_digit() || *sign == '.') {
        number.push(sign);
    }
    number.parse().ok()
}

/// A line without what it adds in brackets, such as where the result comes from.
fn without_notes(line: &str) -> String {
    let mut parts = line.split(" (");
    let mut plain = parts.next().unwrap().to_owned();
    for part in parts {
        match part.split_once(')') {
            Some((note, rest)) if note.starts_with(char::is_alphabetic) => plain.push_str(rest),
            _ => plain.extend([" (", part]),
        }
    }
    plain
}

/// Every equation holds, and the last one, or else the last number of the line, is the score.
fn check_line(outcome: &Outcome) {
    let exact = |value: Decimal| value.normalize().to_string();
    let in_thai = |value: Decimal| crate::language::digits::Digits::Thai.show(&exact(value)).into_owned();
    let lines = [explain(outcome, Language::English, &exact), explain(outcome, Language::Thai, &in_thai)];
    let found = lines.each_ref().map(|line| equations(line));
    assert_eq!(found[0], found[1], "{lines:?}");
    for (value, said, _) in &found[0] {
        assert!((value - said).abs() < Decimal::new(1, 11), "{lines:?}: {value}");
    }
    let Some(score) = outcome.score else { return };
    let plain = without_notes(&lines[0]);
    let last = plain.split(' ').rev().find_map(|word| word.trim_matches(|c| "(),".contains(c)).parse().ok());
    let counted = found[0].last().filter(|_| plain.rsplit("; ").next().is_some_and(|last| last.contains(" = ")));
    let is_points = ["is the score", "points", "reached"].iter().any(|words| plain.ends_with(words));
    let said = counted.map(|(_, _, counted)| *counted).or(last.filter(|_| !is_points));
    assert!(said.is_none_or(|said| said == score), "{lines:?}: {score}");
}

/// An indicator of any kind with any result.
fn any_indicator() -> impl Strategy<Value = Indicator> {
    let kinds = ["rising", "falling", "middle", "percent", "typed", "milestones", "steps done", "passed"];
    let computed = ["ratio", "months", "steps"];
    let kind = proptest::sample::select([&kinds[..], &computed[..]].concat());
    let policy = proptest::sample::select(BelowFirst::ALL);
    let gathering = proptest::sample::select(Gathering::ALL);
    let points = || proptest::option::weighted(0.3, 0..3_000_i64);
    (kind, policy, gathering, any::<bool>(), 0..12_000_i64, points(), points(), any::<bool>()).prop_map(
        |(kind, policy, gathering, prorate, result, deduction, adjustment, missed)| {
            let scale = |levels: &str| Criteria { prorate, ..below(policy, levels) };
            let of = |value: i64| Number::from_decimal(Decimal::new(value, 2)).ok();
            let typed = |criteria| indicator("k", criteria, &Decimal::new(result, 2).to_string());
            let mut known = match kind {
                "rising" => typed(scale("50:60 75:77.7 100:93")),
                "falling" => typed(scale("50:93 75:77.7 100:60")),
                "middle" => typed(scale("50:40 100:60 100:70 25:97")),
                "percent" => typed(criteria(Scoring::Percent, "")),
                "typed" => typed(criteria(Scoring::Typed, "")),
                "milestones" => typed(criteria(Scoring::Milestones, "50 75 100")),
                "steps done" => typed(criteria(Scoring::Steps, "50:20 75:40 100:95")),
                "passed" => typed(criteria(Scoring::Boolean, "")),
                "ratio" => {
                    let mut ratio = indicator("k", scale("50:60 75:77.7 100:93"), "");
                    ratio.unit = Some("ร้อยละ".to_owned());
                    ratio.source = ResultSource::Ratio;
                    (ratio.rounds[0].numerator, ratio.rounds[0].denominator) = (of(result), number("97"));
                    ratio
                }
                "months" => {
                    let mut months = indicator("k", scale("50:60 75:77.7 100:93"), "");
                    (months.source, months.gathering) = (ResultSource::Months, gathering);
                    for (period, value) in Period::months().iter().zip([result, 5_000, 7_001]) {
                        months.results.set(2566, *period, of(value));
                    }
                    months
                }
                _ => {
                    let mut steps = indicator("k", criteria(Scoring::StepWeights, ""), "");
                    let step = |(weight, at): (&str, i64)| RoundStep {
                        weight: number(weight),
                        done: result > at,
                        missed: result <= at,
                        ..RoundStep::default()
                    };
                    steps.rounds[0].steps = [("20", 0), ("30", 4_000), ("55", 8_000)].map(step).to_vec();
                    steps
                }
            };
            (known.rounds[0].deduction, known.rounds[0].adjustment) = (deduction.and_then(of), adjustment.and_then(of));
            if missed {
                let steps = vec![RoundStep { missed: true, ..RoundStep::default() }];
                known.rounds.push(Round { year: 2566, months: 6, steps, ..Round::default() });
                let penalty = Penalty { points_per_round: number("10"), applies: true, ..Penalty::default() };
                known.penalty = Some(Box::new(penalty));
            }
            known
        },
    )
}

#[test]
fn equations_are_read() {
    let one = |line: &str| equations(line).into_iter().map(|(value, _, counted)| (value, counted)).collect::<Vec<_>>();
    let pair = |value, counted| (dec(value), dec(counted));
    assert_eq!(one("๘๓ อยู่ระหว่าง ๘๐ กับ ๘๕: ๕๐ + ๒๕ × ๓/๕ = ๖๕"), [pair("65", "65")]);
    assert_eq!(one("60 is below: 50 - 25 x 20/5 = -50, counted as 0; 0 + 3 = 3"), [pair("-50", "0"), pair("3", "3")]);
    assert_eq!(one("(40 x 65 + 60 x 80)/100 = 74"), [pair("74", "74")]);
}

#[test]
fn the_line_of_the_issue() {
    let outcome = outcome(&indicator("k", prorated("50:80 75:85 100:90"), "83"), None, &sources(), &[]);
    assert_eq!(explain(&outcome, Language::Thai, &thai), "๘๓ อยู่ระหว่าง ๘๐ กับ ๘๕: ๕๐ + ๒๕ × ๓/๕ = ๖๕");
    check_line(&outcome);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn every_line_evaluates_to_its_score(indicator in any_indicator()) {
        check_line(&outcome(&indicator, None, &sources(), &[]));
    }

    #[test]
    fn composites_and_totals_evaluate(parts in proptest::collection::vec((1..50_i64, 0..10_000_i64), 1..8)) {
        let shares: Vec<Share> = parts
            .iter()
            .map(|(weight, score)| Share { weight: Some(Decimal::from(*weight)), score: Some(Decimal::new(*score, 2)) })
            .collect();
        let whole = Indicator { source: ResultSource::Parts, ..Indicator::default() };
        check_line(&outcome(&whole, None, &sources(), &shares));
    }

    /// A better part never makes the whole worse.
    #[test]
    fn a_better_part_never_scores_less(
        parts in proptest::collection::vec((1..50_i64, 0..10_000_i64), 1..8),
        at in 0..8_usize,
        more in 0..5_000_i64,
    ) {
        let whole = Indicator { source: ResultSource::Parts, ..Indicator::default() };
        let score = |more: i64| {
            let share = |(no, (weight, score)): (usize, &(i64, i64))| {
                let score = if no == at % parts.len() { score + more } else { *score };
                Share { weight: Some(Decimal::from(*weight)), score: Some(Decimal::new(score, 2)) }
            };
            let shares: Vec<Share> = parts.iter().enumerate().map(share).collect();
            outcome(&whole, None, &sources(), &shares).score
        };
        prop_assert!(score(0).is_some() && score(0) <= score(more));
    }

    /// A better result never scores less, whatever the kind, the policy, deductions and adjustments.
    #[test]
    fn a_better_result_never_scores_less(known in any_indicator(), other in 0..12_000_i64) {
        let Some(now) = known.rounds[0].result else { return Ok(()) };
        let other = Decimal::new(other, 2);
        let mut tried = known.clone();
        tried.rounds[0].result = Number::from_decimal(other).ok();
        let at = Some(RoundTime { year: 2566, months: 12 });
        let score = |indicator: &Indicator| outcome(indicator, at, &sources(), &[]).score;
        let levels = &known.criteria.as_ref().unwrap().levels;
        let thresholds: Vec<Decimal> = levels.iter().filter_map(|level| level.threshold).map(Number::decimal).collect();
        let better = match thresholds.as_slice() {
            // The target lies from 60 to 70; only results on the same side compare.
            [_, from, _, _] if now.decimal().max(other) <= *from => other >= now.decimal(),
            [_, _, to, _] if now.decimal().min(other) >= *to => other <= now.decimal(),
            [_, _, _, _] => return Ok(()),
            [first, .., last] if first > last => other <= now.decimal(),
            _ => other >= now.decimal(),
        };
        if better {
            prop_assert!(score(&tried) >= score(&known));
        } else {
            prop_assert!(score(&tried) <= score(&known));
        }
    }
}
