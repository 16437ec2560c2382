//! Waivers: an indicator that is cancelled or not assessed, and where its weight goes.
//!
//! Entered weights stay as they are; what counts follows from them and from the rule that is recorded here.

use super::id::Id;
use super::indicator::Indicator;
use super::number::Number;
use super::record::{choice, record};

choice! {
    /// Where the weight of a waived indicator goes (domain notes, section 3.4).
    pub enum WaiverRule {
        /// To the others of its group in proportion to their weights; to all others where its group has none.
        ProRata = "pro_rata",
        /// To those that are named, as much as is said.
        ByHand = "by_hand",
    }
}

record! {
    /// That an indicator is waived, why, and where its weight goes.
    pub struct Waiver {
        /// The rule that was chosen.
        pub rule: WaiverRule,
        /// Why it is waived.
        pub reason: Option<String>,
        /// What goes where, where the rule is by hand.
        pub moved: Vec<MovedWeight>,
    }
}

record! {
    /// Weight that another indicator takes over.
    pub struct MovedWeight {
        /// The indicator that takes it.
        pub indicator: Id<Indicator>,
        /// How much, in the unit of the entered weights.
        pub weight: Option<Number>,
    }
}
