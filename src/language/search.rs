//! Text made comparable for searching (domain, section 9).
//!
//! What people cannot see or would not tell apart is made equal; word forms and spelling are not. The order of texts is
//! in [`super::collation`].

use super::digits::arabic;
use std::ops::Range;

/// The text with Thai digits as Arabic ones, in lower case, without zero-width characters, with every run of blanks
/// as one space and none at the ends; a double `เ` becomes `แ` and a split `ำ` becomes one, as they look the same.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    folded.extend(letters(text, false).into_iter().map(|letter| letter.c));
    folded
}

/// One character of a text as it is compared, and the bytes of the text that it stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// The character as it is compared.
    pub c: char,
    /// Where it stands in the text.
    pub at: Range<usize>,
}

/// The characters of a text as they are compared, as [`fold`] gives them; capital letters stay if case matters.
#[must_use]
pub fn letters(text: &str, matches_case: bool) -> Vec<Letter> {
    let mut letters: Vec<Letter> = Vec::with_capacity(text.len());
    for (start, c) in text.char_indices().filter(|(_, c)| !is_zero_width(*c)) {
        let at = start..start.saturating_add(c.len_utf8());
        match (letters.last_mut(), c) {
            (None, c) if c.is_whitespace() => {}
            (Some(last), c) if c.is_whitespace() && last.c == ' ' => last.at.end = at.end,
            (_, c) if c.is_whitespace() => letters.push(Letter { c: ' ', at }),
            (Some(last), 'เ') if last.c == 'เ' => *last = Letter { c: 'แ', at: last.at.start..at.end },
            (Some(last), 'า') if last.c == '\u{0E4D}' => *last = Letter { c: 'ำ', at: last.at.start..at.end },
            (_, c) if matches_case => letters.push(Letter { c: arabic(c), at }),
            (_, c) => letters.extend(arabic(c).to_lowercase().map(|c| Letter { c, at: at.clone() })),
        }
    }
    if letters.last().is_some_and(|last| last.c == ' ') {
        letters.pop();
    }
    letters
}

/// Whether the text holds the query, which is already folded.
#[must_use]
pub fn holds(text: &str, folded_query: &str) -> bool {
    fold(text).contains(folded_query)
}

/// Characters that take no room: joiners, breaks, marks of direction, the byte order mark.
#[must_use]
pub const fn is_zero_width(c: char) -> bool {
    matches!(
        c,
        '\u{00AD}'
            | '\u{200B}'..='\u{200F}'
            | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{2064}'
            | '\u{2066}'..='\u{2069}'
            | '\u{FEFF}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(text: &str, expected: &str) {
        assert_eq!(fold(text), expected);
    }

    #[test]
    fn makes_equal_what_looks_equal() {
        check("ปี ๒๕๖๙", "ปี 2569");
        check("KPI-ITA", "kpi-ita");
        check("แผน\u{200B}งาน", "แผนงาน");
        check("  a\u{00A0}\n b ", "a b");
        check("เเผน", "แผน");
        check("ท\u{0E4D}างาน", "ทำงาน");
        check("", "");
    }

    #[test]
    fn finds_across_digits_and_case() {
        assert!(holds("โครงการที่ ๑๒ ITA", &fold("12 ita")));
        assert!(!holds("โครงการที่ ๑๒", &fold("๑๓")));
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(text in "[ -~ก-๙\u{200B}\u{00A0}]*") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }
    }
}
