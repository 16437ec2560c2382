//! The two tables of the OCSC that repeat the plan pages: the linkage of goals, outputs, activities and indicators, and
//! the targets of five years. What only they say fills fields: the goal that an output serves, targets from 2564 on, and
//! the indicator of the activity whose own page is lost. The rest is claims; one of them is that activity's title, whose
//! field the table of contents filled.

use super::super::claims::Claims;
use super::super::parts::{value, values_by_year};
use super::super::seed::Seed;
use super::outline::Outline;
use phaen::plan::id::Id;
use phaen::plan::indicator::{Indicator, Values};
use phaen::plan::outline::UpperLink;

const LINKAGE: &str = "ความเชื่อมโยงเป้าหมายการให้บริการหน่วยงาน";
const FIVE_YEARS: &str = "เป้าหมายผลผลิตปีงบประมาณ พ.ศ. 2563 - 2567";

/// The outputs in the order of the linkage table.
const OUTPUTS: [&str; 3] = ["p1-o1", "p2-o1", "p2-o2"];

/// The nodes of the activities in the order of each row of the linkage table.
const ACTIVITIES: [&[&str]; 3] = [
    &["p1-o1-a1"],
    &["p2-o1-a1", "p2-o1-a2", "p2-o1-a3"],
    &["p2-o2-a4", "p2-o2-a5", "p2-o2-a6", "p2-o2-a7", "p2-o2-a8"],
];

/// The indicators in the order of the five-year table: the activity, and the number there.
const ROWS: [(&str, usize); 11] = [
    ("p1-o1-a1", 1),
    ("p2-o1-a1", 1),
    ("p2-o1-a2", 1),
    ("p2-o1-a3", 1),
    ("p2-o2-a4", 1),
    ("p2-o2-a4", 3),
    ("p2-o2-a4", 2),
    ("p2-o2-a5", 1),
    ("p2-o2-a6", 1),
    ("p2-o2-a7", 1),
    ("p2-o2-a8", 1),
];

/// The table that links goals, outputs, activities and indicators.
pub(super) fn linkage(seed: Seed, outline: &mut Outline, claims: &mut Claims) {
    for ((row, output), activities) in seed.all("linkage_table").zip(OUTPUTS).zip(ACTIVITIES) {
        let id = format!("n-{output}");
        if let Some(node) = outline.nodes.iter_mut().find(|node| node.id.as_str() == id) {
            node.links.push(UpperLink {
                catalogue: Some("เป้าหมายการให้บริการหน่วยงาน".to_owned()),
                code: row.no("goal_no"),
                title: row.word("goal").to_owned(),
                ..UpperLink::default()
            });
        }
        claims.at(LINKAGE, &id).text("title", row.text("output"));
        for (activity, node) in row.all("activities").zip(activities) {
            let node = format!("n-{node}");
            claims.at(LINKAGE, &node).figure("code", activity.number("no")).text("title", activity.text("text"));
        }
        for (no, indicator) in row.numbered("indicators") {
            linked_indicator(&format!("i-{output}-{no}"), indicator, claims);
        }
    }
}

fn linked_indicator(id: &str, seed: Seed, claims: &mut Claims) {
    let mut passage = claims.at(LINKAGE, id);
    passage.text("dimension", seed.text("dimension")).text("title", seed.text("text")).text("unit", seed.text("unit"));
    match seed.text("target").filter(|target| target.contains(':')) {
        Some(ratio) => passage.text("targets/2563", Some(ratio)),
        None => passage.figure("targets/2563", seed.number("target")),
    };
}

/// The table of the targets of five years.
pub(super) fn five_years(seed: Seed, outline: &mut Outline, claims: &mut Claims) {
    for (row, (activity, no)) in seed.all("five_year_targets/rows").zip(ROWS) {
        let id = format!("i-{activity}-{no}");
        let known = outline.indicators.iter_mut().find(|indicator| indicator.id.as_str() == id);
        let passage = &mut claims.at(FIVE_YEARS, &id);
        match known {
            Some(indicator) => {
                let first = seed.year("fiscal_year_be");
                let later = values_by_year(row.at("targets")).into_iter().filter(|value| Some(value.year) > first);
                indicator.targets.get_or_insert_default().values.extend(later);
                passage.text("title", row.text("indicator")).target("targets/2563", row.at("targets/2563"));
            }
            None => outline.indicators.push(only_here(&id, activity, row)),
        }
        passage
            .figure("goal", row.number("goal_no"))
            .text("goal", row.text("goal"))
            .text("output", row.text("output"))
            .text("activity", row.text("activity"));
    }
}

/// The indicator of the activity whose own page is lost.
fn only_here(id: &str, activity: &str, row: Seed) -> Indicator {
    let values = values_by_year(row.at("targets"));
    Indicator {
        id: Id::new(id),
        node: Some(Id::new(&format!("n-{activity}"))),
        title: row.word("indicator").to_owned(),
        unit: value(0, row.at("targets/2563")).unit,
        targets: Some(Box::new(Values { heading: Some(FIVE_YEARS.to_owned()), values, ..Values::default() })),
        ..Indicator::default()
    }
}
