//! The grid itself: size, selection and mode, and what each command does to them.
//!
//! Typing is in [`super::entry`]; here are moving, selecting and acting on the selection.

use super::command::{Command, Outcome};
use super::entry::{Mode, ModeName};
use super::geometry::{Cell, Direction, Extent, Order, Rect, Way};
use super::keymap::{self, Keystroke};
use super::motion::Motion;
use super::selection::{Selection, Span};
use super::surroundings::{Branch, CellKind, Surroundings};

/// The state of one grid on the screen. It is small and holds no data, so a copy of its
/// [`Selection`] is all that undo needs to bring the user back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grid {
    pub(super) extent: Extent,
    pub(super) selection: Selection,
    pub(super) mode: Mode,
    /// Esc was the last command, so Tab leaves.
    pub(super) escaped: bool,
    /// The column in which a run of Tabs began.
    tab_run: Option<usize>,
}

impl Grid {
    /// A grid with its first cell selected.
    pub fn new(extent: Extent) -> Grid {
        Grid { extent, selection: Selection::default(), mode: Mode::Ready, escaped: false, tab_run: None }
    }

    /// How large the grid is.
    pub fn extent(&self) -> Extent {
        self.extent
    }

    /// What is being typed.
    pub fn mode(&self) -> &Mode {
        &self.mode
    }

    /// The selection, to be kept and given back to [`Grid::restore`].
    pub fn selection(&self) -> Selection {
        self.selection
    }

    /// The cell that has the focus; `None` in a grid without cells.
    pub fn active(&self) -> Option<Cell> {
        (!self.extent.is_empty()).then_some(self.selection.active)
    }

    /// The selected cells; `None` in a grid without cells.
    pub fn selected(&self) -> Option<Rect> {
        (!self.extent.is_empty()).then(|| self.selection.rect(self.extent))
    }

    /// Selects what was selected before, as far as it still exists: after undo, a paste or a
    /// search. Text being typed is handed over first, as with a click.
    pub fn restore(&mut self, selection: Selection, around: &dyn Surroundings) -> Vec<Outcome> {
        let mut outcomes = self.settle(around);
        self.tab_run = None;
        outcomes.extend(self.select(selection.moved(self.extent, |cell| cell)));
        outcomes
    }

    /// The view has another size and its rows kept their places.
    pub fn resize(&mut self, extent: Extent) -> Vec<Outcome> {
        self.rearrange(extent, Some)
    }

    /// The view's rows changed (folded, inserted, removed, sorted). `row_now` tells where a row
    /// went, `None` if it is gone. The selection follows its rows or goes to the nearest one.
    pub fn rearrange(&mut self, extent: Extent, row_now: impl Fn(usize) -> Option<usize>) -> Vec<Outcome> {
        let was = self.selection.active;
        let survives = row_now(was.row).is_some_and(|row| extent.contains(Cell { row, col: was.col }));
        let place = |cell: Cell| Cell { row: row_now(cell.row).unwrap_or(cell.row), ..cell };
        self.selection = self.selection.moved(extent, place);
        self.extent = extent;
        self.tab_run = None;
        if survives {
            return Vec::new();
        }
        match std::mem::take(&mut self.mode) {
            Mode::Replace { text } | Mode::Amend { text } => {
                vec![Outcome::Stranded { cell: was, text }]
            }
            Mode::Ready | Mode::Choosing { .. } => Vec::new(),
        }
    }

    /// The view's columns changed: hidden, shown again. `column_now` tells where a column went, or the next one to it.
    pub fn rearrange_columns(&mut self, cols: usize, column_now: impl Fn(usize) -> usize) {
        self.extent.cols = cols;
        let place = |cell: Cell| Cell { col: column_now(cell.col), ..cell };
        self.selection = self.selection.moved(self.extent, place);
    }

    /// A key went down. `None` means that it is not the grid's: leave the event to the browser.
    pub fn press(&mut self, stroke: &Keystroke<'_>, around: &dyn Surroundings) -> Option<Vec<Outcome>> {
        let command = keymap::command(stroke, self.mode.name())?;
        // A character that could be the first of an entry is one.
        if keymap::types_a_character(stroke) && self.active().is_some_and(|cell| around.takes_words(cell)) {
            return None;
        }
        Some(self.handle(command, around))
    }

    /// Does what the command says and returns what others have to do, in order.
    pub fn handle(&mut self, command: Command, around: &dyn Surroundings) -> Vec<Outcome> {
        if self.extent.is_empty() {
            return without_cells(command);
        }
        let was_escaped = std::mem::take(&mut self.escaped);
        let was_ready = self.mode.name() == ModeName::Ready;
        if !command.keeps_tab_run() {
            self.tab_run = None;
        }
        let mut outcomes = if command.settles() { self.settle(around) } else { Vec::new() };
        outcomes.extend(match command {
            Command::Go(motion) => match self.fold(motion, around) {
                Some(fold) if was_ready => vec![fold],
                _ => self.go(motion.target(self.selection.active, self.extent, around)),
            },
            Command::Tab(way) if was_escaped => vec![Outcome::Leave(way)],
            Command::Tab(way) => self.tab(way),
            Command::Enter(way) => self.enter(way, was_ready, around),
            Command::Extend(motion) => self.extend(motion, around),
            Command::Select(cell) => self.go(self.extent.clamp(cell)),
            Command::ExtendTo(cell) => self.select_to(cell, Span::Cells),
            Command::SelectRow(row) => self.select_row(row),
            Command::ExtendToRow(row) => self.select_to(Cell { row, ..self.selection.head }, Span::Rows),
            Command::SelectColumn(col) => self.select_column(col),
            Command::ExtendToColumn(col) => self.select_to(Cell { col, ..self.selection.head }, Span::Columns),
            Command::WidenToRows => self.widen(self.selection.widened_to_rows()),
            Command::WidenToColumns => self.widen(self.selection.widened_to_columns()),
            Command::SelectAll => self.widen(Selection { span: Span::All, ..self.selection }),
            Command::Input(text) => self.input(text, around),
            Command::Edit => self.edit(around),
            Command::EditAt(cell) => {
                self.go(self.extent.clamp(cell));
                self.edit(around)
            }
            Command::Newline => self.of_text(Outcome::Newline),
            Command::Fix => self.of_text(Outcome::Fix),
            Command::Commit => Vec::new(),
            Command::CommitToAll => self.commit_to_all(),
            Command::Cancel => self.cancel(),
            Command::OpenChoice => self.open_choice(around),
            Command::Choose(text) => self.choose(text, around),
            Command::Today => self.today(around),
            Command::Clear => {
                let rect = self.selection.rect(self.extent);
                vec![self.unless_refused(rect, Outcome::Clear(rect), around)]
            }
            Command::FillDown => self.fill_down(around).into_iter().collect(),
            Command::FillRight => self.fill_right(around).into_iter().collect(),
            Command::Undo => vec![Outcome::Undo],
            Command::Redo => vec![Outcome::Redo],
            Command::Rows(act) => {
                let Rect { top, bottom, .. } = self.selection.rect(self.extent);
                vec![Outcome::Rows { act, top, bottom }]
            }
            Command::Columns(act) => {
                let Rect { left, right, .. } = self.selection.rect(self.extent);
                vec![Outcome::Columns { act, left, right }]
            }
            Command::Show(panel) => vec![Outcome::Show(panel)],
            Command::FindNext(way) => vec![Outcome::FindNext(way)],
        });
        outcomes
    }

    fn go(&mut self, cell: Cell) -> Vec<Outcome> {
        self.select(Selection::of(cell))
    }

    fn select(&mut self, selection: Selection) -> Vec<Outcome> {
        self.selection = selection;
        vec![Outcome::Reveal(selection.reach())]
    }

    fn select_to(&mut self, head: Cell, span: Span) -> Vec<Outcome> {
        let selection = self.selection.extended_to(self.extent.clamp(head));
        self.select(Selection { span, ..selection })
    }

    /// The active cell keeps its column, so that the view does not scroll sideways.
    fn select_row(&mut self, row: usize) -> Vec<Outcome> {
        let cell = self.extent.clamp(Cell { row, ..self.selection.active });
        self.select(Selection { span: Span::Rows, ..Selection::of(cell) })
    }

    fn select_column(&mut self, col: usize) -> Vec<Outcome> {
        let cell = self.extent.clamp(Cell { col, ..self.selection.active });
        self.select(Selection { span: Span::Columns, ..Selection::of(cell) })
    }

    /// Nothing to reveal: the active cell and the head are where they were.
    fn widen(&mut self, selection: Selection) -> Vec<Outcome> {
        self.selection = selection;
        Vec::new()
    }

    fn extend(&mut self, motion: Motion, around: &dyn Surroundings) -> Vec<Outcome> {
        let Selection { active, head, .. } = self.selection;
        let target = motion.target(motion.origin(active, head), self.extent, around);
        self.select(self.selection.extended_to(motion.landing(head, target)))
    }

    fn tab(&mut self, way: Way) -> Vec<Outcome> {
        let rect = self.selection.rect(self.extent);
        let from = self.selection.active;
        if !rect.is_single() {
            return self.cycle(rect, Order::RowByRow, way);
        }
        if way == Way::Forward {
            self.tab_run.get_or_insert(from.col);
        }
        self.go(self.extent.rect().next(from, Order::RowByRow, way).unwrap_or(from))
    }

    fn enter(&mut self, way: Way, was_ready: bool, around: &dyn Surroundings) -> Vec<Outcome> {
        let rect = self.selection.rect(self.extent);
        let from = self.selection.active;
        if !rect.is_single() {
            return self.cycle(rect, Order::ColumnByColumn, way);
        }
        let is_choice = around.kind(from) == CellKind::Choice;
        if was_ready && is_choice && way == Way::Forward {
            return self.open_choice(around);
        }
        let direction = if way == Way::Forward { Direction::Down } else { Direction::Up };
        let run = self.tab_run.take();
        self.go(match self.extent.neighbour(from, direction) {
            Some(Cell { row, col }) => Cell { row, col: run.unwrap_or(col) },
            None => from,
        })
    }

    /// Walks the active cell through a selection that stays.
    fn cycle(&mut self, rect: Rect, order: Order, way: Way) -> Vec<Outcome> {
        let from = self.selection.active;
        self.selection.active = rect.next(from, order, way).unwrap_or(rect.start(way));
        vec![Outcome::Reveal(self.selection.active)]
    }

    /// In a tree, Right opens a closed row and Left closes an open one.
    fn fold(&self, motion: Motion, around: &dyn Surroundings) -> Option<Outcome> {
        let Cell { row, col } = self.selection.active;
        if !around.is_branch_column(col) {
            return None;
        }
        match (motion, around.branch(row)) {
            (Motion::Step(Direction::Right), Branch::Closed) => Some(Outcome::Open(row)),
            (Motion::Step(Direction::Left), Branch::Open) => Some(Outcome::Close(row)),
            _ => None,
        }
    }

    fn fill_down(&self, around: &dyn Surroundings) -> Option<Outcome> {
        let selected = self.selection.rect(self.extent);
        let source = if selected.top < selected.bottom { selected.top } else { selected.top.checked_sub(1)? };
        let filled = Rect { top: source + 1, ..selected };
        let rect = Rect { top: source, ..selected };
        Some(self.unless_refused(filled, Outcome::FillDown(rect), around))
    }

    fn fill_right(&self, around: &dyn Surroundings) -> Option<Outcome> {
        let selected = self.selection.rect(self.extent);
        let source = if selected.left < selected.right { selected.left } else { selected.left.checked_sub(1)? };
        let filled = Rect { left: source + 1, ..selected };
        let rect = Rect { left: source, ..selected };
        Some(self.unless_refused(filled, Outcome::FillRight(rect), around))
    }

    /// Read-only cells inside a larger selection are passed over; a selection of nothing else
    /// is refused, so that the user learns why nothing happens.
    fn unless_refused(&self, rect: Rect, act: Outcome, around: &dyn Surroundings) -> Outcome {
        let takes_edits = rect.cells().any(|cell| around.kind(cell) != CellKind::ReadOnly);
        if takes_edits { act } else { Outcome::Refused(self.selection.active) }
    }
}

/// A grid without cells must not hold the focus, and undo may bring its rows back.
fn without_cells(command: Command) -> Vec<Outcome> {
    match command {
        Command::Tab(way) => vec![Outcome::Leave(way)],
        Command::Undo => vec![Outcome::Undo],
        Command::Redo => vec![Outcome::Redo],
        Command::Show(panel) => vec![Outcome::Show(panel)],
        _ => Vec::new(),
    }
}
