//! The bars of the schedule: how much of each month's work is done, which month is late, where today lies, and what
//! dragging over months draws.

use super::{Field, Part, Steps, is_marked};
use crate::edit::{Edit, StepMonth};
use crate::figures::progress;
use crate::language::calendar::BUDDHIST_ERA;
use crate::language::months::Month;
use crate::language::words::steps as words;
use crate::plan::activity::Step;
use crate::plan::number::Number;
use crate::plan::period::{Period, Year};
use crate::sheet::{Bar, RowKey};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use std::ops::Range;

/// What of a step is done, laid over its months in their order.
pub(super) struct Laid {
    /// The months that it takes.
    months: Vec<(Year, Period)>,
    /// How many months' work is done.
    done: Option<Decimal>,
}

impl Laid {
    pub(super) fn of(sheet: &Steps<'_>, step: &Step) -> Laid {
        let marked = step.months.iter().flat_map(|(year, periods)| periods.iter().map(move |period| (*year, *period)));
        let mut months: Vec<(Year, Period)> =
            marked.flat_map(|(year, period)| period.its_months().iter().map(move |month| (year, *month))).collect();
        months.sort_unstable();
        months.dedup();
        let done = progress::done_of_step(step, sheet.at()).map(Number::decimal);
        let count = Decimal::from(months.len());
        let done = done.and_then(|done| done.checked_mul(count)?.checked_div(Decimal::ONE_HUNDRED));
        Laid { months, done }
    }

    /// The bar of a step in a month or quarter.
    pub(super) fn bar(&self, sheet: &Steps<'_>, step: &Step, (year, period): (Year, Period)) -> Bar {
        let at = |months: &[Period]| {
            let mut noted = months.iter().rev().filter_map(|month| step.done.get(year, *month));
            noted.next().copied()
        };
        let noted = step.done.get(year, period).copied().or_else(|| at(period.its_months()));
        let mut its = self
            .months
            .iter()
            .enumerate()
            .filter(|(_, (of, month))| *of == year && period.its_months().contains(month));
        let (first, count) = (its.next().map(|(at, _)| at), its.count().saturating_add(1));
        let Some(first) = first else { return Bar { done: noted.map(Number::decimal), ..Bar::default() } };
        let before = Decimal::from(first);
        let own = self.done.unwrap_or_default().saturating_sub(before).clamp(Decimal::ZERO, Decimal::from(count));
        let part = own.checked_mul(Decimal::ONE_HUNDRED).and_then(|own| own.checked_div(Decimal::from(count)));
        let part = part.and_then(|part| part.to_u8()).unwrap_or_default();
        let last = period.its_months().last().map_or(0, |month| (*month as u8).saturating_add(1));
        let is_over = (year, last) <= (sheet.year, sheet.month);
        Bar {
            is_planned: true,
            is_doubtful: step.doubtful,
            done: noted.map(Number::decimal),
            part,
            is_late: is_over && part < 100,
        }
    }
}

/// The years that months or quarters lie in: those of the calendar above months, as printed schedules have them.
pub(super) fn years(sheet: &Steps<'_>) -> Vec<(Range<usize>, String)> {
    let calendar = sheet.calendar();
    let year_of = |field: Field| match field {
        Field::Time(year, _) if !sheet.years.is_empty() => Some(year),
        Field::Time(year, month) => {
            let of_calendar = calendar.common_era_year(year, (month as u8).saturating_add(1))?;
            Some(of_calendar.saturating_add(BUDDHIST_ERA))
        }
        _ => None,
    };
    let known: Vec<(usize, Year)> =
        sheet.fields().enumerate().filter_map(|(at, field)| Some((at, year_of(field)?))).collect();
    let title = |year: Year| words::year(&sheet.reading.digits.show(&year.to_string()), sheet.reading.language);
    let span = |columns: &[(usize, Year)]| {
        let ((first, year), (last, _)) = columns.first().copied().zip(columns.last().copied())?;
        Some((first..last.saturating_add(1), title(year)))
    };
    known.chunk_by(|a, b| a.1 == b.1).filter_map(span).collect()
}

/// Where today lies among the columns.
pub(super) fn today(sheet: &Steps<'_>) -> Option<(usize, u8)> {
    let (today, calendar) = (sheet.today?, sheet.calendar());
    let year = calendar.year_of(today);
    let index = calendar.index_of(Month::new(today.month())?);
    let holds = |field: Field| match field {
        Field::Time(of, period) => {
            let first = period.its_months().first().map_or(0, |month| *month as u8);
            let its = (index.saturating_sub(1)).checked_sub(first).filter(|_| of == year)?;
            (usize::from(its) < period.its_months().len()).then_some((its, period.its_months().len()))
        }
        _ => None,
    };
    let (column, (its, months)) = sheet.fields().enumerate().find_map(|(at, field)| Some((at, holds(field)?)))?;
    let last = u32::from(calendar.last_day(year, index)?.day());
    let days = u32::from(its).saturating_mul(last).saturating_add(u32::from(today.day()).saturating_sub(1));
    let percent = days.saturating_mul(100).checked_div(last.saturating_mul(u32::try_from(months).ok()?))?;
    Some((column, u8::try_from(percent).ok()?))
}

/// What a drag from a cell moves: of the columns of a bar those that stay, and the end that goes along.
pub(super) struct Reach {
    /// The columns of the bar; of a blank month, none.
    bar: Option<(usize, usize)>,
    /// The column that stays.
    anchor: usize,
}

/// What a drag from a cell would move: a blank month begins a bar, the end of a bar moves. From between its ends, and
/// where there are no bars, a drag selects.
pub(super) fn reach(sheet: &Steps<'_>, row: &RowKey, from: usize) -> Option<Reach> {
    let Some(Part::Step(_, _, step)) = sheet.part(row) else { return None };
    let is_bar = |column: usize| match sheet.fields().nth(column) {
        Some(Field::Time(year, period)) => Some(is_marked(step, year, period)),
        _ => None,
    };
    if !is_bar(from)? {
        return Some(Reach { bar: None, anchor: from });
    }
    let holds = |column: &usize| is_bar(*column) == Some(true);
    let first = (0..=from).rev().take_while(holds).last().unwrap_or(from);
    let last = (from..).take_while(holds).last().unwrap_or(from);
    let anchor = match (from == first, from == last) {
        (_, true) => first,
        (true, false) => last,
        (false, false) => return None,
    };
    Some(Reach { bar: Some((first, last)), anchor })
}

/// What dragging from a cell to another column means.
pub(super) fn drawn(sheet: &Steps<'_>, row: &RowKey, from: usize, to: usize) -> Option<Edit> {
    let Some(Part::Step(activity, _, step)) = sheet.part(row) else { return None };
    let Reach { bar, anchor } = reach(sheet, row, from)?;
    // A bar of one month goes both ways.
    let anchor = if bar == Some((from, from)) { from } else { anchor };
    let is_in = |column: usize| (anchor.min(to)..=anchor.max(to)).contains(&column);
    let was_in = |column: usize| bar.is_some_and(|(first, last)| (first..=last).contains(&column));
    let mut edits = Vec::new();
    for (column, field) in sheet.fields().enumerate() {
        let Field::Time(year, period) = field else { continue };
        let is_wanted = is_in(column);
        if (is_wanted || was_in(column)) && is_marked(step, year, period) != is_wanted {
            let month = StepMonth { activity: activity.id.clone(), step: step.id.clone(), year, period };
            edits.push(Edit::MarkStep { month, is_marked: is_wanted });
        }
    }
    (!edits.is_empty()).then_some(Edit::All(edits))
}
