//! From tokens to a tree, with the precedence of spreadsheets: `:`, then the sign before a value, `%`, `^`, `*` and `/`,
//! `+` and `-`, `&`, comparisons. So `-2^2` is 4 and `2^3^2` is 64.

use super::error::{ParseError, Problem};
use super::function::Function;
use super::lexer::{Kind, Names, Sign, Token, error, tokens};
use super::place::Reference;
use crate::plan::entry::Fault;
use rust_decimal::Decimal;

/// The longest text of a formula, in bytes: that of spreadsheets, with room for ids.
pub const MOST_SIGNS: usize = 32 * 1024;
/// The most brackets within brackets, as in spreadsheets.
const MOST_OPEN: usize = 64;
/// The most levels of the tree, which a long sum has, too: deeper ones could exhaust the stack.
const MOST_LEVELS: usize = 256;

/// A formula that was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Expression(pub(super) Expr);

#[derive(Clone, Debug, PartialEq)]
pub enum Expr {
    Number(Decimal),
    Text(String),
    Truth(bool),
    Fault(Fault),
    Cell(Reference),
    Range(Reference, Reference),
    Negated(Box<Expr>),
    Percent(Box<Expr>),
    Binary(Binary, Box<Expr>, Box<Expr>),
    Call(Function, Vec<Expr>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Binary {
    Add,
    Subtract,
    Multiply,
    Divide,
    Power,
    Join,
    Compare(Comparison),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comparison {
    Equal,
    Unequal,
    Less,
    More,
    AtMost,
    AtLeast,
}

/// Reads a stored formula.
///
/// # Errors
/// What is wrong with it, and where.
pub fn parse(text: &str) -> Result<Expression, ParseError> {
    parsed(text, &tokens(text, Names::Stored)?)
}

/// Reads the tokens of a text.
pub(super) fn parsed(text: &str, tokens: &[Token]) -> Result<Expression, ParseError> {
    if text.len() > MOST_SIGNS {
        return Err(error(text, MOST_SIGNS, Problem::TooLong));
    }
    let mut parser = Parser { text, tokens, at: 0, open: 0 };
    let whole = parser.expression(0)?;
    match parser.peek() {
        None => Ok(Expression(whole.expr)),
        Some(token) => {
            let found = parser.written(token);
            Err(error(text, token.start, Problem::OperatorMissing(found)))
        }
    }
}

impl Expression {
    /// The cells it names one by one, and the corners of its ranges.
    pub fn references(&self) -> (Vec<&Reference>, Vec<(&Reference, &Reference)>) {
        let (mut cells, mut ranges, mut open) = (Vec::new(), Vec::new(), vec![&self.0]);
        while let Some(expr) = open.pop() {
            match expr {
                Expr::Cell(at) => cells.push(at),
                Expr::Range(from, to) => ranges.push((from, to)),
                Expr::Negated(of) | Expr::Percent(of) => open.push(of),
                Expr::Binary(_, a, b) => open.extend([a.as_ref(), b.as_ref()]),
                Expr::Call(_, given) => open.extend(given),
                Expr::Number(_) | Expr::Text(_) | Expr::Truth(_) | Expr::Fault(_) => {}
            }
        }
        (cells, ranges)
    }
}

struct Parser<'a> {
    text: &'a str,
    tokens: &'a [Token],
    at: usize,
    /// How many calls of [`Parser::expression`] are open.
    open: usize,
}

/// An expression and how many levels it has.
struct Part {
    expr: Expr,
    levels: usize,
}

impl Part {
    fn leaf(expr: Expr) -> Part {
        Part { expr, levels: 1 }
    }
}

impl Parser<'_> {
    fn peek(&self) -> Option<&Token> {
        self.tokens.get(self.at)
    }

    fn sign(&self) -> Option<Sign> {
        match self.peek()?.kind {
            Kind::Sign(sign) => Some(sign),
            _ => None,
        }
    }

    fn take(&mut self, sign: Sign) -> bool {
        let found = self.sign() == Some(sign);
        self.at = self.at.saturating_add(usize::from(found));
        found
    }

    fn written(&self, token: &Token) -> String {
        match &token.kind {
            Kind::Cell(_) => self.text.get(token.start..token.end).filter(|name| !name.starts_with('{')).unwrap_or("…"),
            _ => self.text.get(token.start..token.end).unwrap_or_default(),
        }
        .to_owned()
    }

    fn fail<T>(&self, problem: impl FnOnce(Option<String>) -> Problem) -> Result<T, ParseError> {
        let token = self.peek();
        let start = token.map_or(self.text.len(), |token| token.start);
        Err(error(self.text, start, problem(token.map(|token| self.written(token)))))
    }

    fn within_levels(&self, part: Part) -> Result<Part, ParseError> {
        match part.levels > MOST_LEVELS {
            true => self.fail(|_| Problem::TooLong),
            false => Ok(part),
        }
    }

    /// An expression of operators that bind at least as tight as `least`.
    fn expression(&mut self, least: u8) -> Result<Part, ParseError> {
        self.open = self.open.saturating_add(1);
        if self.open > MOST_OPEN {
            return self.fail(|_| Problem::TooLong);
        }
        let mut left = self.operand()?;
        while let Some((operator, power)) = self.sign().and_then(binary)
            && power >= least
        {
            self.at = self.at.saturating_add(1);
            let right = self.expression(power.saturating_add(1))?;
            let levels = left.levels.max(right.levels).saturating_add(1);
            let expr = Expr::Binary(operator, Box::new(left.expr), Box::new(right.expr));
            left = self.within_levels(Part { expr, levels })?;
        }
        self.open = self.open.saturating_sub(1);
        Ok(left)
    }

    /// A value with the signs before and the percent signs after it.
    fn operand(&mut self) -> Result<Part, ParseError> {
        let mut minus = 0usize;
        while let Some(sign @ (Sign::Plus | Sign::Minus)) = self.sign() {
            self.at = self.at.saturating_add(1);
            minus = minus.saturating_add(usize::from(sign == Sign::Minus));
        }
        let mut part = self.primary()?;
        // A sign twice is no sign, but it makes a number of what it stands before.
        for _ in 0..minus.min((minus % 2).saturating_add(2)) {
            let expr = Expr::Negated(Box::new(part.expr));
            part = Part { expr, levels: part.levels.saturating_add(1) };
        }
        while self.take(Sign::Percent) {
            let expr = Expr::Percent(Box::new(part.expr));
            part = self.within_levels(Part { expr, levels: part.levels.saturating_add(1) })?;
        }
        Ok(part)
    }

    fn primary(&mut self) -> Result<Part, ParseError> {
        let Some(token) = self.peek().cloned() else { return self.fail(|_| Problem::Ends) };
        let start = self.at;
        self.at = self.at.saturating_add(1);
        Ok(match token.kind {
            Kind::Number(number) => Part::leaf(Expr::Number(number)),
            Kind::Text(text) => Part::leaf(Expr::Text(text)),
            Kind::Truth(truth) => Part::leaf(Expr::Truth(truth)),
            Kind::Fault(fault) => {
                // What is left of a range whose rows are all gone.
                if self.take(Sign::Colon) {
                    self.at = self.at.saturating_add(1);
                }
                Part::leaf(Expr::Fault(fault))
            }
            Kind::Cell(from) if self.take(Sign::Colon) => match self.peek().map(|token| &token.kind) {
                Some(Kind::Cell(to)) => {
                    let to = to.clone();
                    self.at = self.at.saturating_add(1);
                    Part::leaf(Expr::Range(from, to))
                }
                Some(Kind::Fault(fault)) => {
                    let fault = *fault;
                    self.at = self.at.saturating_add(1);
                    Part::leaf(Expr::Fault(fault))
                }
                _ => return self.fail(|_| Problem::Range),
            },
            Kind::Cell(at) => Part::leaf(Expr::Cell(at)),
            Kind::Function(function) => self.call(Some(function), &token)?,
            Kind::Name if self.sign() == Some(Sign::Open) => self.call(None, &token)?,
            Kind::Name => Part::leaf(Expr::Fault(Fault::NoSuchName)),
            Kind::Sign(Sign::Open) => {
                let inner = self.expression(0)?;
                self.close()?;
                Part { levels: inner.levels.saturating_add(1), ..inner }
            }
            Kind::Sign(Sign::Colon) => {
                self.at = start;
                return self.fail(|_| Problem::Range);
            }
            Kind::Sign(_) => {
                self.at = start;
                return self.fail(|found| Problem::ValueMissing(found.unwrap_or_default()));
            }
        })
    }

    fn close(&mut self) -> Result<(), ParseError> {
        match (self.take(Sign::Close), self.peek()) {
            (true, _) => Ok(()),
            (false, None) => self.fail(|_| Problem::Open),
            (false, Some(_)) => self.fail(|found| Problem::OperatorMissing(found.unwrap_or_default())),
        }
    }

    /// A call; one of an unknown name is read too, because it may be mended later.
    fn call(&mut self, function: Option<Function>, name: &Token) -> Result<Part, ParseError> {
        self.take(Sign::Open);
        let (mut given, mut levels) = (Vec::new(), 1usize);
        if self.sign() != Some(Sign::Close) {
            loop {
                let part = self.expression(0)?;
                levels = levels.max(part.levels);
                given.push(part.expr);
                if !self.take(Sign::Comma) {
                    break;
                }
            }
        }
        self.close()?;
        let Some(function) = function else { return Ok(Part::leaf(Expr::Fault(Fault::NoSuchName))) };
        let takes = function.takes();
        if !takes.contains(&given.len()) {
            let (least, most) = (*takes.start(), *takes.end());
            let problem = Problem::Count { function: function.name(), least, most };
            return Err(error(self.text, name.start, problem));
        }
        Ok(Part { expr: Expr::Call(function, given), levels: levels.saturating_add(1) })
    }
}

/// An operator between two values and how tight it binds.
fn binary(sign: Sign) -> Option<(Binary, u8)> {
    let compare = |comparison| (Binary::Compare(comparison), 1);
    Some(match sign {
        Sign::Equal => compare(Comparison::Equal),
        Sign::Unequal => compare(Comparison::Unequal),
        Sign::Less => compare(Comparison::Less),
        Sign::More => compare(Comparison::More),
        Sign::AtMost => compare(Comparison::AtMost),
        Sign::AtLeast => compare(Comparison::AtLeast),
        Sign::Join => (Binary::Join, 2),
        Sign::Plus => (Binary::Add, 3),
        Sign::Minus => (Binary::Subtract, 3),
        Sign::Times => (Binary::Multiply, 4),
        Sign::Over => (Binary::Divide, 4),
        Sign::Power => (Binary::Power, 5),
        Sign::Percent | Sign::Open | Sign::Close | Sign::Comma | Sign::Colon => return None,
    })
}
