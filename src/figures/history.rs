//! How an indicator went: its results and scores by round and by year, and last results as the baseline of what follows.

use super::Figures;
use super::score::scores::is_linked;
use super::score::{Outcome, RoundTime, Scores, is_met, outcome};
use crate::plan::Plan;
use crate::plan::id::Id;
use crate::plan::indicator::{Indicator, Value, Values};
use crate::plan::number::Number;
use crate::plan::period::Year;
use crate::plan::round::Round;
use rust_decimal::Decimal;
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

/// The history of an indicator.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    /// Its rounds, in the order of time.
    pub rounds: Vec<RoundPoint>,
    /// Its years, in the order of time: values of years before, results of rounds, targets.
    pub years: Vec<YearPoint>,
}

/// An indicator in a round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoundPoint {
    /// The round.
    pub round: RoundTime,
    /// Its result.
    pub result: Option<Decimal>,
    /// Its final score.
    pub score: Option<Decimal>,
    /// What was to be reached in it.
    pub checkpoint: Option<Decimal>,
    /// Whether it was; nothing without a result, or where the document does not say how they compare.
    pub met: Option<bool>,
}

/// An indicator in a year.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct YearPoint {
    /// The fiscal year.
    pub year: Year,
    /// The value of a year before, or the result of the last round of this year that has one.
    pub result: Option<Decimal>,
    /// The score of that round.
    pub score: Option<Decimal>,
    /// The target.
    pub target: Option<Decimal>,
}

impl Figures {
    /// The history of an indicator; computed results are those at the end of each round.
    pub fn history(&mut self, plan: &Arc<Plan>, id: &Id<Indicator>) -> History {
        let Some(indicator) = plan.indicators.get(id.as_str()) else { return History::default() };
        history_of(indicator, &self.outcomes(plan, id))
    }

    /// What an indicator comes to in each of its rounds, in the order of time. One that follows from no other is scored
    /// alone.
    pub fn outcomes(&mut self, plan: &Arc<Plan>, id: &Id<Indicator>) -> Vec<(RoundTime, Arc<Outcome>)> {
        let Some(indicator) = plan.indicators.get(id.as_str()) else { return Vec::new() };
        let times: BTreeSet<RoundTime> = indicator.rounds.iter().map(RoundTime::of).collect();
        let end = plan.frame.years().last().unwrap_or(plan.frame.first_year);
        self.follow_spending(plan, end);
        let at_time = |at: RoundTime| -> Option<Arc<Outcome>> {
            let end = RoundTime { year: at.year, months: 12 };
            self.with_sources(plan, end, false, |sources| match is_linked(indicator) {
                true => Scores::of(&plan.indicators, Some(at), sources).get(id).cloned(),
                false => Some(Arc::new(outcome(indicator, Some(at), sources, &[]))),
            })
        };
        times.into_iter().filter_map(|at| Some((at, at_time(at)?))).collect()
    }

    /// The histories of some indicators, scored together where one follows from others.
    pub fn histories(&mut self, plan: &Arc<Plan>, ids: &[Id<Indicator>]) -> HashMap<Id<Indicator>, History> {
        let known: Vec<&Arc<Indicator>> = ids.iter().filter_map(|id| plan.indicators.get(id.as_str())).collect();
        let (linked, alone): (Vec<_>, Vec<_>) = known.into_iter().partition(|it| is_linked(it));
        let mut all: HashMap<Id<Indicator>, History> =
            alone.into_iter().map(|it| (it.id.clone(), self.history(plan, &it.id))).collect();
        let times: BTreeSet<RoundTime> = linked.iter().flat_map(|it| it.rounds.iter().map(RoundTime::of)).collect();
        let scored = |at: RoundTime| {
            let end = RoundTime { year: at.year, months: 12 };
            self.with_sources(plan, end, false, |sources| (at, Scores::of(&plan.indicators, Some(at), sources)))
        };
        let scored: Vec<(RoundTime, Scores)> = times.into_iter().map(scored).collect();
        for it in linked {
            let own = |(at, scores): &(RoundTime, Scores)| {
                it.rounds.iter().find(|round| RoundTime::of(round) == *at)?;
                Some((*at, scores.get(&it.id)?.clone()))
            };
            let outcomes: Vec<_> = scored.iter().filter_map(own).collect();
            all.insert(it.id.clone(), history_of(it, &outcomes));
        }
        all
    }
}

/// The history that follows from the outcomes of rounds.
#[must_use]
pub fn history_of(indicator: &Indicator, outcomes: &[(RoundTime, Arc<Outcome>)]) -> History {
    let rounds: Vec<RoundPoint> = outcomes.iter().map(|(at, outcome)| point(indicator, *at, outcome)).collect();
    let years = years(indicator, &rounds);
    History { rounds, years }
}

/// The history as far as it was reported. What is computed is left out, so nothing else of the plan is asked.
#[must_use]
pub fn reported(indicator: &Indicator) -> History {
    let reported = |round: &Round| RoundPoint {
        round: RoundTime::of(round),
        result: round.assessed.or(round.result).map(Number::decimal),
        score: None,
        checkpoint: None,
        met: None,
    };
    let mut rounds: Vec<RoundPoint> = indicator.rounds.iter().map(reported).collect();
    rounds.sort_by_key(|point| point.round);
    let years = years(indicator, &rounds);
    History { rounds, years }
}

fn point(indicator: &Indicator, at: RoundTime, outcome: &Outcome) -> RoundPoint {
    let round = indicator.rounds.iter().find(|round| RoundTime::of(round) == at);
    let checkpoint = round.and_then(|round| round.checkpoint).map(Number::decimal);
    let result = outcome.reading.value();
    let both = result.zip(checkpoint);
    let met = round.and_then(|round| both.and_then(|(result, checkpoint)| is_met(round.operator, result, checkpoint)));
    RoundPoint { round: at, result, score: outcome.score, checkpoint, met }
}

fn years(indicator: &Indicator, rounds: &[RoundPoint]) -> Vec<YearPoint> {
    let values = |values: &Option<Box<Values>>| -> Vec<(Year, Decimal)> {
        let values = values.iter().flat_map(|values| &values.values);
        let of_each_year = |value: &Value| {
            let to = value.to_year.unwrap_or(value.year);
            let number = value.value.map(Number::decimal);
            // A hostile span is not walked year by year.
            (value.year..=to).take(100).filter_map(move |year| Some((year, number?)))
        };
        values.flat_map(of_each_year).collect()
    };
    let (before, targets) = (values(&indicator.baseline), values(&indicator.targets));
    let known = before.iter().chain(&targets).map(|(year, _)| *year);
    let known: BTreeSet<Year> = known.chain(rounds.iter().map(|point| point.round.year)).collect();
    let of = |list: &[(Year, Decimal)], year| list.iter().find(|(known, _)| *known == year).map(|(_, value)| *value);
    let in_year = |year| {
        let mut reported = rounds.iter().rev().filter(move |point| point.round.year == year);
        let last = reported.find(|point| point.result.is_some());
        YearPoint {
            year,
            result: last.and_then(|point| point.result).or_else(|| of(&before, year)),
            score: last.and_then(|point| point.score),
            target: of(&targets, year),
        }
    };
    known.into_iter().map(in_year).collect()
}

/// The baseline of an indicator with the result of a year in it: what a plan of the next year starts from. Nothing where
/// the result has too many digits to be kept.
#[must_use]
pub fn baseline_with(indicator: &Indicator, year: Year, result: Decimal) -> Option<Box<Values>> {
    let value = Number::from_decimal(result.normalize()).ok()?;
    let mut baseline = indicator.baseline.clone().unwrap_or_default();
    match baseline.values.iter_mut().find(|known| known.year == year && known.to_year.is_none_or(|to| to == year)) {
        // The words of the document said the value that is replaced.
        Some(known) => *known = Value { year, value: Some(value), unit: known.unit.take(), ..Value::default() },
        None => {
            let at = baseline.values.iter().position(|known| known.year > year).unwrap_or(baseline.values.len());
            baseline.values.insert(at, Value { year, value: Some(value), ..Value::default() });
        }
    }
    Some(baseline)
}

#[cfg(test)]
mod tests {
    use super::super::score::testing::{dec, indicator, number, round, stepped};
    use super::*;
    use crate::plan::frame::Frame;
    use crate::plan::indicator::Operator;
    use crate::plan::list::List;
    use crate::plan::round::Round;

    fn values(text: &str) -> Option<Box<Values>> {
        let value = |text: &str| {
            let (year, value) = text.split_once(':').unwrap();
            Value { year: year.parse().unwrap(), value: number(value), ..Value::default() }
        };
        Some(Box::new(Values { values: text.split(' ').map(value).collect(), ..Values::default() }))
    }

    fn measured() -> Indicator {
        let mut measured = indicator("k", stepped("50:80 75:85 100:90"), "92");
        measured.rounds.insert(0, Round { checkpoint: number("84"), operator: Operator::AtLeast, ..round(6, "83") });
        measured.baseline = values("2564:70 2565:75");
        measured.targets = values("2566:90 2567:95");
        measured
    }

    #[test]
    fn by_round_and_by_year() {
        let frame = Frame { first_year: 2566, ..Frame::default() };
        let indicators = List::from_parts(vec![Arc::new(measured())]).unwrap();
        let plan = Arc::new(Plan { frame: Arc::new(frame), indicators, ..Plan::default() });
        let history = Figures::default().history(&plan, &Id::new("k"));
        let rounds: Vec<_> =
            history.rounds.iter().map(|at| (at.round.months, at.result, at.score, at.checkpoint)).collect();
        let some = |text| Some(dec(text));
        assert_eq!(history.rounds.iter().map(|at| at.met).collect::<Vec<_>>(), [Some(false), None]);
        assert_eq!(rounds, [(6, some("83"), some("50"), some("84")), (12, some("92"), some("100"), None)]);
        let years: Vec<_> = history.years.iter().map(|at| (at.year, at.result, at.score, at.target)).collect();
        let before = [(2564, some("70"), None, None), (2565, some("75"), None, None)];
        let after = [(2566, some("92"), some("100"), some("90")), (2567, None, None, some("95"))];
        assert_eq!(years, [before, after].concat());
        assert_eq!(Figures::default().history(&plan, &Id::new("gone")), History::default());
    }

    #[test]
    fn last_results_become_the_baseline() {
        let years = |values: &Values| -> Vec<String> {
            values.values.iter().map(|value| format!("{}:{}", value.year, value.value.unwrap())).collect()
        };
        let with = |year, result| years(&baseline_with(&measured(), year, dec(result)).unwrap());
        assert_eq!(with(2566, "92.50"), ["2564:70", "2565:75", "2566:92.5"]);
        assert_eq!(with(2565, "76"), ["2564:70", "2565:76"]);
        assert_eq!(with(2563, "60"), ["2563:60", "2564:70", "2565:75"]);
    }
}
