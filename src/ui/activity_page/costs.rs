//! What each budget line is for: items of quantity, times and rate, held against what is planned.

use super::parts::Part;
use super::{Here, list, money};
use crate::browser::id as ids;
use crate::edit::{AmountCell, Edit};
use crate::figures::funding;
use crate::figures::totals::Totals;
use crate::language::words::{activity as words, budget};
use crate::plan::activity::{CostItem, Entry, Keeping, Line, Measure};
use crate::plan::id::Id;
use crate::plan::money::Sum;
use crate::plan::period::Period;
use crate::sheet::activity::ActivityList;
use crate::state::app;
use crate::ui::say::say;
use crate::ui::sheet_form::FormTable;
use leptos::prelude::*;
use std::sync::Arc;

#[component]
pub(super) fn Costs(here: Here) -> impl IntoView {
    let workspace = app().workspace;
    let lines = Memo::new(move |_| {
        here.with(|here| here.iter().flat_map(|here| here.lines.iter().map(|line| line.id.clone())).collect::<Vec<_>>())
    });
    let none = Signal::derive(move || {
        here.with(|here| here.iter().all(|here| here.lines.iter().all(|line| line.costs.is_empty())))
    });
    // An activity without lines gets one with its first cost item.
    let begin = move |_| {
        let Some(here) = here.get_untracked() else { return };
        let (line, cost) = (Id::<Line>::new(&ids::short_id()), Id::<CostItem>::new(&ids::short_id()));
        let costs = vec![CostItem { id: cost, ..CostItem::default() }];
        let line = Arc::new(Line { id: line, costs, ..Line::default() });
        workspace.apply(&Edit::AddLine { activity: here.id.clone(), line });
    };
    view! {
        <Part name=words::COSTS hint=words::COSTS_HINT is_empty=none>
            <For each=move || lines.get().into_iter().enumerate() key=|line| line.clone() let((at, line))>
                <CostsOfLine here at line/>
            </For>
            <Show when=move || lines.with(Vec::is_empty)>
                <button type="button" class="button more" on:click=begin>
                    "+ " {say(words::COST_ITEM)}
                </button>
            </Show>
        </Part>
    }
}

#[component]
fn CostsOfLine(here: Here, at: usize, line: Id<Line>) -> impl IntoView {
    let app = app();
    let workspace = app.workspace;
    let known = Memo::new(move |_| {
        here.with(|here| here.as_ref().and_then(|here| here.lines.iter().find(|known| known.id == line).cloned()))
    });
    let name = move || {
        known.with(|line| {
            let line = line.as_ref()?;
            let category = budget::category(line.category).of(app.language.get()).to_owned();
            line.name.clone().or(line.code.clone()).or(Some(category))
        })
    };
    let has_others = move || here.with(|here| here.as_ref().is_some_and(|here| here.lines.len() > 1));
    // What the items come to, and how much more that is than what is planned.
    let sums = Memo::new(move |_| {
        let year = workspace.view().with(|view| view.year);
        known.with(|line| {
            let line = line.as_ref()?;
            let planned = Totals::of_line(line, Measure::Planned, year).total().ok()?.unwrap_or_default();
            let costs = funding::costs(line)?;
            Some((costs, planned, costs.minus(planned)))
        })
    });
    let differs = move || sums.with(|sums| sums.is_some_and(|(.., more)| !more.is_zero()));
    view! {
        <div class="list-editor">
            <Show when=has_others>
                <h4>{name}</h4>
            </Show>
            <FormTable kind=list(ActivityList::Costs(at)) name=words::COST_ITEM first="text"/>
            <Show when=move || sums.with(Option::is_some)>
                <p class="form-sum" class:is-alarm=differs>
                    {move || {
                        let (costs, planned, _) = sums.get().unwrap_or_default();
                        words::costs_and_planned(&money::money(costs), &money::money(planned), app.language.get())
                    }}
                    " "
                    <Show when=differs>
                        <PlanDifference here line=known more=Signal::derive(move || sums.get().unwrap_or_default().2)/>
                    </Show>
                </p>
            </Show>
        </div>
    }
}

/// Puts what the items come to more, or less, into the plan of a month or quarter.
#[component]
fn PlanDifference(here: Here, line: Memo<Option<Arc<Line>>>, more: Signal<Sum>) -> impl IntoView {
    let app = app();
    let workspace = app.workspace;
    let periods = Memo::new(move |_| {
        let by_months = line.with(|line| line.as_ref().is_some_and(|line| line.keeping == Keeping::Months));
        if by_months { Period::months() } else { Period::quarters() }
    });
    let options = move || {
        let plan = workspace.plan().get();
        let w = crate::ui::document::Writing::new(&plan, workspace.reading().get());
        let option = |period: &Period| view! { <option value=period.word()>{w.period(*period)}</option> };
        periods.get().iter().map(option).collect::<Vec<_>>()
    };
    let put = move |event| {
        let period = Period::from_word(&event_target_value(&event));
        let (Some(period), Some(here), Some(line)) = (period, here.get_untracked(), line.get_untracked()) else {
            return;
        };
        let year = workspace.view().with_untracked(|view| view.year);
        let before = line.planned.get(year, period).and_then(|entry| entry.amount().ok()).map(Sum::from);
        let Ok(amount) = before.unwrap_or_default().plus(more.get_untracked()).to_money() else { return };
        let (activity, line) = (here.id.clone(), line.id.clone());
        let cell = AmountCell { activity, line, measure: Measure::Planned, year, period };
        workspace.apply(&Edit::SetAmount { cell, entry: Some(Entry::from(amount)) });
    };
    view! {
        <select
            aria-label=say(words::PLAN_DIFFERENCE)
            disabled=move || workspace.read_only().get().is_some()
            on:change=put
        >
            <option value="">{say(words::PLAN_DIFFERENCE)}</option>
            {options}
        </select>
    }
}
