//! The fill handle: behaviours 26 and 27.

use super::picture::{Picture, cell, rect};
use crate::grid::fill::{self, Pull};
use crate::grid::{Direction, Extent};

#[track_caller]
fn fills(source: &str, to: &str, target: &str, direction: Direction) {
    let pull = Pull::to(rect(source), cell(to)).unwrap();
    assert_eq!(pull, Pull::Fill { source: rect(source), target: rect(target), direction }, "{source} to {to}");
}

/// The series places of a pull: `B3=0:2` is cell B3, line 0, index 2.
#[track_caller]
fn continues(source: &str, to: &str, expected: &str) {
    let places = Pull::to(rect(source), cell(to)).unwrap().places();
    let name = |c: crate::grid::Cell| format!("{}{}", char::from(b'A' + c.col as u8), c.row + 1);
    let actual: Vec<String> =
        places.map(|place| format!("{}={}:{}", name(place.cell), place.line, place.index)).collect();
    assert_eq!(actual.join(" "), expected, "{source} to {to}");
}

#[test]
fn behaviour_26_the_handle_fills_in_four_directions() {
    fills("B2:C3", "C6", "B4:C6", Direction::Down);
    fills("B2:C3", "B1", "B1:C1", Direction::Up);
    fills("B2:C3", "F2", "D2:F3", Direction::Right);
    fills("B2:C3", "A3", "A2:A3", Direction::Left);
}

#[test]
fn behaviour_26_the_farther_axis_counts_and_rows_before_columns() {
    fills("B2:B2", "D5", "B3:B5", Direction::Down);
    fills("B2:B2", "E4", "C2:E2", Direction::Right);
    fills("B2:B2", "D4", "B3:B4", Direction::Down);
    fills("C3:C3", "A2", "A3:B3", Direction::Left);
}

#[test]
fn behaviour_26_each_line_of_the_source_counts_for_itself() {
    continues("A1:B1", "B3", "A2=0:1 B2=1:1 A3=0:2 B3=1:2");
    continues("A1:A2", "A4", "A3=0:2 A4=0:3");
    continues("A1:A2", "C1", "B1=0:1 C1=0:2 B2=1:1 C2=1:2");
    continues("C3:D3", "A3", "A3=0:-2 B3=0:-1");
    continues("A3:A4", "A1", "A1=0:-2 A2=0:-1");
}

#[test]
fn behaviour_26_the_last_cell_is_the_farthest_from_the_source() {
    let last = |source, to| Pull::to(rect(source), cell(to)).unwrap().last().unwrap().cell;
    assert_eq!(last("A1:B1", "A4"), cell("B4"));
    assert_eq!(last("A4:B4", "A1"), cell("B1"));
    assert_eq!(last("B1:B2", "D1"), cell("D2"));
    assert_eq!(last("D1:D2", "B1"), cell("B2"));
}

#[test]
fn behaviour_26_pulling_back_inside_clears_what_is_left_out() {
    let clears = |to, left_out, rest| {
        let pull = Pull::to(rect("A1:C3"), cell(to)).unwrap();
        assert_eq!(pull, Pull::Clear { left_out: rect(left_out), rest: rect(rest) }, "{to}");
        assert_eq!((pull.changed(), pull.selected()), (rect(left_out), rect(rest)));
        assert_eq!(pull.places().count(), 0);
    };
    clears("C1", "A2:C3", "A1:C1");
    clears("A3", "B1:C3", "A1:A3");
    clears("B2", "A3:C3", "A1:C2");
    assert_eq!(Pull::to(rect("A1:C3"), cell("C3")), None);
    assert_eq!(Pull::to(rect("B2:B2"), cell("B2")), None);
}

#[test]
fn behaviour_26_what_was_filled_is_selected_with_its_source() {
    assert_eq!(Pull::to(rect("B2:C3"), cell("B6")).unwrap().selected(), rect("B2:C6"));
    assert_eq!(Pull::to(rect("B2:C3"), cell("A2")).unwrap().selected(), rect("A2:C3"));
}

#[test]
fn behaviour_27_a_double_click_fills_to_the_end_of_the_neighbour_column() {
    fn check(picture: &str, source: &str, expected: Option<usize>) {
        let picture = Picture::draw(picture);
        let extent = picture.grid.extent();
        let end = picture.surrounded(|around| fill::neighbours_end(rect(source), extent, around));
        assert_eq!(end.map(|row| row + 1), expected, "{source}");
    }
    let left = "
        1 [5] .
        2  .  .
        3  .  .
        .  .  .
        4  .  . ";
    check(left, "B1:B1", Some(3));
    check(left, "C1:C1", None);
    check(left, "A1:A1", None);
    // Nothing on the left below the source: the right one counts.
    let right = "
        1 [5] 7
        .  .  8
        .  .  9 ";
    check(right, "B1:B1", Some(3));
    check(right, "A1:A1", None);
    assert_eq!(Pull::down_to(rect("B1:B1"), 0), None);
    let filled = Pull::down_to(rect("A1:B1"), 2).unwrap().changed();
    assert_eq!((filled, Extent { rows: 2, cols: 2 }), (rect("A2:B3"), filled.extent()));
}
