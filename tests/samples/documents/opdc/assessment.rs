//! The assessment: groups, items and sub-items with their scores, and for each item its evidence, measures and
//! assignment. The narrative of table 1 repeats names and scores of the annex; those are claims.

use super::super::claims::Claims;
use super::super::parts::{Units, items};
use super::super::seed::Seed;
use super::organisation::usual_name;
use phaen::plan::assessment::{
    Assessment, AssessmentGroup, AssessmentItem, AssessmentMeasure, Benchmark, Course, Scheme, SubItem,
};
use phaen::plan::id::Id;
use phaen::plan::indicator::Operator;
use phaen::plan::organisation::Unit;

const ID: &str = "ita-2564";
const TABLE_1: &str = "ตารางที่ 1";
const ANNEX: &str = "ภาคผนวก 2";
const ASSIGNMENT: &str = "มอบหมายผู้รับผิดชอบ";
const SUMMARY: &str = "สรุปผลการประเมิน";

/// Figures of the whole country: the field in the facts, and its unit.
const NATIONAL: [(&str, &str); 6] = [
    ("organisations_assessed", "หน่วยงาน"),
    ("average_score", "คะแนน"),
    ("organisations_passed", "หน่วยงาน"),
    ("stated_passed_percent", "ร้อยละ"),
    ("national_target_percent_of_organisations", "ร้อยละ"),
    ("national_target_min_score", "คะแนน"),
];

/// The assessment, and what the document repeats of it.
pub(super) fn assessment(seed: Seed, units: &Units, claims: &mut Claims) -> Assessment {
    let (overall, target, pass) = (seed.at("overall"), seed.at("target"), seed.at("pass_mark"));
    claims
        .at(SUMMARY, ID)
        .figure("highest_item", overall.number("highest_indicator"))
        .figure("lowest_item", overall.number("lowest_indicator"));
    let national = seed.at("national");
    let benchmark = |(name, unit): (&str, &str)| Benchmark {
        name: name.to_owned(),
        value: national.number(name),
        unit: Some(unit.to_owned()),
        text: national.text("average_level_as_printed").filter(|_| name == "average_score"),
        ..Benchmark::default()
    };
    Assessment {
        id: Id::new(ID),
        scheme: Scheme::Ita,
        year: seed.year("assessed_fiscal_year_be").expect("the assessment has a year"),
        measures_year: seed.year("fiscal_year_be"),
        stated_total: overall.number("score"),
        stated_level: overall.text("level"),
        target: target.number("score"),
        target_operator: Operator::from_word(target.word("operator")).unwrap_or_default(),
        target_text: target.text("text"),
        pass_mark: pass.number("score"),
        pass_text: pass.text("text"),
        levels: Some(super::LEVELS.to_owned()),
        groups: seed.all("groups").map(|place| group(place, seed, units, claims)).collect(),
        national: NATIONAL.map(benchmark).into(),
        ..Assessment::default()
    }
}

fn group(seed: Seed, document: Seed, units: &Units, claims: &mut Claims) -> AssessmentGroup {
    let code = seed.word("code");
    let own = document.all("indicators").filter(|indicator| indicator.word("group") == code);
    AssessmentGroup {
        code: seed.text("code"),
        name: seed.text("name"),
        name_en: seed.text("name_en"),
        heading: seed.text("annex_heading"),
        stated_score: seed.number("stated_score"),
        items: own.map(|place| assessment_item(place, units, claims)).collect(),
        ..AssessmentGroup::default()
    }
}

fn assessment_item(seed: Seed, units: &Units, claims: &mut Claims) -> AssessmentItem {
    let id = format!("ita-{}", seed.no("no").unwrap_or_default());
    let table = seed.number("score_in_table_1");
    claims.at(TABLE_1, &id).text("name", seed.text("name_in_table_1")).figure("score", table);
    claims.at(ANNEX, &id).text("name", seed.text("name_in_annex"));
    claims.at(ASSIGNMENT, &id).text("name", seed.text("name_in_assignment"));
    AssessmentItem {
        no: seed.no("no"),
        name: seed.word("name").to_owned(),
        score: seed.number("score"),
        level: seed.text("level"),
        stated_count: seed.count("stated_sub_issue_count"),
        sub_items: seed.all("sub_issues").map(|place| sub_item(place, claims)).collect(),
        to_improve: seed.text("sub_issue_to_improve"),
        published: items(seed, "published_items_2564"),
        evidence: items(seed, "evidence_2565"),
        measures: seed.numbered("measures_2565").map(|(no, place)| measure(&id, no, place)).collect(),
        units: named(TABLE_1, "units", &id, seed.at("responsible_units"), units, claims),
        assignment: items(seed, "assignment/actions"),
        assigned_units: named(
            ASSIGNMENT,
            "assigned_units",
            &id,
            seed.at("assignment/responsible_units"),
            units,
            claims,
        ),
        id: Id::new(&id),
        ..AssessmentItem::default()
    }
}

fn sub_item(seed: Seed, claims: &mut Claims) -> SubItem {
    let id = format!("ita-{}", seed.word("no"));
    let (narrative, class) = (seed.at("narrative"), seed.word("narrative/class"));
    let course = Course::from_word(class);
    claims
        .at(TABLE_1, &id)
        .text("text", seed.text("table_1_text"))
        .text("text", narrative.text("text").filter(|text| seed.word("table_1_text") != text))
        .figure("score", narrative.number("score"));
    SubItem {
        no: seed.no("no"),
        text: seed.word("text").to_owned(),
        score: seed.number("score"),
        level: (course.is_none() && !class.is_empty()).then(|| class.to_owned()),
        course: course.unwrap_or_default(),
        id: Id::new(&id),
        ..SubItem::default()
    }
}

fn measure(item: &str, no: usize, seed: Seed) -> AssessmentMeasure {
    AssessmentMeasure {
        id: Id::new(&format!("{item}-m{no}")),
        no: seed.no("no"),
        text: seed.word("text").to_owned(),
        items: items(seed, "items"),
        ..AssessmentMeasure::default()
    }
}

/// The units that a table names; another spelling than the usual one is a claim.
fn named(place: &str, field: &str, item: &str, seed: Seed, units: &Units, claims: &mut Claims) -> Vec<Id<Unit>> {
    let mut ids = Vec::new();
    for printed in seed.all("").filter_map(Seed::as_text) {
        let usual = usual_name(&printed);
        ids.push(units.find(&usual).expect("every named unit is known"));
        claims.at(place, item).text(field, Some(printed).filter(|printed| *printed != usual));
    }
    ids
}
