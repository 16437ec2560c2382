//! Pulling the fill handle: which cells are filled, from which, and what is cleared. Geometry only: how a series goes
//! on is for the owner of the values.
//!
//! ```text
//!   [1] (2)        The source, and the handle at its corner.
//!   (3) (4)+       Pulled down, left or right, it fills lines of the source on and on;
//!    a   b         pulled up or left beyond the first cell, it fills backwards;
//!    a   b         pulled back inside, it clears what is left out.
//! ```

use super::geometry::{Cell, Direction, Extent, Rect};
use super::surroundings::Surroundings;

/// What releasing the handle would do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pull {
    /// Fill these cells from the source, which lies next to them.
    Fill { source: Rect, target: Rect, direction: Direction },
    /// Clear these cells of the source; the rest of it stays.
    Clear { left_out: Rect, rest: Rect },
}

/// A cell to be filled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    pub cell: Cell,
    /// Which line of the source it continues: a column when filled up or down, else a row; from 0.
    pub line: usize,
    /// How many cells it stands behind the line's first one; before it, negative.
    pub index: i64,
}

impl Pull {
    /// What it means to pull the handle of a source to a cell; nothing on the source's last cell.
    ///
    /// The cell decides the direction in which it is farther away, down and up before sideways: a fill goes along one
    /// axis only.
    pub fn to(source: Rect, cell: Cell) -> Option<Pull> {
        if source.contains(cell) {
            return Pull::back(source, cell);
        }
        let (above, below) = (source.top.saturating_sub(cell.row), cell.row.saturating_sub(source.bottom));
        let (before, behind) = (source.left.saturating_sub(cell.col), cell.col.saturating_sub(source.right));
        let (target, direction) = if above.max(below) >= before.max(behind) {
            match above {
                0 => (Rect { top: source.bottom + 1, bottom: cell.row, ..source }, Direction::Down),
                _ => (Rect { top: cell.row, bottom: source.top - 1, ..source }, Direction::Up),
            }
        } else {
            match before {
                0 => (Rect { left: source.right + 1, right: cell.col, ..source }, Direction::Right),
                _ => (Rect { left: cell.col, right: source.left - 1, ..source }, Direction::Left),
            }
        };
        Some(Pull::Fill { source, target, direction })
    }

    /// A fill down to a row, as by a double click on the handle.
    pub fn down_to(source: Rect, row: usize) -> Option<Pull> {
        let target = Rect { top: source.bottom.checked_add(1)?, bottom: row, ..source };
        (target.top <= row).then_some(Pull::Fill { source, target, direction: Direction::Down })
    }

    /// Whole rows or whole columns of the source are left out, by the axis along which the pointer went back farther.
    fn back(source: Rect, cell: Cell) -> Option<Pull> {
        let (rows, cols) = (source.bottom - cell.row, source.right - cell.col);
        let (left_out, rest) = match (rows, cols) {
            (0, 0) => return None,
            _ if rows >= cols => (Rect { top: cell.row + 1, ..source }, Rect { bottom: cell.row, ..source }),
            _ => (Rect { left: cell.col + 1, ..source }, Rect { right: cell.col, ..source }),
        };
        Some(Pull::Clear { left_out, rest })
    }

    /// The cells that change.
    pub fn changed(self) -> Rect {
        match self {
            Pull::Fill { target, .. } => target,
            Pull::Clear { left_out, .. } => left_out,
        }
    }

    /// What is selected afterwards: the source with what was filled, or what is left of it.
    pub fn selected(self) -> Rect {
        match self {
            Pull::Fill { source, target, .. } => Rect {
                top: source.top.min(target.top),
                left: source.left.min(target.left),
                bottom: source.bottom.max(target.bottom),
                right: source.right.max(target.right),
            },
            Pull::Clear { rest, .. } => rest,
        }
    }

    /// The lines of the source, each from its first cell to its last; none for a clearing.
    pub fn lines(self) -> Vec<Vec<Cell>> {
        let Pull::Fill { source, direction, .. } = self else { return Vec::new() };
        let rows = || source.top..=source.bottom;
        let cols = || source.left..=source.right;
        match direction {
            Direction::Up | Direction::Down => {
                cols().map(|col| rows().map(|row| Cell { row, col }).collect()).collect()
            }
            Direction::Left | Direction::Right => {
                rows().map(|row| cols().map(|col| Cell { row, col }).collect()).collect()
            }
        }
    }

    /// Every cell to be filled; none for a clearing.
    pub fn places(self) -> impl Iterator<Item = Place> {
        let fill = match self {
            Pull::Fill { source, target, direction } => Some((source, target, direction)),
            Pull::Clear { .. } => None,
        };
        fill.into_iter().flat_map(|(source, target, direction)| {
            target.cells().map(move |cell| Pull::place(source, direction, cell))
        })
    }

    /// The cell that the pull ends with: the one farthest from the source.
    pub fn last(self) -> Option<Place> {
        let Pull::Fill { source, target, direction } = self else { return None };
        let cell = match direction {
            Direction::Down | Direction::Right => Cell { row: target.bottom, col: target.right },
            Direction::Up => Cell { row: target.top, col: target.right },
            Direction::Left => Cell { row: target.bottom, col: target.left },
        };
        Some(Pull::place(source, direction, cell))
    }

    fn place(source: Rect, direction: Direction, cell: Cell) -> Place {
        let behind = |at: usize, first: usize| {
            let distance = i64::try_from(at.abs_diff(first)).unwrap_or(i64::MAX);
            if at < first { -distance } else { distance }
        };
        match direction {
            Direction::Up | Direction::Down => {
                Place { cell, line: cell.col.saturating_sub(source.left), index: behind(cell.row, source.top) }
            }
            Direction::Left | Direction::Right => {
                Place { cell, line: cell.row.saturating_sub(source.top), index: behind(cell.col, source.left) }
            }
        }
    }
}

/// The row that a double click on the handle fills down to: the end of what stands in the column beside the source, on
/// its left if something stands there below the source, else on its right.
pub fn neighbours_end(source: Rect, extent: Extent, around: &dyn Surroundings) -> Option<usize> {
    let below = source.bottom.checked_add(1)?;
    let is_filled = |row: usize, col: usize| {
        let cell = Cell { row, col };
        extent.contains(cell) && around.is_filled(cell)
    };
    let beside = [source.left.checked_sub(1), source.right.checked_add(1)];
    let col = beside.into_iter().flatten().find(|col| is_filled(below, *col))?;
    (below..extent.rows).take_while(|row| is_filled(*row, col)).last()
}
