//! Saves the plan as a self-contained copy: one file with the application and the plan in it.

use crate::language::words::{edition as words, shell};
use crate::state::app;
use crate::ui::dialog::Dialog;
use crate::ui::say::say;
use leptos::prelude::*;

#[component]
pub(super) fn SaveCopyDialog(#[prop(into)] on_close: Callback<()>) -> impl IntoView {
    let app = app();
    let heading = Signal::derive(move || words::SELF_CONTAINED.of(app.language.get()).to_owned());
    let read_only = RwSignal::new(false);
    let save = move |is_same_file| {
        app.library.save_copy(read_only.get_untracked(), is_same_file);
        on_close.run(());
    };
    let again = app.library.picked_file();
    let is_again = again.is_some();
    let again = again.map(|file| {
        view! {
            <button type="button" class="button button-main" autofocus on:click=move |_| save(true)>
                {move || words::save_into(&file, app.language.get())}
            </button>
        }
    });
    let receiver = move |is_reader: bool, text| {
        view! {
            <label>
                <input
                    type="radio"
                    name="receiver"
                    prop:checked=move || read_only.get() == is_reader
                    on:change=move |_| read_only.set(is_reader)
                />
                " "
                {say(text)}
            </label>
        }
    };
    view! {
        <Dialog title=heading on_close>
            <p>{say(words::SELF_CONTAINED_INTRO)}</p>
            <fieldset class="choices">
                <legend>{say(words::RECEIVER)}</legend>
                {receiver(false, words::MAY_EDIT)}
                {receiver(true, words::MAY_READ)}
            </fieldset>
            <div class="dialog-actions">
                <button type="button" class="button" on:click=move |_| on_close.run(())>
                    {say(shell::CANCEL)}
                </button>
                <button
                    type="button"
                    class="button"
                    class:button-main=!is_again
                    autofocus=!is_again
                    on:click=move |_| save(false)
                >
                    {say(words::SAVE_AS_NEW)}
                </button>
                {again}
            </div>
        </Dialog>
    }
}
