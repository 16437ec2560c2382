//! The five documents as plans. Each module turns the facts of one document into a plan; `seed` reads facts, `parts`
//! makes what all documents have, `claims` keeps what a document says twice.

mod bma;
mod claims;
mod hrd;
mod moac;
mod ocsc;
mod opdc;
mod parts;
mod seed;

use phaen::plan::Plan;
use seed::Seed;
use serde_json::{Value, json};

/// A sample plan and the file it is shipped in.
pub(crate) struct Sample {
    /// The file in `public/samples`.
    pub(crate) file: &'static str,
    /// The plan.
    pub(crate) plan: Plan,
}

/// All samples, in the order of the library.
pub(crate) fn all() -> Vec<Sample> {
    let sample = |file, build: fn(Seed) -> Plan, text| {
        let facts: Value = serde_json::from_str(text).expect("the seed data are JSON");
        Sample { file, plan: build(Seed::of(&facts)) }
    };
    vec![
        sample("ocsc-2563.json", ocsc::plan, include_str!("../../fixtures/seed-data/ocsc-2563.json")),
        sample("bma-csc-2563.json", bma::plan, include_str!("../../fixtures/seed-data/bma-csc-2563.json")),
        sample(
            "moac-agreement-2566.json",
            moac::plan,
            include_str!("../../fixtures/seed-data/moac-agreement-2566.json"),
        ),
        sample("opdc-ita-2565.json", opdc::plan, include_str!("../../fixtures/seed-data/opdc-ita-2565.json")),
        sample(
            "hrd-guideline-2563-2565.json",
            hrd::plan,
            include_str!("../../fixtures/seed-data/hrd-guideline-2563-2565.json"),
        ),
    ]
}

/// What the library lists of the samples before it opens one.
pub(crate) fn index(samples: &[Sample]) -> String {
    let rows: Vec<Value> = samples.iter().map(row).collect();
    serde_json::to_string_pretty(&rows).expect("rows are JSON") + "\n"
}

fn row(sample: &Sample) -> Value {
    let frame = &sample.plan.frame;
    let planner = sample.plan.organisation.planner().expect("every sample has its organisation");
    json!({
        "file": sample.file,
        "title": frame.title,
        "organisation": planner.name.as_deref().unwrap_or_else(|| planner.short_name()),
        "first_year": frame.first_year,
        "last_year": frame.last_year.unwrap_or(frame.first_year),
        "kind": frame.kind.word(),
    })
}
