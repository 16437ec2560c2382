//! What differs between two plans, part by part: what the journal writes down, and how figures follow an edit.
//!
//! It is found by the identity of shared parts, so it costs what changed and not the size of the plan. The record is in
//! the file's own format: changed parts as they stand in a plan file, never the shape of an edit.

use crate::plan::Plan;
use crate::plan::list::{Change, List, Part};
use crate::plan::record::record;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::sync::Arc;

/// The changes of one list, as a record: removed ids, then parts at their new places, then parts with new content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListDelta<T> {
    removed: Vec<String>,
    inserted: Vec<(u32, Arc<T>)>,
    changed: Vec<Arc<T>>,
}

// The schema is of plan files, and no plan file holds this.
#[cfg(test)]
impl<T> schemars::JsonSchema for ListDelta<T> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "ListDelta".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!(true)
    }
}

macro_rules! delta {
    (lists { $($list:ident: $part:ty,)* } wholes { $($whole:ident: $type:ty,)* }) => {
        record! {
            /// From one revision of a plan to a later one.
            pub struct Delta {
                /// The revision it leads to.
                pub revision: u64,
                $(/// Changes of the list of this name.
                pub $list: ListDelta<$part>,)*
                $(/// The value of this name, if it changed.
                pub $whole: Option<$type>,)*
            }
        }

        impl Delta {
            /// What leads from one plan to another.
            pub fn between(old: &Plan, new: &Plan) -> Delta {
                Delta {
                    revision: new.revision,
                    $($list: ListDelta::between(&old.$list, &new.$list),)*
                    $($whole: (!old.$whole.is_same(&new.$whole)).then(|| new.$whole.clone()),)*
                    extra: Default::default(),
                }
            }

            /// The plan after this change. `None` when it does not fit the plan: then it belongs to another one.
            pub fn applied_to(&self, plan: &Plan) -> Option<Plan> {
                let mut plan = plan.clone();
                $(self.$list.apply_to(&mut plan.$list)?;)*
                $(if let Some(whole) = &self.$whole {
                    plan.$whole = whole.clone();
                })*
                plan.revision = self.revision;
                Some(plan)
            }
        }
    };
}

delta! {
    lists {
        outline: crate::plan::outline::Node,
        activities: crate::plan::activity::Activity,
        indicators: crate::plan::indicator::Indicator,
    }
    // What is short or seldom changes is written as a whole.
    wholes {
        frame: Arc<crate::plan::frame::Frame>,
        organisation: Arc<crate::plan::organisation::Organisation>,
        statements: List<crate::plan::statement::Statement>,
        agreements: List<crate::plan::agreement::Agreement>,
        assessments: List<crate::plan::assessment::Assessment>,
        calendar: List<crate::plan::calendar::CalendarEntry>,
        claims: List<crate::plan::claim::Claim>,
        scenarios: List<crate::plan::scenario::Scenario>,
        rules: Arc<crate::plan::rules::Rules>,
    }
}

/// Whether a value is the very same shared one: cheap, and never true of values that differ.
trait Shared {
    fn is_same(&self, other: &Self) -> bool;
}

impl<T> Shared for Arc<T> {
    fn is_same(&self, other: &Self) -> bool {
        Arc::ptr_eq(self, other)
    }
}

impl<T: Part> Shared for List<T> {
    fn is_same(&self, other: &Self) -> bool {
        List::is_same(self, other)
    }
}

impl<T: Part> ListDelta<T> {
    fn between(old: &List<T>, new: &List<T>) -> Self {
        let mut delta = ListDelta::default();
        for change in new.changes(old) {
            match change {
                Change::Removed { old } => delta.removed.push(old.key().to_owned()),
                Change::Inserted { at, new } => {
                    delta.inserted.push((u32::try_from(at).unwrap_or(u32::MAX), new.clone()));
                }
                Change::Changed { new, .. } => delta.changed.push(new.clone()),
            }
        }
        delta
    }

    fn apply_to(&self, list: &mut List<T>) -> Option<()> {
        for id in &self.removed {
            list.remove(id)?;
        }
        for (at, part) in &self.inserted {
            list.insert(*at as usize, part.clone()).then_some(())?;
        }
        for part in &self.changed {
            list.replace(part.clone()).then_some(())?;
        }
        Some(())
    }
}

impl<T> Default for ListDelta<T> {
    fn default() -> Self {
        ListDelta { removed: Vec::new(), inserted: Vec::new(), changed: Vec::new() }
    }
}

impl<T> crate::plan::Field for ListDelta<T> {
    fn is_blank(&self) -> bool {
        self.removed.is_empty() && self.inserted.is_empty() && self.changed.is_empty()
    }
}

// A list's changes are written as `[removed, inserted, changed]`: short, because there is one record for every edit.

impl<T: Serialize> Serialize for ListDelta<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (&self.removed, &self.inserted, &self.changed).serialize(serializer)
    }
}

impl<'de, T: DeserializeOwned> Deserialize<'de> for ListDelta<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let (removed, inserted, changed) = Deserialize::deserialize(deserializer)?;
        Ok(ListDelta { removed, inserted, changed })
    }
}
