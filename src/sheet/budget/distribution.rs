//! What distributing an amount over the months or quarters of a row would give, and why it cannot be done.
//!
//! Only rows that hold amounts of their own take part: lines, and activities with at most one. Nothing is changed here;
//! the parts are entered like any other entries.

use super::{Budget, Field, Part};
use crate::figures::distribution::{Rounding, Unspreadable, distribute};
use crate::figures::totals::{InError, PeriodTotal, Totals};
use crate::language::words::{Text, distribute as words};
use crate::plan::activity::{Activity, Keeping, Line, Measure};
use crate::plan::frame::Mark;
use crate::plan::money::{Money, Sum};
use crate::plan::period::Period;
use crate::sheet::{RowKey, Sheet, Value};
use rust_decimal::Decimal;
use std::sync::Arc;

/// What to distribute, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    pub amount: Amount,
    pub shape: Shape,
    pub rounding: Rounding,
    /// How the first amounts of a row are kept.
    pub keeping: Keeping,
}

/// Which amount is distributed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Amount {
    /// What the activity is allocated, after transfers.
    Allocated,
    /// What the activity asks for.
    Proposed,
    /// The sum of what stands in the row.
    Present,
    /// A typed amount, for each row; `None` while none is typed.
    Typed(Option<Money>),
}

/// In what proportions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// The same for each.
    Evenly,
    /// As the row's own amounts of the year before.
    LastYear(Measure),
    /// As the total of the heading in the year and measure shown.
    Heading,
    /// As the grand total in the year and measure shown.
    Plan,
    /// By twelve weights of months or four of quarters.
    Curve(Vec<Decimal>),
}

/// What a row would be given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spread {
    /// The periods it is kept by.
    pub periods: &'static [Period],
    /// What stands there now, and its total as the last.
    pub before: Vec<Value>,
    /// What would stand there; they sum to the amount.
    pub after: Vec<Option<Money>>,
}

impl Budget<'_> {
    /// What a row would be given.
    ///
    /// # Errors
    /// Why it can be given nothing.
    pub fn spread(&self, row: &RowKey, choice: &Choice) -> Result<Spread, Text> {
        let part = self.part(row).ok_or(words::NO_ROWS)?;
        let (activity, line) = match part {
            Part::Node(_) | Part::Total => return Err(words::COMPUTED_ROW),
            Part::Activity(activity) => match activity.lines.as_slice() {
                [] => (activity, None),
                [line] => (activity, Some(line)),
                _ => return Err(words::SEVERAL_LINES),
            },
            Part::Line(activity, line) => (activity, Some(line)),
        };
        let totals = self.totals_of(part);
        let total = amount_of(part, &totals, choice.amount)?;
        let keeping = line.map_or(choice.keeping, |line| line.keeping);
        let periods = match keeping {
            Keeping::Months => Period::months(),
            Keeping::Quarters => Period::quarters(),
        };
        let weights = self.weights(activity, line, periods, &choice.shape)?;
        let after = distribute(total, &weights, choice.rounding).map_err(|why| match why {
            Unspreadable::NoWeights => words::NO_SHAPE,
            Unspreadable::NegativeWeight => words::NEGATIVE,
            Unspreadable::TooFine => words::TOO_FINE,
            Unspreadable::TooLarge => words::TOO_LARGE,
        })?;
        let fields = periods.iter().map(|period| Field::Period(*period)).chain([Field::Total]);
        let before = fields.map(|field| self.cell_of(part, &totals, field).value).collect();
        Ok(Spread { periods, before, after })
    }

    /// The heading of a month or quarter.
    pub fn period_title(&self, period: Period) -> String {
        self.column(Field::Period(period)).title
    }

    /// The name of a row, as it is shown.
    pub fn row_name(&self, row: &RowKey) -> String {
        let cells = self.cells(row).unwrap_or_default();
        let name = cells.get(1).map(|cell| cell.value.shown(self.reading)).unwrap_or_default();
        if name.is_empty() { words::UNTITLED.of(self.reading.language).to_owned() } else { name }
    }

    fn weights(
        &self,
        activity: &Activity,
        line: Option<&Arc<Line>>,
        periods: &[Period],
        shape: &Shape,
    ) -> Result<Vec<Decimal>, Text> {
        match shape {
            Shape::Evenly => Ok(vec![Decimal::ONE; periods.len()]),
            Shape::LastYear(measure) => {
                let year = self.year().saturating_sub(1);
                let amounts = line.map(|line| line.amounts(*measure));
                let weight = |period: &Period| match amounts.and_then(|amounts| amounts.get(year, *period)) {
                    Some(entry) => entry.amount().map(Money::to_decimal).map_err(|_| words::IN_ERROR),
                    None => Ok(Decimal::ZERO),
                };
                let weights: Vec<Decimal> = periods.iter().map(weight).collect::<Result<_, _>>()?;
                let has_any = weights.iter().any(|weight| !weight.is_zero());
                if has_any { Ok(weights) } else { Err(words::NO_LAST_YEAR) }
            }
            Shape::Heading => {
                let node = activity.node.as_ref().ok_or(words::NO_HEADING)?;
                shape_of(self.totals.node(node).ok_or(words::NO_SHAPE)?, periods)
            }
            Shape::Plan => shape_of(self.totals.all(), periods),
            Shape::Curve(weights) => curve(weights, periods).ok_or(words::NO_SHAPE),
        }
    }
}

fn amount_of(part: Part<'_>, totals: &Totals, amount: Amount) -> Result<Sum, Text> {
    let given = |sum: Result<Option<Sum>, InError>, none: Text| sum.map_err(|_| words::IN_ERROR)?.ok_or(none);
    match (amount, part) {
        (Amount::Allocated | Amount::Proposed, Part::Line(..)) => Err(words::OF_THE_ACTIVITY),
        (Amount::Allocated, Part::Activity(activity)) if activity.marks.contains(&Mark::Unfunded) => {
            Err(words::UNFUNDED)
        }
        (Amount::Allocated, _) => given(totals.allocated(), words::NO_ALLOCATED),
        (Amount::Proposed, _) => given(totals.proposed(), words::NO_PROPOSED),
        (Amount::Present, _) => given(totals.total(), words::NO_PRESENT),
        (Amount::Typed(typed), _) => typed.map(Sum::from).ok_or(words::NO_TYPED),
    }
}

/// The proportions of totals. Where some lines below are kept by quarters, months are not known, and each month has the
/// weight of a third of its quarter.
fn shape_of(totals: &Totals, periods: &[Period]) -> Result<Vec<Decimal>, Text> {
    let is_known = periods.iter().all(|period| totals.period(*period) != PeriodTotal::Unknown);
    let weight = |period: &Period| match totals.period(if is_known { *period } else { period.quarter() }) {
        PeriodTotal::Known(sum) => Ok(sum.map_or(Decimal::ZERO, Sum::to_decimal)),
        PeriodTotal::Unknown => Ok(Decimal::ZERO),
        PeriodTotal::InError(_) => Err(words::IN_ERROR),
    };
    periods.iter().map(weight).collect()
}

/// A typed curve for the periods of a row, whichever it was typed for.
fn curve(weights: &[Decimal], periods: &[Period]) -> Option<Vec<Decimal>> {
    if weights.len() == periods.len() {
        return Some(weights.to_vec());
    }
    match periods.len() {
        4 => {
            let quarters = weights.chunks(3);
            quarters.map(|months| months.iter().try_fold(Decimal::ZERO, |sum, month| sum.checked_add(*month))).collect()
        }
        _ => Some(weights.iter().flat_map(|quarter| [*quarter; 3]).collect()),
    }
}

#[cfg(test)]
mod tests;
