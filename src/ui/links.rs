//! The links of a heading or an activity to plans above: those it has, and a search over all catalogues to add others; a
//! catalogue of one's own.

use super::dialog::Dialog;
use super::fields::PartButtons;
use super::say::say;
use crate::browser::id as ids;
use crate::edit::{Edit, Linked, RulesChange};
use crate::language::Language;
use crate::language::search::fold;
use crate::language::words::{agreement, links as words};
use crate::plan::Plan;
use crate::plan::catalogue::{Catalogue, CatalogueItem};
use crate::plan::outline::UpperLink;
use crate::plan::rules::Certainty;
use crate::state::{Workspace, app};
use leptos::prelude::*;

/// The most items that a search shows; more are found by typing more.
const MOST_SHOWN: usize = 80;

/// The dialog, while something is to be linked.
#[component]
pub(super) fn LinkDialog(of: RwSignal<Option<Linked>>) -> impl IntoView {
    let language = app().language;
    let title = Signal::derive(move || words::LINKS.of(language.get()).to_owned());
    move || {
        of.get().map(|linked| {
            view! {
                <Dialog title on_close=move |()| of.set(None) is_wide=true>
                    <LinkFields of=linked/>
                </Dialog>
            }
        })
    }
}

/// The links of a part, written with the keyboard or the mouse.
#[component]
pub(super) fn LinkFields(of: Linked) -> impl IntoView {
    let app = app();
    let workspace = app.workspace;
    let of = StoredValue::new(of);
    let links = Memo::new(move |_| workspace.plan().with(|plan| of.with_value(|of| links_of(plan, of))));
    let name = Memo::new(move |_| workspace.plan().with(|plan| of.with_value(|of| name_of(plan, of))));
    let set = move |links: Vec<UpperLink>| {
        workspace.apply(&Edit::SetLinks { of: of.get_value(), links });
    };
    let count = Memo::new(move |_| links.with(Vec::len));
    let row = move |at: usize| {
        let text = Memo::new(move |_| links.with(|links| links.get(at).map(write).unwrap_or_default()));
        let shift = Callback::new(move |by| {
            let mut links = links.get_untracked();
            super::fields::shifted(&mut links, at, by);
            set(links);
        });
        let remove = Callback::new(move |()| {
            let mut links = links.get_untracked();
            if at < links.len() {
                links.remove(at);
                set(links);
            }
        });
        view! {
            <li class="grid-bar">
                <span class="link-text">{move || text.get()}</span>
                <PartButtons name=text shift remove/>
            </li>
        }
    };
    view! {
        <p class="link-of">{move || name.get()}</p>
        <ul class="links" aria-label=say(words::LINKS)>
            <For each=move || 0..count.get() key=|at| *at let(at)>
                {row(at)}
            </For>
        </ul>
        <Show when=move || count.get() == 0>
            <p class="quiet">{say(words::NO_LINKS)}</p>
        </Show>
        <Search links set=Callback::new(set)/>
        <OwnCatalogue/>
    }
}

fn links_of(plan: &Plan, of: &Linked) -> Vec<UpperLink> {
    match of {
        Linked::Node(id) => plan.outline.get(id.as_str()).map(|node| node.links.clone()),
        Linked::Activity(id) => plan.activities.get(id.as_str()).map(|activity| activity.links.clone()),
    }
    .unwrap_or_default()
}

fn name_of(plan: &Plan, of: &Linked) -> String {
    let (no, title) = match of {
        Linked::Node(id) => {
            let node = plan.outline.get(id.as_str());
            (node.and_then(|node| node.code.clone().or(node.label.clone())), node.and_then(|node| node.title.clone()))
        }
        Linked::Activity(id) => {
            let activity = plan.activities.get(id.as_str());
            (activity.and_then(|it| it.no.clone()), activity.and_then(|it| it.title.clone()))
        }
    };
    no.into_iter().chain(title).collect::<Vec<_>>().join(" ")
}

/// A link in one line: the catalogue, the official id, the name.
pub(super) fn write(link: &UpperLink) -> String {
    let parts = [link.catalogue.as_deref(), link.code.as_deref(), Some(link.title.as_str())];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// Items of all catalogues that a search finds, each with a mark whether it is linked.
#[component]
fn Search(links: Memo<Vec<UpperLink>>, set: Callback<Vec<UpperLink>>) -> impl IntoView {
    let app = app();
    let (workspace, language) = (app.workspace, app.language);
    let wanted = RwSignal::new(String::new());
    let known = app.catalogues.all();
    let found = Memo::new(move |_| {
        let wanted = fold(&wanted.get());
        let own = workspace.plan().with(|plan| plan.rules.catalogues.clone());
        let all = known.get().into_iter().chain(own);
        let mut rest = MOST_SHOWN;
        let mut found = Vec::new();
        for catalogue in all {
            let is_found = |item: &&CatalogueItem| {
                let texts = [Some(&catalogue.name), item.code.as_ref(), Some(&item.title), item.title_en.as_ref()];
                let line = texts.into_iter().flatten().cloned().collect::<Vec<_>>().join(" ");
                wanted.is_empty() || fold(&line).contains(&wanted)
            };
            let items: Vec<CatalogueItem> = catalogue.items.iter().filter(is_found).take(rest).cloned().collect();
            rest = rest.saturating_sub(items.len());
            if !items.is_empty() {
                found.push(Catalogue { items, ..catalogue });
            }
        }
        found
    });
    let toggle = move |link: UpperLink, is_chosen: bool| {
        let mut changed = links.get_untracked();
        changed.retain(|known| !is_same(known, &link));
        if is_chosen {
            changed.push(link);
        }
        set.run(changed);
    };
    let item_view = move |name: String, item: CatalogueItem| {
        let link = UpperLink { catalogue: Some(name), code: item.code, title: item.title, ..UpperLink::default() };
        let (text, english) = ([link.code.clone(), Some(link.title.clone())], item.title_en);
        let text = text.into_iter().flatten().collect::<Vec<_>>().join(" ");
        let english = move || english.clone().filter(|_| language.get() == Language::English);
        let checked = {
            let link = link.clone();
            move || links.with(|links| links.iter().any(|known| is_same(known, &link)))
        };
        view! {
            <li>
                <label>
                    <input
                        type="checkbox"
                        prop:checked=checked
                        disabled=move || workspace.read_only().get().is_some()
                        on:change:target=move |change| toggle(link.clone(), change.target().checked())
                    />
                    " "
                    {text}
                    " "
                    <span class="quiet">{english}</span>
                </label>
            </li>
        }
    };
    let catalogue_view = move |catalogue: Catalogue| {
        let Catalogue { id, name, title, title_en, source, certainty, note, items, .. } = catalogue;
        let is_own = workspace.plan().with_untracked(|plan| plan.rules.catalogues.iter().any(|own| own.id == id));
        let title = title.unwrap_or_else(|| name.clone());
        let label = move || match language.get() {
            Language::English => title_en.clone().unwrap_or_else(|| title.clone()),
            Language::Thai => title.clone(),
        };
        let about = move || {
            let certainty = agreement::certainty(certainty).of(language.get()).to_owned();
            let about = [source.clone(), Some(certainty), note.clone()];
            about.into_iter().flatten().collect::<Vec<_>>().join(" · ")
        };
        let about = (!is_own).then(|| view! { <p class="quiet">{about}</p> });
        let remove = is_own.then(|| {
            let remove = move |_| {
                let change = RulesChange::RemoveCatalogue(id.clone());
                workspace.apply(&Edit::Rules(Box::new(change)));
            };
            view! {
                <button type="button" class="button" on:click=remove>
                    {say(words::REMOVE_CATALOGUE)}
                </button>
            }
        });
        let items = items.into_iter().map(move |item| item_view(name.clone(), item)).collect::<Vec<_>>();
        view! {
            <fieldset class="catalogue">
                <legend>{label}</legend>
                {about}
                <ul>{items}</ul>
                {remove}
            </fieldset>
        }
    };
    view! {
        <label class="field">
            <span>{say(words::SEARCH)}</span>
            <input
                type="search"
                prop:value=move || wanted.get()
                on:input:target=move |input| wanted.set(input.target().value())
            />
        </label>
        <div class="catalogues">{move || found.get().into_iter().map(catalogue_view).collect::<Vec<_>>()}</div>
    }
}

fn is_same(a: &UpperLink, b: &UpperLink) -> bool {
    a.catalogue == b.catalogue && a.code == b.code && a.title == b.title
}

/// A catalogue that the office writes for itself: a name, and a line for each item.
#[component]
fn OwnCatalogue() -> impl IntoView {
    let workspace = app().workspace;
    let (name, lines) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let add = move |_| {
        if add_catalogue(workspace, &name.get_untracked(), &lines.get_untracked()) {
            name.set(String::new());
            lines.set(String::new());
        }
    };
    view! {
        <details>
            <summary>{say(words::OWN)}</summary>
            <div class="fields">
                <label class="field">
                    <span>{say(words::OWN_NAME)}</span>
                    <input
                        type="text"
                        prop:value=move || name.get()
                        on:input:target=move |input| name.set(input.target().value())
                    />
                </label>
                <label class="field">
                    <span>{say(words::OWN_LINES)}</span>
                    <textarea
                        rows="4"
                        prop:value=move || lines.get()
                        on:input:target=move |input| lines.set(input.target().value())
                    ></textarea>
                </label>
            </div>
            <button type="button" class="button" on:click=add>
                {say(words::OWN_ADD)}
            </button>
        </details>
    }
}

/// Adds to the catalogue of that name, or makes it; tells whether there was anything to add.
fn add_catalogue(workspace: Workspace, name: &str, lines: &str) -> bool {
    let item = |line: &str| {
        let (code, title) =
            line.split_once('\t').map_or((None, line), |(code, title)| (Some(code.trim()), title.trim()));
        let code = code.filter(|code| !code.is_empty()).map(str::to_owned);
        CatalogueItem { code, title: title.to_owned(), ..CatalogueItem::default() }
    };
    let items = lines.lines().map(str::trim).filter(|line| !line.is_empty()).map(item);
    let name = name.trim();
    if name.is_empty() {
        return false;
    }
    let own =
        workspace.plan().with_untracked(|plan| plan.rules.catalogues.iter().find(|own| own.name == name).cloned());
    let mut catalogue = own.unwrap_or_else(|| Catalogue {
        id: ids::short_id(),
        name: name.to_owned(),
        certainty: Certainty::Unconfirmed,
        ..Catalogue::default()
    });
    let before = catalogue.items.len();
    catalogue.items.extend(items);
    catalogue.items.len() > before
        && workspace.apply(&Edit::Rules(Box::new(RulesChange::PutCatalogue(Box::new(catalogue)))))
}
