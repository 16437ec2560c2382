//! The units of the organisation: their abbreviations and names, new ones, and two spellings of one unit made one.

use super::WrittenText;
use crate::browser::id as ids;
use crate::edit::{Edit, TextField};
use crate::language::words::{budget, plan as names, statements as words};
use crate::plan::id::Id;
use crate::plan::organisation::Unit;
use crate::state::app;
use crate::ui::say::say;
use leptos::prelude::*;
use std::sync::Arc;

#[component]
pub(super) fn UnitsEditor() -> impl IntoView {
    let workspace = app().workspace;
    let ids = Memo::new(move |_| {
        workspace.plan().with(|plan| plan.organisation.units.iter().map(|unit| unit.id.clone()).collect::<Vec<_>>())
    });
    let add = move |_| {
        let unit = Arc::new(Unit { id: Id::new(&ids::short_id()), ..Unit::default() });
        workspace.apply(&Edit::AddUnit { unit });
    };
    view! {
        <section class="section">
            <h2>{say(words::UNITS)}</h2>
            <ul class="units" aria-label=say(words::UNITS)>
                <For each=move || ids.get() key=|id| id.clone() let(id)>
                    <li class="grid-bar">
                        <UnitFields id/>
                    </li>
                </For>
            </ul>
            <button type="button" class="button more" on:click=add>
                {say(words::ADD_UNIT)}
            </button>
        </section>
    }
}

#[component]
fn UnitFields(id: Id<Unit>) -> impl IntoView {
    let app = app();
    let workspace = app.workspace;
    let known = {
        let id = id.clone();
        Memo::new(move |_| workspace.plan().with(|plan| plan.organisation.unit(&id).cloned()))
    };
    let text = move |of: fn(&Unit) -> Option<&String>| {
        Signal::derive(move || known.with(|known| known.as_ref().and_then(of).cloned().unwrap_or_default()))
    };
    let others = {
        let id = id.clone();
        Memo::new(move |_| {
            workspace.plan().with(|plan| {
                let others = plan.organisation.units.iter().filter(|unit| unit.id != id);
                others.map(|unit| (unit.id.clone(), unit.short_name().to_owned())).collect::<Vec<_>>()
            })
        })
    };
    let options = move || {
        let option = |(id, name): (Id<Unit>, String)| view! { <option value=id.to_string()>{name}</option> };
        others.get().into_iter().map(option).collect::<Vec<_>>()
    };
    let from = id.clone();
    let merge = move |event| {
        let into = event_target_value(&event);
        if into.is_empty() {
            return;
        }
        let edit = Edit::MergeUnits { from: from.clone(), into: Id::new(&into) };
        if workspace.apply(&edit) {
            let language = app.language.get_untracked();
            app.notices.offer(words::MERGED.of(language), budget::PUT_BACK, move || workspace.undo());
        }
    };
    view! {
        <WrittenText
            field=TextField::UnitAbbreviation(id.clone())
            name=names::ABBREVIATION
            text=text(|unit| unit.abbreviation.as_ref())
        />
        <WrittenText field=TextField::UnitName(id) name=names::NAME text=text(|unit| unit.name.as_ref())/>
        <label class="field">
            <span>{say(words::MERGE_INTO)}</span>
            <select on:change=merge disabled=move || workspace.read_only().get().is_some()>
                <option value="">"–"</option>
                {options}
            </select>
        </label>
    }
}
