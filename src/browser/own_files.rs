//! The application's own files, such as the samples: from the page itself in the one-file edition, from the site
//! elsewhere. Nobody else needs to know which.

use wasm_bindgen::JsCast;
use web_sys::Element;

use super::address::SiteAddress;
use super::fetch::{self, FetchError};
use super::{base64, compression, document, file};

/// The elements that hold files, packed, named by their attribute.
const HOLDERS: &str = "script[data-file]";
const NAME: &str = "data-file";

/// The text of the own file `name`, a path below the page, if it has at most `limit` bytes.
pub async fn text(name: &str, limit: usize) -> Result<String, FetchError> {
    if let Some(packed) = held(name) {
        let bytes = base64::decode(&packed).ok_or(FetchError::NotText)?;
        let bytes = compression::inflate(&bytes, limit).await.map_err(|_| FetchError::TooLong)?;
        return file::decode_text(bytes).ok_or(FetchError::NotText);
    }
    let address = SiteAddress::new(name).ok_or_else(|| FetchError::Unreachable(String::new()))?;
    fetch::text(&address, limit).await
}

fn held(name: &str) -> Option<String> {
    let holders = document()?.query_selector_all(HOLDERS).ok()?;
    let mut holders = (0..holders.length()).filter_map(|at| holders.get(at)?.dyn_into::<Element>().ok());
    holders.find(|holder| holder.get_attribute(NAME).as_deref() == Some(name))?.text_content()
}
