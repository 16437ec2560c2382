//! Deleted plans, until they are put back or deleted for good.

use crate::language::words::library as words;
use crate::state::{LibraryEntry, app};
use crate::ui::say::say;
use leptos::prelude::*;

#[component]
pub(super) fn Trash() -> impl IntoView {
    let entries = app().library.entries();
    let deleted =
        Memo::new(move |_| entries.get().into_iter().filter(|entry| entry.in_trash).collect::<Vec<LibraryEntry>>());
    view! {
        <Show when=move || !deleted.with(Vec::is_empty)>
            <details>
                <summary>{say(words::TRASH)} " (" {move || deleted.with(Vec::len)} ")"</summary>
                <ul class="plans">
                    <For each=move || deleted.get() key=|entry| entry.key.clone() let(entry)>
                        <DeletedPlan entry />
                    </For>
                </ul>
            </details>
        </Show>
    }
}

#[component]
fn DeletedPlan(entry: LibraryEntry) -> impl IntoView {
    let library = app().library;
    let LibraryEntry { key, title, .. } = entry;
    let (restored, purged) = (key.clone(), key);
    view! {
        <li>
            <span>{title}</span>
            <div class="plan-actions">
                <button type="button" class="button" on:click=move |_| library.restore(restored.clone())>
                    {say(words::RESTORE)}
                </button>
                <button type="button" class="button button-danger" on:click=move |_| library.purge(purged.clone())>
                    {say(words::DELETE_FOR_GOOD)}
                </button>
            </div>
        </li>
    }
}
