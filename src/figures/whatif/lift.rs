//! What lifts the total to the next band: for each indicator the least result that would, all others staying as they are.
//!
//! Each candidate is scored with everything that follows from it: deduction and adjustment of its round, the better of
//! several rounds, composites above it to any depth, indicators that follow it, weights that count, and the rounding of
//! totals. Scores never fall when a result improves, so the least result is found by halving the range of results.
//! Which of the results is the easiest to reach is for the user to say.

use crate::figures::agreement::Table;
use crate::figures::band::{self, Bound};
use crate::figures::score::mean::{KEPT, SETTLED, rounded};
use crate::figures::score::range::Range;
use crate::figures::score::scores::{Known, followed, is_linked, linked_outcome};
use crate::figures::score::{Outcome, RoundTime, Sources, outcome, score};
use crate::figures::{Asked, Figures};
use crate::plan::Plan;
use crate::plan::id::Id;
use crate::plan::indicator::{Indicator, ResultSource};
use crate::plan::rules::{Band, RuleTable};
use rust_decimal::Decimal;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// What would lift a total to the next band.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lifts<'a> {
    /// The table that the band is of.
    pub table: &'a RuleTable,
    /// The next band.
    pub band: &'a Band,
    /// Where it begins, in percent of the full score.
    pub bound: Bound,
    /// The indicators that the total depends on, in the order of the table; parts follow their whole.
    pub lifts: Vec<Lift>,
}

/// What one indicator would need.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lift {
    /// The indicator.
    pub indicator: Id<Indicator>,
    /// Its result now.
    pub now: Option<Decimal>,
    /// The least result that would lift the total, and what comes of it; nothing where none would.
    pub needed: Option<Needed>,
}

/// A result that is good enough.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Needed {
    /// The least such result.
    pub result: Decimal,
    /// It is the worst there is: any result would do.
    pub any: bool,
    /// The final score of the indicator with it.
    pub score: Option<Decimal>,
    /// The total with it.
    pub total: Decimal,
}

impl Figures {
    /// What would lift the total of an agreement to the next band. Nothing without an agreement, without weights, or in
    /// the best band.
    pub fn lifts<'a>(&mut self, plan: &'a Arc<Plan>, asked: &Asked) -> Option<Lifts<'a>> {
        let agreement = asked.agreement_of(plan)?;
        let table = self.agreed(plan, asked);
        let bands = band::table_of(plan, agreement)?;
        let present = band::in_percent(table.total.to_date.unwrap_or_default(), table.full)?;
        let (band, bound) = band::next_band(bands, present)?;
        let end = RoundTime { year: asked.year(plan), months: 12 };
        let chosen = asked.round(plan);
        let lifts = self.with_sources(plan, end, true, |sources| {
            let search = Search::new(self, plan, &table, chosen, sources, bound)?;
            Some(search.order().into_iter().filter_map(|indicator| search.lift(indicator)).collect())
        })?;
        Some(Lifts { table: bands, band, bound, lifts })
    }
}

/// The plan as it is, ready to be asked what one other result would change.
struct Search<'a> {
    figures: &'a Figures,
    plan: &'a Plan,
    table: &'a Table,
    chosen: Option<RoundTime>,
    sources: &'a Sources<'a>,
    bound: Bound,
    /// The weights that count, by indicator.
    weights: HashMap<&'a str, Decimal>,
    /// All of them.
    weight: Decimal,
    /// The sum of weight x score now.
    points: Decimal,
    parts: HashMap<&'a str, Vec<&'a Arc<Indicator>>>,
    followers: HashMap<&'a str, Vec<&'a Arc<Indicator>>>,
}

impl<'a> Search<'a> {
    fn new(
        figures: &'a Figures,
        plan: &'a Plan,
        table: &'a Table,
        chosen: Option<RoundTime>,
        sources: &'a Sources<'a>,
        bound: Bound,
    ) -> Option<Self> {
        let (mut weights, mut weight, mut points) = (HashMap::new(), Decimal::ZERO, Decimal::ZERO);
        for row in table.groups.iter().flat_map(|group| &group.rows) {
            let Some(counted) = row.counted else { continue };
            let score = row.outcome.as_ref().and_then(|outcome| outcome.score).unwrap_or_default();
            let known: &mut Decimal = weights.entry(row.indicator.as_str()).or_default();
            *known = known.checked_add(counted)?;
            weight = weight.checked_add(counted)?;
            points = points.checked_add(counted.checked_mul(score)?)?;
        }
        let mut parts: HashMap<&str, Vec<&Arc<Indicator>>> = HashMap::new();
        let mut followers: HashMap<&str, Vec<&Arc<Indicator>>> = HashMap::new();
        for indicator in plan.indicators.iter() {
            let whole = indicator.parent.as_ref().and_then(|id| plan.indicators.get(id.as_str()));
            if let Some(whole) = whole.filter(|whole| whole.source == ResultSource::Parts) {
                parts.entry(whole.id.as_str()).or_default().push(indicator);
            }
            if let Some(other) = followed(indicator) {
                followers.entry(other.as_str()).or_default().push(indicator);
            }
        }
        Some(Self { figures, plan, table, chosen, sources, bound, weights, weight, points, parts, followers })
    }

    /// The indicators in the order of the table, each whole before its parts; none twice.
    fn order(&self) -> Vec<&'a Arc<Indicator>> {
        let rows = self.table.groups.iter().flat_map(|group| &group.rows).filter(|row| row.counted.is_some());
        let wholes: Vec<_> = rows.filter_map(|row| self.plan.indicators.get(row.indicator.as_str())).collect();
        let mut open: Vec<&Arc<Indicator>> = wholes.into_iter().rev().collect();
        let (mut order, mut seen) = (Vec::new(), HashSet::new());
        while let Some(indicator) = open.pop() {
            if !seen.insert(indicator.id.as_str()) {
                continue;
            }
            order.push(indicator);
            open.extend(self.parts.get(indicator.id.as_str()).into_iter().flatten().rev());
        }
        order
    }

    fn lift(&self, indicator: &'a Arc<Indicator>) -> Option<Lift> {
        // A composite is lifted by its parts.
        if indicator.source == ResultSource::Parts {
            return None;
        }
        let present = self.figures.scores().get(&indicator.id)?;
        let now = present.reading.value();
        let trial = Trial::of(self, indicator);
        let least = Range::of(indicator, now, self.table.full).and_then(|range| {
            range.least(&|result| self.total(&trial, result).is_some_and(|(_, total)| self.is_lifted(total)))
        });
        let needed = least.and_then(|(result, any)| {
            let (score, total) = self.total(&trial, result)?;
            Some(Needed { result, any, score, total })
        });
        Some(Lift { indicator: indicator.id.clone(), now, needed })
    }

    fn is_lifted(&self, total: Decimal) -> bool {
        band::in_percent(total, self.table.full).is_some_and(|percent| self.bound.is_reached_by(percent))
    }

    /// The score of an indicator and the total if it had this result.
    fn total(&self, trial: &Trial<'a>, result: Decimal) -> Option<(Option<Decimal>, Decimal)> {
        let score = trial.score(result);
        let mut tried: HashMap<&str, Known> = HashMap::new();
        tried.insert(trial.indicator.id.as_str(), Known { result: Some(result), score });
        let mut points = self.moved(self.points, trial.indicator, score)?;
        for next in &trial.after {
            let known = |id: &Id<Indicator>| {
                let now = || self.figures.scores().get(id).map(|outcome| Known::of(outcome));
                tried.get(id.as_str()).copied().or_else(now)
            };
            let parts = self.parts.get(next.id.as_str()).map_or(&[][..], Vec::as_slice);
            let outcome = linked_outcome(next, parts, self.chosen, self.sources, &known);
            points = self.moved(points, next, outcome.score)?;
            tried.insert(next.id.as_str(), Known::of(&outcome));
        }
        // As means are rounded everywhere: `score::mean`.
        let mean = rounded(points.checked_div(self.weight)?, KEPT);
        Some((score, rounded(mean, SETTLED)))
    }

    /// The sum of points with another score of one row.
    fn moved(&self, points: Decimal, indicator: &Indicator, score: Option<Decimal>) -> Option<Decimal> {
        let Some(weight) = self.weights.get(indicator.id.as_str()) else { return Some(points) };
        let now = self.figures.scores().get(&indicator.id).and_then(|outcome| outcome.score);
        let more = score.unwrap_or_default().checked_sub(now.unwrap_or_default())?;
        points.checked_add(weight.checked_mul(more)?)
    }
}

/// An indicator whose result is tried, and what follows from it.
struct Trial<'a> {
    indicator: &'a Arc<Indicator>,
    /// What is taken off and added in the round that is tried.
    deduction: Decimal,
    adjustment: Decimal,
    /// The best score of earlier rounds, where the better of several rounds counts.
    earlier: Option<Decimal>,
    /// The indicators that follow from it, each after those that it follows from itself.
    after: Vec<&'a Arc<Indicator>>,
}

impl<'a> Trial<'a> {
    fn of(search: &Search<'a>, indicator: &'a Arc<Indicator>) -> Self {
        let rounds = || indicator.rounds.iter().map(RoundTime::of);
        let at = search.chosen.or_else(|| rounds().max()).unwrap_or(search.sources.end);
        let alone = Indicator { better_of_rounds: false, ..indicator.as_ref().clone() };
        let in_round = |at: RoundTime| -> Outcome { outcome(&alone, Some(at), search.sources, &[]) };
        let tried = in_round(at);
        let earlier = || rounds().filter(|round| round.year == at.year && round.months < at.months);
        let best = || earlier().filter_map(|round| in_round(round).score).max();
        Self {
            indicator,
            deduction: tried.deduction.unwrap_or_default(),
            adjustment: tried.adjustment.unwrap_or_default(),
            earlier: if indicator.better_of_rounds { best() } else { None },
            after: search.after(indicator),
        }
    }

    /// The final score with this result.
    fn score(&self, result: Decimal) -> Option<Decimal> {
        let points = score(self.indicator, result).ok().map(|score| score.points);
        let finally = |points: Decimal| points.checked_sub(self.deduction)?.checked_add(self.adjustment);
        points.and_then(finally).map(|points| points.max(Decimal::ZERO)).max(self.earlier)
    }
}

impl<'a> Search<'a> {
    /// All that follows from an indicator, in an order in which each can be scored.
    fn after(&self, indicator: &'a Indicator) -> Vec<&'a Arc<Indicator>> {
        let next = |id: &str, parent: Option<&Id<Indicator>>| -> Vec<&'a Arc<Indicator>> {
            let whole = parent.and_then(|id| self.plan.indicators.get(id.as_str()));
            let whole = whole.filter(|whole| whole.source == ResultSource::Parts);
            let followers = self.followers.get(id).into_iter().flatten().copied();
            whole.into_iter().chain(followers).filter(|next| is_linked(next)).collect()
        };
        let (mut order, mut seen) = (Vec::new(), HashSet::new());
        let mut open: Vec<(&'a Arc<Indicator>, bool)> = Vec::new();
        open.extend(next(indicator.id.as_str(), indicator.parent.as_ref()).into_iter().map(|next| (next, false)));
        // Depth first, each after all that follows from it; turned round, each stands before them.
        while let Some((at, is_left)) = open.pop() {
            if is_left {
                order.push(at);
            } else if seen.insert(at.id.as_str()) {
                open.push((at, true));
                let further = next(at.id.as_str(), at.parent.as_ref());
                open.extend(further.into_iter().map(|next| (next, false)));
            }
        }
        order.reverse();
        order
    }
}
