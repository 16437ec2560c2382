//! The targets as a table, and what entries do to them.
//!
//! In a picture `x` stands before what is closed, `!` follows an alarm, `_` is a blank cell that takes entries.

use super::*;
use crate::edit::apply;
use crate::edit::testing::json;
use crate::language::Language;
use crate::language::words::rows as words_of_rows;
use crate::plan::frame::{Digits, MoneyUnit};

const PLAN: &str = r#"{"id": "p", "frame": {"title": "แผน", "first_year": 2563, "last_year": 2564},
    "outline": [{"id": "n1", "code": "1", "title": "Output"}],
    "indicators": [
        {"id": "i1", "node": "n1", "no": "1", "title": "Trained", "unit": "คน",
         "baseline": {"values": [{"year": 2562, "value": "900"}]},
         "targets": {"values": [
            {"year": 2563, "operator": ">=", "value": "1900", "unit": "คน", "text": "จำนวนไม่น้อยกว่า 1,900 คน"},
            {"year": 2564, "value": "12", "unit": "รุ่น"},
            {"year": 2565, "to_year": 2567, "text": "ยกเลิก"}]},
         "rounds": [{"id": "r6", "year": 2563, "months": 6, "result": "1000"}, {"id": "r12", "year": 2563, "months": 12, "result": "2000.5"}]},
        {"id": "i2", "parent": "i1", "title": "Part", "targets": {"values": [{"year": 2567, "ratio": "1 : 3"}]}},
        {"id": "i3", "title": "Of the plan", "targets": {"values": [{"year": 2563, "none": true, "text": "-"}]}}]}"#;

fn with<T>(plan: &Plan, look: impl FnOnce(&Targets<'_>) -> T) -> T {
    let reading = Reading { language: Language::English, digits: Digits::Arabic, unit: MoneyUnit::Baht };
    look(&Targets { plan, years: &Years::of(plan, Reach::default()), reading })
}

fn picture(plan: &Plan, columns: &[&str]) -> Vec<String> {
    with(plan, |sheet| {
        let line = |row: &Row| {
            let cells = sheet.cells(&row.key).unwrap();
            assert_eq!(cells.len(), sheet.columns().len());
            let texts = columns.iter().map(|id| {
                let cell = &cells[place(sheet, id)];
                let text = cell.value.shown(sheet.reading);
                let sign = if cell.reason().is_some() { "x" } else { "" };
                let text = if text.is_empty() && sign.is_empty() { "_".to_owned() } else { text };
                format!("{sign}{text}{}", if cell.alarm { "!" } else { "" })
            });
            format!("{}{}", "  ".repeat(usize::from(row.level - 1)), texts.collect::<Vec<_>>().join(" | "))
        };
        sheet.rows(&|_| false).iter().map(line).collect()
    })
}

fn place(sheet: &Targets<'_>, id: &str) -> usize {
    sheet.columns().iter().position(|column| column.id == id).unwrap()
}

fn enter(plan: &mut Plan, row: &str, column: &str, text: &str) -> Result<bool, Refusal> {
    let row = RowKey::parse(row).unwrap();
    let edit = with(plan, |sheet| sheet.enter(&row, place(sheet, column), text, &mut String::new))?;
    let is_changed = edit.is_some();
    if let Some(edit) = edit {
        *plan = apply(plan, &edit).unwrap();
    }
    Ok(is_changed)
}

#[test]
fn years_of_the_plan_and_of_its_values_have_columns() {
    let titles = with(&json(PLAN), |sheet| sheet.columns().into_iter().map(|it| it.title).collect::<Vec<_>>());
    assert_eq!(
        titles.join(", "),
        "No., Indicator, Unit, Baseline 2562, Target 2563, Result 2563, Target 2564, Result 2564, Target 2565, Target 2567"
    );
}

#[test]
fn values_results_and_spans() {
    assert_eq!(
        picture(
            &json(PLAN),
            &["no", "indicator", "baseline2562", "target2563", "result2563", "target2564", "target2565", "target2567"]
        ),
        [
            "x1 | xOutput | x | x | x | x | x | x",
            "  1 | Trained | 900 | จำนวนไม่น้อยกว่า 1,900 คน | x2,000.5 | 12 รุ่น! | 2565–2567: ยกเลิก | x",
            "    _ | Part | _ | _ | x | _ | _ | 1 : 3",
            "_ | Of the plan | _ | - | x | _ | _ | _",
        ]
    );
}

#[test]
fn targets_are_entered_and_cleared() {
    let mut plan: Plan = json(PLAN);
    for (row, column, text) in [
        ("indicator:i2", "target2563", "ไม่น้อยกว่าร้อยละ 85"),
        ("indicator:i1", "target2564", "1,200 คน"),
        ("indicator:i3", "target2563", "≥ 5 ครั้ง"),
        ("indicator:i3", "baseline2562", "4"),
        ("indicator:i3", "unit", "ครั้ง"),
        ("indicator:i3", "indicator", "Visits"),
    ] {
        assert_eq!(enter(&mut plan, row, column, text), Ok(true), "{row} {column}");
        assert_eq!(enter(&mut plan, row, column, text), Ok(false), "{row} {column} again");
    }
    assert_eq!(
        picture(&plan, &["indicator", "unit", "baseline2562", "target2563", "target2564", "target2567"]),
        [
            "xOutput | x | x | x | x | x",
            "  Trained | คน | 900 | จำนวนไม่น้อยกว่า 1,900 คน | 1,200 คน | x",
            "    Part | _ | _ | ไม่น้อยกว่าร้อยละ 85 | _ | 1 : 3",
            "Visits | ครั้ง | 4 | ≥ 5 ครั้ง | _ | _",
        ]
    );
    assert_eq!(enter(&mut plan, "indicator:i1", "target2565", ""), Ok(true));
    let entered = &plan.indicators.get("i2").unwrap().targets.as_ref().unwrap().values[0];
    assert_eq!(entered.value.map(|it| it.to_string()).as_deref(), Some("85"));
    assert_eq!(enter(&mut plan, "indicator:i1", "result2563", "1"), Err(Refusal::Closed(words::RESULTS_ELSEWHERE)));
    assert_eq!(enter(&mut plan, "node:n1", "indicator", "x"), Err(Refusal::Closed(words::NOT_OF_THIS_ROW)));
}

#[test]
fn parts_of_each_other_are_still_rows() {
    let plan: Plan = json(
        r#"{"id": "p", "frame": {"title": "", "first_year": 2563}, "indicators": [
            {"id": "a", "title": "a", "parent": "b"}, {"id": "b", "title": "b", "parent": "a"}, {"id": "c", "title": "c", "parent": "c"}]}"#,
    );
    let mut rows = picture(&plan, &["indicator"]);
    rows.sort();
    assert_eq!(rows, ["a", "b", "c"]);
}

#[test]
fn behaviour_48_indicators_come_go_and_move_beside_each_other() {
    use RowAct::{Delete, Duplicate, Indent, InsertAbove, InsertBelow, MoveDown, MoveUp};
    const ROWS: &str = r#"{"id": "p", "outline": [{"id": "n", "title": "N"}], "indicators": [
        {"id": "a", "node": "n", "title": "A"}, {"id": "b", "node": "n", "title": "B"},
        {"id": "b1", "parent": "b", "title": "B1"}, {"id": "b2", "parent": "b", "title": "B2"}, {"id": "c", "title": "C"}]}"#;
    fn rows(plan: &Plan) -> String {
        let rows = with(plan, |sheet| sheet.rows(&|_| false));
        let name = |row: &Row| match &row.key {
            RowKey::Indicator(id) => id.to_string(),
            other => other.to_string(),
        };
        rows.iter().map(name).collect::<Vec<_>>().join(" ")
    }
    #[track_caller]
    fn check(act: RowAct, of: &[&str], expected: Result<&str, Text>) {
        let plan: Plan = json(ROWS);
        let of: Vec<RowKey> = of.iter().map(|row| RowKey::parse(row).unwrap()).collect();
        let mut count = 0;
        let done = with(&plan, |sheet| {
            sheet.rows_edit(act, &of, &of[0], &mut || {
                count += 1;
                format!("new{count}")
            })
        });
        let found = done.map(|done| rows(&apply(&plan, &done.edit).unwrap()));
        assert_eq!(found, expected.map(str::to_owned), "{act:?} {of:?}");
    }
    assert_eq!(rows(&json(ROWS)), "node:n a b b1 b2 c");
    check(InsertBelow, &["indicator:b"], Ok("node:n a b b1 b2 new1 c"));
    check(InsertAbove, &["indicator:b2", "indicator:b2"], Ok("node:n a b b1 new1 new2 b2 c"));
    check(InsertBelow, &["node:n"], Ok("node:n a b b1 b2 new1 c"));
    check(InsertAbove, &["node:n"], Ok("node:n new1 a b b1 b2 c"));
    check(Delete, &["indicator:b"], Ok("node:n a c"));
    check(Delete, &["indicator:b", "indicator:b1"], Ok("node:n a c"));
    check(Delete, &["node:n"], Err(words_of_rows::GROUP_STAYS));
    check(MoveUp, &["indicator:b"], Ok("node:n b b1 b2 a c"));
    check(MoveDown, &["indicator:b1"], Ok("node:n a b b2 b1 c"));
    check(MoveUp, &["indicator:c"], Err(words_of_rows::FIRST_ALREADY));
    check(MoveUp, &["indicator:b", "indicator:b2"], Err(words_of_rows::WITHIN_GROUP));
    check(Duplicate, &["indicator:b1"], Ok("node:n a b b1 new1 b2 c"));
    check(Indent, &["indicator:b"], Err(words_of_rows::WITHIN_GROUP));
    let plan: Plan = json(ROWS);
    let gone = with(&plan, |sheet| {
        let row = RowKey::Indicator("b".into());
        sheet.rows_edit(Delete, std::slice::from_ref(&row), &row, &mut String::new)
    });
    assert_eq!(gone.map(|done| (done.count, done.below)), Ok((1, 2)));
}

#[test]
fn years_are_asked_for() {
    let plan: Plan = json(r#"{"id": "p", "frame": {"title": "t", "first_year": 2566}}"#);
    let titles = |reach| {
        let years = Years::of(&plan, reach);
        let reading = Reading { language: Language::English, digits: Digits::Arabic, unit: MoneyUnit::Baht };
        let sheet = Targets { plan: &plan, years: &years, reading };
        sheet.columns().iter().skip(3).map(|column| column.title.clone()).collect::<Vec<_>>().join(", ")
    };
    assert_eq!(titles(Reach::default()), "Baseline 2565, Target 2566, Result 2566");
    assert_eq!(
        titles(Reach { before: 1, after: 1, roadmap: 2, only: None }),
        "Baseline 2564, Baseline 2565, Target 2566, Result 2566, Target 2567, Roadmap 2566, Roadmap 2567"
    );
    assert_eq!(
        titles(Reach { before: 1, after: 1, roadmap: 2, only: Some(2567) }),
        "Baseline 2564, Baseline 2565, Target 2567, Roadmap 2567"
    );
}
