//! The table of scores that a page shows: an agreement, and the indicators that are in none.

use super::agreement::{self, Entry, Table};
use super::score::Scores;
use crate::plan::Plan;
use crate::plan::agreement::Agreement;
use std::collections::HashSet;

/// The indicators of an agreement by perspective with its weights, then those that are in no agreement, by node and
/// without weight. Without an agreement all indicators by node.
pub(super) fn table_of(plan: &Plan, agreed: Option<&std::sync::Arc<Agreement>>, scores: &Scores) -> Table {
    let outcomes = &|id: &_| scores.get(id).cloned();
    let Some(agreed) = agreed else { return agreement::of_plan(plan, outcomes) };
    let table = agreement::of_agreement(agreed, outcomes);
    let listed: HashSet<&str> =
        plan.agreements.iter().flat_map(|known| known.entries.iter().map(|entry| entry.indicator.as_str())).collect();
    if plan.indicators.iter().all(|indicator| listed.contains(indicator.id.as_str())) {
        return table;
    }
    let others = agreement::entries_of_plan(plan).filter(|entry| !listed.contains(entry.indicator.as_str()));
    let others = others.map(|entry| Entry { weight: None, waiver: None, ..entry }).collect();
    let rest = agreement::fold(Vec::new(), others, outcomes);
    Table { groups: table.groups.into_iter().chain(rest.groups).collect(), ..table }
}
