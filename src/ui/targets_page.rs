//! The targets of the plan: rows of indicators and the grid; or the sheets of indicators as documents print them.

use crate::language::words::{budget, targets as words};
use crate::state::{SheetKind, app};
use crate::ui::document::Says;
use crate::ui::document::view::Document;
use crate::ui::grid::Grid;
use crate::ui::reading_switch::ReadingSwitch;
use crate::ui::say::say;
use leptos::prelude::*;

/// The targets page.
#[component]
pub(super) fn TargetsPage(says: Says) -> impl IntoView {
    let workspace = app().workspace;
    let is_read = RwSignal::new(false);
    let is_empty = move || workspace.plan().with(|plan| plan.indicators.is_empty());
    view! {
        <div class="grid-bar">
            <ReadingSwitch is_read=is_read/>
            <Show when=move || !is_read.get()>
                <button type="button" class="button" on:click=move |_| workspace.add_indicator()>
                    {say(words::ADD_INDICATOR)}
                </button>
                <button type="button" class="button" on:click=move |_| workspace.export_csv(SheetKind::Targets)>
                    {say(budget::EXPORT_CSV)}
                </button>
            </Show>
        </div>
        <Show when=move || !is_read.get() fallback=move || view! { <Document says/> }>
            <Show when=is_empty>
                <p class="quiet">{say(words::EMPTY)}</p>
            </Show>
            <Grid kind=SheetKind::Targets label=words::GRID/>
        </Show>
    }
}
