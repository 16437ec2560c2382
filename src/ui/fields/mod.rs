//! Fields of parts that are written outside of grids: texts, numbers, headed texts, lists of items. A field shows what
//! the plan says and asks for an edit when one leaves it.

mod items;
mod units;

pub(super) use items::ItemsEditor;
pub(super) use units::UnitsEntry;

use crate::edit::Edit;
use crate::language::entry::read_number;
use crate::language::words::{Text, statements as words};
use crate::plan::Plan;
use crate::plan::text::HeadedText;
use crate::state::{Workspace, app};
use crate::ui::say::say;
use leptos::prelude::*;
use std::sync::Arc;

/// Where in a part something stands that may be blank.
pub(super) type Place<T, V> = fn(&mut T) -> &mut Option<V>;

/// A part of the plan as fields see it: what it says now, and how it is put back changed.
pub(super) struct Written<T: Send + Sync + 'static> {
    workspace: Workspace,
    known: Memo<Option<Arc<T>>>,
    put: Callback<Arc<T>, Edit>,
}

impl<T: Send + Sync> Clone for Written<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync> Copy for Written<T> {}

impl<T: Clone + PartialEq + Send + Sync + 'static> Written<T> {
    pub(super) fn new(
        find: impl Fn(&Plan) -> Option<Arc<T>> + Send + Sync + 'static,
        put: impl Fn(Arc<T>) -> Edit + Send + Sync + 'static,
    ) -> Self {
        let workspace = app().workspace;
        let known = Memo::new(move |_| workspace.plan().with(|plan| find(plan)));
        Written { workspace, known, put: Callback::new(put) }
    }

    /// Something that it says; the default while it is not there.
    pub(super) fn says<R: Default + PartialEq + Send + Sync + 'static>(
        self,
        of: impl Fn(&T) -> R + Send + Sync + 'static,
    ) -> Memo<R> {
        Memo::new(move |_| self.known.with(|known| known.as_deref().map(&of).unwrap_or_default()))
    }

    /// Changes it, if that changes anything.
    pub(super) fn change(self, change: impl FnOnce(&mut T)) {
        let Some(known) = self.known.get_untracked() else { return };
        let mut part = known.as_ref().clone();
        change(&mut part);
        if part != *known {
            self.workspace.apply(&self.put.run(Arc::new(part)));
        }
    }

    /// The field of a text.
    pub(super) fn text(
        self,
        name: Text,
        is_long: bool,
        place: impl Fn(&mut T) -> Option<&mut Option<String>> + Clone + Send + Sync + 'static,
    ) -> AnyView {
        let find = place.clone();
        let text = self.says(move |part| find(&mut part.clone()).and_then(|text| text.clone()).unwrap_or_default());
        let write = Callback::new(move |text: Option<String>| {
            self.change(|part| {
                if let Some(place) = place(part) {
                    *place = text;
                }
            });
        });
        view! { <TextEntry name text write is_long/> }.into_any()
    }

    /// The field of a whole number. What is none stays to be mended, and is said.
    pub(super) fn count<N>(
        self,
        name: Text,
        place: impl Fn(&mut T) -> &mut Option<N> + Clone + Send + Sync + 'static,
    ) -> AnyView
    where
        N: ToString + std::str::FromStr + Copy + 'static,
    {
        let find = place.clone();
        let text = self.says(move |part| find(&mut part.clone()).map(|count| count.to_string()).unwrap_or_default());
        let app = app();
        let write = Callback::new(move |text: Option<String>| {
            let number = read_number(text.as_deref().unwrap_or_default()).ok();
            let count = number.and_then(|number| {
                number.map(|number| number.to_string().parse().ok()).map_or(Some(None), |it| it.map(Some))
            });
            match count {
                Some(count) => self.change(|part| *place(part) = count),
                None => app.notices.fail(words::WHOLE_NUMBER.of(app.language.get_untracked())),
            }
        });
        view! { <TextEntry name text write/> }.into_any()
    }
}

/// A text, taken when one leaves it; blank is none.
#[component]
pub(super) fn TextEntry(
    name: Text,
    #[prop(into)] text: Signal<String>,
    write: Callback<Option<String>>,
    #[prop(optional)] is_long: bool,
) -> impl IntoView {
    let workspace = app().workspace;
    let is_read_only = move || workspace.read_only().get().is_some();
    let commit = move |typed: String| {
        let typed = typed.trim();
        if typed != text.get_untracked() {
            write.run(Some(typed.to_owned()).filter(|text| !text.is_empty()));
        }
    };
    let input = match is_long {
        true => view! {
            <textarea
                rows="2"
                prop:value=move || text.get()
                readonly=is_read_only
                on:change:target=move |change| commit(change.target().value())
            ></textarea>
        }
        .into_any(),
        false => view! {
            <input
                type="text"
                autocomplete="off"
                prop:value=move || text.get()
                readonly=is_read_only
                on:change:target=move |change| commit(change.target().value())
            />
        }
        .into_any(),
    };
    view! {
        <label class="field">
            <span>{say(name)}</span>
            {input}
        </label>
    }
}

/// Texts under headings of their own: they come, go, and are written.
#[component]
pub(super) fn HeadedTexts(texts: Memo<Vec<HeadedText>>, set: Callback<Vec<HeadedText>>) -> impl IntoView {
    let change = move |change: &dyn Fn(&mut Vec<HeadedText>)| {
        let mut changed = texts.get_untracked();
        change(&mut changed);
        set.run(changed);
    };
    let count = Memo::new(move |_| texts.with(Vec::len));
    let entry = move |at: usize| {
        let says = move |of: fn(&HeadedText) -> &String| {
            Memo::new(move |_| texts.with(|texts| texts.get(at).map(of).cloned().unwrap_or_default()))
        };
        let write = move |of: fn(&mut HeadedText) -> &mut String| {
            Callback::new(move |text: Option<String>| {
                let text = text.unwrap_or_default();
                change(&|texts| {
                    if let Some(known) = texts.get_mut(at) {
                        of(known).clone_from(&text);
                    }
                });
            })
        };
        let heading = says(|text| &text.heading);
        let remove = move |_| {
            change(&|texts| {
                if at < texts.len() {
                    texts.remove(at);
                }
            });
        };
        view! {
            <div class="list-editor">
                <div class="grid-bar">
                    <TextEntry name=words::HEADING text=heading write=write(|text| &mut text.heading)/>
                    <button type="button" class="button" on:click=remove>
                        {say(words::REMOVE)}
                        <span class="hidden-text">": " {move || heading.get()}</span>
                    </button>
                </div>
                <TextEntry name=words::TEXT text=says(|text| &text.text) write=write(|text| &mut text.text) is_long=true/>
            </div>
        }
    };
    let heading = move || words::NEW_HEADING.of(app().language.get_untracked()).to_owned();
    let heading = StoredValue::new(heading());
    let add = move |_| {
        change(&|texts| texts.push(HeadedText { heading: heading.get_value(), ..HeadedText::default() }));
    };
    view! {
        <For each=move || 0..count.get() key=|at| *at let(at)>
            {entry(at)}
        </For>
        <button type="button" class="button more" on:click=add>
            {say(words::ADD_TEXT)}
        </button>
    }
}

/// Buttons that move a part among its like and take it out, named after it.
#[component]
pub(super) fn PartButtons(
    #[prop(into)] name: Signal<String>,
    shift: Callback<isize>,
    remove: Callback<()>,
) -> impl IntoView {
    use words::Command;
    let language = app().language;
    let button = move |command: Command, sign: &'static str, run: Callback<()>| {
        let label = move || words::upon(command, &name.get(), language.get());
        view! {
            <button type="button" class="button" aria-label=label on:click=move |_| run.run(())>
                {sign}
            </button>
        }
    };
    view! {
        <span class="part-buttons">
            {button(Command::Up, "↑", Callback::new(move |()| shift.run(-1)))}
            {button(Command::Down, "↓", Callback::new(move |()| shift.run(1)))} {button(Command::Remove, "×", remove)}
        </span>
    }
}

/// A list with the part at a place and its neighbour exchanged.
pub(super) fn shifted<T>(parts: &mut [T], at: usize, by: isize) {
    if let Some(to) = at.checked_add_signed(by).filter(|to| *to < parts.len() && at < parts.len()) {
        parts.swap(at, to);
    }
}
