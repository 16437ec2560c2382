//! The cells of the schedule: their values, what may be done to them and why not.

use super::{Field, Part, Steps, fields, is_marked};
use crate::figures::progress::{self, Progress};
use crate::figures::score::WeightSum;
use crate::language::numbers::{NumberStyle, number_for_reading};
use crate::language::words::steps as words;
use crate::plan::activity::{Activity, Step};
use crate::plan::number::Number;
use crate::plan::period::Period;
use crate::sheet::named::Named;
use crate::sheet::{Cell, Rule, Value};
use rust_decimal::Decimal;
use std::sync::Arc;

const DIFFERENCE: Rule = Rule::Difference(&["done"], "planned");

impl Steps<'_> {
    pub(super) fn cells_of(&self, part: Part<'_>) -> Vec<Cell> {
        match part {
            Part::Named(Named::Activity(activity)) => {
                let progress = progress::progress(activity, self.at());
                fields().map(|field| self.activity_cell(activity, progress.as_ref(), field)).collect()
            }
            Part::Named(named) => fields().map(|field| self.named_cell(named, field)).collect(),
            Part::Step(activity, at, step) => fields().map(|field| self.step_cell(activity, at, step, field)).collect(),
        }
    }

    fn named_cell(&self, named: Named<'_>, field: Field) -> Cell {
        match field {
            Field::No => named.no(),
            Field::Name => named.name(),
            Field::Unit => named.units(self.plan),
            _ => no_such_value(),
        }
    }

    fn activity_cell(&self, activity: &Activity, progress: Option<&Progress>, field: Field) -> Cell {
        let planned = progress.and_then(|progress| progress.planned);
        let actual = progress.map(|progress| progress.actual);
        match field {
            Field::Weight => {
                let sum = progress.and_then(|progress| progress.cumulative.last().copied());
                let cell = Cell::computed(percent(sum, 4), Rule::SumOfRows, words::SUM_OF_STEPS);
                match progress.map(|progress| progress.weights) {
                    Some(WeightSum::Other { sum }) => {
                        let sum = number_for_reading(sum, NumberStyle::up_to(4, self.reading.digits));
                        let note = words::weights_sum(&sum, self.reading.language);
                        Cell { alarm: true, ..cell.with_note(Some(note)) }
                    }
                    _ => cell,
                }
            }
            Field::Month(_) if activity.steps.is_empty() => no_such_value(),
            Field::Month(month) => {
                let is_planned = activity.steps.iter().any(|step| is_marked(step, self.year, month));
                Cell::computed(bar(is_planned, None), Rule::SumOfRows, words::MONTHS_OF_STEPS)
            }
            Field::Done => Cell::computed(percent(actual, 2), Rule::Progress("weight"), words::PROGRESS),
            Field::Planned => Cell::computed(percent(planned, 2), Rule::Progress("weight"), words::PLANNED_SO_FAR),
            Field::Difference => difference(actual, planned),
            _ => self.named_cell(Named::Activity(activity), field),
        }
    }

    fn step_cell(&self, activity: &Activity, at: usize, step: &Step, field: Field) -> Cell {
        let done = || progress::done_of_step(step, self.at()).map(Number::decimal);
        let planned = || progress::planned_of_step(step, self.at());
        match field {
            Field::No => Cell::entry(Value::text(step.no.as_deref())),
            Field::Name => Cell::entry(Value::text(Some(&step.title))),
            Field::Unit => no_such_value(),
            Field::Weight => Cell::entry(percent(step.weight.map(Number::decimal), 4)),
            Field::Cumulative => {
                let sum = step.weight.map(|_| running_sum(activity, at));
                Cell::computed(percent(sum, 4), Rule::RunningSum("weight"), words::RUNNING_SUM)
            }
            Field::Month(month) => self.month_cell(step, month),
            Field::Done => Cell::entry(percent(done(), 2)),
            Field::Planned => Cell::computed(percent(planned(), 2), Rule::Progress("weight"), words::PLANNED_SO_FAR),
            Field::Difference => {
                let planned = planned();
                let has_begun = done().is_some() || planned.is_some_and(|planned| planned > Decimal::ZERO);
                difference(has_begun.then(|| done().unwrap_or_default()), planned)
            }
        }
    }

    fn month_cell(&self, step: &Step, month: Period) -> Cell {
        let is_planned = is_marked(step, self.year, month);
        let cell = Cell::entry(bar(is_planned, step.done.get(self.year, month).map(|done| done.decimal())));
        let doubt = (is_planned && step.doubtful).then(|| words::DOUBTFUL.of(self.reading.language).to_owned());
        cell.with_note(doubt)
    }
}

/// The weights up to a step.
fn running_sum(activity: &Activity, at: usize) -> Decimal {
    let weights = activity.steps.iter().take(at.saturating_add(1)).filter_map(|step: &Arc<Step>| step.weight);
    weights.fold(Decimal::ZERO, |sum, weight| sum.saturating_add(weight.decimal()))
}

/// Late is an alarm.
fn difference(done: Option<Decimal>, planned: Option<Decimal>) -> Cell {
    let difference = done.zip(planned).and_then(|(done, planned)| done.checked_sub(planned));
    let alarm = difference.is_some_and(|difference| difference < Decimal::ZERO);
    Cell { alarm, ..Cell::computed(percent(difference, 2), DIFFERENCE, words::DONE_LESS_PLANNED) }
}

fn bar(is_planned: bool, done: Option<Decimal>) -> Value {
    if is_planned || done.is_some() { Value::Bar { is_planned, done } } else { Value::Blank }
}

fn percent(number: Option<Decimal>, places: u32) -> Value {
    number.map_or(Value::Blank, |number| Value::Number(number, 0, places))
}

fn no_such_value() -> Cell {
    Cell::closed(Value::Blank, words::NOT_OF_THIS_ROW)
}
