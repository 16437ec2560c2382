//! Each selected row before and after a distribution, or why it is given nothing.

use crate::language::words::{Text, budget, distribute as words};
use crate::plan::money::Sum;
use crate::sheet::budget::distribution::Spread;
use crate::sheet::{Reading, Value};
use crate::state::Proposal;
use crate::ui::grid::table::Table;
use crate::ui::say::say;
use leptos::prelude::*;

/// Rows in the preview; the others are counted.
const MOST_SHOWN: usize = 20;

/// Each row before and after, or why it is given nothing.
#[component]
pub(super) fn Preview(table: Table, proposals: Memo<Vec<Proposal>>) -> impl IntoView {
    let shown = move || {
        let language = table.language.get();
        let reading = table.workspace.reading().get();
        let rows = proposals.with(|all| all.iter().take(MOST_SHOWN).cloned().collect::<Vec<_>>());
        let left = proposals.with(Vec::len).saturating_sub(rows.len());
        let row = |(name, spread): Proposal| match spread {
            Ok(spread) => compared(table, name, &spread, reading).into_any(),
            Err(reason) => {
                view! { <p class="distribute-reason"><b>{name}</b> " " {reason.of(language)}</p> }.into_any()
            }
        };
        let rows = rows.into_iter().map(row).collect_view();
        let more = (left > 0).then(|| view! { <p class="quiet">{words::more(left, language)}</p> });
        view! { {rows} {more} }
    };
    view! {
        <div class="distribute-preview" role="region" tabindex="0" aria-label=say(words::PREVIEW)>
            {shown}
        </div>
    }
}

fn compared(table: Table, name: String, spread: &Spread, reading: Reading) -> impl IntoView + use<> {
    let language = table.language.get();
    let titles = table.workspace.period_titles(spread.periods);
    let after: Vec<Option<Sum>> = spread.after.iter().map(|part| part.map(Sum::from)).collect();
    let sum = after.iter().flatten().copied().reduce(Sum::plus);
    let after: Vec<String> = after.into_iter().chain([sum]).map(|sum| Value::money(sum).shown(reading)).collect();
    let before: Vec<String> = spread.before.iter().map(|value| value.shown(reading)).collect();
    let line = |name: Text, figures: Vec<String>| {
        let cells = figures.into_iter().map(|figure| view! { <td class="is-figure">{figure}</td> }).collect_view();
        view! {
            <tr>
                <th scope="row">{name.of(language)}</th>
                {cells}
            </tr>
        }
    };
    let head = titles.into_iter().map(|title| view! { <th scope="col" class="is-figure">{title}</th> }).collect_view();
    view! {
        <table class="table">
            <caption>{name}</caption>
            <thead>
                <tr>
                    <td></td>
                    {head}
                    <th scope="col" class="is-figure">{budget::TOTAL.of(language)}</th>
                </tr>
            </thead>
            <tbody>{line(words::BEFORE, before)} {line(words::AFTER, after)}</tbody>
        </table>
    }
}
