//! What a formula gives: exact decimals throughout, never a binary float.

use super::function::call;
use super::parse::{Binary, Comparison, Expr, Expression};
use super::place::Reference;
use super::power::power;
use super::value::Value;
use crate::plan::entry::Fault;
use crate::plan::frame::MoneyUnit;
use rust_decimal::Decimal;
use std::cmp::Ordering;

/// The cells that a formula reads, in the unit that it was typed in.
pub trait Cells {
    /// The unit.
    fn unit(&self) -> MoneyUnit;

    /// The value of a cell.
    fn cell(&self, at: &Reference) -> Value;

    /// Gives each value of a range.
    ///
    /// # Errors
    /// The range is empty.
    fn range(&self, from: &Reference, to: &Reference, take: &mut dyn FnMut(Value)) -> Result<(), Fault>;
}

/// The value of a formula.
pub fn evaluate(formula: &Expression, cells: &dyn Cells) -> Value {
    value_of(&formula.0, cells)
}

pub(super) fn value_of(expr: &Expr, cells: &dyn Cells) -> Value {
    match expr {
        Expr::Number(number) => Value::Number(*number),
        Expr::Text(text) => Value::Text(text.clone()),
        Expr::Truth(truth) => Value::Truth(*truth),
        Expr::Fault(fault) => Value::Fault(*fault),
        Expr::Cell(at) => cells.cell(at),
        // A range is no value by itself.
        Expr::Range(..) => Value::Fault(Fault::NotANumber),
        Expr::Negated(of) => value_of(of, cells).number().and_then(negated).into(),
        Expr::Percent(of) => {
            value_of(of, cells).number().and_then(|number| divide(number, Decimal::ONE_HUNDRED)).into()
        }
        Expr::Binary(operator, a, b) => binary(*operator, &value_of(a, cells), &value_of(b, cells)),
        Expr::Call(function, given) => call(*function, given, cells),
    }
}

fn binary(operator: Binary, a: &Value, b: &Value) -> Value {
    let numbers = |operate: fn(Decimal, Decimal) -> Result<Decimal, Fault>| {
        a.number().and_then(|a| operate(a, b.number()?)).into()
    };
    match operator {
        Binary::Add => numbers(|a, b| a.checked_add(b).ok_or(Fault::OutOfRange)),
        Binary::Subtract => numbers(|a, b| a.checked_sub(b).ok_or(Fault::OutOfRange)),
        Binary::Multiply => numbers(|a, b| a.checked_mul(b).ok_or(Fault::OutOfRange)),
        Binary::Divide => numbers(divide),
        Binary::Power => numbers(power),
        Binary::Join => match a.text().and_then(|a| Ok(format!("{a}{}", b.text()?))) {
            Ok(text) => Value::Text(text),
            Err(fault) => Value::Fault(fault),
        },
        Binary::Compare(comparison) => match a.compared(b) {
            Ok(ordering) => Value::Truth(holds(comparison, ordering)),
            Err(fault) => Value::Fault(fault),
        },
    }
}

fn holds(comparison: Comparison, ordering: Ordering) -> bool {
    match comparison {
        Comparison::Equal => ordering.is_eq(),
        Comparison::Unequal => ordering.is_ne(),
        Comparison::Less => ordering.is_lt(),
        Comparison::More => ordering.is_gt(),
        Comparison::AtMost => ordering.is_le(),
        Comparison::AtLeast => ordering.is_ge(),
    }
}

fn negated(number: Decimal) -> Result<Decimal, Fault> {
    Decimal::ZERO.checked_sub(number).ok_or(Fault::OutOfRange)
}

pub(super) fn divide(a: Decimal, b: Decimal) -> Result<Decimal, Fault> {
    match b.is_zero() {
        true => Err(Fault::DividedByZero),
        false => a.checked_div(b).ok_or(Fault::OutOfRange),
    }
}

#[cfg(test)]
#[allow(clippy::arithmetic_side_effects, reason = "a failing test may panic")]
mod tests;
