//! Everything the application asks of the browser, as plain functions with Rust types in and out.
//!
//! This is the only place that names `web_sys` or `js_sys` (a test reads the sources), so a question such as
//! "can this fail in a private window?" has one place for its answer. One file is one concern. Nothing here knows
//! what a plan is: texts, bytes, keys and revisions pass through, and their meaning belongs to `format` and `state`.
//!
//! Three rules hold in every file: a browser that refuses is an error value or `None`, never a panic; whatever keeps
//! a callback alive is a handle, and dropping the handle ends it (keep handles in `StoredValue::new_local` within
//! components: they are not `Send`); and reading never writes.
//!
//! The crate also builds for the host, where the tests run. There is no browser there: `window` is `None`, and
//! functions that start from it report an absent browser. Events, elements and dates cannot exist there.

pub mod address;
pub mod base64;
pub mod clipboard;
pub mod clock;
pub mod compression;
pub mod dom;
pub mod edition;
pub mod fetch;
pub mod file;
pub mod host;
pub mod id;
pub mod journal;
pub mod keyboard;
pub mod local;
pub mod lock;
pub mod own_files;
pub mod page;
pub mod patched;
pub mod save_picker;
pub mod space;
pub mod worker;

mod bindings;
mod claim;
mod later;
mod listener;
mod stream;

use std::cell::Cell;

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, Window};

pub(crate) use later::both;
pub use listener::Listener;

thread_local! {
    static IS_FORGETFUL: Cell<bool> = const { Cell::new(false) };
}

/// From now on nothing is read from the browser's storage and nothing is written to it, as where a browser has none.
pub fn forget_everything() {
    IS_FORGETFUL.set(true);
}

/// The page's window; `None` on the host and in a worker.
fn window() -> Option<Window> {
    if cfg!(target_family = "wasm") { web_sys::window() } else { None }
}

/// The page's document.
fn document() -> Option<Document> {
    window()?.document()
}

/// The `html` element, which carries the language and the marks that styles read.
fn root() -> Option<Element> {
    document()?.document_element()
}

/// The name under which the browser files a failure, such as `QuotaExceededError`; empty if it has none.
fn failure_name(failure: &JsValue) -> String {
    failure.dyn_ref::<js_sys::Error>().map(|error| String::from(error.name())).unwrap_or_default()
}

/// A failure in the browser's own words, for a message that a person may pass on.
fn failure_text(failure: &JsValue) -> String {
    match failure.dyn_ref::<js_sys::Error>() {
        Some(error) => format!("{}: {}", error.name(), error.message()),
        None => failure.as_string().unwrap_or_else(|| format!("{failure:?}")),
    }
}
