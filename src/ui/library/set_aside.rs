//! What was stored and could not be read, until a person discards it. Without any there is no such section.

use crate::language::Language;
use crate::language::words::{shell, storage as words};
use crate::state::{SetAside, app};
use crate::ui::dialog::Dialog;
use crate::ui::say::say;
use leptos::prelude::*;

#[component]
pub(super) fn SetAsideList() -> impl IntoView {
    let library = app().library;
    let groups = Memo::new(move |_| library.set_aside().get());
    let discarded = RwSignal::new(None::<SetAside>);
    view! {
        <Show when=move || !groups.with(Vec::is_empty)>
            <section>
                <div>
                    <h2 id="set-aside">{say(words::SET_ASIDE)}</h2>
                    <p class="quiet set-aside-intro">{say(words::SET_ASIDE_INTRO)}</p>
                </div>
                <ul class="plans" aria-labelledby="set-aside">
                    <For each=move || groups.get() key=SetAside::clone let(group)>
                        <SetAsideItem group discarded />
                    </For>
                </ul>
            </section>
        </Show>
        {move || discarded.get().map(|group| view! { <DiscardDialog group on_close=move |()| discarded.set(None) /> })}
    }
}

#[component]
fn SetAsideItem(group: SetAside, discarded: RwSignal<Option<SetAside>>) -> impl IntoView {
    let app = app();
    let (texts, bytes) = (group.texts, group.bytes);
    let amount = move || words::texts_aside(texts, bytes, app.language.get());
    let named = group.clone();
    let name = Signal::derive(move || name_of(&named, app.language.get()));
    let about = move || view! { <span class="hidden-text">": " {name}</span> };
    let saved = group.clone();
    view! {
        <li>
            <div>
                <p>{name}</p>
                <p class="plan-facts">{amount}</p>
            </div>
            <div class="plan-actions">
                <button type="button" class="button" on:click=move |_| app.library.save_set_aside(saved.clone())>
                    {say(words::DOWNLOAD)}
                    {about}
                </button>
                <button type="button" class="button button-danger" on:click=move |_| discarded.set(Some(group.clone()))>
                    {say(words::DISCARD)}
                    {about}
                </button>
            </div>
        </li>
    }
}

/// Discarding cannot be undone, so it is asked.
#[component]
fn DiscardDialog(group: SetAside, #[prop(into)] on_close: Callback<()>) -> impl IntoView {
    let app = app();
    let heading = Signal::derive(move || words::ASK_DISCARD.of(app.language.get()).to_owned());
    let named = group.clone();
    let asked = move || {
        let language = app.language.get();
        words::ask_to_discard(&name_of(&named, language), language)
    };
    let discard = move |_| {
        app.library.discard_set_aside(group.clone());
        on_close.run(());
    };
    view! {
        <Dialog title=heading on_close>
            <p>{asked}</p>
            <div class="dialog-actions">
                <button type="button" class="button" autofocus on:click=move |_| on_close.run(())>
                    {say(shell::CANCEL)}
                </button>
                <button type="button" class="button button-danger" on:click=discard>
                    {say(words::DISCARD)}
                </button>
            </div>
        </Dialog>
    }
}

fn name_of(group: &SetAside, language: Language) -> String {
    let text = match (&group.title, group.plan.as_str()) {
        (Some(title), _) if !title.is_empty() => return title.clone(),
        (Some(_), _) => shell::UNTITLED,
        (None, "") => words::LIST_OF_PLANS,
        (None, _) => words::UNLISTED_PLAN,
    };
    text.of(language).to_owned()
}
