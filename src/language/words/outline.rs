//! Texts of the outline.

use super::{Text, text};

pub const GRID: Text = text("โครงสร้างแผน", "Outline");
pub const CODE: Text = text("รหัส", "Code");
pub const TITLE: Text = text("ชื่อ", "Title");
pub const LEVEL: Text = text("ระดับ", "Level");
pub const KIND: Text = text("ประเภท", "Kind");
pub const LABEL: Text = text("คำเรียกในเอกสาร", "Called in print");
pub const UNITS: Text = text("หน่วยงาน", "Units");
pub const CEILING: Text = text("วงเงิน", "Ceiling");
pub const LINKS: Text = text("เชื่อมโยงกับแผนระดับบน", "Links");
pub const EMPTY: Text = text(
    "แผนนี้ยังไม่มีหัวข้อ เริ่มด้วย “+ หัวข้อ” แล้วพิมพ์ชื่อระดับ เช่น ยุทธศาสตร์ แผนงาน ผลผลิต",
    "This plan has no headings yet. Start with “+ Heading” and name its level, such as strategy, programme, output",
);
pub const NOT_OF_THIS_ROW: Text = text("แถวนี้ไม่มีค่านี้", "This row has no such value.");
pub const NUMBERING: Text = text("ให้รหัสอัตโนมัติ", "Number automatically");
pub const NUMBER_ARABIC: Text = text("1.2.3", "1.2.3");
pub const NUMBER_THAI: Text = text("๑.๒.๓", "๑.๒.๓");
pub const NUMBER_LETTERS: Text = text("ก.1.2", "ก.1.2");
pub const NUMBERED_ALREADY: Text = text("รหัสเรียงลำดับถูกต้องอยู่แล้ว", "The codes are in this order already");
