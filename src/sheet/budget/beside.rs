//! Planned, committed and disbursed side by side, as of the end of a month: cumulative from the first of the year, and
//! what is disbursed in percent of the allocation after transfers.

use super::{Budget, Field, Part};
use crate::figures::totals::{InError, PlanTotals, Totals};
use crate::language::months::Month;
use crate::language::words::{budget as words, formula as formula_words};
use crate::plan::activity::Measure;
use crate::plan::money::Sum;
use crate::sheet::{Cell, Value};
use rust_decimal::Decimal;

/// The measures of a plan side by side.
#[derive(Clone, Copy)]
pub struct Beside<'a> {
    /// The totals of each measure in their order, all of the same year.
    pub totals: [&'a PlanTotals; 3],
    /// The month up to which they are read: 1 is the first of the fiscal year.
    pub month: u8,
}

pub(super) const FIELDS: [Field; 5] = [
    Field::UpTo(Measure::Planned),
    Field::UpTo(Measure::Committed),
    Field::UpTo(Measure::Disbursed),
    Field::Percent,
    Field::Released,
];

pub(super) fn id(measure: Measure) -> &'static str {
    match measure {
        Measure::Planned => "planned_to",
        Measure::Committed => "committed_to",
        Measure::Disbursed => "disbursed_to",
    }
}

impl Budget<'_> {
    pub(super) fn title_up_to(&self, measure: Measure) -> String {
        let start = self.plan.frame.start_month.and_then(Month::new).unwrap_or(Month::OCTOBER);
        let month = self.beside.map_or(12, |beside| beside.month);
        let name = start.later(month.saturating_sub(1)).short_name(self.reading.language);
        words::up_to(measure, name, self.reading.language)
    }

    pub(super) fn up_to_cell(&self, part: Part<'_>, measure: Measure) -> Cell {
        let reason = words::CUMULATIVE;
        match self.up_to(part, measure) {
            Some(sum) => self.sum(sum, |value| Cell::closed(value, reason)),
            None => Cell::closed(Value::Blank, words::UNKNOWN_MONTH),
        }
    }

    pub(super) fn percent_cell(&self, part: Part<'_>) -> Cell {
        let disbursed = self.up_to(part, Measure::Disbursed).and_then(Result::ok).flatten();
        let allocated = self.totals_of(part).allocated().ok().flatten().filter(|sum| *sum > Sum::ZERO);
        let percent = disbursed.zip(allocated).and_then(|(disbursed, allocated)| {
            disbursed.to_decimal().checked_mul(Decimal::ONE_HUNDRED)?.checked_div(allocated.to_decimal())
        });
        let value = percent.map_or(Value::Blank, |percent| Value::Number(percent, 2, 2));
        let errors = self.totals_of(part).allocated().err();
        let cell = Cell::closed(value, words::PERCENT_OF_ALLOCATION);
        match errors {
            Some(InError(errors)) => Cell { value: Value::Error(formula_words::SUM_IN_ERROR), ..cell }
                .in_error(formula_words::formulas_in_error(errors, self.reading.language)),
            None => cell,
        }
    }

    fn up_to(&self, part: Part<'_>, measure: Measure) -> Option<Result<Option<Sum>, InError>> {
        let beside = self.beside?;
        let totals = beside.totals.into_iter().find(|totals| totals.measure() == measure)?;
        let of = |totals: &Totals| totals.up_to(beside.month);
        match part {
            Part::Node(node) => totals.node(&node.id).map_or(Some(Ok(None)), of),
            Part::Activity(activity) => of(&Totals::of_activity(activity, measure, self.year())),
            Part::Line(_, line) => of(&Totals::of_line(line, measure, self.year())),
            Part::Total => of(totals.all()),
        }
    }
}
