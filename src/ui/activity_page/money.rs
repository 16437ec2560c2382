//! The money of the activity: what was asked for and granted, and its lines by month or quarter.

use super::parts::Part;
use super::{Here, PageLink, list};
use crate::browser::id as ids;
use crate::edit::Edit;
use crate::figures::funding::Funding;
use crate::language::numbers::{NumberStyle, Zero, money_for_reading};
use crate::language::words::{Text, activity as words, budget, plan as names};
use crate::plan::activity::{Keeping, Line};
use crate::plan::id::Id;
use crate::plan::money::Sum;
use crate::plan::period::Period;
use crate::sheet::RowKey;
use crate::sheet::activity::ActivityList;
use crate::state::{Page, SheetKind, app};
use crate::ui::choices::MeasureSwitch;
use crate::ui::say::say;
use crate::ui::sheet_form::{FormField, FormTable, Wanted};
use leptos::prelude::*;
use std::sync::Arc;

#[component]
pub(super) fn Money(row: RowKey, here: Here) -> impl IntoView {
    let workspace = app().workspace;
    let own = RowKey::Part("own".into());
    let rows = Memo::new(move |_| {
        here.with(|here| {
            let lines = here.iter().flat_map(|here| here.lines.iter().map(|line| (here.id.shared(), line.id.shared())));
            lines.map(|(activity, line)| RowKey::Line(activity, line)).collect::<Vec<_>>()
        })
    });
    let kept = Memo::new(move |_| {
        here.with(|here| {
            let by = |keeping| here.iter().flat_map(|here| &here.lines).any(|line| line.keeping == keeping);
            (by(Keeping::Months), by(Keeping::Quarters))
        })
    });
    let columns = move |id: &'static str| {
        let (by_months, by_quarters) = kept.get();
        match Period::from_word(id) {
            Some(period) if period.is_month() => by_months || !by_quarters,
            Some(_) => by_quarters || !by_months,
            None => matches!(id, "name" | "category" | "code" | "keeping" | "total" | "carried_over"),
        }
    };
    let wanted: Wanted = RwSignal::new(None);
    let add = move |_| {
        let Some(here) = here.get_untracked() else { return };
        let keeping = here.lines.last().map_or(Keeping::Months, |line| line.keeping);
        let id: Id<Line> = Id::new(&ids::short_id());
        let line = Arc::new(Line { id: id.clone(), keeping, ..Line::default() });
        if workspace.apply(&Edit::AddLine { activity: here.id.clone(), line }) {
            wanted.set(Some((RowKey::Line(here.id.shared(), id.shared()), "name")));
        }
    };
    let id = here.with_untracked(|here| here.as_ref().map(|here| here.id.shared()));
    view! {
        <Part name=words::MONEY hint=words::MONEY_HINT is_empty=Signal::derive(|| false)>
            <div class="cell-fields">
                <FormField kind=SheetKind::Budget row=row.clone() column="proposed"/>
                <FormField kind=list(ActivityList::Own) row=own column="granted"/>
                <Granted here/>
            </div>
            <Show when=move || rows.with(|rows| !rows.is_empty())>
                <MeasureSwitch/>
            </Show>
            <FormTable kind=SheetKind::Budget name=names::LINES rows columns=Callback::new(columns) wanted/>
            <div class="form-suggested">
                <button type="button" class="button" on:click=add>
                    {say(budget::ADD_LINE)}
                </button>
                <PageLink page=Page::Budget name=words::TO_BUDGET row=id/>
            </div>
        </Part>
    }
}

/// What came to the granted amount within the year, where anything did.
#[component]
fn Granted(here: Here) -> impl IntoView {
    let workspace = app().workspace;
    let funding = Memo::new(move |_| {
        let year = workspace.view().with(|view| view.year);
        here.with(|here| here.as_ref().map(|here| Funding::of(here, year)).unwrap_or_default())
    });
    let fact = move |name: Text, of: fn(&Funding) -> Option<Sum>| {
        let amount = move || funding.with(of).map(money);
        view! {
            <Show when=move || amount().is_some()>
                <div class="field">
                    <span>{say(name)}</span>
                    <output>{amount}</output>
                </div>
            </Show>
        }
    };
    let moved = move || funding.with(|funding| funding.transferred.or(funding.supplementary).is_some());
    view! {
        {fact(words::TRANSFERRED, |funding| funding.transferred)}
        {fact(words::SUPPLEMENTARY, |funding| funding.supplementary)}
        <Show when=moved>{fact(words::AFTER_TRANSFERS, |funding| funding.allocated)}</Show>
        {fact(words::RELEASED, |funding| funding.released)}
        {fact(words::TO_RELEASE, Funding::to_release)}
    }
}

/// An amount in the unit of the plan.
pub(super) fn money(amount: Sum) -> String {
    let reading = app().workspace.reading().get();
    let figure =
        money_for_reading(amount, reading.unit, NumberStyle::money(reading.unit, reading.digits, Zero::Digits));
    format!("{figure} {}", names::money_unit(reading.unit).of(reading.language))
}
