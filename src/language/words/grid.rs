//! Texts of the grid.

use super::{Text, text};
use crate::language::Language::{self, English, Thai};

pub const KEYS: Text = text(
    "ใช้ลูกศรเลื่อนช่อง พิมพ์เพื่อแทนค่า F2 เพื่อแก้ไข Esc แล้ว Tab เพื่อออกจากตาราง",
    "Arrow keys move, typing replaces, F2 edits; Esc and then Tab leaves the table",
);
pub const OVER_DRAFT: Text = text(
    "มีช่องข้างใต้หรือในแถวนี้ที่อ่านไม่ออก ยอดนี้ใช้ค่าเดิมที่อ่านได้ของช่องนั้น",
    "An entry below or in this row could not be read; this figure counts its last good value.",
);

pub const PRINT: Text = text("พิมพ์", "Print");
pub const VIEW: Text = text("แสดงเป็น", "Shown as");
pub const AS_TABLE: Text = text("ตาราง", "Table");
pub const AS_DOCUMENT: Text = text("เอกสาร", "Document");
pub const NAME_BOX: Text = text("ชื่อช่อง", "Name box");
pub const FORMULA_BAR: Text = text("แถบสูตร", "Formula bar");
pub const SELECTION: Text = text("ค่าสรุปของช่องที่เลือก", "Selection");
pub const SUM: Text = text("ผลรวม", "Sum");
pub const AVERAGE: Text = text("ค่าเฉลี่ย", "Average");
pub const COUNT: Text = text("จำนวนช่อง", "Count");
pub const NUMBERS: Text = text("จำนวนตัวเลข", "Numerical count");
pub const LEAST: Text = text("ต่ำสุด", "Min");
pub const GREATEST: Text = text("สูงสุด", "Max");

/// What became of an entry or a block.
pub fn entered(changed: usize, drafts: usize, refused: usize, language: Language) -> String {
    let mut said = match language {
        Thai => format!("แก้ไข {changed} ช่อง"),
        English => format!("{changed} cell(s) changed"),
    };
    if drafts > 0 {
        said.push_str(&match language {
            Thai => format!(" · อ่านไม่ออก {drafts} ช่อง เก็บไว้ให้แก้"),
            English => format!(" · {drafts} could not be read and are kept as drafts"),
        });
    }
    if refused > 0 {
        said.push_str(&match language {
            Thai => format!(" · ข้าม {refused} ช่องที่แก้ไม่ได้"),
            English => format!(" · {refused} take no entries and were skipped"),
        });
    }
    said
}

pub const UNDONE: Text = text("เลิกทำแล้ว", "Undone");
pub const REDONE: Text = text("ทำซ้ำแล้ว", "Done again");

/// What stands in a cell after an entry.
pub fn taken(column: &str, value: &str, language: Language) -> String {
    match (value.is_empty(), language) {
        (true, Thai) => format!("{column} ว่างแล้ว"),
        (true, English) => format!("{column}: now blank"),
        (false, Thai) => format!("รับแล้ว {column} {value}"),
        (false, English) => format!("{column}: {value} entered"),
    }
}

/// There is no cell of a name to go to.
pub fn no_such_cell(name: &str, language: Language) -> String {
    match language {
        Thai => format!("ไม่มีช่องชื่อ “{name}” หรือช่องนั้นถูกซ่อนอยู่ พิมพ์ตัวอักษรคอลัมน์ตามด้วยเลขแถว เช่น F12 หรือ F2:H9"),
        English => {
            format!("No cell is named “{name}”, or it is hidden. Type column letters and a row number: F12 or F2:H9.")
        }
    }
}
