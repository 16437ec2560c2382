//! Texts about responsible units.

use crate::language::Language::{self, English, Thai};

/// A name that no unit of the plan has; `nearest` are names of units that are spelt like it.
pub fn unknown(found: &str, nearest: &[String], language: Language) -> String {
    let nearest = nearest.join(", ");
    match (language, nearest.as_str()) {
        (Thai, "") => format!(
            "ไม่มีหน่วยงาน “{found}” ในแผนนี้ ให้เพิ่มหน่วยงานที่หน้าวิสัยทัศน์และพันธกิจ ส่วน “หน่วยงานและคณะกรรมการ” ก่อน หรือตรวจการสะกด"
        ),
        (English, "") => {
            format!(
                "The plan has no unit “{found}”. Add it on the page Statements under Organisation first, or check the spelling."
            )
        }
        (Thai, nearest) => format!("ไม่มีหน่วยงาน “{found}” ในแผนนี้ หมายถึง {nearest} หรือไม่"),
        (English, nearest) => format!("The plan has no unit “{found}”. Did you mean {nearest}?"),
    }
}
