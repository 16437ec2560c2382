//! The linkage map: boxes of plans above, headings, activities and indicators with lines between them. A box is a link
//! to its row; one of a plan above marks what serves it. The linkage table says the same in words.

use crate::figures::linkage::{Linking, MapPart, map};
use crate::language::words::{Text, links as words};
use crate::plan::Plan;
use crate::plan::outline::Node;
use crate::plan::tree::Tree;
use crate::sheet::{Reading, RowKey};
use crate::state::{Choosable, Page, Route, app};
use crate::ui::choices::Chooser;
use crate::ui::say::say;
use leptos::prelude::*;
use std::collections::HashSet;

/// The width of a box, from one column to the next, the height of half a row, and the room at the edges, in pixels.
const WIDTH: usize = 208;
const PITCH: usize = 256;
const HALF: usize = 29;
const BOX_HEIGHT: usize = 50;
const HEAD: usize = 32;

/// More boxes than this are shown branch by branch.
const MOST_BOXES: usize = 400;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Picture {
    heads: Vec<String>,
    boxes: Vec<Drawn>,
    edges: Vec<(usize, usize)>,
    rows: usize,
}

/// A box as it is drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Drawn {
    column: usize,
    row: usize,
    no: String,
    title: String,
    /// What it is, for those who hear it.
    kind: String,
    /// Where it leads; a plan above leads nowhere.
    cell: Option<(Page, RowKey, &'static str)>,
}

#[component]
pub(super) fn LinkageMap() -> impl IntoView {
    let workspace = app().workspace;
    let branch = RwSignal::new(None::<String>);
    let roots = Memo::new(move |_| {
        let (reading, whole) = (workspace.reading().get(), words::WHOLE_PLAN);
        workspace.plan().with(|plan| roots(plan, reading, whole))
    });
    // A large plan is shown by its first branch.
    let shown = Memo::new(move |_| {
        let chosen = branch.get().filter(|chosen| roots.with(|roots| roots.iter().any(|root| root.id == *chosen)));
        let is_large = workspace.plan().with(|plan| plan.outline.len() + plan.activities.len() > MOST_BOXES);
        let first = || roots.with(|roots| roots.get(usize::from(is_large)).map(|root| root.id.clone()));
        chosen.or_else(first).unwrap_or_default()
    });
    let picture = Memo::new(move |_| {
        let (reading, shown) = (workspace.reading().get(), shown.get());
        workspace.plan().with(|plan| draw(plan, Some(shown.as_str()).filter(|id| !id.is_empty()), reading))
    });
    // The plan above whose servants are marked.
    let marked = RwSignal::new(None::<usize>);
    let reached = Memo::new(move |_| picture.with(|picture| marked.get().map(|at| reached(&picture.edges, at))));
    let choose = move |id: String| {
        marked.set(None);
        branch.set(Some(id));
    };
    let size = move || {
        picture.with(|picture| {
            let (width, height) = (picture.heads.len() * PITCH, HEAD + picture.rows * HALF);
            format!("width: {width}px; height: {height}px; --map-width: {width}")
        })
    };
    let lines = move || {
        picture.with(|picture| {
            let line = |(from, to): &(usize, usize)| line_view(&picture.boxes, *from, *to, reached);
            picture.edges.iter().map(line).collect::<Vec<_>>()
        })
    };
    let boxes = move || {
        let boxes = picture.with(|picture| picture.boxes.clone());
        boxes.into_iter().enumerate().map(|(at, it)| box_view(at, it, marked, reached)).collect::<Vec<_>>()
    };
    let heads = move || {
        let heads = picture.with(|picture| picture.heads.clone());
        let head = |(at, text): (usize, String)| {
            view! { <span class="map-head" style=format!("left: {}px", at * PITCH)>{text}</span> }
        };
        heads.into_iter().enumerate().map(head).collect::<Vec<_>>()
    };
    view! {
        <div class="grid-bar">
            <Chooser label=words::BRANCH choices=roots chosen=Signal::derive(move || Some(shown.get())) choose/>
            <p class="quiet">{say(words::MAP_HOW)}</p>
        </div>
        <div class="map-scroll" tabindex="0" role="group" aria-label=say(words::MAP)>
            <div class="map" style=size>
                <svg class="map-lines" aria-hidden="true" width="100%" height="100%">
                    {lines}
                </svg>
                {heads}
                {boxes}
            </div>
        </div>
    }
}

fn roots(plan: &Plan, reading: Reading, whole: Text) -> Vec<Choosable> {
    let whole = Choosable { id: String::new(), title: whole.of(reading.language).to_owned() };
    let tree = Tree::of(plan);
    let root = |node: &&Node| Choosable {
        id: node.id.to_string(),
        title: [node.code.as_deref(), node.title.as_deref()].into_iter().flatten().collect::<Vec<_>>().join(" "),
    };
    std::iter::once(whole).chain(tree.nodes_of(None).iter().map(root)).collect()
}

fn draw(plan: &Plan, root: Option<&str>, reading: Reading) -> Picture {
    let language = reading.language;
    let map = map(plan, root);
    let name = |text: Text| text.of(language).to_owned();
    let mut heads = vec![String::new(); map.columns];
    let boxes: Vec<Drawn> = map
        .boxes
        .iter()
        .map(|it| {
            let (kind, cell) = match it.part {
                MapPart::Upper(link) => (link.catalogue.clone().unwrap_or_else(|| name(words::UPPER)), None),
                MapPart::Own(Linking::Node(node)) => (
                    node.level.clone().unwrap_or_default(),
                    Some((Page::Outline, RowKey::Node(node.id.shared()), "name")),
                ),
                MapPart::Own(Linking::Activity(activity)) => {
                    (name(words::ACTIVITIES), Some((Page::Budget, RowKey::Activity(activity.id.shared()), "name")))
                }
                MapPart::Indicator(indicator) => {
                    let cell = (Page::Targets, RowKey::Indicator(indicator.id.shared()), "indicator");
                    (name(words::INDICATORS), Some(cell))
                }
            };
            if let Some(head) = heads.get_mut(it.column).filter(|head| head.is_empty()) {
                head.clone_from(&kind);
            }
            let title = it.part.title().unwrap_or_else(|| words::UNNAMED.of(language)).to_owned();
            Drawn { column: it.column, row: it.row, no: it.part.no().unwrap_or_default().to_owned(), title, kind, cell }
        })
        .collect();
    // Plans above are of several kinds.
    if let Some(head) = heads.first_mut() {
        *head = name(words::UPPER);
    }
    Picture { heads, boxes, edges: map.edges, rows: map.rows }
}

/// A box and all that it leads to.
fn reached(edges: &[(usize, usize)], at: usize) -> HashSet<usize> {
    let mut found = HashSet::new();
    let mut open = vec![at];
    while let Some(at) = open.pop() {
        if found.insert(at) {
            open.extend(edges.iter().filter(|(from, _)| *from == at).map(|(_, to)| *to));
        }
    }
    found
}

fn place(it: &Drawn) -> (usize, usize) {
    (it.column * PITCH, HEAD + it.row * HALF)
}

fn line_view(
    boxes: &[Drawn],
    from: usize,
    to: usize,
    reached: Memo<Option<HashSet<usize>>>,
) -> Option<impl IntoView + use<>> {
    let ((left, top), (right, bottom)) = (place(boxes.get(from)?), place(boxes.get(to)?));
    let (left, top, bottom) = (left + WIDTH, top + BOX_HEIGHT / 2, bottom + BOX_HEIGHT / 2);
    let middle = left.midpoint(right);
    let path = format!("M{left} {top}C{middle} {top} {middle} {bottom} {right} {bottom}");
    let is_marked = move || reached.with(|reached| reached.as_ref().is_some_and(|all| all.contains(&from)));
    Some(view! { <path d=path class:is-marked=is_marked/> })
}

fn box_view(at: usize, it: Drawn, marked: RwSignal<Option<usize>>, reached: Memo<Option<HashSet<usize>>>) -> AnyView {
    let (left, top) = place(&it);
    let style = format!("left: {left}px; top: {top}px; width: {WIDTH}px; height: {BOX_HEIGHT}px");
    let Drawn { no, title, kind, cell, .. } = it;
    let text = [no, title].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" ");
    let label = format!("{kind}: {text}");
    let is_marked = move || reached.with(|reached| reached.as_ref().is_some_and(|all| all.contains(&at)));
    let workspace = app().workspace;
    match cell {
        Some((page, row, column)) => {
            let key = workspace.key();
            let go = move |_| workspace.set_active_cell(page, row.to_string(), column);
            view! {
                <a
                    class="map-box"
                    class:is-marked=is_marked
                    style=style
                    aria-label=label.clone()
                    title=label
                    href=move || Route::Plan { key: key.get(), page }.to_hash()
                    on:click=go
                >
                    <span>{text}</span>
                </a>
            }
            .into_any()
        }
        None => {
            let toggle = move |_| marked.update(|marked| *marked = if *marked == Some(at) { None } else { Some(at) });
            view! {
                <button
                    type="button"
                    class="map-box is-upper"
                    class:is-marked=is_marked
                    style=style
                    aria-label=label.clone()
                    title=label
                    aria-pressed=move || (marked.get() == Some(at)).to_string()
                    on:click=toggle
                >
                    <span>{text}</span>
                </button>
            }
            .into_any()
        }
    }
}
