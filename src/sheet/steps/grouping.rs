//! The rows of the schedule: activities with their steps, below the headings of the outline or below the units that
//! lead them.

use super::Steps;
use crate::plan::activity::Activity;
use crate::sheet::tree::{Below, Tree};
use crate::sheet::{Row, RowKey};
use std::collections::HashMap;
use std::sync::Arc;

/// Activities that no unit of the plan leads.
const NO_UNIT: &str = "";

pub(super) fn rows(sheet: &Steps<'_>, is_folded: &dyn Fn(&RowKey) -> bool) -> Vec<Row> {
    if sheet.is_by_unit { by_unit(sheet, is_folded) } else { Tree::of(sheet.plan).rows_with(Below::Steps, is_folded) }
}

fn by_unit(sheet: &Steps<'_>, is_folded: &dyn Fn(&RowKey) -> bool) -> Vec<Row> {
    let units = &sheet.plan.organisation.units;
    let places: HashMap<&str, usize> = units.iter().enumerate().map(|(at, unit)| (unit.id.as_str(), at)).collect();
    let mut groups: Vec<Vec<&Arc<Activity>>> = vec![Vec::new(); units.len().saturating_add(1)];
    for activity in sheet.plan.activities.iter() {
        let place = activity.units.first().and_then(|unit| places.get(unit.as_str())).copied();
        if let Some(group) = groups.get_mut(place.unwrap_or(units.len())) {
            group.push(activity);
        }
    }
    let ids = units.iter().map(|unit| unit.id.shared()).chain([Arc::from(NO_UNIT)]);
    let mut rows = Vec::new();
    for (id, group) in ids.zip(groups).filter(|(_, group)| !group.is_empty()) {
        if !push(&mut rows, RowKey::Group(id), 1, true, is_folded) {
            continue;
        }
        for activity in group {
            if push(&mut rows, RowKey::Activity(activity.id.shared()), 2, !activity.steps.is_empty(), is_folded) {
                let key = |id| RowKey::Step(activity.id.shared(), id);
                rows.extend(activity.steps.iter().map(|step| Row { key: key(step.id.shared()), level: 3, open: None }));
            }
        }
    }
    rows
}

/// Adds a row; tells whether its children are shown.
fn push(rows: &mut Vec<Row>, key: RowKey, level: u16, has_rows: bool, is_folded: &dyn Fn(&RowKey) -> bool) -> bool {
    let open = has_rows.then(|| !is_folded(&key));
    rows.push(Row { key, level, open });
    open == Some(true)
}
