//! What a formula calculates with.

use crate::language::digits::to_arabic;
use crate::plan::entry::Fault;
use crate::plan::frame::MoneyUnit;
use crate::plan::money::{Money, Sum};
use rust_decimal::Decimal;
use std::cmp::Ordering;

/// A value within a formula.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A cell without an amount: 0 in arithmetic, passed over by functions over ranges.
    Blank,
    /// A number, exact.
    Number(Decimal),
    /// Words.
    Text(String),
    /// What a comparison gives.
    Truth(bool),
    /// No value.
    Fault(Fault),
}

impl Value {
    /// As a number: a blank is 0, true is 1, and a text counts if it is written as a number.
    ///
    /// # Errors
    /// Why it is none.
    pub fn number(&self) -> Result<Decimal, Fault> {
        match self {
            Value::Blank => Ok(Decimal::ZERO),
            Value::Number(number) => Ok(*number),
            Value::Truth(truth) => Ok(Decimal::from(u8::from(*truth))),
            Value::Text(text) => to_arabic(text.trim()).parse().map_err(|_| Fault::NotANumber),
            Value::Fault(fault) => Err(*fault),
        }
    }

    /// As words: a number without zeros at its end.
    ///
    /// # Errors
    /// Why it has none.
    pub fn text(&self) -> Result<String, Fault> {
        Ok(match self {
            Value::Blank => String::new(),
            Value::Number(number) => number.normalize().to_string(),
            Value::Text(text) => text.clone(),
            Value::Truth(true) => "TRUE".to_owned(),
            Value::Truth(false) => "FALSE".to_owned(),
            Value::Fault(fault) => return Err(*fault),
        })
    }

    /// As an answer: 0 and blank are no.
    ///
    /// # Errors
    /// Why it is none.
    pub fn truth(&self) -> Result<bool, Fault> {
        match self {
            Value::Text(text) if text.eq_ignore_ascii_case("true") => Ok(true),
            Value::Text(text) if text.eq_ignore_ascii_case("false") => Ok(false),
            value => value.number().map(|number| !number.is_zero()),
        }
    }

    /// How two values stand to each other: numbers before texts before truths, texts without regard to case. A blank
    /// is like the 0, the empty text or the `FALSE` it is compared with.
    ///
    /// # Errors
    /// The fault of either.
    pub fn compared(&self, other: &Value) -> Result<Ordering, Fault> {
        let rank = |value: &Value| match value {
            Value::Blank | Value::Number(_) => 0u8,
            Value::Text(_) => 1,
            Value::Truth(_) | Value::Fault(_) => 2,
        };
        Ok(match (self, other) {
            (Value::Fault(fault), _) | (_, Value::Fault(fault)) => return Err(*fault),
            (Value::Text(a), Value::Text(b)) => a.to_lowercase().cmp(&b.to_lowercase()),
            (Value::Text(a), Value::Blank) => a.as_str().cmp(""),
            (Value::Blank, Value::Text(b)) => "".cmp(b.as_str()),
            (Value::Truth(a), Value::Truth(b)) => a.cmp(b),
            (Value::Truth(a), Value::Blank) => a.cmp(&false),
            (Value::Blank, Value::Truth(b)) => false.cmp(b),
            (a, b) if rank(a) == rank(b) => a.number()?.cmp(&b.number()?),
            (a, b) => rank(a).cmp(&rank(b)),
        })
    }
}

impl From<Result<Decimal, Fault>> for Value {
    fn from(number: Result<Decimal, Fault>) -> Self {
        number.map_or_else(Value::Fault, Value::Number)
    }
}

/// Satang in one of a unit, as decimals.
const fn places(unit: MoneyUnit) -> u32 {
    match unit {
        MoneyUnit::Baht => 2,
        MoneyUnit::MillionBaht => 8,
    }
}

/// An amount as a number in a unit: 40,000,000 baht are 40 million baht.
pub fn in_unit(amount: Sum, unit: MoneyUnit) -> Result<Decimal, Fault> {
    Decimal::try_from_i128_with_scale(amount.satang(), places(unit)).map_err(|_| Fault::OutOfRange)
}

/// A number in a unit as baht.
pub fn in_baht(number: Decimal, unit: MoneyUnit) -> Result<Decimal, Fault> {
    match unit {
        MoneyUnit::Baht => Ok(number),
        MoneyUnit::MillionBaht => number.checked_mul(Decimal::from(1_000_000u32)).ok_or(Fault::OutOfRange),
    }
}

/// The amount that a formula of this unit gives: its value rounded half up to the satang.
///
/// # Errors
/// Why it is no amount.
pub fn amount(value: &Value, unit: MoneyUnit) -> Result<Money, Fault> {
    match value {
        Value::Text(_) | Value::Truth(_) => Err(Fault::NotANumber),
        value => Money::round_from(in_baht(value.number()?, unit)?).map_err(|_| Fault::OutOfRange),
    }
}
