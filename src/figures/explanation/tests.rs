//! Every kind of line in both languages.

mod arithmetic;

use super::super::score::testing::{below, criteria, dec, indicator, number, sources, stepped};
use super::super::score::{RoundTime, Share, Sources, Spending, Unscored, outcome};
use super::*;
use crate::plan::criteria::{BelowFirst, Criteria, Scoring};
use crate::plan::indicator::{Cover, Indicator, ResultSource};
use crate::plan::money::Sum;
use crate::plan::number::Number;
use proptest::prelude::*;

fn arabic(value: Decimal) -> String {
    value.round_dp(4).normalize().to_string()
}

fn thai(value: Decimal) -> String {
    let digit = |c: char| c.to_digit(10).and_then(|value| char::from_u32(u32::from('๐') + value)).unwrap_or(c);
    arabic(value).chars().map(digit).collect()
}

fn check_outcome(outcome: &Outcome, in_english: &str, in_thai: &str) {
    assert_eq!(explain(outcome, Language::English, &arabic), in_english);
    assert_eq!(explain(outcome, Language::Thai, &thai), in_thai);
}

fn check(criteria: Criteria, result: &str, in_english: &str, in_thai: &str) {
    check_outcome(&outcome(&indicator("k", criteria, result), None, &sources(), &[]), in_english, in_thai);
}

fn prorated(levels: &str) -> Criteria {
    criteria(Scoring::Levels, levels)
}

#[test]
fn numeric_levels() {
    let rising = || prorated("50:80 75:85 100:90");
    let english = "83 lies between 80 and 85: 50 + 25 x 3/5 = 65";
    check(rising(), "83", english, "๘๓ อยู่ระหว่าง ๘๐ กับ ๘๕: ๕๐ + ๒๕ × ๓/๕ = ๖๕");
    check(rising(), "92", "92 is at or above 90: 100", "๙๒ ไม่ต่ำกว่า ๙๐: ๑๐๐");
    check(rising(), "85", "85 reaches the level of 75 points", "๘๕ ถึงระดับ ๗๕ คะแนน");
    check(rising(), "79", "79 is below the first level, 80: 0", "๗๙ ต่ำกว่าระดับแรก ๘๐: ๐");
    let stepped = stepped("50:95 75:97.5 100:100");
    let english = "99.29 reaches 97.5 and not yet 100: 75";
    check(stepped, "99.29", english, "๙๙.๒๙ ถึง ๙๗.๕ แต่ยังไม่ถึง ๑๐๐: ๗๕");
    let falling = || prorated("50:15 75:12 100:10");
    let english = "13 lies between 15 and 12: 50 + 25 x 2/3 = 66.6667";
    check(falling(), "13", english, "๑๓ อยู่ระหว่าง ๑๕ กับ ๑๒: ๕๐ + ๒๕ × ๒/๓ = ๖๖.๖๖๖๗");
    check(falling(), "9", "9 is at or below 10: 100", "๙ ไม่เกิน ๑๐: ๑๐๐");
    check(falling(), "16", "16 is above the first level, 15: 0", "๑๖ สูงกว่าระดับแรก ๑๕: ๐");
}

#[test]
fn policies_below_the_first_level() {
    let extrapolated = || below(BelowFirst::Extrapolate, "50:80 75:85 100:90");
    let english = "79 is below the first level, 80: 50 - 25 x 1/5 = 45";
    check(extrapolated(), "79", english, "๗๙ ต่ำกว่าระดับแรก ๘๐: ๕๐ - ๒๕ × ๑/๕ = ๔๕");
    let english = "60 is below the first level, 80: 50 - 25 x 20/5 = -50, counted as 0";
    check(extrapolated(), "60", english, "๖๐ ต่ำกว่าระดับแรก ๘๐: ๕๐ - ๒๕ × ๒๐/๕ = -๕๐ คิดเป็น ๐");
    let proportional = below(BelowFirst::Proportional, "50:80 75:85 100:90");
    let english = "60 is below the first level, 80: 50 x 60/80 = 37.5";
    check(proportional, "60", english, "๖๐ ต่ำกว่าระดับแรก ๘๐: ๕๐ × ๖๐/๘๐ = ๓๗.๕");
}

#[test]
fn a_target_in_the_middle() {
    check(prorated("50:80 100:90 50:100"), "90", "90 is on the target: 100", "๙๐ ตรงเป้าหมาย: ๑๐๐");
    let plateau = || prorated("50:80 100:90 100:95 50:105");
    let english = "92 is on the target from 90 to 95: 100";
    check(plateau(), "92", english, "๙๒ อยู่ในเป้าหมาย ๙๐ ถึง ๙๕: ๑๐๐");
    let english = "100 lies between 105 and 95: 50 + 50 x 5/10 = 75";
    check(plateau(), "100", english, "๑๐๐ อยู่ระหว่าง ๑๐๕ กับ ๙๕: ๕๐ + ๕๐ × ๕/๑๐ = ๗๕");
}

#[test]
fn other_ways() {
    let milestones = || criteria(Scoring::Milestones, "50 75 100");
    check(milestones(), "75", "the level of 75 points is reached", "ถึงระดับ ๗๕ คะแนน");
    check(milestones(), "0", "no level is reached: 0", "ยังไม่ถึงระดับใด: ๐");
    let percent = || criteria(Scoring::Percent, "");
    check(percent(), "99.23", "99.23 percent is the score", "ร้อยละ ๙๙.๒๓ คือคะแนนที่ได้");
    let english = "104 percent scores no more than 100: 100";
    check(percent(), "104", english, "ร้อยละ ๑๐๔ คิดเป็นคะแนนได้ไม่เกิน ๑๐๐: ๑๐๐");
    check(percent(), "-1", "-1 percent, counted as 0", "ร้อยละ -๑ คิดเป็น ๐");
    check(criteria(Scoring::Boolean, ""), "1", "passed: 100", "ผ่าน: ๑๐๐");
    let english = "3 steps are done in their order: 3";
    check(criteria(Scoring::Steps, "1 2 3 4 5"), "3", english, "ดำเนินการครบตามลำดับ ๓ ขั้นตอน: ๓");
    check(criteria(Scoring::Typed, ""), "88", "the assessor gives 88 points", "ผู้ประเมินให้ ๘๘ คะแนน");
}

#[test]
fn reasons_for_no_score() {
    check(prorated("50:80"), "", "no result yet for the 12-month round", "ยังไม่มีผลรอบ ๑๒ เดือน");
    check(prorated(""), "83", "no criteria yet", "ยังไม่มีเกณฑ์การให้คะแนน");
    let english = "level 2 has no points or no threshold";
    check(prorated("50:80 75"), "83", english, "ระดับที่ ๒ ยังไม่มีคะแนนหรือค่าเกณฑ์");
    let unknown = Unscored::UnknownLevel { result: dec("80") };
    assert_eq!(explain_unscored(unknown, Language::English, &arabic), "there is no level of 80 points");
}

#[test]
fn deductions() {
    let mut deducted = indicator("k", prorated("50:80 75:85 100:90"), "83");
    deducted.rounds[0].deduction = number("10");
    let english = "83 lies between 80 and 85: 50 + 25 x 3/5 = 65; 65 - 10 = 55";
    let in_thai = "๘๓ อยู่ระหว่าง ๘๐ กับ ๘๕: ๕๐ + ๒๕ × ๓/๕ = ๖๕; ๖๕ - ๑๐ = ๕๕";
    check_outcome(&outcome(&deducted, None, &sources(), &[]), english, in_thai);
    deducted.rounds[0].deduction = number("70");
    let outcome = outcome(&deducted, None, &sources(), &[]);
    assert!(explain(&outcome, Language::English, &arabic).ends_with("= 65; 65 - 70 = -5, counted as 0"));
}

#[test]
fn computed_results() {
    let spent =
        Spending { allocated: Sum::from_satang(5000), disbursed: Sum::from_satang(4150), ..Spending::default() };
    let spending: &dyn Fn(&Cover, RoundTime) -> Option<Spending> = &|_, _| Some(spent);
    let known = Sources { spending, ..sources() };
    let computing = |result| Indicator {
        source: ResultSource::Disbursement,
        ..indicator("k", prorated("50:80 75:85 100:90"), result)
    };
    let english = "disbursed 41.5/50 x 100 = 83; 83 lies between 80 and 85: 50 + 25 x 3/5 = 65";
    let in_thai = "เบิกจ่าย ๔๑.๕/๕๐ × ๑๐๐ = ๘๓; ๘๓ อยู่ระหว่าง ๘๐ กับ ๘๕: ๕๐ + ๒๕ × ๓/๕ = ๖๕";
    check_outcome(&outcome(&computing(""), None, &known, &[]), english, in_thai);
    let english = "92 is at or above 90: 100 (the result as entered; the plan's own is 83)";
    let in_thai = "๙๒ ไม่ต่ำกว่า ๙๐: ๑๐๐ (ผลที่กรอก ตัวเลขจากแผนคือ ๘๓)";
    check_outcome(&outcome(&computing("92"), None, &known, &[]), english, in_thai);
    let mut assessed = computing("92");
    assessed.rounds[0].assessed = number("85");
    let english = "85 reaches the level of 75 points (the assessor's result; the unit reports 92)";
    let in_thai = "๘๕ ถึงระดับ ๗๕ คะแนน (ผลตามผู้ประเมิน หน่วยงานรายงาน ๙๒)";
    check_outcome(&outcome(&assessed, None, &known, &[]), english, in_thai);
}

#[test]
fn composites() {
    let share = |weight: &str, score: &str| Share {
        weight: number(weight).map(Number::decimal),
        score: number(score).map(Number::decimal),
    };
    let whole = Indicator { source: ResultSource::Parts, ..Indicator::default() };
    let shares = [share("40", "65"), share("35", "85"), share("25", "100")];
    let english = "(40 x 65 + 35 x 85 + 25 x 100)/100 = 80.75";
    let in_thai = "(๔๐ × ๖๕ + ๓๕ × ๘๕ + ๒๕ × ๑๐๐)/๑๐๐ = ๘๐.๗๕";
    check_outcome(&outcome(&whole, None, &sources(), &shares), english, in_thai);
    let many = outcome(&whole, None, &sources(), &[share("1", "80"); 9]);
    check_outcome(&many, "the weighted mean of 9 indicators = 80", "ค่าเฉลี่ยถ่วงน้ำหนักของ ๙ ตัวชี้วัด = ๘๐");
}

#[test]
fn further_sources_and_changes() {
    let mut known = indicator("k", criteria(Scoring::Percent, ""), "80");
    known.rounds[0].adjustment = number("-5");
    let in_thai = "ร้อยละ ๘๐ คือคะแนนที่ได้; ๘๐ - ๕ = ๗๕";
    check_outcome(&outcome(&known, None, &sources(), &[]), "80 percent is the score; 80 - 5 = 75", in_thai);
    known.rounds[0].deduction = number("10");
    known.rounds[0].adjustment = number("2.5");
    let in_thai = "ร้อยละ ๘๐ คือคะแนนที่ได้; ๘๐ - ๑๐ + ๒.๕ = ๗๒.๕";
    check_outcome(&outcome(&known, None, &sources(), &[]), "80 percent is the score; 80 - 10 + 2.5 = 72.5", in_thai);
    let steps = vec![crate::plan::round::RoundStep { missed: true, ..Default::default() }];
    known.rounds[0] = crate::plan::round::Round { steps, ..super::super::score::testing::round(12, "80") };
    let penalty =
        crate::plan::indicator::Penalty { points_per_round: number("10"), applies: true, ..Default::default() };
    known.penalty = Some(Box::new(penalty));
    let english = "80 percent is the score; steps were missed in 1 round(s) at 10 points each; 80 - 10 = 70";
    let in_thai = "ร้อยละ ๘๐ คือคะแนนที่ได้; ขั้นตอนไม่ครบ ๑ รอบ หักรอบละ ๑๐ คะแนน; ๘๐ - ๑๐ = ๗๐";
    check_outcome(&outcome(&known, None, &sources(), &[]), english, in_thai);
    let follows = Indicator {
        source: ResultSource::Indicator,
        rounds: Vec::new(),
        ..indicator("k", criteria(Scoring::Percent, ""), "")
    };
    let other: &dyn Fn(&Cover) -> Option<Decimal> = &|_| Some(dec("88"));
    let found = outcome(&follows, None, &Sources { indicator: other, ..sources() }, &[]);
    let english = "the result of the indicator it follows is 88; 88 percent is the score";
    check_outcome(&found, english, "ผลของตัวชี้วัดที่อ้างถึงคือ ๘๘; ร้อยละ ๘๘ คือคะแนนที่ได้");
}
