//! What one unit says of itself: vision, missions, headed lists, SWOT, results of years before, other texts.

use super::lists::ListEditor;
use crate::browser::id;
use crate::edit::{Edit, ItemList, ListEdit, SwotPart};
use crate::language::words::{Text, pages, plan as names, statements as words};
use crate::plan::id::Id;
use crate::plan::period::Year;
use crate::plan::statement::{PreviousResults, Statement};
use crate::plan::text::HeadedList;
use crate::state::app;
use crate::ui::fields::{HeadedTexts, ItemsEditor, Written};
use crate::ui::say::say;
use leptos::prelude::*;

const SWOT: [(SwotPart, Text); 4] = [
    (SwotPart::Strengths, names::STRENGTHS),
    (SwotPart::Weaknesses, names::WEAKNESSES),
    (SwotPart::Opportunities, names::OPPORTUNITIES),
    (SwotPart::Threats, names::THREATS),
];

#[component]
pub(super) fn StatementEditor(id: Id<Statement>) -> impl IntoView {
    let app = app();
    let workspace = app.workspace;
    let find = id.clone();
    let said = Written::new(
        move |plan| plan.statements.get(find.as_str()).cloned(),
        |part| Edit::Statements(ListEdit::Put { part }),
    );
    let unit = said.says(|said: &Statement| said.unit.clone());
    let title = Memo::new(move |_| {
        workspace.plan().with(|plan| {
            let unit = unit.get().and_then(|unit| plan.organisation.unit(&unit).cloned());
            let unit = unit.or_else(|| plan.organisation.planner().cloned());
            let name = unit.map(|unit| unit.short_name().to_owned()).filter(|name| !name.is_empty());
            // Never blank: a heading that comes while one clicks would move what is clicked.
            name.unwrap_or_else(|| pages::STATEMENTS.of(app.language.get()).to_owned())
        })
    });
    let lists = said.says(|said| said.lists.iter().map(|list| list.id.clone()).collect::<Vec<_>>());
    let years = said.says(|said| said.previous_results.iter().map(|results| results.year).collect::<Vec<_>>());
    let texts = said.says(|said| said.texts.clone());
    let name = move |name: Text| Signal::derive(move || name.of(app.language.get()).to_owned());
    let swot = SWOT.map(|(part, part_name)| {
        view! { <ItemsEditor list=ItemList::Swot(id.clone(), part) name=name(part_name)/> }
    });
    let add_list = move |_| {
        let heading = words::NEW_HEADING.of(app.language.get_untracked()).to_owned();
        let list = HeadedList { id: Id::new(&id::short_id()), heading, ..HeadedList::default() };
        said.change(|said| said.lists.push(list));
    };
    // The year before the first that is there, or before the plan.
    let add_year = move |_| {
        let first = workspace.plan().with_untracked(|plan| plan.frame.first_year);
        said.change(|said| {
            let first = said.previous_results.iter().map(|results| results.year).min().unwrap_or(first);
            let results = PreviousResults { year: first.saturating_sub(1), ..PreviousResults::default() };
            said.previous_results.push(results);
        });
    };
    let gone = id.clone();
    let remove = move |_| {
        if workspace.apply(&Edit::Statements(ListEdit::Remove { id: gone.clone() })) {
            app.notices.offer(words::STATEMENT_REMOVED.of(app.language.get_untracked()), words::PUT_BACK, move || {
                workspace.undo();
            });
        }
    };
    let (of_lists, of_years) = (id.clone(), id.clone());
    view! {
        <section class="section">
            <div class="section-head">
                <h2>{move || title.get()}</h2>
                <UnitChoice said/>
                <button type="button" class="button" on:click=remove>
                    {say(words::REMOVE_STATEMENT)}
                    <span class="hidden-text">": " {move || title.get()}</span>
                </button>
            </div>
            {said.text(names::VISION, true, |said: &mut Statement| Some(&mut said.vision))}
            <ItemsEditor list=ItemList::Missions(id) name=name(names::MISSIONS)/>
            <For each=move || lists.get() key=|list| list.clone() let(list)>
                <ListEditor said statement=of_lists.clone() list/>
            </For>
            <button type="button" class="button more" on:click=add_list>
                {say(words::ADD_LIST)}
            </button>
            <h3>{say(words::SWOT)}</h3>
            <div class="swot">{swot.into_iter().collect::<Vec<_>>()}</div>
            <For each=move || years.get() key=|year| *year let(year)>
                <Results said statement=of_years.clone() year/>
            </For>
            <button type="button" class="button more" on:click=add_year>
                {say(words::ADD_RESULTS)}
            </button>
            <h3>{say(names::TEXTS)}</h3>
            <HeadedTexts texts set=Callback::new(move |texts| said.change(|said| said.texts = texts))/>
        </section>
    }
}

/// Which unit speaks; blank: the one whose plan it is.
#[component]
fn UnitChoice(said: Written<Statement>) -> impl IntoView {
    let workspace = app().workspace;
    let unit = said.says(|said| said.unit.clone());
    let units = Memo::new(move |_| {
        workspace.plan().with(|plan| {
            let units = plan.organisation.units.iter();
            units.map(|unit| (unit.id.clone(), unit.short_name().to_owned())).collect::<Vec<_>>()
        })
    });
    let options = move || {
        let option = |(id, name): (Id<_>, String)| {
            let (value, of) = (id.to_string(), id);
            view! { <option value=value selected=move || unit.get().as_ref() == Some(&of)>{name}</option> }
        };
        units.get().into_iter().map(option).collect::<Vec<_>>()
    };
    let choose = move |event| {
        let chosen = event_target_value(&event);
        said.change(|said| said.unit = Some(chosen).filter(|id| !id.is_empty()).map(|id| Id::new(&id)));
    };
    view! {
        <label>
            {say(words::OF_UNIT)} " "
            <select on:change=choose disabled=move || workspace.read_only().get().is_some()>
                <option value="" selected=move || unit.get().is_none()>
                    {say(words::OF_PLANNER)}
                </option>
                {options}
            </select>
        </label>
    }
}

/// What was done in a year before.
#[component]
fn Results(said: Written<Statement>, statement: Id<Statement>, year: Year) -> impl IntoView {
    let app = app();
    let title = Signal::derive(move || {
        let digits = app.workspace.reading().get().digits;
        names::results_of(&digits.show(&year.to_string()), app.language.get())
    });
    let remove = move |_| said.change(|said| said.previous_results.retain(|results| results.year != year));
    let of_year = move |said: &mut Statement| said.previous_results.iter().position(|results| results.year == year);
    let paragraph = said.text(words::PARAGRAPH, true, move |said| {
        let at = of_year(said)?;
        said.previous_results.get_mut(at).map(|results| &mut results.statement)
    });
    view! {
        <div class="list-editor">
            <div class="grid-bar">
                <h3>{move || title.get()}</h3>
                <button type="button" class="button" on:click=remove>
                    {say(words::REMOVE)}
                    <span class="hidden-text">": " {move || title.get()}</span>
                </button>
            </div>
            {paragraph}
            <ItemsEditor list=ItemList::PreviousResults(statement, year) name=title/>
        </div>
    }
}
