//! The cells of the schedule: their values, what may be done to them and why not.

use super::bars::Laid;
use super::{Field, Part, Steps, is_marked};
use crate::figures::progress::{self, Progress};
use crate::figures::score::WeightSum;
use crate::language::numbers::{NumberStyle, number_for_reading};
use crate::language::words::steps as words;
use crate::plan::activity::{Activity, Step};
use crate::plan::number::Number;
use crate::plan::organisation::Unit;
use crate::sheet::named::Named;
use crate::sheet::{Bar, Cell, Rule, Value};
use rust_decimal::Decimal;
use std::sync::Arc;

const DIFFERENCE: Rule = Rule::Difference(&["done"], "planned");

impl Steps<'_> {
    pub(super) fn cells_of(&self, part: Part<'_>) -> Vec<Cell> {
        match part {
            Part::Named(Named::Activity(activity)) => {
                let progress = progress::progress(activity, self.at());
                self.fields().map(|field| self.activity_cell(activity, progress.as_ref(), field)).collect()
            }
            Part::Named(named) => self.fields().map(|field| self.named_cell(named, field)).collect(),
            Part::Unit(unit) => self.fields().map(|field| self.unit_cell(unit, field)).collect(),
            Part::Step(activity, at, step) => {
                let laid = Laid::of(self, step);
                self.fields().map(|field| self.step_cell((activity, at), step, &laid, field)).collect()
            }
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

    fn unit_cell(&self, unit: Option<&Unit>, field: Field) -> Cell {
        let none = || words::NO_UNIT.of(self.reading.language);
        let name = || unit.map_or_else(none, |unit| unit.name.as_deref().unwrap_or_else(|| unit.short_name()));
        match field {
            Field::Name => Cell::closed(Value::text(Some(name())), words::NOT_OF_THIS_ROW),
            Field::Unit => {
                Cell::closed(Value::text(unit.and_then(|unit| unit.abbreviation.as_deref())), words::NOT_OF_THIS_ROW)
            }
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
            Field::Time(..) if activity.steps.is_empty() => no_such_value(),
            Field::Time(year, period) => {
                let is_planned = activity.steps.iter().any(|step| is_marked(step, year, period));
                Cell::computed(bar(Bar { is_planned, ..Bar::default() }), Rule::SumOfRows, words::MONTHS_OF_STEPS)
            }
            Field::Done => Cell::computed(percent(actual, 2), Rule::Progress("weight"), words::PROGRESS),
            Field::Planned => Cell::computed(percent(planned, 2), Rule::Progress("weight"), words::PLANNED_SO_FAR),
            Field::Difference => difference(actual, planned),
            _ => self.named_cell(Named::Activity(activity), field),
        }
    }

    fn step_cell(&self, (activity, at): (&Activity, usize), step: &Step, laid: &Laid, field: Field) -> Cell {
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
            Field::Time(year, period) => self.time_cell(step, laid.bar(self, step, (year, period))),
            Field::Done => Cell::entry(percent(done(), 2)),
            Field::Planned => Cell::computed(percent(planned(), 2), Rule::Progress("weight"), words::PLANNED_SO_FAR),
            Field::Difference => {
                let planned = planned();
                let has_begun = done().is_some() || planned.is_some_and(|planned| planned > Decimal::ZERO);
                difference(has_begun.then(|| done().unwrap_or_default()), planned)
            }
        }
    }

    fn time_cell(&self, step: &Step, known: Bar) -> Cell {
        let language = self.reading.language;
        let late = || {
            let part = number_for_reading(Decimal::from(known.part), NumberStyle::up_to(0, self.reading.digits));
            words::late_month(&part, language)
        };
        let notes = [
            known.is_late.then(late),
            (known.is_planned && step.doubtful).then(|| words::DOUBTFUL.of(language).to_owned()),
        ];
        let notes: Vec<String> = notes.into_iter().flatten().collect();
        Cell::entry(bar(known)).with_note((!notes.is_empty()).then(|| notes.join(" ")))
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

fn bar(bar: Bar) -> Value {
    if bar.is_blank() { Value::Blank } else { Value::Bar(bar) }
}

fn percent(number: Option<Decimal>, places: u32) -> Value {
    number.map_or(Value::Blank, |number| Value::Number(number, 0, places))
}

fn no_such_value() -> Cell {
    Cell::closed(Value::Blank, words::NOT_OF_THIS_ROW)
}
