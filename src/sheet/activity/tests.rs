//! Tables of one activity: what is typed into them, and rows that come, go and move.

use super::{ActivityList, ActivitySheet};
use crate::edit::apply;
use crate::edit::testing::json;
use crate::language::Language;
use crate::plan::Plan;
use crate::plan::frame::{Digits, MoneyUnit};
use crate::sheet::{Reading, RowAct, RowKey, Sheet};

const READING: Reading = Reading { language: Language::English, digits: Digits::Arabic, unit: MoneyUnit::MillionBaht };

fn look<T>(plan: &Plan, list: ActivityList, look: impl FnOnce(&ActivitySheet<'_>) -> T) -> T {
    let activity = plan.activities.get("a").unwrap();
    look(&ActivitySheet { plan, activity, list, reading: READING, year: 2563 })
}

fn plan() -> Plan {
    json(r#"{"id": "p", "frame": {"first_year": 2563}, "activities": [{"id": "a", "lines": [{"id": "l"}]}]}"#)
}

/// Does something to the row at a place; the new ids are `n1`, `n2`.
fn act(plan: &Plan, list: ActivityList, act: RowAct, at: usize) -> Plan {
    let mut count = plan.revision;
    let mut new_id = || {
        count += 1;
        format!("n{count}")
    };
    let edit = look(plan, list, |sheet| {
        let rows = sheet.rows(&|_| false);
        let row = rows.get(at).map_or(RowKey::Part("".into()), |row| row.key.clone());
        sheet.rows_edit(act, std::slice::from_ref(&row), &row, &mut new_id).unwrap().edit
    });
    apply(plan, &edit).unwrap()
}

/// Types into a cell, or only looks at it (`?`); what then stands there, or why it is refused.
fn enter(plan: &mut Plan, list: ActivityList, at: usize, column: &str, text: &str) -> Result<String, String> {
    let entered = look(plan, list, |sheet| {
        if text == "?" {
            return Ok(None);
        }
        let column = sheet.columns().iter().position(|known| known.id == column).unwrap();
        let row = sheet.rows(&|_| false).remove(at).key;
        sheet.enter(&row, column, text, &mut || "n".to_owned()).map_err(|refusal| refusal.message(Language::English))
    })?;
    if let Some(edit) = entered {
        *plan = apply(plan, &edit).unwrap();
    }
    Ok(look(plan, list, |sheet| {
        let column = sheet.columns().iter().position(|known| known.id == column).unwrap();
        let row = sheet.rows(&|_| false).remove(at).key;
        sheet.cell(&row, column).unwrap().value.shown(READING)
    }))
}

/// Adds a row to a list and types into its cells.
#[track_caller]
fn check(list: ActivityList, entries: &[(&str, &str, &str)], stored: &str) {
    let mut plan = match list {
        ActivityList::Own => plan(),
        list => act(&plan(), list, RowAct::InsertBelow, 0),
    };
    for (column, text, shown) in entries {
        assert_eq!(enter(&mut plan, list, 0, column, text), Ok((*shown).to_owned()), "{column} {text}");
    }
    let activity = plan.activities.get("a").unwrap();
    let stored_now = serde_json::to_string(activity.as_ref()).unwrap();
    assert!(stored_now.contains(stored), "{stored_now}");
}

#[test]
fn items_are_written_field_by_field() {
    check(
        ActivityList::Texts,
        &[("heading", " วัตถุประสงค์ ", "วัตถุประสงค์"), ("text", "หนึ่ง\nสอง", "หนึ่ง\nสอง")],
        r#""texts":[{"heading":"วัตถุประสงค์","text":"หนึ่ง\nสอง"}]"#,
    );
    check(
        ActivityList::Costs(0),
        &[
            ("text", "อาหารกลางวัน", "อาหารกลางวัน"),
            ("quantity", "๖๐", "60"),
            ("unit", "คน", "คน"),
            ("times", "2", "2"),
            ("rate", "350", "350"),
            ("amount", "?", "0.0420"),
        ],
        r#""costs":[{"id":"n1","text":"อาหารกลางวัน","quantity":"60","unit":"คน","times":"2","rate":"350"}]"#,
    );
    check(
        ActivityList::Releases,
        &[("no", "1", "1"), ("date", "2 พ.ย. 62", "2 Nov 2019"), ("amount", "1.5", "1.5000")],
        r#""releases":[{"id":"n1","no":"1","year":2563,"date":"2019-11-02","amount":"1500000"}]"#,
    );
    check(
        ActivityList::Risks,
        &[("text", "ฝนตก", "ฝนตก"), ("likelihood", "3", "3"), ("impact", "4", "4"), ("level", "?", "12")],
        r#""risks":[{"id":"n1","text":"ฝนตก","likelihood":"3","impact":"4"}]"#,
    );
    check(
        ActivityList::Tasks,
        &[("text", "ขออนุมัติ", "ขออนุมัติ"), ("q2", "/", "■"), ("q1", "x", "■"), ("q2", "", ""), ("heading", "/", "■")],
        r#""tasks":[{"id":"n1","text":"ขออนุมัติ","heading":true,"periods":{"2563":["q1"]}}]"#,
    );
    check(
        ActivityList::Own,
        &[("owner_position", "ผู้อำนวยการ", "ผู้อำนวยการ"), ("granted", "50.6795", "50.6795")],
        r#""owner":{"position":"ผู้อำนวยการ"},"allocated":{"2563":"50679500"}"#,
    );
    check(
        ActivityList::Own,
        &[("schedule_no", "1", "1"), ("header_years", "๒๕๖๒ และ 2563", "2562, 2563"), ("serves", "ร้อยละ", "ร้อยละ")],
        r#""schedule":{"no":"1","header_years":[2562,2563],"indicator":"ร้อยละ"}"#,
    );
}

#[test]
fn counts_are_kept_by_month_beside_their_deliverables() {
    let mut plan = act(&plan(), ActivityList::Deliverables, RowAct::InsertBelow, 0);
    assert_eq!(enter(&mut plan, ActivityList::Counts, 0, "m2", "1,200"), Ok("1,200".to_owned()));
    assert_eq!(enter(&mut plan, ActivityList::Counts, 1, "m3", "5"), Ok("5".to_owned()));
    let sum = |plan: &mut Plan, column| enter(plan, ActivityList::Deliverables, 0, column, "9");
    assert!(sum(&mut plan, "planned").is_err());
    let deliverable = &plan.activities.get("a").unwrap().deliverables[0];
    let stored = serde_json::to_string(deliverable).unwrap();
    assert_eq!(stored, r#"{"id":"n1","planned":{"2563":{"m2":"1200"}},"done":{"2563":{"m3":"5"}}}"#);
}

#[test]
fn what_cannot_be_read_is_refused() {
    let mut plan = act(&plan(), ActivityList::Releases, RowAct::InsertBelow, 0);
    assert!(enter(&mut plan, ActivityList::Releases, 0, "amount", "มาก").is_err());
    assert!(enter(&mut plan, ActivityList::Releases, 0, "date", "32 ม.ค. 63").is_err());
    let mut plan = act(&plan, ActivityList::Costs(0), RowAct::InsertBelow, 0);
    assert!(enter(&mut plan, ActivityList::Costs(0), 0, "amount", "5").is_err());
}

#[test]
fn rows_come_go_and_move() {
    let ids = |plan: &Plan| {
        let risks = &plan.activities.get("a").unwrap().risks;
        risks.iter().map(|risk| risk.id.to_string()).collect::<Vec<_>>().join(" ")
    };
    let list = ActivityList::Risks;
    let mut now = plan();
    for (doing, at, expected) in [
        (RowAct::InsertBelow, 0, "n1"),
        (RowAct::InsertBelow, 0, "n1 n2"),
        (RowAct::InsertAbove, 0, "n3 n1 n2"),
        (RowAct::MoveDown, 0, "n1 n3 n2"),
        (RowAct::MoveUp, 2, "n1 n2 n3"),
        (RowAct::Duplicate, 1, "n1 n2 n6 n3"),
        (RowAct::Delete, 1, "n1 n6 n3"),
    ] {
        now = act(&now, list, doing, at);
        assert_eq!(ids(&now), expected, "{doing:?}");
    }
}
