//! Performance agreement for fiscal year 2566 of the Bureau of Administrative System Development, Ministry of
//! Agriculture and Cooperatives (MOAC): one agreement, two perspectives, six indicators with their templates.
//!
//! The frame, the agreement table and the summary repeat titles and weights of the templates; the agreement table
//! repeats the criteria. There are no results.

mod agreement;
mod indicator;

use super::claims::Claims;
use super::parts::{headed_list, items, list, statement};
use super::seed::Seed;
use phaen::plan::Plan;
use phaen::plan::frame::{Frame, PlanKind};
use phaen::plan::id::Id;
use phaen::plan::organisation::{Organisation, Unit};
use phaen::plan::statement::Statement;
use std::sync::Arc;

/// The bureau that commits itself.
const PLANNER: &str = "u-bureau";
/// The department above it.
const DEPARTMENT: &str = "u-department";
/// The ministry above both.
const MINISTRY: &str = "u-ministry";

/// The document as a plan.
pub(super) fn plan(seed: Seed) -> Plan {
    let mut claims = Claims::default();
    let agreement = agreement::agreement(seed, &mut claims);
    let indicators: Vec<_> = seed.all("kpis").map(|kpi| indicator::indicator(kpi, &mut claims)).collect();
    Plan {
        id: Id::new("sample-moac-agreement-2566"),
        frame: Arc::new(Frame {
            title: seed.word("document/title").to_owned(),
            kind: PlanKind::Agreement,
            first_year: seed.year("fiscal_year_be").expect("the agreement has a year"),
            ..Frame::default()
        }),
        organisation: Arc::new(organisation(seed.at("organisation"))),
        statements: list([
            statements("s-department", DEPARTMENT, seed.at("department_plan")),
            statements("s-bureau", PLANNER, seed.at("unit_plan")),
        ]),
        indicators: list(indicators),
        agreements: list([agreement]),
        claims: claims.into_list(),
        ..Plan::default()
    }
}

fn organisation(seed: Seed) -> Organisation {
    let unit = |id, parent: Option<&str>, name| {
        Arc::new(Unit { id: Id::new(id), parent: parent.map(Id::new), name: seed.text(name), ..Unit::default() })
    };
    let units = vec![
        unit(MINISTRY, None, "ministry"),
        unit(DEPARTMENT, Some(MINISTRY), "department"),
        unit(PLANNER, Some(DEPARTMENT), "unit"),
    ];
    Organisation { planner: Some(Id::new(PLANNER)), units, ..Organisation::default() }
}

fn statements(id: &str, unit: &str, seed: Seed) -> Statement {
    let lists = [("strategic_issues", "ประเด็นยุทธศาสตร์"), ("strategies", "กลยุทธ์")].into_iter();
    let lists = lists.filter(|(field, _)| seed.at(field).is_given());
    Statement {
        vision: seed.text("vision"),
        missions: items(seed, "missions"),
        lists: lists
            .map(|(field, heading)| headed_list(&format!("{id}-{field}"), heading, items(seed, field)))
            .collect(),
        ..statement(id, unit)
    }
}
