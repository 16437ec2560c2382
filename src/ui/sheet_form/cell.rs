//! One cell of a form: a text, a mark, a choice, or what takes no entries.

use crate::browser::{clipboard, dom, id};
use crate::language::words::activity as words;
use crate::plan::period::Period;
use crate::sheet::{Access, RowKey, Sheet};
use crate::state::{SheetKind, app};
use leptos::ev;
use leptos::html;
use leptos::prelude::*;

/// The cell that wants the keyboard, once it is there.
pub(in crate::ui) type Wanted = RwSignal<Option<(RowKey, &'static str)>>;

/// What a key in a cell asks of the table around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ui) enum Asks {
    Next,
    Up,
    Down,
    Remove,
}

/// What the table around a cell does for it.
#[derive(Clone, Copy)]
pub(in crate::ui) struct Around {
    pub(super) wanted: Wanted,
    pub(super) ask: Callback<(RowKey, &'static str, Asks)>,
    /// Takes several pasted lines.
    pub(super) paste: Callback<(RowKey, &'static str, String)>,
}

/// What a cell shows.
#[derive(Clone, Debug, Default, PartialEq)]
struct Shown {
    text: String,
    reason: Option<String>,
    is_alarm: bool,
}

/// How a cell is written.
#[derive(Clone, Debug, PartialEq)]
enum Shape {
    Text,
    Mark,
    Choice(Vec<String>),
    Closed,
}

#[component]
pub(in crate::ui) fn FormCell(
    kind: SheetKind,
    row: RowKey,
    column: &'static str,
    #[prop(into)] label: Signal<String>,
    #[prop(optional_no_strip)] around: Option<Around>,
) -> impl IntoView {
    let workspace = app().workspace;
    let row = StoredValue::new(row);
    let look = move |look: &dyn Fn(&dyn Sheet, &RowKey, usize) -> Option<Shown>| {
        workspace.with_sheet(kind, |sheet| {
            let at = sheet.columns().iter().position(|known| known.id == column)?;
            row.with_value(|row| look(sheet, row, at))
        })
    };
    let shape = Memo::new(move |_| {
        workspace.with_sheet(kind, |sheet| {
            let at = sheet.columns().iter().position(|known| known.id == column);
            let cell = at.and_then(|at| row.with_value(|row| sheet.cell(row, at).map(|cell| (at, cell))));
            let Some((at, cell)) = cell else { return Shape::Closed };
            match cell.access {
                Access::Entry if holds_a_mark(kind, column) => Shape::Mark,
                Access::Entry => Shape::Text,
                Access::Choice => Shape::Choice(row.with_value(|row| sheet.choices(row, at))),
                Access::Computed(..) | Access::Closed(_) => Shape::Closed,
            }
        })
    });
    let shown = Memo::new(move |_| {
        let draft = row.with_value(|row| workspace.draft(kind, row, column));
        let shown = look(&|sheet, row, at| {
            let cell = sheet.cell(row, at)?;
            let language = sheet.reading().language;
            let Some(draft) = &draft else {
                let reason = cell.note.clone().or_else(|| cell.reason().map(|reason| reason.of(language).to_owned()));
                return Some(Shown { text: cell.value.shown(sheet.reading()), reason, is_alarm: cell.alarm });
            };
            let refused = sheet.enter(row, at, draft, &mut id::short_id).err();
            let reason = refused.map(|refused| refused.message(language));
            Some(Shown { text: draft.clone(), reason, is_alarm: true })
        });
        shown.unwrap_or_default()
    });
    let for_editing = move || {
        let exact = untrack(|| {
            workspace.with_sheet(kind, |sheet| {
                let at = sheet.columns().iter().position(|known| known.id == column)?;
                Some(row.with_value(|row| sheet.text_for_editing(row, at)))
            })
        });
        let draft = untrack(|| row.with_value(|row| workspace.draft(kind, row, column)));
        draft.or(exact).unwrap_or_default()
    };
    let enter = move |text: &str| {
        let at =
            untrack(|| workspace.with_sheet(kind, |sheet| sheet.columns().iter().position(|known| known.id == column)));
        if let Some(at) = at {
            row.with_value(|row| drop(workspace.enter(kind, row, at, text)));
        }
    };
    let is_read_only = move || workspace.read_only().get().is_some();
    let described = move || shown.with(|shown| shown.reason.clone());
    let invalid = move || shown.with(|shown| shown.is_alarm).then_some("true");
    let text_view = move || {
        let field = NodeRef::<html::Textarea>::new();
        // What is typed over; only what differs from it is an entry.
        let before = StoredValue::new(String::new());
        let commit = move || {
            let Some(field) = field.get_untracked() else { return };
            let typed = field.value();
            if typed != before.get_value() {
                before.set_value(typed.clone());
                enter(&typed);
            }
        };
        let settle = move || {
            commit();
            if let Some(field) = field.get_untracked() {
                field.set_value(&shown.with_untracked(|shown| shown.text.clone()));
            }
        };
        let begin = move |_| {
            let Some(field) = field.get_untracked() else { return };
            let text = for_editing();
            if field.value() != text {
                field.set_value(&text);
            }
            before.set_value(text);
        };
        let key_down = move |event: ev::KeyboardEvent| {
            if event.is_composing() {
                return;
            }
            let is_control = event.ctrl_key() || event.meta_key();
            let asks = match event.key().as_str() {
                "Enter" if !event.shift_key() && !is_control && !event.alt_key() => Asks::Next,
                "ArrowUp" if event.alt_key() => Asks::Up,
                "ArrowDown" if event.alt_key() => Asks::Down,
                "Backspace" if is_control => Asks::Remove,
                "Escape" => {
                    row.with_value(|row| workspace.give_up_draft(kind, row, column));
                    return begin_again(field, before, &for_editing());
                }
                _ => return,
            };
            event.prevent_default();
            commit();
            if let Some(around) = around {
                around.ask.run((row.get_value(), column, asks));
            }
        };
        let paste = move |event: ev::ClipboardEvent| {
            let text = clipboard::text(&event).filter(|text| text.trim().contains(['\n', '\t']));
            let (Some(text), Some(around)) = (text, around) else { return };
            event.prevent_default();
            commit();
            around.paste.run((row.get_value(), column, text));
            begin_again(field, before, &for_editing());
        };
        Effect::new(move |_| {
            let Some(around) = around else { return };
            let is_wanted = around.wanted.with(|wanted| {
                wanted.as_ref().is_some_and(|(of, at)| *at == column && row.with_value(|row| row == of))
            });
            if is_wanted && let Some(field) = field.get() {
                around.wanted.set(None);
                dom::focus(&field);
                dom::put_caret_at_end(&field);
            }
        });
        view! {
            <textarea
                rows="1"
                aria-label=move || label.get()
                aria-invalid=invalid
                title=described
                node_ref=field
                prop:value=move || shown.with(|shown| shown.text.clone())
                readonly=is_read_only
                on:focus=begin
                on:blur=move |_| settle()
                on:keydown=key_down
                on:paste=paste
            ></textarea>
            <Show when=move || { invalid().is_some() && described().is_some() }>
                <span class="form-reason">{described}</span>
            </Show>
        }
        .into_any()
    };
    move || match shape.get() {
        Shape::Text => text_view(),
        Shape::Mark => {
            let is_marked = move || shown.with(|shown| !shown.text.is_empty());
            let set = move |change: ev::Event| enter(if event_target_checked(&change) { "/" } else { "" });
            view! {
                <input
                    type="checkbox"
                    aria-label=move || label.get()
                    prop:checked=is_marked
                    disabled=is_read_only
                    on:change=set
                />
            }
            .into_any()
        }
        Shape::Choice(choices) => {
            let option = move |choice: String| {
                let chosen = choice.clone();
                let is_chosen = move || shown.with(|shown| shown.text == chosen);
                let value = choice.clone();
                view! { <option value=value selected=is_chosen>{choice}</option> }
            };
            let is_blank = move || shown.with(|shown| shown.text.is_empty());
            view! {
                <select
                    aria-label=move || label.get()
                    disabled=is_read_only
                    on:change=move |change| enter(&event_target_value(&change))
                >
                    <Show when=is_blank>
                        <option value="" selected=true>{move || words::CHOOSE.of(app().language.get())}</option>
                    </Show>
                    {choices.into_iter().map(option).collect::<Vec<_>>()}
                </select>
            }
            .into_any()
        }
        Shape::Closed => view! {
            <span class="form-computed" class:is-alarm=move || shown.with(|shown| shown.is_alarm) title=described>
                {move || shown.with(|shown| shown.text.clone())}
            </span>
        }
        .into_any(),
    }
}

/// The field shows again what stands in the cell.
fn begin_again(field: NodeRef<html::Textarea>, before: StoredValue<String>, text: &str) {
    if let Some(field) = field.get_untracked() {
        field.set_value(text);
        before.set_value(text.to_owned());
    }
}

/// Whether something is a heading, and in which months and quarters it is done; elsewhere those hold words and figures.
fn holds_a_mark(kind: SheetKind, column: &str) -> bool {
    kind.is_of_marks() && (column == "heading" || Period::from_word(column).is_some())
}
