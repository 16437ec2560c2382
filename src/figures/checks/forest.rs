//! Parts that name the part above them: an order from the leaves up, and the circles among them.
//!
//! Each part has at most one above it. Taking leaves away until there are none leaves exactly the circles, so nothing
//! is followed twice, whatever a file says.

use std::collections::HashMap;

/// Parts by their place in the document, and what stands above each.
pub(super) struct Forest {
    /// The place of the part above.
    pub(super) above: Vec<Option<usize>>,
    /// All parts that are in no circle, those below before those above.
    pub(super) upwards: Vec<usize>,
    /// The circles, each from its first part in the document on.
    pub(super) circles: Vec<Vec<usize>>,
}

impl Forest {
    /// From ids and the ids above them. An id that stands above but is nowhere is as blank.
    pub(super) fn of<'a>(parts: impl Iterator<Item = (&'a str, Option<&'a str>)>) -> Forest {
        let parts: Vec<(&str, Option<&str>)> = parts.collect();
        let places: HashMap<&str, usize> = parts.iter().enumerate().rev().map(|(at, (id, _))| (*id, at)).collect();
        let above: Vec<Option<usize>> =
            parts.iter().map(|(_, above)| above.and_then(|id| places.get(id).copied())).collect();
        let mut waiting = vec![0usize; above.len()];
        for at in above.iter().flatten() {
            if let Some(count) = waiting.get_mut(*at) {
                *count = count.saturating_add(1);
            }
        }
        let mut upwards: Vec<usize> =
            waiting.iter().enumerate().filter(|(_, count)| **count == 0).map(|(at, _)| at).collect();
        let mut next = 0usize;
        while let Some(at) = upwards.get(next).copied() {
            next = next.saturating_add(1);
            let Some(over) = above.get(at).copied().flatten() else { continue };
            if let Some(count) = waiting.get_mut(over) {
                *count = count.saturating_sub(1);
                if *count == 0 {
                    upwards.push(over);
                }
            }
        }
        let circles = circles(&above, waiting);
        Forest { above, upwards, circles }
    }
}

/// What still waits for a part below it is in a circle.
fn circles(above: &[Option<usize>], mut waiting: Vec<usize>) -> Vec<Vec<usize>> {
    let mut circles = Vec::new();
    for start in 0..above.len() {
        let mut circle = Vec::new();
        let mut at = Some(start);
        while let Some(place) = at
            && let Some(count) = waiting.get_mut(place)
            && *count > 0
        {
            *count = 0;
            circle.push(place);
            at = above.get(place).copied().flatten();
        }
        if !circle.is_empty() {
            circles.push(circle);
        }
    }
    circles
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Parts written as `a<b`: `a` stands below `b`.
    fn check(parts: &[&str], upwards: &[usize], circles: &[&[usize]]) {
        let parts = parts.iter().map(|part| match part.split_once('<') {
            Some((id, above)) => (id, Some(above)),
            None => (*part, None),
        });
        let forest = Forest::of(parts);
        assert_eq!(forest.upwards, upwards);
        assert_eq!(forest.circles, circles);
    }

    #[test]
    fn orders_and_circles() {
        check(&["a", "b<a", "c<b", "d<gone"], &[2, 3, 1, 0], &[]);
        check(&["a<a"], &[], &[&[0]]);
        check(&["a<b", "b<c", "c<a", "d<a", "e<f", "f<e"], &[3], &[&[0, 1, 2], &[4, 5]]);
        check(&["a", "a<a"], &[1, 0], &[]);
    }
}
