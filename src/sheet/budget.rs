//! The budget: the outline with its activities and lines, their amounts by month and quarter, and what is left to plan.
//!
//! An activity with at most one line is edited in its own row; with several they are rows below it and its own row is
//! computed. A line is kept by months (quarters are computed) or by quarters (months are not known).

mod beside;
mod cells;
mod choices;
pub mod distribution;
mod entries;
mod formulas;
#[cfg(test)]
mod tests;

use super::outline_rows;
use super::tree::{Below, Tree};
use super::{
    Access, Cell, CellAt, Column, DropAt, NewId, Reading, Refusal, Row, RowAct, RowKey, RowsEdit, Sheet, Value,
};
use crate::edit::Edit;
use crate::figures::totals::{PlanTotals, Totals};
use crate::formula::Order;
use crate::language::months::Month;
use crate::language::words::{Text, budget as words};
use crate::plan::Plan;
use crate::plan::activity::{Activity, Formula, Keeping, Line, Measure};
use crate::plan::outline::Node;
use crate::plan::period::{Period, Year};
pub use beside::Beside;
use entries::Stored;
use std::sync::Arc;

/// The budget of a plan, for one measure and one fiscal year.
pub struct Budget<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// Its totals, of the measure and year to show.
    pub totals: &'a PlanTotals,
    /// How figures are written.
    pub reading: Reading,
    /// The order of the plan's rows, by which cells have their names. It is asked for where a formula is written.
    pub order: &'a dyn Fn() -> Arc<Order>,
    /// The measures side by side up to a month, where they are asked for.
    pub beside: Option<Beside<'a>>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Field {
    No,
    Name,
    Unit,
    Proposed,
    Allocated,
    Period(Period),
    Total,
    Ceiling,
    Left,
    Category,
    Code,
    Keeping,
    Released,
    CarriedOver,
    /// A measure up to the month that is asked for.
    UpTo(Measure),
    /// What is disbursed up to that month, in percent of the allocation.
    Percent,
}

/// What a row stands for.
#[derive(Clone, Copy)]
enum Part<'a> {
    Node(&'a Node),
    Activity(&'a Activity),
    Line(&'a Activity, &'a Arc<Line>),
    Total,
}

const MONEY_WIDTH: u16 = 116;

impl Sheet for Budget<'_> {
    fn reading(&self) -> Reading {
        self.reading
    }

    fn columns(&self) -> Vec<Column> {
        self.fields().map(|field| self.column(field)).collect()
    }

    fn rows(&self, is_folded: &dyn Fn(&RowKey) -> bool) -> Vec<Row> {
        let mut rows = Tree::of(self.plan).rows(is_folded);
        rows.push(Row { key: RowKey::Total, level: 1, open: None });
        rows
    }

    fn cells(&self, row: &RowKey) -> Option<Vec<Cell>> {
        let part = self.part(row)?;
        let totals = self.totals_of(part);
        Some(self.fields().map(|field| self.cell_of(part, &totals, field)).collect())
    }

    fn cell(&self, row: &RowKey, column: usize) -> Option<Cell> {
        let (part, field) = self.part(row).zip(self.fields().nth(column))?;
        let totals = match field {
            Field::No | Field::Name | Field::Unit => Totals::default(),
            _ => self.totals_of(part),
        };
        Some(self.cell_of(part, &totals, field))
    }

    fn is_filled(&self, row: &RowKey, column: usize) -> bool {
        let Some((part, field)) = self.part(row).zip(self.fields().nth(column)) else { return false };
        let line = match part {
            Part::Line(_, line) => Some(line),
            Part::Activity(activity) => activity.lines.first().filter(|_| activity.lines.len() == 1),
            Part::Node(_) | Part::Total => None,
        };
        match (line, field) {
            // An amount of a month is given or not, whatever it adds up to.
            (Some(line), Field::Period(month)) if month.is_month() && line.keeping == Keeping::Months => {
                line.amounts(self.measure()).get(self.year(), month).is_some()
            }
            _ => self.cell_of(part, &self.totals_of(part), field).value != Value::Blank,
        }
    }

    fn text_for_editing(&self, row: &RowKey, column: usize) -> String {
        let Some((part, field)) = self.part(row).zip(self.fields().nth(column)) else {
            return String::new();
        };
        let cell = self.cell_of(part, &self.totals_of(part), field);
        match (cell.access, self.stored(part, field)) {
            (Access::Entry | Access::Choice, Some(stored)) => self.stored_text(stored, &cell.value),
            _ => String::new(),
        }
    }

    fn choices(&self, row: &RowKey, column: usize) -> Vec<String> {
        let field = self.part(row).and_then(|_| self.fields().nth(column));
        field.map_or_else(Vec::new, |field| self.choices_of(field))
    }

    fn enter(&self, row: &RowKey, column: usize, text: &str, new_id: NewId<'_>) -> Result<Option<Edit>, Refusal> {
        let (stored, shown) = self.open(row, column)?;
        self.entered(stored, &shown, text, new_id)
    }

    fn name_of(&self, row: &RowKey, column: usize) -> Option<String> {
        self.name(row, column)
    }

    fn cell_named(&self, name: &str) -> Option<CellAt> {
        self.named(name)
    }

    fn formula_at(&self, row: &RowKey, column: usize) -> Option<Formula> {
        let (part, field) = self.part(row).zip(self.fields().nth(column))?;
        self.stored(part, field)?
            .entry(self)?
            .formula()
            .map(|formula| Formula { unit: formula.unit, ..Formula::of(&formula.text) })
    }

    fn enter_formula(
        &self,
        to: (&RowKey, usize),
        formula: &Formula,
        from: (&RowKey, usize),
        new_id: NewId<'_>,
    ) -> Result<Option<Edit>, Refusal> {
        let (stored, _) = self.open(to.0, to.1)?;
        self.copied(stored, to, formula, from, new_id)
    }

    fn cells_moved(&self, moved: &[(CellAt, CellAt)]) -> Option<Edit> {
        self.moved(moved)
    }

    fn rows_behind(&self, count: usize, new_id: NewId<'_>) -> Result<RowsEdit, Text> {
        outline_rows::behind(self.plan, Below::Lines, count, new_id)
    }

    fn rows_edit(&self, act: RowAct, rows: &[RowKey], active: &RowKey, new_id: NewId<'_>) -> Result<RowsEdit, Text> {
        outline_rows::edit(self.plan, Below::Lines, act, rows, active, new_id)
    }

    fn dropped(&self, rows: &[RowKey], onto: &RowKey, side: DropAt) -> Result<RowsEdit, Text> {
        outline_rows::dropped(self.plan, rows, onto, side)
    }
}

impl<'a> Budget<'a> {
    /// Where the plan keeps a cell that takes entries, and what stands in it.
    fn open(&self, row: &RowKey, column: usize) -> Result<(Stored<'a>, Value), Refusal> {
        let gone = Refusal::Closed(words::NOT_OF_THIS_ROW);
        let (part, field) = self.part(row).zip(self.fields().nth(column)).ok_or(gone.clone())?;
        // What an amount's own cell takes does not depend on totals, and a paste asks thousands of times.
        let totals = match (part, field) {
            (Part::Line(..), Field::Period(_)) => Totals::default(),
            (Part::Activity(activity), Field::Period(_)) if activity.lines.len() < 2 => Totals::default(),
            _ => self.totals_of(part),
        };
        let cell = self.cell_of(part, &totals, field);
        if let Some(reason) = cell.reason() {
            return Err(Refusal::Closed(reason));
        }
        Ok((self.stored(part, field).ok_or(gone)?, cell.value))
    }

    pub(super) fn year(&self) -> Year {
        self.totals.year()
    }

    fn measure(&self) -> Measure {
        self.totals.measure()
    }

    fn fields(&self) -> impl Iterator<Item = Field> + use<> {
        let beside = self.beside.as_ref().map(|_| beside::FIELDS);
        [Field::No, Field::Name, Field::Unit, Field::Proposed, Field::Allocated]
            .into_iter()
            .chain(Period::months().iter().chain(Period::quarters()).map(|period| Field::Period(*period)))
            .chain([Field::Total, Field::Ceiling, Field::Left, Field::Category, Field::Code, Field::Keeping])
            .chain([Field::CarriedOver])
            .chain(beside.into_iter().flatten())
    }

    fn column(&self, field: Field) -> Column {
        let Reading { language, digits, .. } = self.reading;
        let words =
            |id, title: Text, width| Column { id, title: title.of(language).to_owned(), width, is_figure: false };
        let figure = |id, title: &str| Column { id, title: title.to_owned(), width: MONEY_WIDTH, is_figure: true };
        match field {
            Field::No => words("no", words::NO, 84),
            Field::Name => words("name", words::NAME, 340),
            Field::Unit => words("unit", words::UNIT, 96),
            Field::Proposed => figure("proposed", words::PROPOSED.of(language)),
            Field::Allocated => figure("allocated", words::ALLOCATED.of(language)),
            Field::Period(period) if period.is_month() => {
                let start = self.plan.frame.start_month.and_then(Month::new);
                let month = start.unwrap_or(Month::OCTOBER).later(period as u8);
                figure(period.word(), month.short_name(language))
            }
            Field::Period(quarter) => {
                let number = (quarter as u8).saturating_sub(11);
                figure(quarter.word(), &words::quarter(number, language, digits))
            }
            Field::Total => figure("total", words::TOTAL.of(language)),
            Field::Ceiling => figure("ceiling", words::CEILING.of(language)),
            Field::Left => figure("left", words::LEFT.of(language)),
            Field::Category => words("category", words::CATEGORY, 130),
            Field::Code => words("code", words::CODE, 96),
            Field::Keeping => words("keeping", words::KEEPING, 96),
            Field::Released => figure("released", words::RELEASED.of(language)),
            Field::CarriedOver => figure("carried_over", words::CARRIED_OVER.of(language)),
            Field::UpTo(measure) => figure(beside::id(measure), &self.title_up_to(measure)),
            Field::Percent => figure("percent", words::PERCENT.of(language)),
        }
    }

    fn part(&self, row: &RowKey) -> Option<Part<'a>> {
        let plan = self.plan;
        Some(match row {
            RowKey::Node(id) => Part::Node(plan.outline.get(id)?),
            RowKey::Activity(id) => Part::Activity(plan.activities.get(id)?),
            RowKey::Line(activity, id) => {
                let activity = plan.activities.get(activity)?;
                let line = activity.lines.iter().find(|line| *line.id.as_str() == **id)?;
                Part::Line(activity, line)
            }
            RowKey::Total => Part::Total,
            RowKey::Step(..) | RowKey::Group(_) | RowKey::Indicator(_) | RowKey::Part(_) => return None,
        })
    }

    fn totals_of(&self, part: Part<'_>) -> Totals {
        match part {
            Part::Node(node) => self.totals.node(&node.id).cloned().unwrap_or_default(),
            Part::Activity(activity) => Totals::of_activity(activity, self.measure(), self.year()),
            Part::Line(_, line) => Totals::of_line(line, self.measure(), self.year()),
            Part::Total => self.totals.all().clone(),
        }
    }
}
