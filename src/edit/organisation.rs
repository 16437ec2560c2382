//! Edits of the organisation: units come, go, stand below others and are named; two spellings of one unit become one;
//! committees.

use super::EditError;
use crate::plan::Plan;
use crate::plan::id::Id;
use crate::plan::list::{List, Part};
use crate::plan::organisation::{Committee, Organisation, Staffing, Unit};
use std::collections::HashSet;
use std::sync::Arc;

pub(super) fn put_unit(plan: &mut Plan, unit: &Arc<Unit>) -> Result<(), EditError> {
    let known = plan.organisation.unit(&unit.id);
    // A parent that a file gave stays, whatever it is; a new one is checked.
    if let Some(parent) = unit.parent.as_ref().filter(|parent| known.and_then(|it| it.parent.as_ref()) != Some(parent))
    {
        if plan.organisation.unit(parent).is_none() {
            return Err(missing(parent));
        }
        if is_within(&plan.organisation, parent, &unit.id) {
            return Err(EditError::IntoItself { id: unit.id.to_string() });
        }
    }
    let mut unit = unit.clone();
    // Posts of which nothing is said any more are not given.
    if unit.staffing.as_deref() == Some(&Staffing::default()) {
        Arc::make_mut(&mut unit).staffing = None;
    }
    let units = &mut Arc::make_mut(&mut plan.organisation).units;
    match units.iter_mut().find(|known| known.id == unit.id) {
        Some(place) => *place = unit,
        None => units.push(unit),
    }
    Ok(())
}

/// Whether a unit is another or stands below it. Units in a circle stand below each other.
fn is_within(organisation: &Organisation, unit: &Id<Unit>, other: &Id<Unit>) -> bool {
    let mut passed = HashSet::new();
    let mut at = Some(unit);
    while let Some(unit) = at.filter(|unit| passed.insert(*unit)) {
        if unit == other {
            return true;
        }
        at = organisation.unit(unit).and_then(|unit| unit.parent.as_ref());
    }
    false
}

pub(super) fn move_unit(plan: &mut Plan, id: &Id<Unit>, before: Option<&Id<Unit>>) -> Result<(), EditError> {
    let place = |units: &[Arc<Unit>], id: &Id<Unit>| units.iter().position(|unit| unit.id == *id);
    let units = &mut Arc::make_mut(&mut plan.organisation).units;
    let unit = units.remove(place(units, id).ok_or_else(|| missing(id))?);
    let to = match before {
        // Before itself is where it stands.
        Some(before) if before == id => return Err(EditError::IntoItself { id: id.to_string() }),
        Some(before) => place(units, before).ok_or_else(|| missing(before))?,
        None => units.len(),
    };
    units.insert(to, unit);
    Ok(())
}

pub(super) fn remove_unit(plan: &mut Plan, id: &Id<Unit>) -> Result<(), EditError> {
    let organisation = &plan.organisation;
    let at = organisation.units.iter().position(|unit| unit.id == *id).ok_or_else(|| missing(id))?;
    let has_part = organisation.units.iter().any(|unit| unit.parent.as_ref() == Some(id));
    let is_planner = organisation.planner.as_ref() == Some(id);
    // It is named where another one in its place would change something.
    let mut trial = plan.clone();
    Merge { from: id, into: &Id::new("") }.parts(&mut trial);
    let is_named = trial.outline != plan.outline
        || trial.activities != plan.activities
        || trial.indicators != plan.indicators
        || trial.statements != plan.statements
        || trial.agreements != plan.agreements
        || trial.calendar != plan.calendar
        || trial.assessments != plan.assessments
        || trial.claims != plan.claims;
    if has_part || is_planner || is_named {
        return Err(EditError::Named { id: id.to_string() });
    }
    Arc::make_mut(&mut plan.organisation).units.remove(at);
    Ok(())
}

pub(super) fn set_committees(plan: &mut Plan, committees: &[Arc<Committee>]) -> Result<(), EditError> {
    let mut ids = HashSet::new();
    if let Some(twice) = committees.iter().find(|committee| !ids.insert(committee.id.as_str())) {
        return Err(EditError::Taken { id: twice.id.to_string() });
    }
    Arc::make_mut(&mut plan.organisation).committees = committees.to_vec();
    Ok(())
}

pub(super) fn change_committee(
    plan: &mut Plan,
    id: &Id<Committee>,
    change: impl FnOnce(&mut Committee),
) -> Result<(), EditError> {
    let committees = &mut Arc::make_mut(&mut plan.organisation).committees;
    let found = committees.iter_mut().find(|committee| committee.id == *id);
    change(Arc::make_mut(found.ok_or_else(|| missing(id))?));
    Ok(())
}

fn missing<K>(id: &Id<K>) -> EditError {
    EditError::Missing { id: id.to_string() }
}

pub(super) fn change_unit(plan: &mut Plan, id: &Id<Unit>, change: impl FnOnce(&mut Unit)) -> Result<(), EditError> {
    let units = &mut Arc::make_mut(&mut plan.organisation).units;
    let found = units.iter_mut().find(|unit| unit.id == *id);
    change(Arc::make_mut(found.ok_or_else(|| missing(id))?));
    Ok(())
}

/// Puts one unit in the place of another wherever that is named, and takes the other out. What the kept one lacks it
/// takes over.
pub(super) fn merge_units(plan: &mut Plan, from: &Id<Unit>, into: &Id<Unit>) -> Result<(), EditError> {
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
    merge.parts(plan);
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

    /// Everything outside of the organisation that names the unit.
    fn parts(&self, plan: &mut Plan) {
        let (from, into) = (self.from, self.into);
        each(&mut plan.outline, |node| node.units.contains(from), |node| self.all(&mut node.units));
        each(&mut plan.activities, |it| it.units.contains(from), |it| self.all(&mut it.units));
        each(
            &mut plan.indicators,
            |it| {
                it.units.contains(from)
                    || it.works.iter().any(|work| work.unit.as_ref() == Some(from))
                    || it.covers.as_ref().is_some_and(|cover| cover.unit.as_ref() == Some(from))
            },
            |it| {
                self.all(&mut it.units);
                it.works.iter_mut().for_each(|work| self.one(&mut work.unit));
                if let Some(cover) = &mut it.covers {
                    self.one(&mut cover.unit);
                }
            },
        );
        each(&mut plan.statements, |it| it.unit.as_ref() == Some(from), |it| self.one(&mut it.unit));
        each(&mut plan.agreements, |it| it.unit.as_ref() == Some(from), |it| self.one(&mut it.unit));
        each(&mut plan.calendar, |it| it.unit.as_ref() == Some(from), |it| self.one(&mut it.unit));
        each(
            &mut plan.assessments,
            |_| true,
            |it| {
                for item in it.groups.iter_mut().flat_map(|group| &mut group.items) {
                    self.all(&mut item.units);
                    self.all(&mut item.assigned_units);
                    item.measures.iter_mut().for_each(|measure| self.all(&mut measure.units));
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
    }

    fn organisation(&self, plan: &mut Plan) {
        let above = plan.organisation.unit(self.from).and_then(|gone| gone.parent.clone());
        let comes_up = is_within(&plan.organisation, self.into, self.from);
        let organisation = Arc::make_mut(&mut plan.organisation);
        self.one(&mut organisation.planner);
        organisation.units.retain(|unit| unit.id != *self.from);
        for unit in &mut organisation.units {
            // A unit that stood somewhere below the other stands where that stood, not below itself.
            if comes_up && unit.id == *self.into {
                Arc::make_mut(unit).parent.clone_from(&above);
            } else if unit.parent.as_ref() == Some(self.from) {
                Arc::make_mut(unit).parent = Some(self.into.clone());
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
    use super::super::testing::{json, plans};
    use super::super::{Edit, apply};
    use super::*;
    use proptest::prelude::*;

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

    fn of_units(edit: &Edit, expected: Result<&str, &str>) {
        let plan: Plan = json(PLAN);
        let write = |unit: &Arc<Unit>| match &unit.parent {
            Some(parent) => format!("{}<{parent}", unit.id),
            None => unit.id.to_string(),
        };
        let after = apply(&plan, edit);
        let written = after.as_ref().map(|it| it.organisation.units.iter().map(write).collect::<Vec<_>>().join(" "));
        match (written, expected) {
            (Ok(written), expected) => assert_eq!(Ok(written.as_str()), expected, "{edit:?}"),
            (Err(error), expected) => assert!(format!("{error:?}").contains(expected.unwrap_err()), "{error:?}"),
        }
    }

    #[test]
    fn units_are_put_moved_and_taken_out() {
        let unit = |id: &str, parent: Option<&str>| Edit::PutUnit {
            unit: Arc::new(Unit { id: Id::new(id), parent: parent.map(Id::new), ..Unit::default() }),
        };
        of_units(&unit("u4", Some("u3")), Ok("u1 u2 u3<u2 u4<u3"));
        of_units(&unit("u3", Some("u1")), Ok("u1 u2 u3<u1"));
        of_units(&unit("u2", Some("u3")), Err("IntoItself"));
        of_units(&unit("u2", Some("u2")), Err("IntoItself"));
        of_units(&unit("u3", Some("u9")), Err("Missing"));
        let place =
            |unit: &str, before: Option<&str>| Edit::MoveUnit { unit: Id::new(unit), before: before.map(Id::new) };
        of_units(&place("u3", Some("u1")), Ok("u3<u2 u1 u2"));
        of_units(&place("u1", None), Ok("u2 u3<u2 u1"));
        of_units(&place("u1", Some("u9")), Err("Missing"));
        // Named by an activity, as the parent of another, as the one whose plan it is.
        for id in ["u1", "u2", "u3"] {
            of_units(&Edit::RemoveUnit { unit: Id::new(id) }, Err("Named"));
        }
        let both = Edit::All(vec![unit("u4", None), Edit::RemoveUnit { unit: Id::new("u4") }]);
        of_units(&both, Ok("u1 u2 u3<u2"));
    }

    proptest! {
        /// Whatever happens to units that stand well, none stands below itself, and none is lost but by merging and
        /// taking out.
        #[test]
        fn units_stand_in_a_tree(edits in prop::collection::vec(crate::edit::testing::edits(), 0..30)) {
            let mut plan: Plan = json(r#"{"id": "p"}"#);
            for edit in edits {
                let Ok(after) = apply(&plan, &edit) else { continue };
                plan = after;
                for unit in &plan.organisation.units {
                    let mut above = unit.parent.clone();
                    for _ in &plan.organisation.units {
                        let Some(id) = above else { break };
                        prop_assert!(id != unit.id, "{edit:?}");
                        above = plan.organisation.unit(&id).and_then(|unit| unit.parent.clone());
                    }
                }
            }
        }

        /// Merging takes exactly one unit out, and nothing names it afterwards.
        #[test]
        fn merging_leaves_no_trace(plan in plans(), units in 2..4u32, from in 0..3u32, into in 0..3u32) {
            let mut plan = plan;
            for unit in 0..units {
                let unit = Arc::new(Unit { id: Id::new(&format!("u{unit}")), ..Unit::default() });
                plan = apply(&plan, &Edit::PutUnit { unit }).unwrap();
            }
            let activities: Vec<_> = plan.activities.iter().map(|it| it.id.clone()).collect();
            for (unit, id) in (0..units).cycle().zip(activities) {
                let units = vec![Id::new(&format!("u{unit}")), Id::new("u1")];
                let of = crate::edit::Responsibility::Activity(id);
                plan = apply(&plan, &Edit::SetUnits { of, units }).unwrap();
            }
            let (from, into) = (Id::new(&format!("u{from}")), Id::new(&format!("u{into}")));
            let merged = apply(&plan, &Edit::MergeUnits { from: from.clone(), into: into.clone() });
            let is_known = |id: &Id<Unit>| plan.organisation.unit(id).is_some();
            prop_assert_eq!(merged.is_ok(), is_known(&from) && is_known(&into));
            if let Ok(after) = merged && from != into {
                prop_assert_eq!(after.organisation.units.len().saturating_add(1), plan.organisation.units.len());
                for (activity, before) in after.activities.iter().zip(plan.activities.iter()) {
                    prop_assert!(!activity.units.contains(&from));
                    let had = before.units.contains(&from) || before.units.contains(&into);
                    prop_assert_eq!(activity.units.contains(&into), had);
                }
            }
        }
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
