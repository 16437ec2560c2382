//! Edits that move parts among their siblings and into or out of headings. Nothing is lost, and no heading ends up
//! below itself.
//!
//! Siblings stand in the order of the plan's list, so moving changes what a part hangs on and its place in that list.
//! A heading moves with everything below it, so that parents stay before their children.

use super::EditError;
use super::apply::change_activity;
use crate::plan::Plan;
use crate::plan::activity::{Activity, Line};
use crate::plan::id::Id;
use crate::plan::indicator::Indicator;
use crate::plan::outline::Node;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

pub(super) fn move_node(
    plan: &mut Plan,
    id: &Id<Node>,
    parent: Option<&Id<Node>>,
    before: Option<&Id<Node>>,
) -> Result<(), EditError> {
    let branch = branches(plan, std::slice::from_ref(id));
    if [parent, before].into_iter().flatten().any(|other| branch.contains(other)) {
        return Err(EditError::IntoItself { id: id.to_string() });
    }
    plan.outline.get(id.as_str()).ok_or_else(|| missing(id))?;
    check_heading(plan, parent)?;
    // Below a circle of headings, which only a hostile file has, no root would lead to it.
    if let Some(parent) = parent.filter(|parent| !order(plan).contains_key(parent)) {
        return Err(EditError::IntoItself { id: parent.to_string() });
    }
    let moved: Vec<Arc<Node>> = plan.outline.iter().filter(|node| branch.contains(&node.id)).cloned().collect();
    for node in &moved {
        plan.outline.remove(node.id.as_str());
    }
    if let Some(before) = before {
        let sibling = plan.outline.get(before.as_str()).ok_or_else(|| missing(before))?;
        let hangs_on = sibling.parent.as_ref().filter(|parent| plan.outline.get(parent.as_str()).is_some());
        (hangs_on == parent).then_some(()).ok_or_else(|| missing(before))?;
    }
    let at = node_place(plan, parent, before);
    for (at, mut node) in (at..).zip(moved) {
        if node.id == *id && node.parent.as_ref() != parent {
            Arc::make_mut(&mut node).parent = parent.cloned();
        }
        plan.outline.insert(at, node);
    }
    Ok(())
}

pub(super) fn move_activity(
    plan: &mut Plan,
    id: &Id<Activity>,
    node: Option<&Id<Node>>,
    before: Option<&Id<Activity>>,
) -> Result<(), EditError> {
    check_heading(plan, node)?;
    let mut moved = plan.activities.remove(id.as_str()).ok_or_else(|| missing(id))?;
    if let Some(before) = before {
        let sibling = plan.activities.get(before.as_str()).ok_or_else(|| missing(before))?;
        let hangs_on = sibling.node.as_ref().filter(|node| plan.outline.get(node.as_str()).is_some());
        (hangs_on == node).then_some(()).ok_or_else(|| missing(before))?;
    }
    let at = activity_place(plan, node, before);
    if moved.node.as_ref() != node {
        Arc::make_mut(&mut moved).node = node.cloned();
    }
    plan.activities.insert(at, moved);
    Ok(())
}

pub(super) fn move_line(
    plan: &mut Plan,
    activity: &Id<Activity>,
    id: &Id<Line>,
    before: Option<&Id<Line>>,
) -> Result<(), EditError> {
    change_activity(plan, activity, |activity| {
        let place = |activity: &Activity, id: &Id<Line>| activity.lines.iter().position(|line| line.id == *id);
        let at = place(activity, id).ok_or_else(|| missing(id))?;
        let moved = activity.lines.remove(at);
        let to = match before {
            Some(before) => place(activity, before).ok_or_else(|| missing(before))?,
            None => activity.lines.len(),
        };
        activity.lines.insert(to, moved);
        Ok(())
    })
}

pub(super) fn move_indicator(
    plan: &mut Plan,
    id: &Id<Indicator>,
    before: Option<&Id<Indicator>>,
) -> Result<(), EditError> {
    let moved = plan.indicators.remove(id.as_str()).ok_or_else(|| missing(id))?;
    let at = match before {
        Some(before) => plan.indicators.position(before.as_str()).ok_or_else(|| missing(before))?,
        None => plan.indicators.len(),
    };
    plan.indicators.insert(at, moved);
    Ok(())
}

/// Where in the list of all nodes a child of `parent` goes to stand before this sibling, or behind all of them.
pub fn node_place(plan: &Plan, parent: Option<&Id<Node>>, before: Option<&Id<Node>>) -> usize {
    if let Some(at) = before.and_then(|before| plan.outline.position(before.as_str())) {
        return at;
    }
    let Some(parent) = parent else { return plan.outline.len() };
    let below = branches(plan, std::slice::from_ref(parent));
    let last = (1..).zip(plan.outline.iter()).filter(|(_, node)| below.contains(&node.id)).last();
    last.map_or(plan.outline.len(), |(behind, _): (usize, _)| behind)
}

/// Where in the list of all activities one of `node` goes to stand before this sibling, or behind all of them. A first
/// one stands behind the activities of the headings before it.
pub fn activity_place(plan: &Plan, node: Option<&Id<Node>>, before: Option<&Id<Activity>>) -> usize {
    if let Some(at) = before.and_then(|before| plan.activities.position(before.as_str())) {
        return at;
    }
    let Some(node) = node else { return plan.activities.len() };
    let last = |is_before: &dyn Fn(&Id<Node>) -> bool| {
        let hanging = (1..).zip(plan.activities.iter());
        hanging.filter(|(_, activity)| activity.node.as_ref().is_some_and(is_before)).map(|(behind, _)| behind).last()
    };
    last(&|other| other == node).unwrap_or_else(|| {
        let order = order(plan);
        let own = order.get(node).copied().unwrap_or(usize::MAX);
        last(&|other| order.get(other).is_some_and(|place| *place < own)).unwrap_or(0)
    })
}

/// These nodes and all below them.
pub(super) fn branches(plan: &Plan, tops: &[Id<Node>]) -> HashSet<Id<Node>> {
    let mut below = children(plan);
    let mut found = HashSet::new();
    let mut open: Vec<Id<Node>> = tops.to_vec();
    while let Some(node) = open.pop() {
        open.extend(below.remove(&node).unwrap_or_default());
        found.insert(node);
    }
    found
}

/// The place of each node in the order in which the outline is read. Nodes in a circle have none.
fn order(plan: &Plan) -> HashMap<Id<Node>, usize> {
    let mut below = children(plan);
    let is_root = |node: &&Arc<Node>| node.parent.as_ref().is_none_or(|it| plan.outline.get(it.as_str()).is_none());
    let mut open: Vec<Id<Node>> = plan.outline.iter().filter(is_root).map(|node| node.id.clone()).collect();
    open.reverse();
    let mut order = HashMap::new();
    while let Some(node) = open.pop() {
        open.extend(below.remove(&node).unwrap_or_default().into_iter().rev());
        let place = order.len();
        order.insert(node, place);
    }
    order
}

fn children(plan: &Plan) -> HashMap<Id<Node>, Vec<Id<Node>>> {
    let mut children: HashMap<Id<Node>, Vec<Id<Node>>> = HashMap::new();
    for node in plan.outline.iter() {
        if let Some(parent) = &node.parent {
            children.entry(parent.clone()).or_default().push(node.id.clone());
        }
    }
    children
}

fn check_heading(plan: &Plan, node: Option<&Id<Node>>) -> Result<(), EditError> {
    match node {
        Some(node) if plan.outline.get(node.as_str()).is_none() => Err(missing(node)),
        _ => Ok(()),
    }
}

fn missing<K>(id: &Id<K>) -> EditError {
    EditError::Missing { id: id.to_string() }
}

#[cfg(test)]
pub(super) mod testing;
#[cfg(test)]
mod tests;
