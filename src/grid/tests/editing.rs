//! Typing into cells: behaviours 14 to 17, 19 to 24 where a screen is not needed.

use super::picture::{Picture, cell, check, check_outcomes, rect};
use crate::grid::Outcome::{Cancelled, CaretToEnd, Commit, Fill, Fix, Newline, OpenChoice, Refused, Show, Today};
use crate::grid::Panel;

fn commit(name: &str, text: &str) -> crate::grid::Outcome {
    Commit { cell: cell(name), text: text.to_owned() }
}

#[test]
fn behaviour_14_typing_replaces_and_keeps_the_first_keystroke() {
    check("[old] .", "'n'", "[n_] .");
    check("[old] .", "'n' 'ew' Enter", "[new] .");
    check("[old] .", "'เ' 'ก'", "[เก_] .");
    check("[old] .", "'1' Right", "1 [.]");
}

#[test]
fn behaviour_14_while_replacing_every_motion_takes_the_text() {
    let before = "
         .   .
        [.]  . ";
    check(
        before,
        "'1' Up",
        "
        [.]  .
         1   . ",
    );
    check(
        before,
        "'1' End",
        "
         .   .
         1  [.]",
    );
    check(
        before,
        "'1' Shift+Right",
        "
         .   .
        [1] (.)",
    );
}

#[test]
fn behaviour_15_f2_and_double_click_amend_with_the_caret_at_the_end() {
    check("[old] .", "F2", "[old|] .");
    check("[old] .", "F2 '!' Enter", "[old!] .");
    check_outcomes("[old] .", "F2", &[CaretToEnd]);
    check(". old", "double:B1", ". [old|]");
    check_outcomes("[.] old", "'1' double:B1", &[commit("A1", "1"), CaretToEnd]);
}

#[test]
fn behaviour_15_f2_toggles_whether_arrows_stay_in_the_text() {
    check("[old] .", "F2 F2", "[old_] .");
    check("[old] .", "F2 F2 Right", "old [.]");
    check("[old] .", "'1' F2", "[1|] .");
    check_outcomes("[old] .", "'1' F2", &[]);
    for key in ["Left", "Right", "Up", "Down", "Home", "End", "Ctrl+Left", "Shift+Right", "PageUp"] {
        let mut amending = Picture::draw("[old] .");
        amending.act("F2");
        assert_eq!(amending.press(key), None, "{key} is the text's");
    }
}

#[test]
fn behaviour_16_escape_cancels_and_leaving_the_cell_commits() {
    check("[old] .", "'new' Esc", "[old] .");
    check_outcomes("[old] .", "'new' Esc", &[Cancelled(cell("A1"))]);
    check("[old] .", "'new' Tab", "new [.]");
    check("[old] .", "'new' click:B1", "new [.]");
    check("[old] .", "F2 '!' shift-click:B1", "[old!] (.)");
    check("[old] .", "'new' elsewhere", "[new] .");
    check("[old] .", "'new' row:1", "[new] (.)");
}

#[test]
fn behaviour_16_an_entry_that_changes_nothing_is_no_commit() {
    check_outcomes("[old] .", "F2 Enter", &[]);
    check_outcomes("[old] .", "'old' Enter", &[]);
    check_outcomes("[old] .", "F2 '!' Enter", &[commit("A1", "old!")]);
}

#[test]
fn behaviour_17_alt_enter_is_a_new_line_in_the_text() {
    check_outcomes("[old] .", "F2 Alt+Enter", &[Newline]);
    check_outcomes("[old] .", "'x' Alt+Enter", &[Newline]);
    check_outcomes("[old] .", "'=A1' F4", &[Fix]);
    // Where nothing is typed, it opens the page of the row.
    check_outcomes("[old] .", "Alt+Enter", &[Show(Panel::Part)]);
}

#[test]
fn behaviour_19_ctrl_enter_fills_the_selection_and_stays() {
    let before = "
        [.] (.)
        (1) (2)
         .   . ";
    check(
        before,
        "'x' Ctrl+Enter",
        "
        [x] (x)
        (x) (x)
         .   . ",
    );
    check_outcomes(before, "'x' Ctrl+Enter", &[Fill { rect: rect("A1:B2"), text: "x".into() }]);
    check(". [.]", "'x' Ctrl+Enter", ". [x]");
}

#[test]
fn behaviour_20_ctrl_semicolon_asks_for_todays_date() {
    check_outcomes("[.] .", "Ctrl+;", &[Today]);
    check_outcomes("[.] .", "'x' Ctrl+;", &[Today]);
    check_outcomes("[=9] .", "Ctrl+;", &[Refused(cell("A1"))]);
}

#[test]
fn behaviour_22_choice_cells_open_their_list() {
    for key in ["Alt+Down", "Enter", "F2", "double:A1"] {
        check_outcomes("[?a] .", key, &[OpenChoice(cell("A1"))]);
    }
    check_outcomes("[a] .", "Alt+Down", &[]);
}

#[test]
fn behaviour_22_typing_looks_ahead_in_the_list() {
    check("[?a] .", "'น'", "[น?] .");
    check_outcomes("[?a] .", "'น'", &[OpenChoice(cell("A1"))]);
}

#[test]
fn behaviour_22_picking_commits_and_escape_closes() {
    check("[?a] .", "Enter pick:?b", "[?b] .");
    check_outcomes("[?a] .", "Enter pick:?b", &[commit("A1", "?b")]);
    check("[?a] .", "Enter Esc", "[?a] .");
    check("[?a] .", "Enter Alt+Up", "[?a] .");
    check("[?a] .", "Enter Tab", "?a [.]");
    check_outcomes("[?a] .", "pick:?b", &[]);
}

#[test]
fn behaviour_22_an_open_list_has_the_keys() {
    let mut choosing = Picture::draw("[?a] .");
    choosing.act("Alt+Down");
    for key in ["Up", "Down", "Enter", "Home", "End", "Delete", "F2", "Ctrl+a"] {
        assert_eq!(choosing.press(key), None, "{key} is the list's");
    }
}

#[test]
fn behaviour_24_read_only_cells_refuse_edits_with_a_reason() {
    for key in ["'x'", "F2", "double:A1", "Alt+Down", "Delete"] {
        check_outcomes("[=9] .", key, &[Refused(cell("A1"))]);
        check("[=9] .", key, "[=9] .");
    }
}
