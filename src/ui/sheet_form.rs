//! Cells of sheets outside of a grid: as fields of a form, and as tables that grow and wrap like a form on paper.
//!
//! What stands in a cell and what an entry means is for the sheet, as in a grid; drafts, refusals and undo are the same.

mod cell;
mod table;

pub(super) use cell::{FormCell, Wanted};
pub(super) use table::FormTable;

use crate::sheet::RowKey;
use crate::state::{SheetKind, app};
use leptos::prelude::*;

/// A cell of a sheet as a labelled field. Its label is the head of its column.
#[component]
pub(super) fn FormField(kind: SheetKind, row: RowKey, column: &'static str) -> impl IntoView {
    let label = title(kind, column);
    view! {
        <label class="field" class:is-long=column == "name">
            <span>{move || label.get()}</span>
            <FormCell kind row column label/>
        </label>
    }
}

/// The head of a column.
pub(super) fn title(kind: SheetKind, column: &'static str) -> Signal<String> {
    let workspace = app().workspace;
    let title = Memo::new(move |_| {
        workspace.with_sheet(kind, |sheet| {
            sheet.columns().into_iter().find(|known| known.id == column).map(|known| known.title).unwrap_or_default()
        })
    });
    title.into()
}
