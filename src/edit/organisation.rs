//! Edits of the organisation: units come, are named, and two spellings of one unit become one.

use super::EditError;
use crate::plan::Plan;
use crate::plan::id::Id;
use crate::plan::list::{List, Part};
use crate::plan::organisation::Unit;
use std::sync::Arc;

pub(super) fn add_unit(plan: &mut Plan, unit: &Arc<Unit>) -> Result<(), EditError> {
    if plan.organisation.unit(&unit.id).is_some() {
        return Err(EditError::Taken { id: unit.id.to_string() });
    }
    Arc::make_mut(&mut plan.organisation).units.push(unit.clone());
    Ok(())
}

pub(super) fn change_unit(plan: &mut Plan, id: &Id<Unit>, change: impl FnOnce(&mut Unit)) -> Result<(), EditError> {
    let units = &mut Arc::make_mut(&mut plan.organisation).units;
    let found = units.iter_mut().find(|unit| unit.id == *id);
    change(Arc::make_mut(found.ok_or_else(|| EditError::Missing { id: id.to_string() })?));
    Ok(())
}

/// Puts one unit in the place of another wherever that is named, and takes the other out. What the kept one lacks it
/// takes over.
pub(super) fn merge_units(plan: &mut Plan, from: &Id<Unit>, into: &Id<Unit>) -> Result<(), EditError> {
    let missing = |id: &Id<Unit>| EditError::Missing { id: id.to_string() };
    let gone = plan.organisation.unit(from).cloned().ok_or_else(|| missing(from))?;
    if plan.organisation.unit(into).is_none() {
        return Err(missing(into));
    }
    if from == into {
        return Ok(());
    }
    let merge = Merge { from, into };
    merge.organisation(plan);
    change_unit(plan, into, |unit| {
        unit.abbreviation = unit.abbreviation.take().or(gone.abbreviation);
        unit.name = unit.name.take().or(gone.name);
        unit.name_en = unit.name_en.take().or(gone.name_en);
        unit.head = unit.head.take().or(gone.head);
        unit.duties.extend(gone.duties);
        unit.staffing = unit.staffing.take().or(gone.staffing);
    })?;
    each(&mut plan.outline, |node| node.units.contains(from), |node| merge.all(&mut node.units));
    each(&mut plan.activities, |it| it.units.contains(from), |it| merge.all(&mut it.units));
    each(
        &mut plan.indicators,
        |it| {
            it.units.contains(from)
                || it.works.iter().any(|work| work.unit.as_ref() == Some(from))
                || it.covers.as_ref().is_some_and(|cover| cover.unit.as_ref() == Some(from))
        },
        |it| {
            merge.all(&mut it.units);
            it.works.iter_mut().for_each(|work| merge.one(&mut work.unit));
            if let Some(cover) = &mut it.covers {
                merge.one(&mut cover.unit);
            }
        },
    );
    each(&mut plan.statements, |it| it.unit.as_ref() == Some(from), |it| merge.one(&mut it.unit));
    each(&mut plan.agreements, |it| it.unit.as_ref() == Some(from), |it| merge.one(&mut it.unit));
    each(&mut plan.calendar, |it| it.unit.as_ref() == Some(from), |it| merge.one(&mut it.unit));
    each(
        &mut plan.assessments,
        |_| true,
        |it| {
            for item in it.groups.iter_mut().flat_map(|group| &mut group.items) {
                merge.all(&mut item.units);
                merge.all(&mut item.assigned_units);
                item.measures.iter_mut().for_each(|measure| merge.all(&mut measure.units));
            }
        },
    );
    let about = from.as_str();
    each(
        &mut plan.claims,
        |claim| claim.about.as_deref() == Some(about),
        |claim| {
            claim.about = Some(into.to_string());
        },
    );
    Ok(())
}

struct Merge<'a> {
    from: &'a Id<Unit>,
    into: &'a Id<Unit>,
}

impl Merge<'_> {
    fn one(&self, unit: &mut Option<Id<Unit>>) {
        if unit.as_ref() == Some(self.from) {
            *unit = Some(self.into.clone());
        }
    }

    /// Where both were named, the first place counts.
    fn all(&self, units: &mut Vec<Id<Unit>>) {
        if !units.contains(self.from) {
            return;
        }
        let mut merged: Vec<Id<Unit>> = Vec::with_capacity(units.len());
        for unit in units.iter() {
            let unit = if unit == self.from { self.into } else { unit };
            if !merged.contains(unit) {
                merged.push(unit.clone());
            }
        }
        *units = merged;
    }

    fn organisation(&self, plan: &mut Plan) {
        let above = plan.organisation.unit(self.from).and_then(|gone| gone.parent.clone());
        let organisation = Arc::make_mut(&mut plan.organisation);
        self.one(&mut organisation.planner);
        organisation.units.retain(|unit| unit.id != *self.from);
        for unit in &mut organisation.units {
            if unit.parent.as_ref() == Some(self.from) {
                // A unit that stood below the other stands where that stood, not below itself.
                let parent = if unit.id == *self.into { above.clone() } else { Some(self.into.clone()) };
                Arc::make_mut(unit).parent = parent;
            }
        }
    }
}

/// Changes the parts that are concerned; the others stay shared.
fn each<T: Part + Clone>(list: &mut List<T>, is_concerned: impl Fn(&T) -> bool, change: impl Fn(&mut T)) {
    let ids: Vec<String> = list.iter().filter(|part| is_concerned(part)).map(|part| part.key().to_owned()).collect();
    for id in ids {
        if let Some(part) = list.get_mut(&id) {
            change(Arc::make_mut(part));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::json;
    use super::super::{Edit, apply};
    use super::*;

    const PLAN: &str = r#"{"id": "p",
        "organisation": {"planner": "u2", "units": [{"id": "u1", "abbreviation": "สลธ."}, {"id": "u2", "name": "สำนักงานเลขาธิการ"}, {"id": "u3", "parent": "u2"}]},
        "outline": [{"id": "n", "units": ["u2"]}],
        "activities": [{"id": "a", "units": ["u1", "u2", "u3"]}, {"id": "b", "units": ["u3"]}],
        "indicators": [{"id": "i", "title": "t", "units": ["u2"], "covers": {"unit": "u2"}}],
        "calendar": [{"id": "c", "text": "t", "unit": "u2"}]}"#;

    #[test]
    fn two_spellings_of_a_unit_become_one() {
        let plan: Plan = json(PLAN);
        let after = apply(&plan, &Edit::MergeUnits { from: Id::new("u2"), into: Id::new("u1") }).unwrap();
        let written = serde_json::to_string(&after).unwrap();
        assert!(!written.contains("u2"), "{written}");
        assert!(written.contains(r#"{"id":"u1","name":"สำนักงานเลขาธิการ","abbreviation":"สลธ."}"#), "{written}");
        assert!(written.contains(r#""units":["u1","u3"]"#), "{written}");
        assert!(Arc::ptr_eq(plan.activities.get("b").unwrap(), after.activities.get("b").unwrap()));
    }

    #[test]
    fn a_unit_never_stands_below_itself() {
        let plan: Plan = json(PLAN);
        let after = apply(&plan, &Edit::MergeUnits { from: Id::new("u2"), into: Id::new("u3") }).unwrap();
        assert_eq!(after.organisation.unit(&Id::new("u3")).unwrap().parent, None);
        let gone = apply(&plan, &Edit::MergeUnits { from: Id::new("u9"), into: Id::new("u1") });
        assert_eq!(gone, Err(EditError::Missing { id: "u9".to_owned() }));
    }
}
