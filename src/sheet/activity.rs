//! What one activity says, as tables: a row for what it says once, and a sheet for each of its lists.
//!
//! Each list is one function that tells which fields of an item stand in which column; showing, reading and changing
//! them is the same for all (see [`slots`]).

mod lists;
mod own;
mod slots;
#[cfg(test)]
mod tests;

use super::{Cell, Column, NewId, Reading, Refusal, Row, RowAct, RowKey, RowsEdit, Sheet};
use crate::edit::{ActivityChange, Edit};
use crate::language::calendar::FiscalCalendar;
use crate::language::months::Month;
use crate::language::words::{Text, activity as words, rows as row_words};
use crate::plan::Plan;
use crate::plan::activity::Activity;
use crate::plan::period::{Period, Year};
use slots::Manner;

pub use lists::ActivityList;

/// A table of one activity.
pub struct ActivitySheet<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// The activity.
    pub activity: &'a Activity,
    /// Which of its tables.
    pub list: ActivityList,
    /// How figures are written.
    pub reading: Reading,
    /// The fiscal year that is looked at.
    pub year: Year,
}

impl Sheet for ActivitySheet<'_> {
    fn reading(&self) -> Reading {
        self.reading
    }

    fn columns(&self) -> Vec<Column> {
        self.list.columns(self.activity, self.year).into_iter().map(|head| self.column(head)).collect()
    }

    fn has_total(&self) -> bool {
        false
    }

    fn rows(&self, _is_folded: &dyn Fn(&RowKey) -> bool) -> Vec<Row> {
        let row = |key| Row { key, level: 1, open: None };
        self.list.keys(self.activity).iter().map(|key| row(RowKey::Part(key.as_str().into()))).collect()
    }

    fn cells(&self, row: &RowKey) -> Option<Vec<Cell>> {
        if self.list == ActivityList::Own {
            return Some(self.own_cells());
        }
        let at = self.place(row)?;
        let mut items = self.list.of(self.activity)?;
        let manner = self.manner();
        let columns = self.list.columns(self.activity, self.year);
        columns.iter().map(|head| Some(self.list.slot(&mut items, at, head.id, self.year)?.cell(&manner))).collect()
    }

    fn text_for_editing(&self, row: &RowKey, column: usize) -> String {
        if self.list == ActivityList::Own {
            return self.own_text(column);
        }
        let text = || {
            let mut items = self.list.of(self.activity)?;
            let head = self.list.columns(self.activity, self.year).into_iter().nth(column)?;
            Some(self.list.slot(&mut items, self.place(row)?, head.id, self.year)?.text(&self.manner()))
        };
        text().unwrap_or_default()
    }

    fn enter(&self, row: &RowKey, column: usize, text: &str, _new_id: NewId<'_>) -> Result<Option<Edit>, Refusal> {
        if self.list == ActivityList::Own {
            return self.enter_own(column, text);
        }
        let gone = Refusal::Closed(words::GONE);
        let before = self.list.of(self.activity).ok_or(gone.clone())?;
        let mut items = before.clone();
        let head = self.list.columns(self.activity, self.year).into_iter().nth(column);
        let slot = self.place(row).zip(head).and_then(|(at, head)| self.list.slot(&mut items, at, head.id, self.year));
        slot.ok_or(gone)?.enter(text, &self.manner())?;
        Ok((items != before).then(|| self.edit(items)))
    }

    fn rows_edit(&self, act: RowAct, rows: &[RowKey], active: &RowKey, new_id: NewId<'_>) -> Result<RowsEdit, Text> {
        if !self.list.grows() {
            return Err(row_words::NOT_HERE);
        }
        let keys = self.list.keys(self.activity);
        let mut items = self.list.of(self.activity).ok_or(row_words::NOT_HERE)?;
        let mut places: Vec<usize> = rows.iter().filter_map(|row| self.place(row)).collect();
        places.sort_unstable();
        let active = self.place(active);
        let mut moved: Vec<usize> = Vec::new();
        match act {
            RowAct::InsertAbove | RowAct::InsertBelow => {
                let behind = usize::from(act == RowAct::InsertBelow);
                let at = active.map_or(keys.len(), |at| at.saturating_add(behind));
                lists::insert(&mut items, at, new_id(), self.year);
                moved.push(at);
            }
            RowAct::Duplicate => {
                let at = places.last().ok_or(row_words::CHOOSE_ROW)?.saturating_add(1);
                lists::duplicate(&mut items, at.saturating_sub(1), new_id());
                moved.push(at);
            }
            RowAct::Delete => places.iter().rev().for_each(|at| lists::remove(&mut items, *at)),
            RowAct::MoveUp | RowAct::MoveDown => {
                let by = if act == RowAct::MoveUp { -1 } else { 1 };
                let at = active.ok_or(row_words::CHOOSE_ROW)?;
                let to = at.checked_add_signed(by).filter(|to| *to < keys.len()).ok_or(row_words::NOT_HERE)?;
                lists::swap(&mut items, at, to);
                moved.push(to);
            }
            RowAct::Indent | RowAct::Outdent => return Err(row_words::NOT_HERE),
        }
        let keys = lists::keys(&items);
        let rows = moved.iter().filter_map(|at| keys.get(*at)).map(|key| RowKey::Part(key.as_str().into())).collect();
        Ok(RowsEdit { edit: self.edit(items), rows, count: places.len().max(1), below: 0 })
    }
}

impl ActivitySheet<'_> {
    /// The place of a row among the rows of the table.
    fn place(&self, row: &RowKey) -> Option<usize> {
        let RowKey::Part(key) = row else { return None };
        self.list.keys(self.activity).iter().position(|known| **key == **known)
    }

    fn edit(&self, change: ActivityChange) -> Edit {
        Edit::Activity { activity: self.activity.id.clone(), change: Box::new(change) }
    }

    fn calendar(&self) -> FiscalCalendar {
        let start = self.plan.frame.start_month.and_then(Month::new);
        FiscalCalendar::starting_in(start.unwrap_or(Month::OCTOBER))
    }

    fn manner(&self) -> Manner {
        Manner { reading: self.reading, year: self.year, calendar: self.calendar() }
    }

    fn column(&self, head: lists::Head) -> Column {
        let lists::Head { id, title, width } = head;
        let language = self.reading.language;
        let title = match (title, Period::from_word(id)) {
            (Some(title), _) => title.of(language).to_owned(),
            (None, Some(period)) if period.is_month() => {
                let index = (period as u8).saturating_add(1);
                self.calendar().month_at(index).map(|month| month.short_name(language).to_owned()).unwrap_or_default()
            }
            (None, period) => {
                let number = period.map_or(0, |period| period as u8).saturating_sub(11);
                crate::language::words::budget::quarter(number, language, self.reading.digits)
            }
        };
        Column { id, title, width, is_figure: slots::is_figure(id) }
    }
}
