//! A page that is written as a table and read as a document: the switch between the two.

use crate::language::words::{Text, grid as words};
use crate::ui::choices::Choice;
use leptos::prelude::*;

/// Chooses between the table and the document.
#[component]
pub(super) fn ReadingSwitch(is_read: RwSignal<bool>) -> impl IntoView {
    let choices: Vec<(bool, Text)> = vec![(false, words::AS_TABLE), (true, words::AS_DOCUMENT)];
    view! {
        <Choice
            label=words::VIEW
            choices=choices
            chosen=Signal::derive(move || is_read.get())
            choose=move |chosen| is_read.set(chosen)
        />
    }
}
