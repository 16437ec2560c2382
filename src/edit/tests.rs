//! Every edit: what it changes, why it is refused, and that nothing else moves.

use super::testing::{cell, edits, json, lines, money, plans, set};
use super::*;
use crate::edit::delta::Delta;
use crate::plan::Plan;
use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::Value;

fn plan() -> Plan {
    json(
        r#"{"id": "p", "revision": 7, "frame": {"title": "แผน", "first_year": 2563},
        "outline": [{"id": "n1", "code": "1", "title": "ยุทธศาสตร์"}, {"id": "n2", "parent": "n1"}],
        "activities": [
            {"id": "a1", "node": "n2", "title": "อบรม", "proposed": {"2563": "900"}, "lines": [
                {"id": "months", "planned": {"2563": {"m1": "100"}}},
                {"id": "quarters", "keeping": "quarters", "planned": {"2563": {"q1": "100"}}}]},
            {"id": "a2"}],
        "indicators": [{"id": "i1", "title": "ร้อยละ", "rounds": [{"id": "r1", "year": 2563, "months": 12}]}],
        "agreements": [{"id": "g1", "title": "คำรับรอง", "entries": [{"indicator": "i1", "weight": "20"}]}]}"#,
    )
}

/// Each value that differs, as `/place: value after`; `gone` when there is none.
fn differences(before: &Value, after: &Value, at: &str, out: &mut Vec<String>) {
    let step = |key: &str| format!("{at}/{key}");
    match (before, after) {
        (Value::Object(a), Value::Object(b)) => {
            let gone = a.keys().filter(|key| !b.contains_key(*key));
            out.extend(gone.map(|key| format!("{}: gone", step(key))));
            for (key, after) in b {
                differences(a.get(key).unwrap_or(&Value::Null), after, &step(key), out);
            }
        }
        (Value::Array(a), Value::Array(b)) => {
            for (index, after) in b.iter().enumerate() {
                differences(a.get(index).unwrap_or(&Value::Null), after, &step(&index.to_string()), out);
            }
            out.extend((b.len()..a.len()).map(|index| format!("{}: gone", step(&index.to_string()))));
        }
        _ if before != after => out.push(format!("{at}: {after}")),
        _ => {}
    }
}

fn check(edit: Edit, expected: &[&str]) {
    let before = plan();
    let after = apply(&before, &edit).unwrap();
    assert_eq!(before, plan(), "the plan before stays as it was");
    assert_eq!(after.revision, 8, "{edit:?}");
    let value = |plan: &Plan| serde_json::to_value(Plan { revision: 0, ..plan.clone() }).unwrap();
    let mut found = Vec::new();
    differences(&value(&before), &value(&after), "", &mut found);
    assert_eq!(found, expected, "{edit:?}");
}

fn check_refused(edit: Edit, expected: EditError) {
    let before = plan();
    assert_eq!(apply(&before, &edit), Err(expected.clone()), "{edit:?}");
    let after_others = Edit::All(vec![set("a1", "months", "m2", "5"), Edit::SetDigits(Digits::Thai), edit]);
    assert_eq!(apply(&before, &after_others), Err(expected), "{after_others:?}");
    assert_eq!(before, plan(), "all or nothing: {after_others:?}");
}

fn missing(id: &str) -> EditError {
    EditError::Missing { id: id.to_owned() }
}

fn taken(id: &str) -> EditError {
    EditError::Taken { id: id.to_owned() }
}

fn text(field: TextField, text: &str) -> Edit {
    Edit::SetText { field, text: (!text.is_empty()).then(|| text.to_owned()) }
}

fn number(field: NumberField, number: &str) -> Edit {
    Edit::SetNumber { field, number: (!number.is_empty()).then(|| Number::parse(number).unwrap()) }
}

#[test]
fn amounts_of_lines() {
    check(set("a1", "months", "m1", "250.50"), &[r#"/activities/0/lines/0/planned/2563/m1: "250.50""#]);
    check(set("a1", "months", "m12", "0"), &[r#"/activities/0/lines/0/planned/2563/m12: "0""#]);
    check(set("a1", "months", "m1", ""), &["/activities/0/lines/0/planned: gone"]);
    check(set("a1", "months", "m2", ""), &[]);
    check(set("a1", "quarters", "q4", "-1"), &[r#"/activities/0/lines/1/planned/2563/q4: "-1""#]);
    let other = AmountCell { measure: Measure::Disbursed, year: 2564, ..cell("a1", "months", "m3") };
    let entry = Entry::calculated(crate::plan::activity::Formula::of("=2*3"), Ok(money("6")));
    check(
        Edit::SetAmount { cell: other, entry: Some(entry) },
        &[r#"/activities/0/lines/0/disbursed: {"2564":{"m3":{"formula":"=2*3","value":"6"}}}"#],
    );
    check_refused(set("a1", "months", "q1", "1"), EditError::OtherKeeping { keeping: Keeping::Months });
    check_refused(set("a1", "quarters", "m1", ""), EditError::OtherKeeping { keeping: Keeping::Quarters });
    check_refused(set("a1", "none", "m1", "1"), missing("none"));
    check_refused(set("a9", "months", "m1", "1"), missing("a9"));
}

#[test]
fn amounts_of_years() {
    let edit = |field, amount: &str| Edit::SetYearAmount {
        field,
        year: 2563,
        entry: (!amount.is_empty()).then(|| money(amount).into()),
    };
    let (activity, node) = (|id| Id::new(id), |id| Id::new(id));
    check(edit(YearAmount::Proposed(activity("a1")), "950"), &[r#"/activities/0/proposed/2563: "950""#]);
    check(edit(YearAmount::Proposed(activity("a1")), ""), &["/activities/0/proposed: gone"]);
    check(edit(YearAmount::Allocated(activity("a2")), "1.5"), &[r#"/activities/1/allocated: {"2563":"1.5"}"#]);
    check(edit(YearAmount::Ceiling(node("n2")), "0"), &[r#"/outline/1/ceiling: {"2563":"0"}"#]);
    check_refused(edit(YearAmount::Allocated(activity("n1")), "1"), missing("n1"));
    check_refused(edit(YearAmount::Ceiling(node("a1")), "1"), missing("a1"));
}

#[test]
fn lines_come_and_go() {
    let add = |activity, id| Edit::AddLine {
        activity: Id::new(activity),
        line: Arc::new(Line { id: Id::new(id), ..Line::default() }),
    };
    let remove = |activity, line| Edit::RemoveLine { activity: Id::new(activity), line: Id::new(line) };
    check(add("a1", "new"), &[r#"/activities/0/lines/2: {"id":"new"}"#]);
    // A line's id is unique within its activity.
    check(add("a2", "months"), &[r#"/activities/1/lines: [{"id":"months"}]"#]);
    check(remove("a1", "quarters"), &["/activities/0/lines/1: gone"]);
    check_refused(add("a1", "months"), taken("months"));
    check_refused(add("a9", "new"), missing("a9"));
    check_refused(remove("a2", "months"), missing("months"));
    check_refused(remove("a9", "months"), missing("a9"));
}

#[test]
fn texts_and_numbers() {
    let (activity, node, line, indicator) = (Id::new("a1"), Id::new("n1"), Id::new("months"), Id::new("i1"));
    check(text(TextField::PlanTitle, "ใหม่"), &[r#"/frame/title: "ใหม่""#]);
    check(text(TextField::PlanTitle, ""), &["/frame/title: gone"]);
    check(text(TextField::ActivityTitle(activity.clone()), ""), &["/activities/0/title: gone"]);
    check(text(TextField::ActivityNo(activity.clone()), "1.1"), &[r#"/activities/0/no: "1.1""#]);
    check(text(TextField::NodeTitle(node.clone()), "ก"), &[r#"/outline/0/title: "ก""#]);
    check(text(TextField::NodeCode(node), ""), &["/outline/0/code: gone"]);
    check(text(TextField::LineName(activity, line.clone()), "วัสดุ"), &[r#"/activities/0/lines/0/name: "วัสดุ""#]);
    check(text(TextField::IndicatorTitle(indicator.clone()), "ใหม่"), &[r#"/indicators/0/title: "ใหม่""#]);
    check(text(TextField::IndicatorNo(indicator.clone()), "1"), &[r#"/indicators/0/no: "1""#]);
    for field in [
        TextField::ActivityTitle(Id::new("x")),
        TextField::ActivityNo(Id::new("x")),
        TextField::NodeTitle(Id::new("x")),
        TextField::NodeCode(Id::new("x")),
        TextField::LineName(Id::new("x"), line),
        TextField::LineName(Id::new("a2"), Id::new("x")),
        TextField::IndicatorTitle(Id::new("x")),
        TextField::IndicatorNo(Id::new("x")),
    ] {
        check_refused(text(field, "1"), missing("x"));
    }

    let (agreement, round) = (Id::new("g1"), Id::new("r1"));
    let weight = NumberField::AgreementWeight(agreement, indicator.clone());
    check(number(weight.clone(), "20.0"), &[r#"/agreements/0/entries/0/weight: "20.0""#]);
    check(number(weight, ""), &["/agreements/0/entries/0/weight: gone"]);
    check(number(NumberField::IndicatorWeight(indicator.clone()), "5"), &[r#"/indicators/0/weight: "5""#]);
    let result = NumberField::Result(indicator.clone(), round);
    check(number(result, "99.23"), &[r#"/indicators/0/rounds/0/result: "99.23""#]);
    let deduction = NumberField::Deduction(indicator.clone(), Id::new("r1"));
    check(number(deduction, "1"), &[r#"/indicators/0/rounds/0/deduction: "1""#]);
    for field in [
        NumberField::AgreementWeight(Id::new("x"), indicator.clone()),
        NumberField::AgreementWeight(Id::new("g1"), Id::new("x")),
        NumberField::IndicatorWeight(Id::new("x")),
        NumberField::Result(Id::new("x"), Id::new("r1")),
        NumberField::Result(indicator.clone(), Id::new("x")),
        NumberField::Deduction(indicator, Id::new("x")),
    ] {
        check_refused(number(field, "1"), missing("x"));
    }
}

#[test]
fn parts_come_and_go() {
    let activity = |at, id: &str| Edit::AddActivity {
        at,
        activity: Arc::new(Activity { id: Id::new(id), ..Activity::default() }),
    };
    let node = |at, id| Edit::AddNode { at, node: Arc::new(Node { id: Id::new(id), ..Node::default() }) };
    let indicator = |at, id| Edit::AddIndicator {
        at,
        indicator: Arc::new(Indicator { id: Id::new(id), title: "ก".into(), ..Indicator::default() }),
    };
    let round = |of, id| Edit::AddRound {
        indicator: Id::new(of),
        round: Box::new(Round { id: Id::new(id), year: 2563, ..Round::default() }),
    };
    let remove = |id| Edit::RemoveActivity { activity: Id::new(id) };
    check(activity(2, "a3"), &[r#"/activities/2: {"id":"a3"}"#]);
    check(activity(99, "a3"), &[r#"/activities/2: {"id":"a3"}"#]);
    check(node(2, "n3"), &[r#"/outline/2: {"id":"n3"}"#]);
    check(indicator(1, "i2"), &[r#"/indicators/1: {"id":"i2","title":"ก"}"#]);
    check(round("i1", "r2"), &[r#"/indicators/0/rounds/1: {"id":"r2","year":2563}"#]);
    check(remove("a2"), &["/activities/1: gone"]);
    check_refused(activity(0, "a2"), taken("a2"));
    check_refused(node(0, "n1"), taken("n1"));
    check_refused(indicator(0, "i1"), taken("i1"));
    check_refused(round("i1", "r1"), taken("r1"));
    check_refused(round("i9", "r2"), missing("i9"));
    check_refused(remove("a9"), missing("a9"));

    let first = apply(&plan(), &activity(0, "a0")).unwrap();
    assert!(first.activities.iter().map(|it| it.id.as_str()).eq(["a0", "a1", "a2"]));
}

#[test]
fn how_figures_are_read() {
    check(Edit::SetMoneyUnit(MoneyUnit::MillionBaht), &[r#"/frame/money_unit: "million_baht""#]);
    check(Edit::SetDigits(Digits::Thai), &[r#"/frame/digits: "thai""#]);
}

#[test]
fn the_frame_is_given_anew() {
    let frame = |first_year, last_year| {
        Edit::SetFrame(Arc::new(Frame { first_year, last_year, ..plan().frame.as_ref().clone() }))
    };
    check(frame(2566, Some(2567)), &["/frame/first_year: 2566", "/frame/last_year: 2567"]);
    check_refused(frame(2566, Some(2565)), EditError::YearsReversed);
}

#[test]
fn several_edits_are_one_step() {
    check(Edit::All(vec![]), &[]);
    let add = Edit::AddLine { activity: Id::new("a2"), line: Arc::new(Line { id: Id::new("new"), ..Line::default() }) };
    check(
        Edit::All(vec![add, Edit::All(vec![set("a2", "new", "m1", "1"), set("a2", "new", "m1", "2")])]),
        &[r#"/activities/1/lines: [{"id":"new","planned":{"2563":{"m1":"2"}}}]"#],
    );
    check_refused(
        Edit::All(vec![Edit::All(vec![set("a1", "months", "q1", "2")])]),
        EditError::OtherKeeping { keeping: Keeping::Months },
    );
}

#[test]
fn what_an_edit_does_not_touch_is_shared() {
    let before = plan();
    let after = apply(&before, &set("a1", "months", "m1", "5")).unwrap();
    assert!(Arc::ptr_eq(after.activities.get("a2").unwrap(), before.activities.get("a2").unwrap()));
    let lines = |plan: &Plan| plan.activities.get("a1").unwrap().lines.clone();
    assert!(!Arc::ptr_eq(&lines(&after)[0], &lines(&before)[0]));
    assert!(Arc::ptr_eq(&lines(&after)[1], &lines(&before)[1]));
    assert!(after.outline.iter().zip(before.outline.iter()).all(|(a, b)| Arc::ptr_eq(a, b)));
    assert!(after.indicators.iter().zip(before.indicators.iter()).all(|(a, b)| Arc::ptr_eq(a, b)));
    assert!(Arc::ptr_eq(&after.frame, &before.frame));
}

/// A line of planned amounts, kept in the other way and written as `m1 0.33 · m2 0.33`.
fn kept(line: &str, keeping: Keeping) -> Result<String, EditError> {
    let mut plan = plan();
    let line: Line = json(&format!(r#"{{"id": "l", {line}}}"#));
    let activity = Activity { id: Id::new("a2"), lines: vec![Arc::new(line)], ..Activity::default() };
    plan.activities.replace(Arc::new(activity));
    let plan = apply(&plan, &Edit::Keep { activity: Id::new("a2"), line: Id::new("l"), keeping })?;
    let line = plan.activities.get("a2").unwrap().lines[0].clone();
    assert_eq!(line.keeping, keeping);
    let slots = line.planned.iter().map(|slot| format!("{} {}", slot.period.word(), slot.value.amount().unwrap()));
    Ok(slots.collect::<Vec<_>>().join(" · "))
}

#[test]
fn quarters_are_spread_over_their_months() {
    fn check(quarters: &str, expected: &str) {
        let line = format!(r#""keeping": "quarters", "planned": {{"2563": {{{quarters}}}}}"#);
        assert_eq!(kept(&line, Keeping::Months).as_deref(), Ok(expected), "{quarters}");
    }
    check(r#""q1": "300""#, "m1 100 · m2 100 · m3 100");
    check(r#""q1": "100""#, "m1 33.33 · m2 33.33 · m3 33.34");
    check(r#""q4": "-100""#, "m10 -33.33 · m11 -33.33 · m12 -33.34");
    check(r#""q2": "0.01""#, "m4 0 · m5 0 · m6 0.01");
    check(r#""q2": "-0.02""#, "m4 0 · m5 0 · m6 -0.02");
    check(r#""q3": "0""#, "m7 0 · m8 0 · m9 0");
    check(r#""q1": "999999999999999.99""#, "m1 333333333333333.33 · m2 333333333333333.33 · m3 333333333333333.33");
    check("", "");
    // Only a file can hold a month among quarters: nothing of it is lost.
    check(r#""m1": "100", "q1": "3""#, "m1 101 · m2 1 · m3 1");
}

#[test]
fn months_are_gathered_into_quarters() {
    fn check(months: &str, expected: Result<&str, EditError>) {
        let line = format!(r#""planned": {{"2563": {{{months}}}}}"#);
        assert_eq!(kept(&line, Keeping::Quarters).as_deref(), expected.as_deref(), "{months}");
    }
    check(r#""m1": "0.1", "m2": "0.2", "m12": "-5""#, Ok("q1 0.30 · q4 -5"));
    check(r#""m1": "5", "m3": "-5""#, Ok("q1 0"));
    check("", Ok(""));
    check(r#""q1": "1", "m1": "2""#, Ok("q1 3"));
    check(r#""m1": "999999999999999", "m2": "1""#, Err(EditError::TooLarge));
    check(r#""m1": "-999999999999999.99", "m3": "-0.01""#, Err(EditError::TooLarge));
}

#[test]
fn keeping_as_it_is_changes_nothing() {
    let keep = |line, keeping| Edit::Keep { activity: Id::new("a1"), line: Id::new(line), keeping };
    check(keep("months", Keeping::Months), &[]);
    check(keep("quarters", Keeping::Quarters), &[]);
    check_refused(keep("x", Keeping::Months), missing("x"));
    check_refused(
        Edit::Keep { activity: Id::new("x"), line: Id::new("months"), keeping: Keeping::Months },
        missing("x"),
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn spreading_and_gathering_gives_the_same_amounts(line in lines()) {
        let activity = Activity { id: Id::new("a2"), lines: vec![Arc::new(line.clone())], ..Activity::default() };
        let mut plan = plan();
        plan.activities.replace(Arc::new(activity));
        let keep = |keeping| Edit::Keep { activity: Id::new("a2"), line: line.id.clone(), keeping };
        let there_and_back = Edit::All(vec![keep(Keeping::Quarters), keep(Keeping::Months), keep(Keeping::Quarters)]);
        let (Ok(once), Ok(after)) = (apply(&plan, &keep(Keeping::Quarters)), apply(&plan, &there_and_back)) else {
            return Ok(());
        };
        let amounts = |plan: &Plan| -> Vec<_> {
            let line = plan.activities.get("a2").unwrap().lines[0].clone();
            let slots = Measure::ALL.iter().flat_map(|measure| line.amounts(*measure).iter());
            slots.map(|slot| (slot.year, slot.period, slot.value.amount().unwrap().satang())).collect()
        };
        prop_assert_eq!(amounts(&once), amounts(&after));
    }

    #[test]
    fn any_edits_can_be_undone_and_followed(plan in plans(), edits in vec(edits(), 0..20)) {
        // Undo keeps the plans themselves: what it gives back must still be what it was.
        let mut steps = vec![(plan.clone(), serde_json::to_string(&plan).unwrap())];
        let mut now = plan.clone();
        for edit in &edits {
            let before = now.clone();
            match apply(&now, edit) {
                Ok(after) => {
                    prop_assert!(after.revision > before.revision);
                    now = after;
                    steps.push((now.clone(), serde_json::to_string(&now).unwrap()));
                }
                Err(_) => prop_assert_eq!(&now, &before),
            }
        }
        for (kept, written) in steps.iter().rev() {
            prop_assert_eq!(&serde_json::to_string(kept).unwrap(), written);
            prop_assert_eq!(&json::<Plan>(written), kept);
        }

        // The journal: from any step to the next, and from the first to the last, also through a file.
        let pairs = steps.windows(2).map(|pair| (&pair[0].0, &pair[1].0));
        for (old, new) in pairs.chain([(&plan, &now), (&now, &plan)]) {
            let delta = Delta::between(old, new);
            prop_assert_eq!(delta.applied_to(old), Some(new.clone()));
            let read: Delta = json(&serde_json::to_string(&delta).unwrap());
            prop_assert_eq!(&read, &delta);
            prop_assert_eq!(read.applied_to(old), Some(new.clone()));
        }
    }

    #[test]
    fn all_or_nothing(plan in plans(), edits in vec(edits(), 0..5)) {
        let written = serde_json::to_string(&plan).unwrap();
        let one_by_one = edits.iter().try_fold(plan.clone(), |plan, edit| apply(&plan, edit));
        let together = apply(&plan, &Edit::All(edits));
        prop_assert_eq!(serde_json::to_string(&plan).unwrap(), written);
        let same = |plan: Plan| Plan { revision: 0, ..plan };
        prop_assert_eq!(together.map(same), one_by_one.map(same));
    }
}

#[test]
fn a_delta_holds_what_changed_and_fits_one_plan() {
    let before = plan();
    let after = apply(&before, &set("a1", "months", "m1", "5")).unwrap();
    let delta = Delta::between(&before, &after);
    let written = serde_json::to_string(&delta).unwrap();
    assert!(written.starts_with(r#"{"revision":8,"activities":[[],[],[{"id":"a1","#), "{written}");
    assert_eq!(serde_json::to_string(&Delta::between(&before, &before)).unwrap(), r#"{"revision":7}"#);
    let without = apply(&before, &Edit::RemoveActivity { activity: Id::new("a1") }).unwrap();
    assert_eq!(delta.applied_to(&without), None);
    assert_eq!(Delta::between(&before, &without).applied_to(&without), None);
}
