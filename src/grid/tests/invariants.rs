//! What holds after any commands whatever.

use proptest::prelude::*;

use crate::grid::{Cell, CellKind, Command, Direction, Extent, Grid, Mode, Motion, Outcome, Span, Surroundings, Way};

/// An endless blank table.
pub(super) struct Blank;

impl Surroundings for Blank {
    fn kind(&self, _: Cell) -> CellKind {
        CellKind::Entry
    }
    fn is_filled(&self, _: Cell) -> bool {
        false
    }
    fn text(&self, _: Cell) -> String {
        String::new()
    }
    fn page_rows(&self) -> usize {
        40
    }
}

/// A table in which every kind of cell and row occurs.
struct Mixed;

impl Surroundings for Mixed {
    fn kind(&self, cell: Cell) -> CellKind {
        match (cell.row + 2 * cell.col) % 5 {
            0 => CellKind::ReadOnly,
            1 => CellKind::Choice,
            _ => CellKind::Entry,
        }
    }
    fn is_filled(&self, cell: Cell) -> bool {
        (cell.row * cell.col) % 3 != 1
    }
    fn text(&self, cell: Cell) -> String {
        if self.is_filled(cell) { "a".to_owned() } else { String::new() }
    }
    fn page_rows(&self) -> usize {
        3
    }
}

#[derive(Debug, Clone)]
enum Event {
    Command(Command),
    Resize(Extent),
    /// Rows in reverse, with every so many gone.
    Rearrange(Extent, usize),
}

fn events() -> impl Strategy<Value = Vec<Event>> {
    let extent = || (0..9_usize, 0..6_usize).prop_map(|(rows, cols)| Extent { rows, cols });
    let event = prop_oneof![
        12 => commands().prop_map(Event::Command),
        1 => extent().prop_map(Event::Resize),
        1 => (extent(), 1..4_usize).prop_map(|(extent, every)| Event::Rearrange(extent, every)),
    ];
    prop::collection::vec(event, 1..40)
}

fn commands() -> impl Strategy<Value = Command> {
    use Command::*;
    let cell = || (0..10_usize, 0..10_usize).prop_map(|(row, col)| Cell { row, col });
    let way = || prop::sample::select(vec![Way::Forward, Way::Back]);
    let text = || prop::sample::select(vec!["", "a", "ก"]).prop_map(str::to_owned);
    let plain = vec![
        WidenToRows,
        WidenToColumns,
        SelectAll,
        Edit,
        Newline,
        Fix,
        Commit,
        CommitToAll,
        Cancel,
        OpenChoice,
        Today,
        Clear,
        FillDown,
        FillRight,
        Undo,
        Redo,
    ];
    prop_oneof![
        motions().prop_map(Go),
        motions().prop_map(Extend),
        way().prop_map(Tab),
        way().prop_map(Enter),
        cell().prop_map(Select),
        cell().prop_map(ExtendTo),
        cell().prop_map(EditAt),
        (0..10_usize).prop_map(SelectRow),
        (0..10_usize).prop_map(ExtendToRow),
        (0..10_usize).prop_map(SelectColumn),
        (0..10_usize).prop_map(ExtendToColumn),
        text().prop_map(Input),
        text().prop_map(Choose),
        prop::sample::select(plain),
    ]
}

fn motions() -> impl Strategy<Value = Motion> {
    use Direction::{Down, Left, Right, Up};
    use Motion::{Edge, First, Last, PageDown, PageUp, RowEnd, RowStart, Step};
    let steps = [Left, Right, Up, Down].into_iter().flat_map(|to| [Step(to), Edge(to)]);
    let far = [First, Last, PageUp, PageDown, RowStart, RowEnd];
    prop::sample::select(steps.chain(far).collect::<Vec<_>>())
}

fn happen(grid: &mut Grid, event: Event) -> Vec<Outcome> {
    match event {
        Event::Command(command) => grid.handle(command, &Mixed),
        Event::Resize(extent) => grid.resize(extent),
        Event::Rearrange(extent, every) => {
            let rows = grid.extent().rows;
            grid.rearrange(extent, |row| (row % every == 0).then(|| rows.saturating_sub(row + 1)))
        }
    }
}

proptest! {
    #[test]
    fn the_active_cell_is_selected_and_the_selection_exists(events in events()) {
        let mut grid = Grid::new(Extent { rows: 6, cols: 4 });
        for event in events {
            happen(&mut grid, event);
            let extent = grid.extent();
            prop_assert_eq!(grid.active().is_some(), !extent.is_empty());
            if let (Some(active), Some(rect)) = (grid.active(), grid.selected()) {
                prop_assert!(rect.contains(active), "{grid:?}");
                prop_assert!(extent.contains(active));
                prop_assert!(rect.cells().all(|cell| extent.contains(cell)), "{grid:?}");
                prop_assert!(rect.contains(grid.selection().anchor) || grid.selection().span != Span::Cells);
            }
        }
    }

    #[test]
    fn requests_name_cells_that_exist_and_take_what_is_asked(events in events()) {
        let mut grid = Grid::new(Extent { rows: 6, cols: 4 });
        for event in events {
            let was = grid.extent();
            for outcome in happen(&mut grid, event) {
                match outcome {
                    Outcome::Reveal(cell) => prop_assert!(grid.extent().contains(cell)),
                    Outcome::Stranded { cell, .. } => prop_assert!(was.contains(cell)),
                    Outcome::OpenChoice(cell) => prop_assert_eq!(Mixed.kind(cell), CellKind::Choice),
                    Outcome::Refused(cell) => prop_assert!(grid.extent().contains(cell)),
                    Outcome::Clear(rect) | Outcome::FillDown(rect) | Outcome::FillRight(rect) => {
                        prop_assert!(rect.cells().all(|cell| grid.extent().contains(cell)));
                    }
                    _ => {}
                }
            }
        }
    }

    #[test]
    fn what_was_typed_is_committed_or_cancelled_but_never_lost(events in events()) {
        let mut grid = Grid::new(Extent { rows: 6, cols: 4 });
        for event in events {
            let before = grid.clone();
            let gives_up = matches!(event, Event::Command(Command::Cancel));
            let types = matches!(event, Event::Command(Command::Input(_)));
            let outcomes = happen(&mut grid, event);
            let Some(typed) = before.mode().text().filter(|_| !types) else { continue };
            let is_handed_over = outcomes.iter().any(|outcome| match outcome {
                Outcome::Commit { cell, text } => Some(*cell) == before.active() && text == typed,
                Outcome::Fill { text, .. } | Outcome::Stranded { text, .. } => text == typed,
                _ => false,
            });
            let changes_nothing = before.active().is_some_and(|cell| Mixed.text(cell) == typed);
            let is_still_there = grid.mode().text() == Some(typed);
            prop_assert!(is_handed_over || is_still_there || changes_nothing || gives_up);
        }
    }
}

#[test]
fn size_does_not_matter() {
    let extent = Extent { rows: usize::MAX / 2, cols: 1 << 40 };
    let mut grid = Grid::new(extent);
    let commands = [
        Command::Go(Motion::Last),
        Command::SelectAll,
        Command::Tab(Way::Forward),
        Command::Enter(Way::Back),
        Command::Clear,
        Command::FillDown,
        Command::Extend(Motion::First),
        Command::WidenToRows,
        Command::Input("x".to_owned()),
        Command::CommitToAll,
    ];
    for command in commands {
        assert!(grid.handle(command, &Blank).len() <= 2);
    }
    grid.resize(Extent { rows: 3, cols: 3 });
    assert_eq!((grid.active(), grid.mode()), (Some(Cell::at(2, 2)), &Mode::Ready));
}
