//! A page that is written as a table, looked at in other ways, and read as a document, and the buttons that stand above
//! tables.

use crate::language::words::{Text, budget, grid};
use crate::plan::Plan;
use crate::sheet::RowAct;
use crate::state::{Look, Page, SheetKind, Workspace, app};
use crate::ui::choices::Choice;
use crate::ui::document::Says;
use crate::ui::document::view::Document;
use crate::ui::grid::Grid;
use crate::ui::say::say;
use leptos::prelude::*;

/// What a button does to the plan, or why it cannot.
pub(super) type Act = fn(Workspace) -> Result<(), Text>;

/// Another way to look at a page: its name and what it shows.
pub(super) type OtherLook = (Look, Text, fn() -> AnyView);

/// The table with what chooses and changes its rows above it; other ways to look at the page; or the document.
#[component]
pub(super) fn SheetPage(
    kind: SheetKind,
    label: Text,
    says: Says,
    /// Whether a plan has nothing to show yet, and what is said then.
    empty: (fn(&Plan) -> bool, Text),
    /// Other ways to look at the page.
    #[prop(optional)]
    looks: Vec<OtherLook>,
    /// What stands between the bar and the table.
    #[prop(optional, into)]
    between: ViewFn,
    children: ChildrenFn,
) -> impl IntoView {
    let workspace = app().workspace;
    let shown = workspace.look(kind.page());
    let others = looks.iter().map(|(look, name, _)| (*look, *name));
    let choices: Vec<(Look, Text)> = [(Look::Usual, grid::AS_TABLE)]
        .into_iter()
        .chain(others)
        .chain([(Look::Document, grid::AS_DOCUMENT)])
        .collect();
    let above = StoredValue::new(children);
    let between = StoredValue::new(between);
    let (is_empty, said) = empty;
    view! {
        <div class="grid-bar">
            <Looks page=kind.page() choices=choices/>
            <Show when=move || shown.get() == Look::Usual>
                {above.with_value(|above| above())} <ExportButton kind=kind/>
            </Show>
        </div>
        {move || match shown.get() {
            Look::Usual => {
                view! {
                    <Show when=move || workspace.plan().with(|plan| is_empty(plan))>
                        <p class="quiet">{say(said)}</p>
                    </Show>
                    {between.with_value(ViewFn::run)}
                    <Grid kind=kind label=label/>
                }
                .into_any()
            }
            Look::Document => view! { <Document says/> }.into_any(),
            other => looks.iter().find(|(look, ..)| *look == other).map(|(.., look)| look()).into_any(),
        }}
    }
}

/// The ways to look at a page.
#[component]
pub(super) fn Looks(page: Page, choices: Vec<(Look, Text)>) -> impl IntoView {
    let workspace = app().workspace;
    view! {
        <Choice
            label=grid::VIEW
            choices=choices
            chosen=workspace.look(page)
            choose=move |look| workspace.set_look(page, look)
        />
    }
}

/// Rows come beside the active one; the selected ones go.
#[component]
pub(super) fn RowButtons(
    kind: SheetKind,
    /// What comes before the button that deletes rows.
    acts: Vec<(Text, Act)>,
) -> impl IntoView {
    let app = app();
    let tell = move |done: Result<(), Text>| {
        if let Err(reason) = done {
            app.notices.fail(reason.of(app.language.get_untracked()));
        }
    };
    let button = move |(name, act): (Text, Act)| {
        view! { <button type="button" on:click=move |_| tell(act(app.workspace))>{say(name)}</button> }
    };
    let delete = move |_| tell(app.workspace.change_selected(kind, RowAct::Delete));
    view! {
        <div class="segmented" role="group" aria-label=say(budget::ROWS)>
            {acts.into_iter().map(button).collect::<Vec<_>>()}
            <button type="button" on:click=delete>{say(budget::REMOVE_ROW)}</button>
        </div>
    }
}

/// The table leaves as CSV.
#[component]
pub(super) fn ExportButton(kind: SheetKind) -> impl IntoView {
    view! {
        <button type="button" class="button" on:click=move |_| app().workspace.export_csv(kind)>
            {say(budget::EXPORT_CSV)}
        </button>
    }
}
