//! What an activity says once, as a row: whose it is, where its money comes from, what was granted before transfers.

use super::ActivitySheet;
use super::lists::Head;
use crate::edit::{ActivityChange, ActivityText, Edit, YearAmount};
use crate::language::entry::read_money;
use crate::language::numbers::money_for_editing;
use crate::language::words::{activity as words, plan as names};
use crate::plan::activity::Entry;
use crate::plan::money::Sum;
use crate::sheet::{Cell, Refusal, Value};

const TEXTS: [ActivityText; 5] = [
    ActivityText::ListNo,
    ActivityText::Source,
    ActivityText::OwnerPosition,
    ActivityText::OwnerName,
    ActivityText::OwnerTelephone,
];

pub(super) fn columns() -> Vec<Head> {
    let head = |id, title| Head { id, title: Some(title), width: 160 };
    vec![
        head("list_no", names::LIST_NO),
        head("source", names::SOURCE),
        head("owner_position", words::OWNER_POSITION),
        head("owner_name", words::OWNER_NAME),
        head("owner_telephone", words::OWNER_TELEPHONE),
        head("granted", words::GRANTED),
    ]
}

impl ActivitySheet<'_> {
    pub(super) fn own_cells(&self) -> Vec<Cell> {
        let text = |text: ActivityText| Cell::entry(Value::text(text.of(self.activity).map(String::as_str)));
        let granted = self.granted().and_then(|entry| entry.amount().ok());
        let granted = Cell::entry(Value::money(granted.map(Sum::from)));
        TEXTS.into_iter().map(text).chain([granted]).collect()
    }

    pub(super) fn own_text(&self, column: usize) -> String {
        match TEXTS.get(column) {
            Some(text) => text.of(self.activity).cloned().unwrap_or_default(),
            None => {
                let amount = self.granted().and_then(|entry| entry.amount().ok());
                let exact = |amount| money_for_editing(amount, self.reading.unit, self.reading.digits);
                amount.map(exact).unwrap_or_default()
            }
        }
    }

    pub(super) fn enter_own(&self, column: usize, text: &str) -> Result<Option<Edit>, Refusal> {
        if let Some(field) = TEXTS.get(column) {
            let text = Some(text.trim()).filter(|text| !text.is_empty()).map(str::to_owned);
            let is_same = text.as_ref() == field.of(self.activity);
            return Ok((!is_same).then(|| self.edit(ActivityChange::Text(*field, text))));
        }
        let amount = read_money(text, self.reading.unit).map_err(Refusal::Unreadable)?;
        let before = self.granted();
        // The amount of a formula that is passed over keeps its formula.
        let is_same = amount == before.and_then(|entry| entry.amount().ok()) && amount.is_some() == before.is_some();
        let field = YearAmount::Allocated(self.activity.id.clone());
        Ok((!is_same).then(|| Edit::SetYearAmount { field, year: self.year, entry: amount.map(Entry::from) }))
    }

    fn granted(&self) -> Option<&Entry> {
        self.activity.allocated.get(self.year)
    }
}
