//! How a spreadsheet grid behaves, without a screen and without a plan.
//!
//! A [`Grid`] knows how large it is, what is selected and what is being typed. A key press or a
//! click is a [`Command`]; [`Grid::handle`] answers with [`Outcome`]s, which are requests to
//! whoever owns the data and the screen. What the grid has to ask about the cells, it asks through
//! [`Surroundings`].
//!
//! Left to others: values and what a text means, drawing, scrolling and focus, the caret inside
//! the editor, the list of a choice cell, the clipboard's own events (texts are read and written
//! by `format::tsv` and `format::table_html`; [`paste`] says only which value goes where).
//!
//! Rows and columns are positions in the view: a folded or filtered row has none. Every command
//! costs the same in a small grid and in a large one, except that a jump to the edge of a region
//! asks about each cell it passes, and clearing or filling may ask about each selected cell.

mod command;
mod entry;
pub mod fill;
mod geometry;
pub mod keymap;
mod machine;
pub mod motion;
pub mod paste;
mod selection;
mod surroundings;

#[cfg(test)]
mod tests;

pub use command::{ColumnAct, Command, Outcome, Panel, RowAct};
pub use entry::{Mode, ModeName};
pub use geometry::{Cell, Direction, Extent, Order, Rect, Way};
pub use machine::Grid;
pub use motion::Motion;
pub use selection::{Selection, Span};
pub use surroundings::{Branch, CellKind, Surroundings};
