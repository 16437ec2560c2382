//! The schedule: activities with their weighted steps, the months they take, and how far they are at a month.
//!
//! A month of a step is marked when work is planned in it and can hold the percent done at its end; `Done` is the
//! percent at the chosen month. The row of an activity is computed from its steps. All years of a plan of several are
//! shown by quarters.

mod bars;
mod cells;
mod grouping;
#[cfg(test)]
mod tests;

use super::named::{self, Named};
use super::tree::Below;
use super::{Access, Column, DropAt, NewId, Reading, Refusal, Row, RowAct, RowKey, RowsEdit, Sheet};
use super::{outline_rows, years};
use crate::edit::{Edit, NumberField, StepMonth, TextField};
use crate::figures::progress;
use crate::figures::score::RoundTime;
use crate::language::calendar::FiscalCalendar;
use crate::language::entry::{TypedMonth, read_month, read_percent};
use crate::language::months::Month;
use crate::language::words::{Text, budget, steps as words};
use crate::plan::Plan;
use crate::plan::activity::{Activity, Step};
use crate::plan::date::Day;
use crate::plan::number::Number;
use crate::plan::organisation::Unit;
use crate::plan::period::{Period, Year};
use rust_decimal::Decimal;
use std::sync::Arc;

/// The steps of a plan, in one fiscal year or in all.
pub struct Steps<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// How figures are written.
    pub reading: Reading,
    /// The year whose months are shown, and at which progress is read.
    pub year: Year,
    /// The month at whose end progress is read and entered: 1 is the first of the fiscal year.
    pub month: u8,
    /// The years whose quarters are shown in place of the months; blank: the months of the one year.
    pub years: Vec<Year>,
    /// Activities stand below their units, not below their headings.
    pub is_by_unit: bool,
    /// The day by the clock.
    pub today: Option<Day>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Field {
    No,
    Name,
    Unit,
    Weight,
    Cumulative,
    /// A month, or a quarter where all years are shown.
    Time(Year, Period),
    Done,
    Planned,
    Difference,
}

/// What a row stands for.
#[derive(Clone, Copy)]
enum Part<'a> {
    Named(Named<'a>),
    /// Activities of a unit; of none, where it is blank.
    Unit(Option<&'a Unit>),
    Step(&'a Activity, usize, &'a Arc<Step>),
}

const MONTH_WIDTH: u16 = 56;
const QUARTER_WIDTH: u16 = 96;
const PERCENT_WIDTH: u16 = 96;

impl Sheet for Steps<'_> {
    fn reading(&self) -> Reading {
        self.reading
    }

    fn columns(&self) -> Vec<Column> {
        self.fields().map(|field| self.column(field)).collect()
    }

    fn has_total(&self) -> bool {
        false
    }

    fn rows(&self, is_folded: &dyn Fn(&RowKey) -> bool) -> Vec<Row> {
        grouping::rows(self, is_folded)
    }

    fn cells(&self, row: &RowKey) -> Option<Vec<super::Cell>> {
        let part = self.part(row)?;
        Some(self.cells_of(part))
    }

    fn text_for_editing(&self, row: &RowKey, column: usize) -> String {
        let Some((part, field)) = self.part(row).zip(self.fields().nth(column)) else { return String::new() };
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
        let (part, field) = self.part(row).zip(self.fields().nth(column)).ok_or(gone.clone())?;
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
            Part::Unit(_) => Err(Refusal::Closed(words::NOT_OF_THIS_ROW)),
            Part::Step(activity, _, step) => self.enter_in_step(activity, step, field, text),
        }
    }

    fn rows_behind(&self, count: usize, new_id: NewId<'_>) -> Result<RowsEdit, Text> {
        outline_rows::behind(self.plan, Below::Steps, count, new_id)
    }

    fn column_groups(&self) -> Vec<(std::ops::Range<usize>, String)> {
        bars::years(self)
    }

    fn today(&self) -> Option<(usize, u8)> {
        bars::today(self)
    }

    fn draws(&self, row: &RowKey, from: usize) -> bool {
        bars::reach(self, row, from).is_some()
    }

    fn drawn(&self, row: &RowKey, from: usize, to: usize) -> Option<Edit> {
        bars::drawn(self, row, from, to)
    }

    fn rows_edit(&self, act: RowAct, rows: &[RowKey], active: &RowKey, new_id: NewId<'_>) -> Result<RowsEdit, Text> {
        let is_step = |row: &RowKey| matches!(row, RowKey::Step(..));
        if self.is_by_unit && act.moves() && !rows.iter().all(is_step) {
            return Err(words::MOVED_BY_OUTLINE);
        }
        outline_rows::edit(self.plan, Below::Steps, act, rows, active, new_id)
    }

    fn dropped(&self, rows: &[RowKey], onto: &RowKey, side: DropAt) -> Result<RowsEdit, Text> {
        if self.is_by_unit && !rows.iter().all(|row| matches!(row, RowKey::Step(..))) {
            return Err(words::MOVED_BY_OUTLINE);
        }
        outline_rows::dropped(self.plan, rows, onto, side)
    }
}

impl<'a> Steps<'a> {
    fn fields(&self) -> impl Iterator<Item = Field> + use<'_> {
        [Field::No, Field::Name, Field::Unit, Field::Weight, Field::Cumulative]
            .into_iter()
            .chain(self.times().map(|(year, period)| Field::Time(year, period)))
            .chain([Field::Done, Field::Planned, Field::Difference])
    }

    /// The months or quarters that have columns.
    fn times(&self) -> impl Iterator<Item = (Year, Period)> + use<'_> {
        let (years, periods) = match self.years.is_empty() {
            true => (std::slice::from_ref(&self.year), Period::months()),
            false => (self.years.as_slice(), Period::quarters()),
        };
        years.iter().flat_map(move |year| periods.iter().map(move |period| (*year, *period)))
    }

    fn calendar(&self) -> FiscalCalendar {
        FiscalCalendar::starting_in(self.plan.frame.start_month.and_then(Month::new).unwrap_or(Month::OCTOBER))
    }

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
            RowKey::Group(id) if self.is_by_unit => Part::Unit(
                self.plan.organisation.units.iter().find(|unit| unit.id.as_str() == &**id).map(AsRef::as_ref),
            ),
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
            Field::Time(_, period) if self.years.is_empty() => {
                let month = self.calendar().month_at((period as u8).saturating_add(1));
                let title = month.map(|month| month.short_name(language)).unwrap_or_default().to_owned();
                Column { id: period.word(), title, width: MONTH_WIDTH, is_figure: false }
            }
            Field::Time(year, quarter) => {
                let number = Period::quarters().iter().position(|known| *known == quarter).unwrap_or_default();
                let year_text = self.reading.digits.show(&year.to_string()).into_owned();
                let title =
                    words::quarter_of(&self.reading.digits.show(&(number + 1).to_string()), &year_text, language);
                Column { id: years::column_id(quarter.word(), year), title, width: QUARTER_WIDTH, is_figure: false }
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
        let month = |year, period| StepMonth { activity: of(), step: id(), year, period };
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
            Field::Time(year, period) => {
                let typed = read_month(text).map_err(Refusal::Unreadable)?;
                Ok(edit_of_time(step, month(year, period), typed))
            }
            Field::Done => {
                let percent = read_percent(text).map_err(Refusal::Unreadable)?;
                // The percent of an earlier month is shown until there is a later one; passing over it adds none.
                let unchanged = percent == progress::done_of_step(step, self.at());
                let month =
                    Period::months().get(usize::from(self.month).saturating_sub(1)).map(|it| month(self.year, *it));
                let month = month.ok_or(Refusal::Closed(words::NOT_OF_THIS_ROW))?;
                Ok((!unchanged).then_some(Edit::SetStepDone { month, percent }))
            }
            Field::Unit => Err(Refusal::Closed(words::NOT_OF_THIS_ROW)),
            Field::Cumulative => Err(Refusal::Closed(words::RUNNING_SUM)),
            Field::Planned => Err(Refusal::Closed(words::PLANNED_SO_FAR)),
            Field::Difference => Err(Refusal::Closed(words::DONE_LESS_PLANNED)),
        }
    }
}

/// A blank takes mark and percent away; a percent alone leaves the mark as it is, because progress is recorded in
/// months that were planned; a mark alone leaves the percent, and settles or raises a doubt.
fn edit_of_time(step: &Step, time: StepMonth, typed: TypedMonth) -> Option<Edit> {
    let (was_marked, was_done) = (is_marked(step, time.year, time.period), step.done.get(time.year, time.period));
    let (is_marked, done) = match typed {
        TypedMonth { is_marked: false, done: None, .. } => (false, None),
        TypedMonth { is_marked, done, .. } => (is_marked || was_marked, done.or(was_done.copied())),
    };
    let (activity, id) = (time.activity.clone(), time.step.clone());
    let mut edits = Vec::new();
    if is_marked != was_marked {
        edits.push(Edit::MarkStep { month: time.clone(), is_marked });
    }
    // A mark that comes or goes settles the doubt by itself.
    let is_doubted = step.doubtful && edits.is_empty();
    if typed.is_marked && typed.is_doubtful != is_doubted {
        edits.push(Edit::DoubtStep { activity, step: id, is_doubtful: typed.is_doubtful });
    }
    if done.as_ref() != was_done {
        edits.push(Edit::SetStepDone { month: time, percent: done });
    }
    if edits.len() > 1 { Some(Edit::All(edits)) } else { edits.pop() }
}

/// Whether work is planned in any month of a period.
fn is_marked(step: &Step, year: Year, period: Period) -> bool {
    let marked = step.months.get(year).into_iter().flatten();
    marked.flat_map(|known| known.its_months()).any(|month| period.its_months().contains(month))
}
