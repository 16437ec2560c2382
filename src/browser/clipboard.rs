//! What the browser's own copy, cut and paste events carry.
//!
//! These events need no permission and work with every way of copying. The browser's clipboard interface for scripts
//! would ask the person first, so it is used only where it may be already. What the text means (rows and cells) belongs
//! to `format`.

use js_sys::{Object, Reflect};
use leptos::ev::ClipboardEvent;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlDocument, HtmlElement, HtmlTextAreaElement, PermissionState, PermissionStatus};

use super::{document, window};

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

/// Puts `text` on the clipboard after a click; `false` where the browser refuses.
///
/// The interface for scripts exists only where the connection is safe, which many intranets are not, and a page in a
/// frame needs leave for it. So the old way stands behind it: a field that is selected and copied.
pub async fn put_text(text: &str) -> bool {
    let clipboard = window().map(|window| window.navigator().clipboard()).filter(|clipboard| !clipboard.is_undefined());
    if let Some(clipboard) = clipboard
        && JsFuture::from(clipboard.write_text(text)).await.is_ok()
    {
        return true;
    }
    copy_from_field(text).unwrap_or(false)
}

fn copy_from_field(text: &str) -> Option<bool> {
    let page = document()?;
    let before = page.active_element().and_then(|element| element.dyn_into::<HtmlElement>().ok());
    let field: HtmlTextAreaElement = page.create_element("textarea").ok()?.dyn_into().ok()?;
    field.set_value(text);
    field.set_class_name("hidden-text");
    page.body()?.append_child(&field).ok()?;
    field.select();
    let is_copied = copy_now();
    field.remove();
    if let Some(before) = before {
        let _ = before.focus();
    }
    Some(is_copied)
}

/// The clipboard's text, where a script may read it without asking the person; `None` elsewhere.
pub async fn text_if_allowed() -> Option<String> {
    let navigator = window()?.navigator();
    let asked = Object::new();
    Reflect::set(&asked, &"name".into(), &"clipboard-read".into()).ok()?;
    // Browsers that do not know this permission refuse the question.
    let answer = JsFuture::from(navigator.permissions().ok()?.query(&asked).ok()?).await.ok()?;
    let is_allowed = answer.dyn_into::<PermissionStatus>().ok()?.state() == PermissionState::Granted;
    let clipboard = navigator.clipboard();
    if !is_allowed || clipboard.is_undefined() {
        return None;
    }
    JsFuture::from(clipboard.read_text()).await.ok()?.as_string()
}
