//! The connection to the database and its transactions.
//!
//! There is one connection for the page, opened at first use and again after the browser closed it. What is stored
//! under which key is decided in `keys`.

use std::cell::RefCell;

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{IdbDatabase, IdbObjectStore, IdbObjectStoreParameters, IdbRequest, IdbTransaction};

use super::JournalError;
use super::keys::{ASIDE, DRAFTS, PIECES, RECORDS, SNAPSHOTS, unreadable};
use crate::browser::bindings::DurableDatabase;
use crate::browser::later::{Later, later};
use crate::browser::{IS_FORGETFUL, Listener, failure_name, failure_text, window};

const NAME: &str = "phaen";
const VERSION: u32 = 1;

/// Whether a transaction is complete when the system has its data (`relaxed`) or when the disk has it (`strict`).
///
/// In Chromium both survived the browser being killed (12 kills each, no record lost), and strict costs a fraction of
/// a millisecond more at the median: 1.4 ms against 1.2, 5 against 3 at the 95th percentile. Strict is chosen because
/// `Saved` should also hold when the power fails, and because nobody waits for it: records queue meanwhile.
const DURABILITY: &str = "strict";

thread_local! {
    static CONNECTION: RefCell<Option<Connection>> = const { RefCell::new(None) };
}

struct Connection {
    database: IdbDatabase,
    _closings: [Listener; 2],
}

/// What a transaction may do.
#[derive(Clone, Copy)]
pub(super) enum Access {
    Read,
    Write,
}

/// A running transaction. Dropped before [`finish`](Self::finish), it is undone.
pub(super) struct Transaction {
    running: IdbTransaction,
    outcome: Option<Later<Result<(), JournalError>>>,
    _endings: [Listener; 2],
}

/// Begins a transaction over `stores`.
pub(super) async fn begin(stores: &[&str], access: Access) -> Result<Transaction, JournalError> {
    if IS_FORGETFUL.get() {
        return Err(JournalError::Unavailable);
    }
    match Transaction::start(&connection().await?, stores, access) {
        // The browser closed the connection (it cleared the site's data, or lost the database's process): once more.
        Err(failure) if failure_name(&failure) == "InvalidStateError" => {
            drop(CONNECTION.take());
            Transaction::start(&connection().await?, stores, access)
        }
        outcome => outcome,
    }
    .map_err(|failure| error(&failure))
}

impl Transaction {
    fn start(database: &IdbDatabase, stores: &[&str], access: Access) -> Result<Self, JsValue> {
        let names: Array = stores.iter().map(|name| JsValue::from_str(name)).collect();
        let mode = match access {
            Access::Read => "readonly",
            Access::Write => "readwrite",
        };
        let options = Object::new();
        Reflect::set(&options, &"durability".into(), &DURABILITY.into())?;
        let running = database.unchecked_ref::<DurableDatabase>().begin(&names, mode, &options)?;

        let (completed, outcome) = later();
        let (aborted, failed) = (completed.clone(), running.clone());
        let complete = Listener::new(&running, "complete", move |_| completed.give(Ok(())));
        let abort = Listener::new(&running, "abort", move |_| {
            let reason = failed.error().map_or(JsValue::UNDEFINED, JsValue::from);
            aborted.give(Err(error(&reason)));
        });
        Ok(Self { running, outcome: Some(outcome), _endings: [complete, abort] })
    }

    /// One of the stores that the transaction covers.
    pub(super) fn store(&self, name: &str) -> Result<IdbObjectStore, JournalError> {
        self.running.object_store(name).map_err(|failure| error(&failure))
    }

    /// What is under `key` in the store `name`; undefined if nothing is.
    pub(super) async fn get(&self, name: &str, key: &JsValue) -> Result<JsValue, JournalError> {
        answer(self.store(name)?.get(key)).await
    }

    /// The keys within `range` in order, or all of them.
    pub(super) async fn keys(&self, name: &str, range: Option<&JsValue>) -> Result<Array, JournalError> {
        let store = self.store(name)?;
        let all = JsValue::UNDEFINED;
        let range = range.unwrap_or(&all);
        answer(store.get_all_keys_with_key(range)).await?.dyn_into().map_err(|_| unreadable())
    }

    /// The values within `range` in the order of their keys, or all of them.
    pub(super) async fn values(&self, name: &str, range: Option<&JsValue>) -> Result<Array, JournalError> {
        let store = self.store(name)?;
        let all = JsValue::UNDEFINED;
        let range = range.unwrap_or(&all);
        answer(store.get_all_with_key(range)).await?.dyn_into().map_err(|_| unreadable())
    }

    /// Asks to write `value` under `key`, over what is there.
    pub(super) fn put(&self, name: &str, key: &JsValue, value: &JsValue) -> Result<IdbRequest, JournalError> {
        self.store(name)?.put_with_key(value, key).map_err(|failure| error(&failure))
    }

    /// Asks to delete what is under `key`, which may also be a range.
    pub(super) fn delete(&self, name: &str, key: &JsValue) -> Result<(), JournalError> {
        self.store(name)?.delete(key).map(drop).map_err(|failure| error(&failure))
    }

    /// Waits until all that was asked for is stored.
    pub(super) async fn finish(mut self) -> Result<(), JournalError> {
        match self.outcome.take() {
            Some(outcome) => outcome.await,
            None => Ok(()),
        }
    }
}

impl Drop for Transaction {
    fn drop(&mut self) {
        if self.outcome.is_some() {
            // Refused if it has ended by itself, as a read has when it is answered.
            let _ = self.running.abort();
        }
    }
}

/// Waits for the answer to a request. A request that fails also undoes its transaction.
pub(super) async fn answer(request: Result<IdbRequest, JsValue>) -> Result<JsValue, JournalError> {
    let request = request.map_err(|failure| error(&failure))?;
    let (succeed, answered) = later();
    let fail = succeed.clone();
    let _success = Listener::new(&request, "success", move |_| succeed.give(()));
    let _failure = Listener::new(&request, "error", move |_| fail.give(()));
    answered.await;
    match request.error() {
        Ok(Some(failure)) => Err(error(&failure)),
        _ => request.result().map_err(|failure| error(&failure)),
    }
}

/// A failure of the browser as an error of the journal.
pub(super) fn error(failure: &JsValue) -> JournalError {
    match failure_name(failure).as_str() {
        "QuotaExceededError" => JournalError::Full,
        "VersionError" => JournalError::Newer,
        "SecurityError" | "NotAllowedError" => JournalError::Unavailable,
        _ => JournalError::Other(failure_text(failure)),
    }
}

async fn connection() -> Result<IdbDatabase, JournalError> {
    if let Some(database) = open_already() {
        return Ok(database);
    }
    let database = open().await?;
    // Another task may have opened one meanwhile.
    if let Some(earlier) = open_already() {
        database.close();
        return Ok(earlier);
    }
    // A page of a newer version waits until every older connection is closed.
    let outdated = database.clone();
    let closings = [
        Listener::new(&database, "close", |_| drop(CONNECTION.take())),
        Listener::new(&database, "versionchange", move |_| {
            outdated.close();
            drop(CONNECTION.take());
        }),
    ];
    let connection = Connection { database: database.clone(), _closings: closings };
    CONNECTION.set(Some(connection));
    Ok(database)
}

fn open_already() -> Option<IdbDatabase> {
    CONNECTION.with_borrow(|connection| connection.as_ref().map(|open| open.database.clone()))
}

async fn open() -> Result<IdbDatabase, JournalError> {
    let factory = window().and_then(|window| window.indexed_db().ok().flatten());
    let request = factory
        .ok_or(JournalError::Unavailable)?
        .open_with_u32(NAME, VERSION)
        .map_err(|_| JournalError::Unavailable)?;
    let (giver, held_open) = later();
    let opening = request.clone();
    let ends = [("success", false), ("error", false), ("blocked", true)].map(|(event, is_held)| {
        let giver = giver.clone();
        Listener::new(&request, event, move |_| giver.give(is_held))
    });
    let upgrade = Listener::new(&request, "upgradeneeded", move |_| {
        if let Ok(database) = opening.result() {
            create_stores(database.unchecked_ref());
        }
    });
    let is_held = held_open.await;
    drop((ends, upgrade));
    if is_held {
        return Err(JournalError::HeldOpen);
    }
    match request.error() {
        // What Firefox says in a private window.
        Ok(Some(failure)) if failure.name() == "InvalidStateError" => Err(JournalError::Unavailable),
        Ok(Some(failure)) => Err(error(&failure)),
        _ => request.result().map(JsValue::unchecked_into).map_err(|failure| error(&failure)),
    }
}

/// Makes the stores of an empty database. A failure fails the opening, which then says so.
fn create_stores(database: &IdbDatabase) {
    for name in [RECORDS, SNAPSHOTS, PIECES, DRAFTS] {
        let _ = database.create_object_store(name);
    }
    let counted = IdbObjectStoreParameters::new();
    counted.set_auto_increment(true);
    let _ = database.create_object_store_with_optional_parameters(ASIDE, &counted);
}
