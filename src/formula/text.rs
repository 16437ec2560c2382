//! Formulas from one way of naming cells to the other, and to another place. All else stays as it was typed.

use super::error::ParseError;
use super::lexer::{Kind, Names, Sign, Token, tokens};
use super::order::Order;
use super::parse::{Expression, parsed};
use super::place::{Column, Reference, Row};
use crate::plan::entry::Fault;

/// Reads a typed formula: its stored text, and what it means.
///
/// # Errors
/// What is wrong with it, and where.
pub fn from_typed(text: &str, order: &Order) -> Result<(String, Expression), ParseError> {
    let row_of = |row: usize| order.row(row.checked_sub(1)?).cloned();
    let tokens = tokens(text, Names::Typed(&row_of))?;
    let expression = parsed(text, &tokens)?;
    let stored = rewritten(text, &tokens, &mut |reference| Some(reference.to_string()));
    Ok((stored, expression))
}

/// A stored formula as a person reads and types it. A cell whose row is gone is `#REF!`.
#[must_use]
pub fn to_typed(stored: &str, order: &Order) -> String {
    changed(stored, &mut |reference| order.name(reference))
}

/// A stored formula copied by so many rows and columns: what has no `$` moves along, what leaves the sheet is `#REF!`.
#[must_use]
pub fn shifted(stored: &str, rows: isize, columns: isize, order: &Order) -> String {
    changed(stored, &mut |reference| {
        let mut moved = reference.clone();
        if !reference.is_row_fixed {
            moved.row = order.row(order.place(&reference.row)?.checked_add_signed(rows)?)?.clone();
        }
        if !reference.is_column_fixed {
            moved.column = Column::at(reference.column.place().checked_add_signed(columns)?)?;
        }
        Some(moved.to_string())
    })
}

/// A stored formula of a copied row, where cells of copied rows become those of their copies; a `$` keeps the row.
#[must_use]
pub fn renamed(stored: &str, copy_of: &dyn Fn(&Row) -> Option<Row>) -> String {
    changed(stored, &mut |reference| {
        let copy = copy_of(&reference.row).filter(|_| !reference.is_row_fixed);
        let row = copy.unwrap_or_else(|| reference.row.clone());
        Some(Reference { row, ..reference.clone() }.to_string())
    })
}

/// A stored formula after cells were moved: what names one of them names its new place; a range does when both of its
/// corners were moved.
pub(super) fn following(stored: &str, new_place: &dyn Fn(&Reference) -> Option<Reference>) -> String {
    let Ok(tokens) = tokens(stored, Names::Stored) else { return stored.to_owned() };
    let cell = |at: Option<usize>| match &tokens.get(at?)?.kind {
        Kind::Cell(reference) => Some(reference),
        _ => None,
    };
    let is_colon = |at: Option<usize>| {
        at.and_then(|at| tokens.get(at)).is_some_and(|token| matches!(token.kind, Kind::Sign(Sign::Colon)))
    };
    let new = |at: usize| {
        let other = match (is_colon(at.checked_add(1)), is_colon(at.checked_sub(1))) {
            (true, _) => cell(at.checked_add(2)),
            (_, true) => cell(at.checked_sub(2)),
            _ => None,
        };
        let is_whole = other.is_none_or(|other| new_place(other).is_some());
        cell(Some(at)).map(|reference| new_place(reference).filter(|_| is_whole))
    };
    let mut news = (0..tokens.len()).filter_map(new);
    rewritten(stored, &tokens, &mut |reference| Some(news.next().flatten().as_ref().unwrap_or(reference).to_string()))
}

/// A stored formula with every cell written anew; `None` writes `#REF!`. What cannot be read stays as it is.
pub(super) fn changed(stored: &str, write: &mut dyn FnMut(&Reference) -> Option<String>) -> String {
    match tokens(stored, Names::Stored) {
        Ok(tokens) => rewritten(stored, &tokens, write),
        Err(_) => stored.to_owned(),
    }
}

fn rewritten(text: &str, tokens: &[Token], write: &mut dyn FnMut(&Reference) -> Option<String>) -> String {
    let mut new = String::with_capacity(text.len());
    let mut copied = 0;
    for Token { kind, start, end } in tokens {
        let instead = match kind {
            Kind::Cell(reference) => write(reference).unwrap_or_else(|| Fault::NoSuchCell.code().to_owned()),
            Kind::Function(function) => function.name().to_owned(),
            _ => continue,
        };
        new.push_str(text.get(copied..*start).unwrap_or_default());
        new.push_str(&instead);
        copied = *end;
    }
    new.push_str(text.get(copied..).unwrap_or_default());
    new
}
