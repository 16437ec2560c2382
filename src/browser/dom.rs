//! What a view asks of its own elements: focus, size, scrolling, text selection.
//!
//! A `NodeRef` gives the element; a reference to any element type passes for the ones named here. Where the focus
//! should go and which rows are on screen is decided in `grid`, without any of this.

use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{
    Element, FocusOptions, HtmlElement, HtmlInputElement, HtmlTextAreaElement, ResizeObserver,
    ResizeObserverEntry,
};

use super::document;

/// A place and size in CSS pixels, from the top left of what is visible.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rect {
    pub left: f64,
    pub top: f64,
    pub width: f64,
    pub height: f64,
}

/// A size in CSS pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Size {
    pub width: f64,
    pub height: f64,
}

/// How far the content of an element is scrolled, in CSS pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Scroll {
    pub left: i32,
    pub top: i32,
}

/// Focuses `element` without scrolling to it: a grid scrolls by its own rules, by whole rows and past its headings.
pub fn focus(element: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
}

/// Whether the focus is on `element` or inside it.
pub fn has_focus_within(element: &Element) -> bool {
    let focused = document().and_then(|document| document.active_element());
    focused.is_some_and(|focused| element.contains(Some(&focused)))
}

/// Where `element` is on the screen, and its size with borders.
pub fn measure(element: &Element) -> Rect {
    let rect = element.get_bounding_client_rect();
    Rect { left: rect.left(), top: rect.top(), width: rect.width(), height: rect.height() }
}

/// How far the content of `element` is scrolled.
pub fn scroll(element: &Element) -> Scroll {
    Scroll { left: element.scroll_left(), top: element.scroll_top() }
}

/// Scrolls the content of `element`, at once. The browser keeps it within its bounds.
pub fn set_scroll(element: &Element, to: Scroll) {
    element.set_scroll_left(to.left);
    element.set_scroll_top(to.top);
}

/// Selects the whole text of a text area.
pub fn select_text(field: &HtmlTextAreaElement) {
    field.select();
}

/// Puts the caret behind the text of a text area.
pub fn put_caret_at_end(field: &HtmlTextAreaElement) {
    let end = field.text_length();
    let _ = field.set_selection_range(end, end);
}

/// Selects the whole text of an input.
pub fn select_input(field: &HtmlInputElement) {
    field.select();
}

/// Watches the size of an element; dropping it ends that.
#[must_use = "the watch ends when this is dropped"]
pub struct SizeWatch {
    observer: ResizeObserver,
    _callback: Closure<dyn Fn(Array)>,
}

/// Calls back with the inner size of `element`: once soon, and after every change, before it is painted.
pub fn on_resize(element: &Element, callback: impl Fn(Size) + 'static) -> Option<SizeWatch> {
    let callback = Closure::<dyn Fn(Array)>::new(move |entries: Array| {
        let last = entries.pop();
        if let Some(entry) = last.dyn_ref::<ResizeObserverEntry>() {
            let rect = entry.content_rect();
            callback(Size { width: rect.width(), height: rect.height() });
        }
    });
    let observer = ResizeObserver::new(callback.as_ref().unchecked_ref()).ok()?;
    observer.observe(element);
    Some(SizeWatch { observer, _callback: callback })
}

impl Drop for SizeWatch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
