//! Undo and redo by shared snapshots: no edit has to know how to reverse itself.
//!
//! Each step remembers where the user was, as the ids of a page's row and column, because rows move, and which drafts
//! it left or mended, so that they go and come with it.

use super::drafts::DraftChange;

/// The most steps that can be undone.
pub const MOST_STEPS: usize = 200;

/// Where a change was made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Focus {
    /// The address hash of the page.
    pub hash: String,
    /// The row's key and the column's id, on a page with a grid.
    pub cell: Option<(String, String)>,
    /// The grid takes the keyboard: the row was just made and its name can be typed at once, or it was asked for.
    pub takes_keyboard: bool,
}

/// What is remembered of a step beside the state before it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Step {
    /// Where it was made.
    pub focus: Focus,
    /// The drafts that it left, changed or mended.
    pub drafts: Vec<DraftChange>,
    /// It changed nothing but drafts, so the state before it is the one after it.
    pub is_of_drafts: bool,
}

/// The states before (and, after undo, behind) the present one.
#[derive(Clone, Debug)]
pub struct History<T> {
    undo: Vec<(T, Step)>,
    redo: Vec<(T, Step)>,
}

impl<T> Default for History<T> {
    fn default() -> Self {
        History { undo: Vec::new(), redo: Vec::new() }
    }
}

impl<T> History<T> {
    /// Remembers the state before a change that is made now.
    pub fn record(&mut self, before: T, step: Step) {
        self.redo.clear();
        self.undo.push((before, step));
        if self.undo.len() > MOST_STEPS {
            self.undo.remove(0);
        }
    }

    /// The state before the last change, and what else is known of that change.
    pub fn undo(&mut self, present: T) -> Option<(T, Step)> {
        let (before, step) = self.undo.pop()?;
        self.redo.push((present, step.clone()));
        Some((before, step))
    }

    /// The state after the change that was undone last, and what else is known of that change.
    pub fn redo(&mut self, present: T) -> Option<(T, Step)> {
        let (after, step) = self.redo.pop()?;
        self.undo.push((present, step.clone()));
        Some((after, step))
    }

    /// How many steps can be undone and redone.
    pub fn depth(&self) -> (usize, usize) {
        (self.undo.len(), self.redo.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_go_back_and_forth() {
        let mut history = History::default();
        let at = |hash: &str| Step { focus: Focus { hash: hash.into(), ..Focus::default() }, ..Step::default() };
        history.record(1, at("a"));
        history.record(2, at("b"));
        assert_eq!(history.undo(3), Some((2, at("b"))));
        assert_eq!(history.undo(2), Some((1, at("a"))));
        assert_eq!(history.undo(1), None);
        assert_eq!(history.redo(1), Some((2, at("a"))));
        history.record(2, at("c"));
        assert_eq!(history.redo(9), None);
        assert_eq!(history.depth(), (2, 0));
    }

    #[test]
    fn the_oldest_steps_go_first() {
        let mut history = History::default();
        (0..MOST_STEPS + 5).for_each(|step| history.record(step, Step::default()));
        assert_eq!(history.depth(), (MOST_STEPS, 0));
    }
}
