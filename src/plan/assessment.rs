//! Assessments of the whole organisation: ITA, PMQA 4.0. Groups with weights, items, sub-items, measures.

use super::id::Id;
use super::indicator::Operator;
use super::list::Part;
use super::number::Number;
use super::organisation::Unit;
use super::period::Year;
use super::record::{choice, record};
use super::text::{HeadedText, Item};

choice! {
    /// The scheme of an assessment.
    pub enum Scheme {
        /// Integrity and transparency assessment.
        Ita = "ita",
        /// Public sector management quality award 4.0.
        Pmqa = "pmqa",
    }
}

choice! {
    /// What the document says is to happen to a sub-item.
    pub enum Course {
        /// Not said.
        Unstated = "unstated",
        /// Improve it.
        Improve = "improve",
        /// Keep it up.
        Maintain = "maintain",
        /// Develop it further.
        Develop = "develop",
    }
}

record! {
    /// One assessment of one year.
    pub struct Assessment {
        /// Its id.
        pub id: Id<Assessment>,
        /// The scheme.
        pub scheme: Scheme,
        /// Its title.
        pub title: Option<String>,
        /// The fiscal year whose work was assessed.
        pub year: Year,
        /// The fiscal year for which measures follow.
        pub measures_year: Option<Year>,
        /// The total that the assessors published.
        pub stated_total: Option<Number>,
        /// The level that the assessors published.
        pub stated_level: Option<String>,
        /// The total to reach.
        pub target: Option<Number>,
        /// How the total must compare to the target.
        pub target_operator: Operator,
        /// The target in words.
        pub target_text: Option<String>,
        /// The total that passes.
        pub pass_mark: Option<Number>,
        /// The pass mark in words.
        pub pass_text: Option<String>,
        /// The total of the year before.
        pub last_total: Option<Number>,
        /// The level table it is read with: the id of a rule table of the plan.
        pub levels: Option<String>,
        /// The rule table by which results become scores.
        pub success: Option<String>,
        /// Groups with their items.
        pub groups: Vec<AssessmentGroup>,
        /// How organisations of the whole country did.
        pub national: Vec<Benchmark>,
        /// Any other headed texts.
        pub texts: Vec<HeadedText>,
    }
}

record! {
    /// A group of items: IIT, EIT, OIT, a PMQA category.
    pub struct AssessmentGroup {
        /// Its code.
        pub code: Option<String>,
        /// Its name.
        pub name: Option<String>,
        /// Its name in English.
        pub name_en: Option<String>,
        /// Its heading in the questionnaire.
        pub heading: Option<String>,
        /// Its weight in the total.
        pub weight: Option<Number>,
        /// The code of the group it is a part of: category 7 has groups of its own.
        pub part_of: Option<String>,
        /// The score that the assessors published.
        pub stated_score: Option<Number>,
        /// The score of the year before.
        pub last_score: Option<Number>,
        /// Its items.
        pub items: Vec<AssessmentItem>,
    }
}

record! {
    /// An item (ตัวชี้วัด ITA) with its sub-items and what follows from it.
    pub struct AssessmentItem {
        /// Its id.
        pub id: Id<AssessmentItem>,
        /// Its number.
        pub no: Option<String>,
        /// Its name.
        pub name: String,
        /// The score; blank: the mean of its sub-items.
        pub score: Option<Number>,
        /// The level the document gives it.
        pub level: Option<String>,
        /// The score to reach.
        pub target: Option<Number>,
        /// The score of the year before.
        pub last_score: Option<Number>,
        /// Its group is not assessed without it.
        pub required: bool,
        /// How many sub-items it is said to have.
        pub stated_count: Option<u32>,
        /// Its sub-items.
        pub sub_items: Vec<SubItem>,
        /// What is to be improved first.
        pub to_improve: Option<String>,
        /// What was published the year before.
        pub published: Vec<Item>,
        /// What shows that it was done.
        pub evidence: Vec<Item>,
        /// Measures that follow.
        pub measures: Vec<AssessmentMeasure>,
        /// Responsible units.
        pub units: Vec<Id<Unit>>,
        /// The assignment of measures in the order that names them.
        pub assignment: Vec<Item>,
        /// The units that the assignment names.
        pub assigned_units: Vec<Id<Unit>>,
    }
}

record! {
    /// A sub-item: one question.
    pub struct SubItem {
        /// Its id.
        pub id: Id<SubItem>,
        /// Its number.
        pub no: Option<String>,
        /// The question.
        pub text: String,
        /// Its points; blank: what its result is worth.
        pub score: Option<Number>,
        /// The goal of a result.
        pub goal: Option<Number>,
        /// The result.
        pub result: Option<Number>,
        /// The lower the result, the better.
        pub lower_is_better: bool,
        /// The points of the year before.
        pub last_score: Option<Number>,
        /// The level the document gives it.
        pub level: Option<String>,
        /// What is to happen to it.
        pub course: Course,
    }
}

record! {
    /// A measure that follows from an assessment.
    pub struct AssessmentMeasure {
        /// Its id.
        pub id: Id<AssessmentMeasure>,
        /// Its number.
        pub no: Option<String>,
        /// What is to be done.
        pub text: String,
        /// Parts of it.
        pub items: Vec<Item>,
        /// Responsible units.
        pub units: Vec<Id<Unit>>,
        /// When it is due.
        pub due: Option<super::date::Day>,
    }
}

record! {
    /// A figure of comparison.
    pub struct Benchmark {
        /// What it is: `average_score`.
        pub name: String,
        /// Its value.
        pub value: Option<Number>,
        /// Its unit.
        pub unit: Option<String>,
        /// A word in place of or beside the value.
        pub text: Option<String>,
    }
}

impl Part for Assessment {
    fn key(&self) -> &str {
        self.id.as_str()
    }
}
