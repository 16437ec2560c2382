//! What follows from a plan: totals, progress, scores. Pure functions, never stored.
//!
//! Each kind of figure can be computed from nothing and can follow an edit by looking only at the parts that changed;
//! both give the same, and tests hold them to it. [`Figures`] keeps the figures of the plan on screen.

#![warn(clippy::arithmetic_side_effects)]

pub mod agreement;
pub mod checks;
pub mod due;
pub mod explanation;
pub mod progress;
pub mod score;
pub mod spending;
pub mod totals;

use crate::plan::Plan;
use crate::plan::activity::Measure;
use crate::plan::indicator::Cover;
use crate::plan::period::Year;
use agreement::{Entry, Heading, Table};
use rust_decimal::Decimal;
use score::{RoundTime, Scores, Sources};
use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;
use totals::PlanTotals;

/// The figures of one plan as it changes: asked for a newer plan, they follow it.
#[derive(Default)]
pub struct Figures {
    totals: BTreeMap<(Measure, Year), (Arc<Plan>, PlanTotals)>,
    scores: Scores,
    table: Option<(Arc<Plan>, Option<u8>, Arc<Table>)>,
}

impl Figures {
    /// The totals of a plan for one measure and fiscal year.
    pub fn totals(&mut self, plan: &Arc<Plan>, measure: Measure, year: Year) -> &PlanTotals {
        let from_nothing = || (plan.clone(), PlanTotals::of(plan, measure, year));
        let (of, totals) = self.totals.entry((measure, year)).or_insert_with(from_nothing);
        if !Arc::ptr_eq(of, plan) {
            totals.follow(of, plan);
            *of = plan.clone();
        }
        totals
    }

    /// The table of scores in the round after so many months, or in each indicator's last: the indicators of the first
    /// agreement by perspective with its weights, then the others by node, without weight.
    pub fn table(&mut self, plan: &Arc<Plan>, months: Option<u8>) -> Arc<Table> {
        if let Some((of, known, table)) = &self.table
            && Arc::ptr_eq(of, plan)
            && *known == months
        {
            return table.clone();
        }
        let year = plan.frame.years().last().unwrap_or(plan.frame.first_year);
        self.totals(plan, Measure::Disbursed, year);
        self.totals(plan, Measure::Committed, year);
        let of = |measure| self.totals.get(&(measure, year)).map(|(_, totals)| totals);
        let spending = |cover: &Cover, at: RoundTime| match (of(Measure::Disbursed), of(Measure::Committed)) {
            (Some(disbursed), Some(committed)) if at.year == year => {
                spending::spending(plan, disbursed, committed, cover, at)
            }
            _ => None,
        };
        let sources = Sources {
            spending: &spending,
            progress: &|cover, at| progress::progress_of(plan, cover, at),
            assessment: &|cover, _| stated_score(plan, cover),
            end: RoundTime { year, months: 12 },
        };
        let chosen = months.map(|months| RoundTime { year, months });
        self.scores.update(&plan.indicators, chosen, &sources);
        let table = Arc::new(table_of(plan, &self.scores));
        self.table = Some((plan.clone(), months, table.clone()));
        table
    }

    /// The outcomes behind the last table.
    pub fn scores(&self) -> &Scores {
        &self.scores
    }
}

fn table_of(plan: &Plan, scores: &Scores) -> Table {
    let outcomes = &|id: &_| scores.get(id).cloned();
    let Some(agreed) = plan.agreements.iter().next() else { return agreement::of_plan(plan, outcomes) };
    let table = agreement::of_agreement(agreed, outcomes);
    let listed: HashSet<_> = agreed.entries.iter().map(|entry| &entry.indicator).collect();
    let others = agreement::of_plan(plan, outcomes);
    let left = others.groups.iter().flat_map(|group| group.rows.iter().map(move |row| (group, row)));
    let left: Vec<Entry> = left
        .filter(|(_, row)| !listed.contains(&row.indicator))
        .map(|(group, row)| Entry {
            heading: match &group.heading {
                Heading::Perspective(_) => Heading::Ungrouped,
                heading => heading.clone(),
            },
            indicator: row.indicator.clone(),
            weight: None,
        })
        .collect();
    let rest = agreement::fold(Vec::new(), left, outcomes);
    Table { groups: table.groups.into_iter().chain(rest.groups).collect(), ..table }
}

/// What the assessors published: the total, or the score of a group.
fn stated_score(plan: &Plan, cover: &Cover) -> Option<Decimal> {
    let assessment = plan.assessments.get(cover.assessment.as_ref()?.as_str())?;
    let stated = match &cover.group {
        Some(code) => assessment.groups.iter().find(|group| group.code.as_ref() == Some(code))?.stated_score,
        None => assessment.stated_total,
    };
    stated.map(|score| score.decimal())
}
