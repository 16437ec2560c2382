//! Lists of items, wherever in a plan they stand, and what it means to give them other items.

use super::apply::{change_activity, change_part};
use super::{AgreementChange, EditError, IndicatorChange, RoundChange, organisation};
use crate::plan::Plan;
use crate::plan::activity::{Activity, Deliverable, Task};
use crate::plan::agreement::Agreement;
use crate::plan::assessment::{Assessment, AssessmentItem, AssessmentMeasure};
use crate::plan::id::Id;
use crate::plan::indicator::Indicator;
use crate::plan::organisation::{Committee, Staffing, Unit};
use crate::plan::period::Year;
use crate::plan::round::Round;
use crate::plan::statement::{Statement, Swot};
use crate::plan::text::{HeadedList, Item};

/// A list of items that can be written.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum ItemList {
    /// The missions of a statement.
    Missions(Id<Statement>),
    /// A headed list of a statement.
    List(Id<Statement>, Id<HeadedList>),
    /// A part of its SWOT analysis.
    Swot(Id<Statement>, SwotPart),
    /// What was done in a year before.
    PreviousResults(Id<Statement>, Year),
    /// The duties of a unit.
    Duties(Id<Unit>),
    /// What is said of a unit's posts.
    Staffing(Id<Unit>),
    /// The duties of a committee.
    CommitteeDuties(Id<Committee>),
    /// A list of an item of an assessment.
    Assessed(Id<Assessment>, Id<AssessmentItem>, AssessedList),
    /// The clauses of an agreement.
    Clauses(Id<Agreement>),
    /// The definition of an indicator.
    Definition(Id<Indicator>),
    /// The conditions of an indicator.
    Conditions(Id<Indicator>),
    /// The targets of a round of an indicator.
    RoundTargets(Id<Indicator>, Id<Round>),
    /// The evidence of a round of an indicator.
    Evidence(Id<Indicator>, Id<Round>),
    /// The items below an item of another list, by its place there.
    Below(Box<ItemList>, usize),
    /// The parts of a task.
    Task(Id<Activity>, Id<Task>),
    /// The parts of something that an activity hands over.
    Deliverable(Id<Activity>, Id<Deliverable>),
}

/// Which list of an item of an assessment.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum AssessedList {
    /// What was published the year before.
    Published,
    /// What shows that it was done.
    Evidence,
    /// The assignment of measures.
    Assignment,
    /// The parts of a measure.
    Measure(Id<AssessmentMeasure>),
}

impl AssessedList {
    fn of<'a>(&self, item: &'a AssessmentItem) -> Option<&'a [Item]> {
        Some(match self {
            AssessedList::Published => &item.published,
            AssessedList::Evidence => &item.evidence,
            AssessedList::Assignment => &item.assignment,
            AssessedList::Measure(id) => &item.measures.iter().find(|measure| measure.id == *id)?.items,
        })
    }

    fn of_mut<'a>(&self, item: &'a mut AssessmentItem) -> Option<&'a mut Vec<Item>> {
        Some(match self {
            AssessedList::Published => &mut item.published,
            AssessedList::Evidence => &mut item.evidence,
            AssessedList::Assignment => &mut item.assignment,
            AssessedList::Measure(id) => &mut item.measures.iter_mut().find(|measure| measure.id == *id)?.items,
        })
    }
}

/// A part of a SWOT analysis.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SwotPart {
    /// จุดแข็ง.
    Strengths,
    /// จุดอ่อน.
    Weaknesses,
    /// โอกาส.
    Opportunities,
    /// อุปสรรค.
    Threats,
}

impl SwotPart {
    /// Its items.
    pub fn of(self, swot: &Swot) -> &[Item] {
        match self {
            SwotPart::Strengths => &swot.strengths,
            SwotPart::Weaknesses => &swot.weaknesses,
            SwotPart::Opportunities => &swot.opportunities,
            SwotPart::Threats => &swot.threats,
        }
    }
}

impl ItemList {
    /// Its items in a plan; none where it is not there (yet).
    pub fn of<'a>(&self, plan: &'a Plan) -> &'a [Item] {
        let statement = |id: &Id<Statement>| plan.statements.get(id.as_str());
        match self {
            ItemList::Missions(id) => statement(id).map(|known| known.missions.as_slice()),
            ItemList::List(id, list) => statement(id).and_then(|known| {
                known.lists.iter().find(|known| known.id == *list).map(|known| known.items.as_slice())
            }),
            ItemList::Swot(id, part) => statement(id).and_then(|known| known.swot.as_ref().map(|swot| part.of(swot))),
            ItemList::PreviousResults(id, year) => statement(id).and_then(|known| {
                known.previous_results.iter().find(|known| known.year == *year).map(|known| known.items.as_slice())
            }),
            ItemList::Duties(id) => plan.organisation.unit(id).map(|unit| unit.duties.as_slice()),
            ItemList::Staffing(id) => {
                let posts = plan.organisation.unit(id).and_then(|unit| unit.staffing.as_deref());
                posts.map(|posts| posts.texts.as_slice())
            }
            ItemList::CommitteeDuties(id) => {
                let known = plan.organisation.committees.iter().find(|known| known.id == *id);
                known.map(|known| known.duties.as_slice())
            }
            ItemList::Assessed(assessment, item, list) => {
                let groups = plan.assessments.get(assessment.as_str()).map(|known| known.groups.iter());
                let mut items = groups.into_iter().flatten().flat_map(|group| &group.items);
                items.find(|known| known.id == *item).and_then(|item| list.of(item))
            }
            ItemList::Clauses(id) => plan.agreements.get(id.as_str()).map(|known| known.clauses.as_slice()),
            ItemList::Definition(id) => plan.indicators.get(id.as_str()).map(|known| known.definition.as_slice()),
            ItemList::Conditions(id) => plan.indicators.get(id.as_str()).map(|known| known.conditions.as_slice()),
            ItemList::RoundTargets(id, round) | ItemList::Evidence(id, round) => {
                let rounds = plan.indicators.get(id.as_str()).map(|known| known.rounds.iter());
                rounds.into_iter().flatten().find(|known| known.id == *round).map(|known| match self {
                    ItemList::Evidence(..) => known.evidence.as_slice(),
                    _ => known.targets.as_slice(),
                })
            }
            ItemList::Below(list, at) => list.of(plan).get(*at).map(|item| item.items.as_slice()),
            ItemList::Task(activity, id) => {
                let mut tasks = plan.activities.get(activity.as_str()).into_iter().flat_map(|known| &known.tasks);
                tasks.find(|task| task.id == *id).map(|task| task.items.as_slice())
            }
            ItemList::Deliverable(activity, id) => {
                let of = plan.activities.get(activity.as_str());
                let mut deliverables = of.into_iter().flat_map(|known| &known.deliverables);
                deliverables.find(|known| known.id == *id).map(|known| known.items.as_slice())
            }
        }
        .unwrap_or_default()
    }
}

pub(super) fn set_items(plan: &mut Plan, list: &ItemList, items: &[Item]) -> Result<(), EditError> {
    let items = items.to_vec();
    match list {
        ItemList::Missions(id) => change_statement(plan, id, |statement| {
            statement.missions = items;
            Ok(())
        }),
        ItemList::List(id, list) => change_list(plan, id, list, |list| list.items = items),
        ItemList::Swot(id, part) => change_statement(plan, id, |statement| {
            let swot = statement.swot.get_or_insert_default();
            *match part {
                SwotPart::Strengths => &mut swot.strengths,
                SwotPart::Weaknesses => &mut swot.weaknesses,
                SwotPart::Opportunities => &mut swot.opportunities,
                SwotPart::Threats => &mut swot.threats,
            } = items;
            if **swot == Swot::default() {
                statement.swot = None;
            }
            Ok(())
        }),
        ItemList::PreviousResults(id, year) => change_statement(plan, id, |statement| {
            let results = statement.previous_results.iter_mut().find(|known| known.year == *year);
            results.ok_or_else(|| EditError::Missing { id: year.to_string() })?.items = items;
            Ok(())
        }),
        ItemList::Duties(id) => organisation::change_unit(plan, id, |unit| unit.duties = items),
        ItemList::Staffing(id) => organisation::change_unit(plan, id, |unit| {
            unit.staffing.get_or_insert_default().texts = items;
            unit.staffing.take_if(|posts| **posts == Staffing::default());
        }),
        ItemList::CommitteeDuties(id) => organisation::change_committee(plan, id, |committee| committee.duties = items),
        ItemList::Assessed(assessment, item, list) => {
            change_part(&mut plan.assessments, assessment.as_str(), |known| {
                let mut all = known.groups.iter_mut().flat_map(|group| &mut group.items);
                let found = all.find(|known| known.id == *item).and_then(|item| list.of_mut(item));
                *found.ok_or_else(|| EditError::Missing { id: item.to_string() })? = items;
                Ok(())
            })
        }
        ItemList::Clauses(id) => super::agreement::change(plan, id, &AgreementChange::Clauses(items)),
        ItemList::Definition(id) => super::indicator::change(plan, id, &IndicatorChange::Definition(items)),
        ItemList::Conditions(id) => super::indicator::change(plan, id, &IndicatorChange::Conditions(items)),
        ItemList::RoundTargets(id, round) => {
            let change = IndicatorChange::Round(round.clone(), RoundChange::Targets(items));
            super::indicator::change(plan, id, &change)
        }
        ItemList::Evidence(id, round) => {
            let change = IndicatorChange::Round(round.clone(), RoundChange::Evidence(items));
            super::indicator::change(plan, id, &change)
        }
        ItemList::Below(list, at) => {
            let mut above = list.of(plan).to_vec();
            above.get_mut(*at).ok_or_else(|| EditError::Missing { id: at.to_string() })?.items = items;
            set_items(plan, list, &above)
        }
        ItemList::Task(activity, id) => change_activity(plan, activity, |activity| {
            let task = activity.tasks.iter_mut().find(|task| task.id == *id);
            task.ok_or_else(|| EditError::Missing { id: id.to_string() })?.items = items;
            Ok(())
        }),
        ItemList::Deliverable(activity, id) => change_activity(plan, activity, |activity| {
            let known = activity.deliverables.iter_mut().find(|known| known.id == *id);
            known.ok_or_else(|| EditError::Missing { id: id.to_string() })?.items = items;
            Ok(())
        }),
    }
}

fn change_statement(
    plan: &mut Plan,
    id: &Id<Statement>,
    change: impl FnOnce(&mut Statement) -> Result<(), EditError>,
) -> Result<(), EditError> {
    change_part(&mut plan.statements, id.as_str(), change)
}

fn change_list(
    plan: &mut Plan,
    id: &Id<Statement>,
    list: &Id<HeadedList>,
    change: impl FnOnce(&mut HeadedList),
) -> Result<(), EditError> {
    change_statement(plan, id, |statement| {
        let found = statement.lists.iter_mut().find(|known| known.id == *list);
        change(found.ok_or_else(|| EditError::Missing { id: list.to_string() })?);
        Ok(())
    })
}
