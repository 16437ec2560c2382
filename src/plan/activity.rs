//! Activities (โครงการ/กิจกรรม): what is done, by whom, with what money, in which steps.

use super::frame::Mark;
use super::id::Id;
use super::list::Part;
use super::money::Money;
use super::number::Number;
use super::organisation::{Contact, Unit};
use super::outline::{Node, UpperLink};
use super::period::{ByPeriod, ByYear, Period, Year};
use super::record::{Field, choice, record};
use super::text::{HeadedText, Item};
use std::sync::Arc;

pub use super::entry::{Entry, Fault, Formula};
pub use super::funding::{CostItem, Release, Transfer};

record! {
    /// One activity. It hangs on a node of the outline; siblings stand in the order of the list.
    pub struct Activity {
        /// Its id.
        pub id: Id<Activity>,
        /// The node it hangs on; blank: the plan itself.
        pub node: Option<Id<Node>>,
        /// Its number within the node.
        pub no: Option<String>,
        /// Its number in the document's list of all activities.
        pub list_no: Option<String>,
        /// The title; blank where the document lost it.
        pub title: Option<String>,
        /// Responsible units; the first leads.
        pub units: Vec<Id<Unit>>,
        /// Who answers for it.
        pub owner: Option<Box<Contact>>,
        /// Marks such as unfunded.
        pub marks: Vec<Mark>,
        /// Where the money comes from, in the document's words.
        pub source: Option<String>,
        /// The money asked for, in baht, by fiscal year.
        pub proposed: ByYear<Entry>,
        /// The money granted, in baht, by fiscal year. Disbursement counts this money only.
        pub allocated: ByYear<Entry>,
        /// Money moved in (positive) or out (negative) within the year.
        pub transfers: Vec<Transfer>,
        /// Parts of the granted money as they are released (งวด).
        pub releases: Vec<Release>,
        /// Budget lines.
        pub lines: Vec<Arc<Line>>,
        /// What it hands over.
        pub deliverables: Vec<Deliverable>,
        /// What is done, as the document lists it.
        pub tasks: Vec<Task>,
        /// Weighted steps of the schedule.
        pub steps: Vec<Arc<Step>>,
        /// What the document says of the schedule as a whole.
        pub schedule: Option<Box<Schedule>>,
        /// Links to plans above.
        pub links: Vec<UpperLink>,
        /// What may go wrong.
        pub risks: Vec<Risk>,
        /// Any other headed texts: rationale, objectives, target group.
        pub texts: Vec<HeadedText>,
    }
}

choice! {
    /// The expenditure categories (งบรายจ่าย); domain notes, section 1.
    pub enum Category {
        /// Not said.
        Unstated = "unstated",
        /// งบบุคลากร.
        Personnel = "personnel",
        /// งบดำเนินงาน.
        Operations = "operations",
        /// งบลงทุน.
        Investment = "investment",
        /// งบเงินอุดหนุน.
        Subsidy = "subsidy",
        /// งบรายจ่ายอื่น.
        Other = "other",
    }
}

choice! {
    /// Whether a line's amounts are kept by month or by quarter.
    pub enum Keeping {
        /// Twelve months; quarters are computed.
        Months = "months",
        /// Four quarters; months are not known.
        Quarters = "quarters",
    }
}

choice! {
    /// What is measured of a budget line.
    pub enum Measure {
        /// แผนเบิกจ่าย.
        Planned = "planned",
        /// ก่อหนี้ผูกพัน.
        Committed = "committed",
        /// เบิกจ่าย.
        Disbursed = "disbursed",
    }
}

record! {
    /// One budget line of an activity.
    pub struct Line {
        /// Its id.
        pub id: Id<Line>,
        /// The expenditure category.
        pub category: Category,
        /// An expense code.
        pub code: Option<String>,
        /// Its name.
        pub name: Option<String>,
        /// What the money is for, item by item.
        pub costs: Vec<CostItem>,
        /// By month or by quarter.
        pub keeping: Keeping,
        /// What is planned to be spent.
        pub planned: ByPeriod<Entry>,
        /// What is committed.
        pub committed: ByPeriod<Entry>,
        /// What is spent.
        pub disbursed: ByPeriod<Entry>,
        /// Baht carried over from the year before.
        pub carried_over: ByYear<Money>,
    }
}

record! {
    /// Something an activity hands over (ผลผลิตที่จะนำส่ง).
    pub struct Deliverable {
        /// Its id.
        pub id: Id<Deliverable>,
        /// Its number.
        pub no: Option<String>,
        /// What it is.
        pub text: String,
        /// The tail of a text whose head is lost.
        pub fragment: bool,
        /// Parts of it.
        pub items: Vec<Item>,
        /// The unit of count (หน่วยนับ).
        pub unit: Option<String>,
        /// How many are planned.
        pub planned: ByPeriod<Number>,
        /// How many are done.
        pub done: ByPeriod<Number>,
    }
}

record! {
    /// Something that is done within an activity, unweighted.
    pub struct Task {
        /// Its id.
        pub id: Id<Task>,
        /// Its number.
        pub no: Option<String>,
        /// What is done.
        pub text: String,
        /// An unnumbered heading among tasks.
        pub heading: bool,
        /// The tail of a text whose head is lost.
        pub fragment: bool,
        /// Parts of it.
        pub items: Vec<Item>,
        /// The quarters (or months) in which it is done, by fiscal year.
        pub periods: ByYear<Vec<Period>>,
    }
}

record! {
    /// A weighted step of an activity's schedule.
    pub struct Step {
        /// Its id.
        pub id: Id<Step>,
        /// Its number.
        pub no: Option<String>,
        /// What is done.
        pub title: String,
        /// Percent of the whole activity; the weights of all steps sum to 100.
        pub weight: Option<Number>,
        /// The months it takes, by fiscal year; blank: not known.
        pub months: ByYear<Vec<Period>>,
        /// The months are doubtful in the document.
        pub doubtful: bool,
        /// Percent of the step that is done, cumulative, by month.
        pub done: ByPeriod<Number>,
    }
}

record! {
    /// Something that may go wrong with an activity, and what is done about it.
    pub struct Risk {
        /// Its id.
        pub id: Id<Risk>,
        /// What may go wrong.
        pub text: String,
        /// How likely it is, on the scale that the office uses.
        pub likelihood: Option<Number>,
        /// How much it would matter, on the same scale.
        pub impact: Option<Number>,
        /// What is done about it.
        pub response: Option<String>,
    }
}

record! {
    /// What a document says of an activity's schedule as a whole.
    pub struct Schedule {
        /// The schedule's number.
        pub no: Option<String>,
        /// Calendar years in its head (Buddhist era).
        pub header_years: Vec<Year>,
        /// The number of the indicator it serves.
        pub indicator_no: Option<String>,
        /// The indicator it serves, in the schedule's words.
        pub indicator: Option<String>,
    }
}

impl Line {
    /// The amounts of one measure.
    pub fn amounts(&self, measure: Measure) -> &ByPeriod<Entry> {
        match measure {
            Measure::Planned => &self.planned,
            Measure::Committed => &self.committed,
            Measure::Disbursed => &self.disbursed,
        }
    }

    /// The amounts of one measure, to change them.
    pub fn amounts_mut(&mut self, measure: Measure) -> &mut ByPeriod<Entry> {
        match measure {
            Measure::Planned => &mut self.planned,
            Measure::Committed => &mut self.committed,
            Measure::Disbursed => &mut self.disbursed,
        }
    }
}

impl Activity {
    /// Whether it is marked so.
    pub fn has(&self, mark: Mark) -> bool {
        self.marks.contains(&mark)
    }
}

impl Part for Activity {
    fn key(&self) -> &str {
        self.id.as_str()
    }
}

impl Field for Money {
    fn is_blank(&self) -> bool {
        false
    }
}

impl Default for Money {
    fn default() -> Self {
        Money::ZERO
    }
}
