//! What selected cells come to: sum, average, counts, least and greatest, exact until read.
//!
//! It takes cells one by one, so that a large selection can be counted in portions.

use super::{Reading, Value};
use crate::language::numbers::{NumberStyle, number_for_reading};
use crate::plan::frame::MoneyUnit;
use rust_decimal::Decimal;

/// The most decimals of a figure that is no amount.
const PLACES: u32 = 4;

/// The cells counted so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Cells that are not blank.
    pub filled: usize,
    /// Cells with a number or an amount.
    pub numbers: usize,
    amounts: usize,
    sum: Option<Decimal>,
    least: Option<Decimal>,
    greatest: Option<Decimal>,
}

/// The figures of a summary, ready for reading; `None` where there is none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    /// The sum.
    pub sum: Option<String>,
    /// The sum by the count of numbers.
    pub average: Option<String>,
    /// The least number.
    pub least: Option<String>,
    /// The greatest number.
    pub greatest: Option<String>,
}

impl Summary {
    /// Counts a cell.
    pub fn add(&mut self, value: &Value) {
        let number = match value {
            Value::Blank => return,
            Value::Money(amount) => {
                self.amounts = self.amounts.saturating_add(1);
                Some(amount.to_decimal())
            }
            Value::Number(number, ..) => Some(*number),
            _ => None,
        };
        self.filled = self.filled.saturating_add(1);
        let Some(number) = number else { return };
        self.sum = match self.numbers {
            0 => Some(number),
            // A sum beyond what a decimal holds is not shown, rather than wrong.
            _ => self.sum.and_then(|sum| sum.checked_add(number)),
        };
        self.numbers = self.numbers.saturating_add(1);
        self.least = Some(self.least.map_or(number, |least| least.min(number)));
        self.greatest = Some(self.greatest.map_or(number, |greatest| greatest.max(number)));
    }

    /// The figures: amounts in the unit on screen, as long as there are only amounts.
    pub fn shown(&self, reading: Reading) -> Shown {
        let are_amounts = self.amounts > 0 && self.amounts == self.numbers;
        let style =
            |min_places, max_places| NumberStyle { min_places, ..NumberStyle::up_to(max_places, reading.digits) };
        let show = |number: Decimal| match (are_amounts, reading.unit) {
            (true, MoneyUnit::Baht) => number_for_reading(number, style(2, 2)),
            (true, MoneyUnit::MillionBaht) => {
                // Exact: six more decimals of a number that has two.
                let million = number.checked_div(Decimal::from(1_000_000_u32)).unwrap_or_default();
                number_for_reading(million, style(4, 4))
            }
            (false, _) => number_for_reading(number, style(0, PLACES)),
        };
        let average = self.sum.and_then(|sum| sum.checked_div(Decimal::from(self.numbers)));
        Shown {
            sum: self.sum.map(show),
            average: average.map(show),
            least: self.least.map(show),
            greatest: self.greatest.map(show),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::plan::frame::Digits;
    use crate::plan::money::Money;

    fn money(baht: &str) -> Value {
        Value::Money(Money::parse(baht).unwrap().into())
    }

    fn number(text: &str) -> Value {
        Value::Number(text.parse().unwrap(), 0, 4)
    }

    /// Counts and figures as `filled numbers sum average least greatest`.
    #[track_caller]
    fn check(cells: &[Value], unit: MoneyUnit, expected: &str) {
        let mut summary = Summary::default();
        cells.iter().for_each(|cell| summary.add(cell));
        let shown = summary.shown(Reading { language: Language::English, digits: Digits::Arabic, unit });
        let figure = |figure: Option<String>| figure.unwrap_or_else(|| "-".to_owned());
        let said = [shown.sum, shown.average, shown.least, shown.greatest].map(figure).join(" ");
        assert_eq!(format!("{} {} {said}", summary.filled, summary.numbers), expected);
    }

    #[test]
    fn behaviour_47_the_status_bar_counts_the_selection() {
        let text = Value::Text("ค่าวัสดุ".into());
        check(&[], MoneyUnit::Baht, "0 0 - - - -");
        check(&[text.clone(), Value::Blank], MoneyUnit::Baht, "1 0 - - - -");
        let cells = [money("0.10"), money("0.20"), Value::Blank, text, money("-1000")];
        check(&cells, MoneyUnit::Baht, "4 3 -999.70 -333.23 -1,000.00 0.20");
        check(&[money("35266300"), money("1")], MoneyUnit::MillionBaht, "2 2 35.2663 17.6332 0.0000 35.2663");
    }

    #[test]
    fn figures_that_are_no_amounts_keep_their_decimals() {
        check(&[number("99.5"), number("0.25")], MoneyUnit::MillionBaht, "2 2 99.75 49.875 0.25 99.5");
        check(&[number("1"), money("2")], MoneyUnit::MillionBaht, "2 2 3 1.5 1 2");
    }

    #[test]
    fn a_sum_beyond_what_can_be_held_is_not_shown() {
        let most = Value::Number(Decimal::MAX, 0, 0);
        let mut summary = Summary::default();
        [&most, &most, &number("1")].into_iter().for_each(|value| summary.add(value));
        let reading = Reading { language: Language::Thai, digits: Digits::Thai, unit: MoneyUnit::Baht };
        assert_eq!(summary.shown(reading).sum, None);
        assert_eq!(summary.numbers, 3);
    }
}
