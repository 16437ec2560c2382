//! The buttons beside the formula bar: finding, sorting and filtering, folding by level; and, while rows are sorted or filtered, what
//! that leaves out and the way back.

use super::table::Table;
use crate::browser::page;
use crate::grid::Panel;
use crate::language::words::{arrange as words, grid};
use crate::sheet::arrange::Arrangement;
use crate::ui::say::say;
use leptos::prelude::*;

/// The deepest level with a button of its own.
const MOST_LEVELS: u16 = 8;

#[component]
pub(super) fn Tools(table: Table) -> impl IntoView {
    let show = move |panel| move |_| table.panel.set(Some(panel));
    view! {
        <div class="grid-tools" role="group" aria-label=say(words::TOOLS)>
            <button type="button" class="button" on:click=show(Panel::Find)>
                {say(words::FIND)}
            </button>
            <button type="button" class="button" on:click=show(Panel::Filter)>
                {say(words::FILTER)}
            </button>
            <button type="button" class="button" on:click=move |_| page::print()>
                {say(grid::PRINT)}
            </button>
            <Levels table=table/>
        </div>
    }
}

/// One button for each level of the tree, and one for all.
#[component]
fn Levels(table: Table) -> impl IntoView {
    // Folding shows fewer levels, but they are still there.
    let deepest = Memo::new(move |before: Option<&u16>| {
        let shown = table.rows.with(|rows| {
            let levels = rows.iter().map(|row| row.level.saturating_add(u16::from(row.open == Some(false))));
            levels.max().unwrap_or(1)
        });
        before.map_or(shown, |before| shown.max(*before)).min(MOST_LEVELS)
    });
    let fold_to = move |level| table.workspace.fold_to_level(table.kind, level);
    let buttons = move || {
        let language = table.language.get();
        let button = move |level: u16| {
            view! {
                <button type="button" aria-label=words::level(level, language) on:click=move |_| fold_to(level)>
                    {level.to_string()}
                </button>
            }
        };
        (1..deepest.get()).map(button).collect::<Vec<_>>()
    };
    view! {
        <Show when=move || { deepest.get() > 1 }>
            <div class="segmented" role="group" aria-label=say(words::LEVELS)>
                {buttons}
                <button type="button" aria-label=say(words::ALL_LEVELS_NAME) on:click=move |_| fold_to(u16::MAX)>
                    {say(words::ALL_LEVELS)}
                </button>
            </div>
        </Show>
    }
}

/// What sorting and filtering leave out; nothing while all rows are shown as the document has them.
#[component]
pub(super) fn Arranged(table: Table) -> impl IntoView {
    let workspace = table.workspace;
    let text = Memo::new(move |_| {
        let arrangement = table.arrangement.get();
        let language = table.language.get();
        let mut said = Vec::new();
        if !arrangement.filters.is_empty() {
            table.rows.track();
            let (shown, all) = workspace.rows_shown(table.kind);
            said.push(words::shown(shown, all, language));
        }
        if let Some(sorted) = &arrangement.sort {
            let column = table
                .columns
                .with(|columns| columns.iter().find(|column| column.id == sorted).map(|column| column.title.clone()));
            said.push(words::sorted_by(&column.unwrap_or_default(), arrangement.descending, language));
        }
        said.join(" · ")
    });
    let show_all = move |_| {
        workspace.arrange(table.kind, Arrangement::default());
        table.take_focus();
    };
    view! {
        <div class="grid-arranged" class:is-plain=move || table.arrangement.with(Arrangement::is_plain)>
            <span aria-live="polite">{text}</span>
            <Show when=move || !table.arrangement.with(Arrangement::is_plain)>
                <button type="button" class="button" on:click=move |_| workspace.arrange_again(table.kind)>
                    {say(words::REAPPLY)}
                </button>
                <button type="button" class="button" on:click=show_all>
                    {say(words::SHOW_ALL)}
                </button>
            </Show>
        </div>
    }
}
