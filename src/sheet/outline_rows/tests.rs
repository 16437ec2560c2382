//! What is done to rows, as pictures: the rows before, the act, the rows after.

use super::runs::{heading, heading_above};
use super::*;
use crate::edit::duplicating::Copies;
use crate::edit::testing::{json, plans};
use crate::sheet::tree::Tree;
use proptest::prelude::*;
use proptest::sample::{Index, select};

fn plan() -> Plan {
    json(
        r#"{"id": "p", "frame": {"title": "แผน", "first_year": 2563},
        "outline": [{"id": "A", "level": "แผนงาน"}, {"id": "A1", "parent": "A"}, {"id": "A2", "parent": "A"},
            {"id": "B"}, {"id": "B1", "parent": "B"}],
        "activities": [{"id": "a", "node": "A"}, {"id": "b", "node": "A1"}, {"id": "c", "node": "A1"},
            {"id": "p", "node": "B1", "lines": [{"id": "1"}, {"id": "2", "keeping": "quarters"}, {"id": "3"}]},
            {"id": "free"}]}"#,
    )
}

/// Rows as `A .a .A1 ..b`: a dot for each level; a line as its id.
fn picture(plan: &Plan) -> String {
    let rows = Tree::of(plan).rows(&|_| false);
    let row = |row: &super::super::Row| {
        let id = match &row.key {
            RowKey::Node(id) | RowKey::Activity(id) | RowKey::Line(_, id) => id.to_string(),
            other => other.to_string(),
        };
        format!("{}{id}", ".".repeat(usize::from(row.level) - 1))
    };
    rows.iter().map(row).collect::<Vec<_>>().join(" ")
}

/// The key of a row in the picture.
fn key(plan: &Plan, name: &str) -> RowKey {
    let is_named = |key: &&RowKey| match key {
        RowKey::Node(id) | RowKey::Activity(id) | RowKey::Line(_, id) => **id == *name,
        _ => false,
    };
    let rows = Tree::of(plan).rows(&|_| false);
    rows.iter().map(|row| &row.key).find(is_named).cloned().unwrap_or(RowKey::Total)
}

fn done(act: RowAct, rows: &str) -> Result<(RowsEdit, Plan), Text> {
    let plan = plan();
    let keys: Vec<RowKey> = rows.split(' ').map(|name| key(&plan, name)).collect();
    let mut count = 0;
    let mut new_id = || {
        count += 1;
        format!("n{count}")
    };
    let edit = edit(&plan, Below::Lines, act, &keys, &keys[0], &mut new_id)?;
    let after = edit::apply(&plan, &edit.edit).unwrap();
    Ok((edit, after))
}

fn check(act: RowAct, rows: &str, expected: Result<&str, Text>) {
    let after = done(act, rows).map(|(_, after)| picture(&after));
    assert_eq!(after.as_deref().map_err(|reason| *reason), expected, "{act:?} of {rows}");
}

const BEFORE: &str = "A .a .A1 ..b ..c .A2 B .B1 ..p ...1 ...2 ...3 free";

#[test]
fn rows_move_among_their_siblings_and_on_to_the_next_heading() {
    assert_eq!(picture(&plan()), BEFORE);
    use RowAct::{MoveDown, MoveUp};
    check(MoveUp, "c", Ok("A .a .A1 ..c ..b .A2 B .B1 ..p ...1 ...2 ...3 free"));
    check(MoveDown, "b", Ok("A .a .A1 ..c ..b .A2 B .B1 ..p ...1 ...2 ...3 free"));
    check(MoveUp, "b c", Ok("A .a .b .c .A1 .A2 B .B1 ..p ...1 ...2 ...3 free"));
    check(MoveDown, "b c", Ok("A .a .A1 .A2 ..b ..c B .B1 ..p ...1 ...2 ...3 free"));
    check(MoveDown, "a", Ok("A .A1 ..a ..b ..c .A2 B .B1 ..p ...1 ...2 ...3 free"));
    check(MoveUp, "free", Ok("A .a .A1 ..b ..c .A2 B .B1 ..p ...1 ...2 ...3 ..free"));
    check(MoveDown, "p", Ok("A .a .A1 ..b ..c .A2 B .B1 p .1 .2 .3 free"));
    check(MoveDown, "free", Err(words::LAST_ALREADY));
    check(MoveUp, "A2", Ok("A .a .A2 .A1 ..b ..c B .B1 ..p ...1 ...2 ...3 free"));
    check(MoveDown, "A2", Ok("A .a .A1 ..b ..c B .A2 .B1 ..p ...1 ...2 ...3 free"));
    check(MoveUp, "B1", Ok("A .a .A1 ..b ..c .A2 .B1 ..p ...1 ...2 ...3 B free"));
    check(MoveUp, "A1", Err(words::FIRST_ALREADY));
    check(MoveUp, "B", Ok("B .B1 ..p ...1 ...2 ...3 A .a .A1 ..b ..c .A2 free"));
    check(MoveDown, "B", Err(words::LAST_ALREADY));
    check(MoveUp, "2 3", Ok("A .a .A1 ..b ..c .A2 B .B1 ..p ...2 ...3 ...1 free"));
    check(MoveUp, "1", Err(words::WITHIN_ACTIVITY));
    check(MoveDown, "b A2", Err(words::ONE_KIND));
    check(MoveDown, "total", Err(words::TOTAL_STAYS));
}

#[test]
fn rows_go_into_headings_and_out_again() {
    use RowAct::{Indent, Outdent};
    check(Indent, "A2", Ok("A .a .A1 ..b ..c ..A2 B .B1 ..p ...1 ...2 ...3 free"));
    check(Indent, "B", Ok("A .a .A1 ..b ..c .A2 .B ..B1 ...p ....1 ....2 ....3 free"));
    check(Indent, "A1 A2", Err(words::NO_HEADING_ABOVE));
    check(Indent, "a", Ok("A .A1 ..b ..c ..a .A2 B .B1 ..p ...1 ...2 ...3 free"));
    check(Indent, "free", Ok("A .a .A1 ..b ..c .A2 B .free .B1 ..p ...1 ...2 ...3"));
    check(Indent, "b", Err(words::NO_HEADING_ABOVE));
    check(Indent, "1", Err(words::WITHIN_ACTIVITY));
    check(Outdent, "A1", Ok("A .a .A2 A1 .b .c B .B1 ..p ...1 ...2 ...3 free"));
    check(Outdent, "A1 A2", Ok("A .a A1 .b .c A2 B .B1 ..p ...1 ...2 ...3 free"));
    check(Outdent, "b c", Ok("A .a .b .c .A1 .A2 B .B1 ..p ...1 ...2 ...3 free"));
    check(Outdent, "a", Ok("A .A1 ..b ..c .A2 B .B1 ..p ...1 ...2 ...3 free a"));
    check(Outdent, "A", Err(words::OUTERMOST));
    check(Outdent, "free", Err(words::OUTERMOST));
}

#[test]
fn rows_are_deleted_with_what_is_below_them() {
    use RowAct::Delete;
    check(Delete, "A1", Ok("A .a .A2 B .B1 ..p ...1 ...2 ...3 free"));
    // Rows below a selected one go with it and are not counted twice; those of several kinds go together.
    check(Delete, "A a A1 b c free", Ok("B .B1 ..p ...1 ...2 ...3"));
    check(Delete, "1 3", Ok("A .a .A1 ..b ..c .A2 B .B1 ..p free"));
    check(Delete, "total", Err(words::TOTAL_STAYS));
    let (edit, _) = done(Delete, "A free").unwrap();
    assert_eq!((edit.count, edit.below), (2, 5));
}

#[test]
fn rows_are_inserted_beside_the_active_one() {
    use RowAct::{InsertAbove, InsertBelow};
    check(InsertAbove, "A1", Ok("A .a .n1 .A1 ..b ..c .A2 B .B1 ..p ...1 ...2 ...3 free"));
    check(InsertBelow, "A1", Ok("A .a .A1 ..b ..c .n1 .A2 B .B1 ..p ...1 ...2 ...3 free"));
    check(InsertBelow, "A", Ok("A .a .A1 ..b ..c .A2 n1 B .B1 ..p ...1 ...2 ...3 free"));
    check(InsertBelow, "B", Ok("A .a .A1 ..b ..c .A2 B .B1 ..p ...1 ...2 ...3 n1 free"));
    check(InsertAbove, "b c", Ok("A .a .A1 ..n1 ..n2 ..b ..c .A2 B .B1 ..p ...1 ...2 ...3 free"));
    check(InsertBelow, "b c", Ok("A .a .A1 ..b ..c ..n1 ..n2 .A2 B .B1 ..p ...1 ...2 ...3 free"));
    check(InsertBelow, "2", Ok("A .a .A1 ..b ..c .A2 B .B1 ..p ...1 ...2 ...n1 ...3 free"));
    check(InsertAbove, "total", Ok("A .a .A1 ..b ..c .A2 B .B1 ..p ...1 ...2 ...3 n1 free"));
    check(InsertBelow, "total", Err(words::TOTAL_STAYS));
    let (edit, after) = done(InsertAbove, "A").unwrap();
    assert_eq!(edit.rows, [RowKey::Node("n1".into())]);
    assert_eq!(after.outline.get("n1").unwrap().level.as_deref(), Some("แผนงาน"), "a heading like the one beside it");
    let (_, after) = done(InsertBelow, "2").unwrap();
    let lines = &after.activities.get("p").unwrap().lines;
    assert_eq!(lines[2].keeping, lines[1].keeping, "a line kept like the one beside it");
}

#[test]
fn copies_stand_below_and_have_their_own_ids() {
    use RowAct::Duplicate;
    check(Duplicate, "b", Ok("A .a .A1 ..b ..n1 ..c .A2 B .B1 ..p ...1 ...2 ...3 free"));
    check(Duplicate, "b c", Ok("A .a .A1 ..b ..c ..n1 ..n2 .A2 B .B1 ..p ...1 ...2 ...3 free"));
    check(Duplicate, "A1", Ok("A .a .A1 ..b ..c .n1 ..n2 ..n3 .A2 B .B1 ..p ...1 ...2 ...3 free"));
    check(Duplicate, "1 2", Ok("A .a .A1 ..b ..c .A2 B .B1 ..p ...1 ...2 ...n1 ...n2 ...3 free"));
    let (edit, after) = done(Duplicate, "p").unwrap();
    let copy = after.activities.get("n1").unwrap();
    assert!(copy.lines.iter().map(|line| line.id.as_str()).eq(["n2", "n3", "n4"]));
    assert_eq!(edit.rows, [RowKey::Activity("n1".into())]);
}

#[test]
fn steps_come_go_and_move_within_their_activity() {
    let plan: Plan = json(
        r#"{"id": "p", "frame": {"title": "แผน", "first_year": 2563}, "activities": [{"id": "a", "steps": [
            {"id": "1", "title": "ก"}, {"id": "2", "title": "ข", "done": {"2563": {"m1": "5"}}}, {"id": "3", "title": "ค"}]}]}"#,
    );
    let check = |act, steps: &str, expected: Result<&str, Text>| {
        let keys: Vec<RowKey> = steps.split(' ').map(|step| RowKey::Step("a".into(), step.into())).collect();
        let done = edit(&plan, Below::Steps, act, &keys, &keys[0], &mut || "n".to_owned());
        let after = done.map(|done| edit::apply(&plan, &done.edit).unwrap());
        let steps = after.as_ref().map(|after| {
            let steps = &after.activities.get("a").unwrap().steps;
            steps.iter().map(|step| format!("{}{}", step.id, step.title)).collect::<Vec<_>>().join(" ")
        });
        assert_eq!(steps.as_deref().map_err(|reason| **reason), expected, "{act:?} of {keys:?}");
    };
    check(RowAct::MoveUp, "2 3", Ok("2ข 3ค 1ก"));
    check(RowAct::MoveDown, "1", Ok("2ข 1ก 3ค"));
    check(RowAct::MoveDown, "3", Err(words::STEP_WITHIN_ACTIVITY));
    check(RowAct::Indent, "3", Err(words::STEP_WITHIN_ACTIVITY));
    check(RowAct::Delete, "1 3", Ok("2ข"));
    check(RowAct::InsertAbove, "2", Ok("1ก n 2ข 3ค"));
    check(RowAct::InsertBelow, "3", Ok("1ก 2ข 3ค n"));
    check(RowAct::Duplicate, "1", Ok("1ก nก 2ข 3ค"));
}

#[test]
fn a_copy_keeps_what_is_planned_and_not_what_has_happened() {
    let original: Activity = json(
        r#"{"id": "a", "title": "อบรม", "list_no": "7", "proposed": {"2563": "9"}, "allocated": {"2563": "8"},
        "transfers": [{"id": "t", "year": 2563, "amount": "1"}],
        "lines": [{"id": "l", "planned": {"2563": {"m1": "5"}}, "committed": {"2563": {"m1": "4"}},
            "disbursed": {"2563": {"m1": "3"}}, "carried_over": {"2562": "2"}}],
        "deliverables": [{"id": "d", "text": "คู่มือ", "planned": {"2563": {"q1": "1"}}, "done": {"2563": {"q1": "1"}}}],
        "tasks": [{"id": "k", "text": "ประชุม"}],
        "steps": [{"id": "s", "title": "จัดจ้าง", "weight": "100", "done": {"2563": {"m1": "50"}}}]}"#,
    );
    let mut count = 0;
    let copy = Copies::default().activity(&original, &mut || {
        count += 1;
        format!("n{count}")
    });
    let expected: Activity = json(
        r#"{"id": "n1", "title": "อบรม", "proposed": {"2563": "9"},
        "lines": [{"id": "n2", "planned": {"2563": {"m1": "5"}}}],
        "deliverables": [{"id": "n4", "text": "คู่มือ", "planned": {"2563": {"q1": "1"}}}],
        "tasks": [{"id": "n5", "text": "ประชุม"}], "steps": [{"id": "n3", "title": "จัดจ้าง", "weight": "100"}]}"#,
    );
    assert_eq!(copy, expected);
}

#[test]
fn a_copied_formula_reads_the_copies() {
    let plan: Plan = json(
        r#"{"id": "p", "frame": {"title": "แผน", "first_year": 2563}, "outline": [{"id": "A"}], "activities": [
            {"id": "a", "node": "A", "proposed": {"2563": {"formula": "={activity 'a' total}*2", "value": "20"}}, "lines": [
                {"id": "l", "planned": {"2563": {"m1": "10"}}}]},
            {"id": "b", "node": "A", "lines": [{"id": "l", "planned": {"2563": {
                "m1": {"formula": "={line 'a' 'l' m1}+{line 'b' 'l' m2}+{$line 'a' 'l' m1}", "value": "20"}}}}]},
            {"id": "c", "lines": [{"id": "l", "planned": {"2563": {"m1": {"formula": "={node 'A' m1}", "value": "30"}}}}]}]}"#,
    );
    let check = |row: RowKey, copy: &str, expected: &str| {
        let mut count = 0;
        let mut new_id = || {
            count += 1;
            format!("n{count}")
        };
        let rows = [row.clone()];
        let done = edit(&plan, Below::Lines, RowAct::Duplicate, &rows, &row, &mut new_id).unwrap();
        let after = edit::apply(&plan, &done.edit).unwrap();
        let copy = serde_json::to_string(after.activities.get(copy).unwrap().as_ref()).unwrap();
        assert!(copy.contains(expected), "{copy}");
    };
    check(RowKey::Activity("a".into()), "n1", "={activity 'n1' total}*2");
    // What stands elsewhere is read there.
    check(RowKey::Activity("b".into()), "n1", "={line 'a' 'l' m1}+{line 'n1' 'n2' m2}+{$line 'a' 'l' m1}");
    check(RowKey::Activity("c".into()), "n1", "={node 'A' m1}");
    // Below a copied heading rows read each other's copies; a `$` keeps the row.
    check(RowKey::Node("A".into()), "n4", "={line 'n2' 'n3' m1}+{line 'n4' 'n5' m2}+{$line 'a' 'l' m1}");
}

const ACTS: [RowAct; 8] = [
    RowAct::InsertAbove,
    RowAct::InsertBelow,
    RowAct::Delete,
    RowAct::Duplicate,
    RowAct::MoveUp,
    RowAct::MoveDown,
    RowAct::Indent,
    RowAct::Outdent,
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_act_on_any_rows_fits_the_plan(plan in plans(), act in select(&ACTS[..]), from in any::<Index>(), size in 1..5usize) {
        let rows: Vec<RowKey> = Tree::of(&plan).rows(&|_| false).into_iter().map(|row| row.key).collect();
        prop_assume!(!rows.is_empty());
        let from = from.index(rows.len());
        let selected = &rows[from..(from + size).min(rows.len())];
        let mut count = 0;
        let mut new_id = || {
            count += 1;
            format!("new{count}")
        };
        let Ok(edit) = edit(&plan, Below::Lines, act, selected, &selected[0], &mut new_id) else { return Ok(()) };
        let after = edit::apply(&plan, &edit.edit);
        prop_assert!(after.is_ok(), "{:?}", after.err());
        let after = after.unwrap();
        let now: Vec<RowKey> = Tree::of(&after).rows(&|_| false).into_iter().map(|row| row.key).collect();
        for row in &edit.rows {
            let is_only_line = matches!(row, RowKey::Line(..));
            prop_assert!(now.contains(row) || is_only_line, "{row} is not there");
        }
        let lines = |plan: &Plan| plan.activities.iter().map(|activity| activity.lines.len()).sum::<usize>();
        let parts = |plan: &Plan| (plan.outline.len(), plan.activities.len(), lines(plan));
        match act {
            RowAct::Delete => prop_assert_eq!(now.iter().filter(|row| selected.contains(row)).count(), 0),
            act if act.moves() => prop_assert_eq!(parts(&after), parts(&plan)),
            _ => prop_assert!(rows.iter().all(|row| now.contains(row))),
        }
    }

    #[test]
    fn up_and_down_again_is_where_it_was(plan in plans(), from in any::<Index>()) {
        let rows: Vec<RowKey> = Tree::of(&plan).rows(&|_| false).into_iter().map(|row| row.key).collect();
        prop_assume!(!rows.is_empty());
        // Only a hostile file has headings in circles; what hangs on them may refuse to move.
        let is_sound = |node: &Arc<Node>| heading_above(&plan, node) == heading(&plan, node.parent.as_ref());
        prop_assume!(plan.outline.iter().all(is_sound));
        let row = rows[from.index(rows.len())].clone();
        let step = |plan: &Plan, act| edit(plan, Below::Lines, act, std::slice::from_ref(&row), &row, &mut String::new);
        let Ok(up) = step(&plan, RowAct::MoveUp) else { return Ok(()) };
        let above = edit::apply(&plan, &up.edit).unwrap();
        let down = step(&above, RowAct::MoveDown);
        prop_assert!(down.is_ok(), "what went up goes down");
        let back = edit::apply(&above, &down.unwrap().edit).unwrap();
        let shape = |plan: &Plan| Tree::of(plan).rows(&|_| false);
        prop_assert_eq!(shape(&back), shape(&plan));
    }
}
