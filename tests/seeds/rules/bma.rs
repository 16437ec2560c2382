//! The annual action plan 2563 of the BMA's office of the civil service commission.

use super::{Reads, Rule, reference, rule};

/// Its rules. Codes of the outline are ids, so most parts follow from the codes of the entities above.
pub(super) const RULES: &[Rule] = &[
    rule("document", &["frame"]),
    rule("fiscal_year_be", &["frame"]),
    rule("fiscal_year_be", &["agreements/agreement-2563/year"]),
    rule("aligned_plans_text", &["frame"]),
    rule("flag_legend/*", &["frame/marks/sign={1}"]),
    rule("flag_legend/*/flag", &["frame/marks/sign={1}"]),
    rule("organisation", &["organisation/units/u-csc"]),
    rule("organisation/parent", &["organisation/units/u-bma"]),
    rule("organisation/divisions/*", &["organisation/units/u-{no}"]),
    rule("organisation/divisions/*/duties/*", &["organisation/units/u-{1}/duties/#{2}"]),
    rule("swot/*/*", &["statements/s-csc/swot/{1}/#{2}"]),
    rule("previous_year_results", &["statements/s-csc/previous_results/#1"]),
    rule("previous_year_results/fiscal_year_be", &["statements/s-csc/previous_results/#1/year"]),
    rule(
        "previous_year_results/dimension_1/strategic",
        &["statements/s-csc/previous_results/#1/items/#1/items/#1"],
    ),
    rule(
        "previous_year_results/dimension_1/routine",
        &["statements/s-csc/previous_results/#1/items/#1/items/#2"],
    ),
    rule(
        "previous_year_results/dimension_1/strategic/items/*",
        &["statements/s-csc/previous_results/#1/items/#1/items/#1/items/#{1}"],
    ),
    rule(
        "previous_year_results/dimension_1/routine/items/*",
        &["statements/s-csc/previous_results/#1/items/#1/items/#2/items/#{1}"],
    ),
    rule(
        "previous_year_results/dimension_2/items/*",
        &["statements/s-csc/previous_results/#1/items/#2/items/#{1}"],
    ),
    rule(
        "previous_year_results/dimension_3/items/*",
        &["statements/s-csc/previous_results/#1/items/#3/items/#{1}"],
    ),
    rule(
        "previous_year_results/dimension_4/items/*",
        &["statements/s-csc/previous_results/#1/items/#4/items/#{1}"],
    ),
    rule("vision", &["statements/s-csc"]),
    rule("mission", &["statements/s-csc/missions/#1"]),
    rule("goals/*/strand", &["outline/n-{code}/code", "claims-about/n-{code}/title@เป้าหมาย"]),
    rule("goals/*/dimension", &["outline/n-{code}/code", "claims-about/n-{code}/title@เป้าหมาย"]),
    rule("goals/*/objectives/*", &["outline/n-{code}/code", "claims-about/n-{code}/title@เป้าหมาย"]),
    rule("key_results/1", &["claims-about/i-5.3.1.1-1@ผลการดำเนินงานหลัก"]),
    rule("key_results/2", &["claims-about/i-7.3.1.1-1@ผลการดำเนินงานหลัก"]),
    rule("key_results/3", &["claims-about/i-7.3.1.1-2@ผลการดำเนินงานหลัก"]),
    rule("key_results/4", &["claims-about/i-7.3.2.2-1@ผลการดำเนินงานหลัก"]),
    rule("key_results/5", &["claims-about/i-7.3.2.2-m4-1@ผลการดำเนินงานหลัก"]),
    rule("key_results/1/no", &["claims-about/i-5.3.1.1-1/no@ผลการดำเนินงานหลัก"]),
    rule("key_results/1/target", &["claims-about/i-5.3.1.1-1/targets/2563@ผลการดำเนินงานหลัก"]),
    rule("key_results/2/no", &["claims-about/i-7.3.1.1-1/no@ผลการดำเนินงานหลัก"]),
    rule("key_results/2/target", &["claims-about/i-7.3.1.1-1/targets/2563@ผลการดำเนินงานหลัก"]),
    rule("key_results/3/no", &["claims-about/i-7.3.1.1-2/no@ผลการดำเนินงานหลัก"]),
    rule("key_results/3/target", &["claims-about/i-7.3.1.1-2/targets/2563@ผลการดำเนินงานหลัก"]),
    rule("key_results/4/no", &["claims-about/i-7.3.2.2-1/no@ผลการดำเนินงานหลัก"]),
    rule("key_results/4/target", &["claims-about/i-7.3.2.2-1/targets/2563@ผลการดำเนินงานหลัก"]),
    rule("key_results/5/no", &["claims-about/i-7.3.2.2-m4-1/no@ผลการดำเนินงานหลัก"]),
    rule("key_results/5/target", &["claims-about/i-7.3.2.2-m4-1/targets/2563@ผลการดำเนินงานหลัก"]),
    // The measures part.
    rule("hierarchy/*/part", &["outline/n-part-{1}"]),
    rule("hierarchy/*/strand", &["outline/n-{code}"]),
    rule("hierarchy/*/dimensions/*", &["outline/n-{code}"]),
    rule("hierarchy/*/dimensions/*/goals/*", &["outline/n-{code}"]),
    rule("hierarchy/*/dimensions/*/goals/*/objectives/*", &["outline/n-{code}"]),
    rule(
        "hierarchy/*/dimensions/*/goals/*/objectives/*/indicators/*",
        &["indicators/i-{4.code}-{no}"],
    ),
    rule(
        "hierarchy/*/dimensions/*/goals/*/objectives/*/indicators/*/targets/*",
        &["indicators/i-{4.code}-{5.no}/targets/values/year={6}"],
    ),
    rule("hierarchy/*/dimensions/*/goals/*/objectives/*/measures/*", &["outline/n-{4.code}-m{5}"]),
    reference(
        "hierarchy/*/dimensions/*/goals/*/objectives/*/measures/*/supports_indicator_no",
        &["outline/n-{4.code}-m{5}"],
        "i-{4.code}-{}",
    ),
    rule(
        "hierarchy/*/dimensions/*/goals/*/objectives/*/measures/*/indicators/*",
        &["indicators/i-{4.code}-m{5}-{no}"],
    ),
    rule(
        "hierarchy/*/dimensions/*/goals/*/objectives/*/measures/*/indicators/*/targets/*",
        &["indicators/i-{4.code}-m{5}-{6.no}/targets/values/year={7}"],
    ),
    Rule {
        at: "hierarchy/*/dimensions/*/goals/*/objectives/*/measures/*/indicators/*/targets/*/kind",
        parts: &["indicators/i-{4.code}-m{5}-{6.no}/targets/values/year={7}"],
        reads: Reads::NoFigure,
    },
    rule(
        "hierarchy/*/dimensions/*/goals/*/objectives/*/measures/*/projects/*",
        &["activities/a-{summary_no}"],
    ),
    // The summary of projects and the baseline list.
    // The heading of the summary is the place of its claims.
    rule("summary", &["claims-about/n-strategic"]),
    rule("summary/kind", &["outline/n-strategic/title"]),
    rule(
        "summary/rows/*",
        &["activities/a-{no}/list_no", "activities/a-{no}/marks", "claims-about/a-{no}"],
    ),
    rule("summary/stated_total_baht", &["claims-about/n-strategic/proposed/2563"]),
    rule("summary/stated_counts/projects", &["claims-about/n-strategic/count"]),
    rule("summary/stated_counts/using_budget", &["claims-about/n-strategic/count/with_budget"]),
    rule("summary/stated_counts/funded", &["claims-about/n-strategic/count/funded"]),
    rule("summary/stated_counts/not_funded", &["claims-about/n-strategic/count/unfunded"]),
    rule(
        "summary/stated_counts/using_no_budget",
        &["claims-about/n-strategic/count/without_budget"],
    ),
    rule("summary/stated_counts/texts/*", &["claims-about/n-strategic/count"]),
    rule("baseline", &["outline/n-baseline"]),
    rule("baseline/strand", &["outline/n-baseline-general"]),
    rule("baseline/stated_total_baht", &["claims-about/n-baseline/allocated/2563"]),
    rule("baseline/rows/*", &["activities/b-{no}"]),
    rule("baseline/rows/*/budget_baht", &["activities/b-{1}/proposed"]),
    rule("baseline/rows/*/budget_baht", &["activities/b-{1}/allocated"]),
    // The assessment: tables ก and ข of dimension 1, and the indicators of the others.
    rule("assessment/title", &["agreements/agreement-2563"]),
    rule("assessment/dimensions/*", &["agreements/agreement-2563/perspectives/dimension-{no}"]),
    rule("assessment/dimensions/*/title_in_contents", &["claims-about/dimension-{1}/title"]),
    rule(
        "assessment/dimensions/1/table_ko/*/objective",
        &["outline/n-{code}/code", "claims-about/n-{code}/title@ตาราง ก"],
    ),
    rule(
        "assessment/dimensions/1/table_ko/1/indicator",
        &["indicators/i-5.3.1.1-1/no", "claims-about/i-5.3.1.1-1@ตาราง ก"],
    ),
    rule(
        "assessment/dimensions/1/table_ko/2/indicator",
        &["indicators/i-7.3.1.1-1/no", "claims-about/i-7.3.1.1-1@ตาราง ก"],
    ),
    rule(
        "assessment/dimensions/1/table_ko/3/indicator",
        &["indicators/i-7.3.1.1-2/no", "claims-about/i-7.3.1.1-2@ตาราง ก"],
    ),
    rule(
        "assessment/dimensions/1/table_ko/4/indicator",
        &["indicators/i-7.3.2.2-1/no", "claims-about/i-7.3.2.2-1@ตาราง ก"],
    ),
    measure_indicator("assessment/dimensions/1/table_ko/1/measure_indicators/1", &INDICATORS[0]),
    measure_indicator("assessment/dimensions/1/table_ko/2/measure_indicators/1", &INDICATORS[1]),
    measure_indicator("assessment/dimensions/1/table_ko/3/measure_indicators/1", &INDICATORS[2]),
    measure_indicator("assessment/dimensions/1/table_ko/4/measure_indicators/1", &INDICATORS[3]),
    measure_indicator("assessment/dimensions/1/table_ko/4/measure_indicators/2", &INDICATORS[4]),
    measure_indicator("assessment/dimensions/1/table_ko/4/measure_indicators/3", &INDICATORS[5]),
    measure_indicator("assessment/dimensions/1/table_ko/4/measure_indicators/4", &INDICATORS[6]),
    measure_indicator("assessment/dimensions/1/table_ko/4/measure_indicators/5", &INDICATORS[7]),
    measure_indicator("assessment/dimensions/1/table_ko/4/measure_indicators/6", &INDICATORS[8]),
    rule(
        "assessment/dimensions/1/table_kho/1",
        &["indicators/i-5.3.1.1-1", "claims-about/i-5.3.1.1-1@ตาราง ข"],
    ),
    rule(
        "assessment/dimensions/1/table_kho/2",
        &["indicators/i-7.3.1.1-1", "claims-about/i-7.3.1.1-1@ตาราง ข"],
    ),
    rule(
        "assessment/dimensions/1/table_kho/3",
        &["indicators/i-7.3.1.1-2", "claims-about/i-7.3.1.1-2@ตาราง ข"],
    ),
    rule(
        "assessment/dimensions/1/table_kho/4",
        &["indicators/i-7.3.2.2-1", "claims-about/i-7.3.2.2-1@ตาราง ข"],
    ),
    rule(
        "assessment/dimensions/1/table_kho/5",
        &["indicators/i-7.3.2.2-m4-1", "claims-about/i-7.3.2.2-m4-1@ตาราง ข"],
    ),
    rule(
        "assessment/dimensions/1/table_ko/1/indicator/target",
        &["claims-about/i-5.3.1.1-1/targets/2563@ตาราง ก"],
    ),
    rule(
        "assessment/dimensions/1/table_ko/2/indicator/target",
        &["claims-about/i-7.3.1.1-1/targets/2563@ตาราง ก"],
    ),
    rule(
        "assessment/dimensions/1/table_ko/3/indicator/target",
        &["claims-about/i-7.3.1.1-2/targets/2563@ตาราง ก"],
    ),
    rule(
        "assessment/dimensions/1/table_ko/4/indicator/target",
        &["claims-about/i-7.3.2.2-1/targets/2563@ตาราง ก"],
    ),
    rule(
        "assessment/dimensions/1/table_ko/1/measure_indicators/1/target",
        &["claims-about/i-5.3.1.1-m1-1/targets/2563@ตาราง ก"],
    ),
    rule(
        "assessment/dimensions/1/table_ko/1/measure_indicators/1/project_budget_baht",
        &["claims-about/i-5.3.1.1-m1-1/works@ตาราง ก"],
    ),
    rule(
        "assessment/dimensions/1/table_ko/2/measure_indicators/1/target",
        &["claims-about/i-7.3.1.1-m1-1/targets/2563@ตาราง ก"],
    ),
    rule(
        "assessment/dimensions/1/table_ko/2/measure_indicators/1/project_budget_baht",
        &["claims-about/i-7.3.1.1-m1-1/works@ตาราง ก"],
    ),
    rule(
        "assessment/dimensions/1/table_ko/3/measure_indicators/1/target",
        &["claims-about/i-7.3.1.1-m2-1/targets/2563@ตาราง ก"],
    ),
    rule(
        "assessment/dimensions/1/table_ko/3/measure_indicators/1/project_budget_baht",
        &["claims-about/i-7.3.1.1-m2-1/works@ตาราง ก"],
    ),
    rule(
        "assessment/dimensions/1/table_ko/4/measure_indicators/1/target",
        &["claims-about/i-7.3.2.2-m1-1/targets/2563@ตาราง ก"],
    ),
    rule(
        "assessment/dimensions/1/table_ko/4/measure_indicators/1/project_budget_baht",
        &["claims-about/i-7.3.2.2-m1-1/works@ตาราง ก"],
    ),
    rule(
        "assessment/dimensions/1/table_ko/4/measure_indicators/2/target",
        &["claims-about/i-7.3.2.2-m1-2/targets/2563@ตาราง ก"],
    ),
    rule(
        "assessment/dimensions/1/table_ko/4/measure_indicators/2/project_budget_baht",
        &["claims-about/i-7.3.2.2-m1-2/works@ตาราง ก"],
    ),
    rule(
        "assessment/dimensions/1/table_ko/4/measure_indicators/3/target",
        &["claims-about/i-7.3.2.2-m2-1/targets/2563@ตาราง ก"],
    ),
    rule(
        "assessment/dimensions/1/table_ko/4/measure_indicators/3/project_budget_baht",
        &["claims-about/i-7.3.2.2-m2-1/works@ตาราง ก"],
    ),
    rule(
        "assessment/dimensions/1/table_ko/4/measure_indicators/4/target",
        &["claims-about/i-7.3.2.2-m3-1/targets/2563@ตาราง ก"],
    ),
    rule(
        "assessment/dimensions/1/table_ko/4/measure_indicators/4/project_budget_baht",
        &["claims-about/i-7.3.2.2-m3-1/works@ตาราง ก"],
    ),
    rule(
        "assessment/dimensions/1/table_ko/4/measure_indicators/5/target",
        &["claims-about/i-7.3.2.2-m3-2/targets/2563@ตาราง ก"],
    ),
    rule(
        "assessment/dimensions/1/table_ko/4/measure_indicators/5/project_budget_baht",
        &["claims-about/i-7.3.2.2-m3-2/works@ตาราง ก"],
    ),
    rule(
        "assessment/dimensions/1/table_ko/4/measure_indicators/6/target",
        &["claims-about/i-7.3.2.2-m4-1/targets/2563@ตาราง ก"],
    ),
    rule(
        "assessment/dimensions/1/table_ko/4/measure_indicators/6/project_budget_baht",
        &["claims-about/i-7.3.2.2-m4-1/works@ตาราง ก"],
    ),
    rule(
        "assessment/dimensions/1/table_kho/1/target",
        &["claims-about/i-5.3.1.1-1/targets/2563@ตาราง ข"],
    ),
    rule(
        "assessment/dimensions/1/table_kho/2/target",
        &["claims-about/i-7.3.1.1-1/targets/2563@ตาราง ข"],
    ),
    rule(
        "assessment/dimensions/1/table_kho/3/target",
        &["claims-about/i-7.3.1.1-2/targets/2563@ตาราง ข"],
    ),
    rule(
        "assessment/dimensions/1/table_kho/4/target",
        &["claims-about/i-7.3.2.2-1/targets/2563@ตาราง ข"],
    ),
    rule(
        "assessment/dimensions/1/table_kho/5/target",
        &["claims-about/i-7.3.2.2-m4-1/targets/2563@ตาราง ข"],
    ),
    reference(
        "assessment/dimensions/1/table_kho/1/no",
        &["agreements/agreement-2563/entries/indicator=i-5.3.1.1-1/no"],
        "{}",
    ),
    reference(
        "assessment/dimensions/1/table_kho/2/no",
        &["agreements/agreement-2563/entries/indicator=i-7.3.1.1-1/no"],
        "{}",
    ),
    reference(
        "assessment/dimensions/1/table_kho/3/no",
        &["agreements/agreement-2563/entries/indicator=i-7.3.1.1-2/no"],
        "{}",
    ),
    reference(
        "assessment/dimensions/1/table_kho/4/no",
        &["agreements/agreement-2563/entries/indicator=i-7.3.2.2-1/no"],
        "{}",
    ),
    reference(
        "assessment/dimensions/1/table_kho/5/no",
        &["agreements/agreement-2563/entries/indicator=i-7.3.2.2-m4-1/no"],
        "{}",
    ),
    rule("assessment/dimensions/1/table_kho/*/strand", &["outline/n-{}"]),
    rule("assessment/dimensions/1/table_kho/*/dimension", &["outline/n-{}"]),
    rule("assessment/dimensions/1/table_kho/*/goal", &["outline/n-{}"]),
    rule("assessment/dimensions/1/table_kho/*/objective", &["outline/n-{}"]),
    rule("assessment/dimensions/*/indicators/*", &["indicators/i-{no}"]),
    rule("assessment/dimensions/*/indicators/*/no", &["indicators/i-{}"]),
    rule(
        "assessment/dimensions/*/indicators/*/no",
        &["agreements/agreement-2563/entries/indicator=i-{}"],
    ),
    rule("assessment/dimensions/*/indicators/*/projects/*", &["indicators/i-{2.no}/works/#{3}"]),
    rule("assessment/dimensions/*/indicators/*/sub_indicators/*", &["indicators/i-{no}"]),
    rule(
        "assessment/dimensions/*/indicators/*/sub_indicators/*/projects/*",
        &["indicators/i-{3.no}/works/#{4}"],
    ),
    // Step schedules belong to their projects.
    rule(
        "step_schedules/*",
        &["activities/a-{summary_no}/schedule", "claims-about/a-{summary_no}"],
    ),
    rule("step_schedules/*/no", &["activities/a-{1.summary_no}/schedule"]),
    rule("step_schedules/*/summary_no", &["activities/a-{}/list_no"]),
    rule("step_schedules/*/steps/*", &["activities/a-{1.summary_no}/steps/#{2}"]),
    rule(
        "step_schedules/*/steps/*/cumulative_percent",
        &["claims-about/a-{1.summary_no}-s{2.no}/cumulative"],
    ),
    rule("step_schedules/*/total_row/text", &["claims-about/a-{1.summary_no}/steps"]),
    rule("step_schedules/*/total_row/stated_steps", &["claims-about/a-{1.summary_no}/steps/count"]),
    rule(
        "step_schedules/*/total_row/stated_weight",
        &["claims-about/a-{1.summary_no}/steps/weight"],
    ),
    rule(
        "step_schedules/*/total_row/stated_cumulative",
        &["claims-about/a-{1.summary_no}/steps/cumulative"],
    ),
];

/// The parts of the indicators of measures, in the order of table ก.
const INDICATORS: [[&str; 2]; 9] = [
    ["indicators/i-5.3.1.1-m1-1", "claims-about/i-5.3.1.1-m1-1@ตาราง ก"],
    ["indicators/i-7.3.1.1-m1-1", "claims-about/i-7.3.1.1-m1-1@ตาราง ก"],
    ["indicators/i-7.3.1.1-m2-1", "claims-about/i-7.3.1.1-m2-1@ตาราง ก"],
    ["indicators/i-7.3.2.2-m1-1", "claims-about/i-7.3.2.2-m1-1@ตาราง ก"],
    ["indicators/i-7.3.2.2-m1-2", "claims-about/i-7.3.2.2-m1-2@ตาราง ก"],
    ["indicators/i-7.3.2.2-m2-1", "claims-about/i-7.3.2.2-m2-1@ตาราง ก"],
    ["indicators/i-7.3.2.2-m3-1", "claims-about/i-7.3.2.2-m3-1@ตาราง ก"],
    ["indicators/i-7.3.2.2-m3-2", "claims-about/i-7.3.2.2-m3-2@ตาราง ก"],
    ["indicators/i-7.3.2.2-m4-1", "claims-about/i-7.3.2.2-m4-1@ตาราง ก"],
];

const fn measure_indicator(at: &'static str, parts: &'static [&'static str; 2]) -> Rule {
    Rule { at, parts, reads: Reads::ByField }
}
