//! Performance agreements (คำรับรองการปฏิบัติราชการ): who commits to whom, on which indicators, with which weights.

use super::date::Day;
use super::id::Id;
use super::indicator::{Indicator, Span};
use super::list::Part;
use super::number::Number;
use super::organisation::Unit;
use super::period::Year;
use super::record::record;
use super::text::Item;
use super::waiver::Waiver;

record! {
    /// An agreement. It refers to the plan's indicators by id and never copies them.
    pub struct Agreement {
        /// Its id.
        pub id: Id<Agreement>,
        /// Its title.
        pub title: String,
        /// The fiscal year.
        pub year: Option<Year>,
        /// The unit that commits itself.
        pub unit: Option<Id<Unit>>,
        /// The parties.
        pub parties: Vec<Party>,
        /// Its span.
        pub period: Option<Box<Span>>,
        /// How many years it runs.
        pub period_years: Option<u8>,
        /// The clauses, numbered; templates with the parties' places open.
        pub clauses: Vec<Item>,
        /// The words for its levels of points.
        pub levels: Vec<PointsLabel>,
        /// Groups of indicators with their weights.
        pub perspectives: Vec<Perspective>,
        /// The bands its total is read with: the id of a rule table of the plan.
        pub bands: Option<String>,
        /// Its indicators in their order.
        pub entries: Vec<AgreementEntry>,
    }
}

record! {
    /// A party to an agreement, by position.
    pub struct Party {
        /// ผู้รับคำรับรอง or ผู้ทำคำรับรอง.
        pub role: String,
        /// The position.
        pub position: Option<String>,
        /// The name; samples never have one.
        pub name: Option<String>,
        /// The day of signing.
        pub signed: Option<Day>,
        /// The day as written.
        pub signed_text: Option<String>,
    }
}

record! {
    /// The words for a number of points.
    pub struct PointsLabel {
        /// Points.
        pub points: Option<Number>,
        /// The words.
        pub label: String,
    }
}

record! {
    /// A perspective: a group of indicators.
    pub struct Perspective {
        /// Its id.
        pub id: Id<Perspective>,
        /// Its number.
        pub no: Option<String>,
        /// A short code: `performance`.
        pub code: Option<String>,
        /// Its title.
        pub title: String,
        /// The weight stated for it, in percent.
        pub weight: Option<Number>,
    }
}

record! {
    /// One indicator of an agreement.
    pub struct AgreementEntry {
        /// The indicator.
        pub indicator: Id<Indicator>,
        /// The perspective it stands in.
        pub perspective: Option<Id<Perspective>>,
        /// Its number in the agreement.
        pub no: Option<String>,
        /// Its weight as entered, in percent or as a fraction.
        pub weight: Option<Number>,
        /// It is not assessed: its weight moves to others, and stays as entered.
        pub waiver: Option<Box<Waiver>>,
        /// A remark beside it.
        pub remark: Option<String>,
    }
}

impl Part for Agreement {
    fn key(&self) -> &str {
        self.id.as_str()
    }
}
