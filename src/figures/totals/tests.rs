//! Totals: of small plans by hand, of any plan beside the plainest way to add up, and after any edits.

use super::*;
use crate::edit::testing::{YEARS, edits, json, plans, set};
use crate::edit::{Edit, apply};
use proptest::collection::vec;
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;

/// `n1` > `n2`, with activities on both and one on no node.
fn plan(lines_of_a: &str) -> Plan {
    json(&format!(
        r#"{{"id": "p", "outline": [{{"id": "n1"}}, {{"id": "n2", "parent": "n1"}}, {{"id": "empty"}}],
        "activities": [
            {{"id": "a", "node": "n2", "proposed": {{"2563": "10"}}, "allocated": {{"2563": "8"}}, "lines": [{lines_of_a}]}},
            {{"id": "b", "node": "n1", "lines": [{{"id": "l", "planned": {{"2563": {{"m1": "1", "m4": "2"}}}},
                "disbursed": {{"2563": {{"m1": "0.50"}}, "2564": {{"m2": "7"}}}}}}]}},
            {{"id": "c", "lines": [{{"id": "l", "planned": {{"2563": {{"m12": "-4.25"}}}}}}]}}]}}"#
    ))
}

const BY_MONTH: &str = r#"{"id": "l", "planned": {"2563": {"m1": "5", "m3": "0"}}}"#;
const BY_QUARTER: &str = r#"{"id": "l", "keeping": "quarters", "planned": {"2563": {"q1": "5", "q3": "0"}}}"#;

/// What is known of a row: `m1 6 · q1 6 · total 6`; `?` for a month that is not known.
fn written(totals: &Totals) -> String {
    let mut out = Vec::new();
    let mut put =
        |name: &str, sum: Option<Sum>| out.extend(sum.map(|sum| format!("{name} {}", sum.to_decimal().normalize())));
    for period in Period::months().iter().chain(Period::quarters()) {
        match totals.period(*period) {
            PeriodTotal::Known(sum) => put(period.word(), sum),
            PeriodTotal::Unknown if *period == Period::M1 => put("months unknown,", Some(Sum::ZERO)),
            PeriodTotal::Unknown => {}
            PeriodTotal::InError(InError(errors)) => panic!("{errors} errors"),
        }
    }
    put("total", totals.total().unwrap());
    put("planned", totals.planned().unwrap().filter(|planned| Ok(Some(*planned)) != totals.total()));
    put("proposed", totals.proposed().unwrap());
    put("allocated", totals.allocated().unwrap());
    out.join(" · ")
}

fn check(lines_of_a: &str, row: &str, expected: &str) {
    check_of(&plan(lines_of_a), Measure::Planned, 2563, row, expected);
}

fn check_of(plan: &Plan, measure: Measure, year: Year, row: &str, expected: &str) {
    let totals = PlanTotals::of(plan, measure, year);
    assert_eq!((totals.measure(), totals.year()), (measure, year));
    let found = match row {
        "all" => Some(totals.all()),
        node => totals.node(&Id::new(node)),
    };
    assert_eq!(found.map_or("none".to_owned(), written), expected, "{row}");
}

#[test]
fn sums_go_up_the_tree() {
    check(BY_MONTH, "n2", "m1 5 · m3 0 · q1 5 · total 5 · proposed 10 · allocated 8");
    check(BY_MONTH, "n1", "m1 6 · m3 0 · m4 2 · q1 6 · q2 2 · total 8 · proposed 10 · allocated 8");
    check(
        BY_MONTH,
        "all",
        "m1 6 · m3 0 · m4 2 · m12 -4.25 · q1 6 · q2 2 · q4 -4.25 · total 3.75 · proposed 10 · allocated 8",
    );
}

#[test]
fn months_over_a_quarter_kept_line_are_not_known() {
    check(BY_QUARTER, "n2", "months unknown, 0 · q1 5 · q3 0 · total 5 · proposed 10 · allocated 8");
    check(BY_QUARTER, "n1", "months unknown, 0 · q1 6 · q2 2 · q3 0 · total 8 · proposed 10 · allocated 8");
    // Also where that line is blank.
    check(
        r#"{"id": "l", "keeping": "quarters"}"#,
        "n1",
        "months unknown, 0 · q1 1 · q2 2 · total 3 · proposed 10 · allocated 8",
    );
    let by_month = PlanTotals::of(&plan(BY_MONTH), Measure::Planned, 2563);
    assert_eq!(by_month.all().period(Period::M2), PeriodTotal::Known(None));
}

#[test]
fn blank_is_not_zero() {
    check("", "n2", "proposed 10 · allocated 8");
    check(r#"{"id": "l"}"#, "n2", "proposed 10 · allocated 8");
    check(
        r#"{"id": "l", "planned": {"2563": {"m2": "0"}}}"#,
        "n2",
        "m2 0 · q1 0 · total 0 · proposed 10 · allocated 8",
    );
    check(
        r#"{"id": "l", "planned": {"2563": {"m2": "3", "m3": "-3"}}}"#,
        "n2",
        "m2 3 · m3 -3 · q1 0 · total 0 · proposed 10 · allocated 8",
    );
    check(BY_MONTH, "empty", "none");
    check(BY_MONTH, "gone", "none");
}

#[test]
fn each_measure_and_year_stands_alone() {
    let plan = plan(BY_MONTH);
    check_of(
        &plan,
        Measure::Disbursed,
        2563,
        "n1",
        "m1 0.5 · q1 0.5 · total 0.5 · planned 8 · proposed 10 · allocated 8",
    );
    check_of(&plan, Measure::Committed, 2563, "n1", "planned 8 · proposed 10 · allocated 8");
    check_of(&plan, Measure::Disbursed, 2564, "n1", "m2 7 · q1 7 · total 7");
    check_of(&plan, Measure::Planned, 2562, "n1", "");
}

#[test]
fn transfers_are_granted_money() {
    fn check(given: &str, expected: &str) {
        let activity: Activity = json(&format!(r#"{{"id": "a", {given}}}"#));
        assert_eq!(written(&Totals::of_activity(&activity, Measure::Planned, 2563)), expected);
    }
    let transfer = |amount: &str, year| format!(r#"{{"id": "t{amount}", "year": {year}, "amount": "{amount}"}}"#);
    let (inward, outward, later) = (transfer("30", 2563), transfer("-5", 2563), transfer("9", 2564));
    check(&format!(r#""allocated": {{"2563": "100"}}, "transfers": [{inward}, {outward}, {later}]"#), "allocated 125");
    check(&format!(r#""transfers": [{inward}]"#), "allocated 30");
    check(&format!(r#""transfers": [{later}]"#), "");
    check(r#""transfers": [{"id": "t", "year": 2563}]"#, "");
}

#[test]
fn circles_of_parents_end_and_parents_may_be_missing() {
    let line = r#""lines": [{"id": "l", "planned": {"2563": {"m1": "1"}}}]"#;
    let on = |id: &str, node: &str| format!(r#"{{"id": "{id}", "node": "{node}", {line}}}"#);
    let plan: Plan = json(&format!(
        r#"{{"id": "p", "outline": [
            {{"id": "self", "parent": "self"}},
            {{"id": "x", "parent": "y"}}, {{"id": "y", "parent": "x"}}, {{"id": "below", "parent": "x"}},
            {{"id": "orphan", "parent": "gone"}}],
        "activities": [{}, {}, {}, {}, {}]}}"#,
        on("1", "self"),
        on("2", "x"),
        on("3", "below"),
        on("4", "orphan"),
        on("5", "gone"),
    ));
    let one = "m1 1 · q1 1 · total 1";
    for (node, expected) in
        [("self", one), ("x", one), ("y", "none"), ("below", one), ("orphan", one), ("gone", "none")]
    {
        check_of(&plan, Measure::Planned, 2563, node, expected);
    }
    check_of(&plan, Measure::Planned, 2563, "all", "m1 5 · q1 5 · total 5");
}

#[test]
fn sums_beyond_the_limit_of_amounts_are_exact() {
    let most = "999999999999999.99";
    let line = |id: u32| format!(r#"{{"id": "l{id}", "planned": {{"2563": {{"m1": "{most}", "m2": "{most}"}}}}}}"#);
    let lines: Vec<_> = (0..50).map(line).collect();
    check(
        &lines.join(","),
        "n2",
        "m1 49999999999999999.5 · m2 49999999999999999.5 · q1 99999999999999999 · total 99999999999999999 · proposed 10 · allocated 8",
    );
}

#[test]
fn a_node_without_activities_has_no_totals_again() {
    let mut plan = plan(BY_MONTH);
    let mut totals = PlanTotals::of(&plan, Measure::Planned, 2563);
    let node = Id::new("n2");
    assert!(totals.node(&node).is_some());
    let after = apply(&plan, &Edit::RemoveActivity { activity: Id::new("a") }).unwrap();
    totals.follow(&plan, &after);
    assert_eq!(totals.node(&node), None);
    plan = after;
    let activity: Activity = json(r#"{"id": "a", "node": "n2"}"#);
    let after = apply(&plan, &Edit::AddActivity { at: 0, activity: Arc::new(activity) }).unwrap();
    totals.follow(&plan, &after);
    assert_eq!(totals.node(&node), Some(&Totals { activities: 1, ..Totals::default() }));
}

#[test]
fn a_deep_outline_is_added_up_in_one_pass() {
    let node = |at: u32| Arc::new(json::<Node>(&format!(r#"{{"id": "n{at}", "parent": "n{}"}}"#, at.wrapping_sub(1))));
    let activity = |at: u32| {
        let line = r#"{"id": "l", "planned": {"2563": {"m1": "1"}}}"#;
        Arc::new(json::<Activity>(&format!(r#"{{"id": "a{at}", "node": "n{at}", "lines": [{line}]}}"#)))
    };
    let plan = Plan {
        outline: crate::plan::list::List::from_parts((0..5000).map(node).collect()).unwrap(),
        activities: crate::plan::list::List::from_parts((0..5000).map(activity).collect()).unwrap(),
        ..Plan::default()
    };
    let mut totals = PlanTotals::of(&plan, Measure::Planned, 2563);
    let of = |totals: &PlanTotals, node| {
        totals.node(&Id::new(node)).and_then(|totals| totals.total().unwrap()).map(Sum::satang)
    };
    assert_eq!((of(&totals, "n0"), of(&totals, "n4999")), (Some(500_000), Some(100)));
    let after = apply(&plan, &set("a4999", "l", "m1", "2")).unwrap();
    totals.follow(&plan, &after);
    assert_eq!((of(&totals, "n0"), of(&totals, "n4999")), (Some(500_100), Some(200)));
}

/// The plainest way: every activity into each node above it, if they lead to a root, else into its own node alone.
fn plainly(plan: &Plan, measure: Measure, year: Year) -> BTreeMap<String, i128> {
    let mut sums = BTreeMap::new();
    for activity in plan.activities.iter() {
        let amounts = activity.lines.iter().flat_map(|line| line.amounts(measure).of_year(year));
        let sum: i128 = amounts.map(|slot| i128::from(slot.value.amount().unwrap().satang())).sum();
        let node = |id: &Option<Id<Node>>| plan.outline.get(id.as_ref()?.as_str());
        let mut above = Vec::new();
        let mut at = node(&activity.node);
        while let Some(known) = at {
            if above.contains(&known.id.to_string()) {
                above.truncate(1);
                break;
            }
            above.push(known.id.to_string());
            at = node(&known.parent);
        }
        above.push("all".to_owned());
        for id in above {
            let before: &mut i128 = sums.entry(id).or_default();
            *before = before.saturating_add(sum);
        }
    }
    sums
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn following_any_edits_gives_what_counting_gives(plan in plans(), edits in vec(edits(), 0..20)) {
        let kinds = || Measure::ALL.iter().flat_map(|measure| YEARS.map(|year| (*measure, year)));
        let mut followed: Vec<_> = kinds().map(|(measure, year)| PlanTotals::of(&plan, measure, year)).collect();
        let mut now = plan;
        for edit in &edits {
            let Ok(after) = apply(&now, edit) else { continue };
            for totals in &mut followed {
                totals.follow(&now, &after);
                prop_assert_eq!(&*totals, &PlanTotals::of(&after, totals.measure(), totals.year()), "{:?}", edit);
            }
            now = after;
        }
        for (measure, year) in kinds() {
            let totals = PlanTotals::of(&now, measure, year);
            let of = |totals: &Totals| totals.total().unwrap().unwrap_or_default().satang();
            for (row, sum) in plainly(&now, measure, year) {
                let found = if row == "all" { of(totals.all()) } else { totals.node(&Id::new(&row)).map_or(0, of) };
                prop_assert_eq!(found, sum, "{}", row);
            }
            let quarters = |totals: &Totals| Period::quarters().iter().map(|quarter| match totals.period(*quarter) {
                PeriodTotal::Known(sum) => sum.unwrap_or_default().satang(),
                _ => panic!("a quarter is always known"),
            }).sum::<i128>();
            prop_assert_eq!(quarters(totals.all()), of(totals.all()));
        }
    }
}
