//! What an assessment comes to: items, groups, total, levels, gaps (domain notes, section 5).
//!
//! What was typed or published stands; what follows from the parts is beside it, and a difference is a finding. An item is
//! the mean of its scored sub-items, a group the mean of its scored items or of the groups within it, the total the
//! weighted mean of the groups. A PMQA result is worth what the rule table says of its success. Blank is not zero: while
//! a group is missing there is no computed total, only that of what is assessed.

mod success;

use super::band::band_of;
use super::rules;
use super::score::WeightSum;
use super::score::mean::{Mean, SETTLED, rounded, share};
use crate::plan::Plan;
use crate::plan::assessment::{Assessment, AssessmentGroup, AssessmentItem, Scheme, SubItem};
use crate::plan::id::Id;
use crate::plan::indicator::Cover;
use crate::plan::number::Number;
use crate::plan::rules::{RuleTable, RuleUse};
use rust_decimal::Decimal;
use std::collections::HashMap;

pub use success::{points_for, success};

/// Groups within groups beyond this depth have no score: only a hostile file nests so.
const DEEPEST: usize = 8;

/// An assessment with its figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessed<'a> {
    /// The total.
    pub total: Scored<'a>,
    /// The weighted mean of the groups that have a score.
    pub assessed_only: Option<Decimal>,
    /// The sum of the weights of those groups.
    pub assessed_weight: Decimal,
    /// What the total lacks to its target; below zero beyond it.
    pub gap: Option<Decimal>,
    /// The groups, in their order.
    pub groups: Vec<GroupScore<'a>>,
    /// The table that levels are read from.
    pub levels: Option<&'a RuleTable>,
    /// The table that weights are taken from, where the groups have none of their own.
    pub weights: Option<&'a RuleTable>,
    /// What does not agree.
    pub findings: Vec<AssessmentFinding>,
}

/// A score that may be typed and may follow from its parts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Scored<'a> {
    /// As typed or published.
    pub typed: Option<Decimal>,
    /// As its parts give it.
    pub computed: Option<Decimal>,
    /// The name of its level; nothing where the table judges totals only.
    pub level: Option<&'a str>,
    /// Last year's.
    pub last: Option<Decimal>,
}

/// A group with its figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupScore<'a> {
    /// Its score.
    pub scored: Scored<'a>,
    /// Its weight in the total; nothing for a group within another.
    pub weight: Option<Decimal>,
    /// Its items, in their order.
    pub items: Vec<ItemScore<'a>>,
}

/// An item with its figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemScore<'a> {
    /// Its score.
    pub scored: Scored<'a>,
    /// What it lacks to its target, or else to the target of the assessment; below zero beyond it.
    pub gap: Option<Decimal>,
    /// Its sub-items, in their order.
    pub sub_items: Vec<SubItemScore<'a>>,
}

/// A sub-item with its figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SubItemScore<'a> {
    /// Its score.
    pub scored: Scored<'a>,
    /// The success of its result in percent, where it has one.
    pub success: Option<Decimal>,
}

/// The part of an assessment that a finding is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// The total.
    Total,
    /// The group at this place, counted from 0.
    Group(usize),
    /// An item.
    Item(Id<AssessmentItem>),
    /// A sub-item.
    SubItem(Id<SubItem>),
}

/// Something that does not agree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AssessmentFinding {
    /// The typed score is not what its parts give.
    Score { part: Part, typed: Decimal, computed: Decimal },
    /// The level of the document is not the one of its score.
    Level { part: Part, stated: String, found: String },
    /// The group is not assessed, because this item is required and has no score.
    Required { group: usize, item: Id<AssessmentItem> },
    /// The weights of the groups sum to neither 100 nor 1.
    Weights(WeightSum),
}

impl Scored<'_> {
    /// The score that counts: as typed, else as computed.
    #[must_use]
    pub fn counts(&self) -> Option<Decimal> {
        self.typed.or(self.computed)
    }

    /// How much better it is than last year's.
    #[must_use]
    pub fn change(&self) -> Option<Decimal> {
        self.counts()?.checked_sub(self.last?)
    }
}

/// The figures of an assessment of a plan.
#[must_use]
pub fn assessed<'a>(plan: &'a Plan, assessment: &'a Assessment) -> Assessed<'a> {
    let (scheme, year) = (assessment.scheme, assessment.year);
    let levels = rules::table(plan, assessment.levels.as_deref(), rules::levels_of(scheme), year);
    let success = || rules::table(plan, assessment.success.as_deref(), RuleUse::PmqaSuccess, year);
    let reading = Reading {
        assessment,
        levels,
        of_parts: levels.filter(|table| table.bands.iter().all(|band| band.groups_min.is_none())),
        success: if scheme == Scheme::Pmqa { success() } else { None },
        places: places(&assessment.groups),
    };
    let mut findings = Vec::new();
    let mut groups: Vec<GroupScore<'a>> = Vec::new();
    for (at, group) in assessment.groups.iter().enumerate() {
        let items = group.items.iter().map(|item| reading.item(item, &mut findings)).collect();
        let last = group.last_score.map(Number::decimal);
        let scored = Scored { typed: group.stated_score.map(Number::decimal), last, ..Scored::default() };
        groups.push(GroupScore { scored, weight: None, items });
        if let Some(item) = missing(group, groups.get(at)) {
            findings.push(AssessmentFinding::Required { group: at, item });
        }
    }
    reading.score_groups(&mut groups, &mut findings);
    reading.total(plan, groups, findings)
}

/// The score that an indicator reads: the total of the assessment of its cover, or a group of it.
pub(super) fn score_of(plan: &Plan, cover: &Cover) -> Option<Decimal> {
    let assessment = plan.assessments.get(cover.assessment.as_ref()?.as_str())?;
    let assessed = assessed(plan, assessment);
    let Some(code) = &cover.group else { return assessed.total.counts() };
    let at = assessment.groups.iter().position(|group| group.code.as_ref() == Some(code))?;
    assessed.groups.get(at)?.scored.counts()
}

/// The place of the group that each group is a part of.
fn places(groups: &[AssessmentGroup]) -> Vec<Option<usize>> {
    let mut by_code: HashMap<&str, usize> = HashMap::new();
    for (at, group) in groups.iter().enumerate() {
        if let Some(code) = &group.code {
            by_code.entry(code).or_insert(at);
        }
    }
    let place = |group: &AssessmentGroup| group.part_of.as_deref().and_then(|code| by_code.get(code).copied());
    groups.iter().map(place).collect()
}

/// The first required item of a group that has no score.
fn missing(group: &AssessmentGroup, scores: Option<&GroupScore<'_>>) -> Option<Id<AssessmentItem>> {
    let mut items = group.items.iter().zip(&scores?.items);
    let blank = items.find(|(item, score)| item.required && score.scored.counts().is_none());
    blank.map(|(item, _)| item.id.clone())
}

/// An assessment and the tables that it is read with.
struct Reading<'a> {
    assessment: &'a Assessment,
    levels: Option<&'a RuleTable>,
    /// The same for items and groups: a table that asks for every group judges totals only.
    of_parts: Option<&'a RuleTable>,
    success: Option<&'a RuleTable>,
    places: Vec<Option<usize>>,
}

impl<'a> Reading<'a> {
    fn item(&self, item: &'a AssessmentItem, findings: &mut Vec<AssessmentFinding>) -> ItemScore<'a> {
        let sub_items: Vec<SubItemScore<'a>> = item.sub_items.iter().map(|sub| self.sub_item(sub, findings)).collect();
        let computed = mean(sub_items.iter().filter_map(|sub| sub.scored.counts()));
        let typed = item.score.map(Number::decimal);
        let scored = self.levelled(typed, computed, item.last_score);
        let part = || Part::Item(item.id.clone());
        self.compare(part, &scored, item.level.as_deref(), findings);
        let target = item.target.or(self.assessment.target).map(Number::decimal);
        let gap = target.zip(scored.counts()).and_then(|(target, score)| target.checked_sub(score));
        ItemScore { scored, gap, sub_items }
    }

    fn sub_item(&self, sub: &'a SubItem, findings: &mut Vec<AssessmentFinding>) -> SubItemScore<'a> {
        let both = sub.result.zip(sub.goal);
        let success = both.and_then(|(result, goal)| success(result.decimal(), goal.decimal(), sub.lower_is_better));
        let computed = success.zip(self.success).and_then(|(success, table)| points_for(table, success));
        let scored = self.levelled(sub.score.map(Number::decimal), computed, sub.last_score);
        self.compare(|| Part::SubItem(sub.id.clone()), &scored, sub.level.as_deref(), findings);
        SubItemScore { scored, success }
    }

    fn levelled(&self, typed: Option<Decimal>, computed: Option<Decimal>, last: Option<Number>) -> Scored<'a> {
        let scored = Scored { typed, computed, level: None, last: last.map(Number::decimal) };
        let table = self.of_parts.zip(scored.counts());
        let level = table.and_then(|(table, score)| band_of(table, score, &[])).map(|band| band.name.as_str());
        Scored { level, ..scored }
    }

    /// Scores each group after those within it.
    fn score_groups(&self, groups: &mut [GroupScore<'a>], findings: &mut Vec<AssessmentFinding>) {
        let depth = |at: usize| {
            let above = std::iter::successors(Some(at), |at| self.places.get(*at).copied().flatten());
            above.take(DEEPEST.saturating_add(1)).count()
        };
        let mut order: Vec<(usize, usize)> = (0..groups.len()).map(|at| (depth(at), at)).collect();
        order.retain(|(depth, _)| *depth <= DEEPEST);
        order.sort_by_key(|(depth, at)| (std::cmp::Reverse(*depth), *at));
        let mut within: HashMap<usize, Mean> = HashMap::new();
        for (_, at) in order {
            let Some((group, known)) = groups.get_mut(at).zip(self.assessment.groups.get(at)) else { continue };
            let is_complete = missing(known, Some(&*group)).is_none();
            let of_items = mean(group.items.iter().filter_map(|item| item.scored.counts()));
            let of_groups = within.remove(&at).and_then(|mean| mean.assessed_only());
            let computed = of_groups.or(of_items).filter(|_| is_complete);
            group.scored = self.levelled(group.scored.typed, computed, known.last_score);
            self.compare(|| Part::Group(at), &group.scored, None, findings);
            if let Some(above) = self.places.get(at).copied().flatten() {
                let weight = known.weight.map_or(Decimal::ONE, Number::decimal);
                within.entry(above).or_insert(Mean::EMPTY).add(Some(weight), group.scored.counts());
            }
        }
    }

    fn total(
        &self,
        plan: &'a Plan,
        mut groups: Vec<GroupScore<'a>>,
        mut findings: Vec<AssessmentFinding>,
    ) -> Assessed<'a> {
        let known = &self.assessment.groups;
        let outermost = || (0..groups.len()).filter(|at| self.places.get(*at).copied().flatten().is_none());
        let outermost: Vec<usize> = outermost().collect();
        let own = |at: &usize| known.get(*at).and_then(|group| group.weight).map(Number::decimal);
        let is_weighed = outermost.iter().any(|at| own(at).is_some());
        let table = || rules::table(plan, None, RuleUse::ItaWeights, self.assessment.year);
        let weights = if is_weighed || self.assessment.scheme != Scheme::Ita { None } else { table() };
        let tabled = |at: &usize| {
            let code = known.get(*at)?.code.as_deref()?;
            weights?.weights.iter().find(|weight| weight.code == code)?.weight.map(Number::decimal)
        };
        let is_tabled = outermost.iter().any(|at| tabled(at).is_some());
        let mut mean = Mean::EMPTY;
        let mut scores = Vec::new();
        for at in &outermost {
            let weight = match (is_weighed, is_tabled) {
                (true, _) => own(at),
                (false, true) => tabled(at),
                // Without any weights each group counts alike.
                (false, false) => Some(Decimal::ONE),
            };
            let Some(group) = groups.get_mut(*at) else { continue };
            group.weight = weight;
            mean.add(weight, group.scored.counts());
            if weight.is_some() {
                scores.push(group.scored.counts());
            }
        }
        if is_weighed {
            let sum = WeightSum::of(mean.weight(), true);
            findings.extend((!sum.is_whole()).then_some(AssessmentFinding::Weights(sum)));
        }
        let typed = self.assessment.stated_total.map(Number::decimal);
        let computed = mean.to_date().filter(|_| scores.iter().all(Option::is_some));
        let last =
            self.assessment.last_total.map(Number::decimal).or_else(|| total_of_year_before(plan, self.assessment));
        let mut total = Scored { typed, computed, level: None, last };
        let of_total = self.levels.zip(total.counts()).and_then(|(table, score)| band_of(table, score, &scores));
        total.level = of_total.map(|band| band.name.as_str());
        self.compare(|| Part::Total, &total, self.assessment.stated_level.as_deref(), &mut findings);
        let target = self.assessment.target.map(Number::decimal);
        Assessed {
            total,
            assessed_only: mean.assessed_only(),
            assessed_weight: mean.assessed(),
            gap: target.zip(total.counts()).and_then(|(target, score)| target.checked_sub(score)),
            groups,
            levels: self.levels,
            weights: weights.filter(|_| is_tabled),
            findings,
        }
    }

    /// Holds what was typed against what follows.
    fn compare(
        &self,
        part: impl Fn() -> Part,
        scored: &Scored<'_>,
        stated: Option<&str>,
        findings: &mut Vec<AssessmentFinding>,
    ) {
        if let Some((typed, computed)) = scored.typed.zip(scored.computed) {
            // A published score is rounded to the decimals that it has; a bare 98 means 98.00.
            let places = typed.scale().max(2);
            if rounded(computed, places) != typed {
                findings.push(AssessmentFinding::Score { part: part(), typed, computed });
            }
        }
        if let Some((stated, found)) = stated.zip(scored.level).filter(|(stated, found)| stated.trim() != *found) {
            let (stated, found) = (stated.to_owned(), found.to_owned());
            findings.push(AssessmentFinding::Level { part: part(), stated, found });
        }
    }
}

/// The total of the assessment of the same scheme of the year before, where the plan has it.
fn total_of_year_before(plan: &Plan, assessment: &Assessment) -> Option<Decimal> {
    let year = assessment.year.checked_sub(1)?;
    let mut others = plan.assessments.iter();
    let before = others.find(|other| (other.scheme, other.year) == (assessment.scheme, year))?;
    before.stated_total.map(Number::decimal)
}

fn mean(scores: impl Iterator<Item = Decimal>) -> Option<Decimal> {
    let add = |(sum, count): (Option<Decimal>, u32), score: Decimal| {
        (sum.and_then(|sum: Decimal| sum.checked_add(score)), count.saturating_add(1))
    };
    let (sum, count) = scores.fold((Some(Decimal::ZERO), 0), add);
    share(Decimal::ONE, sum?, Decimal::from(count)).map(|mean| rounded(mean, SETTLED))
}

#[cfg(test)]
#[allow(clippy::arithmetic_side_effects, reason = "a failing test may panic")]
mod tests;
