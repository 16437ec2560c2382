//! Texts of writing statements and units.

use super::{Text, text};
use crate::language::Language::{self, English, Thai};

pub const ADD_STATEMENT: Text = text("+ เริ่มเขียนวิสัยทัศน์และพันธกิจ", "+ Start the statements");
pub const ADD_ITEM: Text = text("+ ข้อ", "+ Item");
pub const ADD_LIST: Text = text("+ รายการหัวข้อ", "+ List");
pub const HEADING: Text = text("หัวข้อรายการ", "Heading");
pub const REMOVE_LIST: Text = text("ลบรายการ", "Delete the list");
pub const SWOT: Text = text("การวิเคราะห์ SWOT", "SWOT");
pub const KEYS: Text = text(
    "Enter เพิ่มข้อถัดไป · Alt+↑ ↓ เลื่อนลำดับ · Ctrl+Backspace ลบข้อ · วางหลายบรรทัดได้หลายข้อ",
    "Enter adds an item below, Alt+Up and Alt+Down move it, Ctrl+Backspace deletes it; pasting several lines makes several items",
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

/// A command upon an item.
pub fn upon(command: Command, item: &str, language: Language) -> String {
    let command = match command {
        Command::Up => text("เลื่อนขึ้น", "Move up"),
        Command::Down => text("เลื่อนลง", "Move down"),
        Command::Remove => text("ลบ", "Delete"),
    };
    format!("{}: {item}", command.of(language))
}

/// What can be done to an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    Up,
    Down,
    Remove,
}
