//! Edits of lists: parts come and go.

use super::EditError;
use crate::plan::Plan;
use crate::plan::id::Id;
use crate::plan::list::{List, Part};
use crate::plan::outline::Node;
use std::sync::Arc;

pub(super) fn add<T: Part>(list: &mut List<T>, at: usize, part: &Arc<T>) -> Result<(), EditError> {
    match list.insert(at, part.clone()) {
        true => Ok(()),
        false => Err(EditError::Taken { id: part.key().to_owned() }),
    }
}

pub(super) fn remove<T: Part>(list: &mut List<T>, id: &str) -> Result<(), EditError> {
    list.remove(id).map(drop).ok_or_else(|| EditError::Missing { id: id.to_owned() })
}

pub(super) fn remove_node(plan: &mut Plan, id: &Id<Node>) -> Result<(), EditError> {
    let hangs_on = |node: &Option<Id<Node>>| node.as_ref() == Some(id);
    let is_used = plan.outline.iter().any(|node| hangs_on(&node.parent))
        || plan.activities.iter().any(|activity| hangs_on(&activity.node))
        || plan.indicators.iter().any(|indicator| hangs_on(&indicator.node));
    match is_used {
        true => Err(EditError::NotEmpty { id: id.to_string() }),
        false => remove(&mut plan.outline, id.as_str()),
    }
}
