//! Texts of what is printed: the agreement, and what a table leaves out.

use super::{Text, text};
use crate::language::Language::{self, English, Thai};
use crate::language::digits::Digits;

pub const ANNEX: Text =
    text("เอกสารประกอบท้ายคำรับรอง: ตัวชี้วัด เกณฑ์การประเมิน และผลคะแนน", "Annex: indicators, criteria and scores");
pub const NO: Text = text("ลำดับ", "No.");
pub const INDICATOR: Text = text("ตัวชี้วัด", "Indicator");
pub const CRITERIA: Text = text("เกณฑ์การประเมิน", "Criteria");
pub const WEIGHT: Text = text("น้ำหนัก", "Weight");
pub const RESULT: Text = text("ผล", "Result");
pub const SCORE: Text = text("คะแนน", "Score");
pub const WEIGHTED: Text = text("คะแนนถ่วงน้ำหนัก", "Weighted");
pub const TOTAL: Text = text("รวม", "Total");
pub const UNGROUPED: Text = text("ตัวชี้วัดอื่น", "Other indicators");
pub const SIGNED: Text = text("ลงชื่อ", "Signed");
pub const DATE: Text = text("วันที่", "Date");
pub const PERSPECTIVES: Text = text("ข้อมูลอื่นของคำรับรอง", "Also said of the agreement");

/// "ประจำปีงบประมาณ พ.ศ. ๒๕๖๖".
pub fn for_year(year: &str, language: Language) -> String {
    match language {
        Thai => format!("ประจำปีงบประมาณ พ.ศ. {year}"),
        English => format!("Fiscal year {year}"),
    }
}

/// The round of the results.
pub fn of_round(months: &str, language: Language) -> String {
    match language {
        Thai => format!("(ผลรอบ {months} เดือน)"),
        English => format!("(results after {months} months)"),
    }
}

/// Rows that a printed table leaves out because they are folded away.
pub fn folded(count: usize, language: Language, digits: Digits) -> String {
    let shown = digits.show(&count.to_string()).into_owned();
    match (language, count) {
        (Thai, _) => format!("ไม่รวม {shown} แถวที่พับไว้"),
        (English, 1) => format!("without {shown} row that is folded away"),
        (English, _) => format!("without {shown} rows that are folded away"),
    }
}
