//! What the browser keeps besides the list: texts set aside, plans that the list has lost, and how much room there is.
//!
//! Looking never writes. A text set aside stays until a person discards it.

use super::exporting::file_name;
use super::{Library, LibraryEntry, entry_of, file_failure};
use crate::browser::journal::{self, Aside, JournalError};
use crate::browser::space::{self, Space};
use crate::browser::{clock, file};
use crate::format::json;
use crate::language::words::{library as words, storage};
use crate::plan::record::record;
use crate::state::store;
use leptos::prelude::*;
use std::collections::HashSet;
use wasm_bindgen_futures::spawn_local;

/// What was set aside of one plan.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct SetAside {
    /// The plan's local key; blank for the list of plans itself.
    pub plan: String,
    /// The plan's title, if the list still knows it.
    pub title: Option<String>,
    /// How many texts there are; one that was set aside twice counts once.
    pub texts: usize,
    /// Their length.
    pub bytes: u64,
    ids: Vec<u64>,
}

record! {
    /// A text set aside, in a file.
    struct AsideText {
        /// What it was in the journal: a piece of the plan, or the revision of an edit.
        pub name: String,
        /// The text as it was found.
        pub text: String,
    }
}

record! {
    /// The file of what was set aside of one plan.
    struct AsideFile {
        /// `phaen.aside`.
        pub format: String,
        /// 1.
        pub version: u64,
        /// The plan's local key.
        pub plan: String,
        /// The texts, oldest first.
        pub texts: Vec<AsideText>,
    }
}

impl Library {
    /// What could not be read, by plan.
    pub fn set_aside(self) -> Signal<Vec<SetAside>> {
        let title = move |key: &str| {
            let entry = |entries: &Vec<LibraryEntry>| entries.iter().find(|entry| entry.key == key).cloned();
            self.entries.with(entry).map(|entry| entry.title)
        };
        Signal::derive(move || {
            let groups = self.asides.get().into_iter();
            groups.map(|group| SetAside { title: title(&group.plan), ..group }).collect()
        })
    }

    /// The site's share of the disk, if the browser says.
    pub fn space(self) -> Signal<Option<Space>> {
        self.space.into()
    }

    /// Looks at what the browser keeps. The answers come later.
    pub fn look_at_storage(self) {
        self.look_at_space();
        spawn_local(async move {
            let asides = journal::asides().await.unwrap_or_default();
            self.asides.set(grouped(&asides));
        });
    }

    pub(super) fn look_at_space(self) {
        spawn_local(async move { self.space.set(space::estimate().await) });
    }

    /// Saves what was set aside of a plan as a file.
    pub fn save_set_aside(self, group: SetAside) {
        spawn_local(async move {
            let asides = match journal::asides().await {
                Ok(asides) => asides,
                Err(error) => return self.say_failed(&error),
            };
            let language = self.language.get_untracked();
            let title = group.title.as_deref().unwrap_or(&group.plan);
            let name = file_name(&storage::set_aside_file(title, language), "json");
            let mut known = HashSet::new();
            let texts =
                asides.iter().filter(|aside| aside.plan == group.plan && known.insert((&aside.name, &aside.text)));
            let texts = texts
                .map(|aside| AsideText { name: aside.name.clone(), text: aside.text.clone(), ..AsideText::default() })
                .collect();
            let (format, plan) = ("phaen.aside".to_owned(), group.plan);
            let file = AsideFile { format, version: 1, plan, texts, ..AsideFile::default() };
            if let Err(error) = file::save_text(&name, "application/json", &json::write_compact(&file)) {
                self.notices.fail(words::file_error(&file_failure(&error), language));
            }
        });
    }

    /// Removes what was set aside of a plan for good: what was shown, not what came since.
    pub fn discard_set_aside(self, group: SetAside) {
        spawn_local(async move {
            for id in group.ids {
                if let Err(error) = journal::discard_aside(id).await {
                    self.say_failed(&error);
                    break;
                }
            }
            self.look_at_storage();
        });
    }

    fn say_failed(self, error: &JournalError) {
        let failure = words::FileFailure::Other(format!("{error:?}"));
        self.notices.fail(words::file_error(&failure, self.language.get_untracked()));
    }

    /// Lists plans that the journal has and the list has not: the browser was killed before the list reached the disk.
    pub(super) async fn find_lost(self) {
        // Opening a plan goes first.
        clock::sleep(3_000).await;
        clock::idle().await;
        let known = |key: &String| self.entries.with_untracked(|entries| entries.iter().any(|entry| entry.key == *key));
        let stored = journal::plans().await.unwrap_or_default();
        for key in stored.into_iter().filter(|key| !known(key)) {
            if let Ok(loaded) = store::load(&key, store::read(&key).await, false).await {
                let found = entry_of(&key, &loaded.plan);
                self.change_list(|entries| {
                    // It may have been listed meanwhile, here or in another tab.
                    if entries.iter().all(|entry| entry.key != found.key) {
                        entries.push(found);
                    }
                });
            }
        }
    }
}

/// The texts by plan, in the order in which plans came first.
fn grouped(asides: &[Aside]) -> Vec<SetAside> {
    let mut groups: Vec<SetAside> = Vec::new();
    let mut known = HashSet::new();
    for aside in asides {
        let at = groups.iter().position(|group| group.plan == aside.plan).unwrap_or(groups.len());
        if at == groups.len() {
            groups.push(SetAside { plan: aside.plan.clone(), ..SetAside::default() });
        }
        let Some(group) = groups.get_mut(at) else { continue };
        group.ids.push(aside.id);
        if known.insert((&aside.plan, &aside.name, &aside.text)) {
            group.texts += 1;
            group.bytes += aside.text.len() as u64;
        }
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::{Aside, grouped};

    #[test]
    fn what_was_set_aside_twice_counts_once_and_goes_whole() {
        let aside = |id, plan: &str, name: &str, text: &str| Aside {
            id,
            plan: plan.to_owned(),
            name: name.to_owned(),
            text: text.to_owned(),
        };
        let groups = grouped(&[
            aside(1, "k1", "head", "{"),
            aside(2, "k2", "7", "แผน"),
            aside(3, "k1", "head", "{"),
            aside(4, "k1", "8", "[]"),
        ]);
        let shown: Vec<_> =
            groups.iter().map(|group| (group.plan.as_str(), group.texts, group.bytes, group.ids.as_slice())).collect();
        assert_eq!(shown, [("k1", 2, 3, &[1, 3, 4][..]), ("k2", 1, 9, &[2][..])]);
        assert!(grouped(&[]).is_empty());
    }
}
