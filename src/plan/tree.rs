//! The outline with its activities as a tree, walked in the plan's own order.

use super::Plan;
use super::activity::Activity;
use super::id::Id;
use super::outline::Node;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// The outline of a plan, ready to be walked: children by parent, activities by node, in the order of the document.
pub struct Tree<'a> {
    nodes: HashMap<&'a str, Vec<&'a Node>>,
    activities: HashMap<&'a str, Vec<&'a Arc<Activity>>>,
    roots: Vec<&'a Node>,
    loose: Vec<&'a Arc<Activity>>,
}

/// What stands in a row of the tree.
#[derive(Clone, Copy, Debug)]
pub enum Place<'a> {
    /// A heading.
    Node(&'a Node),
    /// An activity.
    Activity(&'a Arc<Activity>),
}

/// A node and its level in the tree; 1 is the outermost.
#[derive(Clone, Copy, Debug)]
pub struct PlacedNode<'a> {
    /// The node.
    pub node: &'a Node,
    /// Its level.
    pub level: u16,
}

/// Takes a place in the tree, its level (1 is the outermost) and whether there are others below it; tells whether to go
/// there.
pub type Visit<'a, 'v> = &'v mut dyn FnMut(Place<'a>, u16, bool) -> bool;

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

    /// Visits all places from top to bottom: a node's activities, if they are wanted, then the nodes below it.
    pub fn walk(&self, with_activities: bool, visit: Visit<'a, '_>) {
        // The nodes still to come, the next one last: a hostile file may nest deeper than a call stack.
        let mut open: Vec<(&Node, u16)> = self.roots.iter().rev().map(|node| (*node, 1)).collect();
        while let Some((node, level)) = open.pop() {
            let id = node.id.as_str();
            let activities = self.activities.get(id).filter(|_| with_activities);
            let activities = activities.map_or(&[][..], Vec::as_slice);
            let nodes = self.nodes.get(id).map_or(&[][..], Vec::as_slice);
            if visit(Place::Node(node), level, !(activities.is_empty() && nodes.is_empty())) {
                let below = level.saturating_add(1);
                for activity in activities {
                    visit(Place::Activity(activity), below, false);
                }
                open.extend(nodes.iter().rev().map(|node| (*node, below)));
            }
        }
        for activity in self.loose.iter().filter(|_| with_activities) {
            visit(Place::Activity(activity), 1, false);
        }
    }

    /// The nodes in the order of their rows, with their levels.
    pub fn nodes(&self) -> Vec<PlacedNode<'a>> {
        let mut placed = Vec::new();
        self.walk(false, &mut |place, level, _| {
            if let Place::Node(node) = place {
                placed.push(PlacedNode { node, level });
            }
            true
        });
        placed
    }

    /// The nodes directly below one, or the roots.
    pub fn nodes_of(&self, parent: Option<&Id<Node>>) -> &[&'a Node] {
        match parent {
            Some(parent) => self.nodes.get(parent.as_str()).map_or(&[], Vec::as_slice),
            None => &self.roots,
        }
    }

    /// The activities of a node, or those of none.
    pub fn activities_of(&self, node: Option<&Id<Node>>) -> &[&'a Arc<Activity>] {
        match node {
            Some(node) => self.activities.get(node.as_str()).map_or(&[], Vec::as_slice),
            None => &self.loose,
        }
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
