//! Phaen keeps an organisation's annual action plans, wholly in the browser. ARCHITECTURE.md is the map.

pub mod plan;
