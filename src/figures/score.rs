//! Scores: what a result is worth under an indicator's criteria (domain notes, section 3).
//!
//! [`score`] turns one result into points and says how, as data that `explanation` puts into words. [`outcome`] finds
//! the result of a round, scores it and takes the round's deduction off; [`Scores`] does so for a whole plan and, after
//! an edit, again for what changed. Weights are the business of `agreement`. Nothing is rounded for reading here, and
//! nothing fails: where there is no score there is an [`Unscored`] that says why.

mod gathered;
mod levels;
pub(in crate::figures) mod mean;
mod other_ways;
mod outcome;
pub(in crate::figures) mod range;
mod result;
mod scale;
pub(in crate::figures) mod scores;
#[cfg(test)]
pub(in crate::figures) mod testing;
mod waived;
mod weights;

use crate::plan::criteria::{Criteria, Scoring};
use crate::plan::indicator::{Indicator, Operator, ResultSource};
use rust_decimal::Decimal;

pub use outcome::{Deduction, Outcome, outcome};
pub use result::{Basis, Calculation, Origin, Reading, RoundTime, Share, Sources, Spending};
pub use scale::{decimals, full_points, is_met};
pub use scores::Scores;
pub use waived::{Weighed, counted_weights};
pub use weights::WeightSum;

/// Points, and how they were found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Score {
    /// Points on the scale of the criteria.
    pub points: Decimal,
    /// The rule that gave them.
    pub how: How,
}

/// A level of the criteria: so many points at this threshold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Threshold {
    /// The result that reaches it.
    pub at: Decimal,
    /// Its points.
    pub points: Decimal,
}

/// How a result became points, with the numbers that show it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// Interpolated between two levels.
    Between { result: Decimal, lower: Threshold, upper: Threshold },
    /// The level reached, where nothing is interpolated.
    Reached { result: Decimal, level: Threshold, next: Threshold },
    /// The best level.
    AtOrBeyond { result: Decimal, level: Threshold, rising: bool },
    /// On a target that has worse results on both sides.
    OnTarget { result: Decimal, from: Decimal, to: Decimal },
    /// Worse than the first level.
    Below { result: Decimal, first: Threshold, rising: bool, rule: Below },
    /// The level of these points was typed.
    Milestone,
    /// No level was reached.
    NoMilestone,
    /// The percentage is the score, between 0 and the cap.
    Percent { result: Decimal, cap: Decimal },
    /// The weights of the steps done are the score, between 0 and the cap.
    StepWeights { result: Decimal, cap: Decimal },
    /// Passed or not.
    Passed { passed: bool },
    /// So many steps are done in their order.
    StepsDone { done: Decimal },
    /// The score was typed by the assessor.
    Typed,
    /// The mean of the parts is the score: there are no criteria of its own.
    Mean,
}

/// Which policy held below the first level (domain notes, section 3.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Below {
    /// Fixed points.
    Fixed,
    /// The slope from the first level to the next goes on.
    Extrapolated { next: Threshold, unfloored: Decimal },
    /// In proportion to the first threshold.
    Proportional { unfloored: Decimal },
}

/// Why there is no score.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unscored {
    /// The criteria say that it is not scored.
    ByChoice,
    /// There are no criteria.
    NoCriteria,
    /// There is no result for this round.
    NoResult { round: RoundTime },
    /// A level lacks its points or its threshold; levels are counted from 1.
    LevelIncomplete { no: usize },
    /// The levels neither rise nor fall.
    LevelsOutOfOrder,
    /// No level has the points that were typed.
    UnknownLevel { result: Decimal },
    /// A result other than 1 (passed) or 0.
    NeitherPassedNorFailed { result: Decimal },
    /// Nothing is allocated, so there is no percentage of it.
    NothingAllocated,
    /// Formulas of the budget have no value, so what is spent and allocated is not known.
    AmountsInError { count: u32 },
    /// The lower variable of a ratio is zero.
    DivisionByZero,
    /// No part has a score, or there are no parts.
    NoPartScored,
    /// It is, over some levels, a part of itself, or its result is in the end its own.
    PartOfItself,
    /// The figures exceed what can be calculated.
    OutOfRange,
}

/// The score of a result under the indicator's criteria.
///
/// A result is in the indicator's unit; for milestones it is the points of the level reached, 0 for none; for steps the
/// number done in their order, or the sum of their weights; for pass or fail 1 or 0; for scores typed by the assessor the points themselves.
///
/// # Errors
/// Why the criteria give this result no score.
pub fn score(indicator: &Indicator, result: Decimal) -> Result<Score, Unscored> {
    let Some(criteria) = criteria(indicator)? else {
        return Ok(Score { points: result, how: How::Mean });
    };
    match criteria.scoring {
        Scoring::Levels => levels::score(criteria, lower_is_better(indicator), result),
        Scoring::Milestones => other_ways::milestone(criteria, result),
        Scoring::Percent => Ok(other_ways::percent(criteria, result)),
        Scoring::Steps => other_ways::steps_done(criteria, result),
        Scoring::StepWeights => Ok(other_ways::step_weights(criteria, result)),
        Scoring::Boolean => other_ways::passed(criteria, result),
        Scoring::Typed => Ok(Score { points: result, how: How::Typed }),
        Scoring::Unscored => Err(Unscored::ByChoice),
    }
}

/// The criteria that apply; none where the mean of the parts is the score.
pub(in crate::figures) fn criteria(indicator: &Indicator) -> Result<Option<&Criteria>, Unscored> {
    let needs_levels =
        |criteria: &Criteria| matches!(criteria.scoring, Scoring::Levels | Scoring::Milestones | Scoring::Steps);
    match indicator.criteria.as_deref() {
        Some(criteria) if criteria.scoring == Scoring::Unscored => Err(Unscored::ByChoice),
        Some(criteria) if !(criteria.levels.is_empty() && needs_levels(criteria)) => Ok(Some(criteria)),
        _ if indicator.source == ResultSource::Parts => Ok(None),
        _ => Err(Unscored::NoCriteria),
    }
}

/// What the last target says of the direction; asked only where the thresholds do not show it.
pub(in crate::figures) fn lower_is_better(indicator: &Indicator) -> bool {
    let last = indicator.targets.as_ref().and_then(|targets| targets.values.last());
    last.is_some_and(|target| matches!(target.operator, Operator::AtMost | Operator::Under))
}
