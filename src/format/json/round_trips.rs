//! What is written is read again as it was, byte by byte; and whatever is read, nothing panics.

use super::*;
use crate::edit::testing::plans;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use std::fs;
use std::path::PathBuf;

/// The plans that ship with the page, by name.
fn samples() -> Vec<(String, String)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("public/samples");
    let files = fs::read_dir(folder).into_iter().flatten().map(|file| file.unwrap().path());
    let plans = files.filter(|path| path.extension().is_some_and(|end| end == "json") && !path.ends_with("index.json"));
    plans.map(|path| (path.display().to_string(), fs::read_to_string(path).unwrap())).collect()
}

/// A plan in which every kind of value and some damage waiting to happen stand close together.
const SMALL: &str = r#"{"format": "phaen.plan", "version": 1, "id": "p", "later": {"a": [1.50, null]},
"frame": {"title": "แผน", "kind": "guideline", "first_year": 2563, "digits": "thai"},
"outline": [{"id": "n", "parent": "n", "ceiling": {"2563": "-0.10"}}],
"activities": [{"id": "a", "units": ["u"], "lines": [{"id": "l", "keeping": "quarters", "planned": {"2563": {"q2": "5",
"q3": {"formula": "=1+1", "value": "2"}}}}], "steps": [{"id": "s", "title": "ก", "weight": "100", "months": {"2563": ["m1"]}}]}],
"indicators": [{"id": "i", "title": "\ud83d\ude00", "rounds": [{"id": "r", "year": 2563, "months": 12, "result": "99.23"}]}]}"#;

#[test]
fn samples_are_written_as_they_were_read() {
    for (name, text) in samples() {
        let plan = read(&text).unwrap_or_else(|error| panic!("{name}: {error:?}"));
        let written = write(&plan);
        let differs = written.lines().zip(text.lines()).find(|(a, b)| a != b);
        assert!(written == text, "{name}: {differs:?}");
    }
}

#[test]
fn keys_stand_in_a_fixed_order() {
    let plan = read(SMALL).unwrap();
    let written = write(&plan);
    let mut shuffled: serde_json::Map<String, serde_json::Value> = serde_json::from_str(SMALL).unwrap();
    let mut fields: Vec<_> = std::mem::take(&mut shuffled).into_iter().collect();
    fields.reverse();
    let fields: Vec<_> = fields.iter().map(|(name, value)| format!("{name:?}: {value}")).collect();
    let other = read(&format!("{{{}}}", fields.join(","))).unwrap();
    assert_eq!(write(&other).split("\"later\"").next(), written.split("\"later\"").next());

    let places = ["format", "version", "id", "frame", "outline", "activities", "indicators", "later"]
        .map(|name| written.find(&format!("\n \"{name}\":")).unwrap());
    assert!(places.is_sorted(), "{written}");
    assert!(written.ends_with("}\n") && !written.ends_with("\n\n"));
    assert_eq!(read(&written), Ok(plan));
}

#[test]
fn years_and_periods_are_sorted_and_given_once() {
    fn check(planned: &str, expected: Result<&str, &str>) {
        let text = format!(
            r#"{{"format": "phaen.plan", "version": 1, "id": "p", "activities": [{{"id": "a", "lines": [{{"id": "l", "planned": {planned}}}]}}]}}"#
        );
        let written = read(&text).map(|plan| write_compact(&plan.activities.get("a").unwrap().lines[0].planned));
        let written = written.map_err(|error| match error {
            ReadError::Broken { at, problem } => format!("{at}: {problem}"),
            other => format!("{other:?}"),
        });
        assert_eq!(written.as_deref().map_err(String::as_str), expected, "{planned}");
    }
    check(
        r#"{"2564": {"m1": "1"}, "2563": {"q1": "4", "m12": "3", "m2": "2"}}"#,
        Ok(r#"{"2563":{"m2":"2","m12":"3","q1":"4"},"2564":{"m1":"1"}}"#),
    );
    check(r#"{"2563": {}}"#, Ok("{}"));
    let at = "/activities/0/lines/0/planned/2563";
    check(r#"{"2563": {"m2": "1", "m1": "1", "m2": "2"}}"#, Err(&format!("{at}/m2: this period is given twice")));
    check(r#"{"2563": {"m1": "1"}, "2563": {"m2": "1"}}"#, Err(&format!("{at}: this year is given twice")));
    check(r#"{"2563": {"m13": "1"}}"#, Err(&format!("{at}/m13: expected a month (m1 to m12) or a quarter (q1 to q4)")));
    check(r#"{"2563": {"m1": "01"}}"#, Err(&format!("{at}/m1: expected a decimal")));
    check(r#"{"2563": {"m1": null}}"#, Err(&format!("{at}/m1: expected a decimal")));
    check(r#"{"2563": {"m1": {"formula": "=1"}}}"#, Err(&format!("{at}/m1: missing field `value`")));
}

#[test]
fn many_years_in_any_order_are_read_at_once() {
    let months: Vec<_> = (1..=12).rev().map(|month| format!(r#""m{month}":"1""#)).collect();
    let years: Vec<_> = (1000..=9999).rev().map(|year| format!(r#""{year}":{{{}}}"#, months.join(","))).collect();
    let line = format!(r#"{{"id":"l","planned":{{{}}}}}"#, years.join(","));
    let line: crate::plan::activity::Line = read_value(&line).unwrap();
    assert_eq!(line.planned.iter().count(), 108_000);
    assert!(line.planned.iter().is_sorted_by_key(|slot| (slot.year, slot.period)));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_plan_is_read_as_it_was_written(plan in plans()) {
        let written = write(&plan);
        let again = read(&written);
        prop_assert_eq!(again.as_ref(), Ok(&plan));
        prop_assert_eq!(again.map(|plan| write(&plan)), Ok(written.clone()));
        let header = format!("\"format\":\"{FORMAT}\",\"version\":{VERSION},");
        let compact = write_compact(&plan).replacen('{', &format!("{{{header}"), 1);
        prop_assert_eq!(read(&compact), Ok(plan));
    }

    #[test]
    fn damaged_files_never_panic(damage in vec((any::<Index>(), select(&b"\0\"\\{}[],:-0159eE.un \n\x80\xe0"[..]), 0..3u8), 1..6)) {
        check_damaged(SMALL, &damage);
    }

    #[test]
    fn whatever_is_read_after_damage_is_read_again(cut in any::<Index>(), from in any::<Index>(), many in 0..40usize) {
        // Removing or repeating a stretch makes other well-formed plans more often than single bytes do.
        let (cut, from) = (cut.index(SMALL.len()), from.index(SMALL.len()));
        let stretch = SMALL.as_bytes().iter().skip(from).take(many);
        let bytes: Vec<u8> = SMALL.bytes().take(cut).chain(stretch.copied()).chain(SMALL.bytes().skip(cut)).collect();
        check_read(&String::from_utf8_lossy(&bytes));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn damaged_samples_never_panic(
        sample in any::<Index>(),
        damage in vec((any::<Index>(), any::<u8>(), 0..3u8), 1..4),
    ) {
        let samples = samples();
        if !samples.is_empty() {
            check_damaged(&sample.get(&samples).1, &damage);
        }
    }
}

/// Replaces, inserts or removes bytes.
fn check_damaged(text: &str, damage: &[(Index, u8, u8)]) {
    let mut bytes = text.as_bytes().to_vec();
    for (at, byte, how) in damage {
        let at = at.index(bytes.len());
        match how {
            0 => bytes[at] = *byte,
            1 => bytes.insert(at, *byte),
            _ => drop(bytes.remove(at)),
        }
    }
    check_read(&String::from_utf8_lossy(&bytes));
}

/// Reads a text; a plan that comes of it is written and read again, an error has a place within the text.
fn check_read(text: &str) {
    match read(text) {
        Ok(plan) => {
            let written = write(&plan);
            assert_eq!(read(&written).as_ref(), Ok(&plan), "{text}");
            assert_eq!(read(&written).map(|plan| write(&plan)), Ok(written));
        }
        Err(ReadError::Broken { at, .. }) => assert!(at.is_empty() || at.starts_with('/'), "{at}"),
        Err(ReadError::NotJson { line, .. }) => assert!(line <= text.matches('\n').count() + 1),
        Err(_) => {}
    }
}
