//! The outline of the plan: its headings as rows, their numbering and levels, and the grid; its links to plans above as
//! a table and as a map; or everything that hangs on the headings as a document.

mod levels;
mod linkage;
mod map;

use crate::edit::numbering::Numbering;
use crate::language::words::{Text, budget, links, outline as words};
use crate::plan::frame::Digits;
use crate::state::{Look, NoticeKind, SheetKind, Workspace, app};
use crate::ui::choices::YearSwitch;
use crate::ui::document::Says;
use crate::ui::links::LinkDialog;
use crate::ui::say::say;
use crate::ui::sheet_view::{Act, OtherLook, RowButtons, SheetPage};
use leptos::prelude::*;
use levels::LevelsButton;
use linkage::LinkageTable;
use map::LinkageMap;

/// Headings come beside the active one, or below it.
const ADD_HEADINGS: [(Text, Act); 2] = [
    (budget::ADD_HEADING, |workspace| add(workspace, false)),
    (budget::ADD_SUBHEADING, |workspace| add(workspace, true)),
];

fn add(workspace: Workspace, is_below: bool) -> Result<(), Text> {
    workspace.add_heading(is_below);
    Ok(())
}

/// The links to plans above.
const LOOKS: [OtherLook; 2] = [
    (Look::Linkage, links::TABLE_VIEW, || view! { <LinkageTable/> }.into_any()),
    (Look::Map, links::MAP_VIEW, || view! { <LinkageMap/> }.into_any()),
];

/// The outline page.
#[component]
pub(super) fn OutlinePage(says: Says) -> impl IntoView {
    view! {
        <SheetPage
            kind=SheetKind::Outline
            label=words::GRID
            says=says
            empty=(|plan| plan.outline.is_empty(), words::EMPTY)
            looks=LOOKS.to_vec()
        >
            <YearSwitch/>
            <RowButtons kind=SheetKind::Outline acts=ADD_HEADINGS.to_vec()/>
            <NumberButtons/>
            <LevelsButton/>
            <LinkButton/>
        </SheetPage>
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
                app.notices.say(NoticeKind::Info, reason.of(app.language.get_untracked()));
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

/// The links of the active heading to plans above.
#[component]
fn LinkButton() -> impl IntoView {
    let app = app();
    let linked = RwSignal::new(None);
    let link = move |_| match app.workspace.active_linked() {
        Some(of) => linked.set(Some(of)),
        None => app.notices.fail(links::CHOOSE_ROW.of(app.language.get_untracked())),
    };
    view! {
        <button type="button" class="button" on:click=link>
            {say(links::EDIT_LINKS)}
        </button>
        <LinkDialog of=linked/>
    }
}
