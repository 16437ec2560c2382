//! Entries of the budget: where a cell is stored, how it is written for editing, and what a new text means as an edit.

use super::{Budget, Field, Part};
use crate::edit::{AmountCell, Edit, Responsibility, TextField, YearAmount};
use crate::language::entry::read_money;
use crate::language::numbers::money_for_editing;
use crate::plan::activity::{Activity, Entry, Keeping, Line};
use crate::plan::id::Id;
use crate::plan::money::Money;
use crate::plan::organisation::Unit;
use crate::plan::period::Period;
use crate::sheet::{NewId, Refusal, Value, units};
use std::sync::Arc;

/// Where the plan keeps what stands in a cell, and what it keeps there.
pub(super) enum Stored<'a> {
    /// An amount of a line; an activity without lines gets one with its first amount.
    Amount(&'a Activity, Option<&'a Arc<Line>>, Period),
    /// An amount of the year.
    OfYear(YearAmount, Option<Money>),
    /// A text.
    Text(TextField, Option<&'a str>),
    /// Responsible units.
    Units(Responsibility, &'a [Id<Unit>]),
    /// What is said of a line besides its amounts; an activity without lines gets one by it.
    OfLine(&'a Activity, Option<&'a Arc<Line>>, Field),
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
                let amount = activity.proposed.get(year).copied();
                Stored::OfYear(YearAmount::Proposed(activity.id.clone()), amount)
            }
            (Field::Allocated, Part::Activity(activity)) => {
                let amount = activity.allocated.get(year).copied();
                Stored::OfYear(YearAmount::Allocated(activity.id.clone()), amount)
            }
            (Field::Ceiling, Part::Node(node)) => {
                let amount = node.ceiling.get(year).copied();
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
            (Field::Category | Field::Code | Field::Keeping, Part::Line(activity, line)) => {
                Stored::OfLine(activity, Some(line), field)
            }
            (Field::Category | Field::Code | Field::Keeping, Part::Activity(activity)) => {
                Stored::OfLine(activity, activity.lines.first(), field)
            }
            _ => return None,
        })
    }

    /// What the editor shows: exact, in the unit on screen.
    pub(super) fn stored_text(&self, stored: Stored<'_>, shown: &Value) -> String {
        match stored {
            Stored::Amount(_, line, period) => match self.entry(line, period) {
                Some(Entry { formula: Some(formula), .. }) => formula.text.clone(),
                Some(entry) => self.exact(entry.amount),
                None => String::new(),
            },
            Stored::OfYear(_, amount) => amount.map_or(String::new(), |amount| self.exact(amount)),
            Stored::Text(..) | Stored::Units(..) | Stored::OfLine(..) => shown.bare(self.reading),
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
        let money = || read_money(text, self.reading.unit).map_err(Refusal::Unreadable);
        match stored {
            Stored::Amount(activity, line, period) => {
                let before = self.entry(line, period);
                let formula = before.and_then(|entry| Some(entry.formula.as_deref()?.text.as_str()));
                if formula == Some(text.trim()) {
                    return Ok(None);
                }
                let entry = money()?.map(Entry::from);
                let changed = entry.as_ref() != before;
                Ok(changed.then(|| self.set_amount(activity, line, period, entry, new_id)))
            }
            Stored::OfYear(field, before) => {
                let (year, amount) = (self.year(), money()?);
                Ok((amount != before).then_some(Edit::SetYearAmount { field, year, amount }))
            }
            Stored::Units(of, before) => units::enter(self.plan, of, before, text),
            Stored::OfLine(activity, line, field) => self.entered_of_line(activity, line, field, text, new_id),
            Stored::Text(field, before) => {
                let trimmed = text.trim();
                // What is shown may stand in for a blank; it is not stored by passing over it.
                let unchanged = [text, trimmed].iter().any(|text| *shown == Value::text(Some(text)))
                    || trimmed == before.unwrap_or_default();
                let text = (!trimmed.is_empty()).then(|| trimmed.to_owned());
                Ok((!unchanged).then_some(Edit::SetText { field, text }))
            }
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

    fn entry<'b>(&self, line: Option<&'b Arc<Line>>, period: Period) -> Option<&'b Entry> {
        line?.amounts(self.measure()).get(self.year(), period)
    }

    fn exact(&self, amount: Money) -> String {
        money_for_editing(amount, self.reading.unit, self.reading.digits)
    }
}
