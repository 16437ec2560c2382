//! Phaen keeps an organisation's annual action plans, wholly in the browser. ARCHITECTURE.md is the map.

pub mod browser;
pub mod edit;
pub mod figures;
pub mod format;
pub mod formula;
pub mod grid;
pub mod language;
pub mod plan;
pub mod sheet;
pub mod state;
pub mod ui;
