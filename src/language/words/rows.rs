//! Texts of what is done to whole rows: inserted, deleted, duplicated, moved, and why they are not.

use super::{Text, text};
use crate::language::Language::{self, English, Thai};

pub const INTO_ITSELF: Text = text("ย้ายหัวข้อไปไว้ใต้หัวข้อนั้นเองไม่ได้", "A heading cannot be moved below itself.");
pub const NOT_HERE: Text = text("ตารางนี้เพิ่ม ลบ หรือย้ายแถวไม่ได้", "Rows of this table cannot be added, deleted or moved.");
pub const NOT_DRAGGED: Text = text(
    "แถวของตารางนี้ลากย้ายไม่ได้ ใช้ Alt+Shift+ลูกศรขึ้นหรือลง หรือเมนู",
    "Rows of this table are not dragged. Move them by keys or from the menu.",
);
pub const HERE_ALREADY: Text = text("แถวที่ลากอยู่ตรงนี้แล้ว", "The rows stand here already.");
pub const NOT_BESIDE: Text = text("วางที่แถวนี้ไม่ได้", "Rows cannot be dropped at this row.");
pub const HEADING_FITS: Text = text(
    "หัวข้อวางได้ก่อน หลัง หรือภายในหัวข้ออื่น ไม่ใช่ระหว่างโครงการ/กิจกรรม",
    "A heading goes before, behind or into another heading, not among activities.",
);
pub const ACTIVITY_FITS: Text = text(
    "โครงการ/กิจกรรมวางได้ก่อนหรือหลังโครงการ/กิจกรรมอื่น หรือภายในหัวข้อ",
    "An activity goes before or behind another activity, or into a heading.",
);
pub const DRAG_ONE_KIND: Text = text(
    "ลากได้ครั้งละแถวชนิดเดียวกัน โปรดเลือกใหม่",
    "Drag rows of one kind at a time: headings, activities, lines or steps.",
);
pub const TOTAL_STAYS: Text = text(
    "แถวรวมคำนวณจากแถวอื่น จึงลบ ย้าย หรือทำสำเนาไม่ได้",
    "The total follows from the other rows: it cannot be deleted, moved or duplicated.",
);
pub const GROUP_STAYS: Text = text(
    "แถวหัวกลุ่มมาจากคำรับรอง หัวข้อ หรือกิจกรรมของแผน แก้ที่นี่ไม่ได้",
    "Rows above indicators come from the agreement, the headings or the activities of the plan and are not changed here.",
);
pub const ONE_KIND: Text = text(
    "ย้ายได้ครั้งละแถวชนิดเดียวกันที่อยู่ใต้หัวข้อเดียวกัน โปรดเลือกใหม่",
    "Rows move together when they are of one kind and in one heading. Choose such rows.",
);
pub const FIRST_ALREADY: Text = text("แถวนี้อยู่บนสุดแล้ว", "There is nowhere further up to go.");
pub const LAST_ALREADY: Text = text("แถวนี้อยู่ล่างสุดแล้ว", "There is nowhere further down to go.");
pub const WITHIN_ACTIVITY: Text = text(
    "รายการงบประมาณย้ายได้เฉพาะภายในกิจกรรมของตน หากต้องการย้ายข้ามกิจกรรม ให้ตัดแล้ววางยอดเงิน",
    "A budget line moves within its activity only. Cut and paste its amounts to take them elsewhere.",
);
pub const STEP_WITHIN_ACTIVITY: Text =
    text("ขั้นตอนย้ายได้เฉพาะภายในกิจกรรมของตน", "A step moves within its activity only.");
pub const WITHIN_GROUP: Text = text("ตัวชี้วัดย้ายได้เฉพาะภายในกลุ่มของตน", "An indicator moves within its group only.");
pub const KEEPS_LEVEL: Text = text("แถวของตารางนี้เปลี่ยนระดับไม่ได้", "Rows of this table keep their level.");
pub const NO_HEADING_ABOVE: Text =
    text("ไม่มีหัวข้อในระดับเดียวกันให้เลื่อนเข้าไปอยู่ข้างใต้", "There is no heading at this level to go into.");
pub const OUTERMOST: Text = text("แถวนี้อยู่ระดับนอกสุดแล้ว", "This row is at the outermost level already.");
pub const SORTED: Text = text(
    "ตารางกำลังเรียงหรือกรองอยู่ ลำดับที่เห็นจึงไม่ใช่ลำดับในเอกสาร กด “แสดงทั้งหมด” ก่อนย้ายแถว",
    "The table is sorted or filtered, so this is not the order of the document. Choose “Show all” before moving rows.",
);
pub const HIDDEN_BELOW: Text = text(
    "ใต้แถวที่เลือกมีแถวที่ตัวกรองซ่อนอยู่ จึงไม่ลบ กด “แสดงทั้งหมด” เพื่อดูก่อน",
    "The filter hides rows below the selected ones, so nothing was deleted. Choose “Show all” and look at them first.",
);
pub const NOT_DONE: Text = text("แถวไม่ได้เปลี่ยน", "The rows were not changed.");
pub const CHOOSE_ROW: Text = text("เลือกแถวก่อน", "Choose a row first.");
pub const NEW_INDICATOR: Text = text("ตัวชี้วัดใหม่", "New indicator");

/// Rows that were added.
pub fn inserted(count: usize, language: Language) -> String {
    match (language, count) {
        (Thai, _) => format!("แทรก {count} แถว"),
        (English, 1) => "1 row inserted".to_owned(),
        (English, _) => format!("{count} rows inserted"),
    }
}

/// Rows that were taken out, and how many went with them.
pub fn deleted(count: usize, below: usize, language: Language) -> String {
    let said = match (language, count) {
        (Thai, _) => format!("ลบ {count} แถวแล้ว"),
        (English, 1) => "1 row deleted".to_owned(),
        (English, _) => format!("{count} rows deleted"),
    };
    match (below, language) {
        (0, _) => said,
        (_, Thai) => format!("{said} พร้อมอีก {below} แถวที่อยู่ข้างใต้"),
        (_, English) => format!("{said}, with {below} below"),
    }
}

/// Rows that stand there once more, and what the copies leave out.
pub fn duplicated(count: usize, language: Language) -> String {
    match (language, count) {
        (Thai, _) => format!(
            "ทำสำเนา {count} แถว พร้อมข้อความ คำขอ แผน และขั้นตอน โดยไม่รวมเงินจัดสรร วงเงิน ยอดผูกพัน ยอดเบิกจ่าย และผลงาน"
        ),
        (English, 1) => format!("1 row duplicated {DUPLICATE_IN_ENGLISH}"),
        (English, _) => format!("{count} rows duplicated {DUPLICATE_IN_ENGLISH}"),
    }
}

const DUPLICATE_IN_ENGLISH: &str = "with texts, proposed and planned amounts and steps; without money granted, committed or spent, and without results";

/// Dragged rows would land before a row.
pub fn before(name: &str, language: Language) -> String {
    match language {
        Thai => format!("วางก่อน “{name}”"),
        English => format!("Drop before “{name}”"),
    }
}

/// Dragged rows would land in a row.
pub fn into(name: &str, language: Language) -> String {
    match language {
        Thai => format!("วางภายใน “{name}”"),
        English => format!("Drop into “{name}”"),
    }
}

/// Dragged rows would land behind a row.
pub fn behind(name: &str, language: Language) -> String {
    match language {
        Thai => format!("วางหลัง “{name}”"),
        English => format!("Drop behind “{name}”"),
    }
}

/// Rows that were moved.
pub fn moved(count: usize, language: Language) -> String {
    match (language, count) {
        (Thai, _) => format!("ย้าย {count} แถว"),
        (English, 1) => "1 row moved".to_owned(),
        (English, _) => format!("{count} rows moved"),
    }
}
