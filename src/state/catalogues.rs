//! Catalogues of plans above that come with the page. They are fetched when first asked for.

use crate::browser::own_files;
use crate::plan::catalogue::{Catalogue, CatalogueFile};
use crate::plan::record::record;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

/// More than a catalogue ever has.
const MOST_BYTES: usize = 4_000_000;

record! {
    /// The list of the files.
    pub struct Index {
        /// Their names.
        pub files: Vec<String>,
    }
}

/// The catalogues of the page.
#[derive(Clone, Copy)]
pub struct Catalogues {
    known: RwSignal<Vec<Catalogue>>,
    is_asked: StoredValue<bool>,
}

impl Catalogues {
    pub(super) fn new() -> Catalogues {
        Catalogues { known: RwSignal::new(Vec::new()), is_asked: StoredValue::new(false) }
    }

    /// All of them; none while they are fetched, or where they cannot be.
    pub fn all(self) -> Signal<Vec<Catalogue>> {
        if !self.is_asked.get_value() {
            self.is_asked.set_value(true);
            spawn_local(async move {
                let mut all = Vec::new();
                let index: Option<Index> = read("index.json").await;
                for file in index.map(|index| index.files).unwrap_or_default() {
                    let read: Option<CatalogueFile> = read(&file).await;
                    all.extend(read.map(|read| read.catalogues).unwrap_or_default());
                }
                // Asked for again where nothing came.
                self.is_asked.set_value(!all.is_empty());
                self.known.set(all);
            });
        }
        self.known.into()
    }
}

async fn read<T: serde::de::DeserializeOwned>(file: &str) -> Option<T> {
    serde_json::from_str(&own_files::text(&format!("catalogues/{file}"), MOST_BYTES).await.ok()?).ok()
}
