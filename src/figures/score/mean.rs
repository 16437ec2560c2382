//! The decimal arithmetic of scores: products before quotients, guard digits, weighted means.
//!
//! Full precision is kept inside and rounding is for reading (domain notes, section 3), but a third has no last digit.
//! So a quotient keeps [`KEPT`] decimals and a mean [`SETTLED`] of them: the guard digits between the two make three
//! thirds of 85 exactly 85, which a band from 85 on must see, and make a mean independent of the order of its rows.
//! Nothing here fails: what lies beyond 28 digits, or is divided by zero, is `None`.

use rust_decimal::{Decimal, RoundingStrategy};

/// Decimals of a score, of a computed result and of a row's weighted score.
pub(in crate::figures) const KEPT: u32 = 20;
/// Decimals of a mean.
pub(in crate::figures) const SETTLED: u32 = 12;

/// `amount` x `part` / `whole`.
pub(in crate::figures) fn share(amount: Decimal, part: Decimal, whole: Decimal) -> Option<Decimal> {
    let quotient = amount.checked_mul(part)?.checked_div(whole)?;
    Some(rounded(quotient, KEPT))
}

/// Weighted scores that are added up: a group of an agreement, the parts of an indicator.
#[derive(Clone, Copy, Debug)]
pub(in crate::figures) struct Mean {
    weight: Decimal,
    assessed: Decimal,
    /// The sum of weight x score; `None` beyond the range of a decimal, or before there is a score.
    points: Option<Decimal>,
    scored: bool,
}

impl Mean {
    pub(in crate::figures) const EMPTY: Self =
        Self { weight: Decimal::ZERO, assessed: Decimal::ZERO, points: Some(Decimal::ZERO), scored: false };

    /// One more row. A row without a weight adds nothing.
    pub(in crate::figures) fn add(&mut self, weight: Option<Decimal>, score: Option<Decimal>) {
        let Some(weight) = weight else { return };
        self.weight = self.weight.saturating_add(weight);
        let Some(score) = score else { return };
        self.assessed = self.assessed.saturating_add(weight);
        self.scored = true;
        self.points =
            self.points.and_then(|points| weight.checked_mul(score).and_then(|product| points.checked_add(product)));
    }

    /// The sum of all weights.
    pub(in crate::figures) fn weight(self) -> Decimal {
        self.weight
    }

    /// The sum of the weights of scored rows.
    pub(in crate::figures) fn assessed(self) -> Decimal {
        self.assessed
    }

    /// The weighted mean with missing scores as 0; blank while nothing is scored.
    pub(in crate::figures) fn to_date(self) -> Option<Decimal> {
        self.mean(self.weight)
    }

    /// The weighted mean of what is scored.
    pub(in crate::figures) fn assessed_only(self) -> Option<Decimal> {
        self.mean(self.assessed)
    }

    /// What it adds to a mean over all these weights.
    pub(in crate::figures) fn of_weights(self, weights: Decimal) -> Option<Decimal> {
        let points = self.points.filter(|_| self.scored)?;
        Some(rounded(points.checked_div(weights)?, KEPT))
    }

    fn mean(self, weights: Decimal) -> Option<Decimal> {
        self.of_weights(weights).map(|mean| rounded(mean, SETTLED))
    }
}

/// Half away from zero, as everywhere in the field.
pub(in crate::figures) fn rounded(value: Decimal, places: u32) -> Decimal {
    value.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero)
}

#[cfg(test)]
mod tests {
    use super::super::testing::dec;
    use super::*;

    fn check(rows: &[(&str, &str)], to_date: &str, assessed_only: &str) {
        let given = |text: &str| (!text.is_empty()).then(|| dec(text));
        let mut mean = Mean::EMPTY;
        for (weight, score) in rows {
            mean.add(given(weight), given(score));
        }
        assert_eq!((mean.to_date(), mean.assessed_only()), (given(to_date), given(assessed_only)));
    }

    /// Domain notes, section 3.4.
    #[test]
    fn weighted_means() {
        check(&[("40", "65"), ("35", "85"), ("25", "100")], "80.75", "80.75");
        check(&[("20", "3.5"), ("80", "5")], "4.7", "4.7");
        check(&[("0.40", "65"), ("0.35", "85"), ("0.25", "100")], "80.75", "80.75");
        check(&[("40", "65"), ("35", ""), ("25", "100")], "51", "78.461538461538");
    }

    #[test]
    fn blank_is_not_zero() {
        check(&[], "", "");
        check(&[("40", ""), ("60", "")], "", "");
        check(&[("", "80")], "", "");
        check(&[("0", "80")], "", "");
        check(&[("40", "0"), ("60", "")], "0", "0");
    }

    #[test]
    fn thirds_come_together_again() {
        let third = share(dec("100"), dec("2"), dec("3")).unwrap();
        let text = third.to_string();
        check(&[("30", &text), ("30", &text), ("30", &text)], "66.666666666667", "66.666666666667");
        // 3 x 200/3 + 1 x 140 is 340, a quarter of it 85.
        check(&[("3", &text), ("1", "140")], "85", "85");
    }

    #[test]
    fn out_of_range_is_no_mean() {
        let huge = Decimal::MAX.to_string();
        check(&[(&huge, "100")], "", "");
        check(&[(&huge, "1"), (&huge, "1")], "", "");
    }
}
