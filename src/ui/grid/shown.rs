//! The columns of a sheet as this device shows them: some hidden, some of another width, the first of them frozen.
//!
//! There are two ways to count columns: by *position* among those that are shown, as the grid's behaviour does
//! ([`crate::grid::Cell`]), and by *place* among all columns of the sheet, as entries, files, names such as F12 and
//! `aria-colindex` do. Only here one is turned into the other.

use crate::sheet::Column;
use crate::state::ColumnView;
use std::ops::Deref;

/// The column that names its row, by place. It is always shown: each row is called by it.
pub(super) const NAME_PLACE: usize = 1;
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
    count: usize,
}

impl ShownColumns {
    /// The columns of a sheet as `view` has them.
    pub(super) fn of(columns: Vec<Column>, view: &ColumnView) -> ShownColumns {
        let count = columns.len();
        let is_hidden =
            |place: usize, column: &Column| place != NAME_PLACE && view.hidden.iter().any(|id| id == column.id);
        let widen = |column: Column| Column { width: view.width_of(column.id).unwrap_or(column.width), ..column };
        let places = columns.into_iter().enumerate();
        let shown: Vec<Shown> = places
            .filter(|(place, column)| !is_hidden(*place, column))
            .map(|(place, column)| Shown { place, column: widen(column) })
            .collect();
        ShownColumns { shown, count }
    }

    /// How many columns the sheet has, hidden ones too.
    pub(super) fn count(&self) -> usize {
        self.count
    }

    /// The place in the sheet of the column at a position.
    pub(super) fn place(&self, position: usize) -> Option<usize> {
        self.shown.get(position).map(|column| column.place)
    }

    /// The position of the column of a place, or of the next one that is shown if it is hidden.
    pub(super) fn position(&self, place: usize) -> usize {
        self.shown.partition_point(|column| column.place < place).min(self.shown.len().saturating_sub(1))
    }
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

    fn shown(hidden: &[&str]) -> ShownColumns {
        let hidden = hidden.iter().map(|id| (*id).to_owned()).collect();
        let mut view = ColumnView { hidden, ..ColumnView::default() };
        view.set_width("oct", 60);
        view.set_width("oct", 70);
        ShownColumns::of(columns(), &view)
    }

    #[test]
    fn hidden_columns_leave_gaps() {
        fn check(hidden: &[&str], places: &[usize], back: &[usize]) {
            let shown = shown(hidden);
            assert_eq!(shown.iter().map(|column| column.place).collect::<Vec<_>>(), places, "{hidden:?}");
            assert_eq!((0..6).map(|place| shown.position(place)).collect::<Vec<_>>(), back, "{hidden:?}");
            assert_eq!(shown.count(), 6);
        }
        check(&[], &[0, 1, 2, 3, 4, 5], &[0, 1, 2, 3, 4, 5]);
        check(&["unit", "oct"], &[0, 1, 4, 5], &[0, 1, 2, 2, 2, 3]);
        check(&["no", "name", "total"], &[1, 2, 3, 4], &[0, 0, 1, 2, 3, 3]);
        check(&["gone"], &[0, 1, 2, 3, 4, 5], &[0, 1, 2, 3, 4, 5]);
    }

    #[test]
    fn the_last_width_counts() {
        let widths: Vec<u16> = shown(&["unit"]).iter().map(|column| column.width).collect();
        assert_eq!(widths, [100, 100, 70, 100, 100]);
    }
}
