//! The office, its divisions, and what it says of itself.

use super::super::parts::{Units, headed_text, item, items, statement};
use super::super::seed::Seed;
use phaen::plan::id::Id;
use phaen::plan::organisation::{Organisation, Unit};
use phaen::plan::statement::{PreviousResults, Statement, Swot};
use phaen::plan::text::Item;
use std::sync::Arc;

/// The office whose plan it is.
pub(super) const PLANNER: &str = "u-csc";
/// The administration it belongs to.
const PARENT: &str = "u-bma";

/// A dimension of last year's results: heading, field in the facts, and its groups with their fields.
type Dimension = (&'static str, &'static str, &'static [(&'static str, &'static str)]);

/// Last year's results.
const RESULTS: [Dimension; 4] = [
    (
        "มิติที่ 1 มิติด้านประสิทธิผลตามพันธกิจ",
        "dimension_1",
        &[("โครงการ/กิจกรรมยุทธศาสตร์", "strategic"), ("โครงการ/กิจกรรมงานประจำ", "routine")],
    ),
    ("มิติที่ 2 ประสิทธิภาพของการปฏิบัติราชการ", "dimension_2", &[]),
    ("มิติที่ 3 คุณภาพการปฏิบัติราชการ", "dimension_3", &[]),
    ("มิติที่ 4 การพัฒนาองค์กร", "dimension_4", &[]),
];

/// The office, the administration above it and its divisions.
pub(super) fn units(office: Seed) -> Units {
    let above = Unit { id: Id::new(PARENT), name: office.text("parent"), ..Unit::default() };
    let planner = Unit {
        id: Id::new(PLANNER),
        parent: Some(Id::new(PARENT)),
        name: office.text("name_th"),
        abbreviation: office.text("short_name_th"),
        name_en: office.text("name_en"),
        head: office.text("head_position"),
        established: office.year("established_be"),
        ..Unit::default()
    };
    let division = |division: Seed| Unit {
        id: Id::new(&format!("u-{}", division.no("no").unwrap_or_default())),
        parent: Some(Id::new(PLANNER)),
        no: division.no("no"),
        name: division.text("name"),
        duties: items(division, "duties"),
        ..Unit::default()
    };
    Units([above, planner].into_iter().chain(office.all("divisions").map(division)).map(Arc::new).collect())
}

/// The organisation of these units.
pub(super) fn organisation(units: &Units) -> Organisation {
    Organisation { planner: Some(Id::new(PLANNER)), units: units.0.clone(), ..Organisation::default() }
}

/// Vision, mission, SWOT and the results of the year before.
pub(super) fn statements(seed: Seed) -> Statement {
    let swot = seed.at("swot");
    Statement {
        vision: seed.text("vision"),
        missions: vec![item(seed.at("mission"))],
        swot: Some(Box::new(Swot {
            strengths: items(swot, "strengths"),
            weaknesses: items(swot, "weaknesses"),
            opportunities: items(swot, "opportunities"),
            threats: items(swot, "threats"),
            ..Swot::default()
        })),
        previous_results: vec![previous_results(seed.at("previous_year_results"))],
        texts: headed_text("โครงสร้างของหน่วยงาน", seed.text("organisation/structure_basis")).into_iter().collect(),
        ..statement("s-csc", PLANNER)
    }
}

fn previous_results(seed: Seed) -> PreviousResults {
    let group = |heading: &str, place: Seed| Item {
        count: place.count("stated_count"),
        items: items(place, "items"),
        ..Item::of(heading)
    };
    let dimension = |(heading, field, groups): Dimension| {
        let place = seed.at(field);
        let mut dimension = group(heading, place);
        dimension.items.extend(groups.iter().map(|(heading, field)| group(heading, place.at(field))));
        dimension
    };
    PreviousResults {
        year: seed.year("fiscal_year_be").expect("results have a year"),
        statement: seed.text("statement"),
        items: RESULTS.map(dimension).into(),
        ..PreviousResults::default()
    }
}
