//! Texts of links to plans above: the dialog, the linkage table and the map, and the levels of the outline.

use super::{Text, text};
use crate::language::Language::{self, English, Thai};

pub const LINKS: Text = text("ความเชื่อมโยงกับแผนระดับบน", "Links to plans above");
pub const EDIT_LINKS: Text = text("เชื่อมโยง…", "Links…");
pub const NO_LINKS: Text = text("ยังไม่ได้เชื่อมโยง เลือกจากรายการด้านล่าง", "Not linked yet: choose from the lists below");
pub const SEARCH: Text = text("ค้นหาแผนระดับบน", "Search plans above");
pub const REMOVE_CATALOGUE: Text = text("ลบรายการนี้", "Delete this list");
pub const OWN: Text = text("เพิ่มแผนระดับบนของหน่วยงานเอง", "Add a plan above of your own");
pub const OWN_NAME: Text = text("ชื่อย่อของแผน", "Short name of the plan");
pub const OWN_LINES: Text = text("บรรทัดละหนึ่งรายการ (รหัส แท็บ ชื่อ)", "One item a line (id, tab, name)");
pub const OWN_ADD: Text = text("เพิ่มรายการ", "Add the items");
pub const CHOOSE_ROW: Text =
    text("เลือกหัวข้อในตารางก่อน แล้วจึงเชื่อมโยง", "Choose a heading in the table first, then link it");

pub const TABLE_VIEW: Text = text("ตารางเชื่อมโยง", "Linkage");
pub const MAP_VIEW: Text = text("แผนผังเชื่อมโยง", "Map");
pub const PROJECT: Text = text("หัวข้อและโครงการ/กิจกรรม", "Headings and activities");
pub const OTHERS: Text = text("อื่น ๆ", "Others");
pub const ONLY_LINKED: Text = text("เฉพาะที่เชื่อมโยงแล้ว", "Only what is linked");
pub const NOTHING_LINKED: Text = text(
    "ยังไม่มีหัวข้อหรือกิจกรรมที่เชื่อมโยงกับแผนระดับบน กดปุ่มท้ายแถวเพื่อเชื่อมโยง",
    "Nothing is linked to a plan above yet. The button at the end of a row links it",
);
pub const MAP: Text = text("แผนผังความเชื่อมโยงจากแผนระดับบนถึงตัวชี้วัด", "Map from plans above to indicators");
pub const MAP_HOW: Text = text(
    "เลือกกล่องเพื่อไปยังแถวนั้น กล่องของแผนระดับบนเน้นสิ่งที่สนับสนุนแผนนั้น ข้อมูลเดียวกันเป็นข้อความอยู่ที่ “ตารางเชื่อมโยง”",
    "A box leads to its row; a box of a plan above marks what serves it. The same stands in words under “Linkage”",
);
pub const UPPER: Text = text("แผนระดับบน", "Plans above");
pub const ACTIVITIES: Text = text("โครงการ/กิจกรรม", "Activities");
pub const INDICATORS: Text = text("ตัวชี้วัด", "Indicators");
pub const BRANCH: Text = text("แสดงส่วน", "Branch");
pub const WHOLE_PLAN: Text = text("ทั้งแผน", "The whole plan");
pub const UNNAMED: Text = text("(ไม่มีชื่อ)", "(no name)");

pub const LEVELS: Text = text("ระดับ…", "Levels…");
pub const LEVELS_TITLE: Text = text("ระดับของโครงสร้างแผน", "Levels of the outline");
pub const LEVELS_HOW: Text = text(
    "เปลี่ยนชื่อระดับได้ทันทีทั้งแผน เพิ่มระดับแทรกเหนือระดับที่มีอยู่ หรือเอาระดับออกโดยสิ่งที่อยู่ข้างใต้เลื่อนขึ้นไป",
    "A level is renamed in the whole plan. A new one comes in above another; where one is taken out, what is below it moves up",
);
pub const LEVEL_NAME: Text = text("ชื่อระดับ", "Name of the level");
pub const ADD_ABOVE: Text = text("เพิ่มระดับเหนือระดับนี้", "Add a level above");
pub const TAKE_OUT: Text = text("เอาระดับนี้ออก", "Take the level out");
pub const NEW_LEVEL: Text = text("ระดับใหม่", "New level");
pub const NO_LEVELS: Text = text("ยังไม่มีหัวข้อ", "There are no headings yet");

/// A link that comes from a heading above.
pub fn from_above(link: &str, heading: &str, language: Language) -> String {
    match language {
        Thai => format!("{link} (จาก {heading})"),
        English => format!("{link} (from {heading})"),
    }
}

/// How many headings a level has.
pub fn headings(count: &str, language: Language) -> String {
    match language {
        Thai => format!("{count} หัวข้อ"),
        English => format!("{count} heading(s)"),
    }
}

/// A level was taken out.
pub fn level_gone(name: &str, language: Language) -> String {
    match language {
        Thai => format!("เอาระดับ “{name}” ออกแล้ว"),
        English => format!("The level “{name}” is taken out"),
    }
}
