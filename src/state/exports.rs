//! What leaves the open plan besides its own file: a sheet as CSV, what is due as a calendar.

use super::sheets::SheetKind;
use super::workspace::Workspace;
use crate::browser::{clock, file};
use crate::figures::due::{self, Due};
use crate::format::csv::{self, CsvCell};
use crate::format::ics;
use crate::language::words::saving as words;
use crate::plan::organisation::Unit;
use crate::sheet::{Cell, Sheet, Value};
use leptos::prelude::*;

impl Workspace {
    /// Saves a sheet as CSV: all rows, also those that are folded, exact figures in the unit on screen.
    pub fn export_csv(self, kind: SheetKind) {
        self.save_file("text/csv;charset=utf-8", self.csv_file(kind));
    }

    /// The name and text of that file.
    pub(super) fn csv_file(self, kind: SheetKind) -> (String, String) {
        let title = self.plan().with_untracked(|plan| plan.frame.title.clone());
        let rows = untrack(|| self.with_sheet(kind, table_of));
        (format!("{title} {}.csv", kind.page().word()), csv::write(&rows))
    }

    fn save_file(self, media_type: &str, (name, text): (String, String)) {
        if file::save_text(&name, media_type, &text).is_err() {
            let language = untrack(|| self.reading_of(&self.plan().get()).language);
            self.notices.fail(words::NOT_WRITTEN.of(language));
        }
    }

    /// Saves what is due as a calendar that other programs import.
    pub fn export_calendar(self) {
        self.save_file("text/calendar;charset=utf-8", self.calendar_file());
    }

    /// The name and text of that file.
    pub(super) fn calendar_file(self) -> (String, String) {
        let plan = self.plan().get_untracked();
        let language = untrack(|| self.reading_of(&plan).language);
        let units_of = |due: &Due| {
            let units = due.units.iter().filter_map(|id| plan.organisation.unit(id));
            units.map(Unit::short_name).collect::<Vec<_>>().join(", ")
        };
        let text = ics::write(plan.id.as_str(), &due::due(&plan), &clock::now(), &units_of, language);
        (format!("{}.ics", plan.frame.title), text)
    }
}

fn table_of(sheet: &dyn Sheet) -> Vec<Vec<CsvCell>> {
    let reading = sheet.reading();
    let heading = sheet.columns().into_iter().map(|column| CsvCell::Text(column.title)).collect();
    let rows = sheet.rows(&|_| false);
    let cells = rows.iter().filter_map(|row| sheet.cells(&row.key)).map(|cells| {
        let cell = |cell: Cell| match &cell.value {
            Value::Text(text) => CsvCell::Text(text.clone()),
            figure => CsvCell::Figure(figure.bare(reading)),
        };
        cells.into_iter().map(cell).collect()
    });
    std::iter::once(heading).chain(cells).collect()
}
