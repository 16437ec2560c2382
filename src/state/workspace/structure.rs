//! Whether an edit moved rows. Lists of rows are made anew only then, and not when the content of rows changed.

use crate::plan::Plan;
use crate::plan::assessment::{Assessment, AssessmentGroup, AssessmentItem};
use crate::plan::list::{Change, List, Part};
use crate::plan::rules::RuleTable;
use std::sync::Arc;

/// What the rows of an assessment depend on.
fn rows_of(assessment: &Assessment) -> Vec<Vec<(&str, usize)>> {
    fn items(group: &AssessmentGroup) -> Vec<(&str, usize)> {
        group.items.iter().map(|item: &AssessmentItem| (item.id.as_str(), item.sub_items.len())).collect()
    }
    assessment.groups.iter().map(items).collect()
}

/// What the rows of rule tables depend on.
fn rows_of_rules(plan: &Plan) -> Vec<(&str, usize, usize, usize)> {
    fn row(table: &RuleTable) -> (&str, usize, usize, usize) {
        (table.id.as_str(), table.bands.len(), table.weights.len(), table.targets.len())
    }
    plan.rules.tables.iter().map(row).collect()
}

/// Whether rows came, went or moved. Found by the identity of parts, so it costs what changed.
pub(super) fn is_moved(before: &Plan, after: &Plan) -> bool {
    fn differs<T: Part>(after: &List<T>, before: &List<T>, moved: fn(&T, &T) -> bool) -> bool {
        after.changes(before).iter().any(|change| match change {
            Change::Changed { old, new } => moved(old, new),
            _ => true,
        })
    }
    differs(&after.activities, &before.activities, |old, new| {
        old.node != new.node
            || old.lines.len() != new.lines.len()
            || old.lines.iter().zip(&new.lines).any(|(old, new)| old.id != new.id)
            || old.steps.len() != new.steps.len()
            || old.steps.iter().zip(&new.steps).any(|(old, new)| old.id != new.id)
    }) || differs(&after.outline, &before.outline, |old, new| old.parent != new.parent)
        || differs(&after.indicators, &before.indicators, |old, new| {
            old.node != new.node || old.activity != new.activity || old.parent != new.parent
        })
        || !after.agreements.is_same(&before.agreements)
        || differs(&after.calendar, &before.calendar, |_, _| false)
        || differs(&after.assessments, &before.assessments, |old, new| rows_of(old) != rows_of(new))
        || (!Arc::ptr_eq(&after.rules, &before.rules) && rows_of_rules(after) != rows_of_rules(before))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::{self, Edit};
    use crate::plan::id::Id;
    use crate::plan::outline::Node;
    use crate::sheet::tree::Tree;

    #[test]
    fn the_first_row_of_an_empty_plan_is_a_new_row() {
        let before = Plan::default();
        let node = Arc::new(Node { id: Id::new("n"), ..Node::default() });
        let after = edit::apply(&before, &Edit::AddNode { at: 0, node }).expect("an edit that fits");
        assert!(is_moved(&before, &after));
        assert_eq!(Tree::of(&after).rows(&|_| false).len(), 1);
    }
}
