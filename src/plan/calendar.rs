//! Dated entries of a plan: deadlines, events, and rows of a printed calendar.

use super::date::Day;
use super::id::Id;
use super::list::Part;
use super::organisation::Unit;
use super::period::{ByYear, Period};
use super::record::record;
use super::text::Item;

record! {
    /// One entry.
    pub struct CalendarEntry {
        /// Its id.
        pub id: Id<CalendarEntry>,
        /// The calendar of the document it stands in.
        pub calendar: Option<String>,
        /// Its number there.
        pub no: Option<String>,
        /// What happens.
        pub text: String,
        /// Parts of it.
        pub items: Vec<Item>,
        /// The day it is due or happens.
        pub day: Option<Day>,
        /// The day as printed.
        pub day_text: Option<String>,
        /// The months it stands in, by fiscal year.
        pub months: ByYear<Vec<Period>>,
        /// The assessment round it reports: 6, 9 or 12 months.
        pub round_months: Option<u8>,
        /// The responsible unit.
        pub unit: Option<Id<Unit>>,
        /// The one responsible, where that is no unit of the plan.
        pub responsible: Option<String>,
    }
}

impl Part for CalendarEntry {
    fn key(&self) -> &str {
        self.id.as_str()
    }
}
