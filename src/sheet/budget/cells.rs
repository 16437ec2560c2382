//! The cells of the budget: their values, what may be done to them and why not.

use super::{Budget, Field, Part};
use crate::figures::totals::{InError, PeriodTotal, Totals};
use crate::language::words::{budget as words, formula as formula_words};
use crate::plan::activity::{Activity, Category, Entry, Keeping, Line, Measure};
use crate::plan::money::Sum;
use crate::plan::period::Period;
use crate::sheet::{Cell, Rule, Value, units};

const QUARTERS: Rule = Rule::SumOfColumns(&["q1", "q2", "q3", "q4"]);
const LEFT: Rule = Rule::Difference(&["ceiling", "allocated"], "total");

fn months_of(quarter: Period) -> Rule {
    Rule::SumOfColumns(match quarter {
        Period::Q1 => &["m1", "m2", "m3"],
        Period::Q2 => &["m4", "m5", "m6"],
        Period::Q3 => &["m7", "m8", "m9"],
        _ => &["m10", "m11", "m12"],
    })
}

impl Budget<'_> {
    pub(super) fn cell_of(&self, part: Part<'_>, totals: &Totals, field: Field) -> Cell {
        match field {
            Field::No => match part {
                Part::Node(node) => Cell::entry(Value::text(node.code.as_deref().or(node.label.as_deref()))),
                Part::Activity(activity) => Cell::entry(Value::text(activity.no.as_deref())),
                Part::Line(..) | Part::Total => no_such_value(),
            },
            Field::Name => match part {
                Part::Node(node) => Cell::entry(Value::text(node.title.as_deref())),
                Part::Activity(activity) => Cell::entry(Value::text(activity.title.as_deref())),
                Part::Line(_, line) => Cell::entry(self.line_name(line)),
                Part::Total => {
                    let name = words::GRAND_TOTAL.of(self.reading.language);
                    Cell::closed(Value::text(Some(name)), words::NOT_OF_THIS_ROW)
                }
            },
            Field::Unit => match part {
                Part::Node(node) => units::cell(self.plan, &node.units),
                Part::Activity(activity) => units::cell(self.plan, &activity.units),
                Part::Line(..) | Part::Total => no_such_value(),
            },
            Field::Proposed => match part {
                Part::Node(_) | Part::Total => self.sum_of_rows(totals.proposed()),
                Part::Activity(activity) => self.own(activity.proposed.get(self.year())),
                Part::Line(..) => no_such_value(),
            },
            Field::Allocated => match part {
                Part::Node(_) | Part::Total => self.sum_of_rows(totals.allocated()),
                Part::Activity(activity) => self.allocated(activity, totals),
                Part::Line(..) => no_such_value(),
            },
            Field::Period(period) => self.period(part, totals, period),
            Field::Total => self.sum(totals.total(), |value| Cell::computed(value, QUARTERS, words::COMPUTED_TOTAL)),
            Field::Ceiling => match part {
                Part::Node(node) => self.own(node.ceiling.get(self.year())),
                Part::Activity(_) | Part::Line(..) | Part::Total => no_such_value(),
            },
            Field::Left => self.left(part, totals),
            Field::Category | Field::Code | Field::Keeping => self.line_cell(part, field),
            Field::Released => match part {
                Part::Line(..) => no_such_value(),
                Part::Activity(_) => {
                    self.sum(totals.released(), |value| Cell::closed(value, words::RELEASES_ARE_LISTED))
                }
                Part::Node(_) | Part::Total => self.sum_of_rows(totals.released()),
            },
            Field::CarriedOver => match part {
                Part::Line(..) => self.sum(totals.carried_over(), Cell::entry),
                Part::Activity(activity) if activity.lines.len() < 2 => self.sum(totals.carried_over(), Cell::entry),
                _ => self.sum_of_rows(totals.carried_over()),
            },
            Field::UpTo(measure) => self.up_to_cell(part, measure),
            Field::Percent => self.percent_cell(part),
        }
    }

    fn allocated(&self, activity: &Activity, totals: &Totals) -> Cell {
        match activity.transfers.iter().any(|transfer| transfer.year == self.year()) {
            true => self
                .sum(totals.allocated(), |value| Cell::computed(value, Rule::AfterTransfers, words::AFTER_TRANSFERS)),
            false => self.own(activity.allocated.get(self.year())),
        }
    }

    /// What may still be planned, whichever measure is shown.
    fn left(&self, part: Part<'_>, totals: &Totals) -> Cell {
        let ceiling = match part {
            Part::Node(node) => node.ceiling.get(self.year()),
            Part::Line(..) => return no_such_value(),
            Part::Activity(_) | Part::Total => None,
        };
        let limit = match ceiling.map(Entry::amount) {
            Some(ceiling) => ceiling.map(|ceiling| Some(Sum::from(ceiling))).map_err(|_| InError(1)),
            None => totals.allocated(),
        };
        let left = limit.and_then(|limit| match limit {
            Some(limit) => totals.planned().map(|planned| Some(limit.minus(planned.unwrap_or_default()))),
            None => Ok(None),
        });
        let alarm = left.is_ok_and(|left| left.is_some_and(|left| left < Sum::ZERO));
        let cell = self.sum(left, |value| match self.measure() {
            Measure::Planned => Cell::computed(value, LEFT, words::COMPUTED_LEFT),
            // The total on screen is of another measure: no rule over its columns gives this.
            Measure::Committed | Measure::Disbursed => Cell::closed(value, words::COMPUTED_LEFT),
        });
        Cell { alarm: alarm || cell.alarm, ..cell }
    }

    /// A cell that takes entries, with what it holds.
    fn own(&self, entry: Option<&Entry>) -> Cell {
        let Some(entry) = entry else { return Cell::entry(Value::Blank) };
        let language = self.reading.language;
        let formula = entry.formula().map(|formula| self.formula_text(formula));
        let cell = match entry.amount() {
            Ok(amount) => Cell::entry(Value::Money(amount.into())),
            Err(fault) => {
                let reason = formula_words::reason(fault).of(language).to_owned();
                Cell::entry(Value::Error(fault.code())).in_error(reason)
            }
        };
        Cell { formula, ..cell }
    }

    /// A cell that shows a sum; one over errors says so.
    pub(super) fn sum(&self, sum: Result<Option<Sum>, InError>, cell: impl FnOnce(Value) -> Cell) -> Cell {
        match sum {
            Ok(sum) => cell(Value::money(sum)),
            Err(InError(errors)) => cell(Value::Error(formula_words::SUM_IN_ERROR))
                .in_error(formula_words::formulas_in_error(errors, self.reading.language)),
        }
    }

    fn sum_of_rows(&self, sum: Result<Option<Sum>, InError>) -> Cell {
        self.sum(sum, |value| Cell::computed(value, Rule::SumOfRows, words::COMPUTED_FROM_ROWS))
    }

    fn period(&self, part: Part<'_>, totals: &Totals, period: Period) -> Cell {
        let line = match part {
            Part::Line(_, line) => Some(line),
            Part::Activity(activity) => match activity.lines.as_slice() {
                [] => return Cell::entry(Value::Blank),
                [line] => Some(line),
                _ => None,
            },
            Part::Node(_) | Part::Total => None,
        };
        let total = || match totals.period(period) {
            PeriodTotal::Known(sum) => Some(Ok(sum)),
            PeriodTotal::InError(errors) => Some(Err(errors)),
            PeriodTotal::Unknown => None,
        };
        match line.map(|line| line.keeping) {
            Some(Keeping::Quarters) if period.is_month() => Cell::closed(Value::Blank, words::KEPT_BY_QUARTERS),
            Some(Keeping::Months) if !period.is_month() => self.sum(total().unwrap_or(Ok(None)), |value| {
                Cell::computed(value, months_of(period), words::COMPUTED_FROM_MONTHS)
            }),
            Some(_) => self.own(self.entry(line, period)),
            None => match total() {
                Some(total) => self.sum_of_rows(total),
                // No rule gives a blank: what is known of the rows below would be added up.
                None => Cell::closed(Value::Blank, words::UNKNOWN_MONTH),
            },
        }
    }

    fn line_name(&self, line: &Line) -> Value {
        let category =
            (line.category != Category::Unstated).then(|| words::category(line.category).of(self.reading.language));
        Value::text(line.name.as_deref().or(category).or(line.code.as_deref()))
    }
}

fn no_such_value() -> Cell {
    Cell::closed(Value::Blank, words::NOT_OF_THIS_ROW)
}
