//! The edges of columns as they can be seen, for what is drawn over the rows: in CSS pixels from the left of all
//! columns, whatever is scrolled. Columns that stay at the left move along with the scroll and cover the others.

use super::table::Table;
use super::window::ROW_HEIGHT;
use crate::grid::Rect;
use leptos::prelude::*;

/// The edges of the columns.
pub(super) struct Edges {
    /// The left edge of each column, and the right one of the last.
    edges: Vec<usize>,
    frozen: usize,
    scrolled: usize,
}

impl Edges {
    /// The edges of a grid's columns; in a memo they are followed.
    pub(super) fn of(table: Table) -> Edges {
        let widths = table.columns.with(|columns| columns.iter().map(|column| usize::from(column.width)).collect());
        Edges::new(table.gutter.get(), widths, table.frozen.get(), table.window.with(|window| window.left))
    }

    /// Where cells of the rows that scroll are drawn over.
    pub(super) fn style_over(table: Table, rect: Rect) -> String {
        let edges = Edges::of(table);
        let (left, right) = (edges.at(rect.left), edges.at(rect.right.saturating_add(1)));
        let (top, height) = (rect.top.saturating_mul(ROW_HEIGHT), rect.extent().rows.saturating_mul(ROW_HEIGHT));
        format!("left:{left}px;top:{top}px;width:{}px;height:{height}px", right.saturating_sub(left))
    }

    fn new(gutter: usize, widths: Vec<usize>, frozen: usize, scrolled: usize) -> Edges {
        let mut edges = Vec::with_capacity(widths.len().saturating_add(1));
        edges.push(gutter);
        edges.extend(widths.into_iter().scan(gutter, |left, width| {
            *left = left.saturating_add(width);
            Some(*left)
        }));
        Edges { edges, frozen, scrolled }
    }

    /// The left edge of a column, which is the right one of the column before it.
    pub(super) fn at(&self, column: usize) -> usize {
        let left = self.edges.get(column).or(self.edges.last()).copied().unwrap_or_default();
        match column <= self.frozen {
            true => left.saturating_add(self.scrolled),
            false => left.max(self.at(self.frozen)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn frozen_columns_move_along_and_cover_the_others() {
        fn check(scrolled: usize, expected: [usize; 6]) {
            let edges = Edges::new(40, vec![100, 200, 50, 50, 50], 2, scrolled);
            assert_eq!([0, 1, 2, 3, 4, 5].map(|column| edges.at(column)), expected, "{scrolled}");
        }
        check(0, [40, 140, 340, 390, 440, 490]);
        check(70, [110, 210, 410, 410, 440, 490]);
    }
}
