//! Days as people read them: ๑ ตุลาคม ๒๕๖๘, ๑ ต.ค. ๖๘, 1 October 2025 (domain, sections 8 and 9).
//!
//! Days are stored as ISO dates of the common era by `plan::date`; nothing that is written here is stored. What
//! people type is read by [`read_date`].

mod typed;

use super::Language;
use super::calendar::BUDDHIST_ERA;
use super::digits::Digits;
use super::months::Month;
use crate::plan::date::Day;

pub use typed::{TypedDate, read_date};

/// How the years of a date are counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Era {
    /// พ.ศ., BE
    #[default]
    Buddhist,
    /// ค.ศ., CE
    Common,
}

/// Whether months and years are written out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum DateLength {
    /// ๑ ตุลาคม ๒๕๖๘
    #[default]
    Full,
    /// ๑ ต.ค. ๖๘
    Short,
}

/// How a date reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DateStyle {
    pub language: Language,
    pub digits: Digits,
    pub era: Era,
    pub length: DateLength,
}

impl Era {
    /// The era that a reader of a language takes for granted; the other one is marked.
    #[must_use]
    pub const fn usual(language: Language) -> Self {
        match language {
            Language::Thai => Self::Buddhist,
            Language::English => Self::Common,
        }
    }
}

impl DateStyle {
    /// The usual style of a language.
    #[must_use]
    pub const fn new(language: Language, digits: Digits, length: DateLength) -> Self {
        Self { language, digits, era: Era::usual(language), length }
    }
}

/// A day for reading. Years have two digits only in short Thai dates of the Buddhist era, and only from 2500 to 2599,
/// which is how two digits are read back.
#[must_use]
pub fn date_for_reading(day: Day, style: DateStyle) -> String {
    let DateStyle { language, digits, era, length } = style;
    let mut text = String::new();
    digits.push_count(&mut text, u32::from(day.day()));
    text.push(' ');
    if let Some(month) = Month::new(day.month()) {
        text.push_str(match length {
            DateLength::Full => month.name(language),
            DateLength::Short => month.short_name(language),
        });
        text.push(' ');
    }
    let year = u32::from(match era {
        Era::Buddhist => day.year().saturating_add(BUDDHIST_ERA),
        Era::Common => day.year(),
    });
    match (language, era) {
        (Language::Thai, Era::Buddhist) if length == DateLength::Short && (2500..2600).contains(&year) => {
            digits.push_two(&mut text, year);
        }
        (Language::Thai, Era::Buddhist) | (Language::English, Era::Common) => {
            digits.push_count(&mut text, year);
        }
        (Language::Thai, Era::Common) => {
            text.push_str("ค.ศ. ");
            digits.push_count(&mut text, year);
        }
        (Language::English, Era::Buddhist) => {
            digits.push_count(&mut text, year);
            text.push_str(" BE");
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(iso: &str, style: DateStyle, expected: &str) {
        assert_eq!(date_for_reading(Day::parse(iso).unwrap(), style), expected);
    }

    #[test]
    fn reads_in_both_languages() {
        use DateLength::{Full, Short};
        use Language::{English, Thai};
        check("2025-10-01", DateStyle::new(Thai, Digits::Thai, Full), "๑ ตุลาคม ๒๕๖๘");
        check("2025-10-01", DateStyle::new(Thai, Digits::Thai, Short), "๑ ต.ค. ๖๘");
        check("2025-10-01", DateStyle::new(Thai, Digits::Arabic, Short), "1 ต.ค. 68");
        check("2024-02-29", DateStyle::new(English, Digits::Arabic, Full), "29 February 2024");
        check("2025-10-01", DateStyle::new(English, Digits::Arabic, Short), "1 Oct 2025");
        check("1957-01-09", DateStyle::new(Thai, Digits::Arabic, Short), "9 ม.ค. 00");
        check("1956-12-09", DateStyle::new(Thai, Digits::Arabic, Short), "9 ธ.ค. 2499");
    }

    #[test]
    fn marks_the_unusual_era() {
        let thai = DateStyle::new(Language::Thai, Digits::Thai, DateLength::Full);
        check("2025-10-01", DateStyle { era: Era::Common, ..thai }, "๑ ตุลาคม ค.ศ. ๒๐๒๕");
        let english = DateStyle::new(Language::English, Digits::Arabic, DateLength::Short);
        check("2025-10-01", DateStyle { era: Era::Buddhist, ..english }, "1 Oct 2568 BE");
    }

    proptest! {
        #[test]
        fn what_is_read_can_be_typed(
            year in 1941..=2400_u16, month in 1..=12_u8, day in 1..=28_u8,
            thai in any::<bool>(), thai_digits in any::<bool>(), short in any::<bool>(), buddhist in any::<bool>(),
        ) {
            let day = Day::new(year, month, day).unwrap();
            let style = DateStyle {
                language: if thai { Language::Thai } else { Language::English },
                digits: if thai_digits { Digits::Thai } else { Digits::Arabic },
                length: if short { DateLength::Short } else { DateLength::Full },
                era: if buddhist { Era::Buddhist } else { Era::Common },
            };
            let era = style.era;
            prop_assert_eq!(read_date(&date_for_reading(day, style)), Ok(Some(TypedDate { day, era })));
        }
    }
}
