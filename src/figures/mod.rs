//! What follows from a plan: totals, progress, scores. Pure functions, never stored.
//!
//! Each kind of figure can be computed from nothing and can follow an edit by looking only at the parts that changed;
//! both give the same, and tests hold them to it.

#![warn(clippy::arithmetic_side_effects)]

pub mod totals;
