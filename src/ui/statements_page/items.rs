//! A list of items that is written: a field for each, keys to add, move and delete them, and several lines pasted at
//! once.

use crate::browser::{clipboard, dom};
use crate::edit::{Edit, ItemList, items};
use crate::language::words::statements::{self as words, Command};
use crate::plan::text::Item;
use crate::state::app;
use crate::ui::say::say;
use leptos::ev;
use leptos::html;
use leptos::prelude::*;

#[component]
pub(super) fn ItemsEditor(list: ItemList, name: Signal<String>) -> impl IntoView {
    let workspace = app().workspace;
    let list = StoredValue::new(list);
    let known = Memo::new(move |_| workspace.plan().with(|plan| list.with_value(|list| list.of(plan).to_vec())));
    // The field that wants the keyboard, once it is there.
    let wanted = RwSignal::new(None::<usize>);
    let set = move |items: Vec<Item>| {
        if items != known.get_untracked() {
            let list = list.get_value();
            workspace.apply(&Edit::SetItems { list, items });
        }
    };
    let act = Act { known, wanted, set: Callback::new(set) };
    let count = Memo::new(move |_| known.with(Vec::len));
    view! {
        <div class="items-editor" role="group" aria-label=move || name.get()>
            <h3>{move || name.get()}</h3>
            <ol class="items">
                <For each=move || 0..count.get() key=|at| *at let(at)>
                    <li>
                        <ItemField at act name/>
                    </li>
                </For>
            </ol>
            <button type="button" class="button" on:click=move |_| act.add(usize::MAX, "")>
                {say(words::ADD_ITEM)}
                <span class="hidden-text">": " {move || name.get()}</span>
            </button>
        </div>
    }
}

/// What is done to the list.
#[derive(Clone, Copy)]
struct Act {
    known: Memo<Vec<Item>>,
    wanted: RwSignal<Option<usize>>,
    set: Callback<Vec<Item>>,
}

impl Act {
    /// Takes the text of an item as it stands in its field.
    fn write(self, at: usize, text: &str) {
        self.set.run(items::with_text(&self.known.get_untracked(), at, text));
    }

    fn add(self, at: usize, text: &str) {
        let known = self.known.get_untracked();
        let at = at.min(known.len());
        self.set.run(items::with_lines(&known, at, text));
        self.wanted.set(Some(at));
    }

    /// Takes the text of an item and adds one behind it: one step.
    fn write_and_add(self, at: usize, text: &str) {
        let written = items::with_text(&self.known.get_untracked(), at, text);
        self.set.run(items::with_lines(&written, at.saturating_add(1), ""));
        self.wanted.set(Some(at.saturating_add(1)));
    }

    fn shift(self, at: usize, text: &str, by: isize) {
        let written = items::with_text(&self.known.get_untracked(), at, text);
        if let Some(moved) = items::moved(&written, at, by) {
            self.set.run(moved);
            self.wanted.set(at.checked_add_signed(by));
        }
    }

    fn remove(self, at: usize) {
        self.set.run(items::without(&self.known.get_untracked(), at));
        let last = self.known.with_untracked(Vec::len).checked_sub(1);
        self.wanted.set(last.map(|last| at.min(last)));
    }
}

#[component]
fn ItemField(at: usize, act: Act, name: Signal<String>) -> impl IntoView {
    let app = app();
    let field = NodeRef::<html::Textarea>::new();
    let item = Memo::new(move |_| act.known.with(|known| known.get(at).cloned().unwrap_or_default()));
    let label = move || words::item(&name.get(), at.saturating_add(1), app.language.get());
    let value = move || field.get_untracked().map(|field| field.value()).unwrap_or_default();
    // The field takes over what the list says now, also where that is what it said before.
    let refresh = move || {
        if let Some(field) = field.get_untracked() {
            field.set_value(&item.with_untracked(|item| item.text.clone()));
        }
    };
    Effect::new(move |_| {
        if act.wanted.get() == Some(at)
            && let Some(field) = field.get()
        {
            act.wanted.set(None);
            dom::focus(&field);
            dom::put_caret_at_end(&field);
        }
    });
    let key_down = move |event: ev::KeyboardEvent| {
        if event.is_composing() {
            return;
        }
        let is_control = event.ctrl_key() || event.meta_key();
        match event.key().as_str() {
            "Enter" if !event.shift_key() && !is_control => act.write_and_add(at, &value()),
            "ArrowUp" if event.alt_key() => act.shift(at, &value(), -1),
            "ArrowDown" if event.alt_key() => act.shift(at, &value(), 1),
            "Backspace" if is_control || value().is_empty() => act.remove(at),
            _ => return,
        }
        event.prevent_default();
        refresh();
    };
    let paste = move |event: ev::ClipboardEvent| {
        let Some(text) = clipboard::text(&event).filter(|text| text.trim().contains('\n')) else { return };
        event.prevent_default();
        // Into an empty field the first line goes as well.
        let typed = value();
        let known = items::with_text(&act.known.get_untracked(), at, &typed);
        let (known, behind) = match typed.trim().is_empty() {
            true => (items::without(&known, at), at),
            false => (known, at.saturating_add(1)),
        };
        act.set.run(items::with_lines(&known, behind, &text));
        refresh();
    };
    let command = move |command: Command| {
        let label = move || words::upon(command, &label(), app.language.get());
        let run = move |_| match command {
            Command::Up => act.shift(at, &value(), -1),
            Command::Down => act.shift(at, &value(), 1),
            Command::Remove => {
                act.remove(at);
                refresh();
            }
        };
        let sign = match command {
            Command::Up => "↑",
            Command::Down => "↓",
            Command::Remove => "×",
        };
        view! {
            <button type="button" class="button" aria-label=label on:click=run>
                {sign}
            </button>
        }
    };
    let below = move || item.with(|item| item.items.iter().map(|below| below.text.clone()).collect::<Vec<_>>());
    let title = move || item.with(|item| item.title.clone());
    view! {
        <div class="item-field">
            <span class="item-no">{move || item.with(|item| item.no.clone())}</span>
            <textarea
                rows="1"
                aria-label=label
                node_ref=field
                prop:value=move || item.with(|item| item.text.clone())
                readonly=move || app.workspace.read_only().get().is_some()
                on:keydown=key_down
                on:paste=paste
                on:change:target=move |change| act.write(at, &change.target().value())
            ></textarea>
            {command(Command::Up)}
            {command(Command::Down)}
            {command(Command::Remove)}
        </div>
        {move || title().map(|title| view! { <p class="quiet">{title}</p> })}
        {move || {
            let below = below();
            (!below.is_empty()).then(|| {
                let below = below.into_iter().map(|text| view! { <li>{text}</li> }).collect::<Vec<_>>();
                view! { <ul class="quiet">{below}</ul> }
            })
        }}
    }
}
