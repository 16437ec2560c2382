//! The ITA of the fourth sample, the examples of the domain notes (section 5), PMQA, and what is found.

use super::super::Figures;
use super::super::score::testing::{criteria, dec, indicator, number};
use super::*;
use crate::plan::criteria::Scoring;
use crate::plan::indicator::{Indicator, ResultSource};
use crate::plan::list::List;
use std::sync::Arc;

fn sample() -> Plan {
    let text = include_str!("../../../public/samples/opdc-ita-2565.json");
    crate::plan::Plan { extra: Default::default(), ..serde_json::from_str(text).unwrap() }
}

fn plan_with(assessment: Assessment) -> Plan {
    Plan { assessments: List::from_parts(vec![Arc::new(assessment)]).unwrap(), ..Plan::default() }
}

fn first(plan: &Plan) -> Assessed<'_> {
    assessed(plan, plan.assessments.iter().next().unwrap())
}

/// An ITA of a year with a typed score for each group.
fn ita(year: u16, scores: [&str; 3]) -> Plan {
    let groups = ["IIT", "EIT", "OIT"].iter().zip(scores).map(|(code, score)| AssessmentGroup {
        code: Some((*code).to_owned()),
        stated_score: number(score),
        ..AssessmentGroup::default()
    });
    plan_with(Assessment { id: Id::new("a"), year, groups: groups.collect(), ..Assessment::default() })
}

fn item(id: &str, score: &str, subs: &[&str]) -> AssessmentItem {
    let sub = |(score, no): (&&str, i32)| SubItem {
        id: Id::new(&format!("{id}-{no}")),
        score: number(score),
        ..SubItem::default()
    };
    let sub_items = subs.iter().zip(1..).map(sub).collect();
    AssessmentItem { id: Id::new(id), score: number(score), sub_items, ..AssessmentItem::default() }
}

/// Issue 4: groups 87.05, 88.46 and 98.00, total 91.85, level A, and the level of every item.
#[test]
fn the_ita_of_2564() {
    let plan = sample();
    let assessment = plan.assessments.iter().next().unwrap();
    let found = first(&plan);
    let computed: Vec<_> = found.groups.iter().filter_map(|group| group.scored.computed).collect();
    assert_eq!(computed, ["87.05", "88.46", "98"].map(dec));
    let weights: Vec<_> = found.groups.iter().filter_map(|group| group.weight).collect();
    assert_eq!(weights, ["30", "30", "40"].map(dec));
    assert_eq!(found.weights.map(|table| table.certainty), Some(crate::plan::rules::Certainty::Unconfirmed));
    assert_eq!(found.total.computed, Some(dec("91.853")));
    assert_eq!((found.total.counts(), found.total.level), (Some(dec("91.85")), Some("A")));
    assert_eq!(found.gap, Some(dec("3.15")));
    let stated = assessment.groups.iter().flat_map(|group| &group.items).map(|item| item.level.as_deref());
    let levels = found.groups.iter().flat_map(|group| &group.items).map(|item| item.scored.level);
    let levels: Vec<_> = levels.collect();
    assert!(stated.eq(levels.iter().copied()));
    assert_eq!(levels.into_iter().flatten().collect::<Vec<_>>(), ["A", "A", "B", "A", "A", "A", "A", "A", "AA", "AA"]);
    // What does not agree in the document itself.
    let level = |id: &str| AssessmentFinding::Level {
        part: Part::SubItem(Id::new(id)),
        stated: "AA".to_owned(),
        found: "A".to_owned(),
    };
    let score = |id: &str, typed, computed| AssessmentFinding::Score {
        part: Part::Item(Id::new(id)),
        typed: dec(typed),
        computed: dec(computed),
    };
    let seven = [level("ita-7.3"), level("ita-7.5"), score("ita-7", "90.00", "85.996")];
    let eight = [level("ita-8.3"), score("ita-8", "85.27", "83.264")];
    assert_eq!(found.findings, [&seven[..], &eight[..]].concat());
}

fn check_2566(scores: [&str; 3], total: &str, level: &str) {
    let plan = ita(2566, scores);
    let found = first(&plan).total;
    assert_eq!((found.computed, found.level), (Some(dec(total)), Some(level)), "{scores:?}");
}

/// Domain notes, section 5.
#[test]
fn named_results_from_2566() {
    check_2566(["96", "95", "95"], "95.3", "ผ่านดีเยี่ยม");
    check_2566(["88", "86", "91"], "88.6", "ผ่านดี");
    check_2566(["90", "84", "95"], "90.2", "ผ่าน");
    check_2566(["80", "82", "90"], "84.6", "ต้องปรับปรุง");
    check_2566(["84.995", "84.995", "84.995"], "84.995", "ต้องปรับปรุง");
    check_2566(["69", "70", "70"], "69.7", "ต้องปรับปรุงโดยด่วน");
    check_2566(["100", "100", "94.99"], "97.996", "ผ่านดี");
}

#[test]
fn a_missing_group_leaves_no_total() {
    let plan = ita(2566, ["90", "", "80"]);
    let found = first(&plan);
    assert_eq!((found.total.computed, found.total.level), (None, None));
    assert_eq!(found.assessed_only, Some(dec("84.285714285714")));
    assert_eq!(found.assessed_weight, dec("70"));
}

/// An item's typed score stands; blank, it is the mean of its scored sub-items; a difference is a finding.
#[test]
fn typed_scores_stand_and_differences_are_found() {
    let mut plan = ita(2564, ["", "", ""]);
    let mut assessment = plan.assessments.iter().next().unwrap().as_ref().clone();
    let items = vec![item("a", "", &["80", "", "90"]), item("b", "91.01", &["91", "91.01"]), item("c", "50", &["60"])];
    assessment.groups[0].items = items;
    plan = plan_with(assessment);
    let found = first(&plan);
    let scores: Vec<_> = found.groups[0].items.iter().map(|item| (item.scored.counts(), item.scored.level)).collect();
    assert_eq!(scores, [(Some(dec("85")), Some("A")), (Some(dec("91.01")), Some("A")), (Some(dec("50")), Some("E"))]);
    assert_eq!(found.groups[0].scored.computed, Some(dec("75.336666666667")));
    let part = Part::Item(Id::new("c"));
    assert_eq!(found.findings, [AssessmentFinding::Score { part, typed: dec("50"), computed: dec("60") }]);
}

#[test]
fn last_year_against_this_year() {
    let this = ita(2566, ["96", "95", "95"]);
    let before = Assessment { id: Id::new("b"), year: 2565, stated_total: number("90"), ..Assessment::default() };
    let this = this.assessments.iter().next().unwrap().clone();
    let both = List::from_parts(vec![Arc::new(before), this]).unwrap();
    let plan = Plan { assessments: both, ..Plan::default() };
    let found = assessed(&plan, plan.assessments.get("a").unwrap()).total;
    assert_eq!((found.last, found.change()), (Some(dec("90")), Some(dec("5.3"))));
}

fn pmqa(required: bool, results: &[(&str, &str)]) -> Plan {
    let sub = |(no, (result, goal)): (i32, &(&str, &str))| SubItem {
        id: Id::new(&no.to_string()),
        result: number(result),
        goal: number(goal),
        ..SubItem::default()
    };
    let items = vec![
        AssessmentItem { sub_items: (1..).zip(results).map(sub).collect(), ..item("7.1.1", "", &[]) },
        AssessmentItem { required, ..item("7.1.2", "", &[]) },
        item("7.1.3", "400", &[]),
    ];
    let group = |code: &str, part_of: &str, score: &str, items| AssessmentGroup {
        code: Some(code.to_owned()),
        part_of: (!part_of.is_empty()).then(|| part_of.to_owned()),
        stated_score: number(score),
        items,
        ..AssessmentGroup::default()
    };
    let groups = vec![
        group("1", "", "330", Vec::new()),
        group("7", "", "", Vec::new()),
        group("7.1", "7", "", items),
        group("7.2", "7", "450", Vec::new()),
    ];
    plan_with(Assessment { id: Id::new("a"), scheme: Scheme::Pmqa, year: 2566, groups, ..Assessment::default() })
}

/// Domain notes, section 5: item = mean of its indicators, group = mean of the items that have a score.
#[test]
fn pmqa_results() {
    let plan = pmqa(false, &[("99", "100"), ("103", "100")]);
    let found = first(&plan);
    let items: Vec<_> = found.groups[2].items.iter().map(|item| item.scored.counts()).collect();
    assert_eq!(items, [Some(dec("348.5")), None, Some(dec("400"))]);
    let scores: Vec<_> = found.groups.iter().map(|group| group.scored.counts()).collect();
    assert_eq!(scores, [Some(dec("330")), Some(dec("412.125")), Some(dec("374.25")), Some(dec("450"))]);
    // Category 1 and category 7 count alike; 7.1 and 7.2 count within 7.
    assert_eq!((found.total.computed, found.total.level), (Some(dec("371.0625")), Some("Basic")));
    assert_eq!(found.findings, []);
}

#[test]
fn a_group_is_not_assessed_while_a_required_item_is_empty() {
    let plan = pmqa(true, &[("99", "100")]);
    let found = first(&plan);
    assert_eq!(found.groups[2].scored.counts(), None);
    assert_eq!(found.groups[1].scored.counts(), Some(dec("450")));
    let item = Id::new("7.1.2");
    assert_eq!(found.findings, [AssessmentFinding::Required { group: 2, item }]);
}

#[test]
fn groups_within_themselves_have_no_score_and_do_no_harm() {
    let mut plan = pmqa(false, &[]);
    let mut assessment = plan.assessments.iter().next().unwrap().as_ref().clone();
    assessment.groups[1].part_of = Some("7.1".to_owned());
    plan = plan_with(assessment);
    assert_eq!(first(&plan).groups[1].scored.counts(), None);
}

#[test]
fn an_indicator_reads_the_total_or_a_group() {
    let mut plan = sample();
    let reading = |id: &str, group: &str| Indicator {
        source: ResultSource::Assessment,
        covers: Some(Box::new(Cover {
            assessment: Some(Id::new("ita-2564")),
            group: (!group.is_empty()).then(|| group.to_owned()),
            ..Cover::default()
        })),
        rounds: Vec::new(),
        ..indicator(id, criteria(Scoring::Typed, ""), "")
    };
    let indicators = [reading("total", ""), reading("group", "EIT"), reading("none", "XIT")];
    plan.indicators = List::from_parts(indicators.map(Arc::new).to_vec()).unwrap();
    let mut figures = Figures::default();
    figures.table(&Arc::new(plan), None);
    let score = |id: &str| figures.scores().get(&Id::new(id)).unwrap().score;
    assert_eq!([score("total"), score("group"), score("none")], [Some(dec("91.85")), Some(dec("88.46")), None]);
}
