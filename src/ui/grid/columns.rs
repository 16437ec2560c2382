//! Which columns the rows of a grid draw, and where: worked out once for all rows.

use super::shown::{Shown, ShownColumns};
use super::table::Table;
use super::window::ColumnRun;
use crate::grid::Grid;
use leptos::prelude::*;
use std::sync::Arc;

/// A column that is drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct DrawnColumn {
    /// Its position among the columns that are shown.
    pub position: usize,
    /// Its place among all columns of the sheet.
    pub place: usize,
    pub class: String,
    pub style: String,
}

impl DrawnColumn {
    fn of(column: &Shown, position: usize, frozen: usize, left: usize, gap: usize) -> DrawnColumn {
        let is_frozen = position < frozen;
        let mut class = String::from("grid-cell");
        if column.is_figure {
            class.push_str(" is-figure");
        }
        if is_frozen {
            class.push_str(" is-frozen");
        }
        if position.saturating_add(1) == frozen {
            class.push_str(" is-last-frozen");
        }
        let style = match is_frozen {
            true => format!("width:{}px;left:{left}px", column.width),
            false if gap > 0 => format!("width:{}px;margin-inline-start:{gap}px", column.width),
            false => format!("width:{}px", column.width),
        };
        DrawnColumn { position, place: column.place, class, style }
    }
}

/// All columns with their titles, for the headings.
pub(super) fn headings(table: Table) -> Vec<(DrawnColumn, String)> {
    let frozen = table.frozen.get();
    let mut left = table.gutter.get();
    let heading = |(position, column): (usize, &Shown)| {
        let drawn = DrawnColumn::of(column, position, frozen, left, 0);
        left += usize::from(column.width);
        (drawn, column.title.clone())
    };
    table.columns.with(|columns| columns.iter().enumerate().map(heading).collect())
}

/// The columns that rows draw: those of the run, and the active one, which holds the focus.
pub(super) fn drawn(
    columns: Memo<Arc<ShownColumns>>,
    gutter: Memo<usize>,
    run: Memo<ColumnRun>,
    grid: RwSignal<Grid>,
) -> Memo<Arc<Vec<DrawnColumn>>> {
    let active = Memo::new(move |_| grid.with(Grid::active).map(|cell| cell.col));
    let stray = Memo::new(move |_| active.get().filter(|position| !run.get().contains(*position)));
    Memo::new(move |_| {
        let (run, stray) = (run.get(), stray.get());
        let (mut left, mut gap) = (gutter.get(), 0);
        let mut drawn = Vec::new();
        columns.with(|columns| {
            for (position, column) in columns.iter().enumerate() {
                let width = usize::from(column.width);
                if run.contains(position) || stray == Some(position) {
                    drawn.push(DrawnColumn::of(column, position, run.frozen, left, gap));
                    gap = 0;
                } else {
                    gap += width;
                }
                left += width;
            }
        });
        Arc::new(drawn)
    })
}
