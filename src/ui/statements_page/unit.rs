//! The rest of what a plan holds of one unit: who heads it, its posts, its duties.

use crate::edit::ItemList;
use crate::language::words::{Text, plan as names};
use crate::plan::id::Id;
use crate::plan::organisation::{Staffing, Unit};
use crate::state::app;
use crate::ui::fields::{ItemsEditor, Place, Written};
use crate::ui::say::say;
use leptos::prelude::*;

#[component]
pub(super) fn UnitMore(known: Written<Unit>, id: Id<Unit>) -> impl IntoView {
    let language = app().language;
    let name = move |name: Text| Signal::derive(move || name.of(language.get()).to_owned());
    let texts: [(Text, Place<Unit, String>); 4] = [
        (names::NO, |unit| &mut unit.no),
        (names::NAME_EN, |unit| &mut unit.name_en),
        (names::HEAD, |unit| &mut unit.head),
        (names::REPORTS_TO, |unit| &mut unit.reports_to),
    ];
    let texts = texts.map(|(name, of)| known.text(name, false, move |unit| Some(of(unit))));
    let posts: [(Text, Place<Staffing, u32>); 5] = [
        (names::AUTHORISED, |posts| &mut posts.authorised),
        (names::AUTHORISED_BEFORE, |posts| &mut posts.authorised_before),
        (names::IN_POST, |posts| &mut posts.in_post),
        (names::SPECIAL, |posts| &mut posts.special_not_counted),
        (names::SECONDED, |posts| &mut posts.seconded_not_counted),
    ];
    let posts =
        posts.map(|(name, of)| known.count(name, move |unit: &mut Unit| of(unit.staffing.get_or_insert_default())));
    view! {
        <div class="unit-more">
            <div class="fields">
                {texts.into_iter().collect::<Vec<_>>()}
                {known.count(names::ESTABLISHED, |unit: &mut Unit| &mut unit.established)}
            </div>
            <h3>{say(names::STAFFING)}</h3>
            <div class="fields">{posts.into_iter().collect::<Vec<_>>()}</div>
            <ItemsEditor list=ItemList::Staffing(id.clone()) name=name(names::STAFFING)/>
            <ItemsEditor list=ItemList::Duties(id) name=name(names::DUTIES)/>
        </div>
    }
}
