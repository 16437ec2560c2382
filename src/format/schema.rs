//! The schema of the plan file, `public/schema/phaen-plan-1.json`: made from the types, and held against what is read.
//!
//! `PHAEN_SCHEMA=write` writes it (`./dev schema`); `PHAEN_PLANS=<folder>` writes plans there, whole and damaged, with
//! what the import says of them, for a validator of another make to judge (`tests/schema/judge.py`).

use super::json::{FORMAT, VERSION, read, write};
use crate::edit::testing::plans;
use crate::plan::Plan;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use schemars::generate::SchemaSettings;
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};

/// How many plans another validator judges, and how many damaged ones.
const PLANS: usize = 1_000;

fn file(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn schema() -> String {
    let mut schema = SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<Plan>();
    let fields = schema.as_object_mut().expect("an object");
    fields.insert("$id".into(), "urn:phaen:plan:1".into());
    fields.insert("title".into(), "A Phaen plan file, version 1".into());
    fields.insert("required".into(), json!(["format", "version", "id"]));
    let properties = fields["properties"].as_object_mut().expect("properties");
    properties.insert("format".into(), json!({ "const": FORMAT }));
    properties.insert("version".into(), json!({ "const": VERSION }));
    format!("{}\n", serde_json::to_string_pretty(&schema).expect("JSON"))
}

#[test]
fn the_schema_is_that_of_the_types() {
    let (path, schema) = (file("public/schema/phaen-plan-1.json"), schema());
    if std::env::var("PHAEN_SCHEMA").is_ok_and(|asked| asked == "write") {
        fs::write(&path, &schema).expect("a file that can be written");
    }
    let known = fs::read_to_string(&path).unwrap_or_default();
    assert!(known == schema, "the schema is behind the types: run ./dev schema");
}

#[test]
fn what_the_documentation_shows_can_be_imported() {
    let page = fs::read_to_string(file("docs/plan-file.md")).expect("the page");
    let examples: Vec<&str> = page.split("```json\n").skip(1).filter_map(|rest| rest.split("```").next()).collect();
    assert!(!examples.is_empty());
    for example in examples {
        let plan = read(example).unwrap_or_else(|error| panic!("{error:?}\n{example}"));
        let findings = crate::figures::checks::checks(&plan);
        assert!(findings.is_empty(), "{findings:?}");
    }
}

#[test]
fn files_of_every_version_open() {
    for (name, text) in texts_in("tests/fixtures/plans") {
        let plan = read(&text).unwrap_or_else(|error| panic!("{name}: {error:?}"));
        assert_eq!(read(&write(&plan)), Ok(plan), "{name}");
    }
}

/// The plans in a folder, by name.
fn texts_in(folder: &str) -> Vec<(String, String)> {
    let files = fs::read_dir(file(folder)).expect(folder).map(|file| file.expect("a file").path());
    let plans = files.filter(|path| path.extension().is_some_and(|end| end == "json") && !path.ends_with("index.json"));
    let plans: Vec<_> =
        plans.map(|path| (path.display().to_string(), fs::read_to_string(&path).expect("a text"))).collect();
    assert!(!plans.is_empty(), "{folder}");
    plans
}

/// Does damage to the shape of a file: puts something else in the place of a part, or takes a field away.
fn damaged(value: &mut Value, turns: &mut impl FnMut(usize) -> usize) {
    let count = match value {
        Value::Object(fields) => fields.len(),
        Value::Array(items) => items.len(),
        _ => 0,
    };
    let at = if count == 0 { 0 } else { turns(count) };
    let goes_deeper = count > 0 && turns(4) > 0;
    match value {
        Value::Object(fields) => {
            let name = fields.keys().nth(at).cloned().unwrap_or_default();
            match fields.get_mut(&name) {
                Some(inner) if goes_deeper => return damaged(inner, turns),
                Some(_) if turns(2) == 0 => {
                    fields.remove(&name);
                    return;
                }
                _ => {}
            }
        }
        Value::Array(items) if goes_deeper => {
            if let Some(inner) = items.get_mut(at) {
                return damaged(inner, turns);
            }
        }
        _ => {}
    }
    let others = [
        json!(null),
        json!(7),
        json!(-1),
        json!(2.5),
        json!("x"),
        json!("7"),
        json!(""),
        json!([]),
        json!([7]),
        json!({}),
        json!({ "x": 1 }),
        json!(true),
    ];
    *value = others[turns(others.len())].clone();
}

#[test]
fn plans_for_another_validator() {
    let Ok(folder) = std::env::var("PHAEN_PLANS") else { return };
    let mut runner = TestRunner::deterministic();
    let turn = |count: usize, runner: &mut TestRunner| (0..count).new_tree(runner).expect("a number").current();
    let samples = texts_in("public/samples");
    let mut verdicts = Vec::new();
    for number in 0..PLANS {
        let plan: Plan = plans().new_tree(&mut runner).expect("a plan").current();
        let text = write(&plan);
        fs::write(Path::new(&folder).join(format!("plan-{number}.json")), &text).expect("a file");
        // Every other one is a sample, which has more kinds of parts; so is one with an unknown number that few can read.
        let random = serde_json::from_str::<Value>(&text).ok().filter(|_| number % 2 == 0);
        let sample = || serde_json::from_str::<Value>(&samples[turn(samples.len(), &mut runner)].1).expect("JSON");
        let mut value = random.unwrap_or_else(sample);
        damaged(&mut value, &mut |count| turn(count, &mut runner));
        let text = value.to_string();
        fs::write(Path::new(&folder).join(format!("damaged-{number}.json")), &text).expect("a file");
        verdicts.push(json!({ "file": format!("damaged-{number}.json"), "is_read": read(&text).is_ok() }));
    }
    fs::write(Path::new(&folder).join("verdicts.json"), Value::from(verdicts).to_string()).expect("a file");
}
