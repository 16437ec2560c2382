//! Headed texts, what is handed over, what is done, steps, indicators and risks.

use super::{Here, PageLink, list};
use crate::browser::id as ids;
use crate::edit::{ActivityChange, Edit, ItemList};
use crate::language::Language;
use crate::language::words::{Text, activity as words, plan as names};
use crate::plan::id::Id;
use crate::plan::indicator::Indicator;
use crate::plan::text::HeadedText;
use crate::sheet::RowKey;
use crate::sheet::activity::ActivityList;
use crate::state::{Page, SheetKind, app};
use crate::ui::fields::ItemsEditor;
use crate::ui::say::say;
use crate::ui::sheet_form::{FormCell, FormField, FormTable, Wanted, title};
use leptos::prelude::*;
use std::sync::Arc;

/// A part of the page: its heading, and what it is for while it is empty.
#[component]
pub(super) fn Part(name: Text, hint: Text, #[prop(into)] is_empty: Signal<bool>, children: Children) -> impl IntoView {
    view! {
        <section class="section" class:is-empty=is_empty aria-label=say(name)>
            <h3>{say(name)}</h3>
            <Show when=move || is_empty.get()>
                <p class="quiet">{say(hint)}</p>
            </Show>
            {children()}
        </section>
    }
}

fn is_empty(here: Here, of: fn(&crate::plan::activity::Activity) -> bool) -> Signal<bool> {
    Signal::derive(move || here.with(|here| here.as_ref().is_none_or(|here| of(here))))
}

#[component]
pub(super) fn Texts(here: Here) -> impl IntoView {
    let app = app();
    let wanted: Wanted = RwSignal::new(None);
    let suggest = move |name: Text| {
        let heading = move || name.of(app.language.get());
        let is_there = move || {
            let is_it = |text: &HeadedText| {
                [Language::Thai, Language::English].iter().any(|language| text.heading == name.of(*language))
            };
            here.with(|here| here.as_ref().is_some_and(|here| here.texts.iter().any(is_it)))
        };
        let add = move |_| {
            let Some(here) = here.get_untracked() else { return };
            let mut texts = here.texts.clone();
            let row = RowKey::Part(texts.len().to_string().as_str().into());
            texts.push(HeadedText { heading: untrack(heading).to_owned(), ..HeadedText::default() });
            let change = Box::new(ActivityChange::Texts(texts));
            if app.workspace.apply(&Edit::Activity { activity: here.id.clone(), change }) {
                wanted.set(Some((row, "text")));
            }
        };
        view! {
            <Show when=move || !is_there()>
                <button type="button" class="button" on:click=add>
                    "+ " {heading}
                </button>
            </Show>
        }
    };
    view! {
        <Part name=words::TEXTS hint=words::TEXTS_HINT is_empty=is_empty(here, |here| here.texts.is_empty())>
            <FormTable kind=list(ActivityList::Texts) name=words::HEADED_TEXT first="heading" wanted/>
            <div class="form-suggested">{words::HEADINGS.map(suggest).into_iter().collect::<Vec<_>>()}</div>
        </Part>
    }
}

#[component]
pub(super) fn Deliverables(here: Here) -> impl IntoView {
    let none = is_empty(here, |here| here.deliverables.is_empty());
    let below = move |row: RowKey| {
        let items = here.with_untracked(|here| {
            let (here, RowKey::Part(key)) = (here.as_ref()?, &row) else { return None };
            Some(ItemList::Deliverable(here.id.clone(), Id::new(key)))
        });
        items.map(|list| parts_of(list, here, row)).into_any()
    };
    view! {
        <Part name=names::DELIVERABLES hint=words::DELIVERABLES_HINT is_empty=none>
            <FormTable
                kind=list(ActivityList::Deliverables)
                name=names::DELIVERABLE
                first="text"
                below=Callback::new(below)
            />
            <Show when=move || !none.get()>
                <details class="form-details">
                    <summary>{say(words::COUNTS)}</summary>
                    <FormTable kind=list(ActivityList::Counts) name=words::COUNTS/>
                </details>
            </Show>
        </Part>
    }
}

#[component]
pub(super) fn Tasks(here: Here) -> impl IntoView {
    let below = move |row: RowKey| {
        let items = here.with_untracked(|here| {
            let (here, RowKey::Part(key)) = (here.as_ref()?, &row) else { return None };
            Some(ItemList::Task(here.id.clone(), Id::new(key)))
        });
        items.map(|list| parts_of(list, here, row)).into_any()
    };
    view! {
        <Part name=names::TASKS hint=words::TASKS_HINT is_empty=is_empty(here, |here| here.tasks.is_empty())>
            <FormTable kind=list(ActivityList::Tasks) name=names::TASK first="text" below=Callback::new(below)/>
        </Part>
    }
}

/// The parts of a task or deliverable.
fn parts_of(items: ItemList, here: Here, row: RowKey) -> impl IntoView {
    let app = app();
    let number = move || {
        let RowKey::Part(key) = &row else { return 0 };
        let at = here.with(|here| {
            let here = here.as_ref()?;
            let ids: Vec<&str> = match items_of(here, key) {
                true => here.tasks.iter().map(|task| task.id.as_str()).collect(),
                false => here.deliverables.iter().map(|known| known.id.as_str()).collect(),
            };
            ids.iter().position(|id| *id == &**key)
        });
        at.map_or(0, |at| at.saturating_add(1))
    };
    let is_task = matches!(items, ItemList::Task(..));
    let name = Signal::derive(move || words::parts_of(is_task, number(), app.language.get()));
    view! { <ItemsEditor list=items name is_headed=true/> }
}

fn items_of(here: &crate::plan::activity::Activity, key: &str) -> bool {
    here.tasks.iter().any(|task| task.id.as_str() == key)
}

#[component]
pub(super) fn Steps(here: Here) -> impl IntoView {
    let own = RowKey::Part("own".into());
    let printed = ["schedule_no", "header_years", "serves_no", "serves"]
        .map(|column| view! { <FormField kind=list(ActivityList::Own) row=own.clone() column/> });
    let id = move || here.with(|here| here.as_ref().map(|here| here.id.shared()));
    let rows = Memo::new(move |_| {
        here.with(|here| {
            let steps = here.iter().flat_map(|here| here.steps.iter().map(|step| (here.id.shared(), step.id.shared())));
            steps.map(|(activity, step)| RowKey::Step(activity, step)).collect::<Vec<_>>()
        })
    });
    let none = is_empty(here, |here| here.steps.is_empty());
    let columns = |id: &'static str| matches!(id, "no" | "name" | "weight" | "done" | "planned" | "difference");
    let weights = move || {
        let row = RowKey::Activity(untrack(id)?);
        let label = title(SheetKind::Steps, "weight");
        Some(view! {
            <p class="form-sum">
                {say(words::SUM_OF_WEIGHTS)} " " <FormCell kind=SheetKind::Steps row column="weight" label/>
            </p>
        })
    };
    view! {
        <Part name=names::STEPS hint=words::STEPS_HINT is_empty=none>
            <Show when=move || !none.get()>
                <FormTable kind=SheetKind::Steps name=names::STEP rows columns=Callback::new(columns)/>
                {weights()}
            </Show>
            <PageLink page=Page::Steps name=words::TO_STEPS row=untrack(id)/>
            <details class="form-details">
                <summary>{say(words::PRINTED_SCHEDULE)}</summary>
                <div class="cell-fields">{printed.into_iter().collect::<Vec<_>>()}</div>
            </details>
        </Part>
    }
}

#[component]
pub(super) fn Indicators(here: Here) -> impl IntoView {
    let app = app();
    let workspace = app.workspace;
    let rows = Memo::new(move |_| {
        let id = here.with(|here| here.as_ref().map(|here| here.id.clone()));
        workspace.plan().with(|plan| {
            let of = plan.indicators.iter().filter(|known| id.is_some() && known.activity == id);
            of.map(|known| RowKey::Indicator(known.id.shared())).collect::<Vec<_>>()
        })
    });
    let none = Signal::derive(move || rows.with(Vec::is_empty));
    let wanted: Wanted = RwSignal::new(None);
    let year = move || workspace.view().with(|view| view.year).to_string();
    let columns = move |id: &'static str| matches!(id, "no" | "indicator" | "unit") || id.ends_with(&year());
    let add = move |_| {
        let Some(here) = here.get_untracked() else { return };
        let id: Id<Indicator> = Id::new(&ids::short_id());
        let row = RowKey::Indicator(id.shared());
        let indicator = Arc::new(Indicator { id, activity: Some(here.id.clone()), ..Indicator::default() });
        let at = workspace.plan().with_untracked(|plan| plan.indicators.len());
        if workspace.apply(&Edit::AddIndicator { at, indicator }) {
            wanted.set(Some((row, "indicator")));
        }
    };
    view! {
        <Part name=words::INDICATORS hint=words::INDICATORS_HINT is_empty=none>
            <FormTable kind=SheetKind::Targets name=words::INDICATORS rows columns=Callback::new(columns) wanted/>
            <div class="form-suggested">
                <button type="button" class="button" on:click=add>
                    {say(words::ADD_INDICATOR)}
                </button>
                <PageLink page=Page::Indicators name=words::TO_INDICATORS row=None/>
            </div>
        </Part>
    }
}

#[component]
pub(super) fn Risks() -> impl IntoView {
    let workspace = app().workspace;
    let rows =
        Memo::new(move |_| workspace.with_sheet(list(ActivityList::Risks), |sheet| sheet.rows(&|_| false).len()));
    view! {
        <Part name=words::RISKS hint=words::RISKS_HINT is_empty=Signal::derive(move || rows.get() == 0)>
            <FormTable kind=list(ActivityList::Risks) name=words::RISK first="text"/>
        </Part>
    }
}
