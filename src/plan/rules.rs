//! Rule tables that a plan is read with: bands, levels, disbursement targets. A plan carries its own copy, so that an
//! old plan keeps the rules it was scored with.

use super::number::Number;
use super::record::{choice, record};

choice! {
    /// How sure a rule is (domain notes, tags).
    pub enum Certainty {
        /// Not confirmed: a setting.
        Unconfirmed = "unconfirmed",
        /// Seen in a real system.
        Implemented = "implemented",
        /// Confirmed by a document.
        Confirmed = "confirmed",
    }
}

record! {
    /// The tables of a plan.
    pub struct Rules {
        /// Tables of bands and levels.
        pub tables: Vec<RuleTable>,
    }
}

record! {
    /// A table of bands: which name a value has. Ranges are half open: from its minimum to the next one's.
    pub struct RuleTable {
        /// Its id: `ita-2565`.
        pub id: String,
        /// Its title.
        pub title: String,
        /// Since when it holds, as a fiscal year.
        pub since: Option<u16>,
        /// Where it comes from.
        pub source: Option<String>,
        /// How sure it is.
        pub certainty: Certainty,
        /// The bands, best first.
        pub bands: Vec<Band>,
    }
}

record! {
    /// One band.
    pub struct Band {
        /// Its name.
        pub name: String,
        /// The least value that has it.
        pub min: Option<Number>,
        /// The greatest value as printed in the source; the ranges do not depend on it.
        pub stated_max: Option<Number>,
    }
}
