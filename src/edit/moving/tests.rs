//! Moves lose nothing, make no circles, and put things where they were asked to go.

use super::testing::moves;
use super::*;
use crate::edit::testing::{json, plans};
use crate::edit::{Edit, apply};
use proptest::prelude::*;
use std::collections::BTreeSet;

fn plan() -> Plan {
    json(
        r#"{"id": "p", "frame": {"title": "แผน", "first_year": 2563},
        "outline": [{"id": "A"}, {"id": "B"}, {"id": "A1", "parent": "A"}, {"id": "A2", "parent": "A"},
            {"id": "A1x", "parent": "A1"}, {"id": "B1", "parent": "B"}],
        "activities": [{"id": "a", "node": "A"}, {"id": "b", "node": "A"}, {"id": "x", "node": "A1x"},
            {"id": "p", "node": "B", "lines": [{"id": "1"}, {"id": "2"}, {"id": "3"}]}, {"id": "free"}],
        "indicators": [{"id": "i", "title": "ก"}, {"id": "j", "parent": "i", "title": "ข"}, {"id": "k", "title": "ค"}],
        "agreements": [{"id": "g", "title": "ค", "entries": [{"indicator": "k"}, {"indicator": "i"}]}]}"#,
    )
}

/// The outline as `A(a b; A1(; A1x(x)) A2)`: a node's activities, then the nodes below it.
fn picture(plan: &Plan) -> String {
    fn node(plan: &Plan, id: Option<&str>) -> String {
        let activities = plan.activities.iter().filter(|it| it.node.as_ref().map(Id::as_str) == id);
        let activities: Vec<&str> = activities.map(|it| it.id.as_str()).collect();
        let nodes = plan.outline.iter().filter(|it| it.parent.as_ref().map(Id::as_str) == id);
        let nodes: Vec<String> = nodes.map(|it| format!("{}{}", it.id, node(plan, Some(it.id.as_str())))).collect();
        match (activities.is_empty(), nodes.is_empty()) {
            (true, true) => String::new(),
            (_, true) => format!("({})", activities.join(" ")),
            (true, _) => format!("({})", nodes.join(" ")),
            _ => format!("({}; {})", activities.join(" "), nodes.join(" ")),
        }
    }
    node(plan, None)
}

fn id<K>(text: &str) -> Id<K> {
    Id::new(text)
}

fn some<K>(text: &str) -> Option<Id<K>> {
    (!text.is_empty()).then(|| id(text))
}

fn check(edit: Edit, expected: &str) {
    let after = apply(&plan(), &edit).map(|after| picture(&after));
    assert_eq!(after.as_deref(), Ok(expected), "{edit:?}");
}

fn check_refused(edit: Edit, expected: EditError) {
    assert_eq!(apply(&plan(), &edit), Err(expected), "{edit:?}");
}

#[test]
fn headings_move_with_everything_below() {
    assert_eq!(picture(&plan()), "(free; A(a b; A1(A1x(x)) A2) B(p; B1))");
    let edit = |node, parent, before| Edit::MoveNode { node: id(node), parent: some(parent), before: some(before) };
    check(edit("A1", "", ""), "(free; A(a b; A2) B(p; B1) A1(A1x(x)))");
    check(edit("A1", "", "B"), "(free; A(a b; A2) A1(A1x(x)) B(p; B1))");
    check(edit("A2", "A", "A1"), "(free; A(a b; A2 A1(A1x(x))) B(p; B1))");
    check(edit("A1", "A", ""), "(free; A(a b; A2 A1(A1x(x))) B(p; B1))");
    check(edit("B", "A1", "A1x"), "(free; A(a b; A1(B(p; B1) A1x(x)) A2))");
}

#[test]
fn a_heading_does_not_go_below_itself() {
    let edit = |node, parent, before| Edit::MoveNode { node: id(node), parent: some(parent), before: some(before) };
    for parent in ["A", "A1", "A1x"] {
        check_refused(edit("A", parent, ""), EditError::IntoItself { id: "A".into() });
    }
    check_refused(edit("A1", "A", "A1"), EditError::IntoItself { id: "A1".into() });
    let missing = |id: &str| EditError::Missing { id: id.to_owned() };
    check_refused(edit("A1", "none", ""), missing("none"));
    check_refused(edit("none", "A", ""), missing("none"));
    check_refused(edit("A1", "B", "A2"), missing("A2"));
}

#[test]
fn activities_and_lines_move() {
    let edit = |it, node, before| Edit::MoveActivity { activity: id(it), node: some(node), before: some(before) };
    check(edit("b", "A", "a"), "(free; A(b a; A1(A1x(x)) A2) B(p; B1))");
    check(edit("a", "A", ""), "(free; A(b a; A1(A1x(x)) A2) B(p; B1))");
    check(edit("a", "", "free"), "(a free; A(b; A1(A1x(x)) A2) B(p; B1))");
    check(edit("free", "A2", ""), "(A(a b; A1(A1x(x)) A2(free)) B(p; B1))");
    let missing = |id: &str| EditError::Missing { id: id.to_owned() };
    check_refused(edit("a", "none", ""), missing("none"));
    check_refused(edit("a", "B", "x"), missing("x"));
    check_refused(edit("none", "B", ""), missing("none"));

    // A first activity of a heading stands behind those of the headings before it, also in the list of all.
    let after = apply(&plan(), &edit("free", "A2", "")).unwrap();
    let list: Vec<&str> = after.activities.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(list, ["a", "b", "x", "free", "p"]);

    let line = |line, before| Edit::MoveLine { activity: id("p"), line: id(line), before: some(before) };
    let lines = |edit: Edit| {
        let after = apply(&plan(), &edit).unwrap();
        after.activities.get("p").unwrap().lines.iter().map(|it| it.id.to_string()).collect::<String>()
    };
    assert_eq!(lines(line("3", "1")), "312");
    assert_eq!(lines(line("1", "")), "231");
    check_refused(line("9", ""), missing("9"));
    check_refused(line("1", "9"), missing("9"));
}

#[test]
fn branches_and_indicators_go() {
    check(Edit::RemoveBranches { nodes: vec![id("A"), id("A1")] }, "(free; B(p; B1))");
    let missing = |id: &str| EditError::Missing { id: id.to_owned() };
    check_refused(Edit::RemoveBranches { nodes: vec![id("A"), id("none")] }, missing("none"));

    let after = apply(&plan(), &Edit::RemoveIndicator { indicator: id("i") }).unwrap();
    assert!(after.indicators.iter().map(|it| it.id.as_str()).eq(["k"]), "its parts go with it");
    let entries = &after.agreements.get("g").unwrap().entries;
    assert!(entries.iter().map(|it| it.indicator.as_str()).eq(["k"]));
    check_refused(Edit::RemoveIndicator { indicator: id("none") }, missing("none"));

    let after = apply(&plan(), &Edit::MoveIndicator { indicator: id("k"), before: some("i") }).unwrap();
    assert!(after.indicators.iter().map(|it| it.id.as_str()).eq(["k", "i", "j"]));
    let entries = vec![plan().agreements.get("g").unwrap().entries[0].clone(); 2];
    check_refused(Edit::SetEntries { agreement: id("g"), entries }, EditError::Taken { id: "k".into() });
}

/// How many headings hang on a root.
fn rooted(plan: &Plan) -> usize {
    order(plan).len()
}

/// Every part with its content, but for what it hangs on; in no order.
fn contents(plan: &Plan) -> BTreeSet<String> {
    let nodes = plan.outline.iter().map(|it| serde_json::to_string(&Node { parent: None, ..it.as_ref().clone() }));
    let activities = plan.activities.iter().map(|it| {
        let mut it = it.as_ref().clone();
        it.node = None;
        it.lines.sort_by(|a, b| a.id.cmp(&b.id));
        serde_json::to_string(&it)
    });
    let indicators = plan.indicators.iter().map(serde_json::to_string);
    nodes.chain(activities).chain(indicators).map(Result::unwrap).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn moves_lose_nothing_and_make_no_circles(plan in plans(), edit in moves()) {
        let Ok(after) = apply(&plan, &edit) else { return Ok(()) };
        match edit {
            Edit::RemoveBranches { .. } | Edit::RemoveIndicator { .. } => {
                prop_assert!(contents(&after).is_subset(&contents(&plan)));
            }
            _ => {
                prop_assert_eq!(contents(&after), contents(&plan));
                prop_assert!(rooted(&after) >= rooted(&plan));
            }
        }
    }
}
