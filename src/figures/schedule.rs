//! The schedule over time: planned against actual progress month by month, and which steps are late and by how much.
//!
//! A step is late when less of it is done than its months that are over ask for, and overdue when all of them are over.

use super::progress::{self, progress};
use super::score::RoundTime;
use super::score::mean::{SETTLED, rounded, share};
use crate::plan::Plan;
use crate::plan::activity::{Activity, Step};
use crate::plan::number::Number;
use crate::plan::period::{Period, Year};
use rust_decimal::Decimal;
use std::cmp::Reverse;

/// Cumulative percent at the end of a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// The month.
    pub at: RoundTime,
    /// What should be done; blank where no weighted step has months.
    pub planned: Option<Decimal>,
    /// What is done; blank for months to come.
    pub actual: Option<Decimal>,
}

/// A step that is late.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Late<'a> {
    /// Its activity.
    pub activity: &'a Activity,
    /// The step.
    pub step: &'a Step,
    /// Percent of the step that should be done.
    pub planned: Decimal,
    /// Percent of it that is done.
    pub done: Decimal,
    /// So many months are over since its last one; none while it goes on.
    pub months_over: u32,
}

/// The progress of activities over the months of years, each activity counting alike; actual progress until a month.
/// Activities whose steps have no months count only where none has any. Blank without weighted steps.
#[must_use]
pub fn curve<'a>(
    activities: impl Iterator<Item = &'a Activity> + Clone,
    years: &[Year],
    until: RoundTime,
) -> Vec<Point> {
    let times = years.iter().flat_map(|year| (1..=12).map(move |months| RoundTime { year: *year, months }));
    let point = |at: RoundTime| {
        let all = || activities.clone().filter_map(|activity| progress(activity, at));
        let has_plan = all().any(|known| known.planned.is_some());
        let known: Vec<_> = all().filter(|known| known.planned.is_some() == has_plan).collect();
        let is_past = (at.year, at.months) <= (until.year, until.months);
        let actual = mean(known.iter().map(|known| known.actual))?;
        Some(Point {
            at,
            planned: mean(known.iter().filter_map(|known| known.planned)),
            actual: is_past.then_some(actual),
        })
    };
    times.filter_map(point).collect()
}

fn mean(values: impl Iterator<Item = Decimal>) -> Option<Decimal> {
    let (sum, count) = values.fold((Decimal::ZERO, Decimal::ZERO), |(sum, count), value| {
        (sum.saturating_add(value), count.saturating_add(Decimal::ONE))
    });
    share(Decimal::ONE, sum, count).map(|mean| rounded(mean, SETTLED))
}

/// The steps that are late at a time: those longest overdue first, then those of which most is missing.
#[must_use]
pub fn late(plan: &Plan, at: RoundTime) -> Vec<Late<'_>> {
    let steps = plan.activities.iter().flat_map(|activity| activity.steps.iter().map(move |step| (activity, step)));
    let mut late: Vec<Late<'_>> = steps
        .filter_map(|(activity, step)| {
            let planned = progress::planned_of_step(step, at)?;
            let done = progress::done_of_step(step, at).map(Number::decimal).unwrap_or_default();
            (done < planned).then(|| Late { activity, step, planned, done, months_over: months_over(step, at) })
        })
        .collect();
    late.sort_by_key(|late| Reverse((late.months_over, late.planned.saturating_sub(late.done))));
    late
}

/// How many months are over since a step's last one.
fn months_over(step: &Step, at: RoundTime) -> u32 {
    let count = |year: Year, month: u32| u32::from(year).saturating_mul(12).saturating_add(month);
    let last = |period: &Period| period.its_months().last().map_or(0, |month| (*month as u32).saturating_add(1));
    let ends = step.months.iter().flat_map(|(year, periods)| periods.iter().map(move |it| count(*year, last(it))));
    ends.max().map_or(0, |end| count(at.year, u32::from(at.months)).saturating_sub(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plan() -> Plan {
        serde_json::from_str(
            r#"{"id": "p", "frame": {"title": "", "first_year": 2566}, "activities": [
                {"id": "a", "steps": [
                    {"id": "a1", "title": "Ask", "weight": "40", "months": {"2566": ["m1", "m2"]}, "done": {"2566": {"m2": "50", "m4": "100"}}},
                    {"id": "a2", "title": "Count", "weight": "60", "months": {"2566": ["m3", "m4", "m12"]}}]},
                {"id": "b", "steps": [{"id": "b1", "title": "Tell", "weight": "100", "months": {"2566": ["q1"]}, "done": {"2566": {"m1": "30"}}}]},
                {"id": "c", "steps": [{"id": "c1", "title": "Wait", "weight": "100"}]},
                {"id": "d"}]}"#,
        )
        .unwrap()
    }

    fn at(months: u8) -> RoundTime {
        RoundTime { year: 2566, months }
    }

    #[test]
    fn planned_against_actual() {
        fn check(ids: &[&str], planned: &str, actual: &str) {
            let plan = plan();
            let activities = plan.activities.iter().filter(|activity| ids.contains(&activity.id.as_str()));
            let points = curve(activities.map(AsRef::as_ref), &[2566], at(4));
            let say = |value: fn(&Point) -> Option<Decimal>| {
                let texts = points
                    .iter()
                    .map(|point| value(point).map_or("-".to_owned(), |value| value.normalize().to_string()));
                texts.collect::<Vec<_>>().join(" ")
            };
            assert_eq!(say(|point| point.planned), planned, "{ids:?}");
            assert_eq!(say(|point| point.actual), actual, "{ids:?}");
        }
        check(&["a"], "20 40 60 80 80 80 80 80 80 80 80 100", "0 20 20 40 - - - - - - - -");
        check(
            &["b", "d"],
            "33.333333333333 66.666666666667 100 100 100 100 100 100 100 100 100 100",
            "30 30 30 30 - - - - - - - -",
        );
        check(
            &["a", "b", "c"],
            "26.666666666667 53.333333333333 80 90 90 90 90 90 90 90 90 100",
            "15 25 25 35 - - - - - - - -",
        );
        check(&["c"], "- - - - - - - - - - - -", "0 0 0 0 - - - - - - - -");
        check(&["d"], "", "");
    }

    #[test]
    fn what_is_late_and_by_how_much() {
        fn check(months: u8, expected: &[&str]) {
            let plan = plan();
            let told = late(&plan, at(months));
            let told =
                told.iter().map(|it| format!("{} {}/{} {}", it.step.id, it.done, it.planned.round(), it.months_over));
            assert_eq!(told.collect::<Vec<_>>(), expected, "{months}");
        }
        check(1, &["a1 0/50 0", "b1 30/33 0"]);
        check(3, &["a1 50/100 1", "b1 30/100 0", "a2 0/33 0"]);
        check(4, &["b1 30/100 1", "a2 0/67 0"]);
        check(12, &["b1 30/100 9", "a2 0/100 0"]);
    }
}
