//! The sample plans that come with the page: real documents of Thai public offices.

use crate::browser::own_files;
use crate::format::json::{self, ReadError};
use crate::plan::Plan;
use crate::plan::frame::PlanKind;
use crate::plan::period::Year;
use crate::plan::record::record;

record! {
    /// A sample, as the list of samples describes it.
    pub struct Sample {
        /// The name of its file.
        pub file: String,
        /// The plan's title.
        pub title: String,
        /// The organisation's name.
        pub organisation: Option<String>,
        /// The first fiscal year.
        pub first_year: Year,
        /// The last fiscal year.
        pub last_year: Option<Year>,
        /// What kind of document it is.
        pub kind: PlanKind,
    }
}

/// The list of samples; empty when it cannot be read.
pub(super) async fn list() -> Vec<Sample> {
    let text = text_of("index.json").await;
    text.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default()
}

/// A sample's plan.
pub(super) async fn read(file: &str) -> Result<Plan, ReadError> {
    json::read(&text_of(file).await.ok_or(ReadError::NotAPlan)?)
}

async fn text_of(file: &str) -> Option<String> {
    own_files::text(&format!("samples/{file}"), json::MOST_BYTES as usize).await.ok()
}
