//! Indicators: what is measured, against what, scored how. Weights live in agreements; results in rounds.

use super::activity::Activity;
use super::criteria::Criteria;
use super::date::Day;
use super::id::Id;
use super::list::Part;
use super::money::Money;
use super::number::Number;
use super::organisation::{Contact, Unit};
use super::outline::Node;
use super::period::{ByPeriod, Year};
use super::record::{choice, record};
use super::round::Round;
use super::text::{HeadedText, Item};
use super::waiver::Waiver;

choice! {
    /// The dimension of an indicator.
    pub enum Dimension {
        /// Not said.
        Unstated = "unstated",
        /// เชิงปริมาณ.
        Quantity = "quantity",
        /// เชิงคุณภาพ.
        Quality = "quality",
        /// เชิงเวลา.
        Time = "time",
        /// เชิงต้นทุน.
        Cost = "cost",
        /// ผลผลิต.
        Output = "output",
        /// ผลลัพธ์.
        Outcome = "outcome",
    }
}

choice! {
    /// Whether an indicator is new this year.
    pub enum IndicatorKind {
        /// Not said.
        Unstated = "unstated",
        /// ตัวชี้วัดต่อเนื่อง.
        Continuing = "continuing",
        /// ตัวชี้วัดใหม่.
        New = "new",
    }
}

choice! {
    /// Where the computed result of an indicator comes from. A typed result always goes before it.
    pub enum ResultSource {
        /// Results are typed.
        Typed = "typed",
        /// Disbursed as percent of allocated (domain notes, section 4).
        Disbursement = "disbursement",
        /// Percent of step weights done (domain notes, section 3.6).
        Steps = "steps",
        /// Quotient of two typed variables.
        Ratio = "ratio",
        /// The total or a group of an assessment.
        Assessment = "assessment",
        /// The weighted mean of the indicators below it.
        Parts = "parts",
        /// The result or the score of another indicator.
        Indicator = "indicator",
        /// Results typed by month or quarter, gathered.
        Months = "months",
    }
}

choice! {
    /// How the results of months become that of a round.
    pub enum Gathering {
        /// The latest one.
        Last = "last",
        /// All together.
        Sum = "sum",
        /// Their mean.
        Mean = "mean",
    }
}

choice! {
    /// How a value must compare to its target.
    pub enum Operator {
        /// Not said.
        Unstated = "unstated",
        /// At least.
        AtLeast = ">=",
        /// At most.
        AtMost = "<=",
        /// More than.
        Over = ">",
        /// Less than.
        Under = "<",
        /// Exactly.
        Exactly = "=",
    }
}

record! {
    /// One indicator of the plan, of a node or of an activity.
    pub struct Indicator {
        /// Its id.
        pub id: Id<Indicator>,
        /// The node it belongs to.
        pub node: Option<Id<Node>>,
        /// The activity it belongs to.
        pub activity: Option<Id<Activity>>,
        /// The indicator it is a part of.
        pub parent: Option<Id<Indicator>>,
        /// Its number.
        pub no: Option<String>,
        /// Its title.
        pub title: String,
        /// What it measures.
        pub dimension: Dimension,
        /// New or continuing.
        pub kind: IndicatorKind,
        /// New or continuing, in the document's words.
        pub kind_text: Option<String>,
        /// A heading it stands under in its document.
        pub category: Option<String>,
        /// A sign the document sets beside it.
        pub sign: Option<String>,
        /// Its definition, paragraph by paragraph.
        pub definition: Vec<Item>,
        /// What it covers.
        pub scope: Option<String>,
        /// How it is calculated.
        pub formula: Option<String>,
        /// The formula in LaTeX, where the document sets it as one.
        pub formula_tex: Option<String>,
        /// The unit of measure.
        pub unit: Option<String>,
        /// Its weight among the parts of its parent; in an agreement the agreement's weight counts.
        pub weight: Option<Number>,
        /// It is not assessed as a part of its parent; its weight moves. In an agreement the agreement's entry says so.
        pub waiver: Option<Box<Waiver>>,
        /// Values of years before.
        pub baseline: Option<Box<Values>>,
        /// Targets by year.
        pub targets: Option<Box<Values>>,
        /// The long-term roadmap.
        pub roadmap: Option<Box<Values>>,
        /// The span in which it is measured.
        pub measured: Option<Box<Span>>,
        /// How a result becomes a score.
        pub criteria: Option<Box<Criteria>>,
        /// Where its result comes from.
        pub source: ResultSource,
        /// What the source covers; blank: the whole plan.
        pub covers: Option<Box<Cover>>,
        /// Assessment rounds with their results.
        pub rounds: Vec<Round>,
        /// Results by month or quarter, where the source is months.
        pub results: ByPeriod<Number>,
        /// How they are gathered.
        pub gathering: Gathering,
        /// The decimals that a result is reported with; blank: as its criteria.
        pub decimals: Option<u8>,
        /// The better of several rounds counts.
        pub better_of_rounds: bool,
        /// Stages of an award it depends on.
        pub stages: Vec<Stage>,
        /// What is deducted when steps are not done.
        pub penalty: Option<Box<Penalty>>,
        /// Conditions.
        pub conditions: Vec<Item>,
        /// What it is good for.
        pub benefit: Option<String>,
        /// Where the data come from.
        pub data_source: Option<String>,
        /// How the data are collected.
        pub collection: Option<String>,
        /// A remark under it.
        pub remark: Option<String>,
        /// Who answers for it.
        pub owner: Option<Box<Contact>>,
        /// Responsible units; the first leads.
        pub units: Vec<Id<Unit>>,
        /// The responsible units in the document's words, where they are no single unit.
        pub units_text: Option<String>,
        /// The plan or indicator above it that it was cascaded from.
        pub cascaded_from: Option<String>,
        /// Work that serves it and is no activity of the plan.
        pub works: Vec<Work>,
        /// Any other headed texts.
        pub texts: Vec<HeadedText>,
    }
}

record! {
    /// Values by year, under a heading.
    pub struct Values {
        /// The heading in the document.
        pub heading: Option<String>,
        /// The unit, where all years share it.
        pub unit: Option<String>,
        /// The values in the order of the document.
        pub values: Vec<Value>,
        /// A text that belongs to no year.
        pub text: Option<String>,
    }
}

record! {
    /// A target or value of one year or of a span of years.
    pub struct Value {
        /// The fiscal year; the first of the span.
        pub year: Year,
        /// The last year of the span.
        pub to_year: Option<Year>,
        /// How a result must compare to it.
        pub operator: Operator,
        /// The value.
        pub value: Option<Number>,
        /// Its unit.
        pub unit: Option<String>,
        /// A ratio such as `1 : 3`.
        pub ratio: Option<String>,
        /// The words of the document.
        pub text: Option<String>,
        /// The document prints a dash: there is none.
        pub none: bool,
    }
}

record! {
    /// A span of time.
    pub struct Span {
        /// The first fiscal year.
        pub from_year: Option<Year>,
        /// The last fiscal year.
        pub to_year: Option<Year>,
        /// The first day.
        pub from: Option<Day>,
        /// The last day.
        pub to: Option<Day>,
        /// The words of the document.
        pub text: Option<String>,
    }
}

record! {
    /// What a computed result covers.
    pub struct Cover {
        /// This node and what is below it.
        pub node: Option<Id<Node>>,
        /// This activity.
        pub activity: Option<Id<Activity>>,
        /// The activities of this unit and of those below it.
        pub unit: Option<Id<Unit>>,
        /// The activities of any of these units and of those below them.
        pub units: Vec<Id<Unit>>,
        /// This expenditure category only.
        pub category: Option<super::activity::Category>,
        /// Committed money counts as well.
        pub with_committed: bool,
        /// The assessment whose total is the result.
        pub assessment: Option<Id<super::assessment::Assessment>>,
        /// A group of it.
        pub group: Option<String>,
        /// The indicator whose result is the result.
        pub indicator: Option<Id<Indicator>>,
        /// Its score is the result, not its own result.
        pub with_score: bool,
    }
}

record! {
    /// A stage of an award: passed with a score.
    pub struct Stage {
        /// Its number.
        pub no: Option<String>,
        /// What it is.
        pub text: String,
        /// The score that passes it.
        pub pass_score: Option<Number>,
    }
}

record! {
    /// What is deducted when the steps of a round are not all done.
    pub struct Penalty {
        /// Points deducted for each round that is not complete.
        pub points_per_round: Option<Number>,
        /// Whether it applies to this indicator.
        pub applies: bool,
        /// The words of the document.
        pub text: Option<String>,
        /// How they are read, where they are garbled.
        pub reading: Option<String>,
    }
}

record! {
    /// Work that serves an indicator and is no activity of the plan.
    pub struct Work {
        /// What it is.
        pub title: String,
        /// The responsible unit.
        pub unit: Option<Id<Unit>>,
        /// The money stated beside it, in baht.
        pub amount: Option<Money>,
        /// It uses no money.
        pub without_money: bool,
    }
}

impl Part for Indicator {
    fn key(&self) -> &str {
        self.id.as_str()
    }
}
