//! A list of items that is written: a field for each, keys to add, move, indent and delete them, several lines pasted at
//! once; below an item the items that belong to it, written in the same way.

use super::TextEntry;
use crate::browser::{clipboard, dom};
use crate::edit::{Edit, ItemList, items};
use crate::language::words::Text;
use crate::language::words::statements::{self as words, Command};
use crate::plan::text::Item;
use crate::state::{Workspace, app};
use crate::ui::say::say;
use leptos::ev;
use leptos::html;
use leptos::prelude::*;

/// The items of a list under its name.
#[component]
pub(in crate::ui) fn ItemsEditor(
    list: ItemList,
    name: Signal<String>,
    /// It stands within a row, or under a heading, that says what it is.
    #[prop(optional)]
    is_headed: bool,
) -> impl IntoView {
    view! {
        <div class="items-editor" role="group" aria-label=move || name.get()>
            {(!is_headed).then(|| view! { <h3>{move || name.get()}</h3> })}
            {editor(list, name, RwSignal::new(None), true)}
        </div>
    }
}

/// The fields of a list; below them those of the items within an item. Lists within lists have no type of their own.
fn editor(list: ItemList, name: Signal<String>, wanted: RwSignal<Option<Wanted>>, is_outermost: bool) -> AnyView {
    let workspace = app().workspace;
    let list = StoredValue::new(list);
    let known = Memo::new(move |_| workspace.plan().with(|plan| list.with_value(|list| list.of(plan).to_vec())));
    let set = move |items: Vec<Item>| {
        if items != known.get_untracked() {
            let list = list.get_value();
            workspace.apply(&Edit::SetItems { list, items });
        }
    };
    let act = Act { workspace, list, known, wanted, set: Callback::new(set) };
    let count = Memo::new(move |_| known.with(Vec::len));
    let add = is_outermost.then(|| {
        view! {
            <button type="button" class="button" on:click=move |_| act.add(usize::MAX, "")>
                {say(words::ADD_ITEM)}
                <span class="hidden-text">": " {move || name.get()}</span>
            </button>
        }
    });
    view! {
        <ol class="items">
            <For each=move || 0..count.get() key=|at| *at let(at)>
                <li>
                    <ItemField at act name/>
                </li>
            </For>
        </ol>
        {add}
    }
    .into_any()
}

/// The field that wants the keyboard, once it is there: its list and its place.
type Wanted = (ItemList, usize);

/// What is done to the list.
#[derive(Clone, Copy)]
struct Act {
    workspace: Workspace,
    list: StoredValue<ItemList>,
    known: Memo<Vec<Item>>,
    wanted: RwSignal<Option<Wanted>>,
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
        self.want(at);
    }

    fn want(self, at: usize) {
        self.wanted.set(Some((self.list.get_value(), at)));
    }

    fn is_wanted(self, at: usize) -> bool {
        let is_here = |(list, wanted): &Wanted| *wanted == at && self.list.with_value(|own| own == list);
        self.wanted.with(|wanted| wanted.as_ref().is_some_and(is_here))
    }

    /// Takes the text of an item and puts it below the item above.
    fn indent(self, at: usize, text: &str) {
        let written = items::with_text(&self.known.get_untracked(), at, text);
        let Some(above) = at.checked_sub(1) else { return };
        if let Some(after) = items::indented(&written, at) {
            let last = after.get(above).map_or(0, |above| above.items.len()).saturating_sub(1);
            self.set.run(after);
            self.wanted.set(Some((ItemList::Below(Box::new(self.list.get_value()), above), last)));
        }
    }

    /// Takes the text of an item and puts it behind the item that it stands below.
    fn outdent(self, at: usize, text: &str) {
        let ItemList::Below(list, above) = self.list.get_value() else { return };
        let mut known = self.workspace.plan().with_untracked(|plan| list.of(plan).to_vec());
        if let Some(within) = known.get_mut(above) {
            within.items = items::with_text(&within.items, at, text);
        }
        if let Some(items) = items::outdented(&known, above, at) {
            let wanted = (*list.clone(), above.saturating_add(1));
            self.workspace.apply(&Edit::SetItems { list: *list, items });
            self.wanted.set(Some(wanted));
        }
    }

    /// The item with other words beside its text.
    fn write_beside(self, at: usize, field: Beside, text: &str) {
        let mut items = self.known.get_untracked();
        if let Some(item) = items.get_mut(at) {
            *field.of_mut(item) = Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        }
        self.set.run(items);
    }

    /// Takes the text of an item and adds one behind it: one step.
    fn write_and_add(self, at: usize, text: &str) {
        let written = items::with_text(&self.known.get_untracked(), at, text);
        self.set.run(items::with_lines(&written, at.saturating_add(1), ""));
        self.want(at.saturating_add(1));
    }

    fn shift(self, at: usize, text: &str, by: isize) {
        let written = items::with_text(&self.known.get_untracked(), at, text);
        if let Some(moved) = items::moved(&written, at, by) {
            self.set.run(moved);
            self.want(at.saturating_add_signed(by));
        }
    }

    fn remove(self, at: usize) {
        self.set.run(items::without(&self.known.get_untracked(), at));
        if let Some(last) = self.known.with_untracked(Vec::len).checked_sub(1) {
            self.want(at.min(last));
        }
    }
}

/// What an item may have beside its text.
#[derive(Clone, Copy)]
enum Beside {
    No,
    Title,
    Aim,
    English,
}

const BESIDE: [(Beside, Text); 4] = [
    (Beside::No, words::ITEM_NO),
    (Beside::Title, words::ITEM_TITLE),
    (Beside::Aim, words::ITEM_AIM),
    (Beside::English, words::ITEM_ENGLISH),
];

impl Beside {
    fn of_mut(self, item: &mut Item) -> &mut Option<String> {
        match self {
            Beside::No => &mut item.no,
            Beside::Title => &mut item.title,
            Beside::Aim => &mut item.aim,
            Beside::English => &mut item.text_en,
        }
    }

    fn of(self, item: &Item) -> &Option<String> {
        match self {
            Beside::No => &item.no,
            Beside::Title => &item.title,
            Beside::Aim => &item.aim,
            Beside::English => &item.text_en,
        }
    }
}

#[component]
fn ItemField(at: usize, act: Act, name: Signal<String>) -> impl IntoView {
    let app = app();
    let field = NodeRef::<html::Textarea>::new();
    let is_open = RwSignal::new(false);
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
        if act.is_wanted(at)
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
            "ArrowRight" if event.alt_key() => act.indent(at, &value()),
            "ArrowLeft" if event.alt_key() => act.outdent(at, &value()),
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
            Command::More => is_open.update(|is_open| *is_open = !*is_open),
            Command::Remove => {
                act.remove(at);
                refresh();
            }
        };
        let sign = match command {
            Command::Up => "↑",
            Command::Down => "↓",
            Command::More => "…",
            Command::Remove => "×",
        };
        let expanded = move || matches!(command, Command::More).then(|| is_open.get().to_string());
        view! {
            <button type="button" class="button" aria-label=label aria-expanded=expanded on:click=run>
                {sign}
            </button>
        }
    };
    let has_below = Memo::new(move |_| item.with(|item| !item.items.is_empty()));
    let inside = Signal::derive(label);
    let below = move || {
        has_below.get().then(|| editor(ItemList::Below(Box::new(act.list.get_value()), at), inside, act.wanted, false))
    };
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
            {command(Command::More)}
            {command(Command::Remove)}
        </div>
        <Show
            when=move || is_open.get()
            fallback=move || title().map(|title| view! { <p class="quiet item-below">{title}</p> })
        >
            <div class="fields item-below">
                {BESIDE
                    .map(|(beside, name)| {
                        let text = Signal::derive(move || {
                            item.with(|item| beside.of(item).clone().unwrap_or_default())
                        });
                        let write = Callback::new(move |text: Option<String>| {
                            act.write_beside(at, beside, text.as_deref().unwrap_or_default());
                        });
                        view! { <TextEntry name text write/> }
                    })
                    .into_iter()
                    .collect::<Vec<_>>()}
            </div>
        </Show>
        <div class="item-below">{below}</div>
    }
}
