//! Rows of a sheet as a table of a form. Rows come, go and move by keys and buttons; several lines pasted are several
//! rows.

use super::cell::{Around, Asks, FormCell, Wanted};
use crate::language::words::statements::{self as item_words, Command};
use crate::language::words::{Text, activity as words};
use crate::sheet::{Column, RowAct, RowKey};
use crate::state::{SheetKind, app};
use crate::ui::say::say;
use leptos::prelude::*;

/// The most room that a column insists on: texts wrap.
const WIDEST: u16 = 200;

/// A table of the rows of a sheet.
#[component]
pub(in crate::ui) fn FormTable(
    kind: SheetKind,
    name: Text,
    /// The rows; all of the sheet where none are given.
    #[prop(optional, into)]
    rows: Option<Signal<Vec<RowKey>>>,
    /// The columns by their ids; all of the sheet where none are given.
    #[prop(optional)]
    columns: Option<Callback<&'static str, bool>>,
    /// The column in which a new row is written first; without one, rows do not come and go.
    #[prop(optional)]
    first: Option<&'static str>,
    /// The cell that wants the keyboard, where the page too can ask for one.
    #[prop(optional)]
    wanted: Option<Wanted>,
    /// What stands below a row.
    #[prop(optional)]
    below: Option<Callback<RowKey, AnyView>>,
) -> impl IntoView {
    let app = app();
    let workspace = app.workspace;
    let all = Memo::new(move |_| {
        workspace.with_sheet(kind, |sheet| sheet.rows(&|_| false).into_iter().map(|row| row.key).collect::<Vec<_>>())
    });
    let rows = rows.unwrap_or_else(|| all.into());
    let heads = Memo::new(move |_| {
        let mut heads = workspace.with_sheet(kind, |sheet| sheet.columns());
        heads.retain(|head| columns.is_none_or(|columns| columns.run(head.id)));
        heads
    });
    let wanted: Wanted = wanted.unwrap_or_else(|| RwSignal::new(None));
    let ask = move |(row, column, asks): (RowKey, &'static str, Asks)| {
        let known = rows.get_untracked();
        let at = known.iter().position(|known| *known == row);
        let beside = |by: isize| at.and_then(|at| known.get(at.checked_add_signed(by)?).cloned());
        match (first, asks) {
            (Some(first), Asks::Next) => add_row(kind, Some(&row), wanted, first),
            (Some(_), Asks::Up) => change(kind, RowAct::MoveUp, &row, wanted, column),
            (Some(_), Asks::Down) => change(kind, RowAct::MoveDown, &row, wanted, column),
            (Some(_), Asks::Remove) => {
                let next = beside(1).or_else(|| beside(-1));
                change(kind, RowAct::Delete, &row, wanted, column);
                wanted.set(next.map(|next| (next, column)));
            }
            (None, Asks::Next | Asks::Down) => wanted.set(beside(1).map(|next| (next, column))),
            (None, Asks::Up) => wanted.set(beside(-1).map(|next| (next, column))),
            (None, Asks::Remove) => {}
        }
    };
    let paste = move |(row, column, text): (RowKey, &'static str, String)| {
        workspace.paste_into_form(kind, &row, column, &text, first.is_some());
    };
    let around = Around { wanted, ask: Callback::new(ask), paste: Callback::new(paste) };
    let head = move |column: Column| {
        let style = format!("min-width:{}px", column.width.min(WIDEST));
        view! { <th scope="col" class:is-figure=column.is_figure style=style>{column.title}</th> }
    };
    let is_empty = move || rows.with(Vec::is_empty);
    let row_view = move |row: RowKey| {
        let number = {
            let row = row.clone();
            Memo::new(move |_| rows.with(|rows| rows.iter().position(|known| *known == row)).map_or(0, |at| at + 1))
        };
        let cells = {
            let row = row.clone();
            // Cells whose column stays keep the focus when others come and go.
            move |column: Column| {
                let (title, id) = (column.title.clone(), column.id);
                let label = Signal::derive(move || words::cell(&title, number.get(), app.language.get()));
                view! {
                    <td class:is-figure=column.is_figure data-label=column.title>
                        <FormCell kind row=row.clone() column=id label around=Some(around)/>
                    </td>
                }
            }
        };
        let commands = first.is_some().then(|| {
            let row = row.clone();
            let commands =
                [(Command::Up, Asks::Up, "↑"), (Command::Down, Asks::Down, "↓"), (Command::Remove, Asks::Remove, "×")];
            commands.map(|(command, asks, sign)| {
                let label = move || {
                    let language = app.language.get();
                    item_words::upon(command, &item_words::item(name.of(language), number.get(), language), language)
                };
                let row = row.clone();
                let run = move |_| around.ask.run((row.clone(), first.unwrap_or_default(), asks));
                view! {
                    <button type="button" class="button" aria-label=label on:click=run>
                        {sign}
                    </button>
                }
            })
        });
        let commands =
            commands.map(|buttons| view! { <td class="form-commands">{buttons.into_iter().collect::<Vec<_>>()}</td> });
        let below = below.map(|below| {
            view! { <tr class="form-below"><td colspan="30">{below.run(row)}</td></tr> }
        });
        view! {
            <tr>
                <For each=move || heads.get() key=|column| (column.id, column.title.clone()) children=cells/>
                {commands}
            </tr>
            {below}
        }
    };
    view! {
        <Show when=move || !is_empty()>
            <div class="form-scroll">
                <table class="cell-table" aria-label=say(name)>
                    <thead>
                        <tr>
                            {move || heads.get().into_iter().map(head).collect::<Vec<_>>()}
                            {first.is_some().then(|| view! { <td></td> })}
                        </tr>
                    </thead>
                    <tbody>
                        <For each=move || rows.get() key=|row| row.clone() let(row)>
                            {row_view(row)}
                        </For>
                    </tbody>
                </table>
            </div>
        </Show>
        {first.map(|first| view! {
            <button type="button" class="button more" on:click=move |_| {
                let last = rows.with_untracked(|rows| rows.last().cloned());
                add_row(kind, last.as_ref(), wanted, first);
            }>
                "+ " {say(name)}
            </button>
        })}
    }
}

/// Adds a row behind another, or the first one, and goes to it.
fn add_row(kind: SheetKind, behind: Option<&RowKey>, wanted: Wanted, first: &'static str) {
    let none = RowKey::Part("".into());
    change(kind, RowAct::InsertBelow, behind.unwrap_or(&none), wanted, first);
}

fn change(kind: SheetKind, act: RowAct, row: &RowKey, wanted: Wanted, column: &'static str) {
    let app = app();
    match app.workspace.change_rows(kind, act, std::slice::from_ref(row), row) {
        Ok(done) => wanted.set(done.rows.first().map(|row| (row.clone(), column))),
        Err(reason) => app.notices.fail(reason.of(app.language.get_untracked())),
    }
}
