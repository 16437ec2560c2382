//! Statements: vision, missions, lists, SWOT, results of years before; then the units and committees that plan.

use crate::language::words::{pages, plan as words};
use crate::plan::organisation::{Committee, Staffing, Unit};
use crate::plan::statement::{PreviousResults, Statement, Swot};
use crate::ui::document::{Block, Column, Section, Sections, Table, Writing, items, joined};

/// The sections of the page.
pub(in crate::ui) fn sections<'a>(w: &'a Writing<'a>) -> Sections<'a> {
    let organisation = w.plan.organisation.as_ref();
    let statements = w.plan.statements.iter().map(|said| statement(w, said));
    let units = organisation.units.iter().filter(|unit| says_more(unit)).map(|known| unit(w, known));
    let table = Section::new(1, w.say(words::UNITS)).with(unit_table(w));
    let table = (!table.blocks.is_empty()).then_some(table);
    let committees = organisation.committees.iter().map(|known| committee(w, known));
    Box::new(statements.chain(table).chain(units).chain(committees))
}

fn statement(w: &Writing<'_>, said: &Statement) -> Section {
    let unit = said.unit.as_ref().and_then(|id| w.plan.organisation.unit(id)).or(w.plan.organisation.planner());
    let title = unit.and_then(|unit| unit.name.clone().or(unit.abbreviation.clone()));
    let section = Section::new(1, title.unwrap_or_else(|| w.say(pages::STATEMENTS)))
        .under(&w.say(words::VISION), said.vision.clone().map(Block::Text))
        .under(&w.say(words::MISSIONS), Block::Items(items(w, &said.missions)));
    let section = said.lists.iter().fold(section, |section, list| {
        section
            .with(Block::Heading(list.heading.clone()))
            .with(list.intro.clone().map(Block::Text))
            .with(Block::Items(items(w, &list.items)))
            .with(list.closing.clone().map(Block::Text))
    });
    let section = match &said.swot {
        Some(swot) => with_swot(section, w, swot),
        None => section,
    };
    let section = said.previous_results.iter().fold(section, |section, results| with_results(section, w, results));
    let lists = said.lists.iter().map(|list| (list.id.as_str(), list.heading.clone()));
    section
        .with_texts(&said.texts)
        .with(w.claims_about_all([(said.id.as_str(), String::new())].into_iter().chain(lists)))
}

fn with_swot(section: Section, w: &Writing<'_>, swot: &Swot) -> Section {
    section
        .under(&w.say(words::STRENGTHS), Block::Items(items(w, &swot.strengths)))
        .under(&w.say(words::WEAKNESSES), Block::Items(items(w, &swot.weaknesses)))
        .under(&w.say(words::OPPORTUNITIES), Block::Items(items(w, &swot.opportunities)))
        .under(&w.say(words::THREATS), Block::Items(items(w, &swot.threats)))
}

fn with_results(section: Section, w: &Writing<'_>, results: &PreviousResults) -> Section {
    section
        .with(Block::Heading(words::results_of(&w.year(results.year), w.language)))
        .with(results.statement.clone().map(Block::Text))
        .with(Block::Items(items(w, &results.items)))
}

/// All units at a glance; those with duties or posts follow one by one.
fn unit_table(w: &Writing<'_>) -> Table {
    let columns = vec![
        Column::words(w, words::ABBREVIATION),
        Column::words(w, words::NO),
        Column::words(w, words::NAME),
        Column::words(w, words::NAME_EN),
        Column::words(w, words::PARENT_UNIT),
        Column::words(w, words::HEAD),
    ];
    let rows = w.plan.organisation.units.iter().map(|unit| {
        let parent = unit.parent.as_ref().map(|id| w.unit(id));
        let texts = [
            Some(unit.short_name().to_owned()),
            unit.no.clone(),
            unit.name.clone().filter(|name| name != unit.short_name()),
            unit.name_en.clone(),
            parent,
            unit.head.clone(),
        ];
        texts.map(Option::unwrap_or_default).to_vec()
    });
    let rows: Vec<_> = rows.filter(|row| row.iter().any(|text| !text.is_empty())).collect();
    Table::new(String::new(), columns, rows)
}

fn says_more(unit: &Unit) -> bool {
    !unit.duties.is_empty() || unit.staffing.is_some() || unit.established.is_some() || unit.reports_to.is_some()
}

fn unit(w: &Writing<'_>, unit: &Unit) -> Section {
    let label = joined([unit.no.clone(), unit.abbreviation.clone()].into_iter().flatten(), " · ");
    let facts = w
        .facts()
        .add(words::NAME_EN, unit.name_en.clone())
        .add(words::HEAD, unit.head.clone())
        .add(words::REPORTS_TO, unit.reports_to.clone())
        .add(words::ESTABLISHED, unit.established.map(|year| w.year(year)));
    let section = Section::new(2, w.titled(unit.name.as_deref().or(unit.abbreviation.as_deref())))
        .labelled(label.unwrap_or_default())
        .with(facts);
    let section = match &unit.staffing {
        Some(posts) => with_staffing(section, w, posts),
        None => section,
    };
    section.under(&w.say(words::DUTIES), Block::Items(items(w, &unit.duties))).with(w.claims_about(unit.id.as_str()))
}

fn with_staffing(section: Section, w: &Writing<'_>, posts: &Staffing) -> Section {
    let count = |count: Option<u32>| count.map(|count| w.count(count as usize));
    let facts = w
        .facts()
        .add(words::AUTHORISED, count(posts.authorised))
        .add(words::AUTHORISED_BEFORE, count(posts.authorised_before))
        .add(words::IN_POST, count(posts.in_post))
        .add(words::SPECIAL, count(posts.special_not_counted))
        .add(words::SECONDED, count(posts.seconded_not_counted));
    section.under(&w.say(words::STAFFING), facts).with(Block::Items(items(w, &posts.texts)))
}

fn committee(w: &Writing<'_>, committee: &Committee) -> Section {
    let facts = w
        .facts()
        .add(words::ORDER, committee.order_number.clone())
        .add(words::ORDER_DATE, w.day_or_text(committee.order_date, committee.order_date_text.as_deref()))
        .add(words::SIGNED_BY, committee.signed_by.clone());
    let columns = vec![Column::words(w, words::NO), Column::words(w, words::POSITION), Column::words(w, words::ROLE)];
    let rows = committee.members.iter().map(|member| {
        [&member.no, &member.position, &member.role].map(|text| text.clone().unwrap_or_default()).to_vec()
    });
    Section::new(1, w.titled(Some(&committee.title)))
        .labelled(w.say(words::COMMITTEES))
        .with(facts)
        .with(Table::new(w.say(words::MEMBERS), columns, rows))
        .under(&w.say(words::DUTIES), Block::Items(items(w, &committee.duties)))
        .with(w.claims_about(committee.id.as_str()))
}
