//! Steps: what each activity does, when, and what it hands over.

use crate::language::words::plan as words;
use crate::plan::activity::{Activity, Schedule};
use crate::ui::document::activity::{deliverable_table, step_table, task_table};
use crate::ui::document::{Section, Sections, Writing, joined};

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
