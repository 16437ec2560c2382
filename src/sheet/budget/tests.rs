//! The budget as tables: rows and columns as shown, and what entries do to them.
//!
//! In a picture `=` stands before what is computed, `x` before what is closed, nothing before what takes entries;
//! `!` follows an alarm, `_` is a blank cell that takes entries.

mod formulas;

use super::*;
use crate::edit::apply;
use crate::edit::testing::json;
use crate::language::Language::{self, English, Thai};
use crate::language::entry::EntryError;
use crate::plan::frame::{Digits, MoneyUnit};
use crate::sheet::Value;
use MoneyUnit::{Baht, MillionBaht};

const PLAN: &str = r#"{"id": "p", "frame": {"title": "แผน", "first_year": 2563},
    "organisation": {"units": [{"id": "u1", "abbreviation": "สลธ.", "name": "สำนักงานเลขาธิการ"}, {"id": "u2", "name": "กองคลัง"}]},
    "outline": [
        {"id": "n1", "code": "1", "title": "Strategy", "ceiling": {"2563": "1000"}},
        {"id": "n2", "parent": "n1", "label": "Measure 1", "title": "Measure"}],
    "activities": [
        {"id": "a1", "node": "n2", "no": "1", "title": "Training", "units": ["u1", "u2"], "proposed": {"2563": "800"}, "allocated": {"2563": "600"},
         "lines": [{"id": "l1", "planned": {"2563": {"m1": "100", "m2": "200.5", "m12": "0"}, "2564": {"m1": "9"}},
                    "committed": {"2563": {"m1": "50"}}, "disbursed": {"2563": {"m1": "25.25"}}}]},
        {"id": "a2", "node": "n2", "no": "2", "title": "Survey", "lines": [{"id": "l2", "keeping": "quarters", "planned": {"2563": {"q1": "250"}}}]},
        {"id": "a3", "node": "n1", "no": "3", "title": "Building", "allocated": {"2563": "500"}, "lines": [
            {"id": "l3", "name": "Material", "planned": {"2563": {"m1": "300"}}},
            {"id": "l4", "category": "investment", "planned": {"2563": {"m1": "400", "m4": "1"}}}]},
        {"id": "a4", "title": "Loose"}]}"#;

struct Page {
    plan: Plan,
    measure: Measure,
    language: Language,
    folded: &'static [&'static str],
}

impl Page {
    fn of(plan: &str) -> Page {
        Page { plan: json(plan), measure: Measure::Planned, language: English, folded: &[] }
    }

    fn frame(plan: &str, unit: MoneyUnit, digits: Digits) -> Page {
        let mut page = Page::of(plan);
        let frame = Arc::make_mut(&mut page.plan.frame);
        (frame.money_unit, frame.digits) = (unit, digits);
        page
    }

    fn with<T>(&self, look: impl FnOnce(&Budget<'_>) -> T) -> T {
        let totals = PlanTotals::of(&self.plan, self.measure, 2563);
        let frame = &self.plan.frame;
        let reading = Reading { language: self.language, digits: frame.digits, unit: frame.money_unit };
        let order = || Arc::new(Order::of(&self.plan));
        look(&Budget { plan: &self.plan, totals: &totals, reading, order: &order, beside: None })
    }

    /// The rows with these columns, as one reads them.
    fn picture(&self, columns: &[&str]) -> Vec<String> {
        self.with(|sheet| {
            let places: Vec<_> = columns.iter().map(|id| place(sheet, id)).collect();
            let rows = sheet.rows(&|key| self.folded.contains(&key.to_string().as_str()));
            let line = |row: &Row| {
                let sign = row.open.map_or("", |open| if open { "v " } else { "> " });
                let cells = sheet.cells(&row.key).unwrap();
                assert_eq!(cells.len(), sheet.columns().len());
                let cells = places.iter().map(|at| shown(&cells[*at], sheet.reading));
                let indent = "  ".repeat(usize::from(row.level - 1));
                format!("{indent}{sign}{}", cells.collect::<Vec<_>>().join(" | "))
            };
            rows.iter().map(line).collect()
        })
    }

    fn edit_for(&self, row: &str, column: &str, text: &str) -> Result<Option<Edit>, Refusal> {
        let key = key_of(row);
        self.with(|sheet| sheet.enter(&key, place(sheet, column), text, &mut || "new".to_owned()))
    }

    fn editing(&self, row: &str, column: &str) -> String {
        let key = key_of(row);
        self.with(|sheet| sheet.text_for_editing(&key, place(sheet, column)))
    }

    fn cell(&self, row: &str, column: &str) -> Cell {
        let key = key_of(row);
        self.with(|sheet| sheet.cells(&key).unwrap().remove(place(sheet, column)))
    }

    fn enter(&mut self, row: &str, column: &str, text: &str) {
        let edit = self.edit_for(row, column, text).unwrap().unwrap();
        self.plan = apply(&self.plan, &edit).unwrap();
    }
}

fn place(sheet: &Budget<'_>, id: &str) -> usize {
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
fn columns_are_named_in_order() {
    let titles = |language, digits| {
        let mut page = Page::frame(PLAN, Baht, digits);
        page.language = language;
        page.with(|sheet| sheet.columns().into_iter().map(|column| column.title).collect::<Vec<_>>().join(" "))
    };
    assert_eq!(
        titles(English, Digits::Thai),
        "No. Name Unit Proposed Allocated Oct Nov Dec Jan Feb Mar Apr May Jun Jul Aug Sep Q1 Q2 Q3 Q4 Total Ceiling Left to plan \
         Category Code Kept by Carried over"
    );
    assert!(titles(Thai, Digits::Thai).contains("ก.ย. ไตรมาส ๑ ไตรมาส ๒"));
    assert!(titles(Thai, Digits::Arabic).contains("ก.ย. ไตรมาส 1 ไตรมาส 2"));
    let page = Page::of(r#"{"id": "p", "frame": {"start_month": 1}}"#);
    page.with(|sheet| assert_eq!(sheet.columns()[5].title, "Jan"));
}

#[test]
fn months_quarters_and_totals() {
    check(
        &Page::of(PLAN),
        &["name", "m1", "m2", "q1", "q2", "q4", "total"],
        &[
            "v Strategy | x | x | =1,250.50 | =1.00 | =0.00 | =1,251.50",
            "  v Building | =700.00 | = | =700.00 | =1.00 | = | =701.00",
            "    Material | 300.00 | _ | =300.00 | = | = | =300.00",
            "    Investment | 400.00 | _ | =400.00 | =1.00 | = | =401.00",
            "  v Measure | x | x | =550.50 | = | =0.00 | =550.50",
            "    Training | 100.00 | 200.50 | =300.50 | = | =0.00 | =300.50",
            "    Survey | x | x | 250.00 | _ | _ | =250.00",
            "Loose | _ | _ | _ | _ | _ | =",
            "xGrand total | x | x | =1,250.50 | =1.00 | =0.00 | =1,251.50",
        ],
    );
}

#[test]
fn ceilings_allocations_and_what_is_left() {
    check(
        &Page::of(PLAN),
        &["no", "name", "unit", "proposed", "allocated", "total", "ceiling", "left"],
        &[
            "v 1 | Strategy | _ | =800.00 | =1,100.00 | =1,251.50 | 1,000.00 | =-251.50!",
            "  v 3 | Building | _ | _ | 500.00 | =701.00 | x | =-201.00!",
            "    x | Material | x | x | x | =300.00 | x | x",
            "    x | Investment | x | x | x | =401.00 | x | x",
            "  v Measure 1 | Measure | _ | =800.00 | =600.00 | =550.50 | _ | =49.50",
            "    1 | Training | สลธ., กองคลัง | 800.00 | 600.00 | =300.50 | x | =299.50",
            "    2 | Survey | _ | _ | _ | =250.00 | x | =",
            "_ | Loose | _ | _ | _ | = | x | =",
            "x | xGrand total | x | =800.00 | =1,100.00 | =1,251.50 | x | =-151.50!",
        ],
    );
}

#[test]
fn responsible_units_are_typed_by_any_name() {
    let mut page = Page::of(PLAN);
    page.enter("activity:a1", "unit", "กองคลัง");
    page.enter("node:n1", "unit", "สำนักงานเลขาธิการ, กองคลัง");
    assert_eq!(page.editing("activity:a1", "unit"), "กองคลัง");
    assert_eq!(page.editing("node:n1", "unit"), "สลธ., กองคลัง");
    assert_eq!(page.edit_for("node:n1", "unit", "สลธ., กองคลัง"), Ok(None));
    assert!(matches!(page.edit_for("activity:a1", "unit", "กองอื่น"), Err(Refusal::Unknown(_))));
    assert_eq!(page.edit_for("line:a3/l3", "unit", "กองคลัง"), Err(Refusal::Closed(words::NOT_OF_THIS_ROW)));
}

#[test]
fn committed_and_disbursed_leave_what_is_left_to_plan() {
    let mut page = Page::of(PLAN);
    page.folded = &["activity:a3"];
    page.measure = Measure::Disbursed;
    check(
        &page,
        &["name", "m1", "q1", "total", "left"],
        &[
            "v Strategy | x | =25.25 | =25.25 | x-251.50!",
            "  > Building | = | = | = | x-201.00!",
            "  v Measure | x | =25.25 | =25.25 | x49.50",
            "    Training | 25.25 | =25.25 | =25.25 | x299.50",
            "    Survey | x | _ | = | x",
            "Loose | _ | _ | = | x",
            "xGrand total | x | =25.25 | =25.25 | x-151.50!",
        ],
    );
    page.measure = Measure::Committed;
    page.enter("activity:a1", "m2", "7");
    assert_eq!(page.cell("activity:a1", "total").value.shown(page.with(|sheet| sheet.reading)), "57.00");
    assert_eq!(
        json::<Plan>(PLAN).activities.get("a1").unwrap().lines[0].planned,
        page.plan.activities.get("a1").unwrap().lines[0].planned
    );
}

#[test]
fn folded_rows_hide_what_is_below_them() {
    let mut page = Page::of(PLAN);
    page.folded = &["node:n2", "activity:a3"];
    check(&page, &["name"], &["v Strategy", "  > Building", "  > Measure", "Loose", "xGrand total"]);
    page.folded = &["node:n1", "node:n2"];
    check(&page, &["name"], &["> Strategy", "Loose", "xGrand total"]);
    check(&Page::of(r#"{"id": "p"}"#), &["name", "total", "left"], &["xGrand total | = | ="]);
}

#[test]
fn circles_missing_parents_and_depth_end() {
    let page = Page::of(
        r#"{"id": "p", "outline": [{"id": "x", "title": "X", "parent": "y"}, {"id": "y", "title": "Y", "parent": "x"},
        {"id": "o", "title": "O", "parent": "gone"}],
        "activities": [{"id": "a", "title": "A", "node": "x"}, {"id": "b", "title": "B", "node": "gone"}]}"#,
    );
    check(&page, &["name"], &["O", "v X", "  A", "Y", "B", "xGrand total"]);

    let nodes = (0..20_000u32).map(|at| format!(r#"{{"id": "n{at}", "parent": "n{}"}}"#, at.wrapping_sub(1)));
    let deep = format!(r#"{{"id": "p", "outline": [{}]}}"#, nodes.collect::<Vec<_>>().join(","));
    let page = Page::of(&deep);
    page.with(|sheet| {
        let rows = sheet.rows(&|_| false);
        assert_eq!((rows.len(), rows[19_999].level), (20_001, 20_000));
    });
}

#[test]
fn thai_digits_and_million_baht() {
    let page = Page::frame(PLAN, MillionBaht, Digits::Thai);
    let picture = page.picture(&["name", "m1", "total", "left"]);
    assert_eq!(picture[5], "    Training | ๐.๐๐๐๑ | =๐.๐๐๐๓ | =๐.๐๐๐๓");
    assert_eq!(page.editing("activity:a1", "m1"), "๐.๐๐๐๑");
    assert_eq!(page.editing("activity:a1", "m2"), "๐.๐๐๐๒๐๐๕");
    let page = Page::frame(PLAN, Baht, Digits::Thai);
    assert_eq!(page.picture(&["m1", "left"])[0], "v x | =-๒๕๑.๕๐!");
}

#[test]
fn entries_are_in_the_unit_on_screen_unless_they_say_otherwise() {
    fn check(unit: MoneyUnit, text: &str, stored: &str) {
        let mut page = Page::frame(PLAN, unit, Digits::Arabic);
        page.enter("activity:a1", "m3", text);
        let line = page.plan.activities.get("a1").unwrap().lines[0].clone();
        assert_eq!(line.planned.get(2563, Period::M3).unwrap().amount().unwrap().to_string(), stored, "{text}");
    }
    check(MillionBaht, "35.2663", "35266300");
    check(MillionBaht, "500 บาท", "500");
    check(MillionBaht, "๐.๐๐๐๐๐๐๐๑", "0.01");
    check(Baht, "500 บาท", "500");
    check(Baht, "1.5 ล้านบาท", "1500000");
    check(Baht, "(๑,๒๓๔.๕๐)", "-1234.50");
    check(Baht, "฿0", "0");
}

#[test]
fn a_change_of_unit_changes_no_amount() {
    let before = Page::of(PLAN);
    let after = apply(&before.plan, &Edit::SetMoneyUnit(MillionBaht)).unwrap();
    assert_eq!(after.activities, before.plan.activities);
    assert_eq!(after.outline, before.plan.outline);
}

#[test]
fn what_editing_shows_is_exact_and_changes_nothing_when_entered() {
    let plan = PLAN.replace(
        r#""m12": "0""#,
        r#""m12": "999999999999999.99", "m11": "-0.10", "m10": {"formula": "=1+1", "value": "2"}"#,
    );
    let plan = plan.replace(r#""Loose""#, r#"" Loose  end ""#);
    for (unit, digits) in [(Baht, Digits::Arabic), (MillionBaht, Digits::Thai)] {
        let page = Page::frame(&plan, unit, digits);
        page.with(|sheet| {
            for row in sheet.rows(&|_| false) {
                for (at, cell) in sheet.cells(&row.key).unwrap().iter().enumerate() {
                    let text = sheet.text_for_editing(&row.key, at);
                    match cell.access {
                        Access::Entry | Access::Choice => {
                            assert_eq!(text.is_empty(), cell.value == Value::Blank, "{:?} {at}", row.key);
                            let entered = sheet.enter(&row.key, at, &text, &mut || "new".to_owned());
                            assert_eq!(entered, Ok(None), "{:?} {at} {text}", row.key);
                        }
                        _ => assert_eq!(text, ""),
                    }
                }
            }
        });
    }
    let page = Page::of(&plan);
    assert_eq!(page.editing("activity:a1", "m12"), "999999999999999.99");
    assert_eq!(page.editing("activity:a1", "m11"), "-0.10");
    assert_eq!(page.editing("activity:a1", "m10"), "=1+1");
    assert_eq!(page.editing("activity:a3", "m1"), "", "a computed row has nothing to edit");
    assert!(
        matches!(page.edit_for("activity:a1", "m10", "2"), Ok(Some(_))),
        "a typed amount takes the formula's place"
    );
}

#[test]
fn the_first_amount_makes_a_line_kept_as_typed() {
    let mut page = Page::of(PLAN);
    assert_eq!(page.edit_for("activity:a4", "q2", " "), Ok(None));
    page.enter("activity:a4", "q2", "12");
    check(
        &page,
        &["name", "m4", "q1", "q2", "total"],
        &[
            "v Strategy | x | =1,250.50 | =1.00 | =1,251.50",
            "  v Building | =1.00 | =700.00 | =1.00 | =701.00",
            "    Material | _ | =300.00 | = | =300.00",
            "    Investment | 1.00 | =400.00 | =1.00 | =401.00",
            "  v Measure | x | =550.50 | = | =550.50",
            "    Training | _ | =300.50 | = | =300.50",
            "    Survey | x | 250.00 | _ | =250.00",
            "Loose | x | _ | 12.00 | =12.00",
            "xGrand total | x | =1,250.50 | =13.00 | =1,263.50",
        ],
    );
    assert_eq!(page.plan.activities.get("a4").unwrap().lines[0].id.as_str(), "new");
    let mut page = Page::of(PLAN);
    page.enter("activity:a4", "m4", "12");
    assert_eq!(page.picture(&["name", "m4", "q2"])[7], "Loose | 12.00 | =12.00");
}

#[test]
fn entries_of_every_kind() {
    fn check(row: &str, column: &str, text: &str, place: &str, expected: &str) {
        let mut page = Page::of(PLAN);
        page.enter(row, column, text);
        let value = serde_json::to_value(&page.plan).unwrap();
        let found = value.pointer(place).map_or("none".to_owned(), |value| value.to_string());
        assert_eq!(found, expected, "{row} {column} {text}");
    }
    check("activity:a1", "m2", "", "/activities/0/lines/0/planned/2563/m2", "none");
    check("activity:a1", "m1", "100.00", "/activities/0/lines/0/planned/2563/m1", r#""100.00""#);
    check("line:a3/l4", "m4", "2", "/activities/2/lines/1/planned/2563/m4", r#""2""#);
    check("line:a3/l4", "name", "Land", "/activities/2/lines/1/name", r#""Land""#);
    check("line:a3/l3", "name", "", "/activities/2/lines/0/name", "none");
    check("activity:a1", "proposed", "", "/activities/0/proposed", "none");
    check("activity:a2", "allocated", "5", "/activities/1/allocated/2563", r#""5""#);
    check("activity:a1", "name", "  ใหม่ ", "/activities/0/title", r#""ใหม่""#);
    check("activity:a1", "no", "1.1", "/activities/0/no", r#""1.1""#);
    check("node:n1", "ceiling", "1 ล้าน", "/outline/0/ceiling/2563", r#""1000000""#);
    check("node:n1", "name", "", "/outline/0/title", "none");
    check("node:n2", "no", "1.1", "/outline/1/code", r#""1.1""#);
}

#[test]
fn entries_that_change_nothing() {
    let page = Page::of(PLAN);
    for (row, column, text) in [
        ("activity:a1", "m1", "๑๐๐"),
        ("activity:a2", "q2", ""),
        ("activity:a1", "name", " Training "),
        ("node:n1", "ceiling", "1,000"),
        // What stands in for a blank is not stored, nor can it be cleared.
        ("node:n2", "no", "Measure 1"),
        ("node:n2", "no", ""),
        ("line:a3/l4", "name", "Investment"),
        ("line:a3/l4", "name", ""),
    ] {
        assert_eq!(page.edit_for(row, column, text), Ok(None), "{row} {column} {text}");
    }
}

#[test]
fn refusals_say_why() {
    let page = Page::of(PLAN);
    for (row, column, reason) in [
        ("node:n1", "m2", words::UNKNOWN_MONTH),
        ("node:n1", "q1", words::COMPUTED_FROM_ROWS),
        ("activity:a3", "m1", words::COMPUTED_FROM_ROWS),
        ("activity:a1", "q1", words::COMPUTED_FROM_MONTHS),
        ("activity:a2", "m1", words::KEPT_BY_QUARTERS),
        ("line:a3/l3", "q1", words::COMPUTED_FROM_MONTHS),
        ("line:a3/l3", "allocated", words::NOT_OF_THIS_ROW),
        ("line:a3/gone", "m1", words::NOT_OF_THIS_ROW),
        ("activity:a1", "total", words::COMPUTED_TOTAL),
        ("activity:a1", "left", words::COMPUTED_LEFT),
        ("activity:a1", "ceiling", words::NOT_OF_THIS_ROW),
        ("activity:gone", "m1", words::NOT_OF_THIS_ROW),
        ("node:n1", "proposed", words::COMPUTED_FROM_ROWS),
        ("total", "name", words::NOT_OF_THIS_ROW),
        ("total", "m1", words::UNKNOWN_MONTH),
        ("indicator:i1", "name", words::NOT_OF_THIS_ROW),
    ] {
        assert_eq!(page.edit_for(row, column, "5"), Err(Refusal::Closed(reason)), "{row} {column}");
    }
    let unreadable = page.edit_for("activity:a1", "m1", "ประมาณ 5");
    assert!(matches!(unreadable, Err(Refusal::Unreadable(EntryError::NotANumber { .. }))), "{unreadable:?}");
    let too_precise = page.edit_for("activity:a1", "proposed", "1.005");
    assert!(matches!(too_precise, Err(Refusal::Unreadable(EntryError::TooPrecise { .. }))), "{too_precise:?}");
}

#[test]
fn an_allocation_with_transfers_is_shown_after_them() {
    let transfer = r#""transfers": [{"id": "t", "year": 2563, "amount": "-50"}], "proposed""#;
    let page = Page::of(&PLAN.replacen(r#""proposed""#, transfer, 1));
    assert_eq!(page.picture(&["name", "allocated", "left"])[5], "    Training | =550.00 | =249.50");
    assert_eq!(page.edit_for("activity:a1", "allocated", "5"), Err(Refusal::Closed(words::AFTER_TRANSFERS)));
    let other_year = page.plan.activities.get("a1").unwrap();
    assert_eq!(other_year.allocated.get(2563).unwrap().amount().unwrap().to_string(), "600");
    let page = Page::of(&PLAN.replacen(r#""proposed""#, &transfer.replace("2563", "2564"), 1));
    assert_eq!(page.picture(&["name", "allocated", "left"])[5], "    Training | 600.00 | =299.50");
}

/// `line:a3/l4` for the line l4 of the activity a3; other rows as they are stored.
fn key_of(row: &str) -> RowKey {
    match row.strip_prefix("line:").and_then(|ids| ids.split_once('/')) {
        Some((activity, line)) => RowKey::Line(activity.into(), line.into()),
        None => RowKey::parse(row).unwrap(),
    }
}

#[test]
fn row_keys_are_read_as_they_are_written() {
    for key in [
        RowKey::Node("n:1".into()),
        RowKey::Activity("โครงการ 1".into()),
        RowKey::Line("a".into(), "l".into()),
        RowKey::Line("ก:1\tx".into(), ":".into()),
        RowKey::Group("".into()),
        RowKey::Indicator("total".into()),
        RowKey::Total,
    ] {
        assert_eq!(RowKey::parse(&key.to_string()), Some(key));
    }
    for text in ["", "total:", "node", "line:a", "line:9:a", "row:1"] {
        assert_eq!(RowKey::parse(text), None, "{text}");
    }
}
