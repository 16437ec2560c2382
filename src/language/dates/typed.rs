//! Days as people type them.

use super::Era;
use crate::language::calendar::BUDDHIST_ERA;
use crate::language::entry::EntryError;
use crate::language::months::Month;
use crate::language::search::fold;
use crate::plan::date::Day;

/// A day, and the era in which its year was understood, so that the page can say so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TypedDate {
    pub day: Day,
    pub era: Era,
}

/// Reads a typed day; blank is none. The order is day, month, year, or year, month, day if a year of four digits comes
/// first; an English month may lead. Months are numbers or names. A year above 2400 or of two digits is of the
/// Buddhist era (68 is 2568), unless พ.ศ., ค.ศ., BE, CE or AD says which (domain, section 9). Orders are never guessed
/// from what would fit: 12/25/2568 is refused.
///
/// # Errors
/// When the text is no date, there is no such day, or the year is outside 1941 to 2400 of the common era; before 1941
/// the Buddhist year began in April.
pub fn read_date(text: &str) -> Result<Option<TypedDate>, EntryError> {
    let text = fold(text);
    if text.is_empty() {
        return Ok(None);
    }
    let mut parts = Parts::default();
    parts.read(&text)?;
    let (day, month, year) = match (parts.month, parts.numbers.as_slice()) {
        (None, &[year, month, day]) if year.digits == 4 => (day, month.as_month()?, year),
        (None, &[day, month, year]) => (day, month.as_month()?, year),
        (Some((1, month)), &[year, day]) if year.digits == 4 => (day, month, year),
        (Some((0 | 1, month)), &[day, year]) => (day, month, year),
        _ => return Err(EntryError::NotADate),
    };
    let (year, era) = year.as_year(parts.era)?;
    let day_number = u8::try_from(day.value).unwrap_or(u8::MAX);
    let day =
        Day::new(year, month.number(), day_number).ok_or(EntryError::NoSuchDay { day: day.value, month, year })?;
    Ok(Some(TypedDate { day, era }))
}

/// What a typed date consists of, in the order typed.
#[derive(Default)]
struct Parts {
    numbers: Vec<Typed>,
    /// A month by name, and how many numbers stand before it.
    month: Option<(usize, Month)>,
    era: Option<Era>,
}

#[derive(Clone, Copy)]
struct Typed {
    value: u32,
    digits: u32,
}

impl Parts {
    /// Reads folded text.
    fn read(&mut self, text: &str) -> Result<(), EntryError> {
        let mut chars = text.chars().peekable();
        while let Some(first) = chars.next() {
            if let Some(value) = first.to_digit(10) {
                let mut number = Typed { value, digits: 1 };
                while let Some(digit) = chars.peek().and_then(|c| c.to_digit(10)) {
                    number.value = number.value.saturating_mul(10).saturating_add(digit);
                    number.digits = number.digits.saturating_add(1);
                    chars.next();
                }
                self.numbers.push(number);
            } else if is_letter(first) {
                let mut word = String::from(first);
                while let Some(c) = chars.next_if(|c| is_letter(*c) || *c == '.') {
                    if c != '.' {
                        word.push(c);
                    }
                }
                self.read_word(&word)?;
            } else if !matches!(first, ' ' | '/' | '-' | '.' | ',') {
                return Err(EntryError::NotADate);
            }
        }
        Ok(())
    }

    /// Reads a word without its points.
    fn read_word(&mut self, word: &str) -> Result<(), EntryError> {
        let word = word.strip_prefix("เดือน").unwrap_or(word);
        match word {
            "" | "วันที่" | "ที่" | "ปี" | "st" | "nd" | "rd" | "th" => {}
            "พศ" | "be" => self.era = Some(Era::Buddhist),
            "คศ" | "ce" | "ad" => self.era = Some(Era::Common),
            // วันพุธที่ and the like: the day of the week is not checked.
            _ if word.starts_with("วัน") && word.ends_with("ที่") => {}
            _ => match (Month::parse(word), self.month) {
                (Some(month), None) => self.month = Some((self.numbers.len(), month)),
                _ => return Err(EntryError::NotADate),
            },
        }
        Ok(())
    }
}

impl Typed {
    fn as_month(self) -> Result<Month, EntryError> {
        u8::try_from(self.value).ok().and_then(Month::new).ok_or(EntryError::NoSuchMonth { month: self.value })
    }

    /// The year in the common era, and the era in which it was typed.
    fn as_year(self, stated: Option<Era>) -> Result<(u16, Era), EntryError> {
        let typed = u16::try_from(self.value).map_err(|_| EntryError::NotADate)?;
        let (year, era) = match (self.digits, stated) {
            (2, None | Some(Era::Buddhist)) => (typed.saturating_add(2500), Era::Buddhist),
            (4, Some(era)) => (typed, era),
            (4, None) if typed > 2400 => (typed, Era::Buddhist),
            (4, None) => (typed, Era::Common),
            _ => return Err(EntryError::YearUnclear { year: self.value }),
        };
        let common = match era {
            Era::Buddhist => year.saturating_sub(BUDDHIST_ERA),
            Era::Common => year,
        };
        if (1941..=2400).contains(&common) {
            Ok((common, era))
        } else {
            Err(EntryError::YearOutOfRange { year: common })
        }
    }
}

fn is_letter(c: char) -> bool {
    c.is_alphabetic() || ('\u{0E01}'..='\u{0E4E}').contains(&c)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, iso: &str, era: Era) {
        let read = read_date(text).map(|date| date.map(|date| (date.day.to_string(), date.era)));
        assert_eq!(read, Ok(Some((iso.to_owned(), era))), "{text}");
    }

    fn check_refused(text: &str, expected: EntryError) {
        assert_eq!(read_date(text), Err(expected), "{text}");
    }

    #[test]
    fn buddhist_era() {
        for text in [
            "1/10/2568",
            "๑/๑๐/๒๕๖๘",
            "1-10-68",
            "1.10.68",
            "01 10 2568",
            "1 ต.ค. 68",
            "๑ ต.ค. ๖๘",
            "1ต.ค.68",
            "1 ตค 2568",
            "๑ ตุลาคม ๒๕๖๘",
            "วันที่ ๑ เดือนตุลาคม พ.ศ. ๒๕๖๘",
            "2568-10-01",
            "วันพุธที่ 1 ตุลาคม พ.ศ.2568",
            "1 October 2568",
            "1 Oct 68",
            "1 Oct 2568 BE",
        ] {
            check(text, "2025-10-01", Era::Buddhist);
        }
    }

    #[test]
    fn common_era() {
        for text in [
            "2025-10-01",
            "1/10/2025",
            "1 October 2025",
            "October 1, 2025",
            "1st Oct 2025",
            "2025 Oct 1",
            "๑ ตุลาคม ค.ศ. ๒๐๒๕",
        ] {
            check(text, "2025-10-01", Era::Common);
        }
    }

    #[test]
    fn blank_is_none() {
        assert_eq!(read_date(""), Ok(None));
        assert_eq!(read_date(" \u{200B}\u{00A0}"), Ok(None));
    }

    #[test]
    fn leap_days_follow_the_common_era() {
        let february = Month::new(2).unwrap();
        check("29/2/2567", "2024-02-29", Era::Buddhist);
        check_refused("29/2/2568", EntryError::NoSuchDay { day: 29, month: february, year: 2025 });
        check_refused("0/2/2568", EntryError::NoSuchDay { day: 0, month: february, year: 2025 });
    }

    #[test]
    fn orders_are_not_guessed() {
        check_refused("12/25/2568", EntryError::NoSuchMonth { month: 25 });
    }

    #[test]
    fn unclear_years_are_refused() {
        check_refused("1/10/5", EntryError::YearUnclear { year: 5 });
        check_refused("1/10/256", EntryError::YearUnclear { year: 256 });
        check_refused("1 ต.ค. ค.ศ. 25", EntryError::YearUnclear { year: 25 });
        check_refused("1/10/2483", EntryError::YearOutOfRange { year: 1940 });
        check_refused("พ.ศ. 1/10/2025", EntryError::YearOutOfRange { year: 1482 });
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for text in ["-", "10", "1/10", "ต.ค. 68", "1/10/2568/5", "1 ต.ค. ต.ค. 68", "1:10:2568", "พรุ่งนี้"]
        {
            check_refused(text, EntryError::NotADate);
        }
    }
}
