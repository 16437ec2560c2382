//! The columns of a grid as the person wants them on this device: how wide, which, and how many stay at the left.

use super::autoscroll::{self, At, End, Follow};
use super::fitting;
use super::pointer;
use super::shown::NAME_PLACE;
use super::table::Table;
use crate::browser::dom::GridPlace;
use crate::grid::{Cell, ColumnAct, Rect, Span};
use crate::language::words::columns as words;
use crate::state::ColumnView;
use leptos::ev;
use leptos::prelude::*;
use std::ops::RangeInclusive;
use std::rc::Rc;

/// No column is narrower or wider, in CSS pixels.
pub(super) const NARROWEST: u16 = 32;
pub(super) const WIDEST: u16 = 1_200;

/// Does to the columns from `left` to `right` what was asked for.
pub(super) fn carry_out(table: Table, act: ColumnAct, left: usize, right: usize) {
    match act {
        ColumnAct::Hide => hide(table, left..=right),
        ColumnAct::ShowAll => {
            table.workspace.view().update(|view| view.show_all_columns(table.kind.page()));
            say(table, words::ALL_SHOWN);
        }
        ColumnAct::Fit => fit(table, left..=right),
        ColumnAct::Freeze => {
            let id = table.column_id(right);
            change(table, |view| view.frozen = Some(id.to_owned()));
            say(table, words::FROZEN);
        }
        ColumnAct::Unfreeze => {
            change(table, |view| view.frozen = Some(ColumnView::NONE_FROZEN.to_owned()));
            say(table, words::UNFROZEN);
        }
        ColumnAct::SortAscending => table.sort(Some((table.column_id(left), false))),
        ColumnAct::SortDescending => table.sort(Some((table.column_id(left), true))),
        ColumnAct::Unsort => table.sort(None),
    }
}

/// Drags the right edge of a column. A line shows where it would be, so that nothing is laid out anew on the way.
pub(super) fn begin(table: Table, event: &ev::PointerEvent, place: &GridPlace) {
    let column = pointer::column_of(table, place);
    let Some(width) = table.columns.with_untracked(|columns| columns.get(column).map(|column| column.width)) else {
        return;
    };
    let start = f64::from(event.client_x());
    let width_at = move |at: At| {
        let dragged = f64::from(width) + at.x - start;
        dragged.clamp(f64::from(NARROWEST), f64::from(WIDEST)).round() as u16
    };
    let follow = Follow {
        moved: Rc::new(move |at| table.guide.set(Some((column, width_at(at))))),
        ended: Rc::new(move |at, how| {
            table.guide.set(None);
            if how == End::Dropped {
                set_width(table, meant(table, column), width_at(at));
            }
        }),
        scrolls: (false, false),
    };
    autoscroll::begin(table, event, Cell { row: 0, col: column }, follow);
}

/// A double click on the right edge of a column.
pub(super) fn fit_at(table: Table, place: &GridPlace) {
    fit(table, meant(table, pointer::column_of(table, place)));
}

/// A double click where columns are hidden shows them again: those before a column, or behind the last one.
pub(super) fn show_beside(table: Table, place: &GridPlace) {
    let column = pointer::column_of(table, place);
    let ids = table.columns.with_untracked(|columns| {
        let behind = if column.saturating_add(1) == columns.len() { columns.hidden_before(columns.len()) } else { &[] };
        [columns.hidden_before(column), behind].concat()
    });
    table.workspace.view().update(|view| view.show_columns(table.kind.page(), &ids));
}

/// Gives columns a width.
pub(super) fn set_width(table: Table, columns: RangeInclusive<usize>, width: u16) {
    let width = width.clamp(NARROWEST, WIDEST);
    let ids: Vec<_> = columns.map(|column| table.column_id(column)).collect();
    change(table, |view| ids.iter().for_each(|id| view.set_width(id, width)));
}

fn fit(table: Table, columns: RangeInclusive<usize>) {
    let widths: Vec<_> =
        columns.filter_map(|column| Some((table.column_id(column), fitting::width_of(table, column)?))).collect();
    change(table, |view| {
        for (id, width) in &widths {
            view.set_width(id, (*width).clamp(NARROWEST, WIDEST));
        }
    });
}

fn hide(table: Table, columns: RangeInclusive<usize>) {
    let is_name = |column: &usize| table.place_of(*column) == Some(NAME_PLACE);
    let ids: Vec<_> = columns.clone().filter(|column| !is_name(column)).map(|column| table.column_id(column)).collect();
    if columns.into_iter().any(|column| is_name(&column)) {
        say(table, words::NAME_STAYS);
    } else {
        say(table, words::HIDDEN);
    }
    change(table, |view| ids.iter().for_each(|id| view.set_hidden(id, true)));
}

/// The columns that are meant by one of them: all that are selected as whole columns, if it is among them.
fn meant(table: Table, column: usize) -> RangeInclusive<usize> {
    let selected = table.grid.with_untracked(|grid| {
        let is_whole = matches!(grid.selection().span, Span::Columns | Span::All);
        grid.selected().filter(|Rect { left, right, .. }| is_whole && (*left..=*right).contains(&column))
    });
    selected.map_or(column..=column, |Rect { left, right, .. }| left..=right)
}

fn change(table: Table, change: impl FnOnce(&mut ColumnView)) {
    table.workspace.view().update(|view| view.change_columns(table.kind.page(), change));
}

fn say(table: Table, text: crate::language::words::Text) {
    table.message.set(text.of(table.language.get_untracked()).to_owned());
}
