//! What is selected: an anchor that stays, a head that moves, and the active cell.
//!
//! ```text
//!   a click          Shift+Right, Shift+Down     Tab inside it        Shift+Space
//!   .   .   .   .    .   .   .   .               .   .   .   .        .   .   .   .
//!   .  [x]  .   .    .  [a] ( ) .                .  (a) [x]  .       ( ) [x] ( ) ( )
//!   .   .   .   .    .  ( ) (h) .                .  ( ) (h)  .        .   .   .   .
//! ```
//!
//! `a` is the anchor, `h` the head, `[ ]` the active cell, which takes what is typed. The active
//! cell is the anchor until Tab or Enter walks it through the selection; extending goes on from
//! the active cell. Whole rows and columns are a [`Span`] and not far-away corners, so they stay
//! whole when the extent changes.

use super::geometry::{Cell, Extent, Rect};

/// The selected cells and the active one among them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Selection {
    pub anchor: Cell,
    pub head: Cell,
    pub active: Cell,
    pub span: Span,
}

/// How far a selection reaches beyond its corners.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Span {
    /// From the anchor to the head.
    #[default]
    Cells,
    /// All columns of the rows between them.
    Rows,
    /// All rows of the columns between them.
    Columns,
    /// Everything.
    All,
}

impl Selection {
    /// One cell.
    pub fn of(cell: Cell) -> Selection {
        Selection { anchor: cell, head: cell, active: cell, span: Span::Cells }
    }

    /// The selected cells.
    pub fn rect(self, extent: Extent) -> Rect {
        let all = extent.rect();
        let cells = Rect::spanning(self.anchor, self.head);
        match self.span {
            Span::Cells => cells,
            Span::Rows => Rect { left: all.left, right: all.right, ..cells },
            Span::Columns => Rect { top: all.top, bottom: all.bottom, ..cells },
            Span::All => all,
        }
    }

    /// The same selection with its head elsewhere; it now starts from the active cell.
    pub fn extended_to(self, head: Cell) -> Selection {
        Selection { anchor: self.active, head, ..self }
    }

    /// The cell to bring into view after the head moved. Whole rows and columns have no far
    /// corner worth scrolling to, so across them it is the active cell's place that counts.
    pub fn reach(self) -> Cell {
        match self.span {
            Span::Cells => self.head,
            Span::Rows => Cell { row: self.head.row, col: self.active.col },
            Span::Columns => Cell { row: self.active.row, col: self.head.col },
            Span::All => self.active,
        }
    }

    /// Widened to whole rows (Shift+Space); whole columns become everything.
    pub fn widened_to_rows(self) -> Selection {
        let span = match self.span {
            Span::Cells | Span::Rows => Span::Rows,
            Span::Columns | Span::All => Span::All,
        };
        Selection { span, ..self }
    }

    /// Widened to whole columns (Ctrl+Space); whole rows become everything.
    pub fn widened_to_columns(self) -> Selection {
        let span = match self.span {
            Span::Cells | Span::Columns => Span::Columns,
            Span::Rows | Span::All => Span::All,
        };
        Selection { span, ..self }
    }

    /// The selection after its cells moved. If the active cell fell out, it alone stays selected.
    pub fn moved(self, extent: Extent, place: impl Fn(Cell) -> Cell) -> Selection {
        let to = |cell| extent.clamp(place(cell));
        let moved =
            Selection { anchor: to(self.anchor), head: to(self.head), active: to(self.active), span: self.span };
        if moved.rect(extent).contains(moved.active) { moved } else { Selection::of(moved.active) }
    }
}
