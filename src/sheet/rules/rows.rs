//! What can be done to whole rows of the rule tables: bands come, go and move within their table; tables, weights and
//! targets can be taken out. Tables come as copies of those in use, and what a weight or a target is for is fixed.

use super::key;
use crate::edit::{Edit, RulesChange};
use crate::language::words::{Text, rows as words, scoring};
use crate::plan::Plan;
use crate::plan::rules::{Band, RuleTable};
use crate::sheet::{RowAct, RowKey, RowsEdit};

/// What an act on rows of the rule tables means.
pub(super) fn edit(plan: &Plan, act: RowAct, rows: &[RowKey], active: &RowKey) -> Result<RowsEdit, Text> {
    if act == RowAct::Delete {
        return delete(plan, rows);
    }
    let (kind, at, id) = parsed(active).ok_or(words::CHOOSE_ROW)?;
    let table = plan.rules.tables.iter().find(|table| table.id == id).ok_or(words::CHOOSE_ROW)?;
    let is_insert = matches!(act, RowAct::InsertAbove | RowAct::InsertBelow);
    let mut places: Vec<usize> = match kind {
        "band" => {
            let of_table = rows.iter().filter_map(parsed).filter(|(kind, _, of)| *kind == "band" && *of == id);
            of_table.map(|(_, at, _)| at).collect()
        }
        // Below the heading of a table is before its first band.
        "table" if act == RowAct::InsertBelow => Vec::new(),
        _ => return Err(scoring::TABLES_ARE_COPIED),
    };
    if kind == "band" && places.iter().chain([&at]).any(|place| *place >= table.bands.len()) {
        return Err(words::CHOOSE_ROW);
    }
    if !is_insert && places.len() < rows.len() {
        return Err(words::ONE_KIND);
    }
    places.extend((kind == "band").then_some(at));
    let (first, behind) = (places.iter().min().copied(), places.iter().max().map(|last| last.saturating_add(1)));
    let (first, behind) = (first.unwrap_or_default(), behind.unwrap_or_default());
    let mut after = table.clone();
    let bands = &mut after.bands;
    let count = behind.saturating_sub(first);
    let (to, count) = match act {
        RowAct::InsertAbove | RowAct::InsertBelow => {
            let to = if act == RowAct::InsertAbove { first } else { behind }.min(bands.len());
            bands.splice(to..to, rows.iter().map(|_| Band::default())).for_each(drop);
            (to, rows.len())
        }
        RowAct::Duplicate => {
            let copies: Vec<Band> = bands.iter().take(behind).skip(first).cloned().collect();
            bands.splice(behind..behind, copies).for_each(drop);
            (behind, count)
        }
        RowAct::MoveUp => {
            let above = first.checked_sub(1).ok_or(words::FIRST_ALREADY)?;
            let band = bands.remove(above);
            bands.insert(above.saturating_add(count), band);
            (above, count)
        }
        RowAct::MoveDown if behind >= bands.len() => return Err(words::LAST_ALREADY),
        RowAct::MoveDown => {
            let band = bands.remove(behind);
            bands.insert(first, band);
            (first.saturating_add(1), count)
        }
        _ => return Err(words::KEEPS_LEVEL),
    };
    let rows = (to..to.saturating_add(count)).map(|at| key("band", at, table)).collect();
    Ok(RowsEdit { edit: put(after), rows, count, below: 0 })
}

fn delete(plan: &Plan, rows: &[RowKey]) -> Result<RowsEdit, Text> {
    let (mut edits, mut below) = (Vec::new(), 0_usize);
    for table in &plan.rules.tables {
        let is_chosen = |kind, at| rows.contains(&key(kind, at, table));
        if is_chosen("table", 0) {
            edits.push(Edit::Rules(Box::new(RulesChange::Remove(table.id.clone()))));
            let inside = |kind: &'static str, count| (0..count).filter(|at| !is_chosen(kind, *at)).count();
            below = below.saturating_add(inside("band", table.bands.len()));
            below = below.saturating_add(inside("weight", table.weights.len()));
            below = below.saturating_add(inside("target", table.targets.len()));
            continue;
        }
        let mut after = table.clone();
        keep(&mut after.bands, |at| !is_chosen("band", at));
        keep(&mut after.weights, |at| !is_chosen("weight", at));
        keep(&mut after.targets, |at| !is_chosen("target", at));
        if after != *table {
            edits.push(put(after));
        }
    }
    if edits.is_empty() {
        return Err(words::CHOOSE_ROW);
    }
    Ok(RowsEdit { edit: Edit::All(edits), rows: Vec::new(), count: rows.len(), below })
}

fn put(table: RuleTable) -> Edit {
    Edit::Rules(Box::new(RulesChange::Put(Box::new(table))))
}

fn keep<T>(list: &mut Vec<T>, is_kept: impl Fn(usize) -> bool) {
    let mut place = 0_usize;
    list.retain(|_| {
        let here = place;
        place = place.saturating_add(1);
        is_kept(here)
    });
}

/// The kind of a row, its place in its table, and the id of the table.
fn parsed(row: &RowKey) -> Option<(&str, usize, &str)> {
    let RowKey::Part(path) = row else { return None };
    let (kind, rest) = path.split_once('/')?;
    let (at, id) = rest.split_once('/')?;
    Some((kind, at.parse().ok()?, id))
}
