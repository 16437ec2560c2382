//! Typing into the active cell.
//!
//! There are two ways to edit. Typing *replaces* the cell, and arrows then take the text and move
//! on. F2 and double click *amend* it, and arrows stay in the text. The text is kept here so that
//! every way out of the cell can hand it over; the caret is the editor's own.

use super::command::Outcome;
use super::geometry::Cell;
use super::machine::Grid;
use super::surroundings::{CellKind, Surroundings};

/// What is going on in the active cell.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Mode {
    /// Nothing is typed; keys move.
    #[default]
    Ready,
    /// Typing replaced the cell; arrows take the text and move.
    Replace { text: String },
    /// The cell's own text is amended; arrows move the caret.
    Amend { text: String },
    /// A choice cell's list is open, narrowed by what was typed. The list has the keys.
    Choosing { typed: String },
}

/// A [`Mode`] without its text, for tables of keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ModeName {
    Ready,
    Replace,
    Amend,
    Choosing,
}

impl Mode {
    /// Which mode it is.
    pub fn name(&self) -> ModeName {
        match self {
            Mode::Ready => ModeName::Ready,
            Mode::Replace { .. } => ModeName::Replace,
            Mode::Amend { .. } => ModeName::Amend,
            Mode::Choosing { .. } => ModeName::Choosing,
        }
    }

    /// The text in the editor, if the cell is being edited.
    pub fn text(&self) -> Option<&str> {
        match self {
            Mode::Replace { text } | Mode::Amend { text } => Some(text),
            Mode::Ready | Mode::Choosing { .. } => None,
        }
    }
}

impl Grid {
    pub(super) fn input(&mut self, input: String, around: &dyn Surroundings) -> Vec<Outcome> {
        match &mut self.mode {
            Mode::Replace { text } | Mode::Amend { text } => *text = input,
            Mode::Choosing { typed } => *typed = input,
            Mode::Ready if input.is_empty() => {}
            Mode::Ready => return self.begin(Mode::Replace { text: input }, around),
        }
        Vec::new()
    }

    pub(super) fn edit(&mut self, around: &dyn Surroundings) -> Vec<Outcome> {
        match std::mem::take(&mut self.mode) {
            Mode::Ready => {
                let text = around.text(self.selection.active);
                let mut outcomes = self.begin(Mode::Amend { text }, around);
                if self.mode.text().is_some() {
                    outcomes.push(Outcome::CaretToEnd);
                }
                return outcomes;
            }
            Mode::Replace { text } => self.mode = Mode::Amend { text },
            Mode::Amend { text } => self.mode = Mode::Replace { text },
            choosing @ Mode::Choosing { .. } => self.mode = choosing,
        }
        Vec::new()
    }

    /// Ends any editing and hands over the text, unless it is what the cell says already.
    pub(super) fn settle(&mut self, around: &dyn Surroundings) -> Vec<Outcome> {
        let cell = self.selection.active;
        match std::mem::take(&mut self.mode) {
            Mode::Replace { text } | Mode::Amend { text } => commit(cell, text, around),
            Mode::Ready | Mode::Choosing { .. } => Vec::new(),
        }
    }

    pub(super) fn commit_to_all(&mut self) -> Vec<Outcome> {
        let rect = self.selection.rect(self.extent);
        match std::mem::take(&mut self.mode) {
            Mode::Replace { text } | Mode::Amend { text } => vec![Outcome::Fill { rect, text }],
            other => {
                self.mode = other;
                Vec::new()
            }
        }
    }

    pub(super) fn cancel(&mut self) -> Vec<Outcome> {
        match std::mem::take(&mut self.mode) {
            Mode::Ready => self.escaped = true,
            Mode::Choosing { .. } => {}
            Mode::Replace { .. } | Mode::Amend { .. } => {
                return vec![Outcome::Cancelled(self.selection.active)];
            }
        }
        Vec::new()
    }

    /// What is asked of the text that is being typed; nothing when none is.
    pub(super) fn of_text(&self, asked: Outcome) -> Vec<Outcome> {
        self.mode.text().map(|_| asked).into_iter().collect()
    }

    pub(super) fn today(&mut self, around: &dyn Surroundings) -> Vec<Outcome> {
        match (&self.mode, around.kind(self.selection.active)) {
            (Mode::Replace { .. } | Mode::Amend { .. }, _) => vec![Outcome::Today],
            (Mode::Ready, CellKind::Entry) => vec![Outcome::Today],
            (Mode::Ready, _) => self.begin(Mode::Ready, around),
            (Mode::Choosing { .. }, _) => Vec::new(),
        }
    }

    pub(super) fn open_choice(&mut self, around: &dyn Surroundings) -> Vec<Outcome> {
        match (&self.mode, around.kind(self.selection.active)) {
            (Mode::Ready, CellKind::Choice | CellKind::ReadOnly) => self.begin(Mode::Ready, around),
            _ => Vec::new(),
        }
    }

    pub(super) fn choose(&mut self, text: String, around: &dyn Surroundings) -> Vec<Outcome> {
        if self.mode.name() != ModeName::Choosing {
            return Vec::new();
        }
        self.mode = Mode::Ready;
        commit(self.selection.active, text, around)
    }

    /// Starts editing if the active cell takes text. A choice cell opens its list instead, with
    /// what was typed so far; a read-only one refuses.
    fn begin(&mut self, mode: Mode, around: &dyn Surroundings) -> Vec<Outcome> {
        let cell = self.selection.active;
        match (around.kind(cell), mode) {
            (CellKind::Entry, mode) => {
                self.mode = mode;
                vec![Outcome::Reveal(cell)]
            }
            (CellKind::Choice, mode) => {
                let typed = if let Mode::Replace { text } = mode { text } else { String::new() };
                self.mode = Mode::Choosing { typed };
                vec![Outcome::Reveal(cell), Outcome::OpenChoice(cell)]
            }
            (CellKind::ReadOnly, _) => vec![Outcome::Refused(cell)],
        }
    }
}

fn commit(cell: Cell, text: String, around: &dyn Surroundings) -> Vec<Outcome> {
    let is_known = text == around.text(cell) && !around.is_draft(cell);
    if is_known { Vec::new() } else { vec![Outcome::Commit { cell, text }] }
}
