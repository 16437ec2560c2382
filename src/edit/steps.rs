//! Edits of the steps of an activity: which there are, in which months they are done, how far they are.

use super::apply::change_activity;
use super::{EditError, StepMonth};
use crate::plan::Plan;
use crate::plan::activity::{Activity, Step};
use crate::plan::id::Id;
use crate::plan::number::Number;
use crate::plan::period::Period;
use std::sync::Arc;

pub(super) fn add_step(plan: &mut Plan, activity: &Id<Activity>, at: usize, step: &Arc<Step>) -> Result<(), EditError> {
    change_activity(plan, activity, |activity| {
        if activity.steps.iter().any(|known| known.id == step.id) {
            return Err(EditError::Taken { id: step.id.to_string() });
        }
        activity.steps.insert(at.min(activity.steps.len()), step.clone());
        Ok(())
    })
}

pub(super) fn remove_step(plan: &mut Plan, activity: &Id<Activity>, step: &Id<Step>) -> Result<(), EditError> {
    change_activity(plan, activity, |activity| {
        let at = place(activity, step)?;
        activity.steps.remove(at);
        Ok(())
    })
}

/// Moves a step to a place among the steps of its activity; behind the last is the last.
pub(super) fn move_step(plan: &mut Plan, activity: &Id<Activity>, step: &Id<Step>, to: usize) -> Result<(), EditError> {
    change_activity(plan, activity, |activity| {
        let at = place(activity, step)?;
        let step = activity.steps.remove(at);
        activity.steps.insert(to.min(activity.steps.len()), step);
        Ok(())
    })
}

/// Marks a month as one in which the step is done, or takes the mark away. What the document left in doubt is then
/// known.
pub(super) fn mark(plan: &mut Plan, month: &StepMonth, is_marked: bool) -> Result<(), EditError> {
    change_step(plan, &month.activity, &month.step, |step| {
        let periods = marked(step.months.get(month.year).cloned().unwrap_or_default(), month.period, is_marked);
        step.months.set(month.year, (!periods.is_empty()).then_some(periods));
        step.doubtful = false;
    })
}

/// Periods with one more marked, or with the mark of one taken away, in the order of time.
pub fn marked(mut periods: Vec<Period>, which: Period, is_marked: bool) -> Vec<Period> {
    let covers = |period: &Period| period.its_months().iter().any(|known| which.its_months().contains(known));
    match is_marked {
        true if !periods.iter().any(covers) => periods.push(which),
        true => {}
        false => {
            // A quarter loses the month and keeps the others.
            let months = periods.iter().flat_map(|period| match covers(period) {
                true => {
                    period.its_months().iter().filter(|known| !which.its_months().contains(known)).copied().collect()
                }
                false => vec![*period],
            });
            periods = months.collect();
        }
    }
    periods.sort_by_key(|period| (period.its_months().first().map(|month| *month as usize), period.is_month()));
    periods.dedup();
    periods
}

/// Gives, changes or clears the percent done at the end of a month.
pub(super) fn set_done(plan: &mut Plan, month: &StepMonth, percent: Option<Number>) -> Result<(), EditError> {
    change_step(plan, &month.activity, &month.step, |step| step.done.set(month.year, month.period, percent))
}

pub(super) fn change_step(
    plan: &mut Plan,
    activity: &Id<Activity>,
    step: &Id<Step>,
    change: impl FnOnce(&mut Step),
) -> Result<(), EditError> {
    change_activity(plan, activity, |activity| {
        let found = activity.steps.iter_mut().find(|known| known.id == *step);
        change(Arc::make_mut(found.ok_or_else(|| EditError::Missing { id: step.to_string() })?));
        Ok(())
    })
}

fn place(activity: &Activity, step: &Id<Step>) -> Result<usize, EditError> {
    let at = activity.steps.iter().position(|known| known.id == *step);
    at.ok_or_else(|| EditError::Missing { id: step.to_string() })
}

#[cfg(test)]
mod tests {
    use super::super::testing::json;
    use super::super::{Edit, apply};
    use super::*;

    fn plan() -> Plan {
        json(
            r#"{"id": "p", "activities": [{"id": "a", "steps": [
                {"id": "s1", "title": "one", "months": {"2563": ["q1"]}, "doubtful": true}, {"id": "s2", "title": "two"}]}]}"#,
        )
    }

    fn months(plan: &Plan) -> String {
        let step = &plan.activities.get("a").unwrap().steps[0];
        let words = |periods: &Vec<Period>| periods.iter().map(|it| it.word()).collect::<Vec<_>>().join(" ");
        step.months.get(2563).map(words).unwrap_or_default()
    }

    fn check_mark(plan: &mut Plan, month: &str, is_marked: bool, expected: &str) {
        let period = Period::from_word(month).unwrap();
        let month = StepMonth { activity: Id::new("a"), step: Id::new("s1"), year: 2563, period };
        *plan = apply(plan, &Edit::MarkStep { month, is_marked }).unwrap();
        assert_eq!(months(plan), expected);
    }

    #[test]
    fn months_are_marked_in_their_order() {
        let mut plan = plan();
        check_mark(&mut plan, "m2", true, "q1");
        assert!(!plan.activities.get("a").unwrap().steps[0].doubtful);
        check_mark(&mut plan, "m2", false, "m1 m3");
        check_mark(&mut plan, "m12", true, "m1 m3 m12");
        check_mark(&mut plan, "m2", true, "m1 m2 m3 m12");
        for month in ["m1", "m2", "m3", "m12"] {
            let left = months(&plan);
            let expected = left.split(' ').filter(|known| *known != month).collect::<Vec<_>>().join(" ");
            check_mark(&mut plan, month, false, &expected);
        }
        assert_eq!(plan.activities.get("a").unwrap().steps[0].months, Default::default());
    }

    #[test]
    fn steps_come_go_and_move() {
        fn check(edit: &Edit, expected: Result<&str, EditError>) {
            let after = apply(&plan(), edit);
            let titles = after.map(|plan| {
                let steps = &plan.activities.get("a").unwrap().steps;
                steps.iter().map(|step| step.id.to_string()).collect::<Vec<_>>().join(" ")
            });
            assert_eq!(titles, expected.map(str::to_owned));
        }
        let (activity, step) = (Id::new("a"), Id::new("s1"));
        let added = |id: &str| Arc::new(Step { id: Id::new(id), ..Step::default() });
        check(&Edit::AddStep { activity: activity.clone(), at: 1, step: added("s3") }, Ok("s1 s3 s2"));
        check(&Edit::AddStep { activity: activity.clone(), at: 9, step: added("s3") }, Ok("s1 s2 s3"));
        let taken = EditError::Taken { id: "s2".to_owned() };
        check(&Edit::AddStep { activity: activity.clone(), at: 0, step: added("s2") }, Err(taken));
        check(&Edit::MoveStep { activity: activity.clone(), step: step.clone(), to: 1 }, Ok("s2 s1"));
        check(&Edit::RemoveStep { activity: activity.clone(), step }, Ok("s2"));
        let missing = EditError::Missing { id: "s9".to_owned() };
        check(&Edit::RemoveStep { activity, step: Id::new("s9") }, Err(missing));
    }
}
