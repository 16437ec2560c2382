//! Names of things that can be pointed at: stable, made by the caller, never a position.

use super::record::Field;
use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::sync::Arc;

/// The id of a `K`. Cheap to copy around: the text is shared.
pub struct Id<K>(Arc<str>, PhantomData<fn() -> K>);

impl<K> Id<K> {
    /// An id from its text.
    pub fn new(text: &str) -> Self {
        Id(Arc::from(text), PhantomData)
    }

    /// The text in the file.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The text, shared and not copied: a large plan has as many rows on screen.
    pub fn shared(&self) -> Arc<str> {
        self.0.clone()
    }
}

impl<K> From<Arc<str>> for Id<K> {
    fn from(text: Arc<str>) -> Self {
        Id(text, PhantomData)
    }
}

impl<K> Field for Id<K> {
    const REQUIRED: bool = true;

    fn is_blank(&self) -> bool {
        false
    }
}

impl<K> Default for Id<K> {
    fn default() -> Self {
        Id::new("")
    }
}

impl<K> Clone for Id<K> {
    fn clone(&self) -> Self {
        Id(self.0.clone(), PhantomData)
    }
}

impl<K> PartialEq for Id<K> {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0) || self.0 == other.0
    }
}

impl<K> Eq for Id<K> {}

impl<K> PartialOrd for Id<K> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<K> Ord for Id<K> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.cmp(&other.0)
    }
}

impl<K> Hash for Id<K> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}

impl<K> fmt::Debug for Id<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

impl<K> fmt::Display for Id<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl<K> serde::Serialize for Id<K> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de, K> serde::Deserialize<'de> for Id<K> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        if text.is_empty() {
            return Err(serde::de::Error::custom("an id may not be empty"));
        }
        Ok(Id(Arc::from(text), PhantomData))
    }
}
