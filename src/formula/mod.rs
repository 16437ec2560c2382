//! Formulas in amounts: read, calculated exactly in decimals, and kept right while the plan changes.
//!
//! A stored formula names cells by the ids of their rows, so sorting, filtering and moving rows change no reference. On
//! screen the same cells have names as in a spreadsheet ([`Order`] gives them). What a person may enter where, and how
//! an error looks, is for `sheet`.
//!
//! The stored text is what was typed, with every cell written as `{line 'activity' 'line' m1}`, `{activity 'id' total}`,
//! `{node 'id' ceiling}` or `{total q1}`; `$` before the first or the last word keeps row or column when the formula is
//! copied, and `'` within an id is doubled. A reference is to the measure and year of the formula's own cell; an
//! amount of the year (proposed, allocated, ceiling) has no measure, so its formula reads what is planned.

#![warn(clippy::arithmetic_side_effects)]

mod cell;
mod corners;
mod effect;
mod error;
mod evaluate;
mod formulas;
mod function;
mod lexer;
mod moved;
mod order;
mod parse;
mod place;
mod power;
mod reading;
mod recalculate;
mod text;
mod value;

pub use error::{ParseError, Problem};
pub use evaluate::{Cells, evaluate};
pub use formulas::Formulas;
pub use lexer::{name, places};
pub use moved::{MovedCells, follow};
pub use order::Order;
pub use parse::{Expression, parse};
pub use place::{Column, Reference, Row};
pub use recalculate::{calculate_all, calculate_anew};
pub use text::{from_typed, refixed, renamed, shifted, to_typed};
pub use value::{Value, amount};

#[cfg(test)]
#[allow(clippy::arithmetic_side_effects, reason = "a failing test may panic")]
mod tests;
