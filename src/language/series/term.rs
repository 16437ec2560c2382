//! One value of a series: what is counted in it, and how it is written.

use super::Kind;
use super::date::Template;
use super::figures::{self, Figures, Year};
use super::month::{self, Style};
use crate::language::digits::{Digits, to_arabic};
use crate::language::months::Month;
use crate::language::numbers::{NumberStyle, Zero, number_for_reading};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// A value that can be counted on from.
#[derive(Clone, Debug)]
pub(super) struct Term {
    pub form: Form,
    /// The number, the month or quarter counted from the first, or the day.
    pub at: Decimal,
}

/// How a value is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// `1,000.50`
    Number { places: u32, digits: Digits, grouped: bool },
    /// `กิจกรรมที่ 1`, `(๒)`, `1.2.3`
    Ending { lead: String, tail: String, figures: Figures },
    /// `ต.ค.`, `เดือนตุลาคม 2568`
    Month { lead: String, style: Style, year: Option<Year> },
    /// `ไตรมาส 1`, `Q1/2569`
    Quarter { lead: String, digits: Digits, year: Option<Year> },
    /// `1 ต.ค. 68`
    Date(Template),
}

const MONTHS: Decimal = Decimal::from_parts(12, 0, 0, false, 0);
const QUARTERS: Decimal = Decimal::from_parts(4, 0, 0, false, 0);

impl Term {
    /// Reads a text; `None` for one that is only ever copied.
    pub fn read(text: &str, kind: Kind) -> Option<Term> {
        let text = text.trim();
        if text.starts_with('=') {
            return None;
        }
        let number = number(text).filter(|term| kind == Kind::Figures || term.at.scale() == 0);
        if number.is_some() || kind == Kind::Figures {
            return number;
        }
        match Template::of(text) {
            Some((Some(template), day)) => return Some(Term { form: Form::Date(template), at: day }),
            // A date whose words cannot be counted on, such as one with its day of the week.
            Some((None, _)) => return None,
            None => {}
        }
        quarter(text).or_else(|| month(text)).or_else(|| ending(text))
    }
}

impl Form {
    /// Whether both can stand in one run.
    pub fn joins(&self, other: &Form) -> bool {
        match (self, other) {
            (Form::Number { .. }, Form::Number { .. }) => true,
            (Form::Ending { lead, tail, figures }, Form::Ending { lead: l, tail: t, figures: f }) => {
                lead == l && tail == t && figures.digits == f.digits
            }
            (Form::Month { lead, style, year }, Form::Month { lead: l, style: s, year: y }) => {
                lead == l && style.joins(*s) && year == y
            }
            (Form::Date(one), Form::Date(other)) => one.joins(other),
            (one, other) => one == other,
        }
    }

    /// The form of both: the more decimals, the wider number.
    pub fn with(self, other: &Form) -> Form {
        match (self, other) {
            (Form::Number { places, digits, grouped }, Form::Number { places: p, grouped: g, .. }) => {
                Form::Number { places: places.max(*p), digits, grouped: grouped || *g }
            }
            (Form::Ending { lead, tail, figures }, Form::Ending { figures: f, .. }) => {
                Form::Ending { lead, tail, figures: Figures { width: figures.width.max(f.width), ..figures } }
            }
            (Form::Month { lead, style, year }, Form::Month { style: s, .. }) => {
                Form::Month { lead, style: style.with(*s), year }
            }
            (form, _) => form,
        }
    }

    /// After how many steps it begins anew.
    pub fn circle(&self) -> Option<Decimal> {
        match self {
            Form::Month { year: None, .. } => Some(MONTHS),
            Form::Quarter { year: None, .. } => Some(QUARTERS),
            _ => None,
        }
    }

    /// The value in this form; `None` beyond what can be written.
    pub fn write(&self, at: Decimal) -> Option<String> {
        match self {
            Form::Number { places, digits, grouped } => {
                let (min_places, max_places) = (*places, *places);
                let zero = Zero::Digits;
                let style = NumberStyle { digits: *digits, min_places, max_places, grouped: *grouped, zero };
                Some(number_for_reading(at, style))
            }
            Form::Ending { lead, tail, figures } => Some(format!("{lead}{}{tail}", figures.write(at))),
            Form::Month { lead, style, year } => {
                let (turn, at) = around(at, MONTHS)?;
                let month = Month::new(at.to_u8()?.checked_add(1)?)?;
                Some(format!("{lead}{}{}", style.write(month), behind(year.as_ref(), turn)?))
            }
            Form::Quarter { lead, digits, year } => {
                let (turn, at) = around(at, QUARTERS)?;
                let number = Figures { digits: *digits, width: 1 }.write(at.checked_add(Decimal::ONE)?);
                Some(format!("{lead}{number}{}", behind(year.as_ref(), turn)?))
            }
            Form::Date(template) => template.write(at),
        }
    }
}

fn behind(year: Option<&Year>, turn: Decimal) -> Option<String> {
    year.map_or(Some(String::new()), |year| year.write(turn))
}

/// How often a circle was gone round, and the place on it.
fn around(at: Decimal, circle: Decimal) -> Option<(Decimal, Decimal)> {
    let turn = at.checked_div(circle)?.floor();
    Some((turn, at.checked_sub(turn.checked_mul(circle)?)?))
}

/// A bare number: digits of one kind, perhaps grouped, with a point and a sign. Zeros at its head are those of a code.
fn number(text: &str) -> Option<Term> {
    let arabic = to_arabic(text);
    let bare = arabic.strip_prefix('-').unwrap_or(&arabic);
    let (whole, fraction) = bare.split_once('.').unwrap_or((bare, "0"));
    let is_code = whole.len() > 1 && whole.starts_with('0');
    let is_number = |part: &str, rest: &[char]| {
        part.starts_with(|c: char| c.is_ascii_digit()) && part.chars().all(|c| c.is_ascii_digit() || rest.contains(&c))
    };
    if is_code || !is_number(whole, &[',']) || !is_number(fraction, &[]) {
        return None;
    }
    let at = crate::language::entry::read_number(&arabic).ok()??.decimal();
    let digits = if figures::is_thai(text) { Digits::Thai } else { Digits::Arabic };
    Some(Term { form: Form::Number { places: at.scale(), digits, grouped: whole.contains(',') }, at })
}

/// A text that ends in a number, perhaps within brackets or before a point.
fn ending(text: &str) -> Option<Term> {
    let core = text.trim_end_matches([')', ']', '.', ':', ' ']);
    let tail = text.strip_prefix(core)?.to_owned();
    let (lead, found) = figures::split_end(core)?;
    // `12.50%` and the like have another tail; `1,500` alone is a number, and this would be its last group.
    let is_group = lead.ends_with(',') && lead.trim_end_matches(',').ends_with(|c| figures::digits_of(c).is_some());
    let form = Form::Ending { lead: lead.to_owned(), tail, figures: found.figures };
    (!is_group).then_some(Term { form, at: found.value })
}

fn month(text: &str) -> Option<Term> {
    if let Some((lead, month, style)) = month::split_end(text) {
        let form = Form::Month { lead: lead.to_owned(), style, year: None };
        return Some(Term { form, at: Decimal::from(month.number().saturating_sub(1)) });
    }
    let (core, value, year) = Year::split_end(text)?;
    let (lead, month, style) = month::split_end(core)?;
    let at = value.checked_mul(MONTHS)?.checked_add(month.number().saturating_sub(1).into())?;
    Some(Term { form: Form::Month { lead: lead.to_owned(), style, year: Some(year) }, at })
}

fn quarter(text: &str) -> Option<Term> {
    let of = |core: &str| {
        let (lead, found) = figures::split_end(core).filter(|(_, found)| found.length == 1)?;
        let at = found.value.checked_sub(Decimal::ONE).filter(|at| *at >= Decimal::ZERO && *at < QUARTERS)?;
        is_quarter(lead).then(|| (lead.to_owned(), found.figures.digits, at))
    };
    if let Some((lead, digits, at)) = of(text) {
        return Some(Term { form: Form::Quarter { lead, digits, year: None }, at });
    }
    let (core, value, year) = Year::split_end(text)?;
    let (lead, digits, at) = of(core)?;
    let at = value.checked_mul(QUARTERS)?.checked_add(at)?;
    Some(Term { form: Form::Quarter { lead, digits, year: Some(year) }, at })
}

/// Whether a word for quarter stands before the number.
fn is_quarter(lead: &str) -> bool {
    let lead = lead.trim_end().to_lowercase();
    let lead = lead.strip_suffix("ที่").unwrap_or(&lead).trim_end();
    let after_a_word =
        |word: &str| lead.strip_suffix(word).is_some_and(|before| !before.ends_with(|c: char| c.is_alphanumeric()));
    lead.ends_with("ไตรมาส") || ["q", "qtr", "quarter"].into_iter().any(after_a_word)
}
