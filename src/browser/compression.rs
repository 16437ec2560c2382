//! Deflate, by the browser's own compression streams: small, fast, and no code to ship.
//!
//! Raw deflate is also what a zip entry holds, so XLSX files are written with the same function. Text for local
//! storage is packed with [`super::base64`] afterwards; what is compressed, and when, belongs to `state` and `format`.

use js_sys::Uint8Array;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{ReadableStream, WritableStream};

use super::bindings::{CompressionStream, DecompressionStream};
use super::stream::{StreamError, read_all};
use super::{failure_text, window};

const FORMAT: &str = "deflate-raw";

/// Why bytes were not compressed or decompressed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CompressionError {
    /// The browser has no compression streams for raw deflate.
    Unsupported,
    /// The result is longer than the limit; a small file can unpack to any size.
    TooLong,
    /// The bytes are not raw deflate, or are cut short; in the browser's words.
    Broken(String),
}

/// Compresses `bytes` as raw deflate.
pub async fn deflate(bytes: &[u8]) -> Result<Vec<u8>, CompressionError> {
    let _ = window().ok_or(CompressionError::Unsupported)?;
    let stream = CompressionStream::new(FORMAT).map_err(|_| CompressionError::Unsupported)?;
    pass_through(bytes, &stream.writable(), &stream.readable(), usize::MAX).await
}

/// Decompresses raw deflate to at most `limit` bytes.
pub async fn inflate(bytes: &[u8], limit: usize) -> Result<Vec<u8>, CompressionError> {
    let _ = window().ok_or(CompressionError::Unsupported)?;
    let stream = DecompressionStream::new(FORMAT).map_err(|_| CompressionError::Unsupported)?;
    pass_through(bytes, &stream.writable(), &stream.readable(), limit).await
}

async fn pass_through(
    bytes: &[u8],
    into: &WritableStream,
    out_of: &ReadableStream,
    limit: usize,
) -> Result<Vec<u8>, CompressionError> {
    let writer = into.get_writer().map_err(|failure| CompressionError::Broken(failure_text(&failure)))?;
    // Not awaited here: the stream takes more in only as its output is read. A failure also reaches the output, where
    // it is reported; awaiting these keeps it from being reported a second time in the console.
    for step in [writer.write_with_chunk(&chunk(bytes)), writer.close()] {
        spawn_local(async move {
            let _ = JsFuture::from(step).await;
        });
    }
    read_all(out_of, limit).await.map_err(|failure| match failure {
        StreamError::TooLong => CompressionError::TooLong,
        StreamError::Failed(reason) => CompressionError::Broken(failure_text(&reason)),
    })
}

fn chunk(bytes: &[u8]) -> JsValue {
    Uint8Array::from(bytes).into()
}
