//! What the plan already holds for checks: everything its document states a second time, by place.

use crate::language::words::claims as words;
use crate::plan::claim::Claim;
use crate::ui::document::{Column, Section, Sections, Table, Writing, remark_rows};
use std::sync::Arc;

/// The sections of the page: one for each place of the document.
pub(in crate::ui) fn sections<'a>(w: &'a Writing<'a>) -> Sections<'a> {
    let claims: Vec<&Arc<Claim>> = w.plan.claims.iter().collect();
    let places: Vec<Section> = claims.chunk_by(|a, b| a.place == b.place).map(|claims| place(w, claims)).collect();
    Box::new(places.into_iter())
}

fn place(w: &Writing<'_>, claims: &[&Arc<Claim>]) -> Section {
    let columns = vec![Column::words(w, words::ABOUT), Column::words(w, words::FIELD), Column::words(w, words::SAYS)];
    let place = claims.first().map(|claim| claim.place.clone()).unwrap_or_default();
    Section::new(1, place).labelled(w.say(words::CLAIMS)).with(Table::new(
        String::new(),
        columns,
        claims.iter().map(|claim| remark_rows(w, claim)),
    ))
}
