//! Why a typed formula cannot be read: what, and where.

use crate::language::Language;
use crate::language::words::formula as words;

/// Why a formula cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseError {
    /// The sign at which reading stopped, counted from 1, the `=` included.
    pub at: usize,
    /// What is wrong there.
    pub problem: Problem,
}

/// What is wrong with a formula.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Does not start with `=`.
    NoFormula,
    /// A sign that means nothing in a formula.
    Sign(char),
    /// It ends where a value is missing.
    Ends,
    /// This stands where a value is missing.
    ValueMissing(String),
    /// This follows a whole value.
    OperatorMissing(String),
    /// A bracket is not closed.
    Open,
    /// A text is not closed.
    OpenText,
    /// A number of too many digits.
    TooManyDigits,
    /// No such row.
    NoSuchRow(String),
    /// No such column of amounts.
    NoSuchColumn(String),
    /// `:` must stand between two cells.
    Range,
    /// A function takes so many values.
    Count { function: &'static str, least: usize, most: usize },
    /// Longer than [`super::parse::MOST_SIGNS`], or more levels than can be calculated.
    TooLong,
}

impl ParseError {
    /// Advice for the person who typed it.
    #[must_use]
    pub fn message(&self, language: Language) -> String {
        let what = match &self.problem {
            Problem::NoFormula => words::NO_FORMULA.of(language).to_owned(),
            Problem::Sign(sign) => words::sign(&sign.to_string(), language),
            Problem::Ends => words::ENDS.of(language).to_owned(),
            Problem::ValueMissing(found) => words::value_missing(found, language),
            Problem::OperatorMissing(found) if found == "," => words::COMMA.of(language).to_owned(),
            Problem::OperatorMissing(found) => words::operator_missing(found, language),
            Problem::Open => words::OPEN.of(language).to_owned(),
            Problem::OpenText => words::OPEN_TEXT.of(language).to_owned(),
            Problem::TooManyDigits => words::TOO_MANY_DIGITS.of(language).to_owned(),
            Problem::NoSuchRow(name) => words::no_such_row(name, language),
            Problem::NoSuchColumn(name) => words::no_such_column(name, language),
            Problem::Range => words::RANGE.of(language).to_owned(),
            Problem::Count { function, least, most } => words::count(function, *least, *most, language),
            Problem::TooLong => words::TOO_LONG.of(language).to_owned(),
        };
        words::unreadable(self.at, &what, language)
    }
}
