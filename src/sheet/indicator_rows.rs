//! What can be done to whole rows of indicators: they come, go and move among those that stand beside each other. In an
//! agreement that is the order of its entries, else that of the plan's indicators. What indicators stand below, such as
//! a group or a heading, is made elsewhere.

use super::{DropAt, NewId, RowAct, RowKey, RowsEdit};
use crate::edit::{Edit, duplicating};
use crate::language::Language;
use crate::language::words::{Text, rows as words};
use crate::plan::Plan;
use crate::plan::agreement::{Agreement, AgreementEntry, Perspective};
use crate::plan::id::Id;
use crate::plan::indicator::Indicator;
use std::sync::Arc;

/// Indicators that stand beside each other.
pub(super) struct Beside<'a> {
    /// The row above them that they belong to.
    pub head: Option<RowKey>,
    /// In their order.
    pub ids: Vec<Id<Indicator>>,
    /// What a new one among them is like: the heading, activity or indicator that it belongs to.
    pub like: Indicator,
    /// The agreement whose entries they are, and their perspective in it.
    pub entered: Option<(&'a Agreement, Option<Id<Perspective>>)>,
}

/// What an act on rows of indicators means, in a sheet that shows these beside each other.
pub(super) fn edit(
    (plan, language): (&Plan, Language),
    all: &[Beside<'_>],
    act: RowAct,
    rows: &[RowKey],
    active: &RowKey,
    new_id: NewId<'_>,
) -> Result<RowsEdit, Text> {
    let count = rows.iter().filter(|row| **row != RowKey::Total).count().max(1);
    let is_insert = matches!(act, RowAct::InsertAbove | RowAct::InsertBelow);
    let head = match active {
        // Above the total is behind the last.
        RowKey::Total => all.last().filter(|_| act == RowAct::InsertAbove),
        _ => all.iter().find(|beside| is_insert && beside.head.as_ref() == Some(active)),
    };
    if let Some(beside) = head {
        let (first, last) = (beside.ids.first().cloned(), beside.ids.last().cloned());
        let is_first = act == RowAct::InsertAbove && *active != RowKey::Total;
        let (before, after) = if is_first { (first, None) } else { (None, last) };
        return Ok(added(plan, beside, beside.make(count, language, new_id), before, after));
    }
    let is_chosen = |id: &Id<Indicator>| rows.contains(&RowKey::Indicator(id.shared()));
    let chosen: Vec<Id<Indicator>> =
        all.iter().flat_map(|beside| &beside.ids).filter(|id| is_chosen(id)).cloned().collect();
    if chosen.is_empty() {
        return Err(if rows.contains(&RowKey::Total) { words::TOTAL_STAYS } else { words::GROUP_STAYS });
    }
    if act == RowAct::Delete {
        let remove = |id: &Id<Indicator>| Edit::RemoveIndicator { indicator: id.clone() };
        // The part of another that is chosen, too, is gone already.
        let edit = Edit::All(chosen.iter().filter(|id| !is_part_of(plan, id, &chosen)).map(remove).collect());
        let others = plan.indicators.iter().filter(|it| !is_chosen(&it.id));
        let below = others.filter(|it| is_part_of(plan, &it.id, &chosen)).count();
        return Ok(RowsEdit { edit, rows: Vec::new(), count: chosen.len(), below });
    }
    let mut concerned = all.iter().filter(|beside| beside.ids.iter().any(is_chosen));
    let first_concerned = concerned.next().ok_or(words::CHOOSE_ROW)?;
    let is_active = |id: &Id<Indicator>| RowKey::Indicator(id.shared()) == *active;
    let beside = match concerned.next() {
        None => first_concerned,
        Some(_) if !is_insert => return Err(words::WITHIN_GROUP),
        Some(_) => all.iter().find(|beside| beside.ids.iter().any(is_active)).ok_or(words::CHOOSE_ROW)?,
    };
    let places = || beside.ids.iter().enumerate().filter(|(_, id)| is_chosen(id)).map(|(at, _)| at);
    let first = places().next().unwrap_or_default();
    let behind = places().next_back().map_or(beside.ids.len(), |last| last.saturating_add(1));
    let at = |place: Option<usize>| place.and_then(|place| beside.ids.get(place)).cloned();
    match act {
        RowAct::MoveUp => {
            let above = at(first.checked_sub(1)).ok_or(words::FIRST_ALREADY)?;
            moved(plan, beside, chosen, &above, at(Some(behind)))
        }
        RowAct::MoveDown => {
            let below = at(Some(behind)).ok_or(words::LAST_ALREADY)?;
            moved(plan, beside, chosen, &below, at(Some(first)))
        }
        RowAct::Indent | RowAct::Outdent => Err(words::WITHIN_GROUP),
        RowAct::Duplicate => {
            let originals = chosen.iter().filter_map(|id| plan.indicators.get(id.as_str()));
            let copies = originals.map(|original| duplicating::indicator(original, new_id)).collect();
            Ok(added(plan, beside, copies, at(Some(behind)), at(behind.checked_sub(1))))
        }
        RowAct::InsertAbove => {
            let new = beside.make(count, language, new_id);
            Ok(added(plan, beside, new, at(Some(first)), at(first.checked_sub(1))))
        }
        _ => {
            let new = beside.make(count, language, new_id);
            Ok(added(plan, beside, new, at(Some(behind)), at(behind.checked_sub(1))))
        }
    }
}

/// What it means to drop indicators before or behind another of those they stand among.
pub(super) fn dropped(
    plan: &Plan,
    all: &[Beside<'_>],
    rows: &[RowKey],
    onto: &RowKey,
    side: DropAt,
) -> Result<RowsEdit, Text> {
    let is_chosen = |id: &Id<Indicator>| rows.contains(&RowKey::Indicator(id.shared()));
    let is_target = |id: &Id<Indicator>| RowKey::Indicator(id.shared()) == *onto;
    let chosen: Vec<Id<Indicator>> =
        all.iter().flat_map(|beside| &beside.ids).filter(|id| is_chosen(id)).cloned().collect();
    if chosen.is_empty() {
        return Err(if rows.contains(&RowKey::Total) { words::TOTAL_STAYS } else { words::GROUP_STAYS });
    }
    let beside = all.iter().find(|beside| beside.ids.iter().any(is_target)).ok_or(words::WITHIN_GROUP)?;
    if side == DropAt::Inside || !chosen.iter().all(|id| beside.ids.contains(id)) {
        return Err(words::WITHIN_GROUP);
    }
    let mut order: Vec<Id<Indicator>> = beside.ids.iter().filter(|id| !is_chosen(id)).cloned().collect();
    let target = order.iter().position(is_target).ok_or(words::HERE_ALREADY)?;
    let at = target.saturating_add(usize::from(side == DropAt::After));
    let before = order.get(at).cloned();
    order.splice(at..at, chosen.iter().cloned()).for_each(drop);
    if order == beside.ids {
        return Err(words::HERE_ALREADY);
    }
    let edit = match beside.entered {
        None => {
            let before = before.or_else(|| behind_all(plan, beside));
            let put = |indicator: &Id<Indicator>| Edit::MoveIndicator {
                indicator: indicator.clone(),
                before: before.clone(),
            };
            Edit::All(chosen.iter().map(put).collect())
        }
        Some((agreement, _)) => {
            let entry_of = |id: &Id<Indicator>| agreement.entries.iter().find(|entry| entry.indicator == *id);
            let mut ordered = order.iter().filter_map(entry_of);
            // Entries of others stay in their places.
            let next = |entry: &AgreementEntry| match beside.ids.contains(&entry.indicator) {
                true => ordered.next().cloned().unwrap_or_else(|| entry.clone()),
                false => entry.clone(),
            };
            let entries = agreement.entries.iter().map(next).collect();
            Edit::SetEntries { agreement: agreement.id.clone(), entries }
        }
    };
    let rows: Vec<RowKey> = chosen.iter().map(|id| RowKey::Indicator(id.shared())).collect();
    Ok(RowsEdit { edit, count: rows.len(), rows, below: 0 })
}

/// The indicator of the plan behind all that stand beside each other.
fn behind_all(plan: &Plan, beside: &Beside<'_>) -> Option<Id<Indicator>> {
    let last = beside.ids.iter().filter_map(|id| plan.indicators.position(id.as_str())).max();
    last.and_then(|last| plan.indicators.at(last.saturating_add(1))).map(|next| next.id.clone())
}

impl Beside<'_> {
    fn make(&self, count: usize, language: Language, new_id: NewId<'_>) -> Vec<Indicator> {
        // Its title is a field that is never blank.
        let title = words::NEW_INDICATOR.of(language);
        let new = |_| Indicator { id: Id::new(&new_id()), title: title.to_owned(), ..self.like.clone() };
        (0..count).map(new).collect()
    }
}

fn is_part_of(plan: &Plan, id: &Id<Indicator>, chosen: &[Id<Indicator>]) -> bool {
    let parent = |id: &Id<Indicator>| plan.indicators.get(id.as_str()).and_then(|it| it.parent.clone());
    let ancestors = std::iter::successors(parent(id), |id| parent(id)).take(plan.indicators.len());
    ancestors.into_iter().any(|id| chosen.contains(&id))
}

/// The neighbour changes sides.
fn moved(
    plan: &Plan,
    beside: &Beside<'_>,
    chosen: Vec<Id<Indicator>>,
    neighbour: &Id<Indicator>,
    before: Option<Id<Indicator>>,
) -> Result<RowsEdit, Text> {
    let edit = match beside.entered {
        None => {
            let before = before.or_else(|| behind_all(plan, beside));
            Edit::MoveIndicator { indicator: neighbour.clone(), before }
        }
        Some((agreement, _)) => {
            let mut entries = agreement.entries.clone();
            let place = |entries: &[AgreementEntry], id: &Id<Indicator>| {
                entries.iter().position(|entry| entry.indicator == *id)
            };
            let at = place(&entries, neighbour).ok_or(words::WITHIN_GROUP)?;
            let entry = entries.remove(at);
            let last = chosen.last().and_then(|last| place(&entries, last)).map(|last| last.saturating_add(1));
            let to = before.and_then(|before| place(&entries, &before)).or(last).unwrap_or(entries.len());
            entries.insert(to, entry);
            Edit::SetEntries { agreement: agreement.id.clone(), entries }
        }
    };
    let rows: Vec<RowKey> = chosen.iter().map(|id| RowKey::Indicator(id.shared())).collect();
    Ok(RowsEdit { edit, count: rows.len(), rows, below: 0 })
}

/// New indicators, before one of those beside or behind the indicator `after`.
fn added(
    plan: &Plan,
    beside: &Beside<'_>,
    new: Vec<Indicator>,
    before: Option<Id<Indicator>>,
    after: Option<Id<Indicator>>,
) -> RowsEdit {
    let place = |id: &Id<Indicator>| plan.indicators.position(id.as_str());
    let behind = after.as_ref().and_then(place).map(|at| at.saturating_add(1));
    let at = before.as_ref().and_then(place).or(behind).unwrap_or(plan.indicators.len());
    let rows: Vec<RowKey> = new.iter().map(|indicator| RowKey::Indicator(indicator.id.shared())).collect();
    let entries = beside.entered.as_ref().map(|(agreement, perspective)| {
        let mut entries = agreement.entries.clone();
        let place = |id: &Id<Indicator>| entries.iter().position(|entry| entry.indicator == *id);
        let behind = after.as_ref().and_then(place).map(|at| at.saturating_add(1));
        let to = before.as_ref().and_then(place).or(behind).unwrap_or(entries.len());
        let entry = |indicator: &Indicator| AgreementEntry {
            indicator: indicator.id.clone(),
            perspective: perspective.clone(),
            ..AgreementEntry::default()
        };
        entries.splice(to..to, new.iter().map(entry)).for_each(drop);
        Edit::SetEntries { agreement: agreement.id.clone(), entries }
    });
    let add = |(at, indicator)| Edit::AddIndicator { at, indicator: Arc::new(indicator) };
    let edit = Edit::All((at..).zip(new).map(add).chain(entries).collect());
    RowsEdit { edit, count: rows.len(), rows, below: 0 }
}
