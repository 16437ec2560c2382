//! The nine step schedules: weighted steps of projects, with the months that the extraction left. Printed cumulative
//! percents and totals are claims.

use super::super::claims::Claims;
use super::super::parts::months_by_year;
use super::super::seed::Seed;
use phaen::plan::activity::{Activity, Schedule, Step};
use phaen::plan::id::Id;
use std::sync::Arc;

const SCHEDULES: &str = "ขั้นตอนและแผนการดำเนินงาน";

/// Gives each schedule to its project.
pub(super) fn attach(seed: Seed, activities: &mut [Activity], claims: &mut Claims) {
    for schedule in seed.all("step_schedules") {
        let id = format!("a-{}", schedule.no("summary_no").unwrap_or_default());
        let project = activities.iter_mut().find(|activity| activity.id.as_str() == id);
        let project = project.expect("a schedule has its project");
        project.schedule = Some(Box::new(head(schedule)));
        project.steps = schedule.all("steps").map(|seed| Arc::new(step(&id, seed))).collect();
        repeated(&id, schedule, claims);
    }
}

fn head(seed: Seed) -> Schedule {
    Schedule {
        no: seed.no("no"),
        header_years: seed.all("header_years_be").filter_map(|year| year.year("")).collect(),
        indicator_no: seed.no("indicator_no"),
        indicator: seed.text("indicator"),
        ..Schedule::default()
    }
}

fn step_id(project: &str, seed: Seed) -> String {
    format!("{project}-s{}", seed.no("no").unwrap_or_default())
}

fn step(project: &str, seed: Seed) -> Step {
    Step {
        id: Id::new(&step_id(project, seed)),
        no: seed.no("no"),
        title: seed.word("text").to_owned(),
        weight: seed.number("weight_percent"),
        months: months_by_year(seed.months("months")),
        doubtful: seed.word("months_confidence") == "doubtful",
        ..Step::default()
    }
}

fn repeated(id: &str, seed: Seed, claims: &mut Claims) {
    let total = seed.at("total_row");
    claims
        .at(SCHEDULES, id)
        .text("title", seed.text("project"))
        .text("units", seed.text("responsible_division"))
        .text("steps", total.text("text"))
        .count("steps/count", total.number("stated_steps"), "ขั้นตอน")
        .count("steps/weight", total.number("stated_weight"), "ร้อยละ")
        .count("steps/cumulative", total.number("stated_cumulative"), "ร้อยละ");
    for step in seed.all("steps") {
        let cumulative = step.number("cumulative_percent");
        claims.at(SCHEDULES, &step_id(id, step)).count("cumulative", cumulative, "ร้อยละ");
    }
}
