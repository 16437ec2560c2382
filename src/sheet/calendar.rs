//! The calendar of a plan: its dated entries, one a row, in the order of the document.
//!
//! A day is typed in any usual way; months are typed by their names and belong to the year on screen. What else is due
//! (steps, rounds, measures) follows from other parts and is not edited here.

use super::{Cell, Column, NewId, Reading, Refusal, Row, RowAct, RowKey, RowsEdit, Sheet, Value, units};
use crate::edit::{CalendarChange, Edit, ListEdit};
use crate::language::calendar::FiscalCalendar;
use crate::language::dates::{DateLength, DateStyle, date_for_reading, read_date};
use crate::language::entry::{EntryError, read_number};
use crate::language::months::Month;
use crate::language::words::{Text, budget, calendar as words, plan as plan_words, rows as row_words};
use crate::plan::Plan;
use crate::plan::calendar::CalendarEntry;
use crate::plan::id::Id;
use crate::plan::period::{Period, Year};
use std::sync::Arc;

/// The calendar of a plan.
pub struct Calendar<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// How dates are written.
    pub reading: Reading,
    /// The fiscal year that months belong to.
    pub year: Year,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Field {
    No,
    Text,
    Day,
    Months,
    Round,
    Unit,
    Responsible,
    Calendar,
}

const FIELDS: [(Field, &str, Text, u16); 8] = [
    (Field::No, "no", budget::NO, 72),
    (Field::Text, "entry", plan_words::ENTRY, 460),
    (Field::Day, "day", plan_words::DATE, 140),
    (Field::Months, "months", plan_words::MONTHS, 160),
    (Field::Round, "round", words::ROUND_MONTHS, 110),
    (Field::Unit, "unit", budget::UNIT, 110),
    (Field::Responsible, "responsible", plan_words::RESPONSIBLE, 220),
    (Field::Calendar, "calendar", words::CALENDAR, 260),
];

impl Sheet for Calendar<'_> {
    fn reading(&self) -> Reading {
        self.reading
    }

    fn columns(&self) -> Vec<Column> {
        let title = |title: Text| title.of(self.reading.language).to_owned();
        FIELDS
            .iter()
            .map(|(_, id, name, width)| Column { id, title: title(*name), width: *width, is_figure: false })
            .collect()
    }

    fn has_total(&self) -> bool {
        false
    }

    fn rows(&self, _is_folded: &dyn Fn(&RowKey) -> bool) -> Vec<Row> {
        self.plan
            .calendar
            .iter()
            .map(|entry| Row { key: RowKey::Part(entry.id.shared()), level: 1, open: None })
            .collect()
    }

    fn cells(&self, row: &RowKey) -> Option<Vec<Cell>> {
        let entry = self.entry(row)?;
        Some(FIELDS.iter().map(|(field, ..)| self.cell_of(entry, *field)).collect())
    }

    fn text_for_editing(&self, row: &RowKey, column: usize) -> String {
        let found = self.entry(row).zip(FIELDS.get(column));
        found.map(|(entry, (field, ..))| self.cell_of(entry, *field).value.bare(self.reading)).unwrap_or_default()
    }

    fn enter(&self, row: &RowKey, column: usize, text: &str, _new_id: NewId<'_>) -> Result<Option<Edit>, Refusal> {
        let found = self.entry(row).zip(FIELDS.get(column));
        let (entry, (field, ..)) = found.ok_or(Refusal::Closed(budget::NOT_OF_THIS_ROW))?;
        if self.cell_of(entry, *field).value.bare(self.reading) == text.trim() {
            return Ok(None);
        }
        let typed = Some(text.trim()).filter(|text| !text.is_empty()).map(str::to_owned);
        let change = match field {
            Field::No => CalendarChange::No(typed),
            Field::Text => CalendarChange::Text(typed.unwrap_or_default()),
            Field::Day => CalendarChange::Day(read_date(text).map_err(Refusal::Unreadable)?.map(|typed| typed.day)),
            Field::Months => CalendarChange::Months(self.year, self.months(text).map_err(Refusal::Unreadable)?),
            Field::Round => {
                let number = read_number(text).map_err(Refusal::Unreadable)?;
                let months = number.map(|number| number.to_string().parse::<u32>().unwrap_or_default());
                let month =
                    months.and_then(|months| u8::try_from(months).ok()).filter(|months| (1..=12).contains(months));
                if let (Some(months), None) = (months, month) {
                    return Err(Refusal::Unreadable(EntryError::NoSuchMonth { month: months }));
                }
                CalendarChange::Round(month)
            }
            Field::Unit => {
                CalendarChange::Unit(units::read(self.plan, text).map_err(Refusal::Unknown)?.into_iter().next())
            }
            Field::Responsible => CalendarChange::Responsible(typed),
            Field::Calendar => CalendarChange::Calendar(typed),
        };
        Ok(Some(Edit::CalendarEntry { entry: entry.id.clone(), change: Box::new(change) }))
    }

    fn rows_behind(&self, count: usize, new_id: NewId<'_>) -> Result<RowsEdit, Text> {
        let end = self.plan.calendar.len();
        let calendar = self.plan.calendar.iter().last().and_then(|entry| entry.calendar.clone());
        let entry =
            |_| CalendarEntry { id: Id::new(&new_id()), calendar: calendar.clone(), ..CalendarEntry::default() };
        let made: Vec<Arc<CalendarEntry>> = (0..count).map(entry).map(Arc::new).collect();
        let rows = made.iter().map(|part| RowKey::Part(part.id.shared())).collect();
        let edits = (end..).zip(made).map(|(at, part)| Edit::Calendar(ListEdit::Add { at, part })).collect();
        Ok(RowsEdit { edit: Edit::All(edits), rows, count, below: 0 })
    }

    fn rows_edit(&self, act: RowAct, rows: &[RowKey], active: &RowKey, new_id: NewId<'_>) -> Result<RowsEdit, Text> {
        let place = |row: &RowKey| match row {
            RowKey::Part(id) => self.plan.calendar.position(id),
            _ => None,
        };
        let mut places: Vec<usize> = rows.iter().filter_map(place).collect();
        places.sort_unstable();
        places.dedup();
        let (first, last) = places.first().copied().zip(places.last().copied()).ok_or(row_words::CHOOSE_ROW)?;
        let parts = || places.iter().filter_map(|at| self.plan.calendar.iter().nth(*at).cloned());
        let add = |at: usize, part: Arc<CalendarEntry>| Edit::Calendar(ListEdit::Add { at, part });
        let remove = |id: &Id<CalendarEntry>| Edit::Calendar(ListEdit::Remove { id: id.clone() });
        let like = place(active).and_then(|at| self.plan.calendar.iter().nth(at));
        let blank =
            || CalendarEntry { calendar: like.and_then(|entry| entry.calendar.clone()), ..CalendarEntry::default() };
        let mut new = |entry: CalendarEntry| Arc::new(CalendarEntry { id: Id::new(&new_id()), ..entry });
        let (edits, ids): (Vec<Edit>, Vec<Arc<CalendarEntry>>) = match act {
            RowAct::InsertAbove | RowAct::InsertBelow | RowAct::Duplicate => {
                let at = if act == RowAct::InsertAbove { first } else { last.saturating_add(1) };
                let made: Vec<_> = match act {
                    RowAct::Duplicate => parts().map(|part| new(part.as_ref().clone())).collect(),
                    _ => rows.iter().map(|_| new(blank())).collect(),
                };
                ((at..).zip(&made).map(|(at, part)| add(at, part.clone())).collect(), made)
            }
            RowAct::Delete => (parts().map(|part| remove(&part.id)).collect(), Vec::new()),
            RowAct::MoveUp | RowAct::MoveDown => {
                let (other, to) = match act {
                    RowAct::MoveUp => (first.checked_sub(1).ok_or(row_words::FIRST_ALREADY)?, last),
                    _ => (last.saturating_add(1), first),
                };
                let other = self.plan.calendar.iter().nth(other).ok_or(row_words::LAST_ALREADY)?;
                // The neighbour changes sides.
                (vec![remove(&other.id), add(to, other.clone())], parts().collect())
            }
            RowAct::Indent | RowAct::Outdent => return Err(row_words::NOT_HERE),
        };
        let rows = ids.iter().map(|part| RowKey::Part(part.id.shared())).collect();
        Ok(RowsEdit { edit: Edit::All(edits), rows, count: places.len(), below: 0 })
    }
}

impl Calendar<'_> {
    fn entry(&self, row: &RowKey) -> Option<&Arc<CalendarEntry>> {
        match row {
            RowKey::Part(id) => self.plan.calendar.get(id),
            _ => None,
        }
    }

    fn fiscal(&self) -> FiscalCalendar {
        FiscalCalendar::starting_in(self.plan.frame.start_month.and_then(Month::new).unwrap_or(Month::OCTOBER))
    }

    fn cell_of(&self, entry: &CalendarEntry, field: Field) -> Cell {
        let Reading { language, digits, .. } = self.reading;
        Cell::entry(match field {
            Field::No => Value::text(entry.no.as_deref()),
            Field::Text => {
                let items = entry.items.iter().map(|item| {
                    let no = item.no.as_deref().unwrap_or("–");
                    format!("{no} {}", item.text)
                });
                let note: Vec<String> = items.collect();
                let note = (!note.is_empty()).then(|| note.join("\n"));
                return Cell::entry(Value::text(Some(&entry.text))).with_note(note);
            }
            Field::Day => match entry.day {
                Some(day) => Value::Text(date_for_reading(day, DateStyle::new(language, digits, DateLength::Short))),
                None => Value::text(entry.day_text.as_deref()),
            },
            Field::Months => {
                let names = entry.months.get(self.year).into_iter().flatten().flat_map(|period| period.its_months());
                let names = names.filter_map(|month| self.fiscal().month_at((*month as u8).saturating_add(1)));
                let names: Vec<&str> = names.map(|month| month.short_name(language)).collect();
                Value::text(Some(&names.join(", ")))
            }
            Field::Round => {
                Value::text(entry.round_months.map(|months| digits.show(&months.to_string()).into_owned()).as_deref())
            }
            Field::Unit => Value::text(Some(&units::names(self.plan, entry.unit.as_slice()))),
            Field::Responsible => Value::text(entry.responsible.as_deref()),
            Field::Calendar => Value::text(entry.calendar.as_deref()),
        })
    }

    /// Reads names of months set apart by commas, blanks or dashes.
    fn months(&self, text: &str) -> Result<Vec<Period>, EntryError> {
        let names = text.split([',', ' ', ';', '\n', '-', '–']).map(str::trim).filter(|name| !name.is_empty());
        let period = |name: &str| {
            let month = Month::parse(name).ok_or(EntryError::NotADate)?;
            let at = usize::from(self.fiscal().index_of(month)).saturating_sub(1);
            Period::months().get(at).copied().ok_or(EntryError::NotADate)
        };
        let mut months = names.map(period).collect::<Result<Vec<_>, _>>()?;
        months.sort_unstable();
        months.dedup();
        Ok(months)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::apply;
    use crate::edit::testing::json;
    use crate::language::Language;
    use crate::plan::frame::{Digits, MoneyUnit};

    fn plan() -> Plan {
        json(
            r#"{"id": "p", "organisation": {"units": [{"id": "u", "abbreviation": "สลธ."}]}, "calendar": [
                {"id": "c1", "calendar": "ITA", "no": "1", "text": "Plan", "day": "2021-12-24", "day_text": "24 ธ.ค. 64", "unit": "u"},
                {"id": "c2", "text": "Report", "day_text": "soon", "months": {"2565": ["m4", "m5"]}, "round_months": 6, "responsible": "NACC"},
                {"id": "c3", "text": "Close"}]}"#,
        )
    }

    fn sheet(plan: &Plan) -> Calendar<'_> {
        let reading = Reading { language: Language::Thai, digits: Digits::Thai, unit: MoneyUnit::Baht };
        Calendar { plan, reading, year: 2565 }
    }

    fn picture(plan: &Plan) -> Vec<String> {
        let sheet = sheet(plan);
        let line = |row: Row| {
            let cells = sheet.cells(&row.key).unwrap();
            cells.iter().map(|cell| cell.value.shown(sheet.reading)).collect::<Vec<_>>().join("|")
        };
        sheet.rows(&|_| false).into_iter().map(line).collect()
    }

    fn enter(plan: &Plan, row: &str, column: usize, text: &str) -> Result<Option<Edit>, Refusal> {
        sheet(plan).enter(&RowKey::Part(row.into()), column, text, &mut String::new)
    }

    #[test]
    fn entries_are_read_as_people_type_them() {
        let mut plan = plan();
        assert_eq!(
            picture(&plan),
            ["1|Plan|๒๔ ธ.ค. ๖๔|||สลธ.||ITA", "|Report|soon|ม.ค., ก.พ.|๖||NACC|", "|Close||||||"]
        );
        for (row, column, text) in [
            ("c3", 0, "3"),
            ("c3", 2, "31/3/65"),
            ("c3", 3, "มี.ค.-เม.ย., March"),
            ("c3", 4, "๑๒"),
            ("c3", 5, "สลธ"),
            ("c3", 6, "ป.ป.ช."),
            ("c3", 7, "ITA"),
            ("c2", 2, "1 กุมภาพันธ์ 2565"),
            ("c2", 3, ""),
            ("c1", 1, "Plans"),
        ] {
            let edit = enter(&plan, row, column, text).unwrap().unwrap();
            plan = apply(&plan, &edit).unwrap();
            let shown = sheet(&plan).text_for_editing(&RowKey::Part(row.into()), column);
            assert_eq!(enter(&plan, row, column, &shown), Ok(None), "{text}");
        }
        assert_eq!(
            picture(&plan),
            [
                "1|Plans|๒๔ ธ.ค. ๖๔|||สลธ.||ITA",
                "|Report|๑ ก.พ. ๖๕||๖||NACC|",
                "3|Close|๓๑ มี.ค. ๖๕|มี.ค., เม.ย.|๑๒|สลธ.|ป.ป.ช.|ITA",
            ]
        );
        assert!(matches!(enter(&plan, "c3", 2, "31 ก.พ. 65"), Err(Refusal::Unreadable(EntryError::NoSuchDay { .. }))));
        assert_eq!(enter(&plan, "c3", 3, "เร็ว ๆ นี้"), Err(Refusal::Unreadable(EntryError::NotADate)));
        assert!(matches!(enter(&plan, "c3", 5, "กองคลัง"), Err(Refusal::Unknown(_))));
        assert!(matches!(enter(&plan, "c3", 4, "13"), Err(Refusal::Unreadable(_))));
    }

    #[test]
    fn rows_come_go_and_move() {
        fn check(act: RowAct, rows: &[&str], expected: Result<&str, Text>) {
            let plan = plan();
            let keys: Vec<RowKey> = rows.iter().map(|id| RowKey::Part((*id).into())).collect();
            let mut count = 0;
            let mut new_id = || {
                count += 1;
                format!("new{count}")
            };
            let after = sheet(&plan).rows_edit(act, &keys, &keys[0], &mut new_id).map(|done| {
                let after = apply(&plan, &done.edit).unwrap();
                after.calendar.iter().map(|entry| entry.id.to_string()).collect::<Vec<_>>().join(" ")
            });
            assert_eq!(after, expected.map(str::to_owned), "{act:?} {rows:?}");
        }
        check(RowAct::InsertAbove, &["c1"], Ok("new1 c1 c2 c3"));
        check(RowAct::InsertBelow, &["c1", "c2"], Ok("c1 c2 new1 new2 c3"));
        check(RowAct::Duplicate, &["c2"], Ok("c1 c2 new1 c3"));
        check(RowAct::Delete, &["c1", "c3"], Ok("c2"));
        check(RowAct::MoveUp, &["c2", "c3"], Ok("c2 c3 c1"));
        check(RowAct::MoveDown, &["c1"], Ok("c2 c1 c3"));
        check(RowAct::MoveDown, &["c3"], Err(row_words::LAST_ALREADY));
        check(RowAct::MoveUp, &["c1"], Err(row_words::FIRST_ALREADY));
        check(RowAct::Indent, &["c1"], Err(row_words::NOT_HERE));
    }
}
