//! Pages that are read, as data: sections of facts, lists, tables and claims, made from a plan and a [`Reading`].
//!
//! What a page says is decided by plain functions ([`super::pages`]) and shown by one view ([`view`]), so that a page
//! is a list of what it says and nothing else. Tables that are edited are sheets and are not made here.
//!
//! [`Reading`]: crate::sheet::Reading

pub(super) mod activity;
mod claims;
pub(super) mod indicator;
mod items;
mod table;
pub(super) mod view;
mod writing;

pub(super) use claims::remark_rows;
pub(super) use items::{items, items_text};
pub(super) use table::{Column, Table};
pub(super) use writing::{Facts, Writing, joined};

use crate::plan::text::HeadedText;

/// The sections of a page, made one by one as far as they are shown.
pub(super) type Sections<'a> = Box<dyn Iterator<Item = Section> + 'a>;

/// What a page says.
pub(super) type Says = for<'a> fn(&'a Writing<'a>) -> Sections<'a>;

/// A titled part of a page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Section {
    /// How deep it stands: 1 for the outermost.
    pub(super) level: u16,
    /// What stands before the title: a level and a code.
    pub(super) label: String,
    pub(super) title: String,
    pub(super) blocks: Vec<Block>,
}

/// A piece of a section.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Block {
    Heading(String),
    Text(String),
    Tags(Vec<String>),
    Facts(Vec<Fact>),
    Items(Vec<Entry>),
    Table(Table),
    /// What the document states a second time, elsewhere, with a line that says so.
    Claims(String, Vec<Remark>),
}

/// A named value.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Fact {
    pub(super) label: String,
    pub(super) value: String,
}

/// An item of a list, with the items below it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Entry {
    pub(super) no: String,
    pub(super) title: String,
    pub(super) text: String,
    pub(super) notes: Vec<String>,
    pub(super) is_heading: bool,
    pub(super) items: Vec<Entry>,
}

/// A claim as it is read.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Remark {
    pub(super) what: String,
    pub(super) says: String,
    pub(super) place: String,
}

impl Section {
    pub(super) fn new(level: u16, title: impl Into<String>) -> Section {
        Section { level, title: title.into(), ..Section::default() }
    }

    pub(super) fn labelled(self, label: impl Into<String>) -> Section {
        Section { label: label.into(), ..self }
    }

    /// With one more piece, unless there is nothing in it.
    pub(super) fn with(mut self, block: impl Into<Option<Block>>) -> Section {
        self.blocks.extend(block.into().filter(|block| !block.is_blank()));
        self
    }

    /// With a piece under a heading, unless there is nothing in it.
    pub(super) fn under(self, heading: &str, block: impl Into<Option<Block>>) -> Section {
        match block.into().filter(|block| !block.is_blank()) {
            Some(block) => self.with(Block::Heading(heading.to_owned())).with(block),
            None => self,
        }
    }

    /// With texts under headings of their own.
    pub(super) fn with_texts(self, texts: &[HeadedText]) -> Section {
        texts.iter().fold(self, |section, text| section.under(&text.heading, Block::Text(text.text.clone())))
    }
}

impl Block {
    fn is_blank(&self) -> bool {
        match self {
            Block::Heading(text) | Block::Text(text) => text.is_empty(),
            Block::Tags(tags) => tags.is_empty(),
            Block::Facts(facts) => facts.is_empty(),
            Block::Items(items) => items.is_empty(),
            Block::Table(table) => table.rows.is_empty(),
            Block::Claims(_, remarks) => remarks.is_empty(),
        }
    }
}

impl From<Facts> for Option<Block> {
    fn from(facts: Facts) -> Self {
        Some(Block::Facts(facts.list))
    }
}

impl From<Table> for Option<Block> {
    fn from(table: Table) -> Self {
        Some(Block::Table(table))
    }
}
