//! Activities of the next year: money, deliverables, tasks and steps.

use super::time::Turn;
use super::{CarriedSteps, Carry, Rollover};
use crate::plan::activity::{Activity, Deliverable, Line, Step, Task};
use crate::plan::frame::Mark;
use crate::plan::number::Number;
use crate::plan::period::{ByPeriod, ByYear, Period, Year};
use rust_decimal::Decimal;
use std::sync::Arc;

pub(super) fn next(activity: &Activity, turn: Turn, how: &Rollover) -> Activity {
    let carries = how.money == Carry::Carried;
    Activity {
        // Whether it gets money is another year's question.
        marks: activity
            .marks
            .iter()
            .copied()
            .filter(|mark| *mark != Mark::Unfunded && *mark != Mark::Additional)
            .collect(),
        proposed: turn.years(&activity.proposed, carries),
        allocated: turn.years(&activity.allocated, carries),
        transfers: activity.transfers.iter().filter(|transfer| !turn.is_over(transfer.year)).cloned().collect(),
        releases: activity.releases.iter().filter(|release| !turn.is_over(release.year)).cloned().collect(),
        lines: activity.lines.iter().map(|known| Arc::new(line(known, turn, carries))).collect(),
        deliverables: activity.deliverables.iter().map(|known| deliverable(known, turn)).collect(),
        tasks: activity.tasks.iter().map(|known| task(known, turn)).collect(),
        steps: activity.steps.iter().filter_map(|known| step(known, turn, how.steps)).map(Arc::new).collect(),
        schedule: activity.schedule.as_ref().map(|known| {
            let mut schedule = known.as_ref().clone();
            schedule.header_years.iter_mut().for_each(|year| *year = year.saturating_add(1));
            Box::new(schedule)
        }),
        ..activity.clone()
    }
}

/// What was committed and spent stays with its year.
fn line(line: &Line, turn: Turn, carries: bool) -> Line {
    Line {
        planned: turn.periods(&line.planned, carries),
        committed: turn.periods(&line.committed, false),
        disbursed: turn.periods(&line.disbursed, false),
        carried_over: turn.years(&line.carried_over, false),
        ..line.clone()
    }
}

fn deliverable(known: &Deliverable, turn: Turn) -> Deliverable {
    Deliverable { planned: turn.periods(&known.planned, true), done: turn.periods(&known.done, false), ..known.clone() }
}

fn task(task: &Task, turn: Turn) -> Task {
    Task { periods: turn.years(&task.periods, true), ..task.clone() }
}

fn step(step: &Step, turn: Turn, which: CarriedSteps) -> Option<Step> {
    match which {
        CarriedSteps::All => {
            Some(Step { months: turn.years(&step.months, true), done: ByPeriod::default(), ..step.clone() })
        }
        CarriedSteps::Unfinished => {
            let is_finished = done(step).is_some_and(|done| done.decimal() >= Decimal::ONE_HUNDRED);
            (!is_finished).then(|| Step { months: still_to_come(step, turn), ..step.clone() })
        }
    }
}

/// The months of the years to come; without any, those that are over come once more.
fn still_to_come(step: &Step, turn: Turn) -> ByYear<Vec<Period>> {
    let months = turn.years(&step.months, false);
    if months.iter().next().is_some() { months } else { turn.years(&step.months, true) }
}

/// The latest percent given.
fn done(step: &Step) -> Option<Number> {
    let last_month = |period: Period| period.its_months().last().map_or(0, |month| *month as usize);
    let when = |year: Year, period: Period| (year, last_month(period), period.is_month());
    step.done.iter().max_by_key(|slot| when(slot.year, slot.period)).map(|slot| slot.value)
}
