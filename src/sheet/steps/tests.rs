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
    years: Vec<Year>,
    is_by_unit: bool,
    today: Option<Day>,
}

impl Page {
    fn of(plan: &str) -> Page {
        Page { plan: json(plan), month: 6, digits: Digits::Arabic, years: Vec::new(), is_by_unit: false, today: None }
    }

    fn with<T>(&self, look: impl FnOnce(&Steps<'_>) -> T) -> T {
        let reading = Reading { language: Language::English, digits: self.digits, unit: MoneyUnit::Baht };
        look(&Steps {
            plan: &self.plan,
            reading,
            year: 2563,
            month: self.month,
            years: self.years.clone(),
            is_by_unit: self.is_by_unit,
            today: self.today,
        })
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
            "Count | _ | _ | ■? | _ | _ | =100 | =-100!",
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
            cells[place(sheet, "m4")].note.as_deref().is_some_and(|note| note.contains("doubtful"))
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
        &["x | x", "  =■ | =35", "    _ | 100", "    ■? 50% | 50", "    _ | _", "  x | =", "= | =0", "  _ | _"],
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

#[test]
fn a_doubt_is_raised_and_settled_by_its_sign() {
    let mut page = Page::of(PLAN);
    let row = "step:2:a1s3";
    for (month, text, shown) in [("m2", "/?", "■?"), ("m2", "/", "■"), ("m2", "■?", "■?"), ("m3", "/", "■")] {
        page.enter(row, month, text);
        assert_eq!(page.picture(&[month])[4].trim(), shown, "{text}");
    }
    assert_eq!(page.entered(row, "m2", "/"), Ok(None));
}

#[test]
fn work_is_laid_over_the_months_in_their_order() {
    let mut page = Page::of(PLAN);
    page.enter("step:2:a1s2", "m5", "50");
    let bars = |page: &Page, row: &str| {
        page.with(|sheet| {
            let cells = sheet.cells(&RowKey::parse(row).unwrap()).unwrap();
            let bar = |cell: &Cell| match cell.value {
                crate::sheet::Value::Bar(bar) => format!("{}{}", bar.part, if bar.is_late { "!" } else { "" }),
                _ => "-".to_owned(),
            };
            cells[5..17].iter().map(bar).collect::<Vec<_>>().join(" ")
        })
    };
    assert_eq!(bars(&page, "step:2:a1s1"), "100 100 0 - - - - - - - - -");
    assert_eq!(bars(&page, "step:2:a1s2"), "- - - 100 50! 0! - - - - - -");
    assert_eq!(bars(&page, "step:2:a1s3"), "- - - - - - - - - - - 0");
    page.month = 4;
    // At an earlier month nothing was done yet, and less is late.
    assert_eq!(bars(&page, "step:2:a1s2"), "- - - 0! 0 0 - - - - - -");
    page.years = vec![2563, 2564];
    page.month = 12;
    assert_eq!(
        page.picture(&["q1-2563", "q2-2563", "q4-2563", "q1-2564"])[2..5],
        ["    ■ 100% | _ | _ | _", "    _ | ■? 50% | _ | _", "    _ | _ | ■ | ■",]
    );
    page.enter("step:2:a1s3", "q1-2564", "");
    page.enter("step:2:a1s3", "q2-2564", "/");
    assert_eq!(page.picture(&["q4-2563", "q1-2564", "q2-2564"])[4], "    ■ | _ | ■");
}

#[test]
fn dragging_draws_bars_and_moves_their_ends() {
    fn check(from: &str, to: &str, expected: &str) {
        let page = Page::of(PLAN);
        let row = RowKey::parse("step:2:a1s2").unwrap();
        let after = page.with(|sheet| {
            let edit = sheet.drawn(&row, place(sheet, from), place(sheet, to))?;
            Some(apply(&page.plan, &edit).unwrap())
        });
        let Some(after) = after else { return assert_eq!(expected, "nothing", "{from} to {to}") };
        let months = &after.activities.get("a1").unwrap().steps[1].months;
        let words: Vec<&str> = months.get(2563).into_iter().flatten().map(|month| month.word()).collect();
        assert_eq!(words.join(" "), expected, "{from} to {to}");
    }
    // The bar takes the second quarter.
    check("m8", "m10", "q2 m8 m9 m10");
    check("m9", "m8", "q2 m8 m9");
    check("m1", "m1", "m1 q2");
    check("m6", "m8", "q2 m7 m8");
    check("m6", "m4", "m4");
    check("m4", "m3", "m3 q2");
    check("m4", "m6", "m6");
    check("m4", "m4", "nothing");
    check("m5", "m8", "nothing");
    check("weight", "m8", "nothing");
    let page = Page::of(PLAN);
    page.with(|sheet| {
        let draws = |row: &str, column| sheet.draws(&RowKey::parse(row).unwrap(), place(sheet, column));
        assert!(draws("step:2:a1s1", "m1") && draws("step:2:a1s1", "m9"));
        assert!(!draws("step:2:a1s2", "m5") && !draws("activity:a1", "m1") && !draws("step:2:a1s1", "done"));
    });
}

#[test]
fn today_lies_in_its_month_or_quarter() {
    fn check(day: &str, years: &[Year], expected: Option<(&str, u8)>) {
        let page = Page { today: Day::parse(day), years: years.to_vec(), ..Page::of(PLAN) };
        let found = page.with(|sheet| sheet.today().map(|(at, percent)| (sheet.columns()[at].id, percent)));
        assert_eq!(found, expected, "{day}");
    }
    check("2019-10-01", &[], Some(("m1", 0)));
    check("2020-02-15", &[], Some(("m5", 48)));
    check("2020-09-30", &[], Some(("m12", 96)));
    check("2020-10-01", &[], None);
    check("2020-10-16", &[2563, 2564], Some(("q1-2564", 16)));
    check("2020-12-31", &[2563, 2564], Some(("q1-2564", 98)));
}

#[test]
fn activities_stand_below_the_units_that_lead_them() {
    let mut page = Page { is_by_unit: true, ..Page::of(PLAN) };
    page.enter("activity:a2", "unit", "สลธ.");
    check(
        &page,
        &["name", "unit", "weight"],
        &[
            "สำนักงานเลขาธิการ | xสลธ. | x",
            "  Nothing | สลธ. | =",
            "No responsible unit yet | x | x",
            "  Survey | _ | =100",
            "    Ask | x | 20",
            "    Count | x | 30",
            "    Tell | x | 50",
            "  Off | _ | =90!",
            "    Only | x | 90",
        ]
        .map(|line| line.replace("สำนักงานเลขาธิการ", "xสำนักงานเลขาธิการ").replace("No resp", "xNo resp"))
        .iter()
        .map(String::as_str)
        .collect::<Vec<_>>(),
    );
    page.with(|sheet| {
        let key = |text: &str| RowKey::parse(text).unwrap();
        let mut new = || "new".to_owned();
        let activity = key("activity:a1");
        let refused = sheet.rows_edit(RowAct::MoveDown, std::slice::from_ref(&activity), &activity, &mut new);
        assert_eq!(refused, Err(words::MOVED_BY_OUTLINE));
        let step = key("step:2:a1s1");
        assert!(sheet.rows_edit(RowAct::MoveDown, std::slice::from_ref(&step), &step, &mut new).is_ok());
    });
}
