//! Reading a text from the page's own site, within a limit.
//!
//! This is the only request that the application makes itself. What the text means belongs to `format`.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{RequestInit, RequestMode, Response};

use super::address::SiteAddress;
use super::file::decode_text;
use super::stream::{StreamError, read_all};
use super::{failure_text, window};

/// Why a text could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FetchError {
    /// No answer came: no network, or the page was opened as a file. In the browser's words.
    Unreachable(String),
    /// The server answered with this status instead.
    Status(u16),
    /// The text is longer than the limit.
    TooLong,
    /// The answer is not text in UTF-8.
    NotText,
}

/// The text at `address`, if it has at most `limit` bytes.
pub async fn text(address: &SiteAddress, limit: usize) -> Result<String, FetchError> {
    let window = window().ok_or_else(|| FetchError::Unreachable(String::new()))?;
    let init = RequestInit::new();
    // A redirection to another site fails before the request goes there.
    init.set_mode(RequestMode::SameOrigin);
    let answer = JsFuture::from(window.fetch_with_str_and_init(address.as_str(), &init)).await;
    let response: Response =
        answer.map_err(|failure| FetchError::Unreachable(failure_text(&failure)))?.unchecked_into();
    if !response.ok() {
        return Err(FetchError::Status(response.status()));
    }
    // The stated length is no use: it is that of the compressed answer. The bytes that come are counted instead.
    let bytes = match response.body() {
        Some(body) => read_all(&body, limit).await.map_err(|failure| match failure {
            StreamError::TooLong => FetchError::TooLong,
            StreamError::Failed(reason) => FetchError::Unreachable(failure_text(&reason)),
        })?,
        None => Vec::new(),
    };
    decode_text(bytes).ok_or(FetchError::NotText)
}
