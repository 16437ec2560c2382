//! A stored plan in pieces, each in the plan file's own shape: the long lists run by run, and a head with the rest.
//!
//! A snapshot writes only the pieces that changed since the one before, and reading one frees each piece's text before
//! the next, so a large plan never stands twice in memory.

use super::json::{FORMAT, ReadError, VERSION, read_value, write_compact};
use crate::plan::Plan;
use crate::plan::activity::Activity;
use crate::plan::indicator::Indicator;
use crate::plan::list::{List, Part};
use crate::plan::outline::Node;
use crate::plan::record::{choice, record};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::sync::Arc;

/// The name of the head among the pieces.
pub const HEAD: &str = "head";

choice! {
    /// What a stored head says it is.
    pub enum HeadFormat {
        /// Nothing: it is none.
        None = "",
        /// The head of a plan in pieces.
        Plan = "phaen.plan.pieces",
    }
}

record! {
    /// The head: the plan without its long lists, and the order of their runs.
    pub struct Head {
        /// What this is.
        pub format: HeadFormat,
        /// The plan format's version.
        pub version: u64,
        /// The plan without its long lists.
        pub plan: Arc<Plan>,
        /// The runs of the outline, in order.
        pub outline: Vec<u32>,
        /// The runs of the activities, in order.
        pub activities: Vec<u32>,
        /// The runs of the indicators, in order.
        pub indicators: Vec<u32>,
    }
}

/// What a snapshot has to write, by the names of the pieces.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pieces {
    /// New and changed pieces.
    pub changed: Vec<(String, String)>,
    /// Pieces that are gone.
    pub removed: Vec<String>,
}

/// The pieces of a plan that differ from those of the plan at the last snapshot; without one, all.
pub fn cut(plan: &Plan, before: Option<&Plan>) -> Pieces {
    let nothing = Plan::default();
    let is_new = before.is_none();
    let before = before.unwrap_or(&nothing);
    let mut pieces = Pieces::default();
    cut_list("outline", &plan.outline, &before.outline, is_new, &mut pieces);
    cut_list("activities", &plan.activities, &before.activities, is_new, &mut pieces);
    cut_list("indicators", &plan.indicators, &before.indicators, is_new, &mut pieces);
    let head = Head {
        format: HeadFormat::Plan,
        version: u64::from(VERSION),
        plan: Arc::new(Plan {
            outline: List::default(),
            activities: List::default(),
            indicators: List::default(),
            ..plan.clone()
        }),
        outline: plan.outline.run_numbers().collect(),
        activities: plan.activities.run_numbers().collect(),
        indicators: plan.indicators.run_numbers().collect(),
        ..Head::default()
    };
    pieces.changed.push((HEAD.to_owned(), write_compact(&head)));
    pieces
}

/// The plan that these pieces make up. Each text is dropped as soon as it is read.
///
/// # Errors
/// The first piece that is missing or broken.
pub fn join(pieces: impl IntoIterator<Item = (String, String)>) -> Result<Plan, ReadError> {
    let mut head: Option<Head> = None;
    let mut outline: Runs<Node> = Vec::new();
    let mut activities: Runs<Activity> = Vec::new();
    let mut indicators: Runs<Indicator> = Vec::new();
    for (name, text) in pieces {
        match name.split_once('.') {
            None if name == HEAD => head = Some(read_value(&text)?),
            Some(("outline", run)) => read_run(run, &text, &mut outline)?,
            Some(("activities", run)) => read_run(run, &text, &mut activities)?,
            Some(("indicators", run)) => read_run(run, &text, &mut indicators)?,
            _ => {}
        }
    }
    let head = head.filter(|head| head.format == HeadFormat::Plan).ok_or(ReadError::NotAPlan)?;
    if head.version > u64::from(VERSION) {
        return Err(ReadError::Newer { what: format!("{FORMAT} {}", head.version) });
    }
    Ok(Plan {
        outline: assemble("outline", &head.outline, outline)?,
        activities: assemble("activities", &head.activities, activities)?,
        indicators: assemble("indicators", &head.indicators, indicators)?,
        ..Arc::unwrap_or_clone(head.plan)
    })
}

type Runs<T> = Vec<(u32, Vec<Arc<T>>)>;

fn cut_list<T: Part + Serialize>(name: &str, list: &List<T>, before: &List<T>, is_new: bool, pieces: &mut Pieces) {
    for (number, parts) in list.runs() {
        let known = before.runs().find(|(known, _)| *known == number);
        if is_new || known.is_none_or(|(_, known)| !Arc::ptr_eq(known, parts)) {
            let parts: Vec<&T> = parts.iter().map(AsRef::as_ref).collect();
            pieces.changed.push((format!("{name}.{number}"), write_compact(&parts)));
        }
    }
    for number in before.run_numbers().filter(|number| !list.run_numbers().any(|kept| kept == *number)) {
        pieces.removed.push(format!("{name}.{number}"));
    }
}

fn read_run<T: DeserializeOwned>(number: &str, text: &str, runs: &mut Runs<T>) -> Result<(), ReadError> {
    let parts: Vec<T> = read_value(text)?;
    if let Ok(number) = number.parse() {
        runs.push((number, parts.into_iter().map(Arc::new).collect()));
    }
    Ok(())
}

fn assemble<T: Part>(name: &str, order: &[u32], mut runs: Runs<T>) -> Result<List<T>, ReadError> {
    let broken = |problem: String| ReadError::Broken { at: format!("/{name}"), problem };
    let mut ordered = Vec::with_capacity(order.len());
    for number in order {
        let at = runs.iter().position(|(known, _)| known == number);
        ordered.push(runs.swap_remove(at.ok_or_else(|| broken(format!("piece {number} is missing")))?));
    }
    List::from_runs(ordered).map_err(|id| broken(format!("the id `{id}` is used twice")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::id::Id;

    fn plan(count: usize) -> Plan {
        let part = |n: usize| Arc::new(Activity { id: Id::new(&format!("a{n}")), ..Activity::default() });
        Plan {
            id: Id::new("p"),
            activities: List::from_parts((0..count).map(part).collect()).expect("unique ids"),
            ..Plan::default()
        }
    }

    #[test]
    fn pieces_make_the_plan_again() {
        let mut before = plan(1000);
        let joined = join(cut(&before, None).changed).expect("a plan");
        assert_eq!(joined, before);
        // Once read, the pieces keep their names, so that the next snapshot writes only what changes then.
        before = joined;
        let mut after = before.clone();
        after.activities.remove("a500");
        after.activities.insert(0, Arc::new(Activity { id: Id::new("new"), ..Activity::default() }));
        let pieces = cut(&after, Some(&before));
        assert!(pieces.changed.len() < 6, "{}", pieces.changed.len());
        let mut stored: std::collections::BTreeMap<_, _> = cut(&before, None).changed.into_iter().collect();
        stored.extend(pieces.changed);
        pieces.removed.iter().for_each(|name| drop(stored.remove(name)));
        assert_eq!(join(stored), Ok(after));
    }

    #[test]
    fn a_missing_piece_is_an_error() {
        let mut pieces = cut(&plan(300), None).changed;
        pieces.remove(1);
        assert!(matches!(join(pieces), Err(ReadError::Broken { .. })));
        assert_eq!(join(Vec::new()), Err(ReadError::NotAPlan));
    }
}
