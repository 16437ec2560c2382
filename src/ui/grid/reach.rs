//! Which cell lies under a point of the scrolling box, and how fast the box scrolls when a drag comes to its edge: pure
//! geometry in CSS pixels, so that a drag also knows where it is outside of every cell.

use super::window::{FOOT_HEIGHT, HEAD_HEIGHT, ROW_HEIGHT, Window};
use crate::grid::Cell;

/// How near to the edge a drag begins to scroll.
const NEAR: f64 = 12.0;
/// Pixels a second at the edge, more for each pixel beyond it, and at most.
const SLOWEST: f64 = 160.0;
const FASTER: f64 = 16.0;
const FASTEST: f64 = 4_000.0;

/// A grid as far as it matters to find cells under a point.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ground<'a> {
    /// What of it can be seen.
    pub window: Window,
    /// The widths of the columns.
    pub widths: &'a [usize],
    /// The width of the row numbers at the left.
    pub gutter: usize,
    /// How many columns stay at the left.
    pub frozen: usize,
    /// How many rows there are, with the pinned last one.
    pub rows: usize,
    /// The last row is pinned to the foot.
    pub has_foot: bool,
}

/// A point, from the top left of the scrolling box.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Point {
    pub x: f64,
    pub y: f64,
}

impl Ground<'_> {
    /// The cell under a point, or the nearest one that can be seen. A drag from a column that stays at the left reaches
    /// the others that stay; a drag from elsewhere finds the first column beside them there, because it scrolls.
    pub(super) fn cell_at(self, point: Point, from: Cell) -> Cell {
        Cell { row: self.row_at(point.y, from.row), col: self.column_at(point.x, from.col) }
    }

    /// How far down in a row a point is: 0 at its top and above, 1 at its bottom and below.
    pub(super) fn part_of_row(self, y: f64, row: usize) -> f64 {
        let down = px(self.window.top) + y - px(HEAD_HEIGHT);
        (down / px(ROW_HEIGHT) - px(row)).clamp(0.0, 1.0)
    }

    /// Pixels a second to the right and down that a drag scrolls at a point.
    pub(super) fn pull(self, point: Point, from: Cell) -> Point {
        let Window { width, height, left, .. } = self.window;
        let is_frozen = from.col < self.frozen && point.x < px(self.frozen_end());
        let start = if is_frozen || left == 0 { self.gutter } else { self.frozen_end() };
        let is_foot = self.is_foot(from.row) && point.y >= px(self.foot_top());
        let x = if is_frozen && point.x >= 0.0 { 0.0 } else { speed(point.x, px(start), px(width)) };
        let bottom = if self.window.top + self.rows_height() >= self.body_height() { height } else { self.foot_top() };
        let y = if is_foot { 0.0 } else { speed(point.y, px(HEAD_HEIGHT), px(bottom)) };
        Point { x, y }
    }

    /// The scroll position after a move, within the bounds.
    pub(super) fn scrolled(self, by: Point) -> (usize, usize) {
        let whole: usize = self.widths.iter().sum::<usize>() + self.gutter;
        let most = (whole.saturating_sub(self.window.width), self.body_height().saturating_sub(self.rows_height()));
        let to = |from: usize, by: f64, most: usize| (px(from) + by).clamp(0.0, px(most)).round() as usize;
        (to(self.window.left, by.x, most.0), to(self.window.top, by.y, most.1))
    }

    fn row_at(self, y: f64, from: usize) -> usize {
        let last = self.rows.saturating_sub(1);
        let is_at_end = self.window.top + self.rows_height() >= self.body_height();
        let is_below = y >= px(self.foot_top());
        if is_below && self.has_foot && (is_at_end || self.is_foot(from)) {
            return last;
        }
        let seen = (y - px(HEAD_HEIGHT)).clamp(0.0, px(self.rows_height().saturating_sub(1))) as usize;
        ((self.window.top + seen) / ROW_HEIGHT).min(self.body_rows().saturating_sub(1))
    }

    fn column_at(self, x: f64, from: usize) -> usize {
        let seen = x.clamp(0.0, px(self.window.width.saturating_sub(1))) as usize;
        let frozen_end = self.frozen_end();
        let x = match seen < frozen_end {
            true if from < self.frozen || self.window.left == 0 => seen,
            true => frozen_end + self.window.left,
            false => seen + self.window.left,
        };
        let ends = self.widths.iter().scan(self.gutter, |end, width| {
            *end += *width;
            Some(*end)
        });
        ends.take_while(|end| *end <= x).count().min(self.widths.len().saturating_sub(1))
    }

    fn frozen_end(self) -> usize {
        self.gutter + self.widths.iter().take(self.frozen).sum::<usize>()
    }

    /// The rows that scroll.
    fn body_rows(self) -> usize {
        self.rows.saturating_sub(usize::from(self.has_foot))
    }

    fn body_height(self) -> usize {
        self.body_rows() * ROW_HEIGHT
    }

    /// The height of what can be seen of the rows that scroll.
    fn rows_height(self) -> usize {
        self.window.height.saturating_sub(HEAD_HEIGHT + FOOT_HEIGHT).min(self.body_height())
    }

    fn foot_top(self) -> usize {
        HEAD_HEIGHT + self.rows_height()
    }

    fn is_foot(self, row: usize) -> bool {
        self.has_foot && row.saturating_add(1) == self.rows
    }
}

/// Pixels a second along one axis for a point at `at`, where what can be seen reaches from `from` to `to`.
fn speed(at: f64, from: f64, to: f64) -> f64 {
    let beyond = |distance: f64| if distance > 0.0 { (SLOWEST + distance * FASTER).min(FASTEST) } else { 0.0 };
    // In a box too small for both edges the middle stays calm.
    let near = NEAR.min((to - from).max(0.0) / 4.0);
    beyond(at - (to - near)) - beyond(from + near - at)
}

fn px(length: usize) -> f64 {
    length as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    const WIDTHS: [usize; 10] = [100; 10];

    /// 1000 wide, ten rows and the total; the second and third row are scrolled out.
    fn ground(left: usize, top: usize) -> Ground<'static> {
        let height = HEAD_HEIGHT + 6 * ROW_HEIGHT + FOOT_HEIGHT;
        let window = Window { left, top, width: 640, height };
        Ground { window, widths: &WIDTHS, gutter: 40, frozen: 2, rows: 11, has_foot: true }
    }

    #[test]
    fn the_nearest_cell_in_sight() {
        fn check(ground: Ground<'_>, (x, y): (f64, f64), from: usize, expected: (usize, usize)) {
            let at = Point { x, y: y + px(HEAD_HEIGHT) };
            let cell = ground.cell_at(at, Cell { row: 3, col: from });
            assert_eq!((cell.row, cell.col), expected, "{x} {y} from {from}");
        }
        let near = ground(0, 0);
        check(near, (50.0, 5.0), 3, (0, 0));
        check(near, (145.0, 40.0), 3, (1, 1));
        check(near, (639.0, 191.0), 3, (5, 5));
        check(near, (2000.0, 500.0), 3, (5, 5));
        check(near, (-90.0, -90.0), 3, (0, 0));
        let far = ground(250, 64);
        check(far, (50.0, 5.0), 3, (2, 4));
        check(far, (50.0, 5.0), 1, (2, 0));
        check(far, (250.0, 5.0), 1, (2, 4));
        // At the end of the rows the pinned one is the next.
        check(ground(0, 128), (250.0, 500.0), 3, (10, 2));
    }

    #[test]
    fn the_pull_grows_with_the_distance() {
        let pull = |left, top, x: f64, y: f64, col| ground(left, top).pull(Point { x, y }, Cell { row: 3, col });
        let middle = px(HEAD_HEIGHT + 80);
        assert_eq!(pull(0, 0, 400.0, middle, 3), Point::default());
        let near = pull(0, 0, 635.0, middle, 3).x;
        let far = pull(0, 0, 700.0, middle, 3).x;
        assert!(0.0 < near && near < far && far < FASTEST, "{near} {far}");
        assert_eq!(pull(0, 0, 9_000.0, middle, 3).x, FASTEST);
        assert_eq!(pull(0, 0, 400.0, -9_000.0, 3).y, -FASTEST);
        assert!(pull(0, 64, 400.0, 0.0, 3).y < 0.0);
        // Over the columns that stay, a drag from elsewhere scrolls back; one of theirs does not.
        assert!(pull(300, 0, 100.0, middle, 3).x < 0.0);
        assert_eq!(pull(300, 0, 100.0, middle, 1).x, 0.0);
        assert_eq!(pull(0, 0, 100.0, middle, 3).x, 0.0);
    }

    #[test]
    fn scrolling_ends_at_the_bounds() {
        fn check(by: (f64, f64), expected: (usize, usize)) {
            let by = Point { x: by.0, y: by.1 };
            assert_eq!(ground(100, 64).scrolled(by), expected, "{by:?}");
        }
        check((10.0, -20.0), (110, 44));
        check((-500.0, -500.0), (0, 0));
        check((5_000.0, 5_000.0), (400, 128));
    }
}
