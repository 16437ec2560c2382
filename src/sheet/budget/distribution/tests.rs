//! Rows of a small budget, distributed.

use super::*;
use crate::edit::testing::{json, money};
use crate::figures::totals::PlanTotals;
use crate::formula::Order;
use crate::language::Language::English;
use crate::plan::Plan;
use crate::plan::frame::{Digits, MoneyUnit};
use crate::sheet::Reading;

const PLAN: &str = r#"{"id": "p", "frame": {"title": "Plan", "first_year": 2563},
    "outline": [{"id": "n1", "title": "Strategy"}, {"id": "n2", "title": "Empty"}],
    "activities": [
        {"id": "months", "node": "n1", "title": "Training", "proposed": {"2563": "800"}, "allocated": {"2563": "1200"},
         "transfers": [{"id": "t", "year": 2563, "amount": "60"}],
         "lines": [{"id": "l1", "planned": {"2563": {"m1": "100", "m2": "300"}, "2562": {"m1": "10", "m12": "30"}},
                    "disbursed": {"2562": {"m3": "7"}}}]},
        {"id": "quarters", "node": "n1", "title": "Survey", "allocated": {"2563": "100"},
         "lines": [{"id": "l2", "keeping": "quarters", "planned": {"2563": {"q2": "250"}}}]},
        {"id": "several", "node": "n1", "title": "Building", "allocated": {"2563": "500"}, "lines": [
            {"id": "l3", "planned": {"2563": {"m1": "300"}}}, {"id": "l4"}]},
        {"id": "unfunded", "title": "Trip", "marks": ["unfunded"], "proposed": {"2563": "90"}},
        {"id": "bare", "node": "n2", "title": "Bare"}]}"#;

fn spread(row: &str, keeping: Keeping, amount: Amount, shape: Shape, rounding: Rounding) -> Result<Spread, Text> {
    let plan: Plan = json(PLAN);
    let totals = PlanTotals::of(&plan, Measure::Planned, 2563);
    let reading = Reading { language: English, digits: Digits::Arabic, unit: MoneyUnit::Baht };
    let order = || Arc::new(Order::of(&plan));
    let budget = Budget { plan: &plan, totals: &totals, reading, order: &order, beside: None };
    let row = match row.split_once('/') {
        Some((activity, line)) => RowKey::Line(activity.into(), line.into()),
        None if row == "n1" => RowKey::Node(row.into()),
        None => RowKey::Activity(row.into()),
    };
    budget.spread(&row, &Choice { amount, shape, rounding, keeping })
}

#[track_caller]
fn check(row: &str, amount: Amount, shape: Shape, expected: &str) {
    let spread = spread(row, Keeping::Months, amount, shape, Rounding::Satang).unwrap();
    let written = spread.after.iter().map(|part| part.map_or(".".to_owned(), |part| part.to_string()));
    assert_eq!(written.collect::<Vec<_>>().join(" "), expected, "{row}");
}

#[track_caller]
fn check_refused(row: &str, amount: Amount, shape: Shape, expected: Text) {
    assert_eq!(spread(row, Keeping::Months, amount, shape, Rounding::Satang), Err(expected), "{row}");
}

fn weights(text: &str) -> Shape {
    Shape::Curve(text.split_whitespace().map(|weight| weight.parse().unwrap()).collect())
}

#[test]
fn each_amount_of_a_row() {
    // Allocated after transfers: 1260.
    check("months", Amount::Allocated, Shape::Evenly, &["105"; 12].join(" "));
    check("months", Amount::Present, weights("1 1 0 0"), "66.67 66.67 66.67 66.67 66.66 66.66 . . . . . .");
    check("quarters", Amount::Allocated, Shape::Evenly, "25 25 25 25");
    check("unfunded", Amount::Proposed, Shape::Evenly, &["7.50"; 12].join(" "));
    check("several/l3", Amount::Present, Shape::Evenly, &["25"; 12].join(" "));
    check("bare", Amount::Typed(Some(money("24"))), Shape::Evenly, &["2"; 12].join(" "));
}

#[test]
fn each_shape() {
    let typed = Amount::Typed(Some(money("80")));
    check("months", typed, Shape::LastYear(Measure::Planned), "20 . . . . . . . . . . 60");
    check("months", typed, Shape::LastYear(Measure::Disbursed), ". . 80 . . . . . . . . .");
    // The heading has a line that is kept by quarters, so its months count as thirds of quarters: 700 and 250.
    check("quarters", typed, Shape::Heading, "58.95 21.05 . .");
    check("months", typed, Shape::Plan, "19.65 19.65 19.65 7.02 7.02 7.01 . . . . . .");
    check("quarters", typed, weights("1 1 2 0 0 0 0 0 0 1 2 1"), "40 . . 40");
}

#[test]
fn the_first_amounts_are_kept_as_chosen() {
    let spread =
        spread("bare", Keeping::Quarters, Amount::Typed(Some(money("8"))), Shape::Evenly, Rounding::Satang).unwrap();
    assert_eq!(spread.periods, Period::quarters());
    assert_eq!(spread.before, [const { Value::Blank }; 5]);
}

#[test]
fn a_row_that_cannot_be_distributed_says_why() {
    let even = || Shape::Evenly;
    check_refused("n1", Amount::Allocated, even(), words::COMPUTED_ROW);
    check_refused("several", Amount::Allocated, even(), words::SEVERAL_LINES);
    check_refused("several/l3", Amount::Allocated, even(), words::OF_THE_ACTIVITY);
    check_refused("unfunded", Amount::Allocated, even(), words::UNFUNDED);
    check_refused("bare", Amount::Allocated, even(), words::NO_ALLOCATED);
    check_refused("bare", Amount::Proposed, even(), words::NO_PROPOSED);
    check_refused("bare", Amount::Present, even(), words::NO_PRESENT);
    check_refused("bare", Amount::Typed(None), even(), words::NO_TYPED);
    check_refused("quarters", Amount::Present, Shape::LastYear(Measure::Planned), words::NO_LAST_YEAR);
    let one = Amount::Typed(Some(money("1")));
    check_refused("unfunded", one, Shape::Heading, words::NO_HEADING);
    check_refused("bare", one, Shape::Heading, words::NO_SHAPE);
    check_refused("bare", one, weights("0 0 0 0"), words::NO_SHAPE);
    check_refused("bare", one, Shape::Curve(Vec::new()), words::NO_SHAPE);
}
