//! The committed samples are what the program writes, and files keep what they say.

use crate::{documents, text};
use phaen::format::json;

#[test]
fn the_committed_samples_are_what_is_written() {
    let samples = documents::all();
    for sample in &samples {
        let committed = text(&format!("public/samples/{}", sample.file));
        assert!(committed == json::write(&sample.plan), "{} is stale: run `./dev samples`", sample.file);
    }
    let index = documents::index(&samples);
    assert!(text("public/samples/index.json") == index, "index.json is stale: run `./dev samples`");
}

#[test]
fn a_round_trip_is_byte_identical() {
    for sample in documents::all() {
        let committed = text(&format!("public/samples/{}", sample.file));
        let read = json::read(&committed).unwrap_or_else(|error| panic!("{}: {error:?}", sample.file));
        assert!(read == sample.plan, "{} reads back as another plan", sample.file);
        assert!(committed == json::write(&read), "{} changes on its way", sample.file);
    }
}
