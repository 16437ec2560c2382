//! Where the rows of a view went when the view changed: folded, deleted, moved, sorted, filtered.
//!
//! The cursor follows its row. Where the row is no longer shown, it goes to the row that it was folded into, else to
//! the nearest row that is still there: the next one, or the one before. So the focus is never lost.

use super::{Row, RowKey};
use std::cell::OnceCell;
use std::collections::HashMap;

/// A view before and after a change.
pub struct Following<'a> {
    before: &'a [Row],
    now: &'a [Row],
    places: OnceCell<HashMap<&'a RowKey, usize>>,
}

impl<'a> Following<'a> {
    /// From the rows before to the rows now.
    pub fn of(before: &'a [Row], now: &'a [Row]) -> Following<'a> {
        Following { before, now, places: OnceCell::new() }
    }

    /// Where a row is now; `None` when it is not shown.
    pub fn same(&self, row: usize) -> Option<usize> {
        let key = &self.before.get(row)?.key;
        // Often nothing above it moved, or rows came or went above it alone.
        let moved = row.saturating_add(self.now.len()).saturating_sub(self.before.len());
        let is_there = |at: &usize| self.now.get(*at).is_some_and(|now| now.key == *key);
        [row, moved].into_iter().find(is_there).or_else(|| self.place(key))
    }

    /// Where a row is now, or the row that stands in for it; `None` only in an empty view.
    pub fn nearest(&self, row: usize) -> Option<usize> {
        self.same(row).or_else(|| self.folded_into(row)).or_else(|| {
            let beside = |row: &Row| (row.key != RowKey::Total).then(|| self.place(&row.key))?;
            let (before, behind) = self.before.split_at_checked(row)?;
            let near = behind.iter().find_map(beside).or_else(|| before.iter().rev().find_map(beside));
            near.or(self.now.len().checked_sub(1))
        })
    }

    /// The closed row above it.
    fn folded_into(&self, row: usize) -> Option<usize> {
        let mut level = self.before.get(row)?.level;
        let mut above = self.before.get(..row)?.iter().rev().filter(|above| {
            let is_above = above.level < level;
            level = level.min(above.level);
            is_above
        });
        let found = above.find_map(|above| self.place(&above.key))?;
        self.now.get(found).filter(|row| row.open == Some(false)).map(|_| found)
    }

    fn place(&self, key: &RowKey) -> Option<usize> {
        let places = || self.now.iter().enumerate().map(|(place, row)| (&row.key, place)).collect();
        self.places.get_or_init(places).get(key).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Rows as `A .a .b`: a dot for each level above the first; `+` behind a closed row.
    fn rows(picture: &str) -> Vec<Row> {
        let row = |text: &str| {
            let name = text.trim_start_matches('.');
            let key = match name.trim_end_matches('+') {
                "total" => RowKey::Total,
                name => RowKey::Node(name.into()),
            };
            let level = u16::try_from(text.len() - name.len()).unwrap() + 1;
            Row { key, level, open: name.ends_with('+').then_some(false) }
        };
        picture.split_whitespace().map(row).collect()
    }

    fn check(before: &str, row: usize, now: &str, expected: Option<usize>) {
        let (before, now) = (rows(before), rows(now));
        assert_eq!(Following::of(&before, &now).nearest(row), expected);
    }

    #[test]
    fn behaviour_62_the_cursor_follows_its_row_or_goes_to_the_nearest() {
        check("A .a .b B total", 2, "A .b .a B total", Some(1));
        check("A .a .b B total", 1, "A .b B total", Some(1));
        check("A .a .b B total", 2, "A .a B total", Some(2));
        // The last row gives its place to the one before it, and not to the total.
        check("A .a .b total", 2, "A .a total", Some(1));
        check("A .a .b total", 1, "total", Some(0));
        // Folded away.
        check("A .a ..x B total", 2, "A+ B total", Some(0));
        check("A .a ..x B total", 2, "A .a+ B total", Some(1));
        // Filtered: the nearest that is left, below before above.
        check("A .a .b .c .d B total", 2, "A .d B total", Some(1));
        check("A .a .b .c .d total", 3, "A .a total", Some(1));
        check("A", 0, "", None);
    }
}
