//! Looking for a text in the cells of a sheet, and putting another in its place.
//!
//! Texts are compared as they look ([`crate::language::search`]); the case of letters counts only when it is asked for.

use super::{Cell, Reading, RowKey, Sheet};
use crate::language::search::{Letter, letters};
use std::ops::Range;

/// What is looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Search {
    /// As it was typed.
    pub text: String,
    /// Capital and small letters differ.
    pub matches_case: bool,
    /// The cell holds nothing else.
    pub whole_cell: bool,
    /// Only what can be replaced: the typed text of cells that take entries.
    pub in_entries: bool,
}

impl Search {
    /// Nothing is looked for.
    pub fn is_blank(&self) -> bool {
        letters(&self.text, self.matches_case).is_empty()
    }

    /// The columns of a row in which the text stands.
    pub fn columns(&self, sheet: &dyn Sheet, row: &RowKey) -> Vec<usize> {
        let wanted = letters(&self.text, self.matches_case);
        let reading = sheet.reading();
        let cells = sheet.cells(row).unwrap_or_default();
        let holds = |(column, cell): &(usize, Cell)| match self.in_entries {
            true => cell.reason().is_none() && self.is_in(&sheet.text_for_editing(row, *column), &wanted),
            false => self.is_shown(cell, reading, &wanted),
        };
        cells.into_iter().enumerate().filter(holds).map(|(column, _)| column).collect()
    }

    /// Whether the text stands in a cell as it is shown, or in its exact value.
    fn is_shown(&self, cell: &Cell, reading: Reading, wanted: &[Letter]) -> bool {
        match &cell.value {
            super::Value::Blank => false,
            super::Value::Text(text) => self.is_in(text, wanted),
            figure => self.is_in(&figure.shown(reading), wanted) || self.is_in(&figure.bare(reading), wanted),
        }
    }

    fn is_in(&self, text: &str, wanted: &[Letter]) -> bool {
        !self.places(text, wanted).is_empty()
    }

    /// A text with `with` in every place of what is looked for; `None` when there is no such place.
    pub fn replaced(&self, text: &str, with: &str) -> Option<String> {
        let places = self.places(text, &letters(&self.text, self.matches_case));
        let mut replaced = String::with_capacity(text.len());
        let mut from = 0;
        for place in &places {
            replaced.push_str(text.get(from..place.start)?);
            replaced.push_str(with);
            from = place.end;
        }
        replaced.push_str(text.get(from..)?);
        (!places.is_empty()).then_some(replaced)
    }

    /// Where in a text it stands, from left to right, without overlaps.
    fn places(&self, text: &str, wanted: &[Letter]) -> Vec<Range<usize>> {
        if wanted.is_empty() || text.is_empty() {
            return Vec::new();
        }
        let letters = letters(text, self.matches_case);
        let is_at = |found: &[Letter]| found.iter().zip(wanted).all(|(a, b)| a.c == b.c);
        if self.whole_cell {
            let is_whole = letters.len() == wanted.len() && is_at(&letters);
            return is_whole.then_some(0..text.len()).into_iter().collect();
        }
        let mut places = Vec::new();
        let mut rest = letters.as_slice();
        while let Some(found) = rest.get(..wanted.len()) {
            match (is_at(found), found.first(), found.last()) {
                (true, Some(first), Some(last)) => {
                    places.push(first.at.start..last.at.end);
                    rest = rest.get(wanted.len()..).unwrap_or_default();
                }
                _ => rest = rest.get(1..).unwrap_or_default(),
            }
        }
        places
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn search(text: &str) -> Search {
        Search { text: text.to_owned(), ..Search::default() }
    }

    fn check(search: &Search, text: &str, expected: Option<&str>) {
        assert_eq!(search.replaced(text, "#").as_deref(), expected, "{search:?} in {text}");
    }

    #[test]
    fn texts_are_found_as_they_look() {
        check(&search("2569"), "ปี ๒๕๖๙ และ 2569", Some("ปี # และ #"));
        check(&search("แผน"), "เเผนงาน", Some("#งาน"));
        check(&search("ทำงาน"), "ท\u{0E4D}างาน", Some("#"));
        check(&search("แผนงาน"), "แผน\u{200B}งาน", Some("#"));
        check(&search("ita"), "ITA 2569", Some("# 2569"));
        check(&search("a b"), "xa \u{00A0} b", Some("x#"));
        check(&search("aa"), "aaaaa", Some("##a"));
        check(&search("ก"), "ขค", None);
        check(&search(""), "ก", None);
        check(&search("ก"), "", None);
        check(&search(" ก "), "ขกค", Some("ข#ค"));
    }

    #[test]
    fn case_and_whole_cells_count_when_asked_for() {
        let cased = Search { matches_case: true, ..search("ITA") };
        check(&cased, "ITA ita", Some("# ita"));
        let whole = Search { whole_cell: true, ..search("12") };
        check(&whole, "๑๒", Some("#"));
        check(&whole, " 12 ", Some("#"));
        check(&whole, "123", None);
    }

    proptest! {
        #[test]
        fn what_is_not_found_stays(text in "[ก-๙a-cA-C \u{200B}]{0,12}", wanted in "[ก-๙a-c]{1,3}") {
            let search = search(&wanted);
            match search.replaced(&text, "") {
                None => prop_assert!(!search.is_in(&text, &letters(&wanted, false))),
                Some(rest) => prop_assert!(rest.len() < text.len()),
            }
            // Putting back what was found changes nothing that can be seen.
            if let Some(same) = search.replaced(&text, &wanted) {
                prop_assert_eq!(crate::language::search::fold(&same), crate::language::search::fold(&text));
            }
        }
    }
}
