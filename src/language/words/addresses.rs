//! Texts of links to a page, a cell or an indicator.

use super::{Text, text};
use crate::language::Language;

pub const COPY_LINK: Text = text("คัดลอกลิงก์", "Copy link");
pub const COPY_LINK_TO_CELL: Text = text("คัดลอกลิงก์ของเซลล์นี้", "Copy link to this cell");
pub const OPEN_INDICATOR: Text = text("เปิดเฉพาะตัวชี้วัดนี้", "Open this indicator alone");
pub const COPIED: Text = text("คัดลอกลิงก์แล้ว", "The link is on the clipboard.");
pub const COPIED_HERE: Text = text(
    "คัดลอกลิงก์แล้ว ลิงก์นี้เปิดได้เฉพาะในเบราว์เซอร์นี้ซึ่งเก็บแผนไว้ หากจะให้ผู้อื่น ให้ส่งไฟล์ของแผนแทน",
    "The link is on the clipboard. It opens only in this browser, which keeps the plan; to others, send the plan's file.",
);
pub const NO_SUCH_ROW: Text = text(
    "ลิงก์นี้ชี้ไปยังแถวที่ไม่มีในแผน แถวนั้นอาจถูกลบแล้ว หรือลิงก์เป็นของแผนอื่น",
    "The link leads to a row that is not in this plan. It may have been deleted, or the link belongs to another plan.",
);
pub const NO_SUCH_COLUMN: Text =
    text("ลิงก์นี้ชี้ไปยังคอลัมน์ที่ตารางนี้ไม่มี", "The link leads to a column that this table does not have.");
pub const NO_SUCH_STATE: Text = text(
    "ลิงก์นี้ชี้ไปยังปี รอบ คำรับรอง หรือการประเมินที่ไม่มีในแผน",
    "The link leads to a year, round, agreement or assessment that this plan does not have.",
);
pub const NO_CELLS_HERE: Text =
    text("ลิงก์นี้ชี้ไปยังเซลล์ แต่หน้านี้ไม่มีตารางให้เลือกเซลล์", "The link leads to a cell, but this page has no table of cells.");
pub const NO_SUCH_INDICATOR: Text = text(
    "ลิงก์นี้ชี้ไปยังตัวชี้วัดที่ไม่มีในแผน ตัวชี้วัดนั้นอาจถูกลบแล้ว หรือลิงก์เป็นของแผนอื่น",
    "The link leads to an indicator that is not in this plan. It may have been deleted, or the link belongs to another \
     plan.",
);
pub const ALL_INDICATORS: Text = text("ตัวชี้วัดทั้งหมด", "All indicators");

pub fn not_copied(link: &str, language: Language) -> String {
    match language {
        Language::Thai => format!("เบราว์เซอร์ไม่ให้คัดลอก ลิงก์คือ {link}"),
        Language::English => format!("The browser refused to copy. The link is {link}"),
    }
}
