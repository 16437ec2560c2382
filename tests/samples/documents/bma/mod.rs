//! Annual action plan 2563 of the Office of the Bangkok Metropolitan Administration Civil Service Commission (BMA).
//!
//! Two roots whose sums stand apart: strategic projects and the baseline list. Most is printed two to four times; the
//! measures part is the most detailed for titles, targets and money, tables ก and ข for definitions and formulas.

mod assessment;
mod organisation;
mod outline;
mod repeated;
mod schedules;

use super::claims::Claims;
use super::parts::list;
use super::seed::Seed;
use phaen::plan::Plan;
use phaen::plan::frame::{Frame, Mark, MarkSign};
use phaen::plan::id::Id;
use std::sync::Arc;

/// The document as a plan.
pub(super) fn plan(seed: Seed) -> Plan {
    let units = organisation::units(seed.at("organisation"));
    let mut claims = Claims::default();
    let mut outline = outline::Outline::of(seed, &units);
    repeated::goals(seed, &mut claims);
    repeated::key_results(seed, &mut claims);
    repeated::summary(seed.at("summary"), &mut claims);
    repeated::baseline_total(seed.at("baseline"), &mut claims);
    let agreement = assessment::agreement(seed, &mut outline.indicators, &units, &mut claims);
    schedules::attach(seed, &mut outline.activities, &mut claims);
    Plan {
        id: Id::new("sample-bma-csc-2563"),
        frame: Arc::new(frame(seed)),
        statements: list([organisation::statements(seed)]),
        outline: list(outline.nodes),
        activities: list(outline.activities),
        indicators: list(outline.indicators),
        agreements: list([agreement]),
        claims: claims.into_list(),
        organisation: Arc::new(organisation::organisation(&units)),
        ..Plan::default()
    }
}

/// The marks that the document sets beside a project.
fn marks(seed: Seed) -> Vec<Mark> {
    seed.all("flags").filter_map(|flag| Mark::from_word(&flag.as_text()?)).collect()
}

fn frame(seed: Seed) -> Frame {
    let sign = |(sign, legend): (&str, Seed)| {
        let (sign, text) = (sign.to_owned(), legend.word("text").to_owned());
        Some(MarkSign { sign, mark: Mark::from_word(legend.word("flag"))?, text, ..MarkSign::default() })
    };
    Frame {
        title: seed.word("document/title").to_owned(),
        inside_title: seed.text("document/inside_title"),
        first_year: seed.year("fiscal_year_be").expect("the plan has a year"),
        aligned_plans: seed.text("aligned_plans_text"),
        marks: seed.at("flag_legend").fields().filter_map(sign).collect(),
        ..Frame::default()
    }
}
