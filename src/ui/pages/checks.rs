//! Findings by kind, each with a link to its place; below them everything that the document states a second time, by
//! place, held against the plan. What there is to find is for `figures::checks`; the page asks while it is open.

mod findings;
mod telling;

pub(in crate::ui) use findings::ChecksPage;

use crate::figures::checks::{Comparison, Verdict, WhyNot, compare};
use crate::language::words::{checks as words, claims};
use crate::plan::claim::Claim;
use crate::ui::document::{Block, Column, Section, Sections, Table, Writing, remark_rows};
use std::sync::Arc;

/// The claims: how many agree, then a section for each place of the document.
pub(in crate::ui) fn sections<'a>(w: &'a Writing<'a>) -> Sections<'a> {
    let known: Vec<(&Arc<Claim>, Comparison)> = w.plan.claims.iter().zip(compare(w.plan)).collect();
    let summary = summary(w, &known);
    let places: Vec<Section> =
        known.chunk_by(|(a, _), (b, _)| a.place == b.place).map(|claims| place(w, claims)).collect();
    Box::new(summary.into_iter().chain(places))
}

fn summary(w: &Writing<'_>, claims: &[(&Arc<Claim>, Comparison)]) -> Option<Section> {
    let count = |is: fn(&Verdict) -> bool| w.count(claims.iter().filter(|(_, known)| is(&known.verdict)).count());
    let agree = count(|verdict| matches!(verdict, Verdict::Agrees));
    let differ = count(|verdict| matches!(verdict, Verdict::Differs { .. }));
    let not = count(|verdict| matches!(verdict, Verdict::NotCompared(_)));
    let text = words::compared(&agree, &differ, &not, w.language);
    (!claims.is_empty()).then(|| Section::new(1, w.say(claims::CLAIMS)).with(Block::Text(text)))
}

fn place(w: &Writing<'_>, claims: &[(&Arc<Claim>, Comparison)]) -> Section {
    let columns = vec![
        Column::words(w, claims::ABOUT),
        Column::words(w, claims::FIELD),
        Column::words(w, claims::SAYS),
        Column::words(w, words::COMPARED),
    ];
    let place = claims.first().map(|(claim, _)| claim.place.clone()).unwrap_or_default();
    let row = |(claim, known): &(&Arc<Claim>, Comparison)| {
        let mut row = remark_rows(w, claim);
        row.push(verdict(w, known.verdict));
        row
    };
    Section::new(1, place).labelled(w.say(claims::CLAIMS)).with(Table::new(
        String::new(),
        columns,
        claims.iter().map(row),
    ))
}

fn verdict(w: &Writing<'_>, verdict: Verdict) -> String {
    match verdict {
        Verdict::Agrees => w.say(words::AGREES),
        Verdict::Differs { plan, by, .. } => {
            words::differs(&telling::figure(w, plan), &telling::figure(w, by), w.language)
        }
        Verdict::NotCompared(WhyNot::NoSuchPart) => w.say(words::NO_SUCH_PART),
        Verdict::NotCompared(WhyNot::Blank) => w.say(words::NOTHING_THERE),
        Verdict::NotCompared(WhyNot::Words | WhyNot::OtherField) => String::new(),
    }
}
