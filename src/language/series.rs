//! How a row of values goes on when it is filled, as in a spreadsheet: numbers, months, quarters, dates, and texts that
//! end in a number.
//!
//! The values to fill from are a block of texts as an editor shows them. Neighbours of one kind form a run; each run goes
//! on by its own step, and the pattern of runs and fixed texts repeats. A run of one goes on by one. A run of several
//! goes on by its step if all its steps are equal; if not, the block repeats: a trend through unequal steps needs
//! fractions that nobody typed, and amounts have to be exact.
//!
//! Which cells are filled is for the grid; formulas are copied by their own rules and are fixed texts here.

mod date;
mod figures;
mod month;
mod term;

use rust_decimal::Decimal;
use term::{Form, Term};

/// A block of values, ready to be filled from.
#[derive(Clone, Debug)]
pub struct Series {
    places: Vec<Place>,
    runs: Vec<Run>,
}

/// A value of the block.
#[derive(Clone, Debug)]
struct Place {
    text: String,
    /// The run it is part of, and where in it.
    run: Option<(usize, usize)>,
}

/// Neighbours of one kind, with the step between them.
#[derive(Clone, Debug)]
struct Run {
    first: Term,
    length: usize,
    step: Step,
}

#[derive(Clone, Copy, Debug)]
enum Step {
    /// A number, or days of dates.
    By(Decimal),
    /// Months of dates that fall on one day of the month, or on its end.
    Months(i64),
}

/// What the cells hold, which decides how a text is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Figures: a number is a number.
    Figures,
    /// Words: `1.9` is a number of an outline and goes on with `1.10`.
    Words,
}

impl Series {
    /// The series of a block, in the order from top to bottom or from left to right.
    #[must_use]
    pub fn of<'a>(texts: impl IntoIterator<Item = &'a str>, kind: Kind) -> Series {
        let mut series = Series { places: Vec::new(), runs: Vec::new() };
        let mut open: Vec<Term> = Vec::new();
        for text in texts {
            let term = Term::read(text, kind);
            if open.last().zip(term.as_ref()).is_none_or(|(last, term)| !last.form.joins(&term.form)) {
                series.close(&mut open);
            }
            open.extend(term);
            series.places.push(Place { text: text.to_owned(), run: None });
            if open.is_empty() {
                continue;
            }
            let run = Some((series.runs.len(), open.len() - 1));
            if let Some(place) = series.places.last_mut() {
                place.run = run;
            }
        }
        series.close(&mut open);
        series
    }

    /// Whether the block counts on unless one asks for a copy. A single number does not: it is copied.
    #[must_use]
    pub fn counts_by_itself(&self) -> bool {
        match self.runs.as_slice() {
            [] => false,
            [only] => self.places.len() > 1 || !matches!(only.first.form, Form::Number { .. }),
            _ => true,
        }
    }

    /// The text so many places behind the first one of the block; places before it are negative.
    #[must_use]
    pub fn text(&self, place: i64, is_counting: bool) -> String {
        let length = i64::try_from(self.places.len()).unwrap_or(i64::MAX).max(1);
        let (turn, at) = (place.div_euclid(length), place.rem_euclid(length));
        let Some(known) = usize::try_from(at).ok().and_then(|at| self.places.get(at)) else { return String::new() };
        let counted = || {
            let (run, offset) = known.run?;
            let run = self.runs.get(run)?;
            let (length, offset) = (i64::try_from(run.length).ok()?, i64::try_from(offset).ok()?);
            run.text(turn.checked_mul(length)?.checked_add(offset)?)
        };
        let text = if is_counting && turn != 0 { counted() } else { None };
        text.unwrap_or_else(|| known.text.clone())
    }

    /// Ends a run. One with unequal steps is none: its texts repeat.
    fn close(&mut self, open: &mut Vec<Term>) {
        if open.is_empty() {
            return;
        }
        let terms = std::mem::take(open);
        match Run::of(&terms) {
            Some(run) => self.runs.push(run),
            None => self.places.iter_mut().rev().take(terms.len()).for_each(|place| place.run = None),
        }
    }
}

impl Run {
    fn of(terms: &[Term]) -> Option<Run> {
        let first = terms.first()?;
        let form = terms.iter().skip(1).fold(first.form.clone(), |form, term| form.with(&term.form));
        Some(Run { length: terms.len(), step: step_of(terms)?, first: Term { form, at: first.at } })
    }

    fn text(&self, index: i64) -> Option<String> {
        let at = match self.step {
            Step::By(step) => self.first.at.checked_add(step.checked_mul(index.into())?)?,
            Step::Months(months) => date::later(self.first.at, months.checked_mul(index)?)?,
        };
        self.first.form.write(at)
    }
}

/// The step of a run; `None` where steps are unequal.
fn step_of(terms: &[Term]) -> Option<Step> {
    let [first, second, ..] = terms else { return Some(Step::By(Decimal::ONE)) };
    if let Form::Date(_) = first.form {
        let days: Vec<Decimal> = terms.iter().map(|term| term.at).collect();
        if let Some(months) = date::months_between(&days) {
            return Some(Step::Months(months));
        }
    }
    // Months and quarters go round: from ธ.ค. to ม.ค. is one step.
    let between = |one: &Term, other: &Term| {
        let step = other.at.checked_sub(one.at)?;
        match first.form.circle() {
            Some(circle) => step.checked_add(circle)?.checked_rem(circle),
            None => Some(step),
        }
    };
    let step = between(first, second)?;
    let mut pairs = terms.iter().zip(terms.iter().skip(1));
    pairs.all(|(one, other)| between(one, other) == Some(step)).then_some(Step::By(step))
}

#[cfg(test)]
mod tests;
