//! Numbers and money as people read them: rounded, grouped, in Thai or Arabic digits (domain, section 9).
//!
//! Rounding happens here and only for reading: half up, halves of negative values away from zero (-0.5 reads -1).
//! Totals are rounded from exact sums, so three times 0.3333 can read 1.0000; the page adds a note, not this module.
//! Cells are written by integer arithmetic into the caller's buffer, because thousands are written for one screen.
//! A value that is not given is blank; callers write nothing for it.

mod written;

use super::digits::Digits;
pub use crate::plan::frame::MoneyUnit;
use crate::plan::money::{MOST_PLACES, Money, Sum};
use rust_decimal::Decimal;
use written::push;

/// How a number reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NumberStyle {
    /// The digits that the reader sees.
    pub digits: Digits,
    /// Decimals that are always written.
    pub min_places: u32,
    /// Decimals after which the value is rounded; zeros between the two are dropped.
    pub max_places: u32,
    /// Whether `,` stands between groups of three digits.
    pub grouped: bool,
    /// How an exact zero reads.
    pub zero: Zero,
}

/// How an exact zero reads. What is merely rounded to zero is always written in digits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Zero {
    /// `-`
    Dash,
    /// `0.00`
    #[default]
    Digits,
}

impl MoneyUnit {
    /// The decimals for reading: baht 2, million baht 4.
    #[must_use]
    pub const fn places(self) -> u32 {
        match self {
            Self::Baht => 2,
            Self::MillionBaht => 4,
        }
    }

    /// The decimals that one satang needs: baht 2, million baht 8.
    #[must_use]
    pub const fn most_places(self) -> u32 {
        self.shift().saturating_add(MOST_PLACES)
    }

    /// The decimals of this unit that are whole baht.
    const fn shift(self) -> u32 {
        match self {
            Self::Baht => 0,
            Self::MillionBaht => 6,
        }
    }
}

impl NumberStyle {
    /// Always so many decimals, grouped: 2 for percentages, 4 for scores.
    #[must_use]
    pub const fn fixed(places: u32, digits: Digits) -> Self {
        let (min_places, max_places) = (places, places);
        Self { digits, min_places, max_places, grouped: true, zero: Zero::Digits }
    }

    /// Only the decimals that the value has, up to so many, grouped.
    #[must_use]
    pub const fn up_to(places: u32, digits: Digits) -> Self {
        Self { min_places: 0, ..Self::fixed(places, digits) }
    }

    /// The usual decimals of a money unit, grouped.
    #[must_use]
    pub const fn money(unit: MoneyUnit, digits: Digits, zero: Zero) -> Self {
        Self { zero, ..Self::fixed(unit.places(), digits) }
    }
}

/// A number for reading.
#[must_use]
pub fn number_for_reading(value: Decimal, style: NumberStyle) -> String {
    let mut text = String::new();
    push_number(&mut text, value, style);
    text
}

/// Appends a number for reading.
pub fn push_number(out: &mut String, value: Decimal, style: NumberStyle) {
    let mantissa = value.mantissa();
    push(out, mantissa < 0, mantissa.unsigned_abs(), value.scale(), style);
}

/// An amount for reading in a unit.
#[must_use]
pub fn money_for_reading(amount: Sum, unit: MoneyUnit, style: NumberStyle) -> String {
    let mut text = String::new();
    push_money(&mut text, amount, unit, style);
    text
}

/// Appends an amount for reading in a unit.
pub fn push_money(out: &mut String, amount: Sum, unit: MoneyUnit, style: NumberStyle) {
    let satang = amount.satang();
    push(out, satang < 0, satang.unsigned_abs(), unit.most_places(), style);
}

/// An amount in full precision and ungrouped, as an editor shows it. `entry::read_money` with the same unit gives
/// back exactly this amount, down to the decimals it was given with: in million baht those of satang are written out
/// if the amount has them (`1.50` baht is `0.00000150`), else zeros at the end are dropped.
#[must_use]
pub fn money_for_editing(amount: Money, unit: MoneyUnit, digits: Digits) -> String {
    let max_places = unit.shift().saturating_add(amount.places());
    let min_places = if amount.places() == 0 { 0 } else { max_places };
    let style = NumberStyle { digits, min_places, max_places, grouped: false, zero: Zero::Digits };
    money_for_reading(Sum::from(amount), unit, style)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(value: &str, style: NumberStyle, expected: &str) {
        assert_eq!(number_for_reading(value.parse().unwrap(), style), expected, "{value}");
    }

    fn check_money(baht: &str, unit: MoneyUnit, expected: &str) {
        let style = NumberStyle::money(unit, Digits::Arabic, Zero::Digits);
        let amount = Sum::from(Money::parse(baht).unwrap());
        assert_eq!(money_for_reading(amount, unit, style), expected, "{baht}");
    }

    #[test]
    fn groups_and_rounds_half_up() {
        let two = NumberStyle::fixed(2, Digits::Arabic);
        check("1234567.891", two, "1,234,567.89");
        check("999.995", two, "1,000.00");
        check("0.005", two, "0.01");
        check("-0.005", two, "-0.01");
        check("-0.0049", two, "0.00");
        check("100", two, "100.00");
        check("66.66666667", NumberStyle::fixed(4, Digits::Arabic), "66.6667");
        check("79228162514264337593543950335", two, "79,228,162,514,264,337,593,543,950,335.00");
        check("0.5", NumberStyle::fixed(0, Digits::Arabic), "1");
        check("80.7500", NumberStyle::fixed(4, Digits::Thai), "๘๐.๗๕๐๐");
    }

    #[test]
    fn drops_zeros_between_the_least_and_the_most_places() {
        check("12.500", NumberStyle::up_to(4, Digits::Arabic), "12.5");
        check("100.00", NumberStyle::up_to(4, Digits::Arabic), "100");
        check("1200", NumberStyle::up_to(4, Digits::Arabic), "1,200");
        check("0.30", NumberStyle { min_places: 1, ..NumberStyle::up_to(4, Digits::Arabic) }, "0.3");
    }

    #[test]
    fn money_reads_in_its_unit() {
        check_money("1234567.89", MoneyUnit::MillionBaht, "1.2346");
        check_money("1234567.89", MoneyUnit::Baht, "1,234,567.89");
        check_money("538800", MoneyUnit::MillionBaht, "0.5388");
        check_money("35266300", MoneyUnit::MillionBaht, "35.2663");
        check_money("-1000", MoneyUnit::Baht, "-1,000.00");
        check_money("999999999999999.99", MoneyUnit::MillionBaht, "1,000,000,000.0000");
    }

    #[test]
    fn totals_are_rounded_from_the_exact_sum() {
        let third = Money::parse("333333.33").unwrap();
        check_money("333333.33", MoneyUnit::MillionBaht, "0.3333");
        let total: Sum = [third; 3].into_iter().sum();
        let style = NumberStyle::money(MoneyUnit::MillionBaht, Digits::Arabic, Zero::Dash);
        assert_eq!(money_for_reading(total, MoneyUnit::MillionBaht, style), "1.0000");
    }

    #[test]
    fn only_an_exact_zero_is_a_dash() {
        let style = NumberStyle::money(MoneyUnit::MillionBaht, Digits::Thai, Zero::Dash);
        let read = |satang| money_for_reading(Sum::from_satang(satang), MoneyUnit::MillionBaht, style);
        assert_eq!(read(0), "-");
        assert_eq!(read(1), "๐.๐๐๐๐");
        assert_eq!(read(-1), "๐.๐๐๐๐");
        check_money("0", MoneyUnit::Baht, "0.00");
    }

    #[test]
    fn editors_show_full_precision() {
        let edit = |baht: &str, unit| money_for_editing(Money::parse(baht).unwrap(), unit, Digits::Arabic);
        assert_eq!(edit("35266300", MoneyUnit::MillionBaht), "35.2663");
        assert_eq!(edit("0.01", MoneyUnit::MillionBaht), "0.00000001");
        assert_eq!(edit("1.50", MoneyUnit::MillionBaht), "0.00000150");
        assert_eq!(edit("5000000", MoneyUnit::MillionBaht), "5");
        assert_eq!(edit("-1234.50", MoneyUnit::Baht), "-1234.50");
        assert_eq!(edit("0", MoneyUnit::MillionBaht), "0");
    }

    #[test]
    fn the_largest_sum_fits() {
        let style = NumberStyle::fixed(28, Digits::Arabic);
        let text = money_for_reading(Sum::from_satang(i128::MIN), MoneyUnit::Baht, style);
        assert!(text.starts_with("-1,701,411,834,"), "{text}");
        assert!(text.ends_with(".2800000000000000000000000000"), "{text}");
    }

    proptest! {
        #[test]
        fn rounds_within_half_a_unit(mantissa in any::<i64>(), scale in 0..=20_u32, places in 0..=6_u32) {
            let exact = Decimal::from_i128_with_scale(i128::from(mantissa), scale);
            let text = number_for_reading(exact, NumberStyle::fixed(places, Digits::Arabic));
            let read: Decimal = text.replace(',', "").parse().unwrap();
            let half = Decimal::new(5, places + 1);
            prop_assert!((read - exact).abs() <= half, "{exact} reads {text}");
            prop_assert_eq!(read.scale(), places);
        }
    }
}
