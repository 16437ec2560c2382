//! The linkage table: each heading and activity against the plans above, by catalogue, with a way to link it.

use crate::edit::Linked;
use crate::figures::linkage::{Linkage, LinkageRow, Linking, linkage};
use crate::language::words::{links as words, plan as plan_words};
use crate::plan::Plan;
use crate::plan::outline::{Node, UpperLink};
use crate::sheet::Reading;
use crate::state::app;
use crate::ui::links::LinkDialog;
use crate::ui::say::say;
use leptos::prelude::*;

/// How many rows are shown at first, and how many more are added at a time.
const ROWS: usize = 300;

/// A row as it is read.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Row {
    of: Linked,
    level: u16,
    name: String,
    is_heading: bool,
    /// The lines of each catalogue.
    cells: Vec<Vec<String>>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Table {
    catalogues: Vec<String>,
    rows: Vec<Row>,
}

#[component]
pub(super) fn LinkageTable() -> impl IntoView {
    let open = RwSignal::new(None::<Linked>);
    let workspace = app().workspace;
    let only_linked = RwSignal::new(false);
    let limit = RwSignal::new(ROWS);
    let table = Memo::new(move |_| {
        let (reading, only_linked) = (workspace.reading().get(), only_linked.get());
        workspace.plan().with(|plan| read(plan, reading, only_linked))
    });
    let is_unlinked = move || table.with(|table| table.catalogues.is_empty());
    let head = move || {
        let names = table.with(|table| table.catalogues.clone());
        names.into_iter().map(|name| view! { <th scope="col">{name}</th> }).collect::<Vec<_>>()
    };
    // A row that is linked otherwise stays the same row, with the focus on its button.
    let shown =
        move || table.with(|table| table.rows.iter().take(limit.get()).map(|row| row.of.clone()).collect::<Vec<_>>());
    let row = move |of: Linked| {
        let row = Memo::new(move |_| table.with(|table| table.rows.iter().find(|row| row.of == of).cloned()));
        row_view(row, open)
    };
    view! {
        <label class="linked-only">
            <input type="checkbox" on:change:target=move |change| only_linked.set(change.target().checked())/>
            " "
            {say(words::ONLY_LINKED)}
        </label>
        <Show when=is_unlinked>
            <p class="quiet">{say(words::NOTHING_LINKED)}</p>
        </Show>
        <div class="table-scroll" tabindex="0" role="group" aria-label=say(words::TABLE_VIEW)>
            <table class="table linkage">
                <caption>{say(words::LINKS)}</caption>
                <thead>
                    <tr>
                        <th scope="col">{say(words::PROJECT)}</th>
                        {head}
                        <th scope="col" class="screen-only">
                            <span class="hidden-text">{say(words::EDIT_LINKS)}</span>
                        </th>
                    </tr>
                </thead>
                <tbody>
                    <For each=shown key=|of| of.clone() let(of)>
                        {row(of)}
                    </For>
                </tbody>
            </table>
        </div>
        <LinkDialog of=open/>
        <Show when=move || table.with(|table| table.rows.len() > limit.get())>
            <button type="button" class="button more" on:click=move |_| limit.update(|limit| *limit += ROWS)>
                {say(plan_words::MORE)}
            </button>
        </Show>
    }
}

fn read(plan: &Plan, reading: Reading, only_linked: bool) -> Table {
    let Linkage { catalogues, rows } = linkage(plan);
    let name = |name: &Option<&str>| name.map_or_else(|| words::OTHERS.of(reading.language).to_owned(), str::to_owned);
    let rows = rows.into_iter().filter(|row| !only_linked || !row.links.is_empty());
    let rows = rows.map(|row| read_row(&row, &catalogues, reading)).collect();
    Table { catalogues: catalogues.iter().map(name).collect(), rows }
}

fn read_row(row: &LinkageRow<'_>, catalogues: &[Option<&str>], reading: Reading) -> Row {
    let of_catalogue = |catalogue: &Option<&str>| {
        let links = row.links.iter().filter(|(link, _)| link.catalogue.as_deref() == *catalogue);
        let write = |(link, from): &(&_, Option<&_>)| line(link, *from, reading);
        links.map(write).collect::<Vec<_>>()
    };
    let (of, is_heading) = match row.of {
        Linking::Node(node) => (Linked::Node(node.id.clone()), true),
        Linking::Activity(activity) => (Linked::Activity(activity.id.clone()), false),
    };
    let title = row.of.title().unwrap_or_else(|| words::UNNAMED.of(reading.language));
    let name = row.of.no().into_iter().chain([title]).collect::<Vec<_>>().join(" ");
    Row { of, level: row.level, name, is_heading, cells: catalogues.iter().map(of_catalogue).collect() }
}

fn line(link: &UpperLink, from: Option<&Node>, reading: Reading) -> String {
    let text = link.code.as_deref().into_iter().chain([link.title.as_str()]).collect::<Vec<_>>().join(" ");
    match from {
        Some(node) => {
            // A code says little without its level.
            let code = node.code.as_deref().map(|code| node.level.as_deref().into_iter().chain([code]));
            let code = code.map(|code| code.collect::<Vec<_>>().join(" "));
            let name = node.label.clone().or(code).or(node.title.clone());
            let name = name.unwrap_or_else(|| words::UNNAMED.of(reading.language).to_owned());
            words::from_above(&text, &name, reading.language)
        }
        None => text,
    }
}

fn row_view(row: Memo<Option<Row>>, open: RwSignal<Option<Linked>>) -> AnyView {
    let name = move || row.with(|row| row.as_ref().map(|row| row.name.clone()).unwrap_or_default());
    let level = move || row.with(|row| format!("--level: {}", row.as_ref().map_or(1, |row| row.level)));
    let is_heading = move || row.with(|row| row.as_ref().is_some_and(|row| row.is_heading));
    let cells = move || {
        let cells = row.with(|row| row.as_ref().map(|row| row.cells.clone()).unwrap_or_default());
        cells.into_iter().map(|lines| view! { <td class="is-prose">{lines.join("\n")}</td> }).collect::<Vec<_>>()
    };
    let edit = move |_| open.set(row.with_untracked(|row| row.as_ref().map(|row| row.of.clone())));
    view! {
        <tr class:is-heading=is_heading>
            <th scope="row" class="is-prose" style=level>
                {name}
            </th>
            {cells}
            <td class="screen-only">
                <button type="button" class="button" on:click=edit>
                    {say(words::EDIT_LINKS)}
                    <span class="hidden-text">": " {name}</span>
                </button>
            </td>
        </tr>
    }
    .into_any()
}
