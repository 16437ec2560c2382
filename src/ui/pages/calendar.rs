//! The calendars of the document, one table each.

use crate::language::words::plan as words;
use crate::plan::calendar::CalendarEntry;
use crate::ui::document::{Column, Section, Sections, Table, Writing, items_text, joined};
use std::sync::Arc;

/// The sections of the page.
pub(in crate::ui) fn sections<'a>(w: &'a Writing<'a>) -> Sections<'a> {
    let entries: Vec<&Arc<CalendarEntry>> = w.plan.calendar.iter().collect();
    let calendars: Vec<Section> =
        entries.chunk_by(|a, b| a.calendar == b.calendar).map(|entries| calendar(w, entries)).collect();
    Box::new(calendars.into_iter())
}

fn calendar(w: &Writing<'_>, entries: &[&Arc<CalendarEntry>]) -> Section {
    let name = entries.first().and_then(|entry| entry.calendar.clone());
    let columns = vec![
        Column::words(w, words::NO),
        Column::words(w, words::ENTRY),
        Column::words(w, words::DATE),
        Column::words(w, words::MONTHS),
        Column::words(w, words::ROUND),
        Column::words(w, words::RESPONSIBLE),
    ];
    let rows = entries.iter().map(|entry| {
        let round = entry.round_months.map(|months| words::round_of(&w.figures(&months.to_string()), w.language));
        let unit = entry.unit.as_ref().map(|unit| w.unit(unit));
        let texts = [
            Some(entry.no.clone().unwrap_or_else(|| "–".to_owned())),
            Some(items_text(w, &entry.text, false, &entry.items)),
            w.day_or_text(entry.day, entry.day_text.as_deref()),
            w.periods(&entry.months),
            round,
            joined([unit, entry.responsible.clone()].into_iter().flatten(), "\n"),
        ];
        texts.map(Option::unwrap_or_default).to_vec()
    });
    let claims = entries.iter().map(|entry| (entry.id.as_str(), entry.no.clone().unwrap_or_default()));
    Section::new(1, name.unwrap_or_else(|| w.say(words::GENERAL_CALENDAR)))
        .with(Table::new(String::new(), columns, rows))
        .with(w.claims_about_all(claims))
}
