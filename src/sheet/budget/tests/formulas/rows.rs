//! Formulas over rows that come, go and move.

use super::*;

fn line(activity: &str, line: &str) -> Edit {
    Edit::RemoveLine { activity: Id::new(activity), line: Id::new(line) }
}

fn activity(at: usize, id: &str, node: &str) -> Edit {
    let part = json(&format!(
        r#"{{"id": "{id}", "node": "{node}", "lines": [{{"id": "l", "planned": {{"2563": {{"m1": "7"}}}}}}]}}"#
    ));
    Edit::AddActivity { at, activity: Arc::new(part) }
}

#[test]
fn references_survive_rows_that_come_go_and_move() {
    let mut page = Page::of(PLAN);
    page.put("F8", "=F6+SUM(F3:F6)");
    page.check(&[("F8", "900")]);
    page.apply(activity(0, "new", "n1"));
    page.check(&[("F2", "7"), ("F9", "900")]);
    assert_eq!(page.text("F9"), "=F7+SUM(F4:F7)");
    // Between the corners, one more counts.
    page.apply(activity(1, "inner", "n2"));
    assert_eq!(page.text("F10"), "=F8+SUM(F4:F8)");
    page.check(&[("F7", "7"), ("F10", "907")]);
    // The order is the plan's own: folded months and rows change no name.
    page.folded = &["node:n1"];
    assert_eq!(page.text("F10"), "=F8+SUM(F4:F8)");
    // Moved: the corners are the same rows.
    let part = page.plan.activities.get("a1").unwrap().clone();
    let moved = Arc::new(Activity { node: Some(Id::new("n1")), ..part.as_ref().clone() });
    let go = Edit::RemoveActivity { activity: Id::new("a1") };
    page.apply(Edit::All(vec![go, Edit::AddActivity { at: 0, activity: moved }]));
    assert_eq!(page.text("F10"), "=F2+SUM(F5:F2)");
    page.check(&[("F2", "100"), ("F10", "507")]);
}

#[test]
fn a_deleted_row_leaves_an_error_and_a_deleted_corner_moves_inward() {
    let mut page = Page::of(PLAN);
    page.put("F8", "=F6*2");
    page.put("G8", "=SUM(F3:F6)");
    page.put("H8", "=SUM(F3:F4)");
    let before = page.plan.clone();
    page.apply(Edit::RemoveActivity { activity: Id::new("a1") });
    page.check(&[("F7", "#REF!"), ("G7", "700"), ("H7", "700")]);
    assert_eq!(page.text("F7"), "=#REF!*2");
    assert_eq!(page.text("G7"), "=SUM(F3:F4)");
    assert_eq!(page.typed("F7", "=#REF!*2"), Ok(None));
    // One line left stands in the row of its activity.
    page.apply(line("a3", "l3"));
    assert_eq!((page.text("G5"), page.text("H5")), ("=SUM(F2:F2)".to_owned(), "=SUM(F2:F2)".to_owned()));
    page.check(&[("G5", "400"), ("H5", "400")]);
    page.apply(line("a3", "l4"));
    assert_eq!((page.text("G5"), page.text("H5")), ("=SUM(F2:F2)".to_owned(), "=SUM(F2:F2)".to_owned()));
    page.check(&[("G5", "0")]);
    page.apply(Edit::RemoveActivity { activity: Id::new("a3") });
    assert_eq!((page.text("G4"), page.text("H4")), ("=SUM(#REF!)".to_owned(), "=SUM(#REF!)".to_owned()));
    page.check(&[("G4", "#REF!")]);
    // Taking it back brings everything back.
    page.plan = before;
    page.check(&[("F8", "200"), ("G8", "800")]);
    assert_eq!(page.text("G8"), "=SUM(F3:F6)");
}

#[test]
fn a_corner_moves_inward_over_the_rows_that_a_range_covers() {
    let mut page = Page::of(PLAN);
    page.apply(Edit::AddLine {
        activity: Id::new("a3"),
        line: Arc::new(json(r#"{"id": "l5", "planned": {"2563": {"m1": "9"}}}"#)),
    });
    // A new first line of another activity above, so that the range has something left.
    page.apply(activity(0, "up", "n1"));
    page.put("F10", "=SUM(F2:F4)");
    page.check(&[("F10", "307")]);
    page.apply(line("a3", "l3"));
    // Not to the row of the activity, which would take its other lines in.
    assert_eq!(page.text("F9"), "=SUM(F2:F2)");
    page.check(&[("F9", "7")]);
}

#[test]
fn an_activity_as_the_lower_corner_includes_its_lines() {
    let mut page = Page::of(PLAN);
    page.put("F8", "=SUM(F1:F2)");
    page.check(&[("F8", "700")]);
    page.apply(Edit::AddLine {
        activity: Id::new("a1"),
        line: Arc::new(json(r#"{"id": "l9", "planned": {"2563": {"m1": "11"}}}"#)),
    });
    page.put("F10", "=SUM(F3:F6)");
    page.check(&[("F10", "811")]);
}
