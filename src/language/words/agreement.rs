//! Names of the parts of agreements and assessments.

use super::{Text, text};
use crate::plan::assessment::{Course, Scheme};
use crate::plan::rules::Certainty;

pub const UNIT: Text = text("หน่วยงาน", "Unit");
pub const YEAR: Text = text("ปีงบประมาณ", "Fiscal year");
pub const PERIOD: Text = text("ระยะเวลา", "Period");
pub const PERIOD_YEARS: Text = text("จำนวนปี", "Years");
pub const PARTIES: Text = text("คู่คำรับรอง", "Parties");
pub const PARTY: Text = text("ฐานะ", "Party");
pub const POSITION: Text = text("ตำแหน่ง", "Position");
pub const SIGNED: Text = text("ลงนามเมื่อ", "Signed");
pub const CLAUSES: Text = text("ข้อตกลง", "Clauses");
pub const LEVELS: Text = text("ระดับคะแนน", "Levels of points");
pub const PERSPECTIVES: Text = text("กลุ่มตัวชี้วัด", "Perspectives");
pub const PERSPECTIVE: Text = text("กลุ่ม", "Perspective");
pub const ENTRIES: Text = text("ตัวชี้วัดในคำรับรอง", "Indicators of the agreement");

pub const SCHEME: Text = text("ระบบ", "Scheme");
pub const MEASURES_YEAR: Text = text("ปีของมาตรการ", "Year of the measures");
pub const STATED_TOTAL: Text = text("คะแนนรวมที่ประกาศ", "Stated total");
pub const STATED_LEVEL: Text = text("ระดับที่ประกาศ", "Stated level");
pub const TARGET: Text = text("เป้าหมาย", "Target");
pub const TARGET_TEXT: Text = text("เป้าหมายตามเอกสาร", "Target in words");
pub const PASS_MARK: Text = text("เกณฑ์ผ่าน", "Pass mark");
pub const PASS_TEXT: Text = text("เกณฑ์ผ่านตามเอกสาร", "Pass mark in words");
pub const LEVEL_TABLE: Text = text("ตารางระดับ", "Level table");
pub const NATIONAL: Text = text("ภาพรวมทั้งประเทศ", "The whole country");
pub const HEADING: Text = text("หัวข้อในแบบสอบถาม", "Heading");
pub const STATED_SCORE: Text = text("คะแนนที่ประกาศ", "Stated score");
pub const ITEM: Text = text("ตัวชี้วัด", "Item");
pub const SCORE: Text = text("คะแนน", "Score");
pub const LEVEL: Text = text("ระดับ", "Level");
pub const LAST_SCORE: Text = text("คะแนนปีก่อน", "Score of the year before");
pub const STATED_COUNT: Text = text("จำนวนข้อตามเอกสาร", "Stated number of sub-items");
pub const SUB_ITEMS: Text = text("ประเด็นย่อย", "Sub-items");
pub const COURSE: Text = text("แนวทาง", "Course");
pub const TO_IMPROVE: Text = text("ประเด็นที่ต้องปรับปรุง", "To be improved");
pub const PUBLISHED: Text = text("ที่เผยแพร่แล้ว", "Published before");
pub const EVIDENCE: Text = text("หลักฐาน", "Evidence");
pub const MEASURES: Text = text("มาตรการ", "Measures");
pub const ASSIGNMENT: Text = text("การมอบหมาย", "Assignment");
pub const ASSIGNED_UNITS: Text = text("หน่วยงานที่มอบหมาย", "Assigned units");
pub const DUE: Text = text("กำหนด", "Due");
pub const VALUE: Text = text("ค่า", "Value");

pub const RULES: Text = text("ตารางเกณฑ์ที่แผนใช้", "Rule tables of this plan");
pub const SINCE: Text = text("ใช้ตั้งแต่ปี", "Since");
pub const SOURCE: Text = text("ที่มา", "Source");
pub const CERTAINTY: Text = text("ความแน่ชัด", "How sure");
pub const BAND: Text = text("ระดับ", "Band");
pub const FROM: Text = text("ตั้งแต่", "From");
pub const STATED_MAX: Text = text("ถึง (ตามเอกสาร)", "To (as printed)");

/// The scheme of an assessment.
pub fn scheme(scheme: Scheme) -> Text {
    match scheme {
        Scheme::Ita => text("ITA คุณธรรมและความโปร่งใส", "ITA, integrity and transparency"),
        Scheme::Pmqa => text("PMQA 4.0", "PMQA 4.0"),
    }
}

/// The name of a figure of comparison; nothing for one that has no name here.
pub fn benchmark(name: &str) -> Option<Text> {
    Some(match name {
        "organisations_assessed" => text("หน่วยงานที่รับการประเมิน", "Organisations assessed"),
        "average_score" => text("คะแนนเฉลี่ย", "Average score"),
        "organisations_passed" => text("หน่วยงานที่ผ่าน", "Organisations passed"),
        "stated_passed_percent" => text("ร้อยละที่ผ่านตามประกาศ", "Passed, as stated"),
        "national_target_percent_of_organisations" => {
            text("เป้าหมายร้อยละของหน่วยงานที่ผ่าน", "Target share of organisations")
        }
        "national_target_min_score" => text("เป้าหมายคะแนนขั้นต่ำ", "Target score at least"),
        _ => return None,
    })
}

/// What is to happen to a sub-item; nothing if it is not said.
pub fn course(course: Course) -> Option<Text> {
    Some(match course {
        Course::Unstated => return None,
        Course::Improve => text("ปรับปรุง", "Improve"),
        Course::Maintain => text("รักษาระดับ", "Keep up"),
        Course::Develop => text("พัฒนาต่อ", "Develop"),
    })
}

/// How sure a rule is.
pub fn certainty(certainty: Certainty) -> Text {
    match certainty {
        Certainty::Unconfirmed => text("ยังไม่ยืนยัน ปรับได้", "Not confirmed: a setting"),
        Certainty::Implemented => text("พบในระบบที่ใช้จริง", "Seen in a real system"),
        Certainty::Confirmed => text("ยืนยันจากเอกสาร", "Confirmed by a document"),
    }
}
