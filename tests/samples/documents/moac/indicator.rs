//! An indicator from its template (รายละเอียดตัวชี้วัด). Where a criterion is blank there, the agreement table fills it.

use super::super::claims::Claims;
use super::super::parts::{headed_text, item, items, value, values_by_year};
use super::super::seed::Seed;
use super::agreement::{kpi_id, span};
use phaen::plan::criteria::{Criteria, Level, Scoring};
use phaen::plan::id::Id;
use phaen::plan::indicator::{Indicator, IndicatorKind, Penalty, ResultSource, Stage, Values};
use phaen::plan::round::{Round, RoundStep};
use phaen::plan::text::Item;

/// The table of indicators, criteria and weights in the agreement.
pub(super) const AGREEMENT_TABLE: &str = "ตารางตัวชี้วัดท้ายคำรับรอง";
/// The summary of indicators before the templates.
pub(super) const SUMMARY: &str = "สรุปตัวชี้วัด";

/// Points of the levels, as the facts name their fields.
const POINTS: [&str; 3] = ["50", "75", "100"];

/// The indicator of one template, and what other tables say of it.
pub(super) fn indicator(seed: Seed, claims: &mut Claims) -> Indicator {
    let id = kpi_id(&seed.no("no").unwrap_or_default());
    repeated(id.as_str(), seed, claims);
    let is_disbursement = seed.word("criteria/kind") == "percent-equals-score";
    let target = seed.at("target_by_year");
    Indicator {
        no: seed.no("no"),
        title: seed.word("title").to_owned(),
        kind: IndicatorKind::from_word(seed.word("type")).unwrap_or_default(),
        kind_text: seed.text("type_text"),
        category: seed.text("category"),
        definition: definition(seed),
        scope: seed.text("scope"),
        unit: seed.text("criteria/unit").or(is_disbursement.then(|| "percent".to_owned())).map(unit),
        baseline: by_year(seed.at("baseline")),
        targets: target.is_given().then(|| {
            Box::new(Values {
                heading: seed.text("target_heading"),
                values: values_by_year(target),
                ..Values::default()
            })
        }),
        roadmap: by_year(seed.at("roadmap")),
        measured: seed.at("measurement_period").is_given().then(|| Box::new(span(seed.at("measurement_period")))),
        criteria: Some(Box::new(criteria(seed))),
        source: if is_disbursement { ResultSource::Disbursement } else { ResultSource::Typed },
        rounds: rounds(id.as_str(), seed),
        better_of_rounds: seed.is_set("better_of_two_rounds"),
        stages: seed.all("award_rounds").map(stage).collect(),
        penalty: seed.at("penalty").is_given().then(|| Box::new(penalty(seed.at("penalty")))),
        conditions: seed
            .all("conditions")
            .map(item)
            .chain(seed.text("conditions_text").as_deref().map(Item::of))
            .collect(),
        benefit: seed.text("benefit"),
        data_source: seed.text("data_source"),
        collection: seed.text("collection_method"),
        remark: seed.text("remark"),
        cascaded_from: seed.text("cascaded_from"),
        texts: headed_text("กฎหมายที่เกี่ยวข้อง", seed.text("legal_fragment")).into_iter().collect(),
        id,
        ..Indicator::default()
    }
}

fn repeated(id: &str, seed: Seed, claims: &mut Claims) {
    claims.at("กรอบการประเมินผลการปฏิบัติราชการ", id).text("category", seed.text("category_in_frame"));
    claims.at(SUMMARY, id).text("title", seed.text("title_in_summary"));
    let table = seed.at("criteria_in_agreement");
    let mut passage = claims.at(AGREEMENT_TABLE, id);
    passage.text("criteria/text", table.text("text"));
    for points in POINTS.iter().filter(|points| seed.at("criteria").at(points).is_given()) {
        passage.target(&format!("criteria/{points}"), table.at(points));
    }
}

/// The paragraphs, then the steps that follow them in the same cell.
fn definition(seed: Seed) -> Vec<Item> {
    items(seed, "definition").into_iter().chain(items(seed, "definition_steps")).collect()
}

/// The facts name units in English.
fn unit(word: String) -> String {
    match word.as_str() {
        "percent" => "ร้อยละ".to_owned(),
        "points" => "คะแนน".to_owned(),
        _ => word,
    }
}

fn by_year(seed: Seed) -> Option<Box<Values>> {
    seed.is_given().then(|| {
        Box::new(Values {
            heading: seed.text("heading"),
            unit: seed.text("unit").map(unit),
            values: values_by_year(seed.at("years")),
            text: seed.text("unplaced_text"),
            ..Values::default()
        })
    })
}

fn criteria(seed: Seed) -> Criteria {
    let (template, table) = (seed.at("criteria"), seed.at("criteria_in_agreement"));
    let scoring = match template.word("kind") {
        "text" => Scoring::Milestones,
        "percent-equals-score" => Scoring::Percent,
        _ => Scoring::Levels,
    };
    let blank = |points: &&str| !template.at(points).is_given() && table.at(points).is_given();
    let level = |points: &str| {
        let place = if blank(&points) { table.at(points) } else { template.at(points) };
        let level = Level {
            points: Some(points.parse::<u32>().expect("points are integers").into()),
            threshold: place.number("value"),
            text: place.text("text"),
            truncated: place.is_set("truncated"),
            ..Level::default()
        };
        place.is_given().then_some(level)
    };
    Criteria {
        scoring,
        unit: template.text("unit").map(unit),
        levels: POINTS.into_iter().filter_map(level).collect(),
        text: template.text("text"),
        filled_from: POINTS.iter().any(blank).then(|| AGREEMENT_TABLE.to_owned()),
        ..Criteria::default()
    }
}

/// The rounds of 6 and 9 months, and the last one, which takes the result of the year.
fn rounds(id: &str, seed: Seed) -> Vec<Round> {
    let round = |months: u8| {
        let place = seed.at(&format!("round_{months}_months"));
        let target = value(0, place.at("target"));
        Round {
            id: Id::new(&format!("{id}-r{months}")),
            year: 2566,
            months,
            target: target.text,
            operator: target.operator,
            checkpoint: target.value,
            unit: target.unit.map(unit),
            targets: items(place, "targets"),
            steps: place.all("steps").map(step).collect(),
            ..Round::default()
        }
    };
    [6, 9, 12].map(round).into()
}

fn step(seed: Seed) -> RoundStep {
    RoundStep { no: seed.no("no"), text: seed.word("text").to_owned(), ..RoundStep::default() }
}

fn stage(seed: Seed) -> Stage {
    let (no, text) = (seed.no("step"), seed.word("text").to_owned());
    Stage { no, text, pass_score: seed.number("pass_score"), ..Stage::default() }
}

fn penalty(seed: Seed) -> Penalty {
    Penalty {
        points_per_round: seed.number("penalty_points_per_incomplete_round"),
        applies: seed.is_set("applies"),
        text: seed.text("text"),
        reading: seed.text("interpretation"),
        ..Penalty::default()
    }
}
