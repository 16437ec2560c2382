//! Places in a grid: cells, rectangles, and the walks between them.
//!
//! Pure positions; what stands in a cell is no matter here.

/// A place in the view, counted from zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Cell {
    pub row: usize,
    pub col: usize,
}

/// How many rows and columns the view has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Extent {
    pub rows: usize,
    pub cols: usize,
}

/// Cells from corner to corner, both included; never empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rect {
    pub top: usize,
    pub left: usize,
    pub bottom: usize,
    pub right: usize,
}

/// One of the four neighbours of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    Left,
    Right,
    Up,
    Down,
}

/// Tab or Shift+Tab, Enter or Shift+Enter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    Forward,
    Back,
}

/// The order in which a walk visits the cells of a rectangle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// Along the row, then on to the next row: Tab.
    RowByRow,
    /// Down the column, then on to the next column: Enter.
    ColumnByColumn,
}

impl Cell {
    /// The cell in this row and column.
    pub const fn at(row: usize, col: usize) -> Cell {
        Cell { row, col }
    }
}

impl Extent {
    /// Whether there is no cell at all; a grid without rows still has its headers.
    pub fn is_empty(self) -> bool {
        self.rows == 0 || self.cols == 0
    }

    /// Whether the cell exists.
    pub fn contains(self, cell: Cell) -> bool {
        cell.row < self.rows && cell.col < self.cols
    }

    /// The last cell, where Ctrl+End goes. In an empty extent this is the origin.
    pub fn last(self) -> Cell {
        Cell { row: self.rows.saturating_sub(1), col: self.cols.saturating_sub(1) }
    }

    /// The nearest cell that exists, so that a selection survives the removal of its rows.
    pub fn clamp(self, cell: Cell) -> Cell {
        let last = self.last();
        Cell { row: cell.row.min(last.row), col: cell.col.min(last.col) }
    }

    /// All cells.
    pub fn rect(self) -> Rect {
        Rect::spanning(Cell::default(), self.last())
    }

    /// The cell beside this one, or `None` at the border: arrows never wrap.
    pub fn neighbour(self, cell: Cell, direction: Direction) -> Option<Cell> {
        let Cell { row, col } = cell;
        let beside = match direction {
            Direction::Left => Cell { row, col: col.checked_sub(1)? },
            Direction::Right => Cell { row, col: col.checked_add(1)? },
            Direction::Up => Cell { row: row.checked_sub(1)?, col },
            Direction::Down => Cell { row: row.checked_add(1)?, col },
        };
        self.contains(beside).then_some(beside)
    }

    /// The last cell in a direction.
    pub fn border(self, cell: Cell, direction: Direction) -> Cell {
        let last = self.last();
        match direction {
            Direction::Left => Cell { col: 0, ..cell },
            Direction::Right => Cell { col: last.col, ..cell },
            Direction::Up => Cell { row: 0, ..cell },
            Direction::Down => Cell { row: last.row, ..cell },
        }
    }
}

impl Rect {
    /// The smallest rectangle that holds both cells.
    pub fn spanning(one: Cell, other: Cell) -> Rect {
        Rect {
            top: one.row.min(other.row),
            left: one.col.min(other.col),
            bottom: one.row.max(other.row),
            right: one.col.max(other.col),
        }
    }

    /// How many rows and columns it has; at least one of each.
    pub fn extent(self) -> Extent {
        Extent { rows: (self.bottom - self.top).saturating_add(1), cols: (self.right - self.left).saturating_add(1) }
    }

    /// Whether it is one cell only.
    pub fn is_single(self) -> bool {
        self.top == self.bottom && self.left == self.right
    }

    /// Whether the cell lies inside.
    pub fn contains(self, cell: Cell) -> bool {
        (self.top..=self.bottom).contains(&cell.row) && (self.left..=self.right).contains(&cell.col)
    }

    /// The corner where a walk in this way begins.
    pub fn start(self, way: Way) -> Cell {
        match way {
            Way::Forward => Cell { row: self.top, col: self.left },
            Way::Back => Cell { row: self.bottom, col: self.right },
        }
    }

    /// The cell after this one on a walk through the rectangle, or `None` at the walk's end.
    pub fn next(self, from: Cell, order: Order, way: Way) -> Option<Cell> {
        let Cell { row, col } = from;
        let Rect { top, left, bottom, right } = self;
        let next = match (order, way) {
            (Order::RowByRow, Way::Forward) if col < right => Cell { row, col: col + 1 },
            (Order::RowByRow, Way::Forward) if row < bottom => Cell { row: row + 1, col: left },
            (Order::RowByRow, Way::Back) if col > left => Cell { row, col: col - 1 },
            (Order::RowByRow, Way::Back) if row > top => Cell { row: row - 1, col: right },
            (Order::ColumnByColumn, Way::Forward) if row < bottom => Cell { row: row + 1, col },
            (Order::ColumnByColumn, Way::Forward) if col < right => Cell { row: top, col: col + 1 },
            (Order::ColumnByColumn, Way::Back) if row > top => Cell { row: row - 1, col },
            (Order::ColumnByColumn, Way::Back) if col > left => Cell { row: bottom, col: col - 1 },
            _ => return None,
        };
        Some(next)
    }

    /// Every cell, row by row.
    pub fn cells(self) -> impl Iterator<Item = Cell> {
        (self.top..=self.bottom).flat_map(move |row| (self.left..=self.right).map(move |col| Cell { row, col }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_walk_visits_every_cell_once_in_its_order() {
        let rect = Rect::spanning(Cell::at(1, 1), Cell::at(2, 3));
        let walk = |order, way| {
            let steps = std::iter::successors(Some(rect.start(way)), move |cell| rect.next(*cell, order, way));
            steps.map(|Cell { row, col }| format!("{row}{col}")).collect::<Vec<_>>().join(" ")
        };
        let check = |order, way, expected: &str| assert_eq!(walk(order, way), expected);

        check(Order::RowByRow, Way::Forward, "11 12 13 21 22 23");
        check(Order::RowByRow, Way::Back, "23 22 21 13 12 11");
        check(Order::ColumnByColumn, Way::Forward, "11 21 12 22 13 23");
        check(Order::ColumnByColumn, Way::Back, "23 13 22 12 21 11");
    }

    #[test]
    fn a_removed_cell_clamps_to_the_nearest_that_exists() {
        let extent = Extent { rows: 3, cols: 2 };
        assert_eq!(extent.clamp(Cell::at(9, 1)), Cell::at(2, 1));
        assert_eq!(extent.clamp(Cell::at(0, 9)), Cell::at(0, 1));
        assert_eq!(Extent::default().clamp(Cell::at(4, 4)), Cell::at(0, 0));
    }
}
