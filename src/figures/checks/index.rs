//! What a plan has, by id: made once, asked often.

use super::forest::Forest;
use super::known::{Known, known_parts};
use super::places::At;
use super::{Area, Finding, PartKind, What};
use crate::plan::Plan;
use crate::plan::assessment::Assessment;
use crate::plan::list::{List, Part};
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// The ids of a plan.
pub(super) struct Index<'a> {
    pub(super) units: HashSet<&'a str>,
    /// The place of each node in the outline.
    pub(super) nodes: HashMap<&'a str, usize>,
    pub(super) activities: HashSet<&'a str>,
    pub(super) indicators: HashSet<&'a str>,
    pub(super) assessments: HashSet<&'a str>,
    /// Assessments with the codes of their groups.
    pub(super) groups: HashSet<(&'a str, &'a str)>,
    pub(super) tables: HashSet<&'a str>,
    /// All parts that a claim can be about; blank when there are no claims.
    pub(super) known: HashMap<&'a str, Known<'a>>,
    pub(super) outline: Forest,
}

impl<'a> Index<'a> {
    pub(super) fn of(plan: &'a Plan) -> Index<'a> {
        let parents = plan.outline.iter().map(|node| (node.id.as_str(), node.parent.as_ref().map(|id| id.as_str())));
        Index {
            units: plan.organisation.units.iter().map(|unit| unit.id.as_str()).collect(),
            nodes: plan.outline.iter().enumerate().map(|(at, node)| (node.id.as_str(), at)).collect(),
            activities: ids(&plan.activities),
            indicators: ids(&plan.indicators),
            assessments: ids(&plan.assessments),
            groups: plan.assessments.iter().flat_map(|known| groups(known)).collect(),
            tables: plan.rules.tables.iter().map(|table| table.id.as_str()).collect(),
            known: if plan.claims.is_empty() { HashMap::new() } else { known_parts(plan) },
            outline: Forest::of(parents),
        }
    }

    pub(super) fn has(&self, kind: PartKind, id: &str) -> bool {
        match kind {
            PartKind::Unit => self.units.contains(id),
            PartKind::Node => self.nodes.contains_key(id),
            PartKind::Activity => self.activities.contains(id),
            PartKind::Indicator => self.indicators.contains(id),
            PartKind::Assessment => self.assessments.contains(id),
            PartKind::Table => self.tables.contains(id),
            PartKind::Any => self.known.contains_key(id),
            // These are looked for within a part.
            PartKind::Line | PartKind::Perspective | PartKind::Group => false,
        }
    }

    /// Parts that stand below themselves.
    pub(super) fn circles(&self, plan: &Plan, found: &mut Vec<Finding>) {
        let nodes: Vec<&str> = plan.outline.iter().map(|node| node.id.as_str()).collect();
        tell(PartKind::Node, Area::Outline, &nodes, &self.outline, found);

        let units = || plan.organisation.units.iter();
        let parents = units().map(|unit| (unit.id.as_str(), unit.parent.as_ref().map(|id| id.as_str())));
        let ids: Vec<&str> = units().map(|unit| unit.id.as_str()).collect();
        tell(PartKind::Unit, Area::Overview, &ids, &Forest::of(parents), found);

        let indicators = || plan.indicators.iter();
        let parents = indicators().map(|known| (known.id.as_str(), known.parent.as_ref().map(|id| id.as_str())));
        let ids: Vec<&str> = indicators().map(|known| known.id.as_str()).collect();
        tell(PartKind::Indicator, Area::Targets, &ids, &Forest::of(parents), found);
    }
}

fn ids<T: Part>(list: &List<T>) -> HashSet<&str> {
    list.iter().map(|part| part.key()).collect()
}

fn groups(assessment: &Assessment) -> impl Iterator<Item = (&str, &str)> {
    let codes = assessment.groups.iter().filter_map(|group| group.code.as_deref());
    codes.map(|code| (assessment.id.as_str(), code))
}

fn tell(kind: PartKind, area: Area, ids: &[&str], forest: &Forest, found: &mut Vec<Finding>) {
    for circle in &forest.circles {
        let members = || circle.iter().filter_map(|at| ids.get(*at).copied());
        let Some(first) = members().next() else { continue };
        let what = What::Circle { kind, ids: members().map(Arc::from).collect() };
        found.push(At::of(area, first, "parent").problem(what));
    }
}
