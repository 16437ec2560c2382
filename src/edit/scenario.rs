//! Edits of one scenario, and a scenario that is adopted: its results become those of the plan, as one edit.

use super::apply::change_part;
use super::{Edit, EditError, IndicatorChange, RoundChange, RoundNumber};
use crate::plan::Plan;
use crate::plan::id::Id;
use crate::plan::indicator::Indicator;
use crate::plan::number::Number;
use crate::plan::period::Year;
use crate::plan::round::Round;
use crate::plan::scenario::{Scenario, TriedResult, tried_round};
use std::collections::{HashMap, HashSet};

/// What changes in a scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ScenarioChange {
    /// Its name.
    Name(String),
    /// The round that is tried: year and months; blank: each indicator's last.
    Round(Option<(Year, u8)>),
    /// The tried result of an indicator; blank: it is not tried.
    Try(Id<Indicator>, Option<Number>),
}

pub(super) fn change(plan: &mut Plan, id: &Id<Scenario>, change: &ScenarioChange) -> Result<(), EditError> {
    change_part(&mut plan.scenarios, id.as_str(), |scenario| {
        match change.clone() {
            ScenarioChange::Name(name) => scenario.name = name,
            ScenarioChange::Round(round) => {
                scenario.year = round.map(|(year, _)| year);
                scenario.months = round.map_or(0, |(_, months)| months);
            }
            ScenarioChange::Try(indicator, result) => {
                let known = scenario.results.iter().position(|tried| tried.indicator == indicator);
                match (known.and_then(|at| scenario.results.get_mut(at)), result) {
                    (Some(tried), Some(_)) => tried.result = result,
                    (Some(_), None) => scenario.results.retain(|tried| tried.indicator != indicator),
                    (None, Some(_)) => {
                        scenario.results.push(TriedResult { indicator, result, ..TriedResult::default() });
                    }
                    (None, None) => {}
                }
            }
        }
        Ok(())
    })
}

/// The edit that makes tried results those of the plan, in the place of the values that count (see `figures::whatif`).
/// Nothing when that changes nothing; indicators that are gone are left out.
#[must_use]
pub fn adopt(
    plan: &Plan,
    at: Option<(Year, u8)>,
    results: &[TriedResult],
    new_id: &mut dyn FnMut() -> String,
) -> Option<Edit> {
    let mut edits = Vec::new();
    let given = || results.iter().filter_map(|tried| Some((&tried.indicator, tried.result?)));
    // Tried twice, the later one counts, as it does where it is tried.
    let last: HashMap<_, _> = given().collect();
    let mut seen = HashSet::new();
    for (id, _) in given().filter(|(id, _)| seen.insert(*id)) {
        let Some(indicator) = plan.indicators.get(id.as_str()) else { continue };
        let Some(result) = last.get(id).copied() else { continue };
        let id = indicator.id.clone();
        let Some(round) = tried_round(indicator, at) else {
            let (year, months) = at.unwrap_or_else(|| (plan.frame.years().last().unwrap_or(plan.frame.first_year), 12));
            let round = Round { id: Id::new(&new_id()), year, months, result: Some(result), ..Round::default() };
            edits.push(Edit::AddRound { indicator: id, round: Box::new(round) });
            continue;
        };
        let field = if round.assessed.is_some() { RoundNumber::Assessed } else { RoundNumber::Result };
        if round.assessed.or(round.result) != Some(result) {
            let change = IndicatorChange::Round(round.id.clone(), RoundChange::Number(field, Some(result)));
            edits.push(Edit::Indicator { indicator: id, change: Box::new(change) });
        }
    }
    (!edits.is_empty()).then_some(Edit::All(edits))
}
