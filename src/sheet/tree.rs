//! The outline with its activities as rows of a tree.

use super::{Row, RowKey};
use crate::plan::Plan;
use crate::plan::activity::Activity;
use crate::plan::outline::Node;
use std::collections::{HashMap, HashSet};

/// What stands below activities in a tree of rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Below {
    /// Their budget lines, where there are several.
    Lines,
    /// Their steps.
    Steps,
    /// No rows; nor have activities any.
    Nothing,
}

impl Below {
    fn rows(self, activity: &Activity) -> Vec<RowKey> {
        let id = || activity.id.shared();
        match self {
            Below::Lines if activity.lines.len() < 2 => Vec::new(),
            Below::Lines => activity.lines.iter().map(|line| RowKey::Line(id(), line.id.shared())).collect(),
            Below::Nothing => Vec::new(),
            Below::Steps => activity.steps.iter().map(|step| RowKey::Step(id(), step.id.shared())).collect(),
        }
    }
}

/// The outline of a plan, ready to be walked: children by parent, activities by node, in the order of the document.
pub struct Tree<'a> {
    nodes: HashMap<&'a str, Vec<&'a Node>>,
    activities: HashMap<&'a str, Vec<&'a Activity>>,
    roots: Vec<&'a Node>,
    loose: Vec<&'a Activity>,
}

impl<'a> Tree<'a> {
    /// The tree of a plan. Nodes whose parent is missing stand at the root; so do those of a cycle of parents, which
    /// only a hostile file has.
    pub fn of(plan: &'a Plan) -> Tree<'a> {
        let mut tree = Tree { nodes: HashMap::new(), activities: HashMap::new(), roots: Vec::new(), loose: Vec::new() };
        let ids: HashSet<&str> = plan.outline.iter().map(|node| node.id.as_str()).collect();
        for node in plan.outline.iter() {
            match node.parent.as_ref().filter(|parent| ids.contains(parent.as_str())) {
                Some(parent) => tree.nodes.entry(parent.as_str()).or_default().push(node),
                None => tree.roots.push(node),
            }
        }
        for activity in plan.activities.iter() {
            match activity.node.as_ref().filter(|node| ids.contains(node.as_str())) {
                Some(node) => tree.activities.entry(node.as_str()).or_default().push(activity),
                None => tree.loose.push(activity),
            }
        }
        tree.uproot_cycles(plan);
        tree
    }

    /// All rows without the children of folded ones: a node's activities with their lines, then the nodes below it.
    pub fn rows(&self, is_folded: &dyn Fn(&RowKey) -> bool) -> Vec<Row> {
        self.rows_with(Below::Lines, is_folded)
    }

    /// The same with other rows below activities.
    pub fn rows_with(&self, below: Below, is_folded: &dyn Fn(&RowKey) -> bool) -> Vec<Row> {
        let mut walk = Walk { below, is_folded, rows: Vec::new() };
        // The nodes still to come, the next one last: a hostile file may nest deeper than a call stack.
        let mut open: Vec<(&Node, u16)> = self.roots.iter().rev().map(|node| (*node, 1)).collect();
        while let Some((node, level)) = open.pop() {
            let id = node.id.as_str();
            let activities = self.activities.get(id).filter(|_| below != Below::Nothing);
            let activities = activities.map_or(&[][..], Vec::as_slice);
            let nodes = self.nodes.get(id).map_or(&[][..], Vec::as_slice);
            let is_leaf = activities.is_empty() && nodes.is_empty();
            if walk.push(RowKey::Node(node.id.shared()), level, is_leaf) {
                let next = level.saturating_add(1);
                activities.iter().for_each(|activity| walk.activity(activity, next));
                open.extend(nodes.iter().rev().map(|node| (*node, next)));
            }
        }
        let loose = self.loose.iter().filter(|_| below != Below::Nothing);
        loose.for_each(|activity| walk.activity(activity, 1));
        walk.rows
    }

    fn uproot_cycles(&mut self, plan: &'a Plan) {
        let mut reached = HashSet::new();
        let mut open: Vec<&str> = self.roots.iter().map(|node| node.id.as_str()).collect();
        while let Some(id) = open.pop() {
            if reached.insert(id) {
                open.extend(self.nodes.get(id).into_iter().flatten().map(|node| node.id.as_str()));
            }
        }
        if reached.len() == plan.outline.len() {
            return;
        }
        for node in plan.outline.iter().filter(|node| !reached.contains(node.id.as_str())) {
            self.roots.push(node);
        }
        for children in self.nodes.values_mut() {
            children.retain(|node| reached.contains(node.id.as_str()));
        }
    }
}

struct Walk<'a> {
    below: Below,
    is_folded: &'a dyn Fn(&RowKey) -> bool,
    rows: Vec<Row>,
}

impl Walk<'_> {
    fn activity(&mut self, activity: &Activity, level: u16) {
        let below = self.below.rows(activity);
        if self.push(RowKey::Activity(activity.id.shared()), level, below.is_empty()) {
            let row = |key| Row { key, level: level.saturating_add(1), open: None };
            self.rows.extend(below.into_iter().map(row));
        }
    }

    /// Adds a row; tells whether its children are shown.
    fn push(&mut self, key: RowKey, level: u16, is_leaf: bool) -> bool {
        let open = (!is_leaf).then(|| !(self.is_folded)(&key));
        self.rows.push(Row { key, level, open });
        open == Some(true)
    }
}
