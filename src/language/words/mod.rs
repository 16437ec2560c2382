//! Every text of the interface, in Thai and English, side by side so that neither can be forgotten.
//!
//! Short texts are constants; sentences with figures are functions that take them already written for reading.

pub mod activity;
pub mod addresses;
pub mod agreement;
pub mod arrange;
pub mod budget;
pub mod calendar;
pub mod checks;
pub mod claims;
pub mod clauses;
pub mod clipboard;
pub mod columns;
pub mod distribute;
pub mod edition;
pub mod embedding;
pub mod fill;
pub mod form;
pub mod formula;
pub mod grid;
pub mod help;
pub mod indicator;
pub mod indicators;
pub mod library;
pub mod links;
pub mod menu;
pub mod outline;
pub mod pages;
pub mod paper;
pub mod pending;
pub mod plan;
pub mod rows;
pub mod saving;
pub mod schemes;
pub mod scoring;
pub mod shell;
pub mod statements;
pub mod steps;
pub mod storage;
pub mod targets;
pub mod units;
pub mod what_if;

use super::Language;

/// A text in both languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Text {
    th: &'static str,
    en: &'static str,
}

impl Text {
    /// The text in one language.
    pub const fn of(self, language: Language) -> &'static str {
        match language {
            Language::Thai => self.th,
            Language::English => self.en,
        }
    }
}

pub(crate) const fn text(th: &'static str, en: &'static str) -> Text {
    Text { th, en }
}
