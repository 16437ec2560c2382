//! Texts of opening, reading and saving plans.

use super::{Text, text};
use crate::language::Language::{self, English, Thai};

pub const SAVED: Text = text("บันทึกแล้ว", "Saved");
pub const SAVING: Text = text("กำลังบันทึก", "Saving");
pub const READ_ONLY_OTHER_TAB: Text =
    text("อ่านอย่างเดียว: แผนนี้เปิดแก้ไขอยู่ในแท็บอื่น", "Read-only: this plan is being edited in another tab");
pub const READ_ONLY_BY_ADDRESS: Text = text("อ่านอย่างเดียว ตามที่ลิงก์กำหนด", "Read-only, as its link asks");
pub const READ_ONLY_LINKED: Text = text(
    "อ่านอย่างเดียว: แผนนี้มาจากลิงก์ ให้นำเข้าเป็นแผนของตนก่อนจึงจะแก้ไขได้",
    "Read-only: this plan comes from a link. Import it to change it",
);

pub const STORAGE_FULL: Text = text(
    "บันทึกไม่ได้: พื้นที่เก็บของเบราว์เซอร์เต็ม ส่งออกเป็นไฟล์ไว้ก่อน แล้วลบแผนที่ไม่ใช้",
    "Not saved: the browser's storage is full. Export the plan as a file now, then delete plans you no longer need",
);
pub const STORAGE_BLOCKED: Text = text(
    "บันทึกไม่ได้: เบราว์เซอร์ไม่ให้หน้านี้เก็บข้อมูล (หน้าต่างส่วนตัว?) ส่งออกเป็นไฟล์ก่อนปิดหน้านี้",
    "Not saved: the browser lets this page store nothing (a private window?). Export the plan before you close the page",
);
pub const OVERTAKEN: Text = text(
    "บันทึกไม่ได้: แท็บอื่นบันทึกแผนนี้ไปแล้ว ส่งออกเป็นไฟล์ไว้ก่อน แล้วเปิดหน้านี้ใหม่",
    "Not saved: another tab has saved this plan meanwhile. Export your version as a file, then reload",
);

pub const PART_MISSING: Text = text(
    "ทำไม่ได้: รายการนี้ไม่มีอยู่แล้ว อาจถูกลบไป",
    "That could not be done: the item is no longer there. It may have been deleted",
);
pub const ID_TAKEN: Text = text("ทำไม่ได้: มีรายการที่ใช้รหัสนี้แล้ว", "That could not be done: the id is in use");
pub const KEPT_OTHERWISE: Text = text(
    "ทำไม่ได้: รายการนี้เก็บคนละแบบ (รายเดือนหรือรายไตรมาส)",
    "That could not be done: the line is kept the other way (by months or by quarters)",
);
pub const LINE_IN_ERROR: Text = text(
    "ทำไม่ได้: รายการนี้มีสูตรที่คำนวณไม่ได้ ให้แก้สูตรก่อน",
    "That could not be done: a formula of this line has no value. Mend it first",
);
pub const SUM_TOO_LARGE: Text =
    text("ทำไม่ได้: ยอดรวมเกิน 15 หลัก", "That could not be done: a sum would have more than 15 digits of baht");

pub const TRANSFER_TO_ITSELF: Text =
    text("ทำไม่ได้: โอนเงินกลับเข้ากิจกรรมเดิม", "That could not be done: the money would go back to the same activity");

pub const UNIT_NAMED: Text = text(
    "ลบหน่วยงานนี้ไม่ได้ เพราะยังมีหน่วยงานในสังกัดหรือมีรายการที่ระบุหน่วยงานนี้อยู่ ให้เปลี่ยนผู้รับผิดชอบก่อน หรือใช้ “รวมกับ” แทน",
    "This unit still has units below it, or something names it. Change that first, or merge it into another unit",
);
pub const NODE_NOT_EMPTY: Text = text(
    "ลบหัวข้อนี้ไม่ได้ เพราะยังมีหัวข้อย่อย กิจกรรม หรือตัวชี้วัดอยู่ข้างใต้ ให้ลบหรือย้ายรายการเหล่านั้นก่อน",
    "This heading still has headings, activities or indicators below it. Delete or move those first",
);

pub const NOT_A_PLAN: Text = text(
    "ไฟล์นี้ไม่ใช่แผนของ Phaen ให้เลือกไฟล์ .json ที่ส่งออกจาก Phaen",
    "This file is not a Phaen plan. Choose a .json file that was exported from Phaen",
);
pub const NOT_WRITTEN: Text = text("เบราว์เซอร์บันทึกไฟล์ไม่ได้", "The browser could not save the file");
pub const NOT_TEXT: Text = text("ไฟล์นี้ไม่ใช่ข้อความ UTF-8", "This file is not text in UTF-8");

/// Any other failure of the storage, in the browser's words.
pub fn not_saved(reason: &str, language: Language) -> String {
    match language {
        Thai => format!("บันทึกไม่ได้: {reason} ส่งออกเป็นไฟล์ไว้ก่อน"),
        English => format!("Not saved: {reason}. Export the plan as a file now"),
    }
}

/// Records that do not follow the stored plan.
pub fn set_aside(count: usize, language: Language) -> String {
    match language {
        Thai => format!("มีการแก้ไข {count} ครั้งที่ต่อกับแผนที่เก็บไว้ไม่ได้ จึงแยกเก็บไว้ให้ดาวน์โหลดในหน้าแผนทั้งหมด"),
        English => format!(
            "{count} stored edit(s) do not follow the stored plan. They were set aside; download them on the Plans page"
        ),
    }
}

/// A file over the limit; both in bytes.
pub fn too_large(bytes: u64, limit: u64, language: Language) -> String {
    let mib = |bytes: u64| bytes.div_ceil(1024 * 1024);
    match language {
        Thai => format!("ไฟล์ใหญ่ {} MB เกินขนาดที่รับได้ {} MB จึงไม่ได้อ่าน", mib(bytes), mib(limit)),
        English => format!("The file has {} MB; the limit is {} MB. It was not read", mib(bytes), mib(limit)),
    }
}

/// A text that is no JSON.
pub fn not_json(line: usize, column: usize, language: Language) -> String {
    match language {
        Thai => format!("ไฟล์นี้ไม่ใช่ JSON ที่ถูกต้อง: ผิดที่บรรทัด {line} ตำแหน่ง {column}"),
        English => format!("This file is not valid JSON: see line {line}, column {column}"),
    }
}

/// A file of a later version, or with a kind that is not known.
pub fn newer(what: &str, language: Language) -> String {
    match language {
        Thai => format!("ไฟล์นี้สร้างจาก Phaen รุ่นใหม่กว่า ({what}) ให้เปิดด้วยรุ่นใหม่"),
        English => format!("This file was made by a newer version of Phaen ({what}). Open it with that version"),
    }
}

/// A plan that is broken at a place.
pub fn broken(at: &str, problem: &str, language: Language) -> String {
    match language {
        Thai => format!("ไฟล์เสียที่ {at}: {problem} แผนเดิมไม่เปลี่ยนแปลง"),
        English => format!("The file is broken at {at}: {problem}. Nothing was changed"),
    }
}
