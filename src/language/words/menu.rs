//! Texts of the menu of a grid.

use super::{Text, text};

pub const MENU: Text = text("คำสั่งสำหรับเซลล์ที่เลือก", "What can be done with the selection");
pub const CUT: Text = text("ตัด", "Cut");
pub const COPY: Text = text("คัดลอก", "Copy");
pub const PASTE: Text = text("วาง", "Paste");
pub const CUT_BY_KEY: Text =
    text("เบราว์เซอร์นี้ให้ตัดด้วยแป้นพิมพ์เท่านั้น กด Ctrl+X", "This browser cuts by key only: press Ctrl+X.");
pub const COPY_BY_KEY: Text =
    text("เบราว์เซอร์นี้ให้คัดลอกด้วยแป้นพิมพ์เท่านั้น กด Ctrl+C", "This browser copies by key only: press Ctrl+C.");
pub const PASTE_BY_KEY: Text =
    text("เบราว์เซอร์ให้วางด้วยแป้นพิมพ์เท่านั้น กด Ctrl+V เพื่อวางที่นี่", "Browsers paste by key only: press Ctrl+V to paste here.");

pub const INSERT_ABOVE: Text = text("แทรกแถวด้านบน", "Insert row above");
pub const INSERT_BELOW: Text = text("แทรกแถวด้านล่าง", "Insert row below");
pub const DUPLICATE: Text = text("ทำสำเนาแถว", "Duplicate rows");
pub const DELETE: Text = text("ลบแถว", "Delete rows");
pub const MOVE_UP: Text = text("ย้ายแถวขึ้น", "Move rows up");
pub const MOVE_DOWN: Text = text("ย้ายแถวลง", "Move rows down");
pub const INDENT: Text = text("เลื่อนแถวเข้า", "Indent rows");
pub const OUTDENT: Text = text("เลื่อนแถวออก", "Outdent rows");
pub const OPEN_ALL: Text = text("แสดงทุกแถวย่อย", "Expand all");
pub const CLOSE_ALL: Text = text("พับทุกแถว", "Collapse all");

pub const SORT_ASCENDING: Text = text("เรียงจากน้อยไปมาก", "Sort ascending");
pub const SORT_DESCENDING: Text = text("เรียงจากมากไปน้อย", "Sort descending");
pub const UNSORT: Text = text("เรียงตามลำดับของแผน", "Order of the plan");
pub const FILTER: Text = text("กรองและเรียง…", "Filter and sort…");

pub const HIDE: Text = text("ซ่อนคอลัมน์", "Hide columns");
pub const SHOW_ALL: Text = text("แสดงคอลัมน์ทั้งหมด", "Show all columns");
pub const FIT: Text = text("ปรับความกว้างให้พอดี", "Fit width");
pub const WIDTH: Text = text("ความกว้าง…", "Width…");
pub const FREEZE: Text = text("ตรึงถึงคอลัมน์นี้", "Freeze to this column");
pub const UNFREEZE: Text = text("เลิกตรึงคอลัมน์", "Unfreeze columns");

pub const OPEN_PART: Text = text("เปิดหน้าของแถวนี้", "Open the page of the row");
pub const NO_PART_HERE: Text = text(
    "แถวนี้ไม่มีหน้าของตัวเอง เลือกแถวโครงการ/กิจกรรมหรือตัวชี้วัดก่อน",
    "This row has no page of its own. Choose an activity or an indicator first.",
);
pub const DISTRIBUTE: Text = text("กระจายวงเงิน…", "Distribute…");
pub const FIND: Text = text("ค้นหา…", "Find…");
pub const KEYS: Text = text("แป้นพิมพ์ลัด", "Keys");
