//! The indicators with weights, results and scores, grouped by perspective of the agreement or by node.
//!
//! A result is typed for the chosen round; scores follow. Each score carries its explanation, and so do totals. The
//! unit's own result and the assessor's have a column each.

mod cells;
mod trend;

use super::indicator_rows::{self, Beside};
use super::{
    Cell, Column, DropAt, NewId, Reading, Refusal, Row, RowAct, RowKey, RowsEdit, Sheet, forced_text, unforced,
};
use crate::edit::{Edit, IndicatorChange, NumberField, RoundChange, RoundNumber, RoundText, TextField};
use crate::figures::Asked;
use crate::figures::agreement::{self, Group, Heading, Table, Totals};
use crate::language::entry::read_number;
use crate::language::words::{Text, indicators as words, scoring};
use crate::plan::Plan;
use crate::plan::id::Id;
use crate::plan::indicator::Indicator;
use crate::plan::number::Number;
use crate::plan::round::Round;
use rust_decimal::Decimal;

const FIGURE_WIDTH: u16 = 116;

/// The indicators of a plan with their scores.
pub struct Indicators<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// Its table of scores in the chosen round.
    pub table: &'a Table,
    /// How figures are written.
    pub reading: Reading,
    /// The agreement and the round that the table is of.
    pub asked: Asked,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Field {
    No,
    Indicator,
    Weight,
    Result,
    Computed,
    Deduction,
    Score,
    Weighted,
    Trend,
    Explanation,
    Assessed,
    Adjustment,
    Reason,
    Counted,
}

const FIELDS: [Field; 14] = [
    Field::No,
    Field::Indicator,
    Field::Weight,
    Field::Result,
    Field::Computed,
    Field::Deduction,
    Field::Score,
    Field::Weighted,
    Field::Trend,
    Field::Explanation,
    Field::Assessed,
    Field::Adjustment,
    Field::Reason,
    Field::Counted,
];

enum Part<'a> {
    Group(&'a Group),
    Indicator(&'a agreement::Row, &'a Indicator),
    Total(&'a Totals),
}

impl Sheet for Indicators<'_> {
    fn reading(&self) -> Reading {
        self.reading
    }

    fn columns(&self) -> Vec<Column> {
        let column = |id, title: Text, width, is_figure| Column {
            id,
            title: title.of(self.reading.language).to_owned(),
            width,
            is_figure,
        };
        vec![
            column("no", words::NO, 72, false),
            column("indicator", words::INDICATOR, 380, false),
            column("weight", words::WEIGHT, 88, true),
            column("result", words::RESULT, FIGURE_WIDTH, true),
            column("computed", words::COMPUTED, FIGURE_WIDTH, true),
            column("deduction", words::DEDUCTION, 92, true),
            column("score", words::SCORE, FIGURE_WIDTH, true),
            column("weighted", words::WEIGHTED, 140, true),
            column("trend", scoring::TREND, 232, false),
            column("explanation", words::EXPLANATION, 460, false),
            column("assessed", scoring::ASSESSED, 140, true),
            column("adjustment", scoring::ADJUSTMENT, 108, true),
            column("reason", scoring::REASON, 240, false),
            column("counted", scoring::COUNTED, 124, true),
        ]
    }

    fn rows(&self, is_folded: &dyn Fn(&RowKey) -> bool) -> Vec<Row> {
        let mut rows = Vec::new();
        for group in &self.table.groups {
            let key = group_key(&group.heading);
            let is_open = !is_folded(&key);
            rows.push(Row { key, level: 1, open: (!group.rows.is_empty()).then_some(is_open) });
            let shown = group.rows.iter().filter(|_| is_open);
            rows.extend(shown.map(|row| Row { key: RowKey::Indicator(row.indicator.shared()), level: 2, open: None }));
        }
        rows.push(Row { key: RowKey::Total, level: 1, open: None });
        rows
    }

    fn cells(&self, row: &RowKey) -> Option<Vec<Cell>> {
        let part = self.part(row)?;
        Some(FIELDS.into_iter().map(|field| self.cell(&part, field)).collect())
    }

    fn text_for_editing(&self, row: &RowKey, column: usize) -> String {
        let Some((part, field)) = self.part(row).zip(FIELDS.get(column)) else { return String::new() };
        let exact = |number: Option<Number>| {
            number.map_or(String::new(), |number| self.reading.digits.show(&number.to_string()).into_owned())
        };
        match (field, part) {
            (Field::Weight, Part::Indicator(row, _)) => exact(row.weight),
            (field, Part::Indicator(_, indicator)) if let Some(number) = number_of(*field) => {
                exact(self.round(indicator).and_then(|round| entered(round, number)))
            }
            (field, part) => forced_text(&self.cell(&part, *field).value.bare(self.reading)).into_owned(),
        }
    }

    fn enter(&self, row: &RowKey, column: usize, text: &str, new_id: NewId<'_>) -> Result<Option<Edit>, Refusal> {
        let gone = Refusal::Closed(words::NOT_OF_THIS_ROW);
        let (part, field) = self.part(row).zip(FIELDS.get(column)).ok_or(gone.clone())?;
        if let Some(reason) = self.cell(&part, *field).reason() {
            return Err(Refusal::Closed(reason));
        }
        let Part::Indicator(row, indicator) = part else { return Err(gone) };
        let number = || match read_number(text) {
            Ok(Some(number))
                if number.decimal() < Decimal::ZERO && matches!(field, Field::Weight | Field::Deduction) =>
            {
                Err(Refusal::Closed(words::NOT_BELOW_ZERO))
            }
            read => read.map_err(Refusal::Unreadable),
        };
        match field {
            Field::No | Field::Indicator => {
                let text = Some(unforced(text).trim()).filter(|text| !text.is_empty()).map(str::to_owned);
                let (field, before) = match field {
                    Field::No => (TextField::IndicatorNo(indicator.id.clone()), indicator.no.clone()),
                    _ => (TextField::IndicatorTitle(indicator.id.clone()), Some(indicator.title.clone())),
                };
                Ok((text != before).then_some(Edit::SetText { field, text }))
            }
            Field::Weight => {
                let number = number()?;
                let agreement = self.asked.agreement_of(self.plan).ok_or(gone)?;
                let field = NumberField::AgreementWeight(agreement.id.clone(), indicator.id.clone());
                Ok((number != row.weight).then_some(Edit::SetNumber { field, number }))
            }
            Field::Reason => {
                let text = Some(text.trim()).filter(|text| !text.is_empty()).map(str::to_owned);
                Ok(self.enter_reason(indicator, text, new_id))
            }
            field => {
                let round_number = number_of(*field).ok_or(gone)?;
                Ok(self.enter_in_round(indicator, round_number, number()?, new_id))
            }
        }
    }

    fn rows_edit(&self, act: RowAct, rows: &[RowKey], active: &RowKey, new_id: NewId<'_>) -> Result<RowsEdit, Text> {
        let beside: Vec<Beside<'_>> = self.table.groups.iter().map(|group| self.beside(group)).collect();
        indicator_rows::edit((self.plan, self.reading.language), &beside, act, rows, active, new_id)
    }

    fn dropped(&self, rows: &[RowKey], onto: &RowKey, side: DropAt) -> Result<RowsEdit, Text> {
        let beside: Vec<Beside<'_>> = self.table.groups.iter().map(|group| self.beside(group)).collect();
        indicator_rows::dropped(self.plan, &beside, rows, onto, side)
    }
}

impl<'a> Indicators<'a> {
    fn part(&self, row: &RowKey) -> Option<Part<'a>> {
        let groups = || self.table.groups.iter();
        Some(match row {
            RowKey::Group(_) => Part::Group(groups().find(|group| group_key(&group.heading) == *row)?),
            RowKey::Indicator(id) => {
                let mut rows = groups().flat_map(|group| &group.rows);
                let row = rows.find(|row| *row.indicator.as_str() == **id)?;
                Part::Indicator(row, self.plan.indicators.get(id)?)
            }
            RowKey::Total => Part::Total(&self.table.total),
            RowKey::Node(_) | RowKey::Activity(_) | RowKey::Line(..) | RowKey::Step(..) | RowKey::Part(_) => {
                return None;
            }
        })
    }

    /// The indicators of a group; in an agreement they are its entries.
    fn beside(&self, group: &Group) -> Beside<'a> {
        let agreement = self.asked.agreement_of(self.plan);
        let is_entered = |row: &agreement::Row| {
            agreement.is_some_and(|it| it.entries.iter().any(|entry| entry.indicator == row.indicator))
        };
        let (node, perspective) = match &group.heading {
            Heading::Node(node) => (Some(node.clone()), None),
            Heading::Perspective(id) => (None, Some(id.clone())),
            Heading::Ungrouped => (None, None),
        };
        let entered = agreement.filter(|_| perspective.is_some() || group.rows.iter().any(is_entered));
        Beside {
            head: Some(group_key(&group.heading)),
            ids: group.rows.iter().map(|row| row.indicator.clone()).collect(),
            like: Indicator { node, ..Indicator::default() },
            entered: entered.map(|agreement| (agreement.as_ref(), perspective)),
        }
    }

    /// The round that results are typed for; `None`: it is not there yet.
    fn round<'b>(&self, indicator: &'b Indicator) -> Option<&'b Round> {
        let mut rounds: Vec<&Round> = indicator.rounds.iter().collect();
        rounds.sort_by_key(|round| (round.year, round.months));
        match self.asked.months {
            None => rounds.pop(),
            Some(months) => rounds.into_iter().rev().find(|round| round.months == months && round.year == self.year()),
        }
    }

    fn year(&self) -> u16 {
        self.asked.year(self.plan)
    }

    fn enter_in_round(
        &self,
        indicator: &Indicator,
        field: RoundNumber,
        number: Option<Number>,
        new_id: NewId<'_>,
    ) -> Option<Edit> {
        let id = indicator.id.clone();
        let Some(round) = self.round(indicator) else {
            let number = number?;
            let mut round = self.new_round(new_id);
            match field {
                RoundNumber::Assessed => round.assessed = Some(number),
                RoundNumber::Deduction => round.deduction = Some(number),
                RoundNumber::Adjustment => round.adjustment = Some(number),
                _ => round.result = Some(number),
            }
            return Some(Edit::AddRound { indicator: id, round: Box::new(round) });
        };
        let of = round.id.clone();
        (entered(round, field) != number).then(|| match field {
            RoundNumber::Result => Edit::SetNumber { field: NumberField::Result(id, of), number },
            RoundNumber::Deduction => Edit::SetNumber { field: NumberField::Deduction(id, of), number },
            field => {
                let change = IndicatorChange::Round(of, RoundChange::Number(field, number));
                Edit::Indicator { indicator: id, change: Box::new(change) }
            }
        })
    }

    /// The reason of the deduction; where only the score is adjusted, that of the adjustment.
    fn enter_reason(&self, indicator: &Indicator, text: Option<String>, new_id: NewId<'_>) -> Option<Edit> {
        let id = indicator.id.clone();
        let Some(round) = self.round(indicator) else {
            let round = Round { deduction_reason: Some(text?), ..self.new_round(new_id) };
            return Some(Edit::AddRound { indicator: id, round: Box::new(round) });
        };
        let (field, before) = reason_of(round);
        (*before != text).then(|| {
            let change = IndicatorChange::Round(round.id.clone(), RoundChange::Text(field, text));
            Edit::Indicator { indicator: id, change: Box::new(change) }
        })
    }

    fn new_round(&self, new_id: NewId<'_>) -> Round {
        let months = self.asked.months.unwrap_or(12);
        Round { id: Id::new(&new_id()), year: self.year(), months, ..Round::default() }
    }
}

/// The number of a round that stands in a column.
fn number_of(field: Field) -> Option<RoundNumber> {
    Some(match field {
        Field::Result => RoundNumber::Result,
        Field::Assessed => RoundNumber::Assessed,
        Field::Deduction => RoundNumber::Deduction,
        Field::Adjustment => RoundNumber::Adjustment,
        _ => return None,
    })
}

fn entered(round: &Round, field: RoundNumber) -> Option<Number> {
    match field {
        RoundNumber::Assessed => round.assessed,
        RoundNumber::Deduction => round.deduction,
        RoundNumber::Adjustment => round.adjustment,
        _ => round.result,
    }
}

/// The reason that a round gives, and where it stands.
fn reason_of(round: &Round) -> (RoundText, &Option<String>) {
    match round.deduction.is_none() && round.deduction_reason.is_none() && round.adjustment.is_some() {
        true => (RoundText::AdjustmentReason, &round.adjustment_reason),
        false => (RoundText::DeductionReason, &round.deduction_reason),
    }
}

fn group_key(heading: &Heading) -> RowKey {
    match heading {
        Heading::Perspective(id) => RowKey::Group(format!("perspective:{id}").into()),
        Heading::Node(id) => RowKey::Group(format!("node:{id}").into()),
        Heading::Ungrouped => RowKey::Group("".into()),
    }
}

#[cfg(test)]
mod tests;
