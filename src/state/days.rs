//! Moments of the clock as days for reading, by the calendar where the person is.

use crate::browser::clock::{self, LocalDay};
use crate::language::Language;
use crate::language::dates::{DateLength, DateStyle, date_for_reading};
use crate::plan::date::Day;
use crate::plan::frame::Digits;

/// The day of a moment (ISO, UTC), in words.
pub fn reading_day(moment: &str, language: Language) -> String {
    let style = DateStyle::new(language, Digits::Arabic, DateLength::Short);
    let day = clock::day_of(moment).and_then(calendar_day);
    day.map_or_else(|| moment.to_owned(), |day| date_for_reading(day, style))
}

/// A day by the clock as a day of the calendar.
pub fn calendar_day(day: LocalDay) -> Option<Day> {
    Day::new(u16::try_from(day.year).ok()?, day.month, day.day)
}
