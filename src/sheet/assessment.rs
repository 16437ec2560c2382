//! An assessment: groups, items and sub-items with typed and computed scores, levels, gaps and last year's.
//!
//! What was typed stands, what follows from the rows below is beside it, and a cell whose two scores differ says so.

mod cells;
mod rows;

use super::{Cell, Column, NewId, Reading, Refusal, Row, RowAct, RowKey, RowsEdit, Sheet};
use crate::edit::{
    AssessmentChange, AssessmentNumber, Edit, GroupNumber, GroupText, ItemChange, ItemNumber, ItemText, SubItemChange,
    SubItemNumber, SubItemText,
};
use crate::figures::assessment::{Assessed, GroupScore, ItemScore, SubItemScore};
use crate::language::entry::read_number;
use crate::language::words::{Text, agreement as names, indicators, scoring as words};
use crate::plan::Plan;
use crate::plan::assessment::{Assessment, AssessmentGroup, AssessmentItem, SubItem};
use crate::plan::id::Id;
use crate::plan::number::Number;

/// An assessment of a plan with its figures.
pub struct Assessments<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// The assessment.
    pub assessment: &'a Assessment,
    /// Its figures.
    pub assessed: &'a Assessed<'a>,
    /// How figures are written.
    pub reading: Reading,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Field {
    No,
    Name,
    Weight,
    Score,
    Computed,
    Level,
    Target,
    Gap,
    Last,
    Change,
    Goal,
    Result,
    Success,
}

const FIELDS: [(Field, &str, Text, u16); 13] = [
    (Field::No, "no", indicators::NO, 72),
    (Field::Name, "name", words::NAME, 380),
    (Field::Weight, "weight", words::WEIGHT, 88),
    (Field::Score, "score", words::TYPED, 104),
    (Field::Computed, "computed", words::COMPUTED, 116),
    (Field::Level, "level", names::LEVEL, 140),
    (Field::Target, "target", names::TARGET, 96),
    (Field::Gap, "gap", words::GAP, 116),
    (Field::Last, "last", words::LAST, 96),
    (Field::Change, "change", words::CHANGE, 108),
    (Field::Goal, "goal", words::GOAL, 124),
    (Field::Result, "result", indicators::RESULT, 124),
    (Field::Success, "success", words::SUCCESS, 124),
];

/// What a row stands for, with its figures.
#[derive(Clone, Copy)]
enum Part<'a> {
    Group(usize, &'a AssessmentGroup, &'a GroupScore<'a>),
    Item(&'a AssessmentItem, &'a ItemScore<'a>),
    SubItem(&'a SubItem, &'a SubItemScore<'a>),
    Total,
}

/// What an entry is.
enum Entry {
    Number(Option<Number>),
    Text(Option<String>),
}

impl Sheet for Assessments<'_> {
    fn reading(&self) -> Reading {
        self.reading
    }

    fn columns(&self) -> Vec<Column> {
        let column = |(field, id, title, width): &(Field, &'static str, Text, u16)| Column {
            id,
            title: title.of(self.reading.language).to_owned(),
            width: *width,
            is_figure: !matches!(field, Field::No | Field::Name | Field::Level),
        };
        FIELDS.iter().map(column).collect()
    }

    fn rows(&self, is_folded: &dyn Fn(&RowKey) -> bool) -> Vec<Row> {
        let mut rows = Vec::new();
        let mut push = |key: RowKey, level: u16, is_leaf: bool| {
            let open = (!is_leaf).then(|| !is_folded(&key));
            rows.push(Row { key, level, open });
            open == Some(true)
        };
        for (at, group) in self.assessment.groups.iter().enumerate() {
            if !push(group_key(at), 1, group.items.is_empty()) {
                continue;
            }
            for item in &group.items {
                if push(item_key(item), 2, item.sub_items.is_empty()) {
                    for sub in &item.sub_items {
                        push(sub_item_key(sub), 3, true);
                    }
                }
            }
        }
        rows.push(Row { key: RowKey::Total, level: 1, open: None });
        rows
    }

    fn cells(&self, row: &RowKey) -> Option<Vec<Cell>> {
        let part = self.part(row)?;
        Some(FIELDS.iter().map(|(field, ..)| self.cell(part, *field)).collect())
    }

    fn text_for_editing(&self, row: &RowKey, column: usize) -> String {
        let Some((part, (field, ..))) = self.part(row).zip(FIELDS.get(column)) else { return String::new() };
        match self.entered(part, *field) {
            Some(Entry::Number(number)) => {
                number.map_or(String::new(), |number| self.reading.digits.show(&number.to_string()).into_owned())
            }
            Some(Entry::Text(text)) => text.unwrap_or_default(),
            None => self.cell(part, *field).value.bare(self.reading),
        }
    }

    fn enter(&self, row: &RowKey, column: usize, text: &str, _: NewId<'_>) -> Result<Option<Edit>, Refusal> {
        let gone = Refusal::Closed(words::NOT_OF_ROW);
        let (part, (field, ..)) = self.part(row).zip(FIELDS.get(column)).ok_or(gone.clone())?;
        if let Some(reason) = self.cell(part, *field).reason() {
            return Err(Refusal::Closed(reason));
        }
        let change = match self.entered(part, *field).ok_or(gone.clone())? {
            Entry::Number(before) => {
                let number = read_number(text).map_err(Refusal::Unreadable)?;
                if number == before {
                    return Ok(None);
                }
                number_change(part, *field, number)
            }
            Entry::Text(before) => {
                let text = Some(text.trim()).filter(|text| !text.is_empty()).map(str::to_owned);
                if text == before {
                    return Ok(None);
                }
                if text.is_none() && *field == Field::Name && !matches!(part, Part::Group(..)) {
                    return Err(Refusal::Closed(words::NAME_NEEDED));
                }
                text_change(part, *field, text)
            }
        };
        let change = Box::new(change.ok_or(gone)?);
        Ok(Some(Edit::Assessment { assessment: self.assessment.id.clone(), change }))
    }

    fn rows_edit(&self, act: RowAct, rows: &[RowKey], active: &RowKey, new_id: NewId<'_>) -> Result<RowsEdit, Text> {
        if self.plan.assessments.get(self.assessment.id.as_str()).is_none() {
            return Err(words::NO_ASSESSMENT);
        }
        rows::edit(self.assessment, act, rows, active, new_id)
    }
}

impl<'a> Assessments<'a> {
    fn part(&self, row: &RowKey) -> Option<Part<'a>> {
        let RowKey::Part(path) = row else { return (*row == RowKey::Total).then_some(Part::Total) };
        let (kind, id) = path.split_once('/')?;
        let groups = || self.assessment.groups.iter().zip(&self.assessed.groups);
        let items = || groups().flat_map(|(group, scores)| group.items.iter().zip(&scores.items));
        match kind {
            "group" => {
                let at = id.parse().ok()?;
                groups().nth(at).map(|(group, score)| Part::Group(at, group, score))
            }
            "item" => items().find(|(item, _)| item.id.as_str() == id).map(|(item, score)| Part::Item(item, score)),
            "sub" => {
                let mut subs = items().flat_map(|(item, scores)| item.sub_items.iter().zip(&scores.sub_items));
                subs.find(|(sub, _)| sub.id.as_str() == id).map(|(sub, score)| Part::SubItem(sub, score))
            }
            _ => None,
        }
    }

    /// What was entered into a cell; nothing where nothing can be.
    fn entered(&self, part: Part<'_>, field: Field) -> Option<Entry> {
        let number = |number: &Option<Number>| Some(Entry::Number(*number));
        let text = |text: &Option<String>| Some(Entry::Text(text.clone()));
        let it = self.assessment;
        match (part, field) {
            (Part::Total, Field::Score) => number(&it.stated_total),
            (Part::Total, Field::Target) => number(&it.target),
            (Part::Total, Field::Last) => number(&it.last_total),
            (Part::Group(_, group, _), Field::No) => text(&group.code),
            (Part::Group(_, group, _), Field::Name) => text(&group.name),
            (Part::Group(_, group, _), Field::Weight) => number(&group.weight),
            (Part::Group(_, group, _), Field::Score) => number(&group.stated_score),
            (Part::Group(_, group, _), Field::Last) => number(&group.last_score),
            (Part::Item(item, _), Field::No) => text(&item.no),
            (Part::Item(item, _), Field::Name) => Some(Entry::Text(Some(item.name.clone()))),
            (Part::Item(item, _), Field::Score) => number(&item.score),
            (Part::Item(item, _), Field::Target) => number(&item.target),
            (Part::Item(item, _), Field::Last) => number(&item.last_score),
            (Part::SubItem(sub, _), Field::No) => text(&sub.no),
            (Part::SubItem(sub, _), Field::Name) => Some(Entry::Text(Some(sub.text.clone()))),
            (Part::SubItem(sub, _), Field::Score) => number(&sub.score),
            (Part::SubItem(sub, _), Field::Last) => number(&sub.last_score),
            (Part::SubItem(sub, _), Field::Goal) => number(&sub.goal),
            (Part::SubItem(sub, _), Field::Result) => number(&sub.result),
            _ => None,
        }
    }
}

fn number_change(part: Part<'_>, field: Field, number: Option<Number>) -> Option<AssessmentChange> {
    Some(match part {
        Part::Total => {
            let field = match field {
                Field::Score => AssessmentNumber::StatedTotal,
                Field::Target => AssessmentNumber::Target,
                Field::Last => AssessmentNumber::LastTotal,
                _ => return None,
            };
            AssessmentChange::Number(field, number)
        }
        Part::Group(at, ..) => {
            let field = match field {
                Field::Weight => GroupNumber::Weight,
                Field::Score => GroupNumber::StatedScore,
                Field::Last => GroupNumber::LastScore,
                _ => return None,
            };
            AssessmentChange::GroupNumber(at, field, number)
        }
        Part::Item(item, _) => {
            let field = match field {
                Field::Score => ItemNumber::Score,
                Field::Target => ItemNumber::Target,
                Field::Last => ItemNumber::LastScore,
                _ => return None,
            };
            AssessmentChange::Item(item.id.clone(), ItemChange::Number(field, number))
        }
        Part::SubItem(sub, _) => {
            let field = match field {
                Field::Score => SubItemNumber::Score,
                Field::Last => SubItemNumber::LastScore,
                Field::Goal => SubItemNumber::Goal,
                Field::Result => SubItemNumber::Result,
                _ => return None,
            };
            AssessmentChange::SubItem(sub.id.clone(), SubItemChange::Number(field, number))
        }
    })
}

fn text_change(part: Part<'_>, field: Field, text: Option<String>) -> Option<AssessmentChange> {
    let is_name = match field {
        Field::No => false,
        Field::Name => true,
        _ => return None,
    };
    Some(match part {
        Part::Total => return None,
        Part::Group(at, ..) => {
            AssessmentChange::GroupText(at, if is_name { GroupText::Name } else { GroupText::Code }, text)
        }
        Part::Item(item, _) => {
            let field = if is_name { ItemText::Name } else { ItemText::No };
            AssessmentChange::Item(item.id.clone(), ItemChange::Text(field, text))
        }
        Part::SubItem(sub, _) => {
            let field = if is_name { SubItemText::Question } else { SubItemText::No };
            AssessmentChange::SubItem(sub.id.clone(), SubItemChange::Text(field, text))
        }
    })
}

/// The row of the group at a place.
#[must_use]
pub fn group_key(at: usize) -> RowKey {
    RowKey::Part(format!("group/{at}").into())
}

/// The row of an item.
#[must_use]
pub fn item_key(item: &AssessmentItem) -> RowKey {
    item_key_of(&item.id)
}

/// The row of the item with this id.
#[must_use]
pub fn item_key_of(item: &Id<AssessmentItem>) -> RowKey {
    RowKey::Part(format!("item/{item}").into())
}

/// The row of a sub-item.
#[must_use]
pub fn sub_item_key(sub: &SubItem) -> RowKey {
    RowKey::Part(format!("sub/{}", sub.id).into())
}

#[cfg(test)]
mod tests;
