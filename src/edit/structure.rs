//! Edits of lists: parts come and go.

use super::moving::branches;
use super::{EditError, apply};
use crate::plan::Plan;
use crate::plan::agreement::{Agreement, AgreementEntry};
use crate::plan::id::Id;
use crate::plan::indicator::Indicator;
use crate::plan::list::{List, Part};
use crate::plan::outline::Node;
use std::collections::HashSet;
use std::sync::Arc;

pub(super) fn add<T: Part>(list: &mut List<T>, at: usize, part: &Arc<T>) -> Result<(), EditError> {
    match list.insert(at, part.clone()) {
        true => Ok(()),
        false => Err(EditError::Taken { id: part.key().to_owned() }),
    }
}

pub(super) fn remove<T: Part>(list: &mut List<T>, id: &str) -> Result<(), EditError> {
    list.remove(id).map(drop).ok_or_else(|| EditError::Missing { id: id.to_owned() })
}

pub(super) fn remove_node(plan: &mut Plan, id: &Id<Node>) -> Result<(), EditError> {
    let hangs_on = |node: &Option<Id<Node>>| node.as_ref() == Some(id);
    let is_used = plan.outline.iter().any(|node| hangs_on(&node.parent))
        || plan.activities.iter().any(|activity| hangs_on(&activity.node))
        || plan.indicators.iter().any(|indicator| hangs_on(&indicator.node));
    match is_used {
        true => Err(EditError::NotEmpty { id: id.to_string() }),
        false => remove(&mut plan.outline, id.as_str()),
    }
}

/// Takes nodes out with the nodes and activities below them. One pass, however many there are.
pub(super) fn remove_branches(plan: &mut Plan, tops: &[Id<Node>]) -> Result<(), EditError> {
    if let Some(gone) = tops.iter().find(|id| plan.outline.get(id.as_str()).is_none()) {
        return Err(EditError::Missing { id: gone.to_string() });
    }
    let branches = branches(plan, tops);
    let hangs_on = |node: &Option<Id<Node>>| node.as_ref().is_some_and(|node| branches.contains(node));
    let activities = plan.activities.iter().filter(|activity| hangs_on(&activity.node));
    for id in activities.map(|activity| activity.id.clone()).collect::<Vec<_>>() {
        plan.activities.remove(id.as_str());
    }
    for id in &branches {
        plan.outline.remove(id.as_str());
    }
    Ok(())
}

/// Takes an indicator out with its parts, and all of them out of the agreements.
pub(super) fn remove_indicator(plan: &mut Plan, id: &Id<Indicator>) -> Result<(), EditError> {
    let mut removed: HashSet<Id<Indicator>> = HashSet::new();
    let mut open = vec![id.clone()];
    while let Some(id) = open.pop() {
        if removed.contains(&id) {
            continue;
        }
        remove(&mut plan.indicators, id.as_str())?;
        let parts = plan.indicators.iter().filter(|part| part.parent.as_ref() == Some(&id));
        open.extend(parts.map(|part| part.id.clone()));
        removed.insert(id);
    }
    let holds = |agreement: &&Arc<Agreement>| agreement.entries.iter().any(|it| removed.contains(&it.indicator));
    let concerned: Vec<Id<Agreement>> = plan.agreements.iter().filter(holds).map(|it| it.id.clone()).collect();
    concerned.iter().try_for_each(|agreement| {
        apply::change_part(&mut plan.agreements, agreement.as_str(), |agreement| {
            agreement.entries.retain(|entry| !removed.contains(&entry.indicator));
            Ok(())
        })
    })
}

pub(super) fn set_entries(plan: &mut Plan, id: &Id<Agreement>, entries: &[AgreementEntry]) -> Result<(), EditError> {
    let mut seen = HashSet::new();
    if let Some(twice) = entries.iter().find(|entry| !seen.insert(&entry.indicator)) {
        return Err(EditError::Taken { id: twice.indicator.to_string() });
    }
    apply::change_part(&mut plan.agreements, id.as_str(), |agreement| {
        agreement.entries = entries.to_vec();
        Ok(())
    })
}
