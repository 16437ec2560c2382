//! An event listener that ends with its handle.
//!
//! For events that a view cannot attach itself: those of the window, the document, a database. What happens in the
//! view of a component is attached there, by Leptos.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Event, EventTarget};

/// Keeps a listener attached; dropping it detaches the listener and frees its callback.
#[must_use = "the listener ends when this is dropped"]
pub struct Listener {
    target: EventTarget,
    event: &'static str,
    callback: Closure<dyn Fn(Event)>,
}

impl Listener {
    /// Attaches `callback`. It is `Fn` because a listener may cause its own event while it runs.
    pub(super) fn new(target: &EventTarget, event: &'static str, callback: impl Fn(Event) + 'static) -> Self {
        let callback = Closure::<dyn Fn(Event)>::new(callback);
        // Refused only for arguments that cannot occur here.
        let _ = target.add_event_listener_with_callback(event, callback.as_ref().unchecked_ref());
        Self { target: target.clone(), event, callback }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let callback = self.callback.as_ref().unchecked_ref();
        let _ = self.target.remove_event_listener_with_callback(self.event, callback);
    }
}
