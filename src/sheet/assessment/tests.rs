//! The picture of the ITA of the fourth sample, and what entries mean.

use super::*;
use crate::edit::apply;
use crate::figures::assessment::assessed;
use crate::language::Language;
use crate::language::words::rows as words_of_rows;
use crate::plan::frame::{Digits, MoneyUnit};
use crate::sheet::Reading;

fn sample() -> Plan {
    let text = include_str!("../../../public/samples/opdc-ita-2565.json");
    crate::plan::Plan { extra: Default::default(), ..serde_json::from_str(text).unwrap() }
}

fn with_sheet<T>(plan: &Plan, digits: Digits, look: impl FnOnce(&Assessments<'_>) -> T) -> T {
    let assessment = plan.assessments.iter().next().unwrap();
    let assessed = assessed(plan, assessment);
    let reading = Reading { language: Language::English, digits, unit: MoneyUnit::Baht };
    look(&Assessments { plan, assessment, assessed: &assessed, reading })
}

fn place(column: &str) -> usize {
    FIELDS.iter().position(|(_, id, ..)| *id == column).unwrap()
}

/// The cells of a row as shown, by columns.
fn check_row(key: &str, columns: &[&str], expected: &[&str]) {
    let plan = sample();
    with_sheet(&plan, Digits::Arabic, |sheet| {
        let cells = sheet.cells(&RowKey::parse(key).unwrap()).unwrap();
        let shown: Vec<_> = columns.iter().map(|column| cells[place(column)].value.shown(sheet.reading)).collect();
        assert_eq!(shown, expected, "{key}");
    });
}

#[test]
fn the_ita_of_2564() {
    let columns = ["no", "weight", "score", "computed", "level", "gap"];
    check_row("part:group/0", &columns, &["IIT", "30", "87.05", "87.05", "A", ""]);
    check_row("part:group/2", &columns, &["OIT", "40", "98", "98", "AA", ""]);
    check_row("part:item/ita-3", &columns, &["3", "", "83.05", "83.05", "B", "11.95"]);
    check_row("total", &columns, &["", "100", "91.85", "91.85", "A", "3.15"]);
    check_row("part:sub/ita-7.3", &["score", "computed", "level"], &["87.01", "", "A"]);
}

#[test]
fn cells_say_what_they_follow_from_and_what_differs() {
    let plan = sample();
    with_sheet(&plan, Digits::Thai, |sheet| {
        let note = |key: &str, column: &str| {
            let cell = sheet.cells(&RowKey::parse(key).unwrap()).unwrap().swap_remove(place(column));
            (cell.alarm, cell.note.unwrap_or_default())
        };
        let total = "(๓๐ x ๘๗.๐๕ + ๓๐ x ๘๘.๔๖ + ๔๐ x ๙๘)/๑๐๐ = ๙๑.๘๕๓";
        assert_eq!(note("total", "computed"), (false, total.to_owned()));
        assert_eq!(note("part:group/1", "computed").1, "(๙๐.๑๑ + ๙๐ + ๘๕.๒๗)/๓ = ๘๘.๔๖");
        assert_eq!(note("part:item/ita-7", "score"), (true, "differs from the computed score, ๘๕.๙๙๖".to_owned()));
        assert_eq!(note("part:sub/ita-7.3", "score"), (true, "the document says AA, the score is A".to_owned()));
        assert!(note("part:group/0", "weight").1.contains("Not confirmed"));
    });
}

#[test]
fn rows_fold() {
    let plan = sample();
    with_sheet(&plan, Digits::Arabic, |sheet| {
        let all = sheet.rows(&|_| false);
        assert_eq!(all.len(), 3 + 10 + 52 + 1);
        assert!(all.iter().all(|row| RowKey::parse(&row.key.to_string()).as_ref() == Some(&row.key)));
        let groups = sheet.rows(&|key| key.to_string().starts_with("part:group/"));
        assert_eq!(groups.len(), 4);
    });
}

/// What stands in a cell after an entry; `=` when nothing changes; else the refusal.
fn check(key: &str, column: &str, text: &str, expected: &str) {
    let (plan, key, at) = (sample(), RowKey::parse(key).unwrap(), place(column));
    let edit = with_sheet(&plan, Digits::Arabic, |sheet| sheet.enter(&key, at, text, &mut String::new));
    let found = match edit {
        Ok(None) => "=".to_owned(),
        Ok(Some(edit)) => {
            with_sheet(&apply(&plan, &edit).unwrap(), Digits::Arabic, |sheet| sheet.text_for_editing(&key, at))
        }
        Err(refusal) => refusal.message(Language::English),
    };
    assert_eq!(found, expected, "{text} into {column} of {key}");
}

#[test]
fn entries() {
    check("part:item/ita-3", "score", "๘๓.๑๐", "83.10");
    check("part:item/ita-3", "score", "83.05", "=");
    check("part:item/ita-3", "target", "95", "95");
    check("part:item/ita-3", "last", "80.5", "80.5");
    check("part:item/ita-3", "name", "", "A name is needed here.");
    check("part:group/0", "weight", "30", "30");
    check("part:group/0", "score", "", "");
    check("part:sub/ita-7.3", "result", "9", "9");
    check("total", "last", "90.12", "90.12");
    check("total", "computed", "90", "The weighted mean of the groups.");
    check("part:item/ita-3", "weight", "5", "This row has no such value.");
}

/// The rows of an assessment, after acts on rows: each by its key or by what its new id is.
fn after(acts: &[(RowAct, &[&str])]) -> Vec<String> {
    let mut plan: Plan = crate::edit::testing::json(
        r#"{"id": "p", "assessments": [{"id": "a", "year": 2565, "groups": [
            {"code": "G0", "items": [{"id": "i", "name": "one", "score": "5", "sub_items": [{"id": "s", "text": "q"}, {"id": "t", "text": "r"}]},
                                     {"id": "j", "name": "two"}]},
            {"code": "G1", "items": [{"id": "k", "name": "three"}]}]}]}"#,
    );
    for (act, rows) in acts {
        let mut count = 0;
        let mut new_id = || {
            count += 1;
            format!("new{count}")
        };
        let rows: Vec<RowKey> = rows.iter().map(|row| RowKey::parse(row).unwrap()).collect();
        let done = with_sheet(&plan, Digits::Arabic, |sheet| sheet.rows_edit(*act, &rows, &rows[0], &mut new_id));
        let done = match done {
            Ok(done) => done,
            Err(reason) => return vec![reason.of(Language::English).to_owned()],
        };
        plan = apply(&plan, &done.edit).unwrap();
        let known = with_sheet(&plan, Digits::Arabic, |sheet| sheet.rows(&|_| false));
        assert!(done.rows.iter().all(|row| known.iter().any(|known| known.key == *row)), "{done:?}");
    }
    let name = |group: &AssessmentGroup| group.code.clone().unwrap_or_else(|| "-".to_owned());
    let sub = |item: &AssessmentItem| item.sub_items.iter().map(|it| it.id.to_string()).collect::<Vec<_>>().join("+");
    let item = |item: &AssessmentItem| format!("{}({})", item.id, sub(item));
    let groups = &plan.assessments.get("a").unwrap().groups;
    groups
        .iter()
        .map(|it| format!("{} {}", name(it), it.items.iter().map(item).collect::<Vec<_>>().join(" ")))
        .collect()
}

#[test]
fn behaviour_48_rows_of_assessments_come_go_and_move() {
    use RowAct::{Delete, Duplicate, Indent, InsertAbove, InsertBelow, MoveDown, MoveUp};
    fn check(acts: &[(RowAct, &[&str])], expected: &[&str]) {
        assert_eq!(after(acts), expected, "{acts:?}");
    }
    check(&[], &["G0 i(s+t) j()", "G1 k()"]);
    check(&[(InsertBelow, &["part:item/i"])], &["G0 i(s+t) new1() j()", "G1 k()"]);
    check(&[(InsertAbove, &["part:sub/t", "part:sub/t"])], &["G0 i(s+new1+new2+t) j()", "G1 k()"]);
    check(&[(InsertAbove, &["part:group/1"])], &["G0 i(s+t) j()", "- ", "G1 k()"]);
    check(&[(InsertAbove, &["total"])], &["G0 i(s+t) j()", "G1 k()", "- "]);
    check(&[(Delete, &["part:item/i", "part:sub/s", "part:group/1"])], &["G0 j()"]);
    check(&[(MoveDown, &["part:sub/s"])], &["G0 i(t+s) j()", "G1 k()"]);
    check(&[(MoveDown, &["part:sub/t"])], &["G0 i(s) j(t)", "G1 k()"]);
    check(&[(MoveDown, &["part:item/i"]), (MoveDown, &["part:item/i"])], &["G0 j()", "G1 i(s+t) k()"]);
    check(&[(MoveUp, &["part:item/k"])], &["G0 i(s+t) j() k()", "G1 "]);
    check(&[(MoveUp, &["part:group/1"])], &["G1 k()", "G0 i(s+t) j()"]);
    check(&[(MoveUp, &["part:item/i", "part:item/j"])], &["There is nowhere further up to go."]);
    check(&[(Duplicate, &["part:item/i"])], &["G0 i(s+t) new3(new1+new2) j()", "G1 k()"]);
    check(&[(Indent, &["part:item/j"])], &["Rows of this table keep their level."]);
    check(&[(MoveUp, &["part:item/j", "part:item/k"])], &[words_of_rows::ONE_KIND.of(Language::English)]);
}
