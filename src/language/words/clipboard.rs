//! Texts of copying, cutting and pasting.

use super::{Text, text};
use crate::language::Language::{self, English, Thai};

pub const CLOSE_LIST: Text = text("ปิดรายการ", "Close list");
pub const VIEW_CHANGED: Text =
    text("ตารางแสดงข้อมูลชุดอื่นแล้ว โปรดวางใหม่อีกครั้ง", "The table shows something else now. Please paste again.");

/// Cells that went to the clipboard.
pub fn copied(rows: usize, columns: usize, language: Language) -> String {
    match language {
        Thai => format!("คัดลอก {rows} × {columns} ช่อง"),
        English => format!("{rows} × {columns} cells copied"),
    }
}

/// Cells that were cut.
pub fn cut(rows: usize, columns: usize, language: Language) -> String {
    match language {
        Thai => format!("ตัด {rows} × {columns} ช่อง วางเพื่อย้าย หรือกด Esc เพื่อยกเลิก"),
        English => format!("{rows} × {columns} cells cut: paste moves them, Esc leaves them"),
    }
}

/// Cut cells that do not fit where they were to go.
pub fn move_does_not_fit(rows: usize, columns: usize, language: Language) -> String {
    let over = match (rows, columns) {
        (0, columns) => columns_over(columns, language),
        (rows, 0) => rows_over(rows, language),
        (rows, columns) => format!("{} · {}", rows_over(rows, language), columns_over(columns, language)),
    };
    match language {
        Thai => format!("ยังไม่ได้ย้าย: {over}"),
        English => format!("Nothing was moved: {over}"),
    }
}

/// Rows past the last one.
pub fn rows_over(count: usize, language: Language) -> String {
    match (language, count) {
        (Thai, _) => format!("เกินแถวสุดท้าย {count} แถว"),
        (English, 1) => "1 row lies past the last row".to_owned(),
        (English, _) => format!("{count} rows lie past the last row"),
    }
}

/// Columns past the last one.
pub fn columns_over(count: usize, language: Language) -> String {
    match (language, count) {
        (Thai, _) => format!("วางไม่ได้ {count} คอลัมน์ เพราะเกินคอลัมน์สุดท้าย"),
        (English, 1) => "1 column does not fit".to_owned(),
        (English, _) => format!("{count} columns do not fit"),
    }
}

/// The offer to add rows for what lies past the last one.
pub fn add_rows(count: usize, language: Language) -> String {
    match (language, count) {
        (Thai, _) => format!("เพิ่ม {count} แถวแล้ววางส่วนที่เหลือ"),
        (English, 1) => "Add 1 row and paste the rest".to_owned(),
        (English, _) => format!("Add {count} rows and paste the rest"),
    }
}

/// The heading of the list of entries that could not be read.
pub fn unread(count: usize, language: Language) -> String {
    match (language, count) {
        (Thai, _) => format!("รายการที่อ่านไม่ออก {count} ช่อง"),
        (English, 1) => "A list of 1 entry that could not be read".to_owned(),
        (English, _) => format!("A list of {count} entries that could not be read"),
    }
}

/// What the list leaves out.
pub fn more(count: usize, language: Language) -> String {
    match language {
        Thai => format!("และอีก {count} ช่อง"),
        English => format!("and {count} more"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_said_in_words_that_fit_them() {
        assert_eq!(columns_over(4, English), "4 columns do not fit");
        assert_eq!(columns_over(1, English), "1 column does not fit");
        assert_eq!(add_rows(12, English), "Add 12 rows and paste the rest");
        assert_eq!(unread(3, English), "A list of 3 entries that could not be read");
        assert_eq!(
            move_does_not_fit(2, 1, English),
            "Nothing was moved: 2 rows lie past the last row · 1 column does not fit"
        );
    }
}
