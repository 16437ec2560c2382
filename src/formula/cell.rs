//! The cells that may hold a formula, and how a plan keeps them.

use super::place::{Column, Row};
use crate::plan::Plan;
use crate::plan::activity::{Activity, Measure};
use crate::plan::entry::Entry;
use crate::plan::outline::Node;
use crate::plan::period::Year;
use std::sync::Arc;

/// A cell that may hold a formula: an amount of a line, or an amount of the year.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Cell {
    /// A line, an activity (proposed, allocated) or a heading (ceiling).
    pub(super) row: Row,
    pub(super) column: Column,
    /// The measure that references are read in; amounts of the year read what is planned.
    pub(super) measure: Measure,
    pub(super) year: Year,
}

/// Takes a cell and what stands in it.
pub(super) type Take<'a, 'b> = &'b mut dyn FnMut(&dyn Fn() -> Cell, &'a Entry);

fn of_year(row: impl Fn() -> Row, column: Column, year: Year) -> impl Fn() -> Cell {
    move || Cell { row: row(), column, measure: Measure::Planned, year }
}

/// The amounts of an activity with their cells.
pub(super) fn of_activity<'a>(activity: &'a Activity, take: Take<'a, '_>) {
    let row = || Row::Activity(activity.id.clone());
    for (column, amounts) in [(Column::Proposed, &activity.proposed), (Column::Allocated, &activity.allocated)] {
        amounts.iter().for_each(|(year, entry)| take(&of_year(row, column, *year), entry));
    }
    for line in &activity.lines {
        for measure in Measure::ALL.iter().copied() {
            for slot in line.amounts(measure).iter() {
                let cell = || Cell {
                    row: Row::Line(activity.id.clone(), line.id.clone()),
                    column: Column::Period(slot.period),
                    measure,
                    year: slot.year,
                };
                take(&cell, &slot.value);
            }
        }
    }
}

/// The amounts of a heading with their cells.
pub(super) fn of_node<'a>(node: &'a Node, take: Take<'a, '_>) {
    let row = || Row::Node(node.id.clone());
    node.ceiling.iter().for_each(|(year, entry)| take(&of_year(row, Column::Ceiling, *year), entry));
}

impl Cell {
    /// The part it is stored in.
    pub(super) fn part(&self) -> Row {
        match &self.row {
            Row::Line(activity, _) => Row::Activity(activity.clone()),
            row => row.clone(),
        }
    }

    /// What stands in it.
    pub(super) fn entry<'a>(&self, plan: &'a Plan) -> Option<&'a Entry> {
        match (&self.row, self.column) {
            (Row::Line(activity, id), Column::Period(period)) => {
                let activity = plan.activities.get(activity.as_str())?;
                let line = activity.lines.iter().find(|line| line.id == *id)?;
                line.amounts(self.measure).get(self.year, period)
            }
            (Row::Activity(id), Column::Proposed) => plan.activities.get(id.as_str())?.proposed.get(self.year),
            (Row::Activity(id), Column::Allocated) => plan.activities.get(id.as_str())?.allocated.get(self.year),
            (Row::Node(id), Column::Ceiling) => plan.outline.get(id.as_str())?.ceiling.get(self.year),
            _ => None,
        }
    }

    /// Puts an entry into it.
    pub(super) fn put(&self, plan: &mut Plan, entry: Entry) -> Option<()> {
        let entry = Some(entry);
        match (&self.row, self.column) {
            (Row::Line(activity, id), Column::Period(period)) => {
                let activity = Arc::make_mut(plan.activities.get_mut(activity.as_str())?);
                let line = Arc::make_mut(activity.lines.iter_mut().find(|line| line.id == *id)?);
                line.amounts_mut(self.measure).set(self.year, period, entry);
            }
            (Row::Activity(id), Column::Proposed) => {
                Arc::make_mut(plan.activities.get_mut(id.as_str())?).proposed.set(self.year, entry);
            }
            (Row::Activity(id), Column::Allocated) => {
                Arc::make_mut(plan.activities.get_mut(id.as_str())?).allocated.set(self.year, entry);
            }
            (Row::Node(id), Column::Ceiling) => {
                Arc::make_mut(plan.outline.get_mut(id.as_str())?).ceiling.set(self.year, entry);
            }
            _ => return None,
        }
        Some(())
    }
}
