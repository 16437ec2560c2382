//! Writing what units say of themselves, the units, and who answers for what; or all of it as a document.

mod committees;
mod lists;
mod organisation;
mod responsibility;
mod statement;
mod unit;

use crate::browser::id;
use crate::edit::{Edit, ListEdit};
use crate::language::words::{grid, statements as words};
use crate::plan::id::Id;
use crate::plan::statement::Statement;
use crate::state::{Look, Page, app};
use crate::ui::document::Says;
use crate::ui::document::view::Document;
use crate::ui::say::say;
use crate::ui::sheet_view::Looks;
use committees::Committees;
use leptos::prelude::*;
use organisation::Units;
use responsibility::Responsibility;
use statement::StatementEditor;
use std::sync::Arc;

/// The statements page.
#[component]
pub(super) fn StatementsPage(says: Says) -> impl IntoView {
    let look = app().workspace.look(Page::Statements);
    let choices = vec![
        (Look::Usual, words::STATEMENTS),
        (Look::Organisation, words::ORGANISATION),
        (Look::Responsibility, words::RESPONSIBILITY),
        (Look::Document, grid::AS_DOCUMENT),
    ];
    view! {
        <div class="grid-bar">
            <Looks page=Page::Statements choices=choices/>
        </div>
        {move || match look.get() {
            Look::Organisation => view! { <Units/> <Committees/> }.into_any(),
            Look::Responsibility => view! { <Responsibility/> }.into_any(),
            Look::Document => view! { <Document says/> }.into_any(),
            _ => view! { <Statements/> }.into_any(),
        }}
    }
}

/// The statements of the unit whose plan it is, and of others.
#[component]
fn Statements() -> impl IntoView {
    let workspace = app().workspace;
    let ids = Memo::new(move |_| {
        workspace.plan().with(|plan| plan.statements.iter().map(|it| it.id.clone()).collect::<Vec<_>>())
    });
    let start = move |_| {
        let part = Arc::new(Statement { id: Id::new(&id::short_id()), ..Statement::default() });
        workspace.apply(&Edit::Statements(ListEdit::Add { at: usize::MAX, part }));
    };
    let (first, other) = (say(words::ADD_STATEMENT), say(words::ADD_OTHER));
    let add = move || if ids.with(Vec::is_empty) { first() } else { other() };
    view! {
        <p class="quiet">{say(words::KEYS)}</p>
        <div class="sections">
            <For each=move || ids.get() key=|id| id.clone() let(id)>
                <StatementEditor id/>
            </For>
            <button type="button" class="button more" on:click=start>
                {add}
            </button>
        </div>
    }
}
