//! The overview: what the plan says of itself, and how much it holds.

use crate::language::months::Month;
use crate::language::words::{agreement, indicator, library, pages, plan as words};
use crate::plan::frame::Frame;
use crate::ui::document::{Block, Column, Section, Sections, Table, Writing, items};

/// The sections of the page.
pub(in crate::ui) fn sections<'a>(w: &'a Writing<'a>) -> Sections<'a> {
    let frame = w.plan.frame.as_ref();
    let identity = [(w.plan.id.as_str(), String::new()), ("", String::new())];
    let about = Section::new(1, w.say(words::FRAME))
        .with(facts(w, frame))
        .with(marks(w, frame))
        .with_texts(&frame.texts)
        .with(w.claims_about_all(identity));
    let holds = Section::new(1, w.say(words::COUNTS)).with(counts(w));
    let contents = (!frame.contents.is_empty())
        .then(|| Section::new(1, w.say(words::CONTENTS)).with(Block::Items(items(w, &frame.contents))));
    Box::new([about, holds].into_iter().chain(contents))
}

fn facts(w: &Writing<'_>, frame: &Frame) -> Option<Block> {
    let planner = w.plan.organisation.planner();
    let start = frame.start_month.and_then(Month::new).unwrap_or(Month::OCTOBER);
    w.facts()
        .add(words::INSIDE_TITLE, frame.inside_title.clone())
        .add(words::ORGANISATION, planner.map(|unit| unit.name.clone().unwrap_or_else(|| unit.short_name().to_owned())))
        .add(words::KIND, w.say(library::kind(frame.kind)))
        .add(words::KIND_TEXT, frame.kind_text.clone())
        .add(words::FISCAL_YEARS, w.years(frame.first_year, frame.last_year))
        .add(words::START_MONTH, start.name(w.language).to_owned())
        .add(words::MONEY_UNIT, w.say(words::money_unit(frame.money_unit)))
        .add(words::DIGITS, w.say(words::digits(frame.digits)))
        .add(words::ISSUED, frame.issued.clone())
        .add(words::ISSUED_BY, frame.issued_by.clone())
        .add(words::LEGAL_BASIS, frame.legal_basis.clone())
        .add(words::ALIGNED_PLANS, frame.aligned_plans.clone())
        .add(words::FROM, w.plan.from.as_ref().map(ToString::to_string))
        .add(words::PREVIOUS, w.plan.previous.as_ref().map(ToString::to_string))
        .add(words::REVISION, w.figures(&w.plan.revision.to_string()))
        .into()
}

fn marks(w: &Writing<'_>, frame: &Frame) -> Table {
    let columns = vec![Column::words(w, words::SIGN), Column::words(w, words::MEANING), Column::words(w, words::TEXTS)];
    let rows = frame.marks.iter().map(|sign| vec![sign.sign.clone(), w.say(words::mark(sign.mark)), sign.text.clone()]);
    Table::new(w.say(words::MARKS), columns, rows)
}

fn counts(w: &Writing<'_>) -> Option<Block> {
    let plan = w.plan;
    let count = |count: usize| (count > 0).then(|| w.count(count));
    let lines = plan.activities.iter().map(|activity| activity.lines.len()).sum();
    let steps = plan.activities.iter().map(|activity| activity.steps.len()).sum();
    w.facts()
        .add(words::UNITS, count(plan.organisation.units.len()))
        .add(words::COMMITTEES, count(plan.organisation.committees.len()))
        .add(pages::STATEMENTS, count(plan.statements.len()))
        .add(pages::OUTLINE, count(plan.outline.len()))
        .add(words::ACTIVITIES, count(plan.activities.len()))
        .add(words::LINES, count(lines))
        .add(words::STEPS, count(steps))
        .add(indicator::INDICATOR, count(plan.indicators.len()))
        .add(pages::AGREEMENT, count(plan.agreements.len()))
        .add(pages::ASSESSMENT, count(plan.assessments.len()))
        .add(pages::CALENDAR, count(plan.calendar.len()))
        .add(agreement::RULES, count(plan.rules.tables.len()))
        .add(crate::language::words::claims::CLAIMS, count(plan.claims.len()))
        .into()
}
