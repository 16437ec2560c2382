//! Short ways to write indicators in tests.

use super::{RoundTime, Sources};
use crate::plan::criteria::{BelowFirst, Criteria, Level, Scoring};
use crate::plan::id::Id;
use crate::plan::indicator::Indicator;
use crate::plan::number::Number;
use crate::plan::round::Round;
use rust_decimal::Decimal;

pub(in crate::figures) fn dec(text: &str) -> Decimal {
    text.parse().unwrap()
}

pub(in crate::figures) fn number(text: &str) -> Option<Number> {
    (!text.is_empty()).then(|| Number::parse(text).unwrap())
}

/// Levels written as `50:80 75:85 100:90`; a side may be blank.
pub(in crate::figures) fn criteria(scoring: Scoring, levels: &str) -> Criteria {
    let level = |text: &str| {
        let (points, threshold) = text.split_once(':').unwrap_or((text, ""));
        Level { points: number(points), threshold: number(threshold), ..Level::default() }
    };
    let levels = levels.split_whitespace().map(level).collect();
    Criteria { scoring, prorate: true, levels, ..Criteria::default() }
}

pub(in crate::figures) fn stepped(levels: &str) -> Criteria {
    Criteria { prorate: false, ..criteria(Scoring::Levels, levels) }
}

pub(in crate::figures) fn below(below: BelowFirst, levels: &str) -> Criteria {
    Criteria { below, ..criteria(Scoring::Levels, levels) }
}

/// An indicator with these criteria and the result of a 12-month round of 2566.
pub(in crate::figures) fn indicator(id: &str, criteria: Criteria, result: &str) -> Indicator {
    Indicator {
        id: Id::new(id),
        criteria: Some(Box::new(criteria)),
        rounds: vec![round(12, result)],
        ..Indicator::default()
    }
}

pub(in crate::figures) fn round(months: u8, result: &str) -> Round {
    Round { year: 2566, months, result: number(result), ..Round::default() }
}

/// Sources that know nothing.
pub(in crate::figures) fn sources() -> Sources<'static> {
    let end = RoundTime { year: 2566, months: 12 };
    Sources {
        spending: &|_, _| None,
        progress: &|_, _| None,
        assessment: &|_, _| None,
        indicator: &|_| None,
        end,
        unchanged: false,
    }
}
