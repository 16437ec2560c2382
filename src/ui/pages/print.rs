//! What the plan already holds for the printed page: the parts it will have.

use crate::language::words::{pages, pending as words, plan as plan_words};
use crate::ui::document::{Section, Sections, Writing};

/// The sections of the page.
pub(in crate::ui) fn sections<'a>(w: &'a Writing<'a>) -> Sections<'a> {
    let plan = w.plan;
    let count = |count: usize| (count > 0).then(|| w.count(count));
    let facts = w
        .facts()
        .add(plan_words::TITLE, w.titled(Some(&plan.frame.title)))
        .add(pages::STATEMENTS, count(plan.statements.len()))
        .add(pages::OUTLINE, count(plan.outline.len()))
        .add(plan_words::ACTIVITIES, count(plan.activities.len()))
        .add(pages::INDICATORS, count(plan.indicators.len()))
        .add(pages::AGREEMENT, count(plan.agreements.len()))
        .add(pages::ASSESSMENT, count(plan.assessments.len()))
        .add(pages::CALENDAR, count(plan.calendar.len()));
    Box::new(std::iter::once(Section::new(1, w.say(words::ALREADY)).with(facts)))
}
