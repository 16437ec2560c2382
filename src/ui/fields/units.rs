//! Units, typed by abbreviation or name, several set apart by commas.

use super::TextEntry;
use crate::language::words::Text;
use crate::plan::id::Id;
use crate::plan::organisation::Unit;
use crate::sheet::units::{names, read};
use crate::state::app;
use leptos::prelude::*;

/// The units of a part; the first leads. A name that no unit has stays to be mended, and is said with the nearest ones.
#[component]
pub(in crate::ui) fn UnitsEntry(
    name: Text,
    #[prop(into)] units: Signal<Vec<Id<Unit>>>,
    set: Callback<Vec<Id<Unit>>>,
) -> impl IntoView {
    let app = app();
    let plan = app.workspace.plan();
    let text = Memo::new(move |_| plan.with(|plan| names(plan, &units.get())));
    let write = Callback::new(move |typed: Option<String>| {
        match plan.with_untracked(|plan| read(plan, typed.as_deref().unwrap_or_default())) {
            Ok(units) => set.run(units),
            Err(unknown) => app.notices.fail(unknown.message(app.language.get_untracked())),
        }
    });
    view! { <TextEntry name text write/> }
}
