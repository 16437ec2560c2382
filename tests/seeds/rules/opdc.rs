//! The measures for integrity and transparency 2565 of the OPDC.

use super::{Reads, Rule, rule};

const COMMITTEE: &str = "organisation/committees/committee-ita";

/// Its rules.
pub(super) const RULES: &[Rule] = &[
    rule("document", &["frame"]),
    rule("organisation", &["organisation/units/u-opdc"]),
    rule("fiscal_year_be", &["frame"]),
    rule("fiscal_year_be", &["assessments/ita-2564/measures_year"]),
    rule("assessed_fiscal_year_be", &["assessments/ita-2564"]),
    rule("target/score", &["assessments/ita-2564/target"]),
    rule("target/operator", &["assessments/ita-2564/target_operator"]),
    rule("target/text", &["assessments/ita-2564/target_text"]),
    rule("pass_mark/score", &["assessments/ita-2564/pass_mark"]),
    rule("pass_mark/text", &["assessments/ita-2564/pass_text"]),
    rule("national/organisations_assessed", &["assessments/ita-2564/national/name=organisations_assessed"]),
    rule("national/average_score", &["assessments/ita-2564/national/name=average_score"]),
    rule("national/organisations_passed", &["assessments/ita-2564/national/name=organisations_passed"]),
    rule("national/stated_passed_percent", &["assessments/ita-2564/national/name=stated_passed_percent"]),
    rule(
        "national/national_target_percent_of_organisations",
        &["assessments/ita-2564/national/name=national_target_percent_of_organisations"],
    ),
    rule("national/national_target_min_score", &["assessments/ita-2564/national/name=national_target_min_score"]),
    rule("overall/score", &["assessments/ita-2564/stated_total"]),
    rule("overall/level", &["assessments/ita-2564/stated_level"]),
    rule("overall/highest_indicator", &["claims-about/ita-2564/highest_item"]),
    rule("overall/lowest_indicator", &["claims-about/ita-2564/lowest_item"]),
    rule("level_thresholds/*", &["rules/tables/ita-2565/bands/#{1}"]),
    rule("groups/*", &["assessments/ita-2564/groups/code={code}"]),
    rule("groups/*/indicators/*", &["assessments/ita-2564/groups/code={1.code}/items/ita-{}"]),
    rule("indicators/*", &["assessments/ita-2564/groups/code={group}/items/ita-{no}"]),
    rule("indicators/*/group", &["assessments/ita-2564/groups/code={}"]),
    rule("indicators/*/score_in_table_1", &["claims-about/ita-{1}/score@ตารางที่ 1"]),
    rule("indicators/*/name_in_table_1", &["claims-about/ita-{1}/name@ตารางที่ 1"]),
    rule("indicators/*/name_in_annex", &["claims-about/ita-{1}/name@ภาคผนวก 2"]),
    rule("indicators/*/name_in_assignment", &["claims-about/ita-{1}/name@มอบหมายผู้รับผิดชอบ"]),
    rule("indicators/*/sub_issues/*", &["assessments/ita-2564/groups/code={1.group}/items/ita-{1}/sub_items/ita-{no}"]),
    rule("indicators/*/sub_issues/*/table_1_text", &["claims-about/ita-{2.no}/text"]),
    rule("indicators/*/sub_issues/*/narrative/text", &["claims-about/ita-{2.no}/text"]),
    rule("indicators/*/sub_issues/*/narrative/score", &["claims-about/ita-{2.no}/score"]),
    rule("indicators/*/sub_issues/*/score_conflict/narrative", &["claims-about/ita-{2.no}/score"]),
    rule("indicators/*/evidence_2565/*", &["assessments/ita-2564/groups/code={1.group}/items/ita-{1}/evidence/#{2}"]),
    rule("indicators/*/measures_2565/*", &["assessments/ita-2564/groups/code={1.group}/items/ita-{1}/measures/#{2}"]),
    rule(
        "indicators/*/measures_2565/*/items/*",
        &["assessments/ita-2564/groups/code={1.group}/items/ita-{1}/measures/#{2}/items/#{3}"],
    ),
    rule(
        "indicators/*/measures_2565/*/items/*/list/*",
        &["assessments/ita-2564/groups/code={1.group}/items/ita-{1}/measures/#{2}/items/#{3}/items/#{4}"],
    ),
    rule(
        "indicators/*/published_items_2564/*",
        &["assessments/ita-2564/groups/code={1.group}/items/ita-{1}/published/#{2}"],
    ),
    // A unit is an id of the item; another spelling than the unit's usual name is a claim about the item.
    rule(
        "indicators/*/responsible_units/*",
        &["assessments/ita-2564/groups/code={1.group}/items/ita-{1}/units", "claims-about/ita-{1}/units"],
    ),
    rule(
        "indicators/*/assignment/responsible_units/*",
        &[
            "assessments/ita-2564/groups/code={1.group}/items/ita-{1}/assigned_units",
            "claims-about/ita-{1}/assigned_units",
        ],
    ),
    rule(
        "indicators/*/assignment/actions/*",
        &["assessments/ita-2564/groups/code={1.group}/items/ita-{1}/assignment/#{2}"],
    ),
    rule(
        "indicators/*/assignment/actions/*/list/*",
        &["assessments/ita-2564/groups/code={1.group}/items/ita-{1}/assignment/#{2}/items/#{3}"],
    ),
    rule("committee", &[COMMITTEE]),
    rule("committee/order_number_elsewhere", &["claims-about/committee-ita/order_number"]),
    rule("committee/members/*", &["organisation/committees/committee-ita/members/#{1}"]),
    rule("committee/duties/*", &["organisation/committees/committee-ita/duties/#{1}"]),
    rule("no_gift_policy/ladder/*", &["statements/s-opdc/lists/l-no-gift-ladder/items/#{1}"]),
    rule("no_gift_policy/steps/*", &["statements/s-opdc/lists/l-no-gift-steps/items/#{1}"]),
    rule("no_gift_policy/reports/*", &["calendar/no-gift-{round_months}"]),
    rule("no_gift_policy/reports/*/due/text", &["calendar/no-gift-{1.round_months}/day_text"]),
    rule("calendar/title", &["calendar/calendar-1/calendar"]),
    Rule { at: "calendar/months/*", parts: &["frame"], reads: Reads::FiscalYear },
    rule("calendar/activities/*", &["calendar/calendar-{no}"]),
    rule("calendar/activities/*/date/text", &["calendar/calendar-{1}/day_text"]),
    rule("calendar/activities/*/sub_activities/*", &["calendar/calendar-{1}/items/#{2}"]),
    rule("deadlines/*", &["calendar/deadline-{1}"]),
    rule("deadlines/*/date/text", &["calendar/deadline-{1}/day_text"]),
];
