//! The picture of rule tables, and what entries mean.

use super::*;
use crate::edit::apply;
use crate::figures::rules::shipped;
use crate::language::Language;
use crate::language::words::rows as words_of_rows;
use crate::plan::frame::{Digits, MoneyUnit};
use crate::plan::rules::Rules;
use std::sync::Arc;

fn plan() -> Plan {
    let wanted = ["ita-2566", "ita-weights-2566", "disbursement-2567"];
    let tables = shipped().iter().filter(|table| wanted.contains(&table.id.as_str())).cloned().collect();
    Plan { rules: Arc::new(Rules { tables, ..Rules::default() }), ..Plan::default() }
}

fn sheet(plan: &Plan) -> RuleTables<'_> {
    let reading = Reading { language: Language::English, digits: Digits::Arabic, unit: MoneyUnit::Baht };
    RuleTables { plan, reading }
}

fn shown(plan: &Plan, key: &str) -> Vec<String> {
    let cells = sheet(plan).cells(&RowKey::parse(key).unwrap()).unwrap();
    cells.iter().map(|cell| cell.value.shown(sheet(plan).reading)).filter(|text| !text.is_empty()).take(4).collect()
}

#[test]
fn tables_with_what_is_below_them() {
    let plan = plan();
    let rows = sheet(&plan).rows(&|key| key.to_string().contains("weights"));
    let keys: Vec<String> = rows.iter().map(|row| row.key.to_string()).collect();
    assert_eq!(keys.len(), 9);
    assert_eq!(keys[..2], ["part:table/0/ita-2566", "part:band/0/ita-2566"]);
    assert_eq!(
        keys[6..],
        ["part:table/0/ita-weights-2566", "part:table/0/disbursement-2567", "part:target/0/disbursement-2567"]
    );
    assert!(rows.iter().all(|row| RowKey::parse(&row.key.to_string()).as_ref() == Some(&row.key)));
    assert_eq!(shown(&plan, "part:band/0/ita-2566"), ["ผ่านดีเยี่ยม", "95", "95"]);
    assert_eq!(shown(&plan, "part:weight/2/ita-weights-2566"), ["OIT", "40"]);
    assert_eq!(
        shown(&plan, "part:target/0/disbursement-2567"),
        ["Overall", "Overall, after 12 months of 2567", "93", "12"]
    );
    let table = shown(&plan, "part:table/0/disbursement-2567");
    assert_eq!(table, ["Disbursement targets", table[1].as_str(), "2567", "2567"]);
    assert!(sheet(&plan).cells(&RowKey::parse("part:band/9/ita-2566").unwrap()).is_none());
}

/// What stands in a cell after an entry; `=` when nothing changes; else the refusal.
fn check(key: &str, column: &str, text: &str, expected: &str) {
    let (plan, key) = (plan(), RowKey::parse(key).unwrap());
    let at = FIELDS.iter().position(|(_, id, ..)| *id == column).unwrap();
    let found = match sheet(&plan).enter(&key, at, text, &mut String::new) {
        Ok(None) => "=".to_owned(),
        Ok(Some(edit)) => sheet(&apply(&plan, &edit).unwrap()).text_for_editing(&key, at),
        Err(refusal) => refusal.message(Language::English),
    };
    assert_eq!(found, expected, "{text} into {column} of {key}");
}

#[test]
fn entries() {
    check("part:band/0/ita-2566", "min", "๙๖.๕", "96.5");
    check("part:band/0/ita-2566", "min", "95", "=");
    check("part:band/0/ita-2566", "groups_min", "", "");
    check("part:band/0/ita-2566", "name", " ดีเยี่ยม ", "ดีเยี่ยม");
    check("part:band/0/ita-2566", "name", "", "A name is needed here.");
    check("part:weight/0/ita-weights-2566", "weight", "35", "35");
    check("part:weight/0/ita-weights-2566", "min", "35", "This row has no such value.");
    check("part:target/0/disbursement-2567", "percent", "94", "94");
    check("part:table/0/ita-2566", "since", "2567", "2567");
    check("part:table/0/ita-2566", "since", "67", "Enter a fiscal year of four digits, such as 2566.");
    check("part:table/0/ita-2566", "until", "2570", "2570");
    check("part:table/0/ita-2566", "certainty", "x", "Choose one from the list of the cell.");
    check("part:table/0/ita-weights-2566", "certainty", "Seen in a real system", "=");
    check("part:table/0/ita-2566", "certainty", "Confirmed by a document", "Confirmed by a document");
}

#[test]
fn behaviour_48_bands_come_go_and_move_and_tables_go() {
    use RowAct::{Delete, Duplicate, InsertAbove, InsertBelow, MoveDown, MoveUp};
    fn names(plan: &Plan) -> Vec<String> {
        plan.rules
            .tables
            .iter()
            .find(|table| table.id == "t")
            .map_or_else(Vec::new, |table| table.bands.iter().map(|band| band.name.clone()).collect())
    }
    #[track_caller]
    fn check(act: RowAct, rows: &[&str], expected: Result<&str, Text>) {
        let plan: Plan = crate::edit::testing::json(
            r#"{"id": "p", "rules": {"tables": [{"id": "t", "title": "T", "weights": [{"code": "IIT", "weight": "1"}],
                "bands": [{"name": "a"}, {"name": "b"}, {"name": "c"}]}]}}"#,
        );
        let rows: Vec<RowKey> = rows.iter().map(|row| RowKey::Part((*row).into())).collect();
        let done = sheet(&plan).rows_edit(act, &rows, &rows[0], &mut String::new);
        let found = done.map(|done| names(&apply(&plan, &done.edit).unwrap()).join(","));
        assert_eq!(found, expected.map(str::to_owned), "{act:?} {rows:?}");
    }
    check(InsertBelow, &["table/0/t"], Ok(",a,b,c"));
    check(InsertAbove, &["band/1/t"], Ok("a,,b,c"));
    check(InsertBelow, &["band/1/t", "band/2/t"], Ok("a,b,c,,"));
    check(Duplicate, &["band/0/t", "band/1/t"], Ok("a,b,a,b,c"));
    check(MoveUp, &["band/1/t", "band/2/t"], Ok("b,c,a"));
    check(MoveDown, &["band/0/t"], Ok("b,a,c"));
    check(MoveDown, &["band/2/t"], Err(words_of_rows::LAST_ALREADY));
    check(Delete, &["band/0/t", "band/2/t", "weight/0/t"], Ok("b"));
    check(Delete, &["table/0/t"], Ok(""));
    check(InsertAbove, &["table/0/t"], Err(words::TABLES_ARE_COPIED));
    check(MoveUp, &["weight/0/t"], Err(words::TABLES_ARE_COPIED));
    check(MoveUp, &["band/9/t"], Err(words_of_rows::CHOOSE_ROW));
}

#[test]
fn the_month_of_a_target_is_entered() {
    check("part:target/0/disbursement-2567", "months", "๙", "9");
    check("part:target/0/disbursement-2567", "months", "12", "=");
    for refused in ["0", "13", "", "1.5"] {
        check(
            "part:target/0/disbursement-2567",
            "months",
            refused,
            "Enter the month of the fiscal year as a number from 1 to 12.",
        );
    }
    let plan = plan();
    let at = FIELDS.iter().position(|(_, id, ..)| *id == "months").unwrap();
    let key = RowKey::parse("part:target/0/disbursement-2567").unwrap();
    let edit = sheet(&plan).enter(&key, at, "6", &mut String::new).unwrap().unwrap();
    assert_eq!(
        shown(&apply(&plan, &edit).unwrap(), "part:target/0/disbursement-2567")[1],
        "Overall, after 6 months of 2567"
    );
}
