//! What is due when: dated entries of the calendar, ends of steps, assessment rounds, measures of assessments.

use crate::language::calendar::FiscalCalendar;
use crate::language::months::Month;
use crate::plan::Plan;
use crate::plan::activity::{Activity, Step};
use crate::plan::assessment::AssessmentItem;
use crate::plan::calendar::CalendarEntry;
use crate::plan::date::Day;
use crate::plan::id::Id;
use crate::plan::organisation::Unit;
use crate::plan::period::{ByYear, Period, Year};
use std::collections::BTreeMap;

/// Something that is due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// The day; the first of several.
    pub day: Day,
    /// The last day, if there are several.
    pub until: Option<Day>,
    /// What kind of thing it is.
    pub kind: DueKind,
    /// What it is called.
    pub title: String,
    /// What it belongs to.
    pub of: Option<String>,
    /// The responsible units.
    pub units: Vec<Id<Unit>>,
    /// The id of the part, with that of the part it stands in.
    pub part: String,
    /// Where it is written.
    pub source: Source,
}

/// The part of a plan by which something is due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// An entry of the calendar.
    Entry(Id<CalendarEntry>),
    /// A step of an activity.
    Step(Id<Activity>, Id<Step>),
    /// The rounds after so many months.
    Round(u8),
    /// A measure of an item of an assessment.
    Measure(Id<AssessmentItem>),
}

/// The kinds of things that are due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DueKind {
    /// An entry of the calendar.
    Entry,
    /// The end of a step.
    Step,
    /// The end of an assessment round.
    Round,
    /// A measure that follows from an assessment.
    Measure,
}

/// Everything that is due, by day.
#[must_use]
pub fn due(plan: &Plan) -> Vec<Due> {
    let start = plan.frame.start_month.and_then(Month::new).unwrap_or(Month::OCTOBER);
    let calendar = FiscalCalendar::starting_in(start);
    let mut found = entries(plan, calendar);
    found.extend(steps(plan, calendar));
    found.extend(rounds(plan, calendar));
    found.extend(measures(plan));
    found.sort_by_key(|due| (due.day, due.kind, due.until));
    found
}

fn entries(plan: &Plan, calendar: FiscalCalendar) -> Vec<Due> {
    let mut found = Vec::new();
    for entry in plan.calendar.iter() {
        let due = |day, until, part| Due {
            day,
            until,
            kind: DueKind::Entry,
            title: entry.text.clone(),
            of: entry.calendar.clone(),
            units: entry.unit.iter().cloned().collect(),
            part,
            source: Source::Entry(entry.id.clone()),
        };
        match entry.day {
            Some(day) => found.push(due(day, None, entry.id.to_string())),
            None => {
                for (year, period) in periods(&entry.months) {
                    if let (Some(first), Some(last)) = days(calendar, year, period) {
                        found.push(due(first, Some(last), format!("{}-{year}-{}", entry.id, period.word())));
                    }
                }
            }
        }
    }
    found
}

fn steps(plan: &Plan, calendar: FiscalCalendar) -> impl Iterator<Item = Due> {
    plan.activities.iter().flat_map(move |activity| {
        activity.steps.iter().filter_map(move |step| {
            Some(Due {
                day: end_of(step, calendar)?,
                until: None,
                kind: DueKind::Step,
                title: step.title.clone(),
                of: activity.title.clone(),
                units: activity.units.clone(),
                part: format!("{}-{}", activity.id, step.id),
                source: Source::Step(activity.id.clone(), step.id.clone()),
            })
        })
    })
}

/// The last day of a step's last month.
fn end_of(step: &Step, calendar: FiscalCalendar) -> Option<Day> {
    periods(&step.months).filter_map(|(year, period)| days(calendar, year, period).1).max()
}

/// One for each round of the plan, with how many indicators report in it.
fn rounds(plan: &Plan, calendar: FiscalCalendar) -> impl Iterator<Item = Due> {
    let mut rounds: BTreeMap<(Year, u8), Vec<&str>> = BTreeMap::new();
    for indicator in plan.indicators.iter() {
        for round in &indicator.rounds {
            rounds.entry((round.year, round.months)).or_default().push(&indicator.title);
        }
    }
    rounds.into_iter().filter_map(move |((year, months), titles)| {
        Some(Due {
            day: calendar.last_day(year, months)?,
            until: None,
            kind: DueKind::Round,
            title: months.to_string(),
            of: Some(titles.join("\n")),
            units: Vec::new(),
            part: format!("round-{year}-{months}"),
            source: Source::Round(months),
        })
    })
}

fn measures(plan: &Plan) -> impl Iterator<Item = Due> {
    let groups = plan.assessments.iter().flat_map(|assessment| &assessment.groups);
    groups.flat_map(|group| &group.items).flat_map(|item| {
        item.measures.iter().filter_map(move |measure| {
            Some(Due {
                day: measure.due?,
                until: None,
                kind: DueKind::Measure,
                title: measure.text.clone(),
                of: Some(item.name.clone()),
                units: if measure.units.is_empty() { item.units.clone() } else { measure.units.clone() },
                part: format!("{}-{}", item.id, measure.id),
                source: Source::Measure(item.id.clone()),
            })
        })
    })
}

fn periods(months: &ByYear<Vec<Period>>) -> impl Iterator<Item = (Year, Period)> {
    months.iter().flat_map(|(year, periods)| periods.iter().map(|period| (*year, *period)))
}

/// The first and the last day of a month or quarter.
fn days(calendar: FiscalCalendar, year: Year, period: Period) -> (Option<Day>, Option<Day>) {
    let index = |month: Option<&Period>| month.and_then(|month| (*month as u8).checked_add(1));
    let months = period.its_months();
    let first = index(months.first())
        .and_then(|index| Day::new(calendar.common_era_year(year, index)?, calendar.month_at(index)?.number(), 1));
    (first, index(months.last()).and_then(|index| calendar.last_day(year, index)))
}

#[cfg(test)]
#[allow(clippy::arithmetic_side_effects, reason = "a failing test may panic")]
mod tests {
    use super::*;

    #[test]
    fn what_has_a_day_stands_in_its_order() {
        let plan: Plan = serde_json::from_str(
            r#"{"id": "p", "frame": {"title": "", "first_year": 2563},
                "activities": [{"id": "a", "title": "Survey", "units": ["u"], "steps": [
                    {"id": "s", "title": "Ask", "months": {"2563": ["m1", "q2"]}}, {"id": "t", "title": "Tell"}]}],
                "indicators": [{"id": "i", "title": "Rate", "rounds": [{"id": "r", "year": 2563, "months": 6}]}],
                "calendar": [{"id": "c", "text": "Report", "day": "2019-12-31"}, {"id": "d", "text": "Plan", "months": {"2563": ["m2"]}}, {"id": "e", "text": "Never"}]}"#,
        )
        .unwrap();
        let told: Vec<String> = due(&plan)
            .iter()
            .map(|it| {
                let until = it.until.map(|day| format!("–{day}")).unwrap_or_default();
                format!("{}{until} {:?} {} ({})", it.day, it.kind, it.title, it.of.as_deref().unwrap_or("-"))
            })
            .collect();
        assert_eq!(
            told,
            [
                "2019-11-01–2019-11-30 Entry Plan (-)",
                "2019-12-31 Entry Report (-)",
                "2020-03-31 Step Ask (Survey)",
                "2020-03-31 Round 6 (Rate)",
            ]
        );
    }
}
