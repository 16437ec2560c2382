//! New versions of the site: offered when they are ready, never loaded by themselves.
//!
//! How they arrive is `browser::worker`'s; a tab goes on with the program it was opened with.

use super::{App, SaveStatus};
use crate::browser::{clock, page, worker};
use crate::language::words::edition as words;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

/// How long after the start the worker is asked for, in milliseconds: opening a plan goes first.
const DELAY: u32 = 2_000;
/// How long a change is waited for that is being saved, in milliseconds, and how often it is looked at.
const PATIENCE: u32 = 5_000;
const PAUSE: u32 = 50;

/// Keeps the site for opening without a network and offers new versions of it. In a frame, whose page is another's, the
/// browser is left as it was.
pub(super) fn follow(app: App) {
    if page::is_framed() {
        return;
    }
    let watch = StoredValue::new_local(None);
    spawn_local(async move {
        clock::sleep(DELAY).await;
        clock::idle().await;
        let offer = move || {
            let text = words::NEW_VERSION.of(app.language.get_untracked());
            app.notices.offer(text, words::RELOAD, move || spawn_local(reload(app)));
        };
        watch.set_value(worker::start(offer).await);
    });
}

/// Loads the new version once the last change is saved.
async fn reload(app: App) {
    let status = app.workspace.status();
    for _ in 0..PATIENCE / PAUSE {
        if status.get_untracked() != SaveStatus::Saving {
            break;
        }
        clock::sleep(PAUSE).await;
    }
    match status.get_untracked() {
        SaveStatus::Saved | SaveStatus::ReadOnly(_) => {
            app.workspace.keep();
            worker::take_over().await;
        }
        SaveStatus::Saving | SaveStatus::Changed | SaveStatus::Failed(_) => {
            app.notices.fail(words::NOT_RELOADED.of(app.language.get_untracked()));
        }
    }
}
