//! Forms as data: sections of named fields, lists and small tables, and what an entry in each means as an edit.
//!
//! A form is to a single part of the plan what a sheet is to many: it says what stands where and what typing there
//! means, and knows no screen. Every entry is a text, also a mark (`1` or blank) and a choice (the word of what is chosen).

pub mod agreement;
pub mod assessment;
pub mod frame;
pub mod indicator;
#[cfg(test)]
mod tests;
mod waived;

use super::{NewId, Reading, Refusal};
use crate::edit::{Edit, ItemList};
use crate::language::dates::{DateLength, DateStyle, date_for_reading, read_date};
use crate::language::entry::read_number;
use crate::language::numbers::{NumberStyle, number_for_reading};
use crate::language::words::{Text, form as words};
use crate::plan::Plan;
use crate::plan::date::Day;
use crate::plan::id::Id;
use crate::plan::number::Number;
use crate::plan::organisation::Unit;
use crate::plan::period::Year;
use rust_decimal::Decimal;

/// A titled part of a form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Section {
    /// Its name for programs, stable while the plan changes.
    pub key: String,
    /// Its heading.
    pub title: String,
    /// What stands in it.
    pub parts: Vec<Part>,
}

/// Something named that stands on a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its name for programs: the same part has the same key whatever it holds.
    pub key: String,
    /// Its name.
    pub name: String,
    /// What it holds.
    pub holds: Holds,
}

/// What a part or a cell holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Holds {
    /// A line of text.
    Line(String),
    /// Text of several lines.
    Prose(String),
    /// A figure as it is edited.
    Figure(String),
    /// One of some choices, by its word.
    Choice { chosen: String, choices: Vec<Choice> },
    /// A mark.
    Mark(bool),
    /// Something that follows and is only read.
    Said(String),
    /// The sheet of an indicator: its id and title.
    Link(String, String),
    /// How an indicator went.
    Trend(Trend),
    /// A list of items.
    Items(ItemList),
    /// A small table.
    Rows(Rows),
    /// Something that is done at once.
    Act,
}

/// One of some choices.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Its word for programs; blank for none.
    pub word: String,
    /// What it is called.
    pub name: String,
}

/// A small table; the key of a cell is that of the table, its row and its column, `levels/0/1`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rows {
    /// The headings.
    pub columns: Vec<String>,
    /// The cells, row by row.
    pub rows: Vec<Vec<Holds>>,
    /// What adds a row; nothing where none can be added.
    pub add: Option<String>,
    /// Rows can be taken out.
    pub can_remove: bool,
    /// Rows can change their places.
    pub can_move: bool,
}

/// Results in the order of time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Trend {
    /// When, the figure as it is read, and the figure.
    pub points: Vec<(String, String, Decimal)>,
}

/// What is done to the rows of a small table, or by a button.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowsAct {
    /// A row comes behind the others; a button is pressed.
    Add,
    /// A row goes.
    Remove(usize),
    /// A row changes places with the one before or behind it.
    Move(usize, isize),
}

/// A form.
pub trait Form {
    /// Its sections from top to bottom.
    fn sections(&self) -> Vec<Section>;

    /// What a text in a field or a cell means. `Ok(None)` when it changes nothing.
    ///
    /// # Errors
    /// Why it is not taken.
    fn enter(&self, key: &str, text: &str, new_id: NewId<'_>) -> Result<Option<Edit>, Refusal>;

    /// What something done to rows, or a button, means.
    fn act(&self, key: &str, act: RowsAct, new_id: NewId<'_>) -> Option<Edit>;
}

impl RowsAct {
    /// Where a row is afterwards; nowhere where it is taken out.
    pub fn place_of(self, row: usize) -> Option<usize> {
        match self {
            RowsAct::Remove(at) if at == row => None,
            RowsAct::Remove(at) if at < row => row.checked_sub(1),
            RowsAct::Move(at, by) if at == row => at.checked_add_signed(by),
            RowsAct::Move(at, by) if at.checked_add_signed(by) == Some(row) => Some(at),
            _ => Some(row),
        }
    }

    /// The list afterwards; nothing where that changes nothing.
    pub(super) fn on<T: Clone>(self, list: &[T], new: impl FnOnce() -> T) -> Option<Vec<T>> {
        let mut after = list.to_vec();
        match self {
            RowsAct::Add => after.push(new()),
            RowsAct::Remove(at) if at < after.len() => drop(after.remove(at)),
            RowsAct::Move(at, by) if at < after.len() => {
                let to = at.checked_add_signed(by).filter(|to| *to < after.len())?;
                after.swap(at, to);
            }
            _ => return None,
        }
        Some(after)
    }
}

/// The choice that is none.
fn none_of(reading: Reading) -> Choice {
    Choice { word: String::new(), name: words::NONE.of(reading.language).to_owned() }
}

fn choice(word: impl ToString, name: impl Into<String>) -> Choice {
    Choice { word: word.to_string(), name: name.into() }
}

/// The parts of a form as they are put together.
struct Parts {
    reading: Reading,
    parts: Vec<Part>,
}

impl Parts {
    fn new(reading: Reading) -> Parts {
        Parts { reading, parts: Vec::new() }
    }

    fn add(mut self, key: impl Into<String>, name: Text, holds: Holds) -> Parts {
        self.parts.push(Part { key: key.into(), name: name.of(self.reading.language).to_owned(), holds });
        self
    }

    fn line(self, key: impl Into<String>, name: Text, text: Option<&str>) -> Parts {
        self.add(key, name, Holds::Line(text.unwrap_or_default().to_owned()))
    }

    fn prose(self, key: impl Into<String>, name: Text, text: Option<&str>) -> Parts {
        self.add(key, name, Holds::Prose(text.unwrap_or_default().to_owned()))
    }

    fn figure(self, key: impl Into<String>, name: Text, number: Option<Number>) -> Parts {
        let reading = self.reading;
        self.add(key, name, figure(reading, number))
    }

    fn year(self, key: impl Into<String>, name: Text, year: Option<Year>) -> Parts {
        let text = year.map(|year| self.reading.digits.show(&year.to_string()).into_owned());
        self.add(key, name, Holds::Figure(text.unwrap_or_default()))
    }

    fn day(self, key: impl Into<String>, name: Text, day: Option<Day>) -> Parts {
        let reading = self.reading;
        self.add(key, name, Holds::Line(day_text(reading, day)))
    }

    fn mark(self, key: impl Into<String>, name: Text, is_set: bool) -> Parts {
        self.add(key, name, Holds::Mark(is_set))
    }

    fn said(self, key: impl Into<String>, name: Text, text: Option<String>) -> Parts {
        match text {
            Some(text) => self.add(key, name, Holds::Said(text)),
            None => self,
        }
    }

    fn choice(self, key: impl Into<String>, name: Text, chosen: impl ToString, choices: Vec<Choice>) -> Parts {
        self.add(key, name, Holds::Choice { chosen: chosen.to_string(), choices })
    }

    fn items(self, key: impl Into<String>, name: Text, list: ItemList) -> Parts {
        self.add(key, name, Holds::Items(list))
    }

    fn rows(self, key: impl Into<String>, name: Text, columns: &[Text], rows: Vec<Vec<Holds>>) -> Parts {
        let language = self.reading.language;
        let columns = columns.iter().map(|title| title.of(language).to_owned()).collect();
        let add = Some(words::ADD_ROW.of(language).to_owned());
        self.add(key, name, Holds::Rows(Rows { columns, rows, add, can_remove: true, can_move: true }))
    }

    fn under(self, key: impl Into<String>, title: impl Into<String>) -> Section {
        Section { key: key.into(), title: title.into(), parts: self.parts }
    }
}

fn line(text: Option<&str>) -> Holds {
    Holds::Line(text.unwrap_or_default().to_owned())
}

fn figure(reading: Reading, number: Option<Number>) -> Holds {
    Holds::Figure(number.map(|number| reading.digits.show(&number.to_string()).into_owned()).unwrap_or_default())
}

fn day_text(reading: Reading, day: Option<Day>) -> String {
    let style = DateStyle::new(reading.language, reading.digits, DateLength::Full);
    day.map(|day| date_for_reading(day, style)).unwrap_or_default()
}

fn number_text(reading: Reading, number: Decimal) -> String {
    number_for_reading(number, NumberStyle::up_to(4, reading.digits))
}

/// The units of the plan, and none.
fn units(plan: &Plan, reading: Reading) -> Vec<Choice> {
    let units = plan.organisation.units.iter().map(|unit| choice(&unit.id, unit.short_name()));
    std::iter::once(none_of(reading)).chain(units).collect()
}

fn unit_of(plan: &Plan, word: &str) -> Option<Id<Unit>> {
    plan.organisation.units.iter().find(|unit| unit.id.as_str() == word).map(|unit| unit.id.clone())
}

// --- entries --------------------------------------------------------------------------------------------------------

/// A typed text; blank is none.
fn text_of(text: &str) -> Option<String> {
    Some(text.trim()).filter(|text| !text.is_empty()).map(str::to_owned)
}

fn number_of(text: &str) -> Result<Option<Number>, Refusal> {
    read_number(text).map_err(Refusal::Unreadable)
}

/// A whole number of some type, such as a year.
fn whole_of<T: TryFrom<u32>>(text: &str, advice: Text) -> Result<Option<T>, Refusal> {
    let Some(number) = number_of(text)? else { return Ok(None) };
    let whole = number.to_string().parse::<u32>().ok().and_then(|whole| T::try_from(whole).ok());
    whole.map(Some).ok_or(Refusal::Closed(advice))
}

/// A fiscal year of four digits.
fn year_of(text: &str) -> Result<Option<Year>, Refusal> {
    let year: Option<Year> = whole_of(text, crate::language::words::scoring::A_YEAR)?;
    match year {
        Some(year) if !(1000..=9999).contains(&year) => Err(Refusal::Closed(crate::language::words::scoring::A_YEAR)),
        year => Ok(year),
    }
}

fn day_of(text: &str) -> Result<Option<Day>, Refusal> {
    read_date(text).map(|read| read.map(|typed| typed.day)).map_err(Refusal::Unreadable)
}

/// The row and the column of a cell of a table, `levels/0/1` of `levels`.
fn cell_of(key: &str, table: &str) -> Option<(usize, usize)> {
    let (row, column) = key.strip_prefix(table)?.strip_prefix('/')?.split_once('/')?;
    Some((row.parse().ok()?, column.parse().ok()?))
}

/// Something that was there when the form was shown and is not any more.
const GONE: Refusal = Refusal::Closed(words::GONE);
