//! Decimals as the file writes them: weights, targets, results, percentages and thresholds.
//!
//! A number keeps the decimals it was given, so `90.50` is written back as `90.50` (design, section 3). The syntax
//! of the file is strict: an optional `-`, digits without leading zeros, and at most one point with digits after it.
//! What people type is more generous and is read by `language::entry`; amounts of money are in [`super::money`].

use rust_decimal::Decimal;
use serde::de::{self, Deserialize, Deserializer, Unexpected, Visitor};
use serde::ser::{Serialize, Serializer};
use std::fmt;
use std::hash::{Hash, Hasher};

/// The most significant digits a [`Number`] holds, and the most digits after the point.
pub const MOST_DIGITS: u32 = 28;

/// A decimal kept as it was given. Two numbers are equal when they are written alike: `1.0` is not `1.00`; compare
/// [`Number::decimal`] to compare values.
#[derive(Clone, Copy)]
pub struct Number(Decimal);

/// Why a text or a value is no [`Number`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberError {
    /// The text does not follow the file's syntax.
    NotADecimal,
    /// More significant digits, or more digits after the point, than [`MOST_DIGITS`].
    TooManyDigits { digits: u32 },
}

impl Number {
    /// `0`, a given number; a number that is not given is `None`.
    pub const ZERO: Self = Self(Decimal::ZERO);

    /// Reads the file's syntax: no `+`, exponent, blanks, leading zeros or negative zero.
    ///
    /// # Errors
    /// When the text is no such decimal, or has too many digits.
    pub fn parse(text: &str) -> Result<Self, NumberError> {
        let written = Written::read(text).ok_or(NumberError::NotADecimal)?;
        let digits = written.significant_digits();
        if digits > MOST_DIGITS {
            return Err(NumberError::TooManyDigits { digits });
        }
        let mut mantissa = 0_i128;
        for digit in written.digits() {
            mantissa = mantissa.saturating_mul(10).saturating_add(i128::from(digit));
        }
        if written.negative {
            mantissa = mantissa.saturating_neg();
        }
        Decimal::try_from_i128_with_scale(mantissa, written.places())
            .map(Self)
            .map_err(|_| NumberError::TooManyDigits { digits })
    }

    /// Keeps a calculated value with its decimals. A value of 29 digits, which the calculation can make but the file
    /// cannot hold, loses its last decimal (rounded half away from zero).
    ///
    /// # Errors
    /// When a value without decimals has 29 digits.
    pub fn from_decimal(value: Decimal) -> Result<Self, NumberError> {
        const TOO_LONG: u128 = 10_u128.pow(MOST_DIGITS);
        let mut value = value;
        while value.mantissa().unsigned_abs() >= TOO_LONG {
            let Some(places) = value.scale().checked_sub(1) else {
                return Err(NumberError::TooManyDigits { digits: MOST_DIGITS.saturating_add(1) });
            };
            value = value.round_dp_with_strategy(places, rust_decimal::RoundingStrategy::MidpointAwayFromZero);
        }
        if value.is_zero() {
            value.set_sign_positive(true);
        }
        Ok(Self(value))
    }

    /// The value, for calculating.
    #[must_use]
    pub const fn decimal(self) -> Decimal {
        self.0
    }

    /// The digits after the point as it was given.
    #[must_use]
    pub const fn places(self) -> u32 {
        self.0.scale()
    }
}

impl From<u32> for Number {
    fn from(value: u32) -> Self {
        Self(Decimal::from(value))
    }
}

impl PartialEq for Number {
    fn eq(&self, other: &Self) -> bool {
        self.0.mantissa() == other.0.mantissa() && self.0.scale() == other.0.scale()
    }
}

impl Eq for Number {}

impl Hash for Number {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.mantissa().hash(state);
        self.0.scale().hash(state);
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl fmt::Debug for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(NumberVisitor)
    }
}

impl fmt::Display for NumberError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotADecimal => f.write_str("not a decimal"),
            Self::TooManyDigits { digits } => {
                write!(f, "a number of {digits} digits: at most {MOST_DIGITS} are kept")
            }
        }
    }
}

impl std::error::Error for NumberError {}

/// The parts of a decimal in the file's syntax.
pub(super) struct Written<'a> {
    pub(super) negative: bool,
    /// The digits before the point, without leading zeros (`0` alone stays).
    pub(super) whole: &'a str,
    /// The digits after the point, empty if there is no point.
    pub(super) fraction: &'a str,
}

impl<'a> Written<'a> {
    pub(super) fn read(text: &'a str) -> Option<Self> {
        let (negative, unsigned) = text.strip_prefix('-').map_or((false, text), |unsigned| (true, unsigned));
        let (whole, fraction) = match unsigned.split_once('.') {
            Some((_, "")) => return None,
            Some(parts) => parts,
            None => (unsigned, ""),
        };
        let all_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        let leading_zero = whole.len() > 1 && whole.starts_with('0');
        if whole.is_empty() || leading_zero || !all_digits(whole) || !all_digits(fraction) {
            return None;
        }
        let written = Self { negative, whole, fraction };
        let negative_zero = negative && written.digits().all(|digit| digit == 0);
        (!negative_zero).then_some(written)
    }

    /// The values of all digits, those after the point last.
    pub(super) fn digits(&self) -> impl Iterator<Item = u8> {
        self.whole.bytes().chain(self.fraction.bytes()).map(|byte| byte & 0x0F)
    }

    pub(super) fn places(&self) -> u32 {
        u32::try_from(self.fraction.len()).unwrap_or(u32::MAX)
    }

    /// All digits, without the lone zero before a point.
    fn significant_digits(&self) -> u32 {
        let whole = if self.whole == "0" { 0 } else { self.whole.len() };
        u32::try_from(whole.saturating_add(self.fraction.len())).unwrap_or(u32::MAX)
    }
}

struct NumberVisitor;

impl Visitor<'_> for NumberVisitor {
    type Value = Number;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a decimal")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Number, E> {
        Number::parse(text).map_err(|error| match error {
            NumberError::NotADecimal => E::invalid_value(Unexpected::Str(text), &self),
            NumberError::TooManyDigits { .. } => E::custom(error),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const LARGEST: i128 = 10_i128.pow(28) - 1;

    fn check(text: &str, expected: Result<&str, NumberError>) {
        let read = Number::parse(text).map(|number| number.to_string());
        assert_eq!(read, expected.map(str::to_owned), "{text}");
    }

    #[test]
    fn is_written_back_as_given() {
        for text in ["0", "0.00", "5", "90.50", "-3", "-0.001", "100", "2568"] {
            check(text, Ok(text));
        }
        check("1234567890123456789012345678", Ok("1234567890123456789012345678"));
        check("0.0000000000000000000000000001", Ok("0.0000000000000000000000000001"));
    }

    #[test]
    fn refuses_what_the_file_does_not_write() {
        let texts =
            ["", "-", "+1", " 1", "1 ", "1.", ".5", "01", "00", "-0", "-0.00", "1e3", "1,000", "๑", "1.2.3", "--1"];
        for text in texts {
            check(text, Err(NumberError::NotADecimal));
        }
    }

    #[test]
    fn says_how_many_digits_are_too_many() {
        let too_many = |digits| Err(NumberError::TooManyDigits { digits });
        check("12345678901234567890123456789", too_many(29));
        check("1.0000000000000000000000000000", too_many(29));
        check("0.00000000000000000000000000001", too_many(29));
    }

    #[test]
    fn equality_is_by_what_is_written() {
        assert_ne!(Number::parse("1.0"), Number::parse("1.00"));
        assert_eq!(Number::parse("1.0"), Number::parse("1.0"));
    }

    #[test]
    fn a_calculated_value_can_always_be_read_back() {
        let third = Decimal::from(20) / Decimal::from(3);
        let kept = Number::from_decimal(third).unwrap();
        assert_eq!(Number::parse(&kept.to_string()), Ok(kept));
        assert_eq!(Number::from_decimal(Decimal::MAX), Err(NumberError::TooManyDigits { digits: 29 }));
        assert_eq!(Number::from_decimal(-Decimal::ZERO), Ok(Number::ZERO));
    }

    #[test]
    fn a_file_holds_strings_only() {
        let read = |json: &str| serde_json::from_str::<Number>(json).map_err(|e| e.to_string());
        assert_eq!(read("\"0.50\""), Number::parse("0.50").map_err(|e| e.to_string()));
        assert!(read("0.5").unwrap_err().contains("expected a decimal"));
        assert!(read("\"x\"").unwrap_err().contains("string \"x\", expected a decimal"));
        assert_eq!(serde_json::to_string(&Number::parse("0.50").unwrap()).unwrap(), "\"0.50\"");
    }

    proptest! {
        #[test]
        fn parse_undoes_display(mantissa in -LARGEST..=LARGEST, scale in 0..=28_u32) {
            let number = Number::from_decimal(Decimal::from_i128_with_scale(mantissa, scale)).unwrap();
            prop_assert_eq!(Number::parse(&number.to_string()), Ok(number));
        }

        #[test]
        fn display_undoes_parse(text in "-?(0|[1-9][0-9]{0,13})(\\.[0-9]{1,14})?") {
            if let Ok(number) = Number::parse(&text) {
                prop_assert_eq!(number.to_string(), text);
            }
        }
    }
}
