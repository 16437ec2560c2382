//! What follows from the items of the assessment that is shown: what is to be improved, measures with their parts, units
//! and days, what was published, what shows that it was done, and the assignment.

use crate::browser::id as ids;
use crate::edit::{AssessedList, AssessmentChange, Edit, ItemChange, ItemList};
use crate::language::dates::{DateLength, DateStyle, date_for_reading, read_date};
use crate::language::words::{Text, agreement as names, plan as plan_words, scoring as words};
use crate::plan::Plan;
use crate::plan::assessment::{Assessment, AssessmentItem, AssessmentMeasure};
use crate::plan::id::Id;
use crate::state::app;
use crate::ui::fields::{ItemsEditor, PartButtons, TextEntry, UnitsEntry, Written, shifted};
use crate::ui::say::say;
use leptos::prelude::*;
use std::sync::Arc;

/// The items of the assessment that is shown.
#[component]
pub(super) fn Measures() -> impl IntoView {
    let workspace = app().workspace;
    let shown = Memo::new(move |_| workspace.shown_assessment());
    let items = Memo::new(move |_| {
        let Some(shown) = shown.get() else { return Vec::new() };
        workspace.plan().with(|plan| {
            let groups = plan.assessments.get(&shown).map(|known| known.groups.iter());
            let items = groups.into_iter().flatten().flat_map(|group| &group.items);
            items.map(|item| (Id::new(&shown), item.id.clone())).collect::<Vec<(Id<Assessment>, Id<AssessmentItem>)>>()
        })
    });
    view! {
        <Show when=move || items.with(Vec::is_empty)>
            <p class="quiet">{say(words::NO_ITEMS)}</p>
        </Show>
        <div class="sections">
            <For each=move || items.get() key=|ids| ids.clone() let((assessment, item))>
                <ItemSection assessment item/>
            </For>
        </div>
    }
}

fn find(plan: &Plan, assessment: &Id<Assessment>, item: &Id<AssessmentItem>) -> Option<Arc<AssessmentItem>> {
    let groups = &plan.assessments.get(assessment.as_str())?.groups;
    groups.iter().flat_map(|group| &group.items).find(|known| known.id == *item).cloned().map(Arc::new)
}

#[component]
fn ItemSection(assessment: Id<Assessment>, item: Id<AssessmentItem>) -> impl IntoView {
    let language = app().language;
    let known = {
        let (of_find, of_put, item) = (assessment.clone(), assessment.clone(), item.clone());
        Written::new(
            move |plan| find(plan, &of_find, &item),
            move |put: Arc<AssessmentItem>| {
                let change = ItemChange::Put(Box::new(put.as_ref().clone()));
                let change = Box::new(AssessmentChange::Item(put.id.clone(), change));
                Edit::Assessment { assessment: of_put.clone(), change }
            },
        )
    };
    let title = known.says(|item: &AssessmentItem| {
        item.no.as_deref().into_iter().chain([item.name.as_str()]).collect::<Vec<_>>().join(" ")
    });
    let name = move |name: Text| Signal::derive(move || name.of(language.get()).to_owned());
    let list = {
        let (assessment, item) = (assessment.clone(), item.clone());
        move |list: AssessedList, text: Text| {
            let list = ItemList::Assessed(assessment.clone(), item.clone(), list);
            view! { <ItemsEditor list name=name(text)/> }
        }
    };
    let measures = known.says(|item| item.measures.iter().map(|measure| measure.id.clone()).collect::<Vec<_>>());
    let add = move |_| {
        let measure = AssessmentMeasure { id: Id::new(&ids::short_id()), ..AssessmentMeasure::default() };
        known.change(|item| item.measures.push(measure));
    };
    let units = known.says(|item| item.units.clone());
    let assigned = known.says(|item| item.assigned_units.clone());
    let (of_assessment, of_item) = (assessment.clone(), item.clone());
    view! {
        <section class="section">
            <h2>{move || title.get()}</h2>
            {known.text(names::TO_IMPROVE, true, |item: &mut AssessmentItem| Some(&mut item.to_improve))}
            <UnitsEntry
                name=plan_words::RESPONSIBLE
                units
                set=Callback::new(move |units| known.change(|item| item.units = units))
            />
            <h3>{say(names::MEASURES)}</h3>
            <For each=move || measures.get() key=|id| id.clone() let(measure)>
                <MeasureFields known assessment=of_assessment.clone() item=of_item.clone() measure/>
            </For>
            <button type="button" class="button more" on:click=add>
                {say(words::ADD_MEASURE)}
                <span class="hidden-text">": " {move || title.get()}</span>
            </button>
            {list(AssessedList::Published, names::PUBLISHED)} {list(AssessedList::Evidence, names::EVIDENCE)}
            {list(AssessedList::Assignment, names::ASSIGNMENT)}
            <UnitsEntry
                name=names::ASSIGNED_UNITS
                units=assigned
                set=Callback::new(move |units| known.change(|item| item.assigned_units = units))
            />
        </section>
    }
}

#[component]
fn MeasureFields(
    known: Written<AssessmentItem>,
    assessment: Id<Assessment>,
    item: Id<AssessmentItem>,
    measure: Id<AssessmentMeasure>,
) -> impl IntoView {
    let app = app();
    let id = StoredValue::new(measure.clone());
    let place =
        move |item: &AssessmentItem| id.with_value(|id| item.measures.iter().position(|measure| measure.id == *id));
    let of = move |item: &AssessmentItem| place(item).and_then(|at| item.measures.get(at)).cloned().unwrap_or_default();
    let change = move |change: &dyn Fn(&mut AssessmentMeasure)| {
        known.change(|item| {
            if let Some(measure) = place(item).and_then(|at| item.measures.get_mut(at)) {
                change(measure);
            }
        });
    };
    let text = known.says(move |item| of(item).text);
    let write = Callback::new(move |text: Option<String>| {
        let text = text.unwrap_or_default();
        change(&|measure| measure.text.clone_from(&text));
    });
    let no = known.text(plan_words::NO, false, move |item| {
        let at = place(item)?;
        item.measures.get_mut(at).map(|measure| &mut measure.no)
    });
    let units = known.says(move |item| of(item).units);
    let set_units = Callback::new(move |units: Vec<_>| change(&|measure| measure.units.clone_from(&units)));
    let due = {
        let day = known.says(move |item| of(item).due);
        Memo::new(move |_| {
            let style = DateStyle::new(app.language.get(), app.workspace.reading().get().digits, DateLength::Full);
            day.get().map(|day| date_for_reading(day, style)).unwrap_or_default()
        })
    };
    let set_due = Callback::new(move |typed: Option<String>| match read_date(typed.as_deref().unwrap_or_default()) {
        Ok(day) => change(&|measure| measure.due = day.map(|day| day.day)),
        Err(error) => app.notices.fail(error.message(app.language.get_untracked())),
    });
    let name = Memo::new(move |_| {
        text.with(|text| if text.is_empty() { names::MEASURES.of(app.language.get()).to_owned() } else { text.clone() })
    });
    let shift = Callback::new(move |by| {
        known.change(|item| {
            if let Some(at) = place(item) {
                shifted(&mut item.measures, at, by);
            }
        });
    });
    let remove = Callback::new(move |()| {
        known.change(|item| {
            if let Some(at) = place(item) {
                item.measures.remove(at);
            }
        });
    });
    let parts = ItemList::Assessed(assessment, item, AssessedList::Measure(measure));
    view! {
        <div class="list-editor measure">
            <div class="grid-bar member">
                {no} <TextEntry name=words::MEASURE text write/> <PartButtons name shift remove/>
            </div>
            <div class="fields">
                <UnitsEntry name=plan_words::RESPONSIBLE units set=set_units/>
                <TextEntry name=names::DUE text=due write=set_due/>
            </div>
            <ItemsEditor list=parts name=name.into()/>
        </div>
    }
}
