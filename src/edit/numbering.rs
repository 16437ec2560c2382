//! Codes of the outline in order, in Arabic or Thai digits or with Thai letters, as an edit that changes only the codes that differ.

use super::{Edit, TextField};
use crate::language::digits::{Digits, thai_letter};
use crate::plan::Plan;
use crate::plan::id::Id;
use crate::plan::outline::Node;
use std::collections::{HashMap, HashSet};

/// How codes are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Numbering {
    /// Numbers set apart by points, in these digits.
    Numbers(Digits),
    /// A Thai letter for the outermost level, then numbers.
    Letters,
}

impl Numbering {
    fn code(self, above: Option<&str>, number: usize) -> String {
        match (self, above, thai_letter(number)) {
            (Numbering::Letters, None, Some(letter)) => letter.to_string(),
            (Numbering::Letters, None, None) => number.to_string(),
            (Numbering::Letters, Some(above), _) => format!("{above}.{number}"),
            (Numbering::Numbers(digits), above, _) => {
                let own = digits.show(&number.to_string()).into_owned();
                above.map_or(own.clone(), |above| format!("{above}.{own}"))
            }
        }
    }
}

/// Codes for all nodes, or for those below one, which keeps its own and gives it to them. `None`: they stand so
/// already.
#[must_use]
pub fn number_outline(plan: &Plan, below: Option<&Id<Node>>, numbering: Numbering) -> Option<Edit> {
    let known: HashSet<&str> = plan.outline.iter().map(|node| node.id.as_str()).collect();
    let mut children: HashMap<Option<&str>, Vec<&Node>> = HashMap::new();
    for node in plan.outline.iter() {
        let parent = node.parent.as_ref().map(Id::as_str).filter(|parent| known.contains(parent));
        children.entry(parent).or_default().push(node);
    }
    let root = below.and_then(|id| plan.outline.get(id.as_str()));
    let mut open = vec![(below.map(Id::as_str), root.and_then(|root| root.code.clone()))];
    let mut edits = Vec::new();
    while let Some((parent, above)) = open.pop() {
        // Taken out, so that a circle of headings ends.
        for (node, number) in children.remove(&parent).into_iter().flatten().zip(1_usize..) {
            let code = numbering.code(above.as_deref(), number);
            if node.code.as_ref() != Some(&code) {
                edits.push(Edit::SetText { field: TextField::NodeCode(node.id.clone()), text: Some(code.clone()) });
            }
            open.push((Some(node.id.as_str()), Some(code)));
        }
    }
    (!edits.is_empty()).then_some(Edit::All(edits))
}

#[cfg(test)]
mod tests {
    use super::super::apply;
    use super::super::testing::{json, plans};
    use super::*;
    use proptest::prelude::*;

    const PLAN: &str = r#"{"id": "p", "outline": [
        {"id": "a", "code": "I"}, {"id": "a1", "parent": "a"}, {"id": "a2", "parent": "a"}, {"id": "b"},
        {"id": "a21", "parent": "a2"}]}"#;

    fn check(below: Option<&str>, numbering: Numbering, expected: &str) {
        let plan: Plan = json(PLAN);
        let edit = number_outline(&plan, below.map(Id::new).as_ref(), numbering).unwrap();
        let after = apply(&plan, &edit).unwrap();
        let code = |node: &std::sync::Arc<Node>| format!("{}={}", node.id, node.code.as_deref().unwrap_or("-"));
        assert_eq!(after.outline.iter().map(code).collect::<Vec<_>>().join(" "), expected);
        assert_eq!(number_outline(&after, below.map(Id::new).as_ref(), numbering), None);
    }

    #[test]
    fn codes_follow_the_places() {
        check(None, Numbering::Numbers(Digits::Arabic), "a=1 a1=1.1 a2=1.2 b=2 a21=1.2.1");
        check(None, Numbering::Numbers(Digits::Thai), "a=๑ a1=๑.๑ a2=๑.๒ b=๒ a21=๑.๒.๑");
        check(None, Numbering::Letters, "a=ก a1=ก.1 a2=ก.2 b=ข a21=ก.2.1");
        check(Some("a"), Numbering::Numbers(Digits::Arabic), "a=I a1=I.1 a2=I.2 b=- a21=I.2.1");
    }

    proptest! {
        #[test]
        fn numbering_settles(plan in plans()) {
            if let Some(edit) = number_outline(&plan, None, Numbering::Letters) {
                let after = apply(&plan, &edit).unwrap();
                prop_assert_eq!(number_outline(&after, None, Numbering::Letters), None);
            }
        }
    }
}
