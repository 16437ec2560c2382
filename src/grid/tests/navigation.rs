//! Moving the active cell: behaviours 1 to 6, 13 and 64.

use super::picture::{check, check_outcomes};
use crate::grid::{Outcome, Way};

const MIDDLE: &str = "
     .   .   .
     .  [.]  .
     .   .   . ";

#[test]
fn behaviour_1_arrows_move_one_cell() {
    check(
        MIDDLE,
        "Right",
        "
         .   .   .
         .   .  [.]
         .   .   . ",
    );
    check(
        MIDDLE,
        "Up Left",
        "
        [.]  .   .
         .   .   .
         .   .   . ",
    );
    check(
        MIDDLE,
        "Down",
        "
         .   .   .
         .   .   .
         .  [.]  . ",
    );
}

#[test]
fn behaviours_1_and_64_arrows_stop_at_the_edges_and_never_wrap() {
    check(
        MIDDLE,
        "Right Right Right Down Down Down",
        "
         .   .   .
         .   .   .
         .   .  [.]",
    );
    check(
        MIDDLE,
        "Left Left Left Up Up Up",
        "
        [.]  .   .
         .   .   .
         .   .   . ",
    );
}

#[test]
fn behaviour_2_tab_goes_on_in_the_next_row() {
    check(
        MIDDLE,
        "Tab Tab",
        "
         .   .   .
         .   .   .
        [.]  .   . ",
    );
    check(
        MIDDLE,
        "Shift+Tab Shift+Tab",
        "
         .   .  [.]
         .   .   .
         .   .   . ",
    );
    check(
        MIDDLE,
        "Ctrl+End Tab",
        "
         .   .   .
         .   .   .
         .   .  [.]",
    );
}

#[test]
fn behaviour_2_escape_then_tab_leaves_the_grid() {
    check_outcomes(MIDDLE, "Esc Tab", &[Outcome::Leave(Way::Forward)]);
    check_outcomes(MIDDLE, "Esc Shift+Tab", &[Outcome::Leave(Way::Back)]);
    // Only at once; and the first Esc of an edit gives up the edit.
    check_outcomes(MIDDLE, "Esc Left Tab", &[]);
    check_outcomes(MIDDLE, "'x' Esc Tab", &[]);
    check_outcomes(MIDDLE, "'x' Esc Esc Tab", &[Outcome::Leave(Way::Forward)]);
}

#[test]
fn behaviour_3_enter_goes_down_and_shift_enter_up() {
    check(
        MIDDLE,
        "Enter Enter Enter",
        "
         .   .   .
         .   .   .
         .  [.]  . ",
    );
    check(
        MIDDLE,
        "Shift+Enter",
        "
         .  [.]  .
         .   .   .
         .   .   . ",
    );
}

#[test]
fn behaviour_3_enter_returns_below_the_first_cell_of_a_run_of_tabs() {
    let start = "
        [.]  .   .
         .   .   .
         .   .   . ";
    check(
        start,
        "'1' Tab '2' Tab '3' Enter '4' Tab '5' Enter",
        "
         1   2   3
         4   5   .
        [.]  .   . ",
    );
    // The run ends with any other way to move.
    check(
        start,
        "Tab Tab Left Enter",
        "
         .   .   .
         .  [.]  .
         .   .   . ",
    );
    // It goes on over the end of a row, and through amending.
    check(
        MIDDLE,
        "Shift+Enter Tab F2 '9' Tab Enter",
        "
         .   .   9
         .   .   .
         .  [.]  . ",
    );
}

#[test]
fn behaviour_4_home_and_end() {
    check(
        MIDDLE,
        "Home",
        "
         .   .   .
        [.]  .   .
         .   .   . ",
    );
    check(
        MIDDLE,
        "End",
        "
         .   .   .
         .   .  [.]
         .   .   . ",
    );
    check(
        MIDDLE,
        "Ctrl+Home",
        "
        [.]  .   .
         .   .   .
         .   .   . ",
    );
    check(
        MIDDLE,
        "Ctrl+End",
        "
         .   .   .
         .   .   .
         .   .  [.]",
    );
}

#[test]
fn behaviour_5_pages_move_by_a_screen_of_two_rows() {
    let tall = "
         .
        [.]
         .
         .
         . ";
    check(
        tall,
        "PageDown",
        "
         .
         .
         .
        [.]
         . ",
    );
    check(
        tall,
        "PageDown PageDown PageUp",
        "
         .
         .
        [.]
         .
         . ",
    );
    check(
        tall,
        "PageUp",
        "
        [.]
         .
         .
         .
         . ",
    );
}

#[test]
fn behaviour_6_ctrl_arrows_go_to_the_edge_of_the_data() {
    // Within a region to its end, from there to the next one, and at last to the border.
    let row = "[1] 2 . . 3 4 .";
    check(row, "Ctrl+Right", "1 [2] . . 3 4 .");
    check(row, "Ctrl+Right Ctrl+Right", "1 2 . . [3] 4 .");
    check(row, "Ctrl+Right Ctrl+Right Ctrl+Right", "1 2 . . 3 [4] .");
    check(row, "End Ctrl+Left", "1 2 . . 3 [4] .");
    check(row, "End Left Ctrl+Right", "1 2 . . 3 4 [.]");
    check(
        "
        [.]
         1
         .
         2 ",
        "Ctrl+Down",
        "
         .
        [1]
         .
         2 ",
    );
    check(
        "
         .
         1
         .
        [2]",
        "Ctrl+Up Ctrl+Up",
        "
        [.]
         1
         .
         2 ",
    );
}

#[test]
fn behaviour_13_tab_and_enter_cycle_inside_a_selection() {
    let selected = "
        [.] (.)  .
        (.) (.)  .
         .   .   . ";
    check(
        selected,
        "Tab Tab",
        "
        (.) (.)  .
        [.] (.)  .
         .   .   . ",
    );
    check(selected, "Tab Tab Tab Tab", selected);
    check(
        selected,
        "Shift+Tab",
        "
        (.) (.)  .
        (.) [.]  .
         .   .   . ",
    );
    check(
        selected,
        "Enter Enter",
        "
        (.) [.]  .
        (.) (.)  .
         .   .   . ",
    );
    check(selected, "Shift+Enter Enter", selected);
    check(
        selected,
        "'1' Tab '2' Tab '3' Enter",
        "
        (1) [2]  .
        (3) (.)  .
         .   .   . ",
    );
}
