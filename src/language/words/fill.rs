//! Texts of filling.

use super::{Text, text};

/// What pulling the handle back inside does.
pub const CLEARS: Text = text("ล้างค่า", "Clear");
/// What a fill ends with where that is nothing.
pub const BLANK: Text = text("(ว่าง)", "(blank)");
/// A formula is copied, with its references moved along.
pub const FORMULA: Text = text("สูตร", "Formula");
