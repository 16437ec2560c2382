//! Writing what units say of themselves, the units, and who answers for what; or all of it as a document.

mod committees;
mod lists;
mod organisation;
mod responsibility;
mod statement;
mod unit;

use crate::browser::id;
use crate::edit::{Edit, ListEdit};
use crate::language::words::{Text, grid, statements as words};
use crate::plan::id::Id;
use crate::plan::statement::Statement;
use crate::state::app;
use crate::ui::choices::Choice;
use crate::ui::document::Says;
use crate::ui::document::view::Document;
use crate::ui::say::say;
use committees::Committees;
use leptos::prelude::*;
use organisation::Units;
use responsibility::Responsibility;
use statement::StatementEditor;
use std::sync::Arc;

/// What of the page is shown.
#[derive(Clone, Copy, PartialEq, Eq)]
enum View {
    Statements,
    Organisation,
    Responsibility,
    Document,
}

/// The statements page.
#[component]
pub(super) fn StatementsPage(says: Says) -> impl IntoView {
    let view = RwSignal::new(View::Statements);
    let choices: Vec<(View, Text)> = vec![
        (View::Statements, words::STATEMENTS),
        (View::Organisation, words::ORGANISATION),
        (View::Responsibility, words::RESPONSIBILITY),
        (View::Document, grid::AS_DOCUMENT),
    ];
    view! {
        <div class="grid-bar">
            <Choice
                label=grid::VIEW
                choices=choices
                chosen=Signal::derive(move || view.get())
                choose=move |chosen| view.set(chosen)
            />
        </div>
        {move || match view.get() {
            View::Statements => view! { <Statements/> }.into_any(),
            View::Organisation => view! { <Units/> <Committees/> }.into_any(),
            View::Responsibility => view! { <Responsibility/> }.into_any(),
            View::Document => view! { <Document says/> }.into_any(),
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
