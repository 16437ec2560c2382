//! What a device remembers of a person: language and theme. Nothing of it travels with a plan.

use crate::browser::{address, local, page};
use crate::language::Language;
use crate::plan::record::{choice, record};
use leptos::prelude::*;

const KEY: &str = "phaen.settings";

choice! {
    /// The language of the interface, as it is remembered.
    pub enum LanguageChoice {
        /// As the address or the browser says.
        Unset = "",
        /// ไทย.
        Thai = "th",
        /// English.
        English = "en",
    }
}

choice! {
    /// Light, dark, or as the system says.
    pub enum Theme {
        /// As the system says.
        System = "system",
        /// Light.
        Light = "light",
        /// Dark.
        Dark = "dark",
    }
}

record! {
    /// The stored settings.
    pub struct Settings {
        /// The language.
        pub language: LanguageChoice,
        /// The theme.
        pub theme: Theme,
    }
}

/// The settings of this device: the address goes before what is remembered, that before the browser's preference.
pub(super) fn read() -> (Language, Theme) {
    let stored: Settings =
        local::read(KEY).ok().flatten().and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default();
    let asked = address::query("lang").and_then(|word| LanguageChoice::from_word(&word));
    let language = match asked.unwrap_or(stored.language) {
        LanguageChoice::Thai => Language::Thai,
        LanguageChoice::English => Language::English,
        LanguageChoice::Unset => match page::languages().first() {
            Some(first) if first.starts_with("en") => Language::English,
            _ => Language::Thai,
        },
    };
    (language, address::query("theme").and_then(|word| Theme::from_word(&word)).unwrap_or(stored.theme))
}

/// The language that a word of an address or a message means.
pub(super) fn language_of(word: &str) -> Option<Language> {
    match LanguageChoice::from_word(word)? {
        LanguageChoice::Thai => Some(Language::Thai),
        LanguageChoice::English => Some(Language::English),
        LanguageChoice::Unset => None,
    }
}

/// Shows and remembers the settings whenever they change.
pub(super) fn follow(language: RwSignal<Language>, theme: RwSignal<Theme>) {
    Effect::new(move |before: Option<()>| {
        let (language, theme) = (language.get(), theme.get());
        let choice = match language {
            Language::Thai => LanguageChoice::Thai,
            Language::English => LanguageChoice::English,
        };
        page::set_language(choice.word());
        page::set_mark("theme", (theme != Theme::System).then(|| theme.word()));
        // Reading never writes: only a change is remembered.
        if before.is_some() {
            let settings = Settings { language: choice, theme, ..Settings::default() };
            let _ = local::write(KEY, &serde_json::to_string(&settings).unwrap_or_default());
        }
    });
}
