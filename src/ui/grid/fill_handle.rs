//! The fill handle: the small square at the corner of the selection, what pulling it shows, and what releasing it does.
//!
//! It is drawn over the rows and not in a cell, so that no row is drawn again for it. Which cells are filled is for
//! `grid::fill`, with what for `language::series`; the texts are entered like a paste. The keyboard fills with Ctrl+D
//! and Ctrl+R, so the handle is for the pointer alone and hidden from assistive technology.

use super::autoscroll::{self, At, End, Follow};
use super::edges::Edges;
use super::outcomes;
use super::surroundings::OfSheet;
use super::table::Table;
use super::window::ROW_HEIGHT;
use crate::browser::keyboard::{self, KeyWatch};
use crate::grid::fill::{self, Pull};
use crate::grid::{Cell, Extent, ModeName, Rect, Selection, Span};
use crate::language::series::{Kind, Series};
use crate::language::words::fill as words;
use crate::state::Given;
use leptos::ev;
use leptos::prelude::*;
use std::rc::Rc;

/// The size of the square in CSS pixels; a finger gets a larger target around it.
const SIZE: usize = 8;
/// A formula begins with it.
const FORMULA_SIGN: char = '=';

/// The handle while it is pulled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Pulling {
    pull: Option<Pull>,
    /// The cell under the pointer.
    over: Cell,
}

/// The handle of the selection, and while it is pulled the cells it would fill and the last value.
#[component]
pub(super) fn FillHandle(table: Table) -> impl IntoView {
    let pulling = RwSignal::new(None::<Pulling>);
    // A key is held that makes a copy of a series, and a series of a copy.
    let is_other = RwSignal::new(false);
    let keys = StoredValue::new_local(None::<KeyWatch>);
    let source = Memo::new(move |_| source_of(table));
    let spot = Memo::new(move |_| source.get().and_then(|source| spot_of(table, source)));
    let style = move || match spot.get() {
        Some((left, top)) => format!("transform:translate({left}px,{top}px)"),
        None => "display:none".to_owned(),
    };
    let is_pulled = Memo::new(move |_| pulling.with(Option::is_some));
    let begin = move |event: ev::PointerEvent| {
        // The cells below the handle hear nothing of it.
        event.stop_propagation();
        event.prevent_default();
        if event.button() == 0
            && let Some(source) = source.get_untracked()
        {
            is_other.set(event.ctrl_key() || event.alt_key() || event.meta_key());
            keys.set_value(keyboard::on_key(move |event| {
                is_other.set(event.ctrl_key() || event.alt_key() || event.meta_key());
            }));
            let ended = move |pull: Option<Pull>| {
                keys.set_value(None);
                if let Some(pull) = pull {
                    carry_out(table, pull, is_other.get_untracked());
                }
            };
            let from = Cell { row: source.bottom, col: source.right };
            autoscroll::begin(table, &event, from, follow(table, source, pulling, ended));
        }
    };
    let fill_down = move |event: ev::MouseEvent| {
        event.stop_propagation();
        let Some(source) = source.get_untracked() else { return };
        let extent = Extent { rows: untrack(|| table.body_rows()), cols: table.columns.with_untracked(|c| c.len()) };
        let end = fill::neighbours_end(source, extent, &OfSheet { table });
        if let Some(pull) = end.and_then(|row| Pull::down_to(source, row)) {
            carry_out(table, pull, false);
        }
    };
    view! {
        <div class="fill-handle" aria-hidden="true" style=style on:pointerdown=begin on:dblclick=fill_down></div>
        <Show when=move || is_pulled.get()>
            <Preview table=table pulling=pulling is_other=is_other/>
        </Show>
    }
}

/// What follows from pulling the handle of a source, and in the end with what was pulled, unless it was given up.
fn follow(
    table: Table,
    source: Rect,
    pulling: RwSignal<Option<Pulling>>,
    then: impl Fn(Option<Pull>) + 'static,
) -> Follow {
    let moved = move |at: At| {
        // The total at the foot is never filled.
        let last = untrack(|| table.body_rows()).saturating_sub(1);
        let over = Cell { row: at.cell.row.min(last), ..at.cell };
        let now = Some(Pulling { pull: Pull::to(source, over), over });
        if pulling.get_untracked() != now {
            pulling.set(now);
        }
    };
    let ended = move |_: At, how: End| {
        let last = pulling.get_untracked().filter(|_| how == End::Dropped);
        pulling.set(None);
        then(last.and_then(|pulling| pulling.pull));
    };
    Follow { moved: Rc::new(moved), ended: Rc::new(ended), scrolls: (true, true) }
}

/// The outline of what would change, and beside the pointer the value the last cell would get.
#[component]
fn Preview(table: Table, pulling: RwSignal<Option<Pulling>>, is_other: RwSignal<bool>) -> impl IntoView {
    let pull = Memo::new(move |_| pulling.get().and_then(|pulling| pulling.pull));
    let outline = move || {
        let (rect, kind) = match pull.get()? {
            Pull::Fill { target, .. } => (target, "fill-outline"),
            Pull::Clear { left_out, .. } => (left_out, "fill-outline is-clearing"),
        };
        Some(view! { <div class=kind style=Edges::style_over(table, rect) aria-hidden="true"></div> })
    };
    let is_other = Memo::new(move |_| is_other.get());
    // Only the last value is needed, and only for another cell.
    let said = Memo::new(move |_| {
        let language = table.language.get();
        let (pull, is_other) = (pull.get()?, is_other.get());
        let Some(last) = pull.last() else { return Some(words::CLEARS.of(language).to_owned()) };
        let lines = untrack(|| Lines::of(table, pull, is_other));
        if lines.formula(last).is_some() {
            return Some(words::FORMULA.of(language).to_owned());
        }
        let text = lines.text(last);
        Some(if text.is_empty() { words::BLANK.of(language).to_owned() } else { text })
    });
    let tip_style = move || {
        let Pulling { over, .. } = pulling.get()?;
        let (edges, window) = (Edges::of(table), table.window.get());
        // It stands under the right half of the cell, or on the other side where there is no room.
        let (left, right) = (edges.at(over.col), edges.at(over.col.saturating_add(1)));
        let is_right = left > window.left.saturating_add(window.width / 2);
        let is_low = over.row.saturating_mul(ROW_HEIGHT) > window.top.saturating_add(window.height / 2);
        let (left, across) = if is_right { (left, "-100%") } else { (right, "0") };
        let (row, down) = if is_low { (over.row, "-100%") } else { (over.row.saturating_add(1), "0") };
        Some(format!("left:{left}px;top:{}px;transform:translate({across},{down})", row.saturating_mul(ROW_HEIGHT)))
    };
    let tip = move || said.get().map(|text| view! { <div class="fill-tip" style=tip_style>{text}</div> });
    view! {
        {outline}
        <div aria-hidden="true">{tip}</div>
    }
}

/// The selection as far as it can be filled from: not while something is typed, and not the total at the foot.
fn source_of(table: Table) -> Option<Rect> {
    let (selected, mode) = table.grid.with(|grid| (grid.selected(), grid.mode().name()));
    let is_open = table.workspace.read_only().with(Option::is_none);
    let body_rows = table.body_rows();
    selected.filter(|rect| is_open && mode == ModeName::Ready && rect.bottom < body_rows)
}

/// The top left of the square; `None` while its cell is hidden behind the frozen columns.
fn spot_of(table: Table, source: Rect) -> Option<(usize, usize)> {
    let edges = Edges::of(table);
    let (left, right) = (edges.at(source.right), edges.at(source.right.saturating_add(1)));
    // At the last cell of all it stays inside, or the table would grow by it.
    let corner = |edge: usize, end: usize| edge.saturating_sub(SIZE / 2).min(end.saturating_sub(SIZE));
    let rows = table.body_rows().saturating_mul(ROW_HEIGHT);
    let bottom = source.bottom.saturating_add(1).saturating_mul(ROW_HEIGHT);
    // The corner is that of the handle by which a finger extends the selection: beside it there is room.
    let across = if table.is_touched.get() { left.midpoint(right) } else { right };
    (right > left).then(|| (corner(across, table.width.get()), corner(bottom, rows)))
}

/// The lines of a pull's source.
struct Lines(Vec<Line>);

struct Line {
    cells: Vec<Cell>,
    texts: Vec<String>,
    series: Series,
    is_counting: bool,
}

impl Lines {
    /// Reads the source. A line counts on or is copied as its values have it; with the key held, a pull that would
    /// count copies, and one that would copy counts.
    fn of(table: Table, pull: Pull, is_other: bool) -> Lines {
        let around = OfSheet { table };
        let line = |cells: Vec<Cell>| {
            let texts: Vec<String> = cells.iter().map(|cell| around.copied(*cell)).collect();
            let is_figure = |cell: &Cell| {
                table.columns.with_untracked(|columns| columns.get(cell.col).is_some_and(|column| column.is_figure))
            };
            let kind = if cells.iter().all(is_figure) { Kind::Figures } else { Kind::Words };
            let series = Series::of(texts.iter().map(String::as_str), kind);
            Line { is_counting: series.counts_by_itself(), cells, texts, series }
        };
        let mut lines: Vec<Line> = pull.lines().into_iter().map(line).collect();
        if is_other {
            let counts = lines.iter().any(|line| line.is_counting);
            lines.iter_mut().for_each(|line| line.is_counting = !counts);
        }
        Lines(lines)
    }

    fn text(&self, place: fill::Place) -> String {
        self.0.get(place.line).map_or(String::new(), |line| line.series.text(place.index, line.is_counting))
    }

    /// The cell whose formula is copied to a place, if one is.
    fn formula(&self, place: fill::Place) -> Option<Cell> {
        let line = self.0.get(place.line)?;
        let length = i64::try_from(line.cells.len()).ok()?;
        let at = usize::try_from(place.index.checked_rem_euclid(length)?).ok()?;
        line.texts.get(at).filter(|text| text.starts_with(FORMULA_SIGN))?;
        line.cells.get(at).copied()
    }
}

/// Fills or clears as one step, and selects what the pull covered; the active cell stays if it can.
fn carry_out(table: Table, pull: Pull, is_other: bool) {
    let lines = Lines::of(table, pull, is_other);
    let given = |place: fill::Place| match lines.formula(place) {
        Some(from) => Some((place.cell, OfSheet { table }.copy_of(from)?)),
        None => Some((place.cell, Given::Text(lines.text(place)))),
    };
    drop(match pull {
        Pull::Fill { .. } => outcomes::give(table, pull.places().filter_map(given)),
        Pull::Clear { left_out, .. } => outcomes::enter(table, left_out.cells().map(|cell| (cell, String::new()))),
    });
    let message = table.message.get_untracked();
    let Rect { top, left, bottom, right } = pull.selected();
    let anchor = Cell { row: top, col: left };
    let active = table.grid.with_untracked(|grid| grid.active());
    let active = active.filter(|cell| pull.selected().contains(*cell)).unwrap_or(anchor);
    let (first, last) = (anchor, Cell { row: bottom, col: right });
    // The end that was pulled is the one to see.
    let is_back = pull.last().is_some_and(|place| place.index < 0);
    let (anchor, head) = if is_back { (last, first) } else { (first, last) };
    let outcomes =
        table.ask(|grid, around| grid.restore(Selection { anchor, head, active, span: Span::Cells }, around));
    table.settle(outcomes);
    table.message.set(message);
}
