//! The numbers of the rows at the left: each row's place in the order of the plan, with nothing folded, filtered or
//! sorted, because formulas name cells by it.

use crate::sheet::{Row, RowKey};
use std::collections::HashMap;

/// The numbers of the rows of a view.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) enum Numbers {
    /// Every row is in the view, in the order of the plan.
    #[default]
    Whole,
    /// The number of each row of the view, of so many rows in all.
    Each(Vec<u32>, usize),
}

impl Numbers {
    /// Numbers the rows of `view` by their places in `all`. Rows that are only left out cost one walk; a view in another
    /// order is looked up.
    pub(super) fn of(all: &[Row], view: &[Row]) -> Numbers {
        if all.len() == view.len() && all.iter().zip(view).all(|(one, other)| one.key == other.key) {
            return Numbers::Whole;
        }
        Numbers::Each(walk(all, view).unwrap_or_else(|| look_up(all, view)), all.len())
    }

    /// The number of a row of the view.
    pub(super) fn number(&self, row: usize) -> Option<usize> {
        match self {
            Numbers::Whole => row.checked_add(1),
            Numbers::Each(numbers, _) => numbers.get(row).and_then(|number| usize::try_from(*number).ok()),
        }
    }

    /// How many rows there are in all, when the view has `rows`.
    pub(super) fn count(&self, rows: usize) -> usize {
        match self {
            Numbers::Whole => rows,
            Numbers::Each(_, all) => *all,
        }
    }
}

/// The numbers, if the rows of the view come in the order of all.
fn walk(all: &[Row], view: &[Row]) -> Option<Vec<u32>> {
    let mut rest = (1_u32..).zip(all);
    view.iter().map(|row| rest.find(|(_, known)| known.key == row.key).map(|(number, _)| number)).collect()
}

fn look_up(all: &[Row], view: &[Row]) -> Vec<u32> {
    let places: HashMap<&RowKey, u32> = (1_u32..).zip(all).map(|(number, row)| (&row.key, number)).collect();
    view.iter().map(|row| places.get(&row.key).copied().unwrap_or_default()).collect()
}

/// The width of the numbers up to that of the last row, in CSS pixels.
pub(super) fn gutter(rows: usize) -> usize {
    let digits = rows.checked_ilog10().unwrap_or_default() + 1;
    20 + 8 * usize::try_from(digits.max(2)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(names: &str) -> Vec<Row> {
        names.chars().map(|name| Row { key: RowKey::Node(name.to_string().into()), level: 1, open: None }).collect()
    }

    #[test]
    fn numbers_are_those_of_the_plan() {
        fn check(view: &str, expected: &[usize]) {
            let numbers = Numbers::of(&rows("abcdef"), &rows(view));
            let found: Vec<usize> = (0..view.len()).filter_map(|row| numbers.number(row)).collect();
            assert_eq!(found, expected, "{view}");
        }
        check("abcdef", &[1, 2, 3, 4, 5, 6]);
        check("acf", &[1, 3, 6]);
        check("fca", &[6, 3, 1]);
        check("", &[]);
        assert_eq!(Numbers::of(&rows("abc"), &rows("abc")), Numbers::Whole);
    }

    #[test]
    fn the_gutter_holds_the_last_number() {
        fn check(rows: usize, expected: usize) {
            assert_eq!(gutter(rows), expected, "{rows}");
        }
        check(0, 36);
        check(99, 36);
        check(100, 44);
        check(100_000, 68);
    }
}
