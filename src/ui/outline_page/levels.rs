//! The levels of the outline: their names, new ones between them, and levels that are taken out.

use crate::browser::id as ids;
use crate::edit::levels::{add_level, levels, rename_level};
use crate::edit::{Edit, LevelName};
use crate::language::words::{budget, links as words};
use crate::state::app;
use crate::ui::dialog::Dialog;
use crate::ui::fields::TextEntry;
use crate::ui::say::say;
use leptos::prelude::*;

#[component]
pub(super) fn LevelsButton() -> impl IntoView {
    let is_open = RwSignal::new(false);
    let language = app().language;
    let title = Signal::derive(move || words::LEVELS_TITLE.of(language.get()).to_owned());
    view! {
        <button type="button" class="button" on:click=move |_| is_open.set(true)>
            {say(words::LEVELS)}
        </button>
        <Show when=move || is_open.get()>
            <Dialog title on_close=move |()| is_open.set(false)>
                <Levels/>
            </Dialog>
        </Show>
    }
}

#[component]
fn Levels() -> impl IntoView {
    let workspace = app().workspace;
    let known = Memo::new(move |_| workspace.plan().with(|plan| levels(plan)));
    let count = Memo::new(move |_| known.with(Vec::len));
    view! {
        <p class="quiet">{say(words::LEVELS_HOW)}</p>
        <Show when=move || count.get() == 0>
            <p>{say(words::NO_LEVELS)}</p>
        </Show>
        <ol class="level-list" aria-label=say(words::LEVELS_TITLE)>
            <For each=move || 0..count.get() key=|at| *at let(at)>
                <LevelFields known at/>
            </For>
        </ol>
    }
}

#[component]
fn LevelFields(known: Memo<Vec<(LevelName, usize)>>, at: usize) -> impl IntoView {
    let app = app();
    let (workspace, language) = (app.workspace, app.language);
    let level = move || known.with_untracked(|known| known.get(at).map(|(name, _)| name.clone()));
    let name =
        Memo::new(move |_| known.with(|known| known.get(at).and_then(|(name, _)| name.clone()).unwrap_or_default()));
    let how_many = move || {
        let count = known.with(|known| known.get(at).map_or(0, |(_, count)| *count));
        let digits = workspace.reading().get().digits;
        words::headings(&digits.show(&count.to_string()), language.get())
    };
    let rename = Callback::new(move |new: Option<String>| {
        let edit = level().and_then(|level| workspace.plan().with_untracked(|plan| rename_level(plan, &level, &new)));
        if let Some(edit) = edit {
            workspace.apply(&edit);
        }
    });
    let add = move |_| {
        let name = words::NEW_LEVEL.of(language.get_untracked());
        let edit = level().and_then(|level| {
            workspace.plan().with_untracked(|plan| add_level(plan, &level, name, &mut ids::short_id))
        });
        if let Some(edit) = edit {
            workspace.apply(&edit);
        }
    };
    let remove = move |_| {
        let Some(level) = level() else { return };
        let said = words::level_gone(&level.clone().unwrap_or_default(), language.get_untracked());
        if workspace.apply(&Edit::RemoveLevel { level }) {
            app.notices.offer(said, budget::PUT_BACK, move || workspace.undo());
        }
    };
    view! {
        <li class="grid-bar">
            <TextEntry name=words::LEVEL_NAME text=name write=rename/>
            <span class="quiet">{how_many}</span>
            <button type="button" class="button" on:click=add>
                {say(words::ADD_ABOVE)}
                <span class="hidden-text">": " {move || name.get()}</span>
            </button>
            <button type="button" class="button" on:click=remove>
                {say(words::TAKE_OUT)}
                <span class="hidden-text">": " {move || name.get()}</span>
            </button>
        </li>
    }
}
