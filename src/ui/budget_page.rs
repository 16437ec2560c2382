//! The budget of the plan: what is shown of it, above the grid, and the grid; or the transfers of the year as a list.

mod transfers;

use crate::browser::page;
use crate::edit::Edit;
use crate::figures::rules;
use crate::grid::Panel;
use crate::language::months::Month;
use crate::language::words::{Text, budget as words, distribute, grid as view_words};
use crate::plan::activity::{Keeping, Line};
use crate::plan::frame::MoneyUnit;
use crate::plan::rules::SpendingKind;
use crate::sheet::RowKey;
use crate::state::{Look, NoticeKind, Page, SheetKind, View, Workspace, app};
use crate::ui::choices::{Choice, MeasureSwitch, MonthSwitch, YearSwitch};
use crate::ui::grid::Grid;
use crate::ui::say::say;
use crate::ui::sheet_view::{Act, ExportButton, Looks, RowButtons};
use leptos::prelude::*;
use std::collections::HashSet;
use std::sync::Arc;
use transfers::Transfers;

/// Rows come beside the active one.
const ACTS: [(Text, Act); 4] = [
    (words::ADD_HEADING, |workspace| {
        workspace.add_heading(false);
        Ok(())
    }),
    (words::ADD_SUBHEADING, |workspace| {
        workspace.add_heading(true);
        Ok(())
    }),
    (words::ADD_ACTIVITY, |workspace| {
        workspace.add_activity();
        Ok(())
    }),
    (words::ADD_LINE, Workspace::add_line),
];

/// The budget page.
#[component]
pub(in crate::ui) fn BudgetPage() -> impl IntoView {
    let panel = RwSignal::new(None);
    let look = app().workspace.look(Page::Budget);
    let is_grid = Memo::new(move |_| look.get() != Look::Transfers);
    view! {
        <div class="grid-bar">
            <Looks
                page=Page::Budget
                choices=vec![(Look::Usual, view_words::AS_TABLE), (Look::Transfers, words::TRANSFERS_VIEW)]
            />
            <Show when=move || is_grid.get()>
                <MeasureSwitch/>
            </Show>
            <YearSwitch with_all=true/>
            <UnitSwitch/>
            <Show when=move || !is_grid.get()>
                <button type="button" class="button" on:click=move |_| page::print()>
                    {say(words::PRINT_TRANSFERS)}
                </button>
            </Show>
            <Show when=move || is_grid.get()>
                <MonthsButton/>
                <BesideButton/>
                <KeepButtons/>
                <RowButtons kind=SheetKind::Budget acts=ACTS.to_vec()/>
                <button type="button" class="button" on:click=move |_| panel.set(Some(Panel::Distribute))>
                    {say(distribute::BUTTON)}
                </button>
                <ExportButton kind=SheetKind::Budget/>
            </Show>
        </div>
        <Show when=move || is_grid.get() fallback=|| view! { <Transfers/> }>
            <Show when=move || {
                app().workspace.plan().with(|plan| plan.outline.is_empty() && plan.activities.is_empty())
            }>
                <p class="quiet">{say(words::EMPTY)}</p>
            </Show>
            <Show when=move || app().workspace.view().with(|view| view.side_by_side)>
                <AsOf/>
            </Show>
            <Grid kind=SheetKind::Budget label=words::GRID panel=panel/>
        </Show>
    }
}

#[component]
fn UnitSwitch() -> impl IntoView {
    let workspace = app().workspace;
    let choices = [(MoneyUnit::Baht, words::BAHT), (MoneyUnit::MillionBaht, words::MILLION_BAHT)];
    let unit = move || workspace.plan().with(|plan| plan.frame.money_unit);
    view! {
        <Choice
            label=words::MONEY_UNIT
            choices=choices.to_vec()
            chosen=Signal::derive(unit)
            choose=move |chosen| {
                if chosen != untrack(unit) {
                    workspace.apply(&Edit::SetMoneyUnit(chosen));
                }
            }
        />
    }
}

#[component]
fn MonthsButton() -> impl IntoView {
    let app = app();
    let view = app.workspace.view();
    let is_folded = move || view.with(|view| view.without_months);
    let name = move || {
        let text = if is_folded() { words::UNFOLD_MONTHS } else { words::FOLD_MONTHS };
        text.of(app.language.get())
    };
    view! {
        <button
            type="button"
            class="button"
            on:click=move |_| view.update(|view: &mut View| view.without_months = !view.without_months)
        >
            {name}
        </button>
    }
}

/// Planned, committed and disbursed side by side, and the month up to which they are read.
#[component]
fn BesideButton() -> impl IntoView {
    let view = app().workspace.view();
    let is_on = move || view.with(|view| view.side_by_side);
    let toggle = move |_| view.update(|view: &mut View| view.side_by_side = !view.side_by_side);
    view! {
        <button
            type="button"
            class="button"
            aria-pressed=move || if is_on() { "true" } else { "false" }
            on:click=toggle
        >
            {say(words::SIDE_BY_SIDE)}
        </button>
        <Show when=is_on>
            <MonthSwitch/>
        </Show>
    }
}

/// How far the plan is at the end of the chosen month, and the national target that holds then.
#[component]
fn AsOf() -> impl IntoView {
    let app = app();
    let workspace = app.workspace;
    let said = Memo::new(move |_| {
        let language = app.language.get();
        let month = workspace.progress_month().get();
        let year = workspace.view().with(|view| view.year);
        let percent = workspace.with_sheet(SheetKind::Budget, |sheet| {
            let at = sheet.columns().iter().position(|column| column.id == "percent")?;
            Some(sheet.cell(&RowKey::Total, at)?.value.shown(sheet.reading()))
        });
        workspace.plan().with(|plan| {
            let start = plan.frame.start_month.and_then(Month::new).unwrap_or(Month::OCTOBER);
            let name = start.later(month.saturating_sub(1)).name(language);
            let percent = percent.filter(|percent| !percent.is_empty());
            let own = percent.map(|percent| words::as_of(name, &percent, language));
            let digits = plan.frame.digits;
            let target = |months| {
                let (target, table) = rules::spending_target(plan, year, months, SpendingKind::Overall)?;
                Some((digits.show(&target.normalize().to_string()).into_owned(), table.title.clone()))
            };
            let national = match (target(month), target(12)) {
                (Some((percent, table)), _) => words::national_target(&percent, &table, language),
                (None, Some((percent, table))) => words::target_of_the_year(&percent, &table, language),
                (None, None) => words::NO_TARGET.of(language).to_owned(),
            };
            own.into_iter().chain([national]).collect::<Vec<_>>().join(" ")
        })
    });
    view! { <p class="quiet" role="note">{said}</p> }
}

/// How the lines of the selected rows are kept, and the switch to the other way.
#[component]
fn KeepButtons() -> impl IntoView {
    let app = app();
    let keep = move |keeping| {
        let language = app.language.get_untracked();
        match keep_selected(app.workspace, keeping) {
            None => app.notices.fail(words::NO_LINE_HERE.of(language)),
            Some(edits) if edits.is_empty() => app.notices.say(NoticeKind::Info, words::KEPT_SO_ALREADY.of(language)),
            Some(edits) => {
                let is_applied = app.workspace.apply(&Edit::All(edits));
                match keeping {
                    Keeping::Months => app.workspace.view().update(|view: &mut View| view.without_months = false),
                    Keeping::Quarters if is_applied => {
                        app.notices.offer(words::MONTHS_GIVEN_UP.of(language), words::PUT_BACK, move || {
                            app.workspace.undo();
                        });
                    }
                    Keeping::Quarters => {}
                }
            }
        }
    };
    view! {
        <button type="button" class="button" on:click=move |_| keep(Keeping::Months)>{say(words::KEEP_BY_MONTHS)}</button>
        <button type="button" class="button" on:click=move |_| keep(Keeping::Quarters)>
            {say(words::KEEP_BY_QUARTERS)}
        </button>
    }
}

/// The edits that keep the lines of the selected rows in another way; `None` when these rows have no line.
fn keep_selected(workspace: Workspace, keeping: Keeping) -> Option<Vec<Edit>> {
    let plan = workspace.plan().get_untracked();
    let mut has_lines = false;
    let mut edits = Vec::new();
    let rows = workspace.selected_rows(SheetKind::Budget);
    let selected: HashSet<&RowKey> = rows.iter().collect();
    for row in &rows {
        let (id, only) = match row {
            RowKey::Activity(id) => (id, None),
            // A line whose activity is selected, too, is kept with it.
            RowKey::Line(id, line) if !selected.contains(&RowKey::Activity(id.clone())) => (id, Some(line)),
            _ => continue,
        };
        let Some(activity) = plan.activities.get(id) else { continue };
        let is_meant = |line: &&Arc<Line>| only.is_none_or(|only| *line.id.as_str() == **only);
        for line in activity.lines.iter().filter(is_meant) {
            has_lines = true;
            if line.keeping != keeping {
                edits.push(Edit::Keep { activity: activity.id.clone(), line: line.id.clone(), keeping });
            }
        }
    }
    has_lines.then_some(edits)
}
