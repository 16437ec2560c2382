//! The outcomes of all indicators of a plan, kept from edit to edit.
//!
//! An outcome is kept while its indicator is the same shared part and its computed result is the same, so that an edit
//! scores one indicator again and those that follow from it. Composites follow their parts, and an indicator may follow
//! another, to any depth; one that in the end follows itself gets no score and cannot make this hang.

use super::{Outcome, RoundTime, Share, Sources, Unscored, Weighed, counted_weights, outcome};
use crate::plan::id::Id;
use crate::plan::indicator::{Cover, Indicator, ResultSource};
use crate::plan::list::List;
use crate::plan::number::Number;
use rust_decimal::Decimal;
use std::collections::HashMap;
use std::sync::Arc;

/// Outcomes by indicator, for one choice of round.
#[derive(Clone, Debug, Default)]
pub struct Scores {
    chosen: Option<RoundTime>,
    /// The end of the plan, where indicators without rounds are read.
    end: Option<RoundTime>,
    kept: HashMap<Id<Indicator>, Kept>,
}

#[derive(Clone, Debug)]
struct Kept {
    indicator: Arc<Indicator>,
    outcome: Arc<Outcome>,
}

impl Scores {
    /// The outcomes of these indicators.
    #[must_use]
    pub fn of(indicators: &List<Indicator>, chosen: Option<RoundTime>, sources: &Sources<'_>) -> Self {
        let mut scores = Self::default();
        scores.update(indicators, chosen, sources);
        scores
    }

    /// Brings the outcomes up to date; unchanged ones stay the same shared value.
    pub fn update(&mut self, indicators: &List<Indicator>, chosen: Option<RoundTime>, sources: &Sources<'_>) {
        if (self.chosen, self.end) != (chosen, Some(sources.end)) {
            (self.chosen, self.end) = (chosen, Some(sources.end));
            self.kept.clear();
        }
        let mut linked = Vec::new();
        for indicator in indicators.iter() {
            if is_linked(indicator) {
                linked.push(indicator);
            } else if !self.stands(indicator, sources.unchanged) {
                self.keep(indicator, outcome(indicator, chosen, sources, &[]));
            }
        }
        if !linked.is_empty() {
            self.update_linked(indicators, linked, sources);
        }
        if self.kept.len() > indicators.len() {
            self.kept.retain(|id, _| indicators.get(id.as_str()).is_some());
        }
    }

    /// The outcome of an indicator.
    #[must_use]
    pub fn get(&self, id: &Id<Indicator>) -> Option<&Arc<Outcome>> {
        self.kept.get(id).map(|kept| &kept.outcome)
    }

    /// Whether the outcome that is kept needs no look: computed results may change with other parts of the plan.
    fn stands(&self, indicator: &Arc<Indicator>, unchanged: bool) -> bool {
        let own = matches!(indicator.source, ResultSource::Typed | ResultSource::Ratio | ResultSource::Months);
        let kept = self.kept.get(&indicator.id);
        (own || unchanged) && kept.is_some_and(|kept| Arc::ptr_eq(&kept.indicator, indicator))
    }

    fn keep(&mut self, indicator: &Arc<Indicator>, outcome: Outcome) {
        let same = self.kept.get(&indicator.id).filter(|kept| *kept.outcome == outcome);
        let outcome = same.map_or_else(|| Arc::new(outcome), |kept| kept.outcome.clone());
        self.kept.insert(indicator.id.clone(), Kept { indicator: indicator.clone(), outcome });
    }

    /// Scores each indicator that follows from others once all of those are done.
    fn update_linked(&mut self, indicators: &List<Indicator>, linked: Vec<&Arc<Indicator>>, sources: &Sources<'_>) {
        let mut waiting: HashMap<&str, Waiting<'_>> =
            linked.iter().map(|whole| (whole.id.as_str(), Waiting::default())).collect();
        let mut after: HashMap<&str, Vec<&Arc<Indicator>>> = HashMap::new();
        for part in indicators.iter() {
            let whole = part.parent.as_ref().and_then(|whole| indicators.get(whole.as_str()));
            if let Some(whole) = whole.filter(|whole| whole.source == ResultSource::Parts)
                && let Some(it) = waiting.get_mut(whole.id.as_str())
            {
                it.parts.push(part);
                if is_linked(part) {
                    it.unscored = it.unscored.saturating_add(1);
                    after.entry(part.id.as_str()).or_default().push(whole);
                }
            }
            if let Some(other) = followed(part).filter(|other| waiting.contains_key(other.as_str()))
                && let Some(it) = waiting.get_mut(part.id.as_str())
            {
                it.unscored = it.unscored.saturating_add(1);
                after.entry(other.as_str()).or_default().push(part);
            }
        }
        let is_ready = |whole: &&Arc<Indicator>| waiting.get(whole.id.as_str()).is_none_or(|it| it.unscored == 0);
        let (mut ready, mut rest): (Vec<_>, Vec<_>) = linked.into_iter().partition(is_ready);
        while let Some(whole) = ready.pop() {
            let parts = waiting.remove(whole.id.as_str()).unwrap_or_default().parts;
            let known = |id: &Id<Indicator>| self.get(id).map(|outcome| Known::of(outcome));
            let found = linked_outcome(whole, &parts, self.chosen, sources, &known);
            self.keep(whole, found);
            for next in after.remove(whole.id.as_str()).unwrap_or_default() {
                let Some(it) = waiting.get_mut(next.id.as_str()) else { continue };
                it.unscored = it.unscored.saturating_sub(1);
                if it.unscored == 0 {
                    ready.push(next);
                }
            }
        }
        rest.retain(|whole| waiting.contains_key(whole.id.as_str()));
        for whole in rest {
            let mut outcome = outcome(whole, self.chosen, &Sources { indicator: &|_| None, ..*sources }, &[]);
            let has_none = |reason| matches!(reason, Some(Unscored::NoPartScored | Unscored::NoResult { .. }));
            if has_none(outcome.reading.counts.err()) {
                outcome.reading.counts = Err(Unscored::PartOfItself);
            }
            if has_none(outcome.computed.err()) {
                outcome.computed = Err(Unscored::PartOfItself);
            }
            self.keep(whole, outcome);
        }
    }
}

/// What others may read of an indicator.
#[derive(Clone, Copy, Debug)]
pub(in crate::figures) struct Known {
    /// Its result.
    pub(in crate::figures) result: Option<Decimal>,
    /// Its final score.
    pub(in crate::figures) score: Option<Decimal>,
}

impl Known {
    pub(in crate::figures) fn of(outcome: &Outcome) -> Self {
        Self { result: outcome.reading.value(), score: outcome.score }
    }
}

/// The outcome of an indicator that follows from others, which are known. The parts are those of a composite.
pub(in crate::figures) fn linked_outcome(
    indicator: &Indicator,
    parts: &[&Arc<Indicator>],
    chosen: Option<RoundTime>,
    sources: &Sources<'_>,
    known: &dyn Fn(&Id<Indicator>) -> Option<Known>,
) -> Outcome {
    let other = |cover: &Cover| -> Option<Decimal> {
        let of = known(cover.indicator.as_ref()?)?;
        if cover.with_score { of.score } else { of.result }
    };
    outcome(indicator, chosen, &Sources { indicator: &other, ..*sources }, &shares(parts, known))
}

/// What parts add to their whole, with the weights that count.
fn shares(parts: &[&Arc<Indicator>], known: &dyn Fn(&Id<Indicator>) -> Option<Known>) -> Vec<Share> {
    let weighed: Vec<Weighed<'_>> = parts
        .iter()
        .map(|part| Weighed {
            indicator: &part.id,
            group: 0,
            weight: part.weight.map(Number::decimal),
            waiver: part.waiver.as_deref(),
        })
        .collect();
    let weights = counted_weights(&weighed);
    let assessed = parts.iter().zip(weights).filter(|(part, _)| part.waiver.is_none());
    assessed.map(|(part, weight)| Share { weight, score: known(&part.id).and_then(|of| of.score) }).collect()
}

/// Whether its result follows from other indicators.
pub(in crate::figures) fn is_linked(indicator: &Indicator) -> bool {
    matches!(indicator.source, ResultSource::Parts | ResultSource::Indicator)
}

/// The indicator whose result is its own.
pub(in crate::figures) fn followed(indicator: &Indicator) -> Option<&Id<Indicator>> {
    let covers = indicator.covers.as_ref().filter(|_| indicator.source == ResultSource::Indicator)?;
    covers.indicator.as_ref()
}

/// An indicator that waits for others.
#[derive(Default)]
struct Waiting<'a> {
    /// Its parts, if it is a composite.
    parts: Vec<&'a Arc<Indicator>>,
    /// How many of those that it waits for have no outcome yet.
    unscored: usize,
}

#[cfg(test)]
mod tests {
    use super::super::testing::{criteria, dec, indicator, number, round, sources, stepped};
    use super::*;
    use crate::plan::criteria::Scoring;

    /// A part of `whole` scored as typed.
    fn part(id: &str, whole: &str, weight: &str, result: &str) -> Indicator {
        let parent = (!whole.is_empty()).then(|| Id::new(whole));
        Indicator { parent, weight: number(weight), ..indicator(id, criteria(Scoring::Typed, ""), result) }
    }

    fn whole(id: &str, above: &str, weight: &str) -> Indicator {
        Indicator { source: ResultSource::Parts, criteria: None, ..part(id, above, weight, "") }
    }

    fn list(indicators: Vec<Indicator>) -> List<Indicator> {
        List::from_parts(indicators.into_iter().map(Arc::new).collect()).unwrap()
    }

    fn check(scores: &Scores, id: &str, expected: Result<&str, Unscored>) {
        let outcome = scores.get(&Id::new(id)).unwrap();
        assert_eq!(outcome.computed.map(|score| score.points), expected.map(dec), "{id}");
    }

    #[test]
    fn composites_to_any_depth() {
        let mut all = vec![whole("a", "", ""), whole("b", "a", "60"), part("c", "a", "40", "50")];
        all.extend([part("d", "b", "1", "80"), part("e", "b", "3", "100")]);
        let scores = Scores::of(&list(all), None, &sources());
        check(&scores, "b", Ok("95"));
        check(&scores, "a", Ok("77"));
        let mut deep: Vec<_> = (1..5000).map(|n| whole(&n.to_string(), &(n - 1).to_string(), "1")).collect();
        deep.push(whole("0", "", ""));
        deep.push(part("x", "4999", "1", "42"));
        check(&Scores::of(&list(deep), None, &sources()), "0", Ok("42"));
    }

    #[test]
    fn a_composite_may_have_criteria_of_its_own() {
        let graded = Indicator { criteria: Some(Box::new(stepped("1:50 2:80"))), ..whole("a", "", "") };
        check(&Scores::of(&list(vec![graded, part("b", "a", "1", "79")]), None, &sources()), "a", Ok("1"));
    }

    #[test]
    fn a_part_of_itself_has_no_score() {
        let mut typed = whole("typed", "typed", "1");
        typed.rounds[0].result = number("70");
        let all = vec![whole("a", "b", "1"), whole("b", "a", "1"), part("c", "a", "1", "50"), typed];
        let scores = Scores::of(&list(all), None, &sources());
        check(&scores, "a", Err(Unscored::PartOfItself));
        check(&scores, "b", Err(Unscored::PartOfItself));
        check(&scores, "c", Ok("50"));
        check(&scores, "typed", Ok("70"));
    }

    #[test]
    fn one_follows_another() {
        let of = |other: &str, with_score| {
            Some(Box::new(Cover { indicator: Some(Id::new(other)), with_score, ..Cover::default() }))
        };
        let follower = |id: &str, other: &str, with_score| Indicator {
            source: ResultSource::Indicator,
            covers: of(other, with_score),
            ..part(id, "", "", "")
        };
        let first = Indicator { rounds: vec![round(12, "83")], ..indicator("a", stepped("50:80 75:85"), "") };
        let all = vec![follower("d", "c", false), follower("c", "a", true), follower("b", "a", false), first];
        let scores = Scores::of(&list(all), None, &sources());
        check(&scores, "b", Ok("83"));
        check(&scores, "c", Ok("50"));
        check(&scores, "d", Ok("50"));
        let round_about = vec![follower("a", "b", false), follower("b", "a", true), follower("c", "gone", false)];
        let scores = Scores::of(&list(round_about), None, &sources());
        check(&scores, "a", Err(Unscored::PartOfItself));
        check(&scores, "c", Err(Unscored::NoResult { round: RoundTime { year: 2566, months: 12 } }));
    }

    #[test]
    fn a_waived_part_gives_its_weight_to_the_others() {
        let waived = |weight, result| Indicator { waiver: Some(Box::default()), ..part("d", "a", weight, result) };
        let all = vec![whole("a", "", ""), part("b", "a", "20", "60"), part("c", "a", "40", "90"), waived("40", "10")];
        check(&Scores::of(&list(all), None, &sources()), "a", Ok("80"));
    }

    #[test]
    fn an_edit_scores_again_only_what_it_touches() {
        let mut indicators = list(vec![whole("a", "", ""), part("b", "a", "1", "60"), part("c", "", "1", "70")]);
        let mut scores = Scores::of(&indicators, None, &sources());
        let before = scores.clone();
        let shared = |scores: &Scores, id| scores.get(&Id::new(id)).cloned().unwrap();
        indicators.replace(Arc::new(part("b", "a", "1", "65")));
        scores.update(&indicators, None, &sources());
        check(&scores, "a", Ok("65"));
        assert!(Arc::ptr_eq(&shared(&before, "c"), &shared(&scores, "c")));
        indicators.remove("b");
        scores.update(&indicators, None, &sources());
        assert!(scores.get(&Id::new("b")).is_none());
        check(&scores, "a", Err(Unscored::NoPartScored));
    }
}
