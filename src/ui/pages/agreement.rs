//! Agreements: parties, period, clauses, perspectives, indicators with their weights, and each indicator's sheet.

use crate::language::words::{agreement as words, indicator as indicator_words, pages, plan as plan_words};
use crate::plan::agreement::{Agreement, AgreementEntry};
use crate::ui::document::{Block, Column, Section, Sections, Table, Writing, indicator, items};

/// The sections of the page.
pub(in crate::ui) fn sections<'a>(w: &'a Writing<'a>) -> Sections<'a> {
    Box::new(w.plan.agreements.iter().flat_map(move |known| {
        let sheets = known.entries.iter().filter_map(|entry| w.plan.indicators.get(entry.indicator.as_str()));
        std::iter::once(agreement(w, known)).chain(sheets.map(move |known| indicator::sheet(w, known, 2)))
    }))
}

fn agreement(w: &Writing<'_>, agreement: &Agreement) -> Section {
    let facts = w
        .facts()
        .add(words::UNIT, agreement.unit.as_ref().map(|unit| w.unit(unit)))
        .add(words::YEAR, agreement.year.map(|year| w.year(year)))
        .add(words::PERIOD, agreement.period.as_ref().and_then(|span| w.span(span)))
        .add(words::PERIOD_YEARS, agreement.period_years.map(|years| w.count(usize::from(years))));
    let perspectives = agreement.perspectives.iter().map(|known| (known.id.as_str(), known.title.clone()));
    Section::new(1, w.titled(Some(&agreement.title)))
        .labelled(w.say(pages::AGREEMENT))
        .with(facts)
        .with(parties(w, agreement))
        .under(&w.say(words::CLAUSES), Block::Items(items(w, &agreement.clauses)))
        .with(levels(w, agreement))
        .with(perspective_table(w, agreement))
        .with(entries(w, agreement))
        .with(w.claims_about_all([(agreement.id.as_str(), String::new())].into_iter().chain(perspectives)))
}

fn parties(w: &Writing<'_>, agreement: &Agreement) -> Table {
    let columns = vec![
        Column::words(w, words::PARTY),
        Column::words(w, words::POSITION),
        Column::words(w, plan_words::NAME),
        Column::words(w, words::SIGNED),
    ];
    let rows = agreement.parties.iter().map(|party| {
        let signed = w.day_or_text(party.signed, party.signed_text.as_deref());
        let texts = [Some(party.role.clone()), party.position.clone(), party.name.clone(), signed];
        texts.map(Option::unwrap_or_default).to_vec()
    });
    Table::new(w.say(words::PARTIES), columns, rows)
}

fn levels(w: &Writing<'_>, agreement: &Agreement) -> Table {
    let columns = vec![Column::figures(w, indicator_words::POINTS), Column::words(w, indicator_words::LEVEL)];
    let rows = agreement
        .levels
        .iter()
        .map(|level| vec![level.points.map(|points| w.number(points)).unwrap_or_default(), level.label.clone()]);
    Table::new(w.say(words::LEVELS), columns, rows)
}

fn perspective_table(w: &Writing<'_>, agreement: &Agreement) -> Table {
    let columns = vec![
        Column::words(w, plan_words::NO),
        Column::words(w, plan_words::CODE),
        Column::words(w, words::PERSPECTIVE),
        Column::figures(w, indicator_words::WEIGHT),
    ];
    let rows = agreement.perspectives.iter().map(|known| {
        let weight = known.weight.map(|weight| w.number(weight));
        [known.no.clone(), known.code.clone(), Some(known.title.clone()), weight]
            .map(Option::unwrap_or_default)
            .to_vec()
    });
    Table::new(w.say(words::PERSPECTIVES), columns, rows)
}

fn entries(w: &Writing<'_>, agreement: &Agreement) -> Table {
    let columns = vec![
        Column::words(w, plan_words::NO),
        Column::words(w, indicator_words::INDICATOR),
        Column::words(w, words::PERSPECTIVE),
        Column::figures(w, indicator_words::WEIGHT),
        Column::words(w, indicator_words::REMARK),
    ];
    let row = |entry: &AgreementEntry| {
        let known = w.plan.indicators.get(entry.indicator.as_str());
        let perspective = agreement.perspectives.iter().find(|known| Some(&known.id) == entry.perspective.as_ref());
        let texts = [
            entry.no.clone().or(known.and_then(|known| known.no.clone())),
            Some(known.map_or_else(|| entry.indicator.to_string(), |known| known.title.clone())),
            perspective.map(|known| known.title.clone()),
            entry.weight.map(|weight| w.number(weight)),
            entry.remark.clone(),
        ];
        texts.map(Option::unwrap_or_default).to_vec()
    };
    Table::new(w.say(words::ENTRIES), columns, agreement.entries.iter().map(row))
}
