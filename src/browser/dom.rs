//! What a view asks of its own elements: focus, size, scrolling, text selection.
//!
//! A `NodeRef` gives the element; a reference to any element type passes for the ones named here. Where the focus
//! should go and which rows are on screen is decided in `grid`, without any of this.

use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{
    Element, Event, FocusEvent, FocusOptions, HtmlButtonElement, HtmlElement, HtmlInputElement, HtmlTextAreaElement,
    ResizeObserver, ResizeObserverEntry,
};

use super::bindings::MovingElement;
use super::document;

pub use web_sys::HtmlTextAreaElement as TextArea;

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

/// Puts a text in the place of what is selected in a text area, with the caret behind it.
pub fn insert_at_caret(field: &HtmlTextAreaElement, text: &str) {
    let _ = field.set_range_text(text);
    let start = field.selection_start().ok().flatten().unwrap_or_default();
    let length = u32::try_from(text.encode_utf16().count()).unwrap_or_default();
    let caret = start.saturating_add(length);
    let _ = field.set_selection_range(caret, caret);
}

/// The text of a text area up to the caret.
pub fn text_before_caret(field: &HtmlTextAreaElement) -> String {
    let end = field.selection_start().ok().flatten().unwrap_or_default();
    let units: Vec<u16> = field.value().encode_utf16().take(usize::try_from(end).unwrap_or_default()).collect();
    String::from_utf16_lossy(&units)
}

/// Puts a text in the place of another that stands right before the caret, and the caret behind it.
pub fn replace_before_caret(field: &HtmlTextAreaElement, before: &str, text: &str) {
    let length = |text: &str| u32::try_from(text.encode_utf16().count()).unwrap_or_default();
    let end = field.selection_start().ok().flatten().unwrap_or_default();
    let start = end.saturating_sub(length(before));
    let _ = field.set_range_text_with_start_and_end(text, start, end);
    let caret = start.saturating_add(length(text));
    let _ = field.set_selection_range(caret, caret);
}

/// Puts the caret of a text area behind a text that it begins with.
pub fn put_caret_behind(field: &HtmlTextAreaElement, text: &str) {
    let caret = u32::try_from(text.encode_utf16().count()).unwrap_or_default();
    let _ = field.set_selection_range(caret, caret);
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
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GridPlace {
    /// `aria-rowindex`; `None` beside all rows.
    pub row: Option<usize>,
    /// `aria-colindex`; `None` beside all columns.
    pub column: Option<usize>,
    /// What of the grid it was.
    pub part: GridPart,
}

/// What of a grid lies under a pointer. The view marks what is no plain cell with `data-part`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GridPart {
    /// A cell or a heading.
    Cell,
    /// The sign that folds a row.
    Fold,
    /// The right edge of a heading.
    Grip,
    /// The sign that columns are hidden here.
    HiddenMark,
    /// A row's number.
    Number,
    /// A column's letters.
    Letter,
    /// Between numbers and letters.
    Corner,
    /// The handle at the first cell of the selection.
    StartHandle,
    /// The handle at the last cell of the selection.
    EndHandle,
}

impl GridPart {
    fn named(name: &str) -> GridPart {
        match name {
            "fold" => GridPart::Fold,
            "grip" => GridPart::Grip,
            "hidden" => GridPart::HiddenMark,
            "number" => GridPart::Number,
            "letter" => GridPart::Letter,
            "corner" => GridPart::Corner,
            "start" => GridPart::StartHandle,
            "end" => GridPart::EndHandle,
            _ => GridPart::Cell,
        }
    }
}

/// The part of a grid in which an event happened; `None` outside of all.
pub fn grid_place(event: &Event) -> Option<GridPlace> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let part = target.closest("[data-part]").ok().flatten();
    let cell = target.closest("[aria-colindex],[data-column]").ok().flatten();
    let nearest = part.clone().or_else(|| cell.clone())?;
    let row = nearest.closest("[role=row]").ok().flatten();
    let number = |element: &Element, name: &str| element.get_attribute(name)?.parse().ok();
    let column = |cell: Element| number(&cell, "aria-colindex").or_else(|| number(&cell, "data-column"));
    Some(GridPlace {
        row: row.and_then(|row| number(&row, "aria-rowindex")),
        column: cell.and_then(column),
        part: part
            .and_then(|part| part.get_attribute("data-part"))
            .map_or(GridPart::Cell, |name| GridPart::named(&name)),
    })
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

/// Whether the focus is on nothing: the element that had it is gone.
pub fn is_focus_lost() -> bool {
    let Some(document) = document() else { return false };
    document.active_element().is_none_or(|focused| focused.tag_name() == "BODY")
}

/// Whether an event happened in a text area.
pub fn is_in_text_area(event: &Event) -> bool {
    event.target().is_some_and(|target| target.is_instance_of::<HtmlTextAreaElement>())
}

/// Whether an event happened where text is typed.
pub fn is_in_field(event: &Event) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| target.matches("input, textarea, select, [contenteditable]").unwrap_or(false))
}

/// Whether an event happened on a button.
pub fn is_on_button(event: &Event) -> bool {
    event.target().is_some_and(|target| target.is_instance_of::<HtmlButtonElement>())
}

/// Whether a focus event says that the focus goes to something outside of `element`.
pub fn leaves(event: &FocusEvent, element: &Element) -> bool {
    match event.related_target().and_then(|target| target.dyn_into::<Element>().ok()) {
        Some(next) => !element.contains(Some(&next)),
        None => false,
    }
}

/// Sends all that a pointer does to `element` until it is let go, wherever it goes.
pub fn capture_pointer(element: &Element, pointer: i32) {
    // Refused for a pointer that is up already, which then drags nothing.
    let _ = element.set_pointer_capture(pointer);
}

/// Lets a touch screen show its keyboard for a field that was told to do without.
pub fn show_keyboard(field: &HtmlTextAreaElement) {
    let _ = field.remove_attribute("inputmode");
    // A field that has the focus already asks for no keyboard.
    let _ = field.blur();
    focus(field);
}

/// The size of what can be seen of the page.
pub fn sight() -> (f64, f64) {
    let root = super::root();
    root.map_or((0.0, 0.0), |root| (f64::from(root.client_width()), f64::from(root.client_height())))
}

/// Focuses the nth of the elements within `parent` that a selector names.
pub fn focus_nth(parent: &Element, selector: &str, nth: usize) {
    if let Some(element) = all(parent, selector).into_iter().nth(nth) {
        let _ = element.unchecked_into::<HtmlElement>().focus();
    }
}

/// Brings the nth of the elements within `parent` that a selector names to the top of its box, and focuses it.
pub fn go_to_nth(parent: &Element, selector: &str, nth: usize) {
    if let Some(element) = all(parent, selector).into_iter().nth(nth) {
        focus(element.unchecked_ref());
        element.scroll_into_view();
    }
}

/// Which of the elements within `parent` that a selector names has the focus.
pub fn nth_with_focus(parent: &Element, selector: &str) -> Option<usize> {
    all(parent, selector).iter().position(has_focus_within)
}

/// The texts of the elements within `parent` that a selector names.
pub fn texts_of(parent: &Element, selector: &str) -> Vec<String> {
    all(parent, selector).iter().map(|element| element.text_content().unwrap_or_default()).collect()
}

fn all(parent: &Element, selector: &str) -> Vec<Element> {
    let Ok(found) = parent.query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|at| found.item(at)?.dyn_into().ok()).collect()
}

/// Whether a focus event says that the focus stays within `element`.
pub fn stays_in(event: &FocusEvent, element: &Element) -> bool {
    let next = event.related_target().and_then(|target| target.dyn_into::<Element>().ok());
    next.is_some_and(|next| element.contains(Some(&next)))
}

/// A text to be measured, with the class that makes it look as it will.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ruled {
    pub text: String,
    pub class: String,
}

/// The width of the widest of some texts, set as `class` within `parent` says: all at once, with one layout.
pub fn widest(parent: &Element, class: &str, lines: &[Ruled]) -> Option<f64> {
    let page = document()?;
    let ruler = page.create_element("div").ok()?;
    ruler.set_class_name(class);
    let _ = ruler.set_attribute("aria-hidden", "true");
    for line in lines {
        let element = page.create_element("div").ok()?;
        element.set_class_name(&line.class);
        element.set_text_content(Some(&line.text));
        let _ = ruler.append_child(&element);
    }
    parent.append_child(&ruler).ok()?;
    let width = ruler.get_bounding_client_rect().width();
    ruler.remove();
    Some(width)
}
