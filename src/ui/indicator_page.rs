//! The sheet of one indicator at an address of its own: all that the plan says of it, written in place, with the way to
//! the next one.

use crate::browser::dom;
use crate::language::words::{addresses as words, form, indicator as indicator_words};
use crate::plan::id::Id;
use crate::state::{FormKind, Page, Route, app};
use crate::ui::form::FormView;
use crate::ui::say::say;
use leptos::ev;
use leptos::html;
use leptos::prelude::*;

/// The indicators before and behind.
type Beside = (Option<String>, Option<String>);

/// The page of an indicator, by its id.
#[component]
pub(super) fn IndicatorPage(id: String) -> impl IntoView {
    let app = app();
    let workspace = app.workspace;
    let id = StoredValue::new(id);
    let title = Memo::new(move |_| {
        id.with_value(|id| {
            workspace.plan().with(|plan| {
                let known = plan.indicators.get(id)?;
                Some([known.no.as_deref(), Some(&*known.title)].into_iter().flatten().collect::<Vec<_>>().join(" "))
            })
        })
    });
    let beside = Memo::new(move |_| id.with_value(|id| workspace.neighbours(id)));
    let key = move || app.route().with(|route| route.plan_key().unwrap_or_default().to_owned());
    let link = move |name, keys: &'static str, to: fn(&Beside) -> Option<String>| {
        let address = move || beside.with(to).map(|id| Route::Indicator { key: key(), id }.to_hash());
        move || match address() {
            Some(address) => {
                view! { <a class="button" href=address aria-keyshortcuts=keys title=keys>{say(name)}</a> }.into_any()
            }
            None => view! { <span class="button is-off" aria-disabled="true">{say(name)}</span> }.into_any(),
        }
    };
    let all = move || Route::Plan { key: key(), page: Page::Indicators }.to_hash();
    let root = NodeRef::<html::Div>::new();
    Effect::new(move |_| {
        if let Some(root) = root.get() {
            dom::focus(&root);
        }
    });
    let key_down = move |event: ev::KeyboardEvent| {
        let to = match event.key().as_str() {
            "PageUp" if event.alt_key() => beside.with_untracked(|(before, _)| before.clone()),
            "PageDown" if event.alt_key() => beside.with_untracked(|(_, after)| after.clone()),
            _ => return,
        };
        event.prevent_default();
        if let Some(id) = to {
            app.go(Route::Indicator { key: workspace.key().get_untracked(), id });
        }
    };
    view! {
        <div class="indicator" tabindex="-1" node_ref=root on:keydown=key_down>
        <div class="page-head">
            <h1>{say(indicator_words::INDICATOR)}</h1>
            <a href=all>{say(words::ALL_INDICATORS)}</a>
        </div>
        <nav class="grid-bar" aria-label=say(form::SHEET)>
            {link(form::PREVIOUS, "Alt+PageUp", |(previous, _)| previous.clone())}
            {link(form::NEXT, "Alt+PageDown", |(_, next)| next.clone())}
        </nav>
        <Show
            when=move || title.with(Option::is_some)
            fallback=|| view! { <p role="alert">{say(words::NO_SUCH_INDICATOR)}</p> }
        >
            <h2 class="form-title">{title}</h2>
            <FormView kind=FormKind::Indicator(Id::new(&id.get_value()))/>
        </Show>
        </div>
    }
}
