//! Local storage: small texts that are there before the first frame, checked on every write.
//!
//! A write that returned may still be lost when the browser process is killed within seconds (seen in Chromium), so
//! what must survive that also goes to [`super::journal`]. Loading here never writes, so that a full storage cannot
//! keep the application from starting. What the texts mean and which keys exist belongs to `state`.

use gloo_storage::{LocalStorage, Storage as _};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Storage, StorageEvent};

use super::{IS_FORGETFUL, Listener, failure_name, failure_text, window};

/// Why local storage did not do as asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StorageError {
    /// The site's share is used up; nothing was written, and the old value is still there.
    Full,
    /// The browser gives this page no local storage: it is switched off, or the page is in a foreign frame.
    Blocked,
    /// Anything else, in the browser's words.
    Other(String),
}

/// The text under `key`; `None` if there is none.
pub fn read(key: &str) -> Result<Option<String>, StorageError> {
    storage()?.get_item(key).map_err(from_browser)
}

/// Writes `text` under `key` and reads it back, because some browsers drop a write without a word.
pub fn write(key: &str, text: &str) -> Result<(), StorageError> {
    let storage = storage()?;
    storage.set_item(key, text).map_err(from_browser)?;
    match storage.get_item(key).map_err(from_browser)? {
        Some(kept) if kept == text => Ok(()),
        _ => Err(StorageError::Other("the text read back differs from the text written".to_owned())),
    }
}

/// Removes what is under `key`, if anything.
pub fn remove(key: &str) -> Result<(), StorageError> {
    storage()?.remove_item(key).map_err(from_browser)
}

/// All keys that begin with `prefix`, sorted, since the browser's own order is arbitrary.
pub fn keys_with_prefix(prefix: &str) -> Result<Vec<String>, StorageError> {
    let mut keys = all_keys(&storage()?)?;
    keys.retain(|key| key.starts_with(prefix));
    keys.sort_unstable();
    Ok(keys)
}

/// How many bytes of the site's share (about ten million) are used. Keys and texts count two bytes per UTF-16 unit.
///
/// This reads every text: ask when something was written, not in every frame.
pub fn used_bytes() -> Result<u64, StorageError> {
    let storage = storage()?;
    let mut units = 0_u64;
    for key in all_keys(&storage)? {
        let text = storage.get_item(&key).map_err(from_browser)?.unwrap_or_default();
        units += (key.encode_utf16().count() + text.encode_utf16().count()) as u64;
    }
    Ok(units * 2)
}

/// Calls back with the key that *another* tab wrote or removed, or with `None` when it cleared everything.
pub fn on_change_elsewhere(callback: impl Fn(Option<String>) + 'static) -> Option<Listener> {
    let listener = Listener::new(window()?.as_ref(), "storage", move |event| {
        if let Some(change) = event.dyn_ref::<StorageEvent>() {
            callback(change.key());
        }
    });
    Some(listener)
}

/// The storage, asked for gently first: `LocalStorage::raw` panics where the browser refuses it.
fn storage() -> Result<Storage, StorageError> {
    if IS_FORGETFUL.get() {
        return Err(StorageError::Blocked);
    }
    match window().map(|window| window.local_storage()) {
        Some(Ok(Some(_))) => Ok(LocalStorage::raw()),
        _ => Err(StorageError::Blocked),
    }
}

fn all_keys(storage: &Storage) -> Result<Vec<String>, StorageError> {
    let count = storage.length().map_err(from_browser)?;
    let mut keys = Vec::new();
    for index in 0..count {
        keys.extend(storage.key(index).map_err(from_browser)?);
    }
    Ok(keys)
}

fn from_browser(failure: JsValue) -> StorageError {
    match failure_name(&failure).as_str() {
        // The second is Firefox's own name for the same.
        "QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED" => StorageError::Full,
        "SecurityError" => StorageError::Blocked,
        _ => StorageError::Other(failure_text(&failure)),
    }
}
