//! The width of the selected columns, typed: what dragging an edge does with the pointer.

use super::resizing::{self, NARROWEST, WIDEST};
use super::table::Table;
use crate::browser::dom;
use crate::grid::{Panel, Rect};
use crate::language::words::columns as words;
use crate::ui::dialog::Dialog;
use crate::ui::say::say;
use leptos::ev;
use leptos::html;
use leptos::prelude::*;

/// The dialog, while it is asked for.
#[component]
pub(super) fn WidthDialog(table: Table) -> impl IntoView {
    let is_open = Memo::new(move |_| table.panel.get() == Some(Panel::Width));
    view! {
        <Show when=move || is_open.get()>
            <OpenDialog table=table/>
        </Show>
    }
}

#[component]
fn OpenDialog(table: Table) -> impl IntoView {
    let language = table.language;
    let field = NodeRef::<html::Input>::new();
    field.on_load(|field| dom::select_input(&field));
    let selected = table.grid.with_untracked(|grid| grid.selected());
    let columns = selected.map(|Rect { left, right, .. }| left..=right);
    let at_first = columns.as_ref().map(|columns| *columns.start());
    let width = table.columns.with_untracked(|columns| at_first.and_then(|at| Some(columns.get(at)?.width)));
    let title = Signal::derive(move || words::WIDTH_TITLE.of(language.get()).to_owned());
    // The form closes the dialog, which gives the focus back.
    let take = move |_: ev::SubmitEvent| {
        let typed = field.get_untracked().and_then(|field| field.value().trim().parse().ok());
        if let Some((width, columns)) = typed.zip(columns.clone()) {
            resizing::set_width(table, columns, width);
        }
    };
    view! {
        <Dialog title on_close=move |()| table.panel.set(None)>
            <form method="dialog" class="dialog-form" on:submit=take>
                <label class="field">
                    <span>{say(words::WIDTH_IN_PIXELS)}</span>
                    <input
                        type="number"
                        required=true
                        min=NARROWEST.to_string()
                        max=WIDEST.to_string()
                        value=width.unwrap_or(NARROWEST).to_string()
                        node_ref=field
                    />
                </label>
                <div class="dialog-actions">
                    <button type="submit" class="button button-main">{say(words::SET_WIDTH)}</button>
                </div>
            </form>
        </Dialog>
    }
}
