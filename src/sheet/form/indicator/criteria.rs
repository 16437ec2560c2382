//! How the result of an indicator becomes a score: the way of scoring, its levels, and every rule that is a setting.

use super::super::super::Refusal;
use super::super::{
    Choice, GONE, Holds, Parts, RowsAct, Section, cell_of, choice, figure, none_of, number_of, text_of,
};
use super::IndicatorForm;
use crate::edit::{Edit, IndicatorChange};
use crate::language::words::{Text, form as words, indicator as names};
use crate::plan::criteria::{BelowFirst, Criteria, Level, Scoring};
use crate::plan::indicator::{Operator, ResultSource};
use crate::plan::number::Number;
use rust_decimal::Decimal;
use std::cmp::Ordering;

/// The points of the usual sets of levels.
const TEMPLATES: [(&str, Text, &[u32]); 3] = [
    ("three", words::THREE_LEVELS, &[50, 75, 100]),
    ("five", words::FIVE_LEVELS, &[1, 2, 3, 4, 5]),
    ("middle", words::MIDDLE_LEVELS, &[50, 100, 50]),
];

const PRORATE: &str = "prorate";
const STEP: &str = "step";
const HIGHER: &str = "higher";
const LOWER: &str = "lower";
const MIDDLE: &str = "middle";

impl IndicatorForm<'_> {
    pub(super) fn criteria(&self) -> Section {
        let language = self.reading.language;
        let criteria = self.indicator.criteria.as_deref();
        let ways = Scoring::ALL.iter().map(|way| choice(way.word(), names::scoring(*way).of(language)));
        let ways = std::iter::once(none_of(self.reading)).chain(ways).collect();
        let chosen = criteria.map_or("", |criteria| criteria.scoring.word());
        let parts = Parts::new(self.reading).choice("criteria/scoring", names::SCORING, chosen, ways);
        let parts = match criteria {
            Some(criteria) => self.of_criteria(parts, criteria),
            None => parts,
        };
        let templates = TEMPLATES.iter().map(|(word, name, _)| choice(word, name.of(language)));
        let choose = choice("", words::CHOOSE.of(language));
        parts
            .choice("criteria/template", words::TEMPLATE, "", std::iter::once(choose).chain(templates).collect())
            .under("criteria", names::CRITERIA.of(language))
    }

    fn of_criteria(&self, mut parts: Parts, criteria: &Criteria) -> Parts {
        let language = self.reading.language;
        let has = |ways: &[Scoring]| ways.contains(&criteria.scoring);
        if has(&[Scoring::Levels]) {
            let between = [(PRORATE, names::PRORATE), (STEP, names::STEPPED)];
            let chosen = if criteria.prorate { PRORATE } else { STEP };
            let between = between.iter().map(|(word, name)| choice(word, name.of(language))).collect();
            let below = BelowFirst::ALL.iter().map(|below| choice(below.word(), names::below(*below).of(language)));
            let ways = [(HIGHER, words::HIGHER), (LOWER, words::LOWER), (MIDDLE, words::IN_THE_MIDDLE)];
            let ways = ways.iter().map(|(word, name)| choice(word, name.of(language))).collect();
            parts = parts
                .choice("criteria/direction", words::DIRECTION, self.direction(criteria), ways)
                .choice("criteria/between", names::BETWEEN, chosen, between)
                .choice("criteria/below", names::BELOW, criteria.below.word(), below.collect())
                .line("criteria/unit", names::UNIT, criteria.unit.as_deref());
        }
        if has(&[Scoring::Percent, Scoring::StepWeights]) {
            parts = parts.figure("criteria/cap", names::CAP, criteria.cap);
        }
        if !has(&[Scoring::Percent, Scoring::StepWeights, Scoring::Unscored]) || !criteria.levels.is_empty() {
            let row = |level: &Level| {
                let figures = [level.points, level.threshold].map(|number| figure(self.reading, number));
                let [points, threshold] = figures;
                vec![points, threshold, Holds::Prose(level.text.clone().unwrap_or_default())]
            };
            let columns = [names::POINTS, names::THRESHOLD, words::TEXT];
            parts = parts.rows("criteria/levels", words::LEVELS, &columns, criteria.levels.iter().map(row).collect());
        }
        parts.prose("criteria/text", words::CRITERIA_TEXT, criteria.text.as_deref()).line(
            "criteria/filled_from",
            names::FILLED_FROM,
            criteria.filled_from.as_deref(),
        )
    }

    /// Which results are better, as the thresholds show it, or else the last target.
    fn direction(&self, criteria: &Criteria) -> &'static str {
        let of = |pick: fn(&Level) -> Option<Number>| {
            criteria.levels.iter().filter_map(pick).map(Number::decimal).collect::<Vec<Decimal>>()
        };
        let (points, thresholds) = (of(|level| level.points), of(|level| level.threshold));
        let most = points.iter().max();
        if most.is_some() && points.first() != most && points.last() != most {
            return MIDDLE;
        }
        let ends = thresholds.first().zip(thresholds.last());
        let by_points = if points.first() > points.last() { Ordering::Less } else { Ordering::Greater };
        match ends.map(|(first, last)| last.cmp(first)) {
            Some(order) if order != Ordering::Equal => {
                if order == by_points {
                    HIGHER
                } else {
                    LOWER
                }
            }
            _ => {
                let last = self.indicator.targets.as_ref().and_then(|targets| targets.values.last());
                let is_lower = |operator| matches!(operator, Operator::AtMost | Operator::Under);
                if last.is_some_and(|target| is_lower(target.operator)) { LOWER } else { HIGHER }
            }
        }
    }

    /// The thresholds put in the order that a direction needs; points and texts stay with their levels.
    fn turned(criteria: &mut Criteria, direction: &str) {
        let points = |at: usize, criteria: &Criteria| points_of(criteria.levels.get(at)?);
        let last = criteria.levels.len().saturating_sub(1);
        let is_rising = points(0, criteria) <= points(last, criteria);
        if direction == MIDDLE {
            let mut levels = criteria.levels.clone();
            levels.sort_by_key(points_of);
            let mirrored = levels.iter().rev().skip(1).map(|level| Level { threshold: None, ..level.clone() });
            let mirrored: Vec<Level> = mirrored.collect();
            levels.extend(mirrored);
            criteria.levels = levels;
            return;
        }
        let mut thresholds: Vec<Option<Number>> = criteria.levels.iter().map(|level| level.threshold).collect();
        thresholds.sort_by_key(|threshold| threshold.map(Number::decimal));
        if is_rising != (direction == HIGHER) {
            thresholds.reverse();
        }
        for (level, threshold) in criteria.levels.iter_mut().zip(thresholds) {
            level.threshold = threshold;
        }
    }

    pub(super) fn enter_criteria(&self, key: &str, text: &str) -> Result<Option<Edit>, Refusal> {
        let mut criteria = self.indicator.criteria.as_deref().cloned().unwrap_or_default();
        let typed = text_of(text);
        match key {
            "scoring" if text.is_empty() => return self.changed(IndicatorChange::Criteria(None)),
            "scoring" => {
                criteria.scoring = Scoring::from_word(text).ok_or(GONE)?;
                // Offices prorate; that levels count only as they are reached is what is chosen.
                if self.indicator.criteria.is_none() {
                    criteria.prorate = criteria.scoring == Scoring::Levels;
                }
                let needs = matches!(criteria.scoring, Scoring::Levels | Scoring::Milestones | Scoring::Steps);
                if needs && criteria.levels.is_empty() {
                    criteria.levels = levels(TEMPLATES.first().map_or(&[], |(_, _, points)| points));
                }
            }
            "template" if text.is_empty() => return Ok(None),
            "template" => {
                let (_, _, points) = TEMPLATES.iter().find(|(word, ..)| *word == text).ok_or(GONE)?;
                if self.indicator.criteria.is_none() {
                    criteria.prorate = true;
                }
                criteria.levels = levels(points);
            }
            "between" => criteria.prorate = text == PRORATE,
            "direction" => Self::turned(&mut criteria, text),
            "below" => criteria.below = BelowFirst::from_word(text).ok_or(GONE)?,
            "unit" => criteria.unit = typed,
            "cap" => criteria.cap = number_of(text)?,
            "text" => criteria.text = typed,
            "filled_from" => criteria.filled_from = typed,
            key => {
                let (row, column) = cell_of(key, "levels").ok_or(GONE)?;
                let level = criteria.levels.get_mut(row).ok_or(GONE)?;
                match column {
                    0 => level.points = number_of(text)?,
                    1 => level.threshold = number_of(text)?,
                    _ => level.text = typed,
                }
            }
        }
        self.changed(IndicatorChange::Criteria(Some(Box::new(criteria))))
    }

    pub(super) fn act_on_criteria(&self, key: &str, act: RowsAct) -> Option<Edit> {
        let known = self.indicator.criteria.as_deref().filter(|_| key == "levels")?;
        let levels = act.on(&known.levels, Level::default)?;
        Some(self.edit(IndicatorChange::Criteria(Some(Box::new(Criteria { levels, ..known.clone() })))))
    }

    /// Whether results of this indicator are picked from its levels, and from which.
    pub(super) fn picked(&self) -> Option<Vec<Choice>> {
        let language = self.reading.language;
        let criteria = self.indicator.criteria.as_deref()?;
        let none = none_of(self.reading);
        match criteria.scoring {
            Scoring::Boolean => {
                let both = [("1", words::PASSED), ("0", words::NOT_PASSED)];
                let both = both.iter().map(|(word, name)| choice(word, name.of(language)));
                Some(std::iter::once(none).chain(both).collect())
            }
            Scoring::Milestones if self.indicator.source != ResultSource::Parts => {
                let level = |level: &Level| {
                    let points = level.points?;
                    let shown = self.reading.digits.show(&points.to_string()).into_owned();
                    let text = level.text.as_deref().map(|text| format!(": {text}")).unwrap_or_default();
                    Some(choice(points, format!("{shown}{text}")))
                };
                let reached = criteria.levels.iter().filter_map(level);
                let not = choice("0", words::NOT_REACHED.of(language));
                Some([none, not].into_iter().chain(reached).collect())
            }
            _ => None,
        }
    }
}

fn points_of(level: &Level) -> Option<Decimal> {
    level.points.map(Number::decimal)
}

fn levels(points: &[u32]) -> Vec<Level> {
    let level = |points: &u32| Level { points: Some(Number::from(*points)), ..Level::default() };
    points.iter().map(level).collect()
}
