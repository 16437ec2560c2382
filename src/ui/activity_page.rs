//! The page of one activity: everything that is said of it, written in place; or read and printed as a project form.
//!
//! Each part is a table or field of a sheet. A part that is empty takes one line, which says what it is for.

mod costs;
mod linkage;
mod money;
mod parts;
mod transfers;
mod who;

use crate::browser::{dom, page};
use crate::language::words::{activity as words, grid};
use crate::plan::activity::Activity;
use crate::plan::id::Id;
use crate::state::{Page, Route, SheetKind, app};
use crate::ui::choices::{Choice, YearSwitch};
use crate::ui::document::Says;
use crate::ui::document::view::Document;
use crate::ui::say::say;
use leptos::ev;
use leptos::html;
use leptos::prelude::*;
use std::sync::Arc;

/// The activity whose page it is, as it stands; none while it is not there.
type Here = Memo<Option<Arc<Activity>>>;

/// The page.
#[component]
pub(super) fn ActivityPage(says: Says) -> impl IntoView {
    let app = app();
    let workspace = app.workspace;
    let id: StoredValue<Id<Activity>> = StoredValue::new(Id::new(
        app.route().with_untracked(|route| route.part().unwrap_or_default().to_owned()).as_str(),
    ));
    let here: Here =
        Memo::new(move |_| workspace.plan().with(|plan| id.with_value(|id| plan.activities.get(id.as_str()).cloned())));
    let beside = Memo::new(move |_| {
        workspace.structure().track();
        untrack(|| id.with_value(|id| workspace.beside_activity(id.as_str())))
    });
    let is_read = RwSignal::new(false);
    let root = NodeRef::<html::Div>::new();
    Effect::new(move |_| {
        if let Some(root) = root.get() {
            dom::focus(&root);
        }
    });
    let go = move |to: Option<Arc<str>>| {
        if let Some(to) = to {
            app.go(workspace.page_of_activity(&to));
        }
    };
    let key_down = move |event: ev::KeyboardEvent| {
        let (before, after) = beside.get_untracked();
        let is_control = event.ctrl_key() || event.meta_key();
        match event.key().as_str() {
            "PageUp" if event.alt_key() => go(before),
            "PageDown" if event.alt_key() => go(after),
            "z" if is_control && !event.shift_key() && !dom::is_in_field(&event) => workspace.undo(),
            "y" if is_control && !dom::is_in_field(&event) => workspace.redo(),
            _ => return,
        }
        event.prevent_default();
    };
    let step = move |forward: bool| {
        let to = move || beside.with(|(before, after)| if forward { after.clone() } else { before.clone() });
        let (name, keys) = match forward {
            true => (words::NEXT, "Alt+PageDown"),
            false => (words::PREVIOUS, "Alt+PageUp"),
        };
        view! {
            <button
                type="button"
                class="button"
                aria-keyshortcuts=keys
                title=keys
                disabled=move || to().is_none()
                on:click=move |_| go(to())
            >
                {say(name)}
            </button>
        }
    };
    let form = move || {
        let row = crate::sheet::RowKey::Activity(id.with_value(Id::shared));
        view! {
            <div class="activity-form">
                <p class="quiet">{say(words::KEYS)}</p>
                <who::Who row=row.clone() here/>
                <linkage::Linkage here/>
                <parts::Texts here/>
                <parts::Deliverables here/>
                <parts::Tasks here/>
                <parts::Steps here/>
                <money::Money row here/>
                <costs::Costs here/>
                <transfers::Transfers here/>
                <parts::Indicators here/>
                <parts::Risks/>
            </div>
        }
    };
    view! {
        <div class="activity" tabindex="-1" node_ref=root on:keydown=key_down>
            <div class="grid-bar">
                {step(false)}
                {step(true)}
                <Choice
                    label=grid::VIEW
                    choices=vec![(false, words::FORM), (true, grid::AS_DOCUMENT)]
                    chosen=Signal::derive(move || is_read.get())
                    choose=move |chosen| is_read.set(chosen)
                />
                <YearSwitch/>
                <PageLink page=Page::Budget name=words::TO_BUDGET row=Some(id.with_value(Id::shared))/>
                <button type="button" class="button" on:click=move |_| page::print()>
                    {say(words::PRINT)}
                </button>
            </div>
            <Show
                when=move || here.with(Option::is_some)
                fallback=move || view! {
                    <p>{say(words::NO_SUCH_ACTIVITY)}</p>
                    <PageLink page=Page::Budget name=words::TO_BUDGET row=None/>
                }
            >
                <h2 class="activity-title">
                    {move || here.with(|here| here.as_ref().and_then(|here| here.title.clone()))}
                </h2>
                <Show when=move || !is_read.get()>{form()}</Show>
                <div class:only-print=move || !is_read.get()>
                    <Document says/>
                </div>
            </Show>
        </div>
    }
}

/// A link to another page of the plan, with the row of an activity as its active one.
#[component]
fn PageLink(page: Page, name: crate::language::words::Text, row: Option<Arc<str>>) -> impl IntoView {
    let workspace = app().workspace;
    let address = move || Route::Plan { key: workspace.key().get(), page }.to_hash();
    let go = move |_| {
        if let Some(id) = &row {
            workspace.set_active_cell(page, crate::sheet::RowKey::Activity(id.clone()).to_string(), "name");
        }
    };
    view! {
        <a class="button" href=address on:click=go>
            {say(name)}
        </a>
    }
}

/// A table of the activity.
fn list(list: crate::sheet::activity::ActivityList) -> SheetKind {
    SheetKind::Activity(list)
}
