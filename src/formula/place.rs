//! Where an amount stands: a row of the budget by its ids, and a column.

use crate::plan::activity::{Activity, Line};
use crate::plan::id::Id;
use crate::plan::outline::Node;
use crate::plan::period::Period;
use std::fmt;

/// A row of the budget.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Row {
    /// A heading.
    Node(Id<Node>),
    /// An activity: the sum of its lines.
    Activity(Id<Activity>),
    /// A budget line.
    Line(Id<Activity>, Id<Line>),
    /// The grand total.
    Total,
}

/// A column of amounts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Column {
    /// The amount asked for.
    Proposed,
    /// The amount granted, after transfers.
    Allocated,
    /// A month or quarter.
    Period(Period),
    /// The year.
    Total,
    /// The stated ceiling.
    Ceiling,
    /// What is left to plan.
    Left,
}

/// The columns before the first of amounts: number, name, unit.
const COLUMNS_OF_WORDS: usize = 3;
/// How many columns of amounts there are.
const COLUMNS: usize = 21;
/// The periods stand after the proposed and the allocated amount.
const FIRST_PERIOD: usize = 2;

impl Column {
    /// All columns of amounts from left to right, nothing folded or hidden.
    pub fn all() -> impl Iterator<Item = Column> {
        (0..COLUMNS).filter_map(Column::at)
    }

    /// The column at a place among the columns of amounts.
    pub fn at(place: usize) -> Option<Column> {
        Some(match place {
            0 => Column::Proposed,
            1 => Column::Allocated,
            18 => Column::Total,
            19 => Column::Ceiling,
            20 => Column::Left,
            _ => Column::Period(*Period::ALL.get(place.checked_sub(FIRST_PERIOD)?)?),
        })
    }

    /// Its place among the columns of amounts.
    pub fn place(self) -> usize {
        match self {
            Column::Proposed => 0,
            Column::Allocated => 1,
            Column::Period(period) => (period as usize).saturating_add(FIRST_PERIOD),
            Column::Total => 18,
            Column::Ceiling => 19,
            Column::Left => 20,
        }
    }

    /// Its letter: its place in the full budget, where A, B and C hold words.
    pub fn letter(self) -> char {
        let letter = self.place().saturating_add(COLUMNS_OF_WORDS);
        u8::try_from(letter).ok().and_then(|letter| b'A'.checked_add(letter)).map_or('A', char::from)
    }

    /// The column at a place in the full budget, from 0; none where words stand, or nothing.
    pub fn of_place(place: usize) -> Option<Column> {
        Column::at(place.checked_sub(COLUMNS_OF_WORDS)?)
    }

    /// Its word in a stored formula.
    pub fn word(self) -> &'static str {
        match self {
            Column::Proposed => "proposed",
            Column::Allocated => "allocated",
            Column::Period(period) => period.word(),
            Column::Total => "total",
            Column::Ceiling => "ceiling",
            Column::Left => "left",
        }
    }

    /// The column of a word.
    pub fn from_word(word: &str) -> Option<Column> {
        Column::all().find(|column| column.word() == word)
    }
}

/// A reference to a cell.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Reference {
    /// Its row.
    pub row: Row,
    /// Its column.
    pub column: Column,
    /// `$` before the row: copying keeps it.
    pub is_row_fixed: bool,
    /// `$` before the column.
    pub is_column_fixed: bool,
}

impl Reference {
    /// A reference without any `$`.
    pub fn to(row: Row, column: Column) -> Reference {
        Reference { row, column, is_row_fixed: false, is_column_fixed: false }
    }
}

/// As it is stored.
impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let fixed = |is_fixed| if is_fixed { "$" } else { "" };
        write!(f, "{{{}", fixed(self.is_row_fixed))?;
        match &self.row {
            Row::Node(id) => write!(f, "node {}", Quoted(id.as_str()))?,
            Row::Activity(id) => write!(f, "activity {}", Quoted(id.as_str()))?,
            Row::Line(activity, id) => write!(f, "line {} {}", Quoted(activity.as_str()), Quoted(id.as_str()))?,
            Row::Total => f.write_str("total")?,
        }
        write!(f, " {}{}}}", fixed(self.is_column_fixed), self.column.word())
    }
}

/// An id between `'`; those within it are doubled.
struct Quoted<'a>(&'a str);

impl fmt::Display for Quoted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "'{}'", self.0.replace('\'', "''"))
    }
}

impl Reference {
    /// Reads a stored reference at the start of a text; also gives its length.
    pub fn read(text: &str) -> Option<(Reference, usize)> {
        let mut rest = Rest(text.strip_prefix('{')?);
        let is_row_fixed = rest.take("$");
        let kind = rest.word();
        let row = match kind {
            "node" => Row::Node(Id::new(&rest.id()?)),
            "activity" => Row::Activity(Id::new(&rest.id()?)),
            "line" => Row::Line(Id::new(&rest.id()?), Id::new(&rest.id()?)),
            "total" => Row::Total,
            _ => return None,
        };
        rest.take(" ").then_some(())?;
        let is_column_fixed = rest.take("$");
        let column = Column::from_word(rest.word())?;
        rest.take("}").then_some(())?;
        Some((Reference { row, column, is_row_fixed, is_column_fixed }, text.len().saturating_sub(rest.0.len())))
    }
}

struct Rest<'a>(&'a str);

impl<'a> Rest<'a> {
    fn take(&mut self, sign: &str) -> bool {
        let rest = self.0.strip_prefix(sign);
        self.0 = rest.unwrap_or(self.0);
        rest.is_some()
    }

    fn word(&mut self) -> &'a str {
        let end = self.0.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(self.0.len());
        let (word, rest) = self.0.split_at(end);
        self.0 = rest;
        word
    }

    fn id(&mut self) -> Option<String> {
        self.take(" '").then_some(())?;
        let mut id = String::new();
        loop {
            let (part, rest) = self.0.split_once('\'')?;
            id.push_str(part);
            self.0 = rest;
            if !self.take("'") {
                return Some(id);
            }
            id.push('\'');
        }
    }
}

#[cfg(test)]
#[allow(clippy::arithmetic_side_effects, reason = "a failing test may panic")]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use proptest::sample::select;

    #[test]
    fn letters_stand_as_in_the_full_budget() {
        let letters: Vec<(Column, char)> = vec![
            (Column::Proposed, 'D'),
            (Column::Allocated, 'E'),
            (Column::Period(Period::M1), 'F'),
            (Column::Period(Period::M12), 'Q'),
            (Column::Period(Period::Q1), 'R'),
            (Column::Period(Period::Q4), 'U'),
            (Column::Total, 'V'),
            (Column::Ceiling, 'W'),
            (Column::Left, 'X'),
        ];
        for (column, letter) in letters {
            assert_eq!(column.letter(), letter);
        }
        for (place, column) in Column::all().enumerate() {
            assert_eq!(column.place(), place);
            assert_eq!(Column::of_place(place + 3), Some(column));
            assert_eq!(Column::from_word(column.word()), Some(column));
        }
        assert_eq!(Column::of_place(2), None);
        assert_eq!(Column::of_place(24), None);
    }

    fn references() -> impl Strategy<Value = Reference> {
        let id = || "[a-z'{} ก-ฮ\"$]{1,4}".prop_map(|id| id);
        let row = prop_oneof![
            id().prop_map(|id| Row::Node(Id::new(&id))),
            id().prop_map(|id| Row::Activity(Id::new(&id))),
            (id(), id()).prop_map(|(activity, line)| Row::Line(Id::new(&activity), Id::new(&line))),
            Just(Row::Total),
        ];
        let column = select(Column::all().collect::<Vec<_>>());
        (row, column, any::<bool>(), any::<bool>()).prop_map(|(row, column, is_row_fixed, is_column_fixed)| Reference {
            row,
            column,
            is_row_fixed,
            is_column_fixed,
        })
    }

    proptest! {
        #[test]
        fn a_reference_is_read_as_it_is_written(reference in references(), after in ".{0,3}") {
            let text = format!("{reference}{after}");
            let (read, length) = Reference::read(&text).unwrap();
            prop_assert_eq!(read, reference);
            prop_assert_eq!(&text[length..], after);
        }

        #[test]
        fn no_text_fails(text in "\\{.{0,20}") {
            let _ = Reference::read(&text);
        }
    }
}
