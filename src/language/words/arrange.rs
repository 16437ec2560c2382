//! Texts of sorting, filtering, folding by level, finding and replacing.

use super::{Text, text};
use crate::language::Language::{self, English, Thai};

pub const TOOLS: Text = text("เครื่องมือของตาราง", "Table tools");
pub const LEVELS: Text = text("แสดงถึงระดับ", "Show levels");
pub const ALL_LEVELS: Text = text("ทุกระดับ", "All");
pub const ALL_LEVELS_NAME: Text = text("แสดงทุกระดับ", "Show all levels");
pub const FIND: Text = text("ค้นหา", "Find");
pub const FILTER: Text = text("เรียงและกรอง", "Sort and filter");

pub const SHOW_ALL: Text = text("แสดงทั้งหมด", "Show all");
pub const REAPPLY: Text = text("เรียงและกรองใหม่", "Reapply");

pub const SORT: Text = text("เรียง", "Sort");
pub const ASCENDING: Text = text("น้อยไปมาก ก–ฮ", "Ascending");
pub const DESCENDING: Text = text("มากไปน้อย ฮ–ก", "Descending");
pub const UNSORTED: Text = text("ตามเอกสาร", "As in the document");
pub const CONTAINS: Text = text("มีข้อความ", "Contains");
pub const VALUES: Text = text("ค่าที่แสดง", "Values to show");
pub const SEARCH_VALUES: Text = text("ค้นหาค่า", "Search values");
pub const EVERY_VALUE: Text = text("เลือกทั้งหมด", "All");
pub const NO_VALUE: Text = text("ไม่เลือกเลย", "None");
pub const BLANK: Text = text("(ว่าง)", "(blank)");
pub const APPLY: Text = text("ใช้", "Apply");
pub const CLEAR: Text = text("ล้างตัวกรองนี้", "Clear this filter");

pub const FIND_AND_REPLACE: Text = text("ค้นหาและแทนที่", "Find and replace");
pub const REPLACE_WITH: Text = text("แทนที่ด้วย", "Replace with");
pub const MATCH_CASE: Text = text("ตรงตามตัวพิมพ์เล็กใหญ่", "Match case");
pub const WHOLE_CELL: Text = text("ตรงทั้งช่อง", "Whole cell");
pub const PREVIOUS: Text = text("ก่อนหน้า", "Previous");
pub const NEXT: Text = text("ถัดไป", "Next");
pub const REPLACE: Text = text("แทนที่", "Replace");
pub const REPLACE_ALL: Text = text("แทนที่ทั้งหมด", "Replace all");
pub const CLOSE: Text = text("ปิดการค้นหา", "Close find");
pub const SEARCHING: Text = text("กำลังค้นหา…", "Searching…");
pub const NOT_FOUND: Text = text("ไม่พบ", "Not found");
pub const NOT_FOUND_IN_ENTRIES: Text = text("ไม่พบในช่องที่แก้ไขได้", "Not found in cells that take entries");
pub const NOT_IN_HIDDEN: Text = text("ไม่รวมแถวที่กรองออก", "not in rows that are filtered out");

/// How many rows a filter leaves.
pub fn shown(shown: usize, all: usize, language: Language) -> String {
    match language {
        Thai => format!("แสดง {shown} จาก {all} แถว"),
        English => format!("{shown} of {all} rows"),
    }
}

/// The column that rows are sorted by.
pub fn sorted_by(column: &str, descending: bool, language: Language) -> String {
    match (language, descending) {
        (Thai, false) => format!("เรียงตาม “{column}” จากน้อยไปมาก"),
        (Thai, true) => format!("เรียงตาม “{column}” จากมากไปน้อย"),
        (English, false) => format!("sorted by “{column}”, ascending"),
        (English, true) => format!("sorted by “{column}”, descending"),
    }
}

/// A level to fold to.
pub fn level(level: u16, language: Language) -> String {
    match language {
        Thai => format!("แสดงถึงระดับ {level}"),
        English => format!("Show level {level}"),
    }
}

/// The panel of a column.
pub fn panel(column: &str, language: Language) -> String {
    match language {
        Thai => format!("เรียงและกรอง {column}"),
        English => format!("Sort and filter {column}"),
    }
}

/// Values that are not listed, because there are too many.
pub fn more_values(count: usize, language: Language) -> String {
    match language {
        Thai => format!("และอีก {count} ค่า พิมพ์ค้นหาเพื่อให้เหลือน้อยลง"),
        English => format!("and {count} more; search to narrow the list"),
    }
}

/// Which of the matches is the active cell.
pub fn place_among(place: usize, count: usize, language: Language) -> String {
    match language {
        Thai => format!("{place} จาก {count}"),
        English => format!("{place} of {count}"),
    }
}

/// How many cells were found.
pub fn found(count: usize, language: Language) -> String {
    match language {
        Thai => format!("พบ {count} ช่อง"),
        English => format!("{count} found"),
    }
}

/// How many cells were changed by replacing.
pub fn replaced(count: usize, language: Language) -> String {
    match (language, count) {
        (Thai, _) => format!("แทนที่แล้ว {count} ช่อง"),
        (English, 1) => "1 cell replaced".to_owned(),
        (English, _) => format!("{count} cells replaced"),
    }
}
