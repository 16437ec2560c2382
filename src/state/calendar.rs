//! The calendar as its page asks for it: what is due, where that is written, and new entries.

use super::route::Page;
use super::sheets::today;
use super::view::View;
use super::workspace::Workspace;
use crate::browser::id;
use crate::edit::{Edit, ListEdit};
use crate::figures::due::{self, Due, Source};
use crate::format::ics;
use crate::plan::calendar::CalendarEntry;
use crate::plan::date::Day;
use crate::plan::id::Id;
use crate::plan::organisation::Unit;
use crate::sheet::{RowKey, assessment};
use leptos::prelude::*;
use std::sync::Arc;

/// Something that is due, as it is listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DueRow {
    /// The day; the first of several.
    pub day: Day,
    /// The last day, if there are several.
    pub until: Option<Day>,
    /// What is due.
    pub what: String,
    /// What kind of thing it is.
    pub kind: &'static str,
    /// What it belongs to.
    pub of: String,
    /// The responsible units: their ids, for choosing, and their names.
    pub units: Vec<(String, String)>,
    /// The page it is written on.
    pub page: Page,
    source: Source,
}

impl Workspace {
    /// Everything that is due, by day.
    pub fn due_rows(self) -> Vec<DueRow> {
        let (plan, language) = (self.plan().get(), self.reading().get().language);
        let unit =
            |id: &Id<Unit>| plan.organisation.unit(id).map(|unit| (id.to_string(), unit.short_name().to_owned()));
        let row = |due: Due| DueRow {
            what: ics::summary(&due, language),
            kind: ics::kind(due.kind).of(language),
            units: due.units.iter().filter_map(unit).collect(),
            of: due.of.unwrap_or_default(),
            day: due.day,
            until: due.until,
            page: match due.source {
                Source::Entry(_) => Page::Calendar,
                Source::Step(..) => Page::Steps,
                Source::Round(_) => Page::Indicators,
                Source::Measure(_) => Page::Assessment,
            },
            source: due.source,
        };
        due::due(&plan).into_iter().map(row).collect()
    }

    /// Makes the place where something is written the active one of its page, before one goes there.
    pub fn turn_to(self, due: &DueRow) {
        let cell = match &due.source {
            Source::Entry(id) => Some((RowKey::Part(id.shared()), "day")),
            Source::Step(activity, step) => Some((RowKey::Step(activity.shared(), step.shared()), "name")),
            Source::Round(months) => {
                self.view().update(|view: &mut View| view.round = Some(*months));
                None
            }
            Source::Measure(item) => Some((assessment::item_key_of(item), "name")),
        };
        if let Some((row, column)) = cell {
            self.set_active_cell(due.page, row.to_string(), column);
        }
    }

    /// The day by the clock.
    pub fn today(self) -> Option<Day> {
        today()
    }

    /// Adds an entry behind the active one, of the same calendar, and goes to it.
    pub fn add_calendar_entry(self) {
        let plan = self.plan().get_untracked();
        let active = match self.active_row() {
            Some(RowKey::Part(id)) => plan.calendar.position(&id),
            _ => None,
        };
        let at = active.map_or(plan.calendar.len(), |at| at.saturating_add(1));
        let calendar = active.and_then(|at| plan.calendar.iter().nth(at)?.calendar.clone());
        let entry = Arc::new(CalendarEntry { id: Id::new(&id::short_id()), calendar, ..CalendarEntry::default() });
        let row = RowKey::Part(entry.id.shared());
        self.go_to_new(&Edit::Calendar(ListEdit::Add { at, part: entry }), Some((row.to_string(), "entry".to_owned())));
    }
}
