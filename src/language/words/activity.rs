//! Texts of the page of one activity.

use super::{Text, text};
use crate::language::Language::{self, English, Thai};

pub const HEADING: Text = text("หัวข้อ", "Heading");
pub const TEXT: Text = text("ข้อความ", "Text");
pub const WHAT: Text = text("แผน/ผล", "Plan or done");
pub const IS_HEADING: Text = text("หัวข้อ", "Heading");
pub const COST_ITEM: Text = text("รายการค่าใช้จ่าย", "Cost item");
pub const QUANTITY: Text = text("จำนวน", "Quantity");
pub const COUNTED_IN: Text = text("หน่วย", "Of what");
pub const TIMES: Text = text("ครั้ง/วัน", "Times");
pub const RATE: Text = text("อัตรา (บาท)", "Rate (baht)");
pub const RISK: Text = text("ความเสี่ยง", "Risk");
pub const LIKELIHOOD: Text = text("โอกาส", "Likelihood");
pub const IMPACT: Text = text("ผลกระทบ", "Impact");
pub const RISK_LEVEL: Text = text("ระดับ", "Level");
pub const RESPONSE: Text = text("แนวทางจัดการ", "Response");
pub const RELEASE_NO: Text = text("งวดที่", "Release");
pub const REFERENCE: Text = text("เลขที่หนังสืออ้างอิง", "Reference");
pub const OWNER_POSITION: Text = text("ตำแหน่งผู้รับผิดชอบโครงการ", "Owner’s position");
pub const OWNER_NAME: Text = text("ชื่อผู้รับผิดชอบโครงการ", "Owner’s name");
pub const OWNER_TELEPHONE: Text = text("โทรศัพท์", "Telephone");
pub const PRINTED_SCHEDULE: Text = text("หัวตารางแผนงานตามเอกสาร", "Head of the printed schedule");
pub const SCHEDULE_NO: Text = text("แผนงานที่", "Schedule no.");
pub const HEADER_YEARS: Text = text("ปีปฏิทินที่หัวตาราง", "Calendar years in its head");
pub const SERVES_NO: Text = text("สนับสนุนตัวชี้วัดที่", "Serves indicator no.");
pub const SERVES: Text = text("สนับสนุนตัวชี้วัด", "Serves the indicator");
pub const GRANTED: Text = text("จัดสรรต้นปี", "Granted at first");

pub const WHO: Text = text("ข้อมูลทั่วไป", "The activity");
pub const KEYS: Text = text(
    "Enter เพิ่มแถวถัดไป · Shift+Enter ขึ้นบรรทัดใหม่ · Alt+↑ ↓ เลื่อนแถว · Ctrl+Backspace ลบแถว · วางหลายบรรทัดได้หลายแถว · Alt+PageUp/PageDown ไปโครงการก่อนหน้า/ถัดไป",
    "Enter adds a row below, Shift+Enter a line in the text; Alt+Up and Alt+Down move the row, Ctrl+Backspace deletes it; several lines pasted are several rows; Alt+PageUp and Alt+PageDown go to the activity before and after",
);
pub const FORM: Text = text("เขียน", "Write");
pub const NEXT: Text = text("ถัดไป →", "Next →");
pub const PREVIOUS: Text = text("← ก่อนหน้า", "← Previous");
pub const PRINT: Text = text("พิมพ์แบบฟอร์มโครงการ", "Print the project form");
pub const TO_BUDGET: Text = text("ไปที่ตารางงบประมาณ", "To the budget");
pub const TO_STEPS: Text = text("ไปที่ตารางขั้นตอน", "To the schedule");
pub const TO_INDICATORS: Text = text("ไปที่ตัวชี้วัด", "To the indicators");
pub const NO_SUCH_ACTIVITY: Text =
    text("แผนนี้ไม่มีโครงการ/กิจกรรมนี้ อาจถูกลบไปแล้ว", "The plan has no such activity. It may have been deleted.");

pub const LINKAGE: Text = text("ความเชื่อมโยง", "Linkage");
pub const LINK: Text = text("ความเชื่อมโยงกับแผนระดับบน", "Link to an upper plan");
pub const NO_HEADING: Text = text(
    "ยังไม่อยู่ใต้หัวข้อใด ย้ายไปไว้ใต้หัวข้อได้ที่หน้างบประมาณ",
    "It hangs on no heading yet. Move it below one on the budget page.",
);
pub const TEXTS: Text = text("หลักการ เหตุผล และรายละเอียด", "Rationale and other texts");
pub const TEXTS_HINT: Text = text("เขียนหลักการและเหตุผล วัตถุประสงค์ กลุ่มเป้าหมาย", "Why it is done, what for and for whom.");
pub const HEADED_TEXT: Text = text("ข้อความอื่น", "Other text");
/// The headings that project forms ask for.
pub const HEADINGS: [Text; 6] = [
    text("หลักการและเหตุผล", "Rationale"),
    text("วัตถุประสงค์", "Objectives"),
    text("กลุ่มเป้าหมาย", "Target group"),
    text("สถานที่ดำเนินการ", "Place"),
    text("ผลที่คาดว่าจะได้รับ", "Expected results"),
    text("หมายเหตุ", "Notes"),
];
pub const DELIVERABLES_HINT: Text =
    text("สิ่งที่จะส่งมอบ พร้อมหน่วยนับ แผนและผลรายเดือน", "What is handed over, counted in what, planned and done by month.");
pub const COUNTS: Text = text("แผนและผลรายเดือน", "Planned and done by month");
pub const TASKS_HINT: Text = text("สิ่งที่จะทำ พร้อมไตรมาสที่ทำ", "What is done, and in which quarters.");
pub const STEPS_HINT: Text = text(
    "ขั้นตอนที่มีร้อยละของเนื้องานรวม 100 เขียนที่หน้าขั้นตอน",
    "Weighted steps, summing to 100. They are written on the page of steps.",
);
pub const SUM_OF_WEIGHTS: Text = text("เนื้องานรวม (ร้อยละ)", "Sum of the weights (%)");
pub const INDICATORS: Text = text("ตัวชี้วัด", "Indicators");
pub const INDICATORS_HINT: Text =
    text("วัดความสำเร็จอย่างไร ค่าเป้าหมายเท่าใด", "How success is measured, and what is to be reached.");
pub const ADD_INDICATOR: Text = text("+ ตัวชี้วัด", "+ Indicator");
pub const RISKS: Text = text("ความเสี่ยง", "Risks");
pub const RISKS_HINT: Text = text("สิ่งที่อาจทำให้ไม่สำเร็จ และแนวทางจัดการ", "What may go wrong, and what is done about it.");

pub const MONEY: Text = text("งบประมาณ", "Budget");
pub const MONEY_HINT: Text =
    text("คำขอ จัดสรร และแผนรายเดือนหรือรายไตรมาส", "Proposed, granted, and planned by month or quarter.");
pub const PLANNED_MONEY: Text = text("แผนการใช้จ่าย", "Planned");
pub const PLANNED_TOTAL: Text = text("รวม", "Total");
pub const COSTS: Text = text("รายละเอียดค่าใช้จ่าย", "Cost items");
pub const COSTS_HINT: Text = text(
    "จำนวน × ครั้ง/วัน × อัตรา เช่น 60 คน × 2 วัน × 350 บาท",
    "Quantity × times × rate, such as 60 persons × 2 days × 350 baht.",
);
pub const PLAN_DIFFERENCE: Text = text("ใส่ส่วนต่างในแผนของ…", "Put the difference into the plan of…");
pub const TRANSFERRED: Text = text("โอนเปลี่ยนแปลง (สุทธิ)", "Transferred (net)");
pub const SUPPLEMENTARY: Text = text("เพิ่มเติม/ปรับลด", "Supplementary");
pub const AFTER_TRANSFERS: Text = text("จัดสรรหลังโอนเปลี่ยนแปลง", "Allocated after transfers");
pub const RELEASED: Text = text("จัดสรรแล้วตามงวด", "Released");
pub const TO_RELEASE: Text = text("คงเหลือรอจัดสรรงวด", "Left to release");

pub const RELEASES: Text = text("การจัดสรรตามงวด", "Releases");
pub const RELEASE: Text = text("งวดเงิน", "Release");
pub const RELEASES_HINT: Text =
    text("วันที่ จำนวนเงิน และเลขที่หนังสือของแต่ละงวด", "Each part that is released: day, amount, letter.");
pub const TRANSFERS_HINT: Text = text(
    "โอนเงินระหว่างรายการหรือโครงการ และเงินเพิ่มเติมระหว่างปี",
    "Money moved between lines or activities, and money granted on top.",
);
pub const TRANSFER: Text = text("โอนเปลี่ยนแปลงงบประมาณ", "Transfer money");
pub const ADD_TRANSFER: Text = text("+ โอนเปลี่ยนแปลง/เพิ่มเติม", "+ Transfer");
pub const DO_TRANSFER: Text = text("บันทึกการโอน", "Record the transfer");
pub const TRANSFER_REMOVED: Text = text("ลบรายการโอนทั้งสองด้านแล้ว", "The transfer is taken out on both sides");
pub const REMOVE_TRANSFER: Text = text("ลบรายการโอน", "Delete the transfer");
pub const MOVED: Text = text("รายการ", "Moved");
pub const DIRECTION: Text = text("ทิศทาง", "Direction");
pub const OUT_TO: Text = text("โอนออกไปยัง", "out to");
pub const IN_FROM: Text = text("รับโอนจาก", "in from");
pub const OTHER_SIDE: Text = text("อีกด้านหนึ่ง", "The other side");
pub const OUTSIDE: Text = text("นอกแผน (เงินเพิ่มเติม/ปรับลด)", "outside of the plan (supplementary)");
pub const SAME_ACTIVITY: Text = text("โครงการ/กิจกรรมนี้ (ระหว่างรายการ)", "this activity (between its lines)");
pub const WHOLE_ACTIVITY: Text = text("ทั้งโครงการ/กิจกรรม", "the activity as a whole");
pub const LINE_HERE: Text = text("รายการของโครงการนี้", "Line of this activity");
pub const LINE_THERE: Text = text("รายการของอีกด้าน", "Line of the other side");
pub const AMOUNT_ABOVE_ZERO: Text = text("พิมพ์จำนวนเงินที่มากกว่า 0", "Type an amount above 0.");

pub const CHOOSE: Text = text("เลือก", "Choose");

pub const GONE: Text = text("รายการนี้ถูกลบไปแล้ว", "This item is no longer there.");
pub const SUM_OF_MONTHS: Text =
    text("ผลรวมของแต่ละเดือน ให้แก้ที่ตารางรายเดือนข้างใต้", "The sum of its months. Edit them in the table below.");
pub const NAMED_ABOVE: Text = text("ชื่อนี้แก้ได้ที่ตารางข้างบน", "This name is edited in the table above.");
pub const COST_IS_PRODUCT: Text =
    text("จำนวน × ครั้ง/วัน × อัตรา", "Quantity × times × rate; without times it counts once.");
pub const LEVEL_IS_PRODUCT: Text = text("โอกาส × ผลกระทบ", "Likelihood × impact.");

/// A cell of a table, for those who hear it.
pub fn cell(column: &str, row: usize, language: Language) -> String {
    match language {
        Thai => format!("{column} แถว {row}"),
        English => format!("{column}, row {row}"),
    }
}

/// The parts of a task or deliverable.
pub fn parts_of(is_task: bool, number: usize, language: Language) -> String {
    match (language, is_task) {
        (Thai, true) => format!("ข้อย่อยของกิจกรรมที่ {number}"),
        (Thai, false) => format!("ข้อย่อยของผลผลิตที่ {number}"),
        (English, true) => format!("Parts of task {number}"),
        (English, false) => format!("Parts of deliverable {number}"),
    }
}

/// What the cost items of a line come to, held against what is planned.
pub fn costs_and_planned(costs: &str, planned: &str, language: Language) -> String {
    match language {
        Thai => format!("รวมรายละเอียดค่าใช้จ่าย {costs} · แผนของรายการ {planned}"),
        English => format!("The items come to {costs}; planned are {planned}."),
    }
}
