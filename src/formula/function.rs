//! The functions of formulas (domain notes, line 50).

use super::evaluate::{Cells, value_of};
use super::parse::Expr;
use super::value::{Value, in_baht};
use crate::language::baht_text::{LastOne, baht_text};
use crate::plan::entry::Fault;
use crate::plan::money::Sum;
use rust_decimal::{Decimal, RoundingStrategy};
use std::ops::RangeInclusive;

/// A function.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Function {
    Sum,
    Average,
    Min,
    Max,
    Count,
    If,
    Round,
    Abs,
    BahtText,
}

const FUNCTIONS: [(Function, &str); 9] = [
    (Function::Sum, "SUM"),
    (Function::Average, "AVERAGE"),
    (Function::Min, "MIN"),
    (Function::Max, "MAX"),
    (Function::Count, "COUNT"),
    (Function::If, "IF"),
    (Function::Round, "ROUND"),
    (Function::Abs, "ABS"),
    (Function::BahtText, "BAHTTEXT"),
];

impl Function {
    /// The function of a name, in any case.
    pub fn of(name: &str) -> Option<Function> {
        FUNCTIONS.into_iter().find(|(_, known)| known.eq_ignore_ascii_case(name)).map(|(function, _)| function)
    }

    /// Its name.
    pub fn name(self) -> &'static str {
        FUNCTIONS.into_iter().find(|(function, _)| *function == self).map_or("", |(_, name)| name)
    }

    /// How many values it takes.
    pub fn takes(self) -> RangeInclusive<usize> {
        match self {
            Function::Sum | Function::Average | Function::Min | Function::Max | Function::Count => 1..=usize::MAX,
            Function::If => 2..=3,
            Function::Round => 2..=2,
            Function::Abs | Function::BahtText => 1..=1,
        }
    }
}

/// What a function gives.
pub(super) fn call(function: Function, given: &[Expr], cells: &dyn Cells) -> Value {
    match function {
        Function::If => choose(given, cells),
        Function::Count => count(given, cells),
        Function::Sum | Function::Average | Function::Min | Function::Max => over(function, given, cells).into(),
        Function::Round => round(given, cells).into(),
        Function::Abs => first(given, cells).number().map(|number| number.abs()).into(),
        Function::BahtText => {
            let baht = first(given, cells).number().and_then(|number| in_baht(number, cells.unit()));
            baht.map_or_else(Value::Fault, |baht| Value::Text(baht_text(Sum::round_from(baht), LastOne::default())))
        }
    }
}

fn first(given: &[Expr], cells: &dyn Cells) -> Value {
    given.first().map_or(Value::Blank, |given| value_of(given, cells))
}

/// Only the branch that is taken is calculated.
fn choose(given: &[Expr], cells: &dyn Cells) -> Value {
    let answer = match first(given, cells).truth() {
        Ok(answer) => answer,
        Err(fault) => return Value::Fault(fault),
    };
    match given.get(if answer { 1 } else { 2 }) {
        Some(branch) => value_of(branch, cells),
        None => Value::Truth(answer),
    }
}

/// Gives each value of cells and ranges, and those that are written out.
fn each(given: &[Expr], cells: &dyn Cells, take: &mut dyn FnMut(&Value, IsCell)) -> Result<(), Fault> {
    for given in given {
        match given {
            Expr::Range(from, to) => cells.range(from, to, &mut |value| take(&value, IsCell(true)))?,
            Expr::Cell(at) => take(&cells.cell(at), IsCell(true)),
            given => take(&value_of(given, cells), IsCell(false)),
        }
    }
    Ok(())
}

struct IsCell(bool);

/// How many numbers there are. An error is no number, as in a spreadsheet.
fn count(given: &[Expr], cells: &dyn Cells) -> Value {
    let mut count = 0u64;
    let counted = each(given, cells, &mut |value, IsCell(is_cell)| {
        let is_number = match value {
            Value::Number(_) => true,
            Value::Blank | Value::Fault(_) => false,
            value => !is_cell && value.number().is_ok(),
        };
        count = count.saturating_add(u64::from(is_number));
    });
    counted.map(|()| Decimal::from(count)).into()
}

/// What stands in cells counts if it is a number; what is written out must be one.
fn over(function: Function, given: &[Expr], cells: &dyn Cells) -> Result<Decimal, Fault> {
    let mut result: Option<Decimal> = None;
    let mut count = 0u64;
    let mut fault = None;
    each(given, cells, &mut |value, IsCell(is_cell)| {
        let number = match value {
            Value::Blank => return,
            Value::Text(_) | Value::Truth(_) if is_cell => return,
            value => value.number(),
        };
        count = count.saturating_add(1);
        let joined = number.and_then(|number| match (function, result) {
            (_, None) => Ok(number),
            (Function::Min, Some(known)) => Ok(known.min(number)),
            (Function::Max, Some(known)) => Ok(known.max(number)),
            (_, Some(known)) => known.checked_add(number).ok_or(Fault::OutOfRange),
        });
        match joined {
            Ok(joined) => result = Some(joined),
            Err(found) => fault = fault.or(Some(found)),
        }
    })?;
    match (fault, result) {
        (Some(fault), _) => Err(fault),
        (None, Some(sum)) if function == Function::Average => {
            sum.checked_div(Decimal::from(count)).ok_or(Fault::DividedByZero)
        }
        (None, Some(result)) => Ok(result),
        (None, None) if function == Function::Average => Err(Fault::DividedByZero),
        (None, None) => Ok(Decimal::ZERO),
    }
}

/// Halves away from zero; negative places round to tens, hundreds and so on.
fn round(given: &[Expr], cells: &dyn Cells) -> Result<Decimal, Fault> {
    let number = first(given, cells).number()?;
    let places = given.get(1).map_or(Ok(Decimal::ZERO), |places| value_of(places, cells).number())?;
    let away = RoundingStrategy::MidpointAwayFromZero;
    let places = i32::try_from(places.trunc().mantissa()).map_err(|_| Fault::OutOfRange)?;
    if let Ok(places) = u32::try_from(places) {
        return Ok(number.round_dp_with_strategy(places.min(Decimal::MAX_SCALE), away));
    }
    let Some(unit) = 10_i128.checked_pow(places.unsigned_abs()).filter(|unit| *unit < 10_i128.pow(28)) else {
        return Ok(Decimal::ZERO);
    };
    let unit = Decimal::try_from_i128_with_scale(unit, 0).map_err(|_| Fault::OutOfRange)?;
    let units = number.checked_div(unit).ok_or(Fault::OutOfRange)?.round_dp_with_strategy(0, away);
    units.checked_mul(unit).ok_or(Fault::OutOfRange)
}
