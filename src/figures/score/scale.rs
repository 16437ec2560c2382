//! What a scale of points and a scale of results are like: the most points, and the decimals results are given with.

use super::criteria as criteria_of;
use super::other_ways::{cap, points};
use crate::plan::criteria::Scoring;
use crate::plan::indicator::{Indicator, Operator};
use crate::plan::number::Number;
use rust_decimal::Decimal;

/// Decimals of a result where nothing says how many.
const USUAL_DECIMALS: u32 = 2;

/// The most points that the criteria give; nothing where they do not say.
#[must_use]
pub fn full_points(indicator: &Indicator) -> Option<Decimal> {
    let criteria = criteria_of(indicator).ok()??;
    match criteria.scoring {
        Scoring::Percent | Scoring::StepWeights => Some(cap(criteria)),
        Scoring::Boolean => Some(points(criteria).max().unwrap_or(Decimal::ONE_HUNDRED)),
        Scoring::Levels | Scoring::Milestones | Scoring::Steps => points(criteria).max(),
        Scoring::Typed => points(criteria).max().or(criteria.cap.map(Number::decimal)),
        Scoring::Unscored => None,
    }
}

/// Whether a value compares to a checkpoint or a target as it should; nothing where the document does not say how.
#[must_use]
pub fn is_met(operator: Operator, value: Decimal, target: Decimal) -> Option<bool> {
    Some(match operator {
        Operator::Unstated => return None,
        Operator::AtLeast => value >= target,
        Operator::AtMost => value <= target,
        Operator::Over => value > target,
        Operator::Under => value < target,
        Operator::Exactly => value == target,
    })
}

/// The decimals that a result is reported with: as the indicator says, else as many as its thresholds and results have,
/// and at least two.
#[must_use]
pub fn decimals(indicator: &Indicator) -> u32 {
    if let Some(decimals) = indicator.decimals {
        return u32::from(decimals).min(12);
    }
    let thresholds =
        indicator.criteria.iter().flat_map(|criteria| &criteria.levels).filter_map(|level| level.threshold);
    let results = indicator.rounds.iter().flat_map(|round| [round.result, round.assessed]).flatten();
    let places = thresholds.chain(results).map(|number| number.decimal().normalize().scale());
    places.chain([USUAL_DECIMALS]).max().unwrap_or(USUAL_DECIMALS).min(12)
}
