//! Texts of the targets page.

use super::{Text, text};
use crate::language::Language::{self, English, Thai};

pub const GRID: Text = text("ค่าเป้าหมาย", "Targets");
pub const ADD_INDICATOR: Text = text("+ ตัวชี้วัด", "+ Indicator");
pub const INDICATOR: Text = text("ตัวชี้วัด", "Indicator");
pub const UNIT: Text = text("หน่วยวัด", "Unit");
pub const EMPTY: Text = text(
    "แผนนี้ยังไม่มีตัวชี้วัด เริ่มด้วย “+ ตัวชี้วัด” แล้วพิมพ์ค่าเป้าหมาย เช่น ไม่น้อยกว่าร้อยละ 80 หรือ ≥ 80 หรือ 1 : 3",
    "This plan has no indicators yet. Start with “+ Indicator”, then type targets such as ≥ 80, at least 5 items, or 1 : 3",
);
pub const YEARS_BEFORE: Text = text("ปีก่อนหน้าเพิ่มอีก", "More years before");
pub const YEARS_AFTER: Text = text("ปีต่อไปอีก", "Years after");
pub const ROADMAP_YEARS: Text = text("ปีของแผนระยะยาว", "Years of a roadmap");
pub const NOT_OF_THIS_ROW: Text = text("แถวนี้ไม่มีค่านี้", "This row has no such value.");
pub const RESULTS_ELSEWHERE: Text =
    text("ผลของรอบล่าสุด ให้บันทึกที่หน้าตัวชี้วัด", "The result of the last round. Enter results on the page Indicators.");
pub const COVERED: Text = text(
    "ค่าของปีก่อนหน้าครอบคลุมปีนี้ด้วย ให้แก้ที่ปีแรกของช่วง",
    "The value of an earlier year covers this one. Edit it in the first year of its span.",
);
pub const SEVERAL: Text = text(
    "เอกสารให้ค่าของปีนี้ไว้หลายค่า ดูได้เมื่อแสดงเป็นเอกสาร",
    "The document gives several values for this year. Read them with Shown as: Document.",
);

/// The heading of a column of a year.
pub fn column(kind: Column, year: &str, language: Language) -> String {
    let name = match kind {
        Column::Baseline => text("ข้อมูลพื้นฐาน", "Baseline"),
        Column::Target => text("เป้าหมาย", "Target"),
        Column::Result => text("ผล", "Result"),
        Column::Roadmap => text("แผนระยะยาว", "Roadmap"),
    };
    format!("{} {year}", name.of(language))
}

/// What the columns of a year hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    Baseline,
    Target,
    Result,
    Roadmap,
}

/// Another unit than in a year before.
pub fn other_unit(unit: &str, before: &str, language: Language) -> String {
    match language {
        Thai => format!("หน่วยวัดเปลี่ยนจาก {before} เป็น {unit}"),
        English => format!("The unit changes from {before} to {unit}"),
    }
}
