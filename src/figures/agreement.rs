//! The table of an agreement: rows with weights and scores, groups, and the total.
//!
//! A row's weighted score is w x s over the sum of all weights of the table, so that rows add up to groups and groups to
//! the total. `to_date` counts a missing score as 0, `assessed_only` leaves its weight out; a table or group without
//! any score has neither, since blank is not zero. Entered weights are never changed: what is wrong with them is a
//! finding, and a waived row's weight counts with the rows that its rule gives it to. Weights of 100, 1 or another sum without factors but 2 and 5 divide exactly; any other quotient keeps 20
//! decimals, and rows then add up to the total in its 12 (see `score::mean`).

use super::score::mean::{Mean, share};
use super::score::{Outcome, Weighed, WeightSum, counted_weights};
use crate::plan::Plan;
use crate::plan::agreement::{Agreement, Perspective};
use crate::plan::id::Id;
use crate::plan::indicator::Indicator;
use crate::plan::number::Number;
use crate::plan::outline::Node;
use crate::plan::waiver::{Waiver, WaiverRule};
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
    /// The most points of its scale: 5 where no row can have more, else 100.
    pub full: Decimal,
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
    /// It is waived: it has no part in the totals.
    pub waived: bool,
    /// The weight that counts, with what waived rows give to it; none for a waived one.
    pub counted: Option<Decimal>,
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
    /// The sum of the weights that count of rows with a score.
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
    /// What is said to take over a waived weight is not as much as that.
    Moved { indicator: Id<Indicator>, weight: Decimal, moved: Decimal },
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
    /// That it is waived.
    pub waiver: Option<Box<Waiver>>,
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
        waiver: entry.waiver.clone(),
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
    fold(Vec::new(), entries_of_plan(plan).collect(), outcomes)
}

/// The rows of all indicators of a plan that are no part of another.
pub(super) fn entries_of_plan(plan: &Plan) -> impl Iterator<Item = Entry> {
    let heading = move |indicator: &Indicator| {
        let activity = indicator.activity.as_ref().and_then(|id| plan.activities.get(id.as_str()));
        let node = indicator.node.as_ref().or_else(|| activity.and_then(|activity| activity.node.as_ref()));
        node.map_or(Heading::Ungrouped, |node| Heading::Node(node.clone()))
    };
    let is_part = move |indicator: &Indicator| {
        indicator.parent.as_ref().is_some_and(|whole| plan.indicators.get(whole.as_str()).is_some())
    };
    let whole = plan.indicators.iter().filter(move |indicator| !is_part(indicator));
    whole.map(move |indicator| Entry {
        heading: heading(indicator),
        indicator: indicator.id.clone(),
        weight: indicator.weight,
        waiver: indicator.waiver.clone(),
    })
}

/// Folds rows into groups: those given first, then others in the order in which rows name them.
#[must_use]
pub fn fold(headings: Vec<Heading>, entries: Vec<Entry>, outcomes: Outcomes<'_>) -> Table {
    let mut table = Unfinished::with(headings);
    let groups: Vec<usize> = entries.iter().map(|entry| table.place(&entry.heading)).collect();
    let counted = counted_weights(&weighed(&entries, &groups));
    let weights = counted.iter().flatten().copied().fold(Decimal::ZERO, Decimal::saturating_add);
    let mut findings = findings(&entries);
    let mut total = Fold::EMPTY;
    for ((entry, group), counted) in entries.into_iter().zip(groups).zip(counted) {
        let entered = entry.weight.map(Number::decimal).unwrap_or_default();
        let outcome = outcomes(&entry.indicator);
        if outcome.is_none() {
            findings.push(WeightFinding::NoSuchIndicator { indicator: entry.indicator.clone() });
        }
        let waived = entry.waiver.is_some();
        let score = outcome.as_ref().and_then(|outcome| outcome.score);
        let weighted = counted.zip(score).and_then(|(weight, score)| share(weight, score, weights));
        total.add(entered, counted, score);
        total.full = total.full.max(outcome.as_ref().and_then(|outcome| outcome.full));
        let row = Row { indicator: entry.indicator, weight: entry.weight, waived, counted, outcome, weighted };
        table.add(group, row, entered, score);
    }
    let of = |fold: &Fold| Totals {
        weight: fold.entered,
        assessed_weight: fold.mean.assessed(),
        to_date: fold.mean.to_date(),
        assessed_only: fold.mean.assessed_only(),
        weighted: fold.mean.of_weights(weights),
    };
    let groups = table.groups.into_iter();
    let groups = groups.map(|(heading, rows, fold)| Group { heading, rows, totals: of(&fold) }).collect();
    let all = of(&total);
    let five = Decimal::from(5u8);
    let full = total.full.filter(|full| *full <= five).map_or(Decimal::ONE_HUNDRED, |_| five);
    Table { groups, total: Totals { weighted: all.to_date, ..all }, full, findings }
}

fn weighed<'a>(entries: &'a [Entry], groups: &[usize]) -> Vec<Weighed<'a>> {
    let weighed = |(entry, group): (&'a Entry, &usize)| Weighed {
        indicator: &entry.indicator,
        group: *group,
        weight: entry.weight.map(Number::decimal),
        waiver: entry.waiver.as_deref(),
    };
    entries.iter().zip(groups).map(weighed).collect()
}

/// What is wrong with weights as they were entered.
fn findings(entries: &[Entry]) -> Vec<WeightFinding> {
    let weight_of = |entry: &Entry| entry.weight.map(Number::decimal);
    let weights = entries.iter().filter_map(weight_of).fold(Decimal::ZERO, Decimal::saturating_add);
    let sum = WeightSum::of(weights, entries.iter().any(|entry| entry.weight.is_some()));
    let mut findings = Vec::new();
    if !entries.is_empty() && !sum.is_whole() {
        findings.push(WeightFinding::Sum(sum));
    }
    for entry in entries {
        let weight = weight_of(entry).unwrap_or_default();
        if weight < Decimal::ZERO {
            findings.push(WeightFinding::Negative { indicator: entry.indicator.clone() });
        }
        let Some(waiver) = entry.waiver.as_deref().filter(|waiver| waiver.rule == WaiverRule::ByHand) else { continue };
        let taken = waiver.moved.iter().filter_map(|moved| moved.weight).map(Number::decimal);
        let moved = taken.fold(Decimal::ZERO, Decimal::saturating_add);
        if moved != weight {
            findings.push(WeightFinding::Moved { indicator: entry.indicator.clone(), weight, moved });
        }
    }
    findings
}

/// Rows that are added up.
#[derive(Clone, Copy)]
struct Fold {
    mean: Mean,
    /// The sum of the weights as entered.
    entered: Decimal,
    /// The most points of any row.
    full: Option<Decimal>,
}

impl Fold {
    const EMPTY: Self = Self { mean: Mean::EMPTY, entered: Decimal::ZERO, full: None };

    fn add(&mut self, entered: Decimal, counted: Option<Decimal>, score: Option<Decimal>) {
        self.entered = self.entered.saturating_add(entered);
        self.mean.add(counted, score);
    }
}

/// Groups that rows are still added to.
struct Unfinished {
    groups: Vec<(Heading, Vec<Row>, Fold)>,
    places: HashMap<Heading, usize>,
}

impl Unfinished {
    fn with(headings: Vec<Heading>) -> Self {
        let places = headings.iter().cloned().zip(0..).collect();
        let groups = headings.into_iter().map(|heading| (heading, Vec::new(), Fold::EMPTY)).collect();
        Self { groups, places }
    }

    /// The place of a group, which is made where there is none yet.
    fn place(&mut self, heading: &Heading) -> usize {
        if let Some(place) = self.places.get(heading) {
            return *place;
        }
        let place = self.groups.len();
        self.places.insert(heading.clone(), place);
        self.groups.push((heading.clone(), Vec::new(), Fold::EMPTY));
        place
    }

    fn add(&mut self, group: usize, row: Row, entered: Decimal, score: Option<Decimal>) {
        if let Some((_, rows, fold)) = self.groups.get_mut(group) {
            fold.add(entered, row.counted, score);
            rows.push(row);
        }
    }
}

#[cfg(test)]
mod tests;
