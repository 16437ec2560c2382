//! Time: what the clock says, and doing something later.
//!
//! Every wait is a handle that ends it when dropped, or a future. Calendars, eras and fiscal years belong to
//! `language` and `plan`; this knows only the browser's own date.

use js_sys::{Date, Reflect};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

use super::later::later;
use super::window;

/// The longest wait for a frame, in milliseconds.
const MOST_FOR_A_FRAME: u32 = 200;

/// A day by the clock on the wall, Christian era.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LocalDay {
    pub year: i32,
    /// 1 to 12.
    pub month: u8,
    pub day: u8,
}

/// This moment in universal time, as in `2026-10-01T02:03:04.567Z`.
pub fn now() -> String {
    Date::new_0().to_iso_string().into()
}

/// Today where the person is.
pub fn today() -> LocalDay {
    local_day(&Date::new_0())
}

/// The day that a moment as of [`now`] falls on where the person is; `None` if it is no moment.
pub fn day_of(moment: &str) -> Option<LocalDay> {
    let date = Date::new(&moment.into());
    (!date.get_time().is_nan()).then(|| local_day(&date))
}

fn local_day(date: &Date) -> LocalDay {
    LocalDay { year: date.get_full_year() as i32, month: date.get_month() as u8 + 1, day: date.get_date() as u8 }
}

/// Milliseconds since the page began, for measuring: unlike the date it never jumps.
pub fn elapsed() -> f64 {
    window().and_then(|window| window.performance()).map_or(0.0, |performance| performance.now())
}

/// Something that will be done later; dropping it takes it back.
#[must_use = "what was planned is taken back when this is dropped"]
pub struct Planned {
    handle: Handle,
    _callback: Closure<dyn FnMut()>,
}

enum Handle {
    Timeout(i32),
    Frame(i32),
    Idle(u32),
}

/// Calls back once, after `milliseconds` or somewhat later. `None` without a window.
pub fn after(milliseconds: u32, callback: impl FnOnce() + 'static) -> Option<Planned> {
    let callback = Closure::once(callback);
    let delay = i32::try_from(milliseconds).unwrap_or(i32::MAX);
    let function = callback.as_ref().unchecked_ref();
    let handle = window()?.set_timeout_with_callback_and_timeout_and_arguments_0(function, delay).ok()?;
    Some(Planned { handle: Handle::Timeout(handle), _callback: callback })
}

/// Calls back once, before the next frame is painted. A page that is not visible paints none.
pub fn at_next_frame(callback: impl FnOnce() + 'static) -> Option<Planned> {
    let callback = Closure::once(callback);
    let handle = window()?.request_animation_frame(callback.as_ref().unchecked_ref()).ok()?;
    Some(Planned { handle: Handle::Frame(handle), _callback: callback })
}

/// Calls back once, when the page has nothing else to do; soon, in browsers that cannot tell (Safari).
pub fn when_idle(callback: impl FnOnce() + 'static) -> Option<Planned> {
    let window = window()?;
    if !Reflect::has(&window, &"requestIdleCallback".into()).unwrap_or(false) {
        return after(1, callback);
    }
    let callback = Closure::once(callback);
    let handle = window.request_idle_callback(callback.as_ref().unchecked_ref()).ok()?;
    Some(Planned { handle: Handle::Idle(handle), _callback: callback })
}

/// Waits for `milliseconds`.
pub async fn sleep(milliseconds: u32) {
    wait(|done| after(milliseconds, done)).await;
}

/// Waits until just before the next frame is painted.
pub async fn next_frame() {
    wait(at_next_frame).await;
}

/// Waits until what was changed has been painted; not for long, because a page that is not visible paints nothing.
pub async fn painted() {
    let (painting, done) = later();
    let waited = painting.clone();
    let frame = at_next_frame(move || painting.give(()));
    let most = after(MOST_FOR_A_FRAME, move || waited.give(()));
    if frame.is_some() || most.is_some() {
        done.await;
    }
    // A frame's callbacks come before its painting, timers after it.
    sleep(0).await;
}

/// Waits until the page has nothing else to do.
pub async fn idle() {
    wait(when_idle).await;
}

/// Waits for a plan to be carried out; returns at once if there is none.
async fn wait<P>(plan: P)
where
    P: FnOnce(Box<dyn FnOnce()>) -> Option<Planned>,
{
    let (giver, done) = later();
    let planned = plan(Box::new(move || giver.give(())));
    if planned.is_some() {
        done.await;
    }
}

impl Drop for Planned {
    fn drop(&mut self) {
        let Some(window) = window() else { return };
        match self.handle {
            Handle::Timeout(handle) => window.clear_timeout_with_handle(handle),
            Handle::Frame(handle) => drop(window.cancel_animation_frame(handle)),
            Handle::Idle(handle) => window.cancel_idle_callback(handle),
        }
    }
}
