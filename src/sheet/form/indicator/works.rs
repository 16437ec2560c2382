//! Work that serves an indicator and is no activity of the plan: what, whose, and for how much.

use super::super::super::Refusal;
use super::super::{GONE, Holds, text_of, unit_of, units};
use super::IndicatorForm;
use crate::language::entry::read_money;
use crate::language::numbers::money_for_editing;
use crate::language::words::{Text, indicator as names, plan as plan_words};
use crate::plan::indicator::Work;

pub(super) const WORK_COLUMNS: [Text; 4] =
    [names::WORK, plan_words::RESPONSIBLE, plan_words::AMOUNT, names::WITHOUT_MONEY];

impl IndicatorForm<'_> {
    pub(super) fn work(&self, work: &Work) -> Vec<Holds> {
        let amount = work.amount.map(|amount| money_for_editing(amount, self.reading.unit, self.reading.digits));
        let chosen = work.unit.as_ref().map(ToString::to_string).unwrap_or_default();
        vec![
            Holds::Prose(work.title.clone()),
            Holds::Choice { chosen, choices: units(self.plan, self.reading) },
            Holds::Figure(amount.unwrap_or_default()),
            Holds::Mark(work.without_money),
        ]
    }

    /// The works after an entry. What uses no money has no amount.
    pub(super) fn works_with(&self, (row, column): (usize, usize), text: &str) -> Result<Vec<Work>, Refusal> {
        let mut works = self.indicator.works.clone();
        let work = works.get_mut(row).ok_or(GONE)?;
        match column {
            0 => work.title = text_of(text).unwrap_or_default(),
            1 => work.unit = unit_of(self.plan, text),
            2 => {
                work.amount = read_money(text, self.reading.unit).map_err(Refusal::Unreadable)?;
                work.without_money &= work.amount.is_none();
            }
            _ => {
                work.without_money = !text.is_empty();
                work.amount = work.amount.filter(|_| !work.without_money);
            }
        }
        Ok(works)
    }
}
