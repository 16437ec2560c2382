//! Which pasted value goes into which cell. Geometry only: reading the clipboard is `format`'s,
//! and what a text means in a cell is the owner's.
//!
//! Folded and filtered rows have no place in the view, so nothing is ever pasted into them.

use super::geometry::{Cell, Extent, Rect, Way};

/// Where a pasted block lands, and how much of it has no place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Landing {
    /// The cells that receive a value, to be selected afterwards; none if all of it lies past the last row.
    pub rect: Option<Rect>,
    /// Rows of values past the last row; the view may offer to add them.
    pub rows_over: usize,
    /// Columns of values past the last column; there are no more columns to be had.
    pub cols_over: usize,
    block: Extent,
    start: Cell,
    cols: usize,
}

/// Where a block of values lands when `selected` is selected in a grid of this extent.
///
/// One value fills the selection, and a block repeats as often as it goes into the selection
/// evenly; a selection one cell wide or high takes the block's own width or height. In any other
/// case the block lands once, from the top left. A selection that reaches past the last row, over a total, ends with
/// that row; one below it leaves the block no row. `None` if there is nothing to paste, or nowhere.
pub fn land(block: Extent, selected: Rect, extent: Extent) -> Option<Landing> {
    let start = selected.start(Way::Forward);
    if block.is_empty() || start.col >= extent.cols {
        return None;
    }
    let below = extent.rows <= start.row;
    let last = Cell { row: selected.bottom.min(extent.rows.saturating_sub(1)), col: selected.right };
    let room = if below { Rect::spanning(start, start) } else { Rect::spanning(start, last) }.extent();
    let repeated = Extent {
        rows: repeated(block.rows, room.rows).unwrap_or(0),
        cols: repeated(block.cols, room.cols).unwrap_or(0),
    };
    let wanted = if repeated.is_empty() { block } else { repeated };
    let rows = wanted.rows.min(extent.rows.saturating_sub(start.row));
    let cols = wanted.cols.min(extent.cols - start.col);
    let end = Cell { row: start.row + rows.saturating_sub(1), col: start.col + cols - 1 };
    Some(Landing {
        rect: (rows > 0).then(|| Rect::spanning(start, end)),
        rows_over: wanted.rows - rows,
        cols_over: wanted.cols - cols,
        block,
        start,
        cols,
    })
}

/// The size of clipboard rows, which may be of different lengths.
pub fn size<T>(rows: &[Vec<T>]) -> Extent {
    Extent { rows: rows.len(), cols: rows.iter().map(Vec::len).max().unwrap_or(0) }
}

impl Landing {
    /// Which value goes where: its place in the block, then the cell that receives it.
    pub fn pairs(self) -> impl Iterator<Item = (Cell, Cell)> {
        self.rect.into_iter().flat_map(Rect::cells).map(move |cell| (self.source(cell), cell))
    }

    /// What lies past the last row: its place in the block, then the new row, counted from the first of them, and the
    /// column that receive it.
    pub fn rest(self) -> impl Iterator<Item = (Cell, Cell)> {
        let first = self.rect.map_or(self.start.row, |rect| rect.bottom + 1);
        let cells = (0..self.rows_over).flat_map(move |row| (0..self.cols).map(move |col| (row, col)));
        cells.map(move |(row, col)| {
            let col = self.start.col + col;
            (self.source(Cell { row: first + row, col }), Cell { row, col })
        })
    }

    /// The value of a cell, as a place in the block.
    fn source(self, cell: Cell) -> Cell {
        let (row, col) = (cell.row - self.start.row, cell.col - self.start.col);
        Cell { row: row % self.block.rows, col: col % self.block.cols }
    }
}

/// How far a block reaches in one direction when it fills the selection evenly.
fn repeated(block: usize, room: usize) -> Option<usize> {
    if room.is_multiple_of(block) {
        Some(room)
    } else if room == 1 {
        Some(block)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `block` is rows of letters; `before` marks the selection with `#`. The picture after shows
    /// the letters where they land.
    #[track_caller]
    fn check(block: &str, before: &str, after: &str, over: (usize, usize)) {
        let block: Vec<Vec<char>> = block.split_whitespace().map(|r| r.chars().collect()).collect();
        let mut grid: Vec<Vec<char>> = before.split_whitespace().map(|r| r.chars().collect()).collect();
        let extent = size(&grid);
        let mut marked = extent.rect().cells().filter(|cell| grid[cell.row][cell.col] == '#').collect::<Vec<_>>();
        let first = marked.remove(0);
        let selected = Rect::spanning(first, marked.pop().unwrap_or(first));
        let landing = land(size(&block), selected, extent).unwrap();
        grid.iter_mut().flatten().for_each(|cell| *cell = '.');
        for (from, to) in landing.pairs() {
            grid[to.row][to.col] = block[from.row][from.col];
        }
        let drawn = grid.iter().map(|row| row.iter().collect::<String>()).collect::<Vec<_>>();
        assert_eq!(drawn, after.split_whitespace().collect::<Vec<_>>());
        assert_eq!((landing.rows_over, landing.cols_over), over);
    }

    #[test]
    fn behaviour_31_one_value_fills_the_selection() {
        check("a", "... .## .##", "... .aa .aa", (0, 0));
    }

    #[test]
    fn behaviour_31_a_block_repeats_when_the_sizes_divide() {
        check("ab", "#### #### ....", "abab abab ....", (0, 0));
        check("a b", "#.. #.. #.. #..", "a.. b.. a.. b..", (0, 0));
        check("ab cd", "#### ####", "abab cdcd", (0, 0));
    }

    #[test]
    fn behaviour_31_otherwise_it_lands_once_from_the_top_left() {
        check("ab cd", ".... .#.. .... ....", ".... .ab. .cd. ....", (0, 0));
        check("ab cd", "###. ###. ###. ....", "ab.. cd.. .... ....", (0, 0));
    }

    #[test]
    fn behaviour_31_a_selection_one_column_wide_takes_the_blocks_width() {
        check("ab", "#.. #.. #..", "ab. ab. ab.", (0, 0));
        check("a b", "### ... ...", "aaa bbb ...", (0, 0));
    }

    #[test]
    fn behaviour_32_what_does_not_fit_is_counted() {
        check("ab cd ef", "... ... ..#", "... ... ..a", (2, 1));
        check("abc", ".#", ".a", (0, 2));
        check("a b c", "... #..", "... a..", (2, 0));
    }

    #[test]
    fn behaviour_32_what_lies_past_the_last_row_is_there_for_new_rows() {
        let (block, extent) = (Extent { rows: 4, cols: 2 }, Extent { rows: 3, cols: 2 });
        let at = |row, col| Cell { row, col };
        let from = |start| land(block, Rect::spanning(start, start), extent).unwrap();
        let rest = |start| from(start).rest().collect::<Vec<_>>();
        let expected = [(at(3, 0), at(0, 0)), (at(3, 1), at(0, 1))];
        assert_eq!(rest(at(0, 0)), expected);
        // The second column of the block has no place.
        assert_eq!(rest(at(1, 1)), [(at(2, 0), at(0, 1)), (at(3, 0), at(1, 1))]);
        // Below the last row, as on a total: all of it.
        assert_eq!((from(at(3, 0)).rect, from(at(3, 0)).rows_over), (None, 4));
        assert_eq!(rest(at(3, 0)).len(), 8);
        assert_eq!(from(at(3, 0)).pairs().count(), 0);
    }

    #[test]
    fn behaviour_31_filling_a_selection_over_a_total_adds_no_row() {
        let selected = Rect::spanning(Cell { row: 0, col: 0 }, Cell { row: 3, col: 0 });
        let landing = land(Extent { rows: 1, cols: 1 }, selected, Extent { rows: 3, cols: 2 }).unwrap();
        assert_eq!((landing.pairs().count(), landing.rows_over), (3, 0));
    }

    #[test]
    fn nothing_to_paste_or_nowhere_to_paste_lands_nowhere() {
        let extent = Extent { rows: 2, cols: 2 };
        assert_eq!(land(Extent::default(), extent.rect(), extent), None);
        assert_eq!(land(extent, Extent { rows: 1, cols: 1 }.rect(), Extent::default()), None);
    }

    #[test]
    fn ragged_rows_have_the_width_of_the_longest() {
        assert_eq!(size(&[vec![1], vec![1, 2, 3], vec![]]), Extent { rows: 3, cols: 3 });
    }
}
