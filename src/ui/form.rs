//! Shows a form: its sections, fields, lists and small tables. What stands there and what an entry means is the form's
//! own (`sheet::form`); here it is laid out, written into, and told what was refused.

mod control;
mod rows;
mod trend;

use crate::browser::dom;
use crate::language::words::form as words;
use crate::sheet::form::{Holds, Part, RowsAct, Section};
use crate::state::{FormKind, app};
use crate::ui::fields::ItemsEditor;
use crate::ui::say::say;
use control::control;
use leptos::html;
use leptos::prelude::*;
use rows::rows_view;
use std::sync::Arc;
pub(in crate::ui) use trend::shares;
use trend::trend_view;

/// From as many sections on there is a way to each.
const MANY: usize = 4;

/// The form that fields belong to.
#[derive(Clone, Copy)]
struct Place {
    kind: StoredValue<FormKind>,
    sections: Memo<Arc<Vec<Section>>>,
    /// Counts what was done to rows: a row that is somewhere else now is another row.
    generation: RwSignal<u32>,
    /// The key of the field that wants the keyboard, once it is there.
    wanted: RwSignal<Option<String>>,
}

impl Place {
    fn part(self, section: &str, key: &str) -> Option<Part> {
        self.sections.with(|sections| {
            let section = sections.iter().find(|known| known.key == section)?;
            section.parts.iter().find(|part| part.key == key).cloned()
        })
    }

    fn enter(self, key: &str, text: &str, can_keep: bool) -> Result<(), String> {
        self.kind.with_value(|kind| app_workspace().enter_in_form(kind, key, text, can_keep))
    }

    fn draft(self, key: &str) -> Option<(String, String)> {
        self.kind.with_value(|kind| app_workspace().form_draft(kind, key))
    }

    fn give_up(self, key: &str) {
        self.kind.with_value(|kind| app_workspace().give_up_in_form(kind, key));
    }

    fn act(self, key: &str, act: RowsAct) -> bool {
        let is_done = self.kind.with_value(|kind| app_workspace().act_in_form(kind, key, act));
        if is_done {
            self.generation.update(|count| *count = count.wrapping_add(1));
        }
        is_done
    }
}

fn app_workspace() -> crate::state::Workspace {
    app().workspace
}

/// A form of the open plan.
#[component]
pub(super) fn FormView(kind: FormKind) -> impl IntoView {
    let workspace = app_workspace();
    let kind = StoredValue::new(kind);
    let sections = Memo::new(move |_| Arc::new(kind.with_value(|kind| workspace.form(kind))));
    let place = Place { kind, sections, generation: RwSignal::new(0), wanted: RwSignal::new(None) };
    let keys = move || sections.with(|sections| sections.iter().map(|it| it.key.clone()).collect::<Vec<_>>());
    let form = NodeRef::<html::Div>::new();
    view! {
        <div class="form" node_ref=form>
            <Show when=move || sections.with(|sections| sections.len() >= MANY)>
                {ways(sections, form)}
            </Show>
            <For each=keys key=|key| key.clone() let(key)>
                {section_view(place, key)}
            </For>
        </div>
    }
}

/// A button for each section that leads there.
fn ways(sections: Memo<Arc<Vec<Section>>>, form: NodeRef<html::Div>) -> AnyView {
    let go = move |at: usize| {
        if let Some(form) = form.get_untracked() {
            dom::go_to_nth(&form, ".form-section", at);
        }
    };
    let titles = Memo::new(move |_| sections.with(|all| all.iter().map(|it| it.title.clone()).collect::<Vec<_>>()));
    let way = move |(at, title): (usize, String)| {
        view! { <button type="button" class="button" on:click=move |_| go(at)>{title}</button> }
    };
    view! {
        <nav class="form-ways" aria-label=say(words::SECTIONS)>
            {move || titles.get().into_iter().enumerate().map(way).collect::<Vec<_>>()}
        </nav>
    }
    .into_any()
}

fn section_view(place: Place, key: String) -> AnyView {
    let key = StoredValue::new(key);
    let with = move |look: fn(&Section) -> String| {
        place
            .sections
            .with(|all| key.with_value(|key| all.iter().find(|it| it.key == *key).map(look).unwrap_or_default()))
    };
    let title = Memo::new(move |_| with(|section| section.title.clone()));
    let parts = move || {
        place.sections.with(|all| {
            let section = key.with_value(|key| all.iter().find(|it| it.key == *key));
            section.map(|it| it.parts.iter().map(shape).collect::<Vec<_>>()).unwrap_or_default()
        })
    };
    view! {
        <section class="section form-section" aria-label=title tabindex="-1">
            <h2>{title}</h2>
            <div class="form-fields">
                <For each=parts key=|shape| shape.clone() let((part, shape))>
                    {part_view(place, key.get_value(), part, shape, title)}
                </For>
            </div>
        </section>
    }
    .into_any()
}

/// How a part is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Shape {
    Line,
    Prose,
    Figure,
    Choice,
    Mark,
    Said,
    Link,
    Trend,
    Items,
    Rows,
    Act,
}

fn shape_of(holds: &Holds) -> Shape {
    match holds {
        Holds::Line(_) => Shape::Line,
        Holds::Prose(_) => Shape::Prose,
        Holds::Figure(_) => Shape::Figure,
        Holds::Choice { .. } => Shape::Choice,
        Holds::Mark(_) => Shape::Mark,
        Holds::Said(_) => Shape::Said,
        Holds::Link(..) => Shape::Link,
        Holds::Trend(_) => Shape::Trend,
        Holds::Items(_) => Shape::Items,
        Holds::Rows(_) => Shape::Rows,
        Holds::Act => Shape::Act,
    }
}

fn shape(part: &Part) -> (String, Shape) {
    (part.key.clone(), shape_of(&part.holds))
}

fn part_view(place: Place, section: String, key: String, shape: Shape, title: Memo<String>) -> AnyView {
    let part = {
        let key = key.clone();
        Memo::new(move |_| place.part(&section, &key))
    };
    let name = Signal::derive(move || part.with(|part| part.as_ref().map(|it| it.name.clone()).unwrap_or_default()));
    let holds = Signal::derive(move || part.with(|part| part.as_ref().map(|it| it.holds.clone())));
    // What fills a section alone stands under its heading.
    let is_headed = title.get_untracked() == name.get_untracked();
    match shape {
        Shape::Items => {
            let list = Memo::new(move |_| match holds.get() {
                Some(Holds::Items(list)) => Some(list),
                _ => None,
            });
            view! {
                <div class="form-wide">{move || list.get().map(|list| view! { <ItemsEditor list name is_headed/> })}</div>
            }
            .into_any()
        }
        Shape::Rows => rows_view(place, key, name, is_headed, holds),
        Shape::Act => {
            let press = move |_| {
                place.act(&key, RowsAct::Add);
            };
            let is_closed = move || app_workspace().read_only().get().is_some();
            view! { <button type="button" class="button" disabled=is_closed on:click=press>{name}</button> }.into_any()
        }
        Shape::Said => {
            let text = move || match holds.get() {
                Some(Holds::Said(text)) => text,
                _ => String::new(),
            };
            view! {
                <div class="field form-said form-wide"><span>{name}</span><p>{text}</p></div>
            }
            .into_any()
        }
        Shape::Trend => view! {
            <div class="field form-said"><span>{name}</span>{trend_view(holds, true)}</div>
        }
        .into_any(),
        Shape::Line | Shape::Prose | Shape::Figure | Shape::Choice | Shape::Mark | Shape::Link => {
            control(place, key, shape, holds, name, false)
        }
    }
}
