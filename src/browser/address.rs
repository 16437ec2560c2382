//! The page's address: its hash, its query, and which other addresses it may read.
//!
//! Routes and what the parameters mean belong to `ui`; requests to [`super::fetch`].

use web_sys::{Location, Url, UrlSearchParams};

use super::{Listener, document, window};

/// The hash as it stands, with its `#`; empty if there is none. What is escaped in it stays escaped.
pub fn hash() -> String {
    location().and_then(|location| location.hash().ok()).unwrap_or_default()
}

/// The query parameter `name`, decoded; the first one if there are several.
pub fn query(name: &str) -> Option<String> {
    UrlSearchParams::new_with_str(&location()?.search().ok()?).ok()?.get(name)
}

/// Goes to `hash` (with or without `#`), as a link would: Back returns.
pub fn set_hash(hash: &str) {
    if let Some(location) = location() {
        let _ = location.set_hash(hash);
    }
}

/// Goes to `hash` (with its `#`) in place of the present entry of the history.
pub fn replace_hash(hash: &str) {
    if let (Some(location), true) = (location(), hash.starts_with('#')) {
        let _ = location.replace(hash);
    }
}

/// The address of this page for other people, without its hash: of the query it keeps the plan that is shown and whether
/// it may be changed, and leaves out what is a matter of taste.
pub fn to_share() -> String {
    let Some(location) = location() else { return String::new() };
    let path = location.pathname().unwrap_or_default();
    // A page that was opened as a file has no origin, and says `null`.
    let origin = location.origin().unwrap_or_default();
    let origin = if origin == "null" { format!("{}//", location.protocol().unwrap_or_default()) } else { origin };
    let Ok(kept) = UrlSearchParams::new() else { return format!("{origin}{path}") };
    for name in ["plan", "readonly"] {
        if let Some(value) = query(name) {
            kept.append(name, &value);
        }
    }
    let kept = String::from(kept.to_string());
    format!("{origin}{path}{}{kept}", if kept.is_empty() { "" } else { "?" })
}

/// Calls back after the hash has changed, by a link, by Back, or by the two functions above.
pub fn on_hash_change(callback: impl Fn() + 'static) -> Option<Listener> {
    Some(Listener::new(window()?.as_ref(), "hashchange", move |_| callback()))
}

/// An address that this page may read: of its own origin, over http.
///
/// The type is the check: [`super::fetch::text`] takes nothing else, so no request can go elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteAddress(String);

impl SiteAddress {
    /// `address`, relative to the page or whole; `None` if it leads anywhere else.
    ///
    /// "Same site" is taken as same origin, the strictest reading: which host names belong to one owner cannot be
    /// known here. The browser's own parser decides, so that `//host`, `\\host` and the like are read as it would.
    pub fn new(address: &str) -> Option<Self> {
        let base = document()?.base_uri().ok()??;
        let url = Url::new_with_base(address, &base).ok()?;
        let is_web = matches!(url.protocol().as_str(), "http:" | "https:");
        let has_login = !url.username().is_empty() || !url.password().is_empty();
        let is_own = url.origin() == location()?.origin().ok()?;
        (is_web && is_own && !has_login).then(|| Self(url.href()))
    }

    /// The whole address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn location() -> Option<Location> {
    Some(window()?.location())
}
