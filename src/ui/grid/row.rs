//! One row of a grid. A memo reads its cells from the sheet, another what of it is selected. The row's elements are
//! made once; when the slot gets another row, or a memo changed, they are patched where they differ.

use super::clipboard;
use super::columns::DrawnColumn;
use super::shown::{NAME_PLACE, Shown};
use super::table::Table;
use super::trend_line;
use super::window::ROW_HEIGHT;
use crate::browser::patched::Patched;
use crate::grid::ModeName;
use crate::language::Language;
use crate::language::words::{Text, grid as words};
use crate::sheet::{Access, Bar, Cell, Reading, Row, Value};
use leptos::html;
use leptos::prelude::*;
use std::ops::RangeInclusive;
use std::sync::Arc;

/// A row of the sheet; nothing while its slot has no row.
#[component]
pub(super) fn SheetRow(table: Table, index: Memo<Option<usize>>, place: RowPlace) -> impl IntoView {
    let row = Memo::new(move |_| table.rows.with(|rows| index.get().and_then(|index| rows.get(index).cloned())));
    let cells = Memo::new(move |_| row.with(|row| row.as_ref().map(|row| read(table, row))));
    let marks = Memo::new(move |_| index.get().map(|index| Marks::of(table, index)).unwrap_or_default());
    let element = NodeRef::<html::Div>::new();
    Effect::new(move |drawn: Option<Option<DrawnRow>>| {
        let element = element.get()?;
        let mut drawn = drawn.flatten().unwrap_or_else(|| DrawnRow::new(Patched::of(&element)));
        drawn.show(Picture {
            index: index.get(),
            number: index.get().and_then(|index| table.numbers.with(|numbers| numbers.number(index))),
            place,
            row: row.get(),
            cells: cells.get().unwrap_or_default(),
            marks: marks.get(),
            columns: table.drawn_columns.get(),
            language: table.language.get(),
        });
        if let Some(cell) = drawn.active_cell() {
            table.place_editor(cell);
        }
        Some(drawn)
    });
    view! { <div node_ref=element></div> }
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
#[derive(Clone, Default, PartialEq, Eq)]
struct Drawn {
    text: String,
    state: &'static str,
    is_read_only: bool,
    is_invalid: bool,
    note: Option<String>,
    /// The small line before its text, as a shape of CSS.
    trend: Option<String>,
    /// Why it takes no entries; said while it is the active cell.
    reason: Option<Text>,
}

/// What of a row is selected.
#[derive(Clone, Default, PartialEq, Eq)]
struct Marks {
    /// Some of its cells are: its number says so.
    is_marked: bool,
    selected: Option<RangeInclusive<usize>>,
    active: Option<usize>,
    is_editing: bool,
    cut: Option<RangeInclusive<usize>>,
}

/// What of a cell is selected.
#[derive(Clone, Copy, PartialEq, Eq)]
struct CellMarks {
    is_selected: bool,
    /// Selected with others: shaded.
    is_shaded: bool,
    is_active: bool,
    is_editing: bool,
    is_cut: bool,
}

impl Marks {
    fn of(table: Table, index: usize) -> Marks {
        table.grid.with(|grid| {
            let rect = grid.selected().filter(|rect| (rect.top..=rect.bottom).contains(&index));
            let active = grid.active().filter(|cell| cell.row == index);
            Marks {
                is_marked: rect.is_some(),
                selected: rect.filter(|rect| !rect.is_single()).map(|rect| rect.left..=rect.right),
                active: active.map(|cell| cell.col),
                is_editing: active.is_some() && grid.mode().name() != ModeName::Ready,
                cut: clipboard::cut_columns(table, index),
            }
        })
    }

    fn at(&self, position: usize) -> CellMarks {
        let is_active = self.active == Some(position);
        let is_shaded = self.selected.as_ref().is_some_and(|range| range.contains(&position));
        CellMarks {
            is_selected: is_active || is_shaded,
            is_shaded: is_shaded || (is_active && self.selected.is_some()),
            is_active,
            is_editing: is_active && self.is_editing,
            is_cut: self.cut.as_ref().is_some_and(|range| range.contains(&position)),
        }
    }
}

/// The cells of a row that are shown, by position.
fn read(table: Table, row: &Row) -> Arc<Vec<Drawn>> {
    let language = table.language.get();
    let columns = table.columns.get();
    let is_over_draft = table.over_drafts.with(|rows| rows.contains(&row.key));
    let cells = table.workspace.with_sheet(table.kind, |sheet| {
        let reading = sheet.reading();
        let cells = sheet.cells(&row.key).unwrap_or_default();
        let draw = |column: &Shown| {
            let cell = cells.get(column.place)?;
            let Some(text) = table.workspace.draft(table.kind, &row.key, column.id) else {
                return Some(Drawn::of(cell, reading, is_over_draft));
            };
            let refusal = sheet.enter(&row.key, column.place, &text, &mut String::new).err();
            Some(Drawn {
                note: refusal.map(|refusal| refusal.message(language)),
                text,
                state: "is-invalid",
                is_invalid: true,
                ..Drawn::default()
            })
        };
        columns.iter().map_while(draw).collect()
    });
    Arc::new(cells)
}

/// The class of a bar: how much of its work is done, in quarters, and whether it is late. The percent noted in it is read.
fn class_of_bar(bar: Bar, is_computed: bool) -> &'static str {
    match (is_computed, bar.done.is_some(), bar.is_late, bar.part) {
        (true, ..) => "is-computed is-bar",
        (_, false, _, 100) => "is-bar is-done",
        (_, true, _, 100) => "is-bar is-begun is-done",
        (_, false, false, 0..25) => "is-bar",
        (_, true, false, 0..25) => "is-bar is-begun",
        (_, false, false, _) => "is-bar is-part",
        (_, true, false, _) => "is-bar is-begun is-part",
        (_, false, true, 0..25) => "is-bar is-late",
        (_, true, true, 0..25) => "is-bar is-begun is-late",
        (_, false, true, _) => "is-bar is-part is-late",
        (_, true, true, _) => "is-bar is-begun is-part is-late",
    }
}

impl Drawn {
    fn of(cell: &Cell, reading: Reading, is_over_draft: bool) -> Drawn {
        let bar = match cell.value {
            Value::Bar(bar) => Some(bar),
            _ => None,
        };
        Drawn {
            text: cell.value.shown(reading),
            state: match cell.access {
                _ if bar.is_some_and(|bar| bar.is_planned) => {
                    class_of_bar(bar.unwrap_or_default(), cell.access != Access::Entry)
                }
                _ if cell.trend.is_some() => "is-closed is-trend",
                _ if cell.alarm => "is-computed is-alarm",
                Access::Computed(..) if is_over_draft => "is-computed is-over-draft",
                Access::Entry | Access::Choice => "",
                Access::Computed(..) => "is-computed",
                Access::Closed(_) => "is-closed",
            },
            is_read_only: !matches!(cell.access, Access::Entry | Access::Choice),
            is_invalid: false,
            trend: cell.trend.as_deref().map(trend_line::line),
            reason: cell.reason(),
            note: match (&cell.note, cell.access) {
                (None, Access::Computed(..)) if is_over_draft => {
                    Some(words::OVER_DRAFT.of(reading.language).to_owned())
                }
                (note, _) => note.clone(),
            },
        }
    }
}

/// All that a row shows.
struct Picture {
    index: Option<usize>,
    /// Its number in the order of the plan.
    number: Option<usize>,
    place: RowPlace,
    row: Option<Row>,
    cells: Arc<Vec<Drawn>>,
    marks: Marks,
    columns: Arc<Vec<DrawnColumn>>,
    language: Language,
}

impl Picture {
    fn open(&self) -> Option<bool> {
        self.row.as_ref().and_then(|row| row.open)
    }

    /// Whether a cell is drawn the same way in another picture.
    fn is_same_at(&self, position: usize, other: &Picture) -> bool {
        self.cells.get(position) == other.cells.get(position) && self.marks.at(position) == other.marks.at(position)
    }
}

/// The elements of a row, with the picture that they show.
struct DrawnRow {
    element: Patched,
    /// Its number, at the left.
    number: Option<Patched>,
    cells: Vec<DrawnCell>,
    shown: Option<Picture>,
}

struct DrawnCell {
    position: usize,
    element: Patched,
    /// The sign that folds the row.
    fold: Option<Patched>,
}

impl DrawnRow {
    fn new(element: Patched) -> DrawnRow {
        let mut number = Patched::new("div");
        if let Some(number) = &mut number {
            number.set("data-part", Some("number"));
            number.set("aria-hidden", Some("true"));
            element.prepend(number);
        }
        DrawnRow { element, number, cells: Vec::new(), shown: None }
    }

    fn show(&mut self, picture: Picture) {
        self.set_attributes(&picture);
        self.set_number(&picture);
        let before = self.shown.take();
        let has_same_columns = before.as_ref().is_some_and(|before| before.columns == picture.columns);
        if !has_same_columns {
            self.fit(&picture.columns);
        }
        // What all cells depend on.
        let before = before.filter(|before| {
            has_same_columns && before.open() == picture.open() && before.language == picture.language
        });
        for (cell, column) in self.cells.iter_mut().zip(picture.columns.iter()) {
            if before.as_ref().is_some_and(|before| before.is_same_at(column.position, &picture)) {
                continue;
            }
            cell.show(column, &picture);
        }
        self.shown = Some(picture);
    }

    fn active_cell(&self) -> Option<&Patched> {
        let active = self.shown.as_ref()?.marks.active?;
        self.cells.iter().find(|cell| cell.position == active).map(|cell| &cell.element)
    }

    fn set_attributes(&mut self, picture: &Picture) {
        let Picture { index, place, row, .. } = picture;
        let style = match (index, place) {
            (None, _) => Some("display:none".to_owned()),
            // It holds the focus, and a browser scrolls back to a focus that leaves its sight: flat, and always in sight.
            (_, RowPlace::Stray) => Some("height:0;overflow:hidden;border:0".to_owned()),
            (_, RowPlace::Foot) => None,
            (Some(index), RowPlace::Body) => Some(format!("transform:translateY({}px)", index * ROW_HEIGHT)),
        };
        let level = row.as_ref().map(|row| row.level);
        let open = picture.open().map(|open| if open { "true" } else { "false" });
        let element = &mut self.element;
        element.set("role", row.is_some().then_some("row"));
        element.set("class", Some(&format!("grid-row level-{}", level.unwrap_or(1).min(8))));
        element.set("style", style.as_deref());
        // Row 1 is the heading.
        element.set("aria-rowindex", index.map(|index| (index + 2).to_string()).as_deref());
        element.set("aria-level", level.map(|level| level.to_string()).as_deref());
        element.set("aria-expanded", open);
    }

    fn set_number(&mut self, picture: &Picture) {
        let Some(number) = &mut self.number else { return };
        // The total is no row of the plan.
        let text = picture.number.filter(|_| picture.place != RowPlace::Foot).map(|number| number.to_string());
        number.set("class", Some(if picture.marks.is_marked { "grid-number is-marked" } else { "grid-number" }));
        number.set_text(&text.unwrap_or_default());
    }

    /// Takes away the cells of columns that are no longer drawn, and makes those of columns that now are.
    fn fit(&mut self, columns: &[DrawnColumn]) {
        self.cells.retain(|cell| {
            let is_drawn = columns.binary_search_by_key(&cell.position, |column| column.position).is_ok();
            if !is_drawn {
                cell.element.remove();
            }
            is_drawn
        });
        for (at, column) in columns.iter().enumerate() {
            if self.cells.get(at).is_some_and(|cell| cell.position == column.position) {
                continue;
            }
            let Some(element) = Patched::new("div") else { return };
            self.element.insert(&element, self.cells.get(at).map(|next| &next.element));
            self.cells.insert(at, DrawnCell { position: column.position, element, fold: None });
        }
    }
}

impl DrawnCell {
    fn show(&mut self, column: &DrawnColumn, picture: &Picture) {
        let blank = Drawn::default();
        let cell = picture.cells.get(column.position).unwrap_or(&blank);
        let marks = picture.marks.at(column.position);
        let is_name = column.place == NAME_PLACE;
        let mut class = column.class.clone();
        for (state, holds) in [
            (cell.state, !cell.state.is_empty()),
            ("is-active", marks.is_active),
            ("is-editing", marks.is_editing),
            ("is-selected", marks.is_shaded),
            ("is-cut", marks.is_cut),
        ] {
            if holds {
                class.push(' ');
                class.push_str(state);
            }
        }
        let reason = cell.reason.filter(|_| marks.is_active).map(|reason| reason.of(picture.language));
        let is_true = |holds: bool| holds.then_some("true");
        let element = &mut self.element;
        element.set("role", Some(if is_name { "rowheader" } else { "gridcell" }));
        element.set("class", Some(&class));
        match &cell.trend {
            Some(line) => element.set("style", Some(&format!("{};--trend:{line}", column.style))),
            None => element.set("style", Some(&column.style)),
        }
        element.set("aria-colindex", Some(&(column.place + 1).to_string()));
        element.set("aria-selected", is_true(marks.is_selected));
        element.set("aria-readonly", is_true(cell.is_read_only));
        element.set("aria-invalid", is_true(cell.is_invalid));
        element.set("aria-description", cell.note.as_deref().or(reason));
        // A name is often longer than its column.
        element.set("title", cell.note.as_deref().or(is_name.then_some(&cell.text)));
        element.set_text(&cell.text);
        self.show_fold(is_name && picture.open().is_some());
    }

    fn show_fold(&mut self, is_shown: bool) {
        if self.fold.is_some() == is_shown {
            return;
        }
        match self.fold.take() {
            Some(fold) => fold.remove(),
            None => {
                let Some(mut fold) = Patched::new("span") else { return };
                fold.set("class", Some("fold"));
                fold.set("data-part", Some("fold"));
                fold.set("aria-hidden", Some("true"));
                self.element.prepend(&fold);
                self.fold = Some(fold);
            }
        }
    }
}
