//! The heading of a grid: the letters by which formulas name columns, for the eye alone, and below them the titles.

use super::columns::{self, DrawnColumn};
use super::shown::letters;
use super::table::Table;
use leptos::prelude::*;

/// Letters and titles of the columns.
#[component]
pub(super) fn Head(table: Table) -> impl IntoView {
    let marked = Memo::new(move |_| table.grid.with(|grid| grid.selected().map(|rect| (rect.left, rect.right))));
    let letter = move |column: DrawnColumn| {
        let at = column.position;
        let is_marked = move || marked.get().is_some_and(|(left, right)| (left..=right).contains(&at));
        let class = if column.class.contains("is-frozen") { "grid-letter is-frozen" } else { "grid-letter" };
        view! {
            <div
                class=class
                class:is-marked=is_marked
                style=column.style
                data-part="letter"
                data-column=(column.place + 1).to_string()
            >
                {letters(column.place)}
            </div>
        }
    };
    let letters_of_all =
        move || columns::headings(table).into_iter().map(|(column, _)| letter(column)).collect::<Vec<_>>();
    let titles = move || columns::headings(table).into_iter().map(|head| title(table, head)).collect::<Vec<_>>();
    view! {
        <div role="rowgroup" class="grid-head">
            <div class="grid-letters" aria-hidden="true">
                <div class="grid-number" data-part="corner"></div>
                {letters_of_all}
            </div>
            <div role="row" aria-rowindex="1">
                <div class="grid-number" data-part="corner" aria-hidden="true"></div>
                {titles}
            </div>
        </div>
    }
}

/// A title with the edge by which its column is made wider, and a sign where columns are hidden.
fn title(table: Table, (column, title): (DrawnColumn, String)) -> impl IntoView {
    let at = column.position;
    let (before, behind) = table.columns.with(|columns| {
        let is_last = at.saturating_add(1) == columns.len();
        (!columns.hidden_before(at).is_empty(), is_last && !columns.hidden_before(at.saturating_add(1)).is_empty())
    });
    let id = table.column_id(at);
    let class = format!("{}{}", column.class, table.marks_of_heading(id));
    let sort = table.sort_of(id);
    let index = (column.place + 1).to_string();
    let place = column.place;
    let is_today = move || table.today.get().is_some_and(|(today, _)| today == place).then_some("date");
    let mark = |class: &'static str| view! { <span class=class data-part="hidden" aria-hidden="true"></span> };
    view! {
        <div role="columnheader" class=class aria-colindex=index aria-sort=sort aria-current=is_today style=column.style>
            {before.then(|| mark("grid-hidden-mark"))}
            {title}
            {behind.then(|| mark("grid-hidden-mark is-at-end"))}
            <span class="grid-grip" data-part="grip" aria-hidden="true"></span>
        </div>
    }
}
