//! The menu of what can be done with the selection: by the other button, by its key, by a finger that rests. Each entry
//! is a command to the grid's behaviour, the same that its key gives, so nothing is done in two ways.

mod entries;

use super::clipboard;
use super::table::Table;
use crate::browser::{clipboard as browser, dom};
use crate::grid::keymap::Chord;
use crate::grid::{Command, Grid};
use crate::language::words::{Text, menu as words};
use crate::sheet::RowKey;
use crate::state::{Route, app};
use entries::{Does, Entry, entries, key_of};
use leptos::ev;
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The menu stays so far from the edges of the page.
const MARGIN: f64 = 4.0;

/// Where the menu was asked for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Asked {
    /// By key: it opens below the active cell.
    ByKey,
    /// At a point of the screen.
    At(f64, f64),
}

/// Opens the menu. It is apart from the panels: searching goes on behind it.
pub(super) fn open(table: Table, asked: Asked) {
    table.handle(Command::Commit);
    table.menu.set(Some(asked));
}

/// Whether the menu is open.
pub(super) fn is_open(table: Table) -> bool {
    table.menu.with_untracked(Option::is_some)
}

/// The menu, while it is asked for.
#[component]
pub(super) fn ContextMenu(table: Table) -> impl IntoView {
    let is_open = Memo::new(move |_| table.menu.with(Option::is_some));
    view! {
        <Show when=move || is_open.get()>
            <OpenMenu table=table/>
        </Show>
    }
}

#[component]
fn OpenMenu(table: Table) -> impl IntoView {
    let menu = NodeRef::<html::Div>::new();
    let language = table.language;
    let is_indicator = matches!(active_row(table), Some((_, RowKey::Indicator(_))));
    let entries = StoredValue::new(entries(table.grid.with_untracked(|grid| grid.selection().span), is_indicator));
    let place = RwSignal::new(None);
    let asked = table.menu.get_untracked();
    Effect::new(move |_| {
        let Some(menu) = menu.get() else { return };
        let below_cell = || {
            let editor = table.editor.get_untracked()?;
            let cell = dom::measure(&editor);
            Some((cell.left, cell.top + cell.height))
        };
        let at = match asked {
            Some(Asked::At(x, y)) => (x, y),
            _ => below_cell().unwrap_or_default(),
        };
        let size = dom::measure(&menu);
        place.set(Some(placed(at, (size.width, size.height), dom::sight())));
        dom::focus_nth(&menu, ITEMS, 0);
    });
    let style = move || match place.get() {
        Some((left, top)) => format!("left:{left}px;top:{top}px"),
        // It must be there to take the focus.
        None => "left:0;top:0;opacity:0".to_owned(),
    };
    let is_read_only = move || table.workspace.read_only().get().is_some();
    let choose = move |at: usize| {
        let Some(entry) = entries.with_value(|entries| entries.get(at).cloned()) else { return };
        if !(entry.is_edit && untrack(is_read_only)) {
            carry_out(table, &entry.does);
        }
    };
    let entry = move |(at, entry): (usize, Entry)| {
        let chord = key_of(&entry.does);
        let is_off = move || (entry.is_edit && is_read_only()).then_some("true");
        let group = (entry.is_first && at > 0).then(|| view! { <div role="separator"></div> });
        view! {
            {group}
            <div role="menuitem" tabindex="-1" aria-disabled=is_off aria-keyshortcuts=chord.map(Chord::spelt) on:click=move |_| choose(at)>
                <span>{move || entry.name.of(language.get())}</span>
                {chord.map(|chord| view! { <kbd aria-hidden="true">{chord.to_string()}</kbd> })}
            </div>
        }
    };
    view! {
        <div
            role="menu"
            class="grid-menu"
            aria-label=move || words::MENU.of(language.get())
            style=style
            node_ref=menu
            on:keydown=move |event| key_down(table, &event, menu, choose)
            on:focusout=move |event| {
                if menu.get_untracked().is_some_and(|menu| !dom::stays_in(&event, &menu)) {
                    close(table, false);
                }
            }
            on:contextmenu=move |event| event.prevent_default()
        >
            {entries.get_value().into_iter().enumerate().map(entry).collect::<Vec<_>>()}
        </div>
    }
}

const ITEMS: &str = "[role=menuitem]";

fn key_down(table: Table, event: &ev::KeyboardEvent, menu: NodeRef<html::Div>, choose: impl Fn(usize)) {
    let Some(menu) = menu.get_untracked() else { return };
    let names = dom::texts_of(&menu, &format!("{ITEMS}>span"));
    let (count, here) = (names.len(), dom::nth_with_focus(&menu, ITEMS));
    let step = |by: usize| here.map_or(0, |here| here.saturating_add(by) % count.max(1));
    let key = event.key();
    let to = match key.as_str() {
        "ArrowDown" => step(1),
        "ArrowUp" => step(count.saturating_sub(1)),
        "Home" => 0,
        "End" => count.saturating_sub(1),
        "Enter" | " " => {
            event.prevent_default();
            return here.into_iter().for_each(choose);
        }
        "Escape" | "Tab" => {
            event.prevent_default();
            return close(table, true);
        }
        letter if letter.chars().count() == 1 && !event.ctrl_key() && !event.meta_key() && !event.alt_key() => {
            match beginning_with(&names, letter, here) {
                Some(found) => found,
                None => return,
            }
        }
        _ => return,
    };
    event.prevent_default();
    dom::focus_nth(&menu, ITEMS, to);
}

/// The next name after the present one that begins with a letter.
fn beginning_with(names: &[String], letter: &str, here: Option<usize>) -> Option<usize> {
    let letter = letter.to_lowercase();
    let next = here.map_or(0, |here| here.saturating_add(1));
    let begins = |at: &usize| names.get(*at).is_some_and(|name| name.to_lowercase().starts_with(&letter));
    (next..names.len()).chain(0..next).find(begins)
}

fn close(table: Table, returns: bool) {
    if is_open(table) {
        table.menu.set(None);
    }
    if returns {
        table.take_focus();
    }
}

fn carry_out(table: Table, does: &Does) {
    close(table, true);
    let by_key = move |advice: Text| table.message.set(advice.of(table.language.get_untracked()).to_owned());
    match does {
        Does::Tells(command) => table.handle(command.clone()),
        Does::Cut if !browser::cut_now() => by_key(words::CUT_BY_KEY),
        Does::Copy if !browser::copy_now() => by_key(words::COPY_BY_KEY),
        Does::Cut | Does::Copy => {}
        Does::CopyLink => {
            if let Some((column, row)) = active_row(table) {
                app().copy_link_to(&row, table.column_id(column));
            }
        }
        Does::OpenIndicator => {
            let key = app().route().with_untracked(|route| route.plan_key().map(str::to_owned));
            if let (Some(key), Some((_, RowKey::Indicator(id)))) = (key, active_row(table)) {
                app().go(Route::Indicator { key, id: id.to_string() });
            }
        }
        Does::Paste => spawn_local(async move {
            if !clipboard::paste_now(table).await {
                by_key(words::PASTE_BY_KEY);
            }
        }),
    }
}

/// The column and the row of the active cell.
fn active_row(table: Table) -> Option<(usize, RowKey)> {
    let cell = table.grid.with_untracked(Grid::active)?;
    Some((cell.col, table.key_of(cell.row)?))
}

/// Where a menu of a size stands when asked for at a point: right below it, else on the other side, else at the edge.
fn placed(at: (f64, f64), size: (f64, f64), sight: (f64, f64)) -> (f64, f64) {
    let along = |at: f64, size: f64, sight: f64| {
        let last = sight - size - MARGIN;
        let other = at - size;
        let to = if at <= last {
            at
        } else if other >= MARGIN {
            other
        } else {
            last
        };
        to.max(MARGIN)
    };
    (along(at.0, size.0, sight.0), along(at.1, size.1, sight.1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stands_inside_the_page() {
        fn check(at: (f64, f64), size: (f64, f64), expected: (f64, f64)) {
            assert_eq!(placed(at, size, (640.0, 400.0)), expected, "{at:?} {size:?}");
        }
        check((100.0, 50.0), (200.0, 300.0), (100.0, 50.0));
        check((600.0, 50.0), (200.0, 300.0), (400.0, 50.0));
        check((100.0, 390.0), (200.0, 300.0), (100.0, 90.0));
        check((100.0, 200.0), (200.0, 300.0), (100.0, 96.0));
        check((100.0, 200.0), (200.0, 900.0), (100.0, 4.0));
        check((-5.0, -5.0), (200.0, 300.0), (4.0, 4.0));
    }

    #[test]
    fn a_letter_finds_the_next_name() {
        let names = ["Cut", "Copy", "Paste", "คัดลอก"].map(str::to_owned);
        fn check(names: &[String], letter: &str, here: Option<usize>, expected: Option<usize>) {
            assert_eq!(beginning_with(names, letter, here), expected, "{letter} from {here:?}");
        }
        check(&names, "c", None, Some(0));
        check(&names, "C", Some(0), Some(1));
        check(&names, "c", Some(1), Some(0));
        check(&names, "p", Some(2), Some(2));
        check(&names, "ค", Some(0), Some(3));
        check(&names, "x", Some(0), None);
    }
}
