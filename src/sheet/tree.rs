//! The outline with its activities as rows of a tree.

use super::{Row, RowKey};
use crate::plan::Plan;
use crate::plan::activity::Activity;
use crate::plan::tree::{self, Place};

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

/// The outline of a plan, ready to be shown.
pub struct Tree<'a>(tree::Tree<'a>);

impl<'a> Tree<'a> {
    /// The tree of a plan.
    pub fn of(plan: &'a Plan) -> Tree<'a> {
        Tree(tree::Tree::of(plan))
    }

    /// All rows without the children of folded ones: a node's activities with their lines, then the nodes below it.
    pub fn rows(&self, is_folded: &dyn Fn(&RowKey) -> bool) -> Vec<Row> {
        self.rows_with(Below::Lines, is_folded)
    }

    /// The same with other rows below activities.
    pub fn rows_with(&self, below: Below, is_folded: &dyn Fn(&RowKey) -> bool) -> Vec<Row> {
        let mut rows = Vec::new();
        self.0.walk(below != Below::Nothing, &mut |place, level, has_rows| {
            let (key, lines) = match place {
                Place::Node(node) => (RowKey::Node(node.id.shared()), Vec::new()),
                Place::Activity(activity) => (RowKey::Activity(activity.id.shared()), below.rows(activity)),
            };
            let open = (has_rows || !lines.is_empty()).then(|| !is_folded(&key));
            rows.push(Row { key, level, open });
            if open == Some(true) {
                let row = |key| Row { key, level: level.saturating_add(1), open: None };
                rows.extend(lines.into_iter().map(row));
            }
            open == Some(true)
        });
        rows
    }
}
