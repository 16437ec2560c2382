//! Looking for a text in all rows of a sheet that the filter leaves, folded ones too, and replacing it.
//!
//! The search runs in slices, so that typing stays smooth with many rows; a newer one ends it.

use super::table::Table;
use crate::browser::clock;
use crate::grid::{Panel, Way};
use crate::language::words::{arrange as words, grid};
use crate::sheet::RowKey;
use crate::sheet::finding::Search;
use leptos::prelude::*;
use leptos::task::{spawn_local, tick};
use std::sync::Arc;

/// How long a text rests before it is looked for, in milliseconds.
const REST: u32 = 120;
/// How long a slice of a search may take, in milliseconds.
const SLICE: f64 = 8.0;

/// What is looked for, and what was found.
#[derive(Clone, Copy)]
pub(super) struct Finding {
    pub text: RwSignal<String>,
    pub with: RwSignal<String>,
    pub matches_case: RwSignal<bool>,
    pub whole_cell: RwSignal<bool>,
    found: RwSignal<Arc<Found>>,
    is_searching: RwSignal<bool>,
    /// What replacing came to.
    said: RwSignal<String>,
    /// Counts the searches: an older one ends itself.
    turn: StoredValue<u32>,
    /// Cells changed since the search.
    is_outdated: StoredValue<bool>,
    /// Where to go once the search is done.
    then_go: StoredValue<Option<Way>>,
}

/// What a search found.
#[derive(Default)]
struct Found {
    /// The rows that were searched, in their order.
    rows: Vec<RowKey>,
    /// Where it stands, in order.
    matches: Vec<Match>,
}

/// A cell in which the text stands: the place of its row among those searched, and of its column in the sheet.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Match {
    row: usize,
    column: usize,
}

impl Finding {
    pub(super) fn new() -> Finding {
        Finding {
            text: RwSignal::new(String::new()),
            with: RwSignal::new(String::new()),
            matches_case: RwSignal::new(false),
            whole_cell: RwSignal::new(false),
            found: RwSignal::new(Arc::default()),
            is_searching: RwSignal::new(false),
            said: RwSignal::new(String::new()),
            turn: StoredValue::new(0),
            is_outdated: StoredValue::new(false),
            then_go: StoredValue::new(None),
        }
    }
}

/// Searches anew when what is looked for changes, and, while the bar is open, when the cells do.
pub(super) fn follow(table: Table) {
    let finding = table.finding;
    let is_replacing = Memo::new(move |_| table.panel.get() == Some(Panel::Replace));
    Effect::new(move |_| {
        finding.text.track();
        finding.matches_case.track();
        finding.whole_cell.track();
        is_replacing.track();
        finding.said.set(String::new());
        search(table);
    });
    Effect::new(move |before: Option<()>| {
        table.workspace.plan().track();
        table.arrangement.track();
        if before.is_none() {
            return;
        }
        finding.is_outdated.set_value(true);
        if is_open(table) {
            search(table);
        }
    });
}

fn is_open(table: Table) -> bool {
    matches!(table.panel.get_untracked(), Some(Panel::Find | Panel::Replace))
}

fn wanted(table: Table) -> Search {
    let finding = table.finding;
    Search {
        text: finding.text.get_untracked(),
        matches_case: finding.matches_case.get_untracked(),
        whole_cell: finding.whole_cell.get_untracked(),
        in_entries: table.panel.get_untracked() == Some(Panel::Replace),
    }
}

/// Looks through all rows that the filter leaves.
fn search(table: Table) {
    let finding = table.finding;
    let turn = finding.turn.get_value().wrapping_add(1);
    finding.turn.set_value(turn);
    let search = wanted(table);
    if search.is_blank() {
        finding.is_searching.set(false);
        return finding.found.set(Arc::default());
    }
    finding.is_searching.set(true);
    spawn_local(async move {
        let is_over = move || finding.turn.try_get_value() != Some(turn);
        clock::sleep(REST).await;
        if is_over() {
            return;
        }
        finding.is_outdated.set_value(false);
        let mut found = Found { rows: rows_to_search(table), matches: Vec::new() };
        let mut next = 0;
        while search_slice(table, &search, &mut found, &mut next) {
            clock::sleep(0).await;
            if is_over() {
                return;
            }
        }
        finding.found.set(Arc::new(found));
        finding.is_searching.set(false);
        let way = finding.then_go.get_value();
        finding.then_go.set_value(None);
        if let Some(way) = way {
            go(table, way);
        }
    });
}

/// The rows of the view as if none were folded.
fn rows_to_search(table: Table) -> Vec<RowKey> {
    untrack(|| {
        let arranged = table.workspace.arranged(table.kind);
        let rows = table.workspace.with_sheet(table.kind, |sheet| sheet.rows(&|_| false));
        arranged.arrange(rows, &|_| false).into_iter().map(|row| row.key).collect()
    })
}

/// Searches on from a row for a short while; tells whether rows are left.
fn search_slice(table: Table, search: &Search, found: &mut Found, next: &mut usize) -> bool {
    untrack(|| {
        table.workspace.with_sheet(table.kind, |sheet| {
            let ids: Vec<&str> = sheet.columns().iter().map(|column| column.id).collect();
            let shown: Vec<bool> = table
                .columns
                .with_untracked(|columns| ids.iter().map(|id| columns.iter().any(|column| column.id == *id)).collect());
            let until = clock::elapsed() + SLICE;
            while let Some(key) = found.rows.get(*next) {
                let columns = search.columns(sheet, key).into_iter();
                let row = *next;
                let columns = columns.filter(|column| shown.get(*column).copied().unwrap_or_default());
                found.matches.extend(columns.map(|column| Match { row, column }));
                *next = next.saturating_add(1);
                if clock::elapsed() > until {
                    return *next < found.rows.len();
                }
            }
            false
        })
    })
}

/// Goes to the next cell in which the text stands, from the active one; behind the last it goes on with the first.
pub(super) fn go(table: Table, way: Way) {
    let finding = table.finding;
    if wanted(table).is_blank() {
        if !is_open(table) {
            table.panel.set(Some(Panel::Find));
        }
        return;
    }
    if finding.is_searching.get_untracked() || finding.is_outdated.get_value() {
        finding.then_go.set_value(Some(way));
        if !finding.is_searching.get_untracked() {
            search(table);
        }
        return;
    }
    finding.said.set(String::new());
    let found = finding.found.get_untracked();
    let here = active(table, &found);
    let matches = &found.matches;
    let next = match (here, way) {
        (None, _) => matches.first(),
        (Some(here), Way::Forward) => matches.iter().find(|place| **place > here).or(matches.first()),
        (Some(here), Way::Back) => matches.iter().rfind(|place| **place < here).or(matches.last()),
    };
    let Some((key, column)) = next.and_then(|next| Some((found.rows.get(next.row)?.clone(), next.column))) else {
        return table.message.set(status(table));
    };
    table.workspace.open_to(table.kind, &key);
    spawn_local(async move {
        // First the grid takes over rows that were opened.
        tick().await;
        if !table.grid.is_disposed() {
            let columns = untrack(|| table.workspace.with_sheet(table.kind, |sheet| sheet.columns()));
            if let Some(column) = columns.get(column) {
                table.select_cell(&key, column.id);
            }
            if !is_open(table) {
                table.message.set(status(table));
            }
        }
    });
}

/// The active cell among the rows that were searched.
fn active(table: Table, found: &Found) -> Option<Match> {
    let cell = table.grid.with(|grid| grid.active())?;
    let key = table.rows.with(|rows| rows.get(cell.row).map(|row| row.key.clone()))?;
    let row = found.rows.iter().position(|known| *known == key)?;
    let column = table.columns.with(|columns| columns.place(cell.col))?;
    Some(Match { row, column })
}

/// How many cells there are and which of them is the active one.
pub(super) fn status(table: Table) -> String {
    let finding = table.finding;
    let language = table.language.get();
    let said = finding.said.get();
    if !said.is_empty() {
        return said;
    }
    if finding.text.with(|text| text.trim().is_empty()) {
        return String::new();
    }
    if finding.is_searching.get() {
        return words::SEARCHING.of(language).to_owned();
    }
    let found = finding.found.get();
    let count = found.matches.len();
    let place = active(table, &found).and_then(|here| found.matches.binary_search(&here).ok());
    let mut status = match (count, place) {
        (0, _) if table.panel.get() == Some(Panel::Replace) => words::NOT_FOUND_IN_ENTRIES.of(language).to_owned(),
        (0, _) => words::NOT_FOUND.of(language).to_owned(),
        (_, Some(place)) => words::place_among(place.saturating_add(1), count, language),
        (_, None) => words::found(count, language),
    };
    if !table.arrangement.with(|arrangement| arrangement.filters.is_empty()) {
        status.push_str(" · ");
        status.push_str(words::NOT_IN_HIDDEN.of(language));
    }
    status
}

/// Replaces in the active cell if the text stands there, and goes to the next.
pub(super) fn replace(table: Table) {
    let found = table.finding.found.get_untracked();
    let here = untrack(|| active(table, &found)).filter(|here| found.matches.binary_search(here).is_ok());
    if let Some(entry) = here.and_then(|here| replaced(table, &found, here)) {
        enter(table, vec![entry]);
    }
    go(table, Way::Forward);
}

/// Replaces everywhere, as one step.
pub(super) fn replace_all(table: Table) {
    let found = table.finding.found.get_untracked();
    let entries = found.matches.iter().filter_map(|place| replaced(table, &found, *place)).collect();
    enter(table, entries);
}

/// What a cell holds after replacing.
fn replaced(table: Table, found: &Found, place: Match) -> Option<(RowKey, usize, String)> {
    let key = found.rows.get(place.row)?.clone();
    let text = untrack(|| table.workspace.with_sheet(table.kind, |sheet| sheet.text_for_editing(&key, place.column)));
    let with = table.finding.with.get_untracked();
    let text = wanted(table).replaced(&text, &with)?;
    Some((key, place.column, text))
}

fn enter(table: Table, entries: Vec<(RowKey, usize, String)>) {
    let language = table.language.get_untracked();
    let entered = table.workspace.enter_block(table.kind, entries);
    let mut said = words::replaced(entered.changed, language);
    if entered.drafts > 0 || entered.refused > 0 {
        said = grid::entered(entered.changed, entered.drafts, entered.refused, language);
    }
    table.message.set(match entered.reason {
        Some(reason) => format!("{said}: {reason}"),
        None => said.clone(),
    });
    table.finding.said.set(said);
}
