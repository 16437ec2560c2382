//! The schedule as a table: rows and columns as shown, and what entries do to them.
//!
//! In a picture `=` stands before what is computed, `x` before what is closed, nothing before what takes entries;
//! `!` follows an alarm, `_` is a blank cell that takes entries.

use super::*;
use crate::edit::apply;
use crate::edit::testing::json;
use crate::language::Language;
use crate::language::entry::EntryError;
use crate::plan::frame::{Digits, MoneyUnit};
use crate::sheet::Cell;

const PLAN: &str = r#"{"id": "p", "frame": {"title": "แผน", "first_year": 2563},
    "organisation": {"units": [{"id": "u1", "abbreviation": "สลธ.", "name": "สำนักงานเลขาธิการ"}]},
    "outline": [{"id": "n1", "code": "1", "title": "Strategy", "units": ["u1"]}],
    "activities": [
        {"id": "a1", "node": "n1", "no": "1", "title": "Survey", "steps": [
            {"id": "s1", "no": "1", "title": "Ask", "weight": "20", "months": {"2563": ["m1", "m2"]}, "done": {"2563": {"m3": "100"}}},
            {"id": "s2", "no": "2", "title": "Count", "weight": "30", "months": {"2563": ["q2"]}, "doubtful": true},
            {"id": "s3", "title": "Tell", "weight": "50", "months": {"2563": ["m12"], "2564": ["m1"]}}]},
        {"id": "a2", "node": "n1", "no": "2", "title": "Nothing"},
        {"id": "a3", "title": "Off", "steps": [{"id": "s9", "title": "Only", "weight": "90"}]}]}"#;

struct Page {
    plan: Plan,
    month: u8,
    digits: Digits,
}

impl Page {
    fn of(plan: &str) -> Page {
        Page { plan: json(plan), month: 6, digits: Digits::Arabic }
    }

    fn with<T>(&self, look: impl FnOnce(&Steps<'_>) -> T) -> T {
        let reading = Reading { language: Language::English, digits: self.digits, unit: MoneyUnit::Baht };
        look(&Steps { plan: &self.plan, reading, year: 2563, month: self.month })
    }

    fn picture(&self, columns: &[&str]) -> Vec<String> {
        self.with(|sheet| {
            let rows = sheet.rows(&|_| false);
            let line = |row: &Row| {
                let cells = sheet.cells(&row.key).unwrap();
                assert_eq!(cells.len(), sheet.columns().len());
                let texts = columns.iter().map(|id| shown(&cells[place(sheet, id)], sheet.reading));
                format!("{}{}", "  ".repeat(usize::from(row.level - 1)), texts.collect::<Vec<_>>().join(" | "))
            };
            rows.iter().map(line).collect()
        })
    }

    fn entered(&self, row: &str, column: &str, text: &str) -> Result<Option<Edit>, Refusal> {
        let key = RowKey::parse(row).unwrap();
        self.with(|sheet| sheet.enter(&key, place(sheet, column), text, &mut || "new".to_owned()))
    }

    fn enter(&mut self, row: &str, column: &str, text: &str) {
        let edit = self.entered(row, column, text).unwrap().unwrap();
        self.plan = apply(&self.plan, &edit).unwrap();
    }

    fn editing(&self, row: &str, column: &str) -> String {
        let key = RowKey::parse(row).unwrap();
        self.with(|sheet| sheet.text_for_editing(&key, place(sheet, column)))
    }
}

fn place(sheet: &Steps<'_>, id: &str) -> usize {
    sheet.columns().iter().position(|column| column.id == id).unwrap()
}

fn shown(cell: &Cell, reading: Reading) -> String {
    let text = cell.value.shown(reading);
    let (sign, blank) = match cell.access {
        Access::Entry | Access::Choice => ("", "_"),
        Access::Computed(..) => ("=", ""),
        Access::Closed(_) => ("x", ""),
    };
    let text = if text.is_empty() { blank } else { &text };
    format!("{sign}{text}{}", if cell.alarm { "!" } else { "" })
}

fn check(page: &Page, columns: &[&str], expected: &[&str]) {
    assert_eq!(page.picture(columns), expected);
}

#[test]
fn columns_stand_as_in_the_printed_table() {
    let titles = Page::of(PLAN).with(|sheet| sheet.columns().into_iter().map(|it| it.title).collect::<Vec<_>>());
    assert_eq!(
        titles.join(" "),
        "No. Name Unit Weight Cumulative Oct Nov Dec Jan Feb Mar Apr May Jun Jul Aug Sep Done Planned Against plan"
    );
}

#[test]
fn weights_and_their_running_sums() {
    check(
        &Page::of(PLAN),
        &["no", "name", "unit", "weight", "cumulative"],
        &[
            "1 | Strategy | สลธ. | x | x",
            "  1 | Survey | _ | =100 | x",
            "    1 | Ask | x | 20 | =20",
            "    2 | Count | x | 30 | =50",
            "    _ | Tell | x | 50 | =100",
            "  2 | Nothing | _ | = | x",
            "_ | Off | _ | =90! | x",
            "  _ | Only | x | 90 | =90",
        ],
    );
}

#[test]
fn months_and_progress() {
    let mut page = Page::of(PLAN);
    check(
        &page,
        &["name", "m1", "m3", "m4", "m12", "done", "planned", "difference"],
        &[
            "Strategy | x | x | x | x | x | x | x",
            "Survey | =■ | = | =■ | =■ | =20 | =50 | =-30!",
            "Ask | ■ | 100% | _ | _ | 100 | =100 | =0",
            "Count | _ | _ | ■ | _ | _ | =100 | =-100!",
            "Tell | _ | _ | _ | ■ | _ | =0 | =",
            "Nothing | x | x | x | x | = | = | =",
            "Off | = | = | = | = | =0 | = | =",
            "Only | _ | _ | _ | _ | _ | = | =",
        ]
        .map(|line| {
            let level = match line.split(' ').next().unwrap() {
                "Ask" | "Count" | "Tell" => 2,
                "Survey" | "Nothing" | "Only" => 1,
                _ => 0,
            };
            format!("{}{line}", "  ".repeat(level))
        })
        .iter()
        .map(String::as_str)
        .collect::<Vec<_>>(),
    );
    page.month = 12;
    check(
        &Page { plan: page.plan, ..page },
        &["planned"],
        &["x", "  =75", "    =100", "    =100", "    =50", "  =", "=", "  ="],
    );
}

#[test]
fn a_month_takes_a_mark_or_a_percent() {
    let mut page = Page::of(PLAN);
    let row = "step:2:a1s3";
    for (text, shown) in [("/", "■"), ("50", "■ 50%"), ("x", ""), ("๗๕ %", "■ 75%"), ("-", "_"), ("5", "5%"), ("", "_")]
    {
        let before = page.picture(&["m5"]);
        match page.entered(row, "m5", text) {
            Ok(Some(edit)) => page.plan = apply(&page.plan, &edit).unwrap(),
            Ok(None) => assert_eq!(page.picture(&["m5"]), before),
            Err(refusal) => panic!("{text}: {refusal:?}"),
        }
        let now = page.picture(&["m5"])[4].trim().to_owned();
        assert!(shown.is_empty() || now == shown, "{text}: {now}");
    }
    assert_eq!(page.entered(row, "m5", "ทำ"), Err(Refusal::Unreadable(EntryError::NotAMark)));
    assert_eq!(page.editing("step:2:a1s1", "m3"), "100%");
}

#[test]
fn taking_a_month_out_of_a_quarter_leaves_the_others_and_settles_the_doubt() {
    let mut page = Page::of(PLAN);
    let doubt = |page: &Page| {
        page.with(|sheet| {
            let cells = sheet.cells(&RowKey::parse("step:2:a1s2").unwrap()).unwrap();
            cells[place(sheet, "m4")].note.is_some()
        })
    };
    assert!(doubt(&page));
    page.enter("step:2:a1s2", "m5", "");
    assert!(!doubt(&page));
    let count = page.picture(&["m4", "m5", "m6"]).remove(3);
    assert_eq!(count.trim(), "■ | _ | ■");
}

#[test]
fn done_is_entered_at_the_chosen_month() {
    let mut page = Page::of(PLAN);
    page.enter("step:2:a1s2", "done", "50");
    check(
        &page,
        &["m6", "done"],
        &["x | x", "  =■ | =35", "    _ | 100", "    ■ 50% | 50", "    _ | _", "  x | =", "= | =0", "  _ | _"],
    );
    // The percent of an earlier month is what stands there.
    assert_eq!(page.entered("step:2:a1s1", "done", "100"), Ok(None));
    assert_eq!(page.entered("step:2:a1s1", "done", "101"), Err(Refusal::Unreadable(EntryError::OutsidePercent)));
    assert_eq!(page.editing("step:2:a1s2", "done"), "50");
}

#[test]
fn words_weights_and_units_are_entered_where_they_stand() {
    let mut page = Page::of(PLAN);
    page.enter("step:2:a1s3", "name", " Tell all ");
    page.enter("step:2:a1s3", "no", "3");
    page.enter("step:2:a1s3", "weight", "๔๐.5");
    page.enter("activity:a2", "unit", "สำนักงานเลขาธิการ");
    page.enter("activity:a2", "name", "Something");
    page.enter("node:n1", "unit", "");
    check(
        &page,
        &["no", "name", "unit", "weight"],
        &[
            "1 | Strategy | _ | x",
            "  1 | Survey | _ | =90.5!",
            "    1 | Ask | x | 20",
            "    2 | Count | x | 30",
            "    3 | Tell all | x | 40.5",
            "  2 | Something | สลธ. | =",
            "_ | Off | _ | =90!",
            "  _ | Only | x | 90",
        ],
    );
    assert!(matches!(page.entered("activity:a2", "unit", "กองคลัง"), Err(Refusal::Unknown(_))));
    assert_eq!(page.entered("step:2:a1s3", "weight", "-1"), Err(Refusal::Closed(words::NOT_BELOW_ZERO)));
    assert_eq!(page.entered("activity:a1", "weight", "1"), Err(Refusal::Closed(words::SUM_OF_STEPS)));
    assert_eq!(page.entered("node:n1", "m1", "/"), Err(Refusal::Closed(words::NOT_OF_THIS_ROW)));
}

#[test]
fn what_is_edited_unchanged_changes_nothing() {
    let page = Page { digits: Digits::Thai, ..Page::of(PLAN) };
    let rows = page.with(|sheet| sheet.rows(&|_| false));
    for row in rows {
        let key = row.key.to_string();
        let columns = page.with(|sheet| sheet.columns());
        for column in columns {
            let closed = page.with(|sheet| sheet.cells(&row.key).unwrap()[place(sheet, column.id)].reason().is_some());
            let text = page.editing(&key, column.id);
            if !closed {
                assert_eq!(page.entered(&key, column.id, &text), Ok(None), "{key} {}: {text}", column.id);
            }
        }
    }
}
