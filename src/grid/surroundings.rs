//! What a grid asks about the table it stands in.
//!
//! The owner of the data answers from a sheet, a test from a picture. The answers are for the
//! view's positions, so a folded or filtered row is never asked for.

use super::geometry::{Cell, Direction, Extent};
use super::motion;

/// The questions of a grid. Each answer should be cheap: a jump along a column asks many times.
pub trait Surroundings {
    /// What may be done to a cell.
    fn kind(&self, cell: Cell) -> CellKind;

    /// Whether something stands in a cell; regions for Ctrl+arrow end where this changes.
    fn is_filled(&self, cell: Cell) -> bool;

    /// Where Ctrl+arrow leads. It asks of cell after cell, which an owner of many rows may do in one go.
    fn edge(&self, from: Cell, direction: Direction, extent: Extent) -> Cell {
        motion::edge(from, direction, extent, &|cell| self.is_filled(*cell))
    }

    /// The text that F2 puts into the editor: exact, not rounded for reading.
    fn text(&self, cell: Cell) -> String;

    /// Whether the cell shows a draft: the same text may be read now, so it is handed over again.
    fn is_draft(&self, _cell: Cell) -> bool {
        false
    }

    /// Whether any character may begin an entry here; where only figures stand, `?` asks for help.
    fn takes_words(&self, _cell: Cell) -> bool {
        true
    }

    /// How many rows fit on the screen, for PageUp and PageDown.
    fn page_rows(&self) -> usize;

    /// Whether a row can be folded. A flat grid has leaves only.
    fn branch(&self, _row: usize) -> Branch {
        Branch::Leaf
    }

    /// Whether Left and Right open and close rows in this column: `No.` and the name.
    fn is_branch_column(&self, _col: usize) -> bool {
        false
    }
}

/// What may be done to a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CellKind {
    /// Takes any text; whether it can be read is found out later.
    Entry,
    /// Takes one of a list, which typing narrows.
    Choice,
    /// Computed or locked: selected and copied like the others, but refuses edits.
    ReadOnly,
}

/// A row's place in a tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Branch {
    /// Has nothing below it.
    Leaf,
    /// Its children are shown.
    Open,
    /// Its children are folded away.
    Closed,
}
