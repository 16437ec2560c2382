//! Numeric levels: points at thresholds (domain notes, sections 3.1 and 3.2).
//!
//! Any number of levels on any scale of points; thresholds rise (higher is better) or fall (lower is better) and may
//! tie. Points that rise and then fall again along the thresholds put the target in the middle: each side of the peak is
//! then a scale of its own. Levels in any other order are no scale, and nothing is guessed about them.

use super::mean::share;
use super::{Below, How, Score, Threshold, Unscored};
use crate::plan::criteria::{BelowFirst, Criteria, Level};
use rust_decimal::Decimal;
use std::cmp::Ordering;

/// Scores a result. Where the thresholds do not show it, `lower_is_better` says which way they count.
pub(super) fn score(criteria: &Criteria, lower_is_better: bool, result: Decimal) -> Result<Score, Unscored> {
    match Scale::of(criteria, lower_is_better)? {
        Scale::Line(side) => side.score(criteria, result),
        Scale::AroundTarget { below, .. } if result < below.best_at() => below.score(criteria, result),
        Scale::AroundTarget { above, .. } if result > above.best_at() => above.score(criteria, result),
        Scale::AroundTarget { below, above, most } => {
            let how = How::OnTarget { result, from: below.best_at(), to: above.best_at() };
            Ok(Score { points: most, how })
        }
    }
}

/// The levels in order.
pub(super) enum Scale {
    /// One way.
    Line(Side),
    /// The best levels lie within: results on them are on the target, others lie on a side where they get worse.
    AroundTarget { below: Side, above: Side, most: Decimal },
}

impl Scale {
    pub(super) fn of(criteria: &Criteria, lower_is_better: bool) -> Result<Self, Unscored> {
        let mut levels = thresholds(criteria)?;
        let most = levels.iter().map(|level| level.points).max().ok_or(Unscored::NoCriteria)?;
        let is_best = |level: Option<&Threshold>| level.is_some_and(|level| level.points == most);
        if !is_best(levels.last()) && !is_best(levels.first()) {
            return Self::around_target(levels, most);
        }
        if !is_best(levels.last()) {
            levels.reverse();
        }
        Side::new(levels, lower_is_better).map(Self::Line)
    }

    fn around_target(mut levels: Vec<Threshold>, most: Decimal) -> Result<Self, Unscored> {
        if levels.first().map(|level| level.at) > levels.last().map(|level| level.at) {
            levels.reverse();
        }
        let is_best = |level: &Threshold| level.points == most;
        let first = levels.iter().position(is_best).unwrap_or_default();
        let last = levels.iter().rposition(is_best).unwrap_or_default();
        let (below, target, above) = (levels.get(..=first), levels.get(first..=last), levels.get(last..));
        let below = Side::new(below.unwrap_or_default().to_vec(), false)?;
        let above = Side::new(above.unwrap_or_default().iter().rev().copied().collect(), true)?;
        let is_target = target.unwrap_or_default().iter().all(is_best);
        if !is_target || !below.rising || above.rising || below.best_at() > above.best_at() {
            return Err(Unscored::LevelsOutOfOrder);
        }
        Ok(Self::AroundTarget { below, above, most })
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
    let complete = |(no, level): (usize, &Level)| match (level.threshold, level.points) {
        (Some(at), Some(points)) => Ok(Threshold { at: at.decimal(), points: points.decimal() }),
        _ => Err(Unscored::LevelIncomplete { no }),
    };
    (1..).zip(&criteria.levels).map(complete).collect()
}

/// Levels in one direction, worst first.
pub(super) struct Side {
    levels: Vec<Threshold>,
    /// The higher a result, the better.
    pub(super) rising: bool,
}

impl Side {
    fn new(levels: Vec<Threshold>, lower_is_better: bool) -> Result<Self, Unscored> {
        let ends = levels.first().zip(levels.last());
        let rising = ends.is_none_or(|(first, last)| match last.at.cmp(&first.at) {
            Ordering::Greater => true,
            Ordering::Less => false,
            Ordering::Equal => !lower_is_better,
        });
        let in_order = levels.is_sorted_by(|worse, better| {
            let thresholds = if rising { worse.at <= better.at } else { worse.at >= better.at };
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
        let next = self.levels.iter().find(|level| level.at != first.at).copied();
        let is_proportional = self.rising && first.at > Decimal::ZERO;
        let (points, rule) = match (criteria.below, next) {
            (BelowFirst::Extrapolate, Some(next)) if criteria.prorate => {
                let unfloored = on_line(first, next, result).ok_or(Unscored::OutOfRange)?;
                (unfloored.max(Decimal::ZERO), Below::Extrapolated { next, unfloored })
            }
            (BelowFirst::Proportional, _) if criteria.prorate && is_proportional => {
                let unfloored = share(first.points, result, first.at).ok_or(Unscored::OutOfRange)?;
                (unfloored.max(Decimal::ZERO), Below::Proportional { unfloored })
            }
            // One level has no slope, and a proportion needs a threshold above 0: such a policy gives nothing.
            (below, _) => (fixed_below(below, first.points), Below::Fixed),
        };
        Ok(Score { points, how: How::Below { result, first, rising: self.rising, rule } })
    }

    /// The result that reaches the best level.
    pub(super) fn best_at(&self) -> Decimal {
        self.levels.last().map(|level| level.at).unwrap_or_default()
    }

    /// A result that gets no more points than any worse one.
    pub(super) fn worst_at(&self, criteria: &Criteria) -> Option<Decimal> {
        let first = self.levels.first()?;
        let next = self.levels.iter().find(|level| level.at != first.at);
        let further = if self.rising { first.at.checked_sub(Decimal::ONE) } else { first.at.checked_add(Decimal::ONE) };
        match (criteria.below, next) {
            (BelowFirst::Extrapolate, Some(next)) if criteria.prorate && next.points != first.points => {
                let back = share(first.points, next.at.checked_sub(first.at)?, next.points.checked_sub(first.points)?)?;
                first.at.checked_sub(back)
            }
            (BelowFirst::Proportional, _) if criteria.prorate && self.rising && first.at > Decimal::ZERO => {
                Some(Decimal::ZERO)
            }
            _ => further,
        }
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
#[allow(clippy::arithmetic_side_effects, reason = "a failing test may panic")]
mod tests;
