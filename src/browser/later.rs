//! A value that arrives later: what turns the browser's callbacks into something to await.
//!
//! One side gives once, the other waits. A giver that never gives leaves the other waiting for ever, so givers live
//! in callbacks that the browser promises to make.

use std::cell::RefCell;
use std::future::{Future, poll_fn};
use std::pin::{Pin, pin};
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

enum Slot<T> {
    Empty,
    Awaited(Waker),
    Given(T),
    Taken,
}

/// The side that gives; of several copies the first to give decides.
pub(super) struct Giver<T>(Rc<RefCell<Slot<T>>>);

/// The side that waits.
pub(super) struct Later<T>(Rc<RefCell<Slot<T>>>);

/// A pair of ends for one value.
pub(super) fn later<T>() -> (Giver<T>, Later<T>) {
    let slot = Rc::new(RefCell::new(Slot::Empty));
    (Giver(Rc::clone(&slot)), Later(slot))
}

/// Waits for two things at once: what each asks of the browser is asked before either is answered.
pub(crate) async fn both<A, B>(first: impl Future<Output = A>, second: impl Future<Output = B>) -> (A, B) {
    let (mut first, mut second) = (pin!(first), pin!(second));
    let (mut of_first, mut of_second) = (None, None);
    poll_fn(|context| {
        if of_first.is_none()
            && let Poll::Ready(value) = first.as_mut().poll(context)
        {
            of_first = Some(value);
        }
        if of_second.is_none()
            && let Poll::Ready(value) = second.as_mut().poll(context)
        {
            of_second = Some(value);
        }
        match (of_first.take(), of_second.take()) {
            (Some(first), Some(second)) => Poll::Ready((first, second)),
            (first, second) => {
                (of_first, of_second) = (first, second);
                Poll::Pending
            }
        }
    })
    .await
}

impl<T> Giver<T> {
    pub(super) fn give(&self, value: T) {
        let mut slot = self.0.borrow_mut();
        if matches!(*slot, Slot::Given(_) | Slot::Taken) {
            return;
        }
        let before = std::mem::replace(&mut *slot, Slot::Given(value));
        // A woken task may look at the slot at once.
        drop(slot);
        if let Slot::Awaited(waker) = before {
            waker.wake();
        }
    }
}

impl<T> Clone for Giver<T> {
    fn clone(&self) -> Self {
        Self(Rc::clone(&self.0))
    }
}

impl<T> Future for Later<T> {
    type Output = T;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<T> {
        let mut slot = self.0.borrow_mut();
        match std::mem::replace(&mut *slot, Slot::Taken) {
            Slot::Given(value) => Poll::Ready(value),
            Slot::Taken => Poll::Pending,
            Slot::Empty | Slot::Awaited(_) => {
                *slot = Slot::Awaited(context.waker().clone());
                Poll::Pending
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::later;
    use std::future::Future;
    use std::pin::pin;
    use std::task::{Context, Poll, Waker};

    #[test]
    fn waits_until_given_and_keeps_the_first() {
        let (giver, waiting) = later();
        let mut waiting = pin!(waiting);
        let mut context = Context::from_waker(Waker::noop());
        assert_eq!(waiting.as_mut().poll(&mut context), Poll::Pending);
        giver.give(1);
        giver.clone().give(2);
        assert_eq!(waiting.as_mut().poll(&mut context), Poll::Ready(1));
    }
}
