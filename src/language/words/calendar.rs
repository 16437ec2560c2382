//! Texts of the calendar.

use super::{Text, text};
use crate::language::Language::{self, English, Thai};

pub const DUE: Text = text("กำหนดการทั้งหมด", "Everything that is due");
pub const WHAT: Text = text("เรื่อง", "What");
pub const KIND: Text = text("ประเภท", "Kind");
pub const OF: Text = text("เป็นส่วนของ", "Part of");
pub const ENTRY: Text = text("รายการในปฏิทิน", "Calendar entry");
pub const STEP: Text = text("ขั้นตอน", "Step");
pub const ROUND: Text = text("รอบการประเมิน", "Assessment round");
pub const MEASURE: Text = text("มาตรการ", "Measure");
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
