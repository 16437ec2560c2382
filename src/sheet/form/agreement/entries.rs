//! The indicators of an agreement: order, perspective, weight, and what is waived and why.

use super::super::super::{NewId, Refusal};
use super::super::indicator::titled;
use super::super::{
    Choice, GONE, Holds, Part, Parts, RowsAct, Section, cell_of, choice, figure, line, none_of, number_of, number_text,
    text_of, waived,
};
use super::{ALL, AgreementForm};
use crate::edit::{AgreementChange, Edit, EntryChange};
use crate::language::words::{agreement as names, form as words, indicator as indicator_names, rows};
use crate::plan::agreement::{AgreementEntry, Perspective};
use crate::plan::id::Id;
use crate::plan::indicator::Indicator;
use crate::plan::number::Number;
use crate::plan::waiver::{Waiver, WaiverRule};
use rust_decimal::Decimal;
use std::sync::Arc;

impl AgreementForm<'_> {
    fn perspective_choices(&self) -> Vec<Choice> {
        let titled = |known: &Perspective| match known.no.as_deref() {
            Some(no) => format!("{no} {}", known.title),
            None => known.title.clone(),
        };
        let known = self.agreement.perspectives.iter().map(|known| choice(&known.id, titled(known)));
        std::iter::once(none_of(self.reading)).chain(known).collect()
    }

    pub(super) fn entries(&self) -> Section {
        let it = self.agreement;
        let rules = WaiverRule::ALL.iter().map(|rule| choice(rule.word(), self.say(indicator_names::waiver(*rule))));
        let not = choice("", self.say(words::NOT_WAIVED));
        let rules: Vec<Choice> = std::iter::once(not).chain(rules).collect();
        let groups = self.perspective_choices();
        let row = |entry: &AgreementEntry| {
            let known = self.plan.indicators.get(entry.indicator.as_str());
            let title = known.map_or_else(|| entry.indicator.to_string(), |known| known.title.clone());
            let group = entry.perspective.as_ref().map_or("", |id| id.as_str()).to_owned();
            let rule = entry.waiver.as_deref().map_or("", |waiver| waiver.rule.word()).to_owned();
            vec![
                line(entry.no.as_deref()),
                Holds::Link(entry.indicator.to_string(), title),
                Holds::Choice { chosen: group, choices: groups.clone() },
                figure(self.reading, entry.weight),
                Holds::Trend((self.trend)(&entry.indicator)),
                Holds::Choice { chosen: rule, choices: rules.clone() },
                line(entry.waiver.as_deref().and_then(|waiver| waiver.reason.as_deref())),
                line(entry.remark.as_deref()),
            ]
        };
        let columns = [
            words::NO,
            indicator_names::INDICATOR,
            names::PERSPECTIVE,
            indicator_names::WEIGHT,
            words::TREND,
            words::WAIVER,
            words::WAIVER_REASON,
            indicator_names::REMARK,
        ];
        let mut parts =
            Parts::new(self.reading).rows("entries", names::ENTRIES, &columns, it.entries.iter().map(row).collect());
        if let Some(Holds::Rows(rows)) = parts.parts.last_mut().map(|part| &mut part.holds) {
            rows.add = Some(self.say(words::NEW_INDICATOR));
        }
        let weights = it.entries.iter().filter_map(|entry| entry.weight).map(Number::decimal);
        let sum = weights.fold(Decimal::ZERO, Decimal::saturating_add);
        let left = self.left().map(|known| choice(&known.id, titled(known)));
        let offered = [choice("", self.say(words::CHOOSE)), choice(ALL, self.say(words::ALL_INDICATORS))];
        parts = parts.said("sum", words::SUM_OF_WEIGHTS, Some(number_text(self.reading, sum))).choice(
            "add_entry",
            words::ADD_ENTRY,
            "",
            offered.into_iter().chain(left).collect(),
        );
        let moved: Vec<Part> = it.entries.iter().filter_map(|entry| self.moved(entry)).collect();
        parts.parts.extend(moved);
        parts.under("entries", words::ENTRIES.of(self.reading.language))
    }

    /// Where the weight of an indicator goes that is waived by hand.
    fn moved(&self, entry: &AgreementEntry) -> Option<Part> {
        let others = self.agreement.entries.iter().filter(|other| other.indicator != entry.indicator);
        let others = others.filter_map(|other| self.plan.indicators.get(other.indicator.as_str()));
        let title = self.plan.indicators.get(entry.indicator.as_str()).map(|known| titled(known)).unwrap_or_default();
        let name = format!("{} · {title}", self.say(words::MOVED));
        let key = format!("moved/{}", entry.indicator);
        waived::moved((key, name), entry.waiver.as_deref(), others.map(Arc::as_ref), self.reading)
    }

    /// The indicators of the plan that are not in it; parts of others come with those.
    fn left(&self) -> impl Iterator<Item = &Arc<Indicator>> {
        let is_in =
            |indicator: &&Arc<Indicator>| self.agreement.entries.iter().any(|entry| entry.indicator == indicator.id);
        self.plan.indicators.iter().filter(move |indicator| !is_in(indicator) && indicator.parent.is_none())
    }

    pub(super) fn enter_entry(&self, key: &str, text: &str) -> Result<Option<Edit>, Refusal> {
        let (row, column) = cell_of(key, "entries").ok_or(GONE)?;
        let entry = self.agreement.entries.get(row).ok_or(GONE)?;
        let waiver = entry.waiver.as_deref();
        Ok(Some(self.of_entry(
            entry,
            match column {
                0 => EntryChange::No(text_of(text)),
                2 => {
                    let mut known = self.agreement.perspectives.iter().map(|known| known.id.clone());
                    EntryChange::Perspective(known.find(|id| id.as_str() == text))
                }
                3 => {
                    let weight = number_of(text)?;
                    if weight.is_some_and(|weight| weight.decimal() < Decimal::ZERO) {
                        return Err(Refusal::Closed(crate::language::words::indicators::NOT_BELOW_ZERO));
                    }
                    EntryChange::Weight(weight)
                }
                5 => {
                    let rule = WaiverRule::from_word(text);
                    let waived = |rule| Box::new(Waiver { rule, ..waiver.cloned().unwrap_or_default() });
                    EntryChange::Waiver(rule.map(waived))
                }
                6 if waiver.is_none() && text.trim().is_empty() => return Ok(None),
                6 => {
                    let known = waiver.ok_or(Refusal::Closed(words::WAIVE_FIRST))?;
                    EntryChange::Waiver(Some(Box::new(Waiver { reason: text_of(text), ..known.clone() })))
                }
                7 => EntryChange::Remark(text_of(text)),
                _ => return Err(GONE),
            },
        )))
    }

    pub(super) fn waived(&self, indicator: &str) -> Option<&AgreementEntry> {
        self.agreement.entries.iter().find(|entry| entry.indicator.as_str() == indicator)
    }

    pub(super) fn enter_moved(&self, key: &str, text: &str) -> Result<Option<Edit>, Refusal> {
        let at = |entry: &AgreementEntry| cell_of(key, entry.indicator.as_str());
        let found = self.agreement.entries.iter().find_map(|entry| Some((entry, at(entry)?)));
        let (entry, (row, column)) = found.ok_or(GONE)?;
        let waiver = waived::enter(entry.waiver.as_deref().ok_or(GONE)?, (row, column), text)?;
        Ok(Some(self.of_entry(entry, EntryChange::Waiver(Some(waiver)))))
    }

    /// The perspective that new indicators come into: the last one in use, else the first.
    fn last_perspective(&self) -> Option<Id<Perspective>> {
        let it = self.agreement;
        let used = it.entries.last().and_then(|entry| entry.perspective.clone());
        used.or_else(|| it.perspectives.first().map(|known| known.id.clone()))
    }

    fn entry_at(&self, at: usize, indicator: Id<Indicator>) -> Edit {
        let is_numbered = self.agreement.entries.iter().all(|entry| entry.no.is_some());
        let no = is_numbered.then(|| at.saturating_add(1).to_string());
        let perspective = self.last_perspective();
        let entry = AgreementEntry { indicator, perspective, no, ..AgreementEntry::default() };
        self.edit(AgreementChange::AddEntry(at, Box::new(entry)))
    }

    pub(super) fn add_entries(&self, word: &str, _new_id: NewId<'_>) -> Result<Option<Edit>, Refusal> {
        let count = self.agreement.entries.len();
        match word {
            "" => Ok(None),
            ALL => {
                let all = self.left().zip(count..).map(|(known, at)| self.entry_at(at, known.id.clone()));
                Ok(Some(Edit::All(all.collect())))
            }
            word => {
                let known = self.plan.indicators.get(word).ok_or(GONE)?;
                Ok(Some(self.entry_at(count, known.id.clone())))
            }
        }
    }

    pub(super) fn act_on_entries(&self, act: RowsAct, new_id: NewId<'_>) -> Option<Edit> {
        let entries = &self.agreement.entries;
        let indicator_at = |at: usize| entries.get(at).map(|entry| entry.indicator.clone());
        match act {
            RowsAct::Add => {
                let id: Id<Indicator> = Id::new(&new_id());
                let title = rows::NEW_INDICATOR.of(self.reading.language).to_owned();
                let indicator = Arc::new(Indicator { id: id.clone(), title, ..Indicator::default() });
                let add = Edit::AddIndicator { at: self.plan.indicators.len(), indicator };
                Some(Edit::All(vec![add, self.entry_at(entries.len(), id)]))
            }
            RowsAct::Remove(at) => Some(self.edit(AgreementChange::RemoveEntry(indicator_at(at)?))),
            RowsAct::Move(at, by) => {
                let to = at.checked_add_signed(by).filter(|to| *to < entries.len())?;
                Some(self.edit(AgreementChange::MoveEntry(indicator_at(at)?, to)))
            }
        }
    }
}
