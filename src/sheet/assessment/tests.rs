//! The picture of the ITA of the fourth sample, and what entries mean.

use super::*;
use crate::edit::apply;
use crate::figures::assessment::assessed;
use crate::language::Language;
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
