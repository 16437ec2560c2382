//! What a unit says of itself and where it wants to go: vision, missions, lists, SWOT, last year's results.

use super::id::Id;
use super::list::Part;
use super::organisation::Unit;
use super::period::Year;
use super::record::record;
use super::text::{HeadedList, HeadedText, Item};

record! {
    /// The statements of one unit. A plan can also hold those of the units above it.
    pub struct Statement {
        /// Its id.
        pub id: Id<Statement>,
        /// The unit that speaks; blank: the one whose plan it is.
        pub unit: Option<Id<Unit>>,
        /// วิสัยทัศน์.
        pub vision: Option<String>,
        /// พันธกิจ.
        pub missions: Vec<Item>,
        /// Any number of headed, numbered lists.
        pub lists: Vec<HeadedList>,
        /// Strengths, weaknesses, opportunities, threats.
        pub swot: Option<Box<Swot>>,
        /// What was done in years before.
        pub previous_results: Vec<PreviousResults>,
        /// Any other headed texts.
        pub texts: Vec<HeadedText>,
    }
}

record! {
    /// A SWOT analysis.
    pub struct Swot {
        /// จุดแข็ง.
        pub strengths: Vec<Item>,
        /// จุดอ่อน.
        pub weaknesses: Vec<Item>,
        /// โอกาส.
        pub opportunities: Vec<Item>,
        /// อุปสรรค.
        pub threats: Vec<Item>,
    }
}

record! {
    /// What was done in a year before.
    pub struct PreviousResults {
        /// The fiscal year.
        pub year: Year,
        /// What the document says in a paragraph.
        pub statement: Option<String>,
        /// What was done; an item with items below it is a group, its `count` the number the document states.
        pub items: Vec<Item>,
    }
}

impl Part for Statement {
    fn key(&self) -> &str {
        self.id.as_str()
    }
}
