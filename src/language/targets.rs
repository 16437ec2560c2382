//! Targets and other values of a year, written and read: `≥ 80`, `ไม่น้อยกว่าร้อยละ 85`, `1 : 3`, `30,000 คน`, or words
//! such as `ยกเลิก`; with a span of years before them, `2565–2567: ยกเลิก`.
//!
//! Reading never fails: what is no figure is words. Words of a document are kept beside the figure that was read from
//! them, so that a target is written back as it was typed; a figure in signs needs no words.

use super::digits::{Digits, to_arabic};
use super::entry::read_number;
use super::numbers::{NumberStyle, number_for_reading};
use super::search::is_zero_width;
use crate::plan::indicator::{Operator, Value};
use crate::plan::number::Number;
use crate::plan::period::Year;

/// The word before a percentage, and the unit that it stands for.
pub const PERCENT: &str = "ร้อยละ";

/// Words that count things and say nothing of the target.
const COUNTING: &[&str] = &["จำนวน"];

/// How a result compares, longer words before those they begin with.
const OPERATORS: &[(&str, Operator)] = &[
    ("ไม่น้อยกว่า", Operator::AtLeast),
    ("ไม่ต่ำกว่า", Operator::AtLeast),
    ("อย่างน้อย", Operator::AtLeast),
    ("ไม่มากกว่า", Operator::AtMost),
    ("ไม่เกินกว่า", Operator::AtMost),
    ("ไม่เกิน", Operator::AtMost),
    ("ไม่สูงกว่า", Operator::AtMost),
    ("มากกว่า", Operator::Over),
    ("สูงกว่า", Operator::Over),
    ("เกินกว่า", Operator::Over),
    ("น้อยกว่า", Operator::Under),
    ("ต่ำกว่า", Operator::Under),
    ("เท่ากับ", Operator::Exactly),
    ("at least ", Operator::AtLeast),
    ("not less than ", Operator::AtLeast),
    ("at most ", Operator::AtMost),
    ("not more than ", Operator::AtMost),
    ("more than ", Operator::Over),
    ("less than ", Operator::Under),
];

const SIGNS: &[(&str, Operator)] = &[
    ("≥", Operator::AtLeast),
    (">=", Operator::AtLeast),
    ("=>", Operator::AtLeast),
    ("≤", Operator::AtMost),
    ("<=", Operator::AtMost),
    ("=<", Operator::AtMost),
    (">", Operator::Over),
    ("<", Operator::Under),
    ("=", Operator::Exactly),
];

/// The longest unit that is taken for one; more is a sentence.
const LONGEST_UNIT: usize = 40;

/// The sign of an operator.
#[must_use]
pub const fn sign(operator: Operator) -> &'static str {
    match operator {
        Operator::Unstated => "",
        Operator::AtLeast => "≥",
        Operator::AtMost => "≤",
        Operator::Over => ">",
        Operator::Under => "<",
        Operator::Exactly => "=",
    }
}

/// A value of a year as it is read and typed.
#[must_use]
pub fn write_value(value: &Value, digits: Digits) -> String {
    let said = value.text.clone().unwrap_or_else(|| digits.show(&figure(value)).into_owned());
    match value.to_year {
        Some(last) => digits.show(&format!("{}–{last}: ", value.year)).into_owned() + &said,
        None => said,
    }
}

/// The figure in signs: operator, number or ratio, unit.
fn figure(value: &Value) -> String {
    if value.none {
        return "-".to_owned();
    }
    let number = value.value.map(|number| {
        let places = number.places();
        number_for_reading(
            number.decimal(),
            NumberStyle { min_places: places, ..NumberStyle::up_to(places, Digits::Arabic) },
        )
    });
    let mut text = sign(value.operator).to_owned();
    let unit = value.unit.as_deref().unwrap_or_default();
    for (at, part) in [number.as_deref(), value.ratio.as_deref(), Some(unit)].into_iter().enumerate() {
        let Some(part) = part.filter(|part| !part.is_empty()) else { continue };
        let is_close = at == 2 && part == "%";
        if !is_close && !text.is_empty() {
            text.push(' ');
        }
        text.push_str(part);
    }
    text
}

/// Reads a value of a year; `None` for a blank.
#[must_use]
pub fn read_value(text: &str, year: Year) -> Option<Value> {
    let clean: String = text.chars().filter(|c| !is_zero_width(*c)).collect();
    let (to_year, said) = read_span(clean.trim(), year);
    if said.is_empty() && to_year.is_none() {
        return None;
    }
    let value = Value { year, to_year, ..read_said(said) };
    // Figures in signs need no words beside them.
    let is_written = value.text.as_deref().is_some_and(|text| {
        let words = Value { text: None, to_year: None, ..value.clone() };
        let plain = |text: &str| to_arabic(text).replace([' ', ','], "").replace(">=", "≥").replace("<=", "≤");
        let figure = plain(&figure(&words));
        !figure.is_empty() && figure == plain(text)
    });
    Some(if is_written && !value.none { Value { text: None, ..value } } else { value })
}

/// `2565–2567: ` before what is said of these years.
fn read_span(text: &str, year: Year) -> (Option<Year>, &str) {
    let read = || {
        let (years, said) = text.split_once(':')?;
        let years = to_arabic(years);
        let (first, last) = years.split_once(['-', '–', '—'])?;
        let (first, last): (Year, Year) = (first.trim().parse().ok()?, last.trim().parse().ok()?);
        (first == year && last > year).then_some((Some(last), said.trim()))
    };
    read().unwrap_or((None, text))
}

/// What is said of one year, with its words.
fn read_said(text: &str) -> Value {
    let said = Value { text: Some(text.to_owned()).filter(|text| !text.is_empty()), ..Value::default() };
    if matches!(text, "-" | "–" | "—") {
        return Value { none: true, ..said };
    }
    let arabic = to_arabic(text);
    let (operator, rest) = read_operator(&arabic);
    let is_percent = rest.starts_with(PERCENT);
    let rest = rest.trim_start_matches(PERCENT).trim_start();
    let number_ends = rest.find(|c: char| !matches!(c, '0'..='9' | '.' | ',')).unwrap_or(rest.len());
    let (digits, after) = rest.split_at_checked(number_ends).unwrap_or((rest, ""));
    let after = after.trim_start();
    if let Some(other) = after.strip_prefix(':').map(str::trim).filter(|_| is_ratio_part(digits) && !is_percent) {
        let is_ratio = is_ratio_part(other);
        return if is_ratio { Value { operator, ratio: Some(format!("{digits} : {other}")), ..said } } else { said };
    }
    let number: Option<Number> = read_number(digits).ok().flatten();
    let Some(number) = number else { return said };
    let unit = match (is_percent, after) {
        // What follows a percentage is a sentence about it.
        (true, _) => Some(PERCENT.to_owned()),
        (false, "") => None,
        (false, unit) if is_unit(unit) => Some(unit.to_owned()),
        (false, _) => return said,
    };
    Value { operator, value: Some(number), unit, ..said }
}

fn is_ratio_part(text: &str) -> bool {
    read_number(text).is_ok_and(|number| number.is_some()) && text.chars().all(|c| matches!(c, '0'..='9' | '.' | ','))
}

/// Words without a figure that are no sentence.
fn is_unit(text: &str) -> bool {
    let begins_well = text.starts_with(|c: char| c.is_alphabetic() || c == '%');
    begins_well && text.chars().count() <= LONGEST_UNIT && !text.contains(|c: char| c.is_ascii_digit() || c == ':')
}

fn read_operator(text: &str) -> (Operator, &str) {
    let skip = |text: &str| {
        let rest = COUNTING.iter().find_map(|word| text.strip_prefix(word)).unwrap_or(text);
        rest.trim_start().len()
    };
    let tail = |text: &str, length: usize| text.len().saturating_sub(length);
    let rest = text.get(tail(text, skip(text))..).unwrap_or(text);
    let lower = rest.to_ascii_lowercase();
    let found = OPERATORS.iter().chain(SIGNS).find(|(word, _)| lower.starts_with(word));
    let Some((word, operator)) = found else { return (Operator::Unstated, rest) };
    let rest = rest.get(word.len()..).unwrap_or_default().trim_start();
    (*operator, rest.get(tail(rest, skip(rest))..).unwrap_or(rest))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// As operator, number or ratio, unit and words.
    fn check(text: &str, expected: &str) {
        let value = read_value(text, 2563).unwrap();
        let number = value.value.map(|number| number.to_string()).or(value.ratio.clone()).unwrap_or_default();
        let unit = value.unit.clone().unwrap_or_default();
        let read = [sign(value.operator), &number, &unit, value.text.as_deref().unwrap_or_default()].join("|");
        assert_eq!(read, expected, "{text}");
    }

    #[test]
    fn figures_in_signs() {
        check("80", "|80||");
        check("≥ 80", "≥|80||");
        check(">=80.50", "≥|80.50||");
        check("< 3 วัน", "<|3|วัน|");
        check("30,000 ที่นั่งสอบ", "|30000|ที่นั่งสอบ|");
        check("๓๐,๐๐๐ ที่นั่งสอบ", "|30000|ที่นั่งสอบ|");
        check("90%", "|90|%|");
        check("1 : 3", "|1 : 3||");
        check("1:3", "|1 : 3||");
    }

    #[test]
    fn figures_in_words_keep_their_words() {
        check("ไม่น้อยกว่าร้อยละ 85", "≥|85|ร้อยละ|ไม่น้อยกว่าร้อยละ 85");
        check("ไม่น้อยกว่า ร้อยละ ๖๐", "≥|60|ร้อยละ|ไม่น้อยกว่า ร้อยละ ๖๐");
        check("จำนวนไม่น้อยกว่า 1,900 คน", "≥|1900|คน|จำนวนไม่น้อยกว่า 1,900 คน");
        check("ไม่น้อยกว่า 1 : 3", "≥|1 : 3||ไม่น้อยกว่า 1 : 3");
        check("อย่างน้อย 1 ระบบ", "≥|1|ระบบ|อย่างน้อย 1 ระบบ");
        check("ร้อยละ 100", "|100|ร้อยละ|ร้อยละ 100");
        check("ร้อยละ 100 ตามมาตรการการคลัง", "|100|ร้อยละ|ร้อยละ 100 ตามมาตรการการคลัง");
        check("At least 5 items", "≥|5|items|At least 5 items");
    }

    #[test]
    fn what_is_no_figure_is_words() {
        for text in
            ["ยกเลิก", "ภายในเดือน กันยายน 2563", "1/2563", "10-20 คน", "5 ปี 3 เดือน", "1.2.3", "≥", "ร้อยละ", "1 : ก"]
        {
            check(text, &format!("|||{text}"));
        }
        let none = read_value("-", 2563).unwrap();
        assert!(none.none && none.text.as_deref() == Some("-"));
        assert_eq!(read_value(" ", 2563), None);
    }

    #[test]
    fn spans_of_years() {
        let read = |text| {
            read_value(text, 2565).map(|value| (value.to_year, value.text, value.value.map(|it| it.to_string())))
        };
        assert_eq!(read("2565-2567: ยกเลิก"), Some((Some(2567), Some("ยกเลิก".to_owned()), None)));
        assert_eq!(read("๒๕๖๕–๒๕๖๗: 80"), Some((Some(2567), None, Some("80".to_owned()))));
        assert_eq!(read("2564-2567: 1").map(|read| read.0), Some(None));
        let value = read_value("2565–2567: 80", 2565).unwrap();
        assert_eq!(write_value(&value, Digits::Arabic), "2565–2567: 80");
        assert_eq!(write_value(&value, Digits::Thai), "๒๕๖๕–๒๕๖๗: ๘๐");
    }

    proptest! {
        #[test]
        fn what_is_read_is_written_so_that_it_reads_the_same(
            text in "(ไม่น้อยกว่า|จำนวน|≥ ?|<|ร้อยละ ?|>= |2563-2565: )?[0-9๐-๙,.:%ก-ค \\-]{0,8}(คน|ครั้ง|%| : 3)?",
        ) {
            if let Some(value) = read_value(&text, 2563) {
                for digits in [Digits::Arabic, Digits::Thai] {
                    let again = read_value(&write_value(&value, digits), 2563);
                    prop_assert_eq!(again.as_ref(), Some(&value), "{} as {}", &text, write_value(&value, digits));
                }
            }
        }
    }
}
