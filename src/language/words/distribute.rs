//! Texts of distributing an amount over months or quarters.

use super::{Text, text};
use crate::language::Language::{self, English, Thai};
use crate::language::curve::CurveError;

pub const TITLE: Text = text("กระจายวงเงิน", "Distribute");
pub const BUTTON: Text = text("กระจายวงเงิน…", "Distribute…");
pub const WHERE: Text = text("กระจายลงใน", "Into");
pub const AMOUNT: Text = text("วงเงินที่จะกระจาย", "Amount");
pub const ALLOCATED: Text = text("วงเงินที่ได้รับจัดสรร", "Allocated");
pub const PROPOSED: Text = text("วงเงินที่เสนอขอ", "Proposed");
pub const PRESENT: Text = text("ยอดรวมเดิมของแถว", "What stands in the row now");
pub const TYPED: Text = text("ระบุวงเงินเอง (ต่อแถว)", "Another amount, for each row");
pub const TYPED_AMOUNT: Text = text("วงเงินต่อแถว", "Amount for each row");
pub const SHAPE: Text = text("วิธีกระจาย", "How");
pub const EVENLY: Text = text("เท่ากันทุกงวด", "Evenly");
pub const LAST_PLANNED: Text = text("ตามสัดส่วนแผนของปีก่อน", "By last year's plan");
pub const LAST_DISBURSED: Text = text("ตามสัดส่วนการเบิกจ่ายของปีก่อน", "By last year's disbursement");
pub const HEADING: Text = text("ตามสัดส่วนรวมของหัวข้อในปีนี้", "By this year's total of the heading");
pub const PLAN: Text = text("ตามสัดส่วนรวมทั้งแผนในปีนี้", "By this year's grand total");
pub const CURVE: Text = text("ระบุสัดส่วนเอง", "By a curve of one's own");
pub const WEIGHTS: Text = text("สัดส่วน 12 เดือน หรือ 4 ไตรมาส", "Weights of 12 months or 4 quarters");
pub const WEIGHTS_HINT: Text = text(
    "พิมพ์หรือวางตัวเลขหรือร้อยละ คั่นด้วยช่องว่าง เริ่มจากเดือนแรกของปีงบประมาณ ระบบปรับสัดส่วนให้ผลรวมเท่ากับวงเงินพอดี",
    "Type or paste numbers or percentages with blanks between, from the first month of the fiscal year; only their proportion counts",
);
pub const CUMULATIVE: Text = text("เป็นตัวเลขสะสม", "The figures are cumulative");
pub const ROUNDING: Text = text("ปัดเศษ", "Rounding");
pub const TO_SATANG: Text = text("ไม่ปัด (ถึงสตางค์)", "To the satang");
pub const TO_BAHT: Text = text("เต็มบาท เศษลงงวดสุดท้าย", "Whole baht, the rest in the last");
pub const TO_HUNDREDS: Text = text("เต็มร้อยบาท เศษลงงวดสุดท้าย", "Whole hundreds, the rest in the last");
pub const TO_THOUSANDS: Text = text("เต็มพันบาท เศษลงงวดสุดท้าย", "Whole thousands, the rest in the last");
pub const PREVIEW: Text = text("ตัวอย่างก่อนใช้", "Preview");
pub const BEFORE: Text = text("เดิม", "Before");
pub const AFTER: Text = text("ใหม่", "After");
pub const APPLY: Text = text("กระจาย", "Distribute");
pub const UNTITLED: Text = text("(ไม่มีชื่อ)", "(untitled)");

pub const ONLY_BUDGET: Text = text("กระจายวงเงินได้เฉพาะในหน้างบประมาณ", "Amounts are distributed on the budget page");
pub const NO_ROWS: Text = text("เลือกแถวกิจกรรมหรือรายการงบประมาณก่อน", "Select activities or budget lines first");
pub const COMPUTED_ROW: Text = text(
    "แถวนี้เป็นยอดรวมของแถวข้างใต้ ให้เลือกกิจกรรมหรือรายการที่อยู่ข้างใต้แทน",
    "This row is the sum of those below it; select the activities or lines below instead.",
);
pub const SEVERAL_LINES: Text =
    text("กิจกรรมนี้มีหลายรายการงบประมาณ ให้เลือกเป็นรายรายการ", "This activity has several budget lines; select the lines.");
pub const UNFUNDED: Text =
    text("กิจกรรมนี้ไม่ได้รับจัดสรรงบประมาณ", "This activity is unfunded: it has no allocation to distribute.");
pub const NO_ALLOCATED: Text = text("ยังไม่ได้ระบุวงเงินจัดสรร", "No allocated amount is given.");
pub const NO_PROPOSED: Text = text("ยังไม่ได้ระบุวงเงินที่เสนอขอ", "No proposed amount is given.");
pub const NO_PRESENT: Text = text("แถวนี้ยังไม่มียอดเงิน", "The row has no amounts yet.");
pub const OF_THE_ACTIVITY: Text = text(
    "วงเงินนี้เป็นของทั้งกิจกรรม ไม่ได้แยกเป็นรายรายการ ให้ใช้ยอดรวมเดิมของแถวหรือระบุวงเงินเอง",
    "That amount is of the whole activity and not of one line; use what stands in the row, or another amount.",
);
pub const NO_TYPED: Text = text("ยังไม่ได้พิมพ์วงเงิน", "No amount is typed yet.");
pub const NO_LAST_YEAR: Text = text(
    "แถวนี้ไม่มียอดของปีก่อน ให้ใช้สัดส่วนของหัวข้อหรือของทั้งแผนแทน",
    "The plan holds no amounts of the year before for this row; use the proportions of the heading or of the whole plan.",
);
pub const IN_ERROR: Text = text("มีสูตรที่คำนวณไม่ได้ ให้แก้สูตรก่อน", "A formula in these amounts has no value; mend it first.");
pub const NO_HEADING: Text = text("กิจกรรมนี้ไม่ได้อยู่ใต้หัวข้อใด", "This activity is under no heading.");
pub const NO_SHAPE: Text = text("ไม่มียอดที่จะใช้เป็นสัดส่วน", "There are no amounts to take proportions from.");
pub const NEGATIVE: Text =
    text("มียอดติดลบ จึงใช้เป็นสัดส่วนไม่ได้", "Some of the amounts are negative, so they give no proportions.");
pub const TOO_FINE: Text = text("สัดส่วนมีจำนวนหลักมากเกินไป", "The weights have too many digits.");
pub const TOO_LARGE: Text = text("วงเงินมากเกินกว่าที่เก็บได้", "The amount is larger than can be kept.");

/// How many rows would change and how many cannot.
pub fn summary(rows: usize, refused: usize, language: Language) -> String {
    let mut said = match language {
        Thai => format!("กระจายได้ {rows} แถว"),
        English => format!("{rows} row(s) can be distributed"),
    };
    if refused > 0 {
        said.push_str(&match language {
            Thai => format!(" · กระจายไม่ได้ {refused} แถว"),
            English => format!(" · {refused} cannot"),
        });
    }
    said
}

/// Rows of the preview that are not shown.
pub fn more(rows: usize, language: Language) -> String {
    match language {
        Thai => format!("และอีก {rows} แถว"),
        English => format!("and {rows} more"),
    }
}

/// What was done.
pub fn done(rows: usize, language: Language) -> String {
    match language {
        Thai => format!("กระจายวงเงินแล้ว {rows} แถว"),
        English => format!("{rows} row(s) distributed"),
    }
}

/// Why a typed curve is not taken.
pub fn curve_error(error: &CurveError, language: Language) -> String {
    match (error, language) {
        (CurveError::NotANumber(part), Thai) => format!("“{part}” ไม่ใช่ตัวเลข"),
        (CurveError::NotANumber(part), English) => format!("“{part}” is no number"),
        (CurveError::Count(count), Thai) => format!("ต้องมี 12 หรือ 4 ตัวเลข ขณะนี้มี {count}"),
        (CurveError::Count(count), English) => format!("12 or 4 numbers are needed; there are {count}"),
        (CurveError::Falling, Thai) => "ตัวเลขติดลบ หรือตัวเลขสะสมลดลง".to_owned(),
        (CurveError::Falling, English) => "A figure is negative, or a cumulative one falls".to_owned(),
    }
}
