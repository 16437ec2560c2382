//! What an activity says once, as a row: whose it is, where its money comes from, what was granted before transfers, and
//! what its document says of its schedule as a whole.

use super::ActivitySheet;
use super::lists::Head;
use crate::edit::{ActivityChange, ActivityText, Edit, YearAmount};
use crate::language::digits::to_arabic;
use crate::language::entry::read_money;
use crate::language::numbers::money_for_editing;
use crate::language::words::{activity as words, plan as names, scoring};
use crate::plan::activity::{Entry, Schedule};
use crate::plan::money::Sum;
use crate::plan::period::Year;
use crate::sheet::{Cell, Refusal, Value};

const TEXTS: [ActivityText; 5] = [
    ActivityText::ListNo,
    ActivityText::Source,
    ActivityText::OwnerPosition,
    ActivityText::OwnerName,
    ActivityText::OwnerTelephone,
];

/// A column behind the texts.
#[derive(Clone, Copy)]
enum Other {
    Granted,
    /// A text of the schedule.
    Schedule(fn(&mut Schedule) -> &mut Option<String>),
    HeaderYears,
}

const OTHERS: [Other; 5] = [
    Other::Granted,
    Other::Schedule(|schedule| &mut schedule.no),
    Other::Schedule(|schedule| &mut schedule.indicator_no),
    Other::Schedule(|schedule| &mut schedule.indicator),
    Other::HeaderYears,
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
        head("schedule_no", words::SCHEDULE_NO),
        head("serves_no", words::SERVES_NO),
        head("serves", words::SERVES),
        head("header_years", words::HEADER_YEARS),
    ]
}

impl ActivitySheet<'_> {
    pub(super) fn own_cells(&self) -> Vec<Cell> {
        let text = |text: ActivityText| Cell::entry(Value::text(text.of(self.activity).map(String::as_str)));
        let other = |other: Other| match other {
            Other::Granted => {
                let granted = self.granted().and_then(|entry| entry.amount().ok());
                Cell::entry(Value::money(granted.map(Sum::from)))
            }
            _ => Cell::entry(Value::text(Some(&self.of_schedule(other)))),
        };
        TEXTS.into_iter().map(text).chain(OTHERS.into_iter().map(other)).collect()
    }

    pub(super) fn own_text(&self, column: usize) -> String {
        if let Some(text) = TEXTS.get(column) {
            return text.of(self.activity).cloned().unwrap_or_default();
        }
        match other_at(column) {
            Some(Other::Granted) => {
                let amount = self.granted().and_then(|entry| entry.amount().ok());
                let exact = |amount| money_for_editing(amount, self.reading.unit, self.reading.digits);
                amount.map(exact).unwrap_or_default()
            }
            Some(other) => self.of_schedule(other),
            None => String::new(),
        }
    }

    pub(super) fn enter_own(&self, column: usize, text: &str) -> Result<Option<Edit>, Refusal> {
        let typed = Some(text.trim()).filter(|text| !text.is_empty()).map(str::to_owned);
        if let Some(field) = TEXTS.get(column) {
            let is_same = typed.as_ref() == field.of(self.activity);
            return Ok((!is_same).then(|| self.edit(ActivityChange::Text(*field, typed))));
        }
        let Some(other) = other_at(column) else { return Ok(None) };
        let mut schedule = self.schedule();
        match other {
            Other::Granted => return self.enter_granted(text),
            Other::Schedule(of) => *of(&mut schedule) = typed,
            Other::HeaderYears => schedule.header_years = read_years(text)?,
        }
        let is_same = schedule == self.schedule();
        let given = (schedule != Schedule::default()).then(|| Box::new(schedule));
        Ok((!is_same).then(|| self.edit(ActivityChange::Schedule(given))))
    }

    fn enter_granted(&self, text: &str) -> Result<Option<Edit>, Refusal> {
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

    fn schedule(&self) -> Schedule {
        self.activity.schedule.as_deref().cloned().unwrap_or_default()
    }

    fn of_schedule(&self, other: Other) -> String {
        let mut schedule = self.schedule();
        match other {
            Other::Schedule(of) => of(&mut schedule).clone().unwrap_or_default(),
            Other::HeaderYears => {
                let years: Vec<String> = schedule.header_years.iter().map(ToString::to_string).collect();
                self.reading.digits.show(&years.join(", ")).into_owned()
            }
            Other::Granted => String::new(),
        }
    }
}

fn other_at(column: usize) -> Option<Other> {
    column.checked_sub(TEXTS.len()).and_then(|at| OTHERS.get(at).copied())
}

/// Years with anything but digits between them.
fn read_years(text: &str) -> Result<Vec<Year>, Refusal> {
    let arabic = to_arabic(text);
    let years = arabic.split(|c: char| !c.is_ascii_digit()).filter(|word| !word.is_empty());
    let year = |word: &str| word.parse().ok().filter(|year| (1000..=9999).contains(year));
    let years: Option<Vec<Year>> = years.map(year).collect();
    // Words alone are no years.
    let years = years.filter(|years| !years.is_empty() || text.trim().is_empty());
    years.ok_or(Refusal::Closed(scoring::A_YEAR))
}
