//! Texts of the budget.

use super::{Text, text};
use crate::language::Language;
use crate::language::digits::Digits;
use crate::plan::activity::{Category, Keeping, Measure};

pub const GRID: Text = text("งบประมาณ", "Budget");
pub const NO: Text = text("ที่", "No.");
pub const NAME: Text = text("ชื่อ", "Name");
pub const UNIT: Text = text("หน่วยงาน", "Unit");
pub const PROPOSED: Text = text("คำขอ", "Proposed");
pub const ALLOCATED: Text = text("จัดสรร", "Allocated");
pub const TOTAL: Text = text("รวม", "Total");
pub const CEILING: Text = text("วงเงิน", "Ceiling");
pub const LEFT: Text = text("คงเหลือให้วางแผน", "Left to plan");
pub const CATEGORY: Text = text("งบรายจ่าย", "Category");
pub const CODE: Text = text("รหัส", "Code");
pub const KEEPING: Text = text("เก็บเป็นราย", "Kept by");
pub const GRAND_TOTAL: Text = text("รวมทั้งสิ้น", "Grand total");
pub const UNTITLED: Text = text("(ไม่มีชื่อ)", "(no title)");

pub const PLANNED: Text = text("แผน", "Planned");
pub const COMMITTED: Text = text("ผูกพัน", "Committed");
pub const DISBURSED: Text = text("เบิกจ่าย", "Disbursed");
pub const KEEP_BY_MONTHS: Text = text("แยกเป็นรายเดือน", "Keep by months");
pub const KEEP_BY_QUARTERS: Text = text("รวมเป็นรายไตรมาส", "Keep by quarters");
pub const FOLD_MONTHS: Text = text("ซ่อนเดือน", "Hide months");
pub const UNFOLD_MONTHS: Text = text("แสดงเดือน", "Show months");
pub const SUM_OF_YEARS: Text = text("ผลรวมของทุกปี ให้แก้ที่ปีนั้น ๆ", "The sum of all years. Edit the year instead.");
pub const ALL_YEARS: Text = text("ทุกปี", "All years");
pub const BAHT: Text = text("บาท", "baht");
pub const MILLION_BAHT: Text = text("ล้านบาท", "million baht");

pub const COMPUTED_FROM_ROWS: Text =
    text("ช่องนี้คำนวณจากแถวที่อยู่ข้างใต้ ให้แก้ที่แถวเหล่านั้น", "This is the sum of the rows below it. Edit those rows instead.");
pub const COMPUTED_FROM_MONTHS: Text = text(
    "ไตรมาสนี้คำนวณจากเดือน ให้แก้ที่เดือน หรือสั่งรวมเป็นรายไตรมาสก่อน",
    "This quarter is the sum of its months. Edit the months, or keep the line by quarters first.",
);
pub const COMPUTED_TOTAL: Text = text("ช่องนี้คำนวณจากไตรมาส", "This is the sum of the quarters of its row.");
pub const COMPUTED_LEFT: Text =
    text("วงเงินหรือเงินจัดสรร ลบด้วยแผนของแถวนี้", "The row's ceiling or allocation, less what is planned.");
pub const AFTER_TRANSFERS: Text = text(
    "เงินจัดสรรหลังโอนเปลี่ยนแปลง แก้ได้ที่หน้าโครงการ/กิจกรรม (Alt+Enter)",
    "This is the allocation after transfers. Both are edited on the activity’s page (Alt+Enter).",
);
pub const RELEASED: Text = text("จัดสรรแล้วตามงวด", "Released");
pub const RELEASES_ARE_LISTED: Text = text(
    "ผลรวมของงวดเงิน แก้ได้ที่หน้าโครงการ/กิจกรรม (Alt+Enter)",
    "The sum of its releases, which are edited on the activity’s page (Alt+Enter).",
);
pub const CARRIED_OVER: Text = text("เงินกันเหลื่อมปี", "Carried over");
pub const PERCENT: Text = text("เบิกจ่าย (ร้อยละ)", "% disbursed");
pub const PERCENT_OF_ALLOCATION: Text = text(
    "เบิกจ่ายสะสมเป็นร้อยละของเงินจัดสรรหลังโอนเปลี่ยนแปลง",
    "Disbursed so far, in percent of the allocation after transfers.",
);
pub const CUMULATIVE: Text =
    text("ยอดสะสมตั้งแต่ต้นปีถึงเดือนที่เลือก", "Cumulative from the start of the year to the chosen month.");
pub const SIDE_BY_SIDE: Text = text("เทียบแผน ผูกพัน เบิกจ่าย", "Side by side");
pub const KEPT_BY_QUARTERS: Text = text(
    "รายการนี้เก็บเป็นรายไตรมาส จึงไม่ทราบยอดรายเดือน ให้แก้ที่ไตรมาส หรือสั่งแยกเป็นรายเดือน",
    "This line is kept by quarters, so its months are not known. Edit the quarter, or keep the line by months.",
);
pub const UNKNOWN_MONTH: Text = text(
    "บางรายการข้างใต้เก็บเป็นรายไตรมาส จึงรวมยอดรายเดือนไม่ได้ ยอดไตรมาสและยอดรวมถูกต้องครบถ้วน",
    "Some lines below are kept by quarters, so this month cannot be added up. Quarters and the total are exact.",
);
pub const NOT_OF_THIS_ROW: Text = text("แถวนี้ไม่มีค่านี้", "This row has no such value.");
pub const EACH_LINE_SAYS_IT: Text =
    text("กิจกรรมนี้มีหลายรายการ ให้แก้ที่แต่ละรายการข้างใต้", "This activity has several lines. Edit it in each line below.");

/// A transfer whose sides do not come to nothing.
pub fn unbalanced(net: &str, language: Language) -> String {
    match language {
        Language::Thai => format!("สองฝั่งไม่เท่ากัน ต่างอยู่ {net}"),
        Language::English => format!("Its sides do not come to nothing: {net} is left"),
    }
}

/// The heading of a quarter.
pub fn quarter(number: u8, language: Language, digits: Digits) -> String {
    match language {
        Language::Thai => digits.show(&format!("ไตรมาส {number}")).into_owned(),
        Language::English => format!("Q{number}"),
    }
}

/// The name of an expenditure category.
pub fn category(category: Category) -> Text {
    match category {
        Category::Unstated => text("ไม่ระบุ", "Not stated"),
        Category::Personnel => text("งบบุคลากร", "Personnel"),
        Category::Operations => text("งบดำเนินงาน", "Operations"),
        Category::Investment => text("งบลงทุน", "Investment"),
        Category::Subsidy => text("งบเงินอุดหนุน", "Subsidy"),
        Category::Other => text("งบรายจ่ายอื่น", "Other expenses"),
    }
}

/// How a line is kept, as a choice in a cell.
pub fn keeping(keeping: Keeping) -> Text {
    match keeping {
        Keeping::Months => text("เดือน", "months"),
        Keeping::Quarters => text("ไตรมาส", "quarters"),
    }
}

pub const MEASURE: Text = text("ยอดที่แสดง", "Amounts shown");
pub const MONEY_UNIT: Text = text("หน่วยเงิน", "Money unit");
pub const YEAR: Text = text("ปีงบประมาณ", "Fiscal year");
/// Not "Undo": a button of that name stands at the top of the page.
pub const PUT_BACK: Text = text("เอากลับคืน", "Put it back");
pub const MONTHS_GIVEN_UP: Text =
    text("รวมเป็นรายไตรมาสแล้ว ยอดรายเดือนของแถวนี้หายไป", "The line is kept by quarters now; its months were given up");
pub const KEPT_SO_ALREADY: Text = text("แถวนี้เก็บแบบนี้อยู่แล้ว", "This row is kept so already");
pub const NO_LINE_HERE: Text =
    text("เลือกแถวกิจกรรมหรือรายการงบประมาณที่มียอดเงินก่อน", "Choose an activity or a budget line with amounts first");

pub const ROWS: Text = text("แถว", "Rows");
pub const ADD_HEADING: Text = text("+ หัวข้อ", "+ Heading");
pub const ADD_SUBHEADING: Text = text("+ หัวข้อย่อย", "+ Subheading");
pub const ADD_ACTIVITY: Text = text("+ กิจกรรม", "+ Activity");
pub const ADD_LINE: Text = text("+ รายการ", "+ Line");
pub const REMOVE_ROW: Text = text("ลบแถว", "Delete row");
pub const TRANSFERS_VIEW: Text = text("รายการโอนเปลี่ยนแปลง", "Transfers");
pub const TRANSFER_FROM: Text = text("โอนจาก", "From");
pub const TRANSFER_TO: Text = text("โอนไป", "To");
pub const NO_TRANSFERS: Text = text(
    "ปีนี้ยังไม่มีการโอนเปลี่ยนแปลงหรือเงินเพิ่มเติม บันทึกได้ที่หน้าโครงการ/กิจกรรม (Alt+Enter ที่แถวของโครงการ)",
    "No money was moved or granted on top in this year. Transfers are recorded on the page of an activity: Alt+Enter on \
     its row.",
);
pub const MOVED_WITHIN: Text = text("โอนภายในแผน (ผลรวมสุทธิเป็นศูนย์)", "Moved within the plan, net zero");
pub const GRANTED_ON_TOP: Text = text("เพิ่มเติมจากนอกแผน (สุทธิ)", "From outside of the plan, net");
pub const PRINT_TRANSFERS: Text = text("พิมพ์รายการโอน", "Print the transfers");
pub const CHOOSE_ACTIVITY: Text =
    text("เลือกแถวกิจกรรมก่อน แล้วจึงเพิ่มรายการงบประมาณ", "Choose an activity first, then add a budget line to it");
pub const EMPTY: Text = text(
    "แผนนี้ยังไม่มีแถว เริ่มด้วย “+ หัวข้อ” (ยุทธศาสตร์ แผนงาน ผลผลิต) แล้ว “+ กิจกรรม” ข้างใต้ จากนั้นพิมพ์ยอดเงินในเดือนหรือไตรมาสได้เลย",
    "This plan has no rows yet. Start with “+ Heading” (strategy, programme, output), add activities below it, then type amounts into months or quarters",
);
pub const EXPORT_CSV: Text = text("ส่งออก CSV", "Export CSV");

/// The heading of a measure up to a month.
pub fn up_to(measure: Measure, month: &str, language: Language) -> String {
    let name = match measure {
        Measure::Planned => PLANNED,
        Measure::Committed => COMMITTED,
        Measure::Disbursed => DISBURSED,
    };
    match language {
        Language::Thai => format!("{}ถึง {month}", name.of(language)),
        Language::English => format!("{} to {month}", name.of(language)),
    }
}

/// How far the whole plan is at the end of a month.
pub fn as_of(month: &str, percent: &str, language: Language) -> String {
    match language {
        Language::Thai => format!("ณ สิ้นเดือน{month} เบิกจ่ายแล้วร้อยละ {percent} ของเงินจัดสรร"),
        Language::English => format!("At the end of {month}, {percent} % of the allocation is disbursed."),
    }
}

/// The national target that holds then.
pub fn national_target(percent: &str, table: &str, language: Language) -> String {
    match language {
        Language::Thai => format!("เป้าหมายของรัฐบาลร้อยละ {percent} ({table})"),
        Language::English => format!("The national target is {percent} % ({table})."),
    }
}

/// The national target of the end of the year, where none is stated for the month.
pub fn target_of_the_year(percent: &str, table: &str, language: Language) -> String {
    match language {
        Language::Thai => format!("ไม่มีเป้าหมายของเดือนนี้ เป้าหมายสิ้นปีร้อยละ {percent} ({table})"),
        Language::English => {
            format!("No target is stated for this month; that of the year’s end is {percent} % ({table}).")
        }
    }
}

pub const NO_TARGET: Text =
    text("ตารางเกณฑ์ยังไม่มีเป้าหมายการเบิกจ่ายของปีนี้", "The rule tables state no disbursement target for this year.");
