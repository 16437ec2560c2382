//! Words, digits, numbers and dates: how values are read and written by people.
//!
//! The file's own syntax is not here (`plan` and `format` have it), nor does anything here know a plan: a caller says
//! which digits, unit, era and language apply.

pub mod baht_text;
pub mod calendar;
pub mod collation;
pub mod curve;
pub mod dates;
pub mod digits;
pub mod entry;
pub mod months;
pub mod numbers;
pub mod search;
pub mod series;
pub mod targets;
pub mod words;

/// The language of the interface and of messages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// ไทย, the default.
    #[default]
    Thai,
    /// English, for those who build and test, and for visitors.
    English,
}
