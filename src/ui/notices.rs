//! Messages on the screen: errors interrupt a screen reader, others wait their turn. The newest stands on top.

use crate::language::words::shell as words;
use crate::state::{Notice, NoticeKind, app};
use crate::ui::say::say;
use leptos::prelude::*;

#[component]
pub(super) fn NoticeList() -> impl IntoView {
    let list = app().notices.list();
    let of = move |is_error: bool| {
        let kept = list.get().into_iter().filter(move |notice| (notice.kind == NoticeKind::Error) == is_error);
        kept.rev().collect::<Vec<_>>()
    };
    view! {
        <div class="notices">
            <div>
                <For each=move || of(true) key=|notice| notice.id let(notice)>
                    {notice_view(notice)}
                </For>
            </div>
            <div aria-live="polite">
                <For each=move || of(false) key=|notice| notice.id let(notice)>
                    {notice_view(notice)}
                </For>
            </div>
        </div>
    }
}

fn notice_view(notice: Notice) -> impl IntoView {
    let (notices, language) = (app().notices, app().language);
    let Notice { id, kind, text, action } = notice;
    let is_error = kind == NoticeKind::Error;
    let action = action.map(|(label, act)| {
        let run = move |_| {
            act();
            notices.dismiss(id);
        };
        view! {
            <button type="button" class="button" on:click=run>
                {move || label(language.get())}
            </button>
        }
    });
    view! {
        <div
            class="notice"
            class:notice-done=kind == NoticeKind::Done
            class:notice-error=is_error
            role=is_error.then_some("alert")
        >
            <p>{text}</p>
            <div class="notice-buttons">
                {action}
                <button type="button" class="close" aria-label=say(words::DISMISS) on:click=move |_| notices.dismiss(id)>
                    "×"
                </button>
            </div>
        </div>
    }
}
