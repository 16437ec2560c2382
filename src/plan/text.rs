//! Texts that documents are made of: items of numbered lists, and headed lists of them.

use super::id::Id;
use super::record::record;

record! {
    /// One item of a list. It may have a number of its own, a short title before its text, and items below it.
    pub struct Item {
        /// Its number or sign as the document gives it: `1`, `1.1`, `*`.
        pub no: Option<String>,
        /// A short name before the text: a role, a heading of the item.
        pub title: Option<String>,
        /// The text.
        pub text: String,
        /// What the item aims at, where the document says so apart from the text.
        pub aim: Option<String>,
        /// The same in English, where the document gives it.
        pub text_en: Option<String>,
        /// An unnumbered heading among items.
        pub heading: bool,
        /// The tail of a text whose head is lost.
        pub fragment: bool,
        /// A page of the document that the item points to.
        pub page: Option<u32>,
        /// How many things the item says it stands for.
        pub count: Option<u32>,
        /// Items below it.
        pub items: Vec<Item>,
    }
}

record! {
    /// A text under a heading.
    pub struct HeadedText {
        /// The heading.
        pub heading: String,
        /// The text.
        pub text: String,
    }
}

record! {
    /// A list under a heading: strategic issues, goals, strategies, roles, duties.
    pub struct HeadedList {
        /// Its id.
        pub id: Id<HeadedList>,
        /// The heading.
        pub heading: String,
        /// What stands between the heading and the items.
        pub intro: Option<String>,
        /// The items.
        pub items: Vec<Item>,
        /// What stands after the items.
        pub closing: Option<String>,
    }
}

impl Item {
    /// An item that is only a text.
    pub fn of(text: &str) -> Item {
        Item { text: text.to_owned(), ..Item::default() }
    }
}
