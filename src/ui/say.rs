//! Texts of the interface in the language of the moment.

use crate::language::words::Text;
use crate::state::app;
use leptos::prelude::*;

/// A text that follows the language.
pub(super) fn say(text: Text) -> impl Fn() -> &'static str + Copy + Send + Sync + 'static {
    let language = app().language;
    move || text.of(language.get())
}
