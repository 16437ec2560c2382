//! Progress of an activity's weighted steps: planned and actual percent at the end of a month (domain notes, 3.6).
//!
//! Step weights are percent of the whole activity and are taken as entered: where they do not sum to 100 (or, as
//! fractions, to 1) that is said and nothing is rescaled. A plan does not store how a step's work is spread over its
//! months, so it is spread evenly. Steps that are late or ahead of a threshold are judged by the caller.

use super::score::mean::{SETTLED, rounded, share};
use super::score::{RoundTime, WeightSum};
use super::units::Units;
use crate::plan::Plan;
use crate::plan::activity::{Activity, Step};
use crate::plan::indicator::Cover;
use crate::plan::number::Number;
use crate::plan::outline::Node;
use crate::plan::period::{Period, Year};
use rust_decimal::Decimal;
use std::collections::{HashMap, HashSet};

/// The progress of one activity at a time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Percent that should be done; blank where no weighted step has months.
    pub planned: Option<Decimal>,
    /// Percent that is done.
    pub actual: Decimal,
    /// The sums of the weights up to each step, in their order.
    pub cumulative: Vec<Decimal>,
    /// What the weights sum to.
    pub weights: WeightSum,
    /// Weight of steps whose months are not known; they count in `actual` only.
    pub undated: Decimal,
}

/// The progress of an activity at the end of so many months of a year; blank without weighted steps.
#[must_use]
pub fn progress(activity: &Activity, at: RoundTime) -> Option<Progress> {
    let mut sum = Decimal::ZERO;
    let mut sums = Vec::with_capacity(activity.steps.len());
    let (mut planned, mut actual, mut undated) = (Decimal::ZERO, Decimal::ZERO, Decimal::ZERO);
    for step in &activity.steps {
        let weight = step.weight.map(Number::decimal).unwrap_or_default();
        sum = sum.saturating_add(weight);
        sums.push(sum);
        actual = actual.saturating_add(share(weight, done(step, at), Decimal::ONE_HUNDRED)?);
        match elapsed(step, at) {
            Some((past, all)) => planned = planned.saturating_add(share(weight, past, all)?),
            None => undated = undated.saturating_add(weight),
        }
    }
    let weights = WeightSum::of(sum, activity.steps.iter().any(|step| step.weight.is_some()));
    let percent = match weights {
        WeightSum::Missing => return None,
        WeightSum::Fractions => Decimal::ONE_HUNDRED,
        WeightSum::Percent | WeightSum::Other { .. } => Decimal::ONE,
    };
    let planned = if undated == sum { None } else { planned.checked_mul(percent) };
    Some(Progress { planned, actual: actual.checked_mul(percent)?, cumulative: sums, weights, undated })
}

/// The mean actual progress of the activities under a cover that have weighted steps, each counting alike.
#[must_use]
pub fn progress_of(plan: &Plan, cover: &Cover, at: RoundTime) -> Option<Decimal> {
    let actual = |activity: &Activity| progress(activity, at).map(|progress| progress.actual);
    if let Some(id) = &cover.activity {
        return actual(plan.activities.get(id.as_str())?);
    }
    let units = Units::of(plan, cover);
    let below = cover.node.as_ref().map(|node| with_descendants(plan, node.as_str()));
    let is_covered = |activity: &Activity| {
        let in_node =
            below.as_ref().is_none_or(|below| activity.node.as_ref().is_some_and(|node| below.contains(node.as_str())));
        in_node && units.have(activity)
    };
    let (mut sum, mut count) = (Decimal::ZERO, Decimal::ZERO);
    for activity in plan.activities.iter().filter(|activity| !activity.steps.is_empty() && is_covered(activity)) {
        if let Some(actual) = actual(activity) {
            sum = sum.checked_add(actual)?;
            count = count.checked_add(Decimal::ONE)?;
        }
    }
    share(Decimal::ONE, sum, count).map(|mean| rounded(mean, SETTLED))
}

/// Percent of a step that should be done by then: its months spread evenly. `None`: its months are not known.
#[must_use]
pub fn planned_of_step(step: &Step, at: RoundTime) -> Option<Decimal> {
    let (past, all) = elapsed(step, at)?;
    share(Decimal::ONE_HUNDRED, past, all)
}

/// Percent of a step that is done by then: the latest percent given. `None`: none is given.
#[must_use]
pub fn done_of_step(step: &Step, at: RoundTime) -> Option<Number> {
    let given = step.done.iter().filter(|slot| is_past(slot.year, slot.period, at));
    given.max_by_key(|slot| (slot.year, last_month(slot.period), slot.period.is_month())).map(|slot| slot.value)
}

/// Percent of a step done by then: the latest percent given.
fn done(step: &Step, at: RoundTime) -> Decimal {
    done_of_step(step, at).map(Number::decimal).unwrap_or_default()
}

/// How many of a step's months are over, and how many it takes.
fn elapsed(step: &Step, at: RoundTime) -> Option<(Decimal, Decimal)> {
    let months = || {
        let years = step.months.iter();
        years.flat_map(|(year, periods)| periods.iter().flat_map(|it| it.its_months()).map(|it| (*year, *it)))
    };
    let all = months().count();
    let past = months().filter(|(year, month)| is_past(*year, *month, at)).count();
    (all > 0).then(|| (Decimal::from(past), Decimal::from(all)))
}

fn is_past(year: Year, period: Period, at: RoundTime) -> bool {
    (year, last_month(period)) <= (at.year, usize::from(at.months))
}

/// The number of a period's last month within the fiscal year.
fn last_month(period: Period) -> usize {
    period.its_months().last().map_or(0, |month| (*month as usize).saturating_add(1))
}

fn with_descendants<'a>(plan: &'a Plan, node: &'a str) -> HashSet<&'a str> {
    let mut children: HashMap<&str, Vec<&Node>> = HashMap::new();
    for child in plan.outline.iter() {
        if let Some(parent) = &child.parent {
            children.entry(parent.as_str()).or_default().push(child);
        }
    }
    let mut found = HashSet::new();
    let mut open = vec![node];
    while let Some(node) = open.pop() {
        if found.insert(node) {
            open.extend(children.get(node).into_iter().flatten().map(|child| child.id.as_str()));
        }
    }
    found
}

#[cfg(test)]
#[allow(clippy::arithmetic_side_effects, reason = "a failing test may panic")]
mod tests {
    use super::super::score::testing::{dec, number};
    use super::*;
    use crate::plan::id::Id;
    use crate::plan::list::List;
    use crate::plan::period::ByYear;
    use std::sync::Arc;

    const YEAR: Year = 2566;

    /// Steps written as `weight months done`: `30 3to4 50`, `?` for no weight and `-` for no months.
    fn activity(id: &str, node: &str, steps: &[&str]) -> Activity {
        let steps = steps.iter().map(|text| Arc::new(step(text))).collect();
        Activity { id: Id::new(id), node: Some(Id::new(node)), steps, ..Activity::default() }
    }

    fn step(text: &str) -> Step {
        let parts: Vec<&str> = text.split(' ').collect();
        let mut step = Step { weight: number(parts[0].trim_matches('?')), ..Step::default() };
        if let Some((from, to)) = parts[1].split_once("to") {
            let (from, to): (usize, usize) = (from.parse().unwrap(), to.parse().unwrap());
            step.months = ByYear(vec![(YEAR, Period::months()[from - 1..to].to_vec())]);
        }
        if let Some(done) = parts.get(2) {
            step.done.set(YEAR, Period::M6, number(done));
        }
        step
    }

    fn check(steps: &[&str], months: u8, planned: &str, actual: &str) {
        let found = progress(&activity("a", "n", steps), RoundTime { year: YEAR, months }).unwrap();
        assert_eq!(found.planned, (!planned.is_empty()).then(|| dec(planned)), "planned {steps:?} at {months}");
        assert_eq!(found.actual, dec(actual), "actual {steps:?} at {months}");
    }

    /// Domain notes, section 3.6.
    #[test]
    fn planned_and_actual() {
        let steps = ["20 1to2 100", "30 3to6 50", "50 7to12 0"];
        check(&steps, 6, "50", "35");
        check(&steps, 1, "10", "0");
        check(&steps, 9, "75", "35");
        check(&steps, 12, "100", "35");
        check(&["0.2 1to2 100", "0.3 3to6 50", "0.5 7to12 0"], 6, "50", "35");
        check(&["20 - 100", "30 - 50"], 6, "", "35");
        check(&["20 - 100", "80 1to12"], 6, "40", "20");
    }

    #[test]
    fn the_latest_percent_counts() {
        let mut one = step("100 1to12 40");
        let at = |months| RoundTime { year: YEAR, months };
        one.done.set(YEAR, Period::Q3, number("70"));
        let read: Vec<_> = [5, 6, 8, 9, 12].map(|months| done(&one, at(months))).to_vec();
        assert_eq!(read, ["0", "40", "40", "70", "70"].map(dec));
        assert_eq!(done(&one, RoundTime { year: YEAR + 1, months: 1 }), dec("70"));
    }

    #[test]
    fn weights_are_summed_and_never_rescaled() {
        let off = progress(&activity("a", "n", &["20 1to2 100", "30 3to6 100"]), RoundTime { year: YEAR, months: 12 });
        let off = off.unwrap();
        assert_eq!((off.actual, off.planned), (dec("50"), Some(dec("50"))));
        assert_eq!(off.cumulative, [dec("20"), dec("50")]);
        assert_eq!(off.weights, WeightSum::Other { sum: dec("50") });
        assert_eq!(progress(&activity("a", "n", &["? 1to2 100"]), RoundTime { year: YEAR, months: 12 }), None);
    }

    #[test]
    fn a_cover_is_a_mean_of_its_activities() {
        let node = |id: &str, parent: Option<&str>| {
            Arc::new(Node { id: Id::new(id), parent: parent.map(Id::new), ..Node::default() })
        };
        let activities = [("a", "n", "100 1to2 80"), ("b", "m", "100 1to2 40"), ("c", "o", "100 1to2 0")];
        let activities = activities.map(|(id, node, step)| Arc::new(activity(id, node, &[step])));
        let outline = vec![node("n", Some("m")), node("m", Some("n")), node("o", None)];
        let plan = Plan {
            outline: List::from_parts(outline).unwrap(),
            activities: List::from_parts(activities.to_vec()).unwrap(),
            ..Plan::default()
        };
        let of = |cover: Cover| progress_of(&plan, &cover, RoundTime { year: YEAR, months: 12 });
        assert_eq!(of(Cover::default()), Some(dec("40")));
        assert_eq!(of(Cover { node: Some(Id::new("n")), ..Cover::default() }), Some(dec("60")));
        assert_eq!(of(Cover { activity: Some(Id::new("a")), ..Cover::default() }), Some(dec("80")));
        assert_eq!(of(Cover { node: Some(Id::new("gone")), ..Cover::default() }), None);
    }
}
