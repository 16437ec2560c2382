//! Thai and Arabic digits: a setting for reading, and no difference for typing (domain, section 9).
//!
//! Thai digits are U+0E50 to U+0E59. Digits of other scripts are left alone, except the full-width ones that some
//! keyboards and PDF files give instead of Arabic digits.

pub use crate::plan::frame::Digits;
use std::borrow::Cow;

impl Digits {
    /// The text with its Arabic digits shown in these digits.
    #[must_use]
    pub fn show(self, text: &str) -> Cow<'_, str> {
        let has_digit = |text: &str| text.bytes().any(|byte| byte.is_ascii_digit());
        if self == Self::Arabic || !has_digit(text) {
            return Cow::Borrowed(text);
        }
        let mut shown = String::with_capacity(text.len().saturating_mul(3));
        self.push(&mut shown, text);
        Cow::Owned(shown)
    }

    /// Appends a text with its Arabic digits shown in these digits.
    pub fn push(self, out: &mut String, text: &str) {
        match self {
            Self::Arabic => out.push_str(text),
            Self::Thai => out.extend(text.chars().map(thai)),
        }
    }

    /// Appends a count or a year, ungrouped.
    pub fn push_count(self, out: &mut String, count: u32) {
        let mut unit = 10_u32.pow(count.checked_ilog10().unwrap_or(0));
        while unit > 0 {
            self.push_digit(out, count / unit % 10);
            unit /= 10;
        }
    }

    /// Appends the last two digits of a number.
    pub(super) fn push_two(self, out: &mut String, number: u32) {
        self.push_digit(out, number / 10 % 10);
        self.push_digit(out, number % 10);
    }

    fn push_digit(self, out: &mut String, digit: u32) {
        let shown = char::from_digit(digit, 10).unwrap_or('0');
        out.push(if self == Self::Thai { thai(shown) } else { shown });
    }
}

/// The digits that a text is written with: Thai if it holds any.
#[must_use]
pub fn digits_of(text: &str) -> Digits {
    if text.chars().any(|c| ('๐'..='๙').contains(&c)) { Digits::Thai } else { Digits::Arabic }
}

/// The letter of a Thai list at a place from 1 on: ก ข ค. The two that fell out of use are left out.
#[must_use]
pub fn thai_letter(number: usize) -> Option<char> {
    "กขคฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ".chars().nth(number.checked_sub(1)?)
}

/// The text with Thai digits as Arabic ones, for parsing.
#[must_use]
pub fn to_arabic(text: &str) -> Cow<'_, str> {
    if text.chars().all(|c| arabic(c) == c) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().map(arabic).collect())
}

/// A Thai or full-width digit as the Arabic digit; any other character as it is.
#[must_use]
pub fn arabic(c: char) -> char {
    let value = match c {
        '๐'..='๙' => u32::from(c).saturating_sub(u32::from('๐')),
        '０'..='９' => u32::from(c).saturating_sub(u32::from('０')),
        _ => return c,
    };
    char::from_digit(value, 10).unwrap_or(c)
}

/// An Arabic digit as the Thai digit; any other character as it is.
#[must_use]
pub fn thai(c: char) -> char {
    c.to_digit(10).and_then(|value| char::from_u32(u32::from('๐').saturating_add(value))).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(arabic: &str, thai: &str) {
        assert_eq!(Digits::Thai.show(arabic), thai);
        assert_eq!(to_arabic(thai), arabic);
    }

    #[test]
    fn both_ways() {
        check("0123456789", "๐๑๒๓๔๕๖๗๘๙");
        check("ปีงบประมาณ พ.ศ. 2569", "ปีงบประมาณ พ.ศ. ๒๕๖๙");
        check("1,234.50", "๑,๒๓๔.๕๐");
        check("ไม่มี", "ไม่มี");
    }

    #[test]
    fn reads_full_width_digits() {
        assert_eq!(to_arabic("１２"), "12");
    }

    #[test]
    fn counts_are_ungrouped() {
        let count = |count| {
            let mut text = String::new();
            Digits::Thai.push_count(&mut text, count);
            text
        };
        assert_eq!(count(0), "๐");
        assert_eq!(count(2569), "๒๕๖๙");
        assert_eq!(count(10), "๑๐");
    }

    proptest! {
        #[test]
        fn to_arabic_undoes_show(text in "[ -~ก-ฮ]*") {
            let shown = Digits::Thai.show(&text);
            prop_assert_eq!(to_arabic(&shown), text.as_str());
        }
    }
}
