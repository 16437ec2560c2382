//! What the selected cells come to, below the grid. Counting goes in portions between frames, so that a selection of
//! everything holds nothing up; the next selection ends it.

use super::table::Table;
use crate::browser::clock::{self, Planned};
use crate::grid::Rect;
use crate::language::numbers::{NumberStyle, number_for_reading};
use crate::language::words::{Text, grid as words};
use crate::sheet::summary::Summary;
use leptos::prelude::*;

/// Milliseconds for which the selection must rest before it is counted.
const REST: u32 = 60;
/// Milliseconds that a portion may take.
const PORTION: f64 = 6.0;

#[component]
pub(super) fn SelectionSummary(table: Table) -> impl IntoView {
    let summary = RwSignal::new(None::<Summary>);
    let next = StoredValue::new_local(None::<Planned>);
    Effect::new(move |_| {
        let rect = table.grid.with(|grid| grid.selected()).filter(|rect| !rect.is_single());
        table.workspace.plan().track();
        table.workspace.view().track();
        table.rows.track();
        summary.set(None);
        next.set_value(rect.and_then(|rect| {
            clock::after(REST, move || count(table, rect, rect.top, Summary::default(), summary, next))
        }));
    });
    let shown = move || {
        let summary = summary.get().filter(|summary| summary.filled > 0)?;
        let (language, reading) = (table.language.get(), table.workspace.reading().get());
        let figures = summary.shown(reading);
        let whole = |count: usize| Some(number_for_reading(count.into(), NumberStyle::up_to(0, reading.digits)));
        let part = |name: Text, figure: Option<String>| {
            figure.map(|figure| view! { <span>{name.of(language)} " " <b>{figure}</b></span> })
        };
        Some(view! {
            {part(words::SUM, figures.sum)}
            {part(words::AVERAGE, figures.average)}
            {part(words::COUNT, whole(summary.filled))}
            {part(words::NUMBERS, whole(summary.numbers))}
            {part(words::LEAST, figures.least)}
            {part(words::GREATEST, figures.greatest)}
        })
    };
    let label = move || words::SELECTION.of(table.language.get());
    view! { <div class="grid-summary" role="group" aria-label=label>{shown}</div> }
}

/// Counts a portion, and plans the next one.
fn count(
    table: Table,
    rect: Rect,
    from: usize,
    mut sum: Summary,
    summary: RwSignal<Option<Summary>>,
    next: StoredValue<Option<Planned>, LocalStorage>,
) {
    if table.grid.is_disposed() {
        return;
    }
    let columns: Vec<usize> = (rect.left..=rect.right).filter_map(|column| table.place_of(column)).collect();
    let until = clock::elapsed() + PORTION;
    let mut row = from;
    untrack(|| {
        table.workspace.with_sheet(table.kind, |sheet| {
            while row <= rect.bottom && clock::elapsed() < until {
                let cells = table.key_of(row).and_then(|key| sheet.cells(&key)).unwrap_or_default();
                columns.iter().filter_map(|column| cells.get(*column)).for_each(|cell| sum.add(&cell.value));
                row = row.saturating_add(1);
            }
        });
    });
    if row > rect.bottom {
        summary.set(Some(sum));
    } else {
        next.set_value(clock::after(0, move || count(table, rect, row, sum, summary, next)));
    }
}
