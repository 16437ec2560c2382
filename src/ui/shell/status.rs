//! Whether what was done is saved, and if not, why.

use crate::language::words::{embedding, saving as words};
use crate::state::{Phase, SaveStatus, app};
use leptos::prelude::*;

#[component]
pub(super) fn Status() -> impl IntoView {
    let app = app();
    let (status, phase) = (app.workspace.status(), app.workspace.phase());
    let is_open = move || phase.get() == Phase::Open;
    let text = move || {
        let language = app.language.get();
        match status.get() {
            _ if !is_open() => String::new(),
            SaveStatus::Saved => words::SAVED.of(language).to_owned(),
            SaveStatus::Saving => words::SAVING.of(language).to_owned(),
            SaveStatus::Changed => embedding::CHANGED.of(language).to_owned(),
            SaveStatus::Failed(error) => error.message(language),
            SaveStatus::ReadOnly(reason) => reason.of(language).to_owned(),
        }
    };
    view! {
        <p
            class="status"
            class:status-saved=move || status.with(|status| *status == SaveStatus::Saved)
            class:status-failed=move || status.with(|status| matches!(status, SaveStatus::Failed(_)))
            class:status-read-only=move || status.with(|status| matches!(status, SaveStatus::ReadOnly(_)))
            role="status"
        >
            {text}
        </p>
    }
}
