//! The results that an indicator can have, from worst to best: what is searched for the least one that is good enough.
//!
//! Within it a better result never scores less, so that the least one is found by halving, on the decimals that results
//! are reported with. Levels, ties, policies and caps need no formula of their own for that, and nothing is rounded away.

use super::levels::{Scale, Side};
use super::other_ways::{cap, points};
use super::scale::decimals;
use super::{criteria as criteria_of, lower_is_better};
use crate::plan::criteria::{Criteria, Scoring};
use crate::plan::indicator::Indicator;
use crate::plan::number::Number;
use rust_decimal::{Decimal, RoundingStrategy};

/// The results of an indicator, from worst to best.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::figures) enum Range {
    /// These alone.
    Some(Vec<Decimal>),
    /// All with so many decimals: the worst and the best one, in units of the last decimal.
    All { worst: i64, best: i64, decimals: u32 },
}

impl Range {
    /// The results of an indicator; none where its criteria give no score. Where the target lies in the middle, those on
    /// the side of the present result. `full` is the most points where the criteria do not say.
    pub(in crate::figures) fn of(indicator: &Indicator, present: Option<Decimal>, full: Decimal) -> Option<Self> {
        let criteria = criteria_of(indicator).ok()??;
        let decimals = decimals(indicator);
        match criteria.scoring {
            Scoring::Levels => match Scale::of(criteria, lower_is_better(indicator)).ok()? {
                Scale::Line(side) => Self::of_side(&side, criteria, decimals),
                Scale::AroundTarget { above, .. } if present.is_some_and(|present| present > above.best_at()) => {
                    Self::of_side(&above, criteria, decimals)
                }
                Scale::AroundTarget { below, .. } => Self::of_side(&below, criteria, decimals),
            },
            Scoring::Percent | Scoring::StepWeights => Self::between(Decimal::ZERO, cap(criteria), decimals),
            Scoring::Typed => Self::between(Decimal::ZERO, points(criteria).max().unwrap_or(full), decimals),
            Scoring::Boolean => Some(Self::Some(vec![Decimal::ZERO, Decimal::ONE])),
            Scoring::Milestones => {
                let mut all: Vec<Decimal> = points(criteria).chain([Decimal::ZERO]).collect();
                all.sort();
                all.dedup();
                Some(Self::Some(all))
            }
            Scoring::Steps => {
                let needed = |(no, level): (u32, &crate::plan::criteria::Level)| {
                    level.threshold.map_or(Decimal::from(no), Number::decimal)
                };
                let mut all: Vec<Decimal> = (1..).zip(&criteria.levels).map(needed).chain([Decimal::ZERO]).collect();
                all.sort();
                all.dedup();
                Some(Self::Some(all))
            }
            Scoring::Unscored => None,
        }
    }

    fn of_side(side: &Side, criteria: &Criteria, decimals: u32) -> Option<Self> {
        Self::between(side.worst_at(criteria)?, side.best_at(), decimals)
    }

    /// From one result to another, both within; the worst one rounds to the worse, the best one to the better.
    fn between(worst: Decimal, best: Decimal, decimals: u32) -> Option<Self> {
        let unit = |value: Decimal, up: bool| {
            let to = if up { RoundingStrategy::ToPositiveInfinity } else { RoundingStrategy::ToNegativeInfinity };
            let scaled = value.round_dp_with_strategy(decimals, to);
            let factor = Decimal::from(10_u64.checked_pow(decimals)?);
            i64::try_from(scaled.checked_mul(factor)?.trunc().mantissa_at_no_scale()?).ok()
        };
        let is_rising = worst <= best;
        Some(Self::All { worst: unit(worst, !is_rising)?, best: unit(best, is_rising)?, decimals })
    }

    /// The worst result that is good enough, and whether it is the very worst: then any result is. None if the best is
    /// not good enough.
    pub(in crate::figures) fn least(&self, is_enough: &dyn Fn(Decimal) -> bool) -> Option<(Decimal, bool)> {
        match self {
            Self::Some(results) => {
                let at = results.iter().position(|result| is_enough(*result))?;
                results.get(at).map(|result| (*result, at == 0))
            }
            Self::All { worst, best, decimals } => {
                let result = |units: i64| Decimal::new(units, *decimals);
                if is_enough(result(*worst)) {
                    return Some((result(*worst).normalize(), true));
                }
                if !is_enough(result(*best)) {
                    return None;
                }
                let (mut not, mut enough) = (*worst, *best);
                while not.abs_diff(enough) > 1 {
                    let middle = not.midpoint(enough);
                    if is_enough(result(middle)) {
                        enough = middle;
                    } else {
                        not = middle;
                    }
                }
                Some((result(enough).normalize(), false))
            }
        }
    }
}

/// The digits of a whole number.
trait Whole {
    fn mantissa_at_no_scale(self) -> Option<i128>;
}

impl Whole for Decimal {
    fn mantissa_at_no_scale(self) -> Option<i128> {
        let whole = self.normalize();
        (whole.scale() == 0).then(|| whole.mantissa())
    }
}

#[cfg(test)]
#[allow(clippy::arithmetic_side_effects, reason = "a failing test may panic")]
mod tests {
    use super::super::score;
    use super::super::testing::{below, criteria, dec, indicator, number, stepped};
    use super::*;
    use crate::plan::criteria::BelowFirst;
    use proptest::prelude::*;

    /// The least result for so many points: its text, `any` or `-`.
    fn check_of(indicator: &Indicator, present: Option<&str>, cases: &[(&str, &str)]) {
        let range = Range::of(indicator, present.map(dec), dec("100")).unwrap();
        for (needed, expected) in cases {
            let needed = dec(needed);
            let found = range.least(&|result| score(indicator, result).is_ok_and(|score| score.points >= needed));
            let text = match found {
                None => "-".to_owned(),
                Some((_, true)) => "any".to_owned(),
                Some((result, false)) => result.to_string(),
            };
            assert_eq!(text, *expected, "{needed} points of {:?}", indicator.criteria);
        }
    }

    fn check(criteria: Criteria, cases: &[(&str, &str)]) {
        check_of(&indicator("k", criteria, ""), None, cases);
    }

    #[test]
    fn levels() {
        let rising = "50:80 75:85 100:90";
        check(criteria(Scoring::Levels, rising), &[("65", "83"), ("66", "83.2"), ("100", "90"), ("100.1", "-")]);
        check(criteria(Scoring::Levels, rising), &[("1", "80"), ("50", "80"), ("0", "any"), ("66.667", "83.34")]);
        check(stepped(rising), &[("65", "85"), ("75", "85"), ("75.01", "90")]);
        check(below(BelowFirst::Extrapolate, rising), &[("45", "79"), ("0.01", "70.01"), ("0", "any")]);
        check(below(BelowFirst::Proportional, rising), &[("25", "40"), ("0", "any")]);
        let falling = "50:15 75:12 100:10";
        check(criteria(Scoring::Levels, falling), &[("87.5", "11"), ("66", "13.08"), ("50", "15"), ("0", "any")]);
        check(criteria(Scoring::Levels, "1:40 2:50 3:60 4:60 5:70"), &[("3", "60"), ("2.5", "55"), ("4.5", "65")]);
        check(criteria(Scoring::Levels, "1:92 2:93 3:94"), &[("1", "any"), ("1.5", "92.5")]);
        check(criteria(Scoring::Levels, "50:350 75:399.03 100:438.93"), &[("88.139", "420"), ("88.1391", "420.01")]);
    }

    #[test]
    fn results_have_the_decimals_of_the_indicator() {
        let mut whole = indicator("k", criteria(Scoring::Levels, "50:80 75:85 100:90"), "");
        whole.decimals = Some(0);
        check_of(&whole, None, &[("66", "84"), ("65", "83")]);
        let mut fine = indicator("k", criteria(Scoring::Levels, "50:15 75:12 100:10"), "");
        fine.decimals = Some(4);
        check_of(&fine, None, &[("66", "13.08"), ("66.6667", "12.9999")]);
    }

    #[test]
    fn other_kinds() {
        check(criteria(Scoring::Milestones, "50 75 100"), &[("60", "75"), ("100", "100"), ("0", "any")]);
        check(criteria(Scoring::Steps, "50:2 75:4 100:5"), &[("60", "4"), ("101", "-")]);
        check(criteria(Scoring::Boolean, ""), &[("1", "1"), ("0", "any")]);
        check(criteria(Scoring::Percent, ""), &[("83.335", "83.34"), ("101", "-")]);
        check(criteria(Scoring::Typed, ""), &[("42", "42")]);
        let capped = Criteria { cap: number("120"), ..criteria(Scoring::Percent, "") };
        check(capped, &[("110", "110")]);
    }

    #[test]
    fn the_side_of_the_present_result() {
        let middle = indicator("k", criteria(Scoring::Levels, "50:80 100:90 50:100"), "");
        check_of(&middle, None, &[("75", "85")]);
        check_of(&middle, Some("84"), &[("75", "85")]);
        check_of(&middle, Some("97"), &[("75", "95")]);
    }

    proptest! {
        /// The least result is enough, and one a unit worse is not.
        #[test]
        fn least_is_least(
            thresholds in proptest::collection::btree_set(0..5_000_i64, 2..6),
            falls in any::<bool>(),
            prorate in any::<bool>(),
            policy in proptest::sample::select(BelowFirst::ALL),
            needed in 1..10_000_i64,
        ) {
            let mut thresholds: Vec<Decimal> = thresholds.into_iter().map(|at| Decimal::new(at, 1)).collect();
            if falls {
                thresholds.reverse();
            }
            let levels = thresholds.iter().zip([20, 50, 60, 90, 100]).map(|(at, points)| format!("{points}:{at}"));
            let scale = Criteria { prorate, ..below(policy, &levels.collect::<Vec<_>>().join(" ")) };
            let indicator = indicator("k", scale, "");
            let needed = Decimal::new(needed, 2);
            let is_enough = |result: Decimal| score(&indicator, result).is_ok_and(|score| score.points >= needed);
            match Range::of(&indicator, None, dec("100")).unwrap().least(&is_enough) {
                Some((result, is_any)) => {
                    let worse = result + if falls { dec("0.01") } else { dec("-0.01") };
                    prop_assert!(is_enough(result) && (is_any || !is_enough(worse)), "{} {}", result, worse);
                }
                None => {
                    let best = if falls { dec("-1000") } else { dec("1000") };
                    prop_assert!(!is_enough(best));
                }
            }
        }
    }
}
