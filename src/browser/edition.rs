//! Which edition of the page this is, and the page as one file.
//!
//! `editions/pack.mjs` writes the one-file edition and marks what belongs to it; a copy is made of that alone, and not
//! of what the application, or an extension of the browser, has put into the page since. What is written into a copy
//! belongs to `format`.

use std::cell::RefCell;

use js_sys::{Array, Reflect};
use wasm_bindgen::JsValue;

use super::address::SiteAddress;
use super::fetch::{self, FetchError};
use super::{document, window};

/// The name of the one-file edition beside the site's page.
const BESIDE: &str = "phaen.html";
/// The longest edition, in bytes.
const LONGEST: usize = 64 * 1024 * 1024;
const PACKED: &str = "app-packed";
const CARRIED: &str = "carried";

thread_local! {
    /// The own elements of head and body as they came. Kept as the browser's texts: the program needs them seldom.
    static OWN: RefCell<Option<[Vec<JsValue>; 2]>> = const { RefCell::new(None) };
}

/// Whether the page is the one-file edition.
pub fn is_one_file() -> bool {
    document().is_some_and(|page| page.get_element_by_id(PACKED).is_some())
}

/// Whether the page was opened from a disk or a shared folder, and not from a server.
pub fn is_from_disk() -> bool {
    window().and_then(|window| window.location().protocol().ok()).is_some_and(|protocol| protocol == "file:")
}

/// Remembers the page as it came. Called once, before the application changes it.
pub fn remember() {
    if is_one_file() {
        OWN.set(Some([own_of("head"), own_of("body")]));
    }
}

/// What the page was given to carry; `None` if nothing.
pub fn carried() -> Option<String> {
    let text = document()?.get_element_by_id(CARRIED)?.text_content()?;
    (!text.is_empty()).then_some(text)
}

/// The name of the page's file, if it is the one-file edition.
pub fn file_name() -> Option<String> {
    let path = window().filter(|_| is_one_file())?.location().pathname().ok()?;
    let name = js_sys::decode_uri_component(path.rsplit(['/', '\\']).next()?).ok()?;
    Some(String::from(name)).filter(|name| !name.is_empty())
}

/// The one-file edition as a text: this page, or the one that stands beside it on the site.
pub async fn one_file() -> Result<String, FetchError> {
    match OWN.with_borrow(|own| own.as_ref().map(page_of)) {
        Some(page) => Ok(page),
        None => {
            let address = SiteAddress::new(BESIDE).ok_or_else(|| FetchError::Unreachable(String::new()))?;
            fetch::text(&address, LONGEST).await
        }
    }
}

fn page_of([head, body]: &[Vec<JsValue>; 2]) -> String {
    let joined = |parts: &[JsValue]| String::from(parts.iter().collect::<Array>().join("\n"));
    let (head, body) = (joined(head), joined(body));
    format!("<!doctype html>\n<html lang=\"th\">\n<head>\n{head}\n</head>\n<body>\n{body}\n</body>\n</html>\n")
}

fn own_of(parent: &str) -> Vec<JsValue> {
    let Some(found) = document().and_then(|page| page.query_selector_all(&format!("{parent} > [data-own]")).ok())
    else {
        return Vec::new();
    };
    let elements = (0..found.length()).filter_map(|at| found.get(at));
    elements.filter_map(|element| Reflect::get(&element, &"outerHTML".into()).ok()).collect()
}
