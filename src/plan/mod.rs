//! What is stored: a plan as one plain value made of shared parts.
//!
//! Everything that can be pointed at has a stable id. `None` is "not given", never zero. Amounts are exact decimals in
//! baht. Nothing that follows from other parts is stored here (see `figures`), and nothing here changes by itself (see
//! `edit`). The types are also the file's shape (see `format::json`): field names are the file's field names.

#![warn(clippy::arithmetic_side_effects)]

pub mod activity;
pub mod agreement;
pub mod assessment;
pub mod calendar;
pub mod catalogue;
pub mod claim;
pub mod criteria;
pub mod date;
pub mod entry;
pub mod frame;
pub mod funding;
pub mod id;
pub mod indicator;
pub mod list;
pub mod money;
pub mod number;
pub mod organisation;
pub mod outline;
pub mod period;
pub(crate) mod record;
pub mod round;
pub mod rules;
pub mod scenario;
#[cfg(test)]
pub(crate) mod schema;
pub mod statement;
pub mod text;
pub mod tree;
pub mod waiver;

use activity::Activity;
use agreement::Agreement;
use assessment::Assessment;
use calendar::CalendarEntry;
use claim::Claim;
use frame::Frame;
use id::Id;
use indicator::Indicator;
use list::List;
use organisation::Organisation;
use outline::Node;
use record::record;
use rules::Rules;
use scenario::Scenario;
use statement::Statement;
use std::sync::Arc;

pub use record::{Field, UNKNOWN_KIND};

record! {
    /// An organisation's action plan. Copying it copies pointers.
    pub struct Plan {
        /// The file's identity; a copy gets a new one.
        pub id: Id<Plan>,
        /// How many edits it has seen.
        pub revision: u64,
        /// The plan it was copied from.
        pub from: Option<Id<Plan>>,
        /// The plan of the year before that it was rolled over from.
        pub previous: Option<Id<Plan>>,
        /// Title, years, unit of money, digits.
        pub frame: Arc<Frame>,
        /// Units and committees.
        pub organisation: Arc<Organisation>,
        /// Vision, missions, lists, SWOT, results of years before.
        pub statements: List<Statement>,
        /// The nodes of the outline, parents before children.
        pub outline: List<Node>,
        /// Activities in the order of the document.
        pub activities: List<Activity>,
        /// Indicators in the order of the document.
        pub indicators: List<Indicator>,
        /// Performance agreements.
        pub agreements: List<Agreement>,
        /// ITA and PMQA assessments.
        pub assessments: List<Assessment>,
        /// Dated entries.
        pub calendar: List<CalendarEntry>,
        /// What the source document states beside the fields.
        pub claims: List<Claim>,
        /// Named what-ifs that no figure reads.
        pub scenarios: List<Scenario>,
        /// The rule tables the plan is read with.
        pub rules: Arc<Rules>,
    }
}
