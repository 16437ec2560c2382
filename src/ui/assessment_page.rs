//! Assessments of the organisation: the one that is shown, its rows, and the grid; or all of them as a document.

use crate::language::words::{Text, budget, scoring as words};
use crate::plan::assessment::Scheme;
use crate::state::{SheetKind, View, app};
use crate::ui::choices::Chooser;
use crate::ui::document::Says;
use crate::ui::document::view::Document;
use crate::ui::grid::Grid;
use crate::ui::reading_switch::ReadingSwitch;
use crate::ui::say::say;
use leptos::prelude::*;

/// The assessment page.
#[component]
pub(super) fn AssessmentPage(says: Says) -> impl IntoView {
    let workspace = app().workspace;
    let view = workspace.view();
    let is_read = RwSignal::new(false);
    let is_empty = move || workspace.plan().with(|plan| plan.assessments.is_empty());
    view! {
        <div class="grid-bar">
            <ReadingSwitch is_read=is_read/>
            <Show when=move || !is_read.get()>
                <Chooser
                    label=words::WHICH_ASSESSMENT
                    choices=Signal::derive(move || workspace.assessments())
                    chosen=Signal::derive(move || workspace.shown_assessment())
                    choose=move |id| view.update(|view: &mut View| view.assessment = Some(id))
                />
                <RowButtons/>
                <button type="button" class="button" on:click=move |_| workspace.export_csv(SheetKind::Assessment)>
                    {say(budget::EXPORT_CSV)}
                </button>
            </Show>
        </div>
        <Show when=move || !is_read.get() fallback=move || view! { <Document says/> }>
            <Show when=is_empty>
                <p class="quiet">{say(words::NO_ASSESSMENT)}</p>
            </Show>
            <Grid kind=SheetKind::Assessment label=words::GRID/>
        </Show>
    }
}

/// Assessments come, rows come and go beside the active one.
#[component]
fn RowButtons() -> impl IntoView {
    let app = app();
    let workspace = app.workspace;
    let tell = move |done: Result<(), Text>| {
        if let Err(reason) = done {
            app.notices.fail(reason.of(app.language.get_untracked()));
        }
    };
    view! {
        <div class="segmented" role="group" aria-label=say(budget::ROWS)>
            <button type="button" on:click=move |_| workspace.add_assessment(Scheme::Ita)>{say(words::ADD_ITA)}</button>
            <button type="button" on:click=move |_| workspace.add_assessment(Scheme::Pmqa)>{say(words::ADD_PMQA)}</button>
            <button type="button" on:click=move |_| tell(workspace.add_group())>{say(words::ADD_GROUP)}</button>
            <button type="button" on:click=move |_| tell(workspace.add_item())>{say(words::ADD_ITEM)}</button>
            <button type="button" on:click=move |_| tell(workspace.add_sub_item())>{say(words::ADD_SUB_ITEM)}</button>
            <button type="button" on:click=move |_| tell(workspace.remove_scoring_row())>{say(budget::REMOVE_ROW)}</button>
        </div>
    }
}
