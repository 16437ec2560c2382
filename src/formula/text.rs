//! Formulas from one way of naming cells to the other, and to another place. All else stays as it was typed.

use super::error::ParseError;
use super::lexer::{CellName, Kind, Names, Sign, Token, is_of_name, tokens};
use super::order::Order;
use super::parse::{Expression, parsed};
use super::place::{Column, Reference, Row};
use crate::plan::entry::Fault;
use std::ops::Range;

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

/// The cell's name at the caret of a typed formula, and what F4 makes of it: `F2`, `$F$2`, `F$2`, `$F2`, `F2` again.
/// Places are in bytes.
#[must_use]
pub fn refixed(text: &str, caret: usize) -> Option<(Range<usize>, String)> {
    let is_of_name = |c: char| is_of_name(c) || c == '$';
    let (before, after) = text.split_at_checked(caret)?;
    let start = before.trim_end_matches(is_of_name).len();
    let end = text.len().saturating_sub(after.trim_start_matches(is_of_name).len());
    let name = text.get(start..end)?;
    let cell = CellName::read(name)?;
    let plain = name.replace('$', "");
    let (letters, row) = plain.split_at_checked(plain.find(|c: char| !c.is_ascii_alphabetic())?)?;
    let next = match (cell.is_column_fixed, cell.is_row_fixed) {
        (false, false) => format!("${letters}${row}"),
        (true, true) => format!("{letters}${row}"),
        (false, true) => format!("${letters}{row}"),
        (true, false) => plain,
    };
    Some((start..end, next))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn f4_moves_the_signs_of_the_reference_at_the_caret() {
        /// `|` is the caret.
        fn check(typed: &str, expected: Option<&str>) {
            let (before, after) = typed.split_once('|').unwrap();
            let text = format!("{before}{after}");
            let found = refixed(&text, before.len()).map(|(range, name)| {
                let (start, end) = (text.get(..range.start).unwrap(), text.get(range.end..).unwrap());
                format!("{start}{name}|{end}")
            });
            assert_eq!(found.as_deref(), expected, "{typed}");
        }
        check("=F2|", Some("=$F$2|"));
        check("=$F$2|", Some("=F$2|"));
        check("=F$2|", Some("=$F2|"));
        check("=$F2|", Some("=F2|"));
        check("=SUM(F2:f|12)*3", Some("=SUM(F2:$f$12|)*3"));
        check("=F2|:G9", Some("=$F$2|:G9"));
        check("=ก+|F2", Some("=ก+$F$2|"));
        check("=SUM(|", None);
        check("=12|", None);
        check("=SUM|(F2)", None);
        check("|=F2", None);
    }
}
