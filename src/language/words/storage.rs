//! Texts of what the browser keeps: what was set aside, how much room there is, a list that could not be written.

use super::{Text, text};
use crate::language::Language::{self, English, Thai};

pub const SET_ASIDE: Text = text("ส่วนที่แยกเก็บไว้", "Set aside");
pub const SET_ASIDE_INTRO: Text = text(
    "ข้อมูลที่เก็บไว้แต่อ่านไม่ได้เมื่อเปิดแผน เก็บไว้ตามเดิมจนกว่าคุณจะทิ้ง ดาวน์โหลดเป็นไฟล์ให้ผู้ดูแลระบบช่วยกู้คืนได้",
    "What was stored and could not be read when a plan was opened. It is kept as it was until you discard it. As a file, \
     someone who knows the system may be able to recover it.",
);
pub const LIST_OF_PLANS: Text = text("รายชื่อแผน", "The list of plans");
pub const UNLISTED_PLAN: Text = text("แผนที่ไม่อยู่ในรายชื่อแล้ว", "A plan that is no longer listed");
pub const DOWNLOAD: Text = text("ดาวน์โหลดเป็นไฟล์", "Download as file");
pub const DISCARD: Text = text("ทิ้ง", "Discard");
pub const ASK_DISCARD: Text = text("ทิ้งส่วนที่แยกเก็บไว้", "Discard what was set aside");

/// How much was set aside.
pub fn texts_aside(count: usize, bytes: u64, language: Language) -> String {
    let size = size(bytes);
    match (language, count) {
        (Thai, _) => format!("{count} รายการ · {size}"),
        (English, 1) => format!("1 text · {size}"),
        (English, _) => format!("{count} texts · {size}"),
    }
}

/// What discarding means.
pub fn ask_to_discard(of: &str, language: Language) -> String {
    match language {
        Thai => format!("ทิ้งส่วนที่แยกเก็บไว้ของ “{of}” หรือไม่ เมื่อทิ้งแล้วเรียกคืนไม่ได้ หากยังไม่แน่ใจ ให้ดาวน์โหลดเป็นไฟล์ก่อน"),
        English => format!(
            "Discard what was set aside of “{of}”? This cannot be undone. If you are not sure, download it as a file first."
        ),
    }
}

/// The name of the file of what was set aside.
pub fn set_aside_file(title: &str, language: Language) -> String {
    match language {
        Thai => format!("ส่วนที่แยกเก็บไว้ {title}"),
        English => format!("Set aside {title}"),
    }
}

/// How much of the browser's storage is used.
pub fn space(used: u64, granted: u64, language: Language) -> String {
    let (used, granted) = (size(used), size(granted));
    match language {
        Thai => format!("ใช้พื้นที่ในเบราว์เซอร์ {used} จากที่ใช้ได้ {granted}"),
        English => format!("Uses {used} of the {granted} that this browser grants"),
    }
}

/// A number of bytes in two or three figures.
fn size(bytes: u64) -> String {
    let mut size = bytes as f64 / 1024.0;
    let mut units = ["KB", "MB", "GB"].into_iter();
    let mut unit = units.next().unwrap_or_default();
    while size >= 1000.0
        && let Some(next) = units.next()
    {
        (size, unit) = (size / 1024.0, next);
    }
    match (bytes, size < 9.95) {
        (0, _) => format!("0 {unit}"),
        (_, true) => format!("{:.1} {unit}", size.max(0.1)),
        (_, false) => format!("{size:.0} {unit}"),
    }
}

pub const LIST_FULL: Text = text(
    "บันทึกรายชื่อแผนไม่ได้: พื้นที่เก็บของเบราว์เซอร์เต็ม ตัวแผนบันทึกไว้แล้ว ให้ลบแผนที่ไม่ใช้ออกจากถังขยะ",
    "The list of plans could not be saved: the browser's storage is full. The plans themselves are saved. Delete plans \
     you no longer need from the trash",
);
pub const LIST_BLOCKED: Text = text(
    "บันทึกรายชื่อแผนไม่ได้: เบราว์เซอร์ไม่ให้หน้านี้เก็บข้อมูล (หน้าต่างส่วนตัว?) ส่งออกแผนเป็นไฟล์ก่อนปิดหน้านี้",
    "The list of plans could not be saved: the browser lets this page store nothing (a private window?). Export your \
     plans as files before you close the page",
);

/// The list could not be written, for any other reason, in the browser's words.
pub fn list_not_written(reason: &str, language: Language) -> String {
    match language {
        Thai => format!("บันทึกรายชื่อแผนไม่ได้: {reason} ตัวแผนบันทึกไว้แล้ว"),
        English => format!("The list of plans could not be saved: {reason}. The plans themselves are saved"),
    }
}

#[cfg(test)]
mod tests {
    use super::size;

    #[test]
    fn sizes_have_two_or_three_figures() {
        fn check(bytes: u64, expected: &str) {
            assert_eq!(size(bytes), expected, "{bytes}");
        }
        check(0, "0 KB");
        check(1, "0.1 KB");
        check(1_536, "1.5 KB");
        check(10_180, "9.9 KB");
        check(10_200, "10 KB");
        check(1_023_000, "999 KB");
        check(1_024_000, "1.0 MB");
        check(3_154_647, "3.0 MB");
        check(10 * 1024 * 1024 * 1024, "10 GB");
        check(5_000 * 1024 * 1024 * 1024, "5000 GB");
    }
}
