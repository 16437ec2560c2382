//! The header of a plan: title, status, and the commands that are the same on every page.

use super::save_copy::SaveCopyDialog;
use super::status::Status;
use crate::edit::Edit;
use crate::format::embed::Button;
use crate::language::words::{addresses, edition, embedding as host_words, shell as words};
use crate::plan::frame::Digits;
use crate::state::{Phase, Route, app};
use crate::ui::icon::{Icon, Sign};
use crate::ui::say::say;
use crate::ui::switches::Switches;
use leptos::prelude::*;

#[component]
pub(super) fn Header() -> impl IntoView {
    let workspace = app().workspace;
    let plan = workspace.plan();
    let title = Memo::new(move |_| plan.with(|plan| plan.frame.title.clone()));
    view! {
        <header class="header">
            <a class="brand" href=Route::Library.to_hash() title=say(words::TO_LIBRARY)>
                {say(words::PRODUCT)}
                <span class="hidden-text">": " {say(words::TO_LIBRARY)}</span>
            </a>
            <p class="header-title" title=title>
                {title}
            </p>
            <Status />
            <Commands />
            <Switches />
        </header>
    }
}

#[component]
fn Commands() -> impl IntoView {
    let app = app();
    let (workspace, library) = (app.workspace, app.library);
    let (can_undo, can_redo) = (workspace.can_undo(), workspace.can_redo());
    let phase = workspace.phase();
    let is_saving = RwSignal::new(false);
    let embedding = app.embedding;
    let (has_save, has_exit) = (embedding.has_button(Button::Save), embedding.has_button(Button::Exit));
    view! {
        <div class="header-commands">
            <Show when=move || has_save.get()>
                <button type="button" class="button button-main" on:click=move |_| embedding.save(app)>
                    {say(host_words::SAVE)}
                </button>
            </Show>
            <Show when=move || has_exit.get()>
                <button type="button" class="button" on:click=move |_| embedding.exit(app)>
                    {say(host_words::EXIT)}
                </button>
            </Show>
            <button type="button" class="button" disabled=move || !can_undo.get() on:click=move |_| workspace.undo()>
                <Icon sign=Sign::Undo />
                <span class="button-label">{say(words::UNDO)}</span>
            </button>
            <button type="button" class="button" disabled=move || !can_redo.get() on:click=move |_| workspace.redo()>
                <Icon sign=Sign::Redo />
                <span class="button-label">{say(words::REDO)}</span>
            </button>
            <button
                type="button"
                class="button"
                disabled=move || phase.get() != Phase::Open
                on:click=move |_| library.export()
            >
                <Icon sign=Sign::Export />
                <span class="button-label">{say(words::EXPORT)}</span>
            </button>
            <button
                type="button"
                class="button"
                disabled=move || phase.get() != Phase::Open
                title=say(edition::SELF_CONTAINED)
                on:click=move |_| is_saving.set(true)
            >
                <Icon sign=Sign::Page />
                <span class="button-label">{say(edition::SAVE_COPY)}</span>
            </button>
            <button
                type="button"
                class="button button-plain"
                aria-label=say(addresses::COPY_LINK)
                title=say(addresses::COPY_LINK)
                disabled=move || phase.get() != Phase::Open
                on:click=move |_| app.copy_link()
            >
                <Icon sign=Sign::Link />
            </button>
            <DigitsSwitch />
        </div>
        {move || is_saving.get().then(|| view! { <SaveCopyDialog on_close=move |()| is_saving.set(false) /> })}
    }
}

/// Thai or Arabic digits: a setting of the plan, which its readers share.
#[component]
fn DigitsSwitch() -> impl IntoView {
    let workspace = app().workspace;
    let (reading, read_only, phase) = (workspace.reading(), workspace.read_only(), workspace.phase());
    let is_thai = Memo::new(move |_| reading.get().digits == Digits::Thai);
    let turn = move |_| {
        workspace.apply(&Edit::SetDigits(if is_thai.get() { Digits::Arabic } else { Digits::Thai }));
    };
    view! {
        <button
            type="button"
            class="button button-plain"
            aria-label=say(words::THAI_DIGITS)
            title=say(words::THAI_DIGITS)
            aria-pressed=move || is_thai.get().to_string()
            disabled=move || phase.get() != Phase::Open || read_only.get().is_some()
            on:click=turn
        >
            <span aria-hidden="true">{move || if is_thai.get() { "๑๒๓" } else { "123" }}</span>
        </button>
    }
}
