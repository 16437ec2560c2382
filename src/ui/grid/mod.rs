//! The grid's view: one treegrid for every sheet. It draws what the sheet says, sends what the person does to the
//! grid's behaviour (`crate::grid`), and carries out what that asks for.
//!
//! Rows are a fixed set of slots that move and are patched as one scrolls; one memo a row. They stand in a window that
//! stays where it is while the box scrolls, and move in it in the same frame in which they are filled: a browser scrolls
//! a box before the page has drawn anything for its new place, and rows that scrolled with it would leave that blank.
//!
//! The active cell holds a text area, so the first key, the input method and the clipboard find a field that is always
//! there.

mod autoscroll;
mod choice_list;
mod clipboard;
mod columns;
mod contents;
mod distribute;
mod dragging;
mod drawing;
mod edges;
mod events;
mod fill_handle;
mod filter;
mod find_bar;
mod finding;
mod fitting;
mod follow;
mod formula_bar;
mod handles;
mod head;
mod menu;
mod name_box;
mod noted;
mod numbers;
mod outcomes;
mod pointer;
mod pointing;
mod printing;
mod reach;
mod resizing;
mod row;
mod scrolling;
mod selection_summary;
mod shown;
mod structure;
mod surroundings;
mod table;
mod taken;
mod today;
mod tools;
mod trend_line;
mod unread;
mod width_dialog;
mod window;

use crate::browser::dom;
use crate::grid::{ModeName, Panel};
use crate::language::words::{Text, grid as words};
use crate::state::{SheetKind, app};
use crate::ui::help::HelpDialog;
use choice_list::{ChoiceList, Choices, LIST, marked_option};
use filter::FilterPanel;
use find_bar::FindBar;
use formula_bar::FormulaBar;
use handles::{Guide, TouchHandles};
use head::Head;
use leptos::prelude::*;
use menu::ContextMenu;
use name_box::NameBox;
use row::{RowPlace, SheetRow};
use selection_summary::SelectionSummary;
use table::Table;
use tools::{Arranged, Tools};
use unread::UnreadList;
use width_dialog::WidthDialog;
use window::{FOOT_HEIGHT, HEAD_HEIGHT, LETTERS_HEIGHT, ROW_HEIGHT};

/// A sheet of the open plan as a grid.
#[component]
pub(crate) fn Grid(
    kind: SheetKind,
    label: Text,
    /// The panel that is open beside the cells, where the page too can open one.
    #[prop(optional)]
    panel: Option<RwSignal<Option<Panel>>>,
) -> impl IntoView {
    let mut table = Table::new(kind, app());
    table.panel = panel.unwrap_or(table.panel);
    let choices = Choices::of(table);
    table.follow_rows();
    table.follow_active();
    table.follow_undo();
    table.offer_selection();
    clipboard::follow_plan(table);
    let language = app().language;
    let observed = StoredValue::new_local(None);
    Effect::new(move |_| {
        let Some(scroller) = table.scroller.get() else { return };
        observed.set_value(dom::on_resize(&scroller, move |size| table.resize(size)));
    });
    let has_rows = Memo::new(move |_| dragging::selected(table).is_some());
    let row_count = move || table.rows.with(|rows| rows.len().saturating_add(1)).to_string();
    let column_count = move || table.columns.with(|columns| columns.count()).to_string();
    let body_height = move || format!("height:{}px", table.body_rows().saturating_mul(ROW_HEIGHT));
    let window_height = move || format!("height:{}px", table.rows_height.get());
    let scrolled = move || format!("transform:translateY(-{}px)", table.top.get());
    let sizes = move || {
        let gutter = table.gutter.get();
        // In a frame that follows its content the grid is as high as its rows.
        let rows = if app().embedding.is_on() { table.body_rows() } else { 0 };
        let whole = rows.saturating_mul(ROW_HEIGHT).saturating_add(HEAD_HEIGHT + FOOT_HEIGHT);
        format!(
            "--row-height:{ROW_HEIGHT}px;--letters-height:{LETTERS_HEIGHT}px;--head-height:{HEAD_HEIGHT}px;--gutter:{gutter}px;--whole-height:{whole}px"
        )
    };
    view! {
        <Arranged table=table/>
        <FindBar table=table/>
        <div class="grid-line">
            <div class="grid-entry" node_ref=table.bar>
                <NameBox table=table/>
                <FormulaBar table=table/>
            </div>
            <Tools table=table/>
        </div>
        <div class="grid-panels"><FilterPanel table=table/></div>
        <div
            class="grid"
            class:has-rows=move || has_rows.get()
            style=sizes
            node_ref=table.frame
            on:keydown=move |event| {
                if !choices.take_key(table, &event) {
                    events::key_down(table, &event);
                }
            }
            on:input=move |event| events::input(table, &event)
            on:copy=move |event| clipboard::copy(table, &event)
            on:cut=move |event| clipboard::cut(table, &event)
            on:paste=move |event| clipboard::paste(table, &event)
            on:beforecopy=move |event: leptos::ev::Event| event.prevent_default()
            on:beforecut=move |event: leptos::ev::Event| event.prevent_default()
            on:pointerdown=move |event| pointer::down(table, &event)
            on:pointermove=move |event| pointer::moved(table, &event)
            on:pointerup=move |event| pointer::up(table, &event)
            on:pointercancel=move |_| pointer::cancelled(table)
            on:dblclick=move |event| pointer::double_click(table, &event)
            on:contextmenu=move |event| pointer::context_menu(table, &event)
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
                    <Head table=table/>
                    <div role="rowgroup" class="grid-body" style=body_height>
                        <div class="grid-window" style=window_height>
                            <div class="grid-rows" style=scrolled>
                                <For each=move || 0..table.slots.get() key=|slot| *slot let:slot>
                                    <SheetRow table=table index=table.slot_row(slot) place=RowPlace::Body/>
                                </For>
                                <TouchHandles table=table/>
                            </div>
                            <today::TodayLine table=table/>
                            <Guide table=table/>
                            <SheetRow table=table index=table.stray_row() place=RowPlace::Stray/>
                        </div>
                        <fill_handle::FillHandle table=table/>
                        <pointing::PointedCells table=table/>
                        <dragging::LandingMark table=table/>
                    </div>
                    <Show when=move || table.has_total>
                        <div role="rowgroup" class="grid-foot">
                            <SheetRow table=table index=Memo::new(move |_| table.total_row()) place=RowPlace::Foot/>
                        </div>
                    </Show>
                </div>
            </div>
            <Editor table=table choices=choices/>
            <ChoiceList table=table choices=choices/>
        </div>
        <ContextMenu table=table/>
        <WidthDialog table=table/>
        <distribute::DistributePanel table=table/>
        <p id="grid-keys" class="visually-hidden">{move || words::KEYS.of(language.get())}</p>
        <Show when=move || table.panel.get() == Some(Panel::Keys)>
            <HelpDialog on_close=move || table.panel.set(None)/>
        </Show>
        <div class="grid-foot-line">
            <div class="grid-status" aria-live="polite">{move || table.said()}</div>
            <SelectionSummary table=table/>
        </div>
        <div class="visually-hidden" aria-live="polite">{move || table.heard.get()}</div>
        <UnreadList table=table/>
        <printing::PrintedSheet table=table label=label/>
    }
}

/// The field in which the active cell is edited. There is one; it moves from cell to cell, so the browser need not lay
/// the page out anew for every step of the cursor.
#[component]
fn Editor(table: Table, choices: Choices) -> impl IntoView {
    let is_editing = Memo::new(move |_| table.grid.with(|grid| grid.mode().name() != ModeName::Ready));
    let class = move || if is_editing.get() { "grid-editor" } else { "grid-editor is-idle" };
    // A finger that only selects does not want the keyboard of the screen.
    let input_mode = move || (table.is_touched.get() && !is_editing.get()).then_some("none");
    let marked = Memo::new(move |_| marked_option(table, choices));
    view! {
        <textarea
            node_ref=table.editor
            class=class
            rows="1"
            wrap="off"
            autocomplete="off"
            spellcheck="false"
            inputmode=input_mode
            aria-label=move || table.active_title()
            aria-controls=move || marked.with(Option::is_some).then_some(LIST)
            aria-activedescendant=move || marked.get()
        ></textarea>
    }
}

const _: () = assert!(FOOT_HEIGHT == ROW_HEIGHT);
