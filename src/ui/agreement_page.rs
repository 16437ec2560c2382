//! Agreements as a document, and beside it the rule tables of the plan as a grid: bands, weights, targets, each with its
//! source and how sure it is.

use crate::language::words::{grid as view_words, scoring as words};
use crate::sheet::RowAct;
use crate::state::{NoticeKind, SheetKind, app};
use crate::ui::choices::Choice;
use crate::ui::document::Says;
use crate::ui::document::view::Document;
use crate::ui::grid::Grid;
use crate::ui::say::say;
use crate::ui::sheet_view::{Act, ExportButton, RowButtons};
use leptos::prelude::*;

/// A band behind the active one, or as the first of the active table.
const ADD_BAND: Act = |workspace| workspace.change_selected(SheetKind::Rules, RowAct::InsertBelow);

/// The agreement page.
#[component]
pub(super) fn AgreementPage(says: Says) -> impl IntoView {
    let app = app();
    let workspace = app.workspace;
    let is_rules = RwSignal::new(false);
    let has_none = move || workspace.plan().with(|plan| plan.rules.tables.is_empty());
    let copy = move |_| {
        if !workspace.copy_tables() && workspace.read_only().get_untracked().is_none() {
            app.notices.say(NoticeKind::Info, words::NOTHING_TO_COPY.of(app.language.get_untracked()));
        }
    };
    // Undo leads back to a rule that was changed: its table comes into sight for it.
    Effect::new(move |_| {
        let leads_to_rules = workspace.focus().with(|focus| {
            let row = focus.as_ref().and_then(|focus| focus.cell.as_ref()).map(|(row, _)| row);
            row.is_some_and(|row| {
                ["part:table/", "part:band/", "part:weight/", "part:target/"].iter().any(|kind| row.starts_with(kind))
            })
        });
        if leads_to_rules {
            is_rules.set(true);
        }
    });
    view! {
        <div class="grid-bar">
            <Choice
                label=view_words::VIEW
                choices=vec![(false, view_words::AS_DOCUMENT), (true, words::RULES_GRID)]
                chosen=Signal::derive(move || is_rules.get())
                choose=move |chosen| is_rules.set(chosen)
            />
            <Show
                when=move || is_rules.get()
                fallback=move || view! { <p class="quiet">{say(words::RULES_ARE_EDITED)}</p> }
            >
                <button type="button" class="button" on:click=copy>{say(words::COPY_TABLES)}</button>
                <RowButtons kind=SheetKind::Rules acts=vec![(words::ADD_BAND, ADD_BAND)]/>
                <ExportButton kind=SheetKind::Rules/>
            </Show>
        </div>
        <Show when=move || is_rules.get() fallback=move || view! { <Document says/> }>
            <Show when=has_none>
                <p class="quiet">{say(words::NO_TABLES)}</p>
            </Show>
            <Grid kind=SheetKind::Rules label=words::RULES_GRID/>
        </Show>
    }
}
