//! How wide a column must be for what stands in it.
//!
//! Measuring every cell of a large table would take longer than a person waits. The texts that could be the longest are
//! found by counting letters, and only those are measured, all at once.

use super::shown::NAME_PLACE;
use super::table::Table;
use crate::browser::dom::{self, Ruled};
use crate::sheet::{Row, Sheet};
use leptos::prelude::*;

/// At most so many rows are read; of more, every second, third, ... and the first of the screen.
const MOST_ROWS: usize = 5_000;
/// How many texts are measured.
const MEASURED: usize = 24;

/// The width of the widest heading or text of a column, with the room around it.
pub(super) fn width_of(table: Table, column: usize) -> Option<u16> {
    let (place, title, id) =
        table.columns.with_untracked(|columns| columns.get(column).map(|c| (c.place, c.title.clone(), c.id)))?;
    let rows = table.rows.get_untracked();
    let first = table.window.with_untracked(|window| window.first_row(rows.len()));
    let step = rows.len().div_ceil(MOST_ROWS).max(1);
    let seen = rows.iter().skip(first).take(MEASURED * 2);
    let chosen = rows.iter().step_by(step).chain(seen.filter(|_| step > 1)).chain(rows.last());
    let mut texts: Vec<(usize, Ruled)> = untrack(|| {
        table.workspace.with_sheet(table.kind, |sheet| {
            let read = |row: &Row| {
                let draft = table.workspace.draft(table.kind, &row.key, id);
                let text = draft.or_else(|| shown(sheet, row, place))?;
                Some(ruled(row, text, place == NAME_PLACE))
            };
            chosen.filter_map(read).collect()
        })
    });
    let last = texts.len().saturating_sub(1).min(MEASURED);
    if texts.len() > MEASURED {
        texts.select_nth_unstable_by_key(last, |(length, _)| std::cmp::Reverse(*length));
        texts.truncate(MEASURED);
    }
    let title = Ruled { text: title, class: "is-heading".to_owned() };
    let lines: Vec<Ruled> = texts.into_iter().map(|(_, line)| line).chain([title]).collect();
    let scroller = table.scroller.get_untracked()?;
    let widest = dom::widest(&scroller, "grid-ruler", &lines)?;
    Some(widest.ceil().clamp(0.0, f64::from(u16::MAX)) as u16)
}

fn shown(sheet: &dyn Sheet, row: &Row, place: usize) -> Option<String> {
    let cells = sheet.cells(&row.key)?;
    let text = cells.get(place)?.value.shown(sheet.reading());
    (!text.is_empty()).then_some(text)
}

/// A text as it will be measured, with its length by letters and by the steps that its row stands in.
fn ruled(row: &Row, text: String, is_name: bool) -> (usize, Ruled) {
    let is_bold = row.open.is_some() && row.level <= 2 || row.key == crate::sheet::RowKey::Total;
    let steps = if is_name { usize::from(row.level.min(8)) } else { 0 };
    let length = letters(&text) + steps;
    let mut class = if is_bold { "is-bold".to_owned() } else { String::new() };
    if is_name {
        class.push_str(&format!(" is-name level-{steps}"));
    }
    (length, Ruled { text, class })
}

/// The letters of a text that take room to the side: Thai vowels and tone marks above and below take none.
fn letters(text: &str) -> usize {
    let stacks = |c: &char| matches!(c, '\u{e31}' | '\u{e34}'..='\u{e3a}' | '\u{e47}'..='\u{e4e}');
    text.chars().filter(|c| !stacks(c)).count()
}

#[cfg(test)]
mod tests {
    use super::letters;

    #[test]
    fn marks_take_no_room() {
        fn check(text: &str, expected: usize) {
            assert_eq!(letters(text), expected, "{text}");
        }
        check("1,234.50", 8);
        check("ที่", 1);
        check("น้ำ", 2);
        check("ผู้สูงวัย", 5);
        check("", 0);
    }
}
