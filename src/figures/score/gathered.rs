//! Results by month or quarter, gathered into the result of a round: the latest, their sum, their mean.

use super::mean::{SETTLED, rounded, share};
use super::{Basis, Calculation, RoundTime, Unscored};
use crate::plan::indicator::{Gathering, Indicator};
use crate::plan::number::Number;
use crate::plan::period::{Period, Slot};
use rust_decimal::Decimal;

/// What the months of the year up to then come to; nothing while none has a result. A quarter stands for its months
/// where none of them has a result of its own.
pub(super) fn result(indicator: &Indicator, at: RoundTime) -> Result<Option<Calculation>, Unscored> {
    let given = || indicator.results.of_year(at.year);
    let in_months = |quarter: Period| given().any(|slot| slot.period.is_month() && slot.period.quarter() == quarter);
    let counts =
        |slot: &&Slot<Number>| ends_by(slot.period, at.months) && (slot.period.is_month() || !in_months(slot.period));
    let slots: Vec<&Slot<Number>> = given().filter(counts).collect();
    let Some(latest) = slots.iter().max_by_key(|slot| last_month(slot.period)) else { return Ok(None) };
    let count = Decimal::from(slots.len());
    let add = |sum: Option<Decimal>, slot: &&Slot<Number>| sum?.checked_add(slot.value.decimal());
    let sum = slots.iter().fold(Some(Decimal::ZERO), add).ok_or(Unscored::OutOfRange)?;
    let value = match indicator.gathering {
        Gathering::Last => latest.value.decimal(),
        Gathering::Sum => sum,
        Gathering::Mean => {
            share(Decimal::ONE, sum, count).map(|mean| rounded(mean, SETTLED)).ok_or(Unscored::OutOfRange)?
        }
    };
    Ok(Some(Calculation { value, basis: Basis::Months { gathering: indicator.gathering, count, sum } }))
}

fn ends_by(period: Period, months: u8) -> bool {
    last_month(period) <= usize::from(months)
}

/// The number of a period's last month within the fiscal year.
fn last_month(period: Period) -> usize {
    period.its_months().last().map_or(0, |month| (*month as usize).saturating_add(1))
}

#[cfg(test)]
mod tests {
    use super::super::outcome;
    use super::super::testing::{criteria, dec, indicator, number, sources};
    use super::*;
    use crate::plan::criteria::Scoring;
    use crate::plan::indicator::ResultSource;

    /// Results written as `m1:40 q2:60`.
    fn monthly(gathering: Gathering, results: &str) -> Indicator {
        let mut monthly = Indicator {
            source: ResultSource::Months,
            gathering,
            rounds: Vec::new(),
            ..indicator("k", criteria(Scoring::Typed, ""), "")
        };
        for (period, value) in results.split(' ').filter_map(|text| text.split_once(':')) {
            monthly.results.set(2566, Period::from_word(period).unwrap(), number(value));
        }
        monthly
    }

    fn check(gathering: Gathering, results: &str, months: u8, expected: Option<&str>) {
        let at = Some(RoundTime { year: 2566, months });
        let outcome = outcome(&monthly(gathering, results), at, &sources(), &[]);
        assert_eq!(outcome.score, expected.map(dec), "{gathering:?} {results} at {months}");
    }

    #[test]
    fn months_are_gathered() {
        let results = "m1:40 m2:50 m7:60";
        check(Gathering::Last, results, 6, Some("50"));
        check(Gathering::Sum, results, 6, Some("90"));
        check(Gathering::Sum, results, 12, Some("150"));
        check(Gathering::Mean, results, 12, Some("50"));
        check(Gathering::Mean, "m1:1 m2:1 m3:0", 3, Some("0.666666666667"));
        check(Gathering::Sum, "m7:60", 6, None);
        check(Gathering::Sum, "", 12, None);
    }

    #[test]
    fn a_quarter_stands_for_its_months() {
        check(Gathering::Sum, "q1:30 m4:10 q2:99", 6, Some("40"));
        check(Gathering::Sum, "q1:30 q2:20", 5, Some("30"));
        check(Gathering::Last, "q1:30 q2:20", 12, Some("20"));
    }
}
