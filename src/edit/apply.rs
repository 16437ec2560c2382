//! Applying an edit: pure, all or nothing.

use super::{
    Edit, EditError, Linked, ListEdit, NumberField, TextField, YearAmount, activity, agreement, assessment, budget,
    calendar, indicator, levels, moving, organisation, rules, scenario, statements, steps, structure, transfers, units,
    values,
};
use crate::formula::{self, Formulas};
use crate::plan::Plan;
use crate::plan::activity::{Activity, Entry};
use crate::plan::id::Id;
use crate::plan::indicator::Indicator;
use crate::plan::list::{List, Part};
use crate::plan::number::Number;
use crate::plan::outline::Node;
use crate::plan::period::{ByYear, Year};
use crate::plan::round::Round;
use std::sync::Arc;

/// The plan after an edit. It shares every untouched part with the plan before; its revision is one higher.
///
/// # Errors
/// The first reason why the edit cannot be applied; the plan before is untouched.
pub fn apply(plan: &Plan, edit: &Edit) -> Result<Plan, EditError> {
    apply_with(plan, edit, &mut Formulas::default())
}

/// The same for a caller that keeps the formulas of its plan: they need not be looked for, and follow to the plan after.
///
/// # Errors
/// As [`apply`].
pub fn apply_with(plan: &Plan, edit: &Edit, formulas: &mut Formulas) -> Result<Plan, EditError> {
    formulas.keep_up(plan);
    let mut after = plan.clone();
    change(&mut after, edit)?;
    // Whatever the edit did, what depends on it is part of the same step.
    formulas.recalculate(&mut after);
    after.revision = after.revision.saturating_add(1);
    Ok(after)
}

/// Changes a draft of a plan, to find out what further edits of the same step mean. Nothing is calculated anew, and
/// after an error the draft is not to be used.
///
/// # Errors
/// Why the edit cannot be applied.
pub fn rehearse(draft: &mut Plan, edit: &Edit) -> Result<(), EditError> {
    change(draft, edit)
}

fn change(plan: &mut Plan, edit: &Edit) -> Result<(), EditError> {
    match edit {
        Edit::SetAmount { cell, entry } => budget::set_amount(plan, cell, entry.clone()),
        Edit::SetYearAmount { field, year, entry } => set_year_amount(plan, field, *year, entry.clone()),
        Edit::FollowCells(moved) => {
            formula::follow(plan, moved);
            Ok(())
        }
        Edit::Keep { activity, line, keeping } => budget::keep(plan, activity, line, *keeping),
        Edit::SetCategory { activity, line, category } => budget::change_line(plan, activity, line, |line| {
            line.category = *category;
            Ok(())
        }),
        Edit::AddLine { activity, line } => budget::add_line(plan, activity, line),
        Edit::RemoveLine { activity, line } => budget::remove_line(plan, activity, line),
        Edit::SetText { field, text } => set_text(plan, field, text.clone()),
        Edit::SetNumber { field, number } => set_number(plan, field, *number),
        Edit::AddActivity { at, activity } => structure::add(&mut plan.activities, *at, activity),
        Edit::RemoveActivity { activity } => structure::remove(&mut plan.activities, activity.as_str()),
        Edit::Activity { activity, change } => activity::change(plan, activity, change),
        Edit::Transfer(transfer) => transfers::transfer(plan, transfer),
        Edit::RemoveTransfer { transfer } => transfers::remove(plan, transfer),
        Edit::AddStep { activity, at, step } => steps::add_step(plan, activity, *at, step),
        Edit::RemoveStep { activity, step } => steps::remove_step(plan, activity, step),
        Edit::MoveStep { activity, step, to } => steps::move_step(plan, activity, step, *to),
        Edit::MarkStep { month, is_marked } => steps::mark(plan, month, *is_marked),
        Edit::DoubtStep { activity, step, is_doubtful } => {
            steps::change_step(plan, activity, step, |step| step.doubtful = *is_doubtful)
        }
        Edit::SetStepDone { month, percent } => steps::set_done(plan, month, *percent),
        Edit::SetUnits { of, units } => units::set_units(plan, of, units),
        Edit::AddNode { at, node } => structure::add(&mut plan.outline, *at, node),
        Edit::RemoveNode { node } => structure::remove_node(plan, node),
        Edit::RemoveBranches { nodes } => structure::remove_branches(plan, nodes),
        Edit::MoveNode { node, parent, before } => moving::move_node(plan, node, parent.as_ref(), before.as_ref()),
        Edit::MoveActivity { activity, node, before } => {
            moving::move_activity(plan, activity, node.as_ref(), before.as_ref())
        }
        Edit::MoveLine { activity, line, before } => moving::move_line(plan, activity, line, before.as_ref()),
        Edit::RemoveIndicator { indicator } => structure::remove_indicator(plan, indicator),
        Edit::MoveIndicator { indicator, before } => moving::move_indicator(plan, indicator, before.as_ref()),
        Edit::SetEntries { agreement, entries } => structure::set_entries(plan, agreement, entries),
        Edit::AddIndicator { at, indicator } => structure::add(&mut plan.indicators, *at, indicator),
        Edit::SetValue { indicator, list, year, value } => {
            values::set_value(plan, indicator, *list, *year, value.as_deref())
        }
        Edit::SetItems { list, items } => statements::set_items(plan, list, items),
        Edit::Statements(edit) => change_list(&mut plan.statements, edit),
        Edit::PutUnit { unit } => organisation::put_unit(plan, unit),
        Edit::MoveUnit { unit, before } => organisation::move_unit(plan, unit, before.as_ref()),
        Edit::RemoveUnit { unit } => organisation::remove_unit(plan, unit),
        Edit::SetCommittees { committees } => organisation::set_committees(plan, committees),
        Edit::MergeUnits { from, into } => organisation::merge_units(plan, from, into),
        Edit::SetLinks { of: Linked::Node(id), links } => change_node(plan, id, |node| node.links.clone_from(links)),
        Edit::SetLinks { of: Linked::Activity(id), links } => change_activity(plan, id, |activity| {
            activity.links.clone_from(links);
            Ok(())
        }),
        Edit::RemoveLevel { level } => levels::remove_level(plan, level),
        Edit::AddRound { indicator, round } => change_indicator(plan, indicator, |indicator| {
            if indicator.rounds.iter().any(|known| known.id == round.id) {
                return Err(EditError::Taken { id: round.id.to_string() });
            }
            indicator.rounds.push(round.as_ref().clone());
            Ok(())
        }),
        Edit::Indicator { indicator, change } => indicator::change(plan, indicator, change),
        Edit::Agreements(edit) => change_list(&mut plan.agreements, edit),
        Edit::Agreement { agreement, change } => agreement::change(plan, agreement, change),
        Edit::Assessments(edit) => change_list(&mut plan.assessments, edit),
        Edit::Assessment { assessment, change } => assessment::change(plan, assessment, change),
        Edit::Calendar(edit) => change_list(&mut plan.calendar, edit),
        Edit::CalendarEntry { entry, change } => calendar::change(plan, entry, change),
        Edit::Scenarios(edit) => change_list(&mut plan.scenarios, edit),
        Edit::Scenario { scenario, change } => scenario::change(plan, scenario, change),
        Edit::Rules(change) => rules::change(plan, change),
        Edit::SetFrame(frame) => {
            if frame.last_year.is_some_and(|last| last < frame.first_year) {
                return Err(EditError::YearsReversed);
            }
            plan.frame = frame.clone();
            Ok(())
        }
        Edit::SetMoneyUnit(unit) => {
            Arc::make_mut(&mut plan.frame).money_unit = *unit;
            Ok(())
        }
        Edit::SetDigits(digits) => {
            Arc::make_mut(&mut plan.frame).digits = *digits;
            Ok(())
        }
        Edit::All(edits) => edits.iter().try_for_each(|edit| change(plan, edit)),
    }
}

fn change_list<T: Part>(list: &mut List<T>, edit: &ListEdit<T>) -> Result<(), EditError> {
    match edit {
        ListEdit::Add { at, part } => structure::add(list, *at, part),
        ListEdit::Put { part } => match list.replace(part.clone()) {
            true => Ok(()),
            false => Err(EditError::Missing { id: part.key().to_owned() }),
        },
        ListEdit::Remove { id } => structure::remove(list, id.as_str()),
    }
}

/// Changes one part of a list: the part is copied, the rest is shared. After an error the list is not to be used.
pub(super) fn change_part<T: Part>(
    list: &mut List<T>,
    id: &str,
    change: impl FnOnce(&mut T) -> Result<(), EditError>,
) -> Result<(), EditError> {
    // What the plan before shares is copied; what an earlier edit of the same step copied is changed in place.
    let part = list.get_mut(id).ok_or_else(|| EditError::Missing { id: id.to_owned() })?;
    change(Arc::make_mut(part))
}

pub(super) fn change_activity(
    plan: &mut Plan,
    id: &Id<Activity>,
    change: impl FnOnce(&mut Activity) -> Result<(), EditError>,
) -> Result<(), EditError> {
    change_part(&mut plan.activities, id.as_str(), change)
}

fn change_node(plan: &mut Plan, id: &Id<Node>, change: impl FnOnce(&mut Node)) -> Result<(), EditError> {
    change_part(&mut plan.outline, id.as_str(), |node| {
        change(node);
        Ok(())
    })
}

pub(super) fn change_indicator(
    plan: &mut Plan,
    id: &Id<Indicator>,
    change: impl FnOnce(&mut Indicator) -> Result<(), EditError>,
) -> Result<(), EditError> {
    change_part(&mut plan.indicators, id.as_str(), change)
}

fn set_year_amount(plan: &mut Plan, field: &YearAmount, year: Year, entry: Option<Entry>) -> Result<(), EditError> {
    let set = |amounts: &mut ByYear<Entry>| amounts.set(year, entry);
    match field {
        YearAmount::Proposed(id) => change_activity(plan, id, |activity| {
            set(&mut activity.proposed);
            Ok(())
        }),
        YearAmount::Allocated(id) => change_activity(plan, id, |activity| {
            set(&mut activity.allocated);
            Ok(())
        }),
        YearAmount::Ceiling(id) => change_node(plan, id, |node| set(&mut node.ceiling)),
    }
}

fn set_text(plan: &mut Plan, field: &TextField, text: Option<String>) -> Result<(), EditError> {
    match field {
        TextField::PlanTitle => {
            Arc::make_mut(&mut plan.frame).title = text.unwrap_or_default();
            Ok(())
        }
        TextField::ActivityTitle(id) => change_activity(plan, id, |activity| {
            activity.title = text;
            Ok(())
        }),
        TextField::ActivityNo(id) => change_activity(plan, id, |activity| {
            activity.no = text;
            Ok(())
        }),
        TextField::NodeTitle(id) => change_node(plan, id, |node| node.title = text),
        TextField::NodeCode(id) => change_node(plan, id, |node| node.code = text),
        TextField::LineName(activity, line) => budget::change_line(plan, activity, line, |line| {
            line.name = text;
            Ok(())
        }),
        TextField::StepNo(activity, step) => steps::change_step(plan, activity, step, |step| step.no = text),
        TextField::StepTitle(activity, step) => {
            steps::change_step(plan, activity, step, |step| step.title = text.unwrap_or_default())
        }
        TextField::LineCode(activity, line) => budget::change_line(plan, activity, line, |line| {
            line.code = text;
            Ok(())
        }),
        TextField::IndicatorTitle(id) => change_indicator(plan, id, |indicator| {
            indicator.title = text.unwrap_or_default();
            Ok(())
        }),
        TextField::IndicatorNo(id) => change_indicator(plan, id, |indicator| {
            indicator.no = text;
            Ok(())
        }),
        TextField::IndicatorUnit(id) => change_indicator(plan, id, |indicator| {
            indicator.unit = text;
            Ok(())
        }),
        TextField::NodeLevel(id) => change_node(plan, id, |node| node.level = text),
        TextField::NodeLabel(id) => change_node(plan, id, |node| node.label = text),
        TextField::NodeKind(id) => change_node(plan, id, |node| node.kind = text),
    }
}

fn set_number(plan: &mut Plan, field: &NumberField, number: Option<Number>) -> Result<(), EditError> {
    match field {
        NumberField::AgreementWeight(agreement, indicator) => {
            change_part(&mut plan.agreements, agreement.as_str(), |agreement| {
                let entry = agreement.entries.iter_mut().find(|entry| entry.indicator == *indicator);
                entry.ok_or_else(|| EditError::Missing { id: indicator.to_string() })?.weight = number;
                Ok(())
            })
        }
        NumberField::IndicatorWeight(id) => change_indicator(plan, id, |indicator| {
            indicator.weight = number;
            Ok(())
        }),
        NumberField::StepWeight(activity, step) => {
            steps::change_step(plan, activity, step, |step| step.weight = number)
        }
        NumberField::Result(indicator, round) => change_round(plan, indicator, round, |round| round.result = number),
        NumberField::Deduction(indicator, round) => {
            change_round(plan, indicator, round, |round| round.deduction = number)
        }
    }
}

fn change_round(
    plan: &mut Plan,
    indicator: &Id<Indicator>,
    round: &Id<Round>,
    change: impl FnOnce(&mut Round),
) -> Result<(), EditError> {
    change_indicator(plan, indicator, |indicator| {
        let found = indicator.rounds.iter_mut().find(|known| known.id == *round);
        change(found.ok_or_else(|| EditError::Missing { id: round.to_string() })?);
        Ok(())
    })
}
