//! Short messages to the person: what was done, what failed, and what can be taken back.

use crate::language::Language;
use crate::language::words::Text;
use leptos::prelude::*;
use std::sync::Arc;

/// How a notice is told: errors interrupt, others wait their turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoticeKind {
    Info,
    Done,
    Error,
}

/// What can be done about a message. Shared and not kept by the view that caused it, which may be gone by then.
pub type Action = Arc<dyn Fn() + Send + Sync>;

/// The name of what can be done, in the language on screen.
pub type Label = Arc<dyn Fn(Language) -> String + Send + Sync>;

/// A message, with at most one thing to do about it.
#[derive(Clone)]
pub struct Notice {
    pub id: u32,
    pub kind: NoticeKind,
    pub text: String,
    pub action: Option<(Label, Action)>,
}

/// The messages on screen, oldest first.
#[derive(Clone, Copy)]
pub struct Notices {
    list: RwSignal<Vec<Notice>>,
    next: StoredValue<u32>,
}

/// The most messages on screen; older ones give way.
const MOST: usize = 4;

impl Notices {
    pub(super) fn new() -> Notices {
        Notices { list: RwSignal::new(Vec::new()), next: StoredValue::new(0) }
    }

    /// The messages on screen.
    pub fn list(self) -> Signal<Vec<Notice>> {
        self.list.into()
    }

    /// Takes a message off the screen.
    pub fn dismiss(self, id: u32) {
        self.list.update(|list| list.retain(|notice| notice.id != id));
    }

    /// Says something.
    pub fn say(self, kind: NoticeKind, text: impl Into<String>) {
        self.push(kind, text.into(), None);
    }

    /// Says that something failed.
    pub fn fail(self, text: impl Into<String>) {
        self.push(NoticeKind::Error, text.into(), None);
    }

    /// Says that something was done, and offers what can be done about it.
    pub fn offer(self, text: impl Into<String>, label: Text, action: impl Fn() + Send + Sync + 'static) {
        self.offer_named(text, move |language| label.of(language).to_owned(), action);
    }

    /// The same with a label that says how many.
    pub fn offer_named(
        self,
        text: impl Into<String>,
        label: impl Fn(Language) -> String + Send + Sync + 'static,
        action: impl Fn() + Send + Sync + 'static,
    ) {
        self.push(NoticeKind::Done, text.into(), Some((Arc::new(label), Arc::new(action))));
    }

    fn push(self, kind: NoticeKind, text: String, action: Option<(Label, Action)>) {
        let id = self.next.get_value();
        self.next.set_value(id.wrapping_add(1));
        self.list.update(|list| {
            list.retain(|notice| notice.text != text);
            list.push(Notice { id, kind, text, action });
            if list.len() > MOST {
                list.remove(0);
            }
        });
    }
}
