//! The running application: where one is, which plans there are, which one is open, what the person was told.
//!
//! What is kept where:
//!
//! | what | plan file | this device | nowhere |
//! |---|---|---|---|
//! | the plan, its money unit and digits | x | x (journal, local storage) | |
//! | the list of plans, last export, trash | | local storage | |
//! | language, theme | | local storage | |
//! | measure, year, agreement, assessment, folded rows, sorting, filters, active cell, columns of a plan | | local storage | |
//! | drafts: entries that could not be read | | journal | |
//! | undo steps, selection, open dialogs, notices | | | x |
//!
//! Every signal is made once, at the root, and outlives every view; views pass ids and memos.

mod arranging;
mod budgets;
mod calendar;
mod catalogues;
mod days;
mod distributing;
mod drafts;
mod embedding;
mod exports;
mod form_drafts;
mod forms;
mod given;
mod history;
mod library;
mod look;
mod notices;
mod parts;
mod place;
mod printing;
mod route;
mod rows;
mod rule_tables;
mod samples;
mod saving;
mod schedule;
mod scoring;
mod settings;
mod sheet_drafts;
mod sheets;
mod store;
mod version;
mod view;
mod what_if;
mod workspace;

use crate::browser::{Listener, address, edition, page};
use crate::language::Language;
use leptos::prelude::*;

pub use calendar::DueRow;
pub use catalogues::Catalogues;
pub use days::{calendar_day, reading_day};
pub use distributing::Proposal;
pub use drafts::{Draft, Drafts};
pub use embedding::Embedding;
pub use forms::FormKind;
pub use given::Given;
pub use history::Focus;
pub use library::{CarriedQuestion, ImportQuestion, Library, LibraryEntry, SetAside};
pub use look::Look;
pub use notices::{Notice, NoticeKind, Notices};
pub use route::{Page, Route};
pub use samples::Sample;
pub use saving::SaveStatus;
pub use schedule::LateStep;
pub use scoring::{Choosable, TotalBand};
pub use settings::Theme;
pub use sheets::{Entered, SheetKind};
pub use store::SaveError;
pub use view::{ColumnView, View};
pub use what_if::{Comparison, LiftRow, ScenarioRow, Trial, TrialRow, TrialTotal};
pub use workspace::{Phase, Workspace};

/// Everything a view may need, by handle.
#[derive(Clone, Copy)]
pub struct App {
    /// The language of the interface.
    pub language: RwSignal<Language>,
    /// Light, dark, or as the system says.
    pub theme: RwSignal<Theme>,
    route: RwSignal<Route>,
    /// The user's plans.
    pub library: Library,
    /// The open plan.
    pub workspace: Workspace,
    /// Plans above that can be linked to.
    pub catalogues: Catalogues,
    /// Messages to the person.
    pub notices: Notices,
    /// How the application stands in a frame of another page.
    pub embedding: Embedding,
}

impl App {
    /// Where one is.
    pub fn route(self) -> Signal<Route> {
        self.route.into()
    }

    /// Goes to an address.
    pub fn go(self, route: Route) {
        address::set_hash(&route.to_hash());
    }
}

/// The application's handles.
pub fn app() -> App {
    expect_context::<App>()
}

/// Makes the application's state and starts to follow the address. Called once, at the root.
pub fn provide() -> App {
    // First of all: in a frame the browser's storage may be closed.
    let embedding = Embedding::of_address();
    let (language, theme) = settings::read();
    let (language, theme) = (RwSignal::new(language), RwSignal::new(theme));
    settings::follow(language, theme);
    let notices = Notices::new();
    let workspace = Workspace::new(language, notices);
    let app = App {
        language,
        theme,
        route: RwSignal::new(Route::default()),
        library: Library::new(language, notices, workspace),
        workspace,
        catalogues: Catalogues::new(),
        notices,
        embedding,
    };
    provide_context(app);
    place::follow(app);
    app.route.set(first_route(embedding));
    listen(app);
    follow_route(app);
    if !embedding.is_on() {
        open_carried(app);
    }
    version::follow(app);
    embedding::follow(app);
    app
}

/// Where one is at first. `?plan=` goes before another plan in the hash; the page asked for stays.
fn first_route(embedding: Embedding) -> Route {
    let asked = embedding.route(&address::hash());
    if address::query("plan").is_none() {
        return asked;
    }
    let linked = asked.of_plan(library::LINKED);
    address::replace_hash(&linked.to_hash());
    linked
}

/// Opens the plan that the page carries, unless the address leads elsewhere.
fn open_carried(app: App) {
    let hash = address::hash();
    let asked = Route::parse(&hash);
    let is_known =
        |key: &str| app.library.entries().with_untracked(|entries| entries.iter().any(|entry| entry.key == key));
    let is_asked = edition::carried().is_some() && address::query("plan").is_none();
    if is_asked && library::is_to_open(&asked, &hash, is_known) {
        app.library.open_carried(asked.page().unwrap_or(Page::Overview));
    }
}

fn listen(app: App) {
    let mut listeners: Vec<Listener> = Vec::new();
    listeners.extend(address::on_hash_change(move || app.route.set(app.embedding.route(&address::hash()))));
    listeners.extend(page::on_hidden(move || app.workspace.keep()).into_iter().flatten());
    // Kept for the life of the page.
    StoredValue::new_local(listeners);
}

/// Opens and closes plans as the address says.
fn follow_route(app: App) {
    let key = Memo::new(move |_| app.route.with(|route| route.plan_key().map(str::to_owned)));
    Effect::new(move |_| match key.get() {
        Some(key) if key == library::LINKED => app.library.open_linked(),
        // The page around hands it over.
        Some(key) if key == library::EMBEDDED => {}
        Some(key) => app.workspace.open(key),
        None => app.workspace.close(),
    });
}
