//! The targets of the plan: rows of indicators and the grid; or the sheets of indicators as documents print them.

use crate::language::words::{Text, targets as words};
use crate::state::{SheetKind, View, Workspace, app};
use crate::ui::choices::YearSwitch;
use crate::ui::document::Says;
use crate::ui::say::say;
use crate::ui::sheet_view::{Act, RowButtons, SheetPage};
use leptos::prelude::*;

/// The targets page.
#[component]
pub(super) fn TargetsPage(says: Says) -> impl IntoView {
    const ADD: Act = |workspace: Workspace| {
        workspace.add_indicator();
        Ok(())
    };
    view! {
        <SheetPage
            kind=SheetKind::Targets
            label=words::GRID
            says=says
            empty=(|plan| plan.indicators.is_empty(), words::EMPTY)
        >
            <YearSwitch all_at_first=true/>
            <RowButtons kind=SheetKind::Targets acts=vec![(words::ADD_INDICATOR, ADD)]/>
            <Years/>
        </SheetPage>
    }
}

/// How many years have columns beside those of the plan and those with values.
type Reach = fn(&mut View) -> &mut Option<u8>;

/// The most years that can be asked for on a side.
const MOST_YEARS: u8 = 10;

/// Asks for years before and behind the plan, and for those of a roadmap.
#[component]
fn Years() -> impl IntoView {
    let workspace = app().workspace;
    let view = workspace.view();
    let choices: [(Text, Reach); 3] = [
        (words::YEARS_BEFORE, |view| &mut view.years_before),
        (words::YEARS_AFTER, |view| &mut view.years_after),
        (words::ROADMAP_YEARS, |view| &mut view.roadmap_years),
    ];
    let choice = |(name, of): (Text, Reach)| {
        let chosen = Memo::new(move |_| view.with(|view| of(&mut view.clone()).unwrap_or_default()));
        let options = move || {
            let digits = workspace.reading().get().digits;
            let option = |years: u8| {
                let text = digits.show(&years.to_string()).into_owned();
                view! { <option value=years.to_string() selected=move || chosen.get() == years>{text}</option> }
            };
            (0..=MOST_YEARS).map(option).collect::<Vec<_>>()
        };
        let choose = move |event| {
            if let Ok(years) = event_target_value(&event).parse() {
                view.update(|view| *of(view) = Some(years).filter(|years| *years > 0));
            }
        };
        view! {
            <label>
                {say(name)} " " <select on:change=choose>{options}</select>
            </label>
        }
    };
    choices.map(choice).into_iter().collect::<Vec<_>>()
}
