//! Assessments of the organisation: the one that is shown, its rows, and the grid; what follows from its items; or all of
//! them as a document.

mod measures;

use crate::language::words::{Text, scoring as words};
use crate::plan::assessment::Scheme;
use crate::state::{SheetKind, View, Workspace, app};
use crate::ui::choices::Chooser;
use crate::ui::document::Says;
use crate::ui::sheet_view::{Act, Look, RowButtons, SheetPage};
use leptos::prelude::*;
use measures::Measures;

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

/// What follows from the items.
const LOOKS: [Look; 1] = [(words::AS_MEASURES, || view! { <AssessmentChooser/> <Measures/> }.into_any())];

/// The assessment page.
#[component]
pub(super) fn AssessmentPage(says: Says) -> impl IntoView {
    view! {
        <SheetPage
            kind=SheetKind::Assessment
            label=words::GRID
            says=says
            empty=(|plan| plan.assessments.is_empty(), words::NO_ASSESSMENT)
            looks=LOOKS.to_vec()
        >
            <AssessmentChooser/>
            <RowButtons kind=SheetKind::Assessment acts=ACTS.to_vec()/>
        </SheetPage>
    }
}

/// Which assessment is shown, where there are several.
#[component]
fn AssessmentChooser() -> impl IntoView {
    let workspace = app().workspace;
    let view = workspace.view();
    view! {
        <Chooser
            label=words::WHICH_ASSESSMENT
            choices=Signal::derive(move || workspace.assessments())
            chosen=Signal::derive(move || workspace.shown_assessment())
            choose=move |id| view.update(|view: &mut View| view.assessment = Some(id))
        />
    }
}
