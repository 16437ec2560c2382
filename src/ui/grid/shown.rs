//! The columns of a sheet as this device shows them: some hidden, some of another width, the first of them frozen.
//!
//! There are two ways to count columns: by *position* among those that are shown, as the grid's behaviour does
//! ([`crate::grid::Cell`]), and by *place* among all columns of the sheet, as entries, files, names such as F12 and
//! `aria-colindex` do. Only here one is turned into the other.

use crate::sheet::Column;
use crate::state::ColumnView;
use std::ops::Deref;

/// The column that names its row is always shown: each row is called by it.
pub(super) use crate::sheet::NAME_PLACE;
/// How many columns stay when one scrolls to the side, unless the person chose otherwise: `No.` and the name.
const FROZEN: usize = 2;

/// A column that is shown, with the width it has here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Shown {
    /// Its place among all columns of the sheet.
    pub place: usize,
    column: Column,
}

/// The columns of a sheet that are shown, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct ShownColumns {
    shown: Vec<Shown>,
    /// The ids of all columns of the sheet.
    ids: Vec<&'static str>,
    frozen: Option<usize>,
}

impl ShownColumns {
    /// The columns of a sheet as `view` has them.
    pub(super) fn of(columns: Vec<Column>, view: &ColumnView) -> ShownColumns {
        let ids: Vec<_> = columns.iter().map(|column| column.id).collect();
        let place_of = |id: &str| ids.iter().position(|known| *known == id);
        let last_frozen = view.frozen.as_deref().map(|id| match id {
            ColumnView::NONE_FROZEN => Some(0),
            id => place_of(id).map(|place| place.saturating_add(1)),
        });
        let is_hidden =
            |place: usize, column: &Column| place != NAME_PLACE && view.hidden.iter().any(|id| id == column.id);
        let widen = |column: Column| Column { width: view.width_of(column.id).unwrap_or(column.width), ..column };
        let places = columns.into_iter().enumerate();
        let shown: Vec<Shown> = places
            .filter(|(place, column)| !is_hidden(*place, column))
            .map(|(place, column)| Shown { place, column: widen(column) })
            .collect();
        let frozen = last_frozen.flatten().map(|end| shown.iter().filter(|column| column.place < end).count());
        ShownColumns { shown, ids, frozen }
    }

    /// How many columns the sheet has, hidden ones too.
    pub(super) fn count(&self) -> usize {
        self.ids.len()
    }

    /// How many columns from the left the person wants to stay; `None`: not chosen.
    pub(super) fn frozen(&self) -> Option<usize> {
        self.frozen
    }

    /// The place in the sheet of the column at a position.
    pub(super) fn place(&self, position: usize) -> Option<usize> {
        self.shown.get(position).map(|column| column.place)
    }

    /// The position of the column of a place, or of the next one that is shown if it is hidden.
    pub(super) fn position(&self, place: usize) -> usize {
        self.shown.partition_point(|column| column.place < place).min(self.shown.len().saturating_sub(1))
    }

    /// Hidden columns right before the column at a position; behind the last one for the position after it.
    pub(super) fn hidden_before(&self, position: usize) -> &[&'static str] {
        let from = position.checked_sub(1).and_then(|before| self.place(before)).map_or(0, |place| place + 1);
        self.ids.get(from..self.place(position).unwrap_or(self.ids.len())).unwrap_or_default()
    }
}

/// How many columns stay at the left, of columns of these widths in a box of `width`: those that are `wanted`, but never
/// so many that they cover more than three fifths of it. In a narrow box none stay unless that is asked for.
pub(super) fn frozen_in(
    wanted: Option<usize>,
    widths: &[usize],
    gutter: usize,
    width: usize,
    least_width: usize,
) -> usize {
    let wanted = wanted.unwrap_or(if width >= least_width { FROZEN } else { 0 });
    let most = width.saturating_mul(3) / 5;
    let ends = widths.iter().scan(gutter, |end, width| {
        *end = end.saturating_add(*width);
        Some(*end)
    });
    ends.take(wanted).take_while(|end| *end <= most).count()
}

/// The letters by which a formula names a column: A, B, ... Z, AA, AB, ...
pub(super) fn letters(place: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = place;
    loop {
        letters.push(char::from(b'A'.saturating_add(u8::try_from(rest % 26).unwrap_or_default())));
        match (rest / 26).checked_sub(1) {
            Some(next) => rest = next,
            None => break,
        }
    }
    letters.iter().rev().collect()
}

impl Deref for ShownColumns {
    type Target = [Shown];

    fn deref(&self) -> &[Shown] {
        &self.shown
    }
}

impl Deref for Shown {
    type Target = Column;

    fn deref(&self) -> &Column {
        &self.column
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn columns() -> Vec<Column> {
        let column = |id| Column { id, title: id.to_owned(), width: 100, is_figure: false };
        ["no", "name", "unit", "oct", "nov", "total"].map(column).to_vec()
    }

    fn shown(hidden: &[&str], frozen: Option<&str>) -> ShownColumns {
        let hidden = hidden.iter().map(|id| (*id).to_owned()).collect();
        let mut view = ColumnView { hidden, frozen: frozen.map(str::to_owned), ..ColumnView::default() };
        view.set_width("oct", 60);
        view.set_width("oct", 70);
        ShownColumns::of(columns(), &view)
    }

    #[test]
    fn hidden_columns_leave_gaps() {
        fn check(hidden: &[&str], places: &[usize], back: &[usize]) {
            let shown = shown(hidden, None);
            assert_eq!(shown.iter().map(|column| column.place).collect::<Vec<_>>(), places, "{hidden:?}");
            assert_eq!((0..6).map(|place| shown.position(place)).collect::<Vec<_>>(), back, "{hidden:?}");
            assert_eq!(shown.count(), 6);
        }
        check(&[], &[0, 1, 2, 3, 4, 5], &[0, 1, 2, 3, 4, 5]);
        check(&["unit", "oct"], &[0, 1, 4, 5], &[0, 1, 2, 2, 2, 3]);
        check(&["no", "name", "total"], &[1, 2, 3, 4], &[0, 0, 1, 2, 3, 3]);
        check(&["gone"], &[0, 1, 2, 3, 4, 5], &[0, 1, 2, 3, 4, 5]);
        assert_eq!(shown(&["unit", "oct"], None).hidden_before(2), ["unit", "oct"]);
        assert_eq!(shown(&["total"], None).hidden_before(5), ["total"]);
        assert!(shown(&["total"], None).hidden_before(1).is_empty());
    }

    #[test]
    fn the_last_width_counts() {
        let widths: Vec<u16> = shown(&["unit"], None).iter().map(|column| column.width).collect();
        assert_eq!(widths, [100, 100, 70, 100, 100]);
    }

    #[test]
    fn what_stays_at_the_left() {
        fn check(hidden: &[&str], frozen: Option<&str>, width: usize, expected: usize) {
            let shown = shown(hidden, frozen);
            let widths: Vec<usize> = shown.iter().map(|column| usize::from(column.width)).collect();
            assert_eq!(frozen_in(shown.frozen(), &widths, 40, width, 720), expected, "{hidden:?} {frozen:?} {width}");
        }
        check(&[], None, 1000, 2);
        check(&[], None, 500, 0);
        check(&[], Some("unit"), 1000, 3);
        check(&["unit"], Some("unit"), 1000, 2);
        check(&["no"], Some("oct"), 1000, 3);
        check(&[], Some("none"), 1000, 0);
        check(&[], Some("gone"), 1000, 2);
        // Three fifths of 500 are 300: room for the gutter and two columns.
        check(&[], Some("total"), 500, 2);
        check(&[], Some("no"), 500, 1);
        check(&[], Some("no"), 200, 0);
    }

    #[test]
    fn names_of_columns() {
        fn check(place: usize, expected: &str) {
            assert_eq!(letters(place), expected);
        }
        check(0, "A");
        check(25, "Z");
        check(26, "AA");
        check(51, "AZ");
        check(52, "BA");
        check(701, "ZZ");
        check(702, "AAA");
    }
}
