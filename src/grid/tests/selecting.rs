//! Selecting: behaviours 8 to 12.

use super::picture::{check, check_outcomes};
use crate::grid::{Cell, Command, Extent, Grid, Outcome};

const MIDDLE: &str = "
     .   .   .   .
     .  [.]  .   .
     .   .   .   . ";

#[test]
fn behaviour_8_shift_and_arrows_extend_from_an_anchor_that_stays() {
    check(
        MIDDLE,
        "Shift+Right Shift+Down",
        "
         .   .   .   .
         .  [.] (.)  .
         .  (.) (.)  . ",
    );
    check(
        MIDDLE,
        "Shift+Right Shift+Left Shift+Left Shift+Up",
        "
        (.) (.)  .   .
        (.) [.]  .   .
         .   .   .   . ",
    );
    check(
        MIDDLE,
        "Shift+End",
        "
         .   .   .   .
         .  [.] (.) (.)
         .   .   .   . ",
    );
    check(
        MIDDLE,
        "Ctrl+Shift+Home",
        "
        (.) (.)  .   .
        (.) [.]  .   .
         .   .   .   . ",
    );
    check(
        MIDDLE,
        "Shift+PageDown",
        "
         .   .   .   .
         .  [.]  .   .
         .  (.)  .   . ",
    );
}

#[test]
fn behaviour_8_an_arrow_leaves_the_selection_from_its_active_cell() {
    check(
        MIDDLE,
        "Shift+Right Shift+Right Down",
        "
         .   .   .   .
         .   .   .   .
         .  [.]  .   . ",
    );
}

#[test]
fn behaviour_8_the_pointer_extends_too() {
    check(
        MIDDLE,
        "click:A1 drag:B2 drag:C3",
        "
        [.] (.) (.)  .
        (.) (.) (.)  .
        (.) (.) (.)  . ",
    );
    check(
        MIDDLE,
        "click:D3 shift-click:C2",
        "
         .   .   .   .
         .   .  (.) (.)
         .   .  (.) [.]",
    );
    check(
        MIDDLE,
        "click:A1 drag:C3 shift-click:A2",
        "
        [.]  .   .   .
        (.)  .   .   .
         .   .   .   . ",
    );
}

#[test]
fn behaviour_8_extending_after_a_walk_goes_on_from_the_active_cell() {
    check(
        "
        [.] (.)  .
        (.) (.)  .
         .   .   . ",
        "Tab Shift+Down",
        "
         .  [.]  .
         .  (.)  .
         .  (.)  . ",
    );
}

#[test]
fn behaviour_9_ctrl_shift_arrows_extend_to_the_edge_of_the_data() {
    check(
        "
        [1]  2   .
         3   4   .
         5   .   . ",
        "Ctrl+Shift+Right Ctrl+Shift+Down",
        "
        [1] (2)  .
        (3) (4)  .
        (5) (.)  . ",
    );
    check(
        "
        [1]  2   .
         3   4   .
         5   .   . ",
        "Ctrl+Shift+Down Ctrl+Shift+Up",
        "
        [1]  2   .
         3   4   .
         5   .   . ",
    );
}

#[test]
fn behaviour_10_ctrl_a_selects_everything() {
    check(
        MIDDLE,
        "Ctrl+a",
        "
        (.) (.) (.) (.)
        (.) [.] (.) (.)
        (.) (.) (.) (.)",
    );
}

#[test]
fn behaviour_11_shift_space_selects_rows_and_ctrl_space_columns() {
    check(
        MIDDLE,
        "Shift+Space",
        "
         .   .   .   .
        (.) [.] (.) (.)
         .   .   .   . ",
    );
    check(
        MIDDLE,
        "Shift+Space Shift+Down",
        "
         .   .   .   .
        (.) [.] (.) (.)
        (.) (.) (.) (.)",
    );
    check(
        MIDDLE,
        "Shift+Right Ctrl+Space",
        "
         .  (.) (.)  .
         .  [.] (.)  .
         .  (.) (.)  . ",
    );
    check(
        MIDDLE,
        "Ctrl+Space Shift+Space",
        "
        (.) (.) (.) (.)
        (.) [.] (.) (.)
        (.) (.) (.) (.)",
    );
}

#[test]
fn behaviour_12_headers_select_and_extend() {
    check(
        MIDDLE,
        "row:3",
        "
         .   .   .   .
         .   .   .   .
        (.) [.] (.) (.)",
    );
    check(
        MIDDLE,
        "row:3 row-drag:2",
        "
         .   .   .   .
        (.) (.) (.) (.)
        (.) [.] (.) (.)",
    );
    check(
        MIDDLE,
        "col:D",
        "
         .   .   .  (.)
         .   .   .  [.]
         .   .   .  (.)",
    );
    check(
        MIDDLE,
        "col:D col-drag:C",
        "
         .   .  (.) (.)
         .   .  (.) [.]
         .   .  (.) (.)",
    );
}

#[test]
fn behaviour_24_read_only_cells_are_selected_like_others() {
    check(
        "
        [1]  =9   2  ",
        "Shift+Right Shift+Right",
        "
        [1] (=9) (2) ",
    );
    check_outcomes("[1] =9", "Right", &[]);
}

#[test]
fn the_cell_that_moved_is_brought_into_view() {
    let revealed = |commands: &[Command]| {
        let mut grid = Grid::new(Extent { rows: 9, cols: 9 });
        let act = |command: &Command| grid.handle(command.clone(), &super::invariants::Blank);
        commands.iter().map(act).last().unwrap()
    };
    let check = |commands: &[Command], row, col| {
        assert_eq!(revealed(commands), [Outcome::Reveal(Cell::at(row, col))], "{commands:?}");
    };
    let far = Cell::at(5, 6);
    check(&[Command::Select(far)], 5, 6);
    check(&[Command::ExtendTo(far)], 5, 6);
    // Whole rows do not scroll sideways, whole columns not down.
    check(&[Command::SelectRow(3), Command::ExtendToRow(5)], 5, 0);
    check(&[Command::SelectColumn(3), Command::ExtendToColumn(5)], 0, 5);
    check(&[Command::ExtendTo(far), Command::Tab(crate::grid::Way::Forward)], 0, 1);
}
