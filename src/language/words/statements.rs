//! Texts of writing statements and units.

use super::{Text, text};
use crate::language::Language::{self, English, Thai};

pub const ADD_STATEMENT: Text = text("+ เริ่มเขียนวิสัยทัศน์และพันธกิจ", "+ Start the statements");
pub const ADD_OTHER: Text = text("+ ข้อความของหน่วยงานอื่น", "+ Statements of another unit");
pub const STATEMENTS: Text = text("วิสัยทัศน์และพันธกิจ", "Statements");
pub const ORGANISATION: Text = text("หน่วยงานและคณะกรรมการ", "Organisation");
pub const RESPONSIBILITY: Text = text("ผู้รับผิดชอบ", "Responsibility");
pub const OF_UNIT: Text = text("ของหน่วยงาน", "Of the unit");
pub const OF_PLANNER: Text = text("หน่วยงานเจ้าของแผน", "The one whose plan it is");
pub const REMOVE_STATEMENT: Text = text("ลบข้อความชุดนี้", "Delete these statements");
pub const STATEMENT_REMOVED: Text = text("ลบข้อความแล้ว", "The statements are deleted");
pub const PUT_BACK: Text = text("นำกลับคืน", "Put it back");
pub const ADD_RESULTS: Text = text("+ ผลการดำเนินงานปีก่อน", "+ Results of a year before");
pub const PARAGRAPH: Text = text("สรุป", "Summary");
pub const INTRO: Text = text("ข้อความนำ", "Before the items");
pub const CLOSING: Text = text("ข้อความท้าย", "After the items");
pub const ADD_TEXT: Text = text("+ ข้อความ", "+ Text");
pub const TEXT: Text = text("ข้อความ", "Text");
pub const REMOVE: Text = text("ลบ", "Delete");
pub const ITEM_NO: Text = text("เลขที่ข้อ", "Number");
pub const ITEM_TITLE: Text = text("ชื่อข้อ", "Short name");
pub const ITEM_AIM: Text = text("เพื่อ", "Aim");
pub const ITEM_ENGLISH: Text = text("ภาษาอังกฤษ", "In English");
pub const WHOLE_NUMBER: Text = text("พิมพ์เป็นจำนวนเต็ม เช่น 25 หรือ ๒๕", "Type a whole number, such as 25");
pub const FIND_UNIT: Text = text("ค้นหาหน่วยงาน", "Find a unit");
pub const UNIT_MORE: Text = text("อัตรากำลังและหน้าที่", "Posts and duties");
pub const ADD_COMMITTEE: Text = text("+ คณะกรรมการ", "+ Committee");
pub const NEW_COMMITTEE: Text = text("คณะกรรมการใหม่", "New committee");
pub const COMMITTEE_TITLE: Text = text("ชื่อคณะกรรมการ", "Title");
pub const ADD_MEMBER: Text = text("+ กรรมการ", "+ Member");
pub const MEASURE: Text = text("มาตรการ", "Measure");
pub const LEADS: Text = text("หน่วยงานหลัก", "leads");
pub const NOBODY: Text = text("ยังไม่ระบุผู้รับผิดชอบ", "Nobody is named yet");
pub const NOTHING_HELD: Text = text("ยังไม่มีรายการในความรับผิดชอบ", "Answers for nothing yet");
pub const ADD_ITEM: Text = text("+ ข้อ", "+ Item");
pub const ADD_LIST: Text = text("+ รายการหัวข้อ", "+ List");
pub const HEADING: Text = text("หัวข้อรายการ", "Heading");
pub const SWOT: Text = text("การวิเคราะห์ SWOT", "SWOT");
pub const KEYS: Text = text(
    "Enter เพิ่มข้อถัดไป · Alt+↑ ↓ เลื่อนลำดับ · Alt+→ ← ทำเป็นข้อย่อยหรือเลิก · Ctrl+Backspace ลบข้อ · วางหลายบรรทัดได้หลายข้อ",
    "Enter adds an item below, Alt+Up and Alt+Down move it, Alt+Right puts it below the item above and Alt+Left takes it out again, Ctrl+Backspace deletes it; pasting several lines makes several items",
);
pub const UNITS: Text = text("หน่วยงาน", "Units");
pub const ADD_UNIT: Text = text("+ หน่วยงาน", "+ Unit");
pub const MERGE_INTO: Text = text("รวมกับ", "Merge into");
pub const MERGED: Text = text("รวมหน่วยงานแล้ว", "The units are one now");
pub const NEW_HEADING: Text = text("หัวข้อใหม่", "New list");

/// An item of a list, for those who hear it.
pub fn item(list: &str, number: usize, language: Language) -> String {
    match language {
        Thai => format!("{list} ข้อ {number}"),
        English => format!("{list}, item {number}"),
    }
}

/// How many units a search leaves.
pub fn found(count: &str, all: &str, language: Language) -> String {
    match language {
        Thai => format!("แสดง {count} จาก {all} หน่วยงาน"),
        English => format!("{count} of {all} units"),
    }
}

/// How many steps an activity has.
pub fn steps(count: &str, language: Language) -> String {
    match language {
        Thai => format!("{count} ขั้นตอน"),
        English => format!("{count} step(s)"),
    }
}

/// A command upon an item.
pub fn upon(command: Command, item: &str, language: Language) -> String {
    let command = match command {
        Command::Up => text("เลื่อนขึ้น", "Move up"),
        Command::Down => text("เลื่อนลง", "Move down"),
        Command::More => text("เพิ่มเติม", "More"),
        Command::Remove => text("ลบ", "Delete"),
    };
    format!("{}: {item}", command.of(language))
}

/// What can be done to an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    Up,
    Down,
    More,
    Remove,
}
