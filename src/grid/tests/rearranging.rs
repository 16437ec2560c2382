//! The selection stays valid while rows are folded, removed, inserted or sorted.

use super::invariants::Blank;
use super::picture::{cell, rect};
use crate::grid::{Command, Extent, Grid, Motion, Outcome, Rect, Selection, Span, Way};

fn selected(commands: &[Command]) -> Grid {
    let mut grid = Grid::new(Extent { rows: 9, cols: 4 });
    for command in commands {
        grid.handle(command.clone(), &Blank);
    }
    grid
}

fn range(name: &str) -> Grid {
    let Rect { top, left, bottom, right } = rect(name);
    let corner = |row, col| crate::grid::Cell { row, col };
    selected(&[Command::Select(corner(top, left)), Command::ExtendTo(corner(bottom, right))])
}

#[test]
fn fewer_rows_clamp_the_selection() {
    let check = |before: &str, rows, expected: &str| {
        let mut grid = range(before);
        assert_eq!(grid.resize(Extent { rows, cols: 4 }), []);
        assert_eq!(grid.selected(), Some(rect(expected)), "{before} in {rows} rows");
    };
    check("B2:C8", 9, "B2:C8");
    check("B2:C8", 5, "B2:C5");
    check("B7:C8", 5, "B5:C5");
    check("B7:C8", 20, "B7:C8");
}

#[test]
fn the_selection_follows_its_rows() {
    let check = |before: &str, rows, row_now: fn(usize) -> Option<usize>, expected: &str| {
        let mut grid = range(before);
        grid.rearrange(Extent { rows, cols: 4 }, row_now);
        assert_eq!(grid.selected(), Some(rect(expected)));
    };
    // Two rows inserted above the fourth.
    check("B5:C6", 11, |row| Some(if row < 3 { row } else { row + 2 }), "B7:C8");
    // The third and fourth row folded into the second: a row that is gone keeps its place.
    let folded = |row| match row {
        0 | 1 => Some(row),
        2 | 3 => None,
        _ => Some(row - 2),
    };
    check("B5:C6", 7, folded, "B3:C4");
    check("B3", 7, folded, "B3");
}

#[test]
fn whole_rows_and_columns_stay_whole() {
    let mut grid = selected(&[Command::Select(cell("B2")), Command::WidenToColumns]);
    grid.resize(Extent { rows: 12, cols: 4 });
    assert_eq!(grid.selected(), Some(rect("B1:B12")));

    let mut grid = selected(&[Command::SelectAll]);
    grid.resize(Extent { rows: 2, cols: 2 });
    assert_eq!(grid.selected(), Some(rect("A1:B2")));
}

#[test]
fn text_typed_into_a_row_that_goes_is_handed_over() {
    let typing = [Command::Select(cell("B8")), Command::Input("x".into())];
    let stranded = [Outcome::Stranded { cell: cell("B8"), text: "x".into() }];
    assert_eq!(selected(&typing).resize(Extent { rows: 5, cols: 4 }), stranded);
    assert_eq!(selected(&typing).resize(Extent::default()), stranded);

    // In a row that only moves, typing goes on.
    let mut grid = selected(&typing);
    assert_eq!(grid.rearrange(Extent { rows: 10, cols: 4 }, |row| Some(row + 1)), []);
    let outcomes = grid.handle(Command::Go(Motion::First), &Blank);
    assert_eq!(outcomes[0], Outcome::Commit { cell: cell("B9"), text: "x".into() });
}

#[test]
fn a_grid_without_cells_does_not_hold_the_focus() {
    let mut grid = Grid::new(Extent { rows: 0, cols: 4 });
    assert_eq!((grid.active(), grid.selected()), (None, None));
    assert_eq!(grid.handle(Command::SelectAll, &Blank), []);
    assert_eq!(grid.handle(Command::Input("x".into()), &Blank), []);
    assert_eq!(grid.handle(Command::Tab(Way::Back), &Blank), [Outcome::Leave(Way::Back)]);
    assert_eq!(grid.handle(Command::Undo, &Blank), [Outcome::Undo]);

    grid.resize(Extent { rows: 1, cols: 4 });
    assert_eq!(grid.active(), Some(cell("A1")));
}

#[test]
fn behaviour_40_a_selection_can_be_brought_back() {
    let mut grid = range("B2:C8");
    let kept = grid.selection();
    grid.handle(Command::Select(cell("D9")), &Blank);
    assert_eq!(grid.restore(kept, &Blank), [Outcome::Reveal(cell("C8"))]);
    assert_eq!((grid.selected(), grid.active()), (Some(rect("B2:C8")), Some(cell("B2"))));

    let gone = Selection { span: Span::Rows, ..Selection::of(cell("D99")) };
    grid.restore(gone, &Blank);
    assert_eq!(grid.selected(), Some(rect("A9:D9")));
}

#[test]
fn the_selection_follows_its_columns() {
    let check = |before: &str, cols, column_now: fn(usize) -> usize, expected: &str| {
        let mut grid = range(before);
        grid.rearrange_columns(cols, column_now);
        assert_eq!(grid.selected(), Some(rect(expected)), "{before}");
    };
    // The second column is hidden, then there again.
    check("C2:D8", 3, |column| if column < 2 { column } else { column - 1 }, "B2:C8");
    check("A2:C8", 3, |column| if column < 2 { column } else { column - 1 }, "A2:B8");
    check("B2:C8", 5, |column| if column < 1 { column } else { column + 1 }, "C2:D8");
}
