//! Undo and redo by shared snapshots: no edit has to know how to reverse itself.
//!
//! Each step remembers where the user was, as the ids of a page's row and column, because rows move.

/// The most steps that can be undone.
pub const MOST_STEPS: usize = 200;

/// Where a change was made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Focus {
    /// The address hash of the page.
    pub hash: String,
    /// The row's key and the column's id, on a page with a grid.
    pub cell: Option<(String, String)>,
    /// The row was just made: the grid takes the keyboard, so that its name can be typed at once.
    pub is_new: bool,
}

/// The states before (and, after undo, behind) the present one.
#[derive(Clone, Debug)]
pub struct History<T> {
    undo: Vec<(T, Focus)>,
    redo: Vec<(T, Focus)>,
}

impl<T> Default for History<T> {
    fn default() -> Self {
        History { undo: Vec::new(), redo: Vec::new() }
    }
}

impl<T> History<T> {
    /// Remembers the state before a change that is made now.
    pub fn record(&mut self, before: T, focus: Focus) {
        self.redo.clear();
        self.undo.push((before, focus));
        if self.undo.len() > MOST_STEPS {
            self.undo.remove(0);
        }
    }

    /// The state before the last change, and where it was made.
    pub fn undo(&mut self, present: T) -> Option<(T, Focus)> {
        let (before, focus) = self.undo.pop()?;
        self.redo.push((present, focus.clone()));
        Some((before, focus))
    }

    /// The state after the change that was undone last, and where it was made.
    pub fn redo(&mut self, present: T) -> Option<(T, Focus)> {
        let (after, focus) = self.redo.pop()?;
        self.undo.push((present, focus.clone()));
        Some((after, focus))
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
        let at = |hash: &str| Focus { hash: hash.into(), ..Focus::default() };
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
        (0..MOST_STEPS + 5).for_each(|step| history.record(step, Focus::default()));
        assert_eq!(history.depth(), (MOST_STEPS, 0));
    }
}
