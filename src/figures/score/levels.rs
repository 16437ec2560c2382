//! Numeric levels: points at thresholds (domain notes, sections 3.1 and 3.2).
//!
//! Any number of levels on any scale of points; thresholds rise (higher is better) or fall (lower is better) and may
//! tie. Points that rise and then fall again along the thresholds put the target in the middle: each side of the peak is
//! then a scale of its own. Levels in any other order are no scale, and nothing is guessed about them.

use super::tally::share;
use super::{Below, How, Score, Threshold, Unscored};
use crate::plan::criteria::{BelowFirst, Criteria};
use rust_decimal::Decimal;

/// Scores a result. Where the thresholds do not show it, `lower_is_better` says which way they count.
pub(super) fn score(criteria: &Criteria, lower_is_better: bool, result: Decimal) -> Result<Score, Unscored> {
    let mut levels = thresholds(criteria)?;
    let most = levels.iter().map(|level| level.points).max().ok_or(Unscored::NoCriteria)?;
    let is_best = |level: &Threshold| level.points == most;
    if levels.last().is_some_and(is_best) {
        return Side::new(levels, lower_is_better)?.score(criteria, result);
    }
    if levels.first().is_some_and(is_best) {
        levels.reverse();
        return Side::new(levels, lower_is_better)?.score(criteria, result);
    }
    if levels.first().map(|level| level.at) > levels.last().map(|level| level.at) {
        levels.reverse();
    }
    let first_best = levels.iter().position(is_best).unwrap_or_default();
    let last_best = levels.iter().rposition(is_best).unwrap_or_default();
    let mut worse_above = levels.split_off(last_best);
    worse_above.reverse();
    let target_to = worse_above.last().copied().ok_or(Unscored::NoCriteria)?;
    let target_from = levels.get(first_best).copied().unwrap_or(target_to);
    levels.truncate(first_best);
    levels.push(target_from);
    let (lower, upper) = (Side::new(levels, false)?, Side::new(worse_above, true)?);
    if !lower.rising || upper.rising || target_from.at > target_to.at {
        return Err(Unscored::LevelsOutOfOrder);
    }
    if result < target_from.at {
        lower.score(criteria, result)
    } else if result > target_to.at {
        upper.score(criteria, result)
    } else {
        let how = How::OnTarget { result, from: target_from.at, to: target_to.at };
        Ok(Score { points: most, how })
    }
}

/// What a result worse than every level gets when nothing is interpolated (domain notes, sections 3.1 and 3.2): on a
/// scale that starts at 1 (or below) its first points, else nothing.
pub(super) fn fixed_below(below: BelowFirst, first_points: Decimal) -> Decimal {
    match below {
        BelowFirst::Lowest if first_points <= Decimal::ONE => first_points,
        _ => Decimal::ZERO,
    }
}

fn thresholds(criteria: &Criteria) -> Result<Vec<Threshold>, Unscored> {
    let complete = |(at, level): (usize, &crate::plan::criteria::Level)| match (level.points, level.threshold) {
        (Some(points), Some(threshold)) => {
            Ok(Threshold { at: threshold.decimal(), points: points.decimal() })
        }
        _ => Err(Unscored::LevelIncomplete { no: at.saturating_add(1) }),
    };
    criteria.levels.iter().enumerate().map(complete).collect()
}

/// Levels in one direction, worst first.
struct Side {
    levels: Vec<Threshold>,
    rising: bool,
}

impl Side {
    fn new(levels: Vec<Threshold>, lower_is_better: bool) -> Result<Self, Unscored> {
        let ends = levels.first().zip(levels.last());
        let rising = ends.is_none_or(|(first, last)| match last.at.cmp(&first.at) {
            std::cmp::Ordering::Greater => true,
            std::cmp::Ordering::Less => false,
            std::cmp::Ordering::Equal => !lower_is_better,
        });
        let in_order = levels.is_sorted_by(|worse, better| {
            let thresholds =
                if rising { worse.at <= better.at } else { worse.at >= better.at };
            thresholds && worse.points <= better.points
        });
        if in_order { Ok(Self { levels, rising }) } else { Err(Unscored::LevelsOutOfOrder) }
    }

    fn score(&self, criteria: &Criteria, result: Decimal) -> Result<Score, Unscored> {
        // Of tied thresholds the highest level counts.
        let Some(reached) = self.levels.iter().rposition(|level| self.meets(result, level.at)) else {
            return self.score_below(criteria, result);
        };
        let mut from_reached = self.levels.iter().skip(reached).copied();
        let level = from_reached.next().ok_or(Unscored::NoCriteria)?;
        let Some(next) = from_reached.next() else {
            let how = How::AtOrBeyond { result, level, rising: self.rising };
            return Ok(Score { points: level.points, how });
        };
        if !criteria.prorate || result == level.at {
            return Ok(Score { points: level.points, how: How::Reached { result, level, next } });
        }
        let points = on_line(level, next, result).ok_or(Unscored::OutOfRange)?;
        Ok(Score { points, how: How::Between { result, lower: level, upper: next } })
    }

    fn score_below(&self, criteria: &Criteria, result: Decimal) -> Result<Score, Unscored> {
        let first = self.levels.first().copied().ok_or(Unscored::NoCriteria)?;
        let (points, rule) = match criteria.below {
            BelowFirst::Extrapolate if criteria.prorate => {
                let next = self.levels.iter().find(|level| level.at != first.at).copied();
                let next = next.ok_or(Unscored::NoSlope)?;
                let unfloored = on_line(first, next, result).ok_or(Unscored::OutOfRange)?;
                (unfloored.max(Decimal::ZERO), Below::Extrapolated { next, unfloored })
            }
            BelowFirst::Proportional if criteria.prorate && self.rising && first.at > Decimal::ZERO => {
                let unfloored = share(first.points, result, first.at).ok_or(Unscored::OutOfRange)?;
                (unfloored.max(Decimal::ZERO), Below::Proportional { unfloored })
            }
            below => (fixed_below(below, first.points), Below::Fixed),
        };
        Ok(Score { points, how: How::Below { result, first, rising: self.rising, rule } })
    }

    fn meets(&self, result: Decimal, threshold: Decimal) -> bool {
        if self.rising { result >= threshold } else { result <= threshold }
    }
}

/// บัญญัติไตรยางศ์: the points of a result on the line through two levels with different thresholds.
fn on_line(a: Threshold, b: Threshold, result: Decimal) -> Option<Decimal> {
    let gap = b.points.checked_sub(a.points)?;
    let distance = result.checked_sub(a.at)?;
    let span = b.at.checked_sub(a.at)?;
    a.points.checked_add(share(gap, distance, span)?)
}

#[cfg(test)]
mod tests;
