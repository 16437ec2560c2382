//! Ways of scoring without interpolation: milestones, percentages, steps in order, pass or fail (domain notes, 3.3).

use super::levels::fixed_below;
use super::{How, Score, Unscored};
use crate::plan::criteria::Criteria;
use crate::plan::number::Number;
use rust_decimal::Decimal;

/// The assessor picks the level by its points; 0 is none of them.
pub(super) fn milestone(criteria: &Criteria, result: Decimal) -> Result<Score, Unscored> {
    if points(criteria).any(|points| points == result) {
        Ok(Score { points: result, how: How::Milestone })
    } else if result.is_zero() {
        Ok(Score { points: below_first(criteria), how: How::NoMilestone })
    } else {
        Err(Unscored::UnknownLevel { result })
    }
}

/// The percentage is the score, between 0 and the cap.
pub(super) fn percent(criteria: &Criteria, result: Decimal) -> Score {
    let cap = cap(criteria);
    Score { points: result.clamp(Decimal::ZERO, cap), how: How::Percent { result, cap } }
}

/// The weights of the steps done, between 0 and the cap.
pub(super) fn step_weights(criteria: &Criteria, done: Decimal) -> Score {
    let cap = cap(criteria);
    Score { points: done.clamp(Decimal::ZERO, cap), how: How::StepWeights { result: done, cap } }
}

/// Level n is reached by its threshold, or without one by n steps: all steps before it are done as well.
pub(super) fn steps_done(criteria: &Criteria, done: Decimal) -> Result<Score, Unscored> {
    let mut reached = None;
    for (no, level) in (1..).zip(&criteria.levels) {
        let needed = level.threshold.map_or(Decimal::from(no), Number::decimal);
        if done >= needed {
            reached = Some(level.points.ok_or(Unscored::LevelIncomplete { no })?.decimal());
        }
    }
    let points = reached.unwrap_or_else(|| below_first(criteria));
    Ok(Score { points, how: How::StepsDone { done } })
}

/// Passed is the best level, 100 without levels; failed is the worst of several, else 0.
pub(super) fn passed(criteria: &Criteria, result: Decimal) -> Result<Score, Unscored> {
    let best = points(criteria).max().unwrap_or(Decimal::ONE_HUNDRED);
    let worst = points(criteria).min().filter(|worst| *worst != best).unwrap_or(Decimal::ZERO);
    if result == Decimal::ONE {
        Ok(Score { points: best, how: How::Passed { passed: true } })
    } else if result.is_zero() {
        Ok(Score { points: worst, how: How::Passed { passed: false } })
    } else {
        Err(Unscored::NeitherPassedNorFailed { result })
    }
}

/// The most points of a percentage or of weights.
pub(super) fn cap(criteria: &Criteria) -> Decimal {
    criteria.cap.map_or(Decimal::ONE_HUNDRED, Number::decimal).max(Decimal::ZERO)
}

fn below_first(criteria: &Criteria) -> Decimal {
    points(criteria).min().map_or(Decimal::ZERO, |first| fixed_below(criteria.below, first))
}

pub(super) fn points(criteria: &Criteria) -> impl Iterator<Item = Decimal> {
    criteria.levels.iter().filter_map(|level| level.points).map(Number::decimal)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{criteria, dec, indicator, number};
    use super::super::{Unscored, score};
    use super::*;
    use crate::plan::criteria::Scoring;

    fn check(scoring: Scoring, levels: &str, cases: &[(&str, Result<&str, Unscored>)]) {
        let indicator = indicator("k", criteria(scoring, levels), "");
        for (result, expected) in cases {
            let points = score(&indicator, dec(result)).map(|score| score.points);
            assert_eq!(points, expected.map(dec), "{scoring:?} {levels}: {result}");
        }
    }

    #[test]
    fn milestones_are_picked_by_their_points() {
        let unknown = Err(Unscored::UnknownLevel { result: dec("80") });
        let cases = [("75", Ok("75")), ("100.00", Ok("100")), ("0", Ok("0")), ("80", unknown)];
        check(Scoring::Milestones, "50 75 100", &cases);
        check(Scoring::Milestones, "1 2 3 4 5", &[("4", Ok("4")), ("0", Ok("1"))]);
        check(Scoring::Milestones, "", &[("75", Err(Unscored::NoCriteria))]);
    }

    #[test]
    fn a_percentage_is_the_score_up_to_its_cap() {
        check(Scoring::Percent, "", &[("99.23", Ok("99.23")), ("104", Ok("100")), ("-1", Ok("0"))]);
        let mut capped = criteria(Scoring::Percent, "");
        capped.cap = number("120");
        assert_eq!(percent(&capped, dec("130")).points, dec("120"));
    }

    #[test]
    fn steps_need_all_lower_ones() {
        let cases = [("0", Ok("1")), ("1", Ok("1")), ("3", Ok("3")), ("3.9", Ok("3")), ("9", Ok("5"))];
        check(Scoring::Steps, "1 2 3 4 5", &cases);
        check(Scoring::Steps, "50:2 75:4 100:5", &[("1", Ok("0")), ("4", Ok("75")), ("5", Ok("100"))]);
        let incomplete = Err(Unscored::LevelIncomplete { no: 2 });
        check(Scoring::Steps, "50:2 :4", &[("4", incomplete)]);
    }

    /// Domain notes, section 3.3: a variant scores the sum of step weights done.
    #[test]
    fn weights_of_steps_are_the_score() {
        check(Scoring::StepWeights, "", &[("0", Ok("0")), ("35", Ok("35")), ("110", Ok("100"))]);
    }

    #[test]
    fn pass_or_fail() {
        let neither = Err(Unscored::NeitherPassedNorFailed { result: dec("2") });
        check(Scoring::Boolean, "", &[("1", Ok("100")), ("0", Ok("0")), ("2", neither)]);
        check(Scoring::Boolean, "1 5", &[("1", Ok("5")), ("0", Ok("1"))]);
    }

    #[test]
    fn typed_and_unscored() {
        check(Scoring::Typed, "", &[("88.5", Ok("88.5"))]);
        check(Scoring::Unscored, "50:80", &[("88.5", Err(Unscored::ByChoice))]);
    }
}
