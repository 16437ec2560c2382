//! A page that is written as a table and read as a document, and the buttons that stand above tables.

use crate::language::words::{Text, budget};
use crate::plan::Plan;
use crate::sheet::RowAct;
use crate::state::{SheetKind, Workspace, app};
use crate::ui::choices::ReadingSwitch;
use crate::ui::document::Says;
use crate::ui::document::view::Document;
use crate::ui::grid::Grid;
use crate::ui::say::say;
use leptos::prelude::*;

/// What a button does to the plan, or why it cannot.
pub(super) type Act = fn(Workspace) -> Result<(), Text>;

/// The table with what chooses and changes its rows above it; or the document.
#[component]
pub(super) fn SheetPage(
    kind: SheetKind,
    label: Text,
    says: Says,
    /// Whether a plan has nothing to show yet, and what is said then.
    empty: (fn(&Plan) -> bool, Text),
    children: ChildrenFn,
) -> impl IntoView {
    let workspace = app().workspace;
    let is_read = RwSignal::new(false);
    let above = StoredValue::new(children);
    let (is_empty, said) = empty;
    view! {
        <div class="grid-bar">
            <ReadingSwitch is_read=is_read/>
            <Show when=move || !is_read.get()>
                {above.with_value(|above| above())} <ExportButton kind=kind/>
            </Show>
        </div>
        <Show when=move || !is_read.get() fallback=move || view! { <Document says/> }>
            <Show when=move || workspace.plan().with(|plan| is_empty(plan))>
                <p class="quiet">{say(said)}</p>
            </Show>
            <Grid kind=kind label=label/>
        </Show>
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
