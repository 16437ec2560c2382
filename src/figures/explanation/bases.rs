//! In words: what a computed result follows from.

use super::Voice;
use crate::figures::score::{Basis, Calculation, Share};
use crate::plan::indicator::Gathering;
use rust_decimal::Decimal;

/// More parts than this are counted instead of listed.
pub(super) const MOST_LISTED: usize = 8;

impl Voice<'_> {
    /// The sentence for a result; none where the score says it all.
    pub(super) fn basis(&self, calculation: &Calculation) -> Option<String> {
        let value = calculation.value;
        Some(match &calculation.basis {
            Basis::Disbursement { spent, allocated } => self.tell(
                "เบิกจ่าย {}/{} × {} = {}",
                "disbursed {}/{} x {} = {}",
                &[*spent, *allocated, Decimal::ONE_HUNDRED, value],
            ),
            Basis::Ratio { numerator, denominator, percent: true } => self.tell(
                "{}/{} × {} = {}",
                "{}/{} x {} = {}",
                &[*numerator, *denominator, Decimal::ONE_HUNDRED, value],
            ),
            Basis::Ratio { numerator, denominator, percent: false } => {
                self.tell("{}/{} = {}", "{}/{} = {}", &[*numerator, *denominator, value])
            }
            Basis::Steps => {
                self.tell("ขั้นตอนแล้วเสร็จร้อยละ {} ของน้ำหนัก", "steps of {} percent of the weight are done", &[value])
            }
            Basis::StepsInOrder | Basis::StepWeights => return None,
            Basis::Indicator { score: true } => {
                self.tell("คะแนนของตัวชี้วัดที่อ้างถึงคือ {}", "the score of the indicator it follows is {}", &[value])
            }
            Basis::Indicator { score: false } => {
                self.tell("ผลของตัวชี้วัดที่อ้างถึงคือ {}", "the result of the indicator it follows is {}", &[value])
            }
            Basis::Months { gathering: Gathering::Last, .. } => {
                self.tell("ผลของงวดล่าสุดคือ {}", "the latest result is {}", &[value])
            }
            Basis::Months { gathering: Gathering::Sum, count, .. } => {
                self.tell("ผลรวมของ {} งวดคือ {}", "the results of {} periods sum to {}", &[*count, value])
            }
            Basis::Months { gathering: Gathering::Mean, count, sum } => self.tell(
                "ค่าเฉลี่ยของ {} งวด: {}/{} = {}",
                "the mean of {} periods: {}/{} = {}",
                &[*count, *sum, *count, value],
            ),
            Basis::Assessment => self.tell("ผลการประเมินคือ {}", "the assessment gives {}", &[value]),
            Basis::Parts(parts) => self.parts(parts, value),
        })
    }

    fn parts(&self, parts: &[Share], mean: Decimal) -> String {
        let weighted: Vec<_> = parts.iter().filter_map(|part| Some((part.weight?, part.score))).collect();
        let weights = weighted.iter().map(|(weight, _)| *weight).fold(Decimal::ZERO, Decimal::saturating_add);
        self.weighted_mean(&weighted, weights, mean)
    }
}
