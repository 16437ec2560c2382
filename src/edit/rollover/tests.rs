//! What becomes of the parts of a plan when it is rolled over.

use super::super::testing::{json, plans};
use super::*;
use crate::edit::Edit;
use crate::edit::apply;
use proptest::prelude::*;

const PLAN: &str = r#"{"id": "p63", "revision": 7, "frame": {"title": "แผนปฏิบัติราชการ พ.ศ. ๒๕๖๓ (2563)", "first_year": 2563, "issued": "ตุลาคม 2562"},
    "outline": [{"id": "n", "title": "Output", "ceiling": {"2563": "1000"}}],
    "activities": [{"id": "a", "node": "n", "title": "Survey", "marks": ["unfunded"],
        "proposed": {"2563": "900"}, "allocated": {"2563": "800", "2564": "700"}, "transfers": [{"id": "t", "year": 2563, "amount": "5"}],
        "lines": [{"id": "l", "planned": {"2563": {"m1": "10", "m12": "20"}}, "disbursed": {"2563": {"m1": "9"}}, "carried_over": {"2563": "1"}}],
        "tasks": [{"id": "k", "text": "Do", "periods": {"2563": ["q1", "q4"]}}],
        "steps": [
            {"id": "s1", "title": "Finished", "weight": "50", "months": {"2563": ["m1"]}, "done": {"2563": {"m2": "100"}}},
            {"id": "s2", "title": "Half", "weight": "50", "months": {"2563": ["m11", "m12"]}, "done": {"2563": {"m12": "50"}}}]}],
    "indicators": [{"id": "i", "node": "n", "title": "Trained", "unit": "คน", "kind": "new",
        "baseline": {"values": [{"year": 2561, "value": "5"}]},
        "targets": {"values": [{"year": 2563, "operator": ">=", "value": "10"}]},
        "rounds": [{"id": "r6", "year": 2563, "months": 6, "checkpoint": "4", "result": "6"}, {"id": "r12", "year": 2563, "months": 12, "result": "12", "achieved": "all"}]}],
    "calendar": [{"id": "c", "text": "Report of 2563", "day": "2020-02-29", "months": {"2563": ["m5"]}}],
    "claims": [{"id": "q", "about": "a", "field": "allocated", "says": "1", "place": "page 3"}]}"#;

fn rolled(money: Carry, steps: CarriedSteps) -> Plan {
    roll_over(&json(PLAN), &Rollover { id: Id::new("p64"), money, steps })
}

fn check(plan: &Plan, part: &str, expected: &str) {
    let written: serde_json::Value = serde_json::to_value(plan).unwrap();
    assert_eq!(written.pointer(part).unwrap_or(&serde_json::Value::Null).to_string(), expected, "{part}");
}

#[test]
fn the_plan_is_a_new_one_that_knows_the_one_before() {
    let plan = rolled(Carry::Cleared, CarriedSteps::All);
    check(&plan, "/id", r#""p64""#);
    check(&plan, "/previous", r#""p63""#);
    check(&plan, "/frame/title", r#""แผนปฏิบัติราชการ พ.ศ. ๒๕๖๔ (2564)""#);
    check(&plan, "/frame/first_year", "2564");
    check(&plan, "/frame/issued", "null");
    check(&plan, "/claims", "null");
    check(&plan, "/calendar/0/day", r#""2021-02-28""#);
    check(&plan, "/calendar/0/text", r#""Report of 2564""#);
    check(&plan, "/calendar/0/months", r#"{"2564":["m5"]}"#);
}

#[test]
fn money_is_cleared_or_carried() {
    let cleared = rolled(Carry::Cleared, CarriedSteps::All);
    check(&cleared, "/activities/0/proposed", "null");
    check(&cleared, "/activities/0/allocated", r#"{"2564":"700"}"#);
    check(&cleared, "/activities/0/transfers", "null");
    check(&cleared, "/activities/0/marks", "null");
    check(&cleared, "/activities/0/lines/0", r#"{"id":"l"}"#);
    check(&cleared, "/outline/0/ceiling", "null");
    let carried = rolled(Carry::Carried, CarriedSteps::All);
    check(&carried, "/activities/0/proposed", r#"{"2564":"900"}"#);
    check(&carried, "/activities/0/allocated", r#"{"2564":"700"}"#);
    check(&carried, "/activities/0/lines/0", r#"{"id":"l","planned":{"2564":{"m1":"10","m12":"20"}}}"#);
    check(&carried, "/outline/0/ceiling", r#"{"2564":"1000"}"#);
}

#[test]
fn steps_are_done_anew_or_go_on() {
    let anew = rolled(Carry::Cleared, CarriedSteps::All);
    check(&anew, "/activities/0/steps/0", r#"{"id":"s1","months":{"2564":["m1"]},"title":"Finished","weight":"50"}"#);
    check(&anew, "/activities/0/tasks/0/periods", r#"{"2564":["q1","q4"]}"#);
    let on = rolled(Carry::Cleared, CarriedSteps::Unfinished);
    check(
        &on,
        "/activities/0/steps",
        r#"[{"done":{"2563":{"m12":"50"}},"id":"s2","months":{"2564":["m11","m12"]},"title":"Half","weight":"50"}]"#,
    );
}

#[test]
fn results_become_baselines() {
    let plan = rolled(Carry::Cleared, CarriedSteps::All);
    check(
        &plan,
        "/indicators/0/baseline",
        r#"{"values":[{"value":"5","year":2561},{"unit":"คน","value":"12","year":2563}]}"#,
    );
    check(&plan, "/indicators/0/targets", r#"{"values":[{"operator":">=","value":"10","year":2564}]}"#);
    check(&plan, "/indicators/0/kind", r#""continuing""#);
    check(
        &plan,
        "/indicators/0/rounds",
        r#"[{"checkpoint":"4","id":"r6","months":6,"year":2564},{"id":"r12","months":12,"year":2564}]"#,
    );
}

#[test]
fn a_skeleton_keeps_headings_and_nothing_that_was_filled_in() {
    let plan = skeleton(&json(PLAN), Id::new("new"), 2570, "แผนใหม่");
    check(&plan, "/frame", r#"{"first_year":2570,"title":"แผนใหม่"}"#);
    check(&plan, "/outline", r#"[{"id":"n","title":"Output"}]"#);
    check(&plan, "/activities", "null");
    check(&plan, "/from", r#""p63""#);
}

proptest! {
    #[test]
    fn parts_keep_their_ids(plan in plans()) {
        let after = roll_over(&plan, &Rollover { id: Id::new("next"), money: Carry::Carried, steps: CarriedSteps::All });
        let ids = |plan: &Plan| {
            let nodes = plan.outline.iter().map(|node| node.id.to_string());
            let lines = plan.activities.iter().flat_map(|it| it.lines.iter().map(|line| line.id.to_string()).chain([it.id.to_string()]));
            nodes.chain(lines).chain(plan.indicators.iter().map(|it| it.id.to_string())).collect::<Vec<_>>()
        };
        prop_assert_eq!(ids(&plan), ids(&after));
        prop_assert!(apply(&after, &Edit::All(Vec::new())).is_ok());
    }
}
