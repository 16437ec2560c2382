//! Language, theme and help: the same corner on every page.

use crate::language::Language;
use crate::language::words::shell as words;
use crate::state::{Theme, app};
use crate::ui::help::HelpButton;
use crate::ui::icon::{Icon, Sign};
use leptos::prelude::*;

#[component]
pub(super) fn Switches() -> impl IntoView {
    view! {
        <div class="header-settings">
            <LanguageSwitch />
            <ThemeSwitch />
            <HelpButton />
        </div>
    }
}

/// Named in the language it leads to, for those who cannot read the other.
#[component]
fn LanguageSwitch() -> impl IntoView {
    let language = app().language;
    let other = move || match language.get() {
        Language::Thai => ("en", "English", Language::English),
        Language::English => ("th", "ไทย", Language::Thai),
    };
    view! {
        <button type="button" class="button button-plain" lang=move || other().0 on:click=move |_| language.set(other().2)>
            {move || other().1}
        </button>
    }
}

#[component]
fn ThemeSwitch() -> impl IntoView {
    let app = app();
    let theme = app.theme;
    let look = move || match theme.get() {
        Theme::System => (Sign::System, words::THEME_SYSTEM, Theme::Light),
        Theme::Light => (Sign::Light, words::THEME_LIGHT, Theme::Dark),
        Theme::Dark => (Sign::Dark, words::THEME_DARK, Theme::System),
    };
    let name = move || look().1.of(app.language.get());
    view! {
        <button type="button" class="button button-plain" aria-label=name title=name on:click=move |_| theme.set(look().2)>
            <Icon sign=Signal::derive(move || look().0) />
        </button>
    }
}
