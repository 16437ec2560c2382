//! Acting on the selection: behaviours 18, 25 and 38.

use super::picture::{Picture, cell, check, check_outcomes, rect};
use crate::grid::Outcome::{Clear, FillDown, FillRight, Redo, Refused, Undo};

#[test]
fn behaviour_18_delete_and_backspace_clear_the_selection() {
    let before = "
        [1] (2)  3
        (4) (5)  6 ";
    let after = "
        [.] (.)  3
        (.) (.)  6 ";
    check(before, "Delete", after);
    check(before, "Backspace", after);
    check_outcomes(before, "Delete", &[Clear(rect("A1:B2"))]);
}

#[test]
fn behaviour_18_clearing_passes_over_read_only_cells() {
    check("[1] (=9) (2)", "Delete", "[.] (=9) (.)");
    check_outcomes("[=8] (=9) 2", "Delete", &[Refused(cell("A1"))]);
}

#[test]
fn behaviour_18_while_editing_delete_is_the_texts() {
    let mut editing = Picture::draw("[old]");
    editing.act("'x'");
    assert_eq!(editing.press("Delete"), None);
    assert_eq!(editing.press("Backspace"), None);
}

#[test]
fn behaviour_25_ctrl_d_fills_down_from_the_first_row() {
    check(
        "
        [1] (2)
        (.) (.)
        (.) (.)",
        "Ctrl+d",
        "
        [1] (2)
        (1) (2)
        (1) (2)",
    );
}

#[test]
fn behaviour_25_a_single_cell_fills_from_above_or_from_the_left() {
    check(
        "
         1   2
         .  [.]",
        "Ctrl+d",
        "
         1   2
         .  [2]",
    );
    check(" 1 [.] ", "Ctrl+r", " 1 [1] ");
    check_outcomes(" 1 [.] ", "Ctrl+r", &[FillRight(rect("A1:B1"))]);
    check_outcomes("[.] (.)", "Ctrl+d", &[]);
    check_outcomes("[.]", "Ctrl+r", &[]);
}

#[test]
fn behaviour_25_ctrl_r_fills_right_from_the_first_column() {
    check(
        "
        [1] (.) (.)
        (2) (.) (.)",
        "Ctrl+r",
        "
        [1] (1) (1)
        (2) (2) (2)",
    );
}

#[test]
fn behaviour_25_one_row_fills_from_the_row_above_and_one_column_from_the_left() {
    check(
        "
         1   2   3
        [.] (.)  . ",
        "Ctrl+d",
        "
         1   2   3
        [1] (2)  . ",
    );
    check(
        "
         1  [.]
         2  (.) ",
        "Ctrl+r",
        "
         1  [1]
         2  (2) ",
    );
    // What stood there is replaced, also by a blank.
    check(
        "
         1   .
        [7] (8) ",
        "Ctrl+d",
        "
         1   .
        [1] (.) ",
    );
    // Several rows fill from their own first one, not from above.
    check(
        "
         1
        [2]
        (.) ",
        "Ctrl+d",
        "
         1
        [2]
        (2) ",
    );
}

#[test]
fn behaviour_25_a_thai_keyboard_fills_too() {
    check_outcomes(" 1 [.] ", "Ctrl+พ@KeyR", &[FillRight(rect("A1:B1"))]);
    check_outcomes(
        "
         1
        [.] ",
        "Ctrl+ก@KeyD",
        &[FillDown(rect("A1:A2"))],
    );
}

#[test]
fn behaviour_25_a_fill_into_read_only_cells_alone_is_refused() {
    let before = "
        [1]  (2)
        (=9) (.)";
    check_outcomes(before, "Ctrl+d", &[FillDown(rect("A1:B2"))]);
    check(
        before,
        "Ctrl+d",
        "
        [1]  (2)
        (=9) (2)",
    );
    check_outcomes("[1] (=9)", "Ctrl+r", &[Refused(cell("A1"))]);
}

#[test]
fn behaviour_38_undo_and_redo() {
    check_outcomes("[1]", "Ctrl+z", &[Undo]);
    check_outcomes("[1]", "Ctrl+y", &[Redo]);
    check_outcomes("[1]", "Ctrl+Shift+Z", &[Redo]);
    // While editing they are the text's own.
    let mut editing = Picture::draw("[1]");
    editing.act("'x'");
    assert_eq!(editing.press("Ctrl+z"), None);
}
