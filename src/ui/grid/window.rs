//! What of a grid can be seen: pure geometry in CSS pixels.

use std::ops::RangeInclusive;

/// The height of every row.
pub(super) const ROW_HEIGHT: usize = 32;
/// The height of the letters above the headings.
pub(super) const LETTERS_HEIGHT: usize = 20;
/// The height of the heading: letters and titles.
pub(super) const HEAD_HEIGHT: usize = LETTERS_HEIGHT + ROW_HEIGHT;
/// The height of the pinned last row.
pub(super) const FOOT_HEIGHT: usize = ROW_HEIGHT;
/// Rows drawn above and below what can be seen: neighbours for assistive technology.
const SPARE_ROWS: usize = 6;
/// Columns within this distance of what can be seen are drawn.
const SPARE_WIDTH: usize = 1_600;
/// Narrower than this, no columns stay when one scrolls to the side: they would cover the rest.
pub(super) const LEAST_FROZEN_WIDTH: usize = 720;

/// The scroll position and inner size of the scrolling box.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Window {
    pub left: usize,
    pub top: usize,
    pub width: usize,
    pub height: usize,
}

/// The columns to draw: those that stay at the left, then a run of the others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct ColumnRun {
    pub frozen: usize,
    pub from: usize,
    pub to: usize,
}

impl ColumnRun {
    pub(super) fn contains(self, column: usize) -> bool {
        column < self.frozen || (self.from..self.to).contains(&column)
    }
}

impl Window {
    /// The height of what can be seen of the rows that scroll.
    pub(super) fn rows_height(self, rows: usize) -> usize {
        self.height.saturating_sub(HEAD_HEIGHT + FOOT_HEIGHT).min(rows.saturating_mul(ROW_HEIGHT))
    }

    /// The rows that can be seen.
    pub(super) fn seen(self, rows: usize) -> RangeInclusive<usize> {
        let last = (self.top + self.rows_height(rows)).div_ceil(ROW_HEIGHT).saturating_sub(1);
        self.top / ROW_HEIGHT..=last
    }

    /// Whether scrolling to `top` leaves no row where it is drawn.
    pub(super) fn is_leap(self, top: usize) -> bool {
        self.top.abs_diff(top) > SPARE_ROWS * ROW_HEIGHT
    }

    /// How many row slots are needed, whatever the scroll position.
    pub(super) fn slots(self, rows: usize) -> usize {
        (self.height.div_ceil(ROW_HEIGHT) + 1 + 2 * SPARE_ROWS).min(rows)
    }

    /// The first row to draw.
    pub(super) fn first_row(self, rows: usize) -> usize {
        let first = (self.top / ROW_HEIGHT).saturating_sub(SPARE_ROWS);
        first.min(rows.saturating_sub(self.slots(rows)))
    }

    /// The columns to draw, of which the first few stay.
    pub(super) fn columns(self, widths: &[usize], gutter: usize, frozen: usize) -> ColumnRun {
        let (least, most) = (self.left.saturating_sub(SPARE_WIDTH), self.left + self.width + SPARE_WIDTH);
        let mut run = ColumnRun { frozen, from: frozen, to: frozen };
        let mut left = gutter;
        for (column, width) in widths.iter().enumerate() {
            let right = left + width;
            if column >= frozen {
                if right < least {
                    run.from = column + 1;
                }
                if left < most {
                    run.to = column + 1;
                }
            }
            left = right;
        }
        run.to = run.to.max(run.from);
        run
    }

    /// The scroll position from which a cell can be seen, moved as little as possible.
    pub(super) fn revealing(
        self,
        row: Option<usize>,
        left: usize,
        width: usize,
        frozen_width: usize,
    ) -> (usize, usize) {
        let mut to = (self.left, self.top);
        if let Some(row) = row {
            let (above, below) = (row * ROW_HEIGHT, (row + 1) * ROW_HEIGHT);
            let seen = self.height.saturating_sub(HEAD_HEIGHT + FOOT_HEIGHT).max(ROW_HEIGHT);
            to.1 = self.top.clamp(below.saturating_sub(seen), above);
        }
        if left >= frozen_width {
            let seen = self.width.saturating_sub(frozen_width).max(width);
            to.0 = self.left.clamp((left + width).saturating_sub(frozen_width + seen), left - frozen_width);
        }
        to
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_to_draw() {
        fn check(top: usize, rows: usize, expected: (usize, usize)) {
            let window = Window { top, height: 320, ..Window::default() };
            assert_eq!((window.first_row(rows), window.slots(rows)), expected, "{top} of {rows}");
        }
        check(0, 1000, (0, 23));
        check(3200, 1000, (94, 23));
        check(999 * ROW_HEIGHT, 1000, (977, 23));
        check(0, 5, (0, 5));
        check(0, 0, (0, 0));
    }

    #[test]
    fn rows_that_can_be_seen() {
        fn check(top: usize, expected: RangeInclusive<usize>) {
            // Ten rows between the heading and the foot.
            let window = Window { top, height: HEAD_HEIGHT + 10 * ROW_HEIGHT + FOOT_HEIGHT, ..Window::default() };
            assert_eq!(window.seen(1000), expected, "{top}");
        }
        check(0, 0..=9);
        check(1, 0..=10);
        check(ROW_HEIGHT, 1..=10);
        check(990 * ROW_HEIGHT, 990..=999);
        let window = Window { height: 12 * ROW_HEIGHT, ..Window::default() };
        assert_eq!((window.is_leap(SPARE_ROWS * ROW_HEIGHT), window.is_leap(1000)), (false, true));
    }

    #[test]
    fn columns_to_draw() {
        let widths: Vec<usize> = [100; 60].to_vec();
        let window = |left| Window { left, width: 1000, ..Window::default() };
        assert_eq!(window(0).columns(&widths, 0, 2), ColumnRun { frozen: 2, from: 2, to: 26 });
        assert_eq!(window(3000).columns(&widths, 0, 2), ColumnRun { frozen: 2, from: 13, to: 56 });
        assert_eq!(window(3000).columns(&widths, 100, 0), ColumnRun { frozen: 0, from: 12, to: 55 });
    }

    #[test]
    fn revealing_moves_as_little_as_possible() {
        let height = HEAD_HEIGHT + 10 * ROW_HEIGHT + FOOT_HEIGHT;
        let window = Window { left: 0, top: 320, width: 1000, height };
        fn check(window: Window, row: usize, left: usize, expected: (usize, usize)) {
            assert_eq!(window.revealing(Some(row), left, 100, 200), expected, "{row} {left}");
        }
        check(window, 12, 300, (0, 320));
        check(window, 9, 300, (0, 288));
        check(window, 20, 300, (0, 352));
        check(window, 12, 1500, (600, 320));
        check(Window { left: 600, ..window }, 12, 300, (100, 320));
        check(window, 12, 100, (0, 320));
    }
}
