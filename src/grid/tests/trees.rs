//! Rows that open and close: behaviour 65. `No.` and the name are the first two columns here.

use super::picture::{check, check_outcomes};
use crate::grid::Outcome::{Close, Open};

#[test]
fn behaviour_65_right_opens_a_closed_row() {
    check_outcomes("[+1] a .", "Right", &[Open(0)]);
    check_outcomes(" +1 [a] .", "Right", &[Open(0)]);
    check("[+1] a .", "Right", "[+1] a .");
}

#[test]
fn behaviour_65_left_closes_an_open_row() {
    check_outcomes("[-1] a .", "Left", &[Close(0)]);
    check_outcomes(" -1 [a] .", "Left", &[Close(0)]);
}

#[test]
fn behaviour_65_otherwise_arrows_move() {
    check(" +1 [a] .", "Left", "[+1] a .");
    check("[-1] a .", "Right", " -1 [a] .");
    check(" -1 a [.]", "Left", " -1 [a] .");
    check("  1 [a] .", "Right", "  1 a [.]");
    check("[+1] a .", "End Left Left", "[+1] a .");
    check("[+1] a .", "Shift+Right", "[+1] (a) .");
    check("[+1] a .", "Tab", " +1 [a] .");
}

#[test]
fn behaviour_65_while_typing_arrows_take_the_text_and_move() {
    check(" +1 [a] .", "'x' Right", " +1 x [.]");
    check_outcomes(" -1 [a] .", "'a' Left", &[]);
}
