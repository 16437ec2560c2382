//! The parts of a typed number: sign, unit words, and digits without their grouping.

use super::EntryError;
use crate::language::digits::arabic;
use crate::language::search::is_zero_width;

/// What a person typed, taken apart.
pub(super) struct Typed {
    pub(super) negative: bool,
    /// A word or sign for baht stands beside the number.
    pub(super) baht: bool,
    /// A word for million stands beside the number.
    pub(super) millions: bool,
    pub(super) body: Body,
}

/// The number itself.
pub(super) enum Body {
    /// `-` alone.
    Dash,
    /// ASCII digits before the point, without leading zeros and possibly none, and those after it.
    Digits { whole: String, fraction: String },
}

/// The words that may stand beside a number.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Words {
    Money,
    Percent,
}

impl Typed {
    /// Takes a text apart; none if it is blank.
    pub(super) fn read(text: &str, words: Words) -> Result<Option<Self>, EntryError> {
        let text = clean(text);
        let mut rest = text.trim();
        if rest.is_empty() {
            return Ok(None);
        }
        if let Some(error) = error_of_spreadsheet(rest) {
            return Err(error);
        }
        let mut around = Around::default();
        while let Some(inner) = around.peel(rest, words) {
            rest = inner.trim();
        }
        if around.minus.saturating_add(around.plus).saturating_add(around.brackets) > 1 {
            return Err(EntryError::SeveralSigns);
        }
        if around.millions > 1 {
            return Err(EntryError::SeveralUnits);
        }
        let body = if rest.is_empty() && around.minus == 1 { Body::Dash } else { read_digits(rest, around.no_satang)? };
        let negative = around.minus.saturating_add(around.brackets) > 0;
        Ok(Some(Self { negative, baht: around.baht, millions: around.millions > 0, body }))
    }
}

/// What stands around the digits.
#[derive(Default)]
struct Around {
    minus: u32,
    plus: u32,
    brackets: u32,
    baht: bool,
    millions: u32,
    /// `.-` after a price: no satang.
    no_satang: bool,
}

impl Around {
    /// Takes off one sign, pair of brackets or word, if there is one at either end.
    fn peel<'a>(&mut self, text: &'a str, words: Words) -> Option<&'a str> {
        if let Some(inner) = text.strip_prefix('(').and_then(|text| text.strip_suffix(')')) {
            self.brackets = self.brackets.saturating_add(1);
            return Some(inner);
        }
        if let Some(inner) = text.strip_suffix(".-") {
            self.no_satang = true;
            return Some(inner);
        }
        if let Some(inner) = strip_either(text, "-") {
            self.minus = self.minus.saturating_add(1);
            return Some(inner);
        }
        if let Some(inner) = text.strip_prefix('+') {
            self.plus = self.plus.saturating_add(1);
            return Some(inner);
        }
        if words == Words::Percent {
            let signs = ["%", "ร้อยละ", "เปอร์เซ็นต์", "percent"];
            return signs.iter().find_map(|sign| strip_either(text, sign));
        }
        if let Some(inner) = ["ล้าน", "million"].iter().find_map(|word| strip_either(text, word)) {
            self.millions = self.millions.saturating_add(1);
            return Some(inner);
        }
        let signs = ["บาท", "฿", "baht", "thb", "บ."];
        let (sign, inner) = signs.iter().find_map(|sign| Some((sign, strip_either(text, sign)?)))?;
        // The sign alone is money in any unit, as cell formats have it; only a word says which unit.
        self.baht = self.baht || *sign != "฿";
        Some(inner)
    }
}

/// What a spreadsheet shows where it has no figure. Their names are the same in every language of a program that
/// translates no functions, and all of them begin with `#`.
fn error_of_spreadsheet(text: &str) -> Option<EntryError> {
    let code = text.strip_prefix("err:").filter(|code| code.chars().all(|c| c.is_ascii_digit()));
    match text.strip_prefix('#') {
        Some(rest) if rest.chars().all(|c| c == '#') => Some(EntryError::TooNarrow),
        Some(name) if name.starts_with(|c: char| c.is_alphabetic()) => Some(EntryError::ErrorOfSpreadsheet),
        _ => code.map(|_| EntryError::ErrorOfSpreadsheet),
    }
}

fn strip_either<'a>(text: &'a str, end: &str) -> Option<&'a str> {
    text.strip_prefix(end).or_else(|| text.strip_suffix(end))
}

/// The text with one kind of digit, blank, minus and comma, in lower case, without zero-width characters.
fn clean(text: &str) -> String {
    text.chars()
        .filter(|c| !is_zero_width(*c))
        .map(|c| match c {
            '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE63}' | '－' => '-',
            '，' => ',',
            '．' => '.',
            '％' => '%',
            '（' => '(',
            '）' => ')',
            '＋' => '+',
            c if c.is_whitespace() => ' ',
            c => arabic(c).to_ascii_lowercase(),
        })
        .collect()
}

/// Reads digits with a point and with `,` or blanks between groups of three.
fn read_digits(text: &str, no_satang: bool) -> Result<Body, EntryError> {
    let stranger = |c: &char| !c.is_ascii_digit() && !matches!(c, ',' | '.' | ' ');
    if let Some(found) = text.chars().find(stranger) {
        return Err(EntryError::NotANumber { found });
    }
    if !text.contains(|c: char| c.is_ascii_digit()) {
        return Err(EntryError::NoDigits);
    }
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    if fraction.contains(',') {
        return Err(EntryError::CommaAfterPoint);
    }
    if fraction.contains('.') || (no_satang && text.contains('.')) {
        return Err(EntryError::SeveralPoints);
    }
    if fraction.contains(' ') || !is_well_grouped(whole) {
        return Err(EntryError::Grouping);
    }
    let whole: String = whole.chars().filter(char::is_ascii_digit).collect();
    let whole = whole.trim_start_matches('0').to_owned();
    Ok(Body::Digits { whole, fraction: fraction.to_owned() })
}

/// Whether separators, if any, are of one kind and stand before every three digits.
fn is_well_grouped(whole: &str) -> bool {
    let mut groups = whole.split([',', ' ']);
    let first = groups.next().unwrap_or_default();
    if first.len() == whole.len() {
        return true;
    }
    let one_kind = !(whole.contains(',') && whole.contains(' '));
    let good_first = (1..=3).contains(&first.len()) && !first.starts_with('0');
    one_kind && good_first && groups.all(|group| group.len() == 3)
}
