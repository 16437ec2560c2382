//! Rows of the outline that are dropped somewhere else: headings before, behind or into headings, activities beside
//! activities or into a heading, budget lines and steps within their activity. What does not fit says why.

use super::super::{DropAt, RowKey, RowsEdit};
use super::Work;
use super::runs::{Run, Siblings, runs, siblings_of};
use crate::language::words::{Text, rows as words};
use crate::plan::Plan;
use crate::plan::id::Id;
use std::mem::discriminant;
use std::sync::Arc;

/// Where rows go: below what, and before which sibling.
type Target = (Siblings, Option<Arc<str>>);

/// What it means to drop rows beside another or into it.
pub(in crate::sheet) fn dropped(plan: &Plan, rows: &[RowKey], onto: &RowKey, side: DropAt) -> Result<RowsEdit, Text> {
    let runs = runs(plan, rows);
    let Some(first) = runs.first() else {
        return Err(if rows.contains(&RowKey::Total) { words::TOTAL_STAYS } else { words::CHOOSE_ROW });
    };
    if runs.iter().any(|run| discriminant(&run.of) != discriminant(&first.of)) {
        return Err(words::DRAG_ONE_KIND);
    }
    let moved: Vec<RowKey> = runs.iter().flat_map(Run::keys).collect();
    if moved.contains(onto) {
        return Err(words::HERE_ALREADY);
    }
    let mut no_id = String::new;
    let mut work = Work { plan: plan.clone(), edits: Vec::new(), new_id: &mut no_id };
    let (below, before) = target(&work, &first.of, onto, side)?;
    let within = |run: &Run| run.of == below;
    if matches!(below, Siblings::Lines(_) | Siblings::Steps(_)) && !runs.iter().all(within) {
        return Err(why_within(&below));
    }
    let ids: Vec<Arc<str>> = runs.iter().flat_map(|run| run.ids.iter().cloned()).collect();
    let of = |work: &Work<'_>| work.siblings(&Run { of: below.clone(), ids: Vec::new() }).0;
    let was = of(&work);
    // Before one that is dragged itself is before the next that stays.
    let stays = |id: &&Arc<str>| !ids.contains(*id);
    let from = before.as_ref().and_then(|before| was.iter().position(|id| id == before)).unwrap_or(was.len());
    let before = was.iter().skip(from).find(stays).cloned();
    work.place_all(&ids, &below, before.as_ref())?;
    if runs.iter().all(within) && was == of(&work) {
        return Err(words::HERE_ALREADY);
    }
    let count = ids.len();
    let rows = Run { of: below, ids }.keys();
    Ok(work.done(rows, count, 0))
}

fn target(work: &Work<'_>, dragged: &Siblings, onto: &RowKey, side: DropAt) -> Result<Target, Text> {
    if *onto == RowKey::Total {
        // Above the total is behind all.
        return match dragged {
            Siblings::Nodes(_) => Ok((Siblings::Nodes(None), None)),
            Siblings::Activities(_) => Ok((Siblings::Activities(None), None)),
            within => Err(why_within(within)),
        };
    }
    let (among, id) = siblings_of(&work.plan, onto).ok_or(words::NOT_BESIDE)?;
    let beside = |among: Siblings, id: Arc<str>, inside: Text| -> Result<Target, Text> {
        match side {
            DropAt::Before => Ok((among, Some(id))),
            DropAt::After => {
                let (siblings, ..) = work.siblings(&Run { of: among.clone(), ids: Vec::new() });
                let place = siblings.iter().position(|known| *known == id);
                let next = place.and_then(|at| siblings.get(at.saturating_add(1)).cloned());
                Ok((among, next))
            }
            DropAt::Inside => Err(inside),
        }
    };
    match (dragged, among) {
        (Siblings::Nodes(_), Siblings::Nodes(_)) if side == DropAt::Inside => {
            Ok((Siblings::Nodes(Some(Id::from(id))), None))
        }
        (Siblings::Nodes(_), among @ Siblings::Nodes(_)) => beside(among, id, words::HEADING_FITS),
        (Siblings::Nodes(_), _) => Err(words::HEADING_FITS),
        (Siblings::Activities(_), Siblings::Nodes(_)) if side == DropAt::Inside => {
            Ok((Siblings::Activities(Some(Id::from(id))), None))
        }
        (Siblings::Activities(_), among @ Siblings::Activities(_)) => beside(among, id, words::ACTIVITY_FITS),
        (Siblings::Activities(_), _) => Err(words::ACTIVITY_FITS),
        (Siblings::Lines(of) | Siblings::Steps(of), Siblings::Activities(_)) if *of.as_str() == *id => match side {
            DropAt::Inside => Ok((dragged.clone(), None)),
            _ => Err(why_within(dragged)),
        },
        (Siblings::Lines(_), among @ Siblings::Lines(_)) | (Siblings::Steps(_), among @ Siblings::Steps(_)) => {
            beside(among, id, why_within(dragged))
        }
        (Siblings::Lines(_) | Siblings::Steps(_), _) => Err(why_within(dragged)),
    }
}

fn why_within(of: &Siblings) -> Text {
    if matches!(of, Siblings::Steps(_)) { words::STEP_WITHIN_ACTIVITY } else { words::WITHIN_ACTIVITY }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::apply;
    use crate::edit::testing::json;
    use crate::language::Language;
    use crate::plan::tree::Tree;
    use crate::sheet::outline_rows::Below;
    use crate::sheet::tree;
    use proptest::prelude::*;
    use proptest::sample::select;

    fn plan() -> Plan {
        json(
            r#"{"id": "p", "frame": {"first_year": 2563},
            "outline": [{"id": "A"}, {"id": "A1", "parent": "A"}, {"id": "A2", "parent": "A"}, {"id": "B"}],
            "activities": [{"id": "a", "node": "A1"}, {"id": "b", "node": "A1", "lines": [{"id": "l"}, {"id": "m"}]},
                {"id": "c", "node": "B", "lines": [{"id": "n"}, {"id": "o"}]}]}"#,
        )
    }

    fn key(name: &str) -> RowKey {
        match name.split_once('.') {
            Some((activity, line)) => RowKey::Line(activity.into(), line.into()),
            None if name == "=" => RowKey::Total,
            None if name.starts_with(char::is_uppercase) => RowKey::Node(name.into()),
            None => RowKey::Activity(name.into()),
        }
    }

    /// The rows from top to bottom, those below others in brackets.
    fn rows(plan: &Plan) -> String {
        let mut text = String::new();
        let mut level = 1;
        for row in tree::Tree::of(plan).rows_with(Below::Lines, &|_| false) {
            let name = match row.key {
                RowKey::Node(id) | RowKey::Activity(id) | RowKey::Line(_, id) => id.to_string(),
                _ => continue,
            };
            while level != row.level {
                text.push(if level < row.level { '(' } else { ')' });
                level = if level < row.level { level + 1 } else { level - 1 };
            }
            text.push(' ');
            text.push_str(&name);
        }
        text.replace("( ", "(").trim().to_owned()
    }

    #[track_caller]
    fn check(dragged: &str, side: DropAt, onto: &str, expected: &str) {
        let before = plan();
        let dragged: Vec<RowKey> = dragged.split(' ').map(key).collect();
        let done = dropped(&before, &dragged, &key(onto), side)
            .and_then(|done| apply(&before, &done.edit).map_err(|error| error.message()));
        match done {
            Ok(after) => assert_eq!(rows(&after), expected),
            Err(reason) => {
                assert!(reason.of(Language::English).starts_with(expected), "{}", reason.of(Language::English))
            }
        }
    }

    #[test]
    fn rows_land_where_they_are_dropped() {
        assert_eq!(rows(&plan()), "A(A1(a b(l m)) A2) B(c(n o");
        check("B", DropAt::Before, "A", "B(c(n o)) A(A1(a b(l m)) A2");
        check("A2", DropAt::Before, "A1", "A(A2 A1(a b(l m))) B(c(n o");
        check("A1", DropAt::After, "A2", "A(A2 A1(a b(l m))) B(c(n o");
        check("A1", DropAt::After, "A", "A(A2) A1(a b(l m)) B(c(n o");
        check("A2", DropAt::Inside, "B", "A(A1(a b(l m))) B(c(n o) A2");
        check("A1 A2", DropAt::Inside, "B", "A B(c(n o) A1(a b(l m)) A2");
        check("A", DropAt::Before, "=", "B(c(n o)) A(A1(a b(l m)) A2");
        check("b", DropAt::Before, "a", "A(A1(b(l m) a) A2) B(c(n o");
        check("a", DropAt::After, "c", "A(A1(b(l m)) A2) B(c(n o) a");
        check("a c", DropAt::Inside, "A2", "A(A1(b(l m)) A2(a c(n o))) B");
        check("A a", DropAt::Inside, "B", "B(c(n o) A(A1(a b(l m)) A2");
        check("b.m", DropAt::Before, "b.l", "A(A1(a b(m l)) A2) B(c(n o");
        check("b.l", DropAt::Inside, "b", "A(A1(a b(m l)) A2) B(c(n o");
    }

    #[test]
    fn what_does_not_fit_says_why() {
        check("A", DropAt::Inside, "A1", "A heading cannot be moved below itself");
        check("A", DropAt::Before, "A2", "A heading cannot be moved below itself");
        check("A", DropAt::Before, "a", "A heading goes");
        check("a", DropAt::Before, "A2", "An activity goes");
        check("a", DropAt::Inside, "b", "An activity goes");
        check("b.l", DropAt::Before, "c.n", "A budget line moves within");
        check("b.l", DropAt::After, "a", "A budget line moves within");
        check("B a", DropAt::Inside, "A2", "Drag rows of one kind");
        for (dragged, side, onto) in [
            ("a", DropAt::Before, "a"),
            ("a", DropAt::Before, "b"),
            ("b", DropAt::After, "a"),
            ("B", DropAt::After, "A"),
            ("A2", DropAt::Inside, "A"),
            ("b.m", DropAt::After, "b.l"),
        ] {
            check(dragged, side, onto, "The rows stand here already");
        }
    }

    proptest! {
        /// Whatever is dropped wherever: nothing is lost, and nothing is cut off in a circle.
        #[test]
        fn nothing_is_lost(
            dragged in proptest::collection::vec(select(vec!["A", "A1", "A2", "B", "a", "b", "c", "b.l", "c.o"]), 1..3),
            onto in select(vec!["A", "A1", "A2", "B", "a", "b", "c", "b.l", "b.m", "c.n", "="]),
            side in select(vec![DropAt::Before, DropAt::Inside, DropAt::After]),
        ) {
            let before = plan();
            let dragged: Vec<RowKey> = dragged.into_iter().map(key).collect();
            if let Ok(done) = dropped(&before, &dragged, &key(onto), side) {
                let after = apply(&before, &done.edit).unwrap();
                let names = |plan: &Plan| {
                    let text = rows(plan).replace(['(', ')'], " ");
                    let mut names: Vec<String> = text.split_whitespace().map(str::to_owned).collect();
                    names.sort();
                    names
                };
                prop_assert_eq!(names(&after), names(&before));
                prop_assert_eq!(Tree::of(&after).nodes().len(), 4);
            }
        }
    }
}
