//! The fiscal calendar (domain, section 8): which fiscal year, month and quarter a day lies in.
//!
//! Fiscal years are numbers of the Buddhist era, 543 more than the common era, and are named after the calendar year
//! in which they end: October 2568 to September 2569 is 2569. The start month is a setting of the plan; a calendar
//! that is named after the year in which it starts, as academic years are, is not covered.

use super::months::Month;
use crate::plan::date::Day;

/// The years that the Buddhist era is ahead of the common era.
pub const BUDDHIST_ERA: u16 = 543;

/// The twelve months of a fiscal year, from its start month on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct FiscalCalendar {
    start: Month,
}

impl FiscalCalendar {
    /// A calendar that starts in a month.
    #[must_use]
    pub const fn starting_in(start: Month) -> Self {
        Self { start }
    }

    /// The fiscal year (Buddhist era) that a day lies in.
    #[must_use]
    pub fn year_of(self, day: Day) -> u16 {
        let ends_next_year = self.start != Month::JANUARY && day.month() >= self.start.number();
        day.year().saturating_add(BUDDHIST_ERA).saturating_add(u16::from(ends_next_year))
    }

    /// The index of a calendar month in the fiscal year: 1 is the start month.
    #[must_use]
    pub const fn index_of(self, month: Month) -> u8 {
        (month.number() + 12 - self.start.number()) % 12 + 1
    }

    /// The calendar month at an index from 1 to 12.
    #[must_use]
    pub const fn month_at(self, index: u8) -> Option<Month> {
        match index {
            1..=12 => Some(self.start.later(index - 1)),
            _ => None,
        }
    }

    /// The year of the common era in which a month (index 1 to 12) of a fiscal year (Buddhist era) lies.
    #[must_use]
    pub fn common_era_year(self, fiscal_year: u16, index: u8) -> Option<u16> {
        let month = self.month_at(index)?;
        let ends_next_year = self.start != Month::JANUARY && month >= self.start;
        fiscal_year.checked_sub(BUDDHIST_ERA)?.checked_sub(u16::from(ends_next_year))
    }

    /// The first day of a fiscal year (Buddhist era).
    #[must_use]
    pub fn first_day(self, fiscal_year: u16) -> Option<Day> {
        Day::new(self.common_era_year(fiscal_year, 1)?, self.start.number(), 1)
    }

    /// The last day of a month (index 1 to 12) of a fiscal year (Buddhist era). The assessment rounds of 6, 9 and 12
    /// months end on those of months 6, 9 and 12.
    #[must_use]
    pub fn last_day(self, fiscal_year: u16, index: u8) -> Option<Day> {
        let year = self.common_era_year(fiscal_year, index)?;
        let month = self.month_at(index)?;
        (28..=31).rev().find_map(|day| Day::new(year, month.number(), day))
    }
}

impl Default for FiscalCalendar {
    /// The government's: from October.
    fn default() -> Self {
        Self::starting_in(Month::OCTOBER)
    }
}

/// The quarter, 1 to 4, of a month by its index in the fiscal year, 1 to 12.
#[must_use]
pub const fn quarter_of(index: u8) -> Option<u8> {
    match index {
        1..=12 => Some((index - 1) / 3 + 1),
        _ => None,
    }
}

/// The day of the week: 0 is Sunday.
#[must_use]
pub fn weekday(day: Day) -> u8 {
    // Months count from March, so that a leap day is the last of its year.
    let early = u32::from(day.month() < 3);
    let year = u32::from(day.year()) - early;
    let month = (u32::from(day.month()) + 9) % 12;
    let days = year * 365 + year / 4 - year / 100 + year / 400 + (month * 153 + 2) / 5 + u32::from(day.day());
    u8::try_from((days + 2) % 7).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(day: &str, start: u8, year: u16, index: u8, quarter: u8) {
        let calendar = FiscalCalendar::starting_in(Month::new(start).unwrap());
        let day = Day::parse(day).unwrap();
        assert_eq!(calendar.year_of(day), year, "{day}");
        assert_eq!(calendar.index_of(Month::new(day.month()).unwrap()), index, "{day}");
        assert_eq!(quarter_of(index), Some(quarter), "{day}");
        assert_eq!(calendar.month_at(index).map(Month::number), Some(day.month()), "{day}");
        assert_eq!(calendar.common_era_year(year, index), Some(day.year()), "{day}");
    }

    #[test]
    fn the_government_starts_in_october() {
        check("2025-10-01", 10, 2569, 1, 1);
        check("2025-12-31", 10, 2569, 3, 1);
        check("2026-01-01", 10, 2569, 4, 2);
        check("2026-04-30", 10, 2569, 7, 3);
        check("2026-09-30", 10, 2569, 12, 4);
        check("2024-02-29", 10, 2567, 5, 2);
    }

    #[test]
    fn others_start_in_january_april_or_july() {
        check("2026-01-01", 1, 2569, 1, 1);
        check("2026-12-31", 1, 2569, 12, 4);
        check("2025-04-01", 4, 2569, 1, 1);
        check("2026-03-31", 4, 2569, 12, 4);
        check("2025-07-01", 7, 2569, 1, 1);
        check("2026-06-30", 7, 2569, 12, 4);
    }

    #[test]
    fn years_and_rounds_have_first_and_last_days() {
        let calendar = FiscalCalendar::default();
        let text = |day: Option<Day>| day.unwrap().to_string();
        assert_eq!(text(calendar.first_day(2569)), "2025-10-01");
        assert_eq!(text(calendar.last_day(2567, 5)), "2024-02-29");
        assert_eq!(text(calendar.last_day(2569, 6)), "2026-03-31");
        assert_eq!(text(calendar.last_day(2569, 9)), "2026-06-30");
        assert_eq!(text(calendar.last_day(2569, 12)), "2026-09-30");
    }

    #[test]
    fn days_of_the_week() {
        let of = |day: &str| weekday(Day::parse(day).unwrap());
        assert_eq!(
            ["2024-02-29", "2025-10-01", "2026-11-22", "2000-01-01", "1941-01-01", "2100-03-01"].map(of),
            [4, 3, 0, 6, 3, 1]
        );
    }

    #[test]
    fn impossible_months_and_years_are_none() {
        let calendar = FiscalCalendar::default();
        assert_eq!(calendar.month_at(0), None);
        assert_eq!(calendar.month_at(13), None);
        assert_eq!(quarter_of(13), None);
        assert_eq!(calendar.first_day(100), None);
        assert_eq!(calendar.last_day(2569, 0), None);
    }
}
