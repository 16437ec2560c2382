//! Which columns the rows of a grid draw, and where: worked out once for all rows.

use super::table::Table;
use super::window::ColumnRun;
use crate::grid::Grid;
use crate::sheet::Column;
use leptos::prelude::*;
use std::sync::Arc;

/// The column that names its row.
pub(super) const NAME_COLUMN: usize = 1;

/// A column that is drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Place {
    /// Its number among all columns.
    pub at: usize,
    pub class: String,
    pub style: String,
}

impl Place {
    fn of(column: &Column, at: usize, is_frozen: bool, left: usize, gap: usize) -> Place {
        let mut class = String::from("grid-cell");
        if column.is_figure {
            class.push_str(" is-figure");
        }
        if is_frozen {
            class.push_str(" is-frozen");
        }
        let style = match is_frozen {
            true => format!("width:{}px;left:{left}px", column.width),
            false if gap > 0 => format!("width:{}px;margin-inline-start:{gap}px", column.width),
            false => format!("width:{}px", column.width),
        };
        Place { at, class, style }
    }
}

/// All columns with their titles, for the headings.
pub(super) fn headings(table: Table) -> Vec<(Place, String)> {
    let frozen = table.frozen.get();
    let mut left = 0;
    let place = |(at, column): (usize, &Column)| {
        let place = Place::of(column, at, at < frozen, left, 0);
        left += usize::from(column.width);
        (place, column.title.clone())
    };
    table.columns.with(|columns| columns.iter().enumerate().map(place).collect())
}

/// The columns that rows draw: those of the run, and the active one, which holds the focus.
pub(super) fn places(
    columns: Memo<Arc<Vec<Column>>>,
    run: Memo<ColumnRun>,
    grid: RwSignal<Grid>,
) -> Memo<Arc<Vec<Place>>> {
    let active = Memo::new(move |_| grid.with(Grid::active).map(|cell| cell.col));
    let stray = Memo::new(move |_| active.get().filter(|at| !run.get().contains(*at)));
    Memo::new(move |_| {
        let (run, stray) = (run.get(), stray.get());
        let (mut left, mut gap) = (0, 0);
        let mut places = Vec::new();
        columns.with(|columns| {
            for (at, column) in columns.iter().enumerate() {
                let width = usize::from(column.width);
                if run.contains(at) || stray == Some(at) {
                    places.push(Place::of(column, at, at < run.frozen, left, gap));
                    gap = 0;
                } else {
                    gap += width;
                }
                left += width;
            }
        });
        Arc::new(places)
    })
}
