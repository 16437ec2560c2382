//! Edits of the calendar: entries come and go, and each field of one changes by itself, so that a paste over a row is
//! many edits of one step.

use super::EditError;
use super::apply::change_part;
use crate::plan::Plan;
use crate::plan::calendar::CalendarEntry;
use crate::plan::date::Day;
use crate::plan::id::Id;
use crate::plan::organisation::Unit;
use crate::plan::period::{Period, Year};

/// What changes in an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CalendarChange {
    /// The calendar of the document it stands in.
    Calendar(Option<String>),
    /// Its number.
    No(Option<String>),
    /// What happens.
    Text(String),
    /// The day. What was printed in its place is no longer said.
    Day(Option<Day>),
    /// The months of a year.
    Months(Year, Vec<Period>),
    /// The round it reports.
    Round(Option<u8>),
    /// The responsible unit.
    Unit(Option<Id<Unit>>),
    /// The one responsible beside units.
    Responsible(Option<String>),
}

pub(super) fn change(plan: &mut Plan, id: &Id<CalendarEntry>, change: &CalendarChange) -> Result<(), EditError> {
    change_part(&mut plan.calendar, id.as_str(), |entry| {
        match change.clone() {
            CalendarChange::Calendar(name) => entry.calendar = name,
            CalendarChange::No(no) => entry.no = no,
            CalendarChange::Text(text) => entry.text = text,
            CalendarChange::Day(day) => {
                entry.day = day;
                entry.day_text = None;
            }
            CalendarChange::Months(year, months) => {
                entry.months.set(year, (!months.is_empty()).then_some(months));
            }
            CalendarChange::Round(months) => entry.round_months = months,
            CalendarChange::Unit(unit) => entry.unit = unit,
            CalendarChange::Responsible(text) => entry.responsible = text,
        }
        Ok(())
    })
}
