//! Texts of the library.

use super::{Text, saving, text};
use crate::language::Language::{self, English, Thai};
use crate::plan::frame::PlanKind;

pub const PLANS: Text = text("แผนทั้งหมด", "Plans");
pub const YOUR_PLANS: Text = text("แผนของคุณ", "Your plans");
pub const SAMPLES: Text = text("ตัวอย่าง", "Samples");
pub const SAMPLES_INTRO: Text = text(
    "เอกสารจริงจากหน่วยงานของรัฐ เมื่อเปิดจะได้สำเนาของคุณเอง แก้ไขได้โดยไม่กระทบต้นฉบับ",
    "Real documents of public offices. Opening one makes a copy of your own; the original stays as it is.",
);
pub const NEW_PLAN: Text = text("แผนใหม่", "New plan");
pub const IMPORT: Text = text("นำเข้า", "Import");
pub const FILE: Text = text("ไฟล์แผน (.json หรือ .html)", "Plan file (.json or .html)");
pub const UNTITLED_PLAN: Text = text("แผนใหม่ ยังไม่มีชื่อ", "Untitled plan");
pub const NONE_YET: Text =
    text("ยังไม่มีแผน เริ่มแผนใหม่ นำเข้าไฟล์ หรือเปิดตัวอย่าง", "No plans yet. Start a new one, import a file, or open a sample.");
pub const CACHE: Text = text(
    "แผนเก็บไว้ในเบราว์เซอร์นี้เท่านั้น ซึ่งอาจถูกล้างได้ ไฟล์ JSON ที่ส่งออกคือสำเนาที่อยู่กับคุณ",
    "Plans are kept in this browser only, and a browser may clear what it keeps. The JSON file that you export is the \
     copy that stays yours.",
);

pub const DUPLICATE: Text = text("ทำสำเนา", "Duplicate");
pub const RENAME: Text = text("เปลี่ยนชื่อ", "Rename");
pub const DELETE: Text = text("ลบ", "Delete");
pub const RESTORE: Text = text("กู้คืน", "Restore");
pub const TITLE: Text = text("ชื่อแผน", "Title");
pub const SAVE: Text = text("บันทึก", "Save");
pub const DELETE_FOR_GOOD: Text = text("ลบถาวร", "Delete for good");
pub const TRASH: Text = text("ถังขยะ", "Trash");

pub const NEXT_YEAR: Text = text("แผนปีถัดไป", "Next year");
pub const AS_TEMPLATE: Text = text("ใช้เป็นแม่แบบ", "Use as template");
pub const MAKE: Text = text("สร้างแผน", "Make the plan");
pub const MONEY: Text = text("ยอดเงิน", "Amounts");
pub const MONEY_CLEARED: Text = text("เว้นว่าง เพื่อวางแผนใหม่", "Left blank, to be planned anew");
pub const MONEY_CARRIED: Text = text("ยกมาเป็นร่างแรก", "Carried over as a first draft");
pub const STEPS: Text = text("ขั้นตอน", "Steps");
pub const STEPS_ALL: Text = text("ทุกขั้นตอน เริ่มทำใหม่ในปีถัดไป", "All of them, to be done anew");
pub const STEPS_UNFINISHED: Text =
    text("เฉพาะที่ยังไม่แล้วเสร็จ พร้อมความก้าวหน้าเดิม", "Those not finished, with what is done of them");

/// What rolling a plan over does.
pub fn rolls_over(title: &str, language: Language) -> String {
    match language {
        Thai => format!(
            "สร้างแผนปีถัดไปจาก “{title}” โครงสร้าง กิจกรรม และตัวชี้วัดยกไปทั้งหมด ผลของปีที่สิ้นสุดเป็นข้อมูลพื้นฐาน แผนเดิมไม่เปลี่ยนแปลง"
        ),
        English => format!(
            "Makes the plan of the next fiscal year from “{title}”. Outline, activities and indicators come along, results \
             become baselines; the plan itself stays as it is."
        ),
    }
}

pub const ASK_TITLE: Text = text("มีแผนนี้อยู่แล้ว", "This plan is here already");
pub const KEEP_BOTH: Text = text("เก็บทั้งสองแผน", "Keep both");
pub const REPLACE: Text = text("แทนที่", "Replace");

/// The last change of a plan.
pub fn changed(when: &str, language: Language) -> String {
    match language {
        Thai => format!("แก้ไขล่าสุด {when}"),
        English => format!("Changed {when}"),
    }
}

/// When a plan last left as a file.
pub fn last_exported(when: &str, language: Language) -> String {
    match language {
        Thai => format!("ส่งออกล่าสุด {when}"),
        English => format!("Exported {when}"),
    }
}

pub const NEVER_EXPORTED: Text = text("ยังไม่เคยส่งออกเป็นไฟล์", "Never exported as a file");

/// The fiscal year or years of a plan.
pub fn fiscal_years(years: &str, language: Language) -> String {
    match language {
        Thai => format!("ปีงบประมาณ {years}"),
        English => format!("Fiscal year {years}"),
    }
}

/// The question about a file whose id is here already.
pub fn ask_about(title: &str, language: Language) -> String {
    match language {
        Thai => format!("ไฟล์ “{title}” เป็นแผนเดียวกับแผนที่มีอยู่ที่นี่ จะเก็บทั้งสองแผน หรือแทนที่แผนเดิม (แผนเดิมจะย้ายไปถังขยะ)"),
        English => format!(
            "The file “{title}” is the same plan as one that is here. Keep both, or replace the one that is here? The \
             old one goes to the trash."
        ),
    }
}

/// What is being done with a file.
pub fn reading(file: &str, language: Language) -> String {
    match language {
        Thai => format!("กำลังอ่าน {file}…"),
        English => format!("Reading {file}…"),
    }
}

pub const OPENING: Text = text("กำลังเปิดแผน…", "Opening the plan…");
pub const COPYING: Text = text("กำลังทำสำเนา…", "Copying the plan…");

/// A plan that was added while the person was elsewhere.
pub fn added(title: &str, language: Language) -> String {
    match language {
        Thai => format!("เพิ่ม “{title}” ในแผนของคุณแล้ว"),
        English => format!("“{title}” is among your plans now"),
    }
}

pub const OPEN: Text = text("เปิด", "Open");

/// The question about a file whose id is here already, for a person who is elsewhere.
pub fn asks_about(title: &str, language: Language) -> String {
    match language {
        Thai => format!("มีแผน “{title}” อยู่แล้ว ต้องเลือกว่าจะเก็บทั้งสองแผนหรือแทนที่"),
        English => format!("“{title}” is here already: keep both, or replace the one that is here?"),
    }
}

pub const DECIDE: Text = text("ไปเลือก", "Decide");

/// What was done, refused or could not be read: notices of the library.
pub const OPEN_ELSEWHERE: Text = text(
    "ทำไม่ได้: แผนนี้เปิดอยู่ในแท็บอื่น ให้ปิดแท็บนั้นก่อน",
    "That could not be done: this plan is open in another tab. Close it there first",
);
pub const MISSING: Text = text("ไม่มีแผนนี้ในเบราว์เซอร์นี้แล้ว", "This plan is no longer in this browser");
pub const UNDO_DELETE: Text = text("เลิกทำ", "Undo");
pub const OTHER_SITE: Text = text(
    "เปิดไม่ได้: ลิงก์ชี้ไปยังเว็บไซต์อื่น เปิดได้เฉพาะไฟล์ในเว็บไซต์เดียวกัน",
    "Not opened: the link leads to another site. Only files of this site can be opened",
);

/// Why a file was not read or saved.
pub enum FileFailure {
    /// Over the stated limit; both in bytes.
    TooLarge { size: u64, limit: u64 },
    /// Not text in UTF-8.
    NotText,
    /// Anything else, in the browser's words.
    Other(String),
}

/// Why a file was not read or saved.
pub fn file_error(failure: &FileFailure, language: Language) -> String {
    match failure {
        FileFailure::TooLarge { size, limit } => saving::too_large(*size, *limit, language),
        FileFailure::NotText => saving::NOT_TEXT.of(language).to_owned(),
        FileFailure::Other(reason) => match language {
            Thai => format!("อ่านหรือบันทึกไฟล์ไม่ได้: {reason}"),
            English => format!("The file could not be read or saved: {reason}"),
        },
    }
}

/// A file that was not imported, and why.
pub fn not_imported(file: &str, reason: &str, language: Language) -> String {
    match language {
        Thai => format!("ไม่ได้นำเข้า {file}: {reason}"),
        English => format!("{file} was not imported. {reason}"),
    }
}

/// A plan address that could not be fetched.
pub fn not_fetched(address: &str, language: Language) -> String {
    match language {
        Thai => format!("เปิดไม่ได้: ดึงไฟล์ {address} ไม่สำเร็จ"),
        English => format!("Not opened: {address} could not be fetched"),
    }
}

/// The title of a copy.
pub fn copy_of(title: &str, language: Language) -> String {
    match language {
        Thai => format!("{title} (สำเนา)"),
        English => format!("{title} (copy)"),
    }
}

/// A plan that went to the trash.
pub fn deleted(title: &str, language: Language) -> String {
    match language {
        Thai => format!("ย้าย “{title}” ไปถังขยะแล้ว"),
        English => format!("“{title}” was moved to the trash"),
    }
}

/// A file that was saved, and how many entries are not in it because they cannot be read.
pub fn exported(file: &str, drafts: usize, language: Language) -> String {
    match (language, drafts) {
        (Thai, 0) => format!("ส่งออกเป็น {file} แล้ว"),
        (English, 0) => format!("Exported as {file}"),
        (Thai, _) => format!("ส่งออกเป็น {file} แล้ว แต่ยังมี {drafts} ช่องที่อ่านค่าไม่ได้ ซึ่งไม่อยู่ในไฟล์"),
        (English, 1) => format!("Exported as {file}. 1 entry that could not be read is not in it"),
        (English, _) => {
            format!("Exported as {file}. {drafts} entries that could not be read are not in it")
        }
    }
}

/// The kind of document a plan is.
pub fn kind(kind: PlanKind) -> Text {
    match kind {
        PlanKind::AnnualPlan => text("แผนปฏิบัติการประจำปี", "Annual plan"),
        PlanKind::Agreement => text("คำรับรองการปฏิบัติราชการ", "Performance agreement"),
        PlanKind::Assessment => text("มาตรการจากการประเมิน", "Measures from an assessment"),
        PlanKind::Guideline => text("แนวทางหลายปี", "Guideline over several years"),
    }
}
