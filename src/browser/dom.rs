//! What a view asks of its own elements: focus, size, scrolling, text selection.
//!
//! A `NodeRef` gives the element; a reference to any element type passes for the ones named here. Where the focus
//! should go and which rows are on screen is decided in `grid`, without any of this.

use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{
    Element, Event, FocusEvent, FocusOptions, HtmlElement, HtmlInputElement, HtmlTextAreaElement, ResizeObserver,
    ResizeObserverEntry,
};

use super::bindings::MovingElement;
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

/// Where in a grid an event happened, by the row and column numbers that assistive technology is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GridPlace {
    /// `aria-rowindex`.
    pub row: usize,
    /// `aria-colindex`.
    pub column: usize,
    /// It was on the sign that folds a row.
    pub is_fold: bool,
}

/// The grid cell in which an event happened; `None` outside of cells.
pub fn grid_place(event: &Event) -> Option<GridPlace> {
    let target: Element = event.target()?.dyn_into().ok()?;
    place_of(&target)
}

/// The grid cell at a point of the screen.
pub fn grid_place_at(x: i32, y: i32) -> Option<GridPlace> {
    place_of(&document()?.element_from_point(x as f32, y as f32)?)
}

/// Moves a text area into an element of the page, with its focus.
///
/// Moving keeps the focus without a layout in browsers that can; in others the field is focused anew if it had the focus.
pub fn move_into(field: &HtmlTextAreaElement, element: &Element) {
    if field.parent_element().as_ref() == Some(element) {
        return;
    }
    let had_focus = has_focus_within(field);
    let moved = element.unchecked_ref::<MovingElement>().move_before(field, None);
    if moved.is_err() {
        let _ = element.append_child(field);
        if had_focus {
            focus(field);
        }
    }
}

fn place_of(target: &Element) -> Option<GridPlace> {
    let number = |element: &Element, name: &str| element.get_attribute(name)?.parse().ok();
    let cell = target.closest("[aria-colindex]").ok().flatten()?;
    let row = cell.closest("[role=row]").ok().flatten()?;
    Some(GridPlace {
        row: number(&row, "aria-rowindex")?,
        column: number(&cell, "aria-colindex")?,
        is_fold: target.class_list().contains("fold"),
    })
}

/// Whether the focus is on nothing: the element that had it is gone.
pub fn is_focus_lost() -> bool {
    let Some(document) = document() else { return false };
    document.active_element().is_none_or(|focused| focused.tag_name() == "BODY")
}

/// Whether an event happened in a text area.
pub fn is_in_text_area(event: &Event) -> bool {
    event.target().is_some_and(|target| target.is_instance_of::<HtmlTextAreaElement>())
}

/// Whether a focus event says that the focus goes to something outside of `element`.
pub fn leaves(event: &FocusEvent, element: &Element) -> bool {
    match event.related_target().and_then(|target| target.dyn_into::<Element>().ok()) {
        Some(next) => !element.contains(Some(&next)),
        None => false,
    }
}
