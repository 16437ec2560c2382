//! Which rows an act is about: the outermost of the selected ones, those beside each other together.

use super::super::RowKey;
use super::super::tree::{Below, Tree};
use crate::plan::Plan;
use crate::plan::activity::Activity;
use crate::plan::id::Id;
use crate::plan::outline::Node;
use std::collections::HashSet;
use std::sync::Arc;

/// Rows of one kind that stand one behind the other below the same parent.
pub(super) struct Run {
    pub of: Siblings,
    pub ids: Vec<Arc<str>>,
}

/// The rows that a row stands among: their kind, and what they hang on.
#[derive(Clone, PartialEq, Eq)]
pub(super) enum Siblings {
    Nodes(Option<Id<Node>>),
    Activities(Option<Id<Node>>),
    Lines(Id<Activity>),
    Steps(Id<Activity>),
}

impl Run {
    pub(super) fn keys(&self) -> Vec<RowKey> {
        let key = |id: &Arc<str>| match &self.of {
            Siblings::Nodes(_) => RowKey::Node(id.clone()),
            Siblings::Activities(_) => RowKey::Activity(id.clone()),
            Siblings::Lines(activity) => RowKey::Line(activity.shared(), id.clone()),
            Siblings::Steps(activity) => RowKey::Step(activity.shared(), id.clone()),
        };
        self.ids.iter().map(key).collect()
    }
}

/// The heading a part hangs on, if there is one.
pub(super) fn heading(plan: &Plan, id: Option<&Id<Node>>) -> Option<Id<Node>> {
    id.filter(|id| plan.outline.get(id.as_str()).is_some()).cloned()
}

/// The heading a heading hangs on. In a circle of headings, which only a hostile file has, each stands at the root.
pub(super) fn heading_above(plan: &Plan, node: &Node) -> Option<Id<Node>> {
    let parent = |id: &Id<Node>| heading(plan, plan.outline.get(id.as_str())?.parent.as_ref());
    let above = heading(plan, node.parent.as_ref())?;
    let steps = std::iter::successors(Some(above.clone()), parent).take(plan.outline.len()).count();
    (steps < plan.outline.len()).then_some(above)
}

pub(super) fn siblings_of(plan: &Plan, row: &RowKey) -> Option<(Siblings, Arc<str>)> {
    match row {
        RowKey::Node(id) => {
            let node = plan.outline.get(id)?;
            Some((Siblings::Nodes(heading_above(plan, node)), id.clone()))
        }
        RowKey::Activity(id) => {
            let activity = plan.activities.get(id)?;
            Some((Siblings::Activities(heading(plan, activity.node.as_ref())), id.clone()))
        }
        RowKey::Line(activity, id) => {
            let activity = plan.activities.get(activity)?;
            activity.lines.iter().find(|line| *line.id.as_str() == **id)?;
            Some((Siblings::Lines(activity.id.clone()), id.clone()))
        }
        RowKey::Step(activity, id) => {
            let activity = plan.activities.get(activity)?;
            activity.steps.iter().find(|step| *step.id.as_str() == **id)?;
            Some((Siblings::Steps(activity.id.clone()), id.clone()))
        }
        RowKey::Group(_) | RowKey::Indicator(_) | RowKey::Part(_) | RowKey::Total => None,
    }
}

/// The outermost of the selected rows, those beside each other together.
pub(super) fn runs(plan: &Plan, rows: &[RowKey]) -> Vec<Run> {
    let selected: HashSet<&RowKey> = rows.iter().collect();
    let is_below_selected = |below: &Siblings| {
        let mut node = match below {
            Siblings::Lines(activity) | Siblings::Steps(activity)
                if selected.contains(&RowKey::Activity(activity.shared())) =>
            {
                return true;
            }
            Siblings::Lines(id) | Siblings::Steps(id) => {
                plan.activities.get(id.as_str()).and_then(|activity| activity.node.clone())
            }
            Siblings::Nodes(node) | Siblings::Activities(node) => node.clone(),
        };
        // A circle of headings, which only a hostile file has, is left after as many steps as there are headings.
        for _ in 0..plan.outline.len() {
            let Some(id) = node else { return false };
            if selected.contains(&RowKey::Node(id.shared())) {
                return true;
            }
            node = plan.outline.get(id.as_str()).and_then(|node| node.parent.clone());
        }
        false
    };
    let mut runs: Vec<Run> = Vec::new();
    for (below, id) in
        rows.iter().filter_map(|row| siblings_of(plan, row)).filter(|(below, _)| !is_below_selected(below))
    {
        match runs.last_mut().filter(|run| run.of == below) {
            Some(run) => run.ids.push(id),
            None => runs.push(Run { of: below, ids: vec![id] }),
        }
    }
    runs
}

/// How many rows stand below these, folded or not. Activities count also where only headings are shown.
pub(super) fn rows_below(plan: &Plan, runs: &[Run], shown: Below) -> usize {
    let shown = if shown == Below::Nothing { Below::Lines } else { shown };
    let tops: HashSet<RowKey> = runs.iter().flat_map(Run::keys).collect();
    let mut count = 0;
    let mut inside = None;
    for row in Tree::of(plan).rows_with(shown, &|_| false) {
        if inside.is_some_and(|level| row.level > level) {
            count += 1;
        } else {
            inside = tops.contains(&row.key).then_some(row.level);
        }
    }
    count
}
