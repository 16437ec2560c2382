//! What is on the screen: pages, the frame around them, and small parts. Nothing imports `ui`; pages do not import each
//! other.
//!
//! Views show what `state` holds and ask it for changes; they calculate nothing and keep no document. Pages that are
//! edited are grids over sheets; pages that are only read are sections made by plain functions (`document`, `pages`).

mod activity_page;
mod agreement_page;
mod assessment_page;
mod budget_page;
mod calendar_page;
mod choices;
mod dialog;
mod document;
mod fields;
mod form;
mod grid;
mod help;
mod icon;
mod indicator_page;
mod indicators_page;
mod library;
mod links;
mod notices;
mod outline_page;
mod pages;
mod pending_page;
mod say;
mod sheet_form;
mod sheet_view;
mod shell;
mod statements_page;
mod steps_page;
mod switches;
mod targets_page;
mod title_form;
mod what_if;

use crate::browser::{clock, dom, page};
use crate::language::words::shell as words;
use crate::state::{self, Route};
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// When a change is drawn for certain, in milliseconds.
const DRAWN: u32 = 100;

/// The application: the library or a plan, as the address says.
#[component]
pub fn App() -> impl IntoView {
    let app = state::provide();
    let is_library = Memo::new(move |_| app.route().with(|route| *route == Route::Library));
    let content = NodeRef::<html::Div>::new();
    if app.embedding.is_on() {
        let observed = StoredValue::new_local(None);
        Effect::new(move |_| {
            let Some(content) = content.get() else { return };
            observed.set_value(dom::on_resize(&content, move |size| app.embedding.set_height(size.height)));
        });
        // Browsers tell a frame that is out of sight of no sizes, but they answer when asked.
        Effect::new(move |_| {
            app.route().track();
            app.workspace.phase().track();
            app.workspace.plan().track();
            app.language.track();
            let Some(content) = content.get() else { return };
            spawn_local(async move {
                clock::sleep(DRAWN).await;
                app.embedding.set_height(dom::measure(&content).height);
            });
        });
    }
    Effect::new(move || page::set_title(&tab_title()));
    view! {
        <div class="content" node_ref=content>
            <Show when=move || is_library.get() fallback=|| view! { <shell::Shell /> }>
                <library::LibraryPage />
            </Show>
        </div>
        <notices::NoticeList />
    }
}

/// The title of the tab: the open plan's, then the product's name.
fn tab_title() -> String {
    let app = state::app();
    let product = words::PRODUCT.of(app.language.get());
    let title = app.workspace.plan().with(|plan| plan.frame.title.clone());
    match title.as_str() {
        "" => product.to_owned(),
        title => format!("{title} · {product}"),
    }
}
