//! Rows once more, each right behind its original. What a copy keeps and leaves out says `edit::duplicating`.

use super::Work;
use super::runs::{Run, Siblings};
use crate::edit::duplicating::{self, Copies};
use crate::edit::{self, Edit};
use crate::language::words::{Text, rows as words};
use crate::plan::activity::Activity;
use crate::plan::id::Id;
use crate::plan::outline::Node;
use crate::plan::tree::Tree;
use crate::sheet::RowKey;
use std::sync::Arc;

impl Work<'_> {
    pub(super) fn duplicate(&mut self, run: &Run) -> Result<Vec<RowKey>, Text> {
        let (siblings, _, last) = self.siblings(run);
        let before = siblings.get(last.saturating_add(1));
        let mut copies = Vec::new();
        for id in &run.ids {
            copies.push(match &run.of {
                Siblings::Nodes(parent) => self.duplicate_branch(id, parent.as_ref(), before)?,
                Siblings::Activities(node) => {
                    let original = self.plan.activities.get(id).ok_or(words::CHOOSE_ROW)?;
                    let mut copies = Copies::default();
                    let mut copy = copies.activity(original, self.new_id);
                    copies.rename_in(&mut copy);
                    let before = before.map(|id| Id::from(id.clone()));
                    let at = edit::activity_place(&self.plan, node.as_ref(), before.as_ref());
                    let id = copy.id.shared();
                    self.apply(Edit::AddActivity { at, activity: Arc::new(copy) })?;
                    id
                }
                Siblings::Lines(activity) => {
                    let of = self.plan.activities.get(activity.as_str()).ok_or(words::CHOOSE_ROW)?;
                    let original = of.lines.iter().find(|line| *line.id.as_str() == **id).ok_or(words::CHOOSE_ROW)?;
                    let mut copies = Copies::default();
                    let mut line = copies.line(activity, activity, original, self.new_id);
                    copies.rename_in_line(&mut line);
                    let line = Arc::new(line);
                    let id = line.id.shared();
                    self.apply(Edit::AddLine { activity: activity.clone(), line })?;
                    self.place(&id, &run.of, before)?;
                    id
                }
                Siblings::Steps(activity) => {
                    let of = self.plan.activities.get(activity.as_str()).ok_or(words::CHOOSE_ROW)?;
                    let original = of.steps.iter().find(|step| *step.id.as_str() == **id).ok_or(words::CHOOSE_ROW)?;
                    let step = Arc::new(duplicating::step(original, self.new_id));
                    let (id, at) = (step.id.shared(), of.steps.len());
                    self.apply(Edit::AddStep { activity: activity.clone(), at, step })?;
                    self.place(&id, &run.of, before)?;
                    id
                }
            });
        }
        Ok(Run { of: run.of.clone(), ids: copies }.keys())
    }

    /// A heading with everything below it once more. Indicators are not copied: they count by their weights.
    fn duplicate_branch(
        &mut self,
        id: &Arc<str>,
        parent: Option<&Id<Node>>,
        before: Option<&Arc<str>>,
    ) -> Result<Arc<str>, Text> {
        let plan = self.plan.clone();
        let tree = Tree::of(&plan);
        let original = plan.outline.get(id).ok_or(words::CHOOSE_ROW)?;
        let mut copies = Copies::default();
        let mut nodes: Vec<Edit> = Vec::new();
        let mut activities: Vec<Activity> = Vec::new();
        let mut open = vec![(original.as_ref(), parent.cloned())];
        let mut top: Option<Id<Node>> = None;
        let at = plan.outline.len();
        while let Some((original, parent)) = open.pop() {
            let copy = Node { parent, ..copies.node(original, self.new_id) };
            for activity in tree.activities_of(Some(&original.id)) {
                let node = Some(copy.id.clone());
                activities.push(Activity { node, ..copies.activity(activity, self.new_id) });
            }
            open.extend(tree.nodes_of(Some(&original.id)).iter().rev().map(|node| (*node, Some(copy.id.clone()))));
            top.get_or_insert_with(|| copy.id.clone());
            let at = at.saturating_add(nodes.len());
            nodes.push(Edit::AddNode { at, node: Arc::new(copy) });
        }
        let top = top.ok_or(words::CHOOSE_ROW)?;
        self.apply(Edit::All(nodes))?;
        self.place(&top.shared(), &Siblings::Nodes(parent.cloned()), before)?;
        activities.iter_mut().for_each(|activity| copies.rename_in(activity));
        let first = edit::activity_place(&self.plan, Some(&top), None);
        let add = |(at, activity)| Edit::AddActivity { at, activity: Arc::new(activity) };
        self.apply(Edit::All((first..).zip(activities).map(add).collect()))?;
        Ok(top.shared())
    }
}
