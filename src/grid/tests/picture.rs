//! Grids as pictures: before, what the user does, after.
//!
//! ```text
//!  12  .   =9      filled · blank · read-only
//! [a]  (b) (.)     the active cell · other selected cells
//!  ?x  +x  -x      a choice · a closed row · an open row (in the first column)
//! [12_]            typed text that replaces · [12|] text that is amended · [x?] an open list
//! ```
//!
//! Done is a list of words: keys with their modifiers (`Ctrl+Down`, with `ฟ@KeyA` for a key and its
//! place), quoted text for typing (`'12'`), and the pointer with A1 names (`click:B2`,
//! `double:B2`, `drag:C3`, `row:2`, `row-drag:3`, `col:B`, `col-drag:C`, `pick:x`).

use crate::grid::keymap::Keystroke;
use crate::grid::{Branch, Cell, CellKind, Command, Extent, Grid, Mode, Outcome, Rect, Selection, Surroundings};

/// A picture that lives: a grid, its cells, and an owner that meets the grid's requests.
pub(super) struct Picture {
    pub(super) grid: Grid,
    cells: Vec<Vec<String>>,
}

/// Draws, does, and compares with a second drawing.
#[track_caller]
pub(super) fn check(before: &str, done: &str, after: &str) {
    let mut picture = Picture::draw(before);
    picture.act(done);
    let expected = aligned(words(after));
    let actual = picture.to_string();
    assert_eq!(actual, expected, "\n{done}\nis\n{actual}\nbut should be\n{expected}");
}

/// Draws, does, and compares the requests of the last word, except those to scroll.
#[track_caller]
pub(super) fn check_outcomes(before: &str, done: &str, expected: &[Outcome]) {
    let mut picture = Picture::draw(before);
    let mut outcomes = picture.act(done);
    outcomes.retain(|outcome| !matches!(outcome, Outcome::Reveal(_)));
    assert_eq!(outcomes, expected, "{done}");
}

/// A cell by its spreadsheet name: `B2` is row 1, column 1.
pub(super) fn cell(name: &str) -> Cell {
    let (col, row) = name.split_at(1);
    Cell { row: row.parse::<usize>().unwrap() - 1, col: column(col) }
}

/// A range by its spreadsheet name, `A1:B2`.
pub(super) fn rect(name: &str) -> Rect {
    let (one, other) = name.split_once(':').unwrap_or((name, name));
    Rect::spanning(cell(one), cell(other))
}

impl Picture {
    pub(super) fn draw(picture: &str) -> Picture {
        let drawn = words(picture);
        let cells: Vec<Vec<String>> = drawn.iter().map(|row| row.iter().map(|word| content(word)).collect()).collect();
        let extent = Extent { rows: cells.len(), cols: cells.first().map_or(0, Vec::len) };
        let mut grid = Grid::new(extent);
        let marked = |marks: &[char]| {
            let is_marked = |c: &Cell| drawn[c.row][c.col].starts_with(marks);
            extent.rect().cells().filter(is_marked).collect::<Vec<_>>()
        };
        if let [active] = marked(&['['])[..] {
            // The head is the marked corner opposite the active cell.
            let far = |c: &&Cell| c.row.abs_diff(active.row) + c.col.abs_diff(active.col);
            let head = marked(&['[', '(']).iter().max_by_key(far).copied().unwrap();
            grid.selection = Selection { head, ..Selection::of(active) };
        }
        Picture { grid, cells }
    }

    /// Does each word and returns the outcomes of the last one.
    #[track_caller]
    pub(super) fn act(&mut self, done: &str) -> Vec<Outcome> {
        let mut outcomes = Vec::new();
        for word in done.split_whitespace() {
            outcomes = self.act_one(word);
            for outcome in outcomes.clone() {
                self.meet(outcome);
            }
        }
        outcomes
    }

    #[track_caller]
    fn act_one(&mut self, word: &str) -> Vec<Outcome> {
        let command = if let Some(text) = word.strip_prefix('\'') {
            let typed = text.trim_end_matches('\'');
            let so_far = self.grid.mode().text().unwrap_or_default();
            Command::Input(format!("{so_far}{typed}"))
        } else {
            match word.split_once(':').unwrap_or((word, "")) {
                ("click", name) => Command::Select(cell(name)),
                ("drag" | "shift-click", name) => Command::ExtendTo(cell(name)),
                ("double", name) => Command::EditAt(cell(name)),
                ("row", number) => Command::SelectRow(number.parse::<usize>().unwrap() - 1),
                ("row-drag", number) => Command::ExtendToRow(number.parse::<usize>().unwrap() - 1),
                ("col", name) => Command::SelectColumn(column(name)),
                ("col-drag", name) => Command::ExtendToColumn(column(name)),
                ("pick", text) => Command::Choose(text.to_owned()),
                ("elsewhere", _) => Command::Commit,
                _ => return self.press(word).unwrap_or_else(|| panic!("{word} is not bound")),
            }
        };
        let Picture { grid, cells } = self;
        grid.handle(command, &Drawn(cells))
    }

    /// Presses a key; `None` if the grid leaves it to the browser.
    pub(super) fn press(&mut self, word: &str) -> Option<Vec<Outcome>> {
        let Picture { grid, cells } = self;
        grid.press(&keystroke(word), &Drawn(cells))
    }

    /// What the picture answers when it is asked about its cells.
    pub(super) fn surrounded<T>(&self, ask: impl FnOnce(&dyn Surroundings) -> T) -> T {
        ask(&Drawn(&self.cells))
    }

    fn meet(&mut self, outcome: Outcome) {
        match outcome {
            Outcome::Commit { cell, text } => self.cells[cell.row][cell.col] = text,
            Outcome::Fill { rect, text } => self.set(rect, |_, _| text.clone()),
            Outcome::Clear(rect) => self.set(rect, |_, _| String::new()),
            Outcome::FillDown(rect) => self.set(rect, |cells, c| cells[rect.top][c.col].clone()),
            Outcome::FillRight(rect) => self.set(rect, |cells, c| cells[c.row][rect.left].clone()),
            _ => {}
        }
    }

    fn set(&mut self, rect: Rect, value: impl Fn(&[Vec<String>], Cell) -> String) {
        for c in rect.cells() {
            if Drawn(&self.cells).kind(c) != CellKind::ReadOnly {
                self.cells[c.row][c.col] = value(&self.cells, c);
            }
        }
    }

    fn word_at(&self, c: Cell) -> String {
        let text = &self.cells[c.row][c.col];
        let shown = if text.is_empty() { "." } else { text };
        let is_selected = self.grid.selected().is_some_and(|rect| rect.contains(c));
        if self.grid.active() != Some(c) {
            return if is_selected { format!("({shown})") } else { format!(" {shown} ") };
        }
        match self.grid.mode() {
            Mode::Ready => format!("[{shown}]"),
            Mode::Replace { text } => format!("[{text}_]"),
            Mode::Amend { text } => format!("[{text}|]"),
            Mode::Choosing { typed } => format!("[{typed}?]"),
        }
    }
}

impl std::fmt::Display for Picture {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let word = |row, col| self.word_at(Cell { row, col }).trim().to_owned();
        let rows = self.cells.iter().enumerate();
        let rows = rows.map(|(row, cells)| (0..cells.len()).map(|col| word(row, col)).collect());
        f.write_str(&aligned(rows.collect()))
    }
}

/// Cells that say by their first sign what they are.
struct Drawn<'a>(&'a [Vec<String>]);

impl Surroundings for Drawn<'_> {
    fn kind(&self, cell: Cell) -> CellKind {
        match self.0[cell.row][cell.col].chars().next() {
            Some('=') => CellKind::ReadOnly,
            Some('?') => CellKind::Choice,
            _ => CellKind::Entry,
        }
    }

    fn is_filled(&self, cell: Cell) -> bool {
        !self.text(cell).is_empty()
    }

    fn text(&self, cell: Cell) -> String {
        self.0[cell.row][cell.col].clone()
    }

    fn page_rows(&self) -> usize {
        2
    }

    fn branch(&self, row: usize) -> Branch {
        match self.0[row].first().and_then(|text| text.chars().next()) {
            Some('+') => Branch::Closed,
            Some('-') => Branch::Open,
            _ => Branch::Leaf,
        }
    }

    fn is_branch_column(&self, col: usize) -> bool {
        col < 2
    }
}

/// `Ctrl+Shift+z`, `ผ@KeyZ`, `Down` and the like as a key press in a cell.
pub(super) fn keystroke(word: &str) -> Keystroke<'_> {
    let mut stroke = Keystroke { is_in_cell: true, ..Keystroke::default() };
    let mut key = word;
    while let Some((modifier, rest)) = key.split_once('+').filter(|(_, rest)| !rest.is_empty()) {
        match modifier {
            "Ctrl" => stroke.ctrl = true,
            "Cmd" => stroke.meta = true,
            "Shift" => stroke.shift = true,
            "Alt" => stroke.alt = true,
            other => panic!("{other} is no modifier"),
        }
        key = rest;
    }
    (stroke.key, stroke.code) = key.split_once('@').unwrap_or((key, ""));
    stroke.key = match stroke.key {
        "Left" => "ArrowLeft",
        "Right" => "ArrowRight",
        "Up" => "ArrowUp",
        "Down" => "ArrowDown",
        "Esc" => "Escape",
        "Space" => " ",
        other => other,
    };
    stroke
}

fn column(name: &str) -> usize {
    name.bytes().next().map_or(0, |letter| usize::from(letter - b'A'))
}

fn words(picture: &str) -> Vec<Vec<String>> {
    let lines = picture.lines().filter(|line| !line.trim().is_empty());
    lines.map(|line| line.split_whitespace().map(str::to_owned).collect()).collect()
}

fn content(word: &str) -> String {
    let text = word.trim_matches(['[', ']', '(', ')']);
    if text == "." { String::new() } else { text.to_owned() }
}

fn aligned(rows: Vec<Vec<String>>) -> String {
    let padded = |word: &String| {
        let word = if word.starts_with(['[', '(']) { word.clone() } else { format!(" {word} ") };
        format!("{word:6}")
    };
    let line = |row: Vec<String>| row.iter().map(padded).collect::<String>().trim_end().to_owned();
    rows.into_iter().map(line).collect::<Vec<_>>().join("\n")
}
