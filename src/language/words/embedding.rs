//! Texts of a plan in a frame of another page.

use super::{Text, text};

pub const READ_ONLY: Text = text("อ่านอย่างเดียว ตามที่หน้านี้กำหนด", "Read-only, as the page around asks");
pub const WAITING: Text = text("กำลังรอแผนจากหน้าที่แสดงกรอบนี้…", "Waiting for the page around to hand over a plan…");
pub const CHANGED: Text = text("แก้ไขแล้ว ยังไม่ได้บันทึก", "Changed, not saved yet");
pub const SAVE: Text = text("บันทึก", "Save");
pub const EXIT: Text = text("ปิดแผน", "Close plan");
pub const NO_LINK: Text = text(
    "หน้าที่แสดงแผนนี้ไม่ได้ให้ที่อยู่สำหรับทำลิงก์",
    "The page that shows this plan gives no address that a link could lead to.",
);
