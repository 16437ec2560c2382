//! What a person typed or pasted, read as a value: money, numbers and percentages (domain, section 9).
//!
//! Entries are generous in what cannot be mistaken (Thai or Arabic digits, grouping, blanks, baht signs, brackets)
//! and refuse what can: a comma that is not between groups of three digits, a comma after the point, two points. A
//! refusal is an [`EntryError`] with advice. Whether a value is plausible, such as an amount a million times too large,
//! is judged by the checks of a plan.

mod error;
mod mark;
mod typed;

use super::numbers::MoneyUnit;
use crate::plan::money::{MOST_PLACES, MOST_WHOLE_DIGITS, Money};
use crate::plan::number::{MOST_DIGITS, Number};
use rust_decimal::Decimal;
use typed::{Body, Typed, Words};

pub use error::EntryError;
pub use mark::{TypedMonth, read_month};

/// Reads an amount; blank is none. A dash alone is nil, an amount of zero.
///
/// A number is in the unit on screen unless it carries one: `ล้าน`, `ล้านบาท`, `million` or else `บาท`, `baht`,
/// `THB`. The decimals are kept as typed, in baht: `1.50` million baht is `1500000`.
///
/// # Errors
/// When the text is no amount, is not exact in satang, or has more than 15 digits of baht.
pub fn read_money(text: &str, unit_on_screen: MoneyUnit) -> Result<Option<Money>, EntryError> {
    let Some(typed) = Typed::read(text, Words::Money)? else { return Ok(None) };
    let unit = match (typed.millions, typed.baht) {
        (true, _) => MoneyUnit::MillionBaht,
        (false, true) => MoneyUnit::Baht,
        (false, false) => unit_on_screen,
    };
    let Body::Digits { whole, fraction } = typed.body else { return Ok(Some(Money::ZERO)) };
    let (most_places, digits, places) = (unit.most_places(), count(&whole), count(&fraction));
    let shift = most_places.saturating_sub(MOST_PLACES);
    let most = MOST_WHOLE_DIGITS.saturating_sub(shift);
    if digits > most {
        return Err(EntryError::TooLarge { digits, most, unit });
    }
    if places > most_places {
        return Err(EntryError::TooPrecise { places, most: most_places, unit });
    }
    let mut satang = 0_i128;
    let zeros = most_places.saturating_sub(places);
    let values = whole.bytes().chain(fraction.bytes()).map(|byte| i128::from(byte & 0x0F));
    for digit in values.chain((0..zeros).map(|_| 0)) {
        satang = satang.saturating_mul(10).saturating_add(digit);
    }
    if typed.negative {
        satang = satang.saturating_neg();
    }
    Money::with_places(satang, places.saturating_sub(shift)).map(Some).map_err(|_| EntryError::TooLarge {
        digits,
        most,
        unit,
    })
}

/// Reads a number such as a weight, a result or a target; blank is none. A percent sign or ร้อยละ is allowed and
/// changes nothing: the field says what it counts. A dash alone is refused, as for a result it can mean zero as well
/// as not given.
///
/// # Errors
/// When the text is no number or has more than 28 digits.
pub fn read_number(text: &str) -> Result<Option<Number>, EntryError> {
    let Some(typed) = Typed::read(text, Words::Percent)? else { return Ok(None) };
    let Body::Digits { whole, fraction } = typed.body else { return Err(EntryError::LoneDash) };
    let is_zero = whole.bytes().chain(fraction.bytes()).all(|byte| byte == b'0');
    let mut written = String::new();
    if typed.negative && !is_zero {
        written.push('-');
    }
    written.push_str(if whole.is_empty() { "0" } else { &whole });
    if !fraction.is_empty() {
        written.push('.');
        written.push_str(&fraction);
    }
    let digits = count(&whole).saturating_add(count(&fraction));
    Number::parse(&written).map(Some).map_err(|_| EntryError::TooManyDigits { digits, most: MOST_DIGITS })
}

/// Reads a percentage from 0 to 100, such as the part of a step that is done: as [`read_number`].
///
/// # Errors
/// As [`read_number`], and when the value is outside 0 to 100.
pub fn read_percent(text: &str) -> Result<Option<Number>, EntryError> {
    let number = read_number(text)?;
    let outside = |number: Number| number.decimal() < Decimal::ZERO || number.decimal() > Decimal::ONE_HUNDRED;
    if number.is_some_and(outside) { Err(EntryError::OutsidePercent) } else { Ok(number) }
}

fn count(digits: &str) -> u32 {
    u32::try_from(digits.len()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::digits::Digits;
    use crate::language::numbers::{NumberStyle, Zero, money_for_editing, money_for_reading};
    use crate::plan::money::Sum;
    use MoneyUnit::{Baht, MillionBaht};
    use proptest::prelude::*;

    /// The largest amount in satang.
    const LARGEST: i128 = 10_i128.pow(17) - 1;

    fn check(text: &str, unit: MoneyUnit, baht: &str) {
        let read = read_money(text, unit).map(|amount| amount.map(|amount| amount.to_string()));
        assert_eq!(read, Ok(Some(baht.to_owned())), "{text}");
    }

    fn check_refused(text: &str, unit: MoneyUnit, expected: EntryError) {
        assert_eq!(read_money(text, unit), Err(expected), "{text}");
    }

    fn check_number(text: &str, expected: Result<&str, EntryError>) {
        let read = read_number(text).map(|number| number.unwrap().to_string());
        assert_eq!(read, expected.map(str::to_owned), "{text}");
    }

    #[test]
    fn digits_grouping_and_blanks() {
        for text in [
            "1234567.50",
            "1,234,567.50",
            "๑,๒๓๔,๕๖๗.๕๐",
            "๑,234,๕67.5๐",
            " 1 234 567.50 ",
            "1\u{00A0}234\u{202F}567.50",
            "1,234\u{200B},567.50",
            "฿1,234,567.50",
            "1,234,567.50 บาท",
            "THB 1,234,567.50",
            "1,234,567.50บ.",
            "+1,234,567.50",
            "001234567.50",
            "１,２３４,５６７.５０",
        ] {
            check(text, Baht, "1234567.50");
        }
        check("500.-", Baht, "500");
        check("5.", Baht, "5");
        check(".5", Baht, "0.5");
        check("0.00", Baht, "0.00");
    }

    #[test]
    fn negatives() {
        for text in [
            "-1234",
            "\u{2212}1,234",
            "1,234-",
            "(1,234)",
            "(1,234) บาท",
            "(1,234 บาท)",
            "฿-1,234",
            "-฿1,234",
            "- 1,234",
            "(฿1,234)",
            "–1234",
        ] {
            check(text, Baht, "-1234");
        }
        check("-0", Baht, "0");
        check_refused("(-5)", Baht, EntryError::SeveralSigns);
        check_refused("--5", Baht, EntryError::SeveralSigns);
        check_refused("+-5", Baht, EntryError::SeveralSigns);
        check_refused("(5", Baht, EntryError::NotANumber { found: '(' });
    }

    #[test]
    fn blank_is_none_and_a_dash_is_nil() {
        for text in ["", "   ", "\u{00A0}\u{200B}"] {
            assert_eq!(read_money(text, Baht), Ok(None));
            assert_eq!(read_number(text), Ok(None));
        }
        for text in ["-", " – ", "- บาท"] {
            check(text, MillionBaht, "0");
        }
        for text in ["บาท", "()", "+", ".", ","] {
            check_refused(text, Baht, EntryError::NoDigits);
        }
    }

    #[test]
    fn the_unit_typed_wins_over_the_unit_on_screen() {
        check("35.2663", MillionBaht, "35266300");
        check("35.2663 ล้านบาท", Baht, "35266300");
        check("ล้านบาท 35.2663", Baht, "35266300");
        check("๑.๕ ล้าน", Baht, "1500000");
        check("฿1.5 ล้าน บาท", Baht, "1500000");
        check("1.5 Million Baht", Baht, "1500000");
        check("538,800 บาท", MillionBaht, "538800");
        check("฿538,800.00", MillionBaht, "538800000000");
        check("0.00000001", MillionBaht, "0.01");
        check_refused("5 ล้านล้าน", Baht, EntryError::SeveralUnits);
    }

    #[test]
    fn what_could_be_misread_is_refused() {
        for text in ["1,23", "1,2345", "1234,567", "12,34,567", ",5", "0,123", "1,,234", "1,234,", "1 23", "1 234,567"]
        {
            check_refused(text, Baht, EntryError::Grouping);
        }
        check_refused("1.234,56", Baht, EntryError::CommaAfterPoint);
        check_refused("1.234.567", Baht, EntryError::SeveralPoints);
        check_refused("1.234.567,89", Baht, EntryError::CommaAfterPoint);
        check_refused("1.5.-", Baht, EntryError::SeveralPoints);
        check_refused("1e6", Baht, EntryError::NotANumber { found: 'e' });
        check_refused("5 ล้าน 3 แสน", Baht, EntryError::NotANumber { found: 'ล' });
        check_refused("50%", Baht, EntryError::NotANumber { found: '%' });
    }

    #[test]
    fn behaviour_33_amounts_as_other_programs_write_them() {
        for text in [
            "฿1,234.50",
            " ฿1,234.50 ",
            "THB 1,234.50",
            "THB1,234.50",
            "1,234.50 ฿",
            "1,234.50 THB",
            "๑,๒๓๔.๕๐",
            "1\u{a0}234.50",
        ] {
            check(text, Baht, "1234.50");
        }
        for text in ["-฿5", "฿-5", "(฿5)", " ฿ (5) ", "฿(5)", "5-"] {
            check(text, Baht, "-5");
        }
        // Nil as accounting formats show it.
        check(" ฿ -   ", Baht, "0");
        for text in ["$5", "($5)", "€ 5", "1/10/2567"] {
            let read = read_money(text, Baht);
            assert!(matches!(read, Err(EntryError::NotANumber { .. })), "{text}: {read:?}");
        }
        check_refused("1 234,5", Baht, EntryError::Grouping);
        for text in ["#REF!", "#N/A", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#ERROR!", "Err:502"] {
            check_refused(text, Baht, EntryError::ErrorOfSpreadsheet);
            assert_eq!(read_number(text), Err(EntryError::ErrorOfSpreadsheet));
        }
        check_refused("########", Baht, EntryError::TooNarrow);
        check_refused("#1", Baht, EntryError::NotANumber { found: '#' });
    }

    #[test]
    fn too_much_is_refused_with_the_counts() {
        let precise = |places, most, unit| EntryError::TooPrecise { places, most, unit };
        let large = |digits, most, unit| EntryError::TooLarge { digits, most, unit };
        check_refused("1.234", Baht, precise(3, 2, Baht));
        check_refused("1.000", Baht, precise(3, 2, Baht));
        check_refused("1.123456789", MillionBaht, precise(9, 8, MillionBaht));
        check_refused("1.234 บาท", MillionBaht, precise(3, 2, Baht));
        check_refused("1000000000000000", Baht, large(16, 15, Baht));
        check_refused("1,000,000,000", MillionBaht, large(10, 9, MillionBaht));
        check("999,999,999,999,999.99", Baht, "999999999999999.99");
    }

    #[test]
    fn numbers_and_percentages() {
        check_number("90.50", Ok("90.50"));
        check_number("๘๕%", Ok("85"));
        check_number("ร้อยละ ๘๐", Ok("80"));
        check_number("-.5", Ok("-0.5"));
        check_number("-0.0", Ok("0.0"));
        check_number("1,200", Ok("1200"));
        check_number("-", Err(EntryError::LoneDash));
        check_number("5 บาท", Err(EntryError::NotANumber { found: 'บ' }));
        check_number(&"9".repeat(29), Err(EntryError::TooManyDigits { digits: 29, most: 28 }));
        assert_eq!(read_percent("100 %"), Ok(Some(Number::from(100))));
        assert_eq!(read_percent("100.01"), Err(EntryError::OutsidePercent));
        assert_eq!(read_percent("-1"), Err(EntryError::OutsidePercent));
    }

    proptest! {
        #[test]
        fn editing_changes_nothing(satang in -LARGEST..=LARGEST, places in 0..=2_u32, thai in any::<bool>()) {
            let amount = Money::with_places(satang, places).unwrap();
            let digits = if thai { Digits::Thai } else { Digits::Arabic };
            for unit in [Baht, MillionBaht] {
                let text = money_for_editing(amount, unit, digits);
                prop_assert_eq!(read_money(&text, unit), Ok(Some(amount)), "{}", text);
            }
        }

        #[test]
        fn baht_for_reading_can_be_typed(satang in -LARGEST..=LARGEST) {
            let style = NumberStyle::money(Baht, Digits::Thai, Zero::Dash);
            let text = money_for_reading(Sum::from_satang(satang), Baht, style);
            prop_assert_eq!(read_money(&text, Baht).unwrap().map(|m| i128::from(m.satang())), Some(satang));
        }

        #[test]
        fn nothing_typed_panics(text in "[0-9๐-๙,.()+%฿บาทล้าน \\-]{0,12}") {
            let _ = (read_money(&text, MillionBaht), read_percent(&text), super::super::dates::read_date(&text));
        }
    }
}
