//! What pages say that later versions fill.

use super::{Text, text};

pub const NOT_YET: Text = text("หน้านี้ยังไม่เปิดใช้", "This page is not built yet");
pub const COMPARE: Text = text(
    "หน้านี้จะเทียบแผนนี้กับแผนของปีก่อน ฉบับอื่น หรือสถานการณ์สมมุติ ทีละรายการ",
    "It will set this plan beside that of the year before, another version, or a what-if, entry by entry.",
);
pub const PRINT: Text = text(
    "หน้านี้จะจัดแผนเป็นเอกสาร A4 พร้อมตาราง ตัวเลขไทย และลายเซ็น สำหรับพิมพ์หรือบันทึกเป็น PDF",
    "It will set the plan as an A4 document with its tables, in Thai digits, for paper or PDF.",
);
pub const ALREADY: Text = text("สิ่งที่แผนนี้มีอยู่แล้ว", "What the plan already holds for it");
pub const SCENARIOS: Text = text("สถานการณ์สมมุติ", "What-ifs");
pub const TRIED_RESULT: Text = text("ผลที่ลองใส่", "Tried result");
