//! One row of a grid. A memo reads its cells from the sheet, another what of it is selected; the row is drawn again
//! only when one of them changes.

use super::table::Table;
use super::window::{HEAD_HEIGHT, ROW_HEIGHT};
use crate::grid::ModeName;
use crate::language::Language;
use crate::language::words::{Text, grid as words};
use crate::sheet::{Access, Cell, Column, Row};
use leptos::attr::custom::custom_attribute;
use leptos::prelude::*;
use std::ops::RangeInclusive;
use std::sync::Arc;

/// The headings of the columns.
#[component]
pub(super) fn HeadRow(table: Table) -> impl IntoView {
    let cells = move || {
        let frozen = table.run.get().frozen;
        table.columns.with(|columns| {
            let mut left = 0;
            columns
                .iter()
                .enumerate()
                .map(|(at, column)| {
                    let style = style_of(column, at, frozen, left, 0);
                    left += usize::from(column.width);
                    let class = class_of(column, at < frozen);
                    view! {
                        <div role="columnheader" class=class aria-colindex=(at + 1).to_string() style=style>
                            {column.title.clone()}
                        </div>
                    }
                })
                .collect::<Vec<_>>()
        })
    };
    view! {
        <div role="rowgroup" class="grid-head">
            <div role="row" aria-rowindex="1">{cells}</div>
        </div>
    }
}

/// A row of the sheet; nothing while its slot has no row.
#[component]
pub(super) fn SheetRow(table: Table, index: Memo<Option<usize>>, place: RowPlace) -> impl IntoView {
    let row = Memo::new(move |_| table.rows.with(|rows| index.get().and_then(|index| rows.get(index).cloned())));
    let cells = Memo::new(move |_| row.with(|row| row.as_ref().map(|row| read(table, row))));
    let marks = Memo::new(move |_| index.get().map(|index| Marks::of(table, index)).unwrap_or_default());
    let style = move || match index.get() {
        Some(_) if place == RowPlace::Foot => String::new(),
        // It holds the focus, and a browser scrolls back to a focus that leaves its sight: flat, and always in sight.
        Some(_) if place == RowPlace::Stray => {
            format!("position:sticky;top:{HEAD_HEIGHT}px;height:0;overflow:hidden;border:0")
        }
        Some(index) => format!("transform:translateY({}px)", index * ROW_HEIGHT),
        None => "display:none".to_owned(),
    };
    let level = move || row.with(|row| row.as_ref().map(|row| row.level));
    let class = move || format!("grid-row level-{}", level().unwrap_or(1).min(8));
    let open =
        move || row.with(|row| row.as_ref().and_then(|row| row.open).map(|open| if open { "true" } else { "false" }));
    let role = move || row.with(Option::is_some).then_some("row");
    view! {
        <div
            role=role
            class=class
            style=style
            aria-rowindex=move || index.get().map(|index| (index + 2).to_string())
            aria-expanded=open
        >
            {move || {
                let open = row.with(|row| row.as_ref().and_then(|row| row.open));
                let (cells, marks) = (cells.get(), marks.get());
                cells.map(|cells| draw(table, &cells, &marks, open))
            }}
        </div>
    }
    .add_any_attr(custom_attribute("aria-level", move || level().map(|level| level.to_string())))
}

/// Where a row is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RowPlace {
    /// Among the rows that scroll.
    Body,
    /// Out of sight, because the active cell is in it.
    Stray,
    /// Pinned to the foot.
    Foot,
}

/// A cell ready to be drawn.
#[derive(Clone, PartialEq, Eq)]
struct Drawn {
    text: String,
    state: &'static str,
    is_read_only: bool,
    is_invalid: bool,
    note: Option<String>,
    /// Why it takes no entries; said while it is the active cell.
    reason: Option<Text>,
}

/// What of a row is selected.
#[derive(Clone, Default, PartialEq, Eq)]
struct Marks {
    selected: Option<RangeInclusive<usize>>,
    active: Option<usize>,
    is_editing: bool,
}

impl Marks {
    fn of(table: Table, index: usize) -> Marks {
        table.grid.with(|grid| {
            let rect = grid.selected().filter(|rect| (rect.top..=rect.bottom).contains(&index));
            let active = grid.active().filter(|cell| cell.row == index);
            Marks {
                selected: rect.filter(|rect| !rect.is_single()).map(|rect| rect.left..=rect.right),
                active: active.map(|cell| cell.col),
                is_editing: active.is_some() && grid.mode().name() != ModeName::Ready,
            }
        })
    }
}

fn read(table: Table, row: &Row) -> Arc<Vec<Drawn>> {
    let language = table.language.get();
    let columns = table.columns.get();
    let is_over_draft = table.over_drafts.with(|rows| rows.contains(&row.key));
    let cells = table.workspace.with_sheet(table.kind, |sheet| {
        let reading = sheet.reading();
        let cells = sheet.cells(&row.key).unwrap_or_default();
        let drafts = columns.iter().map(|column| table.workspace.draft(table.kind, &row.key, column.id));
        let draw = |(at, (cell, draft)): (usize, (Cell, Option<String>))| match draft {
            Some(text) => {
                let refusal = sheet.enter(&row.key, at, &text, &mut String::new).err();
                Drawn {
                    note: refusal.map(|refusal| refusal.message(language)),
                    text,
                    state: "is-invalid",
                    is_read_only: false,
                    is_invalid: true,
                    reason: None,
                }
            }
            None => Drawn {
                text: cell.value.shown(reading),
                state: match cell.access {
                    _ if cell.alarm => "is-computed is-alarm",
                    Access::Computed(..) if is_over_draft => "is-computed is-over-draft",
                    Access::Entry => "",
                    Access::Computed(..) => "is-computed",
                    Access::Closed(_) => "is-closed",
                },
                is_read_only: cell.access != Access::Entry,
                is_invalid: false,
                reason: cell.reason(),
                note: match (cell.note, cell.access) {
                    (None, Access::Computed(..)) if is_over_draft => Some(words::OVER_DRAFT.of(language).to_owned()),
                    (note, _) => note,
                },
            },
        };
        cells.into_iter().zip(drafts).enumerate().map(draw).collect()
    });
    Arc::new(cells)
}

fn draw(table: Table, cells: &[Drawn], marks: &Marks, open: Option<bool>) -> impl IntoView + use<> {
    let run = table.run.get();
    let language = table.language.get();
    table.columns.with(|columns| {
        let mut left = 0;
        let mut gap = 0;
        let mut drawn = Vec::with_capacity(run.frozen + run.to - run.from);
        for (at, (column, cell)) in columns.iter().zip(cells).enumerate() {
            let width = usize::from(column.width);
            if at < run.frozen || (run.from..run.to).contains(&at) {
                let style = style_of(column, at, run.frozen, left, gap);
                gap = 0;
                drawn.push(draw_cell(column, at, cell, marks, open, style, language, at < run.frozen));
            } else {
                gap += width;
            }
            left += width;
        }
        drawn
    })
}

/// The column that names its row.
const NAME_COLUMN: usize = 1;

#[allow(clippy::too_many_arguments)]
fn draw_cell(
    column: &Column,
    at: usize,
    cell: &Drawn,
    marks: &Marks,
    open: Option<bool>,
    style: String,
    language: Language,
    is_frozen: bool,
) -> impl IntoView + use<> {
    let is_active = marks.active == Some(at);
    let is_editing = is_active && marks.is_editing;
    let is_selected = is_active || marks.selected.as_ref().is_some_and(|range| range.contains(&at));
    let mut class = class_of(column, is_frozen);
    for (state, holds) in [
        (cell.state, !cell.state.is_empty()),
        ("is-active", is_active),
        ("is-editing", is_editing),
        ("is-selected", is_selected && marks.selected.is_some()),
    ] {
        if holds {
            class.push(' ');
            class.push_str(state);
        }
    }
    // A name is often longer than its column.
    let description =
        cell.note.clone().or_else(|| cell.reason.filter(|_| is_active).map(|reason| reason.of(language).to_owned()));
    let title = cell.note.clone().or_else(|| (at == NAME_COLUMN).then(|| cell.text.clone()));
    let fold = (at == NAME_COLUMN && open.is_some()).then(|| view! { <span class="fold" aria-hidden="true"></span> });
    view! {
        <div
            role=if at == NAME_COLUMN { "rowheader" } else { "gridcell" }
            class=class
            style=style
            aria-colindex=(at + 1).to_string()
            aria-selected=is_selected.then_some("true")
            aria-readonly=cell.is_read_only.then_some("true")
            aria-invalid=cell.is_invalid.then_some("true")
            aria-description=description
            title=title
        >
            {fold}
            {cell.text.clone()}
        </div>
    }
}

fn class_of(column: &Column, is_frozen: bool) -> String {
    let mut class = String::from("grid-cell");
    if column.is_figure {
        class.push_str(" is-figure");
    }
    if is_frozen {
        class.push_str(" is-frozen");
    }
    class
}

fn style_of(column: &Column, at: usize, frozen: usize, left: usize, gap: usize) -> String {
    match at < frozen {
        true => format!("width:{}px;left:{left}px", column.width),
        false if gap > 0 => format!("width:{}px;margin-inline-start:{gap}px", column.width),
        false => format!("width:{}px", column.width),
    }
}
