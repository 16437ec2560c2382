//! The picture of an agreement's indicators, and what entries mean.

use super::*;
use crate::edit::apply;
use crate::figures::Figures;
use crate::language::Language;
use crate::plan::frame::{Digits, MoneyUnit};
use std::sync::Arc;

const RESULTS: [&str; 6] = ["100", "75", "99.23", "99.29", "100", "399.03"];

fn sample() -> Plan {
    let text = include_str!("../../../public/samples/moac-agreement-2566.json");
    crate::plan::Plan { extra: Default::default(), ..serde_json::from_str(text).unwrap() }
}

fn with_sheet<T>(plan: &Arc<Plan>, asked: &Asked, look: impl FnOnce(&Indicators<'_>) -> T) -> T {
    let table = Figures::default().agreed(plan, asked);
    let reading = Reading { language: Language::Thai, digits: Digits::Thai, unit: MoneyUnit::Baht };
    look(&Indicators { plan, table: &table, reading, asked: asked.clone() })
}

fn key(no: usize) -> RowKey {
    RowKey::Indicator(format!("i-kpi-{no}").into())
}

fn place(plan: &Arc<Plan>, column: &str) -> usize {
    with_sheet(plan, &Asked::default(), |sheet| sheet.columns().iter().position(|known| known.id == column).unwrap())
}

fn entered(plan: &Arc<Plan>, asked: &Asked, row: &RowKey, column: &str, text: &str) -> Result<Arc<Plan>, Refusal> {
    let at = place(plan, column);
    let edit = with_sheet(plan, asked, |sheet| sheet.enter(row, at, text, &mut || "new".to_owned()))?;
    Ok(edit.map_or_else(|| plan.clone(), |edit| Arc::new(apply(plan, &edit).unwrap())))
}

/// The sample with the results of first light.
fn with_results() -> Arc<Plan> {
    (1..).zip(RESULTS).fold(Arc::new(sample()), |plan, (no, result)| {
        entered(&plan, &Asked::default(), &key(no), "result", result).unwrap()
    })
}

fn shown(plan: &Arc<Plan>, asked: &Asked, row: &RowKey, column: &str) -> String {
    let at = place(plan, column);
    with_sheet(plan, asked, |sheet| sheet.cells(row).unwrap()[at].value.shown(sheet.reading))
}

fn note(plan: &Arc<Plan>, row: &RowKey, column: &str) -> String {
    let at = place(plan, column);
    with_sheet(plan, &Asked::default(), |sheet| sheet.cells(row).unwrap().swap_remove(at).note.unwrap_or_default())
}

/// Issue 4: the total as in first light, and with one missed step round on the first indicator.
#[test]
fn the_agreement_of_2566() {
    let plan = with_results();
    let last = Asked::default();
    assert_eq!(shown(&plan, &last, &RowKey::Total, "score"), "๘๗.๓๘๔๕");
    assert_eq!(shown(&plan, &last, &key(4), "score"), "๗๕.๐๐๐๐");
    assert_eq!(note(&plan, &key(4), "score"), "๙๙.๒๙ ถึง ๙๗.๕ แต่ยังไม่ถึง ๑๐๐: ๗๕");
    let total = note(&plan, &RowKey::Total, "score");
    let sum = "(๒๐ × ๑๐๐ + ๒๐ × ๗๕ + ๑๕ × ๙๙.๒๓ + ๑๕ × ๗๕ + ๑๕ × ๑๐๐ + ๑๕ × ๗๕)/๑๐๐ = ๘๗.๓๘๔๕";
    assert!(total.starts_with(sum) && total.contains("ระดับ: ระดับมาตรฐานขั้นสูง"), "{total}");
    // What is on the screen stands in exports as well.
    assert_eq!(shown(&plan, &last, &RowKey::Total, "explanation"), total);
    let missed = entered(&plan, &last, &key(1), "deduction", "10").unwrap();
    assert_eq!(shown(&missed, &last, &RowKey::Total, "score"), "๘๕.๓๘๔๕");
    assert!(note(&missed, &key(1), "score").ends_with("; ๑๐๐ - ๑๐ = ๙๐"));
}

#[test]
fn the_assessors_result_and_the_adjustment_have_columns_of_their_own() {
    let last = Asked::default();
    let mut plan = with_results();
    for (column, text) in [("assessed", "98.5"), ("adjustment", "-2"), ("reason", "ปรับตามมติ")] {
        plan = entered(&plan, &last, &key(3), column, text).unwrap();
    }
    let found = ["result", "assessed", "computed", "adjustment", "score", "reason"];
    let found = found.map(|column| shown(&plan, &last, &key(3), column));
    assert_eq!(found, ["๙๙.๒๓", "๙๘.๕", "๙๘.๕๐๐๐", "-๒", "๙๖.๕๐๐๐", "ปรับตามมติ"]);
    let round = plan.indicators.get("i-kpi-3").unwrap().rounds.last().unwrap();
    assert_eq!((round.adjustment_reason.as_deref(), round.deduction_reason.as_deref()), (Some("ปรับตามมติ"), None));
}

#[test]
fn a_round_that_is_not_there_yet_is_made() {
    let nine = Asked { agreement: None, months: Some(9) };
    let mut bare = sample();
    let first = Indicator { rounds: Vec::new(), ..bare.indicators.get("i-kpi-1").unwrap().as_ref().clone() };
    bare.indicators.replace(Arc::new(first));
    let plan = entered(&Arc::new(bare), &nine, &key(1), "assessed", "75").unwrap();
    let rounds = &plan.indicators.get("i-kpi-1").unwrap().rounds;
    let found: Vec<_> = rounds.iter().map(|round| (round.id.as_str(), round.year, round.months)).collect();
    assert_eq!(found, [("new", 2566, 9)]);
    assert_eq!(shown(&plan, &nine, &key(1), "score"), "๗๕.๐๐๐๐");
    assert_eq!(entered(&plan, &nine, &key(1), "reason", " ").map(|after| after.revision), Ok(plan.revision));
}

#[test]
fn each_agreement_has_its_table() {
    let mut plan = with_results().as_ref().clone();
    let first = plan.agreements.iter().next().unwrap().as_ref().clone();
    let entries = first.entries.iter().take(1).cloned().collect();
    let second = crate::plan::agreement::Agreement { id: Id::new("second"), entries, ..first };
    let at = plan.agreements.len();
    plan.agreements.insert(at, Arc::new(second));
    let plan = Arc::new(plan);
    let of = |id: &str| Asked { agreement: Some(Id::new(id)), months: None };
    assert_eq!(shown(&plan, &of("second"), &RowKey::Total, "score"), "๑๐๐.๐๐๐๐");
    assert_eq!(shown(&plan, &of("agreement-2566"), &RowKey::Total, "score"), "๘๗.๓๘๔๕");
    assert_eq!(shown(&plan, &of("gone"), &RowKey::Total, "score"), "๘๗.๓๘๔๕");
    let after = entered(&plan, &of("second"), &key(1), "weight", "40").unwrap();
    let weight = |id: &str| after.agreements.get(id).unwrap().entries[0].weight;
    assert_eq!((weight("second"), weight("agreement-2566")), (Number::parse("40").ok(), Number::parse("20").ok()));
}

#[test]
fn negative_weights_and_deductions_are_refused() {
    let plan = Arc::new(sample());
    for column in ["weight", "deduction"] {
        let refused = entered(&plan, &Asked::default(), &key(1), column, "-5");
        assert_eq!(refused, Err(Refusal::Closed(words::NOT_BELOW_ZERO)));
    }
}

/// By round where there are two, else by year with the present result; the line has every figure.
#[test]
fn how_an_indicator_went() {
    let plan = with_results();
    let last = Asked::default();
    let line = |plan: &Arc<Plan>, no| {
        let at = place(plan, "trend");
        with_sheet(plan, &last, |sheet| {
            sheet.cells(&key(no)).unwrap().swap_remove(at).trend.map_or(0, |line| line.len())
        })
    };
    assert_eq!(shown(&plan, &last, &key(4), "trend"), "๙๘.๙๓ → ๙๙.๒๙ → ๙๙.๒๙");
    assert_eq!(line(&plan, 4), 5);
    assert!(note(&plan, &key(4), "trend").starts_with("๒๕๖๒: ๙๔.๘๙ · ๒๕๖๓: ๙๔.๖๓"));
    let six = Asked { agreement: None, months: Some(6) };
    let rounds = entered(&plan, &six, &key(4), "result", "60").unwrap();
    assert_eq!((shown(&rounds, &last, &key(4), "trend").as_str(), line(&rounds, 4)), ("๖๐ → ๙๙.๒๙", 2));
    assert_eq!((shown(&plan, &last, &key(1), "trend").as_str(), line(&plan, 1)), ("", 0));
}
