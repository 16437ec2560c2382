//! The schedule: activities with their weighted steps, the months they take, and how far they are at a month.
//!
//! A month of a step is marked when work is planned in it and can hold the percent done at its end; `Done` is the
//! percent at the chosen month. The row of an activity is computed from its steps.

mod cells;
#[cfg(test)]
mod tests;

use super::named::{self, Named};
use super::outline_rows;
use super::tree::{Below, Tree};
use super::{Access, Column, NewId, Reading, Refusal, Row, RowAct, RowKey, RowsEdit, Sheet};
use crate::edit::{Edit, NumberField, StepMonth, TextField};
use crate::figures::progress;
use crate::figures::score::RoundTime;
use crate::language::entry::{TypedMonth, read_month, read_percent};
use crate::language::months::Month;
use crate::language::words::{Text, budget, steps as words};
use crate::plan::Plan;
use crate::plan::activity::{Activity, Step};
use crate::plan::number::Number;
use crate::plan::period::{Period, Year};
use rust_decimal::Decimal;
use std::sync::Arc;

/// The steps of a plan in one fiscal year.
pub struct Steps<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// How figures are written.
    pub reading: Reading,
    /// The year whose months are shown.
    pub year: Year,
    /// The month at whose end progress is read and entered: 1 is the first of the fiscal year.
    pub month: u8,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Field {
    No,
    Name,
    Unit,
    Weight,
    Cumulative,
    Month(Period),
    Done,
    Planned,
    Difference,
}

/// What a row stands for.
#[derive(Clone, Copy)]
enum Part<'a> {
    Named(Named<'a>),
    Step(&'a Activity, usize, &'a Arc<Step>),
}

const MONTH_WIDTH: u16 = 56;
const PERCENT_WIDTH: u16 = 96;

impl Sheet for Steps<'_> {
    fn reading(&self) -> Reading {
        self.reading
    }

    fn columns(&self) -> Vec<Column> {
        fields().map(|field| self.column(field)).collect()
    }

    fn has_total(&self) -> bool {
        false
    }

    fn rows(&self, is_folded: &dyn Fn(&RowKey) -> bool) -> Vec<Row> {
        Tree::of(self.plan).rows_with(Below::Steps, is_folded)
    }

    fn cells(&self, row: &RowKey) -> Option<Vec<super::Cell>> {
        let part = self.part(row)?;
        Some(self.cells_of(part))
    }

    fn text_for_editing(&self, row: &RowKey, column: usize) -> String {
        let Some((part, field)) = self.part(row).zip(fields().nth(column)) else { return String::new() };
        let Some(cell) = self.cells_of(part).into_iter().nth(column) else { return String::new() };
        if cell.access != Access::Entry {
            return String::new();
        }
        let exact = |number: Option<Number>| number.map(|number| number.to_string()).unwrap_or_default();
        let text = match (field, part) {
            (Field::Weight, Part::Step(_, _, step)) => exact(step.weight),
            (Field::Done, Part::Step(_, _, step)) => exact(progress::done_of_step(step, self.at())),
            _ => return cell.value.bare(self.reading),
        };
        self.reading.digits.show(&text).into_owned()
    }

    fn enter(&self, row: &RowKey, column: usize, text: &str, _new_id: NewId<'_>) -> Result<Option<Edit>, Refusal> {
        let gone = Refusal::Closed(words::NOT_OF_THIS_ROW);
        let (part, field) = self.part(row).zip(fields().nth(column)).ok_or(gone.clone())?;
        match part {
            Part::Named(named) => match field {
                Field::No => Ok(named.enter_no(text)),
                Field::Name => Ok(named.enter_name(text)),
                Field::Unit => named.enter_units(self.plan, text),
                _ => {
                    let cell = self.cells_of(part).into_iter().nth(column);
                    Err(cell.and_then(|cell| cell.reason()).map_or(gone, Refusal::Closed))
                }
            },
            Part::Step(activity, _, step) => self.enter_in_step(activity, step, field, text),
        }
    }

    fn rows_behind(&self, count: usize, new_id: NewId<'_>) -> Result<RowsEdit, Text> {
        outline_rows::behind(self.plan, Below::Steps, count, new_id)
    }

    fn rows_edit(&self, act: RowAct, rows: &[RowKey], active: &RowKey, new_id: NewId<'_>) -> Result<RowsEdit, Text> {
        outline_rows::edit(self.plan, Below::Steps, act, rows, active, new_id)
    }
}

fn fields() -> impl Iterator<Item = Field> {
    let months = Period::months().iter().map(|month| Field::Month(*month));
    [Field::No, Field::Name, Field::Unit, Field::Weight, Field::Cumulative].into_iter().chain(months).chain([
        Field::Done,
        Field::Planned,
        Field::Difference,
    ])
}

impl<'a> Steps<'a> {
    fn at(&self) -> RoundTime {
        RoundTime { year: self.year, months: self.month }
    }

    fn part(&self, row: &RowKey) -> Option<Part<'a>> {
        let plan = self.plan;
        Some(match row {
            RowKey::Node(id) => Part::Named(Named::Node(plan.outline.get(id)?)),
            RowKey::Activity(id) => Part::Named(Named::Activity(plan.activities.get(id)?)),
            RowKey::Step(activity, id) => {
                let activity = plan.activities.get(activity)?;
                let at = activity.steps.iter().position(|step| *step.id.as_str() == **id)?;
                Part::Step(activity, at, activity.steps.get(at)?)
            }
            RowKey::Line(..) | RowKey::Group(_) | RowKey::Indicator(_) | RowKey::Part(_) | RowKey::Total => {
                return None;
            }
        })
    }

    fn column(&self, field: Field) -> Column {
        let language = self.reading.language;
        let words =
            |id, title: Text, width| Column { id, title: title.of(language).to_owned(), width, is_figure: false };
        let percent = |id, title: Text| Column {
            id,
            title: title.of(language).to_owned(),
            width: PERCENT_WIDTH,
            is_figure: true,
        };
        match field {
            Field::No => words("no", budget::NO, 72),
            Field::Name => words("name", words::NAME, 380),
            Field::Unit => words("unit", budget::UNIT, 96),
            Field::Weight => percent("weight", words::WEIGHT),
            Field::Cumulative => percent("cumulative", words::CUMULATIVE),
            Field::Month(period) => {
                let start = self.plan.frame.start_month.and_then(Month::new).unwrap_or(Month::OCTOBER);
                let title = start.later(period as u8).short_name(language).to_owned();
                Column { id: period.word(), title, width: MONTH_WIDTH, is_figure: false }
            }
            Field::Done => percent("done", words::DONE),
            Field::Planned => percent("planned", words::PLANNED),
            Field::Difference => percent("difference", words::DIFFERENCE),
        }
    }

    fn enter_in_step(
        &self,
        activity: &Activity,
        step: &Step,
        field: Field,
        text: &str,
    ) -> Result<Option<Edit>, Refusal> {
        let (of, id) = (|| activity.id.clone(), || step.id.clone());
        let month = |period| StepMonth { activity: of(), step: id(), year: self.year, period };
        match field {
            Field::No => Ok(named::text_edit(TextField::StepNo(of(), id()), step.no.as_deref(), text)),
            Field::Name => Ok(named::text_edit(TextField::StepTitle(of(), id()), Some(&step.title), text)),
            Field::Weight => {
                let edit = named::number_edit(NumberField::StepWeight(of(), id()), step.weight, text)?;
                match &edit {
                    Some(Edit::SetNumber { number: Some(number), .. }) if number.decimal() < Decimal::ZERO => {
                        Err(Refusal::Closed(words::NOT_BELOW_ZERO))
                    }
                    _ => Ok(edit),
                }
            }
            Field::Month(period) => {
                let typed = read_month(text).map_err(Refusal::Unreadable)?;
                Ok(self.edit_of_month(step, month(period), typed))
            }
            Field::Done => {
                let percent = read_percent(text).map_err(Refusal::Unreadable)?;
                // The percent of an earlier month is shown until there is a later one; passing over it adds none.
                let unchanged = percent == progress::done_of_step(step, self.at());
                let month = Period::months().get(usize::from(self.month).saturating_sub(1)).map(|it| month(*it));
                let month = month.ok_or(Refusal::Closed(words::NOT_OF_THIS_ROW))?;
                Ok((!unchanged).then_some(Edit::SetStepDone { month, percent }))
            }
            Field::Unit => Err(Refusal::Closed(words::NOT_OF_THIS_ROW)),
            Field::Cumulative => Err(Refusal::Closed(words::RUNNING_SUM)),
            Field::Planned => Err(Refusal::Closed(words::PLANNED_SO_FAR)),
            Field::Difference => Err(Refusal::Closed(words::DONE_LESS_PLANNED)),
        }
    }

    /// A blank takes mark and percent away; a percent alone leaves the mark as it is, because progress is recorded in
    /// months that were planned; a mark alone leaves the percent.
    fn edit_of_month(&self, step: &Step, month: StepMonth, typed: TypedMonth) -> Option<Edit> {
        let (was_marked, was_done) = (is_marked(step, self.year, month.period), step.done.get(self.year, month.period));
        let (is_marked, done) = match typed {
            TypedMonth { is_marked: false, done: None } => (false, None),
            TypedMonth { is_marked, done } => (is_marked || was_marked, done.or(was_done.copied())),
        };
        let mut edits = Vec::new();
        if is_marked != was_marked {
            edits.push(Edit::MarkStep { month: month.clone(), is_marked });
        }
        if done.as_ref() != was_done {
            edits.push(Edit::SetStepDone { month, percent: done });
        }
        if edits.len() > 1 { Some(Edit::All(edits)) } else { edits.pop() }
    }
}

fn is_marked(step: &Step, year: Year, month: Period) -> bool {
    let periods = step.months.get(year).into_iter().flatten();
    periods.flat_map(|period| period.its_months()).any(|known| *known == month)
}
