//! The findings of the open plan, kind by kind. They are looked for again after each edit, while the page is open.

use super::{sections, telling};
use crate::figures::checks::{Finding, Kind, Severity, checks};
use crate::language::words::{checks as words, plan as plan_words};
use crate::sheet::RowKey;
use crate::state::{Page, Route, app};
use crate::ui::document::Writing;
use crate::ui::document::view::Document;
use crate::ui::say::say;
use leptos::prelude::*;

/// How many findings of a kind are shown at first, and how many more are added at a time.
const ROWS: usize = 50;

/// A finding as it is read.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Row {
    severity: Severity,
    /// The name of the part.
    part: String,
    /// The page and the field.
    place: String,
    says: String,
    page: Page,
    /// The cell of the page's grid.
    cell: Option<(RowKey, &'static str)>,
}

#[component]
pub(in crate::ui) fn ChecksPage() -> impl IntoView {
    let plan = app().workspace.plan();
    let found = Memo::new(move |_| plan.with(|plan| checks(plan)));
    view! {
        <div class="sections">
            <Summary found=found />
            {Kind::ALL.map(|kind| view! { <Group kind=kind found=found /> }).into_iter().collect_view()}
        </div>
        <Claims />
    }
}

/// How much was found, or what is looked for where nothing is.
#[component]
fn Summary(found: Memo<Vec<Finding>>) -> impl IntoView {
    let (reading, language) = (app().workspace.reading(), app().language);
    let counts = move || {
        let count = |severity| found.with(|found| found.iter().filter(|known| known.severity == severity).count());
        let show = |count: usize| reading.get().digits.show(&count.to_string()).into_owned();
        words::counts(&show(count(Severity::Problem)), &show(count(Severity::Remark)), language.get())
    };
    let is_blank = move || found.with(Vec::is_empty);
    let title = move || if is_blank() { words::NOTHING_FOUND } else { words::FINDINGS }.of(language.get());
    view! {
        <section class="section">
            <div class="section-head">
                <h2>{title}</h2>
                <Show when=move || !is_blank()>
                    <span class="section-label">{counts}</span>
                </Show>
            </div>
            <p>{say(words::WHAT_IS_CHECKED)}</p>
        </section>
    }
}

/// The findings of one kind; nothing where there are none.
#[component]
fn Group(kind: Kind, found: Memo<Vec<Finding>>) -> impl IntoView {
    let (plan, reading) = (app().workspace.plan(), app().workspace.reading());
    let limit = RwSignal::new(ROWS);
    let count = Memo::new(move |_| found.with(|found| of_kind(found, kind).count()));
    let rows = Memo::new(move |_| {
        let plan = plan.get();
        let writing = Writing::new(&plan, reading.get());
        found.with(|found| of_kind(found, kind).take(limit.get()).map(|known| row(&writing, known)).collect::<Vec<_>>())
    });
    let (title, advice) = telling::kind(kind);
    let how_many = move || reading.get().digits.show(&count.get().to_string()).into_owned();
    view! {
        <Show when=move || { count.get() > 0 }>
            <section class="section">
                <div class="section-head">
                    <h2>{say(title)}</h2>
                    <span class="section-label">{how_many}</span>
                </div>
                <p>{say(advice)}</p>
                <div class="table-scroll" tabindex="0" role="group" aria-label=say(title)>
                    <table class="table">
                        <thead>
                            <tr>
                                <th scope="col">{say(words::WHERE)}</th>
                                <th scope="col">{say(words::WHAT)}</th>
                            </tr>
                        </thead>
                        <tbody>{move || rows.get().into_iter().map(row_view).collect_view()}</tbody>
                    </table>
                </div>
                <Show when=move || { count.get() > limit.get() }>
                    <button type="button" class="button more" on:click=move |_| limit.update(|limit| *limit += ROWS)>
                        {say(plan_words::MORE)}
                    </button>
                </Show>
            </section>
        </Show>
    }
}

fn of_kind(found: &[Finding], kind: Kind) -> impl Iterator<Item = &Finding> {
    found.iter().filter(move |known| known.what.kind() == kind)
}

fn row(w: &Writing<'_>, finding: &Finding) -> Row {
    let (page, page_name) = telling::page(finding.place.area);
    Row {
        severity: finding.severity,
        part: telling::name(w, &finding.place),
        place: format!("{} · {}", w.say(page_name), telling::field(w, &finding.place)),
        says: telling::says(w, &finding.what),
        page,
        cell: telling::cell(w.plan, &finding.place),
    }
}

fn row_view(row: Row) -> AnyView {
    let Row { severity, part, place, says, page, cell } = row;
    let workspace = app().workspace;
    let key = workspace.key();
    let address = move || Route::Plan { key: key.get(), page }.to_hash();
    // The page's grid opens with this cell as the active one.
    let go = move |_| {
        if let Some((row, column)) = &cell {
            workspace.set_active_cell(page, row.to_string(), column);
        }
    };
    let severity = match severity {
        Severity::Problem => words::PROBLEM,
        Severity::Remark => words::REMARK,
    };
    view! {
        <tr>
            <th scope="row" class="is-prose">
                <a href=address on:click=go>
                    {part}
                </a>
                <br />
                <span class="section-label">{place}</span>
            </th>
            <td class="is-prose">
                <span class="tag">{say(severity)}</span>
                " "
                {says}
            </td>
        </tr>
    }
    .into_any()
}

/// What the document states a second time, where it does.
#[component]
fn Claims() -> impl IntoView {
    let plan = app().workspace.plan();
    let has_claims = Memo::new(move |_| plan.with(|plan| !plan.claims.is_empty()));
    view! {
        <Show when=move || has_claims.get()>
            <Document says=sections />
        </Show>
    }
}
