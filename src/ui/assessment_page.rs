//! Assessments of the organisation: the one that is shown, its rows, and the grid; what follows from its items; or all of
//! them as a document.

mod measures;

use crate::language::words::{Text, budget, form, schemes, scoring as words};
use crate::plan::assessment::Scheme;
use crate::plan::id::Id;
use crate::state::{FormKind, Look, SheetKind, View, Workspace, app};
use crate::ui::choices::Chooser;
use crate::ui::document::Says;
use crate::ui::form::FormView;
use crate::ui::say::say;
use crate::ui::sheet_view::{Act, OtherLook, RowButtons, SheetPage};
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

/// What follows from the items; what the assessment is read with.
const LOOKS: [OtherLook; 2] = [
    (Look::Measures, words::AS_MEASURES, || view! { <AssessmentChooser/> <Measures/> }.into_any()),
    (Look::Settings, form::SETTINGS, || view! { <AssessmentChooser/> <Settings/> }.into_any()),
];

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
            <SchemeChooser/>
            <DeleteButton/>
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

/// Year, tables, targets and required items.
#[component]
fn Settings() -> impl IntoView {
    let shown = Memo::new(move |_| app().workspace.shown_assessment());
    move || shown.get().map(|id| view! { <FormView kind=FormKind::Assessment(Id::new(&id))/> })
}

/// An assessment with the groups and items of its scheme.
#[component]
fn SchemeChooser() -> impl IntoView {
    let app = app();
    let workspace = app.workspace;
    let options = move || {
        let option = |(at, template): (usize, &schemes::Template)| {
            view! { <option value=at.to_string()>{template.name.of(app.language.get())}</option> }
        };
        schemes::TEMPLATES.iter().enumerate().map(option).collect::<Vec<_>>()
    };
    view! {
        <label>
            {say(words::ADD_ASSESSMENT)} " "
            <select
                class="chooser"
                disabled=move || workspace.read_only().get().is_some()
                on:change:target=move |event| {
                    let field = event.target();
                    let chosen = field.value().parse::<usize>().ok();
                    field.set_value("");
                    if let Some(template) = chosen.and_then(|at| schemes::TEMPLATES.get(at)) {
                        workspace.add_from_scheme(template);
                    }
                }
            >
                <option value="">{say(form::CHOOSE)}</option>
                {options}
            </select>
        </label>
    }
}

/// Takes the assessment that is shown out of the plan.
#[component]
fn DeleteButton() -> impl IntoView {
    let app = app();
    let workspace = app.workspace;
    let is_closed = move || workspace.read_only().get().is_some() || workspace.shown_assessment().is_none();
    let delete = move |_| {
        if workspace.delete_assessment() {
            let said = form::ASSESSMENT_DELETED.of(app.language.get_untracked());
            app.notices.offer(said, budget::PUT_BACK, move || workspace.undo());
        }
    };
    view! {
        <button type="button" class="button" disabled=is_closed on:click=delete>
            {say(form::DELETE_ASSESSMENT)}
        </button>
    }
}
