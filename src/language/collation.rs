//! The order of texts for sorting: Thai as in the Royal Institute's dictionary, numbers in texts by their value.
//!
//! A vowel written before its consonant counts behind it; tone marks, ็ and ์ decide only between words that are equal
//! without them. What people cannot see or tell apart ([`super::search`]) makes no difference. The browser's own
//! collation is not asked: a sorted view is the same on every device, and tests see it.

use super::digits::arabic;
use super::search::is_zero_width;

/// What a text is sorted by.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SortText {
    letters: Vec<u32>,
    marks: Vec<u8>,
    as_written: String,
}

/// Signs stand before numbers, numbers before Latin letters, those before Thai.
const SPACE: u32 = 1;
const SIGN: u32 = 1 << 24;
const NUMBER: u32 = 2 << 24;
const LETTER: u32 = 3 << 24;

impl SortText {
    /// What this text is sorted by.
    #[must_use]
    pub fn of(text: &str) -> SortText {
        let mut key = SortText { letters: Vec::new(), marks: Vec::new(), as_written: text.to_owned() };
        let mut rest = text.chars().filter(|c| !is_zero_width(*c)).flat_map(parts_of).peekable();
        while let Some(c) = rest.next() {
            if is_mark(c) {
                key.marks.push(u8::try_from(u32::from(c).saturating_sub(0x0E46)).unwrap_or(u8::MAX));
            } else if c.is_ascii_digit() {
                let mut digits = String::from(c);
                while let Some(next) = rest.next_if(char::is_ascii_digit) {
                    digits.push(next);
                }
                key.push_number(digits.trim_start_matches('0'));
            } else if is_leading_vowel(c) {
                // `เ` + consonant counts as consonant + `เ`.
                if let Some(consonant) = rest.next_if(|next| is_consonant(*next)) {
                    key.push(weight(consonant));
                }
                key.push(weight(c));
            } else {
                key.push(weight(c));
            }
        }
        key
    }

    fn push(&mut self, weight: u32) {
        // A run of blanks is one.
        if weight != SPACE || self.letters.last().is_some_and(|last| *last != SPACE) {
            self.letters.push(weight);
            self.marks.push(0);
        }
    }

    /// The longer number is the larger one; then digit by digit.
    fn push_number(&mut self, digits: &str) {
        self.push(NUMBER.saturating_add(u32::try_from(digits.len()).unwrap_or_default()));
        digits.bytes().for_each(|digit| self.push(u32::from(digit)));
    }
}

/// Digits as Arabic ones, letters without case, `ำ` in one way.
fn parts_of(c: char) -> impl Iterator<Item = char> {
    arabic(c).to_lowercase()
}

fn weight(c: char) -> u32 {
    match c {
        c if c.is_whitespace() => SPACE,
        // ฯ and ๆ are signs, though they have the kind of letters.
        'ฯ' | 'ๆ' => SIGN.saturating_add(c.into()),
        c if c.is_alphabetic() || is_thai_vowel(c) => LETTER.saturating_add(c.into()),
        c => SIGN.saturating_add(c.into()),
    }
}

const fn is_mark(c: char) -> bool {
    matches!(c, '\u{0E47}'..='\u{0E4C}' | '\u{0E4E}')
}

const fn is_leading_vowel(c: char) -> bool {
    matches!(c, '\u{0E40}'..='\u{0E44}')
}

const fn is_consonant(c: char) -> bool {
    matches!(c, '\u{0E01}'..='\u{0E2E}')
}

const fn is_thai_vowel(c: char) -> bool {
    matches!(c, '\u{0E30}'..='\u{0E3A}' | '\u{0E40}'..='\u{0E45}' | '\u{0E4D}')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The texts stand in their order, each before the next.
    fn check(sorted: &[&str]) {
        for pair in sorted.windows(2) {
            assert!(SortText::of(pair[0]) < SortText::of(pair[1]), "{} before {}", pair[0], pair[1]);
        }
    }

    #[test]
    fn words_stand_as_in_the_dictionary() {
        check(&["กก", "กด", "กะ", "กา", "กำ", "กิน", "กุ้ง", "เก", "เกม", "แก", "โกง", "ใกล้", "ไก่", "ขา", "คน"]);
        check(&["มกราคม", "มะม่วง", "มา", "เมษายน", "แม่", "ไม่", "ยา"]);
        check(&["รถ", "ฤกษ์", "ลา", "ฦๅ", "วัน"]);
        check(&["แปลง", "แผน", "แผนงาน", "ฝา", "พัสดุ", "เพราะ", "โพธิ์", "ฟาง"]);
    }

    #[test]
    fn marks_decide_last() {
        check(&["ปา", "ป่า", "ป้า", "ป๊า", "ป๋า", "ปาก"]);
        check(&["เก", "เก็บ", "เกบน"]);
        check(&["การ", "การ์ด", "กาล"]);
    }

    #[test]
    fn numbers_count_by_their_value() {
        check(&["1", "1.2", "1.10", "2", "10", "กิจกรรมที่ ๒", "กิจกรรมที่ 10"]);
        check(&["(ก)", "1", "abc", "Abd", "ก"]);
        check(&["007", "8"]);
    }

    #[test]
    fn what_looks_the_same_is_sorted_the_same() {
        let same = |one: &str, other: &str| {
            let (one, other) = (SortText::of(one), SortText::of(other));
            assert_eq!((one.letters, one.marks), (other.letters, other.marks));
        };
        same("ปี ๒๕๖๙", "ปี  2569");
        same("แผน\u{200B}งาน", "แผนงาน");
        same("ITA", "ita");
    }
}
