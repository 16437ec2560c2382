//! Dates in the form in which they were typed, and days counted on by days or months.
//!
//! A date is taken apart into day, month, year and what stands between them. Only a text that these put together again
//! exactly is counted on; one with a day of the week is not, as that would have to change with it.

use super::figures::{self, Figures, digits_of};
use super::month::{self, Style};
use crate::language::calendar::BUDDHIST_ERA;
use crate::language::dates::{Era, read_date};
use crate::language::months::Month;
use crate::plan::date::Day;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// The form of a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Template {
    pieces: Vec<Piece>,
    era: Era,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Piece {
    Words(String),
    Day(Figures),
    Month(Figures),
    Name(Style),
    Year(Figures),
}

/// The words that may stand in a date that is counted on.
const WORDS: [&str; 9] = ["วันที่", "เดือน", "พ.ศ.", "ค.ศ.", "ที่", "ปี", "BE", "CE", "AD"];

impl Template {
    /// The day of a text that is a date, and its form if it can be counted on; `None` for a text that is no date.
    pub fn of(text: &str) -> Option<(Option<Template>, Decimal)> {
        let typed = read_date(text).ok().flatten()?;
        let mut pieces = pieces_of(text);
        let is_named = pieces.iter().any(|piece| matches!(piece, Piece::Name(_)));
        if !is_named && is_outline_number(text) {
            return None;
        }
        let day = ordinal(typed.day);
        let template = order(&mut pieces, is_named).then_some(Template { pieces, era: typed.era });
        Some((template.filter(|template| template.write(day).as_deref() == Some(text)), day))
    }

    /// Whether dates of both forms can stand in one run: the width of a day is no matter.
    pub fn joins(&self, other: &Template) -> bool {
        let narrow = |piece: &Piece| match piece {
            Piece::Day(figures) => Piece::Day(Figures { width: 1, ..*figures }),
            Piece::Month(figures) => Piece::Month(Figures { width: 1, ..*figures }),
            piece => piece.clone(),
        };
        self.era == other.era && self.pieces.iter().map(narrow).eq(other.pieces.iter().map(narrow))
    }

    /// A day in this form; `None` outside the years that can be typed.
    pub fn write(&self, at: Decimal) -> Option<String> {
        let day = day_at(at)?;
        let year = match self.era {
            Era::Buddhist => day.year().checked_add(BUDDHIST_ERA)?,
            Era::Common => day.year(),
        };
        let mut text = String::new();
        for piece in &self.pieces {
            match piece {
                Piece::Words(words) => text.push_str(words),
                Piece::Day(figures) => text.push_str(&figures.write(day.day().into())),
                Piece::Month(figures) => text.push_str(&figures.write(day.month().into())),
                Piece::Name(style) => text.push_str(&style.write(Month::new(day.month())?)),
                Piece::Year(figures) if figures.width == 2 => text.push_str(&figures.write((year % 100).into())),
                Piece::Year(figures) => text.push_str(&figures.write(year.into())),
            }
        }
        // Two digits of a year mean another century beyond 2599, and some years are not read at all.
        let is_read = matches!(read_date(&text), Ok(Some(typed)) if typed.day == day);
        is_read.then_some(text)
    }
}

/// Numbers as days at first, names, and words.
fn pieces_of(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let kind = digits_of(first);
        let end = rest.find(|c| digits_of(c) != kind).unwrap_or(rest.len());
        let (part, after) = rest.split_at(end);
        rest = after;
        if let Some(found) = figures::read(part) {
            pieces.push(Piece::Day(Figures { width: width_of(part, found.figures.width), ..found.figures }));
            continue;
        }
        match month::find(part) {
            Some((range, _, style)) => {
                pieces.push(Piece::Words(part.get(..range.start).unwrap_or_default().to_owned()));
                pieces.push(Piece::Name(style));
                pieces.push(Piece::Words(part.get(range.end..).unwrap_or_default().to_owned()));
            }
            None => pieces.push(Piece::Words(part.to_owned())),
        }
    }
    pieces
}

/// Four digits are a year whatever they begin with.
fn width_of(part: &str, width: usize) -> usize {
    if part.chars().count() == 4 { 4 } else { width }
}

/// Says of each number whether it is the day, the month or the year; `false` if a word is in the way.
fn order(pieces: &mut [Piece], is_named: bool) -> bool {
    let is_filler = |words: &str| {
        let bare = WORDS.iter().fold(words.to_owned(), |text, word| text.replace(word, ""));
        bare.chars().all(|c| matches!(c, ' ' | '/' | '-' | '.' | ','))
    };
    let mut numbers = Vec::new();
    for piece in pieces.iter_mut() {
        match piece {
            Piece::Words(words) if !is_filler(words) => return false,
            Piece::Day(_) => numbers.push(piece),
            _ => {}
        }
    }
    let year_first = matches!(numbers.first(), Some(Piece::Day(figures)) if figures.width == 4);
    let (day, month, year) = match (is_named, year_first, numbers.as_mut_slice()) {
        (false, true, [year, month, day]) | (false, false, [day, month, year]) => (day, Some(month), year),
        (true, true, [year, day]) | (true, false, [day, year]) => (day, None, year),
        _ => return false,
    };
    let figures = |piece: &Piece| match piece {
        Piece::Day(figures) => *figures,
        _ => Figures { digits: crate::language::digits::Digits::Arabic, width: 1 },
    };
    let (of_day, of_month) = (figures(day), month.as_ref().map(|month| figures(month)));
    // A zero before one of them means one before the other too, and a year that leads is followed by two and two.
    let is_padded = year_first || of_day.width == 2 || of_month.is_some_and(|month| month.width == 2);
    let width = if is_padded && !is_named { 2 } else { of_day.width };
    **day = Piece::Day(Figures { width, ..of_day });
    if let Some((month, figures)) = month.zip(of_month) {
        **month = Piece::Month(Figures { width, ..figures });
    }
    let of_year = figures(year);
    // Two digits lead with no zero after 2509.
    let width = if of_year.width == 4 { 4 } else { 2 };
    **year = Piece::Year(Figures { width, ..of_year });
    true
}

/// Three numbers with points and no year of four digits: `1.10.68` stands in an outline.
fn is_outline_number(text: &str) -> bool {
    let mut parts = text.trim().split('.');
    let is_short = |part: &str| part.chars().count() < 4 && part.chars().all(|c| digits_of(c).is_some());
    text.contains('.') && parts.all(is_short)
}

/// The months between days that fall on one day of the month, or all on its end; `None` if they do not, or if the
/// steps are unequal.
pub(super) fn months_between(days: &[Decimal]) -> Option<i64> {
    let days: Vec<Day> = days.iter().map(|day| day_at(*day)).collect::<Option<_>>()?;
    let first = days.first()?;
    let is_end = |day: &Day| Day::new(day.year(), day.month(), day.day().saturating_add(1)).is_none();
    if !days.iter().all(|day| day.day() == first.day()) && !days.iter().all(is_end) {
        return None;
    }
    let months: Vec<i64> = days.iter().map(|day| months_of(*day)).collect();
    let mut steps = months.iter().zip(months.iter().skip(1)).map(|(one, other)| other.saturating_sub(*one));
    let step = steps.next().filter(|step| *step != 0)?;
    // Ends of months of different lengths are marked by the longest day: see `later`.
    let is_uneven_end = days.iter().any(|day| day.day() != first.day());
    (steps.all(|other| other == step) && (!is_uneven_end || is_end(first))).then_some(step)
}

/// The day so many months later. The last day of a month leads to the last day of the other if that is shorter, or if
/// the first is the end of a month of fewer than 31 days that is not the 30th: 28 February leads to 31 March.
pub(super) fn later(at: Decimal, months: i64) -> Option<Decimal> {
    let day = day_at(at)?;
    let total = months_of(day).checked_add(months)?;
    let year = u16::try_from(total.div_euclid(12)).ok()?;
    let month = u8::try_from(total.rem_euclid(12)).ok()?.checked_add(1)?;
    let is_february_end = day.month() == 2 && Day::new(day.year(), 2, day.day().saturating_add(1)).is_none();
    let wanted = if is_february_end { 31 } else { day.day() };
    let found = (28..=wanted).rev().find_map(|day| Day::new(year, month, day));
    Some(ordinal(found.or_else(|| Day::new(year, month, wanted))?))
}

fn months_of(day: Day) -> i64 {
    i64::from(day.year()).saturating_mul(12).saturating_add(i64::from(day.month()).saturating_sub(1))
}

/// The days of the common era up to this one.
fn ordinal(day: Day) -> Decimal {
    let year = i64::from(day.year()) - 1;
    let of_years = year * 365 + year / 4 - year / 100 + year / 400;
    let of_months = (1..day.month()).map(|month| length_of(day.year(), month)).sum::<i64>();
    Decimal::from(of_years + of_months + i64::from(day.day()))
}

fn length_of(year: u16, month: u8) -> i64 {
    (28..=31).rev().find(|day| Day::new(year, month, *day).is_some()).map_or(28, i64::from)
}

/// The day of a number that [`ordinal`] gives.
fn day_at(at: Decimal) -> Option<Day> {
    let mut left = at.to_i64().filter(|days| (1..=3_652_059).contains(days))?;
    // Never past the year that is looked for, and a few years short of it.
    let mut year = u16::try_from((left - 1) / 366 + 1).ok()?;
    left -= Day::new(year, 1, 1).map(ordinal)?.to_i64()? - 1;
    loop {
        for month in 1..=12 {
            let length = length_of(year, month);
            if left <= length {
                return Day::new(year, month, u8::try_from(left).ok()?);
            }
            left -= length;
        }
        year = year.checked_add(1)?;
    }
}
