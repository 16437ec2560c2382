//! What is typed into a month of a schedule: a mark that work is planned in it, the percent done at its end, or both.
//!
//! Offices mark months with a slash, a cross, a tick, a filled square or the arrows of a printed bar; all of these are
//! read, also as they come out of other programs. `1` alone is a mark, as in tables of ones; other numbers are percent.

use super::{EntryError, read_percent};
use crate::language::digits::arabic;
use crate::language::search::is_zero_width;
use crate::plan::number::Number;

/// What was typed into a month.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TypedMonth {
    /// The month is marked.
    pub is_marked: bool,
    /// The mark is doubtful: a question mark stands behind it, as behind one that a document leaves in doubt.
    pub is_doubtful: bool,
    /// The percent done at its end.
    pub done: Option<Number>,
}

/// The signs that mark a month. `ü` is a tick in a symbol font that lost its font.
const MARKS: &[char] = &[
    '/', '\\', 'x', 'X', '×', '✓', '✔', '√', 'ü', '✗', '✕', '■', '▪', '█', '▓', '●', '•', '*', '←', '→', '↔', '⟷', '⇔',
    '—', '–',
];

/// Reads an entry of a month; blank and a dash alone are no mark and no percent.
///
/// # Errors
/// When the text is neither a mark nor a percentage from 0 to 100.
pub fn read_month(text: &str) -> Result<TypedMonth, EntryError> {
    let text: String = text.chars().filter(|c| !is_zero_width(*c)).map(arabic).collect();
    let text = text.trim();
    if matches!(text, "" | "-" | "–" | "—") {
        return Ok(TypedMonth::default());
    }
    let rest = text.trim_start_matches(|c: char| MARKS.contains(&c) || c.is_whitespace());
    let rest = rest.trim_end_matches(|c: char| MARKS.contains(&c) || c.is_whitespace());
    let (is_doubtful, rest) = match rest.strip_prefix('?').filter(|_| rest.len() < text.len()) {
        Some(rest) => (true, rest.trim_start()),
        None => (false, rest),
    };
    if rest.is_empty() || text == "1" {
        return Ok(TypedMonth { is_marked: true, is_doubtful, done: None });
    }
    let done = read_percent(rest).map_err(|error| match error {
        EntryError::OutsidePercent => error,
        _ => EntryError::NotAMark,
    })?;
    Ok(TypedMonth { is_marked: rest.len() < text.len(), is_doubtful, done })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(text: &str, is_marked: bool, done: &str) {
        let done = (!done.is_empty()).then(|| Number::parse(done).unwrap());
        assert_eq!(read_month(text), Ok(TypedMonth { is_marked, is_doubtful: text.contains('?'), done }), "{text}");
    }

    #[test]
    fn marks_and_percentages() {
        for text in ["/", "x", "X", " ✓ ", "√", "■", "1", "๑", "←", "→", "↔", "●", "ü", "//", "— →"]
        {
            check(text, true, "");
        }
        for text in ["", " ", "-", "–"] {
            check(text, false, "");
        }
        check("50", false, "50");
        check("๕๐%", false, "50");
        check("0", false, "0");
        check("1%", false, "1");
        check("ร้อยละ 33.33", false, "33.33");
        check("■ 50%", true, "50");
        check("x100", true, "100");
        check("■? 50%", true, "50");
        check("/ ?", true, "");
    }

    #[test]
    fn what_is_neither_is_refused() {
        for text in ["yes", "ทำ", "5/", "1 ครั้ง", "?", "?5"] {
            let read = read_month(text);
            assert!(read.is_err() || text == "5/", "{text}: {read:?}");
        }
        assert_eq!(read_month("ทำ"), Err(EntryError::NotAMark));
        assert_eq!(read_month("120"), Err(EntryError::OutsidePercent));
    }

    proptest! {
        #[test]
        fn nothing_typed_panics(text in "[0-9๐-๙/xX■%? .\\-]{0,8}") {
            let _ = read_month(&text);
        }
    }
}
