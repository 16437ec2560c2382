//! Levels of the outline, which a plan names itself: they are renamed, come in between others, and go, while everything
//! that hangs on the headings stays.

use super::{Edit, EditError, TextField};
use crate::plan::Plan;
use crate::plan::id::Id;
use crate::plan::indicator::Indicator;
use crate::plan::list::List;
use crate::plan::outline::Node;
use crate::plan::tree::Tree;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// A level as the headings name it; `None`: headings whose level has no name.
pub type LevelName = Option<String>;

/// The levels in use, from the outermost, each with the number of its headings.
#[must_use]
pub fn levels(plan: &Plan) -> Vec<(LevelName, usize)> {
    let mut found: Vec<(LevelName, usize, u16)> = Vec::new();
    for placed in Tree::of(plan).nodes() {
        match found.iter_mut().find(|(name, ..)| *name == placed.node.level) {
            Some((_, count, depth)) => {
                *count = count.saturating_add(1);
                *depth = (*depth).min(placed.level);
            }
            None => found.push((placed.node.level.clone(), 1, placed.level)),
        }
    }
    // Levels of several roots stand by how deep they are.
    found.sort_by_key(|(_, _, depth)| *depth);
    found.into_iter().map(|(name, count, _)| (name, count)).collect()
}

/// Gives a level another name. `None`: nothing changes.
#[must_use]
pub fn rename_level(plan: &Plan, level: &LevelName, name: &LevelName) -> Option<Edit> {
    let of_level = plan.outline.iter().filter(|node| node.level == *level && level != name);
    let rename = |node: &Arc<Node>| Edit::SetText { field: TextField::NodeLevel(node.id.clone()), text: name.clone() };
    let edits: Vec<Edit> = of_level.map(rename).collect();
    (!edits.is_empty()).then_some(Edit::All(edits))
}

/// A level comes in above another: the headings of that level that stand side by side get one heading above them.
/// `None`: there are no headings of the level.
#[must_use]
pub fn add_level(plan: &Plan, above: &LevelName, name: &str, new_id: &mut dyn FnMut() -> String) -> Option<Edit> {
    let (mut new, mut moves) = (Vec::new(), Vec::new());
    let mut over: HashMap<Option<Id<Node>>, Id<Node>> = HashMap::new();
    for (at, node) in plan.outline.iter().enumerate().filter(|(_, node)| node.level == *above) {
        let id = over.entry(node.parent.clone()).or_insert_with(|| {
            let id: Id<Node> = Id::new(&new_id());
            let level = Some(name.to_owned());
            let heading = Node { id: id.clone(), parent: node.parent.clone(), level, ..Node::default() };
            // Before the first of them, with the new headings before that.
            new.push(Edit::AddNode { at: at.saturating_add(new.len()), node: Arc::new(heading) });
            id
        });
        moves.push(Edit::MoveNode { node: node.id.clone(), parent: Some(id.clone()), before: None });
    }
    new.extend(moves);
    (!new.is_empty()).then_some(Edit::All(new))
}

/// Takes the headings of a level out; what hangs on them hangs on the headings above.
pub(super) fn remove_level(plan: &mut Plan, level: &LevelName) -> Result<(), EditError> {
    let gone: HashMap<Id<Node>, Option<Id<Node>>> = {
        let of_level = plan.outline.iter().filter(|node| node.level == *level);
        of_level.map(|node| (node.id.clone(), node.parent.clone())).collect()
    };
    if gone.is_empty() {
        return Err(EditError::Missing { id: level.clone().unwrap_or_default() });
    }
    // The nearest heading above that stays; headings in a circle have none.
    let above = |node: &Option<Id<Node>>| {
        let mut at = node.clone();
        let mut passed = HashSet::new();
        while let Some(id) = &at {
            match gone.get(id) {
                Some(parent) if passed.insert(id.clone()) => at = parent.clone(),
                Some(_) => return None,
                None => break,
            }
        }
        at
    };
    let is_gone = |node: &Option<Id<Node>>| node.as_ref().is_some_and(|id| gone.contains_key(id));
    // The list is made anew in the order in which it is read, so that siblings stay in their order.
    let order: Vec<Id<Node>> = Tree::of(plan).nodes().iter().map(|placed| placed.node.id.clone()).collect();
    let mut outline = List::default();
    for id in order.iter().filter(|id| !gone.contains_key(*id)) {
        let Some(node) = plan.outline.get(id.as_str()) else { continue };
        let mut node = node.clone();
        if is_gone(&node.parent) {
            let parent = above(&node.parent);
            Arc::make_mut(&mut node).parent = parent;
        }
        let end = outline.len();
        outline.insert(end, node);
    }
    plan.outline = outline;
    let activities: Vec<_> = plan.activities.iter().filter(|it| is_gone(&it.node)).map(|it| it.id.clone()).collect();
    for id in activities {
        if let Some(activity) = plan.activities.get_mut(id.as_str()) {
            let node = above(&activity.node);
            Arc::make_mut(activity).node = node;
        }
    }
    let covers = |indicator: &Indicator| indicator.covers.as_ref().is_some_and(|it| is_gone(&it.node));
    let indicators: Vec<_> =
        plan.indicators.iter().filter(|it| is_gone(&it.node) || covers(it)).map(|it| it.id.clone()).collect();
    for id in indicators {
        if let Some(indicator) = plan.indicators.get_mut(id.as_str()) {
            let indicator = Arc::make_mut(indicator);
            indicator.node = above(&indicator.node);
            if let Some(cover) = &mut indicator.covers {
                cover.node = above(&cover.node);
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::apply;
    use super::super::testing::{json, plans};
    use super::*;
    use proptest::prelude::*;

    const PLAN: &str = r#"{"id": "p", "outline": [
        {"id": "a", "level": "ด้าน"}, {"id": "a1", "parent": "a", "level": "มาตรการ"}, {"id": "a2", "parent": "a", "level": "มาตรการ"},
        {"id": "b", "level": "ด้าน"}, {"id": "b1", "parent": "b", "level": "มาตรการ"}],
        "activities": [{"id": "x", "node": "a2"}, {"id": "y"}],
        "indicators": [{"id": "i", "title": "t", "node": "b1"}, {"id": "j", "title": "t", "covers": {"node": "a1"}}]}"#;

    fn shape(plan: &Plan) -> String {
        let nodes = Tree::of(plan).nodes();
        nodes
            .iter()
            .map(|row| format!("{}{}", ".".repeat(usize::from(row.level.saturating_sub(1))), row.node.id))
            .collect::<Vec<_>>()
            .join(" ")
    }

    fn named(name: &str) -> LevelName {
        Some(name.to_owned())
    }

    #[test]
    fn levels_are_told_from_the_outermost() {
        let plan: Plan = json(PLAN);
        assert_eq!(levels(&plan), [(named("ด้าน"), 2), (named("มาตรการ"), 3)]);
        let edit = rename_level(&plan, &named("ด้าน"), &named("ยุทธศาสตร์")).unwrap();
        assert_eq!(levels(&apply(&plan, &edit).unwrap()), [(named("ยุทธศาสตร์"), 2), (named("มาตรการ"), 3)]);
        assert_eq!(rename_level(&plan, &named("ด้าน"), &named("ด้าน")), None);
    }

    #[test]
    fn a_level_comes_in_and_goes() {
        let plan: Plan = json(PLAN);
        let mut count = 0_usize;
        let mut ids = || {
            count = usize::saturating_add(count, 1);
            format!("n{count}")
        };
        let edit = add_level(&plan, &named("มาตรการ"), "เป้าหมาย", &mut ids).unwrap();
        let with = apply(&plan, &edit).unwrap();
        assert_eq!(shape(&with), "a .n1 ..a1 ..a2 b .n2 ..b1");
        let without = apply(&with, &Edit::RemoveLevel { level: named("เป้าหมาย") }).unwrap();
        assert_eq!(shape(&without), "a .a1 .a2 b .b1");
        let top = apply(&plan, &Edit::RemoveLevel { level: named("ด้าน") }).unwrap();
        assert_eq!(shape(&top), "a1 a2 b1");
        let leaves = apply(&plan, &Edit::RemoveLevel { level: named("มาตรการ") }).unwrap();
        assert_eq!(shape(&leaves), "a b");
        assert_eq!(leaves.activities.get("x").unwrap().node, Some(Id::new("a")));
        assert_eq!(leaves.indicators.get("i").unwrap().node, Some(Id::new("b")));
        assert_eq!(leaves.indicators.get("j").unwrap().covers.as_ref().unwrap().node, Some(Id::new("a")));
        assert!(apply(&plan, &Edit::RemoveLevel { level: named("ไม่มี") }).is_err());
    }

    proptest! {
        /// Whatever the outline, also one with circles: nothing is lost but the headings of the level, and nothing hangs
        /// on what is gone.
        #[test]
        fn levels_lose_nothing(plan in plans(), at in 0..3usize, names in prop::collection::vec(0..2u8, 8)) {
            let mut plan = plan;
            let ids: Vec<_> = plan.outline.iter().map(|node| node.id.clone()).collect();
            for (id, name) in ids.into_iter().zip(names) {
                let text = (name > 0).then(|| "ระดับ".to_owned());
                plan = apply(&plan, &Edit::SetText { field: TextField::NodeLevel(id), text }).unwrap();
            }
            let known = levels(&plan);
            let Some((level, count)) = known.get(at.min(known.len().saturating_sub(1))) else { return Ok(()) };
            let mut new = 0_usize;
            let mut ids = || { new = usize::saturating_add(new, 1); format!("new{new}") };
            if let Some(edit) = add_level(&plan, level, "ใหม่", &mut ids) {
                // Refused where headings stand in a circle.
                if let Ok(with) = apply(&plan, &edit) {
                    prop_assert_eq!(with.outline.len(), plan.outline.len().saturating_add(new));
                    prop_assert_eq!(Tree::of(&with).nodes().len(), with.outline.len());
                    let back = apply(&with, &Edit::RemoveLevel { level: named("ใหม่") }).unwrap();
                    prop_assert_eq!(back.outline.len(), plan.outline.len());
                }
            }
            let after = apply(&plan, &Edit::RemoveLevel { level: level.clone() }).unwrap();
            prop_assert_eq!(after.outline.len().saturating_add(*count), plan.outline.len());
            prop_assert_eq!(after.activities.len(), plan.activities.len());
            let gone: HashSet<_> = plan.outline.iter().filter(|it| it.level == *level).map(|it| it.id.clone()).collect();
            let is_gone = |node: &Option<Id<Node>>| node.as_ref().is_some_and(|id| gone.contains(id));
            prop_assert!(!after.outline.iter().any(|it| is_gone(&it.parent)));
            prop_assert!(!after.activities.iter().any(|it| is_gone(&it.node)));
            prop_assert!(!after.indicators.iter().any(|it| is_gone(&it.node)));
        }
    }
}
