//! One field or cell of a form: what is typed is taken when one leaves it; what cannot be read stays, with the reason.

use super::{Place, Shape, app_workspace};
use crate::browser::dom;
use crate::sheet::form::{Choice, Holds};
use crate::state::{Route, app};
use leptos::html;
use leptos::prelude::*;

/// A control with its name beside it, or, in a cell, only told to those who hear it.
pub(super) fn control(
    place: Place,
    key: String,
    shape: Shape,
    holds: Signal<Option<Holds>>,
    name: Signal<String>,
    is_cell: bool,
) -> AnyView {
    let value = Memo::new(move |_| holds.with(value_of));
    let key = StoredValue::new(key);
    let draft = Memo::new(move |_| key.with_value(|key| place.draft(key)));
    let shown = Memo::new(move |_| draft.get().map_or_else(|| value.get(), |(text, _)| text));
    // A choice that was refused cannot stay; why is said until it is another one.
    let refused = RwSignal::new(None::<(String, String)>);
    let reason = Memo::new(move |_| {
        let of_choice = || refused.get().filter(|(before, _)| *before == value.get());
        draft.get().or_else(of_choice).map(|(_, reason)| reason)
    });
    let error_id = key.with_value(|key| format!("form-{key}"));
    let described = {
        let id = error_id.clone();
        move || reason.with(Option::is_some).then(|| id.clone())
    };
    let can_keep = matches!(shape, Shape::Line | Shape::Prose | Shape::Figure);
    let commit = move |typed: String| {
        let before = value.get_untracked();
        if typed == shown.get_untracked() {
            return;
        }
        if typed == before {
            key.with_value(|key| place.give_up(key));
            return;
        }
        let taken = key.with_value(|key| place.enter(key, &typed, can_keep));
        refused.set(taken.err().filter(|_| !can_keep).map(|reason| (before, reason)));
    };
    let give_up = move || {
        key.with_value(|key| place.give_up(key));
        refused.set(None);
    };
    let label = move || is_cell.then(|| name.get());
    let is_closed = move || app_workspace().read_only().get().is_some();
    let is_wanted = move || key.with_value(|key| place.wanted.with_untracked(|wanted| wanted.as_ref() == Some(key)));
    let invalid = move || reason.with(Option::is_some).then_some("true");
    let field = match shape {
        Shape::Prose => {
            let node = NodeRef::<html::Textarea>::new();
            node.on_load(move |field| {
                if is_wanted() {
                    place.wanted.set(None);
                    dom::focus(&field);
                }
            });
            view! {
                <textarea
                    rows="1"
                    node_ref=node
                    aria-label=label
                    aria-invalid=invalid
                    aria-describedby=described
                    prop:value=shown
                    readonly=is_closed
                    on:change:target=move |event| {
                        let field = event.target();
                        commit(field.value());
                        field.set_value(&shown.get_untracked());
                    }
                    on:keydown:target=move |event| {
                        if event.key() == "Escape" {
                            give_up();
                            event.target().set_value(&value.get_untracked());
                        }
                    }
                ></textarea>
            }
            .into_any()
        }
        Shape::Choice => {
            let choices = Memo::new(move |_| match holds.get() {
                Some(Holds::Choice { choices, .. }) => choices,
                _ => Vec::new(),
            });
            let option = move |Choice { word, name }: Choice| {
                let own = word.clone();
                let is_chosen = move || value.with(|value| *value == own);
                view! { <option value=word prop:selected=is_chosen>{name}</option> }
            };
            view! {
                <select
                    aria-label=label
                    aria-describedby=described
                    disabled=is_closed
                    on:change:target=move |event| {
                        let field = event.target();
                        commit(field.value());
                        // What is chosen may be done at once and leave nothing chosen.
                        field.set_value(&value.get_untracked());
                    }
                >
                    {move || choices.get().into_iter().map(option).collect::<Vec<_>>()}
                </select>
            }
            .into_any()
        }
        Shape::Mark => view! {
            <input
                type="checkbox"
                aria-label=label
                prop:checked=move || value.with(|value| !value.is_empty())
                disabled=is_closed
                on:change:target=move |event| {
                    commit(if event.target().checked() { "1".to_owned() } else { String::new() });
                }
            />
        }
        .into_any(),
        Shape::Link => return link(holds),
        _ => {
            let node = NodeRef::<html::Input>::new();
            node.on_load(move |field| {
                if is_wanted() {
                    place.wanted.set(None);
                    dom::focus(&field);
                }
            });
            view! {
                <input
                    type="text"
                    class:is-figure=shape == Shape::Figure
                    inputmode=(shape == Shape::Figure).then_some("decimal")
                    autocomplete="off"
                    node_ref=node
                    aria-label=label
                    aria-invalid=invalid
                    aria-describedby=described
                    prop:value=shown
                    readonly=is_closed
                    on:change:target=move |event| {
                        let field = event.target();
                        commit(field.value());
                        field.set_value(&shown.get_untracked());
                    }
                    on:keydown:target=move |event| {
                        if event.key() == "Escape" {
                            give_up();
                            event.target().set_value(&value.get_untracked());
                        }
                    }
                />
            }
            .into_any()
        }
    };
    let error = move || {
        reason.get().map(|reason| view! { <p class="field-error" role="alert" id=error_id.clone()>{reason}</p> })
    };
    if is_cell {
        return view! { {field} {error} }.into_any();
    }
    let class = match shape {
        Shape::Prose => "form-wide",
        Shape::Mark => "form-mark",
        _ => "",
    };
    view! {
        <div class=class>
            <label class="field"><span>{name}</span>{field}</label>
            {error}
        </div>
    }
    .into_any()
}

fn value_of(holds: &Option<Holds>) -> String {
    match holds {
        Some(Holds::Line(text) | Holds::Prose(text) | Holds::Figure(text) | Holds::Said(text)) => text.clone(),
        Some(Holds::Choice { chosen, .. }) => chosen.clone(),
        Some(Holds::Mark(true)) => "1".to_owned(),
        _ => String::new(),
    }
}

/// The way to the sheet of an indicator.
fn link(holds: Signal<Option<Holds>>) -> AnyView {
    let app = app();
    let known = Memo::new(move |_| match holds.get() {
        Some(Holds::Link(id, title)) => (id, title),
        _ => Default::default(),
    });
    let address = move || Route::Indicator { key: app.workspace.key().get(), id: known.get().0 }.to_hash();
    view! { <a href=address>{move || known.get().1}</a> }.into_any()
}
