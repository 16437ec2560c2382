//! Who answers for what: each unit with its headings, activities, indicators, measures and dates, each with a link.

use crate::figures::responsibility::{Answers, Held, responsibilities};
use crate::language::search::fold;
use crate::language::words::{Text, pages, plan as names, statements as words};
use crate::plan::Plan;
use crate::sheet::{Reading, RowKey};
use crate::state::{Page, Route, app};
use crate::ui::say::say;
use leptos::prelude::*;

/// What a unit answers for, as it is read.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Hands {
    unit: Option<String>,
    level: u16,
    duties: Vec<Duty>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Duty {
    kind: Text,
    name: String,
    note: String,
    page: Page,
    cell: Option<(RowKey, &'static str)>,
}

#[component]
pub(super) fn Responsibility() -> impl IntoView {
    let app = app();
    let workspace = app.workspace;
    let wanted = RwSignal::new(String::new());
    let hands = Memo::new(move |_| {
        let (wanted, reading) = (fold(&wanted.get()), workspace.reading().get());
        workspace.plan().with(|plan| read(plan, &wanted, reading))
    });
    view! {
        <div class="grid-bar">
            <label>
                {say(words::FIND_UNIT)} " "
                <input
                    type="search"
                    prop:value=move || wanted.get()
                    on:input:target=move |input| wanted.set(input.target().value())
                />
            </label>
        </div>
        <div class="sections">{move || hands.get().into_iter().map(hands_view).collect::<Vec<_>>()}</div>
    }
}

fn read(plan: &Plan, wanted: &str, reading: Reading) -> Vec<Hands> {
    let all = responsibilities(plan).into_iter().filter(|answers| is_found(answers, wanted));
    let read = |answers: Answers<'_>| Hands {
        unit: answers.unit.map(|row| {
            let unit = row.unit;
            match (&unit.abbreviation, &unit.name) {
                (Some(short), Some(name)) => format!("{short} · {name}"),
                _ => unit.short_name().to_owned(),
            }
        }),
        level: answers.unit.map_or(1, |row| row.level),
        duties: answers.held.into_iter().map(|(held, leads)| duty(held, leads, reading)).collect(),
    };
    // Units without anything are told where they are looked for.
    all.filter(|answers| !wanted.is_empty() || !answers.held.is_empty()).map(read).collect()
}

fn is_found(answers: &Answers<'_>, wanted: &str) -> bool {
    let Some(row) = &answers.unit else { return wanted.is_empty() };
    let names = [&row.unit.abbreviation, &row.unit.name, &row.unit.name_en];
    wanted.is_empty() || names.into_iter().flatten().any(|name| fold(name).contains(wanted))
}

fn duty(held: Held<'_>, leads: bool, reading: Reading) -> Duty {
    let language = reading.language;
    let named = |no: Option<&String>, name: &str| match no {
        Some(no) => format!("{no} {name}"),
        None => name.to_owned(),
    };
    let title = |title: &Option<String>| title.clone().unwrap_or_else(|| "–".to_owned());
    let (kind, name, page, cell) = match held {
        Held::Node(node) => {
            let no = node.code.as_ref().or(node.label.as_ref());
            (
                pages::OUTLINE,
                named(no, &title(&node.title)),
                Page::Outline,
                Some((RowKey::Node(node.id.shared()), "name")),
            )
        }
        Held::Activity(activity) => {
            let cell = (RowKey::Activity(activity.id.shared()), "name");
            (names::ACTIVITY, named(activity.no.as_ref(), &title(&activity.title)), Page::Budget, Some(cell))
        }
        Held::Indicator(indicator) => {
            let cell = (RowKey::Indicator(indicator.id.shared()), "indicator");
            (names::SERVES, named(indicator.no.as_ref(), &indicator.title), Page::Targets, Some(cell))
        }
        Held::Measure(_, item, measure) => (
            words::MEASURE,
            format!("{} · {}", item.name, named(measure.no.as_ref(), &measure.text)),
            Page::Assessment,
            None,
        ),
        Held::Entry(entry) => (pages::CALENDAR, named(entry.no.as_ref(), &entry.text), Page::Calendar, None),
    };
    let mut notes = Vec::new();
    if leads {
        notes.push(words::LEADS.of(language).to_owned());
    }
    if let Held::Activity(activity) = held
        && !activity.steps.is_empty()
    {
        notes.push(words::steps(&reading.digits.show(&activity.steps.len().to_string()), language));
    }
    Duty { kind, name, note: notes.join(" · "), page, cell }
}

fn hands_view(hands: Hands) -> AnyView {
    let Hands { unit, level, duties } = hands;
    let nobody = say(words::NOBODY);
    let none = duties.is_empty().then(|| view! { <p class="quiet">{say(words::NOTHING_HELD)}</p> });
    let title = move || unit.clone().unwrap_or_else(|| nobody().to_owned());
    view! {
        <section class="section" style=format!("--level: {}", level.min(6))>
            <h2>{title}</h2>
            {none}
            <ul class="duties">{duties.into_iter().map(duty_view).collect::<Vec<_>>()}</ul>
        </section>
    }
    .into_any()
}

fn duty_view(duty: Duty) -> AnyView {
    let Duty { kind, name, note, page, cell } = duty;
    let workspace = app().workspace;
    let key = workspace.key();
    // The page's grid opens with this cell as the active one.
    let go = move |_| {
        if let Some((row, column)) = &cell {
            workspace.set_active_cell(page, row.to_string(), column);
        }
    };
    view! {
        <li>
            <span class="tag">{say(kind)}</span>
            " "
            <a href=move || Route::Plan { key: key.get(), page }.to_hash() on:click=go>
                {name}
            </a>
            " "
            <span class="quiet">{note}</span>
        </li>
    }
    .into_any()
}
