//! One cell of a sheet: a typed value, what may be done to it, and the rule it is computed by.

use super::Reading;
use crate::language::numbers::{NumberStyle, Zero, number_for_reading, push_money};
use crate::language::words::Text;
use crate::plan::money::Sum;
use rust_decimal::Decimal;

/// The sign of a month in which work is planned.
const MARK: &str = "■";
/// The same where the document leaves it in doubt.
const DOUBTED_MARK: &str = "■?";

/// What stands in a cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Value {
    /// Nothing; not zero.
    #[default]
    Blank,
    /// Words.
    Text(String),
    /// An amount in baht, shown in the unit of the sheet.
    Money(Sum),
    /// A number with the decimals to read it with, at least and at most.
    Number(Decimal, u32, u32),
    /// A month or quarter of a schedule.
    Bar(Bar),
    /// There is no value: the code of an error. The cell's note says why.
    Error(&'static str),
}

/// What is known of a step in a month or quarter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Bar {
    /// Work is planned in it.
    pub is_planned: bool,
    /// The document leaves that in doubt.
    pub is_doubtful: bool,
    /// The percent of the step that was noted as done at its end.
    pub done: Option<Decimal>,
    /// How much of its own part of the work is done by now, in percent: work is done from the first month on.
    pub part: u8,
    /// It is over, and its part of the work is not done.
    pub is_late: bool,
}

/// How a computed value follows from other cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// The sum of the rows below it, in the same column.
    SumOfRows,
    /// The sum of these columns of its row.
    SumOfColumns(&'static [&'static str]),
    /// The product of these columns of its row; a blank one counts once.
    Product(&'static [&'static str]),
    /// The first column of its row that has a value, less the last one.
    Difference(&'static [&'static str], &'static str),
    /// The amount of the year and what was transferred, which no column shows.
    AfterTransfers,
    /// The weighted mean of the rows below it, by the column of weights.
    WeightedMean(&'static str),
    /// The sum of the rows of its kind up to this one, of this column.
    RunningSum(&'static str),
    /// The progress of the rows below it by the column of weights, at a month.
    Progress(&'static str),
    /// A score: the criteria decide, and the cell's note explains.
    Score,
}

/// What may be done to a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Takes entries.
    Entry,
    /// Takes one of the sheet's choices for it.
    Choice,
    /// Follows from other cells: the rule, and why it takes no entries.
    Computed(Rule, Text),
    /// Takes no entries, for this reason.
    Closed(Text),
}

/// A cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// What stands in it.
    pub value: Value,
    /// What may be done to it.
    pub access: Access,
    /// Something is wrong with it: overspent, over the ceiling.
    pub alarm: bool,
    /// Its description: the explanation of a score, the reason of an error.
    pub note: Option<String>,
    /// The formula it comes from, as it is typed.
    pub formula: Option<String>,
    /// Figures in the order of time, drawn as a small line before its text.
    pub trend: Option<Box<[Decimal]>>,
}

impl Cell {
    /// A cell that takes entries.
    pub fn entry(value: Value) -> Cell {
        Cell { value, access: Access::Entry, alarm: false, note: None, formula: None, trend: None }
    }

    /// A cell that takes one of a list.
    pub fn choice(value: Value) -> Cell {
        Cell { access: Access::Choice, ..Cell::entry(value) }
    }

    /// A computed cell.
    pub fn computed(value: Value, rule: Rule, reason: Text) -> Cell {
        Cell { value, access: Access::Computed(rule, reason), alarm: false, note: None, formula: None, trend: None }
    }

    /// A cell that takes no entries.
    pub fn closed(value: Value, reason: Text) -> Cell {
        Cell { value, access: Access::Closed(reason), alarm: false, note: None, formula: None, trend: None }
    }

    /// A cell in error, with the reason.
    pub fn in_error(self, reason: String) -> Cell {
        Cell { alarm: true, note: Some(reason), ..self }
    }

    /// The same with a description.
    pub fn with_note(self, note: Option<String>) -> Cell {
        Cell { note, ..self }
    }

    /// Why the cell takes no entries.
    pub fn reason(&self) -> Option<Text> {
        match self.access {
            Access::Entry | Access::Choice => None,
            Access::Computed(_, reason) | Access::Closed(reason) => Some(reason),
        }
    }
}

impl Value {
    /// Words, or blank.
    pub fn text(text: Option<&str>) -> Value {
        text.filter(|text| !text.is_empty()).map_or(Value::Blank, |text| Value::Text(text.to_owned()))
    }

    /// An amount, or blank.
    pub fn money(amount: Option<Sum>) -> Value {
        amount.map_or(Value::Blank, Value::Money)
    }

    /// As the reader sees it: rounded, grouped, in the digits of the plan.
    pub fn shown(&self, reading: Reading) -> String {
        let style = |min_places, max_places| NumberStyle {
            digits: reading.digits,
            min_places,
            max_places,
            grouped: true,
            zero: Zero::Digits,
        };
        match self {
            Value::Blank => String::new(),
            Value::Text(text) => text.clone(),
            Value::Error(code) => (*code).to_owned(),
            Value::Money(amount) => {
                let mut text = String::with_capacity(20);
                let places = reading.unit.places();
                push_money(&mut text, *amount, reading.unit, style(places, places));
                text
            }
            Value::Number(number, min, max) => number_for_reading(*number, style(*min, *max)),
            Value::Bar(bar) => bar.text(bar.done.map(|done| number_for_reading(done, style(0, 2)))),
        }
    }

    /// Exact and bare, as other programs paste it: all decimals, no grouping, Arabic digits, in the unit on screen.
    pub fn bare(&self, reading: Reading) -> String {
        match self {
            Value::Blank => String::new(),
            Value::Text(text) => text.clone(),
            Value::Error(code) => (*code).to_owned(),
            Value::Money(amount) => {
                let exact = amount.to_decimal();
                match reading.unit {
                    crate::plan::frame::MoneyUnit::Baht => exact.normalize().to_string(),
                    crate::plan::frame::MoneyUnit::MillionBaht => {
                        let million = Decimal::from(1_000_000u32);
                        exact.checked_div(million).unwrap_or_default().normalize().to_string()
                    }
                }
            }
            Value::Number(number, ..) => number.normalize().to_string(),
            Value::Bar(bar) => bar.text(bar.done.map(|done| done.normalize().to_string())),
        }
    }
}

impl Bar {
    /// Whether there is anything to say of the month.
    pub fn is_blank(&self) -> bool {
        !self.is_planned && self.done.is_none()
    }

    /// Mark, doubt and percentage as one text, which can be typed as well.
    fn text(&self, done: Option<String>) -> String {
        let mark = match (self.is_planned, self.is_doubtful) {
            (false, _) => "",
            (true, false) => MARK,
            (true, true) => DOUBTED_MARK,
        };
        let percent = done.map(|done| format!("{done}%"));
        let parts = [(!mark.is_empty()).then(|| mark.to_owned()), percent];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
    }
}
