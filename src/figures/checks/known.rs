//! The parts that a claim can be about, with what is asked of them often.

use crate::plan::Plan;
use crate::plan::activity::{Activity, Step};
use crate::plan::agreement::{Agreement, Perspective};
use crate::plan::assessment::{Assessment, AssessmentItem, SubItem};
use crate::plan::indicator::Indicator;
use crate::plan::number::Number;
use crate::plan::outline::Node;
use rust_decimal::Decimal;
use std::collections::{BTreeSet, HashMap};

/// A part that a claim can be about.
pub(super) enum Known<'a> {
    Plan,
    Node(&'a Node),
    /// With the number and the sum of its steps' weights.
    Activity(&'a Activity, Option<Decimal>),
    /// With the sum of the weights up to it.
    Step(&'a Activity, &'a Step, Decimal),
    /// With the weights and numbers it has.
    Indicator(&'a Indicator, Agreed),
    /// With the sum of its weights.
    Agreement(&'a Agreement, Option<Decimal>),
    /// With the sum of the weights in it.
    Perspective(&'a Agreement, &'a Perspective, Option<Decimal>),
    Assessment(&'a Assessment, Extremes),
    Item(&'a Assessment, &'a AssessmentItem),
    SubItem(&'a Assessment, &'a SubItem),
    /// A part without figures that a document states twice.
    Other,
}

/// The weights of an indicator in agreements, and its numbers there and in the plan.
#[derive(Default)]
pub(super) struct Agreed {
    pub(super) weights: BTreeSet<Decimal>,
    pub(super) numbers: BTreeSet<Decimal>,
}

/// The numbers of the items with the highest and the lowest score.
#[derive(Default)]
pub(super) struct Extremes {
    pub(super) highest: BTreeSet<Decimal>,
    pub(super) lowest: BTreeSet<Decimal>,
}

/// A number that a document gives as a text: `1`.
pub(super) fn numeral(text: Option<&String>) -> Option<Decimal> {
    Number::parse(text?).ok().map(Number::decimal)
}

/// All parts by id; where an id is used for several, the first in the order of the file.
pub(super) fn known_parts(plan: &Plan) -> HashMap<&str, Known<'_>> {
    let mut parts = Parts { known: HashMap::new() };
    parts.add(plan.id.as_str(), Known::Plan);
    let organisation = &plan.organisation;
    parts.others(organisation.units.iter().map(|unit| unit.id.as_str()));
    parts.others(organisation.committees.iter().map(|known| known.id.as_str()));
    for statement in plan.statements.iter() {
        parts.others(std::iter::once(statement.id.as_str()));
        parts.others(statement.lists.iter().map(|list| list.id.as_str()));
    }
    for node in plan.outline.iter() {
        parts.add(node.id.as_str(), Known::Node(node));
    }
    plan.activities.iter().for_each(|known| parts.activity(known));
    parts.indicators(plan);
    plan.agreements.iter().for_each(|known| parts.agreement(known));
    plan.assessments.iter().for_each(|known| parts.assessment(known));
    parts.others(plan.calendar.iter().map(|entry| entry.id.as_str()));
    parts.others(plan.scenarios.iter().map(|scenario| scenario.id.as_str()));
    parts.others(plan.rules.tables.iter().map(|table| table.id.as_str()));
    parts.known
}

struct Parts<'a> {
    known: HashMap<&'a str, Known<'a>>,
}

impl<'a> Parts<'a> {
    fn add(&mut self, id: &'a str, part: Known<'a>) {
        self.known.entry(id).or_insert(part);
    }

    fn others(&mut self, ids: impl Iterator<Item = &'a str>) {
        ids.for_each(|id| self.add(id, Known::Other));
    }

    fn activity(&mut self, activity: &'a Activity) {
        let sum = sum(activity.steps.iter().map(|step| step.weight));
        self.add(activity.id.as_str(), Known::Activity(activity, sum));
        let mut cumulative = Decimal::ZERO;
        for step in &activity.steps {
            cumulative = cumulative.saturating_add(step.weight.map(Number::decimal).unwrap_or_default());
            self.add(step.id.as_str(), Known::Step(activity, step, cumulative));
        }
        self.others(activity.lines.iter().map(|line| line.id.as_str()));
        self.others(activity.tasks.iter().map(|task| task.id.as_str()));
        self.others(activity.deliverables.iter().map(|known| known.id.as_str()));
        self.others(activity.transfers.iter().map(|known| known.id.as_str()));
        self.others(activity.releases.iter().map(|known| known.id.as_str()));
        self.others(activity.risks.iter().map(|risk| risk.id.as_str()));
    }

    fn indicators(&mut self, plan: &'a Plan) {
        let mut agreed: HashMap<&str, Agreed> = HashMap::new();
        for entry in plan.agreements.iter().flat_map(|agreement| &agreement.entries) {
            let known = agreed.entry(entry.indicator.as_str()).or_default();
            known.weights.extend(entry.weight.map(Number::decimal));
            known.numbers.extend(numeral(entry.no.as_ref()));
        }
        for indicator in plan.indicators.iter() {
            let id = indicator.id.as_str();
            let mut known = agreed.remove(id).unwrap_or_default();
            known.numbers.extend(numeral(indicator.no.as_ref()));
            self.add(id, Known::Indicator(indicator, known));
            self.others(indicator.rounds.iter().map(|round| round.id.as_str()));
        }
    }

    fn agreement(&mut self, agreement: &'a Agreement) {
        let total = sum(agreement.entries.iter().map(|entry| entry.weight));
        self.add(agreement.id.as_str(), Known::Agreement(agreement, total));
        let mut sums: HashMap<&str, Decimal> = HashMap::new();
        for entry in &agreement.entries {
            if let Some((perspective, weight)) = entry.perspective.as_ref().zip(entry.weight) {
                let known = sums.entry(perspective.as_str()).or_default();
                *known = known.saturating_add(weight.decimal());
            }
        }
        for perspective in &agreement.perspectives {
            let sum = sums.get(perspective.id.as_str()).copied();
            self.add(perspective.id.as_str(), Known::Perspective(agreement, perspective, sum));
        }
    }

    fn assessment(&mut self, assessment: &'a Assessment) {
        let items = || assessment.groups.iter().flat_map(|group| &group.items);
        let scores = || items().filter_map(|item| item.score.map(Number::decimal));
        let with = |score: Option<Decimal>| {
            let items = items().filter(|item| score.is_some() && item.score.map(Number::decimal) == score);
            items.filter_map(|item| numeral(item.no.as_ref())).collect()
        };
        let extremes = Extremes { highest: with(scores().max()), lowest: with(scores().min()) };
        self.add(assessment.id.as_str(), Known::Assessment(assessment, extremes));
        for item in items() {
            self.add(item.id.as_str(), Known::Item(assessment, item));
            for below in &item.sub_items {
                self.add(below.id.as_str(), Known::SubItem(assessment, below));
            }
            self.others(item.measures.iter().map(|measure| measure.id.as_str()));
        }
    }
}

/// The sum of what is given; nothing if nothing is.
fn sum(weights: impl Iterator<Item = Option<Number>>) -> Option<Decimal> {
    let given = weights.flatten().map(Number::decimal);
    given.fold(None, |sum: Option<Decimal>, weight| Some(sum.unwrap_or_default().saturating_add(weight)))
}
