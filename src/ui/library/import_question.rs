//! Asks what to do with a file whose plan is here already.

use crate::language::words::{library as words, shell};
use crate::state::app;
use crate::ui::dialog::Dialog;
use crate::ui::say::say;
use leptos::prelude::*;

#[component]
pub(super) fn ImportDialog() -> impl IntoView {
    let app = app();
    let library = app.library;
    let question = library.question();
    let heading = Signal::derive(move || words::ASK_TITLE.of(app.language.get()).to_owned());
    move || {
        let title = question.get()?.plan.frame.title.clone();
        let asked = move || words::ask_about(&title, app.language.get());
        Some(view! {
            <Dialog title=heading on_close=move |()| library.cancel_import()>
                <p>{asked}</p>
                <div class="dialog-actions">
                    <button type="button" class="button" on:click=move |_| library.cancel_import()>
                        {say(shell::CANCEL)}
                    </button>
                    <button type="button" class="button button-danger" on:click=move |_| library.replace()>
                        {say(words::REPLACE)}
                    </button>
                    <button type="button" class="button button-main" autofocus on:click=move |_| library.keep_both()>
                        {say(words::KEEP_BOTH)}
                    </button>
                </div>
            </Dialog>
        })
    }
}
