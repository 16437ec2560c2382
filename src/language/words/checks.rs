//! Texts of the checks: what was found, as advice. Figures and names come already written for reading.

use super::{Text, text};
use crate::language::Language::{self, English, Thai};

pub const FINDINGS: Text = text("สิ่งที่ตรวจพบ", "Findings");
pub const PROBLEM: Text = text("ต้องแก้", "Problem");
pub const REMARK: Text = text("ควรดู", "Remark");
pub const WHERE: Text = text("อยู่ที่", "Where");
pub const WHAT: Text = text("เรื่อง", "What");
pub const COMPARED: Text = text("เทียบกับแผน", "Beside the plan");
pub const AGREES: Text = text("ตรงกับแผน", "Agrees");
pub const NO_SUCH_PART: Text = text("ไม่มีส่วนนี้ในแผน", "The plan has no such part");
pub const NOTHING_THERE: Text = text("แผนยังไม่มีค่านี้", "The plan gives nothing here");
pub const THE_PLAN: Text = text("แผนทั้งฉบับ", "The plan");

pub const NOTHING_FOUND: Text = text("ไม่พบสิ่งที่ต้องแก้", "Nothing found");
pub const WHAT_IS_CHECKED: Text = text(
    "หน้านี้ตรวจใหม่ทุกครั้งที่แก้แผน: การอ้างถึงสิ่งที่ไม่มีในแผน รหัสซ้ำ ลำดับชั้นที่วนกลับ แผนเงินเทียบกับเงินจัดสรรและวงเงิน ปีและงวดของยอดเงิน ยอดที่อาจพิมพ์ผิดหน่วย น้ำหนักที่รวมไม่ครบ และตัวเลขที่เอกสารระบุซ้ำ",
    "This page checks anew with every edit: references to what is not in the plan, ids used twice, circles of levels, \
     plans against allocations and ceilings, years and periods of amounts, amounts that may be in another unit, weights \
     that do not add up, and figures that the document states twice.",
);

pub const REFERENCES: Text = text("อ้างถึงสิ่งที่ไม่มีในแผน", "References that lead nowhere");
pub const REFERENCES_ADVICE: Text = text(
    "เพิ่มส่วนที่ขาด หรือเลือกส่วนอื่นแทน ระหว่างนี้ยอดรวมนับรายการนี้เฉพาะในยอดของทั้งแผน",
    "Add what is missing, or choose something else. Until then such a row counts in the total of the plan only.",
);
pub const DUPLICATES: Text = text("รหัสซ้ำ", "Ids used twice");
pub const DUPLICATES_ADVICE: Text = text(
    "สองรายการใช้รหัสเดียวกัน การแก้รายการหนึ่งจึงอาจไปถึงอีกรายการ ลบรายการหนึ่งแล้วเพิ่มใหม่",
    "Two entries share an id, so a change to one may reach the other. Delete one of them and add it anew.",
);
pub const CIRCLES: Text = text("ลำดับชั้นวนกลับ", "Circles");
pub const CIRCLES_ADVICE: Text = text(
    "รายการอยู่ใต้ตัวเอง จึงไม่มียอดรวม ย้ายรายการหนึ่งในวงออกไปไว้ใต้รายการอื่น",
    "These stand below themselves and have no total. Move one of them elsewhere.",
);
pub const AMOUNTS: Text = text("ปี งวด และขนาดของยอดเงิน", "Years, periods and size of amounts");
pub const AMOUNTS_ADVICE: Text = text(
    "ยอดที่อยู่ผิดปีหรือผิดงวดไม่ขึ้นในตาราง ตรวจว่าพิมพ์ถูกช่องและถูกหน่วย (บาทหรือล้านบาท)",
    "An amount in another year or period does not show in the table. See that it is in the right cell and unit.",
);
pub const ALLOCATIONS: Text = text("แผนเงินเทียบกับเงินจัดสรร", "Plans and allocations");
pub const ALLOCATIONS_ADVICE: Text = text(
    "ปรับแผนให้เท่ากับเงินจัดสรรหลังโอนเปลี่ยนแปลง หรือบันทึกการโอนที่ยังไม่ได้บันทึก",
    "Bring the plan to the allocation after transfers, or record a transfer that is missing.",
);
pub const CEILINGS: Text = text("ยอดรวมเทียบกับวงเงิน", "Totals and ceilings");
pub const CEILINGS_ADVICE: Text = text(
    "ตรวจว่ามีรายการขาดหรือเกิน หรือวงเงินเปลี่ยนไปแล้ว",
    "See whether rows are missing or too many, or the ceiling has changed.",
);
pub const FORMULAS: Text = text("สูตร", "Formulas");
pub const FORMULAS_ADVICE: Text = text(
    "สูตรที่คำนวณไม่ได้ทำให้ยอดรวมทุกระดับเหนือขึ้นไปแสดงข้อผิดพลาด แก้สูตรหรือเซลล์ที่สูตรอ้างถึง",
    "Every total above a formula without a value shows an error. Mend the formula, or the cells it refers to.",
);
pub const WEIGHTS: Text = text("น้ำหนัก", "Weights");
pub const WEIGHTS_ADVICE: Text = text(
    "น้ำหนักควรรวมเป็น 100 (หรือ 1) แผนไม่ปรับน้ำหนักที่กรอกไว้ คะแนนจึงหารด้วยผลรวมที่มีอยู่",
    "Weights should add up to 100 (or 1). Entered weights are never changed; scores are divided by the sum there is.",
);
pub const UNITS: Text = text("หน่วยวัดของค่าเป้าหมาย", "Units of targets");
pub const UNITS_ADVICE: Text = text(
    "ค่าเป้าหมายต่างหน่วยเทียบกันข้ามปีไม่ได้ ปรับให้เป็นหน่วยเดียวกัน หรือแยกเป็นตัวชี้วัดใหม่",
    "Targets in different units cannot be compared over the years. Use one unit, or make it a new indicator.",
);
pub const SCORES: Text = text("คะแนนและระดับ", "Scores and levels");
pub const SCORES_ADVICE: Text = text(
    "คะแนนที่กรอกใช้ตามที่กรอก แม้ต่างจากคะแนนที่คำนวณจากรายการย่อย ตรวจกับเอกสารว่าค่าใดถูก",
    "A typed score stands, also where its parts give another one. Find out from the document which is right.",
);
pub const NOT_ASSESSED: Text =
    text("รายการบังคับยังไม่มีคะแนน กลุ่มจึงยังประเมินไม่ได้", "A required item without a score: its group is not assessed");
pub const CLAIMS: Text = text("ตัวเลขที่เอกสารระบุไว้ต่างจากแผน", "Figures that the document states otherwise");
pub const CLAIMS_ADVICE: Text = text(
    "เอกสารระบุตัวเลขเดียวกันสองแห่งไม่ตรงกัน ตรวจกับต้นฉบับว่าแห่งใดถูก แผนใช้ค่าจากแห่งที่ละเอียดที่สุด",
    "The document gives two figures for one thing. Find out which is right; the plan keeps the more detailed place.",
);

/// What is at a place, where `words::claims::field` has no name for it.
pub fn field(field: &str) -> Option<Text> {
    Some(match field {
        "parent" => text("อยู่ใต้", "parent"),
        "planner" => text("หน่วยงานเจ้าของแผน", "planning unit"),
        "supports" => text("สนับสนุนตัวชี้วัด", "supported indicators"),
        "covers" => text("ขอบเขตของผล", "what its result covers"),
        "entries" => text("ตัวชี้วัดในคำรับรอง", "indicators of the agreement"),
        "levels" => text("ตารางระดับ", "level table"),
        "measures" => text("มาตรการ", "measures"),
        "results" => text("ผลที่ลองใส่", "tried results"),
        "about" => text("เรื่องที่ระบุซ้ำ", "statement"),
        "committees" => text("คณะกรรมการ", "committees"),
        "rules" => text("ตารางเกณฑ์", "rule tables"),
        "lists" => text("รายการถ้อยแถลง", "lists"),
        "lines" => text("รายการงบประมาณ", "budget lines"),
        "releases" => text("การจัดสรรตามงวด", "releases"),
        "costs" => text("รายละเอียดค่าใช้จ่าย", "cost items"),
        "risks" => text("ความเสี่ยง", "risks"),
        "transfers" => text("โอนเปลี่ยนแปลง", "transfers"),
        "tasks" => text("งาน", "tasks"),
        "deliverables" => text("ผลผลิตที่ส่งมอบ", "deliverables"),
        "rounds" => text("รอบประเมิน", "rounds"),
        "perspectives" => text("กลุ่มตัวชี้วัด", "perspectives"),
        "items" | "sub_items" => text("ข้อประเมิน", "items"),
        "committed" => text("ผูกพัน", "committed"),
        "disbursed" => text("เบิกจ่าย", "disbursed"),
        "last_year" => text("ปีสุดท้าย", "last year"),
        _ => return None,
    })
}

/// A formula without a value.
pub fn formula_in_error(year: &str, code: &str, reason: &str, language: Language) -> String {
    match language {
        Thai => format!("ปี {year} สูตรให้ผลเป็น {code}: {reason}"),
        English => format!("{year}: the formula gives {code}. {reason}"),
    }
}

/// A formula that cannot be read.
pub fn formula_unreadable(year: &str, formula: &str, language: Language) -> String {
    match language {
        Thai => format!("ปี {year} อ่านสูตร {formula} ไม่ได้ จึงใช้จำนวนเงินที่มากับไฟล์"),
        English => format!("{year}: the formula {formula} cannot be read; the amount that came with it stands"),
    }
}

/// A formula whose value the file gave otherwise.
pub fn formula_differs(year: &str, stated: &str, value: &str, language: Language) -> String {
    match language {
        Thai => format!("ปี {year} ไฟล์ที่นำเข้าระบุผลของสูตรเป็น {stated} แต่คำนวณได้ {value}"),
        English => format!("{year}: the imported file gave {stated} for the formula; it calculates to {value}"),
    }
}

pub const A_UNIT: Text = text("หน่วยงาน", "a unit");
pub const A_NODE: Text = text("หัวข้อแผน", "a heading of the outline");
pub const AN_ACTIVITY: Text = text("โครงการ/กิจกรรม", "an activity");
pub const A_LINE: Text = text("รายการงบประมาณ", "a budget line");
pub const AN_INDICATOR: Text = text("ตัวชี้วัด", "an indicator");
pub const A_PERSPECTIVE: Text = text("กลุ่มตัวชี้วัด", "a perspective");
pub const AN_ASSESSMENT: Text = text("การประเมิน", "an assessment");
pub const A_GROUP: Text = text("กลุ่มของการประเมิน", "a group of the assessment");
pub const A_TABLE: Text = text("ตารางเกณฑ์", "a rule table");
pub const A_PART: Text = text("ส่วนของแผน", "a part");

pub const BY_MONTHS: Text = text("รายเดือน", "by month");
pub const BY_QUARTERS: Text = text("รายไตรมาส", "by quarter");
pub const PLANNED_BELOW: Text = text("แผนรวม", "Planned below it");
pub const ALLOCATED_BELOW: Text = text("จัดสรรรวม", "Allocated below it");
pub const CEILINGS_BELOW: Text = text("วงเงินของหัวข้อย่อยรวม", "The ceilings below it");
pub const PLANNED: Text = text("แผน", "Planned");
pub const DISBURSED: Text = text("เบิกจ่าย", "Disbursed");
pub const NO_WEIGHTS: Text =
    text("ยังไม่มีน้ำหนัก จึงยังไม่มีคะแนนถ่วงน้ำหนัก", "No weights are given yet, so there are no weighted scores");

/// How many findings of each severity there are.
pub fn counts(problems: &str, remarks: &str, language: Language) -> String {
    match language {
        Thai => format!("ต้องแก้ {problems} เรื่อง · ควรดู {remarks} เรื่อง"),
        English => format!("Problems: {problems} · remarks: {remarks}"),
    }
}

/// How many figures of the document were compared.
pub fn compared(agree: &str, differ: &str, not: &str, language: Language) -> String {
    match language {
        Thai => format!(
            "ตัวเลขที่เอกสารระบุซ้ำ: ตรงกับแผน {agree} · ต่างจากแผน {differ} · ไม่ได้เทียบ (ข้อความหรือเรื่องที่ยังเทียบไม่ได้) {not}"
        ),
        English => format!(
            "What the document states twice: {agree} agree with the plan, {differ} differ, {not} are not compared \
             (words, or fields that are not checked yet)"
        ),
    }
}

pub fn no_such(kind: &str, id: &str, language: Language) -> String {
    match language {
        Thai => format!("อ้างถึง{kind} {id} ซึ่งไม่มีในแผน"),
        English => format!("Refers to {kind} that the plan does not have: {id}"),
    }
}

pub fn used_twice(id: &str, language: Language) -> String {
    match language {
        Thai => format!("ใช้รหัส {id} มากกว่าหนึ่งครั้ง"),
        English => format!("The id {id} is used more than once"),
    }
}

pub fn circle(names: &str, count: &str, language: Language) -> String {
    match language {
        Thai => format!("อยู่ใต้ตัวเอง ในวงของ {count} รายการ: {names}"),
        English => format!("Stands below itself, in a circle of {count}: {names}"),
    }
}

pub fn other_unit(year: &str, unit: &str, before: &str, language: Language) -> String {
    match language {
        Thai => format!("ค่าเป้าหมายปี {year} ใช้หน่วย {unit} ต่างจากปีก่อนหน้าที่ใช้ {before}"),
        English => format!("The target of {year} is in {unit}, the one before in {before}"),
    }
}

pub fn years_reversed(first: &str, last: &str, language: Language) -> String {
    match language {
        Thai => format!("ปีสุดท้าย {last} อยู่ก่อนปีแรก {first}"),
        English => format!("The last year, {last}, is before the first, {first}"),
    }
}

pub fn outside_years(year: &str, language: Language) -> String {
    match language {
        Thai => format!("มียอดของปี {year} ซึ่งไม่ใช่ปีของแผน"),
        English => format!("Has an amount of {year}, which is no year of this plan"),
    }
}

pub fn other_keeping(period: &str, year: &str, keeping: &str, language: Language) -> String {
    match language {
        Thai => format!("มียอดของ {period} {year} แต่รายการนี้เก็บ{keeping}"),
        English => format!("Has an amount for {period} {year}, but the line is kept {keeping}"),
    }
}

pub fn out_of_scale(amount: &str, beside: &str, language: Language) -> String {
    match language {
        Thai => format!("{amount} ต่างจากยอดข้างเคียง (ราว {beside}) มาก อาจพิมพ์เป็นหน่วยอื่น"),
        English => format!("{amount} is far from those beside it (about {beside}). Was it typed in another unit?"),
    }
}

/// An amount over a limit: what, how much, the limit, by how much.
pub fn over_allocation(what: &str, year: &str, amount: &str, limit: &str, by: &str, language: Language) -> String {
    match language {
        Thai => format!("{what}ปี {year} {amount} เกินเงินจัดสรร {limit} อยู่ {by}"),
        English => format!("{what} in {year}: {amount}, which is {by} over the allocation of {limit}"),
    }
}

pub fn below_allocation(year: &str, planned: &str, limit: &str, by: &str, language: Language) -> String {
    match language {
        Thai => format!("แผนปี {year} {planned} ยังน้อยกว่าเงินจัดสรร {limit} อยู่ {by}"),
        English => format!("Planned in {year}: {planned}, which leaves {by} of the allocation of {limit}"),
    }
}

pub fn over_released(year: &str, released: &str, limit: &str, by: &str, language: Language) -> String {
    match language {
        Thai => format!("จัดสรรตามงวดปี {year} รวม {released} เกินเงินจัดสรร {limit} อยู่ {by}"),
        English => format!("Released in {year}: {released}, which is {by} over the allocation of {limit}"),
    }
}

pub fn unbalanced(year: &str, amount: &str, language: Language) -> String {
    match language {
        Thai => format!("การโอนเปลี่ยนแปลงปี {year} มีด้านเดียวหรือสองด้านไม่เท่ากัน ต่างกัน {amount}"),
        English => format!("A transfer of {year} lacks its other side, or the sides differ: by {amount}"),
    }
}

pub fn costs_differ(costs: &str, planned: &str, language: Language) -> String {
    match language {
        Thai => format!("รายละเอียดค่าใช้จ่ายรวม {costs} แต่แผนของรายการเป็น {planned}"),
        English => format!("The cost items come to {costs}, but {planned} are planned"),
    }
}

pub fn over_ceiling(basis: &str, year: &str, amount: &str, ceiling: &str, by: &str, language: Language) -> String {
    match language {
        Thai => format!("{basis}ปี {year} {amount} เกินวงเงิน {ceiling} อยู่ {by}"),
        English => format!("{basis} in {year}: {amount}, which is {by} over the ceiling of {ceiling}"),
    }
}

pub fn below_ceiling(basis: &str, year: &str, amount: &str, ceiling: &str, by: &str, language: Language) -> String {
    match language {
        Thai => format!("{basis}ปี {year} {amount} ขาดจากวงเงิน {ceiling} อยู่ {by}"),
        English => format!("{basis} in {year}: {amount}, which lacks {by} of the ceiling of {ceiling}"),
    }
}

pub fn weights(sum: &str, percent: &str, fraction: &str, language: Language) -> String {
    match language {
        Thai => format!("น้ำหนักรวมได้ {sum} ไม่ใช่ {percent} หรือ {fraction}"),
        English => format!("The weights add up to {sum}, not to {percent} or {fraction}"),
    }
}

pub fn perspective(stated: &str, sum: &str, language: Language) -> String {
    match language {
        Thai => format!("ระบุน้ำหนักกลุ่มไว้ {stated} แต่ตัวชี้วัดในกลุ่มรวมได้ {sum}"),
        English => format!("States a weight of {stated}, but its indicators add up to {sum}"),
    }
}

pub fn negative_weight(weight: &str, language: Language) -> String {
    match language {
        Thai => format!("น้ำหนักติดลบ {weight}"),
        English => format!("A weight below zero: {weight}"),
    }
}

pub fn typed_score(typed: &str, computed: &str, language: Language) -> String {
    match language {
        Thai => format!("คะแนนที่กรอก {typed} แต่รายการย่อยเฉลี่ยได้ {computed}"),
        English => format!("The score is given as {typed}, but its parts come to {computed}"),
    }
}

pub fn other_level(stated: &str, level: &str, language: Language) -> String {
    match language {
        Thai => format!("ระบุระดับ {stated} แต่คะแนนอยู่ระดับ {level}"),
        English => format!("The level is given as {stated}, but the score is in {level}"),
    }
}

pub fn no_reason(points: &str, language: Language) -> String {
    match language {
        Thai => format!("หักหรือปรับ {points} คะแนนโดยไม่ระบุเหตุผล"),
        English => format!("{points} points are deducted or adjusted without a reason"),
    }
}

pub fn moved(weight: &str, moved: &str, language: Language) -> String {
    match language {
        Thai => format!("น้ำหนักที่ยกเว้นคือ {weight} แต่โอนไปรวม {moved}"),
        English => format!("A weight of {weight} is waived, but {moved} is moved"),
    }
}

pub fn claim(says: &str, plan: &str, by: &str, place: &str, language: Language) -> String {
    match language {
        Thai => format!("“{place}” ระบุ {says} แต่แผนเป็น {plan} (ต่าง {by})"),
        English => format!("“{place}” states {says}, the plan has {plan} (off by {by})"),
    }
}

/// The verdict on a claim that differs, in a table.
pub fn differs(plan: &str, by: &str, language: Language) -> String {
    match language {
        Thai => format!("แผนเป็น {plan} ต่าง {by}"),
        English => format!("The plan has {plan}, off by {by}"),
    }
}
