//! The activities of some units and of those below them: what indicators of a unit cover.

use crate::plan::Plan;
use crate::plan::activity::Activity;
use crate::plan::id::Id;
use crate::plan::indicator::Cover;
use crate::plan::organisation::Unit;
use std::collections::{HashMap, HashSet};

/// Units that a cover names, with those below them.
pub(super) struct Units<'a>(Option<HashSet<&'a str>>);

impl<'a> Units<'a> {
    /// The units of a cover; without any it covers all activities.
    pub(super) fn of(plan: &'a Plan, cover: &'a Cover) -> Self {
        let mut open: Vec<&str> = cover.unit.iter().chain(&cover.units).map(Id::as_str).collect();
        if open.is_empty() {
            return Self(None);
        }
        let mut below: HashMap<&str, Vec<&str>> = HashMap::new();
        for unit in &plan.organisation.units {
            if let Some(parent) = &unit.parent {
                below.entry(parent.as_str()).or_default().push(unit.id.as_str());
            }
        }
        let mut found = HashSet::new();
        while let Some(unit) = open.pop() {
            if found.insert(unit) {
                open.extend(below.get(unit).into_iter().flatten());
            }
        }
        Self(Some(found))
    }

    /// Whether no unit is named.
    pub(super) fn is_all(&self) -> bool {
        self.0.is_none()
    }

    /// Whether an activity is one of theirs.
    pub(super) fn have(&self, activity: &Activity) -> bool {
        let is_one = |units: &HashSet<&str>| activity.units.iter().any(|unit: &Id<Unit>| units.contains(unit.as_str()));
        self.0.as_ref().is_none_or(is_one)
    }
}
