//! The list of entries that a paste could not read: which cell, which text, why, and the way to it.

use super::shown::NAME_PLACE;
use super::table::Table;
use crate::browser::dom;
use crate::language::words::clipboard as words;
use crate::sheet::RowKey;
use crate::ui::say::say;
use leptos::prelude::*;

/// The most entries that are listed; the rest is counted.
const MOST: usize = 100;

/// An entry of the list.
#[derive(Clone, PartialEq, Eq)]
struct Entry {
    row: String,
    column: &'static str,
    place: String,
    text: String,
    reason: String,
}

/// What of the last paste cannot be read still; nothing when all of it is mended.
#[component]
pub(super) fn UnreadList(table: Table) -> impl IntoView {
    let open = Memo::new(move |_| {
        table.unread.with(|cells| {
            let is_open =
                |(row, column): &&(RowKey, &'static str)| table.workspace.draft(table.kind, row, column).is_some();
            cells.iter().filter(is_open).cloned().collect::<Vec<_>>()
        })
    });
    let count = move || open.with(Vec::len);
    let title = move || words::unread(count(), table.language.get());
    let entries = Memo::new(move |_| {
        let cells: Vec<_> = open.with(|cells| cells.iter().take(MOST).cloned().collect());
        if cells.is_empty() { Vec::new() } else { entries_of(table, &cells) }
    });
    let more = move || {
        let more = count().checked_sub(MOST).filter(|more| *more > 0);
        more.map(|more| view! { <li>{words::more(more, table.language.get())}</li> })
    };
    view! {
        <Show when=move || !entries.with(Vec::is_empty)>
            <section class="grid-unread" aria-label=title>
                <p>
                    {title} " "
                    <button type="button" class="close" aria-label=say(words::CLOSE_LIST) on:click=move |_| {
                        table.unread.set(Vec::new());
                    }>
                        "×"
                    </button>
                </p>
                <ul>
                    {move || entries.get().into_iter().map(|entry| entry_view(table, entry)).collect::<Vec<_>>()}
                    {more}
                </ul>
            </section>
        </Show>
    }
}

fn entry_view(table: Table, entry: Entry) -> impl IntoView {
    let Entry { row, column, place, text, reason } = entry;
    let go = move |_| {
        table.has_focus.set_value(true);
        table.select(&row, column);
        if let Some(editor) = table.editor.get_untracked() {
            dom::focus(&editor);
        }
    };
    view! {
        <li>
            <button type="button" class="link" on:click=go>{place}</button>
            " “" {text} "” " {reason}
        </li>
    }
}

/// The entries as they stand now. Follows the drafts and the plan.
fn entries_of(table: Table, cells: &[(RowKey, &'static str)]) -> Vec<Entry> {
    let language = table.language.get();
    let columns = table.columns.get();
    table.workspace.with_sheet(table.kind, |sheet| {
        let entry = |(row, id): &(RowKey, &'static str)| {
            let text = table.workspace.draft(table.kind, row, id)?;
            let column = columns.iter().find(|column| column.id == *id)?;
            let refusal = sheet.enter(row, column.place, &text, &mut String::new).err();
            let name = sheet.cells(row)?.into_iter().nth(NAME_PLACE)?.value.shown(sheet.reading());
            let title = &column.title;
            Some(Entry {
                row: row.to_string(),
                column: id,
                place: if name.is_empty() { title.clone() } else { format!("{name} · {title}") },
                text,
                reason: refusal.map(|refusal| refusal.message(language)).unwrap_or_default(),
            })
        };
        cells.iter().filter_map(entry).collect()
    })
}
