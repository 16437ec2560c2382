//! What the overview edits: the plan's title, and folded away below it its years and what else it says of itself.

use crate::edit::{Edit, TextField};
use crate::language::words::plan as words;
use crate::state::{FormKind, app};
use crate::ui::form::FormView;
use crate::ui::say::say;
use leptos::prelude::*;

#[component]
pub(super) fn TitleForm() -> impl IntoView {
    let workspace = app().workspace;
    let plan = workspace.plan();
    let title = Memo::new(move |_| plan.with(|plan| plan.frame.title.clone()));
    let read_only = workspace.read_only();
    let commit = move |text: String| {
        let text = text.trim();
        if text != title.get_untracked() {
            workspace.apply(&Edit::SetText { field: TextField::PlanTitle, text: Some(text.to_owned()) });
        }
    };
    view! {
        <div class="title-form">
            <label class="field">
                <span>{say(words::TITLE)}</span>
                <input
                    type="text"
                    autocomplete="off"
                    prop:value=move || title.get()
                    readonly=move || read_only.get().is_some()
                    on:change:target=move |change| commit(change.target().value())
                />
            </label>
        </div>
        <details class="form-details">
            <summary>{say(words::SETTINGS)}</summary>
            <FormView kind=FormKind::Frame/>
        </details>
    }
}
