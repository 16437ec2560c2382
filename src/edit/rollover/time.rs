//! How time moves when a plan is rolled over: the years that are over, and what stands a year later.

use crate::plan::date::Day;
use crate::plan::frame::Frame;
use crate::plan::indicator::Span;
use crate::plan::period::{ByPeriod, ByYear, Slot, Year};

/// The turn from one plan to the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Turn {
    /// The first year of the new plan; years before it are over.
    pub(super) first: Year,
    /// Its last year.
    pub(super) last: Year,
}

impl Turn {
    pub(super) fn of(frame: &Frame) -> Turn {
        let first = frame.first_year.saturating_add(1);
        let last = frame.last_year.map_or(first, |last| last.saturating_add(1));
        Turn { first, last: last.max(first) }
    }

    pub(super) fn is_over(self, year: Year) -> bool {
        year < self.first
    }

    /// What is known of years to come stays. The new last year, where nothing is known of it, takes over from the last
    /// year before, or nothing.
    pub(super) fn years<V: Clone>(self, values: &ByYear<V>, carries: bool) -> ByYear<V> {
        let mut kept = ByYear(values.iter().filter(|(year, _)| !self.is_over(*year)).cloned().collect());
        if carries && kept.get(self.last).is_none() {
            kept.set(
                self.last,
                self.before(values.iter().map(|(year, _)| *year)).and_then(|year| values.get(year)).cloned(),
            );
        }
        kept
    }

    /// The same for values by month or quarter.
    pub(super) fn periods<V: Clone>(self, values: &ByPeriod<V>, carries: bool) -> ByPeriod<V> {
        let kept = values.iter().filter(|slot| !self.is_over(slot.year)).cloned();
        let is_known = values.of_year(self.last).next().is_some();
        let from = self.before(values.iter().map(|slot| slot.year)).filter(|_| carries && !is_known);
        let moved = values.iter().filter(|slot| Some(slot.year) == from);
        let moved = moved.map(|slot| Slot { year: self.last, ..slot.clone() });
        kept.chain(moved).collect()
    }

    /// The last year before the new plan's last.
    fn before(self, years: impl Iterator<Item = Year>) -> Option<Year> {
        years.filter(|year| *year < self.last).max()
    }

    /// A text in which the years of the plan before stand: each is the next one.
    pub(super) fn text(self, text: &str) -> String {
        let mut text = text.to_owned();
        // From the last on, so that no year is moved twice.
        for year in (self.first.saturating_sub(1)..self.last).rev() {
            let (old, new) = (year.to_string(), year.saturating_add(1).to_string());
            let thai = |year: &str| crate::language::digits::Digits::Thai.show(year).into_owned();
            text = text.replace(&old, &new).replace(&thai(&old), &thai(&new));
        }
        text
    }

    /// A span that is over, a year later.
    pub(super) fn span(self, span: &Span) -> Span {
        let end = span.to_year.or(span.from_year);
        if end.is_some_and(|end| !self.is_over(end)) {
            return span.clone();
        }
        let later = |year: Option<Year>| year.map(|year| year.saturating_add(1));
        Span {
            from_year: later(span.from_year),
            to_year: later(span.to_year),
            from: span.from.and_then(a_year_later),
            to: span.to.and_then(a_year_later),
            text: span.text.as_deref().map(|text| self.text(text)),
            extra: span.extra.clone(),
        }
    }
}

/// The same day of the next year; 28 for 29 February.
pub(super) fn a_year_later(day: Day) -> Option<Day> {
    let year = day.year().saturating_add(1);
    Day::new(year, day.month(), day.day()).or_else(|| Day::new(year, day.month(), day.day().saturating_sub(1)))
}
