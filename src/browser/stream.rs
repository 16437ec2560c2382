//! Reading a browser's byte stream to its end, never past a limit.
//!
//! What comes in from outside (a compressed text, an answer to a fetch) may be far larger than it says; nothing beyond
//! the limit is kept. Why a stream failed is for the caller to name.

use js_sys::{Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{ReadableStream, ReadableStreamDefaultReader};

/// Why a stream was not read to its end.
pub(super) enum StreamError {
    /// More than the limit came.
    TooLong,
    /// The source failed.
    Failed(JsValue),
}

/// All bytes of `stream`, if there are at most `limit`; otherwise the source is told to stop.
pub(super) async fn read_all(stream: &ReadableStream, limit: usize) -> Result<Vec<u8>, StreamError> {
    let reader = ReadableStreamDefaultReader::new(stream).map_err(StreamError::Failed)?;
    let mut bytes = Vec::new();
    loop {
        let step = JsFuture::from(reader.read()).await.map_err(StreamError::Failed)?;
        if field(&step, "done")?.is_truthy() {
            return Ok(bytes);
        }
        let chunk = field(&step, "value")?.dyn_into::<Uint8Array>().map_err(StreamError::Failed)?;
        let start = bytes.len();
        let end = start.saturating_add(chunk.length() as usize);
        if end > limit {
            let _ = JsFuture::from(reader.cancel()).await;
            return Err(StreamError::TooLong);
        }
        bytes.resize(end, 0);
        if let Some(place) = bytes.get_mut(start..) {
            chunk.copy_to(place);
        }
    }
}

fn field(step: &JsValue, name: &str) -> Result<JsValue, StreamError> {
    Reflect::get(step, &name.into()).map_err(StreamError::Failed)
}
