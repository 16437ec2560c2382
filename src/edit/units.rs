//! Edits of who is responsible.

use super::EditError;
use super::apply::change_part;
use crate::plan::Plan;
use crate::plan::activity::Activity;
use crate::plan::id::Id;
use crate::plan::indicator::Indicator;
use crate::plan::organisation::Unit;
use crate::plan::outline::Node;

/// A part that units answer for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Responsibility {
    /// A node of the outline.
    Node(Id<Node>),
    /// An activity.
    Activity(Id<Activity>),
    /// An indicator.
    Indicator(Id<Indicator>),
}

pub(super) fn set_units(plan: &mut Plan, of: &Responsibility, units: &[Id<Unit>]) -> Result<(), EditError> {
    let known = |unit: &Id<Unit>| plan.organisation.unit(unit).is_some();
    if let Some(unknown) = units.iter().find(|unit| !known(unit)) {
        return Err(EditError::Missing { id: unknown.to_string() });
    }
    let set = |place: &mut Vec<Id<Unit>>| {
        *place = units.to_vec();
        Ok(())
    };
    match of {
        Responsibility::Node(id) => change_part(&mut plan.outline, id.as_str(), |node| set(&mut node.units)),
        Responsibility::Activity(id) => {
            change_part(&mut plan.activities, id.as_str(), |activity| set(&mut activity.units))
        }
        Responsibility::Indicator(id) => {
            change_part(&mut plan.indicators, id.as_str(), |indicator| set(&mut indicator.units))
        }
    }
}
