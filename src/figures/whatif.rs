//! What if: totals under results that someone tries out, and what would lift the total to the next band.
//!
//! Trying makes a copy of the plan with other results; the same figures are asked of it, and the plan is never touched.
//! A tried result takes the place of the value that counts in its round: of the assessor's, where there is one, else of the
//! unit's own. Adopting a scenario (`edit::adopt`) writes the same places, so that it gives the same total.

mod lift;

use super::agreement::Table;
use super::{Asked, Figures};
use crate::plan::Plan;
use crate::plan::id::Id;
use crate::plan::indicator::Indicator;
use crate::plan::period::Year;
use crate::plan::round::Round;
use crate::plan::scenario::{Scenario, TriedResult, tried_round};
use std::sync::Arc;

pub use lift::{Lift, Lifts, Needed};

/// A copy of the plan with tried results in a round (year and months), or in each indicator's last.
#[must_use]
pub fn tried(plan: &Plan, at: Option<(Year, u8)>, results: &[TriedResult]) -> Plan {
    let mut copy = plan.clone();
    for tried in results {
        let Some(result) = tried.result else { continue };
        let Some(indicator) = copy.indicators.get_mut(tried.indicator.as_str()) else { continue };
        let round = tried_round(indicator, at).map(|round| (round.year, round.months));
        let indicator = Arc::make_mut(indicator);
        let known = indicator.rounds.iter_mut().find(|known| Some((known.year, known.months)) == round);
        match known {
            Some(round) if round.assessed.is_some() => round.assessed = Some(result),
            Some(round) => round.result = Some(result),
            None => {
                let (year, months) = at.unwrap_or_else(|| (last_year(plan), 12));
                indicator.rounds.push(Round { year, months, result: Some(result), ..Round::default() });
            }
        }
    }
    copy
}

fn last_year(plan: &Plan) -> Year {
    plan.frame.years().last().unwrap_or(plan.frame.first_year)
}

/// A scenario beside the plan as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// The scenario.
    pub scenario: Id<Scenario>,
    /// The table of scores under it.
    pub table: Arc<Table>,
    /// The indicators whose score differs from that of the plan, with both, in the order of the table.
    pub differs: Vec<Differing>,
}

/// An indicator that a scenario changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Differing {
    /// The indicator.
    pub indicator: Id<Indicator>,
    /// Its score in the plan.
    pub now: Option<rust_decimal::Decimal>,
    /// Its score under the scenario.
    pub then: Option<rust_decimal::Decimal>,
}

impl Figures {
    /// Some scenarios beside the plan as it is, each by the same figures.
    pub fn compare_scenarios(&mut self, plan: &Arc<Plan>, asked: &Asked, scenarios: &[&Scenario]) -> Vec<Compared> {
        let now = self.agreed(plan, asked);
        let under = |scenario: &&Scenario| {
            let copy = Arc::new(tried(plan, scenario.round(), &scenario.results));
            let table = self.clone().agreed(&copy, asked);
            Compared { scenario: scenario.id.clone(), differs: differing(&now, &table), table }
        };
        scenarios.iter().map(under).collect()
    }
}

fn differing(now: &Table, then: &Table) -> Vec<Differing> {
    let rows = |table: &'_ Table| -> Vec<_> {
        let rows = table.groups.iter().flat_map(|group| &group.rows);
        rows.map(|row| (row.indicator.clone(), row.outcome.as_ref().and_then(|outcome| outcome.score))).collect()
    };
    // Trying changes no row's place.
    let both = rows(now).into_iter().zip(rows(then));
    let differs = both.filter(|((_, now), (_, then))| now != then);
    differs.map(|((indicator, now), (_, then))| Differing { indicator, now, then }).collect()
}

#[cfg(test)]
#[allow(clippy::arithmetic_side_effects, reason = "a failing test may panic")]
mod tests;
