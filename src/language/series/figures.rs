//! Whole numbers within a text: their digits, Thai or Arabic, and how wide they are written.

use crate::language::digits::{Digits, to_arabic};
use rust_decimal::Decimal;

/// More digits are a code that nobody counts.
const MOST_DIGITS: usize = 27;

/// How a whole number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Figures {
    pub digits: Digits,
    /// At least so many digits: `007`. One where no zero leads.
    pub width: usize,
}

/// A whole number as it was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Found {
    pub value: Decimal,
    pub figures: Figures,
    /// How many digits stood there.
    pub length: usize,
}

impl Figures {
    /// The number in these digits; without its sign, as a number within a text has none.
    pub fn write(self, value: Decimal) -> String {
        let text = format!("{:0>width$}", value.abs().normalize().to_string(), width = self.width);
        self.digits.show(&text).into_owned()
    }
}

/// Reads a text that consists of digits of one kind.
pub(super) fn read(text: &str) -> Option<Found> {
    let first = text.chars().next()?;
    let digits = digits_of(first)?;
    let length = text.chars().count();
    if length > MOST_DIGITS || !text.chars().all(|c| digits_of(c) == Some(digits)) {
        return None;
    }
    let arabic = to_arabic(text);
    let width = if arabic.starts_with('0') { length } else { 1 };
    Some(Found { value: arabic.parse().ok()?, figures: Figures { digits, width }, length })
}

/// What stands before the digits that a text ends with, and the digits, which are of one kind.
pub(super) fn split_end(text: &str) -> Option<(&str, Found)> {
    let kind = digits_of(text.chars().next_back()?)?;
    let lead = text.trim_end_matches(|c| digits_of(c) == Some(kind));
    Some((lead, read(text.strip_prefix(lead)?)?))
}

/// Which digits a character belongs to, if it is one.
pub(super) fn digits_of(c: char) -> Option<Digits> {
    match c {
        '0'..='9' => Some(Digits::Arabic),
        '๐'..='๙' => Some(Digits::Thai),
        _ => None,
    }
}

/// Whether the text is written in Thai digits.
pub(super) fn is_thai(text: &str) -> bool {
    text.chars().any(|c| digits_of(c) == Some(Digits::Thai))
}

/// A year behind a month or a quarter, with what joins them: ` `, `/`, ` พ.ศ. `.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Year {
    between: String,
    digits: Digits,
    /// 2 or 4.
    length: usize,
}

const JOINTS: [&str; 9] = [" ", "/", "-", ",", "พ.ศ.", "ค.ศ.", "ปีงบประมาณ", "ปี", "FY"];

impl Year {
    /// What stands before the year that a text ends with, its value, and how it is written.
    pub fn split_end(text: &str) -> Option<(&str, Decimal, Year)> {
        let (before, found) = split_end(text)?;
        let mut lead = before;
        while let Some(shorter) = JOINTS.iter().find_map(|joint| lead.strip_suffix(joint)) {
            lead = shorter;
        }
        let between = before.strip_prefix(lead)?.to_owned();
        let year = Year { between, digits: found.figures.digits, length: found.length };
        matches!(found.length, 2 | 4).then_some((lead, found.value, year))
    }

    /// The year with what stands before it; of two digits are the last two.
    pub fn write(&self, year: Decimal) -> Option<String> {
        let year = match self.length {
            2 => year.checked_add(Decimal::ONE_HUNDRED)?.checked_rem(Decimal::ONE_HUNDRED)?,
            _ => year,
        };
        let written = Figures { digits: self.digits, width: self.length }.write(year);
        Some(format!("{}{written}", self.between))
    }
}
