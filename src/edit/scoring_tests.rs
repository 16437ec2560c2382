//! Edits of indicators, agreements, assessments, scenarios and rule tables: what each changes, and why it is refused.

use super::testing::json;
use super::*;
use crate::figures::whatif::tried;
use crate::figures::{Asked, Figures};
use crate::plan::Plan;
use crate::plan::assessment::AssessmentGroup;
use crate::plan::indicator::{Gathering, ResultSource};
use crate::plan::scenario::TriedResult;
use crate::plan::waiver::{Waiver, WaiverRule};
use proptest::prelude::*;
use serde_json::Value;

fn plan() -> Plan {
    json(
        r#"{"id": "p", "revision": 7, "frame": {"title": "แผน", "first_year": 2566},
        "indicators": [
            {"id": "i1", "title": "ร้อยละ", "criteria": {"scoring": "percent"},
             "rounds": [{"id": "r6", "year": 2566, "months": 6, "steps": [{"text": "ก"}, {"text": "ข", "done": true}]},
                        {"id": "r12", "year": 2566, "months": 12, "result": "80", "assessed": "70"}]},
            {"id": "i2", "title": "ระดับ", "criteria": {"scoring": "typed"}},
            {"id": "i3", "title": "ผล", "criteria": {"scoring": "typed"},
             "rounds": [{"id": "r3", "year": 2566, "months": 12, "result": "60"}]}],
        "agreements": [{"id": "g1", "title": "คำรับรอง", "perspectives": [{"id": "p1", "title": "มิติ"}],
            "entries": [{"indicator": "i1", "perspective": "p1", "weight": "50"}, {"indicator": "i2", "weight": "30"},
                        {"indicator": "i3", "weight": "20"}]}],
        "assessments": [{"id": "a1", "year": 2564, "groups": [{"code": "IIT", "items": [
            {"id": "t1", "name": "หนึ่ง", "sub_items": [{"id": "s1", "text": "ข้อ"}],
             "measures": [{"id": "m1", "text": "ทำ"}]}]}]}],
        "scenarios": [{"id": "x", "name": "ดี", "results": [{"indicator": "i1", "result": "90"}]}],
        "rules": {"tables": [{"id": "own", "title": "ระดับ", "bands": [{"name": "A", "min": "85"}]}]}}"#,
    )
}

fn number(text: &str) -> Option<Number> {
    (!text.is_empty()).then(|| Number::parse(text).unwrap())
}

/// What stands at a place of the plan's JSON after an edit; `null` for nothing.
fn check(edit: &Edit, place: &str, expected: &str) {
    let after = apply(&plan(), edit).unwrap();
    assert_eq!(after.revision, 8);
    let value = serde_json::to_value(&after).unwrap();
    let found = value.pointer(place).unwrap_or(&Value::Null);
    assert_eq!(found.to_string(), expected, "{place} after {edit:?}");
    assert_eq!(json::<Plan>(&serde_json::to_string(&after).unwrap()), after);
}

fn check_missing(edit: &Edit, id: &str) {
    assert_eq!(apply(&plan(), edit), Err(EditError::Missing { id: id.to_owned() }), "{edit:?}");
}

fn of_indicator(id: &str, change: IndicatorChange) -> Edit {
    Edit::Indicator { indicator: Id::new(id), change: Box::new(change) }
}

fn in_round(id: &str, change: RoundChange) -> Edit {
    of_indicator("i1", IndicatorChange::Round(Id::new(id), change))
}

#[test]
fn rounds() {
    let at = "/indicators/0/rounds/0";
    check(
        &in_round("r6", RoundChange::Number(RoundNumber::Checkpoint, number("52"))),
        &format!("{at}/checkpoint"),
        "\"52\"",
    );
    check(
        &in_round("r12", RoundChange::Number(RoundNumber::Assessed, None)),
        "/indicators/0/rounds/1/assessed",
        "null",
    );
    let reason = RoundChange::Text(RoundText::DeductionReason, Some("ไม่ครบ".into()));
    check(&in_round("r6", reason), &format!("{at}/deduction_reason"), "\"ไม่ครบ\"");
    check(&in_round("r6", RoundChange::Exempt(true)), &format!("{at}/exempt"), "true");
    check(&in_round("r6", RoundChange::Mark(0, StepMark::Missed)), &format!("{at}/steps/0/missed"), "true");
    check(&in_round("r6", RoundChange::Mark(1, StepMark::Unmarked)), &format!("{at}/steps/1/done"), "null");
    check_missing(&in_round("r6", RoundChange::Mark(2, StepMark::Done)), "r6/2");
    check_missing(&in_round("gone", RoundChange::Exempt(true)), "gone");
    check(&of_indicator("i1", IndicatorChange::RemoveRound(Id::new("r6"))), &format!("{at}/id"), "\"r12\"");
}

#[test]
fn how_an_indicator_is_measured() {
    let source = IndicatorChange::Source(ResultSource::Months, None);
    check(&of_indicator("i2", source), "/indicators/1/source", "\"months\"");
    check(&of_indicator("i2", IndicatorChange::Gathering(Gathering::Sum)), "/indicators/1/gathering", "\"sum\"");
    let month = IndicatorChange::MonthResult(2566, Period::M3, number("4.5"));
    check(&of_indicator("i2", month), "/indicators/1/results/2566/m3", "\"4.5\"");
    check(&of_indicator("i2", IndicatorChange::Decimals(Some(0))), "/indicators/1/decimals", "0");
    let unit = IndicatorChange::Text(IndicatorText::Unit, Some("คะแนน".into()));
    check(&of_indicator("i2", unit), "/indicators/1/unit", "\"คะแนน\"");
    check(&of_indicator("i2", IndicatorChange::Criteria(None)), "/indicators/1/criteria", "null");
    check_missing(&of_indicator("gone", IndicatorChange::Criteria(None)), "gone");
}

fn of_agreement(change: AgreementChange) -> Edit {
    Edit::Agreement { agreement: Id::new("g1"), change: Box::new(change) }
}

#[test]
fn agreements() {
    let entries = "/agreements/0/entries";
    let waiver =
        Waiver { rule: WaiverRule::ByHand, reason: Some("ยุบภารกิจ".into()), ..Waiver::default() };
    let waive = AgreementChange::Entry(Id::new("i2"), EntryChange::Waiver(Some(Box::new(waiver))));
    check(&of_agreement(waive), &format!("{entries}/1/waiver/rule"), "\"by_hand\"");
    let waive = AgreementChange::Entry(Id::new("i2"), EntryChange::Waiver(Some(Box::default())));
    check(&of_agreement(waive), &format!("{entries}/1/waiver"), "{}");
    check(&of_agreement(AgreementChange::MoveEntry(Id::new("i3"), 0)), &format!("{entries}/0/indicator"), "\"i3\"");
    check(&of_agreement(AgreementChange::RemoveEntry(Id::new("i1"))), &format!("{entries}/0/indicator"), "\"i2\"");
    check(&of_agreement(AgreementChange::Perspectives(Vec::new())), &format!("{entries}/0/perspective"), "null");
    check(&of_agreement(AgreementChange::Bands(Some("own".into()))), "/agreements/0/bands", "\"own\"");
    check_missing(&of_agreement(AgreementChange::RemoveEntry(Id::new("gone"))), "gone");
    let again = crate::plan::agreement::AgreementEntry { indicator: Id::new("i1"), ..Default::default() };
    let again = of_agreement(AgreementChange::AddEntry(0, Box::new(again)));
    assert_eq!(apply(&plan(), &again), Err(EditError::Taken { id: "i1".into() }));
    let another = Arc::new(Agreement { id: Id::new("g2"), title: "สอง".into(), ..Agreement::default() });
    check(&Edit::Agreements(ListEdit::Add { at: 1, part: another }), "/agreements/1/title", "\"สอง\"");
    check(&Edit::Agreements(ListEdit::Remove { id: Id::new("g1") }), "/agreements", "null");
}

fn of_assessment(change: AssessmentChange) -> Edit {
    Edit::Assessment { assessment: Id::new("a1"), change: Box::new(change) }
}

#[test]
fn assessments() {
    let group = "/assessments/0/groups/0";
    let weight = AssessmentChange::GroupNumber(0, GroupNumber::Weight, number("30"));
    check(&of_assessment(weight), &format!("{group}/weight"), "\"30\"");
    let score = AssessmentChange::Item(Id::new("t1"), ItemChange::Number(ItemNumber::Score, number("91.84")));
    check(&of_assessment(score), &format!("{group}/items/0/score"), "\"91.84\"");
    let goal = AssessmentChange::SubItem(Id::new("s1"), SubItemChange::Number(SubItemNumber::Goal, number("5")));
    check(&of_assessment(goal), &format!("{group}/items/0/sub_items/0/goal"), "\"5\"");
    let measure =
        crate::plan::assessment::AssessmentMeasure {
            id: Id::new("m1"), text: "ใหม่".into(), ..Default::default()
        };
    let put = AssessmentChange::Item(Id::new("t1"), ItemChange::PutMeasure(Box::new(measure)));
    check(&of_assessment(put), &format!("{group}/items/0/measures"), r#"[{"id":"m1","text":"ใหม่"}]"#);
    let mut groups = plan().assessments.get("a1").unwrap().groups.clone();
    groups[0].items.push(crate::plan::assessment::AssessmentItem {
        id: Id::new("t2"),
        name: "สอง".into(),
        ..Default::default()
    });
    let with = |groups: &[AssessmentGroup]| of_assessment(AssessmentChange::Groups(groups.to_vec()));
    check(&with(&groups), &format!("{group}/items/1/name"), "\"สอง\"");
    groups[0].items[1].id = Id::new("t1");
    assert_eq!(apply(&plan(), &with(&groups)), Err(EditError::Taken { id: "t1".into() }));
    check(&with(&[]), group, "null");
}

#[test]
fn rule_tables() {
    let of_table = |change| Edit::Rules(Box::new(RulesChange::Table("own".into(), change)));
    let min = TableChange::BandNumber(0, BandNumber::Min, number("80"));
    check(&of_table(min), "/rules/tables/0/bands/0/min", "\"80\"");
    check_missing(&of_table(TableChange::BandName(1, "ไม่มี".into())), "own");
    check(&Edit::Rules(Box::new(RulesChange::Remove("own".into()))), "/rules", "null");
    let shipped = crate::figures::rules::shipped()[0].clone();
    let id = format!("\"{}\"", shipped.id);
    check(&Edit::Rules(Box::new(RulesChange::Put(Box::new(shipped)))), "/rules/tables/1/id", &id);
}

#[test]
fn scenarios_and_adopting_one() {
    let of = |change| Edit::Scenario { scenario: Id::new("x"), change: Box::new(change) };
    check(&of(ScenarioChange::Try(Id::new("i2"), number("5"))), "/scenarios/0/results/1/result", "\"5\"");
    check(&of(ScenarioChange::Try(Id::new("i1"), None)), "/scenarios/0/results", "null");
    check(&of(ScenarioChange::Round(Some((2566, 6)))), "/scenarios/0/months", "6");
    let results = &plan().scenarios.get("x").unwrap().results.clone();
    let edit = adopt(&plan(), None, results, &mut || "new".to_owned()).unwrap();
    // The assessor's value counts, so it is the one that is tried.
    check(&edit, "/indicators/0/rounds/1/assessed", "\"90\"");
    check(&edit, "/indicators/0/rounds/1/result", "\"80\"");
    let after = apply(&plan(), &edit).unwrap();
    assert_eq!(adopt(&after, None, results, &mut String::new), None);
}

proptest! {
    /// Adopting gives the total that trying showed, as one step.
    #[test]
    fn adopting_gives_what_trying_showed(
        tries in proptest::collection::vec((0..4_u32, proptest::option::of(0..100_u32)), 0..5),
        months in proptest::option::of(proptest::sample::select(vec![6_u8, 12])),
    ) {
        let results: Vec<TriedResult> = tries
            .iter()
            .map(|(no, result)| TriedResult {
                indicator: Id::new(&format!("i{no}")),
                result: result.map(Number::from),
                ..TriedResult::default()
            })
            .collect();
        let at = months.map(|months| (2566, months));
        let plan = plan();
        let mut ids = (0..).map(|no| format!("new{no}"));
        let mut new_id = || ids.next().unwrap();
        let edit = adopt(&plan, at, &results, &mut new_id);
        let after = edit.map_or(plan.clone(), |edit| apply(&plan, &edit).unwrap());
        let total = |plan: Plan| Figures::default().agreed(&Arc::new(plan), &Asked { agreement: None, months }).total;
        prop_assert_eq!(total(after), total(tried(&plan, at, &results)));
    }
}

/// A circular that came after the program: other bands, other weights, targets by quarter, other years.
const CIRCULAR: &str = r#"{"format": "phaen.rules", "version": 1, "tables": [
    {"id": "bands-2566", "title": "ระดับผล พ.ศ. 2566", "applies": "agreement", "since": 2566, "source": "หนังสือเวียน",
     "bands": [{"name": "ดีเด่น", "min": "87"}, {"name": "ดี", "min": "70"}, {"name": "พอใช้", "min": "0"}]},
    {"id": "weights-2564", "title": "น้ำหนัก", "applies": "ita_weights", "since": 2564, "until": 2564, "source": "หนังสือเวียน",
     "weights": [{"code": "IIT", "weight": "40"}, {"code": "EIT", "weight": "30"}, {"code": "OIT", "weight": "30"}]},
    {"id": "levels-2564", "title": "ระดับ", "applies": "ita_levels", "since": 2564, "source": "หนังสือเวียน",
     "bands": [{"name": "ผ่าน", "min": "91"}, {"name": "ไม่ผ่าน", "min": "0"}]},
    {"id": "spending-2566", "title": "เป้าหมาย", "applies": "disbursement", "since": 2566, "source": "มติ",
     "targets": [{"year": 2566, "months": 3, "percent": "32"}]}]}"#;

#[test]
fn a_new_circular_changes_the_plan_that_takes_it_in_one_edit_and_no_other() {
    use crate::figures::rules::{read, spending_target};
    use crate::figures::{assessment, band};
    use crate::plan::rules::SpendingKind;
    let sample = |text: &str| -> Plan { json(text) };
    // A typed total would stand.
    let untyped = AssessmentChange::Number(AssessmentNumber::StatedTotal, None);
    let untyped = Edit::Assessment { assessment: Id::new("ita-2564"), change: Box::new(untyped) };
    let ita = apply(&sample(include_str!("../../public/samples/opdc-ita-2565.json")), &untyped).unwrap();
    let mut agreed = sample(include_str!("../../public/samples/moac-agreement-2566.json"));
    for (no, result) in (1..).zip(["100", "75", "99.23", "99.29", "100", "399.03"]) {
        let (indicator, round) = (Id::new(&format!("i-kpi-{no}")), Id::new(&format!("i-kpi-{no}-r12")));
        let edit = Edit::SetNumber { field: NumberField::Result(indicator, round), number: number(result) };
        agreed = apply(&agreed, &edit).unwrap();
    }
    let tables = read(CIRCULAR).unwrap().tables;
    let put = tables.into_iter().map(|table| Edit::Rules(Box::new(RulesChange::Put(Box::new(table)))));
    let take = Edit::All(put.collect());

    let read_off = |plan: &Plan| {
        let plan = std::sync::Arc::new(plan.clone());
        let table = Figures::default().table(&plan, None);
        let agreement = plan.agreements.iter().next()?;
        let banded = band::of_total(&plan, agreement, &table)?;
        Some((table.total.to_date?.normalize().to_string(), banded.band?.name.clone()))
    };
    let said = |total: &str, band: &str| Some((total.to_owned(), band.to_owned()));
    assert_eq!(read_off(&agreed), said("87.3845", "ระดับมาตรฐานขั้นสูง"));
    let after = apply(&agreed, &take).unwrap();
    assert_eq!(after.revision, agreed.revision + 1);
    assert_eq!(read_off(&after), said("87.3845", "ดีเด่น"));
    let percent = |plan: &Plan, months| spending_target(plan, 2566, months, SpendingKind::Overall).map(|(it, _)| it);
    assert_eq!((percent(&agreed, 3), percent(&after, 3)), (None, number("32").map(Number::decimal)));

    let total = |plan: &Plan| {
        let found = assessment::assessed(plan, plan.assessments.iter().next().unwrap()).total;
        (found.computed.map(|total| total.normalize().to_string()), found.level.map(str::to_owned))
    };
    let expected = |total: &str, level: &str| (Some(total.to_owned()), Some(level.to_owned()));
    assert_eq!(total(&ita), expected("91.853", "A"));
    let after = apply(&ita, &take).unwrap();
    // The plan names the levels that it was read with: they stay until it names others. The weights are those of the year.
    assert_eq!(total(&after), expected("90.758", "A"));
    let levels = AssessmentChange::Text(AssessmentText::Levels, Some("levels-2564".to_owned()));
    let named = Edit::Assessment { assessment: Id::new("ita-2564"), change: Box::new(levels) };
    assert_eq!(total(&apply(&after, &named).unwrap()), expected("90.758", "ไม่ผ่าน"));
    // Another plan, and the one before the edit, keep the tables that they have.
    assert_eq!(total(&ita), expected("91.853", "A"));
    assert_eq!(read_off(&agreed), said("87.3845", "ระดับมาตรฐานขั้นสูง"));
}
