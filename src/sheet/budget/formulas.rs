//! Formulas of the budget: how they are written and read in its cells, and the names of its cells.

use super::Budget;
use super::entries::Stored;
use crate::edit::Edit;
use crate::formula::{self, MovedCells, Row, shifted};
use crate::language::words::{budget as words, formula as words_of_formulas};
use crate::plan::activity::{Entry, Formula};
use crate::plan::frame::MoneyUnit;
use crate::plan::id::Id;
use crate::plan::money::Money;
use crate::sheet::{CellAt, NewId, Refusal, RowKey};

fn row_of(key: &RowKey) -> Option<Row> {
    Some(match key {
        RowKey::Node(id) => Row::Node(Id::from(id.clone())),
        RowKey::Activity(id) => Row::Activity(Id::from(id.clone())),
        RowKey::Line(activity, id) => Row::Line(Id::from(activity.clone()), Id::from(id.clone())),
        RowKey::Total => Row::Total,
        _ => return None,
    })
}

fn key_of(row: &Row) -> RowKey {
    match row {
        Row::Node(id) => RowKey::Node(id.shared()),
        Row::Activity(id) => RowKey::Activity(id.shared()),
        Row::Line(activity, id) => RowKey::Line(activity.shared(), id.shared()),
        Row::Total => RowKey::Total,
    }
}

impl Budget<'_> {
    /// A formula as it is typed; where its unit is not the one on screen, its unit stands behind it.
    pub(super) fn formula_text(&self, formula: &Formula) -> String {
        let text = formula::to_typed(&formula.text, &(self.order)());
        if formula.unit == self.reading.unit {
            return text;
        }
        let unit = match formula.unit {
            MoneyUnit::Baht => words::BAHT,
            MoneyUnit::MillionBaht => words::MILLION_BAHT,
        };
        format!("{text} {}", unit.of(self.reading.language))
    }

    /// A typed formula; its value follows when the edit is applied.
    pub(super) fn typed_formula(&self, text: &str) -> Result<Entry, Refusal> {
        let text = text.trim();
        let said =
            words_of_formulas::UNITS.iter().find_map(|(word, unit)| Some((text.strip_suffix(word)?.trim_end(), *unit)));
        let (text, unit) = said.unwrap_or((text, self.reading.unit));
        let text = text.replacen('＝', "=", usize::from(text.starts_with('＝')));
        let (text, _) = formula::from_typed(&text, &(self.order)()).map_err(Refusal::UnreadableFormula)?;
        Ok(Entry::calculated(Formula { unit, ..Formula::of(&text) }, Ok(Money::ZERO)))
    }

    /// What it means to copy a formula into a cell.
    pub(super) fn copied(
        &self,
        stored: Stored<'_>,
        to: (&RowKey, usize),
        formula: &Formula,
        from: (&RowKey, usize),
        new_id: NewId<'_>,
    ) -> Result<Option<Edit>, Refusal> {
        let gone = || Refusal::Closed(words::NOT_OF_THIS_ROW);
        let order = (self.order)();
        let place = |(row, column): (&RowKey, usize)| {
            let row = order.place(&row_of(row)?)?;
            Some((isize::try_from(row).ok()?, isize::try_from(column).ok()?))
        };
        let (to, from) = place(to).zip(place(from)).ok_or_else(gone)?;
        let (rows, columns) = (to.0.saturating_sub(from.0), to.1.saturating_sub(from.1));
        let text = shifted(&formula.text, rows, columns, &order);
        let known = stored.entry(self).and_then(Entry::formula);
        if known.is_some_and(|known| known.text == text && known.unit == formula.unit) {
            return Ok(None);
        }
        let entry = Entry::calculated(Formula { unit: formula.unit, ..Formula::of(&text) }, Ok(Money::ZERO));
        self.set(stored, Some(entry), new_id).map(Some).ok_or_else(gone)
    }

    /// What makes formulas follow moved amounts.
    pub(super) fn moved(&self, moved: &[(CellAt, CellAt)]) -> Option<Edit> {
        let place = |(row, column): &CellAt| row_of(row).zip(formula::Column::of_place(*column));
        let cells = moved.iter().filter_map(|(from, to)| place(from).zip(place(to)));
        let cells: Vec<_> = cells.filter(|(from, to)| from != to).collect();
        let is_any = !cells.is_empty();
        is_any.then(|| Edit::FollowCells(MovedCells { measure: self.measure(), year: self.year(), cells }))
    }

    pub(super) fn name(&self, row: &RowKey, column: usize) -> Option<String> {
        formula::name(column, (self.order)().place(&row_of(row)?)?)
    }

    pub(super) fn named(&self, name: &str) -> Option<CellAt> {
        let (column, row) = formula::places(name)?;
        let row = key_of((self.order)().row(row)?);
        (column < self.fields().count()).then_some((row, column))
    }
}
