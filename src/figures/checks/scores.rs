//! Scores: typed ones that their parts do not give, levels that do not fit, points changed without a reason, waived weights
//! that do not go where they are said to.

use super::places::At;
use super::{Area, Finding, What};
use crate::figures::assessment::{AssessmentFinding, Part, assessed};
use crate::plan::Plan;
use crate::plan::agreement::AgreementEntry;
use crate::plan::assessment::Assessment;
use crate::plan::indicator::Indicator;
use crate::plan::number::Number;
use crate::plan::waiver::{Waiver, WaiverRule};
use rust_decimal::Decimal;
use std::sync::Arc;

pub(super) fn check(plan: &Plan, found: &mut Vec<Finding>) {
    for agreement in plan.agreements.iter() {
        let at = At::of(Area::Agreement, agreement.id.as_str(), "waiver");
        let moved = |entry: &AgreementEntry| {
            Some((entry.indicator.as_str().to_owned(), moved(entry.weight, entry.waiver.as_deref())?))
        };
        found.extend(agreement.entries.iter().filter_map(moved).map(|(id, what)| at.within(&id).problem(what)));
    }
    for indicator in plan.indicators.iter() {
        changed_without_reason(indicator, found);
        let at = At::of(Area::Indicators, indicator.id.as_str(), "waiver");
        found.extend(moved(indicator.weight, indicator.waiver.as_deref()).map(|what| at.problem(what)));
    }
    plan.assessments.iter().for_each(|known| assessment(plan, known, found));
}

/// Weight that is moved by hand, but not all of it or more.
fn moved(weight: Option<Number>, waiver: Option<&Waiver>) -> Option<What> {
    let waiver = waiver.filter(|waiver| waiver.rule == WaiverRule::ByHand)?;
    let taken = waiver.moved.iter().filter_map(|moved| moved.weight).map(Number::decimal);
    let moved = taken.fold(Decimal::ZERO, Decimal::saturating_add);
    let weight = weight.map(Number::decimal).unwrap_or_default();
    (moved != weight).then_some(What::Moved { weight, moved })
}

fn changed_without_reason(indicator: &Indicator, found: &mut Vec<Finding>) {
    let is_blank = |text: &Option<String>| text.as_deref().is_none_or(|text| text.trim().is_empty());
    let counts = |number: Option<Number>| number.map(Number::decimal).filter(|points| !points.is_zero());
    for round in &indicator.rounds {
        let at = At::of(Area::Indicators, indicator.id.as_str(), "deduction").within(round.id.as_str());
        if let Some(points) = counts(round.deduction).filter(|_| is_blank(&round.deduction_reason)) {
            found.push(at.remark(What::NoReason { points }));
        }
        if let Some(points) = counts(round.adjustment).filter(|_| is_blank(&round.adjustment_reason)) {
            found.push(at.field("adjustment").remark(What::NoReason { points }));
        }
    }
}

fn assessment(plan: &Plan, assessment: &Assessment, found: &mut Vec<Finding>) {
    let at = At::of(Area::Assessment, assessment.id.as_str(), "score");
    for finding in assessed(plan, assessment).findings {
        let group = |at: usize| assessment.groups.get(at).and_then(|group| group.code.clone());
        let within = |part: &Part| match part {
            Part::Total => None,
            Part::Group(at) => group(*at),
            Part::Item(id) => Some(id.to_string()),
            Part::SubItem(id) => Some(id.to_string()),
        };
        let place = |part: Option<String>, field, what| {
            let at = at.field(field);
            match part {
                Some(id) => at.within(&id).remark(what),
                None => at.remark(what),
            }
        };
        found.push(match finding {
            AssessmentFinding::Score { part, typed, computed } => {
                place(within(&part), "score", What::TypedScore { typed, computed })
            }
            AssessmentFinding::Level { part, stated, found } => {
                let what = What::OtherLevel { stated: Arc::from(stated), level: Arc::from(found) };
                place(within(&part), "level", what)
            }
            AssessmentFinding::Required { item, .. } => place(Some(item.to_string()), "score", What::NotAssessed),
            AssessmentFinding::Weights(sum) => at.field("weight").problem(What::Weights(sum)),
        });
    }
}
