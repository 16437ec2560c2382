//! Annual action plan for fiscal year 2563 of the Office of the Civil Service Commission (OCSC).
//!
//! Its items are activities with one budget line kept by quarter; amounts are printed in million baht. The linkage
//! table and the five-year table repeat indicators of the plan pages; see `repeated`.

mod organisation;
mod outline;
mod repeated;

use super::claims::Claims;
use super::parts::{headed_list, item, items, list, statement};
use super::seed::Seed;
use phaen::plan::Plan;
use phaen::plan::frame::{Frame, MoneyUnit};
use phaen::plan::id::Id;
use phaen::plan::statement::Statement;
use std::sync::Arc;

/// The lists of the document beside its missions: the field in the facts, and the heading.
const LISTS: [(&str, &str); 4] = [
    ("strategic_issues", "ประเด็นยุทธศาสตร์"),
    ("strategic_goals", "เป้าหมายเชิงยุทธศาสตร์"),
    ("outputs", "ผลผลิต"),
    ("strategies", "กลยุทธ์/วิธีการดำเนินการ"),
];

/// The document as a plan.
pub(super) fn plan(seed: Seed) -> Plan {
    let units = organisation::units(seed);
    let mut claims = Claims::default();
    let mut outline = outline::Outline::of(seed, &units);
    repeated::linkage(seed, &mut outline, &mut claims);
    repeated::five_years(seed, &mut outline, &mut claims);
    Plan {
        id: Id::new("sample-ocsc-2563"),
        frame: Arc::new(frame(seed)),
        organisation: Arc::new(organisation::organisation(&units)),
        statements: list([statements(seed)]),
        outline: list(outline.nodes),
        activities: list(outline.activities),
        indicators: list(outline.indicators),
        claims: claims.into_list(),
        ..Plan::default()
    }
}

fn frame(seed: Seed) -> Frame {
    Frame {
        title: seed.word("document/title").to_owned(),
        first_year: seed.year("fiscal_year_be").expect("the plan has a year"),
        money_unit: MoneyUnit::MillionBaht,
        issued: seed.text("document/issued"),
        issued_by: seed.text("document/issued_by"),
        legal_basis: seed.text("legal_basis"),
        contents: items(seed, "contents"),
        ..Frame::default()
    }
}

fn statements(seed: Seed) -> Statement {
    let lists = LISTS.map(|(field, heading)| {
        headed_list(&format!("l-{}", field.replace('_', "-")), heading, seed.all(field).map(item).collect())
    });
    Statement {
        vision: seed.text("vision"),
        missions: items(seed, "missions"),
        lists: lists.into(),
        ..statement("s-ocsc", organisation::PLANNER)
    }
}
