//! The frame of a plan: its title, its years and how its figures are read.

use super::period::Year;
use super::record::{choice, record};
use super::text::{HeadedText, Item};

choice! {
    /// What kind of document a plan is.
    pub enum PlanKind {
        /// แผนปฏิบัติราชการประจำปี.
        AnnualPlan = "annual_plan",
        /// คำรับรองการปฏิบัติราชการ.
        Agreement = "agreement",
        /// Measures that follow from an integrity assessment.
        Assessment = "assessment",
        /// A guideline over several years.
        Guideline = "guideline",
    }
}

choice! {
    /// The unit in which amounts are shown and typed; they are always stored in baht.
    pub enum MoneyUnit {
        /// Baht, read with 2 decimals.
        Baht = "baht",
        /// Million baht, read with 4 decimals.
        MillionBaht = "million_baht",
    }
}

choice! {
    /// The digits in which figures are read. Entries are accepted in both.
    pub enum Digits {
        /// 0 to 9.
        Arabic = "arabic",
        /// ๐ to ๙.
        Thai = "thai",
    }
}

choice! {
    /// The era of fiscal years.
    pub enum Era {
        /// Buddhist era: 2563.
        Buddhist = "be",
    }
}

choice! {
    /// Marks that documents set beside activities (* and ** in the BMA plan).
    pub enum Mark {
        /// Not given any money: only a proposed amount.
        Unfunded = "unfunded",
        /// Added after the plan was made.
        Additional = "additional",
    }
}

record! {
    /// What the plan says of itself.
    pub struct Frame {
        /// The title on the cover.
        pub title: String,
        /// The title inside, where it differs.
        pub inside_title: Option<String>,
        /// What kind of document it is.
        pub kind: PlanKind,
        /// The kind in the document's own words.
        pub kind_text: Option<String>,
        /// The first fiscal year.
        pub first_year: Year,
        /// The last fiscal year; blank: the first.
        pub last_year: Option<Year>,
        /// The calendar month in which the fiscal year starts; blank: 10, October.
        pub start_month: Option<u8>,
        /// The era of its years.
        pub era: Era,
        /// The unit of amounts on screen and paper.
        pub money_unit: MoneyUnit,
        /// The digits for reading.
        pub digits: Digits,
        /// When it was issued, as printed.
        pub issued: Option<String>,
        /// Who issued it: a position or unit.
        pub issued_by: Option<String>,
        /// The law that asks for it.
        pub legal_basis: Option<String>,
        /// The plans above it, in a paragraph.
        pub aligned_plans: Option<String>,
        /// The table of contents as printed.
        pub contents: Vec<Item>,
        /// What the signs beside activities mean.
        pub marks: Vec<MarkSign>,
        /// Any other headed texts.
        pub texts: Vec<HeadedText>,
    }
}

record! {
    /// A sign that a document uses for a mark, with its legend.
    pub struct MarkSign {
        /// The sign: `*`.
        pub sign: String,
        /// What it means here.
        pub mark: Mark,
        /// What it means in the document's words.
        pub text: String,
    }
}

impl Frame {
    /// The fiscal years of the plan in order; at most a century, whatever a file says.
    pub fn years(&self) -> impl Iterator<Item = Year> + use<> {
        let first = self.first_year;
        let last = self.last_year.unwrap_or(first);
        (first..=last).take(100)
    }
}

impl super::record::Field for u16 {
    fn is_blank(&self) -> bool {
        *self == 0
    }
}
