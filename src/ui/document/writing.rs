//! How the values of a plan are written on a page that is read: language, digits, unit, names in place of ids.

use super::Fact;
use crate::language::Language;
use crate::language::calendar::FiscalCalendar;
use crate::language::dates::{DateLength, DateStyle, date_for_reading};
use crate::language::digits::to_arabic;
use crate::language::months::Month;
use crate::language::numbers::{NumberStyle, Zero, money_for_reading, number_for_reading};
use crate::language::words::{Text, budget, plan as words, shell};
use crate::plan::Plan;
use crate::plan::activity::{Activity, Line};
use crate::plan::claim::Claim;
use crate::plan::date::Day;
use crate::plan::entry::Entry;
use crate::plan::id::Id;
use crate::plan::indicator::{Operator, Span, Value};
use crate::plan::money::{Money, Sum};
use crate::plan::number::Number;
use crate::plan::organisation::{Contact, Unit};
use crate::plan::outline::UpperLink;
use crate::plan::period::{ByPeriod, ByYear, Period, Slot, Year};
use crate::sheet::Reading;
use rust_decimal::Decimal;
use std::collections::HashMap;

/// A plan and how it is read.
pub(in crate::ui) struct Writing<'a> {
    pub(in crate::ui) plan: &'a Plan,
    pub(in crate::ui) language: Language,
    reading: Reading,
    calendar: FiscalCalendar,
    pub(super) claims: HashMap<&'a str, Vec<&'a Claim>>,
    /// The id of the part that the page is about, on the page of one part.
    pub(in crate::ui) about: Option<String>,
}

impl<'a> Writing<'a> {
    pub(in crate::ui) fn new(plan: &'a Plan, reading: Reading) -> Self {
        let start = plan.frame.start_month.and_then(Month::new).unwrap_or(Month::OCTOBER);
        let mut claims: HashMap<&str, Vec<&Claim>> = HashMap::new();
        for claim in plan.claims.iter() {
            claims.entry(claim.about.as_deref().unwrap_or_default()).or_default().push(claim);
        }
        let calendar = FiscalCalendar::starting_in(start);
        Writing { plan, language: reading.language, reading, calendar, claims, about: None }
    }

    pub(in crate::ui) fn say(&self, text: Text) -> String {
        text.of(self.language).to_owned()
    }

    /// A title, or the words for one that is missing.
    pub(in crate::ui) fn titled(&self, title: Option<&str>) -> String {
        match title.filter(|title| !title.is_empty()) {
            Some(title) => title.to_owned(),
            None => self.say(shell::UNTITLED),
        }
    }

    /// A number with the decimals it was given with.
    pub(in crate::ui) fn number(&self, number: Number) -> String {
        number_for_reading(number.decimal(), NumberStyle::fixed(number.places(), self.reading.digits))
    }

    /// A figure that follows from others, with at least so many decimals and at most 4.
    pub(in crate::ui) fn decimal(&self, number: Decimal, places: u32) -> String {
        let style = NumberStyle { min_places: places, ..NumberStyle::up_to(4, self.reading.digits) };
        number_for_reading(number, style)
    }

    pub(in crate::ui) fn count(&self, count: usize) -> String {
        self.figures(&count.to_string())
    }

    /// A text of Arabic digits in the digits of the plan: a year, a page.
    pub(in crate::ui) fn figures(&self, text: &str) -> String {
        self.reading.digits.show(text).into_owned()
    }

    pub(in crate::ui) fn year(&self, year: Year) -> String {
        self.figures(&year.to_string())
    }

    /// A span of years: `2563–2565`, or one year.
    pub(in crate::ui) fn years(&self, first: Year, last: Option<Year>) -> String {
        match last.filter(|last| *last != first) {
            Some(last) => self.figures(&format!("{first}–{last}")),
            None => self.year(first),
        }
    }

    /// An amount with its unit.
    pub(in crate::ui) fn money(&self, amount: Money) -> String {
        format!("{} {}", self.bare_money(amount.into()), words::money_unit(self.reading.unit).of(self.language))
    }

    /// An amount in a table whose caption names the unit.
    pub(in crate::ui) fn bare_money(&self, amount: Sum) -> String {
        let style = NumberStyle::money(self.reading.unit, self.reading.digits, Zero::Digits);
        money_for_reading(amount, self.reading.unit, style)
    }

    /// The caption of a table of amounts, with their unit.
    pub(in crate::ui) fn money_caption(&self, caption: Text) -> String {
        format!("{} ({})", self.say(caption), self.say(words::money_unit(self.reading.unit)))
    }

    /// Amounts by year; the year is named when it is not the only one of the plan.
    pub(in crate::ui) fn money_by_year<V: Clone + Into<Entry>>(&self, amounts: &ByYear<V>) -> Option<String> {
        let only = self.plan.frame.last_year.is_none_or(|last| last == self.plan.frame.first_year);
        let write = |(year, entry): &(Year, V)| {
            let entry: Entry = entry.clone().into();
            let amount = entry.amount().map_or_else(|fault| fault.code().to_owned(), |amount| self.money(amount));
            match only && *year == self.plan.frame.first_year {
                true => amount,
                false => format!("{}: {amount}", self.year(*year)),
            }
        };
        joined(amounts.iter().map(write), "\n")
    }

    /// What a budget line is called; nothing where none is meant.
    pub(in crate::ui) fn line_name(&self, of: &Activity, line: Option<&Id<Line>>) -> Option<String> {
        let line = of.lines.iter().find(|known| Some(&known.id) == line)?;
        let category = self.say(budget::category(line.category));
        Some(line.name.clone().or(line.code.clone()).unwrap_or(category))
    }

    pub(in crate::ui) fn day(&self, day: Day) -> String {
        date_for_reading(day, DateStyle::new(self.language, self.reading.digits, DateLength::Full))
    }

    /// A day and, where it reads otherwise, the words of the document.
    pub(in crate::ui) fn day_or_text(&self, day: Option<Day>, text: Option<&str>) -> Option<String> {
        joined([day.map(|day| self.day(day)), text.map(str::to_owned)].into_iter().flatten(), "\n")
    }

    /// A month by its short name, or a quarter.
    pub(in crate::ui) fn period(&self, period: Period) -> String {
        let number = u8::try_from(period as usize % 12).unwrap_or_default().saturating_add(1);
        match period.is_month() {
            true => self.calendar.month_at(number).map(|month| month.short_name(self.language).to_owned()),
            false => Some(words::quarter(&self.figures(&number.to_string()), self.language)),
        }
        .unwrap_or_default()
    }

    /// Periods by year, in words: `ต.ค., พ.ย.`
    pub(in crate::ui) fn periods(&self, periods: &ByYear<Vec<Period>>) -> Option<String> {
        let write = |(year, periods): &(Year, Vec<Period>)| {
            let names = joined(periods.iter().map(|period| self.period(*period)), ", ").unwrap_or_default();
            format!("{names} {}", self.year(*year))
        };
        joined(periods.iter().map(write), "\n")
    }

    /// Numbers by period, in words.
    pub(in crate::ui) fn numbers(&self, numbers: &ByPeriod<Number>) -> Option<String> {
        let write = |slot: &Slot<Number>| {
            format!("{} {}: {}", self.period(slot.period), self.year(slot.year), self.number(slot.value))
        };
        joined(numbers.iter().map(write), "\n")
    }

    /// How a result must compare, and to what.
    pub(in crate::ui) fn compared(
        &self,
        operator: Operator,
        number: Option<Number>,
        unit: Option<&str>,
    ) -> Option<String> {
        let sign = match operator {
            Operator::Unstated => "",
            Operator::AtLeast => "≥ ",
            Operator::AtMost => "≤ ",
            Operator::Over => "> ",
            Operator::Under => "< ",
            Operator::Exactly => "= ",
        };
        let number = number.map(|number| format!("{sign}{}", self.number(number)))?;
        joined([Some(number.as_str()), unit].into_iter().flatten(), " ")
    }

    /// A target or value: its figure, its ratio, and the words of the document where they say more.
    pub(in crate::ui) fn value(&self, value: &Value) -> String {
        let dash = value.none.then(|| "–".to_owned());
        let text = value.text.clone().filter(|text| !(value.none && text == "-"));
        let figure = self.compared(value.operator, value.value, value.unit.as_deref());
        // The document's words are left out where they are the figure once more, be it in other digits.
        let text = text.filter(|text| figure.as_ref().is_none_or(|figure| to_arabic(text) != to_arabic(figure)));
        let known = [dash, figure, value.ratio.clone(), text].into_iter().flatten();
        let mut parts: Vec<String> = Vec::new();
        for part in known {
            if !parts.contains(&part) {
                parts.push(part);
            }
        }
        parts.join("\n")
    }

    /// The same with the span of years, if it covers several.
    pub(in crate::ui) fn value_of_span(&self, value: &Value) -> String {
        match value.to_year {
            Some(last) => format!("{}:\n{}", self.years(value.year, Some(last)), self.value(value)),
            None => self.value(value),
        }
    }

    pub(in crate::ui) fn span(&self, span: &Span) -> Option<String> {
        let years = span.from_year.map(|from| self.years(from, span.to_year));
        let days = joined([span.from, span.to].into_iter().flatten().map(|day| self.day(day)), " – ");
        joined([years, days, span.text.clone()].into_iter().flatten(), "\n")
    }

    pub(in crate::ui) fn unit(&self, id: &Id<Unit>) -> String {
        let unit = self.plan.organisation.unit(id);
        unit.map_or_else(|| id.to_string(), |unit| self.titled(Some(unit.short_name())))
    }

    pub(in crate::ui) fn units(&self, ids: &[Id<Unit>]) -> Option<String> {
        joined(ids.iter().map(|id| self.unit(id)), ", ")
    }

    pub(in crate::ui) fn contact(&self, contact: &Contact) -> Option<String> {
        let parts = [&contact.position, &contact.name, &contact.telephone];
        joined(parts.into_iter().flatten().cloned(), ", ")
    }

    /// Links to plans above.
    pub(in crate::ui) fn links(&self, links: &[UpperLink]) -> Option<String> {
        let write = |link: &UpperLink| {
            let before = [link.catalogue.as_deref(), link.code.as_deref()];
            joined(before.into_iter().flatten().chain([link.title.as_str()]), " · ").unwrap_or_default()
        };
        joined(links.iter().map(write), "\n")
    }

    pub(in crate::ui) fn facts(&self) -> Facts {
        Facts { language: self.language, list: Vec::new() }
    }
}

/// Named values; those that are not given are left out.
pub(in crate::ui) struct Facts {
    language: Language,
    pub(super) list: Vec<Fact>,
}

impl Facts {
    pub(in crate::ui) fn add(mut self, label: Text, value: impl Into<Option<String>>) -> Self {
        if let Some(value) = value.into().filter(|value| !value.is_empty()) {
            self.list.push(Fact { label: label.of(self.language).to_owned(), value });
        }
        self
    }

    /// A fact that is said only when it holds.
    pub(in crate::ui) fn flag(self, label: Text, holds: bool, value: Text) -> Self {
        let language = self.language;
        self.add(label, holds.then(|| value.of(language).to_owned()))
    }
}

/// Texts set side by side; nothing if there are none.
pub(in crate::ui) fn joined<T: AsRef<str>>(texts: impl IntoIterator<Item = T>, between: &str) -> Option<String> {
    let mut all = String::new();
    for text in texts {
        if !all.is_empty() {
            all.push_str(between);
        }
        all.push_str(text.as_ref());
    }
    (!all.is_empty()).then_some(all)
}
