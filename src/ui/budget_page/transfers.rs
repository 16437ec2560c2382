//! The transfers of the year as a list for who keeps the budget: when, from where, to where, how much and why. Each leads
//! to the pages of its activities, where transfers are recorded and taken out.

use crate::figures::funding::{Moved, transfers};
use crate::language::words::{activity as activity_words, budget as words, plan as names};
use crate::plan::activity::{Activity, Transfer};
use crate::plan::money::Sum;
use crate::plan::period::Year;
use crate::state::{Route, app};
use crate::ui::document::{Writing, joined};
use crate::ui::say::say;
use leptos::prelude::*;

/// A side of a transfer: the activity's id, and what it is called.
type Place = (String, String);

/// A transfer as it is read.
#[derive(Clone, PartialEq)]
struct Told {
    when: String,
    from: Vec<Place>,
    to: Vec<Place>,
    is_outside: bool,
    amount: String,
    why: String,
    /// That its sides do not come to nothing.
    fault: Option<String>,
}

/// All of them, and what they come to within the plan and from outside.
#[derive(Clone, Default, PartialEq)]
struct Table {
    caption: String,
    rows: Vec<Told>,
    sums: Vec<(String, String)>,
}

/// The list.
#[component]
pub(super) fn Transfers() -> impl IntoView {
    let workspace = app().workspace;
    let table = Memo::new(move |_| {
        let plan = workspace.plan().get();
        let (year, has_all) = workspace.view().with(|view| (view.year, view.all_years));
        let years: Vec<Year> = if has_all { plan.frame.years().collect() } else { vec![year] };
        read(&Writing::new(&plan, workspace.reading().get()), &years)
    });
    let is_empty = Memo::new(move |_| table.with(|table| table.rows.is_empty()));
    let link = move |(id, name): Place| {
        let address = Route::Part { key: workspace.key().get_untracked(), page: crate::state::Page::Activity, id };
        view! { <a href=address.to_hash()>{name}</a> }
    };
    let places = move |places: Vec<Place>, is_outside: bool| {
        let outside = (places.is_empty() && is_outside).then(|| say(activity_words::OUTSIDE));
        let links = places.into_iter().map(|place| view! { <div>{link(place)}</div> });
        view! { <td class="is-prose">{links.collect::<Vec<_>>()} {outside}</td> }
    };
    let row = move |Told { when, from, to, is_outside, amount, why, fault }: Told| {
        let fault = fault.map(|fault| view! { <p class="field-error">{fault}</p> });
        view! {
            <tr>
                <th scope="row">{when}</th>
                {places(from, is_outside)}
                {places(to, is_outside)}
                <td class="is-figure">{amount}</td>
                <td class="is-prose">{why} {fault}</td>
            </tr>
        }
    };
    let sum = |(name, amount): (String, String)| {
        view! {
            <tr>
                <th scope="row" colspan="3">{name}</th>
                <td class="is-figure">{amount}</td>
                <td></td>
            </tr>
        }
    };
    view! {
        <Show when=move || !is_empty.get() fallback=|| view! { <p class="quiet">{say(words::NO_TRANSFERS)}</p> }>
            <div class="table-scroll" tabindex="0" role="group" aria-label=say(words::TRANSFERS_VIEW)>
                <table class="table">
                    <caption>{move || table.with(|table| table.caption.clone())}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{say(names::DATE)}</th>
                            <th scope="col">{say(words::TRANSFER_FROM)}</th>
                            <th scope="col">{say(words::TRANSFER_TO)}</th>
                            <th scope="col" class="is-figure">{say(names::AMOUNT)}</th>
                            <th scope="col">{say(names::REASON)}</th>
                        </tr>
                    </thead>
                    <tbody>{move || table.get().rows.into_iter().map(row).collect::<Vec<_>>()}</tbody>
                    <tfoot>{move || table.get().sums.into_iter().map(sum).collect::<Vec<_>>()}</tfoot>
                </table>
            </div>
        </Show>
    }
}

fn read(w: &Writing<'_>, years: &[Year]) -> Table {
    let moved: Vec<Moved<'_>> = years.iter().flat_map(|year| transfers(w.plan, *year)).collect();
    let total = |is_outside: bool, of: fn(&Moved<'_>) -> Sum| {
        let mut known = moved.iter().filter(|moved| moved.is_outside() == is_outside).peekable();
        known.peek()?;
        Some(w.bare_money(known.map(of).fold(Sum::ZERO, Sum::plus)))
    };
    let sums = [
        (words::MOVED_WITHIN, total(false, |moved| moved.amount())),
        (words::GRANTED_ON_TOP, total(true, |moved| moved.net())),
    ];
    let sums = sums.into_iter().filter_map(|(name, amount)| Some((w.say(name), amount?))).collect();
    Table { caption: caption(w, years), rows: moved.iter().map(|moved| tell(w, moved)).collect(), sums }
}

/// What the list is of: on paper it stands alone.
fn caption(w: &Writing<'_>, years: &[Year]) -> String {
    let (first, last) = (years.first().copied(), years.last().copied());
    let years = first.map(|first| format!("{} {}", w.say(words::YEAR), w.years(first, last)));
    let title = w.titled(Some(&w.plan.frame.title));
    let parts = [
        Some(title),
        Some(w.say(words::TRANSFERS_VIEW)),
        years,
        Some(w.say(names::money_unit(w.plan.frame.money_unit))),
    ];
    joined(parts.into_iter().flatten(), " · ").unwrap_or_default()
}

fn tell(w: &Writing<'_>, moved: &Moved<'_>) -> Told {
    let place = |(of, side): &(&Activity, &Transfer)| -> Place {
        let title = joined([of.no.clone(), Some(w.titled(of.title.as_deref()))].into_iter().flatten(), " ");
        let name = joined([title, w.line_name(of, side.line.as_ref())].into_iter().flatten(), " · ");
        (of.id.to_string(), name.unwrap_or_default())
    };
    let said = moved.said();
    let day = said.and_then(|side| side.date).map(|day| w.day(day));
    let month = said.and_then(|side| side.period).map(|period| w.period(period));
    let why = said.and_then(|side| joined([&side.reason, &side.reference].into_iter().flatten(), " · "));
    let is_balanced = moved.is_outside() || moved.net() == Sum::ZERO;
    Told {
        when: day.or(month).or(said.map(|side| w.year(side.year))).unwrap_or_default(),
        from: moved.from.iter().map(place).collect(),
        to: moved.to.iter().map(place).collect(),
        is_outside: moved.is_outside(),
        amount: w.bare_money(moved.amount()),
        why: why.unwrap_or_default(),
        fault: (!is_balanced).then(|| words::unbalanced(&w.bare_money(moved.net()), w.language)),
    }
}
