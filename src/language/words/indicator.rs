//! Names of the parts of an indicator.

use super::{Text, text};
use crate::plan::criteria::{BelowFirst, Scoring};
use crate::plan::indicator::{Dimension, Gathering, IndicatorKind, ResultSource};
use crate::plan::waiver::WaiverRule;

pub const INDICATOR: Text = text("ตัวชี้วัด", "Indicator");
pub const UNIT: Text = text("หน่วยวัด", "Unit");
pub const WEIGHT: Text = text("น้ำหนัก", "Weight");
pub const DIMENSION: Text = text("มิติ", "Dimension");
pub const KIND: Text = text("ชนิด", "Kind");
pub const CATEGORY: Text = text("หมวด", "Heading");
pub const SIGN: Text = text("เครื่องหมาย", "Sign");
pub const PART_OF: Text = text("เป็นส่วนหนึ่งของ", "Part of");
pub const DEFINITION: Text = text("คำอธิบาย", "Definition");
pub const SCOPE: Text = text("ขอบเขต", "Scope");
pub const FORMULA: Text = text("สูตรคำนวณ", "Formula");
pub const FORMULA_TEX: Text = text("สูตร (LaTeX)", "Formula (LaTeX)");
pub const BASELINE: Text = text("ข้อมูลพื้นฐาน", "Baseline");
pub const TARGETS: Text = text("ค่าเป้าหมาย", "Targets");
pub const ROADMAP: Text = text("แผนระยะยาว", "Roadmap");
pub const MEASURED: Text = text("ช่วงเวลาที่วัด", "Measured");
pub const CRITERIA: Text = text("เกณฑ์การให้คะแนน", "Criteria");
pub const SCORING: Text = text("วิธีให้คะแนน", "Scoring");
pub const PRORATE: Text = text("บัญญัติไตรยางศ์", "Prorated between levels");
pub const STEPPED: Text = text("ตามระดับที่ถึง", "The highest level reached counts");
pub const BETWEEN: Text = text("ระหว่างระดับ", "Between levels");
pub const BELOW: Text = text("ต่ำกว่าระดับแรก", "Below the first level");
pub const CAP: Text = text("คะแนนสูงสุด", "Most points");
pub const FILLED_FROM: Text = text("เกณฑ์นำมาจาก", "Criteria filled from");
pub const POINTS: Text = text("คะแนน", "Points");
pub const THRESHOLD: Text = text("ค่า", "Threshold");
pub const LEVEL: Text = text("ระดับ", "Level");
pub const TRUNCATED: Text = text("(ข้อความขาดตอนในเอกสาร)", "(the text breaks off in the document)");
pub const SOURCE: Text = text("ที่มาของผล", "Result from");
pub const COVERS: Text = text("ครอบคลุม", "Covers");
pub const WITH_COMMITTED: Text = text("นับเงินผูกพันด้วย", "Committed money counts as well");
pub const ROUNDS: Text = text("รอบการประเมิน", "Rounds");
pub const BETTER_OF_ROUNDS: Text = text("ใช้ผลรอบที่ดีกว่า", "The better of the rounds counts");
pub const TARGET: Text = text("เป้าหมาย", "Target");
pub const CHECKPOINT: Text = text("เกณฑ์ของรอบ", "Checkpoint");
pub const RESULT: Text = text("ผล", "Result");
pub const ASSESSED: Text = text("ผลตามผู้ประเมิน", "Assessor's result");
pub const NUMERATOR: Text = text("ตัวตั้ง", "Upper variable");
pub const DENOMINATOR: Text = text("ตัวหาร", "Lower variable");
pub const DEDUCTION: Text = text("หักคะแนน", "Deduction");
pub const DEDUCTION_REASON: Text = text("เหตุที่หัก", "Reason of the deduction");
pub const ACHIEVED: Text = text("ผลการดำเนินงาน", "What was done");
pub const EVIDENCE: Text = text("หลักฐาน", "Evidence");
pub const PROBLEMS: Text = text("ปัญหาอุปสรรค", "Problems");
pub const SUGGESTIONS: Text = text("ข้อเสนอแนะ", "Suggestions");
pub const DUE_STEPS: Text = text("ขั้นตอนในรอบนี้", "Steps of this round");
pub const IS_DONE: Text = text("เสร็จแล้ว", "done");
pub const STAGES: Text = text("ขั้นของรางวัล", "Stages");
pub const PASS_SCORE: Text = text("คะแนนผ่าน", "Score to pass");
pub const PENALTY: Text = text("การหักคะแนน", "Penalty");
pub const PENALTY_POINTS: Text = text("หักต่อรอบที่ไม่ครบ", "Points per incomplete round");
pub const PENALTY_APPLIES: Text = text("ใช้กับตัวชี้วัดนี้", "Applies to this indicator");
pub const PENALTY_DOES_NOT_APPLY: Text = text("ไม่ใช้กับตัวชี้วัดนี้", "Does not apply to this indicator");
pub const PENALTY_READING: Text = text("อ่านว่า", "Read as");
pub const CONDITIONS: Text = text("เงื่อนไข", "Conditions");
pub const BENEFIT: Text = text("ประโยชน์", "Benefit");
pub const DATA_SOURCE: Text = text("แหล่งข้อมูล", "Data source");
pub const COLLECTION: Text = text("วิธีจัดเก็บข้อมูล", "Collection");
pub const REMARK: Text = text("หมายเหตุ", "Remark");
pub const OWNER: Text = text("ผู้กำกับดูแล", "Owner");
pub const CASCADED_FROM: Text = text("ถ่ายทอดจาก", "Cascaded from");
pub const WORK: Text = text("งาน", "Work");
pub const WORKS: Text = text("งานที่สนับสนุน", "Works");
pub const WITHOUT_MONEY: Text = text("ไม่ใช้งบประมาณ", "Uses no money");
pub const YES: Text = text("ใช่", "Yes");
pub const BELONGS_TO: Text = text("อยู่ใต้", "Belongs to");

/// What an indicator measures; nothing if it is not said.
pub fn dimension(dimension: Dimension) -> Option<Text> {
    Some(match dimension {
        Dimension::Unstated => return None,
        Dimension::Quantity => text("เชิงปริมาณ", "Quantity"),
        Dimension::Quality => text("เชิงคุณภาพ", "Quality"),
        Dimension::Time => text("เชิงเวลา", "Time"),
        Dimension::Cost => text("เชิงต้นทุน", "Cost"),
        Dimension::Output => text("ผลผลิต", "Output"),
        Dimension::Outcome => text("ผลลัพธ์", "Outcome"),
    })
}

/// Whether it is new; nothing if it is not said.
pub fn kind(kind: IndicatorKind) -> Option<Text> {
    Some(match kind {
        IndicatorKind::Unstated => return None,
        IndicatorKind::Continuing => text("ตัวชี้วัดต่อเนื่อง", "Continuing"),
        IndicatorKind::New => text("ตัวชี้วัดใหม่", "New"),
    })
}

/// Where its result comes from.
pub fn source(source: ResultSource) -> Text {
    match source {
        ResultSource::Typed => text("กรอกเอง", "Typed"),
        ResultSource::Disbursement => text("ร้อยละการเบิกจ่ายจากหน้างบประมาณ", "Disbursement, from the budget"),
        ResultSource::Steps => text("ความก้าวหน้าของขั้นตอน", "Progress of the steps"),
        ResultSource::Ratio => text("อัตราส่วนของสองตัวแปร", "Ratio of two variables"),
        ResultSource::Assessment => text("คะแนนจากหน้าการประเมิน", "An assessment"),
        ResultSource::Parts => text("ค่าเฉลี่ยถ่วงน้ำหนักของตัวชี้วัดย่อย", "Weighted mean of its parts"),
        ResultSource::Indicator => text("ผลหรือคะแนนของตัวชี้วัดอื่น", "Another indicator"),
        ResultSource::Months => text("ผลรายเดือนหรือรายไตรมาส", "Results by month or quarter"),
    }
}

/// The way of scoring.
pub fn scoring(scoring: Scoring) -> Text {
    match scoring {
        Scoring::Levels => text("ระดับค่าเป้าหมาย", "Levels"),
        Scoring::Milestones => text("ระดับความสำเร็จ (milestone)", "Milestones"),
        Scoring::Percent => text("ร้อยละคือคะแนน", "The percentage is the score"),
        Scoring::Steps => text("ขั้นตอนสะสม", "Steps done"),
        Scoring::StepWeights => text("ผลรวมน้ำหนักของขั้นตอนที่เสร็จ", "The weights of the steps done"),
        Scoring::Boolean => text("ผ่าน / ไม่ผ่าน", "Passed or not"),
        Scoring::Typed => text("ผู้ประเมินกรอกคะแนน", "Score typed by the assessor"),
        Scoring::Unscored => text("ไม่ให้คะแนน", "Not scored"),
    }
}

/// How results of months become that of a round.
pub fn gathering(gathering: Gathering) -> Text {
    match gathering {
        Gathering::Last => text("ผลงวดล่าสุด", "The latest result"),
        Gathering::Sum => text("ผลรวม", "The sum"),
        Gathering::Mean => text("ค่าเฉลี่ย", "The mean"),
    }
}

/// Where the weight of a waived indicator goes.
pub fn waiver(rule: WaiverRule) -> Text {
    match rule {
        WaiverRule::ProRata => {
            text("เฉลี่ยให้ตัวชี้วัดอื่นในกลุ่มตามสัดส่วนน้ำหนัก", "Shared by the others of its group, in proportion to their weights")
        }
        WaiverRule::ByHand => text("โอนให้ตัวชี้วัดที่ระบุ", "Moved by hand to the indicators named"),
    }
}

/// What a result worse than the first level gets.
pub fn below(below: BelowFirst) -> Text {
    match below {
        BelowFirst::Lowest => text("คะแนนต่ำสุด", "The lowest score"),
        BelowFirst::Extrapolate => text("ลดต่อตามสัดส่วน ไม่ต่ำกว่า 0", "The slope goes on, not below zero"),
        BelowFirst::Proportional => text("ตามสัดส่วนของเกณฑ์แรก", "In proportion to the first threshold"),
        BelowFirst::Zero => text("0 คะแนน", "Zero points"),
    }
}
