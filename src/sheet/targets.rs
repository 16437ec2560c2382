//! Targets: indicators by years with what was before, what is to be reached, what was reached and what is to come.
//!
//! A value is operator, number and unit, a ratio, or words (see `language::targets`), and may span years. Indicators
//! stand below the heading or activity they belong to, the parts of an indicator below it.

mod beside;
#[cfg(test)]
mod tests;
mod years;

use super::named::text_edit;
use super::{
    Cell, Column, DropAt, NewId, Reading, Refusal, Row, RowAct, RowKey, RowsEdit, Sheet, Value, indicator_rows,
};
use crate::edit::{Edit, TextField, ValueList};
use crate::figures::checks::unit_changes;
use crate::language::targets::{read_value, write_value};
use crate::language::words::{Text, budget, targets as words};
use crate::plan::Plan;
use crate::plan::indicator::{self, Indicator};
use crate::plan::period::Year;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;
use years::Field;

pub use years::{Reach, Years};

/// The targets of a plan.
pub struct Targets<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// The years that have columns.
    pub years: &'a Years,
    /// How figures are written.
    pub reading: Reading,
}

enum Part<'a> {
    /// What indicators belong to: its number and its name.
    Heading(Option<&'a str>, Option<&'a str>),
    Indicator(&'a Indicator),
}

impl Sheet for Targets<'_> {
    fn reading(&self) -> Reading {
        self.reading
    }

    fn columns(&self) -> Vec<Column> {
        self.years.fields().iter().map(|field| self.column(*field)).collect()
    }

    fn has_total(&self) -> bool {
        false
    }

    fn rows(&self, is_folded: &dyn Fn(&RowKey) -> bool) -> Vec<Row> {
        let mut rows = Vec::new();
        let known: HashSet<&str> = self.plan.indicators.iter().map(|known| known.id.as_str()).collect();
        let mut parts: HashMap<&str, Vec<&Arc<Indicator>>> = HashMap::new();
        let mut tops: Vec<(Option<RowKey>, Vec<&Arc<Indicator>>)> = Vec::new();
        let mut places: HashMap<Option<RowKey>, usize> = HashMap::new();
        for indicator in self.plan.indicators.iter() {
            let parent = indicator.parent.as_ref().filter(|id| known.contains(id.as_str()) && **id != indicator.id);
            if let Some(parent) = parent {
                parts.entry(parent.as_str()).or_default().push(indicator);
                continue;
            }
            let owner = owner_of(indicator);
            let at = *places.entry(owner.clone()).or_insert(tops.len());
            match tops.get_mut(at) {
                Some((_, group)) => group.push(indicator),
                None => tops.push((owner, vec![indicator])),
            }
        }
        let mut below = Below { parts, seen: HashSet::new(), is_folded };
        for (owner, group) in tops {
            let level = match owner {
                // Indicators of the plan itself need no heading.
                None => 1,
                Some(owner) => {
                    let is_open = !is_folded(&owner);
                    rows.push(Row { key: owner, level: 1, open: Some(is_open) });
                    if !is_open {
                        group.iter().for_each(|indicator| below.pass(indicator.id.as_str()));
                        continue;
                    }
                    2
                }
            };
            below.push(&mut rows, group, level);
        }
        // Parts of each other, which only a hostile file has.
        let lost: Vec<_> = self.plan.indicators.iter().filter(|it| !below.seen.contains(it.id.as_str())).collect();
        rows.extend(lost.iter().map(|it| Row { key: RowKey::Indicator(it.id.shared()), level: 1, open: None }));
        rows
    }

    fn cells(&self, row: &RowKey) -> Option<Vec<Cell>> {
        let part = self.part(row)?;
        let changes = match &part {
            Part::Indicator(indicator) => unit_changes(indicator),
            Part::Heading(..) => Vec::new(),
        };
        let cell = |field: &Field| match &part {
            Part::Heading(no, name) => heading_cell(*field, *no, *name),
            Part::Indicator(indicator) => {
                let cell = self.indicator_cell(indicator, *field);
                let change = field.list().and_then(|(list, year)| {
                    (list == ValueList::Targets).then_some(())?;
                    changes.iter().find(|change| change.year == year)
                });
                match change {
                    Some(change) => {
                        let note = words::other_unit(&change.unit, &change.before, self.reading.language);
                        Cell { alarm: true, ..cell.with_note(Some(note)) }
                    }
                    None => cell,
                }
            }
        };
        Some(self.years.fields().iter().map(cell).collect())
    }

    fn text_for_editing(&self, row: &RowKey, column: usize) -> String {
        match self.part(row).zip(self.years.fields().get(column)) {
            Some((Part::Indicator(indicator), field)) => {
                let cell = self.indicator_cell(indicator, *field);
                if cell.reason().is_some() { String::new() } else { cell.value.bare(self.reading) }
            }
            _ => String::new(),
        }
    }

    fn enter(&self, row: &RowKey, column: usize, text: &str, _new_id: NewId<'_>) -> Result<Option<Edit>, Refusal> {
        let gone = Refusal::Closed(words::NOT_OF_THIS_ROW);
        let (part, field) = self.part(row).zip(self.years.fields().get(column)).ok_or(gone.clone())?;
        let Part::Indicator(indicator) = part else { return Err(gone) };
        if let Some(reason) = self.indicator_cell(indicator, *field).reason() {
            return Err(Refusal::Closed(reason));
        }
        let id = || indicator.id.clone();
        Ok(match field {
            Field::No => text_edit(TextField::IndicatorNo(id()), indicator.no.as_deref(), text),
            Field::Indicator => text_edit(TextField::IndicatorTitle(id()), Some(&indicator.title), text),
            Field::Unit => text_edit(TextField::IndicatorUnit(id()), indicator.unit.as_deref(), text),
            _ => {
                let (list, year) = field.list().ok_or(gone)?;
                let before = values_of(indicator, list, year).next();
                let shown = before.map(|value| write_value(value, self.reading.digits)).unwrap_or_default();
                let value = read_value(text, year);
                // Read in the digits on screen it is the same value, whatever the words beside it.
                let unchanged = text.trim() == shown || value.is_none() && before.is_none();
                (!unchanged).then(|| Edit::SetValue { indicator: id(), list, year, value: value.map(Box::new) })
            }
        })
    }

    fn rows_edit(&self, act: RowAct, rows: &[RowKey], active: &RowKey, new_id: NewId<'_>) -> Result<RowsEdit, Text> {
        let beside = beside::beside(self.plan);
        indicator_rows::edit((self.plan, self.reading.language), &beside, act, rows, active, new_id)
    }

    fn dropped(&self, rows: &[RowKey], onto: &RowKey, side: DropAt) -> Result<RowsEdit, Text> {
        indicator_rows::dropped(self.plan, &beside::beside(self.plan), rows, onto, side)
    }
}

/// The rows of indicators and their parts.
struct Below<'a, 'b> {
    parts: HashMap<&'a str, Vec<&'a Arc<Indicator>>>,
    seen: HashSet<&'a str>,
    is_folded: &'b dyn Fn(&RowKey) -> bool,
}

impl<'a> Below<'a, '_> {
    fn push(&mut self, rows: &mut Vec<Row>, group: Vec<&'a Arc<Indicator>>, level: u16) {
        let mut open: Vec<(&Arc<Indicator>, u16)> = group.into_iter().rev().map(|it| (it, level)).collect();
        while let Some((indicator, level)) = open.pop() {
            self.seen.insert(indicator.id.as_str());
            let key = RowKey::Indicator(indicator.id.shared());
            let parts = self.parts.get(indicator.id.as_str()).cloned().unwrap_or_default();
            let is_open = (!parts.is_empty()).then(|| !(self.is_folded)(&key));
            rows.push(Row { key, level, open: is_open });
            match is_open {
                Some(true) => open.extend(parts.into_iter().rev().map(|part| (part, level.saturating_add(1)))),
                Some(false) => self.pass(indicator.id.as_str()),
                None => {}
            }
        }
    }

    /// Notes an indicator and its parts as folded away.
    fn pass(&mut self, id: &'a str) {
        let mut open = vec![id];
        while let Some(id) = open.pop() {
            if self.seen.insert(id) || self.parts.contains_key(id) {
                open.extend(self.parts.remove(id).into_iter().flatten().map(|part| part.id.as_str()));
            }
        }
    }
}

/// The row that an indicator stands below; none for one of the plan itself.
fn owner_of(indicator: &Indicator) -> Option<RowKey> {
    let activity = indicator.activity.as_ref().map(|id| RowKey::Activity(id.shared()));
    activity.or_else(|| indicator.node.as_ref().map(|id| RowKey::Node(id.shared())))
}

fn values_of(indicator: &Indicator, list: ValueList, year: Year) -> impl Iterator<Item = &indicator::Value> {
    let values = list.of(indicator).into_iter().flat_map(|values| &values.values);
    values.filter(move |value| value.year == year)
}

impl<'a> Targets<'a> {
    fn part(&self, row: &RowKey) -> Option<Part<'a>> {
        let plan = self.plan;
        Some(match row {
            RowKey::Indicator(id) => Part::Indicator(plan.indicators.get(id)?),
            // An owner that is gone is still the heading of what belonged to it.
            RowKey::Node(id) => {
                let node = plan.outline.get(id);
                let no = node.and_then(|node| node.code.as_deref().or(node.label.as_deref()));
                Part::Heading(no, node.and_then(|node| node.title.as_deref()))
            }
            RowKey::Activity(id) => {
                let activity = plan.activities.get(id);
                let no = activity.and_then(|activity| activity.no.as_deref());
                Part::Heading(no, activity.and_then(|activity| activity.title.as_deref()))
            }
            _ => return None,
        })
    }

    fn column(&self, field: Field) -> Column {
        let language = self.reading.language;
        let title = match field {
            Field::No => budget::NO.of(language).to_owned(),
            Field::Indicator => words::INDICATOR.of(language).to_owned(),
            Field::Unit => words::UNIT.of(language).to_owned(),
            Field::Year(kind, year) => words::column(kind, &self.reading.digits.show(&year.to_string()), language),
        };
        Column { id: field.id(), title, width: field.width(), is_figure: false }
    }

    fn indicator_cell(&self, indicator: &Indicator, field: Field) -> Cell {
        match field {
            Field::No => Cell::entry(Value::text(indicator.no.as_deref())),
            Field::Indicator => Cell::entry(Value::text(Some(&indicator.title))),
            Field::Unit => Cell::entry(Value::text(indicator.unit.as_deref())),
            Field::Year(words::Column::Result, year) => {
                let rounds = indicator.rounds.iter().filter(|round| round.year == year && round.result.is_some());
                let last = rounds.max_by_key(|round| round.months).and_then(|round| round.result);
                let value = last.map_or(Value::Blank, |number| Value::Number(number.decimal(), 0, 4));
                Cell::closed(value, words::RESULTS_ELSEWHERE)
            }
            Field::Year(_, year) => match field.list() {
                Some((list, _)) => self.value_cell(indicator, list, year),
                None => Cell::closed(Value::Blank, words::NOT_OF_THIS_ROW),
            },
        }
    }

    fn value_cell(&self, indicator: &Indicator, list: ValueList, year: Year) -> Cell {
        let digits = self.reading.digits;
        let mut values = values_of(indicator, list, year);
        match (values.next(), values.next()) {
            (Some(value), None) => Cell::entry(Value::text(Some(&write_value(value, digits)))),
            (Some(first), Some(second)) => {
                let all = [first, second].into_iter().chain(values).map(|value| write_value(value, digits));
                Cell::closed(Value::text(Some(&all.collect::<Vec<_>>().join(" · "))), words::SEVERAL)
            }
            _ => {
                let others = list.of(indicator).into_iter().flat_map(|values| &values.values);
                let covers =
                    |value: &indicator::Value| value.year < year && value.to_year.is_some_and(|last| last >= year);
                match others.into_iter().any(covers) {
                    true => Cell::closed(Value::Blank, words::COVERED),
                    false => Cell::entry(Value::Blank),
                }
            }
        }
    }
}

fn heading_cell(field: Field, no: Option<&str>, name: Option<&str>) -> Cell {
    Cell::closed(
        match field {
            Field::No => Value::text(no),
            Field::Indicator => Value::text(name),
            _ => Value::Blank,
        },
        words::NOT_OF_THIS_ROW,
    )
}
