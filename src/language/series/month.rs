//! Names of months within a text, and how they were written: language, length, case.

use crate::language::Language;
use crate::language::months::Month;
use std::ops::Range;

/// How a month is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Style {
    language: Language,
    length: Length,
    case: Case,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Length {
    /// ตุลาคม
    Full,
    /// ต.ค.
    Short,
    /// ตค
    Bare,
    /// May, which is both.
    Either,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Case {
    Usual,
    Upper,
    Lower,
}

const LENGTHS: [Length; 3] = [Length::Full, Length::Short, Length::Bare];

impl Style {
    /// The name of a month in this style.
    pub fn write(self, month: Month) -> String {
        let name = match self.length {
            Length::Full => month.name(self.language).to_owned(),
            Length::Short | Length::Either => month.short_name(self.language).to_owned(),
            Length::Bare => month.short_name(self.language).replace('.', ""),
        };
        match self.case {
            Case::Usual => name,
            Case::Upper => name.to_ascii_uppercase(),
            Case::Lower => name.to_ascii_lowercase(),
        }
    }

    /// Whether names of both styles can stand in one series.
    pub fn joins(self, other: Style) -> bool {
        let is_open = self.length == Length::Either || other.length == Length::Either;
        self.language == other.language && self.case == other.case && (is_open || self.length == other.length)
    }

    /// The style of both: May takes that of its neighbours.
    pub fn with(self, other: Style) -> Style {
        if self.length == Length::Either { other } else { self }
    }
}

/// The longest name of a month within a text.
pub(super) fn find(text: &str) -> Option<(Range<usize>, Month, Style)> {
    let lower = text.to_ascii_lowercase();
    let months = (1..=12).filter_map(Month::new);
    let names = months.flat_map(|month| {
        let styles = [Language::Thai, Language::English]
            .into_iter()
            .flat_map(|language| LENGTHS.map(|length| Style { language, length, case: Case::Usual }).into_iter());
        styles.map(move |style| (month, style, style.write(month)))
    });
    let found = names.filter_map(|(month, style, name)| {
        let from = lower.rfind(&name.to_ascii_lowercase())?;
        Some((from..from.saturating_add(name.len()), month, style, name))
    });
    // Of names of one length the first: the full one, before a short one that is the same.
    let (range, month, style, name) =
        found.reduce(|best, next| if next.0.len() > best.0.len() { next } else { best })?;
    let written = text.get(range.clone())?;
    let case = match written {
        _ if written == name => Case::Usual,
        _ if written == name.to_ascii_uppercase() => Case::Upper,
        _ if written == name.to_ascii_lowercase() => Case::Lower,
        _ => return None,
    };
    let is_either = month.name(style.language) == month.short_name(style.language);
    let length = if is_either { Length::Either } else { style.length };
    Some((range, month, Style { length, case, ..style }))
}

/// The name that a text ends with, and what stands before it: nothing, or something that a name can follow.
pub(super) fn split_end(text: &str) -> Option<(&str, Month, Style)> {
    let (range, month, style) = find(text)?;
    let lead = text.get(..range.start)?;
    let is_word = lead.is_empty() || lead.ends_with([' ', '(', '/', '-']) || lead.ends_with("เดือน");
    // A day before it makes a date.
    let is_day = lead.trim_end().ends_with(|c| super::figures::digits_of(c).is_some());
    (range.end == text.len() && is_word && !is_day).then_some((lead, month, style))
}
