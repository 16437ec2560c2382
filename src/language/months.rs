//! The twelve months and their names in Thai and English (domain, section 9).
//!
//! These are calendar months, 1 = January; [`super::calendar`] says where they stand in a fiscal year.

use super::Language;
use super::search::fold;

/// A month of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(u8);

impl Month {
    /// The first month of the calendar.
    pub const JANUARY: Self = Self(1);
    /// The first month of the government's fiscal year.
    pub const OCTOBER: Self = Self(10);

    /// A month by its number, 1 = January.
    #[must_use]
    pub const fn new(number: u8) -> Option<Self> {
        match number {
            1..=12 => Some(Self(number)),
            _ => None,
        }
    }

    /// The number, 1 = January.
    #[must_use]
    pub const fn number(self) -> u8 {
        self.0
    }

    /// The month so many months later; after December comes January.
    #[must_use]
    pub const fn later(self, months: u8) -> Self {
        Self((self.0 - 1 + months % 12) % 12 + 1)
    }

    /// The full name: ตุลาคม, October.
    #[must_use]
    pub fn name(self, language: Language) -> &'static str {
        self.names().name(language)
    }

    /// The short name: ต.ค., Oct.
    #[must_use]
    pub fn short_name(self, language: Language) -> &'static str {
        self.names().short_name(language)
    }

    /// Reads a name in either language: full, short with or without points, or at least the first three letters.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        // ฏ for ฎ is the usual slip in กรกฎาคม.
        let name = fold(name).replace('.', "").replace('ฏ', "ฎ");
        let long_enough = name.chars().count() >= 3;
        (1..=12).map(Self).find(|month| {
            [Language::Thai, Language::English].into_iter().any(|language| {
                fold(month.short_name(language)).replace('.', "") == name
                    || (long_enough && fold(month.name(language)).starts_with(&name))
            })
        })
    }

    const fn names(self) -> Names {
        let (thai, thai_short, english, english_short) = match self.0 {
            1 => ("มกราคม", "ม.ค.", "January", "Jan"),
            2 => ("กุมภาพันธ์", "ก.พ.", "February", "Feb"),
            3 => ("มีนาคม", "มี.ค.", "March", "Mar"),
            4 => ("เมษายน", "เม.ย.", "April", "Apr"),
            5 => ("พฤษภาคม", "พ.ค.", "May", "May"),
            6 => ("มิถุนายน", "มิ.ย.", "June", "Jun"),
            7 => ("กรกฎาคม", "ก.ค.", "July", "Jul"),
            8 => ("สิงหาคม", "ส.ค.", "August", "Aug"),
            9 => ("กันยายน", "ก.ย.", "September", "Sep"),
            10 => ("ตุลาคม", "ต.ค.", "October", "Oct"),
            11 => ("พฤศจิกายน", "พ.ย.", "November", "Nov"),
            _ => ("ธันวาคม", "ธ.ค.", "December", "Dec"),
        };
        Names { thai, thai_short, english, english_short }
    }
}

struct Names {
    thai: &'static str,
    thai_short: &'static str,
    english: &'static str,
    english_short: &'static str,
}

impl Names {
    const fn name(&self, language: Language) -> &'static str {
        match language {
            Language::Thai => self.thai,
            Language::English => self.english,
        }
    }

    const fn short_name(&self, language: Language) -> &'static str {
        match language {
            Language::Thai => self.thai_short,
            Language::English => self.english_short,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(name: &str, expected: Option<u8>) {
        assert_eq!(Month::parse(name).map(Month::number), expected, "{name}");
    }

    #[test]
    fn reads_its_own_names() {
        for month in (1..=12).map(Month) {
            for language in [Language::Thai, Language::English] {
                check(month.name(language), Some(month.number()));
                check(month.short_name(language), Some(month.number()));
            }
        }
    }

    #[test]
    fn reads_what_people_write() {
        check("ตค", Some(10));
        check("ต.ค", Some(10));
        check("ตุลา", Some(10));
        check("กรกฏาคม", Some(7));
        check("พฤศจิ", Some(11));
        check("พฤษภา", Some(5));
        check("SEPT", Some(9));
        check("sep.", Some(9));
    }

    #[test]
    fn refuses_what_is_no_month() {
        for name in ["", "พฤ", "ju", "octo ber", "Octobers", "10", "."] {
            check(name, None);
        }
    }

    #[test]
    fn counts_on_past_december() {
        assert_eq!(Month::OCTOBER.later(3), Month::JANUARY);
        assert_eq!(Month::JANUARY.later(255).number(), 4);
    }
}
