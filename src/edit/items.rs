//! What is done to a list of items while it is written: the new list, for [`super::Edit::SetItems`].
//!
//! Lists that number their items go on numbering them, in the digits they use.

use crate::language::digits::{digits_of, to_arabic};
use crate::plan::text::Item;

/// The list with another text in an item. An item without a text, and without anything below it, goes.
#[must_use]
pub fn with_text(items: &[Item], at: usize, text: &str) -> Vec<Item> {
    let mut items = items.to_vec();
    let Some(item) = items.get_mut(at) else { return items };
    text.trim().clone_into(&mut item.text);
    items
}

/// The list with new items behind a place, one for each line of a text; blank lines between lines are none.
#[must_use]
pub fn with_lines(items: &[Item], at: usize, text: &str) -> Vec<Item> {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    // No line at all is an item to be written.
    let lines = if lines.is_empty() { vec![""] } else { lines };
    let at = at.min(items.len());
    let mut after = items.to_vec();
    after.splice(at..at, lines.into_iter().map(Item::of));
    numbered(items, after)
}

/// The list without an item and what is below it.
#[must_use]
pub fn without(items: &[Item], at: usize) -> Vec<Item> {
    let mut after = items.to_vec();
    if at < after.len() {
        after.remove(at);
    }
    numbered(items, after)
}

/// The list with an item and its neighbour exchanged; none beyond the ends.
#[must_use]
pub fn moved(items: &[Item], at: usize, by: isize) -> Option<Vec<Item>> {
    let to = at.checked_add_signed(by).filter(|to| *to < items.len() && at < items.len())?;
    let mut after = items.to_vec();
    after.swap(at, to);
    Some(numbered(items, after))
}

/// The list with an item as the last of those below the item above it; none for the first.
#[must_use]
pub fn indented(items: &[Item], at: usize) -> Option<Vec<Item>> {
    let above = at.checked_sub(1).filter(|_| at < items.len())?;
    let mut after = items.to_vec();
    let item = after.remove(at);
    let into = after.get_mut(above)?;
    let below = into.items.clone();
    into.items.push(item);
    into.items = numbered(&below, std::mem::take(&mut into.items));
    Some(numbered(items, after))
}

/// The list with an item that stands below another of its items put behind that.
#[must_use]
pub fn outdented(items: &[Item], above: usize, at: usize) -> Option<Vec<Item>> {
    let mut after = items.to_vec();
    let from = after.get_mut(above).filter(|from| at < from.items.len())?;
    let below = from.items.clone();
    let item = from.items.remove(at);
    from.items = numbered(&below, std::mem::take(&mut from.items));
    after.insert(above.saturating_add(1), item);
    Some(numbered(items, after))
}

/// Numbers the items as those before were, if they were numbered from 1 on.
fn numbered(before: &[Item], mut after: Vec<Item>) -> Vec<Item> {
    let Some(first) = before.first().and_then(|item| item.no.as_deref()) else { return after };
    let digits = digits_of(first);
    let end = if first.ends_with('.') { "." } else { "" };
    let number = |at: usize| format!("{}{end}", digits.show(&at.saturating_add(1).to_string()));
    let runs = before
        .iter()
        .enumerate()
        .all(|(at, item)| item.no.as_deref().is_some_and(|no| to_arabic(no) == to_arabic(&number(at))));
    if runs {
        for (at, item) in after.iter_mut().enumerate() {
            item.no = Some(number(at));
        }
    }
    after
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn list(texts: &[&str]) -> Vec<Item> {
        let item = |text: &&str| match text.split_once(' ') {
            Some((no, text)) => Item { no: Some(no.to_owned()), ..Item::of(text) },
            None => Item::of(text),
        };
        texts.iter().map(item).collect()
    }

    fn check(items: &[Item], expected: &[&str]) {
        assert_eq!(items, list(expected));
    }

    #[test]
    fn lines_become_items() {
        check(&with_lines(&list(&["a", "b"]), 1, "c\r\n\r\n d \n"), &["a", "c", "d", "b"]);
        check(&with_lines(&[], 0, ""), &[""]);
        check(&with_text(&list(&["a", "b"]), 1, " c "), &["a", "c"]);
    }

    #[test]
    fn numbers_go_on() {
        check(&with_lines(&list(&["1 a", "2 b"]), 1, "c"), &["1 a", "2 c", "3 b"]);
        check(&without(&list(&["๑. a", "๒. b", "๓. c"]), 0), &["๑. b", "๒. c"]);
        check(&moved(&list(&["1 a", "2 b"]), 0, 1).unwrap(), &["1 b", "2 a"]);
        check(&without(&list(&["* a", "* b"]), 0), &["* b"]);
        assert_eq!(moved(&list(&["a"]), 0, 1), None);
        assert_eq!(moved(&list(&["a"]), 0, -1), None);
    }

    #[test]
    fn items_go_below_others_and_back() {
        let items = list(&["1 a", "2 b", "3 c"]);
        let inside = indented(&items, 1).unwrap();
        check(
            &inside.iter().map(|item| Item { items: Vec::new(), ..item.clone() }).collect::<Vec<_>>(),
            &["1 a", "2 c"],
        );
        assert_eq!(inside.first().unwrap().items, list(&["2 b"]));
        assert_eq!(outdented(&inside, 0, 0), Some(items.clone()));
        assert_eq!(indented(&items, 0), None);
        assert_eq!(indented(&items, 3), None);
        assert_eq!(outdented(&items, 0, 0), None);
    }

    proptest! {
        #[test]
        fn moving_loses_nothing(texts in prop::collection::vec("[ก-ง]{1,2}", 0..5), at in 0..6usize, by in -2..=2isize) {
            let items: Vec<Item> = texts.iter().map(|text| Item::of(text)).collect();
            if let Some(after) = moved(&items, at, by) {
                let sorted = |items: &[Item]| {
                    let mut texts: Vec<String> = items.iter().map(|item| item.text.clone()).collect();
                    texts.sort();
                    texts
                };
                prop_assert_eq!(sorted(&items), sorted(&after));
            }
        }
    }
}
