//! The outcome of an indicator in a round: result, computed score, deduction and final score, kept apart.
//!
//! Deductions and adjustments are those entered for the round, with their reason (domain notes, section 3.4). Where no
//! deduction is entered and the penalty clause of the document applies, each round of the year so far in which a step
//! was missed costs its points, unless the round is exempt. A final score is never below 0.

use super::result::{Reading, RoundTime, Share, Sources, read};
use super::{Score, Unscored, criteria, full_points, score};
use crate::plan::indicator::Indicator;
use crate::plan::number::Number;
use crate::plan::round::Round;
use rust_decimal::Decimal;

/// What an indicator comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The round that counts.
    pub round: RoundTime,
    /// Its result.
    pub reading: Reading,
    /// What the criteria make of it.
    pub computed: Result<Score, Unscored>,
    /// Points deducted in that round; positive.
    pub deduction: Option<Decimal>,
    /// The most points that the criteria give; nothing where they do not say.
    pub full: Option<Decimal>,
    /// Where the deduction comes from.
    pub deducted: Deduction,
    /// Points added in that round, or taken off.
    pub adjustment: Option<Decimal>,
    /// The computed score with deduction and adjustment, not below 0.
    pub score: Option<Decimal>,
}

/// Where a deduction comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deduction {
    /// It is as entered, or there is none.
    Entered,
    /// So many rounds in which a step was missed, at so many points each.
    MissedRounds { rounds: Decimal, points: Decimal },
}

/// The outcome of one indicator in the chosen round, or in its last. Where the better of several rounds counts, it is
/// the best one of the year up to then. The shares are those of its parts, if its result comes from them.
#[must_use]
pub fn outcome(indicator: &Indicator, chosen: Option<RoundTime>, sources: &Sources<'_>, shares: &[Share]) -> Outcome {
    let rounds = || indicator.rounds.iter().map(RoundTime::of);
    let at = chosen.or_else(|| rounds().max()).unwrap_or(sources.end);
    let mut best = in_round(indicator, at, sources, shares);
    if indicator.better_of_rounds {
        for earlier in rounds().filter(|round| round.year == at.year && round.months < at.months) {
            let other = in_round(indicator, earlier, sources, shares);
            if other.score > best.score {
                best = other;
            }
        }
    }
    best
}

fn in_round(indicator: &Indicator, at: RoundTime, sources: &Sources<'_>, shares: &[Share]) -> Outcome {
    let reading = read(indicator, at, sources, shares);
    // That there are no criteria goes before that there is no result.
    let computed = criteria(indicator).and(reading.counts).and_then(|(value, _)| score(indicator, value));
    let round = indicator.rounds.iter().find(|round| RoundTime::of(round) == at);
    let entered = |field: fn(&Round) -> Option<Number>| round.and_then(field).map(Number::decimal);
    let by_rule = missed_rounds(indicator, at);
    let (deduction, deducted) = match (entered(|round| round.deduction), by_rule) {
        (None, Some((rounds, points))) => (rounds.checked_mul(points), Deduction::MissedRounds { rounds, points }),
        (entered, _) => (entered, Deduction::Entered),
    };
    let adjustment = entered(|round| round.adjustment);
    let finally = |score: Score| {
        score.points.checked_sub(deduction.unwrap_or_default())?.checked_add(adjustment.unwrap_or_default())
    };
    let score = computed.ok().and_then(finally).map(|points| points.max(Decimal::ZERO));
    let full = full_points(indicator);
    Outcome { round: at, reading, computed, deduction, full, deducted, adjustment, score }
}

/// The rounds of the year so far in which a step was missed, and the points that each of them costs.
fn missed_rounds(indicator: &Indicator, at: RoundTime) -> Option<(Decimal, Decimal)> {
    let penalty = indicator.penalty.as_deref().filter(|penalty| penalty.applies)?;
    let points = penalty.points_per_round?.decimal();
    let in_time = |round: &&Round| round.year == at.year && round.months <= at.months;
    let is_missed = |round: &&Round| !round.exempt && round.steps.iter().any(|step| step.missed);
    let rounds = indicator.rounds.iter().filter(in_time).filter(is_missed).count();
    (rounds > 0).then(|| (Decimal::from(rounds), points))
}

#[cfg(test)]
mod tests {
    use super::super::testing::{criteria, dec, indicator, number, round, sources, stepped};
    use super::*;
    use crate::plan::criteria::Scoring;
    use crate::plan::indicator::Penalty;
    use crate::plan::round::RoundStep;

    const LAST: Option<RoundTime> = None;

    fn at(months: u8) -> Option<RoundTime> {
        Some(RoundTime { year: 2566, months })
    }

    fn check(indicator: &Indicator, chosen: Option<RoundTime>, computed: Result<&str, Unscored>, score: &str) {
        let outcome = outcome(indicator, chosen, &sources(), &[]);
        assert_eq!(outcome.computed.map(|score| score.points), computed.map(dec));
        assert_eq!(outcome.score, (!score.is_empty()).then(|| dec(score)));
    }

    #[test]
    fn the_last_round_counts_unless_another_is_chosen() {
        let mut two_rounds = indicator("k", stepped("50:80 75:85 100:90"), "92");
        two_rounds.rounds.insert(0, round(6, "83"));
        check(&two_rounds, LAST, Ok("100"), "100");
        check(&two_rounds, at(6), Ok("50"), "50");
        let none = Unscored::NoResult { round: RoundTime { year: 2566, months: 9 } };
        check(&two_rounds, at(9), Err(none), "");
    }

    #[test]
    fn deductions_come_after_the_computed_score() {
        let mut deducted = indicator("k", criteria(Scoring::Milestones, "50 75 100"), "100");
        deducted.rounds[0].deduction = number("10");
        check(&deducted, LAST, Ok("100"), "90");
        deducted.rounds[0].deduction = number("120");
        check(&deducted, LAST, Ok("100"), "0");
        deducted.rounds[0].result = None;
        check(&deducted, LAST, Err(Unscored::NoResult { round: RoundTime { year: 2566, months: 12 } }), "");
    }

    /// Issue 4: 10 points per round when steps are not all done; exempt marks.
    #[test]
    fn a_missed_round_costs_what_the_penalty_says() {
        let mut missed = indicator("k", criteria(Scoring::Milestones, "50 75 100"), "100");
        let steps = |marks: &str| -> Vec<RoundStep> {
            marks.chars().map(|m| RoundStep { done: m == '+', missed: m == '-', ..RoundStep::default() }).collect()
        };
        missed.rounds.push(Round { steps: steps("++-"), ..round(6, "") });
        missed.rounds.push(Round { steps: steps("+?"), ..round(9, "") });
        check(&missed, LAST, Ok("100"), "100");
        missed.penalty =
            Some(Box::new(Penalty { points_per_round: number("10"), applies: true, ..Penalty::default() }));
        check(&missed, LAST, Ok("100"), "90");
        let by_rule = Deduction::MissedRounds { rounds: dec("1"), points: dec("10") };
        assert_eq!(outcome(&missed, LAST, &sources(), &[]).deducted, by_rule);
        missed.rounds[2].steps = steps("+-");
        check(&missed, LAST, Ok("100"), "80");
        missed.rounds[1].exempt = true;
        check(&missed, LAST, Ok("100"), "90");
        missed.rounds[0].deduction = number("5");
        check(&missed, LAST, Ok("100"), "95");
        missed.rounds[0].deduction = number("0");
        check(&missed, LAST, Ok("100"), "100");
    }

    #[test]
    fn an_adjustment_stands_beside_the_deduction() {
        let mut adjusted = indicator("k", criteria(Scoring::Milestones, "50 75 100"), "75");
        adjusted.rounds[0].adjustment = number("5");
        check(&adjusted, LAST, Ok("75"), "80");
        adjusted.rounds[0].deduction = number("10");
        check(&adjusted, LAST, Ok("75"), "70");
        adjusted.rounds[0].adjustment = number("-80");
        check(&adjusted, LAST, Ok("75"), "0");
    }

    #[test]
    fn the_better_of_several_rounds() {
        let mut better = indicator("k", stepped("50:350 75:399.03 100:438.93"), "360");
        better.rounds.insert(0, round(9, "400"));
        check(&better, LAST, Ok("50"), "50");
        better.better_of_rounds = true;
        check(&better, LAST, Ok("75"), "75");
        assert_eq!(outcome(&better, LAST, &sources(), &[]).round.months, 9);
        check(&better, at(9), Ok("75"), "75");
        better.rounds[0].deduction = number("30");
        check(&better, LAST, Ok("50"), "50");
    }

    #[test]
    fn missing_criteria_go_before_a_missing_result() {
        check(&indicator("k", stepped(""), ""), LAST, Err(Unscored::NoCriteria), "");
        let unscored = indicator("k", criteria(Scoring::Unscored, ""), "83");
        check(&unscored, LAST, Err(Unscored::ByChoice), "");
    }
}
