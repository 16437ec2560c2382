//! The indicators with weights, results and scores, grouped by perspective of the agreement or by node.
//!
//! A result is typed for the chosen round; scores follow. Each score carries its explanation.

use super::{Cell, Column, NewId, Reading, Refusal, Row, RowKey, Rule, Sheet, Value};
use crate::edit::{Edit, NumberField, TextField};
use crate::figures::agreement::{self, Group, Heading, Table, Totals};
use crate::figures::explanation::explain;
use crate::language::entry::read_number;
use crate::language::numbers::{NumberStyle, number_for_reading};
use crate::language::words::{Text, indicators as words};
use crate::plan::Plan;
use crate::plan::agreement::Perspective;
use crate::plan::id::Id;
use crate::plan::indicator::Indicator;
use crate::plan::number::Number;
use crate::plan::round::Round;
use rust_decimal::Decimal;

/// The decimals of scores for reading (domain notes, section 3).
const SCORE_PLACES: u32 = 4;
const FIGURE_WIDTH: u16 = 116;

/// The indicators of a plan with their scores.
pub struct Indicators<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// Its table of scores in the chosen round.
    pub table: &'a Table,
    /// How figures are written.
    pub reading: Reading,
    /// The months of the chosen round; `None`: each indicator's last.
    pub months: Option<u8>,
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
    Explanation,
}

const FIELDS: [Field; 9] = [
    Field::No,
    Field::Indicator,
    Field::Weight,
    Field::Result,
    Field::Computed,
    Field::Deduction,
    Field::Score,
    Field::Weighted,
    Field::Explanation,
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
            column("explanation", words::EXPLANATION, 460, false),
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
            (Field::Result, Part::Indicator(_, indicator)) => {
                exact(self.round(indicator).and_then(|round| round.result))
            }
            (Field::Deduction, Part::Indicator(_, indicator)) => {
                exact(self.round(indicator).and_then(|round| round.deduction))
            }
            (field, part) => self.cell(&part, *field).value.bare(self.reading),
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
            Ok(Some(number)) if number.decimal() < Decimal::ZERO && *field != Field::Result => {
                Err(Refusal::Closed(words::NOT_BELOW_ZERO))
            }
            read => read.map_err(Refusal::Unreadable),
        };
        match field {
            Field::No | Field::Indicator => {
                let text = Some(text.trim()).filter(|text| !text.is_empty()).map(str::to_owned);
                let (field, before) = match field {
                    Field::No => (TextField::IndicatorNo(indicator.id.clone()), indicator.no.clone()),
                    _ => (TextField::IndicatorTitle(indicator.id.clone()), Some(indicator.title.clone())),
                };
                Ok((text != before).then_some(Edit::SetText { field, text }))
            }
            Field::Weight => {
                let number = number()?;
                let agreement = self.plan.agreements.iter().next().ok_or(gone)?;
                let field = NumberField::AgreementWeight(agreement.id.clone(), indicator.id.clone());
                Ok((number != row.weight).then_some(Edit::SetNumber { field, number }))
            }
            Field::Result => {
                self.enter_in_round(indicator, number()?, new_id, NumberField::Result, |round| &mut round.result)
            }
            Field::Deduction => {
                self.enter_in_round(indicator, number()?, new_id, NumberField::Deduction, |round| &mut round.deduction)
            }
            _ => Err(gone),
        }
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
            RowKey::Node(_) | RowKey::Activity(_) | RowKey::Line(..) | RowKey::Step(..) => return None,
        })
    }

    /// The round that results are typed for; `None`: it is not there yet.
    fn round<'b>(&self, indicator: &'b Indicator) -> Option<&'b Round> {
        let mut rounds: Vec<&Round> = indicator.rounds.iter().collect();
        rounds.sort_by_key(|round| (round.year, round.months));
        match self.months {
            None => rounds.pop(),
            Some(months) => rounds.into_iter().rev().find(|round| round.months == months && round.year == self.year()),
        }
    }

    fn year(&self) -> u16 {
        self.plan.frame.years().last().unwrap_or(self.plan.frame.first_year)
    }

    fn enter_in_round(
        &self,
        indicator: &Indicator,
        number: Option<Number>,
        new_id: NewId<'_>,
        field: fn(Id<Indicator>, Id<Round>) -> NumberField,
        place: fn(&mut Round) -> &mut Option<Number>,
    ) -> Result<Option<Edit>, Refusal> {
        let id = indicator.id.clone();
        Ok(match self.round(indicator) {
            Some(round) => {
                let same = *place(&mut round.clone()) == number;
                (!same).then(|| Edit::SetNumber { field: field(id, round.id.clone()), number })
            }
            None => number.map(|number| {
                let months = self.months.unwrap_or(12);
                let mut round = Round { id: Id::new(&new_id()), year: self.year(), months, ..Round::default() };
                *place(&mut round) = Some(number);
                Edit::AddRound { indicator: id, round: Box::new(round) }
            }),
        })
    }

    fn cell(&self, part: &Part<'_>, field: Field) -> Cell {
        match part {
            Part::Group(group) => self.group_cell(group, field),
            Part::Indicator(row, indicator) => self.indicator_cell(row, indicator, field),
            Part::Total(totals) => self.total_cell(totals, field),
        }
    }

    fn group_cell(&self, group: &Group, field: Field) -> Cell {
        let name = |text: Option<&str>| Cell::closed(Value::text(text), words::NOT_OF_THIS_ROW);
        let perspective = match &group.heading {
            Heading::Perspective(id) => self.perspective(id),
            _ => None,
        };
        match field {
            Field::No => name(match &group.heading {
                Heading::Node(id) => self.plan.outline.get(id.as_str()).and_then(|node| node.code.as_deref()),
                _ => perspective.and_then(|perspective| perspective.no.as_deref()),
            }),
            Field::Indicator => name(match &group.heading {
                Heading::Perspective(_) => perspective.map(|perspective| perspective.title.as_str()),
                Heading::Node(id) => {
                    let node = self.plan.outline.get(id.as_str());
                    node.and_then(|node| node.title.as_deref().or(node.label.as_deref()))
                }
                Heading::Ungrouped => Some(words::UNGROUPED.of(self.reading.language)),
            }),
            _ => self.total_cell(&group.totals, field),
        }
    }

    fn total_cell(&self, totals: &Totals, field: Field) -> Cell {
        let sum = |value| Cell::computed(value, Rule::SumOfRows, words::SUM_OF_ROWS);
        match field {
            Field::Indicator => {
                let name = words::TOTAL.of(self.reading.language);
                Cell::closed(Value::text(Some(name)), words::NOT_OF_THIS_ROW)
            }
            Field::Weight => sum(if totals.weight.is_zero() { Value::Blank } else { plain(Some(totals.weight)) }),
            Field::Score => {
                let note = totals.assessed_only.map(|assessed| self.note_of_total(totals, assessed));
                Cell::computed(scored(totals.to_date), Rule::WeightedMean("weight"), words::WEIGHTED_MEAN)
                    .with_note(note)
            }
            Field::Weighted => sum(scored(totals.weighted)),
            _ => Cell::closed(Value::Blank, words::NOT_OF_THIS_ROW),
        }
    }

    fn indicator_cell(&self, row: &agreement::Row, indicator: &Indicator, field: Field) -> Cell {
        let outcome = row.outcome.as_deref();
        let explanation =
            || outcome.map(|outcome| explain(outcome, self.reading.language, &|number| self.number(number)));
        let computed = |value| Cell::computed(value, Rule::Score, words::SCORED);
        match field {
            Field::No => Cell::entry(Value::text(indicator.no.as_deref())),
            Field::Indicator => Cell::entry(Value::text(Some(&indicator.title))),
            Field::Weight if self.is_agreed(indicator) => Cell::entry(plain(row.weight.map(Number::decimal))),
            Field::Weight => Cell::closed(Value::Blank, words::WEIGHT_IN_AGREEMENT),
            Field::Result => Cell::entry(plain(outcome.and_then(|outcome| outcome.reading.value()))),
            Field::Computed => {
                computed(scored(outcome.and_then(|outcome| outcome.computed.as_ref().ok().map(|score| score.points))))
            }
            Field::Deduction => Cell::entry(plain(outcome.and_then(|outcome| outcome.deduction))),
            Field::Score => computed(scored(outcome.and_then(|outcome| outcome.score))).with_note(explanation()),
            Field::Weighted => computed(scored(row.weighted)),
            Field::Explanation => Cell::closed(Value::text(explanation().as_deref()), words::SCORED),
        }
    }

    fn is_agreed(&self, indicator: &Indicator) -> bool {
        let first = self.plan.agreements.iter().next();
        first.is_some_and(|agreed| agreed.entries.iter().any(|entry| entry.indicator == indicator.id))
    }

    fn perspective(&self, id: &Id<Perspective>) -> Option<&'a Perspective> {
        self.plan.agreements.iter().flat_map(|agreed| &agreed.perspectives).find(|known| known.id == *id)
    }

    fn number(&self, number: Decimal) -> String {
        number_for_reading(number, NumberStyle::up_to(SCORE_PLACES, self.reading.digits))
    }

    fn note_of_total(&self, totals: &Totals, assessed: Decimal) -> String {
        let language = self.reading.language;
        format!(
            "{} {} · {} {}",
            words::ASSESSED_ONLY.of(language),
            self.number(assessed),
            words::WEIGHT_ASSESSED.of(language),
            self.number(totals.assessed_weight),
        )
    }
}

fn group_key(heading: &Heading) -> RowKey {
    match heading {
        Heading::Perspective(id) => RowKey::Group(format!("perspective:{id}").into()),
        Heading::Node(id) => RowKey::Group(format!("node:{id}").into()),
        Heading::Ungrouped => RowKey::Group("".into()),
    }
}

fn plain(number: Option<Decimal>) -> Value {
    number.map_or(Value::Blank, |number| Value::Number(number, 0, SCORE_PLACES))
}

fn scored(score: Option<Decimal>) -> Value {
    score.map_or(Value::Blank, |score| Value::Number(score, SCORE_PLACES, SCORE_PLACES))
}
