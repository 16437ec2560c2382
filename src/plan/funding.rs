//! How money reaches an activity within the year and what it is for: transfers, releases, cost items.

use super::activity::Line;
use super::date::Day;
use super::id::Id;
use super::money::Money;
use super::number::Number;
use super::period::{Period, Year};
use super::record::record;

record! {
    /// Money moved in or out of an activity within a year.
    pub struct Transfer {
        /// Its id; both sides of a transfer carry the same.
        pub id: Id<Transfer>,
        /// The fiscal year.
        pub year: Year,
        /// The month, where known.
        pub period: Option<Period>,
        /// The day, where known.
        pub date: Option<Day>,
        /// The budget line it went to or came from; blank: the activity as a whole.
        pub line: Option<Id<Line>>,
        /// Baht; positive is money received.
        pub amount: Option<Money>,
        /// Why.
        pub reason: Option<String>,
        /// The number of the letter that says so.
        pub reference: Option<String>,
        /// Money granted on top, or taken back, from outside of the plan: it has no other side.
        pub supplementary: bool,
    }
}

record! {
    /// A part of the granted money that was released for spending (งวด).
    pub struct Release {
        /// Its id.
        pub id: Id<Release>,
        /// Its number: `1`, `2/2`.
        pub no: Option<String>,
        /// The fiscal year.
        pub year: Year,
        /// The day.
        pub date: Option<Day>,
        /// Baht.
        pub amount: Option<Money>,
        /// The number of the letter that says so.
        pub reference: Option<String>,
    }
}

record! {
    /// What a part of a budget line is for: quantity times rate, and how often.
    pub struct CostItem {
        /// Its id.
        pub id: Id<CostItem>,
        /// What is paid for.
        pub text: String,
        /// How many.
        pub quantity: Option<Number>,
        /// Of what: persons, copies.
        pub unit: Option<String>,
        /// How often: days, rounds; blank: once.
        pub times: Option<Number>,
        /// Baht for one.
        pub rate: Option<Money>,
    }
}
