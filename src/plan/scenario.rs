//! Named what-ifs: results that someone tried out. No figure of the plan reads them.

use super::id::Id;
use super::indicator::Indicator;
use super::list::Part;
use super::number::Number;
use super::record::record;

record! {
    /// A named set of tried results.
    pub struct Scenario {
        /// Its id.
        pub id: Id<Scenario>,
        /// Its name.
        pub name: String,
        /// The tried results.
        pub results: Vec<TriedResult>,
    }
}

record! {
    /// A tried result of one indicator.
    pub struct TriedResult {
        /// The indicator.
        pub indicator: Id<Indicator>,
        /// The result, in the indicator's unit.
        pub result: Option<Number>,
    }
}

impl Part for Scenario {
    fn key(&self) -> &str {
        self.id.as_str()
    }
}
