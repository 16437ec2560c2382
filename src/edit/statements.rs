//! Edits of what a unit says of itself: texts, headed lists, and any list of items.

use super::EditError;
use super::apply::change_part;
use crate::plan::Plan;
use crate::plan::id::Id;
use crate::plan::organisation::Unit;
use crate::plan::period::Year;
use crate::plan::statement::{Statement, Swot};
use crate::plan::text::{HeadedList, Item};
use std::sync::Arc;

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
            ItemList::Duties(id) => {
                let unit = plan.organisation.units.iter().find(|unit| unit.id == *id);
                unit.map(|unit| unit.duties.as_slice())
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
        ItemList::Duties(id) => super::organisation::change_unit(plan, id, |unit| unit.duties = items),
    }
}

pub(super) fn add_list(plan: &mut Plan, id: &Id<Statement>, list: &HeadedList) -> Result<(), EditError> {
    change_statement(plan, id, |statement| {
        if statement.lists.iter().any(|known| known.id == list.id) {
            return Err(EditError::Taken { id: list.id.to_string() });
        }
        statement.lists.push(list.clone());
        Ok(())
    })
}

pub(super) fn remove_list(plan: &mut Plan, id: &Id<Statement>, list: &Id<HeadedList>) -> Result<(), EditError> {
    change_statement(plan, id, |statement| {
        let at = statement.lists.iter().position(|known| known.id == *list);
        statement.lists.remove(at.ok_or_else(|| EditError::Missing { id: list.to_string() })?);
        Ok(())
    })
}

pub(super) fn change_statement(
    plan: &mut Plan,
    id: &Id<Statement>,
    change: impl FnOnce(&mut Statement) -> Result<(), EditError>,
) -> Result<(), EditError> {
    change_part(&mut plan.statements, id.as_str(), change)
}

pub(super) fn change_list(
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

pub(super) fn add_statement(plan: &mut Plan, statement: &Arc<Statement>) -> Result<(), EditError> {
    let end = plan.statements.len();
    super::structure::add(&mut plan.statements, end, statement)
}
