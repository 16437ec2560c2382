//! The keyboard while the pointer is at work: a key may change what a drag does before the pointer moves on.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{KeyboardEvent, Window};

use super::window;

/// Hears the keys before anything in the page does; dropping it ends that.
#[must_use = "the keys are heard until this is dropped"]
pub struct KeyWatch {
    window: Window,
    callback: Closure<dyn Fn(KeyboardEvent)>,
}

const EVENTS: [&str; 2] = ["keydown", "keyup"];

/// Calls back with each key that goes down or up, whoever it is meant for.
pub fn on_key(callback: impl Fn(KeyboardEvent) + 'static) -> Option<KeyWatch> {
    let window = window()?;
    let callback = Closure::<dyn Fn(KeyboardEvent)>::new(callback);
    for event in EVENTS {
        let heard = callback.as_ref().unchecked_ref();
        let _ = window.add_event_listener_with_callback_and_bool(event, heard, true);
    }
    Some(KeyWatch { window, callback })
}

impl Drop for KeyWatch {
    fn drop(&mut self) {
        for event in EVENTS {
            let heard = self.callback.as_ref().unchecked_ref();
            let _ = self.window.remove_event_listener_with_callback_and_bool(event, heard, true);
        }
    }
}
