//! Catalogues of plans above that headings and activities link to: national strategy, master plans, 13th plan, SDGs, and
//! those that an office writes for itself.
//!
//! Those that come with the program stand in `public/catalogues/` in the same shape. A link carries the catalogue's
//! short name, the official id and the title itself, so that a plan reads the same without them.

use super::record::record;
use super::rules::Certainty;

record! {
    /// A plan above, as a list of what can be linked to.
    pub struct Catalogue {
        /// Its id: `national-strategy`.
        pub id: String,
        /// Its short name, which links carry.
        pub name: String,
        /// Its full title.
        pub title: Option<String>,
        /// The same in English.
        pub title_en: Option<String>,
        /// The first fiscal year for which it holds.
        pub since: Option<u16>,
        /// The last.
        pub until: Option<u16>,
        /// Where it comes from.
        pub source: Option<String>,
        /// How sure it is.
        pub certainty: Certainty,
        /// What is to be known about it.
        pub note: Option<String>,
        /// What can be linked to.
        pub items: Vec<CatalogueItem>,
    }
}

record! {
    /// Something that can be linked to.
    pub struct CatalogueItem {
        /// Its official id within the catalogue.
        pub code: Option<String>,
        /// Its name.
        pub title: String,
        /// The same in English.
        pub title_en: Option<String>,
    }
}

record! {
    /// A file of catalogues.
    pub struct CatalogueFile {
        /// The catalogues.
        pub catalogues: Vec<Catalogue>,
    }
}
