//! A modal dialog. It is the browser's own, which keeps the focus inside and gives it back.
//!
//! It is open as long as it is mounted. However it is closed (Esc, the corner, a button of a form with the method
//! `dialog`), the browser says so with `close`, and then the owner takes it away.

use crate::language::words::shell as words;
use crate::ui::say::say;
use leptos::html;
use leptos::prelude::*;

#[component]
pub(super) fn Dialog(
    #[prop(into)] title: Signal<String>,
    #[prop(into)] on_close: Callback<()>,
    #[prop(optional)] is_wide: bool,
    children: Children,
) -> impl IntoView {
    let dialog = NodeRef::<html::Dialog>::new();
    dialog.on_load(|dialog| {
        // Refused only for a dialog that is open or not in the page.
        let _ = dialog.show_modal();
    });
    view! {
        <dialog
            class="dialog"
            class:dialog-wide=is_wide
            aria-label=title
            node_ref=dialog
            on:close=move |_| on_close.run(())
        >
            <div class="dialog-head">
                <h2>{title}</h2>
                <form method="dialog">
                    <button class="close" aria-label=say(words::CLOSE)>
                        "×"
                    </button>
                </form>
            </div>
            <div class="dialog-body">{children()}</div>
        </dialog>
    }
}
