//! Shows the sections of a page. A section that changed is another section, so the others stay as they are.

use super::table::{Column, Holds, Table};
use super::{Block, Entry, Fact, Remark, Says, Section, Writing};
use crate::language::words::plan as words;
use crate::state::app;
use crate::ui::say::say;
use leptos::prelude::*;
use std::hash::{DefaultHasher, Hash, Hasher};

/// How many sections are shown at first, and how many more are added at a time.
const SECTIONS: usize = 100;

/// The sections that a page says of the open plan.
#[component]
pub(in crate::ui) fn Document(says: Says) -> impl IntoView {
    let (plan, reading) = (app().workspace.plan(), app().workspace.reading());
    let about = app().route().with_untracked(|route| route.part().map(str::to_owned));
    let limit = RwSignal::new(SECTIONS);
    // One more than is shown tells whether there are more.
    let sections = Memo::new(move |_| {
        let plan = plan.get();
        let mut writing = Writing::new(&plan, reading.get());
        writing.about.clone_from(&about);
        says(&writing).take(limit.get().saturating_add(1)).collect::<Vec<_>>()
    });
    let shown = move || {
        let shown = sections.get().into_iter().take(limit.get());
        shown.enumerate().map(|(at, section)| (at, fingerprint(&section), section)).collect::<Vec<_>>()
    };
    let has_more = move || sections.with(Vec::len) > limit.get();
    let is_blank = move || sections.with(Vec::is_empty);
    view! {
        <div class="sections">
            <Show when=is_blank>
                <p class="quiet">{say(words::NOTHING_HERE)}</p>
            </Show>
            <For each=shown key=|(at, fingerprint, _)| (*at, *fingerprint) let((_, _, section))>
                {section_view(section)}
            </For>
            <Show when=has_more>
                <button type="button" class="button more" on:click=move |_| limit.update(|limit| *limit += SECTIONS)>
                    {say(words::MORE)}
                </button>
            </Show>
        </div>
    }
}

fn fingerprint(section: &Section) -> u64 {
    let mut hasher = DefaultHasher::new();
    section.hash(&mut hasher);
    hasher.finish()
}

/// A section that stands alone.
pub(in crate::ui) fn section_view(section: Section) -> AnyView {
    let Section { level, label, title, blocks } = section;
    let label = (!label.is_empty()).then(|| view! { <span class="section-label">{label}</span> });
    let blocks = blocks.into_iter().map(|block| block_view(level, block)).collect_view();
    view! {
        <section class="section" style=format!("--level: {}", level.min(8))>
            <div class="section-head">{label} {heading(level, title)}</div>
            {blocks}
        </section>
    }
    .into_any()
}

/// A heading below the page's own, which is the first.
fn heading(level: u16, title: String) -> AnyView {
    match level {
        0 | 1 => view! { <h2>{title}</h2> }.into_any(),
        2 => view! { <h3>{title}</h3> }.into_any(),
        3 => view! { <h4>{title}</h4> }.into_any(),
        4 => view! { <h5>{title}</h5> }.into_any(),
        _ => view! { <h6>{title}</h6> }.into_any(),
    }
}

fn block_view(level: u16, block: Block) -> AnyView {
    match block {
        Block::Heading(text) => heading(level.saturating_add(1), text),
        Block::Text(text) => view! { <p>{text}</p> }.into_any(),
        Block::Tags(tags) => {
            let tags = tags.into_iter().map(|tag| view! { <li class="tag">{tag}</li> }).collect_view();
            view! { <ul class="tags">{tags}</ul> }.into_any()
        }
        Block::Facts(facts) => {
            let facts = facts.into_iter().map(|Fact { label, value }| view! { <dt>{label}</dt> <dd>{value}</dd> });
            view! { <dl class="facts">{facts.collect_view()}</dl> }.into_any()
        }
        Block::Items(items) => items_view(items),
        Block::Table(table) => table_view(table),
        Block::Claims(line, remarks) => claims_view(line, remarks),
    }
}

fn items_view(items: Vec<Entry>) -> AnyView {
    let entry = |entry: Entry| {
        let Entry { no, title, text, notes, is_heading, items } = entry;
        let title = (!title.is_empty()).then(|| view! { <span class="item-title">{title}" "</span> });
        let notes = notes.into_iter().map(|note| view! { <span class="item-note">" "{note}</span> }).collect_view();
        let below = (!items.is_empty()).then(|| items_view(items));
        view! {
            <li class:is-heading=is_heading>
                <span class="no">{if no.is_empty() && !is_heading { "–".to_owned() } else { no }}</span>
                <div>{title} {text} {notes}</div>
                {below}
            </li>
        }
    };
    view! { <ul class="items">{items.into_iter().map(entry).collect_view()}</ul> }.into_any()
}

fn table_view(table: Table) -> AnyView {
    let Table { caption, columns, rows } = table;
    let kinds: Vec<Holds> = columns.iter().map(|column| column.holds).collect();
    let name = if caption.is_empty() {
        columns.first().map(|column| column.title.clone()).unwrap_or_default()
    } else {
        caption.clone()
    };
    let head = columns.into_iter().map(|Column { title, holds }| {
        view! { <th scope="col" class=class_of(holds)>{title}</th> }
    });
    let rows = rows.into_iter().map(|row| {
        let cells = row.into_iter().zip(&kinds).enumerate().map(|(at, (text, holds))| cell_view(at, text, *holds));
        view! { <tr>{cells.collect_view()}</tr> }
    });
    // A table may be wider than the page: its box takes the keyboard's focus, so that it can be scrolled.
    view! {
        <div class="table-scroll" tabindex="0" role="group" aria-label=name>
            <table class="table">
                {(!caption.is_empty()).then(|| view! { <caption>{caption}</caption> })}
                <thead>
                    <tr>{head.collect_view()}</tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn cell_view(at: usize, text: String, holds: Holds) -> AnyView {
    match (at, holds) {
        (0, _) if !text.is_empty() => view! { <th scope="row" class=class_of(holds)>{text}</th> }.into_any(),
        (_, Holds::Marks) if text.is_empty() => view! { <td></td> }.into_any(),
        (_, Holds::Marks) => {
            view! { <td class="is-mark"><span aria-hidden="true">"●"</span><span class="hidden-text">{text}</span></td> }
                .into_any()
        }
        _ => view! { <td class=class_of(holds)>{text}</td> }.into_any(),
    }
}

fn class_of(holds: Holds) -> Option<&'static str> {
    match holds {
        Holds::Words => None,
        Holds::Prose => Some("is-prose"),
        Holds::Figures => Some("is-figure"),
        Holds::Marks => Some("is-mark"),
    }
}

fn claims_view(line: String, remarks: Vec<Remark>) -> AnyView {
    let is_long = remarks.len() > 4;
    let list = remarks.into_iter().map(|Remark { what, says, place }| {
        view! { <li>{what}": "{says}" "<span class="claim-place">"("{place}")"</span></li> }
    });
    let list = view! { <ul>{list.collect_view()}</ul> };
    match is_long {
        true => view! { <details class="claims"><summary>{line}</summary>{list}</details> }.into_any(),
        false => view! { <div class="claims"><p>{line}</p>{list}</div> }.into_any(),
    }
}
