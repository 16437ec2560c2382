//! Texts of formulas: why one cannot be read, and why one has no value.

use super::{Text, text};
use crate::language::Language::{self, English, Thai};
use crate::plan::entry::Fault;
use crate::plan::frame::MoneyUnit;

/// How an entry may say the unit of its formula, the longer words first.
pub const UNITS: [(&str, MoneyUnit); 4] = [
    ("ล้านบาท", MoneyUnit::MillionBaht),
    ("million baht", MoneyUnit::MillionBaht),
    ("บาท", MoneyUnit::Baht),
    ("baht", MoneyUnit::Baht),
];

pub const NO_FORMULA: Text = text("สูตรต้องขึ้นต้นด้วย =", "a formula starts with =");
pub const ENDS: Text = text("สูตรยังไม่จบ ขาดตัวเลขหรือเซลล์ตอนท้าย", "the formula ends where a number or a cell is missing");
pub const COMMA: Text = text(
    "ตัวเลขในสูตรไม่ใช้ , คั่นหลักพัน ให้พิมพ์ เช่น 1000",
    "numbers in a formula have no commas between thousands; type 1000, for example",
);
pub const OPEN: Text = text("วงเล็บเปิดยังไม่มีวงเล็บปิด", "a bracket is not closed");
pub const OPEN_TEXT: Text = text("ข้อความยังไม่มีเครื่องหมาย \" ปิดท้าย", "a text lacks its closing \"");
pub const TOO_MANY_DIGITS: Text = text("ตัวเลขมีหลักมากเกินไป", "a number has too many digits");
pub const RANGE: Text = text(": ใช้คั่นระหว่างเซลล์สองเซลล์เท่านั้น เช่น F2:F9", ": stands between two cells only, as in F2:F9");
pub const TOO_LONG: Text = text(
    "สูตรยาวหรือซ้อนกันหลายชั้นเกินไป ให้แบ่งคำนวณเป็นหลายเซลล์",
    "the formula is too long or nested too deeply; spread it over several cells",
);

/// Where and why reading stopped.
pub fn unreadable(at: usize, what: &str, language: Language) -> String {
    match language {
        Thai => format!("อ่านสูตรไม่ได้ ที่ตัวอักษรที่ {at}: {what}"),
        English => format!("The formula cannot be read at sign {at}: {what}"),
    }
}

/// A sign that means nothing.
pub fn sign(sign: &str, language: Language) -> String {
    match language {
        Thai => format!("“{sign}” ใช้ในสูตรไม่ได้"),
        English => format!("“{sign}” means nothing in a formula"),
    }
}

/// A value is missing before this.
pub fn value_missing(found: &str, language: Language) -> String {
    match language {
        Thai => format!("ต้องมีตัวเลขหรือเซลล์ก่อน “{found}”"),
        English => format!("a number or a cell is missing before “{found}”"),
    }
}

/// An operator is missing before this.
pub fn operator_missing(found: &str, language: Language) -> String {
    match language {
        Thai => format!("ต้องมีเครื่องหมายคำนวณก่อน “{found}” เช่น + หรือ *"),
        English => format!("an operator such as + or * is missing before “{found}”"),
    }
}

/// A cell in a row that is not there.
pub fn no_such_row(name: &str, language: Language) -> String {
    match language {
        Thai => format!("ไม่มีเซลล์ {name} เพราะแผนไม่มีแถวนี้"),
        English => format!("there is no cell {name}: the plan has no such row"),
    }
}

/// A cell in a column without amounts.
pub fn no_such_column(name: &str, language: Language) -> String {
    match language {
        Thai => format!("{name} ไม่ใช่เซลล์จำนวนเงิน คอลัมน์จำนวนเงินคือ D ถึง X"),
        English => format!("{name} is no cell of amounts; the columns of amounts are D to X"),
    }
}

/// How many values a function takes.
pub fn count(function: &str, least: usize, most: usize, language: Language) -> String {
    let (one, open) = (least == most, most == usize::MAX);
    match (language, one, open) {
        (Thai, true, _) => format!("{function} ต้องมีค่าในวงเล็บ {least} ค่า"),
        (Thai, _, true) => format!("{function} ต้องมีค่าในวงเล็บอย่างน้อย {least} ค่า"),
        (Thai, ..) => format!("{function} ต้องมีค่าในวงเล็บ {least} ถึง {most} ค่า"),
        (English, true, _) => format!("{function} takes {least} value(s)"),
        (English, _, true) => format!("{function} takes {least} value or more"),
        (English, ..) => format!("{function} takes {least} to {most} values"),
    }
}

/// Why a formula has no value.
pub const fn reason(fault: Fault) -> Text {
    match fault {
        Fault::DividedByZero => text(
            "หารด้วยศูนย์หรือด้วยเซลล์ว่าง หรือหาค่าเฉลี่ยโดยไม่มีตัวเลข",
            "Something is divided by zero or by a blank cell, or the mean of nothing is asked for",
        ),
        Fault::NotANumber => text(
            "ผลหรือส่วนหนึ่งของสูตรเป็นข้อความหรือเป็นช่วงเซลล์ แต่เซลล์นี้ต้องเป็นจำนวนเงิน",
            "The result, or a part of the formula, is a text or a range where an amount is needed",
        ),
        Fault::NoSuchCell => text(
            "สูตรอ้างถึงเซลล์ที่ไม่มี หรือแถวที่ถูกลบไปแล้ว",
            "The formula refers to a cell that does not exist, or to a row that was deleted",
        ),
        Fault::NoSuchName => text(
            "สูตรใช้ชื่อฟังก์ชันที่ไม่มี ฟังก์ชันที่ใช้ได้คือ SUM AVERAGE MIN MAX COUNT IF ROUND ABS BAHTTEXT",
            "The formula uses a name that is no function. There are SUM AVERAGE MIN MAX COUNT IF ROUND ABS BAHTTEXT",
        ),
        Fault::OutOfRange => text(
            "ผลของสูตรเกิน 15 หลัก หรือเป็นเลขยกกำลังที่คำนวณไม่ได้ (เลขชี้กำลังต้องเป็นจำนวนเต็ม)",
            "The result has more than 15 digits, or a power cannot be calculated (exponents are whole numbers)",
        ),
        Fault::Circle => text(
            "สูตรอ้างวนกลับมาที่เซลล์ของตัวเอง หรืออ้างถึงสูตรที่อ้างวน",
            "The formula refers back to its own cell, or to a formula that does",
        ),
        Fault::NotKnown => text(
            "สูตรอ้างถึงเดือนของรายการที่เก็บเป็นรายไตรมาส จึงไม่ทราบจำนวนเงินของเดือนนั้น",
            "The formula refers to a month of a line kept by quarters, whose amount is not known",
        ),
    }
}

pub const ON_BUDGET: Text =
    text("ช่องนี้เป็นสูตร ให้แก้ที่หน้างบประมาณ", "A formula gives this amount. Edit it on the Budget page");
pub const NO_FORMULAS_HERE: Text = text("ตารางนี้ยังใช้สูตรไม่ได้", "This table takes no formulas");

/// What a total over errors shows.
pub const SUM_IN_ERROR: &str = "#ERROR!";

/// Why a total shows an error.
pub fn formulas_in_error(count: u32, language: Language) -> String {
    match language {
        Thai => format!("รวมไม่ได้ เพราะมีสูตรที่คำนวณไม่ได้ {count} ช่องอยู่ข้างใต้"),
        English => format!("There is no sum: {count} formula(s) below have no value"),
    }
}
