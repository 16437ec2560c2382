//! What is due, as an iCalendar file (RFC 5545) that calendars import: events of whole days, lines of at most 75 bytes.

use crate::figures::due::{Due, DueKind};
use crate::language::Language;
use crate::language::words::{Text, calendar as words};
use crate::plan::date::Day;

/// The longest line in bytes, without its end.
const LONGEST: usize = 75;

/// A calendar of what is due in the plan of this id. `now` is a moment as `2026-10-01T02:03:04.567Z`; `units_of` names
/// the responsible units.
#[must_use]
pub fn write(plan: &str, due: &[Due], now: &str, units_of: &dyn Fn(&Due) -> String, language: Language) -> String {
    let mut out = Lines(String::new());
    let stamp: String = now.split('.').next().unwrap_or_default().chars().filter(|c| !matches!(c, '-' | ':')).collect();
    out.push("BEGIN", "VCALENDAR");
    out.push("VERSION", "2.0");
    out.push("PRODID", "-//Phaen//Phaen//TH");
    out.push("CALSCALE", "GREGORIAN");
    for event in due {
        out.push("BEGIN", "VEVENT");
        out.push("UID", &escaped(&format!("{}@{plan}.phaen", event.part)));
        out.push("DTSTAMP", &format!("{}Z", stamp.trim_end_matches('Z')));
        out.push("DTSTART;VALUE=DATE", &date(event.day));
        if let Some(end) = event.until.and_then(after) {
            out.push("DTEND;VALUE=DATE", &date(end));
        }
        out.push("SUMMARY", &escaped(&summary(event, language)));
        let units = units_of(event);
        let description = [event.of.as_deref().unwrap_or_default(), &units];
        let description: Vec<&str> = description.into_iter().filter(|text| !text.is_empty()).collect();
        if !description.is_empty() {
            out.push("DESCRIPTION", &escaped(&description.join("\n")));
        }
        out.push("CATEGORIES", &escaped(kind(event.kind).of(language)));
        out.push("TRANSP", "TRANSPARENT");
        out.push("END", "VEVENT");
    }
    out.push("END", "VCALENDAR");
    out.0
}

/// What kind of thing is due.
#[must_use]
pub fn kind(kind: DueKind) -> Text {
    match kind {
        DueKind::Entry => words::ENTRY,
        DueKind::Step => words::STEP,
        DueKind::Round => words::ROUND,
        DueKind::Measure => words::MEASURE,
    }
}

/// What an event is called.
#[must_use]
pub fn summary(event: &Due, language: Language) -> String {
    match event.kind {
        DueKind::Round => words::round_ends(&event.title, language),
        DueKind::Step => words::step_ends(&event.title, language),
        DueKind::Entry | DueKind::Measure => event.title.clone(),
    }
}

struct Lines(String);

impl Lines {
    fn push(&mut self, name: &str, value: &str) {
        let mut length = 0;
        for c in name.chars().chain([':']).chain(value.chars()) {
            // A line goes on in the next one behind a space, never within a character.
            if length + c.len_utf8() > LONGEST {
                self.0.push_str("\r\n ");
                length = 1;
            }
            self.0.push(c);
            length += c.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => escaped.extend(['\\', c]),
            '\n' => escaped.push_str("\\n"),
            c if c.is_control() => {}
            c => escaped.push(c),
        }
    }
    escaped
}

fn date(day: Day) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}

/// The day after: an end is not part of the event.
fn after(day: Day) -> Option<Day> {
    let (year, month) = (day.year(), day.month());
    Day::new(year, month, day.day() + 1)
        .or_else(|| Day::new(year, month + 1, 1))
        .or_else(|| Day::new(year.checked_add(1)?, 1, 1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn event(title: &str, day: &str, until: Option<&str>) -> Due {
        Due {
            day: Day::parse(day).unwrap(),
            until: until.and_then(Day::parse),
            kind: DueKind::Entry,
            title: title.to_owned(),
            of: None,
            units: Vec::new(),
            part: "c1".to_owned(),
            source: crate::figures::due::Source::Round(6),
        }
    }

    fn written(events: &[Due]) -> String {
        write("p", events, "2026-10-01T02:03:04.567Z", &|_| String::new(), Language::English)
    }

    #[test]
    fn an_event_of_whole_days() {
        let text = written(&[event("Report; part 1, draft\nsecond", "2019-12-31", Some("2019-12-31"))]);
        assert_eq!(
            text,
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Phaen//Phaen//TH\r\nCALSCALE:GREGORIAN\r\nBEGIN:VEVENT\r\n\
             UID:c1@p.phaen\r\nDTSTAMP:20261001T020304Z\r\nDTSTART;VALUE=DATE:20191231\r\nDTEND;VALUE=DATE:20200101\r\n\
             SUMMARY:Report\\; part 1\\, draft\\nsecond\r\nCATEGORIES:Calendar entry\r\nTRANSP:TRANSPARENT\r\nEND:VEVENT\r\n\
             END:VCALENDAR\r\n"
        );
    }

    proptest! {
        #[test]
        fn lines_are_short_and_come_together_again(title in "[ก-๙a-z,;\\\\ ]{0,120}") {
            let text = written(&[event(&title, "2020-02-29", None)]);
            prop_assert!(text.split("\r\n").all(|line| line.len() <= LONGEST));
            let unfolded = text.replace("\r\n ", "");
            let wanted = format!("SUMMARY:{}", escaped(&title));
            prop_assert!(unfolded.split("\r\n").any(|line| line == wanted), "{}", unfolded);
        }
    }
}
