//! Measures for integrity and transparency 2565 of the Office of the Public Sector Development Commission (OPDC): the
//! assessment (ITA) of the year before, what follows from each of its items, the committee and the calendar.

mod assessment;
mod calendar;
mod organisation;

use super::claims::Claims;
use super::parts::{headed_list, headed_text, items, list, statement};
use super::seed::Seed;
use phaen::plan::Plan;
use phaen::plan::frame::{Frame, PlanKind};
use phaen::plan::id::Id;
use phaen::plan::rules::{Band, Certainty, RuleTable, Rules};
use phaen::plan::statement::Statement;
use std::sync::Arc;

/// The table of levels that the assessment is read with.
const LEVELS: &str = "ita-2565";

/// The document as a plan.
pub(super) fn plan(seed: Seed) -> Plan {
    let mut claims = Claims::default();
    let units = organisation::units(seed);
    let assessment = assessment::assessment(seed, &units, &mut claims);
    let organisation = organisation::organisation(seed, &units, &mut claims);
    Plan {
        id: Id::new("sample-opdc-ita-2565"),
        frame: Arc::new(frame(seed)),
        organisation: Arc::new(organisation),
        statements: list([no_gift_policy(seed.at("no_gift_policy"))]),
        assessments: list([assessment]),
        calendar: list(calendar::entries(seed, &units)),
        claims: claims.into_list(),
        rules: Arc::new(rules(seed)),
        ..Plan::default()
    }
}

fn frame(seed: Seed) -> Frame {
    Frame {
        title: seed.word("document/title").to_owned(),
        kind: PlanKind::Assessment,
        first_year: seed.year("fiscal_year_be").expect("the measures have a year"),
        texts: headed_text("หมายเหตุของปฏิทินการดำเนินงาน", seed.text("calendar/note")).into_iter().collect(),
        ..Frame::default()
    }
}

fn no_gift_policy(seed: Seed) -> Statement {
    Statement {
        lists: vec![
            headed_list("l-no-gift-ladder", "นโยบาย No Gift Policy", items(seed, "ladder")),
            headed_list("l-no-gift-steps", "การดำเนินการตามนโยบาย No Gift Policy", items(seed, "steps")),
        ],
        ..statement("s-opdc", organisation::PLANNER)
    }
}

fn rules(seed: Seed) -> Rules {
    let band = |level: Seed| Band {
        name: level.word("level").to_owned(),
        min: level.number("min"),
        stated_max: level.number("max"),
        ..Band::default()
    };
    let table = RuleTable {
        id: LEVELS.to_owned(),
        title: "ระดับผลการประเมิน ITA".to_owned(),
        source: seed.text("document/title"),
        certainty: Certainty::Confirmed,
        bands: seed.all("level_thresholds").map(band).collect(),
        ..RuleTable::default()
    };
    Rules { tables: vec![table], ..Rules::default() }
}
