//! The schedule of the plan: the year and month to read it at, the rows, and the grid; or the tasks and deliverables
//! as the document lists them.

use crate::language::months::Month;
use crate::language::words::{Text, budget, steps as words};
use crate::sheet::RowAct;
use crate::state::{SheetKind, View, Workspace, app};
use crate::ui::choices::YearSwitch;
use crate::ui::document::Says;
use crate::ui::say::say;
use crate::ui::sheet_view::{Act, RowButtons, SheetPage};
use leptos::prelude::*;

/// Rows come beside the active one, the selected ones move.
const ACTS: [(Text, Act); 4] = [
    (budget::ADD_ACTIVITY, |workspace| {
        workspace.add_activity();
        Ok(())
    }),
    (words::ADD_STEP, Workspace::add_step),
    (words::MOVE_UP, |workspace| workspace.change_selected(SheetKind::Steps, RowAct::MoveUp)),
    (words::MOVE_DOWN, |workspace| workspace.change_selected(SheetKind::Steps, RowAct::MoveDown)),
];

/// The steps page.
#[component]
pub(super) fn StepsPage(says: Says) -> impl IntoView {
    view! {
        <SheetPage
            kind=SheetKind::Steps
            label=words::GRID
            says=says
            empty=(|plan| plan.activities.is_empty(), words::EMPTY)
        >
            <YearSwitch/>
            <MonthSwitch/>
            <RowButtons kind=SheetKind::Steps acts=ACTS.to_vec()/>
        </SheetPage>
    }
}

/// The month at whose end progress is read and entered.
#[component]
fn MonthSwitch() -> impl IntoView {
    let app = app();
    let view = app.workspace.view();
    let month = app.workspace.progress_month();
    let start = Memo::new(move |_| app.workspace.plan().with(|plan| plan.frame.start_month));
    let options = move || {
        let start = start.get().and_then(Month::new).unwrap_or(Month::OCTOBER);
        let language = app.language.get();
        let option = move |index: u8| {
            let name = start.later(index.saturating_sub(1)).name(language);
            view! { <option value=index.to_string() selected=move || month.get() == index>{name}</option> }
        };
        (1..=12).map(option).collect::<Vec<_>>()
    };
    let choose = move |event| {
        if let Ok(index) = event_target_value(&event).parse() {
            view.update(|view: &mut View| view.month = Some(index));
        }
    };
    view! {
        <label>
            {say(words::AS_OF)} " " <select on:change=choose>{options}</select>
        </label>
    }
}
