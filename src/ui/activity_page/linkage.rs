//! What the activity serves: the headings above it, their links to upper plans, and its own.

use super::Here;
use crate::edit::Linked;
use crate::language::words::{activity as words, links};
use crate::plan::outline::Node;
use crate::sheet::RowKey;
use crate::state::{Page, Route, app};
use crate::ui::document::{Writing, joined};
use crate::ui::links::{LinkDialog, write as written};
use crate::ui::say::say;
use leptos::prelude::*;
use std::sync::Arc;

/// A heading above the activity.
#[derive(Clone, PartialEq)]
struct Above {
    id: Arc<str>,
    label: String,
    title: String,
    links: Option<String>,
}

#[component]
pub(super) fn Linkage(here: Here) -> impl IntoView {
    let workspace = app().workspace;
    let above = Memo::new(move |_| {
        let node = here.with(|here| here.as_ref().and_then(|here| here.node.clone()));
        let plan = workspace.plan().get();
        let w = Writing::new(&plan, workspace.reading().get());
        let mut above = Vec::new();
        let mut at = node;
        // Bounded, since a hostile file may hold a circle of headings.
        while let Some(node) =
            at.filter(|_| above.len() < plan.outline.len()).and_then(|id| plan.outline.get(id.as_str()))
        {
            above.push(heading(&w, node));
            at = node.parent.clone();
        }
        above.reverse();
        above
    });
    let open = RwSignal::new(None);
    let linked = move || here.with_untracked(|here| here.as_ref().map(|here| Linked::Activity(here.id.clone())));
    let own =
        Memo::new(move |_| here.with(|here| here.iter().flat_map(|here| &here.links).map(written).collect::<Vec<_>>()));
    let item = move |Above { id, label, title, links }: Above| {
        let address = move || Route::Plan { key: workspace.key().get(), page: Page::Outline }.to_hash();
        let go = move |_| workspace.set_active_cell(Page::Outline, RowKey::Node(id.clone()).to_string(), "name");
        let links = links.map(|links| view! { <p class="quiet">{links}</p> });
        view! {
            <li>
                <span class="section-label">{label}</span>
                " "
                <a href=address on:click=go>
                    {title}
                </a>
                {links}
            </li>
        }
    };
    view! {
        <section class="section" aria-label=say(words::LINKAGE)>
            <h3>{say(words::LINKAGE)}</h3>
            <Show
                when=move || above.with(|above| !above.is_empty())
                fallback=move || view! { <p class="quiet">{say(words::NO_HEADING)}</p> }
            >
                <ol class="linkage">{move || above.get().into_iter().map(item).collect::<Vec<_>>()}</ol>
            </Show>
            <ul class="linkage" aria-label=say(words::LINK)>
                {move || own.get().into_iter().map(|link| view! { <li>{link}</li> }).collect::<Vec<_>>()}
            </ul>
            <button type="button" class="button" on:click=move |_| open.set(linked())>
                {say(links::EDIT_LINKS)}
            </button>
            <LinkDialog of=open/>
        </section>
    }
}

fn heading(w: &Writing<'_>, node: &Node) -> Above {
    let label = match &node.label {
        Some(label) => Some(label.clone()),
        None => joined([&node.level, &node.code].into_iter().flatten(), " "),
    };
    Above {
        id: node.id.shared(),
        label: label.unwrap_or_default(),
        title: w.titled(node.title.as_deref()),
        links: w.links(&node.links),
    }
}
