//! Scrolling: which slot shows which row, and the box and the rows kept together.

use super::shown::Shown;
use super::table::Table;
use super::window::{FOOT_HEIGHT, Window};
use crate::browser::clock;
use crate::browser::dom::{self, Scroll, Size};
use crate::grid::Cell;
use leptos::prelude::*;

/// How long after the last leap of scrolling the rows out of sight are drawn, in milliseconds.
const LANDING: u32 = 120;

impl Table {
    /// The row that a slot shows. Scrolling by one row gives one slot another row; the others keep theirs.
    pub(super) fn slot_row(self, slot: usize) -> Memo<Option<usize>> {
        Memo::new(move |before: Option<&Option<usize>>| {
            let (first, slots) = (self.first.get(), self.slots.get());
            // One that is about to go must not take the editor along.
            if slot >= slots {
                return None;
            }
            let turn = (slot + slots - first % slots) % slots;
            let row = Some(first + turn).filter(|row| *row < self.body_rows());
            match before {
                Some(Some(before)) if self.leaps.get() && self.may_wait(row, *before) => Some(*before),
                _ => row,
            }
        })
    }

    /// Whether a slot may show another row than its own for a moment: out of sight, and not where the focus is.
    fn may_wait(self, row: Option<usize>, before: usize) -> bool {
        let rows = self.body_rows();
        let is_active = |row| self.grid.with(|grid| grid.active().is_some_and(|cell| cell.row == row));
        let seen = self.window.with(|window| window.seen(rows));
        let is_quiet = |row| !seen.contains(&row) && !is_active(row);
        before < rows && is_quiet(before) && row.is_none_or(is_quiet)
    }

    /// The active row while it is out of sight: it stays, so that the focus is never lost.
    pub(super) fn stray_row(self) -> Memo<Option<usize>> {
        let active = Memo::new(move |_| self.grid.with(|grid| grid.active().map(|cell| cell.row)));
        Memo::new(move |_| {
            let (first, slots) = (self.first.get(), self.slots.get());
            active.get().filter(|row| (*row < first || *row >= first + slots) && *row < self.body_rows())
        })
    }

    /// Notes the new size of the scrolling box.
    pub(super) fn resize(self, size: Size) {
        // Nothing is pinned to the foot of a table without a total: it hangs below the box.
        let below = if self.has_total { 0 } else { FOOT_HEIGHT };
        let height = (size.height as usize).saturating_add(below);
        self.window.update(|window| (window.width, window.height) = (size.width as usize, height));
    }

    /// Notes the new scroll position.
    pub(super) fn scrolled(self) {
        // The box is behind the rows: it says where it was before.
        if self.scrolling.with_value(Option::is_some) {
            return;
        }
        if let Some(scroller) = self.scroller.get_untracked() {
            let Scroll { left, top } = dom::scroll(&scroller);
            let at = |offset: i32| usize::try_from(offset).unwrap_or(0);
            self.note_scroll(at(left), at(top));
        }
    }

    /// Scrolls until a cell can be seen.
    pub(super) fn reveal(self, cell: Cell) {
        let columns = self.columns.get_untracked();
        let width_of = |columns: &[Shown]| columns.iter().map(|column| usize::from(column.width)).sum::<usize>();
        let frozen = self.run.get_untracked().frozen;
        let gutter = self.gutter.get_untracked();
        let left = gutter + width_of(columns.get(..cell.col).unwrap_or_default());
        let width = columns.get(cell.col).map_or(0, |column| usize::from(column.width));
        let body_rows = untrack(|| self.body_rows());
        let row = (cell.row < body_rows).then_some(cell.row);
        let window = self.window.get_untracked();
        let frozen_width = gutter + width_of(columns.get(..frozen).unwrap_or_default());
        self.scroll_to(window.revealing(row, left, width, frozen_width));
    }

    /// Scrolls to a place within the bounds; tells whether that is another one.
    pub(super) fn scroll_to(self, (left, top): (usize, usize)) -> bool {
        let is_other = self.window.with_untracked(|window| (left, top) != (window.left, window.top));
        if is_other {
            self.note_scroll(left, top);
            self.scroll_at_next_frame();
        }
        is_other
    }

    /// Brings the scrolling box to where the rows are already drawn. Once a frame, because the browser lays the page
    /// out before it scrolls, and a held key comes more often than frames when there is much to do.
    fn scroll_at_next_frame(self) {
        if self.scrolling.with_value(Option::is_some) {
            return;
        }
        self.scrolling.set_value(clock::at_next_frame(move || {
            let Some(scroller) = self.scroller.try_get_untracked().flatten() else { return };
            self.scrolling.set_value(None);
            let Window { left, top, .. } = self.window.get_untracked();
            let offset = |at: usize| i32::try_from(at).unwrap_or(i32::MAX);
            dom::set_scroll(&scroller, Scroll { left: offset(left), top: offset(top) });
        }));
    }

    fn note_scroll(self, left: usize, top: usize) {
        if self.window.with_untracked(|window| (window.left, window.top) != (left, top)) {
            if self.window.with_untracked(|window| window.is_leap(top)) {
                self.leaps.set(true);
                self.landing.set_value(clock::after(LANDING, move || {
                    let _ = self.leaps.try_set(false);
                }));
            }
            self.window.update(|window| (window.left, window.top) = (left, top));
        }
    }
}
