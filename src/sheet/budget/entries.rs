//! Entries of the budget: where a cell is stored, how it is written for editing, and what a new text means as an edit.

use super::{Budget, Field, Part};
use crate::edit::{AmountCell, Edit, Responsibility, TextField, YearAmount};
use crate::language::entry::{EntryError, read_money};
use crate::language::numbers::money_for_editing;
use crate::plan::activity::{Activity, Entry, Keeping, Line};
use crate::plan::id::Id;
use crate::plan::money::Money;
use crate::plan::organisation::Unit;
use crate::plan::period::Period;
use crate::sheet::{NewId, Refusal, Value, forced_text, is_formula, unforced, units};
use std::sync::Arc;

/// Where the plan keeps what stands in a cell, and what it keeps there.
pub(super) enum Stored<'a> {
    /// An amount of a line; an activity without lines gets one with its first amount.
    Amount(&'a Activity, Option<&'a Arc<Line>>, Period),
    /// An amount of the year.
    OfYear(YearAmount, Option<&'a Entry>),
    /// A text.
    Text(TextField, Option<&'a str>),
    /// Responsible units.
    Units(Responsibility, &'a [Id<Unit>]),
    /// What is said of a line besides its amounts; an activity without lines gets one by it.
    OfLine(&'a Activity, Option<&'a Arc<Line>>, Field),
}

impl<'a> Stored<'a> {
    /// The amount that is kept there.
    pub(super) fn entry(&self, sheet: &Budget<'_>) -> Option<&'a Entry> {
        match self {
            Stored::Amount(_, line, period) => sheet.entry(*line, *period),
            Stored::OfYear(_, entry) => *entry,
            Stored::Text(..) | Stored::Units(..) | Stored::OfLine(..) => None,
        }
    }
}

impl Budget<'_> {
    pub(super) fn stored<'b>(&self, part: Part<'b>, field: Field) -> Option<Stored<'b>> {
        let year = self.year();
        Some(match (field, part) {
            (Field::Period(period), Part::Activity(activity)) => {
                Stored::Amount(activity, activity.lines.first(), period)
            }
            (Field::Period(period), Part::Line(activity, line)) => Stored::Amount(activity, Some(line), period),
            (Field::Proposed, Part::Activity(activity)) => {
                let amount = activity.proposed.get(year);
                Stored::OfYear(YearAmount::Proposed(activity.id.clone()), amount)
            }
            (Field::Allocated, Part::Activity(activity)) => {
                let amount = activity.allocated.get(year);
                Stored::OfYear(YearAmount::Allocated(activity.id.clone()), amount)
            }
            (Field::Ceiling, Part::Node(node)) => {
                let amount = node.ceiling.get(year);
                Stored::OfYear(YearAmount::Ceiling(node.id.clone()), amount)
            }
            (Field::No, Part::Node(node)) => Stored::Text(TextField::NodeCode(node.id.clone()), node.code.as_deref()),
            (Field::Name, Part::Node(node)) => {
                Stored::Text(TextField::NodeTitle(node.id.clone()), node.title.as_deref())
            }
            (Field::No, Part::Activity(activity)) => {
                Stored::Text(TextField::ActivityNo(activity.id.clone()), activity.no.as_deref())
            }
            (Field::Name, Part::Activity(activity)) => {
                let field = TextField::ActivityTitle(activity.id.clone());
                Stored::Text(field, activity.title.as_deref())
            }
            (Field::Name, Part::Line(activity, line)) => {
                let field = TextField::LineName(activity.id.clone(), line.id.clone());
                Stored::Text(field, line.name.as_deref())
            }
            (Field::Unit, Part::Node(node)) => Stored::Units(Responsibility::Node(node.id.clone()), &node.units),
            (Field::Unit, Part::Activity(activity)) => {
                Stored::Units(Responsibility::Activity(activity.id.clone()), &activity.units)
            }
            (Field::Category | Field::Code | Field::Keeping | Field::CarriedOver, Part::Line(activity, line)) => {
                Stored::OfLine(activity, Some(line), field)
            }
            (Field::Category | Field::Code | Field::Keeping | Field::CarriedOver, Part::Activity(activity)) => {
                Stored::OfLine(activity, activity.lines.first(), field)
            }
            _ => return None,
        })
    }

    /// What the editor shows: exact, in the unit on screen.
    pub(super) fn stored_text(&self, stored: Stored<'_>, shown: &Value) -> String {
        match (stored.entry(self), &stored) {
            (_, Stored::Text(..)) => forced_text(&shown.bare(self.reading)).into_owned(),
            (_, Stored::Units(..) | Stored::OfLine(..)) => shown.bare(self.reading),
            (Some(entry), _) => match (entry.formula(), entry.amount()) {
                (Some(formula), _) => self.formula_text(formula),
                (None, amount) => amount.map_or_else(|fault| fault.code().to_owned(), |amount| self.exact(amount)),
            },
            (None, _) => String::new(),
        }
    }

    /// What a text entered over `shown` means; `None` when it changes nothing.
    pub(super) fn entered(
        &self,
        stored: Stored<'_>,
        shown: &Value,
        text: &str,
        new_id: NewId<'_>,
    ) -> Result<Option<Edit>, Refusal> {
        match stored {
            Stored::Amount(..) | Stored::OfYear(..) => {
                let before = stored.entry(self);
                let formula = before.and_then(Entry::formula);
                if formula.is_some_and(|formula| self.formula_text(formula) == text.trim()) {
                    return Ok(None);
                }
                let entry = self.amount_of(text)?;
                let changed = entry.as_ref() != before;
                Ok(changed.then(|| self.set(stored, entry, new_id)).flatten())
            }
            Stored::Units(of, before) => units::enter(self.plan, of, before, text),
            Stored::OfLine(activity, line, field) => self.entered_of_line(activity, line, field, text, new_id),
            Stored::Text(field, before) => {
                let text = unforced(text);
                let trimmed = text.trim();
                // What is shown may stand in for a blank; it is not stored by passing over it.
                let unchanged = [text, trimmed].iter().any(|text| *shown == Value::text(Some(text)))
                    || trimmed == before.unwrap_or_default();
                let text = (!trimmed.is_empty()).then(|| trimmed.to_owned());
                Ok((!unchanged).then_some(Edit::SetText { field, text }))
            }
        }
    }

    /// What an entry says: an amount, a formula, or nothing.
    fn amount_of(&self, text: &str) -> Result<Option<Entry>, Refusal> {
        if is_formula(text) {
            return self.typed_formula(text).map(Some);
        }
        if text.trim_start().starts_with('\'') {
            return Err(Refusal::Unreadable(EntryError::ForcedText));
        }
        Ok(read_money(text, self.reading.unit).map_err(Refusal::Unreadable)?.map(Entry::from))
    }

    /// The edit that gives a cell of amounts this entry.
    pub(super) fn set(&self, stored: Stored<'_>, entry: Option<Entry>, new_id: NewId<'_>) -> Option<Edit> {
        match stored {
            Stored::Amount(activity, line, period) => Some(self.set_amount(activity, line, period, entry, new_id)),
            Stored::OfYear(field, _) => Some(Edit::SetYearAmount { field, year: self.year(), entry }),
            Stored::Text(..) | Stored::Units(..) | Stored::OfLine(..) => None,
        }
    }

    fn set_amount(
        &self,
        activity: &Activity,
        line: Option<&Arc<Line>>,
        period: Period,
        entry: Option<Entry>,
        new_id: NewId<'_>,
    ) -> Edit {
        let (measure, year) = (self.measure(), self.year());
        let set = |line: Id<Line>| {
            let activity = activity.id.clone();
            Edit::SetAmount { cell: AmountCell { activity, line, measure, year, period }, entry }
        };
        if let Some(line) = line {
            return set(line.id.clone());
        }
        // The first amount makes the line, kept the way it was typed.
        let keeping = if period.is_month() { Keeping::Months } else { Keeping::Quarters };
        let id = Id::new(&new_id());
        let line = Arc::new(Line { id: id.clone(), keeping, ..Line::default() });
        Edit::All(vec![Edit::AddLine { activity: activity.id.clone(), line }, set(id)])
    }

    pub(super) fn entry<'b>(&self, line: Option<&'b Arc<Line>>, period: Period) -> Option<&'b Entry> {
        line?.amounts(self.measure()).get(self.year(), period)
    }

    fn exact(&self, amount: Money) -> String {
        money_for_editing(amount, self.reading.unit, self.reading.digits)
    }
}
