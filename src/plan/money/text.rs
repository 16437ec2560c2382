//! An amount as the file writes it, both ways and without allocating.

use super::{MOST_PLACES, MOST_WHOLE_DIGITS, Money, MoneyError, in_last_places, unit_of_last_place};
use crate::plan::number::Written;
use serde::de::{self, Deserialize, Deserializer, Unexpected, Visitor};
use serde::ser::{Serialize, Serializer};
use std::fmt;

impl Money {
    /// Reads the file's syntax: no `+`, exponent, blanks, leading zeros or negative zero.
    ///
    /// # Errors
    /// When the text is no such decimal, or has too many digits before or after the point.
    pub fn parse(text: &str) -> Result<Self, MoneyError> {
        let written = Written::read(text).ok_or(MoneyError::NotADecimal)?;
        let places = written.places();
        if places > MOST_PLACES {
            return Err(MoneyError::TooPrecise { places });
        }
        let digits = u32::try_from(written.whole.len()).unwrap_or(u32::MAX);
        if digits > MOST_WHOLE_DIGITS {
            return Err(MoneyError::TooLarge { digits });
        }
        let mut satang = 0_i64;
        for digit in written.digits() {
            satang = satang.saturating_mul(10).saturating_add(i64::from(digit));
        }
        satang = satang.saturating_mul(unit_of_last_place(places));
        if written.negative {
            satang = satang.saturating_neg();
        }
        Ok(Self::pack(satang, places))
    }

    /// The file's text, without allocating.
    fn text(self, room: &mut [u8; ROOM]) -> &str {
        let places = self.places();
        let mut rest = in_last_places(self.satang(), places).unsigned_abs();
        let mut length = 0_usize;
        let mut put = |byte: u8| {
            length = length.saturating_add(1);
            if let Some(slot) = room.iter_mut().nth_back(length.saturating_sub(1)) {
                *slot = byte;
            }
        };
        let mut written = 0;
        while written <= places || rest > 0 {
            if written == places && places > 0 {
                put(b'.');
            }
            put(b'0' | u8::try_from(rest % 10).unwrap_or(0));
            rest /= 10;
            written = written.saturating_add(1);
        }
        if self.satang() < 0 {
            put(b'-');
        }
        let start = ROOM.saturating_sub(length);
        room.get(start..).and_then(|bytes| str::from_utf8(bytes).ok()).unwrap_or_default()
    }
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.text(&mut [0; ROOM]))
    }
}

impl fmt::Debug for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for Money {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.text(&mut [0; ROOM]))
    }
}

impl<'de> Deserialize<'de> for Money {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(MoneyVisitor)
    }
}

/// Enough for a sign, 15 digits, the point and 2 digits.
const ROOM: usize = 20;

struct MoneyVisitor;

impl Visitor<'_> for MoneyVisitor {
    type Value = Money;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a decimal")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Money, E> {
        Money::parse(text).map_err(|error| match error {
            MoneyError::NotADecimal => E::invalid_value(Unexpected::Str(text), &self),
            MoneyError::TooLarge { .. } | MoneyError::TooPrecise { .. } => E::custom(error),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Result<&str, MoneyError>) {
        let read = Money::parse(text).map(|amount| amount.to_string());
        assert_eq!(read, expected.map(str::to_owned), "{text}");
    }

    #[test]
    fn is_written_back_as_given() {
        let texts = [
            "0",
            "0.0",
            "0.00",
            "5",
            "100.5",
            "100.50",
            "-0.01",
            "-7",
            "35266300",
            "0.05",
            "999999999999999.99",
            "-999999999999999.99",
        ];
        for text in texts {
            check(text, Ok(text));
        }
    }

    #[test]
    fn refuses_what_the_file_does_not_write() {
        let texts = ["", "-", "+1", " 1", "1.", ".5", "01", "-0", "-0.00", "1e3", "1,000", "๑"];
        for text in texts {
            check(text, Err(MoneyError::NotADecimal));
        }
        check("1.005", Err(MoneyError::TooPrecise { places: 3 }));
        check("1000000000000000", Err(MoneyError::TooLarge { digits: 16 }));
    }

    #[test]
    fn a_file_holds_strings_only() {
        let read = |json: &str| serde_json::from_str::<Money>(json).map_err(|e| e.to_string());
        assert_eq!(read("\"100.50\"").unwrap().to_string(), "100.50");
        assert!(read("100.5").unwrap_err().contains("expected a decimal"));
        assert!(read("\"1,000\"").unwrap_err().contains("string \"1,000\", expected a decimal"));
        assert!(read("\"1.005\"").unwrap_err().contains("3 digits after the point"));
        assert_eq!(serde_json::to_string(&Money::parse("-0.5").unwrap()).unwrap(), "\"-0.5\"");
    }
}
