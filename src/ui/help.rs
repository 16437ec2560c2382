//! The guide inside the application: a few paragraphs, and the keys of tables from the grid's own table.

use crate::browser::dom;
use crate::grid::keymap::BINDINGS;
use crate::language::Language;
use crate::language::words::help as words;
use crate::language::words::shell;
use crate::state::app;
use crate::ui::dialog::Dialog;
use crate::ui::icon::{Icon, Sign};
use crate::ui::say::say;
use leptos::ev;
use leptos::prelude::*;

#[component]
pub(super) fn HelpButton() -> impl IntoView {
    let is_open = RwSignal::new(false);
    // Where nothing is typed, the question mark asks for the guide; in the cells the grid's own table decides.
    let listener = window_event_listener(ev::keydown, move |event| {
        if event.key() == "?" && !event.default_prevented() && !dom::is_in_field(&event) {
            is_open.set(true);
        }
    });
    on_cleanup(move || listener.remove());
    view! {
        <button
            type="button"
            class="button button-plain"
            aria-label=say(shell::HELP)
            title=say(shell::HELP)
            on:click=move |_| is_open.set(true)
        >
            <Icon sign=Sign::Help />
        </button>
        <Show when=move || is_open.get()>
            <HelpDialog on_close=move || is_open.set(false) />
        </Show>
    }
}

/// The guide and the keys.
#[component]
pub(super) fn HelpDialog(on_close: impl Fn() + Send + Sync + 'static) -> impl IntoView {
    let language = app().language;
    let title = Signal::derive(move || words::TITLE.of(language.get()).to_owned());
    let guide = words::GUIDE.map(|(heading, body)| view! { <h3>{say(heading)}</h3> <p>{say(body)}</p> });
    let keys = BINDINGS.iter().map(move |binding| {
        let help = binding.help;
        let does = move || match language.get() {
            Language::Thai => help.th,
            Language::English => help.en,
        };
        view! {
            <tr>
                <th scope="row">
                    <kbd>{binding.chord.to_string()}</kbd>
                </th>
                <td>{does}</td>
            </tr>
        }
    });
    view! {
        <Dialog title on_close=move |()| on_close() is_wide=true>
            <div class="help">
                {guide.into_iter().collect_view()} <h3>{say(words::KEYS)}</h3>
                <table class="table">
                    <thead>
                        <tr>
                            <th scope="col">{say(words::KEY)}</th>
                            <th scope="col">{say(words::DOES)}</th>
                        </tr>
                    </thead>
                    <tbody>{keys.collect_view()}</tbody>
                </table>
            </div>
        </Dialog>
    }
}
