//! What the office does when: the printed calendar, the reports of the no gift policy, and deadlines.

use super::super::parts::{Units, items, months_by_year};
use super::super::seed::Seed;
use phaen::plan::calendar::CalendarEntry;
use phaen::plan::id::Id;

/// All dated entries.
pub(super) fn entries(seed: Seed, units: &Units) -> Vec<CalendarEntry> {
    let calendar = seed.at("calendar");
    let printed = calendar.all("activities").map(|row| activity(row, calendar, units));
    let reports = seed.all("no_gift_policy/reports").map(report);
    let deadlines = seed.numbered("deadlines").map(|(no, deadline)| CalendarEntry {
        text: deadline.word("what").to_owned(),
        ..dated(&format!("deadline-{no}"), deadline.at("date"))
    });
    printed.chain(reports).chain(deadlines).collect()
}

fn dated(id: &str, date: Seed) -> CalendarEntry {
    let (day, day_text) = (date.day("iso_be"), date.text("text"));
    CalendarEntry { id: Id::new(id), day, day_text, ..CalendarEntry::default() }
}

fn activity(seed: Seed, calendar: Seed, units: &Units) -> CalendarEntry {
    let responsible = seed.text("responsible");
    let unit = responsible.as_deref().and_then(|name| units.find(name));
    CalendarEntry {
        calendar: calendar.text("title"),
        no: seed.no("no"),
        text: seed.word("text").to_owned(),
        items: items(seed, "sub_activities"),
        months: months_by_year(seed.months("months")),
        responsible: responsible.filter(|_| unit.is_none()),
        unit,
        ..dated(&format!("calendar-{}", seed.no("no").unwrap_or_default()), seed.at("date"))
    }
}

fn report(seed: Seed) -> CalendarEntry {
    let months = seed.count("round_months").and_then(|months| u8::try_from(months).ok());
    CalendarEntry {
        text: "รายงานผลการดำเนินงานตามนโยบาย No Gift Policy".to_owned(),
        round_months: months,
        ..dated(&format!("no-gift-{}", months.unwrap_or_default()), seed.at("due"))
    }
}
