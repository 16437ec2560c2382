//! Amounts of money: one exact amount in baht, and the exact sum of many.
//!
//! Amounts are whole satang with a checked range (design, section 3: at most 15 digits before and 2 after the
//! point), so a [`Sum`] is made by integer additions. An amount also remembers how many decimals it was given with,
//! because the file writes `100.50` back as `100.50`. Reading what people type and writing what they read is the work
//! of `language::entry` and `language::numbers`.

mod sum;
mod text;

use rust_decimal::Decimal;
use std::fmt;
use std::num::NonZeroI64;

pub use sum::Sum;

/// The most digits before the point of an amount in baht.
pub const MOST_WHOLE_DIGITS: u32 = 15;
/// The most digits after the point: satang.
pub const MOST_PLACES: u32 = 2;

/// An exact amount in baht, in 8 bytes, also inside an `Option`.
///
/// Equal means written alike: `100.5` is not `100.50`; see [`Money::same_amount`]. There is no order for the same
/// reason; compare [`Money::satang`].
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Money(
    /// The satang times four, plus one more than the decimals given, so it is never zero.
    NonZeroI64,
);

/// Why a text or a value is no [`Money`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MoneyError {
    /// The text does not follow the file's syntax.
    NotADecimal,
    /// More digits before the point than [`MOST_WHOLE_DIGITS`].
    TooLarge { digits: u32 },
    /// More digits after the point than [`MOST_PLACES`].
    TooPrecise { places: u32 },
}

impl Money {
    /// `0`, a given amount; an amount that is not given is `None`.
    pub const ZERO: Self = Self::pack(0, 0);

    /// An amount in satang; whole baht have no decimals, others two.
    ///
    /// # Errors
    /// [`MoneyError::TooLarge`] from 10^15 baht on.
    pub fn from_satang(satang: i64) -> Result<Self, MoneyError> {
        Sum::from_satang(i128::from(satang)).to_money()
    }

    /// An amount in satang, written with so many decimals in baht, or with two if it needs them.
    ///
    /// # Errors
    /// [`MoneyError::TooLarge`] from 10^15 baht on.
    pub fn with_places(satang: i128, places: u32) -> Result<Self, MoneyError> {
        let exact = satang.checked_rem(i128::from(unit_of_last_place(places))) == Some(0);
        Self::checked(satang, if exact { places } else { MOST_PLACES })
    }

    /// An amount in baht with the decimals of the value; zeros beyond the second decimal are dropped.
    ///
    /// # Errors
    /// When the value is not exact in satang, or too large.
    pub fn from_decimal(baht: Decimal) -> Result<Self, MoneyError> {
        let mut exact = baht;
        if exact.scale() > MOST_PLACES {
            exact = exact.normalize();
            let places = exact.scale();
            if places > MOST_PLACES {
                return Err(MoneyError::TooPrecise { places });
            }
            exact.rescale(MOST_PLACES);
        }
        let places = exact.scale();
        let satang = exact.mantissa().saturating_mul(i128::from(unit_of_last_place(places)));
        Self::checked(satang, places)
    }

    /// An amount in baht rounded half up to the satang (halves away from zero, so -0.005 is -0.01). Its decimals are
    /// those of [`Money::from_satang`], however the value was calculated.
    ///
    /// # Errors
    /// [`MoneyError::TooLarge`] from 10^15 baht on.
    pub fn round_from(baht: Decimal) -> Result<Self, MoneyError> {
        Sum::round_from(baht).to_money()
    }

    /// The amount in satang.
    #[must_use]
    pub const fn satang(self) -> i64 {
        self.0.get() >> 2
    }

    /// The digits after the point as the amount was given, in baht: 0 to 2.
    #[must_use]
    pub const fn places(self) -> u32 {
        match self.0.get() & 3 {
            1 => 0,
            2 => 1,
            _ => 2,
        }
    }

    /// The amount in baht, with the decimals it was given with.
    #[must_use]
    pub fn to_decimal(self) -> Decimal {
        let places = self.places();
        Decimal::new(in_last_places(self.satang(), places), places)
    }

    /// Whether both are the same amount, however they are written.
    #[must_use]
    pub const fn same_amount(self, other: Self) -> bool {
        self.satang() == other.satang()
    }

    /// The amount with the other sign.
    #[must_use]
    pub const fn negated(self) -> Self {
        Self::pack(self.satang().saturating_neg(), self.places())
    }

    fn checked(satang: i128, places: u32) -> Result<Self, MoneyError> {
        const TOO_LARGE: u128 = 10_u128.pow(MOST_WHOLE_DIGITS.saturating_add(MOST_PLACES));
        let size = satang.unsigned_abs();
        match i64::try_from(satang) {
            Ok(satang) if size < TOO_LARGE => Ok(Self::pack(satang, places)),
            _ => Err(MoneyError::TooLarge { digits: (size / 100).checked_ilog10().unwrap_or(0).saturating_add(1) }),
        }
    }

    /// Callers keep the satang below 10^17 and in step with the places.
    const fn pack(satang: i64, places: u32) -> Self {
        let tag = match places {
            0 => 1,
            1 => 2,
            _ => 3,
        };
        match NonZeroI64::new(satang.wrapping_shl(2) | tag) {
            Some(packed) => Self(packed),
            None => Self(NonZeroI64::MIN),
        }
    }
}

/// How many satang one unit of the last of so many places is.
const fn unit_of_last_place(places: u32) -> i64 {
    match places {
        0 => 100,
        1 => 10,
        _ => 1,
    }
}

/// An amount in satang as a count of units of the last of so many places.
const fn in_last_places(satang: i64, places: u32) -> i64 {
    match places {
        0 => satang / 100,
        1 => satang / 10,
        _ => satang,
    }
}

impl fmt::Display for MoneyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotADecimal => f.write_str("not a decimal"),
            Self::TooLarge { digits } => {
                write!(f, "an amount of {digits} digits before the point: at most {MOST_WHOLE_DIGITS} are kept")
            }
            Self::TooPrecise { places } => {
                write!(f, "an amount of {places} digits after the point: at most {MOST_PLACES} are kept")
            }
        }
    }
}

impl std::error::Error for MoneyError {}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const LARGEST: i64 = 10_i64.pow(17) - 1;

    #[test]
    fn an_optional_amount_is_8_bytes() {
        assert_eq!(size_of::<Option<Money>>(), 8);
    }

    #[test]
    fn equality_is_by_what_is_written() {
        let (short, long) = (Money::parse("1.5").unwrap(), Money::parse("1.50").unwrap());
        assert_ne!(short, long);
        assert!(short.same_amount(long));
        assert_eq!(short.satang(), 150);
    }

    #[test]
    fn decimals_become_amounts_exactly_or_not_at_all() {
        let exact = |text: &str| Money::from_decimal(text.parse().unwrap()).map(|m| m.to_string());
        assert_eq!(exact("100.50"), Ok("100.50".into()));
        assert_eq!(exact("1.5000"), Ok("1.50".into()));
        assert_eq!(exact("-0"), Ok("0".into()));
        assert_eq!(exact("1.0050"), Err(MoneyError::TooPrecise { places: 3 }));
        assert_eq!(exact("1000000000000000.00"), Err(MoneyError::TooLarge { digits: 16 }));
    }

    #[test]
    fn formula_results_round_half_up_to_the_satang() {
        let rounded = |text: &str| Money::round_from(text.parse().unwrap()).unwrap().to_string();
        assert_eq!(rounded("0.005"), "0.01");
        assert_eq!(rounded("-0.005"), "-0.01");
        assert_eq!(rounded("0.0049999"), "0");
        assert_eq!(rounded("-0.001"), "0");
        assert_eq!(rounded("12.5"), "12.50");
        assert_eq!(rounded("12.000"), "12");
    }

    proptest! {
        #[test]
        fn parse_undoes_display(satang in -LARGEST..=LARGEST, places in 0..=2_u32) {
            let unit = unit_of_last_place(places);
            let amount = Money::pack(in_last_places(satang, places).saturating_mul(unit), places);
            prop_assert_eq!(Money::parse(&amount.to_string()), Ok(amount));
            prop_assert_eq!(Money::from_decimal(amount.to_decimal()), Ok(amount));
            prop_assert_eq!(amount.negated().negated(), amount);
        }
    }
}
