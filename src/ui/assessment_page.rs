//! Assessments of the organisation: the one that is shown, its rows, and the grid; or all of them as a document.

use crate::language::words::{Text, scoring as words};
use crate::plan::assessment::Scheme;
use crate::state::{SheetKind, View, Workspace, app};
use crate::ui::choices::Chooser;
use crate::ui::document::Says;
use crate::ui::sheet_view::{Act, RowButtons, SheetPage};
use leptos::prelude::*;

/// Assessments come, and rows of the one that is shown.
const ACTS: [(Text, Act); 5] = [
    (words::ADD_ITA, |workspace| add(workspace, Scheme::Ita)),
    (words::ADD_PMQA, |workspace| add(workspace, Scheme::Pmqa)),
    (words::ADD_GROUP, Workspace::add_group),
    (words::ADD_ITEM, Workspace::add_item),
    (words::ADD_SUB_ITEM, Workspace::add_sub_item),
];

fn add(workspace: Workspace, scheme: Scheme) -> Result<(), Text> {
    workspace.add_assessment(scheme);
    Ok(())
}

/// The assessment page.
#[component]
pub(super) fn AssessmentPage(says: Says) -> impl IntoView {
    let workspace = app().workspace;
    let view = workspace.view();
    view! {
        <SheetPage
            kind=SheetKind::Assessment
            label=words::GRID
            says=says
            empty=(|plan| plan.assessments.is_empty(), words::NO_ASSESSMENT)
        >
            <Chooser
                label=words::WHICH_ASSESSMENT
                choices=Signal::derive(move || workspace.assessments())
                chosen=Signal::derive(move || workspace.shown_assessment())
                choose=move |id| view.update(|view: &mut View| view.assessment = Some(id))
            />
            <RowButtons kind=SheetKind::Assessment acts=ACTS.to_vec()/>
        </SheetPage>
    }
}
