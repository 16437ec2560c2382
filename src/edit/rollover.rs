//! The plan of the next year from the plan of this one, and an empty plan with the frame of another.
//!
//! Parts keep their ids, so that the two plans can be compared; the plan gets an id of its own and remembers the one
//! before. Years that are over leave: their results become baselines, their money is given up or carried on, steps that
//! are not finished move on. What a source document stated beside its fields (claims) and what was tried out (scenarios)
//! belong to the year that is over. Nothing here changes the plan before.

mod activities;
mod indicators;
mod others;
mod skeleton;
mod time;

use crate::formula;
use crate::plan::Plan;
use crate::plan::id::Id;
use crate::plan::list::{List, Part};
use std::sync::Arc;
use time::Turn;

pub use skeleton::skeleton;

/// How a plan is rolled over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rollover {
    /// The id of the new plan.
    pub id: Id<Plan>,
    /// What becomes of the money.
    pub money: Carry,
    /// Which steps come along.
    pub steps: CarriedSteps,
}

/// What becomes of amounts of the years that are over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Carry {
    /// They are left blank, to be planned anew.
    Cleared,
    /// They are taken as a first draft: proposed, allocated and planned amounts and ceilings.
    Carried,
}

/// Which steps of the schedules come along.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CarriedSteps {
    /// All, to be done anew a year later.
    All,
    /// Those that are not finished, as far as they are.
    Unfinished,
}

/// The plan of the next fiscal year.
#[must_use]
pub fn roll_over(plan: &Plan, how: &Rollover) -> Plan {
    let turn = Turn::of(&plan.frame);
    let mut next = Plan {
        id: how.id.clone(),
        revision: 0,
        from: None,
        previous: Some(plan.id.clone()),
        frame: Arc::new(others::frame(&plan.frame, turn)),
        organisation: plan.organisation.clone(),
        statements: plan.statements.clone(),
        outline: mapped(&plan.outline, |node| others::node(node, turn, how.money)),
        activities: mapped(&plan.activities, |activity| activities::next(activity, turn, how)),
        indicators: mapped(&plan.indicators, |indicator| indicators::next(indicator, turn)),
        agreements: mapped(&plan.agreements, |agreement| others::agreement(agreement, turn)),
        assessments: mapped(&plan.assessments, others::assessment),
        calendar: mapped(&plan.calendar, |entry| others::calendar_entry(entry, turn)),
        claims: List::default(),
        scenarios: List::default(),
        rules: plan.rules.clone(),
        extra: plan.extra.clone(),
    };
    // Formulas that are carried read the amounts of their new year.
    formula::calculate_anew(&mut next);
    next
}

/// The list with every part changed. Parts keep their ids, so none is lost.
fn mapped<T: Part>(list: &List<T>, change: impl Fn(&T) -> T) -> List<T> {
    let mut parts = List::default();
    for part in list.iter() {
        let end = parts.len();
        parts.insert(end, Arc::new(change(part)));
    }
    parts
}

#[cfg(test)]
mod tests;
