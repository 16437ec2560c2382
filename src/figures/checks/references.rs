//! References that lead nowhere: fields that name a part the plan does not have.

use super::index::Index;
use super::places::At;
use super::{Area, Finding, PartKind, What};
use crate::plan::Plan;
use crate::plan::agreement::Agreement;
use crate::plan::assessment::Assessment;
use crate::plan::id::Id;
use crate::plan::indicator::{Cover, Indicator};
use crate::plan::waiver::Waiver;
use std::collections::HashSet;
use std::sync::Arc;

pub(super) fn check(plan: &Plan, index: &Index<'_>, found: &mut Vec<Finding>) {
    let mut seek = Seek { index, found };
    seek.organisation(plan);
    for node in plan.outline.iter() {
        let at = At::of(Area::Outline, node.id.as_str(), "parent");
        seek.need(PartKind::Node, node.parent.as_ref(), at);
        seek.need_all(PartKind::Unit, &node.units, at.field("units"));
        seek.need_all(PartKind::Indicator, &node.supports, at.field("supports"));
    }
    for activity in plan.activities.iter() {
        let at = At::of(Area::Outline, activity.id.as_str(), "node");
        seek.need(PartKind::Node, activity.node.as_ref(), at);
        seek.need_all(PartKind::Unit, &activity.units, at.field("units"));
        for line in activity.transfers.iter().filter_map(|transfer| transfer.line.as_ref()) {
            if activity.lines.iter().all(|known| known.id != *line) {
                let at = At::of(Area::Budget, activity.id.as_str(), "transfers");
                seek.missing(PartKind::Line, line.as_str(), at);
            }
        }
    }
    plan.indicators.iter().for_each(|known| seek.indicator(known));
    plan.agreements.iter().for_each(|known| seek.agreement(known));
    plan.assessments.iter().for_each(|known| seek.assessment(known));
    for entry in plan.calendar.iter() {
        seek.need(PartKind::Unit, entry.unit.as_ref(), At::of(Area::Calendar, entry.id.as_str(), "unit"));
    }
    for scenario in plan.scenarios.iter() {
        for tried in &scenario.results {
            let at = At::of(Area::Compare, scenario.id.as_str(), "results");
            seek.need(PartKind::Indicator, Some(&tried.indicator), at);
        }
    }
    for claim in plan.claims.iter() {
        if let Some(about) = claim.about.as_deref() {
            seek.need_text(PartKind::Any, about, At::of(Area::Checks, claim.id.as_str(), "about"));
        }
    }
}

struct Seek<'a, 'b> {
    index: &'b Index<'a>,
    found: &'b mut Vec<Finding>,
}

impl Seek<'_, '_> {
    fn need_text(&mut self, kind: PartKind, id: &str, at: At<'_>) {
        if !self.index.has(kind, id) {
            self.missing(kind, id, at);
        }
    }

    fn missing(&mut self, kind: PartKind, id: &str, at: At<'_>) {
        self.found.push(at.problem(What::NoSuch { kind, id: Arc::from(id) }));
    }

    fn need<K>(&mut self, kind: PartKind, id: Option<&Id<K>>, at: At<'_>) {
        if let Some(id) = id {
            self.need_text(kind, id.as_str(), at);
        }
    }

    fn need_all<K>(&mut self, kind: PartKind, ids: &[Id<K>], at: At<'_>) {
        ids.iter().for_each(|id| self.need(kind, Some(id), at));
    }

    fn organisation(&mut self, plan: &Plan) {
        let planner = At::plan(Area::Overview, "planner");
        self.need(PartKind::Unit, plan.organisation.planner.as_ref(), planner);
        for unit in &plan.organisation.units {
            self.need(PartKind::Unit, unit.parent.as_ref(), At::of(Area::Overview, unit.id.as_str(), "parent"));
        }
        for statement in plan.statements.iter() {
            let at = At::of(Area::Statements, statement.id.as_str(), "unit");
            self.need(PartKind::Unit, statement.unit.as_ref(), at);
        }
    }

    fn indicator(&mut self, known: &Indicator) {
        let at = At::of(Area::Targets, known.id.as_str(), "node");
        self.need(PartKind::Node, known.node.as_ref(), at);
        self.need(PartKind::Activity, known.activity.as_ref(), at.field("activity"));
        self.need(PartKind::Indicator, known.parent.as_ref(), at.field("parent"));
        self.need_all(PartKind::Unit, &known.units, at.field("units"));
        for work in &known.works {
            self.need(PartKind::Unit, work.unit.as_ref(), at.field("works"));
        }
        self.waiver(known.waiver.as_deref(), at.field("waiver"));
        if let Some(cover) = &known.covers {
            self.cover(cover, at.field("covers"));
        }
    }

    fn cover(&mut self, cover: &Cover, at: At<'_>) {
        self.need(PartKind::Node, cover.node.as_ref(), at);
        self.need(PartKind::Activity, cover.activity.as_ref(), at);
        self.need(PartKind::Unit, cover.unit.as_ref(), at);
        self.need_all(PartKind::Unit, &cover.units, at);
        self.need(PartKind::Indicator, cover.indicator.as_ref(), at);
        self.need(PartKind::Assessment, cover.assessment.as_ref(), at);
        if let Some((assessment, group)) = cover.assessment.as_ref().zip(cover.group.as_ref())
            && self.index.assessments.contains(assessment.as_str())
            && !self.index.groups.contains(&(assessment.as_str(), group.as_str()))
        {
            self.missing(PartKind::Group, group, at);
        }
    }

    fn agreement(&mut self, agreement: &Agreement) {
        let at = At::of(Area::Agreement, agreement.id.as_str(), "unit");
        self.need(PartKind::Unit, agreement.unit.as_ref(), at);
        let perspectives: HashSet<&str> = agreement.perspectives.iter().map(|known| known.id.as_str()).collect();
        if let Some(table) = &agreement.bands {
            self.need_text(PartKind::Table, table, at.field("bands"));
        }
        for entry in &agreement.entries {
            self.waiver(entry.waiver.as_deref(), at.field("waiver"));
            self.need(PartKind::Indicator, Some(&entry.indicator), at.field("entries"));
            if let Some(perspective) = &entry.perspective
                && !perspectives.contains(perspective.as_str())
            {
                self.missing(PartKind::Perspective, perspective.as_str(), at.field("entries"));
            }
        }
    }

    fn waiver(&mut self, waiver: Option<&Waiver>, at: At<'_>) {
        for moved in waiver.iter().flat_map(|waiver| &waiver.moved) {
            self.need(PartKind::Indicator, Some(&moved.indicator), at);
        }
    }

    fn assessment(&mut self, assessment: &Assessment) {
        let at = At::of(Area::Assessment, assessment.id.as_str(), "levels");
        for (table, field) in [(&assessment.levels, "levels"), (&assessment.success, "success")] {
            if let Some(table) = table {
                self.need_text(PartKind::Table, table, at.field(field));
            }
        }
        for item in assessment.groups.iter().flat_map(|group| &group.items) {
            let at = at.within(item.id.as_str());
            self.need_all(PartKind::Unit, &item.units, at.field("units"));
            self.need_all(PartKind::Unit, &item.assigned_units, at.field("assigned_units"));
            for measure in &item.measures {
                self.need_all(PartKind::Unit, &measure.units, at.field("measures"));
            }
        }
    }
}
