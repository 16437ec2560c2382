//! The shipped samples against the facts they were made from.
//!
//! - `walk`: every figure and text of `tests/fixtures/seed-data` stands in the field of its own part, exactly.
//!   `rules` say which part an entity of the facts became; `fields` which field keeps a fact; `reading` how it is
//!   written there; `exempt` what says nothing about the document; `place` and `parts` find facts and parts.
//! - `samples`: the committed files are what `./dev samples` writes, and reading and writing keeps them.
//! - `sums`: totals that documents print, and what samples may not hold.
#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

#[path = "../samples/documents/mod.rs"]
mod documents;
mod exempt;
mod fields;
mod parts;
mod place;
mod reading;
mod rules;
mod samples;
mod sums;
mod walk;

use serde_json::Value;
use std::path::Path;

/// A JSON file of the repository.
fn json(path: &str) -> Value {
    serde_json::from_str(&text(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// A text file of the repository.
fn text(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}
