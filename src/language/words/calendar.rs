//! Texts of the calendar.

use super::{Text, text};
use crate::language::Language::{self, English, Thai};

pub const WHAT: Text = text("เรื่อง", "What");
pub const KIND: Text = text("ประเภท", "Kind");
pub const OF: Text = text("เป็นส่วนของ", "Part of");
pub const ENTRY: Text = text("รายการในปฏิทิน", "Calendar entry");
pub const STEP: Text = text("ขั้นตอน", "Step");
pub const ROUND: Text = text("รอบการประเมิน", "Assessment round");
pub const MEASURE: Text = text("มาตรการ", "Measure");
pub const GRID: Text = text("ปฏิทิน", "Calendar");
pub const CALENDAR: Text = text("ปฏิทินที่อยู่", "Calendar of");
pub const ROUND_MONTHS: Text = text("รอบ (เดือน)", "Round (months)");
pub const ADD_ENTRY: Text = text("+ รายการ", "+ Entry");
pub const ENTRIES: Text = text("แก้ไขรายการ", "Entries");
pub const MONTH_VIEW: Text = text("รายเดือน", "Month");
pub const LIST_VIEW: Text = text("รายการทั้งหมด", "List");
pub const BY_MONTH: Text = text("เดือน", "Month");
pub const ALL_UNITS: Text = text("ทุกหน่วยงาน", "All units");
pub const EARLIER: Text = text("เดือนก่อน", "Earlier");
pub const LATER: Text = text("เดือนถัดไป", "Later");
pub const THIS_MONTH: Text = text("เดือนนี้", "This month");
pub const DAYS: [Text; 7] = [
    text("อา.", "Sun"),
    text("จ.", "Mon"),
    text("อ.", "Tue"),
    text("พ.", "Wed"),
    text("พฤ.", "Thu"),
    text("ศ.", "Fri"),
    text("ส.", "Sat"),
];
pub const TODAY: Text = text("วันนี้", "Today");
pub const NOTHING_DUE: Text = text("ไม่มีกำหนดการในช่วงนี้", "Nothing is due here.");
pub const EMPTY: Text = text(
    "ยังไม่มีรายการในปฏิทิน เริ่มด้วย “+ รายการ” แล้วพิมพ์เรื่องและวันที่ เช่น 31 มี.ค. 69",
    "The calendar has no entries yet. Start with “+ Entry”, then type what happens and the date, such as 31/3/2569.",
);
pub const EXPORT: Text = text("ส่งออกปฏิทิน (.ics)", "Export calendar (.ics)");

/// The end of an assessment round after so many months.
pub fn round_ends(months: &str, language: Language) -> String {
    match language {
        Thai => format!("สิ้นรอบการประเมิน {months} เดือน"),
        English => format!("The {months}-month round ends"),
    }
}

/// The end of a step.
pub fn step_ends(step: &str, language: Language) -> String {
    match language {
        Thai => format!("ครบกำหนดขั้นตอน: {step}"),
        English => format!("Step ends: {step}"),
    }
}
