//! Tables that are read. The first column names the row.

use super::Writing;
use crate::language::words::Text;

/// A text of more letters is a sentence.
const SENTENCE: usize = 30;

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
    /// Sentences, which need room.
    Prose,
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

    pub(in crate::ui) fn amounts(title: String) -> Column {
        Column { title, holds: Holds::Figures }
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
    pub(in crate::ui) fn new(
        caption: String,
        columns: Vec<Column>,
        rows: impl IntoIterator<Item = Vec<String>>,
    ) -> Table {
        let mut table = Table { caption, columns, rows: rows.into_iter().collect() };
        let is_said = |at: usize| table.rows.iter().any(|row| row.get(at).is_some_and(|text| !text.is_empty()));
        let is_mark = |at: usize| table.columns.get(at).is_some_and(|column| column.holds == Holds::Marks);
        let has_marks = (0..table.columns.len()).any(|at| is_mark(at) && is_said(at));
        // A row of months stays whole.
        let says: Vec<bool> =
            (0..table.columns.len()).map(|at| at == 0 || if is_mark(at) { has_marks } else { is_said(at) }).collect();
        for (at, column) in table.columns.iter_mut().enumerate().filter(|(_, column)| column.holds == Holds::Words) {
            let is_long = |row: &Vec<String>| row.get(at).is_some_and(|text| text.chars().count() > SENTENCE);
            if table.rows.iter().any(is_long) {
                column.holds = Holds::Prose;
            }
        }
        keep(&mut table.columns, &says);
        table.rows.iter_mut().for_each(|row| keep(row, &says));
        table
    }
}

fn keep<T>(list: &mut Vec<T>, says: &[bool]) {
    let mut says = says.iter();
    list.retain(|_| says.next() == Some(&true));
}
