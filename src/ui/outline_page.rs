//! The outline of the plan: its headings as rows, their numbering, and the grid; or everything that hangs on them as a
//! document.

use crate::edit::numbering::Numbering;
use crate::language::words::{Text, budget, outline as words};
use crate::plan::frame::Digits;
use crate::sheet::RowAct;
use crate::state::{SheetKind, app};
use crate::ui::choices::YearSwitch;
use crate::ui::document::Says;
use crate::ui::document::view::Document;
use crate::ui::grid::Grid;
use crate::ui::reading_switch::ReadingSwitch;
use crate::ui::say::say;
use leptos::prelude::*;

/// The outline page.
#[component]
pub(super) fn OutlinePage(says: Says) -> impl IntoView {
    let workspace = app().workspace;
    let is_read = RwSignal::new(false);
    let is_empty = move || workspace.plan().with(|plan| plan.outline.is_empty());
    view! {
        <div class="grid-bar">
            <ReadingSwitch is_read=is_read/>
            <Show when=move || !is_read.get()>
                <YearSwitch/>
                <RowButtons/>
                <NumberButtons/>
                <button type="button" class="button" on:click=move |_| workspace.export_csv(SheetKind::Outline)>
                    {say(budget::EXPORT_CSV)}
                </button>
            </Show>
        </div>
        <Show when=move || !is_read.get() fallback=move || view! { <Document says/> }>
            <Show when=is_empty>
                <p class="quiet">{say(words::EMPTY)}</p>
            </Show>
            <Grid kind=SheetKind::Outline label=words::GRID/>
        </Show>
    }
}

/// Headings are added beside the active one; the selected ones are deleted.
#[component]
fn RowButtons() -> impl IntoView {
    let app = app();
    let workspace = app.workspace;
    let remove = move |_| {
        if let Err(reason) = workspace.change_selected(SheetKind::Outline, RowAct::Delete) {
            app.notices.fail(reason.of(app.language.get_untracked()));
        }
    };
    view! {
        <div class="segmented" role="group" aria-label=say(budget::ROWS)>
            <button type="button" on:click=move |_| workspace.add_heading(false)>{say(budget::ADD_HEADING)}</button>
            <button type="button" on:click=move |_| workspace.add_heading(true)>{say(budget::ADD_SUBHEADING)}</button>
            <button type="button" on:click=remove>{say(budget::REMOVE_ROW)}</button>
        </div>
    }
}

/// Codes for the headings below the active one, or for all.
#[component]
fn NumberButtons() -> impl IntoView {
    let app = app();
    let choices: [(Text, Numbering); 3] = [
        (words::NUMBER_ARABIC, Numbering::Numbers(Digits::Arabic)),
        (words::NUMBER_THAI, Numbering::Numbers(Digits::Thai)),
        (words::NUMBER_LETTERS, Numbering::Letters),
    ];
    let buttons = choices.map(|(name, numbering)| {
        let number = move |_| {
            if let Err(reason) = app.workspace.number_outline(numbering) {
                app.notices.say(crate::state::NoticeKind::Info, reason.of(app.language.get_untracked()));
            }
        };
        view! { <button type="button" on:click=number>{say(name)}</button> }
    });
    view! {
        <div class="segmented" role="group" aria-label=say(words::NUMBERING)>
            {buttons.into_iter().collect::<Vec<_>>()}
        </div>
    }
}
