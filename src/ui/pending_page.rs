//! A page that a later version fills: it says what will be there.

use crate::language::words::{Text, pending as words};
use crate::ui::say::say;
use leptos::prelude::*;

#[component]
pub(super) fn PendingPage(what: Text) -> impl IntoView {
    view! {
        <div class="pending">
            <h2>{say(words::NOT_YET)}</h2>
            <p>{say(what)}</p>
        </div>
    }
}
