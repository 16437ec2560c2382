//! The budget: the outline with its activities and lines, their amounts by month and quarter, and what is left to plan.
//!
//! An activity with at most one line is edited in its own row; with several they are rows below it and its own row is
//! computed. A line is kept by months (quarters are computed) or by quarters (months are not known).

use super::tree::Tree;
use super::{Cell, Column, NewId, Reading, Refusal, Row, RowKey, Rule, Sheet, Value};
use crate::edit::{AmountCell, Edit, TextField, YearAmount};
use crate::figures::totals::{PeriodTotal, PlanTotals, Totals};
use crate::language::entry::read_money;
use crate::language::months::Month;
use crate::language::numbers::money_for_editing;
use crate::language::words::{Text, budget as words};
use crate::plan::Plan;
use crate::plan::activity::{Activity, Category, Entry, Keeping, Line, Measure};
use crate::plan::id::Id;
use crate::plan::money::{Money, Sum};
use crate::plan::organisation::Unit;
use crate::plan::outline::Node;
use crate::plan::period::{Period, Year};
use std::sync::Arc;

/// The budget of a plan, for one measure and one fiscal year.
pub struct Budget<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// Its totals, of the measure and year to show.
    pub totals: &'a PlanTotals,
    /// How figures are written.
    pub reading: Reading,
    /// The month columns are folded away.
    pub without_months: bool,
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
}

const MONEY_WIDTH: u16 = 116;
const QUARTERS: Rule = Rule::SumOfColumns(&["q1", "q2", "q3", "q4"]);
const LEFT: Rule = Rule::Difference(&["ceiling", "allocated"], "total");

fn months_of(quarter: Period) -> Rule {
    Rule::SumOfColumns(match quarter {
        Period::Q1 => &["m1", "m2", "m3"],
        Period::Q2 => &["m4", "m5", "m6"],
        Period::Q3 => &["m7", "m8", "m9"],
        _ => &["m10", "m11", "m12"],
    })
}

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
        let totals = self.totals_of(&part);
        Some(self.fields().map(|field| self.cell(&part, &totals, field)).collect())
    }

    fn text_for_editing(&self, row: &RowKey, column: usize) -> String {
        let Some((part, field)) = self.part(row).zip(self.fields().nth(column)) else { return String::new() };
        let exact = |money: Option<Money>| {
            money.map_or(String::new(), |money| money_for_editing(money, self.reading.unit, self.reading.digits))
        };
        match (field, part) {
            (Field::Period(period), Part::Activity(activity)) => {
                self.entry(activity.lines.first(), period).map_or(String::new(), |entry| self.entry_text(entry))
            }
            (Field::Period(period), Part::Line(_, line)) => {
                self.entry(Some(line), period).map_or(String::new(), |entry| self.entry_text(entry))
            }
            (Field::Proposed, Part::Activity(activity)) => exact(activity.proposed.get(self.year()).copied()),
            (Field::Allocated, Part::Activity(activity)) => exact(activity.allocated.get(self.year()).copied()),
            (Field::Ceiling, Part::Node(node)) => exact(node.ceiling.get(self.year()).copied()),
            (Field::No | Field::Name, part) => {
                let totals = Totals::default();
                self.cell(&part, &totals, field).value.bare(self.reading)
            }
            _ => String::new(),
        }
    }

    fn enter(
        &self,
        row: &RowKey,
        column: usize,
        text: &str,
        new_id: NewId<'_>,
    ) -> Result<Option<Edit>, Refusal> {
        let gone = Refusal::Closed(words::NOT_OF_THIS_ROW);
        let (part, field) = self.part(row).zip(self.fields().nth(column)).ok_or(gone)?;
        let cell = self.cell(&part, &self.totals_of(&part), field);
        if let Some(reason) = cell.reason() {
            return Err(Refusal::Closed(reason));
        }
        let money = || read_money(text, self.reading.unit).map_err(Refusal::Unreadable);
        let year = self.year();
        let of_year = |field: YearAmount, before: Option<&Money>| -> Result<Option<Edit>, Refusal> {
            let amount = money()?;
            Ok((amount.as_ref() != before).then_some(Edit::SetYearAmount { field, year, amount }))
        };
        let of_text = |field: TextField, before: &Value| {
            let text = text.trim();
            let changed = *before != Value::text(Some(text));
            Ok(changed.then(|| Edit::SetText { field, text: (!text.is_empty()).then(|| text.to_owned()) }))
        };
        match (field, part) {
            (Field::Period(period), Part::Activity(activity)) => {
                Ok(self.enter_amount(activity, activity.lines.first(), period, money()?, new_id))
            }
            (Field::Period(period), Part::Line(activity, line)) => {
                Ok(self.enter_amount(activity, Some(line), period, money()?, new_id))
            }
            (Field::Proposed, Part::Activity(activity)) => {
                of_year(YearAmount::Proposed(activity.id.clone()), activity.proposed.get(year))
            }
            (Field::Allocated, Part::Activity(activity)) => {
                of_year(YearAmount::Allocated(activity.id.clone()), activity.allocated.get(year))
            }
            (Field::Ceiling, Part::Node(node)) => of_year(YearAmount::Ceiling(node.id.clone()), node.ceiling.get(year)),
            (Field::No, Part::Node(node)) => of_text(TextField::NodeCode(node.id.clone()), &cell.value),
            (Field::Name, Part::Node(node)) => of_text(TextField::NodeTitle(node.id.clone()), &cell.value),
            (Field::No, Part::Activity(activity)) => of_text(TextField::ActivityNo(activity.id.clone()), &cell.value),
            (Field::Name, Part::Activity(activity)) => {
                of_text(TextField::ActivityTitle(activity.id.clone()), &cell.value)
            }
            (Field::Name, Part::Line(activity, line)) => {
                of_text(TextField::LineName(activity.id.clone(), line.id.clone()), &cell.value)
            }
            _ => Err(Refusal::Closed(words::NOT_OF_THIS_ROW)),
        }
    }
}

enum Part<'a> {
    Node(&'a Node),
    Activity(&'a Activity),
    Line(&'a Activity, &'a Arc<Line>),
    Total,
}

impl<'a> Budget<'a> {
    fn year(&self) -> Year {
        self.totals.year()
    }

    fn measure(&self) -> Measure {
        self.totals.measure()
    }

    fn fields(&self) -> impl Iterator<Item = Field> + use<> {
        let months = if self.without_months { &[] } else { Period::months() };
        [Field::No, Field::Name, Field::Unit, Field::Proposed, Field::Allocated]
            .into_iter()
            .chain(months.iter().chain(Period::quarters()).map(|period| Field::Period(*period)))
            .chain([Field::Total, Field::Ceiling, Field::Left])
    }

    fn column(&self, field: Field) -> Column {
        let language = self.reading.language;
        let figure = |id: &'static str, title: &str| Column { id, title: title.to_owned(), width: MONEY_WIDTH, is_figure: true };
        let words = |id: &'static str, title: Text, width| Column { id, title: title.of(language).to_owned(), width, is_figure: false };
        match field {
            Field::No => words("no", words::NO, 84),
            Field::Name => words("name", words::NAME, 340),
            Field::Unit => words("unit", words::UNIT, 96),
            Field::Proposed => figure("proposed", words::PROPOSED.of(language)),
            Field::Allocated => figure("allocated", words::ALLOCATED.of(language)),
            Field::Period(period) if period.is_month() => {
                let start = self.plan.frame.start_month.and_then(Month::new).unwrap_or(Month::OCTOBER);
                figure(period.word(), start.later(period as u8).short_name(language))
            }
            Field::Period(period) => {
                let number = (period as u8).saturating_sub(11);
                let title = match language {
                    crate::language::Language::Thai => format!("ไตรมาส {number}"),
                    crate::language::Language::English => format!("Q{number}"),
                };
                figure(period.word(), &title)
            }
            Field::Total => figure("total", words::TOTAL.of(language)),
            Field::Ceiling => figure("ceiling", words::CEILING.of(language)),
            Field::Left => figure("left", words::LEFT.of(language)),
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
            RowKey::Group(_) | RowKey::Indicator(_) => return None,
        })
    }

    fn totals_of(&self, part: &Part<'_>) -> Totals {
        match part {
            Part::Node(node) => self.totals.node(&node.id).cloned().unwrap_or_default(),
            Part::Activity(activity) => Totals::of_activity(activity, self.measure(), self.year()),
            Part::Line(_, line) => Totals::of_line(line, self.measure(), self.year()),
            Part::Total => self.totals.all().clone(),
        }
    }

    fn cell(&self, part: &Part<'_>, totals: &Totals, field: Field) -> Cell {
        let blank = || Cell::closed(Value::Blank, words::NOT_OF_THIS_ROW);
        let sum_of_rows = |sum| Cell::computed(Value::money(sum), Rule::SumOfRows, words::COMPUTED_FROM_ROWS);
        match (field, part) {
            (Field::No, Part::Node(node)) => {
                Cell::entry(Value::text(node.code.as_deref().or(node.label.as_deref())))
            }
            (Field::No, Part::Activity(activity)) => Cell::entry(Value::text(activity.no.as_deref())),
            (Field::Name, Part::Node(node)) => Cell::entry(Value::text(node.title.as_deref())),
            (Field::Name, Part::Activity(activity)) => Cell::entry(Value::text(activity.title.as_deref())),
            (Field::Name, Part::Line(_, line)) => Cell::entry(self.line_name(line)),
            (Field::Name, Part::Total) => {
                let name = words::GRAND_TOTAL.of(self.reading.language);
                Cell::closed(Value::text(Some(name)), words::NOT_OF_THIS_ROW)
            }
            (Field::Unit, Part::Node(node)) => self.units(&node.units),
            (Field::Unit, Part::Activity(activity)) => self.units(&activity.units),
            (Field::Proposed, Part::Node(_) | Part::Total) => sum_of_rows(totals.proposed()),
            (Field::Proposed, Part::Activity(_)) => Cell::entry(Value::money(totals.proposed())),
            (Field::Allocated, Part::Node(_) | Part::Total) => sum_of_rows(totals.allocated()),
            (Field::Allocated, Part::Activity(_)) => Cell::entry(Value::money(totals.allocated())),
            (Field::Period(period), part) => self.period_cell(part, totals, period),
            (Field::Total, _) => Cell::computed(Value::money(totals.total()), QUARTERS, words::COMPUTED_TOTAL),
            (Field::Ceiling, Part::Node(node)) => {
                Cell::entry(Value::money(node.ceiling.get(self.year()).copied().map(Sum::from)))
            }
            (Field::Left, part) => self.left(part, totals),
            (Field::No | Field::Unit | Field::Ceiling | Field::Proposed | Field::Allocated, _) => blank(),
        }
    }

    fn period_cell(&self, part: &Part<'_>, totals: &Totals, period: Period) -> Cell {
        let value = match totals.period(period) {
            PeriodTotal::Known(sum) => Value::money(sum),
            PeriodTotal::Unknown => Value::Blank,
        };
        let line = match part {
            Part::Line(_, line) => Some(*line),
            Part::Activity(activity) if activity.lines.len() < 2 => match activity.lines.first() {
                Some(line) => Some(line),
                None => return Cell::entry(value),
            },
            _ => None,
        };
        match line.map(|line| line.keeping) {
            Some(Keeping::Quarters) if period.is_month() => Cell::closed(Value::Blank, words::KEPT_BY_QUARTERS),
            Some(Keeping::Months) if !period.is_month() => {
                Cell::computed(value, months_of(period), words::COMPUTED_FROM_MONTHS)
            }
            Some(_) => Cell::entry(value),
            None => {
                let unknown = totals.period(period) == PeriodTotal::Unknown;
                let reason = if unknown { words::UNKNOWN_MONTH } else { words::COMPUTED_FROM_ROWS };
                Cell::computed(value, Rule::SumOfRows, reason)
            }
        }
    }

    fn left(&self, part: &Part<'_>, totals: &Totals) -> Cell {
        let ceiling = match part {
            Part::Node(node) => node.ceiling.get(self.year()).copied().map(Sum::from),
            Part::Line(..) => return Cell::closed(Value::Blank, words::NOT_OF_THIS_ROW),
            Part::Activity(_) | Part::Total => None,
        };
        let left = ceiling.or(totals.allocated()).map(|limit| limit.minus(totals.planned().unwrap_or_default()));
        let alarm = left.is_some_and(|left| left < Sum::ZERO);
        Cell { alarm, ..Cell::computed(Value::money(left), LEFT, words::COMPUTED_LEFT) }
    }

    fn line_name(&self, line: &Line) -> Value {
        let category = (line.category != Category::Unstated).then(|| words::category(line.category).of(self.reading.language));
        Value::text(line.name.as_deref().or(category).or(line.code.as_deref()))
    }

    fn units(&self, ids: &[Id<Unit>]) -> Cell {
        let names: Vec<&str> =
            ids.iter().filter_map(|id| self.plan.organisation.unit(id)).map(Unit::short_name).collect();
        Cell::closed(Value::text(Some(&names.join(", "))), words::UNITS_ARE_CHOSEN_ELSEWHERE)
    }

    fn entry<'b>(&self, line: Option<&'b Arc<Line>>, period: Period) -> Option<&'b Entry> {
        line?.amounts(self.measure()).get(self.year(), period)
    }

    fn entry_text(&self, entry: &Entry) -> String {
        match &entry.formula {
            Some(formula) => formula.to_string(),
            None => money_for_editing(entry.amount, self.reading.unit, self.reading.digits),
        }
    }

    fn enter_amount(
        &self,
        activity: &Activity,
        line: Option<&Arc<Line>>,
        period: Period,
        amount: Option<Money>,
        new_id: NewId<'_>,
    ) -> Option<Edit> {
        let (measure, year) = (self.measure(), self.year());
        let set = |line: &Id<Line>| Edit::SetAmount {
            cell: AmountCell { activity: activity.id.clone(), line: line.clone(), measure, year, period },
            entry: amount.map(Entry::from),
        };
        match line {
            Some(known) => {
                let before = self.entry(Some(known), period);
                let same = before.map(|entry| entry.amount) == amount && before.is_none_or(|entry| entry.formula.is_none());
                (!same).then(|| set(&known.id))
            }
            None => {
                amount?;
                // The first amount makes the line, kept the way it was typed.
                let keeping = if period.is_month() { Keeping::Months } else { Keeping::Quarters };
                let id = Id::new(&new_id());
                let line = Line { id: id.clone(), keeping, ..Line::default() };
                Some(Edit::All(vec![
                    Edit::AddLine { activity: activity.id.clone(), line: Arc::new(line) },
                    set(&id),
                ]))
            }
        }
    }
}
