//! The plan in a frame of another page, its host: what the host says, what it is told, and what it may know.
//!
//! The host owns the data. Nothing is read from this device or written to it unless the address asks for that and the
//! host is of this site. A host gets what it gave itself and no other plan: one that came from an address of this site
//! is shown and stays here, because the page around may be anybody's.

mod requests;

use super::library::{EMBEDDED, LINKED};
use super::route::{Page, Route};
use super::sheets::SheetKind;
use super::{App, Phase};
use crate::browser::host::{self, Message};
use crate::browser::{address, forget_everything, page};
use crate::edit::delta::Delta;
use crate::format::embed::{Asked, Button, Changes, Gate, Height, Incoming, LONGEST, Said, Says};
use crate::plan::Plan;
use leptos::prelude::*;
use std::sync::Arc;

/// The height, in CSS pixels, beyond which a frame that follows its content scrolls inside, unless the host says so.
const MOST_HEIGHT: u64 = 800;

/// How the application stands in a frame.
#[derive(Clone, Copy)]
pub struct Embedding {
    is_on: bool,
    /// The plans of this device are those that are shown.
    keeps: bool,
    gate: StoredValue<Gate>,
    options: RwSignal<Options>,
    /// The plan as the host was told of it last, while the plan is the host's own.
    told: StoredValue<Option<Arc<Plan>>>,
    /// The last revision that the host has.
    kept: RwSignal<u64>,
    /// The height of the content.
    height: RwSignal<u64>,
}

/// What the host has configured.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Options {
    changes: Changes,
    height: Height,
    most_height: Option<u64>,
    buttons: Vec<Button>,
    link: Option<String>,
    is_read_only: bool,
}

/// What a host asks to be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Shown {
    /// The address of the page, with the place on it.
    hash: String,
    /// The table or the indicator alone, without what is around it.
    is_alone: bool,
}

impl Embedding {
    /// As the address says. In a frame the browser's storage is closed from here on.
    pub(super) fn of_address() -> Embedding {
        let is_asked = |name: &str, word: &str| address::query(name).is_some_and(|asked| asked == word);
        let is_on = is_asked("embed", "1");
        let keeps = !is_on || (is_asked("storage", "1") && host::is_of_own_site());
        if !keeps {
            forget_everything();
        }
        if is_on {
            page::set_mark("embed", Some(if is_asked("alone", "1") { "alone" } else { "page" }));
        }
        Embedding {
            is_on,
            keeps,
            gate: StoredValue::new(Gate::new(address::query("origin").filter(|origin| !origin.is_empty()))),
            options: RwSignal::new(Options::default()),
            told: StoredValue::new(None),
            kept: RwSignal::new(0),
            height: RwSignal::new(0),
        }
    }

    /// The page stands in a frame of another.
    pub fn is_on(self) -> bool {
        self.is_on
    }

    /// The host serves a button.
    pub fn has_button(self, button: Button) -> Signal<bool> {
        Signal::derive(move || self.options.with(|options| options.buttons.contains(&button)))
    }

    /// The height of the content is told to a host whose frame follows it.
    pub fn set_height(self, height: f64) {
        // Whole pixels, up: a fraction less would show a scroll bar.
        self.height.set(height.clamp(0.0, 1_000_000.0).ceil() as u64);
    }

    /// Gives the plan to the host, to be kept.
    pub fn save(self, app: App) {
        let plan = app.workspace.plan().get_untracked();
        if self.is_yours(app) {
            self.send(&Said::new(Says::Save).with_plan(&plan));
        }
    }

    /// Asks the host to close the plan.
    pub fn exit(self, app: App) {
        let revision = app.workspace.plan().with_untracked(|plan| plan.revision);
        let modified = Some(self.told.with_value(Option::is_some) && self.kept.get_untracked() != revision);
        self.send(&Said { revision: Some(revision), modified, ..Said::new(Says::Exit) });
    }

    /// The address that leads to a place through the host's page: the host's own, with the place behind it.
    pub(super) fn link(self, place: &str) -> Option<String> {
        let link = self.options.with_untracked(|options| options.link.clone())?;
        // `#/plan/<key>/budget?…` is `budget?…` to the host, which hands it back as `view`.
        Some(format!("{link}{}", place.splitn(4, '/').nth(3)?))
    }

    /// The route of an address. In a frame there is one plan, whatever key the address names.
    pub(super) fn route(self, hash: &str) -> Route {
        let route = Route::parse(hash);
        match (self.is_on, address::query("plan").is_some(), self.keeps) {
            (true, true, _) => route.of_plan(LINKED),
            (true, false, false) => route.of_plan(EMBEDDED),
            _ => route,
        }
    }

    /// The plan is the host's own: it came from there, or from the site that both belong to.
    fn is_yours(self, app: App) -> bool {
        let is_open = app.workspace.phase().get_untracked() == Phase::Open;
        let is_of_own_site = self.gate.with_value(|gate| gate.host() == Some(host::own_origin().as_str()));
        is_open && (self.told.with_value(Option::is_some) || is_of_own_site)
    }

    /// Says something to the host; before there is one, only `ready` may be said.
    fn send(self, said: &Said) {
        if let Some(host) = self.gate.with_value(|gate| gate.host().filter(|_| gate.is_configured()).map(str::to_owned))
        {
            host::send(&said.text(), &host);
        }
    }
}

/// Listens to the host, and tells it of changes and heights.
pub(super) fn follow(app: App) {
    let embedding = app.embedding;
    if !embedding.is_on {
        return;
    }
    let listener = host::listen(LONGEST, move |origin, message| {
        let incoming = match &message {
            Message::Text(text) => Incoming::Text(text),
            Message::TooLong(length) => Incoming::TooLong(*length),
            Message::NotText => Incoming::NotText,
        };
        let admitted = embedding.gate.try_update_value(|gate| gate.admit(origin, incoming)).flatten();
        if let Some(request) = admitted {
            let answer = request.and_then(|request| requests::carry_out(app, request));
            host::send(&answer.unwrap_or_else(Said::from).text(), origin);
        }
    });
    // Kept for the life of the page.
    StoredValue::new_local(listener);
    tell_changes(app);
    tell_height(embedding);
    let ready = Said { program: Some(env!("CARGO_PKG_VERSION").to_owned()), ..Said::new(Says::Ready) };
    // It says nothing of the plan, so that it may go to a host that is not known yet.
    let to = embedding.gate.with_value(|gate| gate.host().unwrap_or("*").to_owned());
    host::send(&ready.text(), &to);
}

fn tell_changes(app: App) {
    let embedding = app.embedding;
    Effect::new(move |_| {
        let plan = app.workspace.plan().get();
        let Some(before) = embedding.told.get_value().filter(|before| !Arc::ptr_eq(before, &plan)) else { return };
        embedding.told.set_value(Some(plan.clone()));
        let said = Said { revision: Some(plan.revision), before: Some(before.revision), ..Said::new(Says::Change) };
        embedding.send(&match embedding.options.with_untracked(|options| options.changes) {
            Changes::Revision => said,
            Changes::Delta => Said { delta: Some(Delta::between(&before, &plan)), ..said },
            Changes::Plan => said.with_plan(&plan),
        });
    });
}

fn tell_height(embedding: Embedding) {
    Effect::new(move |_| {
        let (follows, most) = embedding.options.with(|options| (options.height == Height::Follow, options.most_height));
        page::set_mark("height", follows.then_some("follow"));
        page::set_size("most-height", most.unwrap_or(MOST_HEIGHT));
        let height = embedding.height.get();
        if follows && height > 0 {
            embedding.send(&Said { height: Some(height), ..Said::new(Says::Height) });
        }
    });
}

impl Shown {
    /// Reads `budget`, `budget?cell=…`, `sheet:budget`, `indicator:<id>`; `None` for what is no page.
    fn read(view: &str, key: &str) -> Option<Shown> {
        if let Some(id) = view.strip_prefix("indicator:").filter(|id| !id.is_empty()) {
            let route = Route::Indicator { key: key.to_owned(), id: id.to_owned() };
            return Some(Shown { hash: route.to_hash(), is_alone: true });
        }
        let (is_alone, view) = match view.strip_prefix("sheet:") {
            Some(page) => (true, page),
            None => (false, view),
        };
        let word = view.split('?').next().unwrap_or_default();
        let page = Page::ALL.into_iter().find(|page| page.word() == word)?;
        (!is_alone || SheetKind::of(page).is_some()).then(|| Shown { hash: format!("#/plan/{key}/{view}"), is_alone })
    }

    fn show(&self) {
        page::set_mark("embed", Some(if self.is_alone { "alone" } else { "page" }));
        address::replace_hash(&self.hash);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn views_are_pages_sheets_and_indicators() {
        fn check(view: &str, expected: Option<(&str, bool)>) {
            let shown = Shown::read(view, "embedded");
            assert_eq!(shown.as_ref().map(|shown| (shown.hash.as_str(), shown.is_alone)), expected, "{view}");
        }
        check("budget", Some(("#/plan/embedded/budget", false)));
        check("budget?cell=total.q1", Some(("#/plan/embedded/budget?cell=total.q1", false)));
        check("sheet:steps", Some(("#/plan/embedded/steps", true)));
        check("sheet:overview", None);
        check("indicator:ก 1", Some(("#/plan/embedded/indicators?indicator=%E0%B8%81+1", true)));
        check("indicator:", None);
        check("dreams", None);
        check("", None);
    }
}
