//! Committees: the order that names them, their members by position, their duties.

use crate::browser::id as ids;
use crate::edit::{Edit, ItemList};
use crate::language::dates::{DateLength, DateStyle, date_for_reading, read_date};
use crate::language::words::{Text, plan as names, statements as words};
use crate::plan::Plan;
use crate::plan::id::Id;
use crate::plan::organisation::{Committee, Member};
use crate::state::app;
use crate::ui::fields::{ItemsEditor, PartButtons, Place, TextEntry, Written, shifted};
use crate::ui::say::say;
use leptos::prelude::*;
use std::sync::Arc;

#[component]
pub(super) fn Committees() -> impl IntoView {
    let app = app();
    let workspace = app.workspace;
    let known = Memo::new(move |_| {
        workspace.plan().with(|plan| plan.organisation.committees.iter().map(|it| it.id.clone()).collect::<Vec<_>>())
    });
    let add = move |_| {
        let title = words::NEW_COMMITTEE.of(app.language.get_untracked()).to_owned();
        let mut committees = committees(workspace.plan());
        committees.push(Arc::new(Committee { id: Id::new(&ids::short_id()), title, ..Committee::default() }));
        workspace.apply(&Edit::SetCommittees { committees });
    };
    view! {
        <section class="section">
            <h2>{say(names::COMMITTEES)}</h2>
            <For each=move || known.get() key=|id| id.clone() let(id)>
                <CommitteeEditor id/>
            </For>
            <button type="button" class="button more" on:click=add>
                {say(words::ADD_COMMITTEE)}
            </button>
        </section>
    }
}

fn committees(plan: Signal<Arc<Plan>>) -> Vec<Arc<Committee>> {
    plan.with_untracked(|plan| plan.organisation.committees.clone())
}

#[component]
fn CommitteeEditor(id: Id<Committee>) -> impl IntoView {
    let app = app();
    let workspace = app.workspace;
    let find = id.clone();
    let known = Written::new(
        move |plan: &Plan| plan.organisation.committees.iter().find(|known| known.id == find).cloned(),
        move |changed: Arc<Committee>| {
            let mut committees = committees(workspace.plan());
            if let Some(place) = committees.iter_mut().find(|known| known.id == changed.id) {
                *place = changed;
            }
            Edit::SetCommittees { committees }
        },
    );
    let title = known.says(|known: &Committee| known.title.clone());
    let rename =
        Callback::new(move |text: Option<String>| known.change(|known| known.title = text.unwrap_or_default()));
    let change = {
        let id = id.clone();
        move |change: &dyn Fn(&mut Vec<Arc<Committee>>, usize)| {
            let mut committees = committees(workspace.plan());
            if let Some(at) = committees.iter().position(|known| known.id == id) {
                change(&mut committees, at);
                workspace.apply(&Edit::SetCommittees { committees });
            }
        }
    };
    let of_shift = change.clone();
    let shift = Callback::new(move |by| of_shift(&|committees, at| shifted(committees, at, by)));
    let remove = Callback::new(move |()| {
        change(&|committees, at| {
            committees.remove(at);
        });
    });
    let (reading, language) = (workspace.reading(), app.language);
    let day = Memo::new(move |_| {
        let style = DateStyle::new(language.get(), reading.get().digits, DateLength::Full);
        known.says(|known| (known.order_date, known.order_date_text.clone())).with(|(day, text)| {
            text.clone().or_else(|| day.map(|day| date_for_reading(day, style))).unwrap_or_default()
        })
    });
    // A day in words that can be read is also kept as a day.
    let write_day = Callback::new(move |text: Option<String>| {
        let read = text.as_deref().and_then(|text| read_date(text).ok().flatten());
        known.change(|known| (known.order_date, known.order_date_text) = (read.map(|read| read.day), text));
    });
    let count = known.says(|known| known.members.len());
    let add = move |_| known.change(|known| known.members.push(Member::default()));
    let duties = Signal::derive(move || names::DUTIES.of(app.language.get()).to_owned());
    view! {
        <div class="list-editor">
            <div class="grid-bar">
                <TextEntry name=words::COMMITTEE_TITLE text=title write=rename/> <PartButtons name=title shift remove/>
            </div>
            <div class="fields">
                {known.text(names::ORDER, false, |known| Some(&mut known.order_number))}
                <TextEntry name=names::ORDER_DATE text=day write=write_day/>
                {known.text(names::SIGNED_BY, false, |known| Some(&mut known.signed_by))}
            </div>
            <h3>{say(names::MEMBERS)}</h3>
            <ol class="items" aria-label=say(names::MEMBERS)>
                <For each=move || 0..count.get() key=|at| *at let(at)>
                    <li>
                        <MemberFields known at/>
                    </li>
                </For>
            </ol>
            <button type="button" class="button more" on:click=add>
                {say(words::ADD_MEMBER)}
                <span class="hidden-text">": " {move || title.get()}</span>
            </button>
            <ItemsEditor list=ItemList::CommitteeDuties(id) name=duties/>
        </div>
    }
}

/// A member by position, with the part in the committee.
#[component]
fn MemberFields(known: Written<Committee>, at: usize) -> impl IntoView {
    let language = app().language;
    let name =
        Signal::derive(move || words::item(names::MEMBERS.of(language.get()), at.saturating_add(1), language.get()));
    let texts: [(Text, Place<Member, String>); 3] = [
        (names::NO, |member| &mut member.no),
        (names::POSITION, |member| &mut member.position),
        (names::ROLE, |member| &mut member.role),
    ];
    let texts = texts.map(|(name, of)| known.text(name, false, move |known| known.members.get_mut(at).map(of)));
    let shift = Callback::new(move |by| known.change(|known| shifted(&mut known.members, at, by)));
    let remove = Callback::new(move |()| {
        known.change(|known| {
            if at < known.members.len() {
                known.members.remove(at);
            }
        });
    });
    view! {
        <div class="grid-bar member">
            {texts.into_iter().collect::<Vec<_>>()} <PartButtons name shift remove/>
        </div>
    }
}
