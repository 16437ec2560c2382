//! The budget of the open plan, as it is looked at: one measure, measures side by side, or all years.

use super::workspace::Workspace;
use crate::plan::Plan;
use crate::plan::activity::Measure;
use crate::plan::period::Year;
use crate::sheet::budget::{Beside, Budget};
use crate::sheet::budget_years::BudgetYears;
use crate::sheet::years;
use leptos::prelude::*;
use std::sync::Arc;

impl Workspace {
    pub(super) fn with_budget<T>(self, plan: &Arc<Plan>, look: impl FnOnce(&Budget<'_>) -> T) -> T {
        let (measure, year, side_by_side) = self.view.with(|view| (view.measure, view.year, view.side_by_side));
        let month = self.month_of(plan);
        let mut figures = self.figures.write_value();
        let order = || self.formulas.with_value(|formulas| formulas.borrow_mut().order(plan));
        let (reading, order): (_, &dyn Fn() -> _) = (self.reading_of(plan), &order);
        // Three measures are followed only while they are looked at.
        if side_by_side && let Some(all) = figures.totals_beside(plan, year) {
            let [planned, committed, disbursed] = all;
            let totals = match measure {
                Measure::Planned => planned,
                Measure::Committed => committed,
                Measure::Disbursed => disbursed,
            };
            return look(&Budget { plan, totals, reading, order, beside: Some(Beside { totals: all, month }) });
        }
        let totals = figures.totals(plan, measure, year);
        look(&Budget { plan, totals, reading, order, beside: None })
    }

    pub(super) fn with_budget_years<T>(
        self,
        plan: &Arc<Plan>,
        years: &[Year],
        look: impl FnOnce(&BudgetYears<'_>) -> T,
    ) -> T {
        let (measure, reading) = (self.view.with(|view| view.measure), self.reading_of(plan));
        let mut figures = self.figures.write_value();
        let totals = figures.totals_of_years(plan, measure, years);
        let order = || self.formulas.with_value(|formulas| formulas.borrow_mut().order(plan));
        let of_year = |totals| Budget { plan, totals, reading, order: &order, beside: None };
        look(&BudgetYears { years: totals.into_iter().map(of_year).collect(), reading })
    }

    /// The years whose columns stand side by side; none while one year is shown.
    pub(super) fn years_together(self, plan: &Plan) -> Vec<Year> {
        if self.view.with(|view| view.all_years) { years::together(plan) } else { Vec::new() }
    }
}
