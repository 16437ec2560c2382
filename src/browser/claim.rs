//! One writer per name among tabs that have no Web Locks, as on a site without https: whoever holds a name objects to
//! those that ask for it.
//!
//! Nothing is stored, so nothing is left behind by a crash. A tab that is busy for long may object too late, so this is
//! the first line only; the order of revisions in the journal is the second.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{BroadcastChannel, MessageEvent};

use super::{Listener, clock, id, window};

/// How long others have to object, in milliseconds.
const PATIENCE: u32 = 300;

/// How long one waits before asking again, in milliseconds.
const BETWEEN_ASKING: u32 = 2_000;

const ASK: &str = "ask";
const HELD: &str = "held";

#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    Asking,
    Held,
    Lost,
}

/// A name that this tab holds; dropping it frees the name.
pub(super) struct Claim {
    channel: BroadcastChannel,
    _objections: Listener,
}

/// Somebody else holds the name.
pub(super) struct Taken;

/// Asks for a name. `None` where tabs cannot talk to each other.
pub(super) async fn claim(name: &str) -> Option<Result<Claim, Taken>> {
    let _ = window()?;
    let channel = BroadcastChannel::new(&format!("phaen.claim.{name}")).ok()?;
    let stage = Rc::new(Cell::new(Stage::Asking));
    let own = id::short_id();
    let objections = {
        let (channel, stage, own) = (channel.clone(), Rc::clone(&stage), own.clone());
        Listener::new(&channel.clone(), "message", move |event| {
            let said = event.dyn_ref::<MessageEvent>().and_then(|event| event.data().as_string()).unwrap_or_default();
            match (stage.get(), said.split_once(' ')) {
                (Stage::Asking, None) if said == HELD => stage.set(Stage::Lost),
                // Of two that ask at once the smaller id wins.
                (Stage::Asking, Some((ASK, other))) if other < own.as_str() => stage.set(Stage::Lost),
                (Stage::Asking | Stage::Held, Some((ASK, _))) => say(&channel, HELD),
                _ => {}
            }
        })
    };
    say(&channel, &format!("{ASK} {own}"));
    clock::sleep(PATIENCE).await;
    let claim = Claim { channel, _objections: objections };
    if stage.get() == Stage::Lost {
        return Some(Err(Taken));
    }
    stage.set(Stage::Held);
    Some(Ok(claim))
}

/// Asks again and again until the name is free, or until one `has_left`.
pub(super) async fn when_free(name: String, has_left: Rc<Cell<bool>>) -> Option<Claim> {
    loop {
        clock::sleep(BETWEEN_ASKING).await;
        if has_left.get() {
            return None;
        }
        match claim(&name).await? {
            Ok(claim) if !has_left.get() => return Some(claim),
            _ => {}
        }
    }
}

fn say(channel: &BroadcastChannel, text: &str) {
    let _ = channel.post_message(&JsValue::from_str(text));
}

impl Drop for Claim {
    fn drop(&mut self) {
        self.channel.close();
    }
}
