//! Sums that know of how many amounts they are, and whether a formula among these has no value.

use crate::plan::activity::Entry;
use crate::plan::money::{Money, Sum};

/// A sum, and of how many amounts: a sum of none is blank. A sum over formulas in error is no sum at all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    sum: Sum,
    given: u32,
    errors: u32,
}

/// So many formulas below have no value, so there is no sum: it would leave them out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InError(pub u32);

impl Tally {
    /// The sum, or `None` when nothing is given.
    ///
    /// # Errors
    /// How many of the amounts are in error.
    pub fn get(self) -> Result<Option<Sum>, InError> {
        match self.errors {
            0 => Ok((self.given > 0).then_some(self.sum)),
            errors => Err(InError(errors)),
        }
    }

    pub(super) fn count(&mut self, entry: &Entry) {
        match entry.amount() {
            Ok(amount) => self.add(amount),
            Err(_) => self.errors = self.errors.saturating_add(1),
        }
    }

    pub(super) fn add(&mut self, amount: Money) {
        self.sum = self.sum.plus(amount);
        self.given = self.given.saturating_add(1);
    }

    pub(super) fn join(&mut self, other: &Tally, sign: Sign) {
        let (sum, count): (_, fn(u32, u32) -> u32) = match sign {
            Sign::Plus => (self.sum.plus(other.sum), u32::saturating_add),
            Sign::Minus => (self.sum.minus(other.sum), u32::saturating_sub),
        };
        self.sum = sum;
        self.given = count(self.given, other.given);
        self.errors = count(self.errors, other.errors);
    }
}

#[derive(Clone, Copy)]
pub(super) enum Sign {
    Plus,
    Minus,
}
