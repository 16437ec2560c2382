//! One writer per name across all tabs of the site, through Web Locks; where there are none, tabs ask one another
//! ([`super::claim`]).
//!
//! A lock is free when its tab ends, however it ends, so nothing has to be cleaned up after a crash. What a
//! lock protects, and what a tab does without it, belongs to `state`.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::AbortController;

use super::bindings::{LockManager, LockingNavigator};
use super::claim::{self, Claim};
use super::later::later;
use super::window;

/// A lock that this tab holds; dropping it frees the lock.
#[must_use = "the lock is freed when this is dropped"]
pub struct Lock {
    release: Option<Function>,
    _claim: Option<Claim>,
}

/// What came of trying to take a lock.
pub enum Attempt {
    /// This tab holds it now.
    Held(Lock),
    /// Another tab, or another part of this one, holds it.
    Taken,
    /// Tabs know nothing of one another here (an old browser, a frame without storage).
    Unsupported,
}

/// A place in the queue for a lock; dropping it leaves the queue.
#[must_use = "the wait ends when this is dropped"]
pub struct Waiting {
    has_left: Rc<Cell<bool>>,
    request: Option<(AbortController, LockCallback)>,
}

type LockCallback = Closure<dyn FnMut(JsValue) -> JsValue>;

/// Takes the lock `name` if it is free, without waiting.
pub async fn try_lock(name: &str) -> Attempt {
    let Some(locks) = locks() else { return try_claim(name).await };
    let (giver, outcome) = later();
    let refused = giver.clone();
    let callback = holding(move |lock| giver.give(lock.map_or(Attempt::Taken, Attempt::Held)));
    let options = Object::new();
    let _ = Reflect::set(&options, &"ifAvailable".into(), &JsValue::TRUE);
    let Ok(request) = locks.request(name, &options, callback.as_ref().unchecked_ref()) else {
        return Attempt::Unsupported;
    };
    // The promise settles when the lock is freed; before that only a refusal can settle it.
    spawn_local(async move {
        if JsFuture::from(request).await.is_err() {
            refused.give(Attempt::Unsupported);
        }
    });
    outcome.await
}

async fn try_claim(name: &str) -> Attempt {
    match claim::claim(name).await {
        Some(Ok(claim)) => Attempt::Held(Lock::of(claim)),
        Some(Err(claim::Taken)) => Attempt::Taken,
        None => Attempt::Unsupported,
    }
}

/// Queues for the lock `name` and calls back, once, with the lock when this tab's turn comes.
///
/// A handle and not a future, so that a page that leaves its plan also leaves the queue: a lock that came to a page
/// nobody looks at would shut out everyone else. `None` where the browser refuses.
pub fn when_free(name: &str, callback: impl FnOnce(Lock) + 'static) -> Option<Waiting> {
    let has_left = Rc::new(Cell::new(false));
    let Some(locks) = locks() else {
        let freed = claim::when_free(name.to_owned(), Rc::clone(&has_left));
        spawn_local(async move {
            if let Some(claim) = freed.await {
                callback(Lock::of(claim));
            }
        });
        return Some(Waiting { has_left, request: None });
    };
    let abort = AbortController::new().ok()?;
    let callback = holding(move |lock| {
        if let Some(lock) = lock {
            callback(lock);
        }
    });
    let options = Object::new();
    let _ = Reflect::set(&options, &"signal".into(), &abort.signal());
    let request = locks.request(name, &options, callback.as_ref().unchecked_ref()).ok()?;
    // Leaving the queue rejects the promise; awaiting it keeps that out of the console.
    spawn_local(async move {
        let _ = JsFuture::from(request).await;
    });
    Some(Waiting { has_left, request: Some((abort, callback)) })
}

/// The callback of a request: passes the lock on and answers with a promise that holds it until it is dropped.
fn holding(pass_on: impl FnOnce(Option<Lock>) + 'static) -> LockCallback {
    Closure::once(move |lock: JsValue| -> JsValue {
        if lock.is_null() {
            pass_on(None);
            return JsValue::UNDEFINED;
        }
        let release = Rc::new(RefCell::new(None));
        let promise = Promise::new(&mut |resolve, _| *release.borrow_mut() = Some(resolve));
        pass_on(Some(Lock { release: release.take(), _claim: None }));
        promise.into()
    })
}

fn locks() -> Option<LockManager> {
    window()?.navigator().unchecked_into::<LockingNavigator>().locks()
}

impl Lock {
    fn of(claim: Claim) -> Lock {
        Lock { release: None, _claim: Some(claim) }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        if let Some(release) = self.release.take() {
            let _ = release.call0(&JsValue::UNDEFINED);
        }
    }
}

impl Drop for Waiting {
    fn drop(&mut self) {
        self.has_left.set(true);
        if let Some((abort, _)) = &self.request {
            abort.abort();
        }
    }
}
