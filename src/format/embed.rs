//! The messages between a plan in a frame and the page around it: JSON texts such as
//! `{"phaen": 1, "kind": "load", "id": 2, "plan": …}`. docs/embedding.md describes them for those who write such pages.
//!
//! Here is what a message means and whether it is let in; how it comes and what it does is for `browser` and `state`.
//! They are texts and not objects, because a text is what it is: it can be measured before it is read, and a plan in it
//! stays exact to the last sign.

mod gate;

use super::json::{self, MOST_BYTES};
use super::place;
use crate::edit::delta::Delta;
use crate::plan::record::{choice, record};
use crate::plan::{Plan, UNKNOWN_KIND};
use serde_json::value::RawValue;
use std::collections::BTreeMap;

pub use gate::{Gate, Incoming};

/// The version of the protocol.
pub const VERSION: u64 = 1;
/// The longest message that is read, in UTF-16 units: a plan of the largest size, every quotation mark escaped.
pub const LONGEST: usize = (MOST_BYTES as usize).saturating_mul(2);

choice! {
    /// What the page around asks for.
    pub enum Kind {
        /// How the plan is shown. The first one makes its sender the host.
        Configure = "configure",
        /// Here is a plan.
        Load = "load",
        /// Give the plan.
        Save = "save",
        /// What became of a revision that was given.
        Saved = "saved",
        /// Give the plan or a table of it as a file.
        Export = "export",
    }
}

choice! {
    /// How much is told of each change.
    pub enum Changes {
        /// That there is one, and its revision.
        Revision = "revision",
        /// What changed, part by part.
        Delta = "delta",
        /// The whole plan.
        Plan = "plan",
    }
}

choice! {
    /// How high the frame is to be.
    pub enum Height {
        /// As the page around has it; the plan scrolls inside.
        Fixed = "fixed",
        /// As the content is; it is told whenever it changes.
        Follow = "follow",
    }
}

choice! {
    /// A button that only a host can serve.
    pub enum Button {
        /// Gives the plan to the host.
        Save = "save",
        /// Asks the host to close the plan.
        Exit = "exit",
    }
}

choice! {
    /// The form of an exported file.
    pub enum ExportAs {
        /// The plan file.
        Json = "json",
        /// The table of a page.
        Csv = "csv",
        /// What is due, for calendars.
        Calendar = "ics",
    }
}

record! {
    /// A message of the page around, with the fields of every kind.
    pub struct Asked {
        /// The protocol's version.
        pub phaen: u64,
        /// What is asked for.
        pub kind: Option<Kind>,
        /// The number of the request: larger than that of the one before.
        pub id: u64,
        /// `configure`: `th` or `en`.
        pub lang: Option<String>,
        /// `configure`: `light`, `dark` or `system`.
        pub theme: Option<String>,
        /// `configure`, `load`: what is shown: a page, `sheet:` and a page, `indicator:` and an id.
        pub view: Option<String>,
        /// `configure`: nothing can be changed.
        pub readonly: Option<bool>,
        /// `configure`: how high the frame is.
        pub height: Option<Height>,
        /// `configure`: the most pixels that a frame that follows its content takes.
        pub most_height: Option<u64>,
        /// `configure`: how much is told of each change.
        pub changes: Option<Changes>,
        /// `configure`: the buttons that the host serves.
        pub buttons: Option<Vec<Button>>,
        /// `configure`: the address to which links into the plan are made.
        pub link: Option<String>,
        /// `saved`: the revision that was kept.
        pub revision: Option<u64>,
        /// `saved`: why it could not be kept.
        pub failed: Option<String>,
        /// `export`: the form of the file.
        pub format: Option<ExportAs>,
        /// `export`: the page whose table is meant.
        pub page: Option<String>,
    }
}

impl Asked {
    /// The text of the plan file that a `load` brings: a text, or the object itself.
    fn take_plan(&mut self) -> Option<String> {
        let given = self.extra.take("plan")?;
        match given.starts_with('"') {
            true => serde_json::from_str(&given).ok(),
            false => Some(given),
        }
    }
}

choice! {
    /// Why a message was refused.
    pub enum Code {
        /// It is not a text.
        NotText = "not_text",
        /// It is longer than the largest plan.
        TooLarge = "too_large",
        /// It is not JSON.
        NotJson = "not_json",
        /// It is JSON, but not a message of this protocol.
        NotAMessage = "not_a_message",
        /// It is of a version that is not known here.
        WrongVersion = "wrong_version",
        /// Its kind is not known.
        UnknownKind = "unknown_kind",
        /// One of its fields is not as it must be.
        Invalid = "invalid",
        /// Its number is not larger than that of the one before.
        Replayed = "replayed",
        /// Nothing was configured yet, so the sender is no host.
        NotConfigured = "not_configured",
        /// There is no plan yet.
        NoPlan = "no_plan",
        /// The plan did not come from this host.
        NotYours = "not_yours",
        /// The plan cannot be read.
        Unreadable = "unreadable",
    }
}

/// Why a message was refused, and which.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Refusal {
    /// The number of the message, if it could be read.
    pub re: Option<u64>,
    /// The reason.
    pub code: Code,
    /// The place in the message, as a JSON pointer.
    pub at: Option<String>,
    /// The reason in words, for whoever writes the page around.
    pub message: String,
}

/// A message that was let in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// Its number.
    pub id: u64,
    /// What it asks for.
    pub kind: Kind,
    /// Its fields.
    pub asked: Asked,
    /// The text of the plan that a `load` brings.
    pub plan: String,
}

/// Reads a message.
///
/// # Errors
/// The first reason why it is none.
pub fn read(text: &str) -> Result<Request, Refusal> {
    let refused = |re, code, at: &str, message: String| Refusal {
        re,
        code,
        at: Some(at.to_owned()).filter(|at| !at.is_empty()),
        message,
    };
    // Who it is from is read first, so that the answer can say which message it is about.
    let envelope: BTreeMap<String, &RawValue> = serde_json::from_str(text).map_err(|error| match error.is_data() {
        true => refused(None, Code::NotAMessage, "", "expected an object".to_owned()),
        false => refused(None, Code::NotJson, "", error.to_string()),
    })?;
    let number = |name: &str| envelope.get(name).and_then(|value| value.get().parse::<u64>().ok());
    let id = number("id").filter(|id| *id > 0);
    match number("phaen") {
        Some(VERSION) => {}
        Some(other) => {
            return Err(refused(id, Code::WrongVersion, "/phaen", format!("expected {VERSION}, not {other}")));
        }
        None => return Err(refused(id, Code::NotAMessage, "/phaen", format!("expected {VERSION}"))),
    }
    let mut asked: Asked = serde_json::from_str(text).map_err(|error| {
        let at = place::pointer(text, place::offset(text, error.line(), error.column()));
        let said = error.to_string();
        let said = said.rsplit_once(" at line ").map_or(said.as_str(), |(said, _)| said);
        let code = if at == "/kind" && said.starts_with(UNKNOWN_KIND) { Code::UnknownKind } else { Code::Invalid };
        refused(id, code, &at, said.to_owned())
    })?;
    let id = id.ok_or_else(|| refused(None, Code::Invalid, "/id", "expected a whole number from 1".to_owned()))?;
    let missing = |at: &str| refused(Some(id), Code::Invalid, at, "this field is missing".to_owned());
    let kind = asked.kind.ok_or_else(|| missing("/kind"))?;
    let plan = asked.take_plan();
    match kind {
        Kind::Load if plan.is_none() => return Err(missing("/plan")),
        Kind::Saved if asked.revision.is_none() => return Err(missing("/revision")),
        _ => {}
    }
    Ok(Request { id, kind, asked, plan: plan.unwrap_or_default() })
}

choice! {
    /// What a plan in a frame says.
    pub enum Says {
        /// It can be configured.
        Ready = "ready",
        /// A request was carried out.
        Done = "done",
        /// The plan changed.
        Change = "change",
        /// Here is the plan, to be kept.
        Save = "save",
        /// Here is a file.
        Export = "export",
        /// The content is so high.
        Height = "height",
        /// A request was refused.
        Error = "error",
        /// The person wants to leave the plan.
        Exit = "exit",
    }
}

record! {
    /// A message to the page around.
    pub struct Said {
        /// The protocol's version.
        pub phaen: u64,
        /// What it says. `ready` is the blank one and is written all the same.
        pub kind: Option<Says>,
        /// The number of the request that it answers.
        pub re: Option<u64>,
        /// `ready`: the version of the program.
        pub program: Option<String>,
        /// `done`, `change`, `save`, `exit`: the revision of the plan.
        pub revision: Option<u64>,
        /// `change`: the revision before.
        pub before: Option<u64>,
        /// `done`: the plan's title.
        pub title: Option<String>,
        /// `exit`: there are changes that the host has not kept.
        pub modified: Option<bool>,
        /// `height`: in CSS pixels.
        pub height: Option<u64>,
        /// `error`: the reason.
        pub code: Option<Code>,
        /// `error`: the place in the request.
        pub at: Option<String>,
        /// `error`: the reason in words.
        pub message: Option<String>,
        /// `save`, `export`, `change`: the file's name.
        pub name: Option<String>,
        /// `save`, `export`, `change`: the file's text.
        pub file: Option<String>,
        /// `change`: what changed.
        pub delta: Option<Delta>,
    }
}

impl Said {
    /// A message of a kind.
    pub fn new(kind: Says) -> Said {
        Said { phaen: VERSION, kind: Some(kind), ..Said::default() }
    }

    /// The same, as the answer to a request.
    pub fn answering(self, id: u64) -> Said {
        Said { re: Some(id), ..self }
    }

    /// The same with a plan as its file.
    pub fn with_plan(self, plan: &Plan) -> Said {
        Said { revision: Some(plan.revision), file: Some(json::write(plan)), ..self }
    }

    /// The text to send.
    pub fn text(&self) -> String {
        json::write_compact(self)
    }
}

impl From<Refusal> for Said {
    fn from(refusal: Refusal) -> Said {
        let Refusal { re, code, at, message } = refusal;
        Said { re, code: Some(code), at, message: Some(message), ..Said::new(Says::Error) }
    }
}

#[cfg(test)]
mod tests;
