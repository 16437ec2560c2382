//! What can be done to whole rows of the indicators: they come, go and move within their group. In an agreement that
//! is the order of its entries, else that of the plan's indicators. Groups are made elsewhere.

use super::indicators::Indicators;
use super::{NewId, RowAct, RowKey, RowsEdit};
use crate::edit::{Edit, duplicating};
use crate::figures::agreement::{Group, Heading};
use crate::language::words::{Text, rows as words};
use crate::plan::agreement::{Agreement, AgreementEntry};
use crate::plan::id::Id;
use crate::plan::indicator::Indicator;
use std::sync::Arc;

impl Indicators<'_> {
    pub(super) fn edit_of_rows(
        &self,
        act: RowAct,
        rows: &[RowKey],
        active: &RowKey,
        new_id: NewId<'_>,
    ) -> Result<RowsEdit, Text> {
        let is_chosen = |id: &Id<Indicator>| rows.contains(&RowKey::Indicator(id.shared()));
        let selected = rows.iter().any(|row| matches!(row, RowKey::Indicator(_)));
        if !selected {
            return Err(if rows.contains(&RowKey::Total) { words::TOTAL_STAYS } else { words::GROUP_STAYS });
        }
        let of_active =
            |group: &&Group| group.rows.iter().any(|row| RowKey::Indicator(row.indicator.shared()) == *active);
        let with_chosen = |group: &&Group| group.rows.iter().any(|row| is_chosen(&row.indicator));
        let groups = || self.table.groups.iter();
        let group = groups().find(of_active).or_else(|| groups().find(with_chosen)).ok_or(words::CHOOSE_ROW)?;
        let chosen: Vec<Id<Indicator>> = groups()
            .flat_map(|group| &group.rows)
            .filter(|row| is_chosen(&row.indicator))
            .map(|row| row.indicator.clone())
            .collect();
        if act == RowAct::Delete {
            let remove = |id: &Id<Indicator>| Edit::RemoveIndicator { indicator: id.clone() };
            // The part of another that is chosen, too, is gone already.
            let tops = chosen.iter().filter(|id| !self.is_part_of(id, &chosen));
            let edit = Edit::All(tops.map(remove).collect());
            return Ok(RowsEdit { edit, rows: Vec::new(), count: chosen.len(), below: 0 });
        }
        if groups().filter(with_chosen).count() > 1 {
            return Err(words::WITHIN_GROUP);
        }
        let order: Vec<&Id<Indicator>> = group.rows.iter().map(|row| &row.indicator).collect();
        let places = || order.iter().enumerate().filter(|(_, id)| is_chosen(id)).map(|(at, _)| at);
        let first = places().next().unwrap_or_default();
        let behind = places().next_back().map_or(order.len(), |last| last.saturating_add(1));
        let at = |place: Option<usize>| place.and_then(|place| order.get(place)).map(|id| (*id).clone());
        match act {
            RowAct::MoveUp => {
                let above = at(first.checked_sub(1)).ok_or(words::FIRST_ALREADY)?;
                self.moved(group, chosen, &above, at(Some(behind)))
            }
            RowAct::MoveDown => {
                let below = at(Some(behind)).ok_or(words::LAST_ALREADY)?;
                let before = at(Some(first));
                self.moved(group, chosen, &below, before)
            }
            RowAct::Indent | RowAct::Outdent => Err(words::WITHIN_GROUP),
            RowAct::Duplicate => {
                let originals = chosen.iter().filter_map(|id| self.plan.indicators.get(id.as_str()));
                let copies = originals.map(|original| duplicating::indicator(original, new_id)).collect();
                Ok(self.added(group, copies, at(Some(behind)), at(behind.checked_sub(1))))
            }
            _ => {
                let (before, after) = match act {
                    RowAct::InsertAbove => (at(Some(first)), at(first.checked_sub(1))),
                    _ => (at(Some(behind)), at(behind.checked_sub(1))),
                };
                let node = match &group.heading {
                    Heading::Node(node) => Some(node.clone()),
                    _ => None,
                };
                // Its title is a field that is never blank.
                let title = words::NEW_INDICATOR.of(self.reading.language);
                let new = |_: &Id<Indicator>| Indicator {
                    id: Id::new(&new_id()),
                    node: node.clone(),
                    title: title.to_owned(),
                    ..Indicator::default()
                };
                let news = chosen.iter().map(new).collect();
                Ok(self.added(group, news, before, after))
            }
        }
    }

    fn is_part_of(&self, id: &Id<Indicator>, chosen: &[Id<Indicator>]) -> bool {
        let parent = |id: &Id<Indicator>| self.plan.indicators.get(id.as_str()).and_then(|it| it.parent.clone());
        let ancestors = std::iter::successors(parent(id), |id| parent(id)).take(self.plan.indicators.len());
        ancestors.into_iter().any(|id| chosen.contains(&id))
    }

    /// The agreement whose entries the group is made of; the table shows the first.
    fn agreement_of(&self, group: &Group) -> Option<&Arc<Agreement>> {
        let agreement = self.plan.agreements.iter().next()?;
        let is_entered = |id: &Id<Indicator>| agreement.entries.iter().any(|entry| entry.indicator == *id);
        group.rows.iter().any(|row| is_entered(&row.indicator)).then_some(agreement)
    }

    /// The neighbour changes sides.
    fn moved(
        &self,
        group: &Group,
        chosen: Vec<Id<Indicator>>,
        neighbour: &Id<Indicator>,
        before: Option<Id<Indicator>>,
    ) -> Result<RowsEdit, Text> {
        let edit = match self.agreement_of(group) {
            None => {
                let before = before.or_else(|| self.behind_group(group));
                Edit::MoveIndicator { indicator: neighbour.clone(), before }
            }
            Some(agreement) => {
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

    /// The indicator that stands behind the last of a group in the list of all.
    fn behind_group(&self, group: &Group) -> Option<Id<Indicator>> {
        let last = group.rows.last().and_then(|row| self.plan.indicators.position(row.indicator.as_str()))?;
        self.plan.indicators.at(last.saturating_add(1)).map(|next| next.id.clone())
    }

    /// New indicators in a group, before one of its rows or behind the row `after`.
    fn added(
        &self,
        group: &Group,
        new: Vec<Indicator>,
        before: Option<Id<Indicator>>,
        after: Option<Id<Indicator>>,
    ) -> RowsEdit {
        let place = |id: &Id<Indicator>| self.plan.indicators.position(id.as_str());
        let behind = after.as_ref().and_then(place).map(|at| at.saturating_add(1));
        let at = before.as_ref().and_then(place).or(behind).unwrap_or(self.plan.indicators.len());
        let rows: Vec<RowKey> = new.iter().map(|indicator| RowKey::Indicator(indicator.id.shared())).collect();
        let entries = self.agreement_of(group).map(|agreement| {
            let mut entries = agreement.entries.clone();
            let place = |id: &Id<Indicator>| entries.iter().position(|entry| entry.indicator == *id);
            let behind = after.as_ref().and_then(place).map(|at| at.saturating_add(1));
            let to = before.as_ref().and_then(place).or(behind).unwrap_or(entries.len());
            let perspective = match &group.heading {
                Heading::Perspective(id) => Some(id.clone()),
                _ => None,
            };
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
}
