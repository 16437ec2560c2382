//! What a cover spans: nodes, units with those below them, expenditure categories, allocations after transfers.

use super::*;
use crate::figures::score::testing::dec;
use crate::figures::{Asked, Figures};
use crate::plan::id::Id;
use crate::plan::period::Year;
use rust_decimal::Decimal;

const YEAR: Year = 2566;

/// Two units below a bureau, two nodes; 41 of 50 and 5 of 50 million spent by March, more by September.
fn plan() -> Plan {
    serde_json::from_str(
        r#"{"id": "p", "frame": {"first_year": 2566},
        "organisation": {"units": [{"id": "bureau"}, {"id": "one", "parent": "bureau"}, {"id": "two", "parent": "bureau"}]},
        "outline": [{"id": "n"}, {"id": "m", "parent": "n"}, {"id": "o"}],
        "activities": [
            {"id": "a", "node": "m", "units": ["one"], "allocated": {"2566": "60"},
             "transfers": [{"id": "t", "year": 2566, "amount": "-10"}], "lines": [
                {"id": "l1", "category": "operations", "planned": {"2566": {"m1": "30"}},
                 "disbursed": {"2566": {"m1": "20", "m12": "5"}}, "committed": {"2566": {"m2": "2"}}},
                {"id": "l2", "category": "investment", "planned": {"2566": {"m1": "20"}},
                 "disbursed": {"2566": {"m6": "21"}}}]},
            {"id": "b", "node": "o", "units": ["two"], "allocated": {"2566": "50"}, "lines": [
                {"id": "l3", "category": "operations", "disbursed": {"2566": {"m3": "5"}}}]},
            {"id": "c", "node": "o", "units": ["three"]}]}"#,
    )
    .unwrap()
}

/// Disbursed of allocated, and committed.
fn check(cover: Cover, months: u8, expected: (&str, &str, &str)) {
    let plan = plan();
    let of = |measure| PlanTotals::of(&plan, measure, YEAR);
    let at = RoundTime { year: YEAR, months };
    let found = spending(&plan, &of(Measure::Disbursed), &of(Measure::Committed), &cover, at).unwrap();
    let found = [found.disbursed, found.allocated, found.committed].map(|sum| sum.to_decimal().normalize());
    assert_eq!(found, [expected.0, expected.1, expected.2].map(dec), "{cover:?} after {months} months");
}

fn ids<K>(ids: &[&str]) -> Vec<Id<K>> {
    ids.iter().map(|id| Id::new(id)).collect()
}

#[test]
fn what_a_cover_spans() {
    check(Cover::default(), 6, ("46", "100", "2"));
    check(Cover::default(), 12, ("51", "100", "2"));
    check(Cover { node: Some(Id::new("n")), ..Cover::default() }, 6, ("41", "50", "2"));
    check(Cover { activity: Some(Id::new("b")), ..Cover::default() }, 12, ("5", "50", "0"));
    check(Cover { unit: Some(Id::new("one")), ..Cover::default() }, 12, ("46", "50", "2"));
    check(Cover { unit: Some(Id::new("bureau")), ..Cover::default() }, 12, ("51", "100", "2"));
    check(Cover { units: ids(&["one", "two"]), ..Cover::default() }, 12, ("51", "100", "2"));
    check(Cover { units: ids(&["two"]), node: Some(Id::new("n")), ..Cover::default() }, 12, ("0", "0", "0"));
}

/// Where an activity has several categories, what is planned in one stands for its allocation.
#[test]
fn an_expenditure_category() {
    let of = |word: &str| Cover { category: serde_json::from_str(&format!("\"{word}\"")).ok(), ..Cover::default() };
    check(of("operations"), 12, ("30", "80", "2"));
    check(of("investment"), 12, ("21", "20", "0"));
    check(of("subsidy"), 12, ("0", "0", "0"));
}

#[test]
fn an_indicator_reads_it_and_follows_edits() {
    let mut text = serde_json::to_value(plan()).unwrap();
    text["indicators"] = serde_json::json!([{"id": "k", "title": "ร้อยละการเบิกจ่าย", "source": "disbursement",
        "covers": {"units": ["one"], "with_committed": true}, "criteria": {"scoring": "percent", "cap": "100"},
        "rounds": [{"id": "r6", "year": 2566, "months": 6}, {"id": "r12", "year": 2566, "months": 12}]}]);
    let plan: Arc<Plan> = Arc::new(serde_json::from_value(text).unwrap());
    let mut figures = Figures::default();
    let mut score = |plan: &Arc<Plan>, months| -> Option<Decimal> {
        figures.agreed(plan, &Asked { agreement: None, months });
        figures.scores().get(&Id::new("k"))?.score
    };
    assert_eq!(score(&plan, Some(6)), Some(dec("86")));
    assert_eq!(score(&plan, None), Some(dec("96")));
    let mut after = plan.as_ref().clone();
    let mut activity = after.activities.get("a").unwrap().as_ref().clone();
    activity.transfers.clear();
    after.activities.replace(Arc::new(activity));
    assert_eq!(score(&Arc::new(after), None), Some(dec("80")));
}

/// Checkpoints of 52 percent at the end of March and 75 at the end of June: each round reads what was spent by its month.
#[test]
fn a_round_reads_what_was_spent_by_its_month() {
    let plan: Plan = serde_json::from_str(
        r#"{"id": "p", "frame": {"first_year": 2566},
        "activities": [{"id": "a", "allocated": {"2566": "200"}, "lines": [
            {"id": "l", "disbursed": {"2566": {"m1": "50", "m6": "54", "m7": "1", "m9": "44.98", "m12": "50"}}},
            {"id": "q", "keeping": "quarters", "disbursed": {"2566": {"q4": "0.02"}}}]}],
        "indicators": [{"id": "k", "title": "ร้อยละการเบิกจ่าย", "source": "disbursement", "criteria": {"scoring": "percent"},
            "rounds": [{"id": "r6", "year": 2566, "months": 6, "operator": ">=", "checkpoint": "52"},
                {"id": "r9", "year": 2566, "months": 9, "operator": ">=", "checkpoint": "75"},
                {"id": "r12", "year": 2566, "months": 12}]}]}"#,
    )
    .unwrap();
    let plan = Arc::new(plan);
    let id = Id::new("k");
    let outcomes = Figures::default().outcomes(&plan, &id);
    let history = crate::figures::history::history_of(plan.indicators.get("k").unwrap(), &outcomes);
    let rounds: Vec<_> = history.rounds.iter().map(|at| (at.round.months, at.result, at.met)).collect();
    assert_eq!(
        rounds,
        [(6, Some(dec("52")), Some(true)), (9, Some(dec("74.99")), Some(false)), (12, Some(dec("100")), None)]
    );
}
