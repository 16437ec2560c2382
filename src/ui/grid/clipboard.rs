//! Copy, cut and paste: the browser's own events, so that no permission is asked.
//!
//! Cutting only marks cells. The paste that follows in the same view moves them, as one step; any other edit, another
//! view, another copy or Escape ends the cut. What goes to another program or plan is a copy.

use super::events::is_typing;
use super::noted;
use super::outcomes;
use super::table::Table;
use super::taken::Taken;
use crate::browser::{clipboard, id};
use crate::format::pasted::{self, Pasted, PastedCell};
use crate::format::table_html;
use crate::format::tsv;
use crate::grid::paste::{self, Landing};
use crate::grid::{Cell, Extent, Rect, Selection, Span, Way};
use crate::language::words::clipboard as words;
use crate::plan::Plan;
use crate::plan::frame::MoneyUnit;
use crate::sheet::{CellAt, Refusal, RowKey, Sheet};
use crate::state::{Given, SheetKind, app};
use leptos::ev;
use leptos::prelude::*;
use std::collections::HashSet;
use std::ops::RangeInclusive;
use std::sync::Arc;

/// Cells that were cut and wait to be pasted.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Cut {
    /// What was put on the clipboard with them, to know it again.
    origin: String,
    text: Vec<Vec<String>>,
    /// The plan and the view (measure, year, round) it belongs to: another one ends it.
    plan: Arc<Plan>,
    view: String,
    rows: Vec<RowKey>,
    /// The places of its columns.
    columns: Vec<usize>,
    /// What moves: exact, by rows.
    entries: Vec<Vec<String>>,
}

/// What a table says of itself on the clipboard: the plan, the page, the unit of its amounts, which copy it is, and its
/// first cell. The row comes last, because its key may hold blanks.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Origin<'a> {
    plan: &'a str,
    page: &'a str,
    unit: &'a str,
}

impl Origin<'_> {
    fn parse(text: &str) -> Option<Origin<'_>> {
        let mut words = text.splitn(6, ' ');
        let (plan, page, unit) = (words.next()?, words.next()?, words.next()?);
        Some(Origin { plan, page, unit })
    }
}

pub(super) fn copy(table: Table, event: &ev::ClipboardEvent) {
    if let Some(copied) = put_on_clipboard(table, event) {
        table.cut.set(None);
        let (rows, columns) = copied.size();
        table.message.set(words::copied(rows, columns, table.language.get_untracked()));
    }
}

pub(super) fn cut(table: Table, event: &ev::ClipboardEvent) {
    let Some(copied) = put_on_clipboard(table, event) else { return };
    let language = table.language.get_untracked();
    if let Some(reason) = table.workspace.read_only().get_untracked() {
        return table.message.set(reason.of(language).to_owned());
    }
    let (rows, columns) = copied.size();
    table.cut.set(Some(Arc::new(copied)));
    table.message.set(words::cut(rows, columns, language));
}

pub(super) fn paste(table: Table, event: &ev::ClipboardEvent) {
    if is_typing(table) {
        return;
    }
    let (text, html) = (clipboard::text(event), clipboard::html(event));
    if take(table, text.as_deref(), html.as_deref()) {
        event.prevent_default();
    }
}

/// Pastes without a key, where the browser lets a script read the clipboard; tells whether it did.
pub(super) async fn paste_now(table: Table) -> bool {
    let Some(text) = clipboard::text_if_allowed().await.filter(|_| !table.grid.is_disposed()) else { return false };
    // A script is given the text alone; if that is what was copied here, its table is known.
    let copied = table.copied.get_value().filter(|(known, _)| *known == text);
    take(table, Some(&text), copied.as_ref().map(|(_, html)| html.as_str()))
}

/// Takes over what stands on the clipboard; tells whether that is anything.
fn take(table: Table, text: Option<&str>, html: Option<&str>) -> bool {
    let Some(block) = pasted::read(text, html) else { return false };
    let Some(selected) = table.grid.with_untracked(|grid| grid.selected()) else { return false };
    match table.cut.get_untracked().filter(|cut| cut.is_what(&block)) {
        Some(cut) => move_cells(table, &cut, selected),
        None => paste_block(table, &block, selected),
    }
    true
}

/// Ends the cut when anything else happens to the plan, or another view of it is chosen.
pub(super) fn follow_plan(table: Table) {
    Effect::new(move |_| {
        let plan = table.workspace.plan().get();
        let view = table.workspace.draft_place(table.kind);
        let is_over = |cut: &Arc<Cut>| !Arc::ptr_eq(&cut.plan, &plan) || cut.view != view;
        if table.cut.with_untracked(|cut| cut.as_ref().is_some_and(is_over)) {
            table.cut.set(None);
        }
    });
}

/// The columns of a row that are cut, by position.
pub(super) fn cut_columns(table: Table, row: usize) -> Option<RangeInclusive<usize>> {
    table.cut.with(|cut| {
        let cut = cut.as_ref()?;
        let is_cut = table.rows.with(|rows| rows.get(row).is_some_and(|row| cut.rows.contains(&row.key)));
        let (first, last) = cut.columns.first().zip(cut.columns.last()).filter(|_| is_cut)?;
        table.columns.with(|columns| Some(columns.position(*first)..=columns.position(*last)))
    })
}

impl Cut {
    fn size(&self) -> (usize, usize) {
        (self.rows.len(), self.text.first().map_or(0, Vec::len))
    }

    /// Whether a pasted block is what was cut. A program in between may have kept its text alone.
    fn is_what(&self, block: &Pasted) -> bool {
        let same_text = || {
            block.rows.len() == self.text.len()
                && block.rows.iter().zip(&self.text).all(|(row, known)| row.iter().map(|cell| &cell.text).eq(known))
        };
        block.origin.as_ref().is_none_or(|origin| *origin == self.origin) && same_text()
    }
}

/// Copies the selected cells: exact and bare as text, as shown in HTML. `None` if the clipboard did not take them.
fn put_on_clipboard(table: Table, event: &ev::ClipboardEvent) -> Option<Cut> {
    if is_typing(table) {
        return None;
    }
    let rect = table.grid.with_untracked(|grid| grid.selected())?;
    let rows: Vec<RowKey> = (rect.top..=rect.bottom).filter_map(|row| table.key_of(row)).collect();
    // Hidden columns stay behind, as folded rows do.
    let columns: Vec<usize> = (rect.left..=rect.right).filter_map(|column| table.place_of(column)).collect();
    let (mut text, mut entries, mut shown) = (Vec::new(), Vec::new(), Vec::new());
    let unit = untrack(|| {
        table.workspace.with_sheet(table.kind, |sheet| {
            for key in &rows {
                let cells = sheet.cells(key).unwrap_or_default();
                let taken = columns.iter().zip(rect.left..).filter_map(|(place, position)| {
                    let draft = table.workspace.draft(table.kind, key, table.column_id(position));
                    Some(Taken::of(sheet, key, *place, cells.get(*place)?, draft))
                });
                let taken: Vec<Taken> = taken.collect();
                text.push(taken.iter().map(|cell| cell.text.clone()).collect::<Vec<_>>());
                entries.push(taken.iter().map(|cell| cell.entry.clone()).collect::<Vec<_>>());
                let notes = columns.iter().zip(rect.left..).map(|(place, position)| {
                    let formula = sheet.formula_at(key, *place)?;
                    Some(noted::write(&formula, key, table.column_id(position)))
                });
                shown.push(taken.into_iter().map(|cell| cell.shown).zip(notes).collect::<Vec<_>>());
            }
            sheet.reading().unit
        })
    });
    let origin = format!(
        "{} {} {} {} {} {}",
        table.workspace.key().get_untracked(),
        table.kind.page().word(),
        unit.word(),
        id::short_id(),
        table.column_id(rect.left),
        rows.first().map(RowKey::to_string).unwrap_or_default(),
    );
    let (plain, html) = (tsv::write(&text), table_html::write(&origin, &shown));
    let is_set = clipboard::set(event, &plain, Some(&html));
    table.copied.set_value(is_set.then_some((plain, html)));
    let plan = table.workspace.plan().get_untracked();
    let view = untrack(|| table.workspace.draft_place(table.kind));
    is_set.then_some(Cut { origin, text, plan, view, rows, columns, entries })
}

/// Enters a block where it lands, says what became of it, and offers rows for what lies past the last one.
fn paste_block(table: Table, block: &Pasted, selected: Rect) {
    let Some(landing) = paste::land(paste::size(&block.rows), selected, rows_to_fill(table)) else { return };
    let entered = match landing.rect {
        Some(rect) => {
            let texts = texts(table, block, landing.pairs(), |row| table.key_of(row));
            let is_from_here = is_from_here(table, block);
            let places = untrack(|| table.workspace.with_sheet(table.kind, |sheet| sheet.columns()));
            // The references of a formula that was copied here move along; to others its value is given.
            let formula = |from: Cell| {
                let note = block.rows.get(from.row)?.get(from.col)?.note.as_deref().filter(|_| is_from_here)?;
                let (formula, row, column) = noted::read(note)?;
                let column = places.iter().position(|known| known.id == column)?;
                Some(Given::Formula(formula, (row, column)))
            };
            let entry = |((from, to), (_, text)): ((Cell, Cell), (Cell, String))| {
                let place = table.key_of(to.row).zip(table.place_of(to.col))?;
                Some((place, formula(from).unwrap_or(Given::Text(text))))
            };
            let entries = landing.pairs().zip(texts).filter_map(entry).collect();
            let entered = table.workspace.enter_given(table.kind, entries);
            outcomes::say(table, &entered, true);
            select(table, rect);
            entered
        }
        None => Default::default(),
    };
    table.unread.set(entered.unread);
    let language = table.language.get_untracked();
    if landing.cols_over > 0 {
        add_to_message(table, &words::columns_over(landing.cols_over, language));
    }
    if landing.rows_over > 0 {
        add_to_message(table, &words::rows_over(landing.rows_over, language));
        if !table.is_read_only() {
            offer_rows(table, block, landing);
        }
    }
}

/// The rows that a paste may fill: all but the total.
fn rows_to_fill(table: Table) -> Extent {
    let extent = table.grid.with_untracked(|grid| grid.extent());
    let is_total = extent.rows.checked_sub(1).and_then(|last| table.key_of(last)) == Some(RowKey::Total);
    Extent { rows: extent.rows - usize::from(is_total), ..extent }
}

/// The text to enter for each cell: into a column of figures the most exact one that can be read there.
fn texts(
    table: Table,
    block: &Pasted,
    pairs: impl Iterator<Item = (Cell, Cell)>,
    key_of: impl Fn(usize) -> Option<RowKey>,
) -> Vec<(Cell, String)> {
    let blank = PastedCell::default();
    let columns = table.columns.get_untracked();
    untrack(|| {
        table.workspace.with_sheet(table.kind, |sheet| {
            let unit = other_unit(table.kind, block, sheet.reading().unit);
            let text = |from: Cell, to: Cell| {
                let cell = block.rows.get(from.row).and_then(|row| row.get(from.col)).unwrap_or(&blank);
                if !columns.get(to.col).is_some_and(|column| column.is_figure) {
                    return cell.text.clone();
                }
                if let Some(unit) = unit.filter(|_| !cell.text.is_empty()) {
                    return format!("{} {unit}", cell.text);
                }
                let mut readings = cell.readings().peekable();
                let best = readings.next().unwrap_or_default();
                let target = if readings.peek().is_none() { None } else { key_of(to.row).zip(table.place_of(to.col)) };
                let is_read = |text: &String| match &target {
                    Some((key, place)) => {
                        let entered = sheet.enter(key, *place, text, &mut String::new);
                        !matches!(entered, Err(Refusal::Unreadable(_)))
                    }
                    None => true,
                };
                let mut all = std::iter::once(best).chain(readings);
                all.find(is_read).unwrap_or_else(|| cell.text.clone())
            };
            pairs.map(|(from, to)| (to, text(from, to))).collect()
        })
    })
}

/// Whether a block was copied from this sheet of this plan, in whatever tab.
fn is_from_here(table: Table, block: &Pasted) -> bool {
    let key = table.workspace.key().get_untracked();
    let origin = block.origin.as_deref().and_then(Origin::parse);
    origin.is_some_and(|origin| origin.plan == key && origin.page == table.kind.page().word())
}

/// The unit that copied amounts are in, if it is not the one on screen.
fn other_unit(kind: SheetKind, block: &Pasted, on_screen: MoneyUnit) -> Option<&'static str> {
    let origin = Origin::parse(block.origin.as_deref()?)?;
    let is_amounts = kind == SheetKind::Budget && origin.page == SheetKind::Budget.page().word();
    match MoneyUnit::from_word(origin.unit)? {
        unit if unit == on_screen || !is_amounts => None,
        MoneyUnit::Baht => Some("baht"),
        MoneyUnit::MillionBaht => Some("million baht"),
    }
}

/// Offers to add rows for what lies past the last one.
fn offer_rows(table: Table, block: &Pasted, landing: Landing) {
    let workspace = table.workspace;
    // A new row is read as the last one is.
    let like = rows_to_fill(table).rows.checked_sub(1).and_then(|row| table.key_of(row));
    let takes_rows = |sheet: &dyn Sheet| sheet.rows_behind(1, &mut String::new).is_ok();
    if !untrack(|| workspace.with_sheet(table.kind, takes_rows)) {
        return;
    }
    let rest = texts(table, block, landing.rest(), |_| like.clone());
    let entry = |(cell, text): (Cell, String)| Some((cell.row, table.place_of(cell.col)?, text));
    let entries: Vec<_> = rest.into_iter().filter_map(entry).collect();
    let kind = table.kind;
    let view = move || untrack(|| (workspace.key().get(), workspace.draft_place(kind)));
    let shape = move || untrack(|| workspace.with_sheet(kind, |sheet| (sheet.reading().unit, sheet.columns().len())));
    let (of_view, of_shape) = (view(), shape());
    let count = landing.rows_over;
    let act = move || {
        let app = app();
        if view() != of_view || shape() != of_shape {
            return app.notices.fail(words::VIEW_CHANGED.of(app.language.get_untracked()));
        }
        let entered = match workspace.enter_in_new_rows(kind, count, entries.clone()) {
            Ok(entered) => entered,
            Err(reason) => return app.notices.fail(reason.of(app.language.get_untracked())),
        };
        if !table.grid.is_disposed() {
            outcomes::say(table, &entered, true);
            table.unread.update(|unread| unread.extend(entered.unread));
        }
    };
    let language = table.language.get_untracked();
    let label = move |language| words::add_rows(count, language);
    app().notices.offer_named(words::rows_over(count, language), label, act);
}

/// Moves the cut cells to where the selection begins. What its new cell cannot take stays where it is.
fn move_cells(table: Table, cut: &Cut, selected: Rect) {
    let start = selected.start(Way::Forward);
    let (rows, cols) = cut.size();
    let landing = paste::land(Extent { rows, cols }, Rect::spanning(start, start), rows_to_fill(table));
    let Some(landing) = landing else { return };
    let Some(rect) = landing.rect.filter(|_| landing.rows_over == 0 && landing.cols_over == 0) else {
        let language = table.language.get_untracked();
        return table.message.set(words::move_does_not_fit(landing.rows_over, landing.cols_over, language));
    };
    let mut entries: Vec<(RowKey, usize, String)> = Vec::new();
    let mut left: Vec<(RowKey, usize)> = Vec::new();
    let mut moved: Vec<(CellAt, CellAt)> = Vec::new();
    untrack(|| {
        table.workspace.with_sheet(table.kind, |sheet| {
            for (from, to) in landing.pairs() {
                let of = |texts: &[Vec<String>]| texts.get(from.row).and_then(|row| row.get(from.col)).cloned();
                let source = cut.rows.get(from.row).zip(cut.columns.get(from.col));
                let target = table.key_of(to.row).zip(table.place_of(to.col));
                let (Some((row, col)), Some((key, place))) = (source, target) else { continue };
                let is_taken = |text: &String| sheet.enter(&key, place, text, &mut String::new).is_ok();
                // A formula moves as it is where it can be entered, else its value does.
                let taken = [of(&cut.entries), of(&cut.text)].into_iter().flatten().find(is_taken);
                if taken.is_some() {
                    left.push((row.clone(), *col));
                    moved.push(((row.clone(), *col), (key.clone(), place)));
                }
                let Some(text) = taken.or_else(|| of(&cut.text)) else { continue };
                entries.push((key, place, text));
            }
            let taken: HashSet<(&RowKey, usize)> = entries.iter().map(|(key, col, _)| (key, *col)).collect();
            let is_cleared = |key: &RowKey, col: usize| {
                !taken.contains(&(key, col)) && sheet.enter(key, col, "", &mut String::new).is_ok()
            };
            left.retain(|(key, col)| is_cleared(key, *col));
        })
    });
    let cleared = left.into_iter().map(|(key, col)| (key, col, String::new()));
    let entered = table.workspace.enter_moved(table.kind, cleared.chain(entries).collect(), &moved);
    table.cut.set(None);
    outcomes::say(table, &entered, true);
    select(table, rect);
    table.unread.set(entered.unread);
}

fn add_to_message(table: Table, said: &str) {
    table.message.update(|message| {
        if !message.is_empty() {
            message.push_str(" · ");
        }
        message.push_str(said);
    });
}

/// Selects what was pasted; what was said about it stays.
fn select(table: Table, rect: Rect) {
    let Rect { top, left, bottom, right } = rect;
    let anchor = Cell { row: top, col: left };
    let pasted = Selection { anchor, head: Cell { row: bottom, col: right }, active: anchor, span: Span::Cells };
    let said = table.message.get_untracked();
    let outcomes = table.ask(|grid, around| grid.restore(pasted, around));
    table.settle(outcomes);
    if table.message.get_untracked() != said {
        table.message.set(said);
    }
}
