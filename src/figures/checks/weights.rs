//! Weights: of agreements, of their perspectives, of the steps of an activity. They are taken as entered.

use super::places::At;
use super::{Area, Finding, What};
use crate::figures::score::WeightSum;
use crate::plan::Plan;
use crate::plan::activity::Activity;
use crate::plan::agreement::Agreement;
use crate::plan::number::Number;
use rust_decimal::Decimal;
use std::collections::HashMap;

pub(super) fn check(plan: &Plan, found: &mut Vec<Finding>) {
    plan.agreements.iter().for_each(|known| agreement(known, found));
    plan.activities.iter().for_each(|known| steps(known, found));
}

/// The rules are those of `figures::agreement`, which needs scores beside them and this does not.
fn agreement(agreement: &Agreement, found: &mut Vec<Finding>) {
    let at = At::of(Area::Agreement, agreement.id.as_str(), "weight");
    let mut sum = Decimal::ZERO;
    let mut sums: HashMap<&str, Decimal> = HashMap::new();
    for entry in &agreement.entries {
        let Some(weight) = entry.weight.map(Number::decimal) else { continue };
        sum = sum.saturating_add(weight);
        if let Some(perspective) = &entry.perspective {
            let known = sums.entry(perspective.as_str()).or_default();
            *known = known.saturating_add(weight);
        }
        if weight < Decimal::ZERO {
            found.push(at.within(entry.indicator.as_str()).problem(What::NegativeWeight { weight }));
        }
    }
    if !agreement.entries.is_empty() {
        let given = agreement.entries.iter().any(|entry| entry.weight.is_some());
        found.extend(whole(WeightSum::of(sum, given), at));
    }
    for perspective in &agreement.perspectives {
        let Some(stated) = perspective.weight.map(Number::decimal) else { continue };
        let of_group = sums.get(perspective.id.as_str()).copied().unwrap_or_default();
        // The perspective may be stated in percent beside fractions.
        let in_percent = sum == Decimal::ONE && of_group.checked_mul(Decimal::ONE_HUNDRED) == Some(stated);
        if stated != of_group && !in_percent {
            let what = What::Perspective { stated, sum: of_group };
            found.push(at.within(perspective.id.as_str()).problem(what));
        }
    }
}

fn steps(activity: &Activity, found: &mut Vec<Finding>) {
    let at = At::of(Area::Steps, activity.id.as_str(), "steps/weight");
    let mut sum = Decimal::ZERO;
    for step in &activity.steps {
        let Some(weight) = step.weight.map(Number::decimal) else { continue };
        sum = sum.saturating_add(weight);
        if weight < Decimal::ZERO {
            found.push(at.within(step.id.as_str()).problem(What::NegativeWeight { weight }));
        }
    }
    if activity.steps.iter().any(|step| step.weight.is_some()) {
        found.extend(whole(WeightSum::of(sum, true), at));
    }
}

/// Weights that are not given are worth a look, weights that do not add up are wrong.
fn whole(sum: WeightSum, at: At<'_>) -> Option<Finding> {
    match sum {
        WeightSum::Percent | WeightSum::Fractions => None,
        WeightSum::Missing => Some(at.remark(What::Weights(sum))),
        WeightSum::Other { .. } => Some(at.problem(What::Weights(sum))),
    }
}
