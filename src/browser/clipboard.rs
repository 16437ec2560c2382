//! What the browser's own copy, cut and paste events carry.
//!
//! Only these events are used: they need no permission and work with every way of copying. The browser's clipboard
//! interface for scripts would ask the person first. What the text means (rows and cells) belongs to `format`.

use leptos::ev::ClipboardEvent;
use wasm_bindgen::JsCast;
use web_sys::HtmlDocument;

use super::document;

const TEXT: &str = "text/plain";
const HTML: &str = "text/html";

/// The plain text that a paste brings; `None` if it brings none.
pub fn text(event: &ClipboardEvent) -> Option<String> {
    read(event, TEXT)
}

/// The HTML that a paste brings, as other programs wrote it: untrusted.
pub fn html(event: &ClipboardEvent) -> Option<String> {
    read(event, HTML)
}

/// Puts `text`, and `html` beside it, on the clipboard in a copy or cut event, in place of the page's selection.
///
/// `false` means that the browser refused and its clipboard is as it was: a cut must then not clear anything.
pub fn set(event: &ClipboardEvent, text: &str, html: Option<&str>) -> bool {
    let Some(data) = event.clipboard_data() else { return false };
    if data.set_data(TEXT, text).is_err() {
        return false;
    }
    if let Some(html) = html {
        // The plain text alone is enough.
        let _ = data.set_data(HTML, html);
    }
    event.prevent_default();
    true
}

fn read(event: &ClipboardEvent, format: &str) -> Option<String> {
    event.clipboard_data()?.get_data(format).ok().filter(|text| !text.is_empty())
}

/// Copies as the key would, through the same event; `false` where the browser wants the key itself.
pub fn copy_now() -> bool {
    carry_out("copy")
}

/// Cuts as the key would.
pub fn cut_now() -> bool {
    carry_out("cut")
}

/// An old interface, and the only one that sends the page's own copy event and asks for no permission.
fn carry_out(command: &str) -> bool {
    let page = document().and_then(|page| page.dyn_into::<HtmlDocument>().ok());
    page.is_some_and(|page| page.exec_command(command).unwrap_or(false))
}
