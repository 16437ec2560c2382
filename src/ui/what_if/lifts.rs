//! What lifts the total to the next band: for each indicator the least result that would. Which of them is the easiest
//! is for the person to say, so they stand in the order of the table.

use super::{Tried, shown};
use crate::language::words::what_if as words;
use crate::plan::number::Number;
use crate::state::{LiftRow, app};
use crate::ui::say::say;
use leptos::prelude::*;

/// The list of what lifts the total.
#[component]
pub(super) fn Lifts(tried: Tried) -> impl IntoView {
    let app = app();
    let workspace = app.workspace;
    let lifts = Memo::new(move |_| tried.0.with(|results| workspace.lifts(results)));
    let row = move |LiftRow { indicator, title, unit, needed }: LiftRow| {
        let language = app.language.get();
        let named = title.clone();
        let said = match needed {
            Some((result, total)) => {
                let unit = unit.unwrap_or_default();
                words::enough(&shown(Some(result)), &unit, &shown(Some(total)), language)
            }
            None => words::NONE_WOULD.of(language).to_owned(),
        };
        let result = needed.and_then(|(result, _)| Number::from_decimal(result.normalize()).ok());
        let button = result.map(|result| {
            let name = format!("{} {named}", words::TRY_IT.of(language));
            view! {
                <button
                    type="button"
                    class="button"
                    aria-label=name
                    on:click=move |_| tried.set(&indicator, Some(result))
                >
                    {say(words::TRY_IT)}
                </button>
            }
        });
        view! {
            <li>
                <span class="what-if-title">{title}</span>
                <span class="what-if-entry"><span>{said}</span> {button}</span>
            </li>
        }
    };
    let list = move || match lifts.get() {
        None => view! { <p class="quiet">{say(words::BEST_BAND)}</p> }.into_any(),
        Some(list) => {
            let (bound, is_over) = list.bound;
            let bound = bound.map(|bound| shown(Some(bound)));
            let band = words::next_band(&list.band, bound.as_deref(), is_over, app.language.get());
            view! {
                <p><b>{band}</b></p>
                <p class="quiet">{say(words::ONE_OF_THEM)}</p>
                <ul class="what-if-list" aria-label=say(words::LIFTS)>
                    {list.lifts.into_iter().map(row).collect::<Vec<_>>()}
                </ul>
            }
            .into_any()
        }
    };
    view! {
        <h3>{say(words::LIFTS)}</h3>
        {list}
    }
}
