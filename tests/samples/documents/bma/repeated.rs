//! What the document repeats beside the measures part: its goals, its key results, the summary of projects and the
//! printed totals.

use super::super::claims::Claims;
use super::super::seed::Seed;
use super::outline::{BASELINE, STRATEGIC};

const GOALS: &str = "เป้าหมาย";
const KEY_RESULTS: &str = "ผลการดำเนินงานหลัก";

/// The indicators of table ข and of the key results, in their order.
pub(super) const KEY_INDICATORS: [&str; 5] =
    ["i-5.3.1.1-1", "i-7.3.1.1-1", "i-7.3.1.1-2", "i-7.3.2.2-1", "i-7.3.2.2-m4-1"];

/// The counts below the summary: the field in the facts, and what the claim is about.
const COUNTS: [(&str, &str); 5] = [
    ("projects", "count"),
    ("using_budget", "count/with_budget"),
    ("funded", "count/funded"),
    ("not_funded", "count/unfunded"),
    ("using_no_budget", "count/without_budget"),
];

/// The goals that stand before the measures part.
pub(super) fn goals(seed: Seed, claims: &mut Claims) {
    for goal in seed.all("goals") {
        let nodes = [goal.at("strand"), goal.at("dimension")].into_iter().chain(goal.all("objectives"));
        for node in nodes {
            claims.at(GOALS, &format!("n-{}", node.word("code"))).text("title", node.text("title"));
        }
    }
}

/// The key results: the indicators of table ข with their targets.
pub(super) fn key_results(seed: Seed, claims: &mut Claims) {
    for (result, indicator) in seed.all("key_results").zip(KEY_INDICATORS) {
        claims
            .at(KEY_RESULTS, indicator)
            .figure("no", result.number("no"))
            .text("title", result.text("text"))
            .target("targets/2563", result.at("target"))
            .text("node", result.text("supports_objective"));
    }
}

/// The summary of projects with its total and its counts.
pub(super) fn summary(seed: Seed, claims: &mut Claims) {
    let place = seed.word("title");
    for row in seed.all("rows") {
        claims
            .at(place, &format!("a-{}", row.no("no").unwrap_or_default()))
            .text("title", row.text("title"))
            .amount("proposed/2563", row.baht("budget_baht"))
            .text("source", row.text("funding_source"))
            .text("units", row.text("responsible_division"));
    }
    let counts = seed.at("stated_counts");
    let mut passage = claims.at(place, STRATEGIC);
    passage.amount("proposed/2563", seed.baht("stated_total_baht"));
    for (field, about) in COUNTS {
        passage.count(about, counts.number(field), "โครงการ/กิจกรรม");
    }
    for text in counts.all("texts") {
        passage.text("count", text.as_text());
    }
}

/// The printed total of the baseline list.
pub(super) fn baseline_total(seed: Seed, claims: &mut Claims) {
    claims.at(seed.word("title"), BASELINE).amount("allocated/2563", seed.baht("stated_total_baht"));
}
