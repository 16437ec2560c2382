//! The page as a whole: when it is left, whose it is, how it looks at the root, and how it ends.
//!
//! Which language or theme is right, and what is done when the page is left, belongs to `state` and `ui`.

use web_sys::{Event, VisibilityState};

use super::{Listener, document, root, window};

/// The id of the notice in `index.html` that a crash reveals.
const CRASH_NOTICE: &str = "crash";

/// Calls back whenever the page goes out of sight or is left: the last moment that every browser grants.
///
/// Either event may come without the other, and both may come, so the callback may run twice.
pub fn on_hidden(callback: impl Fn() + Clone + 'static) -> Option<[Listener; 2]> {
    let page = document()?;
    let watched = page.clone();
    let also = callback.clone();
    let hidden = Listener::new(&page, "visibilitychange", move |_| {
        if watched.visibility_state() == VisibilityState::Hidden {
            callback();
        }
    });
    let left = Listener::new(window()?.as_ref(), "pagehide", move |_| also());
    Some([hidden, left])
}

/// Calls back right before the page is printed, and when that is over.
pub fn on_print(before: impl Fn() + 'static, after: impl Fn() + 'static) -> Option<[Listener; 2]> {
    let window = window()?;
    let before = Listener::new(window.as_ref(), "beforeprint", move |_| before());
    Some([before, Listener::new(window.as_ref(), "afterprint", move |_| after())])
}

/// Opens the browser's own dialog for printing.
pub fn print() {
    let _ = window().map(|window| window.print());
}

/// Makes the browser ask before the page is left, as long as the listener lives: while something is not saved.
pub fn ask_before_leaving() -> Option<Listener> {
    Some(Listener::new(window()?.as_ref(), "beforeunload", |event: Event| event.prevent_default()))
}

/// The languages that the person prefers, best first, as in `th`, `en-GB`.
pub fn languages() -> Vec<String> {
    let languages = window().map(|window| window.navigator().languages());
    languages.into_iter().flatten().filter_map(|language| language.as_string()).collect()
}

/// Whether the person prefers dark colours.
pub fn prefers_dark() -> bool {
    let query = window().and_then(|window| window.match_media("(prefers-color-scheme: dark)").ok().flatten());
    query.is_some_and(|query| query.matches())
}

/// Whether the page stands in a frame of another page.
pub fn is_framed() -> bool {
    let Some(window) = window() else { return false };
    // A page of another site may not be looked at, but it may be compared.
    window.parent().ok().flatten().is_some_and(|parent| parent != window)
}

/// Says in which language the page is, for screen readers and hyphenation.
pub fn set_language(language: &str) {
    if let Some(root) = root() {
        let _ = root.set_attribute("lang", language);
    }
}

/// Sets the title of the tab.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Sets the attribute `data-<name>` of the root element, which styles read; `None` removes it.
pub fn set_mark(name: &str, value: Option<&str>) {
    let Some(root) = root() else { return };
    let name = format!("data-{name}");
    let _ = match value {
        Some(value) => root.set_attribute(&name, value),
        None => root.remove_attribute(&name),
    };
}

/// Sets the size `--<name>` in CSS pixels, which styles read; the only one of the root element.
pub fn set_size(name: &str, size: u64) {
    if let Some(root) = root() {
        let _ = root.set_attribute("style", &format!("--{name}:{size}px"));
    }
}

/// After a panic the module cannot be used again. The hook logs it and reveals the notice that waits, hidden, in
/// `index.html`, with browser calls alone.
pub fn install_panic_hook() {
    std::panic::set_hook(Box::new(|panic| {
        log_error(&panic.to_string());
        if let Some(notice) = document().and_then(|page| page.get_element_by_id(CRASH_NOTICE)) {
            let _ = notice.remove_attribute("hidden");
        }
    }));
}

/// Writes `text` to the browser's console as an error, for whoever looks into it.
pub fn log_error(text: &str) {
    if window().is_some() {
        web_sys::console::error_1(&text.into());
    }
}
