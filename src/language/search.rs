//! Text made comparable for searching (domain, section 9).
//!
//! What people cannot see or would not tell apart is made equal; word forms and spelling are not. Sorting needs the
//! browser's collation and is not done here.

use super::digits::arabic;

/// The text with Thai digits as Arabic ones, in lower case, without zero-width characters, with every run of blanks
/// as one space and none at the ends; a double `เ` becomes `แ` and a split `ำ` becomes one, as they look the same.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars().filter(|c| !is_zero_width(*c)) {
        let last = folded.chars().next_back();
        match (last, c) {
            (None | Some(' '), c) if c.is_whitespace() => {}
            (_, c) if c.is_whitespace() => folded.push(' '),
            (Some('เ'), 'เ') => replace_last(&mut folded, 'แ'),
            (Some('\u{0E4D}'), 'า') => replace_last(&mut folded, 'ำ'),
            (_, c) => folded.extend(arabic(c).to_lowercase()),
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
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

fn replace_last(text: &mut String, c: char) {
    text.pop();
    text.push(c);
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
