//! The budget of all years of a plan side by side: for each year what is proposed and allocated, and the total of the
//! measure; at the end the total of all years. Each cell is that of the year's own budget, and means there what it means
//! here.

use super::budget::Budget;
use super::years::column_id;
use super::{Cell, Column, DropAt, NewId, Reading, Refusal, Row, RowAct, RowKey, RowsEdit, Rule, Sheet, Value};
use crate::edit::Edit;
use crate::language::words::{Text, budget as words};
use crate::plan::activity::Formula;
use crate::plan::money::Sum;

/// The budgets of the years, first to last.
pub struct BudgetYears<'a> {
    /// One a year, all of the same plan and measure.
    pub years: Vec<Budget<'a>>,
    /// How figures are written.
    pub reading: Reading,
}

/// Columns that are the same in every year, and those of each.
const COMMON: [&str; 3] = ["no", "name", "unit"];
const OF_YEAR: [&str; 3] = ["proposed", "allocated", "total"];
const ALL_WIDTH: u16 = 132;

impl<'a> BudgetYears<'a> {
    /// The budget that a column is of, with the id of its column there; none for the last, the total of all years.
    fn of(&self, column: usize) -> Option<(&Budget<'a>, &'static str)> {
        if let Some(id) = COMMON.get(column) {
            return Some((self.years.first()?, id));
        }
        let at = column.checked_sub(COMMON.len())?;
        Some((self.years.get(at / OF_YEAR.len())?, OF_YEAR.get(at % OF_YEAR.len())?))
    }

    /// The same with the place of the column there.
    fn place(&self, column: usize) -> Option<(&Budget<'a>, usize)> {
        let (budget, id) = self.of(column)?;
        Some((budget, budget.columns().iter().position(|known| known.id == id)?))
    }

    fn count(&self) -> usize {
        self.years.len().saturating_mul(OF_YEAR.len()).saturating_add(COMMON.len())
    }

    fn total(&self, row: &RowKey) -> Cell {
        let last = OF_YEAR.len().saturating_sub(1);
        let totals = (COMMON.len()..self.count()).skip(last).step_by(OF_YEAR.len());
        let mut sum = None;
        for cell in totals.filter_map(|column| self.cell(row, column)) {
            match cell.value {
                Value::Money(amount) => sum = Some(sum.unwrap_or(Sum::ZERO).plus(amount)),
                // A year in error makes the sum of all an error, for its reason.
                Value::Error(_) => return cell,
                _ => {}
            }
        }
        Cell::computed(Value::money(sum), Rule::SumOfColumns(&[]), words::SUM_OF_YEARS)
    }
}

impl Sheet for BudgetYears<'_> {
    fn reading(&self) -> Reading {
        self.reading
    }

    fn columns(&self) -> Vec<Column> {
        let reading = self.reading;
        let of_year = |column: usize| {
            let (budget, id) = self.of(column)?;
            let known = budget.columns().into_iter().find(|known| known.id == id)?;
            if column < COMMON.len() {
                return Some(known);
            }
            let year = budget.year();
            let title = format!("{} {}", known.title, reading.digits.show(&year.to_string()));
            Some(Column { id: column_id(id, year), title, ..known })
        };
        let all = Column {
            id: "all-years",
            title: words::ALL_YEARS.of(reading.language).to_owned(),
            width: ALL_WIDTH,
            is_figure: true,
        };
        (0..self.count()).filter_map(of_year).chain([all]).collect()
    }

    fn rows(&self, is_folded: &dyn Fn(&RowKey) -> bool) -> Vec<Row> {
        self.years.first().map(|budget| budget.rows(is_folded)).unwrap_or_default()
    }

    fn cells(&self, row: &RowKey) -> Option<Vec<Cell>> {
        (0..=self.count()).map(|column| self.cell(row, column)).collect()
    }

    fn cell(&self, row: &RowKey, column: usize) -> Option<Cell> {
        match self.place(column) {
            Some((budget, place)) => budget.cell(row, place),
            None => Some(self.total(row)),
        }
    }

    fn text_for_editing(&self, row: &RowKey, column: usize) -> String {
        self.place(column).map(|(budget, place)| budget.text_for_editing(row, place)).unwrap_or_default()
    }

    fn enter(&self, row: &RowKey, column: usize, text: &str, new_id: NewId<'_>) -> Result<Option<Edit>, Refusal> {
        let (budget, place) = self.place(column).ok_or(Refusal::Closed(words::SUM_OF_YEARS))?;
        budget.enter(row, place, text, new_id)
    }

    // A formula names cells of its own year, so a name would be of several cells here.
    fn name_of(&self, _row: &RowKey, _column: usize) -> Option<String> {
        None
    }

    fn cell_named(&self, _name: &str) -> Option<super::CellAt> {
        None
    }

    fn formula_at(&self, row: &RowKey, column: usize) -> Option<Formula> {
        let (budget, place) = self.place(column)?;
        budget.formula_at(row, place)
    }

    fn rows_edit(&self, act: RowAct, rows: &[RowKey], active: &RowKey, new_id: NewId<'_>) -> Result<RowsEdit, Text> {
        self.years.first().ok_or(words::NOT_OF_THIS_ROW)?.rows_edit(act, rows, active, new_id)
    }

    fn dropped(&self, rows: &[RowKey], onto: &RowKey, side: DropAt) -> Result<RowsEdit, Text> {
        self.years.first().ok_or(words::NOT_OF_THIS_ROW)?.dropped(rows, onto, side)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::apply;
    use crate::edit::testing::json;
    use crate::figures::totals::PlanTotals;
    use crate::formula::Order;
    use crate::language::Language;
    use crate::plan::Plan;
    use crate::plan::activity::Measure;
    use crate::plan::frame::{Digits, MoneyUnit};
    use crate::sheet::years::together;
    use std::sync::Arc;

    fn plan() -> Plan {
        json(
            r#"{"id": "p", "frame": {"title": "", "first_year": 2563, "last_year": 2565}, "outline": [{"id": "n", "title": "Strategy"}],
                "activities": [{"id": "a", "node": "n", "title": "Survey", "proposed": {"2563": "100", "2565": "300"},
                    "lines": [{"id": "l", "planned": {"2563": {"m1": "10", "m2": "20"}, "2564": {"m12": "5"}}}]}]}"#,
        )
    }

    fn with<T>(plan: &Plan, look: impl FnOnce(&BudgetYears<'_>) -> T) -> T {
        let years = together(plan);
        let totals: Vec<PlanTotals> = years.iter().map(|year| PlanTotals::of(plan, Measure::Planned, *year)).collect();
        let order = || Arc::new(Order::of(plan));
        let reading = Reading { language: Language::English, digits: Digits::Arabic, unit: MoneyUnit::Baht };
        let years = totals.iter().map(|totals| Budget { plan, totals, reading, order: &order, beside: None }).collect();
        look(&BudgetYears { years, reading })
    }

    fn picture(plan: &Plan) -> Vec<String> {
        with(plan, |sheet| {
            let line = |row: Row| {
                let cells = sheet.cells(&row.key).unwrap();
                assert_eq!(cells.len(), sheet.columns().len());
                let texts = cells.iter().skip(1).map(|cell| cell.value.shown(sheet.reading()));
                texts.collect::<Vec<_>>().join("|")
            };
            sheet.rows(&|_| false).into_iter().map(line).collect()
        })
    }

    #[test]
    fn years_stand_side_by_side_with_their_total() {
        let plan = plan();
        let titles = with(&plan, |sheet| sheet.columns().into_iter().map(|it| it.title).collect::<Vec<_>>().join("|"));
        assert_eq!(
            titles,
            "No.|Name|Unit|Proposed 2563|Allocated 2563|Total 2563|Proposed 2564|Allocated 2564|Total 2564|Proposed 2565|Allocated 2565|Total 2565|All years"
        );
        assert_eq!(
            picture(&plan),
            [
                "Strategy||100.00||30.00|||5.00|300.00|||35.00",
                "Survey||100.00||30.00|||5.00|300.00|||35.00",
                "Grand total||100.00||30.00|||5.00|300.00|||35.00",
            ]
        );
    }

    #[test]
    fn an_entry_goes_to_its_year() {
        let plan = plan();
        let row = RowKey::Activity("a".into());
        let enter = |id: &str, text: &str| {
            with(&plan, |sheet| {
                let place = sheet.columns().iter().position(|column| column.id == id).unwrap();
                sheet.enter(&row, place, text, &mut || "new".to_owned())
            })
        };
        let edit = enter("allocated-2564", "๑,๐๐๐").unwrap().unwrap();
        assert_eq!(picture(&apply(&plan, &edit).unwrap())[1], "Survey||100.00||30.00||1,000.00|5.00|300.00|||35.00");
        assert_eq!(enter("proposed-2565", "300"), Ok(None));
        assert_eq!(enter("all-years", "1"), Err(Refusal::Closed(words::SUM_OF_YEARS)));
        assert!(matches!(enter("total-2563", "1"), Err(Refusal::Closed(_))));
    }

    #[test]
    fn a_plan_of_one_year_has_nothing_to_show_together() {
        let one: Plan = json(r#"{"id": "p", "frame": {"title": "", "first_year": 2563}}"#);
        assert!(together(&one).is_empty());
    }
}
