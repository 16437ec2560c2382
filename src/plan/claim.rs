//! Claims: what a source document states about something beside its field. They never feed a total or a score.

use super::id::Id;
use super::indicator::Operator;
use super::list::Part;
use super::number::Number;
use super::record::record;

record! {
    /// One statement.
    pub struct Claim {
        /// Its id.
        pub id: Id<Claim>,
        /// The id of what it is about; blank: the plan.
        pub about: Option<String>,
        /// The field it is about: `ceiling`, `count`, `title`.
        pub field: String,
        /// How a result must compare to the figure, where it states a target.
        pub operator: Operator,
        /// What it says, if a figure. Amounts are in baht.
        pub says: Option<Number>,
        /// What it says, in words.
        pub text: Option<String>,
        /// The unit of the figure.
        pub unit: Option<String>,
        /// Where in the document it says so; shown on the page of that place.
        pub place: String,
    }
}

impl Part for Claim {
    fn key(&self) -> &str {
        self.id.as_str()
    }
}
