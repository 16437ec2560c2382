//! The table of an agreement: rows with weights and scores, groups, and the total.
//!
//! A row's weighted score is w x s over the sum of all weights of the table, so that rows add up to groups and groups to
//! the total. `to_date` counts a missing score as 0, `assessed_only` leaves its weight out; a table or group without
//! any score has neither, since blank is not zero. Entered weights are never changed: what is wrong with them is a
//! finding. Weights of 100, 1 or another sum without factors but 2 and 5 divide exactly; any other quotient keeps 20
//! decimals, and rows then add up to the total in its 12 (see `score::mean`).

use super::score::mean::{Mean, share};
use super::score::{Outcome, WeightSum};
use crate::plan::Plan;
use crate::plan::agreement::{Agreement, Perspective};
use crate::plan::id::Id;
use crate::plan::indicator::Indicator;
use crate::plan::number::Number;
use crate::plan::outline::Node;
use rust_decimal::Decimal;
use std::collections::HashMap;
use std::sync::Arc;

/// Finds the outcome of an indicator; `None` where the plan has no such indicator.
pub type Outcomes<'a> = &'a dyn Fn(&Id<Indicator>) -> Option<Arc<Outcome>>;

/// Indicators in groups, with totals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// The groups in their order.
    pub groups: Vec<Group>,
    /// All of them together.
    pub total: Totals,
    /// What is wrong with the weights.
    pub findings: Vec<WeightFinding>,
}

/// A group of indicators.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// What it is the group of.
    pub heading: Heading,
    /// Its rows in their order.
    pub rows: Vec<Row>,
    /// Its rows together.
    pub totals: Totals,
}

/// What a group stands under.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Heading {
    /// A perspective of the agreement.
    Perspective(Id<Perspective>),
    /// A node of the outline.
    Node(Id<Node>),
    /// Nothing: indicators of the plan itself.
    Ungrouped,
}

/// One indicator in the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The indicator.
    pub indicator: Id<Indicator>,
    /// Its weight as entered.
    pub weight: Option<Number>,
    /// Its result, computed score, deduction and final score; none if the plan has no such indicator.
    pub outcome: Option<Arc<Outcome>>,
    /// What its final score adds to the total; blank without a score or weight.
    pub weighted: Option<Decimal>,
}

/// The figures of a group or of the whole table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Totals {
    /// The sum of the weights as entered.
    pub weight: Decimal,
    /// The sum of the weights of rows with a score.
    pub assessed_weight: Decimal,
    /// The weighted mean of its rows with missing scores as 0: the `Score` of a group and of the total.
    pub to_date: Option<Decimal>,
    /// The weighted mean of the rows that have a score.
    pub assessed_only: Option<Decimal>,
    /// The sum of its rows' weighted scores; of the whole table the same as `to_date`.
    pub weighted: Option<Decimal>,
}

/// Something to report about weights.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WeightFinding {
    /// All weights sum to neither 100 nor 1, or there are none.
    Sum(WeightSum),
    /// The weights of a perspective do not sum to the one stated for it.
    Group { perspective: Id<Perspective>, stated: Decimal, sum: Decimal },
    /// A weight below 0.
    Negative { indicator: Id<Indicator> },
    /// The agreement names an indicator that the plan does not have.
    NoSuchIndicator { indicator: Id<Indicator> },
}

/// A row before it is scored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What it stands under.
    pub heading: Heading,
    /// The indicator.
    pub indicator: Id<Indicator>,
    /// Its weight as entered.
    pub weight: Option<Number>,
}

/// The table of an agreement, grouped by perspective; groups stand in their order also while they are empty.
#[must_use]
pub fn of_agreement(agreement: &Agreement, outcomes: Outcomes<'_>) -> Table {
    let perspectives = || agreement.perspectives.iter();
    let heading = |id: &Id<Perspective>| {
        let is_known = perspectives().any(|perspective| perspective.id == *id);
        if is_known { Heading::Perspective(id.clone()) } else { Heading::Ungrouped }
    };
    let entries = agreement.entries.iter().map(|entry| Entry {
        heading: entry.perspective.as_ref().map_or(Heading::Ungrouped, heading),
        indicator: entry.indicator.clone(),
        weight: entry.weight,
    });
    let headings = perspectives().map(|perspective| Heading::Perspective(perspective.id.clone()));
    let mut table = fold(headings.collect(), entries.collect(), outcomes);
    for (perspective, group) in perspectives().zip(&table.groups) {
        let Some(stated) = perspective.weight.map(Number::decimal) else { continue };
        let sum = group.totals.weight;
        // The perspective may be stated in percent beside fractions.
        let in_percent = table.total.weight == Decimal::ONE && sum.checked_mul(Decimal::ONE_HUNDRED) == Some(stated);
        if stated != sum && !in_percent {
            table.findings.push(WeightFinding::Group { perspective: perspective.id.clone(), stated, sum });
        }
    }
    table
}

/// The table of all indicators of a plan that are no part of another, grouped by node in the order of the document.
#[must_use]
pub fn of_plan(plan: &Plan, outcomes: Outcomes<'_>) -> Table {
    let heading = |indicator: &Indicator| {
        let activity = indicator.activity.as_ref().and_then(|id| plan.activities.get(id.as_str()));
        let node = indicator.node.as_ref().or_else(|| activity.and_then(|activity| activity.node.as_ref()));
        node.map_or(Heading::Ungrouped, |node| Heading::Node(node.clone()))
    };
    let is_part = |indicator: &Indicator| {
        indicator.parent.as_ref().is_some_and(|whole| plan.indicators.get(whole.as_str()).is_some())
    };
    let whole = plan.indicators.iter().filter(|indicator| !is_part(indicator));
    let entries = whole.map(|indicator| Entry {
        heading: heading(indicator),
        indicator: indicator.id.clone(),
        weight: indicator.weight,
    });
    fold(Vec::new(), entries.collect(), outcomes)
}

/// Folds rows into groups: those given first, then others in the order in which rows name them.
#[must_use]
pub fn fold(headings: Vec<Heading>, entries: Vec<Entry>, outcomes: Outcomes<'_>) -> Table {
    let weight_of = |entry: &Entry| entry.weight.map(Number::decimal);
    let weights = entries.iter().filter_map(weight_of).fold(Decimal::ZERO, Decimal::saturating_add);
    let mut table = Unfinished::with(headings);
    let mut findings = Vec::new();
    let mut total = Mean::EMPTY;
    let sum = WeightSum::of(weights, entries.iter().any(|entry| entry.weight.is_some()));
    if !entries.is_empty() && !sum.is_whole() {
        findings.push(WeightFinding::Sum(sum));
    }
    for entry in entries {
        let weight = weight_of(&entry);
        let outcome = outcomes(&entry.indicator);
        if outcome.is_none() {
            findings.push(WeightFinding::NoSuchIndicator { indicator: entry.indicator.clone() });
        }
        if weight.is_some_and(|weight| weight < Decimal::ZERO) {
            findings.push(WeightFinding::Negative { indicator: entry.indicator.clone() });
        }
        let score = outcome.as_ref().and_then(|outcome| outcome.score);
        let weighted = weight.zip(score).and_then(|(weight, score)| share(weight, score, weights));
        total.add(weight, score);
        let row = Row { indicator: entry.indicator, weight: entry.weight, outcome, weighted };
        table.add(entry.heading, row, weight, score);
    }
    let of = |mean: Mean| Totals {
        weight: mean.weight(),
        assessed_weight: mean.assessed(),
        to_date: mean.to_date(),
        assessed_only: mean.assessed_only(),
        weighted: mean.of_weights(weights),
    };
    let groups = table.groups.into_iter();
    let groups = groups.map(|(heading, rows, mean)| Group { heading, rows, totals: of(mean) }).collect();
    Table { groups, total: Totals { weighted: total.to_date(), ..of(total) }, findings }
}

/// Groups that rows are still added to.
struct Unfinished {
    groups: Vec<(Heading, Vec<Row>, Mean)>,
    places: HashMap<Heading, usize>,
}

impl Unfinished {
    fn with(headings: Vec<Heading>) -> Self {
        let places = headings.iter().cloned().zip(0..).collect();
        let groups = headings.into_iter().map(|heading| (heading, Vec::new(), Mean::EMPTY)).collect();
        Self { groups, places }
    }

    fn add(&mut self, heading: Heading, row: Row, weight: Option<Decimal>, score: Option<Decimal>) {
        let place = self.places.get(&heading).copied().unwrap_or_else(|| {
            self.places.insert(heading.clone(), self.groups.len());
            self.groups.push((heading, Vec::new(), Mean::EMPTY));
            self.groups.len().saturating_sub(1)
        });
        if let Some((_, rows, mean)) = self.groups.get_mut(place) {
            rows.push(row);
            mean.add(weight, score);
        }
    }
}

#[cfg(test)]
mod tests;
