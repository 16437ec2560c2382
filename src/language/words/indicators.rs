//! Texts of the indicators page.

use super::{Text, text};

pub const GRID: Text = text("ตัวชี้วัด", "Indicators");
pub const NO: Text = text("ที่", "No.");
pub const INDICATOR: Text = text("ตัวชี้วัด", "Indicator");
pub const WEIGHT: Text = text("น้ำหนัก", "Weight");
pub const RESULT: Text = text("ผลการดำเนินงาน", "Result");
pub const COMPUTED: Text = text("คะแนนคำนวณ", "Computed");
pub const DEDUCTION: Text = text("หักคะแนน", "Deduction");
pub const SCORE: Text = text("คะแนน", "Score");
pub const WEIGHTED: Text = text("คะแนนถ่วงน้ำหนัก", "Weighted score");
pub const EXPLANATION: Text = text("ที่มาของคะแนน", "Explanation");
pub const TOTAL: Text = text("รวม", "Total");
pub const UNGROUPED: Text = text("ตัวชี้วัดของแผน", "Indicators of the plan");
pub const ROUND: Text = text("รอบการประเมิน", "Round");
pub const LAST_ROUND: Text = text("รอบสุดท้าย", "Last round");
pub const SIX_MONTHS: Text = text("6 เดือน", "6 months");
pub const NINE_MONTHS: Text = text("9 เดือน", "9 months");
pub const TWELVE_MONTHS: Text = text("12 เดือน", "12 months");
pub const TO_DATE: Text = text("คะแนนรวมถึงปัจจุบัน (ยังไม่มีผล = 0)", "Total to date (missing = 0)");
pub const ASSESSED_ONLY: Text = text("เฉพาะที่มีผลแล้ว", "Assessed only");
pub const WEIGHT_ASSESSED: Text = text("น้ำหนักที่มีผลแล้ว", "Weight assessed");

pub const SCORED: Text = text(
    "คะแนนคำนวณจากผลตามเกณฑ์ ให้แก้ที่ผลหรือหักคะแนน",
    "Scores follow from the result and the criteria. Edit the result or the deduction instead.",
);
pub const WEIGHTED_MEAN: Text = text(
    "ค่าเฉลี่ยถ่วงน้ำหนักของแถวข้างใต้ ตัวชี้วัดที่ยังไม่มีผลนับเป็น 0",
    "The weighted mean of the rows below. An indicator without a score counts as 0.",
);
pub const SUM_OF_ROWS: Text = text("ผลรวมของแถวข้างใต้", "The sum of the rows below.");
pub const NOT_BELOW_ZERO: Text = text(
    "น้ำหนักและคะแนนที่หักต้องไม่ติดลบ ให้พิมพ์จำนวนที่หักเป็นเลขบวก",
    "Weights and deductions are not below zero. Type the points to deduct as a positive number.",
);
pub const NOT_OF_THIS_ROW: Text = text("แถวนี้ไม่มีค่านี้", "This row has no such value.");
pub const WEIGHT_IN_AGREEMENT: Text =
    text("ตัวชี้วัดนี้ไม่อยู่ในคำรับรอง จึงไม่มีน้ำหนัก", "This indicator is in no agreement, so it has no weight.");
