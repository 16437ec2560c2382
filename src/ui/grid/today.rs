//! The line of today across the rows of a sheet whose columns are months. The heading of its column says it, too.

use super::edges::Edges;
use super::table::Table;
use leptos::prelude::*;

/// The line; nothing where today is not among the columns, or columns that stay cover it.
#[component]
pub(super) fn TodayLine(table: Table) -> impl IntoView {
    let style = move || {
        let place = table.today.get().and_then(|(place, percent)| {
            let position = table.columns.with(|columns| {
                let position = columns.position(place);
                (columns.place(position) == Some(place)).then_some(position)
            })?;
            let edges = Edges::of(table);
            let (left, right) = (edges.at(position), edges.at(position.saturating_add(1)));
            let at = left.saturating_add(right.saturating_sub(left).saturating_mul(usize::from(percent)) / 100);
            (right > left).then_some(at)
        });
        place.map_or_else(|| "display:none".to_owned(), |left| format!("left:{left}px"))
    };
    view! { <div class="grid-today" aria-hidden="true" style=style></div> }
}
