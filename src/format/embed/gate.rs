//! Who may speak to a plan in a frame, and in which order.
//!
//! Only the window around the frame is listened to (`browser` sees to that), so the question is which site that window
//! shows. An address with `origin=` names the site: every other one is met with silence. Without it the first window
//! that sends a valid `configure` is the host from then on. That is safe because a host is given nothing but what it
//! gave itself: what must be kept from strange hosts is not entrusted to this gate, but to `state`, which hands out no
//! plan that came from elsewhere, and to the server's `frame-ancestors`.

use super::{Code, Kind, LONGEST, Refusal, Request, read};

/// A message as it came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Incoming<'a> {
    /// A text.
    Text(&'a str),
    /// A text that is too long, and its length.
    TooLong(usize),
    /// Something else.
    NotText,
}

/// The gate.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gate {
    /// The origin that the address names, then that of the first `configure`.
    host: Option<String>,
    is_configured: bool,
    /// The number of the last request.
    last: u64,
}

impl Gate {
    /// A gate for the host that the address names, if it names one.
    pub fn new(named: Option<String>) -> Gate {
        Gate { host: named, ..Gate::default() }
    }

    /// The origin to which messages go: the host's; anyone's while there is none, for `ready` alone.
    pub fn host(&self) -> Option<&str> {
        self.host.as_deref()
    }

    /// A host has made itself known.
    pub fn is_configured(&self) -> bool {
        self.is_configured
    }

    /// Lets a message in. `None`: it gets no answer.
    pub fn admit(&mut self, origin: &str, message: Incoming<'_>) -> Option<Result<Request, Refusal>> {
        // A window without a site of its own (from a disk, in a sandbox) cannot be told from another one.
        let is_nobody = origin.is_empty() || origin == "null";
        if is_nobody || self.host.as_deref().is_some_and(|host| host != origin) {
            return None;
        }
        Some(self.let_in(origin, message))
    }

    fn let_in(&mut self, origin: &str, message: Incoming<'_>) -> Result<Request, Refusal> {
        let refused = |re, code, message: &str| Refusal { re, code, at: None, message: message.to_owned() };
        let request = match message {
            Incoming::Text(text) => read(text)?,
            Incoming::TooLong(length) => {
                let reason = format!("{length} characters; at most {LONGEST} are read");
                return Err(refused(None, Code::TooLarge, &reason));
            }
            Incoming::NotText => return Err(refused(None, Code::NotText, "expected a text in JSON")),
        };
        if request.id <= self.last {
            let reason = "the number of a request must be larger than that of the one before";
            return Err(refused(Some(request.id), Code::Replayed, reason));
        }
        if !self.is_configured && request.kind != Kind::Configure {
            return Err(refused(Some(request.id), Code::NotConfigured, "send `configure` first"));
        }
        self.last = request.id;
        self.is_configured = true;
        self.host = Some(origin.to_owned());
        Ok(request)
    }
}
