//! A formula's text as tokens, each with its place. Stored and typed formulas differ only in how cells are named.

use super::error::{ParseError, Problem};
use super::function::Function;
use super::place::{Column, Reference, Row};
use crate::language::digits::{arabic, to_arabic};
use crate::plan::entry::Fault;
use rust_decimal::Decimal;

/// One token: what it is, and where it stands in the text (in bytes).
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Token {
    pub(super) kind: Kind,
    pub(super) start: usize,
    pub(super) end: usize,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Kind {
    Number(Decimal),
    Text(String),
    Truth(bool),
    Fault(Fault),
    Cell(Reference),
    Function(Function),
    /// A name that is none of ours.
    Name,
    Sign(Sign),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    Plus,
    Minus,
    Times,
    Over,
    Power,
    Join,
    Percent,
    Equal,
    Unequal,
    Less,
    More,
    AtMost,
    AtLeast,
    Open,
    Close,
    Comma,
    Colon,
}

/// How cells are named in a text.
#[derive(Clone, Copy)]
pub(super) enum Names<'a> {
    /// By ids.
    Stored,
    /// As in a spreadsheet: the row of a number, counted from 1.
    Typed(&'a dyn Fn(usize) -> Option<Row>),
}

/// The error at a place of a text.
pub(super) fn error(text: &str, start: usize, problem: Problem) -> ParseError {
    let before = text.get(..start).unwrap_or(text);
    ParseError { at: before.chars().count().saturating_add(1), problem }
}

/// The tokens after the `=`.
pub(super) fn tokens(text: &str, names: Names<'_>) -> Result<Vec<Token>, ParseError> {
    let mut lexer = Lexer { text, at: 1, names, tokens: Vec::new() };
    if !text.starts_with('=') {
        return Err(error(text, 0, Problem::NoFormula));
    }
    while lexer.token()? {}
    Ok(lexer.tokens)
}

struct Lexer<'a> {
    text: &'a str,
    at: usize,
    names: Names<'a>,
    tokens: Vec<Token>,
}

impl<'a> Lexer<'a> {
    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// How far signs of this kind go on.
    fn run(&self, is_of: impl Fn(char) -> bool) -> &'a str {
        let rest = self.rest();
        let end = rest.find(|c| !is_of(c)).unwrap_or(rest.len());
        rest.get(..end).unwrap_or_default()
    }

    fn push(&mut self, kind: Kind, length: usize) {
        let (start, end) = (self.at, self.at.saturating_add(length));
        self.tokens.push(Token { kind, start, end });
        self.at = end;
    }

    fn fail<T>(&self, problem: Problem) -> Result<T, ParseError> {
        Err(error(self.text, self.at, problem))
    }

    /// Reads one token; `false` at the end.
    fn token(&mut self) -> Result<bool, ParseError> {
        self.at = self.at.saturating_add(self.run(is_blank).len());
        let Some(first) = self.rest().chars().next() else { return Ok(false) };
        match first {
            c if arabic(c).is_ascii_digit() || c == '.' => self.number()?,
            '"' => self.quoted('"')?,
            '“' => self.quoted('”')?,
            '#' => self.fault()?,
            '{' if matches!(self.names, Names::Stored) => match Reference::read(self.rest()) {
                Some((reference, length)) => self.push(Kind::Cell(reference), length),
                None => return self.fail(Problem::Sign('{')),
            },
            c if is_of_name(c) || c == '$' => self.name()?,
            c => match sign(self.rest()) {
                Some((sign, length)) => self.push(Kind::Sign(sign), length),
                None => return self.fail(Problem::Sign(c)),
            },
        }
        Ok(true)
    }

    fn number(&mut self) -> Result<(), ParseError> {
        let written = self.run(|c| arabic(c).is_ascii_digit() || c == '.');
        let digits = to_arabic(written);
        if digits.matches('.').count() > 1 || digits == "." {
            return self.fail(Problem::Sign('.'));
        }
        // `.5` and `5.` are numbers to a spreadsheet.
        match Decimal::from_str_exact(&format!("0{}", digits.trim_end_matches('.'))) {
            Ok(number) => self.push(Kind::Number(number), written.len()),
            Err(_) => return self.fail(Problem::TooManyDigits),
        }
        Ok(())
    }

    /// A text; a closing mark within it is doubled.
    fn quoted(&mut self, close: char) -> Result<(), ParseError> {
        let mut text = String::new();
        let mut signs = self.rest().char_indices().skip(1).peekable();
        while let Some((at, c)) = signs.next() {
            if c == close && signs.next_if(|(_, next)| *next == close).is_none() {
                self.push(Kind::Text(text), at.saturating_add(c.len_utf8()));
                return Ok(());
            }
            text.push(c);
        }
        self.fail(Problem::OpenText)
    }

    fn fault(&mut self) -> Result<(), ParseError> {
        let rest = self.rest().to_ascii_uppercase();
        match Fault::ALL.into_iter().find(|fault| rest.starts_with(fault.code())) {
            Some(fault) => self.push(Kind::Fault(fault), fault.code().len()),
            None => return self.fail(Problem::Sign('#')),
        }
        Ok(())
    }

    fn name(&mut self) -> Result<(), ParseError> {
        let name = self.run(|c| is_of_name(c) || c == '$');
        let after = self.rest().get(name.len()..).unwrap_or_default().trim_start_matches(is_blank);
        if after.starts_with('(') {
            self.push(Function::of(name).map_or(Kind::Name, Kind::Function), name.len());
            return Ok(());
        }
        let kind = match (self.names, CellName::read(name)) {
            (Names::Typed(row_of), Some(cell)) => match (cell.column(), row_of(cell.row)) {
                (None, _) => return self.fail(Problem::NoSuchColumn(name.to_owned())),
                (_, None) => return self.fail(Problem::NoSuchRow(name.to_owned())),
                (Some(column), Some(row)) => {
                    let CellName { is_row_fixed, is_column_fixed, .. } = cell;
                    Kind::Cell(Reference { row, column, is_row_fixed, is_column_fixed })
                }
            },
            _ if name.contains('$') => return self.fail(Problem::Sign('$')),
            _ if name.eq_ignore_ascii_case("true") => Kind::Truth(true),
            _ if name.eq_ignore_ascii_case("false") => Kind::Truth(false),
            _ => Kind::Name,
        };
        self.push(kind, name.len());
        Ok(())
    }
}

/// A cell's name as in a spreadsheet: `$F$12`.
pub(super) struct CellName {
    /// The place of its letters: A is 0.
    pub(super) letters: usize,
    /// Its row, counted from 1.
    pub(super) row: usize,
    pub(super) is_column_fixed: bool,
    pub(super) is_row_fixed: bool,
}

/// The name of the cell in a column and row, both counted from 0.
#[must_use]
pub fn name(column: usize, row: usize) -> Option<String> {
    let mut letters = String::new();
    let mut rest = column.checked_add(1)?;
    while let Some(place) = rest.checked_sub(1) {
        letters.insert(0, char::from(b'A'.checked_add(u8::try_from(place % 26).ok()?)?));
        rest = place / 26;
    }
    Some(format!("{letters}{}", row.saturating_add(1)))
}

/// The column and row of a cell's name, both counted from 0.
#[must_use]
pub fn places(name: &str) -> Option<(usize, usize)> {
    let name = CellName::read(name)?;
    Some((name.letters, name.row.checked_sub(1)?))
}

impl CellName {
    /// Its column, where that is one of amounts.
    pub(super) fn column(&self) -> Option<Column> {
        Column::of_place(self.letters)
    }

    /// `None` when a word is no cell's name.
    pub(super) fn read(name: &str) -> Option<CellName> {
        let (is_column_fixed, name) = name.strip_prefix('$').map_or((false, name), |rest| (true, rest));
        let end = name.find(|c: char| !c.is_ascii_alphabetic())?;
        let (letters, row) = name.split_at_checked(end)?;
        let (is_row_fixed, row) = row.strip_prefix('$').map_or((false, row), |rest| (true, rest));
        let row = to_arabic(row);
        let is_row = (1..=7).contains(&row.len()) && row.bytes().all(|byte| byte.is_ascii_digit());
        let is_column = (1..=3).contains(&letters.len());
        let row = row.parse().ok().filter(|_| is_row && is_column)?;
        let place = |letter: u8| usize::from(letter.to_ascii_uppercase().saturating_sub(b'A')).saturating_add(1);
        let letters = letters.bytes().fold(0usize, |sum, letter| sum.saturating_mul(26).saturating_add(place(letter)));
        Some(CellName { letters: letters.saturating_sub(1), row, is_column_fixed, is_row_fixed })
    }
}

fn is_blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200B}' | '\u{FEFF}')
}

/// Letters, digits and the signs that Thai words are written with.
pub(super) fn is_of_name(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '.' | '\u{0E31}'..='\u{0E4E}')
}

fn sign(text: &str) -> Option<(Sign, usize)> {
    const SIGNS: &[(&str, Sign)] = &[
        ("<>", Sign::Unequal),
        ("<=", Sign::AtMost),
        (">=", Sign::AtLeast),
        ("≠", Sign::Unequal),
        ("≤", Sign::AtMost),
        ("≥", Sign::AtLeast),
        ("=", Sign::Equal),
        ("<", Sign::Less),
        (">", Sign::More),
        ("+", Sign::Plus),
        ("-", Sign::Minus),
        ("−", Sign::Minus),
        ("–", Sign::Minus),
        ("*", Sign::Times),
        ("×", Sign::Times),
        ("/", Sign::Over),
        ("÷", Sign::Over),
        ("^", Sign::Power),
        ("&", Sign::Join),
        ("%", Sign::Percent),
        ("(", Sign::Open),
        (")", Sign::Close),
        (",", Sign::Comma),
        (";", Sign::Comma),
        (":", Sign::Colon),
    ];
    let (written, sign) = SIGNS.iter().find(|(written, _)| text.starts_with(written))?;
    Some((*sign, written.len()))
}
