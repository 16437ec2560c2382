//! The pages of a plan as links.

use super::page_view::name;
use crate::language::words::shell as words;
use crate::state::{Page, Route, app};
use crate::ui::say::say;
use leptos::prelude::*;

#[component]
pub(super) fn Navigation(#[prop(into)] page: Signal<Page>) -> impl IntoView {
    let route = app().route();
    let key = Memo::new(move |_| route.with(|route| route.plan_key().map(str::to_owned)));
    let link = move |to: Page| {
        let address = move || Route::Plan { key: key.get().unwrap_or_default(), page: to }.to_hash();
        let current = move || (page.get() == to).then_some("page");
        view! {
            <li>
                <a href=address aria-current=current>
                    {say(name(to))}
                </a>
            </li>
        }
    };
    view! {
        <nav class="navigation" aria-label=say(words::PLAN)>
            <ul>{Page::ALL.map(link).into_iter().collect_view()}</ul>
        </nav>
    }
}
