//! The exact sum of many amounts.

use super::{MOST_PLACES, Money, MoneyError, unit_of_last_place};
use rust_decimal::{Decimal, RoundingStrategy};
use std::iter;
use std::ops::{Add, AddAssign, Sub};

/// The exact sum of many amounts, in satang. Far more amounts than any plan holds fit; beyond that it stays at the
/// largest sum instead of failing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Sum(i128);

impl Sum {
    /// The sum of nothing.
    pub const ZERO: Self = Self(0);

    /// A sum in satang.
    #[must_use]
    pub const fn from_satang(satang: i128) -> Self {
        Self(satang)
    }

    /// A value in baht rounded half up to the satang (halves away from zero).
    #[must_use]
    pub fn round_from(baht: Decimal) -> Self {
        let mut rounded = baht.round_dp_with_strategy(MOST_PLACES, RoundingStrategy::MidpointAwayFromZero);
        let unit = unit_of_last_place(rounded.scale());
        if rounded.is_zero() {
            rounded = Decimal::ZERO;
        }
        Self(rounded.mantissa().saturating_mul(i128::from(unit)))
    }

    /// The sum in satang.
    #[must_use]
    pub const fn satang(self) -> i128 {
        self.0
    }

    /// Whether it comes to nothing.
    #[must_use]
    pub const fn is_zero(self) -> bool {
        self.0 == 0
    }

    /// The sum with one more amount; a blank adds nothing.
    #[must_use]
    pub fn plus(self, other: impl Into<Self>) -> Self {
        Self(self.0.saturating_add(other.into().0))
    }

    /// The sum less an amount; a blank takes nothing away.
    #[must_use]
    pub fn minus(self, other: impl Into<Self>) -> Self {
        Self(self.0.saturating_sub(other.into().0))
    }

    /// The sum in baht with two decimals; beyond 26 digits of baht the largest such value.
    #[must_use]
    pub fn to_decimal(self) -> Decimal {
        Decimal::try_from_i128_with_scale(self.0, MOST_PLACES).unwrap_or(match self.0 {
            ..0 => Decimal::MIN,
            0.. => Decimal::MAX,
        })
    }

    /// The sum as one amount; whole baht have no decimals, others two.
    ///
    /// # Errors
    /// [`MoneyError::TooLarge`] from 10^15 baht on.
    pub fn to_money(self) -> Result<Money, MoneyError> {
        let places = if self.0 % 100 == 0 { 0 } else { MOST_PLACES };
        Money::checked(self.0, places)
    }
}

impl From<Money> for Sum {
    fn from(amount: Money) -> Self {
        Self(i128::from(amount.satang()))
    }
}

impl From<Option<Money>> for Sum {
    fn from(amount: Option<Money>) -> Self {
        amount.map_or(Self::ZERO, Self::from)
    }
}

impl<T: Into<Self>> Add<T> for Sum {
    type Output = Self;

    fn add(self, other: T) -> Self {
        self.plus(other)
    }
}

impl<T: Into<Self>> Sub<T> for Sum {
    type Output = Self;

    fn sub(self, other: T) -> Self {
        self.minus(other)
    }
}

impl<T: Into<Self>> AddAssign<T> for Sum {
    fn add_assign(&mut self, other: T) {
        *self = self.plus(other);
    }
}

impl<T: Into<Self>> iter::Sum<T> for Sum {
    fn sum<I: Iterator<Item = T>>(amounts: I) -> Self {
        amounts.fold(Self::ZERO, Self::plus)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn amount(text: &str) -> Money {
        Money::parse(text).unwrap()
    }

    fn check(amounts: &[Option<&str>], expected: &str) {
        let sum: Sum = amounts.iter().map(|text| text.map(amount)).sum();
        assert_eq!(sum.to_decimal().to_string(), expected, "{amounts:?}");
    }

    #[test]
    fn is_exact_and_skips_blanks() {
        check(&[], "0.00");
        check(&[Some("333333.33"), None, Some("333333.33"), Some("333333.33")], "999999.99");
        check(&[Some("0.1"), Some("0.2")], "0.30");
        check(&[Some("5"), Some("-7.25")], "-2.25");
    }

    #[test]
    fn never_fails() {
        let top = Sum::from_satang(i128::MAX);
        assert_eq!(top + amount("1"), top);
        assert_eq!(top.to_decimal(), Decimal::MAX);
        assert_eq!(Sum::from_satang(i128::MIN) - top, Sum::from_satang(i128::MIN));
        assert_eq!(top.to_money(), Err(MoneyError::TooLarge { digits: 37 }));
    }

    #[test]
    fn becomes_an_amount_again() {
        let sum = Sum::ZERO + amount("1.50") + Some(amount("2.5")) - amount("4");
        assert!(sum.is_zero());
        assert_eq!((sum + amount("1.5")).to_money(), Ok(amount("1.50")));
        assert_eq!(sum.to_money(), Ok(Money::ZERO));
    }
}
