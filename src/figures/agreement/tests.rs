//! The agreement of the fifth sample, totals and findings, and what holds for every table.

use super::super::score::mean::{SETTLED, rounded};
use super::super::score::testing::{criteria, dec, indicator, number, round, sources, stepped};
use super::super::score::{RoundTime, Scores};
use super::*;
use crate::plan::agreement::AgreementEntry;
use crate::plan::criteria::Scoring;
use crate::plan::indicator::Penalty;
use crate::plan::list::List;
use crate::plan::round::{Round, RoundStep};
use crate::plan::waiver::MovedWeight;
use proptest::prelude::*;

/// The six indicators of 2566 with the results of issue 2.
fn indicators_of_2566() -> Vec<Indicator> {
    let milestones = || criteria(Scoring::Milestones, "50 75 100");
    vec![
        indicator("1", milestones(), "100"),
        indicator("2", milestones(), "75"),
        indicator("3", criteria(Scoring::Percent, ""), "99.23"),
        indicator("4", stepped("50:95 75:97.5 100:100"), "99.29"),
        indicator("5", milestones(), "100"),
        indicator("6", stepped("50:350 75:399.03 100:438.93"), "399.03"),
    ]
}

/// Two perspectives; weights written as `20 20 15 15`.
fn agreement(stated: &str, performance: &str, potential: &str) -> Agreement {
    let weights = |perspective: &'static str, text: &str| -> Vec<_> {
        text.split(' ').map(|weight| (perspective, number(weight.trim_matches('-')))).collect()
    };
    let all = [weights("performance", performance), weights("potential", potential)].concat();
    let entries = all.into_iter().zip(1..).map(|((perspective, weight), no)| AgreementEntry {
        indicator: Id::new(&no.to_string()),
        perspective: Some(Id::new(perspective)),
        weight,
        ..AgreementEntry::default()
    });
    let perspectives = ["performance", "potential"].into_iter().zip(stated.split(' '));
    let perspectives = perspectives.map(|(id, weight)| Perspective {
        id: Id::new(id),
        weight: number(weight),
        ..Perspective::default()
    });
    Agreement { perspectives: perspectives.collect(), entries: entries.collect(), ..Agreement::default() }
}

fn table(agreement: &Agreement, indicators: Vec<Indicator>) -> Table {
    let indicators = List::from_parts(indicators.into_iter().map(Arc::new).collect()).unwrap();
    let scores = Scores::of(&indicators, None, &sources());
    of_agreement(agreement, &|id| scores.get(id).cloned())
}

fn check(totals: &Totals, to_date: &str, assessed_only: &str, weighted: &str) {
    let given = |text: &str| (!text.is_empty()).then(|| dec(text));
    let found = (totals.to_date, totals.assessed_only, totals.weighted);
    assert_eq!(found, (given(to_date), given(assessed_only), given(weighted)));
}

#[test]
fn the_agreement_of_2566() {
    let table = table(&agreement("70 30", "20 20 15 15", "15 15"), indicators_of_2566());
    let rows = || table.groups.iter().flat_map(|group| &group.rows);
    let scores: Vec<_> = rows().filter_map(|row| row.outcome.as_ref()?.score).collect();
    assert_eq!(scores, ["100", "75", "99.23", "75", "100", "75"].map(dec));
    let weighted: Vec<_> = rows().filter_map(|row| row.weighted).collect();
    assert_eq!(weighted, ["20", "15", "14.8845", "11.25", "15", "11.25"].map(dec));
    check(&table.groups[0].totals, "87.335", "87.335", "61.1345");
    check(&table.groups[1].totals, "87.5", "87.5", "26.25");
    check(&table.total, "87.3845", "87.3845", "87.3845");
    assert_eq!(table.findings, []);
}

#[test]
fn fractions_give_the_same_table() {
    let table = table(&agreement("70 30", "0.20 0.20 0.15 0.15", "0.15 0.15"), indicators_of_2566());
    check(&table.groups[0].totals, "87.335", "87.335", "61.1345");
    check(&table.total, "87.3845", "87.3845", "87.3845");
    assert_eq!(table.findings, []);
}

/// Issue 4.
#[test]
fn one_missed_round_of_steps() {
    let mut indicators = indicators_of_2566();
    indicators[0].rounds[0].deduction = number("10");
    let table = table(&agreement("70 30", "20 20 15 15", "15 15"), indicators);
    check(&table.total, "85.3845", "85.3845", "85.3845");
}

/// Issue 4: the same from the steps that were missed and the clause of the document.
#[test]
fn one_round_of_steps_marked_as_missed() {
    let mut indicators = indicators_of_2566();
    let steps = vec![RoundStep { missed: true, ..RoundStep::default() }];
    indicators[0].rounds.push(Round { steps, ..round(6, "") });
    let penalty = Penalty { points_per_round: number("10"), applies: true, ..Penalty::default() };
    indicators[0].penalty = Some(Box::new(penalty));
    let table = table(&agreement("70 30", "20 20 15 15", "15 15"), indicators);
    check(&table.total, "85.3845", "85.3845", "85.3845");
    assert_eq!(table.groups[0].rows[0].outcome.as_ref().unwrap().deduction, number("10").map(Number::decimal));
}

#[test]
fn a_waived_indicator_gives_its_weight_away_and_keeps_it_as_entered() {
    let mut waived = agreement("70 30", "20 20 15 15", "15 15");
    waived.entries[0].waiver = Some(Box::default());
    let found = table(&waived, indicators_of_2566());
    assert_eq!(found.findings, []);
    let first = &found.groups[0].rows[0];
    assert_eq!((first.weight, first.counted, first.weighted, first.waived), (number("20"), None, None, true));
    // 75, 99.23 and 75 share 70 as 20 to 15 to 15; the potential base is as before.
    let expected = (dec("20") * dec("75") + dec("15") * dec("99.23") + dec("15") * dec("75")) / dec("50") * dec("0.7");
    assert_eq!(found.total.to_date, Some(rounded(expected + dec("26.25"), SETTLED)));
    assert_eq!(found.total.weight, dec("100"));
    let moved = |weight| MovedWeight { indicator: Id::new("2"), weight: number(weight), ..MovedWeight::default() };
    let by_hand = |weight| Waiver { rule: WaiverRule::ByHand, moved: vec![moved(weight)], ..Waiver::default() };
    waived.entries[0].waiver = Some(Box::new(by_hand("20")));
    let found = table(&waived, indicators_of_2566());
    // 87.3845 less 20 x 100 and with 20 x 75 more.
    check(&found.total, "82.3845", "82.3845", "82.3845");
    waived.entries[0].waiver = Some(Box::new(by_hand("15")));
    let short = WeightFinding::Moved { indicator: Id::new("1"), weight: dec("20"), moved: dec("15") };
    assert_eq!(table(&waived, indicators_of_2566()).findings, [short]);
}

#[test]
fn the_scale_is_that_of_the_criteria() {
    let five = vec![indicator("1", criteria(Scoring::Milestones, "1 2 3 4 5"), "4")];
    assert_eq!(table(&agreement("100 ", "100", ""), five).full, dec("5"));
    assert_eq!(table(&agreement("70 30", "20 20 15 15", "15 15"), indicators_of_2566()).full, dec("100"));
}

#[test]
fn a_missing_result_is_0_to_date_and_left_out_of_assessed_only() {
    let mut indicators = indicators_of_2566();
    indicators[0].rounds[0].result = None;
    indicators[4].rounds[0].result = None;
    indicators[5].rounds[0].result = None;
    let table = table(&agreement("70 30", "20 20 15 15", "15 15"), indicators);
    check(&table.groups[0].totals, "58.763571428571", "82.269", "41.1345");
    check(&table.groups[1].totals, "", "", "");
    check(&table.total, "41.1345", "82.269", "41.1345");
    assert_eq!((table.total.weight, table.total.assessed_weight), (dec("100"), dec("50")));
}

#[test]
fn what_is_wrong_with_weights_is_reported_and_nothing_rescaled() {
    let mut wrong = agreement("70 30", "20 20 15 5", "15 15");
    let sum = WeightFinding::Sum(WeightSum::Other { sum: dec("90") });
    let group = WeightFinding::Group { perspective: Id::new("performance"), stated: dec("70"), sum: dec("60") };
    let found = table(&wrong, indicators_of_2566());
    assert_eq!(found.findings, [sum, group]);
    // (2000 + 1500 + 1488.45 + 375 + 1500 + 1125) / 90
    check(&found.total, "88.760555555556", "88.760555555556", "88.760555555556");
    wrong.entries[5].weight = number("-15");
    wrong.entries[5].indicator = Id::new("gone");
    let id = || Id::new("gone");
    let findings = table(&wrong, indicators_of_2566()).findings;
    assert!(findings.contains(&WeightFinding::Negative { indicator: id() }));
    assert!(findings.contains(&WeightFinding::NoSuchIndicator { indicator: id() }));
    let missing = table(&agreement(" ", "- - - -", "- -"), indicators_of_2566());
    assert_eq!(missing.findings, [WeightFinding::Sum(WeightSum::Missing)]);
    check(&missing.total, "", "", "");
}

#[test]
fn without_an_agreement_indicators_are_grouped_by_node() {
    let of_node = |id: &str, node: &str, weight| Indicator {
        node: (!node.is_empty()).then(|| Id::new(node)),
        weight: number(weight),
        ..indicator(id, criteria(Scoring::Typed, ""), "80")
    };
    let part = Indicator { parent: Some(Id::new("a")), ..of_node("part", "n", "100") };
    let all = vec![of_node("a", "n", "60"), part, of_node("b", "", "10"), of_node("c", "n", "30")];
    let indicators = List::from_parts(all.into_iter().map(Arc::new).collect()).unwrap();
    let plan = Plan { indicators, ..Plan::default() };
    let scores = Scores::of(&plan.indicators, None, &sources());
    let table = of_plan(&plan, &|id| scores.get(id).cloned());
    let headings: Vec<_> = table.groups.iter().map(|group| (group.heading.clone(), group.rows.len())).collect();
    assert_eq!(headings, [(Heading::Node(Id::new("n")), 2), (Heading::Ungrouped, 1)]);
    check(&table.total, "80", "80", "80");
}

/// Weights in hundredths and scores in ten-thousandths, each perhaps missing, in one of three groups.
fn any_rows() -> impl Strategy<Value = Vec<(Option<i64>, Option<i64>, u8)>> {
    let weight = proptest::option::weighted(0.9, 0..5000_i64);
    let score = proptest::option::weighted(0.8, 0..=1_000_000_i64);
    proptest::collection::vec((weight, score, 0..3_u8), 1..40)
}

fn table_of(rows: &[(Option<i64>, Option<i64>, u8)]) -> Table {
    let decimal = |value: i64, places| Decimal::new(value, places);
    let scores: HashMap<Id<Indicator>, Arc<Outcome>> = rows
        .iter()
        .zip(0..)
        .map(|((_, score, _), no)| (Id::new(&format!("{no}")), outcome_of(score.map(|score| decimal(score, 4)))))
        .collect();
    let entry = |((weight, _, group), no): (&(Option<i64>, Option<i64>, u8), i32)| Entry {
        heading: Heading::Node(Id::new(&group.to_string())),
        indicator: Id::new(&format!("{no}")),
        weight: weight.and_then(|weight| Number::from_decimal(decimal(weight, 2)).ok()),
        waiver: None,
    };
    fold(Vec::new(), rows.iter().zip(0..).map(entry).collect(), &|id| scores.get(id).cloned())
}

fn outcome_of(score: Option<Decimal>) -> Arc<Outcome> {
    let typed = Indicator { rounds: vec![round(12, "")], ..indicator("k", criteria(Scoring::Typed, ""), "") };
    let at = Some(RoundTime { year: 2566, months: 12 });
    let unscored = super::super::score::outcome(&typed, at, &sources(), &[]);
    Arc::new(Outcome { score, ..unscored })
}

proptest! {
    #[test]
    fn rows_add_up_to_groups_and_total(rows in any_rows()) {
        let table = table_of(&rows);
        let sum = |rows: &mut dyn Iterator<Item = Option<Decimal>>| rows.flatten().sum::<Decimal>();
        for group in &table.groups {
            let weighted = sum(&mut group.rows.iter().map(|row| row.weighted));
            let expected = group.totals.weighted.unwrap_or_default();
            prop_assert_eq!(rounded(weighted, SETTLED), rounded(expected, SETTLED));
        }
        let groups = sum(&mut table.groups.iter().map(|group| group.totals.weighted));
        prop_assert_eq!(rounded(groups, SETTLED), table.total.weighted.unwrap_or_default());
    }

    #[test]
    fn weights_of_100_add_up_exactly(scores in proptest::collection::vec(0..=1_000_000_i64, 4)) {
        let weights = [4000, 3000, 2000, 1000];
        let rows: Vec<_> = weights.into_iter().zip(scores).map(|(w, s)| (Some(w), Some(s), 0)).collect();
        let table = table_of(&rows);
        let sum: Decimal = table.groups[0].rows.iter().filter_map(|row| row.weighted).sum();
        prop_assert_eq!(Some(sum), table.total.to_date);
    }

    #[test]
    fn the_order_of_rows_changes_no_total(
        (rows, shuffled) in any_rows().prop_flat_map(|rows| (Just(rows.clone()), Just(rows).prop_shuffle())),
    ) {
        prop_assert_eq!(table_of(&rows).total, table_of(&shuffled).total);
    }

    #[test]
    fn totals_lie_between_the_least_and_the_greatest_score(rows in any_rows()) {
        let total = table_of(&rows).total;
        let weighed = || rows.iter().filter(|(weight, _, _)| weight.is_some_and(|weight| weight > 0));
        let scores = || weighed().filter_map(|(_, score, _)| *score).map(|score| Decimal::new(score, 4));
        let Some(mean) = total.assessed_only else { return Ok(()) };
        prop_assert!(scores().min() <= Some(mean) && Some(mean) <= scores().max());
        prop_assert!(total.to_date <= total.assessed_only);
    }
}
