//! Edits of the rule tables of a plan: tables come and go, and their cells change.

use super::EditError;
use crate::plan::Plan;
use crate::plan::catalogue::Catalogue;
use crate::plan::number::Number;
use crate::plan::rules::{Certainty, RuleTable, Rules};
use std::sync::Arc;

/// What changes in the rule tables.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RulesChange {
    /// A table comes in as the last, or takes the place of the one with its id.
    Put(Box<RuleTable>),
    /// A table goes. What names it is read with the table of its year.
    Remove(String),
    /// A catalogue comes in as the last, or takes the place of the one with its id.
    PutCatalogue(Box<Catalogue>),
    /// A catalogue goes. Links to it stay as they are.
    RemoveCatalogue(String),
    /// Something of a table.
    Table(String, TableChange),
}

/// What changes in a rule table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TableChange {
    /// Its title.
    Title(String),
    /// Where it comes from.
    Source(Option<String>),
    /// What is to be known about it.
    Note(Option<String>),
    /// Since when it holds.
    Since(Option<u16>),
    /// Until when it holds.
    Until(Option<u16>),
    /// How sure it is.
    Certainty(Certainty),
    /// The name of the band at this place.
    BandName(usize, String),
    /// A number of the band at this place.
    BandNumber(usize, BandNumber, Option<Number>),
    /// The weight at this place.
    Weight(usize, Option<Number>),
    /// The percent of the disbursement target at this place.
    Target(usize, Option<Number>),
}

/// A number of a band.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BandNumber {
    /// The least value that has it.
    Min,
    /// The value that is just too small for it.
    Over,
    /// What each group must reach.
    GroupsMin,
    /// Its points.
    Points,
    /// Its points for each unit of the value.
    Factor,
}

pub(super) fn change(plan: &mut Plan, change: &RulesChange) -> Result<(), EditError> {
    let Rules { tables, catalogues, .. } = Arc::make_mut(&mut plan.rules);
    let place = |tables: &[RuleTable], id: &str| tables.iter().position(|table| table.id == id);
    let missing = |id: &str| EditError::Missing { id: id.to_owned() };
    match change {
        RulesChange::Put(table) => match tables.iter_mut().find(|known| known.id == table.id) {
            Some(known) => *known = table.as_ref().clone(),
            None => tables.push(table.as_ref().clone()),
        },
        RulesChange::Remove(id) => {
            let at = place(tables, id).ok_or_else(|| missing(id))?;
            tables.remove(at);
        }
        RulesChange::PutCatalogue(catalogue) => match catalogues.iter_mut().find(|known| known.id == catalogue.id) {
            Some(known) => *known = catalogue.as_ref().clone(),
            None => catalogues.push(catalogue.as_ref().clone()),
        },
        RulesChange::RemoveCatalogue(id) => {
            let at = catalogues.iter().position(|known| known.id == *id).ok_or_else(|| missing(id))?;
            catalogues.remove(at);
        }
        RulesChange::Table(id, change) => {
            let table = tables.iter_mut().find(|table| table.id == *id).ok_or_else(|| missing(id))?;
            return change_table(table, change.clone()).ok_or_else(|| missing(id));
        }
    }
    Ok(())
}

/// Nothing if there is no such place in the table.
fn change_table(table: &mut RuleTable, change: TableChange) -> Option<()> {
    match change {
        TableChange::Title(title) => table.title = title,
        TableChange::Source(source) => table.source = source,
        TableChange::Note(note) => table.note = note,
        TableChange::Since(year) => table.since = year,
        TableChange::Until(year) => table.until = year,
        TableChange::Certainty(certainty) => table.certainty = certainty,
        TableChange::BandName(at, name) => table.bands.get_mut(at)?.name = name,
        TableChange::BandNumber(at, field, number) => {
            let band = table.bands.get_mut(at)?;
            *match field {
                BandNumber::Min => &mut band.min,
                BandNumber::Over => &mut band.over,
                BandNumber::GroupsMin => &mut band.groups_min,
                BandNumber::Points => &mut band.points,
                BandNumber::Factor => &mut band.factor,
            } = number;
        }
        TableChange::Weight(at, number) => table.weights.get_mut(at)?.weight = number,
        TableChange::Target(at, number) => table.targets.get_mut(at)?.percent = number,
    }
    Some(())
}
