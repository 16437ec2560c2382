//! Writing what units say of themselves: vision, missions, headed lists, SWOT; and the units themselves. Everything
//! else a plan holds of them is read in the document.

mod items;
mod units;

use crate::browser::id;
use crate::edit::{Edit, ItemList, SwotPart, TextField};
use crate::language::words::{Text, pages, plan as names, statements as words};
use crate::plan::id::Id;
use crate::plan::statement::Statement;
use crate::plan::text::HeadedList;
use crate::state::app;
use crate::ui::choices::ReadingSwitch;
use crate::ui::document::Says;
use crate::ui::document::view::Document;
use crate::ui::say::say;
use items::ItemsEditor;
use leptos::prelude::*;
use std::sync::Arc;
use units::UnitsEditor;

const SWOT: [(SwotPart, Text); 4] = [
    (SwotPart::Strengths, names::STRENGTHS),
    (SwotPart::Weaknesses, names::WEAKNESSES),
    (SwotPart::Opportunities, names::OPPORTUNITIES),
    (SwotPart::Threats, names::THREATS),
];

/// The statements page.
#[component]
pub(super) fn StatementsPage(says: Says) -> impl IntoView {
    let workspace = app().workspace;
    let is_read = RwSignal::new(false);
    let ids = Memo::new(move |_| {
        workspace.plan().with(|plan| plan.statements.iter().map(|it| it.id.clone()).collect::<Vec<_>>())
    });
    let start = move |_| {
        let statement = Arc::new(Statement { id: Id::new(&id::short_id()), ..Statement::default() });
        workspace.apply(&Edit::AddStatement { statement });
    };
    view! {
        <div class="grid-bar">
            <ReadingSwitch is_read=is_read/>
        </div>
        <Show when=move || !is_read.get() fallback=move || view! { <Document says/> }>
            <p class="quiet">{say(words::KEYS)}</p>
            <Show when=move || ids.with(Vec::is_empty)>
                <button type="button" class="button more" on:click=start>
                    {say(words::ADD_STATEMENT)}
                </button>
            </Show>
            <For each=move || ids.get() key=|id| id.clone() let(id)>
                <StatementEditor id/>
            </For>
            <UnitsEditor/>
        </Show>
    }
}

#[component]
fn StatementEditor(id: Id<Statement>) -> impl IntoView {
    let app = app();
    let workspace = app.workspace;
    let known = {
        let id = id.clone();
        Memo::new(move |_| workspace.plan().with(|plan| plan.statements.get(id.as_str()).cloned()))
    };
    let title = move || {
        let unit = known.with(|known| known.as_ref().and_then(|known| known.unit.clone()));
        workspace.plan().with(|plan| {
            let unit = unit.and_then(|unit| plan.organisation.unit(&unit).cloned());
            let unit = unit.or_else(|| plan.organisation.planner().cloned());
            let name = unit.map(|unit| unit.short_name().to_owned()).filter(|name| !name.is_empty());
            // Never blank: a heading that comes while one clicks would move what is clicked.
            name.unwrap_or_else(|| pages::STATEMENTS.of(app.language.get()).to_owned())
        })
    };
    let vision = Signal::derive(move || {
        known.with(|known| known.as_ref().and_then(|known| known.vision.clone()).unwrap_or_default())
    });
    let lists = Memo::new(move |_| {
        known.with(|known| {
            let lists = known.iter().flat_map(|known| &known.lists).map(|list| list.id.clone());
            lists.collect::<Vec<_>>()
        })
    });
    let missions = ItemList::Missions(id.clone());
    let swot = SWOT.map(|(part, name)| {
        view! { <ItemsEditor list=ItemList::Swot(id.clone(), part) name=Signal::derive(move || name.of(app.language.get()).to_owned())/> }
    });
    let (of_vision, of_lists) = (id.clone(), id.clone());
    let add_list = move |_| {
        let heading = words::NEW_HEADING.of(app.language.get_untracked()).to_owned();
        let list = HeadedList { id: Id::new(&id::short_id()), heading, ..HeadedList::default() };
        workspace.apply(&Edit::AddList { statement: id.clone(), list });
    };
    view! {
        <section class="section">
            <h2>{title}</h2>
            <WrittenText field=TextField::Vision(of_vision) name=names::VISION text=vision is_long=true/>
            <ItemsEditor list=missions name=Signal::derive(move || names::MISSIONS.of(app.language.get()).to_owned())/>
            <For each=move || lists.get() key=|list| list.clone() let(list)>
                <ListEditor statement=of_lists.clone() list/>
            </For>
            <button type="button" class="button more" on:click=add_list>
                {say(words::ADD_LIST)}
            </button>
            <h3>{say(words::SWOT)}</h3>
            <div class="swot">{swot.into_iter().collect::<Vec<_>>()}</div>
        </section>
    }
}

#[component]
fn ListEditor(statement: Id<Statement>, list: Id<HeadedList>) -> impl IntoView {
    let workspace = app().workspace;
    let heading = {
        let (statement, list) = (statement.clone(), list.clone());
        Signal::derive(move || {
            workspace.plan().with(|plan| {
                let known = plan.statements.get(statement.as_str());
                let list = known.and_then(|known| known.lists.iter().find(|known| known.id == list).cloned());
                list.map(|list| list.heading).unwrap_or_default()
            })
        })
    };
    let items = ItemList::List(statement.clone(), list.clone());
    let field = TextField::ListHeading(statement.clone(), list.clone());
    let remove = move |_| {
        workspace.apply(&Edit::RemoveList { statement: statement.clone(), list: list.clone() });
    };
    view! {
        <div class="list-editor">
            <div class="grid-bar">
                <WrittenText field name=words::HEADING text=heading/>
                <button type="button" class="button" on:click=remove>
                    {say(words::REMOVE_LIST)}
                    <span class="hidden-text">": " {move || heading.get()}</span>
                </button>
            </div>
            <ItemsEditor list=items name=heading/>
        </div>
    }
}

/// A text of the plan, taken when one leaves it.
#[component]
pub(super) fn WrittenText(
    field: TextField,
    name: Text,
    text: Signal<String>,
    #[prop(optional)] is_long: bool,
) -> impl IntoView {
    let workspace = app().workspace;
    let is_read_only = move || workspace.read_only().get().is_some();
    let commit = move |typed: String| {
        let typed = typed.trim();
        if typed != text.get_untracked() {
            let text = Some(typed.to_owned()).filter(|text| !text.is_empty());
            workspace.apply(&Edit::SetText { field: field.clone(), text });
        }
    };
    let input = match is_long {
        true => view! {
            <textarea
                rows="3"
                prop:value=move || text.get()
                readonly=is_read_only
                on:change:target=move |change| commit(change.target().value())
            ></textarea>
        }
        .into_any(),
        false => view! {
            <input
                type="text"
                autocomplete="off"
                prop:value=move || text.get()
                readonly=is_read_only
                on:change:target=move |change| commit(change.target().value())
            />
        }
        .into_any(),
    };
    view! {
        <label class="field">
            <span>{say(name)}</span>
            {input}
        </label>
    }
}
