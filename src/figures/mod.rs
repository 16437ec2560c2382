//! What follows from a plan: totals, progress, scores. Pure functions, never stored.
//!
//! Each kind of figure can be computed from nothing and can follow an edit by looking only at the parts that changed;
//! both give the same, and tests hold them to it. [`Figures`] keeps the figures of the plan on screen.

#![warn(clippy::arithmetic_side_effects)]

pub mod agreement;
pub mod assessment;
pub mod band;
pub mod checks;
pub mod clauses;
pub mod distribution;
pub mod due;
pub mod explanation;
pub mod funding;
pub mod history;
pub mod linkage;
pub mod progress;
pub mod responsibility;
pub mod rules;
pub mod schedule;
pub mod score;
pub mod spending;
pub mod table;
pub mod totals;
mod units;
pub mod whatif;

use crate::plan::Plan;
use crate::plan::activity::Measure;
use crate::plan::agreement::Agreement;
use crate::plan::id::Id;
use crate::plan::indicator::{Cover, ResultSource};
use crate::plan::period::Year;
use agreement::Table;
use score::{RoundTime, Scores, Sources};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use totals::PlanTotals;

/// The figures of one plan as it changes: asked for a newer plan, they follow it.
#[derive(Clone, Default)]
pub struct Figures {
    totals: BTreeMap<(Measure, Year), (Arc<Plan>, PlanTotals)>,
    scores: Scores,
    scored: Option<Arc<Plan>>,
    table: Option<(Arc<Plan>, Asked, Arc<Table>)>,
}

/// Which table of scores is asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// The agreement; blank: the plan's first.
    pub agreement: Option<Id<Agreement>>,
    /// The round after so many months; blank: each indicator's last.
    pub months: Option<u8>,
}

impl Asked {
    /// The agreement that is meant, if the plan has any. One that is gone gives way to the first.
    #[must_use]
    pub fn agreement_of<'a>(&self, plan: &'a Plan) -> Option<&'a Arc<Agreement>> {
        let named = self.agreement.as_ref().and_then(|id| plan.agreements.get(id.as_str()));
        named.or_else(|| plan.agreements.iter().next())
    }

    /// The fiscal year whose rounds are meant: that of the agreement, else the plan's last.
    #[must_use]
    pub fn year(&self, plan: &Plan) -> Year {
        let agreed = self.agreement_of(plan).and_then(|agreement| agreement.year);
        agreed.unwrap_or_else(|| plan.frame.years().last().unwrap_or(plan.frame.first_year))
    }

    /// The round that is chosen.
    #[must_use]
    pub fn round(&self, plan: &Plan) -> Option<RoundTime> {
        self.months.map(|months| RoundTime { year: self.year(plan), months })
    }
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

    /// The same of several years.
    pub fn totals_of_years(&mut self, plan: &Arc<Plan>, measure: Measure, years: &[Year]) -> Vec<&PlanTotals> {
        for year in years {
            self.totals(plan, measure, *year);
        }
        years.iter().filter_map(|year| self.totals.get(&(measure, *year)).map(|(_, totals)| totals)).collect()
    }

    /// The totals of a plan for a fiscal year, of each measure in their order.
    pub fn totals_beside(&mut self, plan: &Arc<Plan>, year: Year) -> Option<[&PlanTotals; 3]> {
        for measure in Measure::ALL {
            self.totals(plan, *measure, year);
        }
        let of = |measure| self.totals.get(&(measure, year)).map(|(_, totals)| totals);
        Some([of(Measure::Planned)?, of(Measure::Committed)?, of(Measure::Disbursed)?])
    }

    /// The table of scores of the plan's first agreement in the round after so many months, or in each indicator's last.
    pub fn table(&mut self, plan: &Arc<Plan>, months: Option<u8>) -> Arc<Table> {
        self.agreed(plan, &Asked { agreement: None, months })
    }

    /// A table of scores: the indicators of an agreement by perspective with its weights, then those that are in no
    /// agreement by node, without weight. A plan without agreements has all its indicators by node.
    pub fn agreed(&mut self, plan: &Arc<Plan>, asked: &Asked) -> Arc<Table> {
        if let Some((of, known, table)) = &self.table
            && Arc::ptr_eq(of, plan)
            && known == asked
        {
            return table.clone();
        }
        self.score(plan, asked);
        let table = Arc::new(table::table_of(plan, asked.agreement_of(plan), &self.scores));
        self.table = Some((plan.clone(), asked.clone(), table.clone()));
        table
    }

    /// The outcomes behind the last table.
    pub fn scores(&self) -> &Scores {
        &self.scores
    }

    /// Brings the scores up to date.
    fn score(&mut self, plan: &Arc<Plan>, asked: &Asked) {
        let (year, chosen) = (asked.year(plan), asked.round(plan));
        let unchanged = self.scored.as_ref().is_some_and(|before| is_unchanged(before, plan));
        self.follow_spending(plan, year);
        let mut scores = std::mem::take(&mut self.scores);
        let end = RoundTime { year, months: 12 };
        self.with_sources(plan, end, unchanged, |sources| scores.update(&plan.indicators, chosen, sources));
        self.scores = scores;
        self.scored = Some(plan.clone());
    }

    /// Brings the money up to date that indicators read.
    fn follow_spending(&mut self, plan: &Arc<Plan>, year: Year) {
        for year in years_of_spending(plan, year) {
            self.totals(plan, Measure::Disbursed, year);
            self.totals(plan, Measure::Committed, year);
        }
    }

    /// What indicators may ask of the rest of the plan; its money is followed before.
    fn with_sources<T>(&self, plan: &Plan, end: RoundTime, unchanged: bool, ask: impl FnOnce(&Sources<'_>) -> T) -> T {
        let of = |measure, year| self.totals.get(&(measure, year)).map(|(_, totals)| totals);
        let spending = |cover: &Cover, at: RoundTime| {
            let (disbursed, committed) = of(Measure::Disbursed, at.year).zip(of(Measure::Committed, at.year))?;
            spending::spending(plan, disbursed, committed, cover, at)
        };
        ask(&Sources {
            spending: &spending,
            progress: &|cover, at| progress::progress_of(plan, cover, at),
            assessment: &|cover, _| assessment::score_of(plan, cover),
            indicator: &|_| None,
            end,
            unchanged,
        })
    }
}

/// Whether all that indicators read beside one another is the same.
fn is_unchanged(before: &Plan, plan: &Plan) -> bool {
    before.activities.is_same(&plan.activities)
        && before.outline.is_same(&plan.outline)
        && before.assessments.is_same(&plan.assessments)
        && Arc::ptr_eq(&before.organisation, &plan.organisation)
        && Arc::ptr_eq(&before.rules, &plan.rules)
        && Arc::ptr_eq(&before.frame, &plan.frame)
}

/// The years whose money indicators read: those of their rounds, and the one that is asked for.
fn years_of_spending(plan: &Plan, asked: Year) -> BTreeSet<Year> {
    let reading = plan.indicators.iter().filter(|indicator| indicator.source == ResultSource::Disbursement);
    reading.flat_map(|indicator| indicator.rounds.iter().map(|round| round.year).chain([asked])).collect()
}

#[cfg(test)]
#[allow(clippy::arithmetic_side_effects, reason = "a failing test may panic")]
mod tests;
