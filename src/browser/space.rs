//! The site's share of the disk: how much is used, and asking the browser to keep it.
//!
//! Browser storage is a cache that a browser may clear; what is shown about that, and when a file is offered, belongs
//! to `state` and `ui`.

use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{StorageEstimate, StorageManager};

use super::window;

/// The site's share of the disk in bytes. Local storage has a limit of its own besides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Space {
    pub used: u64,
    pub granted: u64,
}

/// The share as the browser estimates it; `None` if it does not say.
pub async fn estimate() -> Option<Space> {
    let estimate: StorageEstimate = settled(manager()?.estimate()).await?.unchecked_into();
    Some(Space { used: estimate.get_usage()? as u64, granted: estimate.get_quota()? as u64 })
}

/// Asks the browser not to clear the site's storage by itself. `true` if it promises; some browsers ask the person.
pub async fn ask_to_keep() -> bool {
    match manager() {
        Some(manager) => settled(manager.persist()).await.is_some_and(|kept| kept.is_truthy()),
        None => false,
    }
}

/// The storage manager, which is absent in an insecure context.
fn manager() -> Option<StorageManager> {
    let manager = window()?.navigator().storage();
    (!AsRef::<JsValue>::as_ref(&manager).is_undefined()).then_some(manager)
}

async fn settled(promise: Result<Promise, JsValue>) -> Option<JsValue> {
    JsFuture::from(promise.ok()?).await.ok()
}
