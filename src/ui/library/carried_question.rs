//! Asks which version to open: that of the file which carries a plan, or that of the browser.

use crate::browser::edition;
use crate::language::words::{edition as words, shell};
use crate::state::{CarriedQuestion, app, reading_day};
use crate::ui::dialog::Dialog;
use crate::ui::say::say;
use leptos::prelude::*;

#[component]
pub(super) fn CarriedDialog() -> impl IntoView {
    let question = app().library.carried_question();
    move || question.get().map(|question| view! { <VersionDialog question /> })
}

#[component]
fn VersionDialog(question: CarriedQuestion) -> impl IntoView {
    let app = app();
    let library = app.library;
    let heading = Signal::derive(move || words::VERSIONS_DIFFER.of(app.language.get()).to_owned());
    let is_file_newer = question.is_file_newer;
    let told = move || {
        let language = app.language.get();
        let CarriedQuestion { plan, saved, here, edits, .. } = &question;
        let (changed, saved) = (reading_day(&here.changed, language), reading_day(saved, language));
        let file = edition::file_name().unwrap_or_default();
        let tell = if is_file_newer { words::newer_in_file } else { words::newer_here };
        tell(&plan.frame.title, &file, *edits, [&changed, &saved], language)
    };
    let here = if is_file_newer { words::OPEN_OLDER_HERE } else { words::OPEN_NEWER_HERE };
    view! {
        <Dialog title=heading on_close=move |()| library.open_no_version()>
            <p>{told}</p>
            <div class="dialog-actions">
                <button type="button" class="button" on:click=move |_| library.open_no_version()>
                    {say(shell::CANCEL)}
                </button>
                <button
                    type="button"
                    class="button"
                    class:button-main=is_file_newer
                    autofocus=is_file_newer
                    on:click=move |_| library.open_version_of_file()
                >
                    {say(words::OPEN_FILES)}
                </button>
                <button
                    type="button"
                    class="button"
                    class:button-main=!is_file_newer
                    autofocus=!is_file_newer
                    on:click=move |_| library.open_version_here()
                >
                    {say(here)}
                </button>
            </div>
        </Dialog>
    }
}
