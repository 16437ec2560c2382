//! The outline as a table, and what entries do to it.

use super::*;
use crate::edit::apply;
use crate::edit::testing::json;
use crate::language::Language;
use crate::plan::frame::{Digits, MoneyUnit};
use proptest::prelude::*;

const PLAN: &str = r#"{"id": "p", "frame": {"title": "แผน", "first_year": 2563},
    "organisation": {"units": [{"id": "u1", "abbreviation": "สลธ."}]},
    "outline": [
        {"id": "n1", "level": "ยุทธศาสตร์", "label": "ยุทธศาสตร์ที่ 1", "title": "Strategy", "ceiling": {"2563": "1000.50"},
         "links": [{"catalogue": "national_strategy", "code": "6", "title": "Public sector"}, {"title": "SDG 16"}]},
        {"id": "n2", "parent": "n1", "code": "1.1", "title": "Output", "kind": "ผลผลิต", "units": ["u1"]}],
    "activities": [{"id": "a", "node": "n2", "title": "not shown"}, {"id": "b", "title": "nor this"}]}"#;

fn with<T>(plan: &Plan, look: impl FnOnce(&Outline<'_>) -> T) -> T {
    let reading = Reading { language: Language::English, digits: Digits::Arabic, unit: MoneyUnit::Baht };
    look(&Outline { plan, reading, year: 2563 })
}

fn picture(plan: &Plan) -> Vec<String> {
    with(plan, |sheet| {
        let line = |row: &Row| {
            let cells = sheet.cells(&row.key).unwrap();
            let texts: Vec<String> = cells.iter().map(|cell| cell.value.shown(sheet.reading)).collect();
            format!("{}{}", "  ".repeat(usize::from(row.level - 1)), texts.join(" | "))
        };
        sheet.rows(&|_| false).iter().map(line).collect()
    })
}

fn enter(plan: &mut Plan, row: &str, column: &str, text: &str) -> Result<bool, Refusal> {
    let edit = with(plan, |sheet| {
        let column = sheet.columns().iter().position(|known| known.id == column).unwrap();
        sheet.enter(&RowKey::parse(row).unwrap(), column, text, &mut String::new)
    })?;
    let is_changed = edit.is_some();
    if let Some(edit) = edit {
        *plan = apply(plan, &edit).unwrap();
    }
    Ok(is_changed)
}

#[test]
fn headings_without_activities() {
    let titles = with(&json(PLAN), |sheet| sheet.columns().into_iter().map(|it| it.title).collect::<Vec<_>>());
    assert_eq!(titles.join(" "), "Code Title Level Kind Called in print Units Ceiling Links");
    assert_eq!(
        picture(&json(PLAN)),
        [
            "ยุทธศาสตร์ที่ 1 | Strategy | ยุทธศาสตร์ |  | ยุทธศาสตร์ที่ 1 |  | 1,000.50 | national_strategy · 6 · Public sector; SDG 16",
            "  1.1 | Output |  | ผลผลิต |  | สลธ. |  | ",
        ]
    );
}

#[test]
fn every_field_is_entered() {
    let mut plan: Plan = json(PLAN);
    for (row, column, text) in [
        ("node:n1", "no", "1"),
        ("node:n2", "level", "ผลผลิต"),
        ("node:n2", "kind", ""),
        ("node:n2", "label", "ผลผลิตที่ 1"),
        ("node:n1", "unit", "สลธ"),
        ("node:n2", "ceiling", "๕๐๐"),
        ("node:n2", "links", "แผนแม่บท · Y1; · 9 · การบริการ"),
        ("node:n1", "links", "SDG 16"),
    ] {
        assert_eq!(enter(&mut plan, row, column, text), Ok(true), "{row} {column}");
        assert_eq!(enter(&mut plan, row, column, text), Ok(false), "{row} {column} again");
    }
    assert_eq!(
        picture(&plan),
        [
            "1 | Strategy | ยุทธศาสตร์ |  | ยุทธศาสตร์ที่ 1 | สลธ. | 1,000.50 | SDG 16",
            "  1.1 | Output | ผลผลิต |  | ผลผลิตที่ 1 | สลธ. | 500.00 | แผนแม่บท · Y1; · 9 · การบริการ",
        ]
    );
    assert!(matches!(enter(&mut plan, "node:n1", "unit", "x"), Err(Refusal::Unknown(_))));
    assert!(matches!(enter(&mut plan, "node:n1", "ceiling", "x"), Err(Refusal::Unreadable(_))));
}

#[test]
fn passing_over_a_label_does_not_make_it_a_code() {
    let mut plan: Plan = json(PLAN);
    assert_eq!(enter(&mut plan, "node:n1", "no", "ยุทธศาสตร์ที่ 1"), Ok(false));
}

proptest! {
    #[test]
    fn links_are_read_as_they_are_written(
        parts in prop::collection::vec((prop::option::of("[a-c]{1,3}"), prop::option::of("[0-9]{1,2}"), "[ก-ง]{1,3}"), 0..4),
    ) {
        let link = |(catalogue, code, title)| UpperLink { catalogue, code, title, ..UpperLink::default() };
        let links: Vec<UpperLink> = parts.into_iter().map(link).collect();
        prop_assert_eq!(read_links(&write_links(&links), &[]), links);
    }
}
