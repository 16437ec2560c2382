//! Rule tables that a plan is read with: bands, levels, weights of groups, disbursement targets.
//!
//! A plan carries its own copy, so that an old plan keeps the rules it was scored with. The tables that come with the
//! program stand in `public/rules/` in the same shape.

use super::catalogue::Catalogue;
use super::number::Number;
use super::period::Year;
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

choice! {
    /// What a table is for.
    pub enum RuleUse {
        /// Not said: it is used where a part of the plan names it.
        Unstated = "unstated",
        /// Bands of the total of an agreement, in percent of the full score.
        Agreement = "agreement",
        /// Levels of an ITA score.
        ItaLevels = "ita_levels",
        /// Weights of the ITA groups.
        ItaWeights = "ita_weights",
        /// Levels of a PMQA score.
        PmqaLevels = "pmqa_levels",
        /// Points for the success of a PMQA result.
        PmqaSuccess = "pmqa_success",
        /// Disbursement to be reached.
        Disbursement = "disbursement",
    }
}

choice! {
    /// The money a disbursement target is about.
    pub enum SpendingKind {
        /// All of it.
        Overall = "overall",
        /// รายจ่ายประจำ.
        Recurrent = "recurrent",
        /// รายจ่ายลงทุน.
        Capital = "capital",
        /// All of it, with what is committed.
        Used = "used",
    }
}

record! {
    /// The tables of a plan.
    pub struct Rules {
        /// The tables.
        pub tables: Vec<RuleTable>,
        /// Catalogues of plans above that the office wrote for itself.
        pub catalogues: Vec<Catalogue>,
    }
}

record! {
    /// A rule table. A table of bands says which name a value has; its ranges are half open: from a minimum to the next.
    pub struct RuleTable {
        /// Its id: `ita-2565`.
        pub id: String,
        /// Its title.
        pub title: String,
        /// What it is for.
        pub applies: RuleUse,
        /// Since when it holds, as a fiscal year.
        pub since: Option<u16>,
        /// The last fiscal year for which it holds.
        pub until: Option<u16>,
        /// Where it comes from.
        pub source: Option<String>,
        /// How sure it is.
        pub certainty: Certainty,
        /// What is to be known about it.
        pub note: Option<String>,
        /// The bands, best first.
        pub bands: Vec<Band>,
        /// Weights of groups.
        pub weights: Vec<GroupWeight>,
        /// Disbursement to be reached.
        pub targets: Vec<SpendingTarget>,
    }
}

record! {
    /// One band.
    pub struct Band {
        /// Its name.
        pub name: String,
        /// The least value that has it.
        pub min: Option<Number>,
        /// The value that is just too small for it, where the least one is not the bound: over 101.
        pub over: Option<Number>,
        /// What each group must reach as well.
        pub groups_min: Option<Number>,
        /// The points that a value in it gets.
        pub points: Option<Number>,
        /// The points for each unit of the value, cut to a whole number, where they are not fixed.
        pub factor: Option<Number>,
        /// The greatest value as printed in the source; the ranges do not depend on it.
        pub stated_max: Option<Number>,
        /// This band is less sure than its table.
        pub unconfirmed: bool,
    }
}

record! {
    /// The weight of a group in the total.
    pub struct GroupWeight {
        /// The code of the group: `IIT`.
        pub code: String,
        /// Its weight.
        pub weight: Option<Number>,
    }
}

record! {
    /// What is to be disbursed by the end of a month.
    pub struct SpendingTarget {
        /// The fiscal year.
        pub year: Year,
        /// Months since the year began.
        pub months: u8,
        /// The money it is about.
        pub kind: SpendingKind,
        /// Percent of what is allocated.
        pub percent: Option<Number>,
    }
}
