//! What adds up below each node of the outline, held against the ceilings stated for it.

use super::amounts::{Added, Amounts, Years, join, of_activity};
use super::budget;
use super::formulas;
use super::index::Index;
use super::places::At;
use super::{Area, Basis, Finding, What};
use crate::plan::Plan;
use crate::plan::money::Sum;
use crate::plan::outline::Node;
use crate::plan::period::Year;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// The years that someone asks about, by the id of a node or activity.
pub(super) type Wanted<'a> = HashMap<&'a str, BTreeSet<Year>>;

/// What adds up below the nodes, in the years that are asked about.
#[derive(Default)]
pub(super) struct Sums<'a> {
    pub(super) nodes: HashMap<(&'a str, Year), Amounts>,
    pub(super) counts: HashMap<&'a str, Counts>,
    /// The activities that are asked about.
    pub(super) activities: HashMap<&'a str, Years>,
    /// The whole plan.
    pub(super) all: Years,
    pub(super) all_counts: Counts,
}

/// How many activities there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Counts {
    pub(super) all: u32,
    /// With a proposed or allocated amount other than 0.
    pub(super) with_budget: u32,
    /// With an allocated one.
    pub(super) funded: u32,
}

impl Counts {
    fn of(amounts: &Years) -> Counts {
        let given = |amount: fn(&Amounts) -> Added| amounts.values().any(|amounts| amount(amounts).is_given());
        let funded = given(|amounts| amounts.allocated);
        let with_budget = funded || given(|amounts| amounts.proposed);
        Counts { all: 1, with_budget: u32::from(with_budget), funded: u32::from(funded) }
    }

    fn join(&mut self, other: Counts) {
        self.all = self.all.saturating_add(other.all);
        self.with_budget = self.with_budget.saturating_add(other.with_budget);
        self.funded = self.funded.saturating_add(other.funded);
    }
}

/// Below one node.
#[derive(Default)]
struct Below {
    years: Years,
    counts: Counts,
    /// The ceilings of the nodes right below it.
    ceilings: BTreeMap<Year, Added>,
}

/// Checks the money of the plan, and gives what adds up below the nodes.
pub(super) fn check<'a>(plan: &'a Plan, index: &Index<'a>, wanted: &Wanted<'_>, found: &mut Vec<Finding>) -> Sums<'a> {
    let years = budget::years_of(plan, found);
    let mut sums = Sums::default();
    let mut below: Vec<Below> = plan.outline.iter().map(|_| Below::default()).collect();
    for activity in plan.activities.iter() {
        let amounts = of_activity(activity);
        budget::check(activity, &amounts, years.as_ref(), found);
        let counts = Counts::of(&amounts);
        sums.all_counts.join(counts);
        join(&mut sums.all, amounts.clone());
        if wanted.contains_key(activity.id.as_str()) {
            sums.activities.insert(activity.id.as_str(), amounts.clone());
        }
        let node = activity.node.as_ref().and_then(|id| index.nodes.get(id.as_str()));
        if let Some(below) = node.and_then(|at| below.get_mut(*at)) {
            join(&mut below.years, amounts);
            below.counts.join(counts);
        }
    }
    let nodes: Vec<&Node> = plan.outline.iter().map(AsRef::as_ref).collect();
    for (node, above) in nodes.iter().zip(&index.outline.above) {
        for (year, ceiling) in node.ceiling.iter() {
            formulas::check(ceiling, *year, At::of(Area::Budget, node.id.as_str(), "ceiling"), found);
            within_years_of_ceiling(node, *year, years.as_ref(), found);
            if let Some(above) = above.and_then(|at| below.get_mut(at)) {
                above.ceilings.entry(*year).or_default().count(ceiling);
            }
        }
    }
    for at in index.outline.upwards.iter().copied() {
        let (Some(node), Some(known)) = (nodes.get(at), below.get_mut(at)) else { continue };
        let (amounts, counts) = (std::mem::take(&mut known.years), known.counts);
        let asked = wanted.get(node.id.as_str()).into_iter().flatten().copied();
        for year in node.ceiling.iter().map(|(year, _)| *year).chain(asked) {
            if let Some(amounts) = amounts.get(&year) {
                sums.nodes.insert((node.id.as_str(), year), *amounts);
            }
        }
        sums.counts.insert(node.id.as_str(), counts);
        if let Some(above) = index.outline.above.get(at).copied().flatten().and_then(|above| below.get_mut(above)) {
            join(&mut above.years, amounts);
            above.counts.join(counts);
        }
    }
    for (node, below) in nodes.iter().zip(&below) {
        ceilings(node, below, &sums, found);
    }
    sums
}

fn within_years_of_ceiling(
    node: &Node,
    year: Year,
    years: Option<&std::ops::RangeInclusive<Year>>,
    found: &mut Vec<Finding>,
) {
    budget::within_years(year, years, At::of(Area::Budget, node.id.as_str(), "ceiling"), found);
}

fn ceilings(node: &Node, below: &Below, sums: &Sums<'_>, found: &mut Vec<Finding>) {
    let at = At::of(Area::Budget, node.id.as_str(), "ceiling");
    for (year, ceiling) in node.ceiling.iter() {
        let Ok(ceiling) = ceiling.amount().map(Sum::from) else { continue };
        let year = *year;
        let amounts = sums.nodes.get(&(node.id.as_str(), year)).copied().unwrap_or_default();
        let planned = amounts.planned.get();
        let allocated = amounts.allocated.get().filter(|allocated| planned != Some(*allocated));
        let bases = [
            (Basis::Planned, planned),
            (Basis::Allocated, allocated),
            (Basis::Ceilings, below.ceilings.get(&year).and_then(|ceilings| ceilings.get())),
        ];
        let bases = || bases.iter().filter_map(|(basis, amount)| Some((*basis, (*amount)?)));
        let mut is_over = false;
        for (basis, amount) in bases().filter(|(_, amount)| *amount > ceiling) {
            is_over = true;
            found.push(at.problem(What::OverCeiling { year, basis, amount, ceiling }));
        }
        let first = bases().find(|(basis, _)| *basis != Basis::Ceilings);
        if let Some((basis, amount)) = first.filter(|(_, amount)| !is_over && *amount < ceiling) {
            found.push(at.remark(What::BelowCeiling { year, basis, amount, ceiling }));
        }
    }
}
