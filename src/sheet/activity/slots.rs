//! A field of an item of a list: how it is shown, edited and read.

use crate::edit::marked;
use crate::language::calendar::FiscalCalendar;
use crate::language::dates::{DateLength, DateStyle, date_for_reading, read_date};
use crate::language::entry::{read_money, read_month, read_number};
use crate::language::numbers::money_for_editing;
use crate::language::words::Text;
use crate::plan::date::Day;
use crate::plan::frame::MoneyUnit;
use crate::plan::money::{Money, Sum};
use crate::plan::number::Number;
use crate::plan::period::{ByPeriod, ByYear, Period, Year};
use crate::sheet::cell::Bar;
use crate::sheet::{Cell, Reading, Refusal, Rule, Value};

/// Where an item keeps what stands in a column.
pub(super) enum Slot<'a> {
    /// A text that is always there.
    Text(&'a mut String),
    /// A text that may be blank.
    Words(&'a mut Option<String>),
    /// A number.
    Number(&'a mut Option<Number>),
    /// An amount in the unit on screen.
    Money(&'a mut Option<Money>),
    /// An amount in baht, whatever the unit on screen: the price of one thing.
    Price(&'a mut Option<Money>),
    /// A day, and the fiscal year that follows from it.
    Date(&'a mut Option<Day>, &'a mut Year),
    /// Yes or no.
    Flag(&'a mut bool),
    /// Whether something is done in a period.
    Mark(&'a mut ByYear<Vec<Period>>, Period),
    /// How many in a period.
    Count(&'a mut ByPeriod<Number>, Period),
    /// The name of the row, which stands elsewhere too.
    Named(Text, Text),
    /// What follows from the others, and why it takes no entries.
    Shown(Value, Rule, Text),
}

/// How slots are read and written.
pub(super) struct Manner {
    pub(super) reading: Reading,
    pub(super) year: Year,
    pub(super) calendar: FiscalCalendar,
}

/// Columns of figures stand at the right.
pub(super) fn is_figure(column: &str) -> bool {
    matches!(column, "quantity" | "times" | "rate" | "amount" | "planned" | "done" | "likelihood" | "impact" | "level")
}

impl Slot<'_> {
    pub(super) fn cell(&self, manner: &Manner) -> Cell {
        let number = |number: &Number| Value::Number(number.decimal(), number.places(), number.places().max(4));
        let value = match self {
            Slot::Text(text) => Value::text(Some(text)),
            Slot::Words(text) => Value::text(text.as_deref()),
            Slot::Number(known) => known.as_ref().map_or(Value::Blank, number),
            Slot::Money(amount) => Value::money(amount.map(Sum::from)),
            Slot::Price(amount) => amount.map_or(Value::Blank, |it| Value::Number(it.to_decimal(), 0, 2)),
            Slot::Date(day, _) => Value::text(day.map(|day| manner.date(day)).as_deref()),
            Slot::Flag(holds) => mark(**holds),
            Slot::Mark(periods, period) => mark(is_marked(periods, manner.year, *period)),
            Slot::Count(counts, period) => counts.get(manner.year, *period).map_or(Value::Blank, number),
            Slot::Named(name, reason) => {
                return Cell::closed(Value::text(Some(name.of(manner.reading.language))), *reason);
            }
            Slot::Shown(value, rule, reason) => return Cell::computed(value.clone(), *rule, *reason),
        };
        Cell::entry(value)
    }

    /// What the editor shows: exact, in the unit on screen.
    pub(super) fn text(&self, manner: &Manner) -> String {
        let digits = manner.reading.digits;
        match self {
            Slot::Money(amount) => {
                amount.map(|amount| money_for_editing(amount, manner.reading.unit, digits)).unwrap_or_default()
            }
            Slot::Price(amount) => {
                amount.map(|amount| money_for_editing(amount, MoneyUnit::Baht, digits)).unwrap_or_default()
            }
            Slot::Number(Some(number)) => digits.show(&number.to_string()).into_owned(),
            Slot::Count(counts, period) => {
                let number = counts.get(manner.year, *period).map(ToString::to_string);
                digits.show(&number.unwrap_or_default()).into_owned()
            }
            Slot::Named(..) | Slot::Shown(..) => String::new(),
            _ => self.cell(manner).value.bare(manner.reading),
        }
    }

    pub(super) fn enter(self, text: &str, manner: &Manner) -> Result<(), Refusal> {
        let trimmed = text.trim();
        let words = || (!trimmed.is_empty()).then(|| trimmed.to_owned());
        match self {
            Slot::Text(slot) => trimmed.clone_into(slot),
            Slot::Words(slot) => *slot = words(),
            Slot::Number(slot) => *slot = read_number(text).map_err(Refusal::Unreadable)?,
            Slot::Money(slot) => *slot = read_money(text, manner.reading.unit).map_err(Refusal::Unreadable)?,
            Slot::Price(slot) => *slot = read_money(text, MoneyUnit::Baht).map_err(Refusal::Unreadable)?,
            Slot::Date(day, year) => {
                *day = read_date(text).map_err(Refusal::Unreadable)?.map(|typed| typed.day);
                if let Some(day) = day {
                    *year = manner.calendar.year_of(*day);
                }
            }
            Slot::Flag(slot) => *slot = read_month(text).map_err(Refusal::Unreadable)?.is_marked,
            Slot::Mark(slot, period) => {
                let is_marked = read_month(text).map_err(Refusal::Unreadable)?.is_marked;
                let before = slot.get(manner.year).cloned().unwrap_or_default();
                let after = marked(before, period, is_marked);
                slot.set(manner.year, (!after.is_empty()).then_some(after));
            }
            Slot::Count(slot, period) => {
                slot.set(manner.year, period, read_number(text).map_err(Refusal::Unreadable)?);
            }
            Slot::Named(_, reason) | Slot::Shown(_, _, reason) => return Err(Refusal::Closed(reason)),
        }
        Ok(())
    }
}

impl Manner {
    fn date(&self, day: Day) -> String {
        let Reading { language, digits, .. } = self.reading;
        date_for_reading(day, DateStyle::new(language, digits, DateLength::Short))
    }
}

fn mark(is_marked: bool) -> Value {
    if is_marked { Value::Bar(Bar { is_planned: true, ..Bar::default() }) } else { Value::Blank }
}

/// A quarter is marked by itself, a month also by its quarter.
fn is_marked(periods: &ByYear<Vec<Period>>, year: Year, period: Period) -> bool {
    let known = || periods.get(year).into_iter().flatten();
    match period.is_month() {
        true => known().any(|known| known.its_months().contains(&period)),
        false => known().any(|known| *known == period),
    }
}
