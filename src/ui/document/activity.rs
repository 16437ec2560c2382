//! Tables of what activities and headings say, for every page that reads them.

use super::{Column, Table, Writing, items_text, joined};
use crate::language::words::{indicator, plan as words};
use crate::plan::activity::{Activity, Deliverable, Step, Task};
use crate::plan::indicator::Indicator;
use crate::plan::period::{ByYear, Period, Year};
use std::collections::BTreeSet;
use std::sync::Arc;

pub(in crate::ui) fn step_table(w: &Writing<'_>, steps: &[Arc<Step>]) -> Table {
    let months = columns_of(steps.iter().map(|step| &step.months), Period::months());
    let mut columns =
        vec![Column::words(w, words::NO), Column::words(w, words::STEP), Column::figures(w, words::WEIGHT_PERCENT)];
    columns.extend(mark_columns(w, &months));
    columns.push(Column::words(w, words::DONE));
    let rows = steps.iter().map(|step| {
        let weight = step.weight.map(|weight| w.number(weight)).unwrap_or_default();
        let doubt = step.doubtful.then(|| format!("({})", w.say(words::DOUBTFUL)));
        let title = joined([Some(step.title.clone()), doubt].into_iter().flatten(), "\n");
        let mut row = vec![step.no.clone().unwrap_or_default(), title.unwrap_or_default(), weight];
        row.extend(marked(w, &months, &step.months));
        row.push(w.numbers(&step.done).unwrap_or_default());
        row
    });
    Table::new(w.say(words::STEPS), columns, rows)
}

pub(in crate::ui) fn task_table(w: &Writing<'_>, tasks: &[Task]) -> Table {
    let given = || tasks.iter().map(|task| &task.periods);
    let by_month = given().flat_map(ByYear::iter).flat_map(|(_, periods)| periods).any(|period| period.is_month());
    let periods = columns_of(given(), if by_month { Period::ALL } else { Period::quarters() });
    let mut columns = vec![Column::words(w, words::NO), Column::words(w, words::TASK)];
    columns.extend(mark_columns(w, &periods));
    let rows = tasks.iter().map(|task| {
        let text = items_text(w, &task.text, task.fragment, &task.items);
        let no = task.no.clone().unwrap_or_else(|| if task.heading { String::new() } else { "–".to_owned() });
        let mut row = vec![no, text];
        row.extend(marked(w, &periods, &task.periods));
        row
    });
    Table::new(w.say(words::TASKS), columns, rows)
}

pub(in crate::ui) fn deliverable_table(w: &Writing<'_>, deliverables: &[Deliverable]) -> Table {
    let columns = vec![
        Column::words(w, words::NO),
        Column::words(w, words::DELIVERABLE),
        Column::words(w, words::UNIT_OF_COUNT),
        Column::words(w, words::PLANNED),
        Column::words(w, words::DONE),
    ];
    let rows = deliverables.iter().map(|known| {
        vec![
            known.no.clone().unwrap_or_else(|| "–".to_owned()),
            items_text(w, &known.text, known.fragment, &known.items),
            known.unit.clone().unwrap_or_default(),
            w.numbers(&known.planned).unwrap_or_default(),
            w.numbers(&known.done).unwrap_or_default(),
        ]
    });
    Table::new(w.say(words::DELIVERABLES), columns, rows)
}

/// The given periods of every year in which any is marked.
fn columns_of<'a>(
    marks: impl Iterator<Item = &'a ByYear<Vec<Period>>>,
    periods: &'static [Period],
) -> Vec<(Year, Period)> {
    let years: BTreeSet<Year> = marks.flat_map(ByYear::iter).map(|(year, _)| *year).collect();
    years.into_iter().flat_map(|year| periods.iter().map(move |period| (year, *period))).collect()
}

/// The year is named once, where it begins, if there are several.
fn mark_columns(w: &Writing<'_>, periods: &[(Year, Period)]) -> Vec<Column> {
    let one_year = periods.first().map(|(year, _)| *year) == periods.last().map(|(year, _)| *year);
    let name = |(year, period): &(Year, Period)| match one_year {
        true => w.period(*period),
        false => format!("{} {}", w.period(*period), w.year(*year)),
    };
    periods.iter().map(|period| Column::marks(name(period))).collect()
}

fn marked(w: &Writing<'_>, periods: &[(Year, Period)], marks: &ByYear<Vec<Period>>) -> Vec<String> {
    let is_marked = |(year, period): &(Year, Period)| marks.get(*year).is_some_and(|marks| marks.contains(period));
    periods.iter().map(|period| if is_marked(period) { w.say(words::MARKED) } else { String::new() }).collect()
}

pub(in crate::ui) fn transfer_table(w: &Writing<'_>, activity: &Activity) -> Table {
    let columns =
        vec![Column::words(w, words::PERIOD), Column::figures(w, words::AMOUNT), Column::words(w, words::REASON)];
    let rows = activity.transfers.iter().map(|transfer| {
        let period = transfer.period.map(|period| w.period(period));
        let when = joined([period, Some(w.year(transfer.year))].into_iter().flatten(), " ");
        let amount = transfer.amount.map(|amount| w.money(amount));
        vec![when.unwrap_or_default(), amount.unwrap_or_default(), transfer.reason.clone().unwrap_or_default()]
    });
    Table::new(w.say(words::TRANSFERS), columns, rows)
}

/// The indicators of an activity.
pub(in crate::ui) fn indicators_of<'a>(w: &Writing<'a>, activity: &Activity) -> Vec<&'a Indicator> {
    let of = w.plan.indicators.iter().filter(|known| known.activity.as_ref() == Some(&activity.id));
    of.map(AsRef::as_ref).collect()
}

pub(in crate::ui) fn indicator_table(w: &Writing<'_>, indicators: Option<&Vec<&Indicator>>) -> Table {
    let columns = vec![
        Column::words(w, words::NO),
        Column::words(w, indicator::INDICATOR),
        Column::words(w, indicator::DIMENSION),
        Column::words(w, indicator::UNIT),
        Column::words(w, indicator::TARGETS),
    ];
    let rows = indicators.into_iter().flatten().map(|known| {
        let targets = known.targets.iter().flat_map(|targets| &targets.values);
        let targets = targets.map(|value| format!("{}: {}", w.years(value.year, value.to_year), w.value(value)));
        vec![
            known.no.clone().unwrap_or_default(),
            known.title.clone(),
            indicator::dimension(known.dimension).map(|text| w.say(text)).unwrap_or_default(),
            known.unit.clone().unwrap_or_default(),
            joined(targets, "\n").unwrap_or_default(),
        ]
    });
    Table::new(String::new(), columns, rows)
}
