//! The agreement as its readers know it: clauses and signatures, the annex with criteria and scores, a sheet for each
//! indicator. On the screen it is read; printed, the clauses stand upright, the annex lies across, and each sheet begins
//! a page.

use super::annex::{Annex, AnnexRow, annex, claims};
use crate::figures::clauses;
use crate::language::words::{form as words, paper as said};
use crate::state::app;
use crate::ui::document::view::section_view;
use crate::ui::document::{Section, Writing, indicator};
use crate::ui::say::say;
use leptos::prelude::*;
use std::sync::Arc;

/// All that is said on paper.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Said {
    title: String,
    unit: Option<String>,
    year: Option<String>,
    clauses: Vec<(String, String)>,
    parties: Vec<[String; 4]>,
    annex: Annex,
    sheets: Vec<Section>,
    claims: Section,
}

/// The agreement that is shown, as a document.
#[component]
pub(super) fn Paper() -> impl IntoView {
    let workspace = app().workspace;
    let paper = Memo::new(move |_| Arc::new(said_of(workspace)));
    view! {
        <div class="sections papers">
            {move || {
                let paper = paper.get();
                view! { {clauses_view(&paper)} {annex_view(&paper)} {sheets_view(&paper)} }
            }}
        </div>
    }
}

fn said_of(workspace: crate::state::Workspace) -> Said {
    let plan = workspace.plan().get();
    let Some((agreement, table, months)) = workspace.agreed() else { return Said::default() };
    let reading = workspace.reading().get();
    let w = Writing::new(&plan, reading);
    let clause = |item: &crate::plan::text::Item| {
        let text = clauses::filled(&plan, &agreement, &item.text, reading.language, reading.digits);
        (w.figures(item.no.as_deref().unwrap_or_default()), text)
    };
    let party = |party: &crate::plan::agreement::Party| {
        let signed = party.signed_text.clone().or_else(|| party.signed.map(|day| w.day(day)));
        [party.name.clone(), party.position.clone(), Some(party.role.clone()), signed].map(Option::unwrap_or_default)
    };
    let known = agreement.entries.iter().filter_map(|entry| plan.indicators.get(entry.indicator.as_str()));
    let unit = agreement.unit.as_ref().and_then(|id| plan.organisation.unit(id));
    let unit = unit.map(|unit| unit.name.clone().unwrap_or_else(|| unit.short_name().to_owned()));
    let year = agreement.year.map(|year| said::for_year(&w.year(year), reading.language));
    // A title that says the unit and the year needs no lines for them.
    let is_said = |text: &String| agreement.title.contains(text.as_str());
    Said {
        title: agreement.title.clone(),
        unit: unit.filter(|unit| !is_said(unit)),
        year: year.filter(|_| {
            agreement
                .year
                .is_none_or(|year| !crate::language::digits::to_arabic(&agreement.title).contains(&year.to_string()))
        }),
        clauses: agreement.clauses.iter().map(clause).collect(),
        parties: agreement.parties.iter().map(party).collect(),
        annex: annex(&w, &agreement, &table, months),
        sheets: known.map(|known| indicator::sheet(&w, known, 2)).collect(),
        claims: claims(&w, &agreement),
    }
}

fn clauses_view(paper: &Said) -> AnyView {
    let lines = [paper.unit.clone(), paper.year.clone()].into_iter().flatten();
    let lines = lines.map(|line| view! { <p class="paper-line">{line}</p> }).collect::<Vec<_>>();
    let clauses = paper.clauses.iter().cloned().map(|(no, text)| {
        let no = if no.is_empty() { no } else { format!("{no}.") };
        view! { <li><span class="no">{no}</span><div>{text}</div></li> }
    });
    let signature = |[name, position, role, signed]: [String; 4]| {
        let open = clauses_open();
        let name = if name.is_empty() { open } else { name };
        let signed = if signed.is_empty() {
            format!("{} {}", said::DATE.of(app().language.get()), clauses_open())
        } else {
            signed
        };
        view! {
            <div class="signature">
                <p>{say(said::SIGNED)} " " {clauses_open()}</p>
                <p>"(" {name} ")"</p>
                <p>{position}</p>
                <p>{role}</p>
                <p>{signed}</p>
            </div>
        }
    };
    let parties = paper.parties.iter().cloned().map(signature).collect::<Vec<_>>();
    view! {
        <section class="section paper" aria-label=paper.title.clone()>
            <h2 class="paper-title">{paper.title.clone()}</h2>
            {lines}
            <ol class="items paper-clauses">{clauses.collect::<Vec<_>>()}</ol>
            <div class="signatures">{parties}</div>
        </section>
    }
    .into_any()
}

fn clauses_open() -> String {
    crate::language::words::clauses::OPEN.to_owned()
}

fn annex_view(paper: &Said) -> AnyView {
    let Annex { title, criteria, rows } = paper.annex.clone();
    let columns = criteria.len().saturating_add(6);
    let cell = |text: String, is_figure: bool| view! { <td class:is-figure=is_figure>{text}</td> };
    let heads = [said::NO, said::INDICATOR].map(|name| view! { <th scope="col" rowspan="2">{say(name)}</th> });
    let behind = [said::WEIGHT, said::RESULT, said::SCORE, said::WEIGHTED];
    let behind = behind.map(|name| view! { <th scope="col" rowspan="2" class="is-figure">{say(name)}</th> });
    let levels = criteria.iter().cloned().map(|name| view! { <th scope="col">{name}</th> }).collect::<Vec<_>>();
    let count = criteria.len().max(1).to_string();
    let row = |row: AnnexRow| {
        let AnnexRow { is_group, no, title, levels, spans, figures, explanation } = row;
        let levels = match spans {
            true => {
                let text = levels.into_iter().next().unwrap_or_default();
                view! { <td colspan=criteria.len().max(1).to_string()>{text}</td> }.into_any()
            }
            false => levels.into_iter().map(|text| cell(text, false)).collect::<Vec<_>>().into_any(),
        };
        let figures = figures.into_iter().map(|text| cell(text, true)).collect::<Vec<_>>();
        let explained = explanation.map(|text| {
            let behind = columns.saturating_sub(1).to_string();
            view! { <tr class="annex-note"><td></td><td colspan=behind>{text}</td></tr> }
        });
        view! {
            <tr class:is-group=is_group><td>{no}</td><th scope="row">{title}</th>{levels}{figures}</tr>
            {explained}
        }
    };
    view! {
        <section class="section paper paper-wide" aria-label=say(said::ANNEX)>
            <h2>{say(said::ANNEX)} " " {title}</h2>
            <div class="table-scroll" tabindex="0" role="group" aria-label=say(said::ANNEX)>
                <table class="table annex">
                    <thead>
                        <tr>
                            {heads.into_iter().collect::<Vec<_>>()}
                            <th scope="colgroup" colspan=count>{say(said::CRITERIA)}</th>
                            {behind.into_iter().collect::<Vec<_>>()}
                        </tr>
                        <tr>{levels}</tr>
                    </thead>
                    <tbody>{rows.into_iter().map(row).collect::<Vec<_>>()}</tbody>
                </table>
            </div>
        </section>
    }
    .into_any()
}

fn sheets_view(paper: &Said) -> AnyView {
    let sheets = paper.sheets.iter().cloned().map(|sheet| {
        view! { <div class="paper paper-sheet"><p class="paper-line">{say(words::SHEET)}</p>{section_view(sheet)}</div> }
    });
    let claims = (!paper.claims.blocks.is_empty()).then(|| {
        view! { <div class="paper-beside">{section_view(paper.claims.clone())}</div> }
    });
    view! { {sheets.collect::<Vec<_>>()} {claims} }.into_any()
}
