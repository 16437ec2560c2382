//! The few icons of the frame, drawn as lines in the colour of the text. They decorate; names are always words.

use leptos::prelude::*;

/// What an icon stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    Undo,
    Redo,
    Export,
    Page,
    Link,
    Help,
    System,
    Light,
    Dark,
}

impl Sign {
    /// Its lines on a ground of 24 by 24.
    fn lines(self) -> &'static str {
        match self {
            Sign::Undo => "M8 5 3 10l5 5M3 10h11a6 6 0 0 1 0 12h-3",
            Sign::Redo => "m16 5 5 5-5 5M21 10H10a6 6 0 0 0 0 12h3",
            Sign::Export => "M12 3v12m-5-5 5 5 5-5M4 20h16",
            Sign::Page => "M6 3h8l4 4v14H6zM14 3v4h4M12 11v6m-3-3 3 3 3-3",
            Sign::Link => "M9 15l6-6m-4-3 1-1a4 4 0 0 1 6 6l-1 1m-4 4-1 1a4 4 0 0 1-6-6l1-1",
            Sign::Help => "M9 9a3 3 0 1 1 4 2.8c-.7.4-1 1-1 2.2m0 3.5v.01M12 22a10 10 0 1 1 0-20 10 10 0 0 1 0 20",
            Sign::System => "M3 4h18v12H3zM8 21h8m-4-5v5",
            Sign::Light => {
                "M12 8a4 4 0 1 1 0 8 4 4 0 0 1 0-8m0-6v2m0 16v2M2 12h2m16 0h2M5 5l1.4 1.4m11.2 11.2L19 19M5 19l1.4-1.4M17.6 6.4 19 5"
            }
            Sign::Dark => "M20 14.5A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.5",
        }
    }
}

#[component]
pub(super) fn Icon(#[prop(into)] sign: Signal<Sign>) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
            <path d=move || sign.get().lines() />
        </svg>
    }
}
