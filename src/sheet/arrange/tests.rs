//! Sorted and filtered rows, as pictures of small budgets.

use super::*;
use crate::edit::testing::{json, plans};
use crate::figures::totals::PlanTotals;
use crate::language::Language;
use crate::plan::Plan;
use crate::plan::activity::Measure;
use crate::plan::frame::{Digits, MoneyUnit};
use crate::sheet::Reading;
use crate::sheet::budget::Budget;
use proptest::prelude::*;
use proptest::sample::select;

fn plan() -> Plan {
    json(
        r#"{"id": "p", "frame": {"title": "แผน", "first_year": 2563},
        "outline": [{"id": "A", "title": "แผนงานพื้นฐาน"}, {"id": "B", "title": "แผนงานบูรณาการ"},
            {"id": "B1", "parent": "B", "title": "ผลผลิต"}],
        "activities": [
            {"id": "a", "node": "A", "no": "1", "title": "เมษายน", "proposed": {"2563": "500"}},
            {"id": "b", "node": "A", "no": "2", "title": "มกราคม ๒๕๖๓"},
            {"id": "c", "node": "A", "no": "10", "title": "แม่แบบ", "proposed": {"2563": "2000"}},
            {"id": "d", "node": "A", "no": "9", "title": "มา", "proposed": {"2563": "500"}},
            {"id": "e", "node": "B1", "no": "1", "title": "อบรม ITA", "proposed": {"2563": "-1"}}]}"#,
    )
}

fn on<T>(plan: &Plan, unit: MoneyUnit, look: impl FnOnce(&Budget<'_>) -> T) -> T {
    let reading = Reading { language: Language::Thai, digits: Digits::Thai, unit };
    let totals = PlanTotals::of(plan, Measure::Planned, 2563);
    let order = || std::sync::Arc::new(crate::formula::Order::of(plan));
    look(&Budget { plan, totals: &totals, reading, order: &order, beside: None })
}

/// Rows as `A .a`: a dot for each level above the first.
fn shown(plan: &Plan, arrangement: &Arrangement, folded: &[&str]) -> String {
    on(plan, MoneyUnit::Baht, |sheet| {
        let arranged = arrangement.apply(sheet);
        let is_folded = |key: &RowKey| folded.contains(&name(key).as_str());
        let rows = arranged.arrange(sheet.rows(&|_| false), &is_folded);
        assert_eq!(rows.last().map(|row| &row.key), Some(&RowKey::Total), "the total stays last");
        let rows = rows.iter().filter(|row| row.key != RowKey::Total);
        let dots = |row: &Row| ".".repeat(usize::from(row.level) - 1);
        rows.map(|row| format!("{}{}", dots(row), name(&row.key))).collect::<Vec<_>>().join(" ")
    })
}

fn name(key: &RowKey) -> String {
    match key {
        RowKey::Node(id) | RowKey::Activity(id) | RowKey::Line(_, id) => id.to_string(),
        other => other.to_string(),
    }
}

fn by(column: &str, descending: bool) -> Arrangement {
    Arrangement::default().sorted(Some((column, descending)))
}

fn only(column: &str, text: &str, values: Option<&[&str]>) -> Arrangement {
    let values = values.map(|values| values.iter().map(|value| (*value).to_owned()).collect());
    let filter = Filter { column: column.into(), text: text.into(), values, ..Filter::default() };
    Arrangement::default().with_filter(column, Some(filter))
}

#[test]
fn behaviour_44_rows_are_sorted_among_their_siblings() {
    fn check(column: &str, descending: bool, expected: &str) {
        assert_eq!(shown(&plan(), &by(column, descending), &[]), expected, "{column} {descending}");
    }
    // Thai words as in the dictionary; numbers in texts by their value.
    check("name", false, "B .B1 ..e A .b .d .a .c");
    check("name", true, "A .c .a .d .b B .B1 ..e");
    check("no", false, "A .a .b .d .c B .B1 ..e");
    // Amounts as numbers; equal ones in the order of the document, blanks last in both directions.
    check("proposed", false, "B .B1 ..e A .a .d .c .b");
    check("proposed", true, "A .c .a .d .b B .B1 ..e");
    // A column that is not there sorts nothing.
    check("gone", false, "A .a .b .c .d B .B1 ..e");
}

#[test]
fn behaviour_44_days_are_sorted_as_days() {
    let mut plan = plan();
    for (id, title) in [("a", "1 ก.พ. 2569"), ("b", "31 ม.ค. ๒๕๖๙"), ("c", "2 ธ.ค. 2568"), ("d", "")]
    {
        let mut activity = plan.activities.get(id).unwrap().as_ref().clone();
        activity.no = Some(title.to_owned());
        plan.activities.replace(std::sync::Arc::new(activity));
    }
    plan.activities.remove("e");
    assert_eq!(shown(&plan, &by("no", false), &["B"]), "A .c .b .a .d B");
}

#[test]
fn behaviour_45_rows_are_filtered_by_value_and_by_text() {
    fn check(arrangement: &Arrangement, expected: &str) {
        assert_eq!(shown(&plan(), arrangement, &[]), expected, "{arrangement:?}");
    }
    // Headings above a row that is shown are shown.
    check(&only("name", "ita", None), "B .B1 ..e");
    check(&only("name", "2563", None), "A .b");
    check(&only("name", "แผนงาน", None), "A B");
    check(&only("proposed", "", Some(&["500"])), "A .a .d");
    check(&only("proposed", "", Some(&["500", "-1"])), "A .a .d B .B1 ..e");
    check(&only("no", "", Some(&[""])), "A B .B1");
    check(&only("name", "nothing", None), "");
    check(&only("name", " ", None), "A .a .b .c .d B .B1 ..e");
    // Filters of several columns hold together, also with a sort.
    let both = only("proposed", "", Some(&["500", "2000"])).with_filter("name", only("name", "ม", None).filters.pop());
    check(&both, "A .a .c .d");
    check(&both.sorted(Some(("proposed", true))), "A .c .a .d");
    // An amount is found as it is shown and as it is.
    check(&only("proposed", "๒,๐๐๐", None), "A .c");
    check(&only("proposed", "2000", None), "A .c");
}

#[test]
fn a_row_stays_where_it_is_until_applied_again() {
    let (mut plan, arrangement) = (plan(), only("proposed", "", Some(&["500"])).sorted(Some(("name", false))));
    let before = on(&plan, MoneyUnit::Baht, |sheet| arrangement.apply(sheet));
    let new: crate::plan::activity::Activity = json(r#"{"id": "new", "node": "A", "title": "ก"}"#);
    let at = plan.activities.position("d").unwrap() + 1;
    plan.activities.insert(at, std::sync::Arc::new(new));
    let mut changed = plan.activities.get("a").unwrap().as_ref().clone();
    changed.proposed = Default::default();
    plan.activities.replace(std::sync::Arc::new(changed));

    let rows = |arranged: &Arranged| {
        on(&plan, MoneyUnit::Baht, |sheet| {
            let rows = arranged.arrange(sheet.rows(&|_| false), &|_| false);
            rows.iter().map(|row| name(&row.key)).collect::<Vec<_>>().join(" ")
        })
    };
    assert_eq!(rows(&before), "A d new a total", "a new row is shown behind the one before it");
    let again = on(&plan, MoneyUnit::Baht, |sheet| arrangement.apply(sheet));
    assert_eq!(rows(&again), "A d total");
}

#[test]
fn folded_rows_stay_folded() {
    let arrangement = by("name", true);
    assert_eq!(shown(&plan(), &arrangement, &["A"]), "A B .B1 ..e");
    assert_eq!(shown(&plan(), &arrangement, &["B"]), "A .c .a .d .b B");
    on(&plan(), MoneyUnit::Baht, |sheet| {
        let arranged = only("name", "พื้นฐาน", None).apply(sheet);
        let rows = arranged.arrange(sheet.rows(&|_| false), &|_| false);
        assert_eq!(rows[0].open, None, "nothing is left below it to open");
        let tops = [RowKey::Node("A".into())];
        assert!(arranged.hides_below(&all_rows(sheet), &tops));
        assert!(!by("name", false).apply(sheet).hides_below(&all_rows(sheet), &tops));
    });
}

#[test]
fn values_are_named_alike_in_every_unit_and_digit() {
    let keys = |unit| {
        on(&plan(), unit, |sheet| {
            let column = sheet.columns().iter().position(|column| column.id == "proposed").unwrap();
            let values = values(sheet, column);
            values.iter().map(|(value, count)| format!("{}×{count}", value_key(value))).collect::<Vec<_>>()
        })
    };
    // Headings have sums, too.
    assert_eq!(keys(MoneyUnit::Baht), ["-1×3", "500×2", "2000×1", "3000×1", "×1"]);
    assert_eq!(keys(MoneyUnit::Baht), keys(MoneyUnit::MillionBaht));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// Nothing is lost or added by sorting, and every row stays below its own headings.
    #[test]
    fn sorting_only_changes_the_order_of_siblings(
        plan in plans(), column in select(&["no", "name", "proposed", "m1", "total", "left"][..]), descending: bool,
    ) {
        on(&plan, MoneyUnit::Baht, |sheet| {
            let all = sheet.rows(&|_| false);
            let sorted = by(column, descending).apply(sheet).arrange(all.clone(), &|_| false);
            let paths = |rows: &[Row]| {
                let mut path: Vec<String> = Vec::new();
                let mut paths: Vec<String> = rows.iter().map(|row| {
                    path.truncate(usize::from(row.level) - 1);
                    path.push(row.key.to_string());
                    path.join("/")
                }).collect();
                paths.sort();
                paths
            };
            assert_eq!(paths(&sorted), paths(&all));
            assert_eq!(by(column, descending).apply(sheet).arrange(sorted.clone(), &|_| false), sorted);
        });
    }

    /// Above a row that is shown all its headings are shown, and no other row that does not fit.
    #[test]
    fn filtering_keeps_the_headings_of_what_fits(plan in plans(), text in "[ก-ฮa-c]") {
        on(&plan, MoneyUnit::Baht, |sheet| {
            let rows = only("name", &text, None).apply(sheet).arrange(sheet.rows(&|_| false), &|_| false);
            let fits = |row: &Row| {
                let name = sheet.cell(&row.key, 1).map(|cell| cell.value).unwrap_or_default();
                search::holds(&name.shown(sheet.reading()), &search::fold(&text))
            };
            for (at, row) in rows.iter().enumerate().filter(|(_, row)| row.key != RowKey::Total) {
                let next = rows.get(at + 1).map_or(0, |next| next.level);
                assert!(fits(row) || next > row.level, "{} neither fits nor stands above one that does", row.key);
                let above = rows[..at].iter().rev().find(|above| above.level < row.level).map(|above| above.level);
                assert_eq!(above.unwrap_or(0) + 1, row.level, "the heading of {} is shown", row.key);
            }
            let expected = all_rows(sheet).iter().filter(|row| fits(row)).count();
            assert_eq!(rows.iter().filter(|row| row.key != RowKey::Total && fits(row)).count(), expected);
        });
    }
}
