//! The assessment of the office's work: four dimensions, as one agreement without weights.
//!
//! Dimension 1 holds table ก, which defines indicators of measures, and table ข, which defines the five key indicators.
//! Dimensions 2 to 4 have indicators of their own.

use super::super::claims::Claims;
use super::super::parts::{Units, headed_text};
use super::super::seed::Seed;
use super::organisation::PLANNER;
use super::repeated::KEY_INDICATORS;
use phaen::plan::agreement::{Agreement, AgreementEntry, Perspective};
use phaen::plan::claim::Claim;
use phaen::plan::id::Id;
use phaen::plan::indicator::{Dimension, Indicator, Work};
use phaen::plan::number::Number;
use phaen::plan::text::Item;

const TABLE_KO: &str = "ตาราง ก";
const TABLE_KHO: &str = "ตาราง ข";

/// The rows of table ก: the indicator of the objective, and those of its measures.
const ROWS_KO: [(&str, &[&str]); 4] = [
    ("i-5.3.1.1-1", &["i-5.3.1.1-m1-1"]),
    ("i-7.3.1.1-1", &["i-7.3.1.1-m1-1"]),
    ("i-7.3.1.1-2", &["i-7.3.1.1-m2-1"]),
    (
        "i-7.3.2.2-1",
        &["i-7.3.2.2-m1-1", "i-7.3.2.2-m1-2", "i-7.3.2.2-m2-1", "i-7.3.2.2-m3-1", "i-7.3.2.2-m3-2", "i-7.3.2.2-m4-1"],
    ),
];

/// Reads all dimensions: fills the indicators that tables ก and ข define, adds those of the other dimensions.
pub(super) fn agreement(seed: Seed, indicators: &mut Vec<Indicator>, units: &Units, claims: &mut Claims) -> Agreement {
    let mut agreement = Agreement {
        id: Id::new("agreement-2563"),
        title: seed.word("assessment/title").to_owned(),
        year: seed.year("fiscal_year_be"),
        unit: Some(Id::new(PLANNER)),
        ..Agreement::default()
    };
    for dimension in seed.all("assessment/dimensions") {
        let perspective = perspective(dimension);
        let id = &perspective.id;
        claims.at("สารบัญ", id.as_str()).text("title", dimension.text("title_in_contents"));
        for (row, (objective, measures)) in dimension.all("table_ko").zip(ROWS_KO) {
            table_ko(row, objective, measures, indicators, claims);
        }
        for (row, indicator) in dimension.all("table_kho").zip(KEY_INDICATORS) {
            table_kho(row, indicator, indicators, claims);
            agreement.entries.push(entry(indicator, id, row.no("no")));
        }
        if dimension.at("table_ko").is_given() {
            let measures = ROWS_KO.iter().flat_map(|(_, measures)| measures.iter());
            let measures = measures.filter(|id| !KEY_INDICATORS.contains(id));
            agreement.entries.extend(measures.map(|indicator| entry(indicator, id, None)));
        }
        for row in dimension.all("indicators") {
            let indicator = own_indicator(row, row.word("indicator"), None, units);
            agreement.entries.push(entry(indicator.id.as_str(), id, row.no("no")));
            let parts =
                row.all("sub_indicators").map(|part| own_indicator(part, part.word("text"), Some(&indicator), units));
            let parts: Vec<Indicator> = parts.collect();
            indicators.push(indicator);
            indicators.extend(parts);
        }
        agreement.perspectives.push(perspective);
    }
    agreement
}

fn perspective(seed: Seed) -> Perspective {
    let no = seed.no("no");
    let id = Id::new(&format!("dimension-{}", no.as_deref().unwrap_or_default()));
    Perspective { id, no, title: seed.word("title").to_owned(), ..Perspective::default() }
}

fn entry(indicator: &str, perspective: &Id<Perspective>, no: Option<String>) -> AgreementEntry {
    AgreementEntry {
        indicator: Id::new(indicator),
        perspective: Some(perspective.clone()),
        no,
        ..AgreementEntry::default()
    }
}

fn find<'a>(indicators: &'a mut [Indicator], id: &str) -> &'a mut Indicator {
    indicators.iter_mut().find(|indicator| indicator.id.as_str() == id).expect("the measures part has the indicator")
}

/// A row of table ก: it repeats the objective and its indicator, and defines indicators of measures.
fn table_ko(row: Seed, objective: &str, measures: &[&str], indicators: &mut [Indicator], claims: &mut Claims) {
    let (node, target) = (row.at("objective"), row.at("indicator"));
    claims.at(TABLE_KO, &format!("n-{}", node.word("code"))).text("title", node.text("title"));
    claims.at(TABLE_KO, objective).text("title", target.text("text")).target("targets/2563", target.at("target"));
    for (seed, id) in row.all("measure_indicators").zip(measures) {
        let indicator = find(indicators, id);
        indicator.dimension = Dimension::from_word(seed.word("indicator_type")).unwrap_or_default();
        indicator.sign = seed.text("measure_mark");
        indicator.definition = seed.text("definition").as_deref().map(Item::of).into_iter().collect();
        indicator.formula = seed.text("calculation");
        indicator.formula_tex = seed.text("formula_latex");
        claims
            .at(TABLE_KO, id)
            .text("title", seed.text("indicator"))
            .text("node", seed.text("measure"))
            .target("targets/2563", seed.at("target"))
            .says("works", project(seed));
    }
}

/// The project that a row of table ก names, with its money.
fn project(seed: Seed) -> Claim {
    let says = seed.number("project_budget_baht");
    let unit = says.map(|_: Number| "บาท".to_owned());
    Claim { says, unit, text: seed.text("project_text"), ..Claim::default() }
}

/// A row of table ข. Where table ก has already defined the indicator, table ข stands beside it.
fn table_kho(row: Seed, id: &str, indicators: &mut [Indicator], claims: &mut Claims) {
    let indicator = find(indicators, id);
    let mut passage = claims.at(TABLE_KHO, id);
    passage.text("title", row.text("indicator")).target("targets/2563", row.at("target"));
    if indicator.definition.is_empty() {
        indicator.definition = row.text("definition").as_deref().map(Item::of).into_iter().collect();
        indicator.formula = row.text("calculation");
    } else {
        passage.text("definition", row.text("definition")).text("formula", row.text("calculation"));
    }
    indicator.units_text = row.text("responsible");
    let texts = [("มาตรการที่เชื่อมโยง", "linked_measures"), ("โครงการ/กิจกรรม", "projects")];
    indicator.texts = texts.into_iter().filter_map(|(heading, field)| headed_text(heading, row.text(field))).collect();
}

/// An indicator of dimensions 2 to 4, or a part of one.
fn own_indicator(seed: Seed, title: &str, parent: Option<&Indicator>, units: &Units) -> Indicator {
    let work = |project: Seed| Work {
        title: project.word("title").to_owned(),
        unit: units.named(project, "responsible_division").pop(),
        ..Work::default()
    };
    Indicator {
        id: Id::new(&format!("i-{}", seed.word("no"))),
        parent: parent.map(|parent| parent.id.clone()),
        no: seed.no("no"),
        title: title.to_owned(),
        definition: seed.text("definition").as_deref().map(Item::of).into_iter().collect(),
        works: seed.all("projects").map(work).collect(),
        texts: headed_text("โครงการ/กิจกรรม และส่วนราชการที่รับผิดชอบ", seed.text("project_and_responsible"))
            .into_iter()
            .collect(),
        ..Indicator::default()
    }
}
