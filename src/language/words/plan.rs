//! Names of the parts of a plan: frame, organisation, statements, outline, activities, calendar.

use super::{Text, text};
use crate::language::Language::{self, English, Thai};
use crate::plan::frame::{Digits, Mark, MoneyUnit};

pub const FRAME: Text = text("ข้อมูลแผน", "The plan");
pub const TITLE: Text = text("ชื่อแผน", "Title");
pub const INSIDE_TITLE: Text = text("ชื่อด้านใน", "Title inside");
pub const KIND: Text = text("ประเภท", "Kind");
pub const KIND_TEXT: Text = text("ประเภทตามเอกสาร", "Kind in its own words");
pub const FISCAL_YEARS: Text = text("ปีงบประมาณ", "Fiscal years");
pub const SETTINGS: Text = text("ปีและข้อมูลของแผน", "Years and settings of the plan");
pub const FIRST_YEAR: Text = text("ปีงบประมาณแรก", "First fiscal year");
pub const LAST_YEAR: Text = text("ปีงบประมาณสุดท้าย (ถ้าหลายปี)", "Last fiscal year, if several");
pub const YEARS_REVERSED: Text = text(
    "ปีสุดท้ายของแผนต้องไม่มาก่อนปีแรก ให้แก้ปีแรกหรือปีสุดท้าย",
    "A plan cannot end before it begins: change its first or its last year.",
);
pub const START_MONTH: Text = text("เดือนเริ่มปี", "First month");
pub const MONEY_UNIT: Text = text("หน่วยเงิน", "Money unit");
pub const DIGITS: Text = text("ตัวเลข", "Digits");
pub const ISSUED: Text = text("ออกเมื่อ", "Issued");
pub const ISSUED_BY: Text = text("ออกโดย", "Issued by");
pub const LEGAL_BASIS: Text = text("กฎหมายที่เกี่ยวข้อง", "Legal basis");
pub const ALIGNED_PLANS: Text = text("แผนระดับบนที่เกี่ยวข้อง", "Aligned plans");
pub const FROM: Text = text("คัดลอกมาจาก", "Copied from");
pub const PREVIOUS: Text = text("แผนปีก่อน", "Plan of the year before");
pub const REVISION: Text = text("แก้ไขครั้งที่", "Revision");
pub const CONTENTS: Text = text("สารบัญ", "Contents");
pub const MARKS: Text = text("เครื่องหมาย", "Marks");
pub const SIGN: Text = text("เครื่องหมาย", "Sign");
pub const MEANING: Text = text("ความหมาย", "Meaning");
pub const COUNTS: Text = text("ในแผนนี้มี", "What it holds");
pub const TEXTS: Text = text("ข้อความอื่น", "Other texts");

pub const ORGANISATION: Text = text("องค์กร", "Organisation");
pub const UNITS: Text = text("หน่วยงาน", "Units");
pub const COMMITTEES: Text = text("คณะกรรมการ", "Committees");
pub const ABBREVIATION: Text = text("ชื่อย่อ", "Abbreviation");
pub const NAME: Text = text("ชื่อ", "Name");
pub const NAME_EN: Text = text("ชื่อภาษาอังกฤษ", "Name in English");
pub const HEAD: Text = text("หัวหน้า", "Head");
pub const REPORTS_TO: Text = text("ขึ้นตรงต่อ", "Reports to");
pub const PARENT_UNIT: Text = text("สังกัด", "Part of");
pub const ESTABLISHED: Text = text("ก่อตั้ง พ.ศ.", "Founded (BE)");
pub const DUTIES: Text = text("อำนาจหน้าที่", "Duties");
pub const STAFFING: Text = text("อัตรากำลัง", "Staffing");
pub const AUTHORISED: Text = text("กรอบอัตรา", "Authorised posts");
pub const AUTHORISED_BEFORE: Text = text("กรอบอัตราเดิม", "Authorised before");
pub const IN_POST: Text = text("มีคนครอง", "In post");
pub const SPECIAL: Text = text("อัตราพิเศษ (ไม่นับรวม)", "Special frame, not counted");
pub const SECONDED: Text = text("ผู้มาช่วยราชการ (ไม่นับรวม)", "Seconded, not counted");
pub const ORDER: Text = text("คำสั่งที่", "Order");
pub const ORDER_DATE: Text = text("วันที่สั่ง", "Day of the order");
pub const SIGNED_BY: Text = text("ลงนามโดย", "Signed by");
pub const MEMBERS: Text = text("กรรมการ", "Members");
pub const POSITION: Text = text("ตำแหน่ง", "Position");
pub const ROLE: Text = text("บทบาท", "Role");

pub const VISION: Text = text("วิสัยทัศน์", "Vision");
pub const MISSIONS: Text = text("พันธกิจ", "Missions");
pub const STRENGTHS: Text = text("จุดแข็ง", "Strengths");
pub const WEAKNESSES: Text = text("จุดอ่อน", "Weaknesses");
pub const OPPORTUNITIES: Text = text("โอกาส", "Opportunities");
pub const THREATS: Text = text("อุปสรรค", "Threats");

pub const CEILING: Text = text("วงเงิน", "Ceiling");
pub const FILLED_FROM: Text = text("ชื่อนำมาจาก", "Title filled from");
pub const OWN: Text = text("กำหนดเอง", "Set by the office itself");
pub const SUPPORTS: Text = text("สนับสนุนตัวชี้วัด", "Supports indicators");
pub const LINKS: Text = text("เชื่อมโยงกับ", "Links to plans above");
pub const RESPONSIBLE: Text = text("ผู้รับผิดชอบ", "Responsible");
pub const ACTIVITIES: Text = text("โครงการ/กิจกรรม", "Activities");
pub const ACTIVITY: Text = text("โครงการ/กิจกรรม", "Activity");
pub const NO: Text = text("ที่", "No.");
pub const LIST_NO: Text = text("ลำดับในบัญชี", "No. in the list");
pub const OWNER: Text = text("ผู้รับผิดชอบโครงการ", "Owner");
pub const SOURCE: Text = text("แหล่งเงิน", "Source of money");
pub const PROPOSED: Text = text("คำขอ", "Proposed");
pub const ALLOCATED: Text = text("จัดสรร", "Allocated");
pub const CARRIED_OVER: Text = text("เงินกันเหลื่อมปี", "Carried over");
pub const TRANSFERS: Text = text("โอนเปลี่ยนแปลง", "Transfers");
pub const LINES: Text = text("รายการงบประมาณ", "Budget lines");
pub const CODE: Text = text("รหัส", "Code");
pub const CATEGORY: Text = text("งบรายจ่าย", "Category");
pub const AMOUNT: Text = text("จำนวนเงิน", "Amount");
pub const REASON: Text = text("เหตุผล", "Reason");
pub const YEAR: Text = text("ปี", "Year");
pub const PERIOD: Text = text("ช่วงเวลา", "Period");
pub const DELIVERABLES: Text = text("ผลผลิตที่จะนำส่ง", "Deliverables");
pub const DELIVERABLE: Text = text("ผลผลิต", "Deliverable");
pub const UNIT_OF_COUNT: Text = text("หน่วยนับ", "Unit of count");
pub const PLANNED: Text = text("แผน", "Planned");
pub const DONE: Text = text("ผล", "Done");
pub const TASKS: Text = text("กิจกรรมการดำเนินงาน", "Tasks");
pub const TASK: Text = text("กิจกรรมการดำเนินงาน", "Task");
pub const STEPS: Text = text("ขั้นตอนการดำเนินงาน", "Steps");
pub const STEP: Text = text("ขั้นตอน", "Step");
pub const WEIGHT_PERCENT: Text = text("ร้อยละ", "Weight (%)");
pub const DOUBTFUL: Text = text("เดือนในเอกสารไม่ชัดเจน", "Months doubtful in the document");
pub const SCHEDULE_NO: Text = text("แผนที่", "Schedule");
pub const HEADER_YEARS: Text = text("ปีที่หัวตาราง", "Years in its head");
pub const SERVES_NO: Text = text("ตัวชี้วัดที่", "Indicator no.");
pub const SERVES: Text = text("ตัวชี้วัด", "Indicator");
pub const FRAGMENT: Text = text("(ต้นข้อความขาดหาย)", "(the beginning is lost)");
pub const NOTHING_HERE: Text = text("แผนนี้ไม่มีข้อมูลส่วนนี้", "This plan holds nothing of this kind.");
pub const MORE: Text = text("แสดงเพิ่ม", "Show more");
pub const MARKED: Text = text("ทำในช่วงนี้", "in this period");

pub const DATE: Text = text("วันที่", "Date");
pub const ENTRY: Text = text("รายการ", "Entry");
pub const MONTHS: Text = text("เดือน", "Months");
pub const ROUND: Text = text("รอบ", "Round");
pub const GENERAL_CALENDAR: Text = text("ปฏิทิน", "Calendar");

/// What a mark beside an activity means.
pub fn mark(mark: Mark) -> Text {
    match mark {
        Mark::Unfunded => text("ไม่ได้รับงบประมาณ", "Unfunded"),
        Mark::Additional => text("เพิ่มเติมภายหลัง", "Additional"),
    }
}

/// The unit of amounts.
pub fn money_unit(unit: MoneyUnit) -> Text {
    match unit {
        MoneyUnit::Baht => text("บาท", "baht"),
        MoneyUnit::MillionBaht => text("ล้านบาท", "million baht"),
    }
}

/// The digits in which a plan is read.
pub fn digits(digits: Digits) -> Text {
    match digits {
        Digits::Arabic => text("เลขอารบิก", "Arabic"),
        Digits::Thai => text("เลขไทย", "Thai"),
    }
}

/// What was done in a year before.
pub fn results_of(year: &str, language: Language) -> String {
    match language {
        Thai => format!("ผลการดำเนินงานปีงบประมาณ {year}"),
        English => format!("Results of fiscal year {year}"),
    }
}

/// A page that an item of the contents points to.
pub fn page(number: &str, language: Language) -> String {
    match language {
        Thai => format!("หน้า {number}"),
        English => format!("page {number}"),
    }
}

/// How many things an item says it stands for.
pub fn things(count: &str, language: Language) -> String {
    match language {
        Thai => format!("จำนวน {count}"),
        English => format!("number: {count}"),
    }
}

/// A quarter.
pub fn quarter(number: &str, language: Language) -> String {
    match language {
        Thai => format!("ไตรมาส {number}"),
        English => format!("Q{number}"),
    }
}

/// An assessment round after so many months.
pub fn round_of(months: &str, language: Language) -> String {
    match language {
        Thai => format!("รอบ {months} เดือน"),
        English => format!("{months} months"),
    }
}
