//! The schedule of the plan: the year and month to read it at, the rows, and the grid; or the tasks and deliverables
//! as the document lists them.

mod progress;

use crate::language::words::{Text, budget, steps as words};
use crate::sheet::RowAct;
use crate::state::{SheetKind, View, Workspace, app};
use crate::ui::choices::{Choice, MonthSwitch, YearSwitch};
use crate::ui::document::Says;
use crate::ui::say::say;
use crate::ui::sheet_view::{Act, RowButtons, SheetPage};
use leptos::prelude::*;
use progress::ProgressPanel;

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
    let has_panel = RwSignal::new(false);
    let between = move || {
        view! {
            <Show when=move || has_panel.get()>
                <ProgressPanel/>
            </Show>
            <Key/>
        }
    };
    view! {
        <SheetPage
            kind=SheetKind::Steps
            label=words::GRID
            says=says
            empty=(|plan| plan.activities.is_empty(), words::EMPTY)
            between=between
        >
            <YearSwitch with_all=true/>
            <MonthSwitch/>
            <GroupingSwitch/>
            <RowButtons kind=SheetKind::Steps acts=ACTS.to_vec()/>
            <button
                type="button"
                class="button"
                aria-expanded=move || if has_panel.get() { "true" } else { "false" }
                on:click=move |_| has_panel.update(|is_open| *is_open = !*is_open)
            >
                {say(words::PROGRESS_PANEL)}
            </button>
        </SheetPage>
    }
}

/// What the bars mean, and how they are drawn.
#[component]
fn Key() -> impl IntoView {
    let signs = [
        ("is-bar", words::KEY_PLANNED),
        ("is-bar is-done", words::KEY_DONE),
        ("is-bar is-late", words::KEY_LATE),
        ("is-today", words::KEY_TODAY),
    ];
    let sign = |(class, name)| {
        view! { <li><span class=format!("schedule-sign grid-cell {class}") aria-hidden="true"></span> {say(name)}</li> }
    };
    view! {
        <div class="schedule-key">
            <ul>{signs.map(sign)}</ul>
            <p>{say(words::HOW_TO_DRAW)}</p>
        </div>
    }
}

/// Whether activities stand below their headings or below the units that lead them.
#[component]
fn GroupingSwitch() -> impl IntoView {
    let view = app().workspace.view();
    view! {
        <Choice
            label=words::GROUPING
            choices=vec![(false, words::BY_OUTLINE), (true, words::BY_UNIT)]
            chosen=Signal::derive(move || view.with(|view| view.by_unit))
            choose=move |by_unit| view.update(|view: &mut View| view.by_unit = by_unit)
        />
    }
}
