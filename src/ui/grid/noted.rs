//! A formula as it travels beside its value in the clipboard's table: its unit, the cell it stood in, its stored text. So
//! its references move along when it comes back, also in another tab. What comes back is untrusted.

use crate::plan::activity::Formula;
use crate::plan::frame::MoneyUnit;
use crate::sheet::RowKey;

/// The note of a formula. The length of the row's key, because keys may hold any sign.
pub(super) fn write(formula: &Formula, row: &RowKey, column: &str) -> String {
    let row = row.to_string();
    format!("{} {column} {} {row}{}", formula.unit.word(), row.len(), formula.text)
}

/// The formula of a note, and the row and column it stood in.
pub(super) fn read(note: &str) -> Option<(Formula, RowKey, &str)> {
    let mut words = note.splitn(4, ' ');
    let unit = MoneyUnit::from_word(words.next()?)?;
    let (column, length, rest) = (words.next()?, words.next()?, words.next()?);
    let (row, text) = rest.split_at_checked(length.parse().ok()?)?;
    Some((Formula { unit, ..Formula::of(text) }, RowKey::parse(row)?, column))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_is_read_as_it_was_written() {
        fn check(text: &str, row: RowKey) {
            let formula = Formula { unit: MoneyUnit::MillionBaht, ..Formula::of(text) };
            assert_eq!(read(&write(&formula, &row, "m1")), Some((formula, row, "m1")));
        }
        check("=1+{total q1}", RowKey::Total);
        check("={line 'a b' 'l' $m1}*2", RowKey::Line("a b".into(), "l ๑".into()));
        for broken in ["", "baht", "baht m1 9", "baht m1 99 total=1", "baht m1 x total=1", "yen m1 5 total=1"] {
            assert_eq!(read(broken), None, "{broken}");
        }
    }
}
