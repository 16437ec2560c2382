//! What each request of a host does, and the answer to it.

use super::{App, Asked, Embedding, Page, Said, Says, SheetKind, Shown};
use crate::format::embed::{Code, ExportAs, Kind, Refusal, Request};
use crate::format::json::{self, ReadError};
use crate::language::Language;
use crate::language::words::embedding as words;
use crate::state::library::{EMBEDDED, LINKED, file_name};
use crate::state::saving::SaveStatus;
use crate::state::store::SaveError;
use crate::state::{Theme, settings};
use leptos::prelude::*;

/// The longest reason of a host that is shown.
const LONGEST_REASON: usize = 300;

/// Carries a request out.
///
/// # Errors
/// Why it cannot be done; then nothing was changed.
pub(super) fn carry_out(app: App, request: Request) -> Result<Said, Refusal> {
    let Request { id, kind, asked, plan } = request;
    let answer = match kind {
        Kind::Configure => configure(app, asked),
        Kind::Load => load(app, &asked, &plan),
        Kind::Save => yours(app).map(|()| Said::new(Says::Save).with_plan(&app.workspace.plan().read_untracked())),
        Kind::Saved => saved(app, asked),
        Kind::Export => export(app, &asked),
    };
    answer.map(|said| said.answering(id)).map_err(|refusal| Refusal { re: Some(id), ..refusal })
}

fn refused(code: Code, at: &str, message: impl Into<String>) -> Refusal {
    let at = Some(at.to_owned()).filter(|at| !at.is_empty());
    Refusal { re: None, code, at, message: message.into() }
}

fn configure(app: App, asked: Asked) -> Result<Said, Refusal> {
    let embedding = app.embedding;
    let invalid = |at: &str, expected: &str| refused(Code::Invalid, at, format!("expected {expected}"));
    let language = match &asked.lang {
        Some(word) => Some(settings::language_of(word).ok_or_else(|| invalid("/lang", "`th` or `en`"))?),
        None => None,
    };
    let theme = match &asked.theme {
        Some(word) => Some(Theme::from_word(word).ok_or_else(|| invalid("/theme", "`light`, `dark` or `system`"))?),
        None => None,
    };
    let shown = shown(app, &asked)?;
    let host = embedding.gate.with_value(|gate| gate.host().unwrap_or_default().to_owned());
    if asked.link.as_ref().is_some_and(|link| !link.starts_with(&format!("{host}/"))) {
        return Err(invalid("/link", "an address of the page around"));
    }
    // All of it is good: only now anything is changed.
    language.into_iter().for_each(|language| app.language.set(language));
    theme.into_iter().for_each(|theme| app.theme.set(theme));
    embedding.options.update(|options| {
        options.changes = asked.changes.unwrap_or(options.changes);
        options.height = asked.height.unwrap_or(options.height);
        options.most_height = asked.most_height.or(options.most_height);
        options.is_read_only = asked.readonly.unwrap_or(options.is_read_only);
        if let Some(buttons) = asked.buttons {
            options.buttons = buttons;
        }
        options.link = asked.link.or(options.link.take());
    });
    if asked.readonly.is_some() && embedding.told.with_value(Option::is_some) {
        app.workspace.keep_from_changing(reason(embedding));
    }
    shown.iter().for_each(Shown::show);
    Ok(Said::new(Says::Done))
}

/// Why the host's plan cannot be changed, if it cannot.
fn reason(embedding: Embedding) -> Option<crate::language::words::Text> {
    let is_read_only = embedding.options.with_untracked(|options| options.is_read_only);
    let is_asked = crate::browser::address::query("readonly").is_some_and(|asked| asked == "1");
    (is_read_only || is_asked).then_some(words::READ_ONLY)
}

fn shown(app: App, asked: &Asked) -> Result<Option<Shown>, Refusal> {
    let is_linked = app.route.with_untracked(|route| route.plan_key() == Some(LINKED));
    let Some(view) = &asked.view else { return Ok(None) };
    let shown = Shown::read(view, if is_linked { LINKED } else { EMBEDDED });
    let expected = "expected a page, `sheet:` and a page, or `indicator:` and an id";
    shown.map(Some).ok_or_else(|| refused(Code::Invalid, "/view", expected))
}

fn load(app: App, asked: &Asked, text: &str) -> Result<Said, Refusal> {
    let embedding = app.embedding;
    if embedding.keeps || app.route.with_untracked(|route| route.plan_key() != Some(EMBEDDED)) {
        let reason = "the address of the frame says which plan is shown; leave `plan` and `storage` out of it";
        return Err(refused(Code::Invalid, "/kind", reason));
    }
    let shown = shown(app, asked)?;
    let plan = json::read(text).map_err(|error| {
        let at = match &error {
            ReadError::Broken { at, .. } => format!("/plan{at}"),
            _ => "/plan".to_owned(),
        };
        refused(Code::Unreadable, &at, error.message(Language::English))
    })?;
    let (revision, title) = (plan.revision, plan.frame.title.clone());
    embedding.kept.set(revision);
    app.workspace.show_held(plan, reason(embedding));
    embedding.told.set_value(Some(app.workspace.plan().get_untracked()));
    shown.iter().for_each(Shown::show);
    Ok(Said { revision: Some(revision), title: Some(title), ..Said::new(Says::Done) })
}

fn yours(app: App) -> Result<(), Refusal> {
    match (app.embedding.is_yours(app), app.workspace.phase().get_untracked()) {
        (true, _) => Ok(()),
        (false, crate::state::Phase::Open) => {
            Err(refused(Code::NotYours, "", "this plan did not come from the page around"))
        }
        (false, _) => Err(refused(Code::NoPlan, "", "there is no plan yet: send `load` first")),
    }
}

fn saved(app: App, asked: Asked) -> Result<Said, Refusal> {
    yours(app)?;
    let present = app.workspace.plan().with_untracked(|plan| plan.revision);
    let revision = asked.revision.unwrap_or_default();
    if revision > present {
        return Err(refused(Code::Invalid, "/revision", format!("the plan is at revision {present}")));
    }
    match asked.failed {
        Some(reason) => {
            let reason = reason.chars().filter(|c| !c.is_control()).take(LONGEST_REASON).collect();
            app.workspace.say_saved(SaveStatus::Failed(SaveError::Other(reason)));
        }
        None => {
            app.embedding.kept.set(revision);
            if revision == present {
                app.workspace.say_saved(SaveStatus::Saved);
            }
        }
    }
    Ok(Said { revision: Some(present), ..Said::new(Says::Done) })
}

fn export(app: App, asked: &Asked) -> Result<Said, Refusal> {
    yours(app)?;
    let said = Said::new(Says::Export);
    let (name, file) = match asked.format.unwrap_or_default() {
        ExportAs::Json => {
            let plan = app.workspace.plan().get_untracked();
            return Ok(Said { name: Some(file_name(&plan.frame.title, "json")), ..said.with_plan(&plan) });
        }
        ExportAs::Calendar => app.workspace.calendar_file(),
        ExportAs::Csv => {
            let page = match &asked.page {
                Some(word) => Page::ALL.into_iter().find(|page| page.word() == word),
                None => app.route.with_untracked(|route| route.page()),
            };
            let kind = page.and_then(SheetKind::of);
            app.workspace.csv_file(kind.ok_or_else(|| refused(Code::Invalid, "/page", "expected a page with a table"))?)
        }
    };
    Ok(Said { name: Some(name), file: Some(file), ..said })
}
