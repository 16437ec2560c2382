//! Carrying out what the grid's behaviour asks for.

use super::menu::{self, Asked};
use super::resizing;
use super::surroundings::OfSheet;
use super::table::Table;
use super::{finding, pointing, structure};
use crate::browser::{clock, dom};
use crate::grid::{Cell, Command, Direction, ModeName, Outcome, Panel, Rect};
use crate::language::dates::{DateLength, DateStyle, date_for_reading};
use crate::language::words::{grid as words, menu as menu_words};
use crate::plan::date::Day;
use crate::sheet::RowKey;
use crate::state::{Entered, Given};
use leptos::prelude::*;

/// Carries out requests in order.
pub(super) fn carry_out(table: Table, outcomes: Vec<Outcome>) {
    for outcome in outcomes {
        match outcome {
            Outcome::Commit { cell, text } | Outcome::Stranded { cell, text } => commit(table, cell, &text),
            Outcome::Fill { rect, text } => drop(enter(table, rect.cells().map(|cell| (cell, text.clone())))),
            Outcome::Clear(rect) => drop(enter(table, rect.cells().map(|cell| (cell, String::new())))),
            Outcome::FillDown(rect) => fill(table, rect, Direction::Down),
            Outcome::FillRight(rect) => fill(table, rect, Direction::Right),
            Outcome::Undo => {
                table.workspace.undo();
                table.tell(words::UNDONE.of(table.language.get_untracked()).to_owned());
            }
            Outcome::Redo => {
                table.workspace.redo();
                table.tell(words::REDONE.of(table.language.get_untracked()).to_owned());
            }
            Outcome::Show(Panel::Menu) => menu::open(table, Asked::ByKey),
            Outcome::Show(Panel::Part) => open_part(table),
            Outcome::Show(panel) => table.panel.set(Some(panel)),
            Outcome::Columns { act, left, right } => resizing::carry_out(table, act, left, right),
            Outcome::Rows { act, top, bottom } => structure::act(table, act, top, bottom),
            Outcome::FindNext(way) => finding::go(table, way),
            Outcome::Open(row) => fold(table, row, false),
            Outcome::Close(row) => fold(table, row, true),
            Outcome::Reveal(cell) => table.reveal(cell),
            Outcome::Refused(cell) => refuse(table, cell),
            Outcome::Cancelled(_) => {
                show_text(table, "");
                give_up_draft(table);
            }
            Outcome::CaretToEnd => {
                let text = table.grid.with_untracked(|grid| grid.mode().text().map(str::to_owned));
                show_text(table, &text.unwrap_or_default());
            }
            Outcome::Newline => type_in(table, "\n"),
            Outcome::Fix => pointing::fix(table),
            Outcome::Today => type_in(table, &today(table)),
            // The list shows as long as the grid is choosing, and leaving is the browser's own doing.
            Outcome::OpenChoice(_) | Outcome::Leave(_) => {}
        }
    }
    // Nothing of an ended edit may stand before what is typed next.
    let is_ready = table.grid.with_untracked(|grid| grid.mode().name() == ModeName::Ready);
    if is_ready {
        pointing::end(table);
    }
    if is_ready && table.editor.get_untracked().is_some_and(|editor| !editor.value().is_empty()) {
        show_text(table, "");
    }
}

/// Gives up the draft of the active cell: its last good value shows again.
pub(super) fn give_up_draft(table: Table) {
    let Some(cell) = table.grid.with_untracked(|grid| grid.active()) else { return };
    if let Some(key) = table.key_of(cell.row) {
        table.workspace.give_up_draft(table.kind, &key, table.column_id(cell.col));
    }
    table.message.set(String::new());
}

/// Enters many texts as one step. Cells that take no entries are skipped and counted.
pub(super) fn enter(table: Table, entries: impl Iterator<Item = (Cell, String)>) -> Entered {
    let place = |(cell, text): (Cell, String)| Some((table.key_of(cell.row)?, table.place_of(cell.col)?, text));
    let block = entries.filter_map(place).collect();
    let entered = table.workspace.enter_block(table.kind, block);
    say(table, &entered, true);
    entered
}

fn commit(table: Table, cell: Cell, text: &str) {
    show_text(table, "");
    let place: Option<(RowKey, usize)> = table.key_of(cell.row).zip(table.place_of(cell.col));
    let Some((key, column)) = place else { return };
    let entered = table.workspace.enter(table.kind, &key, column, text);
    say(table, &entered, false);
    if entered.changed > 0
        && let Some(value) = value_at(table, &key, column)
    {
        table.tell(words::taken(&table.title_of(cell.col), &value, table.language.get_untracked()));
    }
}

/// What a cell shows.
fn value_at(table: Table, key: &RowKey, column: usize) -> Option<String> {
    let shown = |cell: crate::sheet::Cell, reading| cell.value.shown(reading);
    untrack(|| table.workspace.with_sheet(table.kind, |sheet| Some(shown(sheet.cell(key, column)?, sheet.reading()))))
}

/// Gives cells what they are to hold, as one step. Cells that take no entries are skipped and counted.
pub(super) fn give(table: Table, entries: impl Iterator<Item = (Cell, Given)>) -> Entered {
    let at = |(cell, given): (Cell, Given)| Some((table.key_of(cell.row).zip(table.place_of(cell.col))?, given));
    let entered = table.workspace.enter_given(table.kind, entries.filter_map(at).collect());
    say(table, &entered, true);
    entered
}

/// Copies the first cell of each line of a rectangle into the others: of each column when filled down, else of each row.
fn fill(table: Table, rect: Rect, way: Direction) {
    let around = OfSheet { table };
    let lines = match way {
        Direction::Down => (rect.left..=rect.right).map(|col| Cell { row: rect.top, col }).collect::<Vec<_>>(),
        _ => (rect.top..=rect.bottom).map(|row| Cell { row, col: rect.left }).collect(),
    };
    let copies: Vec<Option<Given>> = lines.iter().map(|first| around.copy_of(*first)).collect();
    // How far a cell stands from the first of its line, and which line it is.
    let place = |cell: Cell| match way {
        Direction::Down => (cell.row.saturating_sub(rect.top), cell.col.saturating_sub(rect.left)),
        _ => (cell.col.saturating_sub(rect.left), cell.row.saturating_sub(rect.top)),
    };
    let entry = |cell| match place(cell) {
        (0, _) => None,
        (_, line) => Some((cell, copies.get(line)?.clone()?)),
    };
    drop(give(table, rect.cells().filter_map(entry)));
}

/// Opens the page of what the active row stands for.
fn open_part(table: Table) {
    let active = table.grid.with_untracked(|grid| grid.active());
    let row = active.and_then(|cell| table.key_of(cell.row));
    match row.and_then(|row| table.workspace.page_of_row(&row)) {
        Some(route) => crate::browser::address::set_hash(&route.to_hash()),
        None => table.message.set(menu_words::NO_PART_HERE.of(table.language.get_untracked()).to_owned()),
    }
}

fn fold(table: Table, row: usize, is_folded: bool) {
    if let Some(key) = table.key_of(row) {
        table.workspace.set_folded(table.kind, &key, is_folded);
    }
}

/// Says what became of entries: a block always, a single entry when it was not taken.
pub(super) fn say(table: Table, entered: &Entered, is_block: bool) {
    let language = table.language.get_untracked();
    table.message.set(match (&entered.reason, is_block) {
        (Some(reason), false) => reason.clone(),
        (None, false) => String::new(),
        (reason, true) => {
            let said = words::entered(entered.changed, entered.drafts, entered.refused, language);
            match reason {
                Some(reason) => format!("{said}: {reason}"),
                None => said,
            }
        }
    });
}

fn refuse(table: Table, cell: Cell) {
    show_text(table, "");
    let language = table.language.get_untracked();
    if let Some(reason) = table.workspace.read_only().get_untracked() {
        return table.message.set(reason.of(language).to_owned());
    }
    let Some((key, column)) = table.key_of(cell.row).zip(table.place_of(cell.col)) else { return };
    let reason = untrack(|| {
        table.workspace.with_sheet(table.kind, |sheet| {
            let cells = sheet.cells(&key)?;
            cells.get(column)?.reason()
        })
    });
    if let Some(reason) = reason {
        table.message.set(reason.of(language).to_owned());
    }
}

/// Types a text at the caret, as the person would.
fn type_in(table: Table, text: &str) {
    if let Some(editor) = table.editor.get_untracked() {
        dom::insert_at_caret(&editor, text);
        table.handle(Command::Input(editor.value()));
    }
}

/// Today, as dates are written in the plan: short, in its digits.
fn today(table: Table) -> String {
    let clock::LocalDay { year, month, day } = clock::today();
    let reading = table.workspace.reading().get_untracked();
    let style = DateStyle::new(reading.language, reading.digits, DateLength::Short);
    let day = u16::try_from(year).ok().and_then(|year| Day::new(year, month, day));
    day.map_or_else(String::new, |day| date_for_reading(day, style))
}

/// Puts a text into the editor, with the caret behind it.
fn show_text(table: Table, text: &str) {
    if let Some(editor) = table.editor.get_untracked() {
        editor.set_value(text);
        dom::put_caret_at_end(&editor);
    }
}
