//! How a result becomes a score: ordered levels, or one of the other ways of the field (domain notes, section 3).

use super::number::Number;
use super::record::{choice, record};

choice! {
    /// The way of scoring.
    pub enum Scoring {
        /// Points at numeric thresholds; higher or lower is better, as the thresholds rise or fall.
        Levels = "levels",
        /// Points for milestones: the level reached is typed.
        Milestones = "milestones",
        /// The result is a percentage and is the score.
        Percent = "percent",
        /// Steps done: all lower levels required.
        Steps = "steps",
        /// The weights of the steps done sum to the score, whatever their order.
        StepWeights = "step_weights",
        /// Passed or not.
        Boolean = "boolean",
        /// The score is typed by the assessor.
        Typed = "typed",
        /// Not scored.
        Unscored = "unscored",
    }
}

choice! {
    /// What a result worse than the first level gets (domain notes, section 3.1).
    pub enum BelowFirst {
        /// Nothing; on a scale from 1 to 5, its first level.
        Lowest = "lowest",
        /// The slope goes on, not below zero.
        Extrapolate = "extrapolate",
        /// In proportion to the first threshold; higher is better only.
        Proportional = "proportional",
        /// Zero points on any scale.
        Zero = "zero",
    }
}

record! {
    /// The criteria of an indicator.
    pub struct Criteria {
        /// The way of scoring.
        pub scoring: Scoring,
        /// Interpolate between levels (บัญญัติไตรยางศ์); otherwise the highest level reached counts.
        pub prorate: bool,
        /// The policy below the first level.
        pub below: BelowFirst,
        /// The unit of the thresholds.
        pub unit: Option<String>,
        /// The most points a percentage or the weights of steps can score; blank: 100.
        pub cap: Option<Number>,
        /// The levels, worst first.
        pub levels: Vec<Level>,
        /// What the document says of the criteria as a whole.
        pub text: Option<String>,
        /// Where levels were filled from another table of the document, which.
        pub filled_from: Option<String>,
    }
}

record! {
    /// One level.
    pub struct Level {
        /// Points for reaching it.
        pub points: Option<Number>,
        /// The result that reaches it.
        pub threshold: Option<Number>,
        /// The milestone, or the threshold in words.
        pub text: Option<String>,
        /// The text breaks off in the document.
        pub truncated: bool,
    }
}
