//! Copies of activities, budget lines, headings and indicators, to start the next one from.
//!
//! A copy is a new intention: it keeps what is planned and described (texts, units, proposed and planned amounts, steps,
//! tasks, quantities planned, targets, criteria) and leaves out what has happened to the original alone: money granted
//! (allocated, ceiling, transfers, releases, carried over), committed and disbursed, results, and what is done of steps and
//! deliverables. Counting those twice would make totals say what never happened. Every part of a copy gets a new id.

use crate::formula::{self, Row};
use crate::plan::activity::{Activity, Entry, Formula, Line, Step};
use crate::plan::id::Id;
use crate::plan::indicator::Indicator;
use crate::plan::outline::Node;
use crate::plan::period::{ByPeriod, ByYear, Slot};
use std::collections::HashMap;
use std::sync::Arc;

/// Copies that are made together: a formula among them that reads another of the rows reads its copy. What it reads
/// elsewhere, or with a `$` before the row, stays.
#[derive(Default)]
pub struct Copies {
    rows: HashMap<Row, Row>,
}

impl Copies {
    /// A copy of an activity with its lines, steps, tasks and deliverables. Its number in the document's list is its own.
    pub fn activity(&mut self, original: &Activity, new_id: &mut dyn FnMut() -> String) -> Activity {
        let mut copy = original.clone();
        copy.id = id(new_id);
        self.rows.insert(Row::Activity(original.id.clone()), Row::Activity(copy.id.clone()));
        copy.list_no = None;
        copy.allocated = ByYear::default();
        copy.transfers = Vec::new();
        copy.releases = Vec::new();
        for line in &mut copy.lines {
            *line = Arc::new(self.line(&original.id, &copy.id, line, new_id));
        }
        for step in &mut copy.steps {
            *step = Arc::new(self::step(step, new_id));
        }
        for deliverable in &mut copy.deliverables {
            deliverable.id = id(new_id);
            deliverable.done = ByPeriod::default();
        }
        copy.tasks.iter_mut().for_each(|task| task.id = id(new_id));
        copy.risks.iter_mut().for_each(|risk| risk.id = id(new_id));
        copy
    }

    /// A copy of a budget line of one activity, for another or the same.
    pub fn line(
        &mut self,
        from: &Id<Activity>,
        to: &Id<Activity>,
        original: &Line,
        new_id: &mut dyn FnMut() -> String,
    ) -> Line {
        let (committed, disbursed, carried_over) = (ByPeriod::default(), ByPeriod::default(), ByYear::default());
        let mut copy = Line { id: id(new_id), committed, disbursed, carried_over, ..original.clone() };
        copy.costs.iter_mut().for_each(|cost| cost.id = self::id(new_id));
        self.rows.insert(Row::Line(from.clone(), original.id.clone()), Row::Line(to.clone(), copy.id.clone()));
        copy
    }

    /// A copy of a heading, without what hangs on it.
    pub fn node(&mut self, original: &Node, new_id: &mut dyn FnMut() -> String) -> Node {
        let copy = Node { id: id(new_id), filled_from: None, ceiling: ByYear::default(), ..original.clone() };
        self.rows.insert(Row::Node(original.id.clone()), Row::Node(copy.id.clone()));
        copy
    }

    /// Makes the formulas of a copy read the copies. To be done when all are made.
    pub fn rename_in(&self, copy: &mut Activity) {
        let mut proposed = ByYear::default();
        copy.proposed.iter().for_each(|(year, entry)| proposed.set(*year, Some(self.renamed(entry))));
        copy.proposed = proposed;
        copy.lines.iter_mut().for_each(|line| self.rename_in_line(Arc::make_mut(line)));
    }

    /// The same for a line alone.
    pub fn rename_in_line(&self, copy: &mut Line) {
        let slot = |slot: &Slot<Entry>| Slot { value: self.renamed(&slot.value), ..slot.clone() };
        copy.planned = copy.planned.iter().map(slot).collect();
    }

    fn renamed(&self, entry: &Entry) -> Entry {
        let Some(formula) = entry.formula() else { return entry.clone() };
        let text = formula::renamed(&formula.text, &|row| self.rows.get(row).cloned());
        Entry::calculated(Formula { text, ..formula.clone() }, entry.amount())
    }
}

/// A copy of a step.
pub fn step(original: &Step, new_id: &mut dyn FnMut() -> String) -> Step {
    Step { id: id(new_id), done: ByPeriod::default(), ..original.clone() }
}

/// A copy of an indicator: how it is measured, without its results.
pub fn indicator(original: &Indicator, new_id: &mut dyn FnMut() -> String) -> Indicator {
    let (rounds, results) = (Vec::new(), ByPeriod::default());
    Indicator { id: id(new_id), rounds, results, waiver: None, ..original.clone() }
}

fn id<K>(new_id: &mut dyn FnMut() -> String) -> Id<K> {
    Id::new(&new_id())
}
