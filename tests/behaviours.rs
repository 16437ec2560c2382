//! The spreadsheet checklist, line by line: where each line is tested, on which sheets it is tried, and why not on all.
//!
//! Tests carry the numbers of their lines in their names: `behaviour_14_...` in Rust, `"14 ..."` or `"54, 55 ..."` in
//! the browser. This test reads the names, so a line without a test fails, and so does one that claims to be tried on
//! every sheet and is not among the scenarios that run on each of them (`tests/e2e/behaviours_*.test.mjs`). A line that
//! does not apply to one sheet is named with the reason in that sheet's row of `tests/e2e/support/sheets.mjs`.

#![allow(clippy::unwrap_used, reason = "tests")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// Where a line is shown to hold.
enum Shown {
    /// In the browser, on every editable sheet.
    OnEverySheet,
    /// Once: a table of many rows is drawn by the same window whatever its cells hold.
    OnceForAll,
    /// On the budget alone, for this reason.
    OnBudget(&'static str),
}

use Shown::{OnBudget, OnEverySheet, OnceForAll};

const AMOUNTS: &str = "only amounts take formulas";

/// The lines of section 10 of the domain notes, in their order.
const LINES: [(&str, Shown); 66] = [
    ("arrows move one cell, stop at edges", OnEverySheet),
    ("Tab and Shift+Tab; Esc then Tab leaves", OnEverySheet),
    ("Enter and Shift+Enter; after Tabs below the first", OnEverySheet),
    ("Home, End, with Ctrl first and last cell", OnEverySheet),
    ("PageUp, PageDown", OnEverySheet),
    ("Ctrl+arrow to the edge of the data", OnEverySheet),
    ("go to a cell by its name", OnEverySheet),
    ("Shift+arrow, Shift+click, drag extend", OnEverySheet),
    ("Ctrl+Shift+arrow extends to the edge", OnEverySheet),
    ("Ctrl+A", OnEverySheet),
    ("Shift+Space, Ctrl+Space", OnEverySheet),
    ("headers click and drag", OnEverySheet),
    ("Tab and Enter cycle inside a selection", OnEverySheet),
    ("typing replaces, the first key is kept", OnEverySheet),
    ("F2 and double click amend", OnEverySheet),
    ("Esc cancels; Enter, Tab, a click elsewhere commit", OnEverySheet),
    ("Alt+Enter is a new line", OnEverySheet),
    ("Delete clears the selection", OnEverySheet),
    ("Ctrl+Enter fills the selection", OnEverySheet),
    ("Ctrl+; is today", OnEverySheet),
    ("no key acts while composing", OnEverySheet),
    ("choice cells", OnEverySheet),
    ("invalid input stays with a message", OnEverySheet),
    ("computed cells refuse with a reason and are copied", OnEverySheet),
    ("Ctrl+D, Ctrl+R", OnEverySheet),
    ("the fill handle", OnEverySheet),
    ("double click on the handle", OnEverySheet),
    ("copy writes text and a table", OnEverySheet),
    ("fields are quoted both ways", OnEverySheet),
    ("paste reads what other programs write", OnEverySheet),
    ("one value fills, a block tiles", OnEverySheet),
    ("paste past the last row offers rows", OnEverySheet),
    ("paste parses figures; what cannot be read is listed", OnEverySheet),
    ("hidden rows are skipped", OnEverySheet),
    ("cut moves on paste", OnEverySheet),
    ("figures go raw in the text", OnEverySheet),
    ("the browser's own clipboard events", OnEverySheet),
    ("undo and redo keys", OnEverySheet),
    ("one paste, fill or import is one step", OnEverySheet),
    ("undo restores selection and scroll", OnEverySheet),
    ("undo spans screens", OnEverySheet),
    ("frozen heading and first columns", OnEverySheet),
    ("column widths", OnEverySheet),
    ("sort", OnEverySheet),
    ("filter", OnEverySheet),
    ("find and replace", OnEverySheet),
    ("the status bar", OnEverySheet),
    ("columns hide and show; rows come, go and move with subtotals", OnEverySheet),
    ("large tables scroll smoothly and keep the focus", OnceForAll),
    ("formulas", OnBudget(AMOUNTS)),
    ("decimal arithmetic", OnBudget(AMOUNTS)),
    ("cycles and errors show a code and a reason", OnBudget(AMOUNTS)),
    ("a leading apostrophe forces text", OnBudget(AMOUNTS)),
    ("the Thai layout", OnEverySheet),
    ("Ctrl and the command key are equal", OnEverySheet),
    ("browser-reserved keys are untouched", OnEverySheet),
    ("keys act only when the grid has focus", OnEverySheet),
    ("role, label, one tab stop", OnEverySheet),
    ("roles of cells", OnEverySheet),
    ("counts and indexes when virtualised", OnEverySheet),
    ("aria-selected, aria-sort, aria-readonly", OnEverySheet),
    ("the focus is never lost", OnEverySheet),
    ("edits, errors and pastes are announced", OnEverySheet),
    ("arrows do not wrap", OnEverySheet),
    ("grouped rows open and close", OnEverySheet),
    ("200 % zoom and forced colours", OnEverySheet),
];

#[test]
fn every_line_of_the_checklist_has_its_test() {
    let native = native();
    let browser = numbers_in_browser_tests(|_| true);
    let on_each = numbers_in_browser_tests(|file| file.starts_with("behaviours_"));
    let missing = LINES.iter().zip(1..).filter_map(|((line, shown), number)| {
        let is_missing = match shown {
            OnEverySheet => !on_each.contains(&number),
            OnceForAll | OnBudget(_) => !native.contains(&number) && !browser.contains(&number),
        };
        is_missing.then(|| match shown {
            OnBudget(reason) => format!("{number} {line} (on the budget: {reason})"),
            _ => format!("{number} {line}"),
        })
    });
    let missing: Vec<String> = missing.collect();
    assert!(missing.is_empty(), "\n{}", missing.join("\n"));
}

/// The numbers in the names of Rust tests.
fn native() -> BTreeSet<u32> {
    let mut numbers = BTreeSet::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|kind| kind == "rs") {
                let text = fs::read_to_string(path).unwrap();
                for name in text.split("fn behaviour_").skip(1) {
                    numbers.extend(name.split('_').map_while(|part| part.parse::<u32>().ok()));
                }
            }
        }
    }
    numbers
}

/// The numbers at the beginning of the names of browser tests.
fn numbers_in_browser_tests(is_meant: fn(&str) -> bool) -> BTreeSet<u32> {
    let mut numbers = BTreeSet::new();
    for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/e2e")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if !name.ends_with(".test.mjs") || !is_meant(&name) {
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        let starts = text.lines().filter_map(|line| {
            let line = line.trim_start();
            line.strip_prefix("test(\"").or_else(|| line.strip_prefix('"'))
        });
        for start in starts {
            let words = start.split([' ', ',']).filter(|word| !word.is_empty());
            numbers.extend(words.map_while(|word| word.parse::<u32>().ok()));
        }
    }
    numbers
}
