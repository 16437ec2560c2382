//! Writes the sample plans and their index to `public/samples`, from the facts of five documents in
//! `tests/fixtures/seed-data`. Run it as `./dev samples`; the results are committed, and `tests/seeds` checks that they
//! are what this program writes.
#![allow(clippy::expect_used, reason = "a development tool: a document that does not fit stops it")]

mod documents;

use std::path::Path;

fn main() -> std::io::Result<()> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/samples");
    std::fs::create_dir_all(&folder)?;
    let samples = documents::all();
    for sample in &samples {
        std::fs::write(folder.join(sample.file), phaen::format::json::write(&sample.plan))?;
    }
    std::fs::write(folder.join("index.json"), documents::index(&samples))
}
