//! Any plan, any formulas, any edits: following them gives what calculating everything gives.

use super::{Formulas, Order, Row, calculate_all, from_typed, parse, to_typed};
use crate::edit::testing::{YEARS, edits, json, money, plans, set};
use crate::edit::{AmountCell, Edit, YearAmount, apply, apply_with};
use crate::figures::totals::PlanTotals;
use crate::format;
use crate::plan::Plan;
use crate::plan::activity::{Activity, Entry, Formula, Line, Measure};
use crate::plan::frame::MoneyUnit;
use crate::plan::id::Id;
use crate::plan::list::List;
use crate::plan::period::{ByPeriod, Period, Slot};
use crate::sheet::tree::Tree;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use std::sync::Arc;

fn rows() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => (0..10u32).prop_map(|id| format!("activity 'a{id}'")),
        3 => (0..10u32, 0..4u32).prop_map(|(activity, id)| format!("line 'a{activity}' 'l{id}'")),
        2 => (0..8u32).prop_map(|id| format!("node 'n{id}'")),
        1 => Just("total".to_owned()),
    ]
}

fn columns() -> impl Strategy<Value = &'static str> {
    select(vec!["m1", "m2", "q1", "q3", "total", "proposed", "allocated", "ceiling", "left"])
}

fn references() -> impl Strategy<Value = String> {
    (rows(), columns()).prop_map(|(row, column)| format!("{{{row} {column}}}"))
}

/// Stored formulas over the ids of generated plans.
fn formulas() -> impl Strategy<Value = String> {
    let range = || (references(), references()).prop_map(|(from, to)| format!("{from}:{to}"));
    prop_oneof![
        3 => references().prop_map(|a| format!("={a}")),
        3 => (references(), references()).prop_map(|(a, b)| format!("={a}*2-{b}/3")),
        4 => (range(), references()).prop_map(|(range, b)| format!("=SUM({range};{b})")),
        1 => range().prop_map(|range| format!("=COUNT({range})")),
        1 => references().prop_map(|a| format!("=IF({a}>0;{a};1/{a})")),
        1 => select(vec!["=350*60*2", "=1/0", "=10^30", "=FOO()", "=\"x\"", "not a formula"]).prop_map(str::to_owned),
    ]
}

fn formula_edits() -> impl Strategy<Value = Edit> {
    let entry = || {
        (formulas(), select(MoneyUnit::ALL), -9..9i64).prop_map(|(text, unit, value)| {
            Some(Entry::calculated(Formula { unit, ..Formula::of(&text) }, Ok(money(&value.to_string()))))
        })
    };
    let id = |kind: &'static str, count: u32| (0..count).prop_map(move |id| format!("{kind}{id}"));
    let amount =
        (id("a", 10), id("l", 4), select(Measure::ALL), select(&YEARS[..2]), select(vec!["m1", "m2", "q1", "q3"]));
    let of_year = prop_oneof![
        id("a", 10).prop_map(|id| YearAmount::Proposed(Id::new(&id))),
        id("a", 10).prop_map(|id| YearAmount::Allocated(Id::new(&id))),
        id("n", 8).prop_map(|id| YearAmount::Ceiling(Id::new(&id))),
    ];
    prop_oneof![
        (amount, entry()).prop_map(|((activity, line, measure, year, period), entry)| {
            let (activity, line, period) = (Id::new(&activity), Id::new(&line), Period::from_word(period).unwrap());
            Edit::SetAmount { cell: AmountCell { activity, line, measure, year, period }, entry }
        }),
        (of_year, select(&YEARS[..2]), entry()).prop_map(|(field, year, entry)| Edit::SetYearAmount {
            field,
            year,
            entry
        }),
    ]
}

fn any_edits() -> impl Strategy<Value = Vec<Edit>> {
    let one = || prop_oneof![3 => formula_edits(), 2 => edits()];
    vec(prop_oneof![6 => one(), 1 => vec(one(), 0..4).prop_map(Edit::All)], 0..60)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn following_edits_gives_what_calculating_gives(plan in plans(), edits in any_edits()) {
        let mut now = plan;
        let mut kept = Formulas::default();
        let mut before = Vec::new();
        let mut totals = PlanTotals::of(&now, Measure::Planned, YEARS[0]);
        for edit in &edits {
            let followed = apply_with(&now, edit, &mut kept);
            prop_assert_eq!(&followed, &apply(&now, edit), "{:?}", edit);
            let Ok(after) = followed else { continue };
            let mut anew = after.clone();
            calculate_all(&mut anew);
            prop_assert_eq!(&anew, &after, "{:?}", edit);
            totals.follow(&now, &after);
            prop_assert_eq!(&totals, &PlanTotals::of(&after, Measure::Planned, YEARS[0]));
            before.push(std::mem::replace(&mut now, after));
            // Now and then a step is taken back, as undo does.
            if before.len() % 5 == 0 && let Some(earlier) = before.pop() {
                totals.follow(&now, &earlier);
                now = earlier;
            }
        }
        let file = format::json::write(&now);
        prop_assert_eq!(format::json::read(&file).unwrap(), now);
    }

    #[test]
    fn what_is_read_is_shown_and_read_again(plan in plans(), text in formulas()) {
        let order = Order::of(&plan);
        let typed = to_typed(&text, &order);
        if parse(&text).is_ok() && !typed.contains('#') {
            let (stored, expression) = from_typed(&typed, &order).unwrap();
            // The only line of an activity has the name of its row.
            prop_assert_eq!(to_typed(&stored, &order), typed);
            prop_assert_eq!(parse(&stored).unwrap(), expression);
            if !text.contains("line") {
                prop_assert_eq!(stored, text);
            }
        }
    }

    #[test]
    fn no_text_fails(text in "=[-+*/^&%=<>(),;:#$A-Fa-f0-9๑.\" {}']{0,24}") {
        let order = Order::of(&json(r#"{"id": "p", "activities": [{"id": "a"}]}"#));
        if let Ok((stored, expression)) = from_typed(&text, &order) {
            prop_assert_eq!(parse(&stored).unwrap(), expression.clone());
            let again = from_typed(&to_typed(&stored, &order), &order);
            prop_assert_eq!(again, Ok((stored, expression)));
        }
        let _ = parse(&text);
    }

    #[test]
    fn rows_have_the_order_of_the_budget(plan in plans()) {
        let order = Order::of(&plan);
        let rows: Vec<String> = Tree::of(&plan).rows(&|_| false).iter().map(|row| row.key.to_string()).collect();
        let written = |row: &Row| match row {
            Row::Node(id) => format!("node:{id}"),
            Row::Activity(id) => format!("activity:{id}"),
            Row::Line(activity, id) => format!("line:{}:{activity}{id}", activity.as_str().len()),
            Row::Total => "total".to_owned(),
        };
        let ordered: Vec<String> = (0..order.len()).filter_map(|place| order.row(place)).map(written).collect();
        prop_assert_eq!(&ordered[..rows.len()], &rows[..]);
        prop_assert_eq!(&ordered[rows.len()..], ["total"]);
        for place in 0..order.len() {
            prop_assert_eq!(order.place(order.row(place).unwrap()), Some(place));
        }
    }
}

/// A plan of so many activities of one line each, on one node.
fn large(count: usize) -> Plan {
    let activity = |at: usize| {
        let amount = |period| Slot { year: 2563, period, value: Entry::from(money("10")) };
        let planned: ByPeriod<Entry> = Period::months().iter().map(|period| amount(*period)).collect();
        let line = Arc::new(Line { id: Id::new("l"), planned, ..Line::default() });
        Arc::new(Activity {
            id: Id::new(&format!("a{at}")),
            node: Some(Id::new("n")),
            lines: vec![line],
            ..Activity::default()
        })
    };
    let activities = List::from_parts((0..count).map(activity).collect()).unwrap();
    Plan { activities, ..json(r#"{"id": "p", "frame": {"first_year": 2563}, "outline": [{"id": "n"}]}"#) }
}

fn formula(activity: usize, period: &str, text: &str) -> Edit {
    let Edit::SetAmount { cell, .. } = set(&format!("a{activity}"), "l", period, "1") else { unreachable!() };
    Edit::SetAmount { cell, entry: Some(Entry::calculated(Formula::of(text), Ok(money("0")))) }
}

fn amount(plan: &Plan, activity: usize, period: &str) -> String {
    let line = &plan.activities.get(&format!("a{activity}")).unwrap().lines[0];
    line.planned.get(2563, Period::from_word(period).unwrap()).unwrap().amount().unwrap().to_string()
}

#[test]
fn a_chain_as_long_as_the_plan_is_calculated_and_costs_no_stack() {
    let chain = (1..5000).map(|at| formula(at, "m1", &format!("={{activity 'a{}' m1}}+1", at - 1)));
    let plan = apply(&large(5000), &Edit::All(chain.collect())).unwrap();
    assert_eq!(amount(&plan, 4999, "m1"), "5009");
    let plan = apply(&plan, &set("a0", "l", "m1", "0")).unwrap();
    assert_eq!(amount(&plan, 4999, "m1"), "4999");
    let plan = apply(&plan, &formula(0, "m1", "={activity 'a4999' m1}")).unwrap();
    let line = &plan.activities.get("a2500").unwrap().lines[0];
    assert_eq!(line.planned.get(2563, Period::M1).unwrap().amount(), Err(crate::plan::entry::Fault::Circle));
}

#[test]
fn an_edit_calculates_only_what_depends_on_it() {
    let formulas = (0..3000).map(|at| formula(at, "m2", &format!("={{activity 'a{at}' m1}}*2")));
    let total = formula(9999, "m3", "=SUM({activity 'a0' m1}:{activity 'a9998' m1})");
    let mut plan = apply(&large(10_000), &Edit::All(formulas.chain([total]).collect())).unwrap();
    let mut kept = Formulas::default();
    kept.keep_up(&plan);
    for (at, period, expected) in [(7, "m1", 2), (5000, "m1", 1), (9999, "m1", 0), (7, "m4", 1), (7, "m5", 0)] {
        // A row of formulas is one activity: what it holds is calculated with it.
        let mut after = plan.clone();
        let line = |activity: &Activity| {
            let mut line = activity.lines[0].as_ref().clone();
            line.planned.set(2563, Period::from_word(period).unwrap(), Some(money("3").into()));
            vec![Arc::new(line)]
        };
        let known = after.activities.get(&format!("a{at}")).unwrap().clone();
        after.activities.replace(Arc::new(Activity { lines: line(&known), ..known.as_ref().clone() }));
        let calculated = kept.recalculate(&mut after);
        assert!(calculated <= expected.max(1), "{at} {period}: {calculated}");
        plan = after;
    }
    assert_eq!(amount(&plan, 7, "m2"), "6");
    assert_eq!(amount(&plan, 9999, "m3"), (99_990 - 2 * 7).to_string());
}
