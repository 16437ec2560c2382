//! Formulas that name cells which were moved: they follow them to their new places.

use super::cell::{self, Cell};
use super::place::{Column, Reference, Row};
use super::text::following;
use crate::plan::Plan;
use crate::plan::activity::Measure;
use crate::plan::entry::{Entry, Formula};
use crate::plan::period::Year;
use std::collections::HashMap;

/// A cell of the budget, of a measure and year that are known.
type Place = (Row, Column);

/// Cells of the budget that were moved, from where and to where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MovedCells {
    /// The measure on screen; amounts of the year have none.
    pub measure: Measure,
    /// The fiscal year.
    pub year: Year,
    /// Each with its new place.
    pub cells: Vec<(Place, Place)>,
}

/// Rewrites the formulas that name a moved cell, or a range of which both corners were moved.
pub fn follow(plan: &mut Plan, moved: &MovedCells) {
    let places: HashMap<&Place, &Place> = moved.cells.iter().map(|(from, to)| (from, to)).collect();
    let mut rewritten: Vec<(Cell, Entry)> = Vec::new();
    let mut look = |cell: &dyn Fn() -> Cell, entry: &Entry| {
        let Some(formula) = entry.formula() else { return };
        let cell = cell();
        if cell.year != moved.year {
            return;
        }
        let new_place = |reference: &Reference| {
            let (row, column) = *places.get(&(reference.row.clone(), reference.column))?;
            // A formula of another measure reads other amounts in the same place.
            let is_same = |column| is_of_year(column) || cell.measure == moved.measure;
            let new = Reference { row: row.clone(), column: *column, ..reference.clone() };
            (is_same(reference.column) && is_same(*column)).then_some(new)
        };
        let text = following(&formula.text, &new_place);
        if text != formula.text {
            let formula = Formula { text, ..formula.clone() };
            rewritten.push((cell, Entry::calculated(formula, entry.amount())));
        }
    };
    plan.activities.iter().for_each(|activity| cell::of_activity(activity, &mut look));
    plan.outline.iter().for_each(|node| cell::of_node(node, &mut look));
    for (cell, entry) in rewritten {
        // Each was found there.
        let _ = cell.put(plan, entry);
    }
}

fn is_of_year(column: Column) -> bool {
    matches!(column, Column::Proposed | Column::Allocated | Column::Ceiling)
}
