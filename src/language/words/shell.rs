//! Texts of the frame around the pages.

use super::{Text, text};

pub const PRODUCT: Text = text("แผน", "Phaen");
pub const SKIP: Text = text("ข้ามไปที่เนื้อหา", "Skip to the page");
pub const PLAN: Text = text("แผน", "Plan");
pub const UNDO: Text = text("เลิกทำ", "Undo");
pub const REDO: Text = text("ทำซ้ำ", "Redo");
pub const EXPORT: Text = text("ส่งออก JSON", "Export JSON");
pub const HELP: Text = text("ช่วยเหลือ", "Help");
pub const CLOSE: Text = text("ปิด", "Close");
pub const CANCEL: Text = text("ยกเลิก", "Cancel");
pub const DISMISS: Text = text("ปิดข้อความ", "Dismiss");
pub const TO_LIBRARY: Text = text("แผนทั้งหมด", "All plans");

pub const THAI_DIGITS: Text = text("เลขไทย", "Thai digits");
pub const THEME_SYSTEM: Text = text("สีตามระบบ", "Theme: system");
pub const THEME_LIGHT: Text = text("สีสว่าง", "Theme: light");
pub const THEME_DARK: Text = text("สีมืด", "Theme: dark");

pub const OPENING: Text = text("กำลังเปิด…", "Opening…");
pub const MISSING: Text = text("ไม่มีแผนนี้ในเบราว์เซอร์นี้", "This plan is not in this browser");
pub const MISSING_ADVICE: Text = text(
    "ที่อยู่นี้ชี้ไปยังแผนที่ถูกลบแล้ว หรืออยู่ในเบราว์เซอร์อื่น หากมีไฟล์ของแผน ให้นำเข้าที่หน้ารวม",
    "The address leads to a plan that was deleted, or that is kept in another browser. If you have its file, import it \
     on the page of all plans.",
);
pub const FAILED: Text = text("เปิดแผนนี้ไม่ได้", "This plan could not be opened");
pub const UNTITLED: Text = text("(ไม่มีชื่อ)", "(no title)");
