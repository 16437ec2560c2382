//! The window around this page, where the page stands in a frame: what it says, and what is said to it.
//!
//! Only that window is listened to, whoever else may send messages here. Which site it shows and what its messages mean
//! belongs to `format` and `state`.

use js_sys::{JsString, Object};
use wasm_bindgen::JsCast;
use web_sys::{MessageEvent, Window};

use super::{Listener, window};

/// A message of the window around.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Message {
    /// A text.
    Text(String),
    /// A text of this length, which is too long; it was not read.
    TooLong(usize),
    /// Something else.
    NotText,
}

/// Calls back with the messages of the window around and the origin they come from.
pub fn listen(longest: usize, callback: impl Fn(&str, Message) + 'static) -> Option<Listener> {
    let parent = parent()?;
    let listener = Listener::new(window()?.as_ref(), "message", move |event| {
        let Some(event) = event.dyn_ref::<MessageEvent>() else { return };
        if !event.source().is_some_and(|source| Object::is(&source, &parent)) {
            return;
        }
        let message = match event.data().dyn_into::<JsString>() {
            Ok(text) if text.length() as usize > longest => Message::TooLong(text.length() as usize),
            Ok(text) => Message::Text(String::from(text)),
            Err(_) => Message::NotText,
        };
        callback(&event.origin(), message);
    });
    Some(listener)
}

/// Sends a text to the window around, if it shows a page of `origin`; `*` is any.
pub fn send(text: &str, origin: &str) {
    if let Some(parent) = parent() {
        // Refused only for what is no origin; then nobody is to have the text.
        let _ = parent.post_message(&text.into(), origin);
    }
}

/// The origin of this page.
pub fn own_origin() -> String {
    window().and_then(|window| window.location().origin().ok()).unwrap_or_default()
}

/// Whether the page around is of the same origin as this one.
pub fn is_of_own_site() -> bool {
    // The browser lets no other page be asked.
    let origin = || parent()?.location().origin().ok();
    origin().is_some_and(|origin| origin == own_origin() && origin != "null")
}

/// The window around; `None` where the page stands alone.
fn parent() -> Option<Window> {
    let window = window()?;
    window.parent().ok().flatten().filter(|parent| *parent != window)
}
