//! One indicator: everything its template says, at an address of its own.

use crate::language::words::{addresses as words, indicator as indicator_words};
use crate::state::{Page, Route, app};
use crate::ui::document::view::section_view;
use crate::ui::document::{Writing, indicator};
use crate::ui::say::say;
use leptos::prelude::*;

#[component]
pub(super) fn IndicatorPage(id: String) -> impl IntoView {
    let app = app();
    let (plan, reading) = (app.workspace.plan(), app.workspace.reading());
    let sheet = Memo::new(move |_| {
        let plan = plan.get();
        let known = plan.indicators.get(&id)?;
        Some(indicator::sheet(&Writing::new(&plan, reading.get()), known, 1))
    });
    let all = move || {
        let key = app.route().with(|route| route.plan_key().unwrap_or_default().to_owned());
        Route::Plan { key, page: Page::Indicators }.to_hash()
    };
    let none = || view! { <p role="alert">{say(words::NO_SUCH_INDICATOR)}</p> }.into_any();
    view! {
        <div class="page-head">
            <h1>{say(indicator_words::INDICATOR)}</h1>
            <a href=all>{say(words::ALL_INDICATORS)}</a>
        </div>
        <div class="sections">{move || sheet.get().map_or_else(none, section_view)}</div>
    }
}
