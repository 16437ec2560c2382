//! Steps: what each activity does, when, and what it hands over.

use crate::language::words::plan as words;
use crate::plan::activity::{Activity, Deliverable, Schedule, Step, Task};
use crate::plan::period::{ByYear, Period, Year};
use crate::ui::document::{Column, Section, Sections, Table, Writing, items_text, joined};
use std::collections::BTreeSet;
use std::sync::Arc;

/// The sections of the page: one for each activity that says what it does.
pub(in crate::ui) fn sections<'a>(w: &'a Writing<'a>) -> Sections<'a> {
    let scheduled = w.plan.activities.iter().filter(|activity| {
        activity.schedule.is_some()
            || !(activity.steps.is_empty() && activity.tasks.is_empty() && activity.deliverables.is_empty())
    });
    Box::new(scheduled.map(|known| activity(w, known)))
}

fn activity(w: &Writing<'_>, activity: &Activity) -> Section {
    let steps = activity.steps.iter().map(|step| (step.id.as_str(), step.no.clone().unwrap_or_default()));
    let tasks = activity.tasks.iter().map(|task| (task.id.as_str(), task.no.clone().unwrap_or_default()));
    let handed = activity.deliverables.iter().map(|known| (known.id.as_str(), known.no.clone().unwrap_or_default()));
    let schedule = activity.schedule.as_deref().map(|schedule| facts(w, schedule));
    let label = [activity.no.clone(), w.units(&activity.units)];
    Section::new(1, w.titled(activity.title.as_deref()))
        .labelled(joined(label.into_iter().flatten(), " · ").unwrap_or_default())
        .with(schedule.and_then(Into::into))
        .with(step_table(w, &activity.steps))
        .with(deliverable_table(w, &activity.deliverables))
        .with(task_table(w, &activity.tasks))
        .with(w.claims_about_all(
            [(activity.id.as_str(), String::new())].into_iter().chain(steps).chain(tasks).chain(handed),
        ))
}

fn facts(w: &Writing<'_>, schedule: &Schedule) -> crate::ui::document::Facts {
    w.facts()
        .add(words::SCHEDULE_NO, schedule.no.clone())
        .add(words::HEADER_YEARS, joined(schedule.header_years.iter().map(|year| w.year(*year)), ", "))
        .add(words::SERVES_NO, schedule.indicator_no.clone())
        .add(words::SERVES, schedule.indicator.clone())
}

fn step_table(w: &Writing<'_>, steps: &[Arc<Step>]) -> Table {
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

fn task_table(w: &Writing<'_>, tasks: &[Task]) -> Table {
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

fn deliverable_table(w: &Writing<'_>, deliverables: &[Deliverable]) -> Table {
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
