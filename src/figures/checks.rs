//! What is not right in a plan, or worth a look: findings with their place and their figures.
//!
//! A problem of a plan is never an error: it opens, totals and prints, and the finding says where to look. Nothing is
//! judged by texts of the document and nothing is mended here; words and addresses are for the page. All lookups go
//! through indices made once a call, so that a hostile file of many dangling ids or long circles costs no more than an
//! honest one of its size.

mod amounts;
mod budget;
mod claims;
mod duplicates;
mod forest;
mod formulas;
mod funding;
mod held;
mod index;
mod known;
mod nodes;
mod places;
mod references;
mod scores;
mod units;
mod weights;

use super::score::WeightSum;
use crate::plan::Plan;
use crate::plan::activity::{Fault, Keeping, Measure};
use crate::plan::money::Sum;
use crate::plan::period::{Period, Year};
use rust_decimal::Decimal;
use std::borrow::Cow;
use std::sync::Arc;

pub use claims::{Comparison, Verdict, WhyNot};
pub use units::{UnitChange, unit_changes};

/// Something found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// How much it matters.
    pub severity: Severity,
    /// Where it is.
    pub place: Place,
    /// What it is, with its figures.
    pub what: What,
}

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Something must be wrong: figures of the plan cannot all be right.
    Problem,
    /// It may be meant so.
    Remark,
}

/// Where a finding is.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Place {
    /// The page that shows it.
    pub area: Area,
    /// The id of the part; blank: the plan itself.
    pub part: Option<Arc<str>>,
    /// The id of a part within it: a budget line, a step.
    pub within: Option<Arc<str>>,
    /// The field, by its name in the file.
    pub field: Cow<'static, str>,
}

/// The pages that show what findings are about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Area {
    /// Frame, organisation.
    Overview,
    /// Statements.
    Statements,
    /// Nodes and activities with their texts.
    Outline,
    /// Money.
    Budget,
    /// Schedules.
    Steps,
    /// Targets of indicators, and their sheets.
    Targets,
    /// Criteria and results.
    Indicators,
    /// Agreements.
    Agreement,
    /// Assessments.
    Assessment,
    /// The calendar.
    Calendar,
    /// What-ifs.
    Compare,
    /// What the document states a second time.
    Checks,
}

/// The kinds of parts that a plan refers to by id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PartKind {
    /// A unit of the organisation.
    Unit,
    /// A node of the outline.
    Node,
    /// An activity.
    Activity,
    /// A budget line of the same activity.
    Line,
    /// An indicator.
    Indicator,
    /// A perspective of the same agreement.
    Perspective,
    /// An assessment.
    Assessment,
    /// A group of an assessment.
    Group,
    /// A rule table.
    Table,
    /// Any part.
    Any,
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// The field names a part that the plan does not have.
    NoSuch { kind: PartKind, id: Arc<str> },
    /// Two parts within one part have the same id.
    UsedTwice { id: Arc<str> },
    /// Each of these parts stands below the next, and the last below the first.
    Circle { kind: PartKind, ids: Vec<Arc<str>> },
    /// The last year of the plan is before its first.
    YearsReversed { first: Year, last: Year },
    /// An amount of a year that is none of the plan's.
    OutsideYears { year: Year },
    /// An amount by month on a line kept by quarter, or the other way round.
    OtherKeeping { measure: Measure, year: Year, period: Period, keeping: Keeping },
    /// An amount a hundred thousand times off those beside it: perhaps typed in another unit.
    OutOfScale { amount: Sum, beside: Sum },
    /// A formula without a value: every total above it shows an error.
    FormulaInError { year: Year, fault: Fault },
    /// A formula that cannot be read: its cell keeps the value that it came with.
    FormulaUnreadable { year: Year, text: String },
    /// The file gave another value for a formula than calculating gives.
    FormulaDiffers { year: Year, stated: Sum, value: Sum },
    /// More is planned or disbursed than is allocated.
    OverAllocation { year: Year, measure: Measure, amount: Sum, allocated: Sum },
    /// Less is planned than is allocated.
    BelowAllocation { year: Year, planned: Sum, allocated: Sum },
    /// More is released than is allocated.
    OverReleased { year: Year, released: Sum, allocated: Sum },
    /// The two sides of a transfer do not come to nothing.
    Unbalanced { year: Year, amount: Sum },
    /// The cost items of a line come to another amount than is planned on it.
    CostsDiffer { costs: Sum, planned: Sum },
    /// What is below a node is more than the ceiling stated for it.
    OverCeiling { year: Year, basis: Basis, amount: Sum, ceiling: Sum },
    /// What is below a node is less than the ceiling stated for it.
    BelowCeiling { year: Year, basis: Basis, amount: Sum, ceiling: Sum },
    /// The weights of an agreement, or of an activity's steps, sum to neither 100 nor 1.
    Weights(WeightSum),
    /// The weights of a perspective do not sum to the one stated for it.
    Perspective { stated: Decimal, sum: Decimal },
    /// A target in another unit than the one before it.
    OtherUnit(UnitChange),
    /// A weight below 0.
    NegativeWeight { weight: Decimal },
    /// A typed score that its parts do not give.
    TypedScore { typed: Decimal, computed: Decimal },
    /// The document gives a score another level than the rule table.
    OtherLevel { stated: Arc<str>, level: Arc<str> },
    /// A required item without a score: its group is not assessed.
    NotAssessed,
    /// Points are deducted or added without a reason.
    NoReason { points: Decimal },
    /// What others take over of a waived weight is not as much as that.
    Moved { weight: Decimal, moved: Decimal },
    /// The document states another figure elsewhere.
    Claim { says: Figure, plan: Figure, by: Figure, place: String },
}

/// What is held against a ceiling.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Basis {
    /// Planned amounts of the activities below.
    Planned,
    /// Their allocations.
    Allocated,
    /// The ceilings of the nodes right below.
    Ceilings,
}

/// A figure that is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    /// Baht.
    Money(Sum),
    /// Any other number.
    Number(Decimal),
}

/// The kinds of findings, in the order in which they are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// References that lead nowhere.
    References,
    /// Ids used twice.
    Duplicates,
    /// Parts that stand below themselves.
    Circles,
    /// Years and periods of amounts, and their size.
    Amounts,
    /// Formulas without a value, or with another one than stated.
    Formulas,
    /// Allocations.
    Allocations,
    /// Ceilings.
    Ceilings,
    /// Weights.
    Weights,
    /// Units of targets.
    Units,
    /// Scores and levels.
    Scores,
    /// What the document states otherwise elsewhere.
    Claims,
}

impl Kind {
    /// All kinds in their order.
    pub const ALL: [Kind; 11] = [
        Kind::References,
        Kind::Duplicates,
        Kind::Circles,
        Kind::Amounts,
        Kind::Formulas,
        Kind::Allocations,
        Kind::Ceilings,
        Kind::Weights,
        Kind::Units,
        Kind::Scores,
        Kind::Claims,
    ];
}

impl What {
    /// Its kind.
    #[must_use]
    pub fn kind(&self) -> Kind {
        match self {
            What::NoSuch { .. } => Kind::References,
            What::UsedTwice { .. } => Kind::Duplicates,
            What::Circle { .. } => Kind::Circles,
            What::YearsReversed { .. }
            | What::OutsideYears { .. }
            | What::OtherKeeping { .. }
            | What::OutOfScale { .. } => Kind::Amounts,
            What::FormulaInError { .. } | What::FormulaUnreadable { .. } | What::FormulaDiffers { .. } => {
                Kind::Formulas
            }
            What::OverAllocation { .. }
            | What::BelowAllocation { .. }
            | What::OverReleased { .. }
            | What::Unbalanced { .. }
            | What::CostsDiffer { .. } => Kind::Allocations,
            What::OverCeiling { .. } | What::BelowCeiling { .. } => Kind::Ceilings,
            What::Weights(_) | What::Perspective { .. } | What::NegativeWeight { .. } => Kind::Weights,
            What::OtherUnit(_) => Kind::Units,
            What::TypedScore { .. }
            | What::OtherLevel { .. }
            | What::NotAssessed
            | What::NoReason { .. }
            | What::Moved { .. } => Kind::Scores,
            What::Claim { .. } => Kind::Claims,
        }
    }
}

/// Everything found in a plan, kind by kind, in the order of the document.
#[must_use]
pub fn checks(plan: &Plan) -> Vec<Finding> {
    let index = index::Index::of(plan);
    let wanted = claims::wanted(plan, &index);
    let mut found = Vec::new();
    references::check(plan, &index, &mut found);
    duplicates::check(plan, &mut found);
    index.circles(plan, &mut found);
    let sums = nodes::check(plan, &index, &wanted, &mut found);
    funding::check(plan, &mut found);
    weights::check(plan, &mut found);
    units::check(plan, &mut found);
    scores::check(plan, &mut found);
    claims::check(plan, &index, &claims::compare_with(plan, &index, &sums), &mut found);
    found.sort_by_key(|finding| finding.what.kind());
    found
}

/// What the document states a second time, each held against the plan, in the order of the claims.
#[must_use]
pub fn compare(plan: &Plan) -> Vec<Comparison> {
    let index = index::Index::of(plan);
    let wanted = claims::wanted(plan, &index);
    let sums = nodes::check(plan, &index, &wanted, &mut Vec::new());
    claims::compare_with(plan, &index, &sums)
}

#[cfg(test)]
#[allow(clippy::arithmetic_side_effects, reason = "a failing test may panic")]
mod tests;
