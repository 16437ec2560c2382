//! Texts of forms: the sheet of an indicator, the agreement, the settings of an assessment.

use super::{Text, text};
use crate::language::Language::{self, English, Thai};

pub const NONE: Text = text("– ไม่ระบุ –", "– none –");
pub const GONE: Text = text("รายการนี้ถูกลบไปแล้ว", "This is no longer in the plan.");
pub const ADD_ROW: Text = text("+ เพิ่มแถว", "+ Row");
pub const WHOLE_NUMBER: Text = text("ให้กรอกจำนวนเต็ม เช่น 12", "Enter a whole number, such as 12.");
pub const MONTHS_RANGE: Text = text("ให้กรอกจำนวนเดือน 1 ถึง 60", "Enter a number of months from 1 to 60.");
pub const ALREADY_THERE: Text = text("มีรายการของปีนี้แล้ว", "This year is there already.");
pub const ROUND_THERE: Text = text("มีรอบนี้แล้ว", "This round is there already.");
pub const NAME_NEEDED: Text = text("ต้องมีชื่อ จึงเว้นว่างไม่ได้", "A name is needed here.");

// --- the sheet of an indicator
pub const SHEET: Text = text("แบบฟอร์มรายละเอียดตัวชี้วัด", "Indicator sheet");
pub const OPEN_SHEET: Text = text("เปิดแบบรายละเอียดตัวชี้วัด", "Open the indicator sheet");
pub const CHOOSE_INDICATOR: Text = text("เลือกแถวตัวชี้วัดก่อน", "Choose the row of an indicator first");
pub const PREVIOUS: Text = text("← ตัวชี้วัดก่อนหน้า", "← Previous indicator");
pub const NEXT: Text = text("ตัวชี้วัดถัดไป →", "Next indicator →");
pub const GENERAL: Text = text("ข้อมูลทั่วไป", "General");
pub const NO: Text = text("ลำดับที่", "No.");
pub const TITLE: Text = text("ชื่อตัวชี้วัด", "Title");
pub const KIND_TEXT: Text = text("ชนิดตามเอกสาร", "Kind in words");
pub const UNITS: Text = text("หน่วยงานรับผิดชอบ (คั่นด้วยจุลภาค)", "Responsible units, separated by commas");
pub const UNITS_TEXT: Text = text("หน่วยงานรับผิดชอบตามเอกสาร", "Responsible units in words");
pub const OWNER_POSITION: Text = text("ผู้กำกับดูแล: ตำแหน่ง", "Owner: position");
pub const OWNER_NAME: Text = text("ผู้กำกับดูแล: ชื่อ", "Owner: name");
pub const OWNER_TELEPHONE: Text = text("ผู้กำกับดูแล: โทรศัพท์", "Owner: telephone");
pub const WEIGHT_AMONG_PARTS: Text = text("น้ำหนักในตัวชี้วัดหลัก", "Weight among the parts");
pub const MEANING: Text = text("คำอธิบายและวิธีวัด", "Definition and measurement");
pub const SOURCE_OF_RESULT: Text = text("ที่มาของผล", "Source of the result");
pub const COVER_NODE: Text = text("ครอบคลุมหัวข้อ", "Covers the heading");
pub const COVER_ACTIVITY: Text = text("ครอบคลุมกิจกรรม", "Covers the activity");
pub const COVER_UNITS: Text = text("ครอบคลุมหน่วยงาน (คั่นด้วยจุลภาค)", "Covers the units, separated by commas");
pub const COVER_CATEGORY: Text = text("เฉพาะหมวดรายจ่าย", "This expenditure category only");
pub const COVER_ASSESSMENT: Text = text("การประเมิน", "Assessment");
pub const COVER_GROUP: Text = text("เฉพาะกลุ่ม (รหัส)", "Its group only, by code");
pub const COVER_INDICATOR: Text = text("ตัวชี้วัดที่ใช้ผล", "Follows the indicator");
pub const WITH_SCORE: Text = text("ใช้คะแนนแทนผล", "Its score, not its result");
pub const GATHERING: Text = text("รวมผลรายเดือนโดย", "Months are gathered as");
pub const MONTH_RESULTS: Text = text("ผลรายเดือนหรือรายไตรมาส", "Results by month");
pub const PERIOD: Text = text("เดือน", "Month");
pub const DECIMALS: Text = text("ทศนิยมของผล", "Decimals of results");
pub const MEASURED_FROM: Text = text("ช่วงเวลาที่วัด: ตั้งแต่วันที่", "Measured from");
pub const MEASURED_TO: Text = text("ช่วงเวลาที่วัด: ถึงวันที่", "Measured to");
pub const MEASURED_TEXT: Text = text("ช่วงเวลาที่วัดตามเอกสาร", "Measured, in words");
pub const PARTS: Text = text("ตัวชี้วัดย่อย", "Parts");
pub const ADD_PART: Text = text("+ ตัวชี้วัดย่อย", "+ Part");
pub const VALUES: Text = text("ข้อมูลพื้นฐาน เป้าหมาย และแผนระยะยาว", "Baseline, targets, roadmap");
pub const VALUE: Text = text("ค่า", "Value");
pub const VALUES_HEADING: Text = text("หัวข้อ", "Heading");
pub const VALUES_UNIT: Text = text("หน่วยของทุกปี", "Unit of all years");
pub const VALUES_TEXT: Text = text("ข้อความที่ไม่ระบุปี", "Text of no year");
pub const DIRECTION: Text = text("ทิศทาง", "Direction");
pub const HIGHER: Text = text("ยิ่งมากยิ่งดี", "Higher is better");
pub const LOWER: Text = text("ยิ่งน้อยยิ่งดี", "Lower is better");
pub const IN_THE_MIDDLE: Text = text("เป้าหมายอยู่ตรงกลาง", "Target in the middle");
pub const TEMPLATE: Text = text("เริ่มจากแม่แบบเกณฑ์", "Start from a template");
pub const THREE_LEVELS: Text = text("3 ระดับ (50 / 75 / 100)", "Three levels (50, 75, 100)");
pub const FIVE_LEVELS: Text = text("5 ระดับ (1 ถึง 5)", "Five levels (1 to 5)");
pub const MIDDLE_LEVELS: Text = text("เป้าหมายอยู่ตรงกลาง (50 / 100 / 50)", "Target in the middle (50, 100, 50)");
pub const LEVELS: Text = text("ระดับ", "Levels");
pub const TEXT: Text = text("ข้อความ", "Text");
pub const CRITERIA_TEXT: Text = text("เกณฑ์ตามเอกสาร", "Criteria in words");
pub const PENALTY_APPLIES: Text = text("หักคะแนนเมื่อขั้นตอนของรอบไม่ครบ", "Missed steps of a round cost points");
pub const PENALTY_TEXT: Text = text("เงื่อนไขการหักคะแนน", "Penalty in words");
pub const PENALTY_READING: Text = text("อ่านเงื่อนไขว่า", "Penalty read as");
pub const WAIVER: Text = text("ยกเว้นการประเมิน", "Waived");
pub const NOT_WAIVED: Text = text("ประเมินตามปกติ", "Assessed");
pub const WAIVE_FIRST: Text =
    text("เลือกว่ายกเว้นการประเมินก่อน แล้วจึงระบุเหตุ", "Choose that it is waived first, then say why.");
pub const WAIVER_REASON: Text = text("เหตุที่ยกเว้น", "Reason of the waiver");
pub const MOVED: Text = text("โอนน้ำหนักไปให้", "Its weight goes to");
pub const ROUND_NAME: Text = text("ชื่อรอบ", "Name of the round");
pub const MONTHS: Text = text("จำนวนเดือน", "Months");
pub const CHECKPOINT: Text = text("ค่าที่ต้องถึงในรอบ", "Checkpoint");
pub const CHECKPOINT_IS: Text = text("เทียบกับผลแบบ", "The result must be");
pub const CHECKPOINT_UNIT: Text = text("หน่วยของค่าที่ต้องถึง", "Unit of the checkpoint");
pub const STEP: Text = text("ขั้นตอน", "Step");
pub const STEP_MARK: Text = text("สถานะ", "Mark");
pub const UNMARKED: Text = text("ยังไม่ระบุ", "No mark yet");
pub const DONE: Text = text("ทำแล้ว", "Done");
pub const MISSED: Text = text("ไม่ได้ทำในรอบ", "Missed");
pub const OWN_RESULT: Text = text("ผลที่หน่วยงานรายงาน", "Result, self-reported");
pub const NOT_REACHED: Text = text("ยังไม่ถึงระดับใด", "No level is reached");
pub const PASSED: Text = text("ผ่าน", "Passed");
pub const NOT_PASSED: Text = text("ไม่ผ่าน", "Not passed");
pub const EXEMPT: Text = text("ยกเว้นการหักคะแนนในรอบนี้", "Exempt from the penalty in this round");
pub const EXEMPT_REASON: Text = text("เหตุที่ยกเว้นการหัก", "Reason of the exemption");
pub const ADJUSTMENT_REASON: Text = text("เหตุที่ปรับ", "Reason of the adjustment");
pub const EXPLANATION: Text = text("คะแนนและที่มา", "Score and how it came about");
pub const REMOVE_ROUND: Text = text("ลบรอบนี้", "Delete this round");
pub const ADD_ROUND: Text = text("เพิ่มรอบ", "Add a round");
pub const OTHER_ROUND: Text = text("รอบของแผนเอง", "A round of the plan's own");
pub const FURTHER_ROUNDS: Text = text("รอบอื่น", "Further rounds");
pub const SECTIONS: Text = text("ไปที่ส่วน", "Sections");
pub const TREND: Text = text("แนวโน้ม", "Trend");
pub const BY_ROUND: Text = text("ผลรายรอบ", "Results by round");
pub const BY_YEAR: Text = text("ผลรายปี", "Results by year");
pub const NO_RESULTS: Text = text("ยังไม่มีผล", "No results yet");
pub const OTHERS: Text = text("อื่น ๆ", "Others");
pub const STAGES: Text = text("ขั้นของรางวัล", "Stages");
pub const TEXTS: Text = text("หัวข้ออื่นของเอกสาร", "Other headed texts");
pub const WORK: Text = text("งาน", "Work");

// --- the agreement
pub const PAPER: Text = text("เอกสารคำรับรอง", "Document");
pub const WRITE: Text = text("เขียน", "Write");
pub const PRINT: Text = text("พิมพ์คำรับรอง", "Print the agreement");
pub const ADD_AGREEMENT: Text = text("+ คำรับรอง", "+ Agreement");
pub const DUPLICATE_AGREEMENT: Text = text("ทำสำเนาคำรับรอง", "Duplicate the agreement");
pub const DELETE_AGREEMENT: Text = text("ลบคำรับรอง", "Delete the agreement");
pub const AGREEMENT_DELETED: Text =
    text("ลบคำรับรองแล้ว ตัวชี้วัดยังอยู่ในแผน", "The agreement is deleted. Its indicators stay in the plan.");
pub const NEW_AGREEMENT: Text = text("คำรับรองการปฏิบัติราชการ", "Performance agreement");
pub const NO_AGREEMENT: Text = text(
    "แผนนี้ยังไม่มีคำรับรอง กด “+ คำรับรอง” เพื่อเริ่มจากแม่แบบข้อตกลงและตัวชี้วัดของแผน",
    "This plan has no agreement yet. “+ Agreement” starts one from the usual clauses and the plan's indicators",
);
pub const AGREEMENT: Text = text("คำรับรอง", "Agreement");
pub const AGREEMENT_TITLE: Text = text("ชื่อคำรับรอง", "Title");
pub const MAKER_UNIT: Text = text("หน่วยงานที่ทำคำรับรอง", "Unit that commits itself");
pub const FROM_DAY: Text = text("เริ่มตั้งแต่วันที่", "From");
pub const TO_DAY: Text = text("ถึงวันที่", "To");
pub const PERIOD_TEXT: Text = text("ระยะเวลาตามเอกสาร", "Period in words");
pub const BANDS: Text = text("ตารางระดับผลที่ใช้", "Table of bands");
pub const BANDS_OF_YEAR: Text = text("ตามปีงบประมาณ", "That of the fiscal year");
pub const SIGNED_TEXT: Text = text("วันที่ลงนามตามเอกสาร", "Signed, in words");
pub const ADD_CLAUSE: Text = text("เพิ่มข้อตกลงจากแม่แบบ", "Add a clause from the template");
pub const PLACES: Text = text("ตำแหน่งที่เติมให้เอง", "Places that are filled in");
pub const CHOOSE: Text = text("เลือก…", "Choose…");
pub const ALL_CLAUSES: Text = text("ทุกข้อของแม่แบบ", "All clauses of the template");
pub const ENTRIES: Text = text("ตัวชี้วัดและน้ำหนัก", "Indicators and weights");
pub const ADD_ENTRY: Text = text("เพิ่มตัวชี้วัดของแผน", "Add an indicator of the plan");
pub const ALL_INDICATORS: Text = text("ทุกตัวชี้วัดที่เหลือ", "All that are left");
pub const NEW_INDICATOR: Text = text("+ ตัวชี้วัดใหม่", "+ New indicator");
pub const SUM_OF_WEIGHTS: Text = text("ผลรวมน้ำหนัก", "Sum of the weights");

// --- the settings of an assessment
pub const SETTINGS: Text = text("ตั้งค่า", "Settings");
pub const ASSESSMENT: Text = text("การประเมิน", "Assessment");
pub const ASSESSMENT_TITLE: Text = text("ชื่อการประเมิน", "Title");
pub const ASSESSED_YEAR: Text = text("ปีงบประมาณที่ประเมิน", "Fiscal year assessed");
pub const SUCCESS_TABLE: Text = text("ตารางคะแนนของผลลัพธ์", "Table for results");
pub const TARGET_IS: Text = text("คะแนนต้อง", "The total must be");
pub const REQUIRED: Text = text("ต้องมีคะแนน", "Required");
pub const REQUIRED_ITEMS: Text = text("ตัวชี้วัดที่ขาดไม่ได้", "Required items");
pub const ITEM: Text = text("ตัวชี้วัด", "Item");
pub const DELETE_ASSESSMENT: Text = text("ลบการประเมิน", "Delete the assessment");
pub const ASSESSMENT_DELETED: Text = text("ลบการประเมินแล้ว", "The assessment is deleted.");

/// A control of a row, for those who hear it: "Points, row 2".
pub fn cell(column: &str, table: &str, row: usize, language: Language) -> String {
    match language {
        Thai => format!("{table} แถว {row}: {column}"),
        English => format!("{table}, row {row}: {column}"),
    }
}

/// A round: "รอบ 6 เดือน ปี 2566".
pub fn round(months: &str, year: &str, language: Language) -> String {
    match language {
        Thai => format!("รอบ {months} เดือน ปี {year}"),
        English => format!("{months} months of {year}"),
    }
}

/// The weight in an agreement.
pub fn weight_in(agreement: &str, language: Language) -> String {
    match language {
        Thai => format!("น้ำหนักใน {agreement}"),
        English => format!("Weight in {agreement}"),
    }
}

/// A copy of something, by its title.
pub fn copy_of(title: &str, language: Language) -> String {
    match language {
        Thai => format!("{title} (สำเนา)"),
        English => format!("{title} (copy)"),
    }
}
