//! The state of one grid on the screen: its rows and columns, its behaviour, what of it can be seen.

use super::autoscroll::Drag;
use super::clipboard::Cut;
use super::columns::{self, DrawnColumn};
use super::dragging::Landing;
use super::finding::Finding;
use super::menu::Asked;
use super::numbers::{self, Numbers};
use super::outcomes;
use super::pointer::{Finger, Tap};
use super::pointing::Pointed;
use super::shown::{self, ShownColumns};
use super::surroundings::OfSheet;
use super::window::{ColumnRun, LEAST_FROZEN_WIDTH, Window};
use crate::browser::clock::Planned;
use crate::browser::dom;
use crate::browser::patched::Patched;
use crate::grid::{Cell, Command, Extent, Grid, Outcome, Panel};
use crate::language::Language;
use crate::sheet::arrange::Arrangement;
use crate::sheet::{Row, RowKey};
use crate::state::{App, SheetKind, Workspace};
use leptos::html;
use leptos::prelude::*;
use std::collections::HashSet;
use std::sync::Arc;

/// A grid on the screen. Its signals belong to the page that shows it.
#[derive(Clone, Copy)]
pub(super) struct Table {
    pub kind: SheetKind,
    pub workspace: Workspace,
    pub language: RwSignal<Language>,
    /// The columns that are shown; the grid's behaviour counts these.
    pub columns: Memo<Arc<ShownColumns>>,
    pub rows: Memo<Arc<Vec<Row>>>,
    /// The last row is a total and pinned to the foot.
    pub has_total: bool,
    /// How the rows are sorted and filtered.
    pub arrangement: Memo<Arrangement>,
    pub grid: RwSignal<Grid>,
    pub window: RwSignal<Window>,
    /// The numbers of the rows, and the width that they take at the left.
    pub numbers: Memo<Numbers>,
    pub gutter: Memo<usize>,
    pub width: Memo<usize>,
    pub run: Memo<ColumnRun>,
    /// How many columns stay at the left.
    pub frozen: Memo<usize>,
    /// The columns that rows draw.
    pub drawn_columns: Memo<Arc<Vec<DrawnColumn>>>,
    /// How far the rows are scrolled, in pixels.
    pub top: Memo<usize>,
    /// The height of what can be seen of the rows.
    pub rows_height: Memo<usize>,
    pub slots: Memo<usize>,
    /// The first row that is drawn.
    pub first: Memo<usize>,
    /// Scrolling leaps; the rows in sight are drawn at once, and the others when it has ended.
    pub leaps: RwSignal<bool>,
    pub landing: StoredValue<Option<Planned>, LocalStorage>,
    /// The box is about to be scrolled.
    pub scrolling: StoredValue<Option<Planned>, LocalStorage>,
    /// The column that today lies in, by place, and how far through it in percent.
    pub today: Memo<Option<(usize, u8)>>,
    /// Rows whose totals leave a draft out.
    pub over_drafts: Memo<HashSet<RowKey>>,
    /// What was last said about an entry, a block or a cell.
    pub message: RwSignal<String>,
    /// What only assistive technology is told: what can be seen in the cells anyway.
    pub heard: RwSignal<String>,
    pub has_focus: StoredValue<bool>,
    /// The panel that is open beside the cells.
    pub panel: RwSignal<Option<Panel>>,
    pub finding: Finding,
    /// Cells that were cut and wait to be pasted.
    pub cut: RwSignal<Option<Arc<Cut>>>,
    /// What was put on the clipboard here last, as text and as a table.
    pub copied: StoredValue<Option<(String, String)>>,
    /// The cells of the last paste that could not be read: row and column.
    pub unread: RwSignal<Vec<(RowKey, &'static str)>>,
    /// The menu, while it is open: where it was asked for.
    pub menu: RwSignal<Option<Asked>>,
    /// A column that is dragged wider, and its width so far.
    pub guide: RwSignal<Option<(usize, u16)>>,
    /// Where dragged rows would land.
    pub dropping: RwSignal<Option<Landing>>,
    /// The pointer was last a finger.
    pub is_touched: RwSignal<bool>,
    /// What the pointer drags.
    pub drag: StoredValue<Option<Drag>, LocalStorage>,
    /// A finger that is down and has not moved.
    pub finger: StoredValue<Option<Finger>, LocalStorage>,
    /// The last tap.
    pub tap: StoredValue<Option<Tap>>,
    pub scroller: NodeRef<html::Div>,
    pub root: NodeRef<html::Div>,
    pub editor: NodeRef<html::Textarea>,
    /// The box around the cells, in which lists and menus are placed.
    pub frame: NodeRef<html::Div>,
    /// The bar above the cells: the focus there is still with the grid's entry.
    pub bar: NodeRef<html::Div>,
    /// The field of that bar.
    pub bar_field: NodeRef<html::Textarea>,
    /// The cells that are pointed at, while a formula is typed.
    pub pointed: RwSignal<Option<Pointed>>,
}

impl Table {
    pub(super) fn new(kind: SheetKind, app: App) -> Table {
        let workspace = app.workspace;
        let language = app.language;
        let all = Memo::new(move |_| workspace.with_sheet(kind, |sheet| sheet.columns()));
        let page = kind.page();
        let kept = Memo::new(move |_| workspace.view().with(|view| view.columns_of(page)));
        let columns = Memo::new(move |_| Arc::new(kept.with(|kept| ShownColumns::of(all.get(), kept))));
        let folded = Memo::new(move |_| workspace.folded(kind));
        let frame = Memo::new(move |_| {
            let shown = workspace.view().with(|view| {
                let choices = (view.year, view.all_years, view.by_unit);
                (view.round, choices, view.agreement.clone(), view.assessment.clone())
            });
            (shown, workspace.structure().get())
        });
        workspace.arrange_once(kind);
        let rows = Memo::new(move |_| {
            // Read and not only tracked: a memo that nobody reads never learns of its sources.
            frame.get();
            let folded = folded.get();
            let arranged = workspace.arranged(kind);
            let is_folded = |key: &RowKey| folded.contains(key);
            let rows = untrack(|| {
                workspace.with_sheet(kind, |sheet| match arranged.is_plain() {
                    true => sheet.rows(&is_folded),
                    false => arranged.arrange(sheet.rows(&|_| false), &is_folded),
                })
            });
            Arc::new(rows)
        });
        let window = RwSignal::new(Window { width: 1280, height: 640, ..Window::default() });
        let widths = Memo::new(move |_| {
            columns.with(|columns| columns.iter().map(|column| usize::from(column.width)).collect::<Vec<_>>())
        });
        let has_total = untrack(|| workspace.with_sheet(kind, |sheet| sheet.has_total()));
        let body = move || rows.with(|rows| rows.len().saturating_sub(usize::from(has_total)));
        let extent =
            untrack(|| Extent { rows: rows.with(|rows| rows.len()), cols: columns.with(|columns| columns.len()) });
        let grid = RwSignal::new(Grid::new(extent));
        let all_rows = Memo::new(move |_| {
            frame.get();
            untrack(|| Arc::new(workspace.with_sheet(kind, |sheet| sheet.rows(&|_| false))))
        });
        let numbers = Memo::new(move |_| match folded.with(HashSet::is_empty) && workspace.arranged(kind).is_plain() {
            true => Numbers::Whole,
            false => Numbers::of(&all_rows.get(), &rows.get()),
        });
        let gutter =
            Memo::new(move |_| numbers::gutter(numbers.with(|numbers| numbers.count(rows.with(|rows| rows.len())))));
        let run = Memo::new(move |_| {
            let (window, gutter) = (window.get(), gutter.get());
            widths.with(|widths| {
                let wanted = columns.with(|columns| columns.frozen());
                let frozen = shown::frozen_in(wanted, widths, gutter, window.width, LEAST_FROZEN_WIDTH);
                window.columns(widths, gutter, frozen)
            })
        });
        Table {
            kind,
            workspace,
            language,
            columns,
            rows,
            has_total,
            grid,
            arrangement: Memo::new(move |_| workspace.arrangement(kind)),
            window,
            numbers,
            gutter,
            width: Memo::new(move |_| widths.with(|widths| widths.iter().sum::<usize>()) + gutter.get()),
            run,
            frozen: Memo::new(move |_| run.get().frozen),
            drawn_columns: columns::drawn(columns, gutter, run, grid),
            top: Memo::new(move |_| window.with(|window| window.top)),
            rows_height: Memo::new(move |_| window.with(|window| window.rows_height(body()))),
            slots: Memo::new(move |_| window.with(|window| window.slots(body()))),
            leaps: RwSignal::new(false),
            landing: StoredValue::new_local(None),
            scrolling: StoredValue::new_local(None),
            first: Memo::new(move |_| window.with(|window| window.first_row(body()))),
            today: Memo::new(move |_| match kind {
                SheetKind::Steps => workspace.with_sheet(kind, |sheet| sheet.today()),
                _ => None,
            }),
            over_drafts: Memo::new(move |_| workspace.rows_over_drafts(kind)),
            message: RwSignal::new(String::new()),
            heard: RwSignal::new(String::new()),
            has_focus: StoredValue::new(false),
            panel: RwSignal::new(None),
            finding: Finding::new(),
            cut: RwSignal::new(None),
            copied: StoredValue::new(None),
            unread: RwSignal::new(Vec::new()),
            menu: RwSignal::new(None),
            guide: RwSignal::new(None),
            dropping: RwSignal::new(None),
            is_touched: RwSignal::new(false),
            drag: StoredValue::new_local(None),
            finger: StoredValue::new_local(None),
            tap: StoredValue::new(None),
            scroller: NodeRef::new(),
            root: NodeRef::new(),
            editor: NodeRef::new(),
            frame: NodeRef::new(),
            bar: NodeRef::new(),
            bar_field: NodeRef::new(),
            pointed: RwSignal::new(None),
        }
    }

    /// The rows that scroll: all but a total, which is pinned to the foot.
    pub(super) fn body_rows(self) -> usize {
        self.rows.with(|rows| rows.len().saturating_sub(usize::from(self.has_total)))
    }

    /// The row that is pinned to the foot.
    pub(super) fn total_row(self) -> Option<usize> {
        self.rows.with(|rows| rows.len().checked_sub(1)).filter(|_| self.has_total)
    }

    /// What is said below the grid: about the last entry, else why the active cell takes none.
    pub(super) fn said(self) -> String {
        let message = self.message.get();
        let Some(cell) = self.grid.with(Grid::active).filter(|_| message.is_empty()) else { return message };
        let key = self.rows.with(|rows| rows.get(cell.row).map(|row| row.key.clone()));
        let cells = key.and_then(|key| self.workspace.with_sheet(self.kind, |sheet| sheet.cells(&key)));
        let place = self.columns.with(|columns| columns.place(cell.col));
        let reason = cells.zip(place).and_then(|(cells, place)| cells.get(place)?.reason());
        reason.map_or(message, |reason| reason.of(self.language.get()).to_owned())
    }

    /// Tells assistive technology what can be seen.
    pub(super) fn tell(self, said: String) {
        // The same words again are heard only when they differ.
        self.heard.update(|heard| *heard = if *heard == said { format!("{said}\u{A0}") } else { said });
    }

    /// The key of a row of the view.
    pub(super) fn key_of(self, row: usize) -> Option<RowKey> {
        self.rows.with_untracked(|rows| rows.get(row).map(|row| row.key.clone()))
    }

    /// The place in the sheet of the column at a position of the view: what entries, texts and cells of a sheet count by.
    pub(super) fn place_of(self, column: usize) -> Option<usize> {
        self.columns.with_untracked(|columns| columns.place(column))
    }

    /// The id of a column.
    pub(super) fn column_id(self, column: usize) -> &'static str {
        self.columns.with_untracked(|columns| columns.get(column).map_or("", |column| column.id))
    }

    /// What F2 and copying take from a cell that takes entries: the exact entry.
    pub(super) fn exact_text(self, cell: Cell) -> Option<String> {
        let (key, place) = self.key_of(cell.row).zip(self.place_of(cell.col))?;
        Some(untrack(|| self.workspace.with_sheet(self.kind, |sheet| sheet.text_for_editing(&key, place))))
    }

    /// The heading of a column.
    pub(super) fn title_of(self, column: usize) -> String {
        self.columns
            .with_untracked(|columns| columns.get(column).map_or_else(String::new, |column| column.title.clone()))
    }

    /// The heading of the active cell's column.
    pub(super) fn active_title(self) -> Option<String> {
        let column = self.grid.with(Grid::active)?.col;
        self.columns.with(|columns| columns.get(column).map(|column| column.title.clone()))
    }

    /// Gives the focus to the active cell.
    pub(super) fn focus(self) {
        self.has_focus.set_value(true);
        if let Some(editor) = self.editor.get_untracked() {
            dom::focus(&editor);
        }
    }

    pub(super) fn is_read_only(self) -> bool {
        self.workspace.read_only().get_untracked().is_some()
    }

    /// Tells the grid's behaviour what the person did, and carries out what it asks for.
    pub(super) fn handle(self, command: Command) {
        let outcomes = self.ask(|grid, around| grid.handle(command, around));
        outcomes::carry_out(self, outcomes);
    }

    /// Asks the grid's behaviour, and takes its new state.
    pub(super) fn ask<T>(self, ask: impl FnOnce(&mut Grid, &OfSheet) -> T) -> T {
        let mut grid = self.grid.get_untracked();
        let answer = ask(&mut grid, &OfSheet { table: self });
        if grid != *self.grid.read_untracked() {
            if grid.active() != self.grid.with_untracked(Grid::active) {
                self.message.set(String::new());
            }
            self.grid.set(grid);
        }
        answer
    }

    /// Takes the keyboard back from a panel.
    pub(super) fn take_focus(self) {
        self.has_focus.set_value(true);
        if let Some(editor) = self.editor.get_untracked() {
            dom::focus(&editor);
        }
    }

    /// Puts the editor into the cell that was just drawn as the active one, with the focus if the grid has it.
    pub(super) fn place_editor(self, cell: &Patched) {
        let Some(editor) = self.editor.get() else { return };
        dom::move_into(&editor, cell.element());
        if self.has_focus.get_value() && !dom::has_focus_within(&editor) {
            dom::focus(&editor);
        }
    }

    /// Requests that came from a change of the view.
    pub(super) fn settle(self, outcomes: Vec<Outcome>) {
        outcomes::carry_out(self, outcomes);
    }
}
