//! The calendars of the document, one table each; then everything in the plan that is due, month by month.

use crate::figures::due::{Due, due};
use crate::format::ics;
use crate::language::calendar::BUDDHIST_ERA;
use crate::language::months::Month;
use crate::language::words::{calendar as calendar_words, plan as words};
use crate::plan::calendar::CalendarEntry;
use crate::plan::date::Day;
use crate::ui::document::{Column, Section, Sections, Table, Writing, items_text, joined};
use std::sync::Arc;

/// The sections of the page.
pub(in crate::ui) fn sections<'a>(w: &'a Writing<'a>) -> Sections<'a> {
    let entries: Vec<&Arc<CalendarEntry>> = w.plan.calendar.iter().collect();
    let calendars: Vec<Section> =
        entries.chunk_by(|a, b| a.calendar == b.calendar).map(|entries| calendar(w, entries)).collect();
    Box::new(calendars.into_iter().chain(all_due(w)))
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

/// Everything that is due, one table for each month.
fn all_due(w: &Writing<'_>) -> Vec<Section> {
    let all = due(w.plan);
    let months = all.chunk_by(|a, b| (a.day.year(), a.day.month()) == (b.day.year(), b.day.month()));
    let tables = months.filter_map(|month| Some((month.first()?.day, month)));
    let with_month = |section: Section, (day, month): (Day, &[Due])| section.with(due_table(w, day, month));
    let section = tables.fold(Section::new(1, w.say(calendar_words::DUE)), with_month);
    if all.is_empty() { Vec::new() } else { vec![section] }
}

fn due_table(w: &Writing<'_>, day: Day, month: &[Due]) -> Table {
    let columns = vec![
        Column::words(w, words::DATE),
        Column::words(w, calendar_words::WHAT),
        Column::words(w, calendar_words::KIND),
        Column::words(w, calendar_words::OF),
        Column::words(w, words::RESPONSIBLE),
    ];
    let rows = month.iter().map(|it| {
        let days = joined([Some(it.day), it.until].into_iter().flatten().map(|day| w.day(day)), " – ");
        let texts = [
            days,
            Some(ics::summary(it, w.language)),
            Some(w.say(ics::kind(it.kind))),
            it.of.clone(),
            w.units(&it.units),
        ];
        texts.map(Option::unwrap_or_default).to_vec()
    });
    let year = day.year().saturating_add(BUDDHIST_ERA);
    let name = Month::new(day.month()).map(|month| month.name(w.language)).unwrap_or_default();
    Table::new(format!("{name} {}", w.year(year)), columns, rows)
}
