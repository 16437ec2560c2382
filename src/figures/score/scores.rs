//! The outcomes of all indicators of a plan, kept from edit to edit.
//!
//! An outcome is kept while its indicator is the same shared part and its computed result is the same, so that an edit
//! scores one indicator again and those that it is a part of. Composites follow their parts to any depth; an indicator
//! that is a part of itself gets no score and cannot make this hang.

use super::{Outcome, RoundTime, Share, Sources, Unscored, outcome};
use crate::plan::id::Id;
use crate::plan::indicator::{Indicator, ResultSource};
use crate::plan::list::List;
use crate::plan::number::Number;
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
        let mut composites = Vec::new();
        for indicator in indicators.iter() {
            if indicator.source == ResultSource::Parts {
                composites.push(indicator);
            } else if !self.stands(indicator) {
                self.keep(indicator, outcome(indicator, chosen, sources, &[]));
            }
        }
        if !composites.is_empty() {
            self.update_composites(indicators, composites, sources);
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
    fn stands(&self, indicator: &Arc<Indicator>) -> bool {
        let own_data_only = matches!(indicator.source, ResultSource::Typed | ResultSource::Ratio);
        let kept = self.kept.get(&indicator.id);
        own_data_only && kept.is_some_and(|kept| Arc::ptr_eq(&kept.indicator, indicator))
    }

    fn keep(&mut self, indicator: &Arc<Indicator>, outcome: Outcome) {
        let same = self.kept.get(&indicator.id).filter(|kept| *kept.outcome == outcome);
        let outcome = same.map_or_else(|| Arc::new(outcome), |kept| kept.outcome.clone());
        self.kept.insert(indicator.id.clone(), Kept { indicator: indicator.clone(), outcome });
    }

    /// Scores each composite once all composites among its parts are done.
    fn update_composites(
        &mut self,
        indicators: &List<Indicator>,
        composites: Vec<&Arc<Indicator>>,
        sources: &Sources<'_>,
    ) {
        let mut waiting: HashMap<&str, Waiting<'_>> =
            composites.iter().map(|whole| (whole.id.as_str(), Waiting::default())).collect();
        for part in indicators.iter() {
            let whole = part.parent.as_ref().and_then(|whole| waiting.get_mut(whole.as_str()));
            let Some(whole) = whole else { continue };
            whole.parts.push(part);
            if part.source == ResultSource::Parts {
                whole.unscored = whole.unscored.saturating_add(1);
            }
        }
        let is_ready = |whole: &&Arc<Indicator>| waiting.get(whole.id.as_str()).is_none_or(|it| it.unscored == 0);
        let (mut ready, mut rest): (Vec<_>, Vec<_>) = composites.into_iter().partition(is_ready);
        while let Some(whole) = ready.pop() {
            let parts = waiting.remove(whole.id.as_str()).unwrap_or_default().parts;
            let shares: Vec<Share> = parts.into_iter().map(|part| self.share(part)).collect();
            self.keep(whole, outcome(whole, self.chosen, sources, &shares));
            let above = whole.parent.as_ref().and_then(|above| indicators.get(above.as_str()));
            let Some(above) = above else { continue };
            let Some(it) = waiting.get_mut(above.id.as_str()) else { continue };
            it.unscored = it.unscored.saturating_sub(1);
            if it.unscored == 0 {
                ready.push(above);
            }
        }
        rest.retain(|whole| waiting.contains_key(whole.id.as_str()));
        for whole in rest {
            let mut outcome = outcome(whole, self.chosen, sources, &[]);
            if outcome.reading.counts == Err(Unscored::NoPartScored) {
                outcome.reading.counts = Err(Unscored::PartOfItself);
            }
            if outcome.computed == Err(Unscored::NoPartScored) {
                outcome.computed = Err(Unscored::PartOfItself);
            }
            self.keep(whole, outcome);
        }
    }

    fn share(&self, part: &Arc<Indicator>) -> Share {
        let outcome = self.get(&part.id);
        Share { weight: part.weight.map(Number::decimal), score: outcome.and_then(|outcome| outcome.score) }
    }
}

/// A composite whose parts are not all scored yet.
#[derive(Default)]
struct Waiting<'a> {
    parts: Vec<&'a Arc<Indicator>>,
    /// How many of them are composites without an outcome.
    unscored: usize,
}

#[cfg(test)]
mod tests {
    use super::super::testing::{criteria, dec, indicator, number, sources, stepped};
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
