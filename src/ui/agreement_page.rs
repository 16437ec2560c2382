//! Agreements: written as a form, read and printed as the document their readers know, and beside them the rule tables
//! of the plan as a grid.

mod annex;
mod paper;
mod rule_tables;

use crate::browser::{clock, page};
use crate::language::words::{budget, form as words, scoring};
use crate::plan::id::Id;
use crate::state::{FormKind, Look, Page, View, app};
use crate::ui::choices::Chooser;
use crate::ui::form::FormView;
use crate::ui::say::say;
use crate::ui::sheet_view::Looks;
use leptos::prelude::*;
use paper::Paper;
use rule_tables::RuleTablesView;

/// The agreement page.
#[component]
pub(super) fn AgreementPage() -> impl IntoView {
    let workspace = app().workspace;
    let look = workspace.look(Page::Agreement);
    // Undo leads back to a rule that was changed: its table comes into sight for it.
    Effect::new(move |_| {
        let leads_to_rules = workspace.focus().with(|focus| {
            let row = focus.as_ref().and_then(|focus| focus.cell.as_ref()).map(|(row, _)| row);
            row.is_some_and(|row| {
                ["part:table/", "part:band/", "part:weight/", "part:target/"].iter().any(|kind| row.starts_with(kind))
            })
        });
        if leads_to_rules {
            workspace.set_look(Page::Agreement, Look::Rules);
        }
    });
    let views = vec![(Look::Usual, words::WRITE), (Look::Document, words::PAPER), (Look::Rules, scoring::RULES_GRID)];
    let shown = Memo::new(move |_| workspace.shown_agreement());
    view! {
        <div class="grid-bar">
            <Looks page=Page::Agreement choices=views/>
            <Show when=move || look.get() != Look::Rules>
                <AgreementButtons/>
            </Show>
        </div>
        {move || match look.get() {
            Look::Rules => view! { <RuleTablesView/> }.into_any(),
            Look::Document if shown.with(Option::is_some) => view! { <Paper/> }.into_any(),
            _ => match shown.get() {
                Some(id) => view! { <FormView kind=FormKind::Agreement(Id::new(&id))/> }.into_any(),
                None => view! { <p class="quiet">{say(words::NO_AGREEMENT)}</p> }.into_any(),
            },
        }}
    }
}

/// Which agreement, and agreements that come and go.
#[component]
fn AgreementButtons() -> impl IntoView {
    let app = app();
    let workspace = app.workspace;
    let is_closed = move || workspace.read_only().get().is_some();
    let has_none = move || workspace.plan().with(|plan| plan.agreements.is_empty());
    let delete = move |_| {
        if workspace.delete_agreement() {
            let said = words::AGREEMENT_DELETED.of(app.language.get_untracked());
            app.notices.offer(said, budget::PUT_BACK, move || workspace.undo());
        }
    };
    let planned = StoredValue::new_local(None);
    let print = move |_| {
        workspace.set_look(Page::Agreement, Look::Document);
        // Once the document stands on the page.
        planned.set_value(clock::at_next_frame(page::print));
    };
    view! {
        <Chooser
            label=scoring::WHICH_AGREEMENT
            choices=Signal::derive(move || workspace.agreements())
            chosen=Signal::derive(move || workspace.shown_agreement())
            choose=move |id| workspace.view().update(|view: &mut View| view.agreement = Some(id))
        />
        <button type="button" class="button" disabled=is_closed on:click=move |_| workspace.add_agreement()>
            {say(words::ADD_AGREEMENT)}
        </button>
        <button
            type="button"
            class="button"
            disabled=move || is_closed() || has_none()
            on:click=move |_| workspace.duplicate_agreement()
        >
            {say(words::DUPLICATE_AGREEMENT)}
        </button>
        <button type="button" class="button" disabled=move || is_closed() || has_none() on:click=delete>
            {say(words::DELETE_AGREEMENT)}
        </button>
        <button type="button" class="button" disabled=has_none on:click=print>
            {say(words::PRINT)}
        </button>
    }
}
