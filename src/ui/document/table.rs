//! Tables that are read. The first column names the row.

use super::Writing;
use crate::language::words::Text;

/// A table; columns in which no row says anything are left out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(in crate::ui) struct Table {
    pub(super) caption: String,
    pub(super) columns: Vec<Column>,
    pub(super) rows: Vec<Vec<String>>,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(in crate::ui) struct Column {
    pub(super) title: String,
    pub(super) holds: Holds,
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Holds {
    Words,
    Figures,
    /// A cell that is not blank is marked.
    Marks,
}

impl Column {
    pub(in crate::ui) fn words(w: &Writing<'_>, title: Text) -> Column {
        Column { title: w.say(title), holds: Holds::Words }
    }

    pub(in crate::ui) fn figures(w: &Writing<'_>, title: Text) -> Column {
        Column { title: w.say(title), holds: Holds::Figures }
    }

    pub(in crate::ui) fn named(title: String) -> Column {
        Column { title, holds: Holds::Words }
    }

    pub(in crate::ui) fn marks(title: String) -> Column {
        Column { title, holds: Holds::Marks }
    }
}

impl Table {
    /// A table with a caption, its columns and its rows of as many texts.
    pub(in crate::ui) fn new(caption: String, columns: Vec<Column>, rows: impl IntoIterator<Item = Vec<String>>) -> Table {
        let mut table = Table { caption, columns, rows: rows.into_iter().collect() };
        let says: Vec<bool> = (0..table.columns.len())
            .map(|at| at == 0 || table.rows.iter().any(|row| row.get(at).is_some_and(|text| !text.is_empty())))
            .collect();
        keep(&mut table.columns, &says);
        table.rows.iter_mut().for_each(|row| keep(row, &says));
        table
    }
}

fn keep<T>(list: &mut Vec<T>, says: &[bool]) {
    let mut says = says.iter();
    list.retain(|_| says.next() == Some(&true));
}
