//! A small table of a form: a control in each cell, and what is done to its rows.

use super::control::control;
use super::trend::trend_view;
use super::{Place, Shape, app_workspace, shape_of};
use crate::language::words::form as words;
use crate::language::words::statements::{self, Command};
use crate::sheet::form::{Holds, Rows, RowsAct};
use crate::state::app;
use leptos::html;
use leptos::prelude::*;

pub(super) fn rows_view(
    place: Place,
    key: String,
    name: Signal<String>,
    is_headed: bool,
    holds: Signal<Option<Holds>>,
) -> AnyView {
    let rows = Memo::new(move |_| match holds.get() {
        Some(Holds::Rows(rows)) => rows,
        _ => Rows::default(),
    });
    let key = StoredValue::new(key);
    let adder = NodeRef::<html::Button>::new();
    let want = move |row: usize| {
        // The first cell that is written into.
        let column = rows.with_untracked(|rows| {
            let cells = rows.rows.get(row).or_else(|| rows.rows.first());
            cells.and_then(|cells| {
                cells.iter().position(|cell| matches!(cell, Holds::Line(_) | Holds::Prose(_) | Holds::Figure(_)))
            })
        });
        place.wanted.set(Some(format!("{}/{row}/{}", key.get_value(), column.unwrap_or_default())));
    };
    let act = move |act: RowsAct| {
        let count = rows.with_untracked(|rows| rows.rows.len());
        match act {
            RowsAct::Add => want(count),
            RowsAct::Remove(at) => want(at.min(count.saturating_sub(2))),
            RowsAct::Move(at, by) => want(at.saturating_add_signed(by)),
        }
        if !key.with_value(|key| place.act(key, act)) {
            place.wanted.set(None);
        }
        let is_empty = rows.with_untracked(|rows| rows.rows.is_empty());
        if let Some(adder) = adder.get_untracked().filter(|_| is_empty) {
            crate::browser::dom::focus(&adder);
        }
    };
    let is_closed = move || app_workspace().read_only().get().is_some();
    let keys = move || {
        let generation = place.generation.get();
        let shapes = |cells: &Vec<Holds>| cells.iter().map(shape_of).collect::<Vec<_>>();
        rows.with(|rows| {
            rows.rows.iter().enumerate().map(|(at, row)| (at, generation, shapes(row))).collect::<Vec<_>>()
        })
    };
    let head = move || {
        let can_act = rows.with(|rows| rows.can_remove || rows.can_move);
        let titles = rows.with(|rows| rows.columns.clone());
        let titles = titles.into_iter().map(|title| view! { <th scope="col">{title}</th> }).collect::<Vec<_>>();
        view! { <tr>{titles} {can_act.then(|| view! { <td></td> })}</tr> }
    };
    let row_view = move |at: usize, shapes: Vec<Shape>| {
        let cells = shapes.into_iter().enumerate().map(|(column, shape)| {
            let holds = Signal::derive(move || {
                rows.with(|rows| rows.rows.get(at).and_then(|cells| cells.get(column)).cloned())
            });
            let label = Signal::derive(move || {
                let column = rows.with(|rows| rows.columns.get(column).cloned().unwrap_or_default());
                words::cell(&column, &name.get(), at.saturating_add(1), app().language.get())
            });
            let cell = match shape {
                Shape::Trend => trend_view(holds, false),
                Shape::Said => view! {
                    {move || match holds.get() {
                        Some(Holds::Said(text)) => text,
                        _ => String::new(),
                    }}
                }
                .into_any(),
                shape => control(place, format!("{}/{at}/{column}", key.get_value()), shape, holds, label, true),
            };
            let is_wide = matches!(shape, Shape::Prose | Shape::Link);
            view! { <td class:is-prose=is_wide>{cell}</td> }
        });
        let command = move |command: Command| {
            let label = move || {
                let row = words::cell("", &name.get(), at.saturating_add(1), app().language.get());
                statements::upon(command, row.trim_end_matches([':', ' ', ',']), app().language.get())
            };
            let (sign, done) = match command {
                Command::Up => ("↑", RowsAct::Move(at, -1)),
                Command::Down => ("↓", RowsAct::Move(at, 1)),
                _ => ("×", RowsAct::Remove(at)),
            };
            view! {
                <button type="button" class="button" aria-label=label disabled=is_closed on:click=move |_| act(done)>
                    {sign}
                </button>
            }
        };
        let moves = move || {
            rows.with(|rows| rows.can_move)
                .then(|| [command(Command::Up), command(Command::Down)].into_iter().collect::<Vec<_>>())
        };
        let removes = move || rows.with(|rows| rows.can_remove).then(|| command(Command::Remove));
        view! {
            <tr>
                {cells.collect::<Vec<_>>()}
                <td class="form-row-acts">{moves} {removes}</td>
            </tr>
        }
        .into_any()
    };
    let is_empty = move || rows.with(|rows| rows.rows.is_empty());
    let add = move || rows.with(|rows| rows.add.clone());
    view! {
        <div class="form-wide form-rows" role="group" aria-label=name>
            {(!is_headed).then(|| view! { <h3>{name}</h3> })}
            <Show when=move || !is_empty()>
                <div class="table-scroll">
                    <table class="table form-table" aria-label=name>
                        <thead>{head}</thead>
                        <tbody>
                            <For each=keys key=|key| key.clone() let((at, _, shapes))>
                                {row_view(at, shapes)}
                            </For>
                        </tbody>
                    </table>
                </div>
            </Show>
            <Show when=move || add().is_some()>
                <button
                    type="button"
                    class="button"
                    node_ref=adder
                    disabled=is_closed
                    on:click=move |_| act(RowsAct::Add)
                >
                    {add}
                    <span class="hidden-text">": " {name}</span>
                </button>
            </Show>
        </div>
    }
    .into_any()
}
