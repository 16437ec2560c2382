//! What can be done to whole rows of the outline: headings, activities and budget lines come, go and move, as in an
//! outliner. Children go with their heading; only the outermost of the selected rows are acted on.
//!
//! Rows move among their siblings. At the edge a heading goes to the neighbouring heading of its parent's level, an
//! activity to the heading whose row stands before or behind; a budget line stays in its activity. Indenting goes into
//! the heading above at the same level: a heading becomes its last child; an activity, which always stands before the
//! headings beside it, goes into the first of those. Outdenting goes behind the heading that a row is in.

mod dropped;
mod duplicates;
mod runs;

pub(super) use dropped::dropped;

use super::tree::{self as rows_of, Below};
use super::{NewId, RowAct, RowKey, RowsEdit};
use crate::edit::{self, Edit};
use crate::language::words::{Text, rows as words};
use crate::plan::Plan;
use crate::plan::activity::{Activity, Line, Step};
use crate::plan::id::Id;
use crate::plan::outline::Node;
use crate::plan::tree::{PlacedNode, Tree};
use runs::{Run, Siblings, rows_below, runs, siblings_of};
use std::sync::Arc;

/// What an act on rows of a plan's outline means, in a sheet that shows this below activities.
pub(super) fn edit(
    plan: &Plan,
    shown: Below,
    act: RowAct,
    rows: &[RowKey],
    active: &RowKey,
    new_id: NewId<'_>,
) -> Result<RowsEdit, Text> {
    let mut work = Work { plan: plan.clone(), edits: Vec::new(), new_id };
    let runs = runs(plan, rows);
    if matches!(act, RowAct::InsertAbove | RowAct::InsertBelow) {
        let count = rows.iter().filter(|row| **row != RowKey::Total).count().max(1);
        let new = work.insert(runs, active, act == RowAct::InsertBelow, count)?;
        return Ok(work.done(new, count, 0));
    }
    if runs.is_empty() {
        return Err(if rows.contains(&RowKey::Total) { words::TOTAL_STAYS } else { words::CHOOSE_ROW });
    }
    let count = runs.iter().map(|run| run.ids.len()).sum();
    let below = if act == RowAct::Delete { rows_below(plan, &runs, shown) } else { 0 };
    let done = work.act(act, runs)?;
    Ok(work.done(done, count, below))
}

/// New rows behind the last one: its siblings, or activities of a last heading without any.
pub(super) fn behind(plan: &Plan, shown: Below, count: usize, new_id: NewId<'_>) -> Result<RowsEdit, Text> {
    let last = rows_of::Tree::of(plan).rows_with(shown, &|_| false).pop().map(|row| row.key);
    let of = match &last {
        None if shown == Below::Nothing => Siblings::Nodes(None),
        None => Siblings::Activities(None),
        Some(RowKey::Node(id)) if shown != Below::Nothing => Siblings::Activities(Some(Id::from(id.clone()))),
        Some(last) => return edit(plan, shown, RowAct::InsertBelow, &vec![last.clone(); count], last, new_id),
    };
    let mut work = Work { plan: plan.clone(), edits: Vec::new(), new_id };
    let mut ids: Vec<Arc<str>> = Vec::with_capacity(count);
    for _ in 0..count {
        let new = (work.new_id)();
        ids.push(Arc::from(new.as_str()));
        work.insert_one(&new, &of, None, "")?;
    }
    let rows = Run { of, ids }.keys();
    Ok(work.done(rows, count, 0))
}

/// The plan with what was done so far: each step is asked of what the steps before it left.
struct Work<'a> {
    plan: Plan,
    edits: Vec<Edit>,
    new_id: NewId<'a>,
}

impl Work<'_> {
    fn apply(&mut self, edit: Edit) -> Result<(), Text> {
        edit::rehearse(&mut self.plan, &edit).map_err(|error| error.message())?;
        self.edits.push(edit);
        Ok(())
    }

    fn done(mut self, rows: Vec<RowKey>, count: usize, below: usize) -> RowsEdit {
        let edit = if self.edits.len() == 1 { self.edits.pop() } else { None };
        RowsEdit { edit: edit.unwrap_or(Edit::All(self.edits)), rows, count, below }
    }

    fn act(&mut self, act: RowAct, runs: Vec<Run>) -> Result<Vec<RowKey>, Text> {
        match act {
            RowAct::Delete => self.delete(&runs).map(|()| Vec::new()),
            RowAct::Duplicate => {
                let mut copies = Vec::new();
                for run in &runs {
                    copies.extend(self.duplicate(run)?);
                }
                Ok(copies)
            }
            _ => {
                let [run] = runs.as_slice() else { return Err(words::ONE_KIND) };
                match act {
                    RowAct::MoveUp => self.shift(run, true)?,
                    RowAct::MoveDown => self.shift(run, false)?,
                    RowAct::Indent => self.indent(run)?,
                    _ => self.outdent(run)?,
                }
                Ok(run.keys())
            }
        }
    }

    fn delete(&mut self, runs: &[Run]) -> Result<(), Text> {
        for run in runs {
            match &run.of {
                Siblings::Nodes(_) => {
                    self.apply(Edit::RemoveBranches { nodes: run.ids.iter().cloned().map(Id::from).collect() })?;
                }
                Siblings::Activities(_) => {
                    let remove = |id: &Arc<str>| Edit::RemoveActivity { activity: Id::from(id.clone()) };
                    self.apply(Edit::All(run.ids.iter().map(remove).collect()))?;
                }
                Siblings::Lines(activity) => {
                    for id in &run.ids {
                        self.apply(Edit::RemoveLine { activity: activity.clone(), line: Id::from(id.clone()) })?;
                    }
                }
                Siblings::Steps(activity) => {
                    for id in &run.ids {
                        self.apply(Edit::RemoveStep { activity: activity.clone(), step: Id::from(id.clone()) })?;
                    }
                }
            }
        }
        Ok(())
    }

    /// The siblings of a run by id, and where in them it begins and ends.
    fn siblings(&self, run: &Run) -> (Vec<Arc<str>>, usize, usize) {
        let siblings: Vec<Arc<str>> = match &run.of {
            Siblings::Nodes(parent) => {
                let tree = Tree::of(&self.plan);
                tree.nodes_of(parent.as_ref()).iter().map(|node| node.id.shared()).collect()
            }
            Siblings::Activities(node) => {
                let tree = Tree::of(&self.plan);
                tree.activities_of(node.as_ref()).iter().map(|activity| activity.id.shared()).collect()
            }
            Siblings::Lines(activity) => {
                let activity = self.plan.activities.get(activity.as_str());
                activity.into_iter().flat_map(|activity| &activity.lines).map(|line| line.id.shared()).collect()
            }
            Siblings::Steps(activity) => {
                let activity = self.plan.activities.get(activity.as_str());
                activity.into_iter().flat_map(|activity| &activity.steps).map(|step| step.id.shared()).collect()
            }
        };
        let place = |id: Option<&Arc<str>>| siblings.iter().position(|known| Some(known) == id).unwrap_or_default();
        let (first, last) = (place(run.ids.first()), place(run.ids.last()));
        (siblings, first, last)
    }

    /// Moves a part below a parent, before a sibling or behind all.
    fn place(&mut self, id: &Arc<str>, below: &Siblings, before: Option<&Arc<str>>) -> Result<(), Text> {
        let id = id.clone();
        let before = before.cloned();
        self.apply(match below.clone() {
            Siblings::Nodes(parent) => Edit::MoveNode { node: Id::from(id), parent, before: before.map(Id::from) },
            Siblings::Activities(node) => {
                Edit::MoveActivity { activity: Id::from(id), node, before: before.map(Id::from) }
            }
            Siblings::Lines(activity) => Edit::MoveLine { activity, line: Id::from(id), before: before.map(Id::from) },
            Siblings::Steps(activity) => {
                let steps = self.plan.activities.get(activity.as_str()).map_or(&[][..], |activity| &activity.steps);
                // Its place is counted without it.
                let mut others = steps.iter().map(|step| step.id.shared()).filter(|other| *other != id);
                let to = before.and_then(|before| others.position(|other| other == before)).unwrap_or(steps.len());
                Edit::MoveStep { activity, step: Id::from(id), to }
            }
        })
    }

    fn place_all(&mut self, ids: &[Arc<str>], below: &Siblings, before: Option<&Arc<str>>) -> Result<(), Text> {
        ids.iter().try_for_each(|id| self.place(id, below, before))
    }

    /// One step up or down: the neighbour changes sides, or the run goes to the neighbouring heading.
    fn shift(&mut self, run: &Run, is_up: bool) -> Result<(), Text> {
        let (siblings, first, last) = self.siblings(run);
        let behind = siblings.get(last.saturating_add(1));
        if is_up && let Some(above) = first.checked_sub(1).and_then(|at| siblings.get(at)) {
            return self.place(above, &run.of, behind);
        }
        if !is_up && let Some(behind) = behind {
            return self.place(behind, &run.of, siblings.get(first));
        }
        let edge = if is_up { words::FIRST_ALREADY } else { words::LAST_ALREADY };
        let neighbour = match &run.of {
            Siblings::Lines(_) => return Err(words::WITHIN_ACTIVITY),
            Siblings::Steps(_) => return Err(words::STEP_WITHIN_ACTIVITY),
            Siblings::Nodes(None) => None,
            Siblings::Nodes(Some(parent)) => {
                self.neighbour_of_level(parent, is_up).map(|node| Siblings::Nodes(Some(node)))
            }
            Siblings::Activities(node) => self.neighbour_row(node.as_ref(), is_up).map(Siblings::Activities),
        };
        let below = neighbour.ok_or(edge)?;
        // Upwards they become the last there, downwards the first.
        let (there, ..) = self.siblings(&Run { of: below.clone(), ids: Vec::new() });
        self.place_all(&run.ids, &below, there.first().filter(|_| !is_up))
    }

    /// The heading of the same level before or behind one.
    fn neighbour_of_level(&self, id: &Id<Node>, is_up: bool) -> Option<Id<Node>> {
        let tree = Tree::of(&self.plan);
        let nodes = tree.nodes();
        let at = nodes.iter().position(|placed| placed.node.id == *id)?;
        let level = nodes.get(at)?.level;
        let is_beside = |placed: &&PlacedNode<'_>| placed.level == level;
        let found = match is_up {
            true => nodes.iter().take(at).rev().find(is_beside),
            false => nodes.iter().skip(at.saturating_add(1)).find(is_beside),
        };
        found.map(|placed| placed.node.id.clone())
    }

    /// The heading whose row stands before or behind that of one; behind the last are the activities of none.
    fn neighbour_row(&self, id: Option<&Id<Node>>, is_up: bool) -> Option<Option<Id<Node>>> {
        let tree = Tree::of(&self.plan);
        let nodes = tree.nodes();
        let at = match id {
            Some(id) => nodes.iter().position(|placed| placed.node.id == *id)?,
            None => nodes.len(),
        };
        let node = |at: usize| nodes.get(at).map(|placed| placed.node.id.clone());
        match (is_up, id) {
            (true, _) => Some(Some(node(at.checked_sub(1)?)?)),
            (false, None) => None,
            (false, Some(_)) => Some(node(at.saturating_add(1))),
        }
    }

    fn indent(&mut self, run: &Run) -> Result<(), Text> {
        let into = match &run.of {
            Siblings::Lines(_) => return Err(words::WITHIN_ACTIVITY),
            Siblings::Steps(_) => return Err(words::STEP_WITHIN_ACTIVITY),
            Siblings::Nodes(_) => {
                let (siblings, first, _) = self.siblings(run);
                let above = first.checked_sub(1).and_then(|at| siblings.get(at));
                above.map(|id| Siblings::Nodes(Some(Id::from(id.clone()))))
            }
            Siblings::Activities(node) => {
                let tree = Tree::of(&self.plan);
                let headings = tree.nodes_of(node.as_ref());
                let into = if node.is_some() { headings.first() } else { headings.last() };
                into.map(|into| Siblings::Activities(Some(into.id.clone())))
            }
        };
        self.place_all(&run.ids, &into.ok_or(words::NO_HEADING_ABOVE)?, None)
    }

    fn outdent(&mut self, run: &Run) -> Result<(), Text> {
        let parent = match &run.of {
            Siblings::Lines(_) => return Err(words::WITHIN_ACTIVITY),
            Siblings::Steps(_) => return Err(words::STEP_WITHIN_ACTIVITY),
            Siblings::Nodes(parent) | Siblings::Activities(parent) => parent.clone().ok_or(words::OUTERMOST)?,
        };
        let (of_parent, id) = siblings_of(&self.plan, &RowKey::Node(parent.shared())).ok_or(words::OUTERMOST)?;
        let Siblings::Nodes(out) = &of_parent else { return Err(words::OUTERMOST) };
        if matches!(run.of, Siblings::Activities(_)) {
            return self.place_all(&run.ids, &Siblings::Activities(out.clone()), None);
        }
        let (uncles, _, at) = self.siblings(&Run { of: of_parent.clone(), ids: vec![id] });
        self.place_all(&run.ids, &of_parent, uncles.get(at.saturating_add(1)))
    }

    /// New rows like the active one, beside the outermost of its selected siblings. Above the total of all, a heading.
    fn insert(&mut self, runs: Vec<Run>, active: &RowKey, is_below: bool, count: usize) -> Result<Vec<RowKey>, Text> {
        let (below, id) = match siblings_of(&self.plan, active) {
            Some((below, id)) => (below, Some(id)),
            None if *active == RowKey::Total && !is_below => (Siblings::Nodes(None), None),
            None => return Err(words::TOTAL_STAYS),
        };
        let beside = runs.into_iter().find(|run| run.of == below && id.as_ref().is_some_and(|id| run.ids.contains(id)));
        let beside = beside.unwrap_or_else(|| Run { of: below.clone(), ids: id.into_iter().collect() });
        let (siblings, first, last) = self.siblings(&beside);
        let at = if is_below { last.saturating_add(1) } else { first };
        let before = siblings.get(at).filter(|_| !beside.ids.is_empty());
        let like = siblings.get(if is_below { last } else { first }).cloned().unwrap_or_default();
        let mut ids = Vec::with_capacity(count);
        for _ in 0..count {
            let new = (self.new_id)();
            ids.push(Arc::from(new.as_str()));
            self.insert_one(&new, &below, before, &like)?;
        }
        Ok(Run { of: below, ids }.keys())
    }

    fn insert_one(&mut self, new: &str, below: &Siblings, before: Option<&Arc<str>>, like: &str) -> Result<(), Text> {
        match below {
            Siblings::Nodes(parent) => {
                let before = before.map(|id| Id::from(id.clone()));
                let at = edit::node_place(&self.plan, parent.as_ref(), before.as_ref());
                let level = self.plan.outline.get(like).and_then(|node| node.level.clone());
                let node = Node { id: Id::new(new), parent: parent.clone(), level, ..Node::default() };
                self.apply(Edit::AddNode { at, node: Arc::new(node) })
            }
            Siblings::Activities(node) => {
                let before = before.map(|id| Id::from(id.clone()));
                let at = edit::activity_place(&self.plan, node.as_ref(), before.as_ref());
                let activity = Activity { id: Id::new(new), node: node.clone(), ..Activity::default() };
                self.apply(Edit::AddActivity { at, activity: Arc::new(activity) })
            }
            Siblings::Lines(activity) => {
                let lines = self.plan.activities.get(activity.as_str()).map(|activity| &activity.lines);
                let like = lines.and_then(|lines| lines.iter().find(|line| line.id.as_str() == like));
                let keeping = like.map(|line| line.keeping).unwrap_or_default();
                let line = Arc::new(Line { id: Id::new(new), keeping, ..Line::default() });
                self.apply(Edit::AddLine { activity: activity.clone(), line })?;
                self.place(&Arc::from(new), below, before)
            }
            Siblings::Steps(activity) => {
                let step = Arc::new(Step { id: Id::new(new), ..Step::default() });
                self.apply(Edit::AddStep { activity: activity.clone(), at: usize::MAX, step })?;
                self.place(&Arc::from(new), below, before)
            }
        }
    }
}

#[cfg(test)]
mod tests;
