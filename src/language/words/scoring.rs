//! Texts of assessments and rule tables as sheets, and of what-ifs and findings about scores.

use super::{Text, text};
use crate::language::Language::{self, English, Thai};
use crate::plan::rules::{RuleUse, SpendingKind};

pub const NAME: Text = text("รายการ", "Name");
pub const TYPED: Text = text("คะแนนที่กรอก", "Score");
pub const COMPUTED: Text = text("คะแนนคำนวณ", "Computed");
pub const GAP: Text = text("ส่วนที่ยังขาด", "Gap to target");
pub const LAST: Text = text("ปีก่อน", "Last year");
pub const CHANGE: Text = text("เปลี่ยนแปลง", "Change");
pub const GOAL: Text = text("เป้าหมายผลลัพธ์", "Goal");
pub const SUCCESS: Text = text("ร้อยละความสำเร็จ", "Success");

pub const OF_PARTS: Text = text(
    "ค่าเฉลี่ยของรายการข้างใต้ที่มีคะแนน คะแนนที่กรอกใช้แทน",
    "The mean of the scored rows below. A score that is typed goes before it.",
);
pub const OF_GROUPS: Text = text("ค่าเฉลี่ยถ่วงน้ำหนักของกลุ่ม", "The weighted mean of the groups.");
pub const FROM_LEVEL_TABLE: Text = text("ระดับตามตารางเกณฑ์", "The level follows from the rule table.");
pub const TO_TARGET: Text = text("เป้าหมายลบด้วยคะแนน", "The target less the score.");
pub const SINCE_LAST: Text = text("คะแนนปีนี้ลบด้วยคะแนนปีก่อน", "This year's score less last year's.");
pub const OF_RESULT: Text = text("ผลเทียบกับเป้าหมาย เป็นร้อยละ", "The result in percent of the goal.");
pub const NOT_OF_ROW: Text = text("แถวนี้ไม่มีค่านี้", "This row has no such value.");
pub const NAME_NEEDED: Text = text("ต้องมีชื่อรายการ", "A name is needed here.");

pub const OVER: Text = text("มากกว่า", "Over");
pub const GROUPS_MIN: Text = text("ทุกกลุ่มไม่ต่ำกว่า", "Each group at least");
pub const POINTS: Text = text("คะแนน", "Points");
pub const FACTOR: Text = text("คูณ", "Factor");
pub const WEIGHT: Text = text("น้ำหนัก", "Weight");
pub const PERCENT: Text = text("ร้อยละ", "Percent");
pub const MONTHS: Text = text("สิ้นเดือนที่", "After months");
pub const A_MONTH: Text =
    text("ให้กรอกลำดับเดือนของปีงบประมาณ ตั้งแต่ 1 ถึง 12", "Enter the month of the fiscal year as a number from 1 to 12.");
pub const TREND: Text = text("แนวโน้ม", "Trend");
pub const TREND_FROM: Text = text(
    "ผลที่รายงานแต่ละรอบ ถ้ายังมีไม่ถึงสองรอบ ใช้ผลรายปี",
    "Results as reported, by round; by year where there are not yet two rounds.",
);
pub const UNTIL: Text = text("ถึงปี", "Until");
pub const NOTE: Text = text("หมายเหตุ", "Note");
pub const UNCONFIRMED: Text = text("ยังไม่ยืนยัน", "Not confirmed");
pub const CHOSEN_FROM_LIST: Text = text("ให้เลือกจากรายการของช่องนี้", "Choose one from the list of the cell.");
pub const USE: Text = text("ใช้กับ", "Used for");

pub const GRID: Text = text("การประเมิน", "Assessment");
pub const RULES_GRID: Text = text("ตารางเกณฑ์", "Rule tables");
pub const WHICH_ASSESSMENT: Text = text("การประเมิน", "Assessment shown");
pub const WHICH_AGREEMENT: Text = text("คำรับรอง", "Agreement");
pub const ADD_ITA: Text = text("+ การประเมิน ITA", "+ ITA assessment");
pub const ADD_PMQA: Text = text("+ การประเมิน PMQA 4.0", "+ PMQA 4.0 assessment");
pub const ADD_GROUP: Text = text("+ กลุ่ม", "+ Group");
pub const ADD_ITEM: Text = text("+ ตัวชี้วัด", "+ Item");
pub const AS_MEASURES: Text = text("มาตรการ", "Measures");
pub const MEASURE: Text = text("มาตรการ", "Measure");
pub const ADD_MEASURE: Text = text("+ มาตรการ", "+ Measure");
pub const NO_ITEMS: Text = text(
    "การประเมินนี้ยังไม่มีตัวชี้วัด เพิ่มกลุ่มและตัวชี้วัดในตารางก่อน",
    "This assessment has no items yet. Add a group and items in the table first",
);
pub const ADD_SUB_ITEM: Text = text("+ ประเด็นย่อย", "+ Sub-item");
pub const CHOOSE_GROUP: Text =
    text("เลือกแถวกลุ่มหรือตัวชี้วัดก่อน แล้วจึงเพิ่ม", "Choose a group or an item first, then add to it");
pub const CHOOSE_ITEM: Text =
    text("เลือกแถวตัวชี้วัดก่อน แล้วจึงเพิ่มประเด็นย่อย", "Choose an item first, then add a sub-item to it");
pub const NO_ASSESSMENT: Text = text(
    "แผนนี้ยังไม่มีการประเมิน เพิ่มการประเมิน ITA หรือ PMQA 4.0 แล้วเพิ่มกลุ่มและตัวชี้วัด",
    "This plan has no assessment yet. Add ITA or PMQA 4.0, then groups and items",
);
pub const COPY_TABLES: Text = text("คัดลอกตารางเกณฑ์ที่ใช้อยู่เข้าแผน", "Copy the tables in use into the plan");
pub const NOTHING_TO_COPY: Text =
    text("แผนนี้มีตารางเกณฑ์ที่ใช้อยู่ครบแล้ว", "The plan already has a copy of every table it uses.");
pub const NO_TABLES: Text = text(
    "แผนนี้ยังไม่มีตารางเกณฑ์ของตนเอง จึงใช้ตารางที่มากับโปรแกรม คัดลอกเข้าแผนก่อนจึงจะแก้ได้",
    "This plan has no rule tables of its own and is read with those of the program. Copy them into the plan to edit them",
);
pub const ADD_BAND: Text = text("+ ช่วง", "+ Band");
pub const TABLES_ARE_COPIED: Text = text(
    "ตารางหลักเกณฑ์ น้ำหนัก และเป้าหมายมาจากสำเนาตารางที่ใช้อยู่ จึงเพิ่มหรือย้ายไม่ได้ เพิ่มและย้ายได้เฉพาะช่วงคะแนน",
    "Rule tables, weights and targets come with the copy of the tables in use and are not added or moved. Bands are.",
);
pub const ADD_TABLE: Text = text("เพิ่มตารางเกณฑ์", "Add a rule table");
pub const EMPTY_TABLE: Text = text("ตารางเปล่า", "An empty table");
pub const NEW_TABLE: Text = text("ตารางเกณฑ์ใหม่", "New rule table");
pub const ADD_ASSESSMENT: Text = text("เพิ่มการประเมินจากแบบ", "Add from a scheme");
pub const CHOOSE_TABLE: Text = text("เลือกแถวตารางหรือแถวช่วงก่อน", "Choose a table or a band first");
pub const PRESENT_BAND: Text = text("ระดับผล", "Band");
pub const A_YEAR: Text = text("ให้กรอกปีงบประมาณสี่หลัก เช่น 2566", "Enter a fiscal year of four digits, such as 2566.");

pub const ASSESSED: Text = text("ผลตามผู้ประเมิน", "Assessor's result");
pub const ADJUSTMENT: Text = text("ปรับคะแนน", "Adjustment");
pub const REASON: Text = text("เหตุผลที่หักหรือปรับ", "Reason");
pub const COUNTED: Text = text("น้ำหนักที่นับ", "Weight counted");
pub const COUNTED_FROM: Text = text(
    "น้ำหนักที่กรอก รวมกับส่วนที่ได้จากตัวชี้วัดที่ยกเว้นการประเมิน",
    "The weight as entered, with what it takes over from waived indicators.",
);
pub const WAIVED: Text = text("ยกเว้นการประเมิน", "Waived");

/// What a rule table is for.
pub fn rule_use(applies: RuleUse) -> Text {
    match applies {
        RuleUse::Unstated => text("ใช้ตามที่ระบุ", "Where it is named"),
        RuleUse::Agreement => text("ระดับผลตามคำรับรอง", "Bands of an agreement"),
        RuleUse::ItaLevels => text("ระดับผล ITA", "ITA levels"),
        RuleUse::ItaWeights => text("น้ำหนักเครื่องมือ ITA", "ITA weights"),
        RuleUse::PmqaLevels => text("ระดับผล PMQA", "PMQA levels"),
        RuleUse::PmqaSuccess => text("คะแนนผลลัพธ์ PMQA", "PMQA results"),
        RuleUse::Disbursement => text("เป้าหมายการเบิกจ่าย", "Disbursement targets"),
    }
}

/// The money that a disbursement target is about.
pub fn spending(kind: SpendingKind) -> Text {
    match kind {
        SpendingKind::Overall => text("ภาพรวม", "Overall"),
        SpendingKind::Recurrent => text("รายจ่ายประจำ", "Recurrent"),
        SpendingKind::Capital => text("รายจ่ายลงทุน", "Capital"),
        SpendingKind::Used => text("ใช้จ่ายรวมก่อหนี้ผูกพัน", "Used, with commitments"),
    }
}

/// What a disbursement target is for: "ภาพรวม สิ้นเดือนที่ 12 ปีงบประมาณ 2568".
pub fn target_of(kind: SpendingKind, months: &str, year: &str, language: Language) -> String {
    let kind = spending(kind).of(language);
    match language {
        Thai => format!("{kind} สิ้นเดือนที่ {months} ปีงบประมาณ {year}"),
        English => format!("{kind}, after {months} months of {year}"),
    }
}

/// A typed score that its parts do not give.
pub fn differs(computed: &str, language: Language) -> String {
    match language {
        Thai => format!("ต่างจากคะแนนคำนวณ {computed}"),
        English => format!("differs from the computed score, {computed}"),
    }
}

/// A level of the document that is not the one of its score.
pub fn other_level(stated: &str, found: &str, language: Language) -> String {
    match language {
        Thai => format!("เอกสารระบุระดับ {stated} แต่คะแนนอยู่ระดับ {found}"),
        English => format!("the document says {stated}, the score is {found}"),
    }
}

/// A group that lacks a required item.
pub fn required(item: &str, language: Language) -> String {
    match language {
        Thai => format!("ยังประเมินไม่ได้ เพราะยังไม่มีคะแนนของ {item}"),
        English => format!("not assessed: {item} has no score yet"),
    }
}

/// Where a weight or a level comes from.
pub fn from_table(title: &str, certainty: &str, language: Language) -> String {
    match language {
        Thai => format!("ตาม{title} ({certainty})"),
        English => format!("from {title} ({certainty})"),
    }
}

/// The band of a total.
pub fn in_band(band: &str, language: Language) -> String {
    match language {
        Thai => format!("ระดับ: {band}"),
        English => format!("Band: {band}"),
    }
}
