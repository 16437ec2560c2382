//! Assessment rounds of an indicator: what is due after 6, 9 or 12 months, and what was reached.

use super::id::Id;
use super::indicator::Operator;
use super::number::Number;
use super::period::Year;
use super::record::record;
use super::text::Item;

record! {
    /// One round.
    pub struct Round {
        /// Its id.
        pub id: Id<Round>,
        /// The fiscal year.
        pub year: Year,
        /// Months since the year began: 6, 9, 12 or any other.
        pub months: u8,
        /// Its name, where it is a round of the plan's own.
        pub name: Option<String>,
        /// What is to be reached, in words.
        pub target: Option<String>,
        /// A checkpoint: how the result must compare to it.
        pub operator: Operator,
        /// A checkpoint: 52 (percent disbursed after 6 months).
        pub checkpoint: Option<Number>,
        /// The checkpoint's unit.
        pub unit: Option<String>,
        /// Several targets, where the document lists them.
        pub targets: Vec<Item>,
        /// Steps due in this round.
        pub steps: Vec<RoundStep>,
        /// The result, in the indicator's unit; for milestones the points of the level reached.
        pub result: Option<Number>,
        /// The assessor's result, where it differs from the unit's own.
        pub assessed: Option<Number>,
        /// The values of the two variables of a ratio.
        pub numerator: Option<Number>,
        /// The lower variable of a ratio.
        pub denominator: Option<Number>,
        /// Points deducted from the computed score; blank: as the penalty says.
        pub deduction: Option<Number>,
        /// Why points are deducted.
        pub deduction_reason: Option<String>,
        /// Steps that are not done cost nothing in this round.
        pub exempt: bool,
        /// Why not.
        pub exempt_reason: Option<String>,
        /// Points added to the computed score; below zero: taken off.
        pub adjustment: Option<Number>,
        /// Why points are adjusted.
        pub adjustment_reason: Option<String>,
        /// What was done, in words.
        pub achieved: Option<String>,
        /// Evidence: texts and links as text.
        pub evidence: Vec<Item>,
        /// Problems met.
        pub problems: Option<String>,
        /// Suggestions.
        pub suggestions: Option<String>,
    }
}

record! {
    /// A step due in a round.
    pub struct RoundStep {
        /// Its number.
        pub no: Option<String>,
        /// What is to be done.
        pub text: String,
        /// What it adds to the score, where the weights of the steps done are the score.
        pub weight: Option<Number>,
        /// It is done.
        pub done: bool,
        /// It was not done in its round. A step that is neither has no mark yet.
        pub missed: bool,
    }
}

impl super::record::Field for u8 {
    fn is_blank(&self) -> bool {
        *self == 0
    }
}
