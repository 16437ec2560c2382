//! The open plan leaves as a file, and the list notes when.

use super::{Library, file_failure};
use crate::browser::{clock, file};
use crate::format::json;
use crate::language::words::library as words;
use crate::state::NoticeKind;
use leptos::prelude::*;

impl Library {
    /// Saves the open plan as a file.
    pub fn export(self) {
        let language = self.language.get_untracked();
        let plan = self.workspace.plan().get_untracked();
        let name = file_name(&plan.frame.title, "json");
        match file::save_text(&name, "application/json", &json::write(&plan)) {
            Ok(()) => {
                let key = self.workspace.key().get_untracked();
                let now = clock::now();
                self.change(&key, |entry| entry.exported = Some(now));
                let drafts = self.workspace.drafts_left();
                self.notices.say(NoticeKind::Done, words::exported(&name, drafts, language));
            }
            Err(error) => self.notices.fail(words::file_error(&file_failure(&error), language)),
        }
    }
}

/// A file name that every system takes.
pub(in crate::state) fn file_name(title: &str, ending: &str) -> String {
    let safe: String =
        title.chars().map(|c| if c.is_control() || r#"/\:*?"<>|"#.contains(c) { '-' } else { c }).take(80).collect();
    let name = safe.trim().trim_matches('.');
    format!("{}.{ending}", if name.is_empty() { "phaen" } else { name })
}
