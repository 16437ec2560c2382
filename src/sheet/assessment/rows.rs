//! What can be done to whole rows of an assessment: groups, items and sub-items come, go and move. A row keeps its level;
//! at the edge an item goes to the neighbouring group, a sub-item to the neighbouring item.

use super::{group_key, item_key, sub_item_key};
use crate::edit::{AssessmentChange, Edit};
use crate::language::words::{Text, rows as words};
use crate::plan::assessment::{Assessment, AssessmentGroup, AssessmentItem, SubItem};
use crate::plan::id::Id;
use crate::sheet::{NewId, RowAct, RowKey, RowsEdit};

/// Where a row stands: the place of its group, then in it that of its item, then in that one of its sub-item.
type Path = Vec<usize>;

enum Part {
    Group(AssessmentGroup),
    Item(AssessmentItem),
    SubItem(SubItem),
}

struct Groups(Vec<AssessmentGroup>);

/// What an act on rows of an assessment means.
pub(super) fn edit(
    assessment: &Assessment,
    act: RowAct,
    rows: &[RowKey],
    active: &RowKey,
    new_id: NewId<'_>,
) -> Result<RowsEdit, Text> {
    let mut groups = Groups(assessment.groups.clone());
    let mut chosen: Vec<Path> = rows.iter().filter_map(|row| groups.path(row)).collect();
    chosen.sort();
    chosen.dedup();
    let is_inside = |path: &Path| chosen.iter().any(|other| other.len() < path.len() && path.starts_with(other));
    let tops: Vec<Path> = chosen.iter().filter(|path| !is_inside(path)).cloned().collect();
    let mut below = 0;
    let done: Vec<Path> = match act {
        RowAct::InsertAbove | RowAct::InsertBelow => {
            let count = rows.iter().filter(|row| **row != RowKey::Total).count().max(1);
            groups.insert(act == RowAct::InsertBelow, &tops, active, count, new_id)?
        }
        _ if tops.is_empty() => {
            return Err(if rows.contains(&RowKey::Total) { words::TOTAL_STAYS } else { words::CHOOSE_ROW });
        }
        RowAct::Delete => {
            below = groups.0.iter().map(rows_of).sum();
            tops.iter().rev().for_each(|path| drop(groups.take(path)));
            let left: usize = groups.0.iter().map(rows_of).sum();
            below = below.saturating_sub(left).saturating_sub(tops.len());
            Vec::new()
        }
        RowAct::Indent | RowAct::Outdent => return Err(words::KEEPS_LEVEL),
        _ => {
            let ([first, ..], [.., last]) = (tops.as_slice(), tops.as_slice()) else { return Err(words::CHOOSE_ROW) };
            let (parent, from, to) = beside(first, last).filter(|_| are_beside(&tops)).ok_or(words::ONE_KIND)?;
            match act {
                RowAct::MoveUp => groups.move_up(parent, from, to).ok_or(words::FIRST_ALREADY)?,
                RowAct::MoveDown => groups.move_down(parent, from, to).ok_or(words::LAST_ALREADY)?,
                _ => groups.duplicate(parent, &tops, to, new_id).ok_or(words::NOT_DONE)?,
            }
        }
    };
    let rows = done.iter().filter_map(|path| groups.key(path)).collect();
    let count = if done.is_empty() { tops.len() } else { done.len() };
    let change = Box::new(AssessmentChange::Groups(groups.0));
    Ok(RowsEdit { edit: Edit::Assessment { assessment: assessment.id.clone(), change }, rows, count, below })
}

/// The row that rows stand below, and the first and the last of their places in it.
fn beside<'a>(first: &'a [usize], last: &'a [usize]) -> Option<(&'a [usize], usize, usize)> {
    let ((from, parent), (to, _)) = (first.split_last()?, last.split_last()?);
    Some((parent, *from, *to))
}

fn are_beside(paths: &[Path]) -> bool {
    let parent = |path: &Path| path.split_last().map(|(_, parent)| parent.to_vec());
    let mut parents = paths.iter().map(parent);
    let first = parents.next();
    parents.all(|other| Some(other) == first)
}

fn at(parent: &[usize], place: usize) -> Path {
    parent.iter().copied().chain([place]).collect()
}

fn rows_of(group: &AssessmentGroup) -> usize {
    group.items.iter().fold(1, |count, item| count.saturating_add(1).saturating_add(item.sub_items.len()))
}

impl Groups {
    fn path(&self, row: &RowKey) -> Option<Path> {
        let RowKey::Part(path) = row else { return None };
        let (kind, id) = path.split_once('/')?;
        if kind == "group" {
            return id.parse().ok().filter(|at| *at < self.0.len()).map(|at| vec![at]);
        }
        self.0.iter().enumerate().find_map(|(group, it)| {
            it.items.iter().enumerate().find_map(|(item, it)| match kind {
                "item" => (it.id.as_str() == id).then(|| vec![group, item]),
                _ => it.sub_items.iter().position(|sub| sub.id.as_str() == id).map(|sub| vec![group, item, sub]),
            })
        })
    }

    fn key(&self, path: &[usize]) -> Option<RowKey> {
        match path {
            [group] => Some(group_key(*group)),
            [group, item] => self.0.get(*group)?.items.get(*item).map(item_key),
            [group, item, sub] => self.0.get(*group)?.items.get(*item)?.sub_items.get(*sub).map(sub_item_key),
            _ => None,
        }
    }

    /// How many rows stand directly below one; below none: how many groups there are.
    fn count(&self, parent: &[usize]) -> Option<usize> {
        match parent {
            [] => Some(self.0.len()),
            [group] => Some(self.0.get(*group)?.items.len()),
            [group, item] => Some(self.0.get(*group)?.items.get(*item)?.sub_items.len()),
            _ => None,
        }
    }

    fn take(&mut self, path: &[usize]) -> Option<Part> {
        let (at, parent) = path.split_last()?;
        (*at < self.count(parent)?).then_some(())?;
        Some(match parent {
            [] => Part::Group(self.0.remove(*at)),
            [group] => Part::Item(self.0.get_mut(*group)?.items.remove(*at)),
            [group, item, ..] => Part::SubItem(self.0.get_mut(*group)?.items.get_mut(*item)?.sub_items.remove(*at)),
        })
    }

    fn put(&mut self, path: &[usize], part: Part) -> Option<()> {
        let (at, parent) = path.split_last()?;
        let at = (*at).min(self.count(parent)?);
        match (parent, part) {
            ([], Part::Group(group)) => self.0.insert(at, group),
            ([group], Part::Item(item)) => self.0.get_mut(*group)?.items.insert(at, item),
            ([group, item], Part::SubItem(sub)) => {
                self.0.get_mut(*group)?.items.get_mut(*item)?.sub_items.insert(at, sub);
            }
            _ => return None,
        }
        Some(())
    }

    fn insert(
        &mut self,
        is_below: bool,
        tops: &[Path],
        active: &RowKey,
        count: usize,
        new_id: NewId<'_>,
    ) -> Result<Vec<Path>, Text> {
        let path = match self.path(active) {
            Some(path) => path,
            // Above the total, a group behind the others.
            None if !is_below => vec![self.0.len()],
            None => return Err(words::TOTAL_STAYS),
        };
        let Some((place, parent)) = path.split_last() else { return Err(words::CHOOSE_ROW) };
        let places = tops.iter().filter_map(|top| top.split_last()).filter(|(_, of)| *of == parent).map(|(at, _)| *at);
        let places = || places.clone().chain([*place]);
        let from = match is_below {
            true => places().max().unwrap_or(*place).saturating_add(1),
            false => places().min().unwrap_or(*place),
        };
        let new: Vec<Path> = (from..from.saturating_add(count)).map(|place| at(parent, place)).collect();
        for path in &new {
            let part = match path.len() {
                1 => Part::Group(AssessmentGroup::default()),
                2 => Part::Item(AssessmentItem { id: Id::new(&new_id()), ..AssessmentItem::default() }),
                _ => Part::SubItem(SubItem { id: Id::new(&new_id()), ..SubItem::default() }),
            };
            self.put(path, part).ok_or(words::NOT_DONE)?;
        }
        Ok(new)
    }

    /// The same rows once more behind the last of them.
    fn duplicate(&mut self, parent: &[usize], tops: &[Path], last: usize, new_id: NewId<'_>) -> Option<Vec<Path>> {
        let copies: Vec<Part> = tops.iter().filter_map(|path| self.copy(path, new_id)).collect();
        let places = (last.saturating_add(1)..).take(copies.len()).map(|place| at(parent, place));
        let done: Vec<Path> = places.collect();
        done.iter().zip(copies).try_for_each(|(path, copy)| self.put(path, copy))?;
        Some(done)
    }

    fn copy(&self, path: &[usize], new_id: NewId<'_>) -> Option<Part> {
        Some(match path {
            [group] => Part::Group(copy_of_group(self.0.get(*group)?, new_id)),
            [group, item] => Part::Item(copy_of_item(self.0.get(*group)?.items.get(*item)?, new_id)),
            [group, item, sub] => {
                Part::SubItem(copy_of_sub_item(self.0.get(*group)?.items.get(*item)?.sub_items.get(*sub)?, new_id))
            }
            _ => return None,
        })
    }

    fn move_up(&mut self, parent: &[usize], from: usize, to: usize) -> Option<Vec<Path>> {
        let Some(above) = from.checked_sub(1) else { return self.move_over(parent, from, to, true) };
        let part = self.take(&at(parent, above))?;
        self.put(&at(parent, to), part)?;
        Some((above..to).map(|place| at(parent, place)).collect())
    }

    fn move_down(&mut self, parent: &[usize], from: usize, to: usize) -> Option<Vec<Path>> {
        let below = to.checked_add(1)?;
        if below >= self.count(parent)? {
            return self.move_over(parent, from, to, false);
        }
        let part = self.take(&at(parent, below))?;
        self.put(&at(parent, from), part)?;
        Some((from.saturating_add(1)..=below).map(|place| at(parent, place)).collect())
    }

    /// Upwards they become the last of the row before the one they are in, downwards the first of the row behind it.
    fn move_over(&mut self, parent: &[usize], from: usize, to: usize, is_up: bool) -> Option<Vec<Path>> {
        let (place, outer) = parent.split_last()?;
        let next = if is_up { place.checked_sub(1)? } else { place.checked_add(1)? };
        let into = at(outer, next);
        let start = if is_up { self.count(&into)? } else { self.count(&into).map(|_| 0)? };
        let done: Vec<Path> =
            (start..).take(to.saturating_sub(from).saturating_add(1)).map(|it| at(&into, it)).collect();
        for path in &done {
            let part = self.take(&at(parent, from))?;
            self.put(path, part)?;
        }
        Some(done)
    }
}

/// A copy is named and aimed as the original is, and not scored yet.
fn copy_of_group(original: &AssessmentGroup, new_id: NewId<'_>) -> AssessmentGroup {
    let items = original.items.iter().map(|item| copy_of_item(item, new_id)).collect();
    AssessmentGroup { stated_score: None, last_score: None, items, ..original.clone() }
}

fn copy_of_item(original: &AssessmentItem, new_id: NewId<'_>) -> AssessmentItem {
    let sub_items = original.sub_items.iter().map(|sub| copy_of_sub_item(sub, new_id)).collect();
    AssessmentItem {
        id: Id::new(&new_id()),
        score: None,
        level: None,
        last_score: None,
        sub_items,
        to_improve: None,
        published: Vec::new(),
        evidence: Vec::new(),
        measures: Vec::new(),
        ..original.clone()
    }
}

fn copy_of_sub_item(original: &SubItem, new_id: NewId<'_>) -> SubItem {
    SubItem { id: Id::new(&new_id()), score: None, result: None, last_score: None, level: None, ..original.clone() }
}
