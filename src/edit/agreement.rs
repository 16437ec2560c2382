//! Edits of one agreement: who, when, which clauses, which indicators with which weights.

use super::EditError;
use super::apply::change_part;
use crate::plan::Plan;
use crate::plan::agreement::{Agreement, AgreementEntry, Party, Perspective, PointsLabel};
use crate::plan::id::Id;
use crate::plan::indicator::{Indicator, Span};
use crate::plan::number::Number;
use crate::plan::organisation::Unit;
use crate::plan::period::Year;
use crate::plan::text::Item;
use crate::plan::waiver::Waiver;

/// What changes in an agreement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AgreementChange {
    /// Its title.
    Title(String),
    /// Its fiscal year.
    Year(Option<Year>),
    /// The unit that commits itself.
    Unit(Option<Id<Unit>>),
    /// The parties.
    Parties(Vec<Party>),
    /// Its span.
    Period(Option<Box<Span>>),
    /// How many years it runs.
    PeriodYears(Option<u8>),
    /// The clauses.
    Clauses(Vec<Item>),
    /// The words for its levels of points.
    Levels(Vec<PointsLabel>),
    /// The rule table of its bands.
    Bands(Option<String>),
    /// The perspectives. Entries of one that goes stand under none.
    Perspectives(Vec<Perspective>),
    /// An indicator comes in at this place.
    AddEntry(usize, Box<AgreementEntry>),
    /// An indicator goes.
    RemoveEntry(Id<Indicator>),
    /// An indicator goes to this place.
    MoveEntry(Id<Indicator>, usize),
    /// Something beside an indicator.
    Entry(Id<Indicator>, EntryChange),
}

/// What changes beside an indicator of an agreement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EntryChange {
    /// Its number there.
    No(Option<String>),
    /// The perspective it stands in.
    Perspective(Option<Id<Perspective>>),
    /// Its weight as entered.
    Weight(Option<Number>),
    /// That it is waived, and where its weight goes.
    Waiver(Option<Box<Waiver>>),
    /// A remark.
    Remark(Option<String>),
}

pub(super) fn change(plan: &mut Plan, id: &Id<Agreement>, change: &AgreementChange) -> Result<(), EditError> {
    change_part(&mut plan.agreements, id.as_str(), |agreement| {
        match change.clone() {
            AgreementChange::Title(title) => agreement.title = title,
            AgreementChange::Year(year) => agreement.year = year,
            AgreementChange::Unit(unit) => agreement.unit = unit,
            AgreementChange::Parties(parties) => agreement.parties = parties,
            AgreementChange::Period(period) => agreement.period = period,
            AgreementChange::PeriodYears(years) => agreement.period_years = years,
            AgreementChange::Clauses(clauses) => agreement.clauses = clauses,
            AgreementChange::Levels(levels) => agreement.levels = levels,
            AgreementChange::Bands(bands) => agreement.bands = bands,
            AgreementChange::Perspectives(perspectives) => set_perspectives(agreement, perspectives),
            AgreementChange::AddEntry(at, entry) => {
                if agreement.entries.iter().any(|known| known.indicator == entry.indicator) {
                    return Err(EditError::Taken { id: entry.indicator.to_string() });
                }
                agreement.entries.insert(at.min(agreement.entries.len()), *entry);
            }
            AgreementChange::RemoveEntry(indicator) => drop(take_entry(agreement, &indicator)?),
            AgreementChange::MoveEntry(indicator, at) => {
                let entry = take_entry(agreement, &indicator)?;
                agreement.entries.insert(at.min(agreement.entries.len()), entry);
            }
            AgreementChange::Entry(indicator, change) => {
                let at = place_of(agreement, &indicator)?;
                if let Some(entry) = agreement.entries.get_mut(at) {
                    change_entry(entry, change);
                }
            }
        }
        Ok(())
    })
}

fn set_perspectives(agreement: &mut Agreement, perspectives: Vec<Perspective>) {
    for entry in &mut agreement.entries {
        let stays = |id: &Id<Perspective>| perspectives.iter().any(|known| known.id == *id);
        entry.perspective = entry.perspective.take().filter(stays);
    }
    agreement.perspectives = perspectives;
}

fn change_entry(entry: &mut AgreementEntry, change: EntryChange) {
    match change {
        EntryChange::No(no) => entry.no = no,
        EntryChange::Perspective(perspective) => entry.perspective = perspective,
        EntryChange::Weight(weight) => entry.weight = weight,
        EntryChange::Waiver(waiver) => entry.waiver = waiver,
        EntryChange::Remark(remark) => entry.remark = remark,
    }
}

fn place_of(agreement: &Agreement, indicator: &Id<Indicator>) -> Result<usize, EditError> {
    let at = agreement.entries.iter().position(|entry| entry.indicator == *indicator);
    at.ok_or_else(|| EditError::Missing { id: indicator.to_string() })
}

fn take_entry(agreement: &mut Agreement, indicator: &Id<Indicator>) -> Result<AgreementEntry, EditError> {
    let at = place_of(agreement, indicator)?;
    Ok(agreement.entries.remove(at))
}
