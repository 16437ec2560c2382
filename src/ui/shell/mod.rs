//! The frame of an open plan: header, navigation, and the page that the address names.

mod header;
mod navigation;
mod page_view;
mod save_copy;
mod status;

use crate::language::words::{embedding, shell as words};
use crate::state::{Page, Phase, Route, app};
use crate::ui::indicator_page::IndicatorPage;
use crate::ui::say::say;
use header::Header;
use leptos::html;
use leptos::prelude::*;
use navigation::Navigation;
use page_view::{PageHead, page_view};

#[component]
pub(super) fn Shell() -> impl IntoView {
    let app = app();
    let route = app.route();
    let page = Memo::new(move |_| route.with(|route| route.page().unwrap_or(Page::Overview)));
    let indicator = Memo::new(move |_| route.with(|route| route.indicator().map(str::to_owned)));
    let part = Memo::new(move |_| route.with(|route| route.part().map(str::to_owned)));
    let phase = app.workspace.phase();
    // Another plan at the same page is another page, and so is another part.
    let shown = Memo::new(move |_| (app.workspace.key().get(), phase.get(), page.get(), indicator.get(), part.get()));
    let is_sheet =
        move || phase.get() == Phase::Open && indicator.with(Option::is_none) && page_view::is_sheet(page.get());
    let main = NodeRef::<html::Main>::new();
    let skip = move |_| {
        if let Some(main) = main.get() {
            crate::browser::dom::focus(&main);
        }
    };
    view! {
        <button type="button" class="button skip" on:click=skip>
            {say(words::SKIP)}
        </button>
        <Header />
        <div class="plan">
            <Navigation page />
            <main class="page" class:page-sheet=is_sheet tabindex="-1" node_ref=main>
                {move || match shown.get() {
                    (_, Phase::Open, _, Some(id), _) => view! { <IndicatorPage id /> }.into_any(),
                    (_, Phase::Open, page, None, _) => view! { <PageHead page /> {page_view(page)} }.into_any(),
                    (_, phase, ..) => view! { <NotOpen phase /> }.into_any(),
                }}
            </main>
        </div>
    }
}

/// What is there in place of a page while no plan is open.
#[component]
fn NotOpen(phase: Phase) -> impl IntoView {
    let (title, reason) = match phase {
        Phase::Missing => (words::MISSING, view! { <p>{say(words::MISSING_ADVICE)}</p> }.into_any()),
        Phase::Failed(reason) => (words::FAILED, view! { <p role="alert">{reason}</p> }.into_any()),
        Phase::Closed if app().embedding.is_on() => {
            return view! { <p class="opening">{say(embedding::WAITING)}</p> }.into_any();
        }
        Phase::Closed | Phase::Opening | Phase::Open => {
            return view! { <p class="opening">{say(words::OPENING)}</p> }.into_any();
        }
    };
    view! {
        <div class="pending">
            <h1>{say(title)}</h1>
            {reason}
            <p>
                <a href=Route::Library.to_hash()>{say(words::TO_LIBRARY)}</a>
            </p>
        </div>
    }
    .into_any()
}
