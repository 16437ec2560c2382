//! The indicators of the targets that stand beside each other: those of one heading or activity, the parts of one.

use super::owner_of;
use crate::plan::Plan;
use crate::plan::indicator::Indicator;
use crate::sheet::RowKey;
use crate::sheet::indicator_rows::Beside;
use std::collections::HashMap;

/// All of them, each group in the order of the plan.
pub(super) fn beside(plan: &Plan) -> Vec<Beside<'static>> {
    let mut all: Vec<Beside<'static>> = Vec::new();
    let mut places: HashMap<(Option<RowKey>, Option<&str>), usize> = HashMap::new();
    for indicator in plan.indicators.iter() {
        let parent = indicator.parent.as_ref().filter(|id| plan.indicators.get(id.as_str()).is_some());
        let head = if parent.is_some() { None } else { owner_of(indicator) };
        let at = *places.entry((head.clone(), parent.map(|id| id.as_str()))).or_insert(all.len());
        if at == all.len() {
            let like = Indicator {
                node: indicator.node.clone(),
                activity: indicator.activity.clone(),
                parent: parent.cloned(),
                ..Indicator::default()
            };
            all.push(Beside { head, ids: Vec::new(), like, entered: None });
        }
        if let Some(beside) = all.get_mut(at) {
            beside.ids.push(indicator.id.clone());
        }
    }
    all
}
