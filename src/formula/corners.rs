//! Corners of ranges whose rows are deleted: each moves inward to the next row that the range covers and that is still
//! there. A range of which nothing is left becomes `#REF!`.

use super::formulas::Formulas;
use super::lexer::{Kind, Names, Sign, Token, tokens};
use super::order::Order;
use super::place::{Reference, Row};
use super::reading::columns;
use crate::plan::Plan;
use crate::plan::entry::{Entry, Fault, Formula};

/// Rewrites the formulas whose corners are gone; tells whether there are any.
pub(super) fn move_inward(formulas: &mut Formulas, plan: &mut Plan, before: &Order, now: &Order) -> bool {
    let mut rewritten = Vec::new();
    for known in formulas.known.iter().flatten().filter(|known| known.has_spans) {
        let (_, ranges) = known.expression.references();
        let is_gone = |row: &Row| now.place(row).is_none() && before.place(row).is_some();
        if !ranges.iter().any(|(from, to)| is_gone(&from.row) || is_gone(&to.row)) {
            continue;
        }
        let Some(entry) = known.cell.entry(plan) else { continue };
        let Some(formula) = entry.formula() else { continue };
        let text = inward(&formula.text, before, now);
        if text != formula.text {
            let formula = Formula { text, ..formula.clone() };
            rewritten.push((known.cell.clone(), Entry::calculated(formula, entry.amount())));
        }
    }
    let has_any = !rewritten.is_empty();
    rewritten.into_iter().for_each(|(cell, entry)| formulas.write(plan, &cell, entry));
    has_any
}

/// The text with each range drawn together.
fn inward(text: &str, before: &Order, now: &Order) -> String {
    let Ok(tokens) = tokens(text, Names::Stored) else { return text.to_owned() };
    let mut new = String::with_capacity(text.len());
    let mut copied = 0;
    for three in tokens.windows(3) {
        let [
            Token { kind: Kind::Cell(from), start, .. },
            Token { kind: Kind::Sign(Sign::Colon), .. },
            Token { kind: Kind::Cell(to), end, .. },
        ] = three
        else {
            continue;
        };
        new.push_str(text.get(copied..*start).unwrap_or_default());
        match drawn_together(from, to, before, now) {
            Some((from, to)) => new.push_str(&format!("{from}:{to}")),
            None => new.push_str(Fault::NoSuchCell.code()),
        }
        copied = *end;
    }
    new.push_str(text.get(copied..).unwrap_or_default());
    new
}

fn drawn_together(from: &Reference, to: &Reference, before: &Order, now: &Order) -> Option<(Reference, Reference)> {
    let is_gone = |row: &Row| now.place(row).is_none();
    if !is_gone(&from.row) && !is_gone(&to.row) {
        return Some((from.clone(), to.clone()));
    }
    let rows = before.between(&from.row, &to.row)?;
    let is_covered = |place: &usize| columns(from.column, to.column).any(|column| before.covers(*place, column));
    let mut left = rows.filter(is_covered).filter_map(|place| before.row(place)).filter(|row| !is_gone(row));
    let is_upwards = before.place(&from.row) > before.place(&to.row);
    let first = left.next()?;
    let last = left.next_back().unwrap_or(first);
    let (first, last) = if is_upwards { (last, first) } else { (first, last) };
    let corner = |corner: &Reference, inner: &Row| match is_gone(&corner.row) {
        true => Reference { row: inner.clone(), ..corner.clone() },
        false => corner.clone(),
    };
    Some((corner(from, first), corner(to, last)))
}
