//! The plan file: `"format": "phaen.plan"`, `"version": 1`, decimals as strings, fields in a fixed order, one trailing
//! newline, so that files diff well.
//!
//! There is one reader, for import and for storage. It is a funnel: not JSON, no plan, made by a newer version, broken
//! at a place; or a whole plan. Problems inside a well-formed plan (dangling references, cycles) are findings, not errors.

use super::place;
use crate::formula;
use crate::language::Language;
use crate::language::words::saving as words;
use crate::plan::{Plan, UNKNOWN_KIND};
use serde::Serialize;

/// The format's name in the file.
pub const FORMAT: &str = "phaen.plan";
/// The version this program reads and writes.
pub const VERSION: u32 = 1;
/// The largest file that is read, in bytes: about 30,000 activities by month. A larger one is refused unread.
pub const MOST_BYTES: u64 = 64 * 1024 * 1024;

/// Why a text is no plan that can be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadError {
    /// Larger than [`MOST_BYTES`]; it was not read.
    TooLarge { bytes: u64 },
    /// Not JSON.
    NotJson { line: usize, column: usize },
    /// JSON, but no Phaen plan.
    NotAPlan,
    /// Made by a newer version: its version, or a kind that is not known here and its place.
    Newer { what: String },
    /// A Phaen plan, broken at a place.
    Broken { at: String, problem: String },
}

impl ReadError {
    /// The reason, as advice.
    pub fn message(&self, language: Language) -> String {
        match self {
            ReadError::TooLarge { bytes } => words::too_large(*bytes, MOST_BYTES, language),
            ReadError::NotJson { line, column } => words::not_json(*line, *column, language),
            ReadError::NotAPlan => words::NOT_A_PLAN.of(language).to_owned(),
            ReadError::Newer { what } => words::newer(what, language),
            ReadError::Broken { at, problem } => words::broken(at, problem, language),
        }
    }
}

/// The file of a plan.
pub fn write(plan: &Plan) -> String {
    let body = write_compact(plan);
    let fields = body.strip_prefix('{').unwrap_or(&body);
    let mut file = indent(&format!("{{\"format\":\"{FORMAT}\",\"version\":{VERSION},{fields}"));
    file.push('\n');
    file
}

/// Sets a JSON text out with one blank for each level and nothing else between its parts.
///
/// Done on the text and not by a second kind of serializer: that would be as much program again as all records take.
fn indent(compact: &str) -> String {
    let mut out = String::with_capacity(compact.len().saturating_mul(2));
    let mut depth = 0usize;
    let mut is_text = false;
    let mut is_escaped = false;
    let mut was_opened = false;
    for c in compact.chars() {
        if is_text {
            out.push(c);
            is_text = is_escaped || c != '"';
            is_escaped = c == '\\' && !is_escaped;
            continue;
        }
        if c.is_ascii_whitespace() {
            continue;
        }
        let closes = matches!(c, '}' | ']');
        if closes {
            depth = depth.saturating_sub(1);
        }
        if was_opened != closes && (was_opened || closes) {
            break_line(&mut out, depth);
        }
        was_opened = matches!(c, '{' | '[');
        match c {
            ':' => out.push_str(": "),
            ',' => {
                out.push(',');
                break_line(&mut out, depth);
            }
            _ => out.push(c),
        }
        depth = depth.saturating_add(usize::from(was_opened));
        is_text = c == '"';
    }
    out
}

fn break_line(out: &mut String, depth: usize) {
    out.push('\n');
    (0..depth).for_each(|_| out.push(' '));
}

/// The same on one line, for storage.
pub fn write_compact<T: Serialize>(value: &T) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

/// Reads a plan file.
///
/// # Errors
/// The first reason why the text is no plan, with its place.
pub fn read(text: &str) -> Result<Plan, ReadError> {
    if text.len() as u64 > MOST_BYTES {
        return Err(ReadError::TooLarge { bytes: text.len() as u64 });
    }
    let text = text.trim_start_matches('\u{feff}');
    let read: Result<Plan, _> = serde_json::from_str(text);
    match read {
        Ok(mut plan) => {
            let format = plan.extra.take("format");
            let version = plan.extra.take("version");
            check_header(format.as_deref(), version.as_deref())?;
            // The file may be of another hand: what a formula gives is not taken from it.
            formula::calculate_all(&mut plan);
            Ok(plan)
        }
        Err(error) => Err(explain(text, &error)),
    }
}

/// Reads one stored value (a piece of a plan, a journal record) with the same funnel.
///
/// # Errors
/// The place where it is broken.
pub fn read_value<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, ReadError> {
    serde_json::from_str(text).map_err(|error| broken(text, &error))
}

fn check_header(format: Option<&str>, version: Option<&str>) -> Result<(), ReadError> {
    if format != Some(&format!("\"{FORMAT}\"")) {
        return Err(ReadError::NotAPlan);
    }
    match version.map(str::parse::<u32>) {
        Some(Ok(VERSION)) => Ok(()),
        Some(Ok(0)) | None => Err(ReadError::Broken { at: "/version".into(), problem: "expected 1".into() }),
        Some(_) => Err(ReadError::Newer { what: version.unwrap_or_default().chars().take(20).collect() }),
    }
}

/// What of a file must be read to know whose it is.
struct Header {
    format: Option<String>,
    version: Option<String>,
}

impl<'de> serde::Deserialize<'de> for Header {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        use serde_json::value::RawValue;
        use std::collections::BTreeMap;
        let mut fields = BTreeMap::<String, &RawValue>::deserialize(deserializer)?;
        let mut take = |name| fields.remove(name).map(|value| value.get().to_owned());
        Ok(Header { format: take("format"), version: take("version") })
    }
}

fn explain(text: &str, error: &serde_json::Error) -> ReadError {
    let not_json = || ReadError::NotJson { line: error.line(), column: error.column() };
    match serde_json::from_str::<Header>(text) {
        Ok(header) => match check_header(header.format.as_deref(), header.version.as_deref()) {
            Ok(()) => broken(text, error),
            Err(reason) => reason,
        },
        Err(other) if other.is_data() => ReadError::NotAPlan,
        Err(_) => not_json(),
    }
}

fn broken(text: &str, error: &serde_json::Error) -> ReadError {
    let at = place::pointer(text, place::offset(text, error.line(), error.column()));
    let said = error.to_string();
    let said = said.rsplit_once(" at line ").map_or(said.as_str(), |(said, _)| said);
    if said.starts_with(UNKNOWN_KIND) {
        return ReadError::Newer { what: format!("{at}: {said}") };
    }
    let problem = said.rfind("expected ").and_then(|from| said.get(from..)).unwrap_or(said);
    ReadError::Broken { at, problem: problem.to_owned() }
}

#[cfg(test)]
mod round_trips;

#[cfg(test)]
mod tests {
    use super::*;

    fn plan_with(fields: &str) -> String {
        format!(r#"{{"format": "phaen.plan", "version": 1, "id": "p"{fields}}}"#)
    }

    #[test]
    fn what_is_no_plan_says_why_and_where() {
        fn check(text: &str, expected: ReadError) {
            assert_eq!(read(text), Err(expected), "{text}");
        }
        let broken = |at: &str, problem: &str| ReadError::Broken { at: at.into(), problem: problem.into() };
        check("", ReadError::NotJson { line: 1, column: 0 });
        check("{", ReadError::NotJson { line: 1, column: 1 });
        check("[1]", ReadError::NotAPlan);
        check("{}", ReadError::NotAPlan);
        check(r#"{"format": "other", "version": 1}"#, ReadError::NotAPlan);
        check(r#"{"format": "phaen.plan", "version": 2, "id": 5}"#, ReadError::Newer { what: "2".into() });
        check(r#"{"format": "phaen.plan", "version": 1}"#, broken("", "missing field `id`"));
        check(
            &plan_with(r#", "activities": [{"id": "a", "lines": [{"id": "l", "planned": {"2563": {"q2": "x"}}}]}]"#),
            broken("/activities/0/lines/0/planned/2563/q2", "expected a decimal"),
        );
        check(
            &plan_with(r#", "activities": [{"id": "a", "lines": [{"id": "l", "planned": {"2563": {"q2": NaN}}}]}]"#),
            ReadError::NotJson { line: 1, column: 127 },
        );
        check(
            &plan_with(r#", "activities": [{"id": "a", "lines": [{"id": "l", "planned": {"2563": {"q2": 5}}}]}]"#),
            broken("/activities/0/lines/0/planned/2563/q2", "expected a decimal"),
        );
        check(
            &plan_with(r#", "activities": [{"id": "a"}, {"id": "a"}]"#),
            broken("/activities", "the id `a` is used twice"),
        );
        check(&plan_with(r#", "id": "q""#), broken("/id", "this field is given twice"));
        check(
            &plan_with(r#", "frame": {"kind": "dream"}"#),
            ReadError::Newer { what: "/frame/kind: unknown kind `dream`".into() },
        );
        check(
            &plan_with(r#", "activities": [{"id": "a", "proposed": {"63": "5"}}]"#),
            broken("/activities/0/proposed/63", "expected a fiscal year of the Buddhist era, such as 2563"),
        );
    }

    #[test]
    fn unknown_fields_are_kept_after_the_known() {
        let text = plan_with(
            r#", "later": {"b": [1.50, 1e400], "a": "\ud83d\ude00"}, "outline": [{"z": 1, "id": "n", "y": null}]"#,
        );
        let plan = read(&text).expect("a plan");
        let written = write(&plan);
        assert!(
            written.contains("\"later\": {\n  \"b\": [\n   1.50,\n   1e400\n  ],\n  \"a\": \"\\ud83d\\ude00\"\n }"),
            "{written}"
        );
        assert!(written.find("\"id\": \"n\"") < written.find("\"z\": 1"), "{written}");
        assert_eq!(read(&written), Ok(plan));
        assert_eq!(read(&written).map(|plan| write(&plan)), Ok(written));
    }

    #[test]
    fn hostile_texts_are_errors_not_crashes() {
        let deep = "[".repeat(10_000);
        for text in [
            deep.clone(),
            format!("{deep}{}", "]".repeat(10_000)),
            plan_with(&format!(r#", "outline": {deep}{}"#, "]".repeat(10_000))),
            plan_with(r#", "outline": [{"id": "\ud800"}]"#),
            plan_with(r#", "activities": [{"id": "a", "proposed": {"2563": "1e999999999"}}]"#),
            plan_with(&format!(
                r#", "activities": [{{"id": "a", "proposed": {{"2563": "{}"}}}}]"#,
                "9".repeat(100_000)
            )),
        ] {
            assert!(read(&text).is_err());
        }
    }
}
