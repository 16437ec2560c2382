//! The grid's view: one treegrid for every sheet. It draws what the sheet says, sends what the person does to the
//! grid's behaviour (`crate::grid`), and carries out what that asks for.
//!
//! Rows are a fixed set of slots that move and are patched as one scrolls; one memo a row. They stand in a window that
//! stays where it is while the box scrolls, and move in it in the same frame in which they are filled: a browser scrolls
//! a box before the page has drawn anything for its new place, and rows that scrolled with it would leave that blank.
//!
//! The active cell holds a text area, so the first key, the input method and the clipboard find a field that is always
//! there.

mod clipboard;
mod columns;
mod events;
mod outcomes;
mod row;
mod shown;
mod surroundings;
mod table;
mod unread;
mod window;

use crate::browser::dom;
use crate::grid::ModeName;
use crate::language::words::{Text, grid as words};
use crate::state::{SheetKind, app};
use leptos::prelude::*;
use row::{HeadRow, RowPlace, SheetRow};
use table::Table;
use unread::UnreadList;
use window::{FOOT_HEIGHT, HEAD_HEIGHT, ROW_HEIGHT};

/// A sheet of the open plan as a grid.
#[component]
pub(crate) fn Grid(kind: SheetKind, label: Text) -> impl IntoView {
    let table = Table::new(kind, app());
    table.follow_rows();
    table.follow_active();
    table.follow_undo();
    clipboard::follow_plan(table);
    let language = app().language;
    let observed = StoredValue::new_local(None);
    Effect::new(move |_| {
        let Some(scroller) = table.scroller.get() else { return };
        observed.set_value(dom::on_resize(&scroller, move |size| table.resize(size)));
    });
    let row_count = move || table.rows.with(|rows| rows.len().saturating_add(1)).to_string();
    let column_count = move || table.columns.with(|columns| columns.count()).to_string();
    let body_height = move || format!("height:{}px", table.body_rows().saturating_mul(ROW_HEIGHT));
    let window_height = move || format!("height:{}px", table.rows_height.get());
    let scrolled = move || format!("transform:translateY(-{}px)", table.top.get());
    let total = move || table.rows.with(|rows| rows.len().checked_sub(1));
    view! {
        <div
            class="grid"
            style=format!("--row-height:{ROW_HEIGHT}px")
            on:keydown=move |event| events::key_down(table, &event)
            on:input=move |event| events::input(table, &event)
            on:copy=move |event| clipboard::copy(table, &event)
            on:cut=move |event| clipboard::cut(table, &event)
            on:paste=move |event| clipboard::paste(table, &event)
            on:pointerdown=move |event| events::pointer_down(table, &event)
            on:pointermove=move |event| events::pointer_move(table, &event)
            on:pointerup=move |_| table.drag.set_value(None)
            on:pointercancel=move |_| table.drag.set_value(None)
            on:dblclick=move |event| events::double_click(table, &event)
            on:focusin=move |_| table.has_focus.set_value(true)
            on:focusout=move |event| events::focus_out(table, &event)
        >
            <div class="grid-scroll" node_ref=table.scroller on:scroll=move |_| table.scrolled()>
                <div
                    class="grid-table"
                    role="treegrid"
                    aria-label=move || label.of(language.get())
                    aria-describedby="grid-keys"
                    aria-multiselectable="true"
                    aria-rowcount=row_count
                    aria-colcount=column_count
                    style=move || format!("width:{}px", table.width.get())
                    node_ref=table.root
                >
                    <HeadRow table=table/>
                    <div role="rowgroup" class="grid-body" style=body_height>
                        <div class="grid-window" style=window_height>
                            <div class="grid-rows" style=scrolled>
                                <For each=move || 0..table.slots.get() key=|slot| *slot let:slot>
                                    <SheetRow table=table index=table.slot_row(slot) place=RowPlace::Body/>
                                </For>
                            </div>
                            <SheetRow table=table index=table.stray_row() place=RowPlace::Stray/>
                        </div>
                    </div>
                    <div role="rowgroup" class="grid-foot">
                        <SheetRow table=table index=Memo::new(move |_| total()) place=RowPlace::Foot/>
                    </div>
                </div>
            </div>
            <Editor table=table/>
        </div>
        <p id="grid-keys" class="visually-hidden">{move || words::KEYS.of(language.get())}</p>
        <div class="grid-status" aria-live="polite">{move || table.said()}</div>
        <UnreadList table=table/>
    }
}

/// The field in which the active cell is edited. There is one; it moves from cell to cell, so the browser need not lay
/// the page out anew for every step of the cursor.
#[component]
fn Editor(table: Table) -> impl IntoView {
    let is_editing = Memo::new(move |_| table.grid.with(|grid| grid.mode().name() != ModeName::Ready));
    let class = move || if is_editing.get() { "grid-editor" } else { "grid-editor is-idle" };
    let column = Memo::new(move |_| table.grid.with(|grid| grid.active().map(|cell| cell.col)));
    let name = move || {
        let column = column.get().unwrap_or_default();
        table.columns.with(|columns| columns.get(column).map(|column| column.title.clone()))
    };
    view! {
        <textarea
            node_ref=table.editor
            class=class
            rows="1"
            wrap="off"
            autocomplete="off"
            spellcheck="false"
            aria-label=name
        ></textarea>
    }
}

const _: () = assert!(HEAD_HEIGHT == ROW_HEIGHT && FOOT_HEIGHT == ROW_HEIGHT);
