//! A drag of the pointer across cells. While it is near the edge of what can be seen, or beyond it, the grid scrolls
//! towards it, the faster the farther away, and the drag goes on with the cells that come into sight.
//!
//! Whoever begins a drag says what follows from each place and from its end; selecting, filling and touch handles are
//! such drags. One at a time.

use super::reach::{Ground, Point};
use super::table::Table;
use crate::browser::clock::{self, Planned};
use crate::browser::dom;
use crate::grid::Cell;
use leptos::ev;
use leptos::prelude::*;
use std::rc::Rc;

/// How far the pointer moves before a press is a drag.
const LEAST: f64 = 4.0;
/// The longest time between two frames that counts, in milliseconds.
const MOST_FOR_A_FRAME: f64 = 50.0;

/// Where a drag is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct At {
    /// The cell under the pointer, or the nearest one that can be seen.
    pub cell: Cell,
    /// The pointer, from the left edge of the page.
    pub x: f64,
    /// How far down in the row it is: 0 at the top, 1 at the bottom.
    pub part: f64,
    /// Ctrl or ⌘ is held.
    pub is_ctrl: bool,
}

/// How a drag ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    /// The pointer was let go after a drag.
    Dropped,
    /// It was let go where it was pressed.
    Still,
    /// Escape, or the browser took the pointer for something else.
    Cancelled,
}

/// What follows from a drag.
#[derive(Clone)]
pub(super) struct Follow {
    /// It came to another place.
    pub moved: Rc<dyn Fn(At)>,
    /// It is over, here.
    pub ended: Rc<dyn Fn(At, End)>,
    /// Whether it scrolls, to the side and up or down.
    pub scrolls: (bool, bool),
}

/// A drag in progress.
pub(super) struct Drag {
    follow: Follow,
    from: Cell,
    start: (f64, f64),
    pointer: i32,
    is_begun: bool,
    at: (f64, f64),
    is_ctrl: bool,
    /// The last place that was told.
    told: Option<At>,
    frame: Option<Planned>,
    then: f64,
}

/// Begins a drag from a cell with the press of a pointer. What follows is told when it moves.
pub(super) fn begin(table: Table, event: &ev::PointerEvent, from: Cell, follow: Follow) {
    let start = (f64::from(event.client_x()), f64::from(event.client_y()));
    let is_ctrl = event.ctrl_key() || event.meta_key();
    let drag = Drag {
        follow,
        from,
        start,
        pointer: event.pointer_id(),
        is_begun: false,
        at: start,
        is_ctrl,
        told: None,
        frame: None,
        then: 0.0,
    };
    table.drag.set_value(Some(drag));
}

/// The pointer moved.
pub(super) fn moved(table: Table, event: &ev::PointerEvent) {
    if event.pointer_type() == "mouse" && event.buttons() & 1 == 0 {
        // It was let go where nobody could tell.
        return end(table, End::Dropped);
    }
    let at = (f64::from(event.client_x()), f64::from(event.client_y()));
    let mut is_begun = false;
    table.drag.update_value(|drag| {
        let Some(drag) = drag.as_mut().filter(|drag| drag.pointer == event.pointer_id()) else { return };
        drag.at = at;
        drag.is_ctrl = event.ctrl_key() || event.meta_key();
        let is_far = (at.0 - drag.start.0).abs().max((at.1 - drag.start.1).abs()) >= LEAST;
        if is_far && !drag.is_begun {
            drag.is_begun = true;
            // The pointer may leave the grid, and the page, and still drags.
            if let Some(scroller) = table.scroller.get_untracked() {
                dom::capture_pointer(&scroller, drag.pointer);
            }
        }
        is_begun = drag.is_begun;
    });
    if is_begun {
        tell(table);
        scroll(table);
    }
}

/// The pointer was let go, or the drag is given up.
pub(super) fn end(table: Table, how: End) {
    let place = place(table);
    let mut ended = None;
    table.drag.update_value(|drag| ended = drag.take());
    let (Some(drag), Some(place)) = (ended, place) else { return };
    let how = if how == End::Dropped && !drag.is_begun { End::Still } else { how };
    (drag.follow.ended)(place, how);
}

/// Whether the pointer drags something.
pub(super) fn is_dragging(table: Table) -> bool {
    table.drag.with_value(|drag| drag.as_ref().is_some_and(|drag| drag.is_begun))
}

/// The point of the scrolling box where the pointer is, and what it needs to know there.
fn place(table: Table) -> Option<At> {
    table.drag.with_value(|drag| {
        let drag = drag.as_ref()?;
        let cell = cell_at(table, drag.at, drag.from);
        let part = on_ground(table, |ground| ground.part_of_row(point(table, drag.at).y, cell.row));
        Some(At { cell, x: drag.at.0, part, is_ctrl: drag.is_ctrl })
    })
}

/// The cell under a point of the screen, for a drag that came from another.
pub(super) fn cell_at(table: Table, at: (f64, f64), from: Cell) -> Cell {
    on_ground(table, |ground| ground.cell_at(point(table, at), from))
}

fn tell(table: Table) {
    let Some(place) = place(table) else { return };
    let mut moved = None;
    table.drag.update_value(|drag| {
        if let Some(drag) = drag.as_mut().filter(|drag| drag.told != Some(place)) {
            drag.told = Some(place);
            moved = Some(drag.follow.moved.clone());
        }
    });
    if let Some(moved) = moved {
        moved(place);
    }
}

/// Scrolls in each frame as long as the pointer pulls.
fn scroll(table: Table) {
    table.drag.update_value(|drag| {
        let Some(drag) = drag.as_mut() else { return };
        if drag.frame.is_none() && pull(table, drag) != Point::default() {
            drag.then = clock::elapsed();
            drag.frame = clock::at_next_frame(move || frame(table));
        }
    });
}

fn frame(table: Table) {
    if table.grid.is_disposed() {
        return;
    }
    let mut by = Point::default();
    table.drag.update_value(|drag| {
        let Some(drag) = drag.as_mut() else { return };
        let now = clock::elapsed();
        let seconds = (now - drag.then).clamp(1.0, MOST_FOR_A_FRAME) / 1000.0;
        let pull = pull(table, drag);
        by = Point { x: pull.x * seconds, y: pull.y * seconds };
        drag.then = now;
        drag.frame = None;
    });
    if by == Point::default() {
        return;
    }
    let to = on_ground(table, |ground| ground.scrolled(by));
    if table.scroll_to(to) {
        tell(table);
    }
    scroll(table);
}

fn pull(table: Table, drag: &Drag) -> Point {
    let pull = on_ground(table, |ground| ground.pull(point(table, drag.at), drag.from));
    let (to_side, up_or_down) = drag.follow.scrolls;
    Point { x: if to_side { pull.x } else { 0.0 }, y: if up_or_down { pull.y } else { 0.0 } }
}

fn point(table: Table, (x, y): (f64, f64)) -> Point {
    let Some(scroller) = table.scroller.get_untracked() else { return Point::default() };
    let rect = dom::measure(&scroller);
    Point { x: x - rect.left, y: y - rect.top }
}

/// Looks at the grid as it stands on the screen.
fn on_ground<T>(table: Table, look: impl FnOnce(Ground<'_>) -> T) -> T {
    let widths: Vec<usize> =
        table.columns.with_untracked(|columns| columns.iter().map(|column| usize::from(column.width)).collect());
    look(Ground {
        window: table.window.get_untracked(),
        widths: &widths,
        gutter: table.gutter.get_untracked(),
        frozen: table.run.get_untracked().frozen,
        rows: table.rows.with_untracked(|rows| rows.len()),
        has_foot: table.has_total,
    })
}
