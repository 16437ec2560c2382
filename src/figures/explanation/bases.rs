//! In words: what a computed result follows from.

use super::Voice;
use crate::figures::score::{Basis, Calculation, Share};
use rust_decimal::Decimal;

/// More parts than this are counted instead of listed.
const MOST_LISTED: usize = 8;

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
            Basis::StepsInOrder => return None,
            Basis::Assessment => self.tell("ผลการประเมินคือ {}", "the assessment gives {}", &[value]),
            Basis::Parts(parts) => self.parts(parts, value),
        })
    }

    /// "(40 x 65 + 35 x 85 + 25 x 100)/100 = 80.75".
    fn parts(&self, parts: &[Share], mean: Decimal) -> String {
        let weighted = || parts.iter().filter_map(|part| Some((part.weight?, part.score)));
        let weights = weighted().map(|(weight, _)| weight).fold(Decimal::ZERO, Decimal::saturating_add);
        let count = weighted().count();
        if count > MOST_LISTED {
            return self.tell(
                "ค่าเฉลี่ยถ่วงน้ำหนักของ {} ตัวชี้วัดย่อย = {}",
                "the weighted mean of {} parts = {}",
                &[Decimal::from(count), mean],
            );
        }
        let product = |(weight, score): (Decimal, Option<Decimal>)| {
            self.tell("{} × {}", "{} x {}", &[weight, score.unwrap_or_default()])
        };
        let sum = weighted().map(product).collect::<Vec<_>>().join(" + ");
        let (weights, mean) = ((self.number)(weights), (self.number)(mean));
        self.say("({})/{} = {}", "({})/{} = {}", &[&sum, &weights, &mean])
    }
}
