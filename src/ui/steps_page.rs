//! The schedule of the plan: the year and month to read it at, the rows, and the grid; or the tasks and deliverables
//! as the document lists them.

use crate::language::months::Month;
use crate::language::words::{Text, budget, steps as words};
use crate::sheet::RowAct;
use crate::state::{SheetKind, View, app};
use crate::ui::choices::YearSwitch;
use crate::ui::document::Says;
use crate::ui::document::view::Document;
use crate::ui::grid::Grid;
use crate::ui::reading_switch::ReadingSwitch;
use crate::ui::say::say;
use leptos::prelude::*;

/// The steps page.
#[component]
pub(super) fn StepsPage(says: Says) -> impl IntoView {
    let is_read = RwSignal::new(false);
    let is_empty = move || app().workspace.plan().with(|plan| plan.activities.is_empty());
    view! {
        <div class="grid-bar">
            <ReadingSwitch is_read=is_read/>
            <Show when=move || !is_read.get()>
                <YearSwitch/>
                <MonthSwitch/>
                <RowButtons/>
                <button type="button" class="button" on:click=move |_| app().workspace.export_csv(SheetKind::Steps)>
                    {say(budget::EXPORT_CSV)}
                </button>
            </Show>
        </div>
        <Show when=move || !is_read.get() fallback=move || view! { <Document says/> }>
            <Show when=is_empty>
                <p class="quiet">{say(words::EMPTY)}</p>
            </Show>
            <Grid kind=SheetKind::Steps label=words::GRID/>
        </Show>
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

/// Rows are added beside the active one; the selected ones are moved and deleted.
#[component]
fn RowButtons() -> impl IntoView {
    let app = app();
    let workspace = app.workspace;
    let tell = move |done: Result<(), Text>| {
        if let Err(reason) = done {
            app.notices.fail(reason.of(app.language.get_untracked()));
        }
    };
    let change = move |act| tell(workspace.change_selected(SheetKind::Steps, act).map(drop));
    view! {
        <div class="segmented" role="group" aria-label=say(budget::ROWS)>
            <button type="button" on:click=move |_| workspace.add_activity()>{say(budget::ADD_ACTIVITY)}</button>
            <button type="button" on:click=move |_| tell(workspace.add_step())>{say(words::ADD_STEP)}</button>
            <button type="button" on:click=move |_| change(RowAct::MoveUp)>{say(words::MOVE_UP)}</button>
            <button type="button" on:click=move |_| change(RowAct::MoveDown)>{say(words::MOVE_DOWN)}</button>
            <button type="button" on:click=move |_| change(RowAct::Delete)>{say(budget::REMOVE_ROW)}</button>
        </div>
    }
}
