//! The cells of the budget: their values, what may be done to them and why not.

use super::{Budget, Field, Part};
use crate::figures::totals::{PeriodTotal, Totals};
use crate::language::words::budget as words;
use crate::plan::activity::{Activity, Category, Keeping, Line, Measure};
use crate::plan::money::Sum;
use crate::plan::outline::Node;
use crate::plan::period::Period;
use crate::sheet::{Cell, Rule, Value, units};
use std::sync::Arc;

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
    pub(super) fn cell(&self, part: Part<'_>, totals: &Totals, field: Field) -> Cell {
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
                Part::Node(_) | Part::Total => sum_of_rows(totals.proposed()),
                Part::Activity(_) => Cell::entry(Value::money(totals.proposed())),
                Part::Line(..) => no_such_value(),
            },
            Field::Allocated => match part {
                Part::Node(_) | Part::Total => sum_of_rows(totals.allocated()),
                Part::Activity(activity) => self.allocated(activity, totals),
                Part::Line(..) => no_such_value(),
            },
            Field::Period(period) => period_cell(part, totals, period),
            Field::Total => Cell::computed(Value::money(totals.total()), QUARTERS, words::COMPUTED_TOTAL),
            Field::Ceiling => match part {
                Part::Node(node) => Cell::entry(Value::money(self.ceiling(node))),
                Part::Activity(_) | Part::Line(..) | Part::Total => no_such_value(),
            },
            Field::Left => self.left(part, totals),
            Field::Category | Field::Code | Field::Keeping => self.line_cell(part, field),
        }
    }

    fn allocated(&self, activity: &Activity, totals: &Totals) -> Cell {
        let value = Value::money(totals.allocated());
        match activity.transfers.iter().any(|transfer| transfer.year == self.year()) {
            true => Cell::computed(value, Rule::AfterTransfers, words::AFTER_TRANSFERS),
            false => Cell::entry(value),
        }
    }

    /// What may still be planned, whichever measure is shown.
    fn left(&self, part: Part<'_>, totals: &Totals) -> Cell {
        let ceiling = match part {
            Part::Node(node) => self.ceiling(node),
            Part::Line(..) => return no_such_value(),
            Part::Activity(_) | Part::Total => None,
        };
        let planned = totals.planned().unwrap_or_default();
        let left = ceiling.or(totals.allocated()).map(|limit| limit.minus(planned));
        let alarm = left.is_some_and(|left| left < Sum::ZERO);
        let value = Value::money(left);
        let cell = match self.measure() {
            Measure::Planned => Cell::computed(value, LEFT, words::COMPUTED_LEFT),
            // The total on screen is of another measure: no rule over its columns gives this.
            Measure::Committed | Measure::Disbursed => Cell::closed(value, words::COMPUTED_LEFT),
        };
        Cell { alarm, ..cell }
    }

    fn ceiling(&self, node: &Node) -> Option<Sum> {
        node.ceiling.get(self.year()).copied().map(Sum::from)
    }

    fn line_name(&self, line: &Line) -> Value {
        let category =
            (line.category != Category::Unstated).then(|| words::category(line.category).of(self.reading.language));
        Value::text(line.name.as_deref().or(category).or(line.code.as_deref()))
    }
}

fn period_cell(part: Part<'_>, totals: &Totals, period: Period) -> Cell {
    let total = totals.period(period);
    let value = match total {
        PeriodTotal::Known(sum) => Value::money(sum),
        PeriodTotal::Unknown => Value::Blank,
    };
    let keeping = |line: &Arc<Line>| Some(line.keeping);
    let keeping = match part {
        Part::Line(_, line) => keeping(line),
        Part::Activity(activity) => match activity.lines.as_slice() {
            [] => return Cell::entry(value),
            [line] => keeping(line),
            _ => None,
        },
        Part::Node(_) | Part::Total => None,
    };
    match keeping {
        Some(Keeping::Quarters) if period.is_month() => Cell::closed(Value::Blank, words::KEPT_BY_QUARTERS),
        Some(Keeping::Months) if !period.is_month() => {
            Cell::computed(value, months_of(period), words::COMPUTED_FROM_MONTHS)
        }
        Some(_) => Cell::entry(value),
        // No rule gives a blank: what is known of the rows below would be added up.
        None if total == PeriodTotal::Unknown => Cell::closed(Value::Blank, words::UNKNOWN_MONTH),
        None => Cell::computed(value, Rule::SumOfRows, words::COMPUTED_FROM_ROWS),
    }
}

fn sum_of_rows(sum: Option<Sum>) -> Cell {
    Cell::computed(Value::money(sum), Rule::SumOfRows, words::COMPUTED_FROM_ROWS)
}

fn no_such_value() -> Cell {
    Cell::closed(Value::Blank, words::NOT_OF_THIS_ROW)
}
