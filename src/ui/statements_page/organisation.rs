//! The units as a tree: found by abbreviation or name, put below others, ordered, merged, taken out.

use super::unit::UnitMore;
use crate::browser::id as ids;
use crate::edit::Edit;
use crate::figures::responsibility::{Placed, placed};
use crate::language::search::fold;
use crate::language::words::{budget, plan as names, statements as words};
use crate::plan::Plan;
use crate::plan::id::Id;
use crate::plan::organisation::Unit;
use crate::state::app;
use crate::ui::fields::{PartButtons, Written};
use crate::ui::say::say;
use leptos::prelude::*;
use std::sync::Arc;

/// The units that a filter leaves, in the order of the tree.
#[component]
pub(super) fn Units() -> impl IntoView {
    let workspace = app().workspace;
    let wanted = RwSignal::new(String::new());
    let rows = Memo::new(move |_| {
        let wanted = fold(&wanted.get());
        workspace.plan().with(|plan| {
            let is_found = |unit: &Unit| {
                let names = [&unit.abbreviation, &unit.name, &unit.name_en];
                wanted.is_empty() || names.into_iter().flatten().any(|name| fold(name).contains(&wanted))
            };
            placed(plan)
                .into_iter()
                .filter(|row| is_found(row.unit))
                .map(|row| (row.unit.id.clone(), row.level))
                .collect::<Vec<_>>()
        })
    });
    let language = app().language;
    let count = move || {
        let all = workspace.plan().with(|plan| plan.organisation.units.len());
        let show = |count: usize| workspace.reading().get().digits.show(&count.to_string()).into_owned();
        words::found(&show(rows.with(Vec::len)), &show(all), language.get())
    };
    let add = move |_| {
        wanted.set(String::new());
        let unit = Arc::new(Unit { id: Id::new(&ids::short_id()), ..Unit::default() });
        workspace.apply(&Edit::PutUnit { unit });
    };
    view! {
        <section class="section">
            <h2>{say(words::UNITS)}</h2>
            <div class="grid-bar">
                <label>
                    {say(words::FIND_UNIT)} " "
                    <input
                        type="search"
                        prop:value=move || wanted.get()
                        on:input:target=move |input| wanted.set(input.target().value())
                    />
                </label>
                <span class="quiet" role="status">{count}</span>
            </div>
            <ul class="units" aria-label=say(words::UNITS)>
                <For each=move || rows.get() key=|(id, level)| (id.clone(), *level) let((id, level))>
                    <li class="unit" style=format!("--level: {}", level.min(6))>
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
    let find = id.clone();
    let known = Written::new(
        move |plan: &Plan| plan.organisation.units.iter().find(|unit| unit.id == find).cloned(),
        |unit| Edit::PutUnit { unit },
    );
    let name = known.says(|unit: &Unit| unit.short_name().to_owned());
    let is_open = RwSignal::new(false);
    let of_shift = id.clone();
    let shift = Callback::new(move |by: isize| {
        let before = workspace.plan().with_untracked(|plan| place_beside(plan, &of_shift, by));
        if let Some(before) = before {
            workspace.apply(&Edit::MoveUnit { unit: of_shift.clone(), before });
        }
    });
    let of_remove = id.clone();
    let remove = Callback::new(move |()| {
        workspace.apply(&Edit::RemoveUnit { unit: of_remove.clone() });
    });
    view! {
        <div class="grid-bar">
            {known.text(names::ABBREVIATION, false, |unit: &mut Unit| Some(&mut unit.abbreviation))}
            {known.text(names::NAME, false, |unit| Some(&mut unit.name))} <ParentChoice known id=id.clone()/>
            <MergeChoice id=id.clone()/> <PartButtons name shift remove/>
            <button
                type="button"
                class="button"
                aria-expanded=move || is_open.get().to_string()
                on:click=move |_| is_open.update(|is_open| *is_open = !*is_open)
            >
                {say(words::UNIT_MORE)}
                <span class="hidden-text">": " {move || name.get()}</span>
            </button>
        </div>
        <Show when=move || is_open.get()>
            <UnitMore known id=id.clone()/>
        </Show>
    }
}

/// Where a unit goes when it changes sides with the sibling above or below: before this unit or behind all.
fn place_beside(plan: &Plan, id: &Id<Unit>, by: isize) -> Option<Option<Id<Unit>>> {
    let parent = plan.organisation.unit(id)?.parent.clone();
    let siblings: Vec<&Arc<Unit>> = plan.organisation.units.iter().filter(|unit| unit.parent == parent).collect();
    let at = siblings.iter().position(|unit| unit.id == *id)?;
    let beside = at.checked_add_signed(by).filter(|to| *to < siblings.len())?;
    // Downwards it goes before the one behind the sibling.
    let before = if by < 0 { beside } else { beside.saturating_add(1) };
    Some(siblings.get(before).map(|unit| unit.id.clone()))
}

/// The unit above; those below the unit are no choice.
#[component]
fn ParentChoice(known: Written<Unit>, id: Id<Unit>) -> impl IntoView {
    let workspace = app().workspace;
    let parent = known.says(|unit| unit.parent.clone());
    let choices = Memo::new(move |_| {
        workspace.plan().with(|plan| {
            let rows = placed(plan);
            let mut choices = Vec::new();
            let mut within: Option<u16> = None;
            for Placed { unit, level } in rows {
                if within.is_some_and(|own| level > own) {
                    continue;
                }
                within = (unit.id == id).then_some(level);
                if within.is_none() {
                    choices.push((unit.id.clone(), unit.short_name().to_owned()));
                }
            }
            choices
        })
    });
    let options = move || {
        let option = |(id, name): (Id<Unit>, String)| {
            let (value, of) = (id.to_string(), id);
            view! { <option value=value selected=move || parent.get().as_ref() == Some(&of)>{name}</option> }
        };
        choices.get().into_iter().map(option).collect::<Vec<_>>()
    };
    let choose = move |event| {
        let chosen = Some(event_target_value(&event)).filter(|id| !id.is_empty());
        known.change(|unit| unit.parent = chosen.map(|id| Id::new(&id)));
    };
    view! {
        <label class="field">
            <span>{say(names::PARENT_UNIT)}</span>
            <select on:change=choose disabled=move || workspace.read_only().get().is_some()>
                <option value="" selected=move || parent.get().is_none()>"–"</option>
                {options}
            </select>
        </label>
    }
}

/// Two spellings of one unit become one.
#[component]
fn MergeChoice(id: Id<Unit>) -> impl IntoView {
    let app = app();
    let workspace = app.workspace;
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
    let merge = move |event| {
        let into = event_target_value(&event);
        if into.is_empty() {
            return;
        }
        let edit = Edit::MergeUnits { from: id.clone(), into: Id::new(&into) };
        if workspace.apply(&edit) {
            let language = app.language.get_untracked();
            app.notices.offer(words::MERGED.of(language), budget::PUT_BACK, move || workspace.undo());
        }
    };
    view! {
        <label class="field">
            <span>{say(words::MERGE_INTO)}</span>
            <select on:change=merge disabled=move || workspace.read_only().get().is_some()>
                <option value="">"–"</option>
                {options}
            </select>
        </label>
    }
}
