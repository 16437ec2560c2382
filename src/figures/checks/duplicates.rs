//! Ids that are used twice within one part, so that nothing can point at either. Lists of the plan itself refuse such
//! ids when they are read.

use super::places::At;
use super::{Area, Finding, What};
use crate::plan::Plan;
use crate::plan::activity::Activity;
use crate::plan::assessment::Assessment;
use std::collections::HashSet;
use std::sync::Arc;

pub(super) fn check(plan: &Plan, found: &mut Vec<Finding>) {
    let organisation = &plan.organisation;
    let at = At::plan(Area::Overview, "units");
    unique(organisation.units.iter().map(|unit| unit.id.as_str()), at, found);
    unique(organisation.committees.iter().map(|known| known.id.as_str()), at.field("committees"), found);
    unique(plan.rules.tables.iter().map(|table| table.id.as_str()), at.field("rules"), found);
    for statement in plan.statements.iter() {
        let at = At::of(Area::Statements, statement.id.as_str(), "lists");
        unique(statement.lists.iter().map(|list| list.id.as_str()), at, found);
    }
    plan.activities.iter().for_each(|known| activity(known, found));
    for indicator in plan.indicators.iter() {
        let at = At::of(Area::Indicators, indicator.id.as_str(), "rounds");
        unique(indicator.rounds.iter().map(|round| round.id.as_str()), at, found);
    }
    for agreement in plan.agreements.iter() {
        let at = At::of(Area::Agreement, agreement.id.as_str(), "perspectives");
        unique(agreement.perspectives.iter().map(|known| known.id.as_str()), at, found);
        unique(agreement.entries.iter().map(|entry| entry.indicator.as_str()), at.field("entries"), found);
    }
    plan.assessments.iter().for_each(|known| assessment(known, found));
}

fn activity(activity: &Activity, found: &mut Vec<Finding>) {
    let at = At::of(Area::Budget, activity.id.as_str(), "lines");
    unique(activity.lines.iter().map(|line| line.id.as_str()), at, found);
    // Both sides of a transfer between two lines stand here; what more there is was used twice.
    let received = activity.transfers.iter().filter(|known| known.amount.is_none_or(|it| it.satang() > 0));
    unique(received.map(|known| known.id.as_str()), at.field("transfers"), found);
    unique(activity.releases.iter().map(|known| known.id.as_str()), at.field("releases"), found);
    for line in &activity.lines {
        unique(line.costs.iter().map(|cost| cost.id.as_str()), at.within(line.id.as_str()).field("costs"), found);
    }
    let at = At::of(Area::Steps, activity.id.as_str(), "steps");
    unique(activity.steps.iter().map(|step| step.id.as_str()), at, found);
    unique(activity.tasks.iter().map(|task| task.id.as_str()), at.field("tasks"), found);
    unique(activity.risks.iter().map(|risk| risk.id.as_str()), at.field("risks"), found);
    unique(activity.deliverables.iter().map(|known| known.id.as_str()), at.field("deliverables"), found);
}

fn assessment(assessment: &Assessment, found: &mut Vec<Finding>) {
    let at = At::of(Area::Assessment, assessment.id.as_str(), "items");
    let items = || assessment.groups.iter().flat_map(|group| &group.items);
    unique(items().map(|item| item.id.as_str()), at, found);
    let below = items().flat_map(|item| &item.sub_items).map(|known| known.id.as_str());
    unique(below, at.field("sub_items"), found);
    let measures = items().flat_map(|item| &item.measures).map(|known| known.id.as_str());
    unique(measures, at.field("measures"), found);
}

/// Tells each id that comes up again, once for each further time.
fn unique<'a>(ids: impl Iterator<Item = &'a str>, at: At<'_>, found: &mut Vec<Finding>) {
    let mut ids = ids.peekable();
    let Some(first) = ids.next() else { return };
    if ids.peek().is_none() {
        return;
    }
    let mut seen = HashSet::from([first]);
    for id in ids {
        if !seen.insert(id) {
            found.push(at.problem(What::UsedTwice { id: Arc::from(id) }));
        }
    }
}
