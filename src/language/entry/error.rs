//! Why an entry cannot be read, and what to type instead.

use crate::language::Language::{self, English, Thai};
use crate::language::months::Month;
use crate::language::numbers::MoneyUnit;

/// Why an entry cannot be read. Nothing typed is lost: the entry stays as a draft beside this reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EntryError {
    /// A character that no number has.
    NotANumber {
        found: char,
    },
    /// What a spreadsheet shows in place of a result: `#REF!`, `#N/A`, `Err:502`.
    ErrorOfSpreadsheet,
    /// What a spreadsheet shows in a column that is too narrow.
    TooNarrow,
    /// A leading `'`, which keeps a text a text, where an amount stands.
    ForcedText,
    /// Signs or words, but no digit.
    NoDigits,
    /// A dash alone where zero and "not given" differ.
    LoneDash,
    /// More than one of minus, plus and brackets.
    SeveralSigns,
    /// Million twice, which could be a million millions.
    SeveralUnits,
    /// Commas or blanks that are not before every three digits.
    Grouping,
    /// A comma after the point, as in `1.234,56`.
    CommaAfterPoint,
    /// More than one point, as in `1.234.567`.
    SeveralPoints,
    /// More digits before the point than an amount holds in this unit.
    TooLarge {
        digits: u32,
        most: u32,
        unit: MoneyUnit,
    },
    /// More digits after the point than satang have in this unit.
    TooPrecise {
        places: u32,
        most: u32,
        unit: MoneyUnit,
    },
    /// More digits than a number holds.
    TooManyDigits {
        digits: u32,
        most: u32,
    },
    /// Below 0 or above 100 percent.
    OutsidePercent,
    /// Neither a mark nor a percentage, in a month of a schedule.
    NotAMark,
    NotADate,
    /// None of the texts of a list.
    NotAChoice,
    NoSuchMonth {
        month: u32,
    },
    /// The year is of the common era.
    NoSuchDay {
        day: u32,
        month: Month,
        year: u16,
    },
    /// A year of neither two nor four digits, or two digits marked as common era.
    YearUnclear {
        year: u32,
    },
    /// The year, of the common era, is before 1941 or after 2400.
    YearOutOfRange {
        year: u16,
    },
}

impl EntryError {
    /// Advice for the person who typed the entry.
    #[must_use]
    pub fn message(&self, language: Language) -> String {
        match self.fixed_text() {
            Some((thai, _)) if language == Thai => thai.to_owned(),
            Some((_, english)) => english.to_owned(),
            None => self.text_with_values(language),
        }
    }

    /// The Thai and English text of the errors that carry no value.
    const fn fixed_text(&self) -> Option<(&'static str, &'static str)> {
        Some(match self {
            Self::ErrorOfSpreadsheet => (
                "โปรแกรมต้นทางคำนวณช่องนี้ไม่ได้ โปรดแก้สูตรที่ต้นทางแล้ววางใหม่ หรือพิมพ์ตัวเลข",
                "The program it comes from could not calculate this cell. Mend its formula and paste again, or type a number.",
            ),
            Self::TooNarrow => (
                "คอลัมน์ที่ต้นทางแคบเกินไปจึงไม่มีตัวเลขมาด้วย โปรดขยายคอลัมน์แล้วคัดลอกใหม่",
                "The column it comes from was too narrow to show the number. Widen it and copy again.",
            ),
            Self::ForcedText => (
                "ช่องนี้เก็บจำนวนเงิน จึงเก็บเป็นข้อความด้วย ' ไม่ได้ โปรดพิมพ์ตัวเลขหรือสูตรที่ขึ้นต้นด้วย =",
                "This cell holds an amount, so ' cannot keep it as text. Type a number, or a formula that starts with =.",
            ),
            Self::NoDigits => {
                ("ยังไม่มีตัวเลข โปรดพิมพ์ตัวเลข หรือเว้นว่างไว้", "There is no digit yet. Type a number, or leave it blank.")
            }
            Self::LoneDash => (
                "ขีดอย่างเดียวไม่ชัดเจน พิมพ์ 0 ถ้าเป็นศูนย์ หรือเว้นว่างไว้ถ้ายังไม่มีค่า",
                "A dash alone is unclear. Type 0 for zero, or leave it blank if there is no value yet.",
            ),
            Self::SeveralSigns => (
                "มีเครื่องหมายบวก ลบ หรือวงเล็บมากกว่าหนึ่ง โปรดใช้เพียงอย่างเดียว เช่น -500 หรือ (500)",
                "There is more than one sign. Use one only, such as -500 or (500).",
            ),
            Self::SeveralUnits => (
                "มีคำว่า ล้าน มากกว่าหนึ่งครั้ง โปรดพิมพ์จำนวนเป็นล้านบาท เช่น 5,000,000 ล้านบาท",
                "Million is written twice. Type the amount in million baht, such as 5,000,000 million baht.",
            ),
            Self::Grouping => (
                "ใช้ , คั่นทุกสามหลัก เช่น 1,234,567 และใช้ . คั่นทศนิยม เช่น 1.23",
                "Put , before every three digits, as in 1,234,567, and . before decimals, as in 1.23.",
            ),
            Self::CommaAfterPoint => (
                "มี , อยู่หลังจุดทศนิยม ใช้ , คั่นทุกสามหลัก และ . คั่นทศนิยม เช่น 1,234.56",
                "There is a comma after the point. Use , for thousands and . for decimals, as in 1,234.56.",
            ),
            Self::SeveralPoints => (
                "มีจุดทศนิยมมากกว่าหนึ่งจุด ใช้ , คั่นทุกสามหลัก และ . เพียงจุดเดียว เช่น 1,234.56",
                "There is more than one point. Use , for thousands and one . for decimals, as in 1,234.56.",
            ),
            Self::OutsidePercent => ("พิมพ์ร้อยละตั้งแต่ 0 ถึง 100", "Type a percentage from 0 to 100."),
            Self::NotAMark => (
                "พิมพ์ / หรือ x เพื่อทำเครื่องหมายเดือนที่จะดำเนินการ หรือพิมพ์ร้อยละของงานที่แล้วเสร็จ เช่น 50%",
                "Type / or x to mark a month in which work is planned, or the percent done, such as 50%.",
            ),
            Self::NotADate => (
                "อ่านเป็นวันที่ไม่ได้ พิมพ์ วัน เดือน ปี เช่น 1 ต.ค. 2568 หรือ 1/10/2568",
                "This cannot be read as a date. Type day, month, year, such as 1 Oct 2025 or 1/10/2568.",
            ),
            Self::NotAChoice => (
                "ไม่มีตัวเลือกนี้ในรายการ กด Alt+↓ เพื่อเปิดรายการแล้วเลือก",
                "This is not one of the choices. Press Alt+↓ for the list and choose from it.",
            ),
            _ => return None,
        })
    }

    /// The text of the errors that carry values.
    fn text_with_values(&self, language: Language) -> String {
        match (*self, language) {
            (Self::NotANumber { found }, Thai) => {
                format!("“{found}” ไม่ใช่ส่วนของตัวเลข โปรดพิมพ์เฉพาะตัวเลข เช่น 1,234.56")
            }
            (Self::NotANumber { found }, English) => {
                format!("“{found}” cannot be part of this number. Type digits only, such as 1,234.56.")
            }
            (Self::TooLarge { digits, most, unit }, Thai) => {
                format!("จำนวนเงินมี {digits} หลัก เก็บได้ไม่เกิน {most} หลักใน{} โปรดตรวจหน่วยเงิน", unit_name(unit, Thai))
            }
            (Self::TooLarge { digits, most, unit }, English) => format!(
                "The amount has {digits} digits; at most {most} fit in {}. Check the unit.",
                unit_name(unit, English)
            ),
            (Self::TooPrecise { places, most, unit }, Thai) => format!(
                "มีทศนิยม {places} ตำแหน่ง จำนวนเงินใน{}มีได้ไม่เกิน {most} ตำแหน่ง (หนึ่งสตางค์) \
                 ถ้าต้องการคั่นหลักพันให้ใช้ ,",
                unit_name(unit, Thai)
            ),
            (Self::TooPrecise { places, most, unit }, English) => format!(
                "There are {places} decimals; an amount in {} has at most {most} (one satang). \
                 For thousands use a comma.",
                unit_name(unit, English)
            ),
            (Self::TooManyDigits { digits, most }, Thai) => {
                format!("ตัวเลขมี {digits} หลัก เก็บได้ไม่เกิน {most} หลัก โปรดตัดทศนิยมลง")
            }
            (Self::TooManyDigits { digits, most }, English) => {
                format!("The number has {digits} digits; at most {most} are kept. Use fewer decimals.")
            }
            (Self::NoSuchMonth { month }, Thai) => {
                format!("ไม่มีเดือนที่ {month} โปรดพิมพ์ตามลำดับ วัน/เดือน/ปี")
            }
            (Self::NoSuchMonth { month }, English) => {
                format!("There is no month {month}. Type the day first, then month and year.")
            }
            (Self::NoSuchDay { day, month, year }, _) => no_such_day(day, month, year, language),
            (Self::YearUnclear { year }, Thai) => {
                format!("ปี {year} ไม่ชัดเจน โปรดพิมพ์ปีสี่หลัก เช่น 2568")
            }
            (Self::YearUnclear { year }, English) => {
                format!("The year {year} is unclear. Type four digits, such as 2025 or 2568.")
            }
            (Self::YearOutOfRange { year }, Thai) => {
                format!("ปี พ.ศ. {} (ค.ศ. {year}) อยู่นอกช่วงที่ใช้ได้ คือ พ.ศ. 2484 ถึง 2943", buddhist(year))
            }
            (Self::YearOutOfRange { year }, English) => {
                format!("The year {year} (BE {}) is outside 1941 to 2400. Check the year and its era.", buddhist(year))
            }
            _ => String::new(),
        }
    }
}

fn no_such_day(day: u32, month: Month, year: u16, language: Language) -> String {
    let (name, buddhist) = (month.name(language), buddhist(year));
    match language {
        Thai => format!("เดือน{name} พ.ศ. {buddhist} (ค.ศ. {year}) ไม่มีวันที่ {day}"),
        English => format!("{name} {year} (BE {buddhist}) has no day {day}."),
    }
}

fn buddhist(year: u16) -> u16 {
    year.saturating_add(crate::language::calendar::BUDDHIST_ERA)
}

const fn unit_name(unit: MoneyUnit, language: Language) -> &'static str {
    match (unit, language) {
        (MoneyUnit::Baht, Thai) => "หน่วยบาท",
        (MoneyUnit::Baht, English) => "baht",
        (MoneyUnit::MillionBaht, Thai) => "หน่วยล้านบาท",
        (MoneyUnit::MillionBaht, English) => "million baht",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(error: EntryError, thai: &str, english: &str) {
        assert!(error.message(Thai).contains(thai), "{}", error.message(Thai));
        assert!(error.message(English).contains(english), "{}", error.message(English));
    }

    #[test]
    fn says_how_many() {
        let unit = MoneyUnit::Baht;
        check(EntryError::TooPrecise { places: 3, most: 2, unit }, "ทศนิยม 3 ตำแหน่ง", "3 decimals");
        check(EntryError::TooLarge { digits: 16, most: 15, unit }, "16 หลัก", "at most 15 fit in baht");
        check(EntryError::TooManyDigits { digits: 29, most: 28 }, "29 หลัก", "29 digits");
    }

    #[test]
    fn every_error_advises_in_both_languages() {
        let (month, unit) = (Month::OCTOBER, MoneyUnit::MillionBaht);
        for error in [
            EntryError::NotANumber { found: 'x' },
            EntryError::ErrorOfSpreadsheet,
            EntryError::TooNarrow,
            EntryError::NoDigits,
            EntryError::LoneDash,
            EntryError::SeveralSigns,
            EntryError::SeveralUnits,
            EntryError::Grouping,
            EntryError::CommaAfterPoint,
            EntryError::SeveralPoints,
            EntryError::TooLarge { digits: 1, most: 1, unit },
            EntryError::TooPrecise { places: 1, most: 1, unit },
            EntryError::TooManyDigits { digits: 1, most: 1 },
            EntryError::OutsidePercent,
            EntryError::NotAMark,
            EntryError::NotADate,
            EntryError::NotAChoice,
            EntryError::NoSuchMonth { month: 13 },
            EntryError::NoSuchDay { day: 32, month, year: 2025 },
            EntryError::YearUnclear { year: 5 },
            EntryError::YearOutOfRange { year: 1482 },
        ] {
            assert!(error.message(Thai).chars().count() > 15, "{error:?}");
            assert!(error.message(English).len() > 15, "{error:?}");
        }
    }

    #[test]
    fn says_both_eras_of_an_impossible_day() {
        let february = Month::new(2).unwrap();
        check(
            EntryError::NoSuchDay { day: 29, month: february, year: 2025 },
            "เดือนกุมภาพันธ์ พ.ศ. 2568 (ค.ศ. 2025) ไม่มีวันที่ 29",
            "February 2025 (BE 2568) has no day 29",
        );
    }
}
