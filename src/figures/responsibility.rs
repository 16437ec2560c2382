//! Units in the order of their tree, and who answers for what.

use crate::plan::Plan;
use crate::plan::activity::Activity;
use crate::plan::assessment::{Assessment, AssessmentItem, AssessmentMeasure};
use crate::plan::calendar::CalendarEntry;
use crate::plan::id::Id;
use crate::plan::indicator::Indicator;
use crate::plan::organisation::Unit;
use crate::plan::outline::Node;
use std::collections::{HashMap, HashSet};

/// A unit and how deep it stands: 1 for the outermost.
#[derive(Clone, Copy, Debug)]
pub struct Placed<'a> {
    /// The unit.
    pub unit: &'a Unit,
    /// How deep.
    pub level: u16,
}

/// All units, each behind the one it stands below. Those that stand in a circle, which only a hostile file has, come
/// last.
#[must_use]
pub fn placed(plan: &Plan) -> Vec<Placed<'_>> {
    let units = &plan.organisation.units;
    let known: HashSet<&str> = units.iter().map(|unit| unit.id.as_str()).collect();
    let mut below: HashMap<Option<&str>, Vec<&Unit>> = HashMap::new();
    for unit in units {
        let parent = unit.parent.as_ref().map(Id::as_str).filter(|parent| known.contains(parent));
        below.entry(parent).or_default().push(unit);
    }
    let mut rows: Vec<Placed<'_>> = Vec::with_capacity(units.len());
    let mut open = vec![(None, 1_u16)];
    let mut waiting: Vec<Placed<'_>> = Vec::new();
    while let Some((parent, level)) = open.pop() {
        let units = below.remove(&parent).unwrap_or_default();
        waiting.extend(units.into_iter().rev().map(|unit| Placed { unit, level }));
        if let Some(row) = waiting.pop() {
            rows.push(row);
            open.push((Some(row.unit.id.as_str()), row.level.saturating_add(1)));
        }
    }
    let seen: HashSet<&str> = rows.iter().map(|row| row.unit.id.as_str()).collect();
    let lost = units.iter().filter(|unit| !seen.contains(unit.id.as_str()));
    rows.extend(lost.map(|unit| Placed { unit, level: 1 }));
    rows
}

/// Something that a unit answers for.
#[derive(Clone, Copy, Debug)]
pub enum Held<'a> {
    /// A heading of the outline.
    Node(&'a Node),
    /// An activity, with its steps.
    Activity(&'a Activity),
    /// An indicator.
    Indicator(&'a Indicator),
    /// A measure that follows from an item of an assessment.
    Measure(&'a Assessment, &'a AssessmentItem, &'a AssessmentMeasure),
    /// An entry of the calendar.
    Entry(&'a CalendarEntry),
}

/// What one unit answers for, in the order of the plan.
#[derive(Clone, Debug)]
pub struct Answers<'a> {
    /// The unit; none: nobody is named.
    pub unit: Option<Placed<'a>>,
    /// What, and whether it leads.
    pub held: Vec<(Held<'a>, bool)>,
}

#[derive(Default)]
struct Found<'a> {
    by_unit: HashMap<&'a str, Vec<(Held<'a>, bool)>>,
    nobodys: Vec<(Held<'a>, bool)>,
}

impl<'a> Found<'a> {
    /// Notes what is in the hands of some units, of which the first leads.
    fn note(&mut self, units: impl IntoIterator<Item = &'a Id<Unit>>, held: Held<'a>, is_needed: bool) {
        let mut leads = true;
        for id in units {
            self.by_unit.entry(id.as_str()).or_default().push((held, leads));
            leads = false;
        }
        if leads && is_needed {
            self.nobodys.push((held, false));
        }
    }
}

/// All units with what they answer for; then the activities and indicators for which nobody is named.
#[must_use]
pub fn responsibilities(plan: &Plan) -> Vec<Answers<'_>> {
    let mut found = Found::default();
    for node in plan.outline.iter() {
        found.note(&node.units, Held::Node(node), false);
    }
    for activity in plan.activities.iter() {
        found.note(&activity.units, Held::Activity(activity), true);
    }
    for indicator in plan.indicators.iter() {
        // One of an activity is in the hands of its units.
        let is_needed = indicator.activity.is_none() && indicator.parent.is_none();
        let works = indicator.works.iter().filter_map(|work| work.unit.as_ref());
        let works = works.filter(|unit| !indicator.units.contains(unit));
        found.note(indicator.units.iter().chain(works), Held::Indicator(indicator), is_needed);
    }
    for assessment in plan.assessments.iter() {
        for item in assessment.groups.iter().flat_map(|group| &group.items) {
            for measure in &item.measures {
                found.note(&measure.units, Held::Measure(assessment, item, measure), false);
            }
        }
    }
    for entry in plan.calendar.iter() {
        found.note(&entry.unit, Held::Entry(entry), false);
    }
    let mut all: Vec<Answers<'_>> = placed(plan)
        .into_iter()
        .map(|row| {
            let held = found.by_unit.remove(row.unit.id.as_str()).unwrap_or_default();
            Answers { unit: Some(row), held }
        })
        .collect();
    all.push(Answers { unit: None, held: found.nobodys });
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::testing::json;

    #[test]
    fn units_stand_behind_those_above() {
        let plan: Plan = json(
            r#"{"id": "p", "organisation": {"units": [{"id": "c", "parent": "b"}, {"id": "a"}, {"id": "b", "parent": "a"},
                {"id": "x", "parent": "gone"}, {"id": "y", "parent": "z"}, {"id": "z", "parent": "y"}]}}"#,
        );
        let written: Vec<String> = placed(&plan).iter().map(|row| format!("{}{}", row.unit.id, row.level)).collect();
        assert_eq!(written.join(" "), "a1 b2 c3 x1 y1 z1");
    }

    #[test]
    fn everything_is_in_somebodys_hands_or_in_nobodys() {
        let plan: Plan = json(
            r#"{"id": "p", "organisation": {"units": [{"id": "u"}, {"id": "v"}]},
                "outline": [{"id": "n", "units": ["v"]}],
                "activities": [{"id": "a", "units": ["u", "v"]}, {"id": "b"}],
                "indicators": [{"id": "i", "title": "t", "units": ["v"]}, {"id": "j", "title": "t", "activity": "a"}],
                "assessments": [{"id": "s", "year": 2563, "groups": [{"items": [{"id": "m", "name": "n", "measures": [
                    {"id": "m1", "text": "t", "units": ["u"]}]}]}]}],
                "calendar": [{"id": "c", "text": "t", "unit": "u"}]}"#,
        );
        let write = |(held, leads): &(Held<'_>, bool)| {
            let id = match held {
                Held::Node(it) => it.id.as_str(),
                Held::Activity(it) => it.id.as_str(),
                Held::Indicator(it) => it.id.as_str(),
                Held::Measure(_, _, it) => it.id.as_str(),
                Held::Entry(it) => it.id.as_str(),
            };
            format!("{id}{}", if *leads { "!" } else { "" })
        };
        let all = responsibilities(&plan);
        let written: Vec<String> =
            all.iter().map(|it| it.held.iter().map(write).collect::<Vec<_>>().join(" ")).collect();
        assert_eq!(written, ["a! m1! c!", "n! a i!", "b"]);
    }
}
