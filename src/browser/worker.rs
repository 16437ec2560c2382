//! The service worker that lets the site open without a network, where the context allows one: a site over https or of
//! this machine, and no single file.
//!
//! A new version of the site waits until it is asked to take over; what is said about it, and when, belongs to `state`.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{ServiceWorkerContainer, ServiceWorkerRegistration, ServiceWorkerState};

use super::{Listener, document, window};

/// The link by which the page names its worker; a page without it has none.
const LINK: &str = "app-worker";

/// Looks out for new versions as long as it lives.
#[must_use = "new versions are not seen when this is dropped"]
pub struct Watch {
    _found: Listener,
}

/// Starts the worker and calls back, perhaps more than once, when a new version is ready beside the one in use.
pub async fn start(on_new: impl Fn() + Clone + 'static) -> Option<Watch> {
    let address = document()?.get_element_by_id(LINK)?.get_attribute("href")?;
    let container = container()?;
    let registering = JsFuture::from(container.register(&address)).await.ok()?;
    let registration: ServiceWorkerRegistration = registering.unchecked_into();
    if is_waiting(&container, &registration) {
        on_new();
    }
    // Of the version that is coming.
    let progress = Rc::new(RefCell::new(None));
    let found = Listener::new(&registration.clone(), "updatefound", move |_| {
        let Some(coming) = registration.installing() else { return };
        let (container, registration, on_new) = (container.clone(), registration.clone(), on_new.clone());
        let changed = Listener::new(&coming.clone(), "statechange", move |_| {
            if coming.state() == ServiceWorkerState::Installed && is_waiting(&container, &registration) {
                on_new();
            }
        });
        progress.replace(Some(changed));
    });
    Some(Watch { _found: found })
}

/// Lets the version that waits take over, and loads the page anew when it has.
pub async fn take_over() {
    let Some(container) = container() else { return };
    let Ok(registration) = JsFuture::from(container.get_registration()).await else { return };
    let Some(waiting) = registration.dyn_into::<ServiceWorkerRegistration>().ok().and_then(|found| found.waiting())
    else {
        return reload();
    };
    let (taken, done) = super::later::later();
    let _changed = Listener::new(&container, "controllerchange", move |_| taken.give(()));
    if waiting.post_message(&"take over".into()).is_ok() {
        done.await;
    }
    reload();
}

fn reload() {
    if let Some(window) = window() {
        let _ = window.location().reload();
    }
}

/// A version waits, and it is not the first.
fn is_waiting(container: &ServiceWorkerContainer, registration: &ServiceWorkerRegistration) -> bool {
    container.controller().is_some() && registration.waiting().is_some()
}

/// Absent in an insecure context and in a file.
fn container() -> Option<ServiceWorkerContainer> {
    let container = window()?.navigator().service_worker();
    (!AsRef::<JsValue>::as_ref(&container).is_undefined()).then_some(container)
}
