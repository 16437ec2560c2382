//! Rows that are dragged to another place: whole rows that are selected, by any of their numbers. A line shows where they
//! would land, or a frame the row that would take them in; where they cannot go, the reason stands below the grid.
//! Whether they can, and what it means, is for the sheet. Keys and the menu move rows, too, so nothing here is told to
//! assistive technology but what stands below the grid.

use super::autoscroll::{self, At, End, Follow};
use super::edges::Edges;
use super::shown::NAME_PLACE;
use super::structure;
use super::table::Table;
use super::window::ROW_HEIGHT;
use crate::grid::{Cell, Command, Rect, Span};
use crate::language::words::{Text, rows as words};
use crate::sheet::{DropAt, RowKey, RowsEdit};
use leptos::ev;
use leptos::prelude::*;
use std::rc::Rc;

/// As much of a row, from its top and from its bottom, is before it and behind it; the rest is in it.
const EDGE: f64 = 0.3;

/// Where dragged rows would land.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Landing {
    /// The place of the row in the view.
    row: usize,
    side: DropAt,
    fits: bool,
}

/// The whole rows that are selected.
pub(super) fn selected(table: Table) -> Option<Rect> {
    table.grid.with(|grid| grid.selected().filter(|_| grid.selection().span == Span::Rows))
}

/// Begins to drag the selected rows by the number of one of them; tells whether that is one.
pub(super) fn begin(table: Table, event: &ev::PointerEvent, row: usize) -> bool {
    let Some(rect) = untrack(|| selected(table)).filter(|rect| (rect.top..=rect.bottom).contains(&row)) else {
        return false;
    };
    if table.is_read_only() {
        return false;
    }
    let rows: Rc<Vec<RowKey>> = Rc::new((rect.top..=rect.bottom).filter_map(|row| table.key_of(row)).collect());
    let dragged = rows.clone();
    let moved = move |at: At| {
        let (landing, said) = look(table, &dragged, at);
        table.dropping.set(landing);
        table.message.set(said);
    };
    let ended = move |at: At, how: End| {
        table.dropping.set(None);
        table.message.set(String::new());
        match how {
            End::Dropped => drop_rows(table, &rows, at),
            // A press without a drag chooses the row alone.
            End::Still => table.handle(Command::SelectRow(row)),
            End::Cancelled => {}
        }
    };
    table.focus();
    let follow = Follow { moved: Rc::new(moved), ended: Rc::new(ended), scrolls: (false, true) };
    autoscroll::begin(table, event, Cell { row, col: 0 }, follow);
    true
}

/// The sides of a row that a point is for, the first one that fits counts.
fn sides(part: f64) -> [DropAt; 2] {
    match part {
        part if part < EDGE => [DropAt::Before, DropAt::Inside],
        part if part > 1.0 - EDGE => [DropAt::After, DropAt::Inside],
        part if part < 0.5 => [DropAt::Inside, DropAt::Before],
        _ => [DropAt::Inside, DropAt::After],
    }
}

/// What dropping rows at a point means; else the side that was meant and why it cannot be.
fn landing(table: Table, rows: &[RowKey], at: At) -> Result<(DropAt, RowsEdit), (DropAt, Text)> {
    let [first, second] = sides(at.part);
    let Some(onto) = table.key_of(at.cell.row) else { return Err((first, words::NOT_BESIDE)) };
    let ask = |side| table.workspace.dropped(table.kind, rows, &onto, side).map(|done| (side, done));
    ask(first).or_else(|reason| match ask(second) {
        // Where only the other side says that they stand there already, that is the reason.
        Err(other) => Err(if other == words::HERE_ALREADY { (second, other) } else { (first, reason) }),
        fits => fits.map_err(|reason| (second, reason)),
    })
}

/// What is shown and said of a point. Where the rows stand already nothing would land, and nothing is wrong.
fn look(table: Table, rows: &[RowKey], at: At) -> (Option<Landing>, String) {
    let language = table.language.get_untracked();
    let row = at.cell.row;
    match landing(table, rows, at) {
        Err((side, reason)) => {
            let refused = (reason != words::HERE_ALREADY).then_some(Landing { row, side, fits: false });
            (refused, reason.of(language).to_owned())
        }
        Ok((side, _)) => {
            let name = name_of(table, row);
            let said = match side {
                DropAt::Before => words::before(&name, language),
                DropAt::Inside => words::into(&name, language),
                DropAt::After => words::behind(&name, language),
            };
            (Some(Landing { row, side, fits: true }), said)
        }
    }
}

fn name_of(table: Table, row: usize) -> String {
    let Some(key) = table.key_of(row) else { return String::new() };
    untrack(|| {
        table.workspace.with_sheet(table.kind, |sheet| {
            sheet.cell(&key, NAME_PLACE).map(|cell| cell.value.shown(sheet.reading())).unwrap_or_default()
        })
    })
}

fn drop_rows(table: Table, rows: &[RowKey], at: At) {
    let done = landing(table, rows, at).map_err(|(_, reason)| reason);
    let done = done.and_then(|(_, done)| table.workspace.apply_to_rows(table.kind, &done).map(|()| done));
    match done {
        Ok(done) => structure::follow_dragged(table, done),
        Err(reason) => table.message.set(reason.of(table.language.get_untracked()).to_owned()),
    }
}

/// The line where dragged rows would land, or the frame of the row that takes them in.
#[component]
pub(super) fn LandingMark(table: Table) -> impl IntoView {
    let mark = move || {
        let landing = table.dropping.get()?;
        let edges = Edges::of(table);
        let left = table.columns.with(|columns| edges.at(columns.position(NAME_PLACE)));
        let width = table.width.get().saturating_sub(left);
        let level = table.rows.with(|rows| rows.get(landing.row).map_or(1, |row| row.level));
        let class = match (landing.side, landing.fits) {
            (_, false) => "drop-mark is-refused",
            (DropAt::Inside, true) => "drop-mark is-inside",
            (_, true) => "drop-mark",
        };
        let top = match (landing.side, landing.fits) {
            (DropAt::After, true) => end_below(table, landing.row),
            _ => landing.row,
        };
        let class = format!("{class} level-{}", level.min(8));
        let style = format!("top:{}px;left:{left}px;width:{width}px", top.saturating_mul(ROW_HEIGHT));
        Some(view! { <div class=class style=style aria-hidden="true"></div> })
    };
    view! { {mark} }
}

/// The place behind a row and all that is shown below it.
fn end_below(table: Table, row: usize) -> usize {
    table.rows.with(|rows| {
        let level = rows.get(row).map_or(0, |row| row.level);
        let below = rows.iter().skip(row.saturating_add(1)).take_while(|below| below.level > level).count();
        row.saturating_add(below).saturating_add(1)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_edges_of_a_row_are_beside_it_and_its_middle_is_in_it() {
        for (part, expected) in [
            (0.0, [DropAt::Before, DropAt::Inside]),
            (0.4, [DropAt::Inside, DropAt::Before]),
            (0.6, [DropAt::Inside, DropAt::After]),
            (1.0, [DropAt::After, DropAt::Inside]),
        ] {
            assert_eq!(sides(part), expected, "{part}");
        }
    }
}
