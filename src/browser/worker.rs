//! The service worker that lets the site open without a network, where the context allows one: a site over https or of
//! this machine, and no single file.
//!
//! A new version of the site waits until it is asked to take over; what is said about it, and when, belongs to `state`.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

use super::bindings::{WorkerContainer, WorkerRegistration, WorkingNavigator};
use super::later::later;
use super::{Listener, document, window};

/// The link by which the page names its worker; a page without it has none.
const LINK: &str = "app-worker";
/// What `editions/worker.js` waits for.
const TAKE_OVER: &str = "take over";

/// Looks out for new versions as long as it lives.
#[must_use = "new versions are not seen when this is dropped"]
pub struct Watch {
    _found: Listener,
}

/// Starts the worker and calls back, perhaps more than once, when a new version is ready beside the one in use.
pub async fn start(on_new: impl Fn() + Clone + 'static) -> Option<Watch> {
    let address = document()?.get_element_by_id(LINK)?.get_attribute("href")?;
    let container = container()?;
    let registering = JsFuture::from(container.register(&address).ok()?).await.ok()?;
    let registration: WorkerRegistration = registering.unchecked_into();
    if is_waiting(&container, &registration) {
        on_new();
    }
    // Of the version that is coming.
    let progress = Rc::new(RefCell::new(None));
    let registered = registration.clone();
    let found = Listener::new(registration.unchecked_ref(), "updatefound", move |_| {
        let Some(coming) = registered.installing() else { return };
        let (container, registered, on_new) = (container.clone(), registered.clone(), on_new.clone());
        let changed = Listener::new(coming.unchecked_ref(), "statechange", move |_| {
            if is_waiting(&container, &registered) {
                on_new();
            }
        });
        progress.replace(Some(changed));
    });
    Some(Watch { _found: found })
}

/// Lets the version that waits take over, and loads the page anew when it has.
pub async fn take_over() {
    if let Some(container) = container()
        && let Some(registering) = container.registration().ok()
        && let Ok(registration) = JsFuture::from(registering).await
        && !registration.is_undefined()
        && let Some(waiting) = registration.unchecked_into::<WorkerRegistration>().waiting()
    {
        let (taken, done) = later();
        let _changed = Listener::new(container.unchecked_ref(), "controllerchange", move |_| taken.give(()));
        if waiting.post(TAKE_OVER).is_ok() {
            done.await;
        }
    }
    if let Some(window) = window() {
        let _ = window.location().reload();
    }
}

/// A version waits, and it is not the first.
fn is_waiting(container: &WorkerContainer, registration: &WorkerRegistration) -> bool {
    container.controller().is_some() && registration.waiting().is_some()
}

/// Absent in an insecure context.
fn container() -> Option<WorkerContainer> {
    window()?.navigator().unchecked_into::<WorkingNavigator>().service_worker()
}
