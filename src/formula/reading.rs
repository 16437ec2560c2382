//! What a formula finds in the cells of a plan: the values that the budget shows, in the formula's unit.

use super::evaluate::Cells;
use super::order::Order;
use super::place::{Column, Reference, Row};
use super::value::{Value, in_unit};
use crate::plan::Plan;
use crate::plan::activity::{Activity, Keeping, Line, Measure};
use crate::plan::entry::{Entry, Fault};
use crate::plan::frame::MoneyUnit;
use crate::plan::money::{Money, Sum};
use crate::plan::period::{Period, Year};
use std::ops::Range;
use std::sync::Arc;

/// The cells of a plan for one measure and year.
pub(super) struct Reading<'a> {
    pub(super) plan: &'a Plan,
    pub(super) order: &'a Order,
    /// The activity of each row, where it is one.
    pub(super) activities: &'a [Option<Arc<Activity>>],
    pub(super) measure: Measure,
    pub(super) year: Year,
    pub(super) unit: MoneyUnit,
}

/// Amounts added up. A fault stands for all of them; a sum of nothing is blank.
#[derive(Clone, Copy, Default)]
struct Added {
    sum: Option<Sum>,
    fault: Option<Fault>,
}

impl Added {
    fn add(&mut self, amount: impl Into<Sum>) {
        self.sum = Some(self.sum.unwrap_or_default().plus(amount.into()));
    }

    fn fail(&mut self, fault: Fault) {
        self.fault = self.fault.or(Some(fault));
    }

    fn count(&mut self, entry: &Entry) {
        match entry.amount() {
            Ok(amount) => self.add(amount),
            Err(fault) => self.fail(fault),
        }
    }

    fn of(entry: Option<&Entry>) -> Added {
        let mut added = Added::default();
        entry.into_iter().for_each(|entry| added.count(entry));
        added
    }
}

impl Cells for Reading<'_> {
    fn unit(&self) -> MoneyUnit {
        self.unit
    }

    fn cell(&self, at: &Reference) -> Value {
        let Some(place) = self.order.place(&at.row) else { return Value::Fault(Fault::NoSuchCell) };
        self.value(self.at(place, &at.row, at.column))
    }

    fn range(&self, from: &Reference, to: &Reference, take: &mut dyn FnMut(Value)) -> Result<(), Fault> {
        let rows = self.order.between(&from.row, &to.row).ok_or(Fault::NoSuchCell)?;
        let mut is_empty = true;
        for place in rows {
            let Some(row) = self.order.row(place) else { continue };
            for column in columns(from.column, to.column) {
                if self.order.covers(place, column) {
                    is_empty = false;
                    take(self.value(self.at(place, row, column)));
                }
            }
        }
        if is_empty { Err(Fault::NoSuchCell) } else { Ok(()) }
    }
}

/// The columns from one to another, in either direction.
pub(super) fn columns(from: Column, to: Column) -> impl Iterator<Item = Column> {
    let (from, to) = (from.place().min(to.place()), from.place().max(to.place()));
    (from..=to).filter_map(Column::at)
}

impl Reading<'_> {
    fn value(&self, added: Added) -> Value {
        match (added.fault, added.sum) {
            (Some(fault), _) => Value::Fault(fault),
            (None, Some(sum)) => in_unit(sum, self.unit).into(),
            (None, None) => Value::Blank,
        }
    }

    fn activity(&self, place: usize) -> Option<&Activity> {
        self.activities.get(place)?.as_deref()
    }

    fn at(&self, place: usize, row: &Row, column: Column) -> Added {
        match row {
            Row::Line(_, id) => {
                let line = self.activity(place).and_then(|activity| activity.lines.iter().find(|line| line.id == *id));
                line.map(|line| self.of_line(line, self.measure, column)).unwrap_or_default()
            }
            Row::Activity(_) => {
                self.activity(place).map(|activity| self.of_activity(activity, column)).unwrap_or_default()
            }
            Row::Node(id) => {
                let ceiling = self.plan.outline.get(id.as_str()).and_then(|node| node.ceiling.get(self.year));
                match (column, ceiling) {
                    (Column::Ceiling, ceiling) => Added::of(ceiling),
                    (Column::Left, Some(_)) => {
                        let planned =
                            self.below(place, |activity| self.lines(activity, Measure::Planned, Column::Total));
                        left(Added::of(ceiling), planned)
                    }
                    _ => self.of_rows_below(place, column),
                }
            }
            Row::Total => self.of_rows_below(place, column),
        }
    }

    fn of_rows_below(&self, place: usize, column: Column) -> Added {
        match column {
            Column::Ceiling => Added::default(),
            Column::Left => left(
                self.below(place, |activity| self.of_activity(activity, Column::Allocated)),
                self.below(place, |activity| self.lines(activity, Measure::Planned, Column::Total)),
            ),
            column => self.below(place, |activity| self.of_activity(activity, column)),
        }
    }

    /// The sum over the activities below a row.
    fn below(&self, place: usize, of: impl Fn(&Activity) -> Added) -> Added {
        let Range { start, end } = self.order.below(place);
        let mut sum = Added::default();
        for (at, activity) in (start..end).zip(self.activities.get(start..end).unwrap_or_default()) {
            // The rows of its lines belong to the same activity.
            if let Some(activity) = activity
                && self.order.is_activity(at)
            {
                let of_activity = of(activity);
                of_activity.fault.into_iter().for_each(|fault| sum.fail(fault));
                of_activity.sum.into_iter().for_each(|amount| sum.add(amount));
            }
        }
        sum
    }

    fn of_activity(&self, activity: &Activity, column: Column) -> Added {
        match column {
            Column::Proposed => Added::of(activity.proposed.get(self.year)),
            Column::Allocated => {
                let mut allocated = Added::of(activity.allocated.get(self.year));
                let transfers = activity.transfers.iter().filter(|transfer| transfer.year == self.year);
                transfers.filter_map(|transfer| transfer.amount).for_each(|amount: Money| allocated.add(amount));
                allocated
            }
            Column::Left => left(
                self.of_activity(activity, Column::Allocated),
                self.lines(activity, Measure::Planned, Column::Total),
            ),
            Column::Ceiling => Added::default(),
            Column::Period(_) | Column::Total => self.lines(activity, self.measure, column),
        }
    }

    fn lines(&self, activity: &Activity, measure: Measure, column: Column) -> Added {
        let mut sum = Added::default();
        for line in &activity.lines {
            let of_line = self.of_line(line, measure, column);
            of_line.fault.into_iter().for_each(|fault| sum.fail(fault));
            of_line.sum.into_iter().for_each(|amount| sum.add(amount));
        }
        sum
    }

    /// Quarters of a line kept by months are their sum; its months are not known when it is kept by quarters.
    fn of_line(&self, line: &Line, measure: Measure, column: Column) -> Added {
        let is_in = |period: Period| match column {
            Column::Period(asked) if asked.is_month() => period == asked,
            Column::Period(asked) => period.quarter() == asked,
            Column::Total => true,
            _ => false,
        };
        let mut sum = Added::default();
        let slots = line.amounts(measure).of_year(self.year);
        slots.filter(|slot| is_in(slot.period)).for_each(|slot| sum.count(&slot.value));
        if line.keeping == Keeping::Quarters && matches!(column, Column::Period(month) if month.is_month()) {
            sum.fail(Fault::NotKnown);
        }
        sum
    }
}

/// A limit less what is planned; blank where there is no limit.
fn left(limit: Added, planned: Added) -> Added {
    match limit.sum {
        None if limit.fault.is_none() => limit,
        sum => Added {
            sum: sum.map(|sum| sum.minus(planned.sum.unwrap_or_default())),
            fault: limit.fault.or(planned.fault),
        },
    }
}
