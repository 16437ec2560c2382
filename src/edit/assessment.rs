//! Edits of one assessment: its totals and tables, groups, items, sub-items, measures.

use super::EditError;
use super::apply::change_part;
use crate::plan::Plan;
use crate::plan::assessment::{Assessment, AssessmentGroup, AssessmentItem, AssessmentMeasure, Course, SubItem};
use crate::plan::id::Id;
use crate::plan::indicator::Operator;
use crate::plan::number::Number;
use crate::plan::organisation::Unit;
use crate::plan::period::Year;
use std::collections::HashSet;

/// What changes in an assessment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AssessmentChange {
    /// The fiscal year whose work was assessed.
    Year(Year),
    /// The fiscal year of the measures that follow.
    MeasuresYear(Option<Year>),
    /// How the total must compare to the target.
    TargetOperator(Operator),
    /// A number.
    Number(AssessmentNumber, Option<Number>),
    /// A text, or the id of a rule table.
    Text(AssessmentText, Option<String>),
    /// Rows come, go or move: its groups with their items as they are then.
    Groups(Vec<AssessmentGroup>),
    /// A number of the group at this place.
    GroupNumber(usize, GroupNumber, Option<Number>),
    /// A text of the group at this place.
    GroupText(usize, GroupText, Option<String>),
    /// Something of an item.
    Item(Id<AssessmentItem>, ItemChange),
    /// Something of a sub-item.
    SubItem(Id<SubItem>, SubItemChange),
}

/// A number of an assessment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AssessmentNumber {
    /// The total that the assessors published.
    StatedTotal,
    /// The total of the year before.
    LastTotal,
    /// The total to reach.
    Target,
    /// The total that passes.
    PassMark,
}

/// A text of an assessment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AssessmentText {
    /// Its title.
    Title,
    /// The level that the assessors published.
    StatedLevel,
    /// The target in words.
    TargetText,
    /// The pass mark in words.
    PassText,
    /// The rule table of its levels.
    Levels,
    /// The rule table of its results.
    Success,
}

/// A number of a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GroupNumber {
    /// Its weight in the total.
    Weight,
    /// The score that the assessors published.
    StatedScore,
    /// The score of the year before.
    LastScore,
}

/// A text of a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GroupText {
    /// Its code.
    Code,
    /// Its name.
    Name,
    /// Its name in English.
    NameEn,
    /// Its heading.
    Heading,
    /// The code of the group it is a part of.
    PartOf,
}

/// What changes in an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ItemChange {
    /// A number.
    Number(ItemNumber, Option<Number>),
    /// A text.
    Text(ItemText, Option<String>),
    /// Whether its group is not assessed without it.
    Required(bool),
    /// Responsible units.
    Units(Vec<Id<Unit>>),
    /// All of it, in the place of the one with its id.
    Put(Box<AssessmentItem>),
    /// A measure comes in as the last, or takes the place of the one with its id.
    PutMeasure(Box<AssessmentMeasure>),
    /// A measure goes.
    RemoveMeasure(Id<AssessmentMeasure>),
}

/// A number of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ItemNumber {
    /// Its score.
    Score,
    /// The score to reach.
    Target,
    /// The score of the year before.
    LastScore,
}

/// A text of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ItemText {
    /// Its number.
    No,
    /// Its name.
    Name,
    /// The level the document gives it.
    Level,
    /// What is to be improved first.
    ToImprove,
}

/// What changes in a sub-item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SubItemChange {
    /// A number.
    Number(SubItemNumber, Option<Number>),
    /// A text.
    Text(SubItemText, Option<String>),
    /// The lower the result, the better.
    LowerIsBetter(bool),
    /// What is to happen to it.
    Course(Course),
}

/// A number of a sub-item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SubItemNumber {
    /// Its points.
    Score,
    /// The goal of its result.
    Goal,
    /// Its result.
    Result,
    /// Its points of the year before.
    LastScore,
}

/// A text of a sub-item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SubItemText {
    /// Its number.
    No,
    /// The question.
    Question,
    /// The level the document gives it.
    Level,
}

pub(super) fn change(plan: &mut Plan, id: &Id<Assessment>, change: &AssessmentChange) -> Result<(), EditError> {
    change_part(&mut plan.assessments, id.as_str(), |it| {
        match change.clone() {
            AssessmentChange::Year(year) => it.year = year,
            AssessmentChange::MeasuresYear(year) => it.measures_year = year,
            AssessmentChange::TargetOperator(operator) => it.target_operator = operator,
            AssessmentChange::Number(field, number) => {
                *match field {
                    AssessmentNumber::StatedTotal => &mut it.stated_total,
                    AssessmentNumber::LastTotal => &mut it.last_total,
                    AssessmentNumber::Target => &mut it.target,
                    AssessmentNumber::PassMark => &mut it.pass_mark,
                } = number;
            }
            AssessmentChange::Text(field, text) => {
                *match field {
                    AssessmentText::Title => &mut it.title,
                    AssessmentText::StatedLevel => &mut it.stated_level,
                    AssessmentText::TargetText => &mut it.target_text,
                    AssessmentText::PassText => &mut it.pass_text,
                    AssessmentText::Levels => &mut it.levels,
                    AssessmentText::Success => &mut it.success,
                } = text;
            }
            AssessmentChange::Groups(groups) => {
                all_once(&groups)?;
                it.groups = groups;
            }
            AssessmentChange::GroupNumber(at, field, number) => {
                let group = group(it, at)?;
                *match field {
                    GroupNumber::Weight => &mut group.weight,
                    GroupNumber::StatedScore => &mut group.stated_score,
                    GroupNumber::LastScore => &mut group.last_score,
                } = number;
            }
            AssessmentChange::GroupText(at, field, text) => {
                let group = group(it, at)?;
                *match field {
                    GroupText::Code => &mut group.code,
                    GroupText::Name => &mut group.name,
                    GroupText::NameEn => &mut group.name_en,
                    GroupText::Heading => &mut group.heading,
                    GroupText::PartOf => &mut group.part_of,
                } = text;
            }
            AssessmentChange::Item(id, change) => {
                let item = items(it).find(|item| item.id == id);
                return change_item(item.ok_or_else(|| missing(&id))?, change);
            }
            AssessmentChange::SubItem(id, change) => {
                let mut subs = items(it).flat_map(|item| &mut item.sub_items);
                change_sub_item(subs.find(|sub| sub.id == id).ok_or_else(|| missing(&id))?, change);
            }
        }
        Ok(())
    })
}

/// No item stands in the groups twice, no sub-item in its item.
fn all_once(groups: &[AssessmentGroup]) -> Result<(), EditError> {
    let items = || groups.iter().flat_map(|group| &group.items);
    once(items().map(|item| item.id.as_str()))?;
    items().try_for_each(|item| once(item.sub_items.iter().map(|sub| sub.id.as_str())))
}

fn once<'a>(mut ids: impl Iterator<Item = &'a str>) -> Result<(), EditError> {
    let mut seen: HashSet<&str> = HashSet::new();
    match ids.find(|id| !seen.insert(id)) {
        Some(id) => Err(EditError::Taken { id: id.to_owned() }),
        None => Ok(()),
    }
}

fn items(assessment: &mut Assessment) -> impl Iterator<Item = &mut AssessmentItem> {
    assessment.groups.iter_mut().flat_map(|group| &mut group.items)
}

fn group(assessment: &mut Assessment, at: usize) -> Result<&mut AssessmentGroup, EditError> {
    let id = format!("{}/{at}", assessment.id);
    assessment.groups.get_mut(at).ok_or(EditError::Missing { id })
}

fn missing<K>(id: &Id<K>) -> EditError {
    EditError::Missing { id: id.to_string() }
}

fn change_item(item: &mut AssessmentItem, change: ItemChange) -> Result<(), EditError> {
    match change {
        ItemChange::Number(field, number) => {
            *match field {
                ItemNumber::Score => &mut item.score,
                ItemNumber::Target => &mut item.target,
                ItemNumber::LastScore => &mut item.last_score,
            } = number;
        }
        ItemChange::Text(ItemText::Name, text) => item.name = text.unwrap_or_default(),
        ItemChange::Text(ItemText::No, text) => item.no = text,
        ItemChange::Text(ItemText::Level, text) => item.level = text,
        ItemChange::Text(ItemText::ToImprove, text) => item.to_improve = text,
        ItemChange::Required(required) => item.required = required,
        ItemChange::Units(units) => item.units = units,
        ItemChange::Put(put) => {
            if put.id != item.id {
                return Err(missing(&put.id));
            }
            *item = *put;
        }
        ItemChange::PutMeasure(measure) => match item.measures.iter_mut().find(|known| known.id == measure.id) {
            Some(known) => *known = *measure,
            None => item.measures.push(*measure),
        },
        ItemChange::RemoveMeasure(id) => {
            let at = item.measures.iter().position(|measure| measure.id == id);
            item.measures.remove(at.ok_or_else(|| missing(&id))?);
        }
    }
    Ok(())
}

fn change_sub_item(sub: &mut SubItem, change: SubItemChange) {
    match change {
        SubItemChange::Number(field, number) => {
            *match field {
                SubItemNumber::Score => &mut sub.score,
                SubItemNumber::Goal => &mut sub.goal,
                SubItemNumber::Result => &mut sub.result,
                SubItemNumber::LastScore => &mut sub.last_score,
            } = number;
        }
        SubItemChange::Text(SubItemText::Question, text) => sub.text = text.unwrap_or_default(),
        SubItemChange::Text(SubItemText::No, text) => sub.no = text,
        SubItemChange::Text(SubItemText::Level, text) => sub.level = text,
        SubItemChange::LowerIsBetter(lower) => sub.lower_is_better = lower,
        SubItemChange::Course(course) => sub.course = course,
    }
}
