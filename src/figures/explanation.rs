//! Explanations: one line that shows how a score came about, for an assessor with a pencil.
//!
//! The numbers are those of the outcome and in the digits of the caller, who also rounds them for reading; the words
//! are Thai or English. Whole sentences stand side by side here, so that both languages say the same. Nothing is
//! calculated but the differences that a rule of three shows.

mod bases;
mod reasons;
mod sums;

use super::score::{Below, Deduction, How, Origin, Outcome, Reading, Score, Threshold};
use crate::language::Language;
use rust_decimal::Decimal;

pub use reasons::explain_unscored;
pub use sums::{explain_mean, explain_total, explain_weighted};

/// How a score came about, or why there is none: "83 lies between 80 and 85: 50 + 25 x 3/5 = 65".
#[must_use]
pub fn explain(outcome: &Outcome, language: Language, number: &dyn Fn(Decimal) -> String) -> String {
    let voice = Voice { language, number };
    let score = match outcome.computed {
        Ok(score) => score,
        Err(reason) => return voice.unscored(reason),
    };
    let calculated = outcome.reading.calculated.as_ref().filter(|_| counts_as(&outcome.reading, Origin::Calculated));
    let basis = calculated.and_then(|calculation| voice.basis(calculation));
    let mut line = match (basis, score.how) {
        (Some(basis), How::Mean) => basis,
        (Some(basis), how) => format!("{basis}; {}", voice.how(&score, how)),
        (None, how) => voice.how(&score, how),
    };
    line.push_str(&voice.beside(&outcome.reading));
    line.push_str(&voice.changed(outcome, score.points));
    line
}

/// Whether the value of this origin counts.
fn counts_as(reading: &Reading, wanted: Origin) -> bool {
    reading.counts.is_ok_and(|(_, origin)| origin == wanted)
}

/// A language and a way to write numbers.
struct Voice<'a> {
    language: Language,
    number: &'a dyn Fn(Decimal) -> String,
}

impl Voice<'_> {
    /// The sentence of the language with its places `{}` filled in their order.
    fn say(&self, thai: &str, english: &str, values: &[&str]) -> String {
        let sentence = if self.language == Language::Thai { thai } else { english };
        let mut pieces = sentence.split("{}");
        let mut said = pieces.next().unwrap_or_default().to_owned();
        for (piece, value) in pieces.zip(values) {
            said.push_str(value);
            said.push_str(piece);
        }
        said
    }

    /// The same with numbers in all places.
    fn tell(&self, thai: &str, english: &str, values: &[Decimal]) -> String {
        let written: Vec<String> = values.iter().map(|value| (self.number)(*value)).collect();
        let written: Vec<&str> = written.iter().map(String::as_str).collect();
        self.say(thai, english, &written)
    }

    fn how(&self, score: &Score, how: How) -> String {
        let points = score.points;
        match how {
            How::Between { result, lower, upper } => {
                let found =
                    self.tell("{} อยู่ระหว่าง {} กับ {}: ", "{} lies between {} and {}: ", &[result, lower.at, upper.at]);
                found + &self.rule_of_three(lower, upper, result, points)
            }
            How::Reached { result, level, .. } if result == level.at => {
                self.tell("{} ถึงระดับ {} คะแนน", "{} reaches the level of {} points", &[result, points])
            }
            How::Reached { result, level, next } => self.tell(
                "{} ถึง {} แต่ยังไม่ถึง {}: {}",
                "{} reaches {} and not yet {}: {}",
                &[result, level.at, next.at, points],
            ),
            How::AtOrBeyond { result, level, rising: true } => {
                self.tell("{} ไม่ต่ำกว่า {}: {}", "{} is at or above {}: {}", &[result, level.at, points])
            }
            How::AtOrBeyond { result, level, rising: false } => {
                self.tell("{} ไม่เกิน {}: {}", "{} is at or below {}: {}", &[result, level.at, points])
            }
            How::OnTarget { result, from, to } if from == to => {
                self.tell("{} ตรงเป้าหมาย: {}", "{} is on the target: {}", &[result, points])
            }
            How::OnTarget { result, from, to } => self.tell(
                "{} อยู่ในเป้าหมาย {} ถึง {}: {}",
                "{} is on the target from {} to {}: {}",
                &[result, from, to, points],
            ),
            How::Below { result, first, rising, rule } => {
                self.worse(result, first.at, rising) + &self.below(result, first, rule, points)
            }
            How::Milestone => self.tell("ถึงระดับ {} คะแนน", "the level of {} points is reached", &[points]),
            How::NoMilestone => self.tell("ยังไม่ถึงระดับใด: {}", "no level is reached: {}", &[points]),
            How::Percent { result, cap } if result > cap => self.tell(
                "ร้อยละ {} คิดเป็นคะแนนได้ไม่เกิน {}: {}",
                "{} percent scores no more than {}: {}",
                &[result, cap, points],
            ),
            How::Percent { result, .. } if result != points => {
                self.tell("ร้อยละ {} คิดเป็น {}", "{} percent, counted as {}", &[result, points])
            }
            How::Percent { .. } => self.tell("ร้อยละ {} คือคะแนนที่ได้", "{} percent is the score", &[points]),
            How::StepWeights { result, cap } if result > cap => self.tell(
                "น้ำหนักของขั้นตอนที่เสร็จ {} คิดเป็นคะแนนได้ไม่เกิน {}: {}",
                "steps done weigh {}, which scores no more than {}: {}",
                &[result, cap, points],
            ),
            How::StepWeights { .. } => {
                self.tell("น้ำหนักของขั้นตอนที่เสร็จรวมเป็น {}", "the weights of the steps done sum to {}", &[points])
            }
            How::Passed { passed: true } => self.tell("ผ่าน: {}", "passed: {}", &[points]),
            How::Passed { passed: false } => self.tell("ไม่ผ่าน: {}", "not passed: {}", &[points]),
            How::StepsDone { done } => {
                self.tell("ดำเนินการครบตามลำดับ {} ขั้นตอน: {}", "{} steps are done in their order: {}", &[done, points])
            }
            How::Typed => self.tell("ผู้ประเมินให้ {} คะแนน", "the assessor gives {} points", &[points]),
            How::Mean => self.tell("คะแนนที่กรอก: {}", "the score as entered: {}", &[points]),
        }
    }

    fn worse(&self, result: Decimal, first: Decimal, rising: bool) -> String {
        if rising {
            self.tell("{} ต่ำกว่าระดับแรก {}: ", "{} is below the first level, {}: ", &[result, first])
        } else {
            self.tell("{} สูงกว่าระดับแรก {}: ", "{} is above the first level, {}: ", &[result, first])
        }
    }

    fn below(&self, result: Decimal, first: Threshold, rule: Below, points: Decimal) -> String {
        match rule {
            Below::Fixed => (self.number)(points),
            Below::Extrapolated { next, unfloored } => {
                self.rule_of_three(first, next, result, unfloored) + &self.floored(unfloored, points)
            }
            Below::Proportional { unfloored } => {
                let values = [first.points, result, first.at, unfloored];
                self.tell("{} × {}/{} = {}", "{} x {}/{} = {}", &values) + &self.floored(unfloored, points)
            }
        }
    }

    /// "50 + 25 x 3/5 = 65", from one level on the way to another or away from it.
    fn rule_of_three(&self, from: Threshold, to: Threshold, result: Decimal, points: Decimal) -> String {
        let apart = |a: Decimal, b: Decimal| a.saturating_sub(b).abs();
        let is_towards = (result >= from.at) == (to.at >= from.at);
        let gap = apart(to.points, from.points);
        let values = [from.points, gap, apart(result, from.at), apart(to.at, from.at), points];
        if is_towards {
            self.tell("{} + {} × {}/{} = {}", "{} + {} x {}/{} = {}", &values)
        } else {
            self.tell("{} - {} × {}/{} = {}", "{} - {} x {}/{} = {}", &values)
        }
    }

    fn floored(&self, unfloored: Decimal, points: Decimal) -> String {
        if unfloored == points {
            return String::new();
        }
        self.tell(" คิดเป็น {}", ", counted as {}", &[points])
    }

    /// The value that does not count, where there is one.
    fn beside(&self, reading: &Reading) -> String {
        let calculated = reading.calculated.as_ref().map(|calculation| calculation.value);
        match (counts_as(reading, Origin::Assessed), counts_as(reading, Origin::Typed)) {
            (true, _) if let Some(own) = reading.typed => {
                self.tell(" (ผลตามผู้ประเมิน หน่วยงานรายงาน {})", " (the assessor's result; the unit reports {})", &[own])
            }
            (_, true) if let Some(value) = calculated => {
                self.tell(" (ผลที่กรอก ตัวเลขจากแผนคือ {})", " (the result as entered; the plan's own is {})", &[value])
            }
            _ => String::new(),
        }
    }

    /// What is taken off and added after the criteria: "; 65 - 10 + 5 = 60".
    fn changed(&self, outcome: &Outcome, computed: Decimal) -> String {
        let Some(points) = outcome.score.filter(|_| outcome.deduction.is_some() || outcome.adjustment.is_some()) else {
            return String::new();
        };
        let deduction = outcome.deduction.unwrap_or_default();
        let adjustment = outcome.adjustment.unwrap_or_default();
        let mut line = match outcome.deducted {
            Deduction::MissedRounds { rounds, points } => self.tell(
                "; ขั้นตอนไม่ครบ {} รอบ หักรอบละ {} คะแนน",
                "; steps were missed in {} round(s) at {} points each",
                &[rounds, points],
            ),
            Deduction::Entered => String::new(),
        };
        let mut sum = vec![(self.number)(computed)];
        if outcome.deduction.is_some() {
            sum.push(self.tell("- {}", "- {}", &[deduction]));
        }
        if adjustment >= Decimal::ZERO {
            sum.extend(outcome.adjustment.map(|_| self.tell("+ {}", "+ {}", &[adjustment])));
        } else {
            sum.push(self.tell("- {}", "- {}", &[adjustment.abs()]));
        }
        let unfloored = computed.saturating_sub(deduction).saturating_add(adjustment);
        let (sum, unfloored_text) = (sum.join(" "), (self.number)(unfloored));
        line.push_str(&self.say("; {} = {}", "; {} = {}", &[&sum, &unfloored_text]));
        line + &self.floored(unfloored, points)
    }
}

#[cfg(test)]
#[allow(clippy::arithmetic_side_effects, reason = "a failing test may panic")]
mod tests;
