//! The outline: trees whose levels the plan names itself. A plan may have several roots whose sums stand apart.

use super::entry::Entry;
use super::id::Id;
use super::indicator::Indicator;
use super::list::Part;
use super::organisation::Unit;
use super::period::ByYear;
use super::record::record;
use super::text::HeadedText;

record! {
    /// One node of the outline: a strategy, programme, output, goal, measure.
    pub struct Node {
        /// Its id.
        pub id: Id<Node>,
        /// The node above; a root has none. Siblings stand in the order of the list.
        pub parent: Option<Id<Node>>,
        /// The name of its level: ยุทธศาสตร์, แผนงาน, ผลผลิต, กิจกรรม.
        pub level: Option<String>,
        /// Its code or number: `7.3.1.1`.
        pub code: Option<String>,
        /// What stands before the title in place of level and code: มาตรการที่ 1.
        pub label: Option<String>,
        /// The title; blank where the document lost it.
        pub title: Option<String>,
        /// Where the title was filled from another place of the document, which.
        pub filled_from: Option<String>,
        /// A kind within its level, in the document's words: project, output, integrated.
        pub kind: Option<String>,
        /// A measure or goal that the office set itself.
        pub own: bool,
        /// The money stated for it, in baht, by fiscal year: what its activities should not exceed.
        pub ceiling: ByYear<Entry>,
        /// Responsible units; the first leads.
        pub units: Vec<Id<Unit>>,
        /// Indicators of other nodes that it supports.
        pub supports: Vec<Id<Indicator>>,
        /// Links to plans above.
        pub links: Vec<UpperLink>,
        /// Any other headed texts.
        pub texts: Vec<HeadedText>,
    }
}

record! {
    /// A link to a plan above: national strategy, master plan, 13th plan, SDG.
    pub struct UpperLink {
        /// The catalogue: `national_strategy`.
        pub catalogue: Option<String>,
        /// The official id within it.
        pub code: Option<String>,
        /// The name.
        pub title: String,
    }
}

impl Part for Node {
    fn key(&self) -> &str {
        self.id.as_str()
    }
}
