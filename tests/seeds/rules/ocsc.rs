//! The annual action plan 2563 of the OCSC.

use super::{Rule, rule};

/// Its rules.
pub(super) const RULES: &[Rule] = &[
    rule("document", &["frame"]),
    rule("fiscal_year_be", &["frame"]),
    rule("legal_basis", &["frame"]),
    rule("contents/*", &["frame/contents/#{1}"]),
    rule("organisation", &["organisation/units/u-ocsc"]),
    rule("powers_and_duties/*", &["organisation/units/u-ocsc/duties/#{1}"]),
    rule("staffing", &["organisation/units/u-ocsc/staffing"]),
    rule("organisational_units/*", &["organisation/units/u-{1}"]),
    rule("organisational_units/*/duties/*", &["organisation/units/u-{1}/duties/#{2}"]),
    rule("responsible_unit_abbreviations/*", &["organisation/units/abbreviation={abbreviation}"]),
    rule("vision", &["statements/s-ocsc"]),
    rule("missions/*", &["statements/s-ocsc/missions/#{1}"]),
    rule("strategic_issues/*", &["statements/s-ocsc/lists/l-strategic-issues/items/#{1}"]),
    rule("strategic_goals/*", &["statements/s-ocsc/lists/l-strategic-goals/items/#{1}"]),
    rule("outputs/*", &["statements/s-ocsc/lists/l-outputs/items/#{1}"]),
    rule("strategies/*", &["statements/s-ocsc/lists/l-strategies/items/#{1}"]),
    rule("plan/*", &["outline/n-p{1}"]),
    rule("plan/*/strategy", &["outline/n-s{1}"]),
    rule("plan/*/outputs/*", &["outline/n-p{1}-o{2}"]),
    rule("plan/*/outputs/*/output_indicators/*", &["indicators/i-p{1}-o{2}-{3}"]),
    rule(
        "plan/*/outputs/*/output_indicators/*/target",
        &["indicators/i-p{1}-o{2}-{3}/targets/values/year=2563"],
    ),
    rule("plan/*/outputs/*/activities/*", &["outline/n-p{1}-o{2}-a{no}"]),
    rule(
        "plan/*/outputs/*/activities/*/title_from_linkage",
        &["claims-about/n-p{1}-o{2}-a{3.no}/title@ความเชื่อมโยงเป้าหมายการให้บริการหน่วยงาน"],
    ),
    rule(
        "plan/*/outputs/*/activities/*/document_indicators/*",
        &["indicators/i-p{1}-o{2}-a{3.no}-{4}"],
    ),
    rule(
        "plan/*/outputs/*/activities/*/document_indicators/*/target",
        &["indicators/i-p{1}-o{2}-a{3.no}-{4}/targets/values/year=2563"],
    ),
    rule("plan/*/outputs/*/activities/*/items/*", &["activities/{id}"]),
    rule(
        "plan/*/outputs/*/activities/*/items/*/sub_outputs/*",
        &["activities/{4.id}/deliverables/#{5}"],
    ),
    rule("plan/*/outputs/*/activities/*/items/*/tasks/*", &["activities/{4.id}/tasks/#{5}"]),
    // The linkage table: one goal and one output a row, in the order of the outputs.
    rule(
        "linkage_table/1",
        &["outline/n-p1-o1/links", "claims-about/n-p1-o1@ความเชื่อมโยงเป้าหมายการให้บริการหน่วยงาน"],
    ),
    rule(
        "linkage_table/2",
        &["outline/n-p2-o1/links", "claims-about/n-p2-o1@ความเชื่อมโยงเป้าหมายการให้บริการหน่วยงาน"],
    ),
    rule(
        "linkage_table/3",
        &["outline/n-p2-o2/links", "claims-about/n-p2-o2@ความเชื่อมโยงเป้าหมายการให้บริการหน่วยงาน"],
    ),
    rule(
        "linkage_table/1/activities/1",
        &["claims-about/n-p1-o1-a1@ความเชื่อมโยงเป้าหมายการให้บริการหน่วยงาน"],
    ),
    rule(
        "linkage_table/2/activities/*",
        &["claims-about/n-p2-o1-a{1}@ความเชื่อมโยงเป้าหมายการให้บริการหน่วยงาน"],
    ),
    rule(
        "linkage_table/3/activities/1",
        &["claims-about/n-p2-o2-a4@ความเชื่อมโยงเป้าหมายการให้บริการหน่วยงาน"],
    ),
    rule(
        "linkage_table/3/activities/2",
        &["claims-about/n-p2-o2-a5@ความเชื่อมโยงเป้าหมายการให้บริการหน่วยงาน"],
    ),
    rule(
        "linkage_table/3/activities/3",
        &["claims-about/n-p2-o2-a6@ความเชื่อมโยงเป้าหมายการให้บริการหน่วยงาน"],
    ),
    rule(
        "linkage_table/3/activities/4",
        &["claims-about/n-p2-o2-a7@ความเชื่อมโยงเป้าหมายการให้บริการหน่วยงาน"],
    ),
    rule(
        "linkage_table/3/activities/5",
        &["claims-about/n-p2-o2-a8@ความเชื่อมโยงเป้าหมายการให้บริการหน่วยงาน"],
    ),
    rule(
        "linkage_table/1/indicators/*",
        &["claims-about/i-p1-o1-{1}@ความเชื่อมโยงเป้าหมายการให้บริการหน่วยงาน"],
    ),
    rule(
        "linkage_table/2/indicators/*",
        &["claims-about/i-p2-o1-{1}@ความเชื่อมโยงเป้าหมายการให้บริการหน่วยงาน"],
    ),
    rule(
        "linkage_table/3/indicators/*",
        &["claims-about/i-p2-o2-{1}@ความเชื่อมโยงเป้าหมายการให้บริการหน่วยงาน"],
    ),
    // The five-year table: rows 5, 6 and 7 stand in another order than on the page of their activity.
    rule("five_year_targets/years/*", &["indicators/i-p2-o1-a1-1/targets/values/year={}"]),
    rule(
        "five_year_targets/rows/1",
        &["claims-about/i-p1-o1-a1-1@เป้าหมายผลผลิตปีงบประมาณ พ.ศ. 2563 - 2567"],
    ),
    rule(
        "five_year_targets/rows/2",
        &["claims-about/i-p2-o1-a1-1@เป้าหมายผลผลิตปีงบประมาณ พ.ศ. 2563 - 2567"],
    ),
    rule(
        "five_year_targets/rows/3",
        &["claims-about/i-p2-o1-a2-1@เป้าหมายผลผลิตปีงบประมาณ พ.ศ. 2563 - 2567"],
    ),
    rule(
        "five_year_targets/rows/4",
        &["claims-about/i-p2-o1-a3-1@เป้าหมายผลผลิตปีงบประมาณ พ.ศ. 2563 - 2567"],
    ),
    rule(
        "five_year_targets/rows/5",
        &["claims-about/i-p2-o2-a4-1@เป้าหมายผลผลิตปีงบประมาณ พ.ศ. 2563 - 2567"],
    ),
    rule(
        "five_year_targets/rows/6",
        &["claims-about/i-p2-o2-a4-3@เป้าหมายผลผลิตปีงบประมาณ พ.ศ. 2563 - 2567"],
    ),
    rule(
        "five_year_targets/rows/7",
        &["claims-about/i-p2-o2-a4-2@เป้าหมายผลผลิตปีงบประมาณ พ.ศ. 2563 - 2567"],
    ),
    rule(
        "five_year_targets/rows/8",
        &["claims-about/i-p2-o2-a5-1@เป้าหมายผลผลิตปีงบประมาณ พ.ศ. 2563 - 2567"],
    ),
    rule(
        "five_year_targets/rows/9",
        &["claims-about/i-p2-o2-a6-1@เป้าหมายผลผลิตปีงบประมาณ พ.ศ. 2563 - 2567"],
    ),
    rule(
        "five_year_targets/rows/10",
        &["claims-about/i-p2-o2-a7-1@เป้าหมายผลผลิตปีงบประมาณ พ.ศ. 2563 - 2567"],
    ),
    rule(
        "five_year_targets/rows/11",
        &[
            "claims-about/i-p2-o2-a8-1@เป้าหมายผลผลิตปีงบประมาณ พ.ศ. 2563 - 2567",
            "indicators/i-p2-o2-a8-1",
        ],
    ),
    rule(
        "five_year_targets/rows/1/targets/*",
        &["indicators/i-p1-o1-a1-1/targets/values/year={1}"],
    ),
    rule(
        "five_year_targets/rows/2/targets/*",
        &["indicators/i-p2-o1-a1-1/targets/values/year={1}"],
    ),
    rule(
        "five_year_targets/rows/3/targets/*",
        &["indicators/i-p2-o1-a2-1/targets/values/year={1}"],
    ),
    rule(
        "five_year_targets/rows/4/targets/*",
        &["indicators/i-p2-o1-a3-1/targets/values/year={1}"],
    ),
    rule(
        "five_year_targets/rows/5/targets/*",
        &["indicators/i-p2-o2-a4-1/targets/values/year={1}"],
    ),
    rule(
        "five_year_targets/rows/6/targets/*",
        &["indicators/i-p2-o2-a4-3/targets/values/year={1}"],
    ),
    rule(
        "five_year_targets/rows/7/targets/*",
        &["indicators/i-p2-o2-a4-2/targets/values/year={1}"],
    ),
    rule(
        "five_year_targets/rows/8/targets/*",
        &["indicators/i-p2-o2-a5-1/targets/values/year={1}"],
    ),
    rule(
        "five_year_targets/rows/9/targets/*",
        &["indicators/i-p2-o2-a6-1/targets/values/year={1}"],
    ),
    rule(
        "five_year_targets/rows/10/targets/*",
        &["indicators/i-p2-o2-a7-1/targets/values/year={1}"],
    ),
    rule(
        "five_year_targets/rows/11/targets/*",
        &["indicators/i-p2-o2-a8-1/targets/values/year={1}"],
    ),
    // What the five-year table says of 2563 stands beside the target on the page of the activity.
    rule(
        "five_year_targets/rows/1/targets/2563",
        &["claims-about/i-p1-o1-a1-1/targets/2563@เป้าหมายผลผลิตปีงบประมาณ พ.ศ. 2563 - 2567"],
    ),
    rule(
        "five_year_targets/rows/2/targets/2563",
        &["claims-about/i-p2-o1-a1-1/targets/2563@เป้าหมายผลผลิตปีงบประมาณ พ.ศ. 2563 - 2567"],
    ),
    rule(
        "five_year_targets/rows/3/targets/2563",
        &["claims-about/i-p2-o1-a2-1/targets/2563@เป้าหมายผลผลิตปีงบประมาณ พ.ศ. 2563 - 2567"],
    ),
    rule(
        "five_year_targets/rows/4/targets/2563",
        &["claims-about/i-p2-o1-a3-1/targets/2563@เป้าหมายผลผลิตปีงบประมาณ พ.ศ. 2563 - 2567"],
    ),
    rule(
        "five_year_targets/rows/5/targets/2563",
        &["claims-about/i-p2-o2-a4-1/targets/2563@เป้าหมายผลผลิตปีงบประมาณ พ.ศ. 2563 - 2567"],
    ),
    rule(
        "five_year_targets/rows/6/targets/2563",
        &["claims-about/i-p2-o2-a4-3/targets/2563@เป้าหมายผลผลิตปีงบประมาณ พ.ศ. 2563 - 2567"],
    ),
    rule(
        "five_year_targets/rows/7/targets/2563",
        &["claims-about/i-p2-o2-a4-2/targets/2563@เป้าหมายผลผลิตปีงบประมาณ พ.ศ. 2563 - 2567"],
    ),
    rule(
        "five_year_targets/rows/8/targets/2563",
        &["claims-about/i-p2-o2-a5-1/targets/2563@เป้าหมายผลผลิตปีงบประมาณ พ.ศ. 2563 - 2567"],
    ),
    rule(
        "five_year_targets/rows/9/targets/2563",
        &["claims-about/i-p2-o2-a6-1/targets/2563@เป้าหมายผลผลิตปีงบประมาณ พ.ศ. 2563 - 2567"],
    ),
    rule(
        "five_year_targets/rows/10/targets/2563",
        &["claims-about/i-p2-o2-a7-1/targets/2563@เป้าหมายผลผลิตปีงบประมาณ พ.ศ. 2563 - 2567"],
    ),
];
