//! Which cells of the budget follow from an amount, and which of them a formula reads.

use super::cell::Cell;
use super::order::Order;
use super::parse::Expression;
use super::place::{Column, Reference, Row};
use super::reading::columns;
use crate::plan::activity::{Activity, Measure};
use crate::plan::id::Id;
use crate::plan::outline::Node;
use crate::plan::period::{Period, Year};
use std::ops::Range;

/// A set of columns, a bit for each.
pub(super) type Columns = u32;

const ALL: Columns = u32::MAX;

pub(super) fn set(column: Column) -> Columns {
    1u32.checked_shl(u32::try_from(column.place()).unwrap_or(0)).unwrap_or(0)
}

/// Cells of one row whose values may be others now.
#[derive(Clone, Debug)]
pub(super) struct Effect {
    pub(super) row: Row,
    pub(super) columns: Columns,
    /// `None`: whatever the reader's measure.
    pub(super) measure: Option<Measure>,
    /// `None`: any year.
    pub(super) year: Option<Year>,
}

/// What shows another value when a cell does, in its own row; rows above it follow from these.
pub(super) fn of_cell(cell: &Cell, effects: &mut Vec<Effect>) {
    let year = Some(cell.year);
    let mut add = |row: &Row, columns, measure| effects.push(Effect { row: row.clone(), columns, measure, year });
    match cell.column {
        Column::Period(period) => {
            let columns = set(cell.column) | set(Column::Period(period.quarter())) | set(Column::Total);
            add(&cell.row, columns, Some(cell.measure));
            if cell.measure == Measure::Planned {
                add(&cell.part(), set(Column::Left), None);
            }
        }
        Column::Proposed => add(&cell.row, set(Column::Proposed), None),
        Column::Allocated => add(&cell.row, set(Column::Allocated) | set(Column::Left), None),
        Column::Ceiling => add(&cell.row, set(Column::Ceiling) | set(Column::Left), None),
        Column::Total | Column::Left => {}
    }
}

/// What may be otherwise between two states of an activity with the same lines, beside its formulas.
pub(super) fn between(old: &Activity, new: &Activity, effects: &mut Vec<Effect>) {
    let row = || Row::Activity(new.id.clone());
    let cell = |row: Row, column, measure, year| Cell { row, column, measure, year };
    for (column, old, new) in
        [(Column::Proposed, &old.proposed, &new.proposed), (Column::Allocated, &old.allocated, &new.allocated)]
    {
        for (year, _) in old.iter().chain(new.iter()) {
            if old.get(*year) != new.get(*year) {
                of_cell(&cell(row(), column, Measure::Planned, *year), effects);
            }
        }
    }
    if old.transfers != new.transfers {
        let columns = set(Column::Allocated) | set(Column::Left);
        effects.push(Effect { row: row(), columns, measure: None, year: None });
    }
    for (old, new) in old.lines.iter().zip(&new.lines) {
        if std::sync::Arc::ptr_eq(old, new) {
            continue;
        }
        let line = || match row() {
            Row::Activity(id) => Row::Line(id, new.id.clone()),
            row => row,
        };
        if old.keeping != new.keeping {
            effects.push(Effect { row: line(), columns: ALL, measure: None, year: None });
            effects.push(Effect { row: row(), columns: ALL, measure: None, year: None });
            continue;
        }
        for measure in Measure::ALL.iter().copied() {
            let (old, new) = (old.amounts(measure), new.amounts(measure));
            let mut differs = |year: Year, period: Period| {
                if old.get(year, period) != new.get(year, period) {
                    of_cell(&cell(line(), Column::Period(period), measure, year), effects);
                }
            };
            new.iter().for_each(|slot| differs(slot.year, slot.period));
            let gone = old.iter().filter(|slot| new.get(slot.year, slot.period).is_none());
            gone.for_each(|slot| differs(slot.year, slot.period));
        }
    }
}

/// The rows that a formula reads one by one, and the columns it reads there.
pub(super) fn points(expression: &Expression) -> Vec<(Row, Columns)> {
    let (cells, _) = expression.references();
    let mut points: Vec<(Row, Columns)> = Vec::new();
    for Reference { row, column, .. } in cells {
        match points.iter_mut().find(|(known, _)| known == row) {
            Some((_, columns)) => *columns |= set(*column),
            None => points.push((row.clone(), set(*column))),
        }
    }
    points
}

/// Rows that a formula reads together.
#[derive(Clone, Debug)]
pub(super) struct Span {
    pub(super) rows: Range<usize>,
    pub(super) columns: Columns,
    /// A subtotal, which follows from all activities below; else a range, which passes over subtotals.
    pub(super) is_subtotal: bool,
    /// What is left of this heading: where it has a ceiling, allocations do not matter.
    pub(super) left_of: Option<Id<Node>>,
}

/// The ranges of a formula, and what the subtotals it names follow from.
pub(super) fn spans(expression: &Expression, order: &Order) -> Vec<Span> {
    let (cells, ranges) = expression.references();
    let subtotals = cells.into_iter().filter_map(|at| match at.row {
        Row::Node(_) | Row::Total => {
            let rows = order.below(order.place(&at.row)?);
            let left_of = match &at.row {
                Row::Node(id) if at.column == Column::Left => Some(id.clone()),
                _ => None,
            };
            Some(Span { rows, columns: set(at.column), is_subtotal: true, left_of })
        }
        _ => None,
    });
    let ranges = ranges.into_iter().filter_map(|(from, to)| {
        let columns = columns(from.column, to.column).map(set).fold(0, |all, column| all | column);
        Some(Span { rows: order.between(&from.row, &to.row)?, columns, is_subtotal: false, left_of: None })
    });
    subtotals.chain(ranges).collect()
}

impl Span {
    /// Whether it reads what changed, at the place of its row.
    pub(super) fn reads(&self, effect: &Effect, place: usize, order: &Order) -> bool {
        let columns = self.columns & effect.columns;
        if columns == 0 || !self.rows.contains(&place) {
            return false;
        }
        match self.is_subtotal {
            true => !matches!(effect.row, Row::Node(_)),
            false => Column::all().any(|column| columns & set(column) != 0 && order.covers(place, column)),
        }
    }
}
