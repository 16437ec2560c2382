//! The rule tables of the plan as a grid: bands, weights, targets, each with its source and how sure it is.

use crate::language::words::{form, scoring as words};
use crate::state::{Choosable, NoticeKind, SheetKind, Workspace, app};
use crate::ui::grid::Grid;
use crate::ui::say::say;
use crate::ui::sheet_view::{Act, ExportButton, RowButtons};
use leptos::prelude::*;

/// A row behind the active one, or as the first of the active table.
const ADD: Act = Workspace::add_rule;

/// What stands for a table from nothing.
const EMPTY: &str = "*";

/// The tables with what is done to them.
#[component]
pub(super) fn RuleTablesView() -> impl IntoView {
    let app = app();
    let workspace = app.workspace;
    let has_none = move || workspace.plan().with(|plan| plan.rules.tables.is_empty());
    let copy = move |_| {
        if !workspace.copy_tables() && workspace.read_only().get_untracked().is_none() {
            app.notices.say(NoticeKind::Info, words::NOTHING_TO_COPY.of(app.language.get_untracked()));
        }
    };
    workspace.look_for_tables();
    let known = Memo::new(move |_| workspace.tables_to_add());
    let options = move || {
        let option = |Choosable { id, title }: Choosable| view! { <option value=id>{title}</option> };
        known.get().into_iter().map(option).collect::<Vec<_>>()
    };
    view! {
        <div class="grid-bar">
            <button type="button" class="button" on:click=copy>{say(words::COPY_TABLES)}</button>
            <label>
                {say(words::ADD_TABLE)} " "
                <select
                    class="chooser"
                    disabled=move || workspace.read_only().get().is_some()
                    on:change:target=move |event| {
                        let field = event.target();
                        let chosen = field.value();
                        field.set_value("");
                        workspace.add_table(Some(&*chosen).filter(|id| *id != EMPTY));
                    }
                >
                    <option value="">{say(form::CHOOSE)}</option>
                    <option value=EMPTY>{say(words::EMPTY_TABLE)}</option>
                    {options}
                </select>
            </label>
            <RowButtons kind=SheetKind::Rules acts=vec![(words::ADD_BAND, ADD)]/>
            <ExportButton kind=SheetKind::Rules/>
        </div>
        <Show when=has_none>
            <p class="quiet">{say(words::NO_TABLES)}</p>
        </Show>
        <Grid kind=SheetKind::Rules label=words::RULES_GRID/>
    }
}
