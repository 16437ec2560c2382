//! Money that is moved within the year, and the releases of what is granted.

mod dialog;

use super::parts::Part;
use super::{Here, list, money};
use crate::edit::Edit;
use crate::language::words::{activity as words, budget, plan as names};
use crate::plan::activity::{Activity, Transfer};
use crate::plan::id::Id;
use crate::plan::money::Sum;
use crate::sheet::activity::ActivityList;
use crate::state::app;
use crate::ui::document::{Writing, joined};
use crate::ui::say::say;
use crate::ui::sheet_form::FormTable;
use dialog::TransferDialog;
use leptos::prelude::*;

/// A transfer as this activity sees it.
#[derive(Clone, PartialEq)]
struct Told {
    id: Id<Transfer>,
    when: String,
    what: String,
    amount: String,
    why: String,
}

#[component]
pub(super) fn Transfers(here: Here) -> impl IntoView {
    let app = app();
    let workspace = app.workspace;
    let is_open = RwSignal::new(false);
    let told = Memo::new(move |_| {
        let Some(here) = here.get().filter(|here| !here.transfers.is_empty()) else { return Vec::new() };
        let plan = workspace.plan().get();
        let w = Writing::new(&plan, workspace.reading().get());
        here.transfers.iter().map(|transfer| tell(&w, &here, transfer)).collect()
    });
    let none = Signal::derive(move || told.with(Vec::is_empty));
    let remove = move |id: Id<Transfer>| {
        if workspace.apply(&Edit::RemoveTransfer { transfer: id }) {
            let language = app.language.get_untracked();
            app.notices.offer(words::TRANSFER_REMOVED.of(language), budget::PUT_BACK, move || workspace.undo());
        }
    };
    let row = move |Told { id, when, what, amount, why }: Told| {
        let label = format!("{}: {what} {amount}", words::REMOVE_TRANSFER.of(app.language.get()));
        view! {
            <tr>
                <th scope="row">{when}</th>
                <td>{what}</td>
                <td class="is-figure">{amount}</td>
                <td>{why}</td>
                <td>
                    <button type="button" class="button" aria-label=label on:click=move |_| remove(id.clone())>
                        "×"
                    </button>
                </td>
            </tr>
        }
    };
    let no_releases =
        Signal::derive(move || here.with(|here| here.as_ref().is_none_or(|here| here.releases.is_empty())));
    view! {
        <Part name=names::TRANSFERS hint=words::TRANSFERS_HINT is_empty=none>
            <Show when=move || !none.get()>
                <div class="form-scroll">
                    <table class="table" aria-label=say(names::TRANSFERS)>
                        <thead>
                            <tr>
                                <th scope="col">{say(names::DATE)}</th>
                                <th scope="col">{say(words::MOVED)}</th>
                                <th scope="col" class="is-figure">{say(names::AMOUNT)}</th>
                                <th scope="col">{say(names::REASON)}</th>
                                <td></td>
                            </tr>
                        </thead>
                        <tbody>{move || told.get().into_iter().map(row).collect::<Vec<_>>()}</tbody>
                    </table>
                </div>
            </Show>
            <button type="button" class="button more" on:click=move |_| is_open.set(true)>
                {say(words::ADD_TRANSFER)}
            </button>
            <Show when=move || is_open.get()>
                <TransferDialog here on_close=move |()| is_open.set(false)/>
            </Show>
        </Part>
        <Part name=words::RELEASES hint=words::RELEASES_HINT is_empty=no_releases>
            <FormTable kind=list(ActivityList::Releases) name=words::RELEASE first="amount"/>
        </Part>
    }
}

fn tell(w: &Writing<'_>, here: &Activity, transfer: &Transfer) -> Told {
    let is_in = transfer.amount.is_some_and(|amount| Sum::from(amount) > Sum::ZERO);
    let is_other = |(of, side): &(&Activity, &Transfer)| {
        side.id == transfer.id && !(of.id == here.id && side.amount == transfer.amount)
    };
    let sides = w.plan.activities.iter().flat_map(|of| of.transfers.iter().map(move |side| (of.as_ref(), side)));
    let other = match transfer.supplementary {
        true => Some(w.say(words::OUTSIDE)),
        false => sides.into_iter().find(is_other).map(|(of, side)| {
            let title = (of.id != here.id).then(|| w.titled(of.title.as_deref()));
            joined([title, w.line_name(of, side.line.as_ref())].into_iter().flatten(), " · ").unwrap_or_default()
        }),
    };
    let direction = w.say(if is_in { words::IN_FROM } else { words::OUT_TO });
    let own_line = w.line_name(here, transfer.line.as_ref());
    let day = transfer.date.map(|day| w.day(day));
    let month = transfer.period.map(|period| w.period(period));
    let what = joined([own_line, Some(direction), other].into_iter().flatten(), " ");
    Told {
        id: transfer.id.clone(),
        when: day.or(month).unwrap_or_else(|| w.year(transfer.year)),
        what: what.unwrap_or_default(),
        amount: transfer.amount.map(|amount| money::money(amount.into())).unwrap_or_default(),
        why: joined([&transfer.reason, &transfer.reference].into_iter().flatten(), " · ").unwrap_or_default(),
    }
}
