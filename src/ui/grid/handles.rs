//! What lies over the cells: the two handles of a selection made with a finger, and the line that shows how wide a
//! dragged column would be.

use super::table::Table;
use super::window::ROW_HEIGHT;
use leptos::prelude::*;

/// Round handles at the first and last cell of the selection. Only a finger needs them.
#[component]
pub(super) fn TouchHandles(table: Table) -> impl IntoView {
    let corners = Memo::new(move |_| {
        let selected = table.grid.with(|grid| grid.selected()).filter(|_| table.is_touched.get())?;
        let last = table.body_rows().min(selected.bottom.saturating_add(1));
        Some((corner(table, selected.left, false, selected.top.min(last)), corner(table, selected.right, true, last)))
    });
    let style = |corner: Option<(usize, usize)>| match corner {
        Some((left, top)) => format!("left:{left}px;top:{top}px"),
        None => "display:none".to_owned(),
    };
    let start = move || style(corners.get().and_then(|(start, _)| start));
    let end = move || style(corners.get().and_then(|(_, end)| end));
    view! {
        <div class="grid-handle" data-part="start" aria-hidden="true" style=start></div>
        <div class="grid-handle" data-part="end" aria-hidden="true" style=end></div>
    }
}

/// The line at the right edge of a column while it is dragged.
#[component]
pub(super) fn Guide(table: Table) -> impl IntoView {
    let style = move || {
        let Some((column, width)) = table.guide.get() else { return "display:none".to_owned() };
        let left = edge(table, column, false).saturating_add(usize::from(width));
        format!("left:{left}px")
    };
    view! { <div class="grid-guide" aria-hidden="true" style=style></div> }
}

/// A corner of the selection from the top left of the rows; `None` while columns that stay cover it.
fn corner(table: Table, column: usize, is_right: bool, row: usize) -> Option<(usize, usize)> {
    let left = edge(table, column, is_right);
    let run = table.run.get();
    let covered = edge(table, run.frozen, false).max(table.gutter.get()) + table.window.with(|window| window.left);
    (column < run.frozen || left >= covered).then_some((left, row * ROW_HEIGHT))
}

/// Where the left or right edge of a column is, from the left of all columns as they are scrolled now.
fn edge(table: Table, column: usize, is_right: bool) -> usize {
    let columns = if is_right { column.saturating_add(1) } else { column };
    let widths: usize =
        table.columns.with(|all| all.iter().take(columns).map(|column| usize::from(column.width)).sum());
    let stays = column < table.run.get().frozen;
    let scrolled = if stays { table.window.with(|window| window.left) } else { 0 };
    table.gutter.get() + widths + scrolled
}
