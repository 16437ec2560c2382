//! Gives a plan another title.

use crate::language::words::{library as words, shell};
use crate::state::{LibraryEntry, app};
use crate::ui::dialog::Dialog;
use crate::ui::say::say;
use leptos::prelude::*;

#[component]
pub(super) fn RenameDialog(entry: LibraryEntry, #[prop(into)] on_close: Callback<()>) -> impl IntoView {
    let app = app();
    let LibraryEntry { key, title, .. } = entry;
    let heading = Signal::derive(move || words::RENAME.of(app.language.get()).to_owned());
    let typed = RwSignal::new(title);
    let is_blank = move || typed.with(|title| title.trim().is_empty());
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if !is_blank() {
            app.library.rename(key.clone(), typed.get().trim().to_owned());
            on_close.run(());
        }
    };
    view! {
        <Dialog title=heading on_close>
            <form class="dialog-form" on:submit=save>
                <label class="field">
                    <span>{say(words::TITLE)}</span>
                    <input
                        type="text"
                        autofocus
                        autocomplete="off"
                        prop:value=typed
                        on:input:target=move |input| typed.set(input.target().value())
                    />
                </label>
                <div class="dialog-actions">
                    <button type="button" class="button" on:click=move |_| on_close.run(())>
                        {say(shell::CANCEL)}
                    </button>
                    <button type="submit" class="button button-main" disabled=is_blank>
                        {say(words::SAVE)}
                    </button>
                </div>
            </form>
        </Dialog>
    }
}
