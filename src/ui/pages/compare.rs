//! What the plan already holds for comparing: where it comes from, and its what-ifs.

use crate::language::words::{indicator, pending as words, plan as plan_words};
use crate::plan::scenario::Scenario;
use crate::ui::document::{Block, Column, Section, Sections, Table, Writing};

/// The sections of the page.
pub(in crate::ui) fn sections<'a>(w: &'a Writing<'a>) -> Sections<'a> {
    let facts: Option<Block> = w
        .facts()
        .add(plan_words::FROM, w.plan.from.as_ref().map(ToString::to_string))
        .add(plan_words::PREVIOUS, w.plan.previous.as_ref().map(ToString::to_string))
        .into();
    let origin = Section::new(1, w.say(words::ALREADY)).with(facts);
    let origin = (!origin.blocks.is_empty()).then_some(origin);
    Box::new(origin.into_iter().chain(w.plan.scenarios.iter().map(|known| scenario(w, known))))
}

fn scenario(w: &Writing<'_>, scenario: &Scenario) -> Section {
    let columns = vec![Column::words(w, indicator::INDICATOR), Column::figures(w, words::TRIED_RESULT)];
    let rows = scenario.results.iter().map(|tried| {
        let known = w.plan.indicators.get(tried.indicator.as_str());
        let title = known.map_or_else(|| tried.indicator.to_string(), |known| known.title.clone());
        vec![title, tried.result.map(|result| w.number(result)).unwrap_or_default()]
    });
    Section::new(1, w.titled(Some(&scenario.name))).labelled(w.say(words::SCENARIOS)).with(Table::new(
        String::new(),
        columns,
        rows,
    ))
}
