//! In words: why there is no score.

use super::Voice;
use crate::figures::score::Unscored;
use crate::language::Language;
use rust_decimal::Decimal;

/// Why there is no score: "no result yet for the 12-month round".
#[must_use]
pub fn explain_unscored(reason: Unscored, language: Language, number: &dyn Fn(Decimal) -> String) -> String {
    Voice { language, number }.unscored(reason)
}

impl Voice<'_> {
    pub(super) fn unscored(&self, reason: Unscored) -> String {
        match reason {
            Unscored::ByChoice => self.tell("ไม่คิดคะแนน", "not scored", &[]),
            Unscored::NoCriteria => self.tell("ยังไม่มีเกณฑ์การให้คะแนน", "no criteria yet", &[]),
            Unscored::NoResult { round } => {
                self.tell("ยังไม่มีผลรอบ {} เดือน", "no result yet for the {}-month round", &[Decimal::from(round.months)])
            }
            Unscored::LevelIncomplete { no } => self.tell(
                "ระดับที่ {} ยังไม่มีคะแนนหรือค่าเกณฑ์",
                "level {} has no points or no threshold",
                &[Decimal::from(no)],
            ),
            Unscored::LevelsOutOfOrder => {
                self.tell("เกณฑ์ไม่เรียงจากน้อยไปมากหรือมากไปน้อย", "the levels neither rise nor fall", &[])
            }
            Unscored::UnknownLevel { result } => {
                self.tell("ไม่มีระดับ {} คะแนน", "there is no level of {} points", &[result])
            }
            Unscored::NeitherPassedNorFailed { result } => self.tell(
                "{} ไม่ใช่ {} (ผ่าน) หรือ {} (ไม่ผ่าน)",
                "{} is neither {} (passed) nor {} (not passed)",
                &[result, Decimal::ONE, Decimal::ZERO],
            ),
            Unscored::NothingAllocated => {
                self.tell("ไม่มีงบประมาณจัดสรร จึงไม่มีร้อยละ", "nothing is allocated, so there is no percentage", &[])
            }
            Unscored::AmountsInError { count } => self.tell(
                "มีสูตรในงบประมาณที่คำนวณไม่ได้ {} สูตร จึงคิดร้อยละไม่ได้",
                "{} formula(s) of the budget have no value, so there is no percentage",
                &[Decimal::from(count)],
            ),
            Unscored::DivisionByZero => self.tell("ตัวหารเป็นศูนย์", "the divisor is zero", &[]),
            Unscored::NoPartScored => self.tell("ยังไม่มีคะแนนของตัวชี้วัดย่อย", "no part has a score yet", &[]),
            Unscored::PartOfItself => self.tell(
                "ตัวชี้วัดเป็นส่วนย่อยของตัวเองหรืออ้างถึงตัวเอง",
                "the indicator is a part of itself or follows itself",
                &[],
            ),
            Unscored::OutOfRange => {
                self.tell("ตัวเลขเกินกว่าที่คำนวณได้", "the figures are beyond what can be calculated", &[])
            }
        }
    }
}
