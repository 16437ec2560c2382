//! Where a cursor key leads.

use super::geometry::{Cell, Direction, Extent};
use super::surroundings::Surroundings;

/// A way to move that can also extend the selection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Motion {
    /// One cell.
    Step(Direction),
    /// To the edge of the region of filled cells, or over blank ones to the next region.
    Edge(Direction),
    /// To the first column.
    RowStart,
    /// To the last column.
    RowEnd,
    /// To the first cell of the grid.
    First,
    /// To the last cell of the grid.
    Last,
    /// Up by a screen.
    PageUp,
    /// Down by a screen.
    PageDown,
}

impl Motion {
    /// The cell this motion reaches. At the border it stays: no motion wraps.
    pub fn target(self, from: Cell, extent: Extent, around: &dyn Surroundings) -> Cell {
        let page = || around.page_rows().max(1);
        let target = match self {
            Motion::Step(direction) => extent.neighbour(from, direction).unwrap_or(from),
            Motion::Edge(direction) => around.edge(from, direction, extent),
            Motion::RowStart => extent.border(from, Direction::Left),
            Motion::RowEnd => extent.border(from, Direction::Right),
            Motion::First => Cell::default(),
            Motion::Last => extent.last(),
            Motion::PageUp => Cell { row: from.row.saturating_sub(page()), ..from },
            Motion::PageDown => Cell { row: from.row.saturating_add(page()), ..from },
        };
        extent.clamp(target)
    }

    /// Where a motion that extends a selection starts: at the head, but an edge is looked for
    /// along the active cell's own row or column, as in Excel.
    pub fn origin(self, active: Cell, head: Cell) -> Cell {
        match self {
            Motion::Edge(Direction::Up | Direction::Down) => Cell { col: active.col, ..head },
            Motion::Edge(Direction::Left | Direction::Right) => Cell { row: active.row, ..head },
            _ => head,
        }
    }

    /// Where the head goes: an edge found along the active cell's line moves it in its own line.
    pub fn landing(self, head: Cell, target: Cell) -> Cell {
        match self {
            Motion::Edge(Direction::Up | Direction::Down) => Cell { row: target.row, ..head },
            Motion::Edge(Direction::Left | Direction::Right) => Cell { col: target.col, ..head },
            _ => target,
        }
    }
}

/// To the edge of the region of filled cells, or over blank ones to the next region.
pub fn edge(from: Cell, direction: Direction, extent: Extent, is_filled: &dyn Fn(&Cell) -> bool) -> Cell {
    let mut onward = std::iter::successors(Some(from), |cell| extent.neighbour(*cell, direction)).skip(1);
    let inside = is_filled(&from) && extent.neighbour(from, direction).is_some_and(|c| is_filled(&c));
    if inside {
        onward.take_while(is_filled).last().unwrap_or(from)
    } else {
        onward.find(is_filled).unwrap_or_else(|| extent.border(from, direction))
    }
}
