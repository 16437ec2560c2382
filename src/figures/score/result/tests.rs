//! Which value counts, and what computed results follow from.

use super::super::testing::{criteria, dec, indicator, number, round, sources};
use super::*;
use crate::plan::round::RoundStep;

const AT: RoundTime = RoundTime { year: 2566, months: 12 };

fn computing(source: ResultSource, result: &str) -> Indicator {
    Indicator { source, ..indicator("k", criteria(Scoring::Percent, ""), result) }
}

fn baht(amount: i128) -> Sum {
    Sum::from_satang(amount * 100)
}

fn check(reading: &Reading, counts: Result<(&str, Origin), Unscored>, calculated: Option<&str>) {
    assert_eq!(reading.counts, counts.map(|(value, origin)| (dec(value), origin)));
    assert_eq!(reading.calculated.as_ref().map(|found| found.value), calculated.map(dec));
}

/// Domain notes, section 4.
#[test]
fn disbursement_is_of_what_is_allocated() {
    let spent = |allocated| Spending { allocated, disbursed: baht(41), committed: baht(4), in_error: 0 };
    let spending: &dyn Fn(&Cover, RoundTime) -> Option<Spending> = &|_, _| Some(spent(baht(50)));
    let known = Sources { spending, ..sources() };
    let mut budget = computing(ResultSource::Disbursement, "");
    check(&read(&budget, AT, &known, &[]), Ok(("82", Origin::Calculated)), Some("82"));
    let nothing: &dyn Fn(&Cover, RoundTime) -> Option<Spending> = &|_, _| Some(spent(Sum::ZERO));
    let empty = Sources { spending: nothing, ..sources() };
    check(&read(&budget, AT, &empty, &[]), Err(Unscored::NothingAllocated), None);
    check(&read(&budget, AT, &sources(), &[]), Err(Unscored::NoResult { round: AT }), None);
    budget.covers = Some(Box::new(Cover { with_committed: true, ..Cover::default() }));
    check(&read(&budget, AT, &known, &[]), Ok(("90", Origin::Calculated)), Some("90"));
}

#[test]
fn a_typed_result_goes_first_and_the_assessors_before_it() {
    let progress: &dyn Fn(&Cover, RoundTime) -> Option<Decimal> = &|_, _| Some(dec("35"));
    let known = Sources { progress, ..sources() };
    let mut steps = computing(ResultSource::Steps, "40");
    check(&read(&steps, AT, &known, &[]), Ok(("40", Origin::Typed)), Some("35"));
    steps.rounds[0].assessed = number("38");
    let assessed = read(&steps, AT, &known, &[]);
    check(&assessed, Ok(("38", Origin::Assessed)), Some("35"));
    assert_eq!(assessed.typed, Some(dec("40")));
}

#[test]
fn a_ratio_of_two_variables() {
    let mut ratio = computing(ResultSource::Ratio, "");
    check(&read(&ratio, AT, &sources(), &[]), Err(Unscored::NoResult { round: AT }), None);
    ratio.rounds[0].numerator = number("45");
    ratio.rounds[0].denominator = number("0");
    check(&read(&ratio, AT, &sources(), &[]), Err(Unscored::DivisionByZero), None);
    ratio.rounds[0].denominator = number("60");
    check(&read(&ratio, AT, &sources(), &[]), Ok(("75", Origin::Calculated)), Some("75"));
    ratio.criteria = None;
    ratio.unit = Some("คะแนน".to_owned());
    check(&read(&ratio, AT, &sources(), &[]), Ok(("0.75", Origin::Calculated)), Some("0.75"));
    ratio.unit = Some("ร้อยละของหน่วยงาน".to_owned());
    check(&read(&ratio, AT, &sources(), &[]), Ok(("75", Origin::Calculated)), Some("75"));
}

#[test]
fn steps_count_up_to_the_first_that_is_not_done() {
    let marked = |months, marks: &[bool]| {
        let steps = marks.iter().map(|done| RoundStep { done: *done, ..RoundStep::default() });
        Round { steps: steps.collect(), ..round(months, "") }
    };
    let mut steps = indicator("k", criteria(Scoring::Steps, "1 2 3 4 5"), "");
    steps.rounds = vec![marked(9, &[true, false, true]), marked(6, &[true, true])];
    let nine = RoundTime { months: 9, ..AT };
    check(&read(&steps, nine, &sources(), &[]), Ok(("3", Origin::Calculated)), Some("3"));
    let six = RoundTime { months: 6, ..AT };
    check(&read(&steps, six, &sources(), &[]), Ok(("2", Origin::Calculated)), Some("2"));
    steps.rounds = vec![marked(6, &[false, false])];
    check(&read(&steps, six, &sources(), &[]), Err(Unscored::NoResult { round: six }), None);
}

/// Domain notes, sections 3.3 and 3.4.
#[test]
fn the_mean_of_parts() {
    let part = |weight: &str, score: &str| Share {
        weight: number(weight).map(Number::decimal),
        score: number(score).map(Number::decimal),
    };
    let parts = computing(ResultSource::Parts, "");
    let all = [part("40", "65"), part("35", "85"), part("25", "100")];
    check(&read(&parts, AT, &sources(), &all), Ok(("80.75", Origin::Calculated)), Some("80.75"));
    let one_missing = [part("40", "65"), part("60", "")];
    check(&read(&parts, AT, &sources(), &one_missing), Ok(("26", Origin::Calculated)), Some("26"));
    let unweighted = [part("", "60"), part("", "90")];
    check(&read(&parts, AT, &sources(), &unweighted), Ok(("75", Origin::Calculated)), Some("75"));
    let none = Err(Unscored::NoPartScored);
    check(&read(&parts, AT, &sources(), &[]), none, None);
    check(&read(&parts, AT, &sources(), &[part("40", ""), part("", "80")]), none, None);
    let no_weight_at_all = [part("0", "60"), part("0", "90")];
    check(&read(&parts, AT, &sources(), &no_weight_at_all), Err(Unscored::OutOfRange), None);
}
